/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "lh-application.h"
#include "lh-quarter-charts.h"
#include "lh-chart-card.h"
#include "lh-chart-area.h"
#include "lh-figure-label.h"
#include "lh-figure-button.h"
#include "lh-home-page.h"
#include "lh-notice-card.h"
#include "lh-quarter-button.h"
#include "lh-sample.h"
#include "lh-search.h"
#include "lh-search-results.h"
#include "lh-step.h"
#include "lh-test-ui.h"
#include "lh-ui-types.h"
#include "lh-window.h"

/* A registered application is never finalized: one per program, a window per test. The ledger is the sample. */
static LhApplication *application;
static LhLedger *ledger;

typedef struct
{
  LhWindow *window;
} Fixture;

static gboolean
has_statistics (gpointer data)
{
  return lh_ledger_get_statistics (ledger) != NULL
         && lh_quarter_equal (lh_statistics_get_quarter (lh_ledger_get_statistics (ledger)),
                              lh_ledger_get_quarter (ledger));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  lh_ledger_set_quarter (ledger, lh_quarter_new (2024, 3));
  lh_test_assert_soon (has_statistics, NULL);

  fixture->window = lh_window_new (ADW_APPLICATION (application), NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  lh_window_set_ledger (fixture->window, ledger);
  lh_test_present (GTK_WINDOW (fixture->window));
}

static gboolean
is_gone (gpointer widget)
{
  return *(GtkWidget **) widget == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* The window really dies: nothing holds it in a circle. */
  lh_test_assert_soon (is_gone, &fixture->window);
}

static GtkWidget *
find (Fixture *fixture,
      GType    type)
{
  GtkWidget *widget = lh_test_find (GTK_WIDGET (fixture->window), type, NULL);

  g_assert_nonnull (widget);
  return widget;
}

/* "lh-quarter-button.ui" is the template of LhQuarterButton. */
static char *
get_class_name (const char *file)
{
  g_autofree char *stem = g_strndup (file, strlen (file) - strlen (".ui"));
  g_auto (GStrv) words = g_strsplit (stem, "-", -1);
  GString *name = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_string_append_c (name, g_ascii_toupper (words[i][0]));
      g_string_append (name, words[i] + 1);
    }
  return g_string_free (name, FALSE);
}

static void
construct (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (class), "ledger");
  gboolean needs_ledger = pspec != NULL && (pspec->flags & G_PARAM_CONSTRUCT_ONLY) != 0;
  GtkWidget *widget = needs_ledger ? g_object_new (type, "ledger", ledger, NULL) : g_object_new (type, NULL);

  g_object_ref_sink (widget);
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_object_unref (widget);
  /* A dialog may still wait for the ledger. */
  if (!lh_test_wait (is_gone, &widget, 3000))
    g_error ("%s lives on after its last owner", g_type_name (type));
}

static void
test_templates (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = g_resources_enumerate_children (LH_UI_PREFIX, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  lh_ui_types_ensure ();
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      GType type;

      if (!g_str_has_suffix (files[i], ".ui"))
        continue;
      name = get_class_name (files[i]);
      type = g_type_from_name (name);
      if (type == 0)
        g_error ("%s is used by no page of the window, and ensure_types() does not know it", name);
      if (!G_TYPE_IS_ABSTRACT (type) && type != LH_TYPE_WINDOW)
        construct (type);
    }
}

static void
check_menu (GActionGroup *window,
            GMenuModel   *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *action = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        {
          const char *name = strchr (action, '.') + 1;
          GActionGroup *group = g_str_has_prefix (action, "win.") ? window : G_ACTION_GROUP (application);

          g_test_message ("%s", action);
          g_assert_true (g_action_group_has_action (group, name));
        }
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) link = g_menu_model_get_item_link (menu, i, links[j]);

          if (link != NULL)
            check_menu (window, link);
        }
    }
}

