/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-organizations-page.h"
#include "lh-projects-page.h"

/* Fields of forms: what is typed reaches the ledger, or stays where it was typed with the reason. */

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 3);
  g_autofree char *stored = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *before = g_strdup (lh_record_get_text (project, LH_PROJECT_LEAD_NAME));

  type_text (get_field (fixture, "lead-name"), "欧阳××");
  assert_value (project, LH_PROJECT_LEAD_NAME, "欧阳××");
  stored = read_value (fixture, project, LH_PROJECT_LEAD_NAME);
  g_assert_cmpstr (stored, ==, "欧阳××");

  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_nonnull (undone);
  assert_value (project, LH_PROJECT_LEAD_NAME, before);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (get_field (fixture, "lead-name"))), ==, before);
}

/* Two fields one after the other, as fast as a person tabs: the second is based on the first. */
static void
test_edit_two (Fixture       *fixture,
               gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 3);

  type_text (get_field (fixture, "lead-post"), "书记");
  type_text (get_field (fixture, "host"), "机关党委");
  assert_value (project, LH_PROJECT_LEAD_POST, "书记");
  assert_value (project, LH_PROJECT_HOST, "机关党委");
  g_assert_false (lh_field_row_has_error (get_field (fixture, "host")));
}

static void
test_money_and_dates (Fixture       *fixture,
                      gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 3);

  type_text (get_field (fixture, "budget"), "3.5");
  assert_value (project, LH_PROJECT_BUDGET, "35000.00");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (get_field (fixture, "budget"))), ==, "3.50");

  type_text (get_field (fixture, "filed-on"), "2024.3.22");
  assert_value (project, LH_PROJECT_FILED_ON, "2024-03-22");
}

/* What does not fit stays where it was typed, marked, with the reason; Esc drops it. */
static void
test_invalid (Fixture       *fixture,
              gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 3);
  LhFieldRow *row = get_field (fixture, "due-date");
  g_autofree char *before = lh_record_serialize (project, LH_PROJECT_DUE_DATE);
  g_autofree char *shown = g_strdup (gtk_editable_get_text (get_entry (row)));

  type_text (row, "年底前");
  g_assert_true (lh_field_row_has_error (row));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "年底前");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_cmpuint (strlen (lh_field_row_get_message (row)), >, 0);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_entry (row)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  assert_value (project, LH_PROJECT_DUE_DATE, before);

  lh_field_row_revert (row);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, shown);
}

/* A rule of the ledger refuses, not the spelling: the deadline before the start. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 3);
  LhFieldRow *row = get_field (fixture, "due-date");
  g_autofree char *before = lh_record_serialize (project, LH_PROJECT_DUE_DATE);
  g_autofree char *stored = NULL;

  type_text (row, "2023-01-01");
  lh_test_assert_soon (has_error, row);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "2023-01-01");
  g_assert_cmpuint (strlen (lh_field_row_get_message (row)), >, 0);
  stored = read_value (fixture, project, LH_PROJECT_DUE_DATE);
  g_assert_cmpstr (stored, ==, before);

  type_text (row, "2024-12-20");
  assert_value (project, LH_PROJECT_DUE_DATE, "2024-12-20");
  g_assert_false (lh_field_row_has_error (row));
}

static void
test_choice (Fixture       *fixture,
             gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 3);
  LhFieldRow *row = get_field (fixture, "type");
  GtkDropDown *drop_down = GTK_DROP_DOWN (lh_test_find (GTK_WIDGET (row), GTK_TYPE_DROP_DOWN, NULL));
  g_autofree char *before = lh_record_serialize (project, LH_PROJECT_TYPE);
  g_autofree char *after = NULL;

  for (guint i = 1; i < 3; i++)
    {
      gtk_drop_down_set_selected (drop_down, i);
      lh_test_settle ();
    }
  gtk_drop_down_set_selected (drop_down, 0);
  assert_value (project, LH_PROJECT_TYPE, NULL);
  after = read_value (fixture, project, LH_PROJECT_TYPE);
  g_assert_null (after);
  g_assert_nonnull (before);
}

/* A row that nobody touched follows the record, and saves nothing: not what it showed before. */
static void
test_choices_follow (Fixture       *fixture,
                     gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 3);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-project");
  g_autoptr (GError) error = NULL;
  g_autofree char *stored = NULL;

  g_assert_true (lh_change_set_set_text (changes, project, "work-fields", "conduct discipline", &error));
  lh_ledger_apply (fixture->ledger, changes, NULL, &error);
  g_assert_no_error (error);
  assert_value (project, LH_PROJECT_WORK_FIELDS, "conduct discipline");

  lh_field_row_commit (get_field (fixture, "work-fields"));
  lh_test_settle ();
  stored = read_value (fixture, project, LH_PROJECT_WORK_FIELDS);
  g_assert_cmpstr (stored, ==, "conduct discipline");
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  LhRecord *organization = open_row (fixture, 2);
  LhFieldRow *row = get_field (fixture, "files-projects");
  GtkWidget *toggle = lh_test_find (GTK_WIDGET (row), GTK_TYPE_SWITCH, NULL);

  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  assert_value (organization, LH_ORGANIZATION_FILES_PROJECTS, "false");
}

/* A colleague changes what is just being typed over: the text stays, his value stays, and only Enter replaces it. */
static void
test_contested (Fixture       *fixture,
                gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 3);
  LhFieldRow *row = get_field (fixture, "lead-name");
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) colleague = lh_ledger_open (fixture->path, &error);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-project");
  g_autoptr (LhRecord) same = NULL;
  g_autofree char *stored = NULL;

  g_assert_no_error (error);
  gtk_editable_set_text (get_entry (row), "欧阳××");
  same = lh_ledger_load (colleague, LH_TYPE_PROJECT, lh_record_get_id (project), &error);
  g_assert_no_error (error);
  g_assert_true (lh_change_set_set_text (changes, same, "lead-name", "司马××", &error));
  g_assert_true (lh_ledger_apply (colleague, changes, NULL, &error));
  lh_ledger_close (colleague);

  lh_test_assert_soon (has_error, row);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "欧阳××");
  g_assert_nonnull (strstr (lh_field_row_get_message (row), "司马××"));
  g_assert_false (lh_field_row_commit (row));
  stored = read_value (fixture, project, LH_PROJECT_LEAD_NAME);
  g_assert_cmpstr (stored, ==, "司马××");

  lh_field_row_confirm (row);
  assert_value (project, LH_PROJECT_LEAD_NAME, "欧阳××");
  g_assert_false (lh_field_row_has_error (row));
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-fields/projects/edit", lh_projects_page_get_type, test_edit);
  ADD_PAGE_TEST ("/ui-fields/projects/edit-two", lh_projects_page_get_type, test_edit_two);
  ADD_PAGE_TEST ("/ui-fields/projects/money-and-dates", lh_projects_page_get_type, test_money_and_dates);
  ADD_PAGE_TEST ("/ui-fields/projects/invalid", lh_projects_page_get_type, test_invalid);
  ADD_PAGE_TEST ("/ui-fields/projects/refused", lh_projects_page_get_type, test_refused);
  ADD_PAGE_TEST ("/ui-fields/projects/choice", lh_projects_page_get_type, test_choice);
  ADD_PAGE_TEST ("/ui-fields/projects/choices-follow", lh_projects_page_get_type, test_choices_follow);
  ADD_PAGE_TEST ("/ui-fields/projects/contested", lh_projects_page_get_type, test_contested);
  ADD_PAGE_TEST ("/ui-fields/organizations/switch", lh_organizations_page_get_type, test_switch);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
