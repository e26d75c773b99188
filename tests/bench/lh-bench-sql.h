/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhBenchSql:
 *
 * A ledger file opened by SQLite alone: the baseline of what a ledger does.
 */
typedef struct _LhBenchSql LhBenchSql;

LhBenchSql *lh_bench_sql_open       (const char *path);
void        lh_bench_sql_close      (LhBenchSql *self);
guint       lh_bench_sql_search     (LhBenchSql *self,
                                     const char *text);
guint       lh_bench_sql_statistics (LhBenchSql *self,
                                     int         year,
                                     int         quarter);
guint       lh_bench_sql_grid       (LhBenchSql *self,
                                     int         year,
                                     int         quarter);
void        lh_bench_sql_save       (LhBenchSql *self,
                                     guint       number);
void        lh_bench_sql_insert_duties (LhBenchSql *self,
                                     int         year,
                                     guint       n_duties);

G_END_DECLS
