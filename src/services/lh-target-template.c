/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-targets.h"

#include <glib/gi18n-lib.h>

#include "lh-csv.h"

#define LH_TARGETS_PATH "/io/github/linghang/Linghang/targets.csv"

static LhRecord *
lh_target_template_create (LhCsv    *table,
                           guint     row,
                           int       year,
                           gboolean  chinese)
{
  LhRecord *target = LH_RECORD (lh_annual_target_new ());
  const struct
  {
    guint       field;
    const char *column;
  } columns[] = {
    { LH_ANNUAL_TARGET_NAME, chinese ? "name_zh" : "name_en" },
    { LH_ANNUAL_TARGET_UNIT, chinese ? "unit_zh" : "unit_en" },
    { LH_ANNUAL_TARGET_BASE_UNIT, chinese ? "base-unit_zh" : "base-unit_en" },
    { LH_ANNUAL_TARGET_BASIS, chinese ? "basis_zh" : "basis_en" },
    { LH_ANNUAL_TARGET_KIND, "kind" },
    { LH_ANNUAL_TARGET_TARGET, "target" },
    { LH_ANNUAL_TARGET_QUALIFIER, "qualifier" },
    { LH_ANNUAL_TARGET_SOURCE, "source" },
    { LH_ANNUAL_TARGET_STANDARD, "standard" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    lh_record_set_text (target, columns[i].field, lh_csv_get (table, row, columns[i].column));
  lh_record_set_int (target, LH_ANNUAL_TARGET_YEAR, year);
  lh_record_set_int (target, LH_ANNUAL_TARGET_POSITION, row + 1);
  return target;
}

static gboolean
lh_target_template_has (GPtrArray *targets,
                        LhRecord  *wanted)
{
  for (guint i = 0; i < targets->len; i++)
    {
      if (g_str_equal (lh_record_get_text (g_ptr_array_index (targets, i), LH_ANNUAL_TARGET_NAME),
                       lh_record_get_text (wanted, LH_ANNUAL_TARGET_NAME)))
        return TRUE;
    }
  return FALSE;
}

/**
 * lh_target_template_create_change:
 * @year: a year
 *
 * The nine targets that the program ships, those of them that the year does not have yet by name. What they ask for can
 * be changed afterwards.
 *
 * Returns: (transfer full) (nullable): the change; %NULL without an error when the year has them all
 */
LhChangeSet *
lh_target_template_create_change (LhLedger  *ledger,
                                  int        year,
                                  GError   **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("add-targets");
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_TARGETS_PATH);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ANNUAL_TARGET);
  g_autofree char *text = g_strdup_printf ("%d", year);
  const gboolean chinese = lh_catalog_is_chinese (lh_ledger_get_catalog (ledger));
  g_autoptr (GPtrArray) targets = NULL;

  lh_query_where_field (query, LH_ANNUAL_TARGET_YEAR, LH_QUERY_EQUAL, text);
  targets = lh_ledger_query (ledger, query, error);
  if (targets == NULL)
    return NULL;
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) target = lh_target_template_create (table, row, year, chinese);

      if (!lh_target_template_has (targets, target))
        lh_change_set_insert (changes, target);
    }
  return lh_change_set_get_changes (changes)->len > 0 ? g_steal_pointer (&changes) : NULL;
}
