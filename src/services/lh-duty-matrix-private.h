/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-duty-matrix.h"
#include "lh-session.h"

G_BEGIN_DECLS

struct _LhDutyMatrix
{
  GObject        parent_instance;

  LhDutyRequest  request;
  GPtrArray     *items;      /* LhRecord */
  GPtrArray     *columns;    /* LhDutyColumn */
  GPtrArray     *rows;       /* LhDutyRow */
  GPtrArray     *entries;    /* LhDutyEntry */
  LhDutyTotals   totals;
};

gboolean lh_duty_matrix_build (LhDutyMatrix  *self,
                               LhSession     *session,
                               GError       **error);

G_END_DECLS