static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *quarter = find (fixture, LH_TYPE_QUARTER_BUTTON);
  GtkWidget *header = gtk_widget_get_ancestor (quarter, ADW_TYPE_HEADER_BAR);
  GtkWidget *button = NULL;

  /* The last menu button of the header; the first one is the quarter. */
  for (GtkWidget *box = gtk_widget_get_last_child (header); box != NULL && button == NULL;
       box = gtk_widget_get_prev_sibling (box))
    button = lh_test_find (box, GTK_TYPE_MENU_BUTTON, NULL);
  button = lh_test_find (header, GTK_TYPE_MENU_BUTTON, g_dgettext (GETTEXT_PACKAGE, "Main menu"));
  g_assert_nonnull (button);
  check_menu (G_ACTION_GROUP (fixture->window), gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)));
}

static void
test_shortcuts (Fixture       *fixture,
                gconstpointer  data)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (!g_action_parse_detailed_name (actions[i], &name, &target, NULL))
        g_assert_not_reached ();
      g_test_message ("%s", actions[i]);
      if (g_str_has_prefix (name, "win."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (fixture->window), name + 4));
      else if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
    }
}

static void
test_quarter (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button = find (fixture, LH_TYPE_QUARTER_BUTTON);
  int year;
  int number;

  gtk_widget_activate_action (button, "quarter.number", "i", 2);
  g_assert_true (lh_quarter_equal (lh_ledger_get_quarter (ledger), lh_quarter_new (2024, 2)));

  g_object_set (button, "year", 2023, NULL);
  g_assert_true (lh_quarter_equal (lh_ledger_get_quarter (ledger), lh_quarter_new (2023, 2)));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.previous-quarter", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.previous-quarter", NULL);
  g_object_get (button, "year", &year, "number", &number, NULL);
  g_assert_cmpint (year, ==, 2022);
  g_assert_cmpint (number, ==, 4);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.next-quarter", NULL);
  g_assert_true (lh_quarter_equal (lh_ledger_get_quarter (ledger), lh_quarter_new (2023, 1)));
}

static gboolean
search_is_done (gpointer data)
{
  gboolean pending = TRUE;

  g_object_get (data, "pending", &pending, NULL);
  return !pending;
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LhSearchResults) results = g_object_new (LH_TYPE_SEARCH_RESULTS, "ledger", ledger, NULL);
  g_autoptr (LhRecord) organization = g_list_model_get_item (lh_ledger_get_organizations (ledger), 3);
  const char *name = lh_record_get_text (organization, LH_ORGANIZATION_NAME);
  g_autoptr (GObject) first = NULL;
  g_autofree char *title = NULL;

  g_object_set (results, "text", name, NULL);
  lh_test_assert_soon (search_is_done, results);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), >, 0);
  first = g_list_model_get_item (G_LIST_MODEL (results), 0);
  g_object_get (first, "title", &title, NULL);
  g_assert_cmpstr (title, ==, name);

  g_object_set (results, "text", "no such thing 不存在", NULL);
  lh_test_assert_soon (search_is_done, results);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, 0);

  g_object_set (results, "text", "  ", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, 0);
}

static gboolean
undo_is_enabled (gpointer data)
{
  return g_action_group_get_action_enabled (data, "undo");
}

static gboolean
redo_is_enabled (gpointer data)
{
  return g_action_group_get_action_enabled (data, "redo");
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-organization");
  g_autoptr (LhRecord) organization = g_list_model_get_item (lh_ledger_get_organizations (ledger), 0);
  g_autofree char *before = g_strdup (lh_record_get_text (organization, LH_ORGANIZATION_NOTE));
  g_autoptr (GError) error = NULL;
  GtkWidget *text;
  int position = 0;

  lh_change_set_set_text (changes, organization, "note", "改一改", &error);
  g_assert_no_error (error);
  lh_ledger_apply (ledger, changes, NULL, &error);
  g_assert_no_error (error);
  lh_test_assert_soon (undo_is_enabled, fixture->window);
  g_assert_cmpstr (lh_record_get_text (organization, LH_ORGANIZATION_NOTE), ==, "改一改");

  /* What is typed and not saved is undone before what was saved. */
  gtk_widget_grab_focus (find (fixture, LH_TYPE_SEARCH));
  text = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT (text));
  gtk_editable_insert_text (GTK_EDITABLE (text), "市", -1, &position);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
  g_assert_cmpstr (lh_record_get_text (organization, LH_ORGANIZATION_NOTE), ==, "改一改");

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  lh_test_assert_soon (redo_is_enabled, fixture->window);
  g_assert_cmpstr (lh_record_get_text (organization, LH_ORGANIZATION_NOTE), ==, before);
}

