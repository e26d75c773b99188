/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "lh-brand-document.h"
#include "lh-brand.h"
#include "lh-briefing-preview-window.h"
#include "lh-briefing-set.h"
#include "lh-briefing.h"
#include "lh-document-button.h"
#include "lh-document-layout.h"
#include "lh-document-odt.h"
#include "lh-document-output.h"
#include "lh-document-preview.h"
#include "lh-instruction-task-tab.h"
#include "lh-instruction.h"
#include "lh-list-report.h"
#include "lh-paths.h"
#include "lh-project-document.h"
#include "lh-reminder-document.h"
#include "lh-report-document.h"
#include "lh-results-summary.h"
#include "lh-sample.h"
#include "lh-test-ui.h"
#include "lh-tip-document.h"

static LhLedger *ledger;
static char *folder;

static LhRecord *
get_project (void)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) found = NULL;

  lh_query_where_field (query, LH_PROJECT_NUMBER, LH_QUERY_EQUAL, "SJ2024-013-01");
  found = lh_ledger_query (ledger, query, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  return g_object_ref (g_ptr_array_index (found, 0));
}

static LhDocument *
make_project_document (LhProjectDocumentKind kind)
{
  g_autoptr (LhRecord) project = get_project ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LhProjectDossier) dossier = lh_project_dossier_load (ledger, lh_record_get_id (project), &error);
  LhProjectTexts texts = { ledger, dossier, lh_ledger_get_catalog (ledger) };
  LhDocument *document = lh_project_document_new (kind, &texts, &error);

  g_assert_no_error (error);
  return document;
}

static guint
count_pages (const char *pdf,
             gsize       length)
{
  guint n = 0;

  for (gsize i = 0; i + 12 < length; i++)
    n += memcmp (pdf + i, "/Type /Page ", 12) == 0;
  return n;
}

static LhDocument *
make_charter (void)
{
  return make_project_document (LH_PROJECT_CHARTER);
}

static LhDocument *
make_pledge (void)
{
  return make_project_document (LH_PROJECT_PLEDGE);
}

static LhDocument *
make_brand_card (void)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) brands = lh_ledger_query (ledger, query, NULL);
  g_autoptr (LhBrandDossier) dossier = lh_brand_dossier_load (ledger, lh_record_get_id (g_ptr_array_index (brands, 0)),
                                                              2024, NULL);

  return lh_brand_card_new (ledger, dossier, lh_ledger_get_catalog (ledger));
}

static LhDocument *
make_compilation (void)
{
  g_autoptr (GPtrArray) entries = lh_compilation_find_entries (ledger, 2024, NULL);

  return lh_compilation_new (ledger, entries, 2024, TRUE, lh_ledger_get_catalog (ledger), NULL);
}

static LhDocument *
make_tip (void)
{
  g_autoptr (GPtrArray) tips = lh_tips_load (ledger, 0, lh_date_new (2024, 9, 30), NULL);

  g_assert_cmpuint (tips->len, >, 0);
  return lh_tip_document_new (g_ptr_array_index (tips, 0), lh_ledger_get_catalog (ledger));
}

static LhDocument *
make_results_summary (void)
{
  g_autoptr (LhOutcomes) outcomes = lh_outcomes_load_as_of (ledger, lh_date_new (2024, 9, 30), NULL);

  return lh_results_summary_new (ledger, outcomes, lh_ledger_get_catalog (ledger));
}

static LhDocument *
make_press_piece (void)
{
  return make_project_document (LH_PROJECT_PRESS_PIECE);
}

static LhDocument *
make_reminders (void)
{
  g_autoptr (LhReminders) reminders = lh_reminders_load (ledger, lh_date_new (2024, 9, 30), 0, NULL);

  return lh_reminder_document_new (ledger, reminders, lh_ledger_get_catalog (ledger));
}

