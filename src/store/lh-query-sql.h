/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-query.h"
#include "lh-session.h"

G_BEGIN_DECLS

/* Name of the temporary table of the light rule's results; lh-status-table fills it. */
#define LH_STATUS_TABLE "project_status"

GArray   *lh_query_sql_run_ids (LhSession  *session,
                                LhQuery    *query,
                                GError    **error);
GPtrArray *lh_query_sql_run_records (LhSession *session,
                                LhQuery    *query,
                                GError    **error);
GPtrArray *lh_query_sql_run_of_year (LhSession *session,
                                GType       type,
                                int         year,
                                GError    **error);
gboolean  lh_query_sql_find_largest (LhSession *session,
                                GType       type,
                                guint       field,
                                char      **value,
                                GError    **error);
gboolean  lh_query_sql_count   (LhSession  *session,
                                LhQuery    *query,
                                gint64     *count,
                                GError    **error);

G_END_DECLS