static LhChartArea *
find_chart (Fixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (lh_window_get_page (fixture->window, "charts"));

  lh_window_show_page (fixture->window, "charts");
  lh_test_frame (page);
  gtk_widget_activate (GTK_WIDGET (gtk_flow_box_get_child_at_index (
    GTK_FLOW_BOX (lh_test_find (page, GTK_TYPE_FLOW_BOX, NULL)), LH_QUARTER_CHART_RANKING)));
  lh_test_frame (page);
  return LH_CHART_AREA (lh_test_find (page, LH_TYPE_CHART_AREA, NULL));
}

static void
test_chart (Fixture       *fixture,
            gconstpointer  data)
{
  LhChartArea *view = find_chart (fixture);
  g_autoptr (GdkTexture) picture = NULL;
  GArray *marks;

  lh_test_frame (GTK_WIDGET (view));
  marks = lh_chart_get_marks (lh_chart_area_get_chart (view));
  g_assert_cmpuint (marks->len, >=, 82);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  picture = lh_test_render (GTK_WIDGET (view));
  g_assert_cmpuint (lh_test_distinct_colours (picture), >, 10);

  gtk_widget_activate_action (GTK_WIDGET (view), "chart.copy", NULL);
  lh_test_settle ();
  g_assert_true (gdk_content_formats_contain_gtype (
    gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (view))), GDK_TYPE_TEXTURE));
}

static void
count_mark_cb (LhChartArea *view,
               const char  *key,
               guint       *n_marks)
{
  g_assert_nonnull (key);
  (*n_marks)++;
}

static void
test_mark (Fixture       *fixture,
           gconstpointer  data)
{
  LhChartArea *view = find_chart (fixture);
  guint n_marks = 0;

  g_signal_connect (view, "mark-activated", G_CALLBACK (count_mark_cb), &n_marks);
  g_signal_emit_by_name (view, "mark-activated", "0");
  g_assert_cmpuint (n_marks, ==, 1);
  g_signal_handlers_disconnect_by_func (view, count_mark_cb, &n_marks);
}

/* What the page shows follows the quarter of the ledger. */
static void
test_home_quarter (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *home = find (fixture, LH_TYPE_HOME_PAGE);
  g_autoptr (LhStatistics) before = NULL;
  g_autoptr (LhStatistics) after = NULL;

  g_object_get (home, "statistics", &before, NULL);
  g_assert_true (lh_quarter_equal (lh_statistics_get_quarter (before), lh_quarter_new (2024, 3)));

  lh_ledger_set_quarter (ledger, lh_quarter_new (2024, 4));
  lh_test_assert_soon (has_statistics, NULL);
  g_object_get (home, "statistics", &after, NULL);
  g_assert_true (lh_quarter_equal (lh_statistics_get_quarter (after), lh_quarter_new (2024, 4)));
}

static void
test_figures (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *figures = find (fixture, LH_TYPE_FIGURE_LABEL);
  g_autofree char *label = NULL;

  g_object_get (figures, "label", &label, NULL);
  g_assert_nonnull (strstr (label, "<b>82"));
  g_assert_nonnull (strstr (label, "<b>256"));
  g_assert_cmpuint (lh_statistics_get_total (lh_ledger_get_statistics (ledger))->n_projects, ==, 256);
}

static void
test_problem (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) none = lh_ledger_open ("/nowhere/none.linghang", &error);
  LhWindow *window = lh_window_new (ADW_APPLICATION (application), NULL);

  g_assert_null (none);
  g_assert_nonnull (error);
  lh_window_show_problem (window, "/nowhere/none.linghang", error);
  lh_test_present (GTK_WINDOW (window));
  g_assert_nonnull (lh_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, error->message));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "new"));
  lh_test_save_png (GTK_WIDGET (window), "problem");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
