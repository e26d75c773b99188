/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-brand.h"
#include "lh-entities.h"
#include "lh-error.h"
#include "lh-organization.h"
#include "lh-progress.h"
#include "lh-project.h"
#include "lh-setting.h"

/* Two texts for each kind, both canonical, and texts that do not fit it. */
static const struct
{
  LhFieldKind  kind;
  const char  *values[2];
  const char  *bad[3];
} kinds[] = {
  { LH_FIELD_TEXT, { "一行文字", "x" }, { NULL } },
  { LH_FIELD_LONG_TEXT, { "第一行\n第二行", "“引号”\t" }, { NULL } },
  { LH_FIELD_CODE, { "basic", "own" }, { NULL } },
  { LH_FIELD_CODES, { "one two", "one" }, { NULL } },
  { LH_FIELD_NAMES, { "甲;乙", "甲" }, { NULL } },
  { LH_FIELD_DECIMAL, { "12.50", "-3" }, { "many", "1.2.3" } },
  { LH_FIELD_INTEGER, { "0", "-7" }, { "seven", "1.5", "99999999999999999999" } },
  { LH_FIELD_TENTHS, { "0.0", "35.5" }, { "half", "1.25" } },
  { LH_FIELD_MONEY, { "0.00", "35000.50" }, { "dear" } },
  { LH_FIELD_REFERENCE, { "1", "9223372036854775807" }, { "one" } },
  { LH_FIELD_BOOLEAN, { "true", "false" }, { "perhaps", "yes" } },
  { LH_FIELD_DATE, { "2024-02-29", "1999-12-31" }, { "2023-02-29", "soon" } },
  { LH_FIELD_QUARTER, { "2024Q3", "2023Q1" }, { "2024Q5", "later" } },
};

static void
test_notify_cb (LhRecord   *record,
                GParamSpec *pspec,
                guint      *n_notified)
{
  ++*n_notified;
}

static gboolean
test_is_same_value (const GValue *a,
                    const GValue *b)
{
  if (G_VALUE_HOLDS_STRING (a))
    return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
  if (G_VALUE_HOLDS_BOOLEAN (a))
    return g_value_get_boolean (a) == g_value_get_boolean (b);
  if (G_VALUE_HOLDS_INT64 (a))
    return g_value_get_int64 (a) == g_value_get_int64 (b);
  if (G_VALUE_HOLDS (a, LH_TYPE_DATE))
    return lh_date_compare (*(LhDate *) g_value_get_boxed (a), *(LhDate *) g_value_get_boxed (b)) == 0;
  return lh_quarter_equal (*(LhQuarter *) g_value_get_boxed (a), *(LhQuarter *) g_value_get_boxed (b));
}

/* Sets a field through its property to what another record has, and sees what it tells and holds. */
static void
test_check_property (LhRecord      *record,
                     const LhField *field,
                     guint          index,
                     const char    *text)
{
  g_autoptr (LhRecord) source = g_object_new (G_OBJECT_TYPE (record), NULL);
  g_autofree char *signal = g_strdup_printf ("notify::%s", field->name);
  g_auto (GValue) wanted = G_VALUE_INIT;
  g_auto (GValue) found = G_VALUE_INIT;
  g_autofree char *serialized = NULL;
  guint n_notified = 0;
  gulong handler = g_signal_connect (record, signal, G_CALLBACK (test_notify_cb), &n_notified);

  g_assert_true (lh_record_deserialize (source, index, text, NULL));
  g_object_get_property (G_OBJECT (source), field->name, &wanted);

  g_object_set_property (G_OBJECT (record), field->name, &wanted);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_set_property (G_OBJECT (record), field->name, &wanted);
  g_assert_cmpuint (n_notified, ==, 1);

  g_object_get_property (G_OBJECT (record), field->name, &found);
  g_assert_true (test_is_same_value (&wanted, &found));
  g_assert_true (lh_record_field_equal (record, source, index));
  serialized = lh_record_serialize (record, index);
  g_assert_cmpstr (serialized, ==, text);
  g_signal_handler_disconnect (record, handler);
}

