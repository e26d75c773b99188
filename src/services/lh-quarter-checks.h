/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-statistics.h"

G_BEGIN_DECLS

/**
 * LhQuarterCheck:
 * @code: "reports-missing", "returned", "lights-unexplained", "projects-untracked"
 * @title: what is looked for (msgid)
 * @ids: (element-type gint64): the projects found; empty when all is well
 *
 * What is looked at before a quarter is closed. It warns and never refuses: the deadline of the report is not ours.
 */
typedef struct
{
  const char *code;
  const char *title;
  GArray     *ids;
} LhQuarterCheck;

/* (element-type LhQuarterCheck) (transfer full) */
GPtrArray *lh_quarter_checks_new (LhStatistics *statistics);

G_END_DECLS
