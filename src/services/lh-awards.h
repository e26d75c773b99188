/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-award-category.h"
#include "lh-award.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhAwardEntry:
 * @award: the nomination
 * @project: the project
 * @total: (nullable): its total at acceptance as it is stored, %NULL before it was scored
 * @grade: (nullable): code of its grade at acceptance
 * @rank: its rank by @total; equal totals share one, and the next is as much lower (1, 2, 2, 4); 0 without a total
 * @tied: whether others have the same rank
 */
typedef struct
{
  LhRecord *award;
  LhRecord *project;
  char     *total;
  char     *grade;
  guint     rank;
  gboolean  tied;
} LhAwardEntry;

/**
 * LhAwardRanking:
 * @category: the category
 * @entries: (element-type LhAwardEntry): who is nominated, by rank; equal ranks in the official order
 * @n_granted: how many places are taken
 */
typedef struct
{
  LhRecord  *category;
  GPtrArray *entries;
  guint      n_granted;
} LhAwardRanking;

/**
 * LhAwards:
 * @rankings: (element-type LhAwardRanking): the categories, newest year first
 * @n_projects: how many projects were filed in the year
 *
 * Categories, nominations and awards of a year, or of all years.
 */
typedef struct
{
  GPtrArray *rankings;
  guint      n_projects;
} LhAwards;

/**
 * LhAwardList:
 * @LH_AWARD_LIST_TEXT: paragraphs, for an announcement
 * @LH_AWARD_LIST_CSV: rows, for a spreadsheet
 */
typedef enum
{
  LH_AWARD_LIST_TEXT,
  LH_AWARD_LIST_CSV,
} LhAwardList;

LhAwards       *lh_awards_load          (LhLedger             *ledger,
                                         int                   year,
                                         GError              **error);
void            lh_awards_load_async    (LhLedger             *ledger,
                                         int                   year,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
LhAwards       *lh_awards_load_finish   (LhLedger             *ledger,
                                         GAsyncResult         *result,
                                         GError              **error);
void            lh_awards_free          (LhAwards             *self);
LhAwardRanking *lh_awards_find          (LhAwards             *self,
                                         gint64                category_id);

const char     *lh_award_category_get_title (LhRecord         *category);
LhAwardEntry   *lh_award_ranking_find   (LhAwardRanking       *self,
                                         gint64                project_id);
char           *lh_award_ranking_explain (const LhAwardRanking *self,
                                         LhCatalog            *catalog);
char           *lh_award_category_format_share (LhRecord      *category,
                                         guint                 n,
                                         guint                 n_projects,
                                         LhCatalog            *catalog);

LhChangeSet    *lh_awards_nominate      (LhRecord             *category,
                                         GPtrArray            *projects,
                                         const char           *nominated_by,
                                         LhDate                day);
LhChangeSet    *lh_awards_grant         (const LhAwardEntry   *entry,
                                         LhDate                day);
LhChangeSet    *lh_awards_revoke        (const LhAwardEntry   *entry);
char           *lh_awards_format_list   (LhAwards             *self,
                                         LhLedger             *ledger,
                                         LhAwardList           format,
                                         LhCatalog            *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhAwards, lh_awards_free)

G_END_DECLS