static void
test_check_field (LhRecord      *record,
                  const LhField *field,
                  guint          index)
{
  const char *const *values = kinds[field->kind].values;
  const char *const *bad = kinds[field->kind].bad;

  g_assert_cmpint (kinds[field->kind].kind, ==, field->kind);
  g_assert_cmpint (lh_record_is_empty (record, index), ==, field->kind != LH_FIELD_BOOLEAN);
  test_check_property (record, field, index, values[0]);
  test_check_property (record, field, index, values[1]);
  g_assert_false (lh_record_is_empty (record, index));

  for (guint i = 0; i < G_N_ELEMENTS (kinds[0].bad) && bad[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;

      g_assert_false (lh_record_deserialize (record, index, bad[i], &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
      kept = lh_record_serialize (record, index);
      g_assert_cmpstr (kept, ==, values[1]);
    }
}

/* Every property of every entity: set, get, told once, there and back as text; a bad text leaves it alone. */
static void
test_properties (void)
{
  guint n_types;
  const GType *types = lh_entities_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (LhRecord) record = g_object_new (types[i], NULL);
      guint n_fields;
      const LhField *fields = lh_record_get_fields (record, &n_fields);

      g_assert_cmpuint (n_fields, >, 0);
      for (guint j = 0; j < n_fields; j++)
        {
          guint index;

          g_test_message ("%s.%s", lh_record_get_entity (record), fields[j].name);
          g_assert_nonnull (fields[j].label);
          g_assert_true (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), fields[j].name, &index) == &fields[j]);
          g_assert_cmpuint (index, ==, j);
          test_check_field (record, &fields[j], j);
        }
      g_assert_null (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), "no-such-field", NULL));
    }
}

/* Codes and references name what they point to; references only what there is. */
static void
test_targets (void)
{
  guint n_types;
  const GType *types = lh_entities_get_types (&n_types);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (LhRecord) record = g_object_new (types[i], NULL);
      guint n_fields;
      const LhField *fields = lh_record_get_fields (record, &n_fields);

      g_assert_true (g_hash_table_add (seen, (char *) lh_record_get_entity (record)));
      g_assert_true (lh_entities_find_type (lh_record_get_entity (record)) == types[i]);
      for (guint j = 0; j < n_fields; j++)
        {
          g_test_message ("%s.%s", lh_record_get_entity (record), fields[j].name);
          if (fields[j].kind == LH_FIELD_CODE || fields[j].kind == LH_FIELD_CODES)
            g_assert_nonnull (fields[j].target);
          if (fields[j].kind == LH_FIELD_REFERENCE)
            g_assert_true (lh_entities_find_type (fields[j].target) != G_TYPE_INVALID);
          g_assert_cmpint (fields[j].max_length > 0 && !lh_field_is_text (&fields[j]), ==, FALSE);
        }
    }
  g_assert_true (lh_entities_find_type ("spaceship") == G_TYPE_INVALID);
}

/* Texts a person may write, and how they are kept. */
static void
test_spellings (void)
{
  static const struct
  {
    guint       field;
    const char *written;
    const char *kept;
  } cases[] = {
    { LH_PROJECT_BUDGET, "3.5", "3.50" },
    { LH_PROJECT_BUDGET, "35,000", "35000.00" },
    { LH_PROJECT_BUDGET, "0.005", "0.01" },
    { LH_PROJECT_START_DATE, "2024年3月5日", "2024-03-05" },
    { LH_PROJECT_START_DATE, "2024/3/5", "2024-03-05" },
    { LH_PROJECT_START_DATE, "2024.03.05", "2024-03-05" },
    { LH_PROJECT_MEMBER_COUNT, "0", "0" },
    { LH_PROJECT_MEMBER_COUNT, "", NULL },
    { LH_PROJECT_MEMBER_COUNT, "  ", NULL },
    { LH_PROJECT_NOTE, "", NULL },
    { LH_PROJECT_NOTE, "  ", NULL },
    { LH_PROJECT_NOTE, "　\n", NULL },
    { LH_PROJECT_NOTE, " 备注 ", " 备注 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhRecord) record = LH_RECORD (lh_project_new ());
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;

      g_test_message ("“%s”", cases[i].written);
      lh_record_deserialize (record, cases[i].field, cases[i].written, &error);
      g_assert_no_error (error);
      kept = lh_record_serialize (record, cases[i].field);
      g_assert_cmpstr (kept, ==, cases[i].kept);
      g_assert_cmpint (lh_record_is_empty (record, cases[i].field), ==, cases[i].kept == NULL);
    }
}

static void
test_quarter_spellings (void)
{
  static const char *const spellings[] = { "2024Q3", "2024年第三季度", "2024年三季度" };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr (LhRecord) record = LH_RECORD (lh_progress_new ());

      g_test_message ("%s", spellings[i]);
      g_assert_true (lh_record_deserialize (record, LH_PROGRESS_QUARTER, spellings[i], NULL));
      g_assert_true (lh_quarter_equal (lh_record_get_quarter (record, LH_PROGRESS_QUARTER), lh_quarter_new (2024, 3)));
    }
}

