/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-chart-area-private.h"
#include "lh-chart-builder.h"
#include "lh-chart-picture.h"
#include "lh-chart-save-dialog.h"
#include "lh-test-ui.h"

/* What leaves the window through the clipboard, and what a rectangle selects. */

typedef struct
{
  GtkWidget *window;
  LhChartArea *area;
  char *selected;
} Fixture;

static LhChart *
create_chart (void)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_RANKING);
  static const char *const names[] = { "市财政局", "市审计局", "市水务局", "<市>林业局" };

  lh_chart_builder_set_title (builder, "四个单位的进度");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, "实际");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i + 1);
      g_autofree char *text = g_strdup_printf ("%u%%", 90 - i * 10);

      lh_chart_builder_add_category (builder, key, names[i], NULL);
      lh_chart_builder_set_value (builder, i, 0, 90 - i * 10, text);
    }
  return lh_chart_builder_end (builder);
}

static void
selected_cb (Fixture *fixture,
             GStrv    keys)
{
  g_free (fixture->selected);
  fixture->selected = g_strjoinv (",", keys);
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (LhChart) chart = create_chart ();

  fixture->area = g_object_new (LH_TYPE_CHART_AREA, "chart", chart, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->area));
  g_signal_connect_swapped (fixture->area, "marks-selected", G_CALLBACK (selected_cb), fixture);
  lh_test_present (GTK_WINDOW (fixture->window));
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  lh_test_settle ();
  g_free (fixture->selected);
}

static GdkContentProvider *
get_content (Fixture *fixture)
{
  return gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->area)));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static GBytes *
paste (Fixture    *fixture,
       const char *type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean written = FALSE;

  gdk_content_provider_write_mime_type_async (get_content (fixture), type, stream, 0, NULL, written_cb, &written);
  lh_test_assert_soon (is_true, &written);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_copy_image (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GdkContentFormats) formats = NULL;
  g_autoptr (GBytes) bitmap = NULL;
  const guint8 *bytes;
  gsize size;
  guint32 width, height;

  gtk_widget_activate_action (GTK_WIDGET (fixture->area), "chart.copy", NULL);
  formats = gdk_content_provider_ref_formats (get_content (fixture));
  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/bmp"));

  bitmap = paste (fixture, "image/bmp");
  bytes = g_bytes_get_data (bitmap, &size);
  g_assert_cmpmem (bytes, 2, "BM", 2);
  memcpy (&width, bytes + 18, 4);
  memcpy (&height, bytes + 22, 4);
  g_assert_cmpuint (GUINT32_FROM_LE (width), ==, 1920);
  g_assert_cmpuint (size, ==, 54 + 1920 * 3 * (gsize) GUINT32_FROM_LE (height));
  /* the corner is the white ground */
  g_assert_cmpuint (bytes[54], ==, 255);
  g_assert_cmpuint (bytes[size - 1], ==, 255);
}

static void
test_copy_table (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GdkContentFormats) formats = NULL;
  g_autoptr (GBytes) html = NULL;
  g_autofree char *text = NULL;
  GValue value = G_VALUE_INIT;

  gtk_widget_activate_action (GTK_WIDGET (fixture->area), "chart.copy-table", NULL);
  formats = gdk_content_provider_ref_formats (get_content (fixture));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (get_content (fixture), &value, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&value), "\t实际\n市财政局\t90%\n"));
  g_value_unset (&value);

  html = paste (fixture, "text/html");
  text = g_strndup (g_bytes_get_data (html, NULL), g_bytes_get_size (html));
  g_assert_nonnull (strstr (text, "<caption>四个单位的进度</caption>"));
  g_assert_nonnull (strstr (text, "<tr><td>&lt;市&gt;林业局</td><td>60%</td></tr>"));
}

