/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rubric-default.h"

#include "lh-csv.h"
#include "lh-id.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"

#define LH_RUBRIC_PATH "/io/github/linghang/Linghang/rubric.csv"

/* The lines and limits of form F7; the office changes them as it likes. */
static LhRecord *
lh_rubric_default_create (gboolean chinese,
                          int      year)
{
  LhRecord *rubric = LH_RECORD (lh_rubric_new ());
  g_autofree char *name = g_strdup_printf (chinese ? "%d年书记项目验收评分表" : "Score sheet of %d", year);

  lh_record_set_id (rubric, lh_id_new ());
  lh_record_set_int (rubric, LH_RUBRIC_YEAR, year);
  lh_record_set_text (rubric, LH_RUBRIC_NAME, name);
  lh_record_set_text (rubric, LH_RUBRIC_EXCELLENT_FROM, "90");
  lh_record_set_text (rubric, LH_RUBRIC_GOOD_FROM, "80");
  lh_record_set_text (rubric, LH_RUBRIC_QUALIFIED_FROM, "60");
  lh_record_set_int (rubric, LH_RUBRIC_EXCELLENT_SHARE, 300);
  lh_record_set_text (rubric, LH_RUBRIC_ADJUSTMENT_LIMIT, "5");
  return rubric;
}

static LhRecord *
lh_rubric_default_create_item (LhCsv    *table,
                               guint     row,
                               gboolean  chinese,
                               gint64    rubric_id)
{
  LhRecord *item = LH_RECORD (lh_rubric_item_new ());

  lh_record_set_id (item, lh_id_new ());
  lh_record_set_int (item, LH_RUBRIC_ITEM_RUBRIC_ID, rubric_id);
  lh_record_set_int (item, LH_RUBRIC_ITEM_POSITION, row + 1);
  lh_record_set_text (item, LH_RUBRIC_ITEM_NAME, lh_csv_get (table, row, chinese ? "name_zh" : "name_en"));
  lh_record_set_text (item, LH_RUBRIC_ITEM_FULL_MARK, lh_csv_get (table, row, "full-mark"));
  lh_record_set_text (item, LH_RUBRIC_ITEM_NATURE, lh_csv_get (table, row, "nature"));
  lh_record_set_text (item, LH_RUBRIC_ITEM_SOURCE, lh_csv_get (table, row, "source"));
  lh_record_set_text (item, LH_RUBRIC_ITEM_GUIDANCE,
                      lh_csv_get (table, row, chinese ? "guidance_zh" : "guidance_en"));
  return item;
}

/**
 * lh_rubric_default_create_records:
 * @language: language of the ledger
 *
 * Returns: (transfer full) (element-type LhRecord): the shipped score sheet (form F7) and its items, as new records
 */
GPtrArray *
lh_rubric_default_create_records (const char *language,
                                  int         year)
{
  gboolean chinese = g_str_has_prefix (language, "zh");
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_RUBRIC_PATH);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  LhRecord *rubric = lh_rubric_default_create (chinese, year);

  g_ptr_array_add (records, rubric);
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    g_ptr_array_add (records, lh_rubric_default_create_item (table, row, chinese, lh_record_get_id (rubric)));
  return records;
}

/**
 * lh_rubric_default_insert:
 * @changes: gets the shipped score sheet and its items
 *
 * Returns: the id of the score sheet
 */
gint64
lh_rubric_default_insert (LhChangeSet *changes,
                          const char  *language,
                          int          year)
{
  g_autoptr (GPtrArray) records = lh_rubric_default_create_records (language, year);

  for (guint i = 0; i < records->len; i++)
    lh_change_set_insert (changes, g_ptr_array_index (records, i));
  return lh_record_get_id (g_ptr_array_index (records, 0));
}

/**
 * lh_rubric_default_create_change:
 *
 * Returns: (transfer full): the change that adds the shipped score sheet for a year
 */
LhChangeSet *
lh_rubric_default_create_change (LhLedger *ledger,
                                 int       year)
{
  LhChangeSet *changes = lh_change_set_new ("create-rubric");

  lh_rubric_default_insert (changes, lh_ledger_get_language (ledger), year);
  return changes;
}

/**
 * lh_rubric_choose:
 * @rubrics: (element-type LhRecord): score sheets
 * @year: the year of a project
 *
 * Returns: (transfer none) (nullable): the one to use: of the year, else one without a year; never a retired one
 */
LhRecord *
lh_rubric_choose (GPtrArray *rubrics,
                  int        year)
{
  LhRecord *chosen = NULL;

  for (guint i = 0; i < rubrics->len; i++)
    {
      LhRecord *rubric = g_ptr_array_index (rubrics, i);

      if (lh_record_get_boolean (rubric, LH_RUBRIC_RETIRED))
        continue;
      if (lh_record_get_int (rubric, LH_RUBRIC_YEAR) == year)
        return rubric;
      if (lh_record_is_empty (rubric, LH_RUBRIC_YEAR))
        chosen = rubric;
    }
  return chosen;
}
