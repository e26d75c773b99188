/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-brand-name.h"
#include "lh-brand.h"

/* Names of brands: which are taken for one another, and what the rule says. */

static void
test_names (void)
{
  static const struct
  {
    const char       *first;
    const char       *second;
    LhBrandNameMatch  match;
  } rows[] = {
    { "财润先锋", "财润先锋", LH_BRAND_NAME_SAME },
    { "财润先锋", "“财润先锋”", LH_BRAND_NAME_SAME },
    { "ＡＢ先锋", "ab先锋", LH_BRAND_NAME_SAME },
    { "财润先锋", "税务先锋", LH_BRAND_NAME_DIFFERENT },
    { "财润先锋", "财润党建", LH_BRAND_NAME_SIMILAR },
    { "财润先锋", "润财先锋", LH_BRAND_NAME_SIMILAR },
    { "红色税务", "红色税月", LH_BRAND_NAME_DIFFERENT },
    { "枢纽先锋", "枢纽红", LH_BRAND_NAME_SIMILAR },
    { "窗口星光", "窗口新光", LH_BRAND_NAME_SIMILAR },
    { "水润民心", "水润人心", LH_BRAND_NAME_SIMILAR },
    { "户籍直通车", "开办直通车", LH_BRAND_NAME_SIMILAR },
    { "市监先锋盾", "红盾护民", LH_BRAND_NAME_DIFFERENT },
    { "水润民心", "清风正廉", LH_BRAND_NAME_DIFFERENT },
    { "初心如磐", "出新如盘", LH_BRAND_NAME_SOUNDS },
    { "党建引领", "党建先锋", LH_BRAND_NAME_DIFFERENT },
    { "", "", LH_BRAND_NAME_DIFFERENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s / %s", rows[i].first, rows[i].second);
      g_assert_cmpint (lh_brand_name_compare (rows[i].first, rows[i].second), ==, rows[i].match);
      g_assert_cmpint (lh_brand_name_compare (rows[i].second, rows[i].first), ==, rows[i].match);
    }
}

static guint
count_findings (GPtrArray  *findings,
                LhSeverity  severity)
{
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const LhFinding *finding = g_ptr_array_index (findings, i);

      count += finding->severity == severity && g_strcmp0 (finding->field, "name") == 0;
    }
  return count;
}

static void
test_name_rule (LhTestLedger  *self,
                gconstpointer  data)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (self->ledger, "013", "市残联党支部"));
  static const struct
  {
    const char *name;
    guint       n_errors;
    guint       n_warnings;
  } rows[] = {
    { "财润先锋", 1, 0 },
    { "财润党建", 0, 1 },
    { "一二三四五六七八九十甲乙丙", 1, 0 },
    { "未命名", 0, 0 },
    { "水清岸绿", 0, 0 },
  };

  lh_test_insert (self->ledger, LH_TYPE_BRAND, "organization-id", organization, "name", "未命名", "unnamed", "true",
                  "stage", "applied", NULL);
  lh_test_insert (self->ledger, LH_TYPE_BRAND, "organization-id", organization, "name", "财润先锋", "stage", "applied", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LhRecord) brand = lh_test_record_new (LH_TYPE_BRAND, "organization-id", organization, "name", rows[i].name,
                                                       "stage", "applied", NULL);

      g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-brand");
      g_autoptr (GPtrArray) findings = NULL;

      g_test_message ("%s", rows[i].name);
      lh_change_set_insert (changes, brand);
      lh_ledger_apply (self->ledger, changes, &findings, NULL);
      g_assert_cmpuint (count_findings (findings, LH_SEVERITY_ERROR), ==, rows[i].n_errors);
      g_assert_cmpuint (count_findings (findings, LH_SEVERITY_WARNING), ==, rows[i].n_warnings);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/brand-name/compare", test_names);
  LH_TEST_LEDGER_ADD ("/brand-name/rule", NULL, test_name_rule);

  return g_test_run ();
}