/* The list of all projects: as many rows as there are, over several pages. */
static LhDocument *
make_list (void)
{
  static const char *const columns[] = { "number", "name", "organization-id", "state", "end-date", NULL };
  static const char *const headings[] = { "编号", "名称", "单位", "状态", "完成时限", NULL };
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) projects = lh_ledger_query (ledger, query, NULL);
  const LhListRows rows = { ledger, "书记项目", projects, LH_TYPE_PROJECT, columns, headings, "256项", NULL };
  g_autoptr (LhReport) report = lh_list_report_new (&rows);
  LhDocument *document = lh_report_document_new (report);
  guint n_rows = 0;

  for (guint i = 0; i < lh_document_get_n_blocks (document); i++)
    {
      const LhDocumentBlock *block = lh_document_get_block (document, i);

      if (block->kind == LH_DOCUMENT_TABLE)
        n_rows += lh_document_table_get_n_rows (block->table) - lh_document_table_get_header_rows (block->table);
    }
  g_assert_cmpuint (n_rows, ==, projects->len);
  return document;
}

static const struct
{
  const char   *path;
  LhDocument *(*make) (void);
  guint         min_pages;
} papers[] = {
  { "/ui-document/print/charter", make_charter, 1 },
  { "/ui-document/print/pledge", make_pledge, 1 },
  { "/ui-document/print/brand-card", make_brand_card, 1 },
  { "/ui-document/print/compilation", make_compilation, 10 },
  { "/ui-document/print/tip", make_tip, 1 },
  { "/ui-document/print/results-summary", make_results_summary, 1 },
  { "/ui-document/print/press-piece", make_press_piece, 1 },
  { "/ui-document/print/reminders", make_reminders, 2 },
  { "/ui-document/print/list", make_list, 5 },
};

/* What is printed has the pages of the PDF. */
static void
test_print (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (LhDocument) document = papers[index].make ();
  g_autoptr (GtkPrintOperation) operation = lh_document_output_new_print (document);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *saved_path = g_build_filename (folder, "saved.pdf", NULL);
  g_autofree char *pdf = NULL;
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;
  LhDocumentOutcome outcome;
  gsize length, saved_length;
  int n_pages;

  g_assert_true (lh_document_write (document, saved_path, &outcome, &error));
  g_assert_true (g_file_get_contents (saved_path, &saved, &saved_length, NULL));
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, >=, papers[index].min_pages);
  g_assert_cmpint (n_pages, ==, outcome.n_pages);
  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_cmpuint (count_pages (pdf, length), ==, n_pages);
  g_assert_cmpuint (count_pages (saved, saved_length), ==, n_pages);
  g_unlink (path);
  g_unlink (saved_path);
}

static GtkWidget *
find_chooser (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_mapped (l->data))
        return l->data;
    }
  return NULL;
}

static gboolean
chooser_is_open (gpointer data)
{
  return find_chooser () != NULL;
}

/* The chooser opens its folder in the background. */
static gboolean
chooser_has_file (gpointer path)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (find_chooser ()));

  return file != NULL && g_strcmp0 (g_file_peek_path (file), path) == 0;
}

static gboolean
file_exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static const struct
{
  const char *path;
  const char *target;   /* of the action */
  const char *name;     /* that a person types */
  const char *saved;
  const char *magic;
} files[] = {
  { "/ui-document/save/charter", "charter.pdf", "saved.pdf", "saved.pdf", "%PDF-" },
  { "/ui-document/save/form", "charter.xlsx", "saved.xlsx", "saved.xlsx", "PK" },
  { "/ui-document/save/pledge", "pledge.pdf", "saved.pdf", "saved.pdf", "%PDF-" },
  { "/ui-document/save/odt", "pledge.pdf", "saved.odt", "saved.odt", "PK" },
  { "/ui-document/save/text", "charter.pdf", "saved.txt", "saved.txt", "" },
  { "/ui-document/save/no-ending", "pledge.pdf", "saved", "saved.pdf", "%PDF-" },
};