/* Empty is not zero (rule R4). */
static void
test_empty (void)
{
  g_autoptr (LhRecord) project = LH_RECORD (lh_project_new ());

  g_assert_cmpint (lh_record_get_int (project, LH_PROJECT_BUDGET), ==, LH_UNSET);
  g_assert_cmpint (lh_record_get_int (project, LH_PROJECT_MEMBER_COUNT), ==, LH_UNSET);
  g_assert_cmpint (lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID), ==, 0);
  g_assert_cmpstr (lh_record_get_text (project, LH_PROJECT_NAME), ==, "");
  g_assert_false (lh_date_is_set (lh_record_get_date (project, LH_PROJECT_DUE_DATE)));

  lh_record_set_int (project, LH_PROJECT_BUDGET, 0);
  g_assert_false (lh_record_is_empty (project, LH_PROJECT_BUDGET));
  lh_record_set_int (project, LH_PROJECT_BUDGET, LH_UNSET);
  g_assert_true (lh_record_is_empty (project, LH_PROJECT_BUDGET));
  lh_record_set_text (project, LH_PROJECT_NAME, NULL);
  g_assert_cmpstr (lh_record_get_text (project, LH_PROJECT_NAME), ==, "");
}

static void
test_links (void)
{
  g_autoptr (LhRecord) project = LH_RECORD (lh_project_new ());
  g_autoptr (LhRecord) organization = LH_RECORD (lh_organization_new ());
  g_autoptr (LhRecord) linked = NULL;
  g_autoptr (LhRecord) copy = NULL;
  guint n_notified = 0;

  g_object_get (project, "organization", &linked, NULL);
  g_assert_null (linked);

  g_signal_connect (project, "notify::organization", G_CALLBACK (test_notify_cb), &n_notified);
  lh_record_set_link (project, LH_PROJECT_ORGANIZATION_ID, organization);
  lh_record_set_link (project, LH_PROJECT_ORGANIZATION_ID, organization);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_get (project, "organization", &linked, NULL);
  g_assert_true (linked == organization);
  g_assert_true (lh_record_get_link (project, LH_PROJECT_ORGANIZATION_ID) == organization);
  g_assert_null (lh_record_get_link (project, LH_PROJECT_PARENT_ID));

  /* the link is what is shown, not what is stored */
  g_assert_true (lh_record_is_empty (project, LH_PROJECT_ORGANIZATION_ID));
  copy = lh_record_duplicate (project);
  g_assert_null (lh_record_get_link (copy, LH_PROJECT_ORGANIZATION_ID));
  lh_record_set_link (project, LH_PROJECT_ORGANIZATION_ID, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
}

/* A copy has everything, and changes by itself. */
static void
test_duplicate (void)
{
  guint n_types;
  const GType *types = lh_entities_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (LhRecord) record = g_object_new (types[i], "id", (gint64) 4711, "version", (gint64) 3, NULL);
      g_autoptr (LhRecord) copy = NULL;
      guint n_notified = 0;
      guint n_fields;
      const LhField *fields = lh_record_get_fields (record, &n_fields);

      for (guint j = 0; j < n_fields; j++)
        lh_record_deserialize (record, j, kinds[fields[j].kind].values[1], NULL);
      copy = lh_record_duplicate (record);
      g_assert_cmpint (lh_record_get_id (copy), ==, 4711);
      g_assert_cmpint (lh_record_get_version (copy), ==, 3);
      for (guint j = 0; j < n_fields; j++)
        g_assert_true (lh_record_field_equal (record, copy, j));

      for (guint j = 0; j < n_fields; j++)
        {
          lh_record_deserialize (copy, j, kinds[fields[j].kind].values[0], NULL);
          g_assert_false (lh_record_field_equal (record, copy, j));
        }

      /* taking over tells of each field that differs, once */
      g_signal_connect (copy, "notify", G_CALLBACK (test_notify_cb), &n_notified);
      lh_record_copy_fields (copy, record);
      g_assert_cmpuint (n_notified, ==, n_fields);
      lh_record_copy_fields (copy, record);
      g_assert_cmpuint (n_notified, ==, n_fields);
    }
}