/* What is dragged out is there as a picture and as a file, of which there is one at a time. */
static void
test_drag_out (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "linghang", "dragged", NULL);
  g_autofree char *path = g_build_filename (folder, "四个单位的进度.png", NULL);
  g_autofree char *old = g_build_filename (folder, "old.png", NULL);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GdkContentFormats) formats = NULL;
  g_autoptr (GdkTexture) picture = NULL;
  g_autofree char *content = NULL;
  gsize length;
  GValue value = G_VALUE_INIT;
  GSList *files;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  provider = lh_chart_area_create_drag (fixture->area, &picture);
  g_assert_cmpint (gdk_texture_get_width (picture), ==, 1920);
  formats = gdk_content_provider_ref_formats (provider);
  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/bmp"));

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));
  files = gdk_file_list_get_files (g_value_get_boxed (&value));
  g_assert_cmpuint (g_slist_length (files), ==, 1);
  g_assert_cmpstr (g_file_peek_path (files->data), ==, path);
  g_slist_free (files);
  g_value_unset (&value);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, 4, "\x89PNG", 4);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
}

static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  GArray *marks;
  LhChartMark first, second;

  lh_chart_area_layout (fixture->area);
  marks = lh_chart_get_marks (lh_chart_area_get_chart (fixture->area));
  g_assert_cmpuint (marks->len, ==, 4);
  first = g_array_index (marks, LhChartMark, 1);
  second = g_array_index (marks, LhChartMark, 2);

  lh_chart_area_select (fixture->area, first.x + 4, first.y + first.height / 2, 20,
                        second.y + second.height / 2 - first.y - first.height / 2);
  g_assert_cmpstr (fixture->selected, ==, "2,3");

  /* nothing is told of a rectangle beside the marks */
  g_clear_pointer (&fixture->selected, g_free);
  lh_chart_area_select (fixture->area, 10, -20, 40, 10);
  g_assert_null (fixture->selected);
}

/* The keys come from a controller of the view: its handler is called as GTK does. */
static gboolean
press (Fixture         *fixture,
       guint            key,
       GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->area));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  return handled;
}

static void
test_select_by_keys (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *read_aloud = NULL;

  lh_chart_area_layout (fixture->area);
  g_assert_true (press (fixture, GDK_KEY_Home, 0));
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  read_aloud = gtk_test_accessible_check_property (GTK_ACCESSIBLE (fixture->area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                   "<市>林业局\n实际 60%; 3 marks selected, Enter opens their rows");
  g_assert_cmpstr (read_aloud, ==, NULL);
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpstr (fixture->selected, ==, "2,3,4");

  /* back over where it began, the other way */
  g_assert_true (press (fixture, GDK_KEY_Home, GDK_SHIFT_MASK));
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpstr (fixture->selected, ==, "1,2");

  /* without a selection Enter is about the one mark */
  g_clear_pointer (&fixture->selected, g_free);
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_null (fixture->selected);
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));
}

static gboolean
is_still (gpointer data)
{
  return !lh_chart_area_is_animating (data);
}

/* A chart fades in only where the desktop lets things move. */
static void
test_animation (Fixture       *fixture,
                gconstpointer  data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (fixture->area));
  g_autoptr (LhChart) second = create_chart ();
  g_autoptr (LhChart) third = create_chart ();

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  lh_chart_area_set_chart (fixture->area, second);
  g_assert_false (lh_chart_area_is_animating (fixture->area));

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  lh_chart_area_set_chart (fixture->area, third);
  g_assert_true (lh_chart_area_is_animating (fixture->area));
  lh_test_assert_soon (is_still, fixture->area);
  gtk_settings_reset_property (settings, "gtk-enable-animations");

  /* the same chart again is no change */
  lh_chart_area_set_chart (fixture->area, third);
  g_assert_false (lh_chart_area_is_animating (fixture->area));
}

static AdwComboRow *
get_row (LhChartSaveDialog *dialog,
         const char        *name)
{
  return ADW_COMBO_ROW (gtk_widget_get_template_child (GTK_WIDGET (dialog), LH_TYPE_CHART_SAVE_DIALOG, name));
}

