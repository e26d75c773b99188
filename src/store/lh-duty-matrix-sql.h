/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-date.h"
#include "lh-duty-count.h"
#include "lh-session.h"

G_BEGIN_DECLS

GPtrArray *lh_duty_matrix_sql_read_lines         (LhSession  *session,
                                                  int         year,
                                                  GError    **error);
GPtrArray *lh_duty_matrix_sql_read_duties        (LhSession  *session,
                                                  gint64      item_id,
                                                  LhDate      from,
                                                  LhDate      until,
                                                  GError    **error);
GPtrArray *lh_duty_matrix_sql_read_records       (LhSession  *session,
                                                  gint64      item_id,
                                                  LhDate      from,
                                                  LhDate      until,
                                                  GError    **error);
GArray    *lh_duty_matrix_sql_count_units        (LhSession  *session,
                                                  LhDate      from,
                                                  LhDate      until,
                                                  LhDate      as_of,
                                                  GError    **error);
GArray    *lh_duty_matrix_sql_count_members      (LhSession  *session,
                                                  LhDate      from,
                                                  LhDate      until,
                                                  LhDate      as_of,
                                                  GError    **error);
GArray    *lh_duty_matrix_sql_list_bearings      (LhSession  *session,
                                                  int         year,
                                                  GError    **error);

G_END_DECLS