static void
test_silent (void)
{
  g_autoptr (LhRecord) project = LH_RECORD (lh_project_new ());
  guint n_notified = 0;

  g_signal_connect (project, "notify::name", G_CALLBACK (test_notify_cb), &n_notified);
  lh_record_set_silent (project, TRUE);
  lh_record_set_text (project, LH_PROJECT_NAME, "甲");
  g_assert_cmpuint (n_notified, ==, 0);
  lh_record_set_silent (project, FALSE);
  lh_record_set_text (project, LH_PROJECT_NAME, "乙");
  g_assert_cmpuint (n_notified, ==, 1);
}

static void
test_titles (void)
{
  static const struct
  {
    GType     (*get_type) (void);
    guint       field;
    const char *value;
    const char *title;
  } cases[] = {
    { lh_project_get_type, LH_PROJECT_NAME, "财政惠企直达", "财政惠企直达" },
    { lh_project_get_type, LH_PROJECT_NUMBER, "SJ2024-013-01", "SJ2024-013-01" },
    { lh_progress_get_type, LH_PROGRESS_QUARTER, "2024Q3", "2024Q3" },
    { lh_setting_get_type, LH_SETTING_KEY, "office-name", "office-name" },
    { lh_brand_get_type, LH_BRAND_NOTE, "备注", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhRecord) record = g_object_new (cases[i].get_type (), NULL);
      g_autofree char *title = NULL;

      lh_record_deserialize (record, cases[i].field, cases[i].value, NULL);
      title = lh_record_get_title (record);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* The lights use the extended deadline; the original one is kept for ever (form F5). */
static void
test_deadline (void)
{
  g_autofree char *text = NULL;
  g_autoptr (LhProject) project = lh_project_new ();

  g_assert_false (lh_date_is_set (lh_project_get_deadline (project)));
  lh_record_set_date (LH_RECORD (project), LH_PROJECT_DUE_DATE, lh_date_new (2024, 12, 31));
  g_assert_cmpint (lh_date_compare (lh_project_get_deadline (project), lh_date_new (2024, 12, 31)), ==, 0);
  lh_record_set_date (LH_RECORD (project), LH_PROJECT_APPROVED_DUE_DATE, lh_date_new (2025, 3, 31));
  g_assert_cmpint (lh_date_compare (lh_project_get_deadline (project), lh_date_new (2025, 3, 31)), ==, 0);
  g_assert_cmpint (lh_date_compare (lh_record_get_date (LH_RECORD (project), LH_PROJECT_DUE_DATE),
                                    lh_date_new (2024, 12, 31)), ==, 0);
  text = lh_project_format_deadline (project, NULL);
  g_assert_cmpstr (text, ==, "2024-12-31 (extended to 2025-03-31)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/targets", test_targets);
  g_test_add_func ("/record/spellings", test_spellings);
  g_test_add_func ("/record/quarter-spellings", test_quarter_spellings);
  g_test_add_func ("/record/empty", test_empty);
  g_test_add_func ("/record/links", test_links);
  g_test_add_func ("/record/duplicate", test_duplicate);
  g_test_add_func ("/record/silent", test_silent);
  g_test_add_func ("/record/titles", test_titles);
  g_test_add_func ("/record/deadline", test_deadline);

  return g_test_run ();
}