static LhChartSaveDialog *
present_save_dialog (Fixture   *fixture,
                     GSettings *settings)
{
  LhChartSaveDialog *dialog = lh_chart_save_dialog_present (fixture->area, settings,
                                                            lh_chart_area_get_chart (fixture->area), NULL);

  lh_test_present (GTK_WINDOW (dialog));
  return dialog;
}

/* What an office saves often is kept under a name and there again in the next dialog. */
static void
test_presets (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.linghang.Linghang");
  LhChartSaveDialog *dialog = present_save_dialog (fixture, settings);
  GtkWidget *name = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), LH_TYPE_CHART_SAVE_DIALOG, "name"));
  g_auto (GStrv) kept = NULL;
  g_auto (GStrv) left = NULL;

  g_assert_cmpuint (adw_combo_row_get_selected (get_row (dialog, "scale")), ==, 1);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_row (dialog, "preset"))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_row (dialog, "text"))));
  adw_combo_row_set_selected (get_row (dialog, "format"), LH_CHART_FORMAT_SVG);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_row (dialog, "text"))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_row (dialog, "scale"))));
  adw_combo_row_set_selected (get_row (dialog, "frame"), LH_CHART_FRAME_SLIDE);
  gtk_editable_set_text (GTK_EDITABLE (name), " 汇报片 ");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "chart-save.keep", NULL);
  kept = g_settings_get_strv (settings, "chart-picture-presets");
  g_assert_cmpuint (g_strv_length (kept), ==, 1);
  g_assert_cmpstr (kept[0], ==, "汇报片\tsvg light slide 2 outlines");
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = present_save_dialog (fixture, settings);
  g_assert_cmpuint (adw_combo_row_get_selected (get_row (dialog, "format")), ==, LH_CHART_FORMAT_PNG);
  adw_combo_row_set_selected (get_row (dialog, "preset"), 1);
  g_assert_cmpuint (adw_combo_row_get_selected (get_row (dialog, "format")), ==, LH_CHART_FORMAT_SVG);
  g_assert_cmpuint (adw_combo_row_get_selected (get_row (dialog, "frame")), ==, LH_CHART_FRAME_SLIDE);
  g_assert_cmpuint (adw_combo_row_get_selected (get_row (dialog, "preset")), ==, 1);
  /* another choice is no longer the preset */
  adw_combo_row_set_selected (get_row (dialog, "text"), 0);
  g_assert_cmpuint (adw_combo_row_get_selected (get_row (dialog, "preset")), ==, 0);
  adw_combo_row_set_selected (get_row (dialog, "preset"), 1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "chart-save.forget", NULL);
  left = g_settings_get_strv (settings, "chart-picture-presets");
  g_assert_cmpuint (g_strv_length (left), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_row (dialog, "preset"))));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/ui-chart-area/copy-image", Fixture, NULL, fixture_set_up, test_copy_image, fixture_tear_down);
  g_test_add ("/ui-chart-area/copy-table", Fixture, NULL, fixture_set_up, test_copy_table, fixture_tear_down);
  g_test_add ("/ui-chart-area/drag-out", Fixture, NULL, fixture_set_up, test_drag_out, fixture_tear_down);
  g_test_add ("/ui-chart-area/select", Fixture, NULL, fixture_set_up, test_select, fixture_tear_down);
  g_test_add ("/ui-chart-area/select-by-keys", Fixture, NULL, fixture_set_up, test_select_by_keys, fixture_tear_down);
  g_test_add ("/ui-chart-area/presets", Fixture, NULL, fixture_set_up, test_presets, fixture_tear_down);
  g_test_add ("/ui-chart-area/animation", Fixture, NULL, fixture_set_up, test_animation, fixture_tear_down);

  return g_test_run ();
}
