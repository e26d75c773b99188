/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-chart-area.h"
#include "lh-chart-builder.h"
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

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/ui-chart-area/copy-image", Fixture, NULL, fixture_set_up, test_copy_image, fixture_tear_down);
  g_test_add ("/ui-chart-area/copy-table", Fixture, NULL, fixture_set_up, test_copy_table, fixture_tear_down);
  g_test_add ("/ui-chart-area/select", Fixture, NULL, fixture_set_up, test_select, fixture_tear_down);

  return g_test_run ();
}