/* The button asks where to save, and the file is there soon after. */
static void
test_save (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  const char *target = files[index].target;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (LH_TYPE_DOCUMENT_BUTTON, NULL);
  g_autoptr (LhRecord) project = get_project ();
  g_autofree char *directory = lh_paths_get_export_dir ();
  g_autofree char *typed = g_build_filename (directory, files[index].name, NULL);
  g_autofree char *path = g_build_filename (directory, files[index].saved, NULL);
  g_autofree char *contents = NULL;

  gtk_window_set_child (GTK_WINDOW (window), button);
  /* without a project there is nothing to save */
  gtk_widget_activate_action (button, "document.save", "s", target);
  lh_test_settle ();
  g_assert_false (chooser_is_open (NULL));
  g_object_set (button, "ledger", ledger, "record", project, NULL);
  lh_test_present (GTK_WINDOW (window));

  g_assert_true (gtk_widget_activate_action (button, "document.save", "s", target));
  lh_test_assert_soon (chooser_is_open, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (find_chooser ()), files[index].name);
  lh_test_assert_soon (chooser_has_file, typed);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_ACCEPT);
  lh_test_assert_soon (file_exists, path);
  lh_test_settle ();
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, files[index].magic));
  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (window));
  lh_test_settle ();
}

/* The format that is chosen in the list goes before the ending that was suggested. */
static void
test_filter (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (LH_TYPE_DOCUMENT_BUTTON, NULL);
  g_autoptr (LhRecord) project = get_project ();
  g_autofree char *directory = lh_paths_get_export_dir ();
  g_autofree char *typed = g_build_filename (directory, "chosen.pdf", NULL);
  g_autofree char *path = g_build_filename (directory, "chosen.odt", NULL);
  g_autoptr (GListModel) filters = NULL;
  g_autoptr (GtkFileFilter) odt = NULL;
  GtkFileChooser *chooser;

  gtk_window_set_child (GTK_WINDOW (window), button);
  g_object_set (button, "ledger", ledger, "record", project, NULL);
  lh_test_present (GTK_WINDOW (window));
  gtk_widget_activate_action (button, "document.save", "s", "charter.pdf");
  lh_test_assert_soon (chooser_is_open, NULL);
  chooser = GTK_FILE_CHOOSER (find_chooser ());
  filters = gtk_file_chooser_get_filters (chooser);
  g_assert_cmpuint (g_list_model_get_n_items (filters), ==, 3);
  odt = g_list_model_get_item (filters, 1);
  gtk_file_chooser_set_filter (chooser, odt);
  gtk_file_chooser_set_current_name (chooser, "chosen.pdf");
  lh_test_assert_soon (chooser_has_file, typed);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  lh_test_assert_soon (file_exists, path);
  lh_test_settle ();
  g_assert_false (file_exists (typed));
  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (window));
  lh_test_settle ();
}

static gboolean
preview_is_shown (gpointer window)
{
  GtkWidget *stack = lh_test_find (window, GTK_TYPE_STACK, NULL);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "pages") == 0;
}

static LhRecord *
make_briefing (void)
{
  LhRecord *briefing = LH_RECORD (lh_briefing_new ());

  lh_record_set_quarter (briefing, LH_BRIEFING_QUARTER, lh_quarter_new (2024, 3));
  lh_record_set_text (briefing, LH_BRIEFING_TITLE, "简报");
  return briefing;
}

/* The window shows what will be written: as many pages as the document has, and every slide. */
static void
test_briefing (void)
{
  GtkWidget *parent = gtk_window_new ();
  g_autoptr (LhRecord) briefing = make_briefing ();
  const LhBriefingOptions options = { .quarter = lh_quarter_new (2024, 3), .briefing = briefing };
  g_autoptr (LhBriefingSet) set = lh_briefing_set_new (ledger, &options, lh_ledger_get_catalog (ledger), NULL);
  g_autoptr (GPtrArray) slides = lh_briefing_set_render_slides (set);
  g_autoptr (LhDocumentLayout) layout = lh_document_layout_new (lh_briefing_set_get_document (set));
  GtkWidget *window, *preview, *stack, *pictures;
  guint n = 0;

  lh_test_present (GTK_WINDOW (parent));
  window = GTK_WIDGET (lh_briefing_preview_window_present (parent, ledger, briefing));
  g_assert_false (preview_is_shown (window));
  g_assert_true (lh_test_wait (preview_is_shown, window, 15000));
  preview = lh_test_find (window, LH_TYPE_DOCUMENT_PREVIEW, NULL);
  g_assert_cmpuint (lh_document_preview_get_n_pages (LH_DOCUMENT_PREVIEW (preview)), ==,
                    lh_document_layout_get_n_pages (layout));
  stack = lh_test_find (window, GTK_TYPE_STACK, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "slides");
  lh_test_settle ();
  pictures = lh_test_find (gtk_stack_get_child_by_name (GTK_STACK (stack), "slides"), GTK_TYPE_PICTURE, NULL);
  for (; pictures != NULL; pictures = gtk_widget_get_next_sibling (pictures))
    n++;
  g_assert_cmpuint (n, ==, slides->len);
  gtk_window_destroy (GTK_WINDOW (window));

  /* one that is closed before its figures are read leaves nothing behind */
  window = GTK_WIDGET (lh_briefing_preview_window_present (parent, ledger, briefing));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  lh_test_settle ();
  g_assert_null (window);
  gtk_window_destroy (GTK_WINDOW (parent));
  lh_test_settle ();
}