save_pages (Fixture    *fixture,
            const char *suffix)
{
  static const char *const names[] = {
    "home", "projects", "progress-grid", "brands", "checklists", "charts", "organizations"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strdup_printf ("page-%s%s", names[i], suffix);

      if (lh_window_get_page (fixture->window, names[i]) == NULL)
        continue;

      lh_window_show_page (fixture->window, names[i]);
      for (int turn = 0; turn < 4; turn++)
        lh_test_frame (GTK_WIDGET (fixture->window));
      lh_test_save_png (GTK_WIDGET (fixture->window), file);
    }
}

/* Every link of a text that stands for a figure says what the figure is: <a href="CODE" title="definition"><b>VALUE</b></a> */
static guint
check_links (const char   *markup,
             LhStatistics *statistics)
{
  g_autoptr (GRegex) link = g_regex_new ("<a href=\"([a-z-]+)\" title=\"[^\"]*\"><b>([^<]*)</b>", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (link, markup, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *code = g_match_info_fetch (match, 1);
      g_autofree char *shown = g_match_info_fetch (match, 2);
      const LhFigure *figure = lh_statistics_get_figure (statistics, code);
      g_autofree char *expected = figure != NULL ? lh_figure_format (figure, NULL) : NULL;

      g_assert_cmpstr (shown, ==, expected);
      n++;
    }
  return n;
}

static guint
check_button (GtkWidget    *button,
              LhStatistics *statistics)
{
  g_autofree char *code = NULL;
  g_autofree char *expected = NULL;
  const LhFigure *figure;

  g_object_get (button, "code", &code, NULL);
  figure = code != NULL ? lh_statistics_get_figure (statistics, code) : NULL;
  if (figure == NULL || !gtk_widget_get_mapped (button))
    return 0;
  expected = lh_decimal_to_string (figure->value);
  g_assert_nonnull (lh_test_find (button, GTK_TYPE_LABEL, expected));
  return 1;
}

static guint
check_figures (GtkWidget    *widget,
               LhStatistics *statistics)
{
  g_autofree char *markup = NULL;
  guint n = 0;

  if (LH_IS_FIGURE_LABEL (widget))
    {
      g_object_get (widget, "label", &markup, NULL);
      n = markup != NULL ? check_links (markup, statistics) : 0;
    }
  else if (LH_IS_FIGURE_BUTTON (widget))
    n = check_button (widget, statistics);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_figures (child, statistics);
  return n;
}

/* One statistic: whatever page shows a figure, it is that of the ledger. */
static void
test_one_truth (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const names[] = { "home", "projects", "filing", "secretaries", "problems", "checklists", "brands" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (lh_window_get_page (fixture->window, names[i]) == NULL)
        continue;
      lh_window_show_page (fixture->window, names[i]);
      for (int turn = 0; turn < 4; turn++)
        lh_test_frame (GTK_WIDGET (fixture->window));
      n += check_figures (GTK_WIDGET (lh_window_get_page (fixture->window, names[i])), lh_ledger_get_statistics (ledger));
    }
  g_test_message ("%u figures on the pages", n);
  g_assert_cmpuint (n, >=, 12);
}

static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  save_pages (fixture, "");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  save_pages (fixture, "-dark");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
open_sample (const char *path)
{
  g_autoptr (GError) error = NULL;

  ledger = lh_ledger_create (path, "zh_CN", &error);
  g_assert_no_error (error);
  lh_sample_fill (ledger, &error);
  g_assert_no_error (error);
  lh_ledger_set_live (ledger, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  int status;

  /* What people see, so that the pictures show it. */
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  lh_catalog_init_gettext ();
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();

  folder = g_dir_make_tmp ("linghang-test-XXXXXX", NULL);
  path = g_build_filename (folder, "示例市直机关.linghang", NULL);
  application = lh_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  open_sample (path);

#define LH_TEST(name) g_test_add ("/ui/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  LH_TEST (templates);
  LH_TEST (menu);
  LH_TEST (shortcuts);
  LH_TEST (quarter);
  LH_TEST (search);
  LH_TEST (undo);
  LH_TEST (chart);
  LH_TEST (mark);
  LH_TEST (figures);
  LH_TEST (one_truth);
  LH_TEST (home_quarter);
  LH_TEST (problem);
  LH_TEST (pictures);
  status = g_test_run ();

  lh_ledger_close (ledger);
  g_object_unref (ledger);
  g_unlink (path);
  g_rmdir (folder);
  return status;
}