static gboolean
task_is_shown (gpointer tab)
{
  GtkWidget *stack = lh_test_find (tab, GTK_TYPE_STACK, NULL);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "task") == 0;
}

static LhRecord *
load_instruction (gint64 id)
{
  return lh_ledger_load (ledger, LH_TYPE_INSTRUCTION, id, NULL);
}

/* An instruction with a unit and a day becomes a task, which is shown beside it. */
static void
test_instruction (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *tab = g_object_new (LH_TYPE_INSTRUCTION_TASK_TAB, NULL);
  g_autoptr (LhRecord) project = get_project ();
  g_autoptr (LhRecord) instruction = LH_RECORD (lh_instruction_new ());
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-instruction");
  g_autoptr (LhRecord) stored = NULL;
  g_autoptr (LhRecord) changed = NULL;
  g_autoptr (GError) error = NULL;

  lh_record_set_text (instruction, LH_INSTRUCTION_PERSON, "王××");
  lh_record_set_text (instruction, LH_INSTRUCTION_TEXT, "请总结做法，第四季度推广。");
  lh_record_set_date (instruction, LH_INSTRUCTION_RECEIVED_ON, lh_date_new (2024, 10, 12));
  lh_record_set_date (instruction, LH_INSTRUCTION_DUE_ON, lh_date_new (2024, 11, 30));
  lh_record_set_int (instruction, LH_INSTRUCTION_ORGANIZATION_ID, lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID));
  lh_change_set_insert (changes, instruction);
  g_assert_true (lh_ledger_apply (ledger, changes, NULL, &error));
  g_assert_no_error (error);

  stored = load_instruction (lh_record_get_id (instruction));
  g_object_set (tab, "ledger", ledger, "record", stored, NULL);
  gtk_window_set_child (GTK_WINDOW (window), tab);
  lh_test_present (GTK_WINDOW (window));
  g_assert_false (task_is_shown (tab));
  gtk_widget_activate_action (tab, "instruction.make-task", NULL);
  lh_test_settle ();
  changed = load_instruction (lh_record_get_id (instruction));
  g_assert_cmpint (lh_record_get_int (changed, LH_INSTRUCTION_ITEM_ID), >, 0);
  g_object_set (tab, "record", changed, NULL);
  lh_test_assert_soon (task_is_shown, tab);
  g_assert_nonnull (lh_test_find (tab, GTK_TYPE_LABEL, "请总结做法，第四季度推广。"));
  gtk_window_destroy (GTK_WINDOW (window));
  lh_test_settle ();
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  folder = g_dir_make_tmp ("lh-ui-document-XXXXXX", NULL);
  path = g_build_filename (folder, "sample.linghang", NULL);
  ledger = lh_ledger_create (path, "zh_CN", &error);
  g_assert_no_error (error);
  g_assert_true (lh_sample_fill (ledger, &error));

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    g_test_add_data_func (papers[i].path, GUINT_TO_POINTER (i), test_print);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_test_add_data_func (files[i].path, GUINT_TO_POINTER (i), test_save);
  g_test_add_func ("/ui-document/save/filter", test_filter);
  g_test_add_func ("/ui-document/briefing", test_briefing);
  g_test_add_func ("/ui-document/instruction", test_instruction);

  status = g_test_run ();
  lh_ledger_close (ledger);
  g_clear_object (&ledger);
  g_unlink (path);
  g_rmdir (folder);
  g_free (folder);
  return status;
}
