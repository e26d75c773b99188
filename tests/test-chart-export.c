/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-export.h"

#include <glib/gstdio.h>
#include <string.h>

#include "lh-chart-builder.h"
#include "lh-chart-picture.h"
#include "lh-error.h"

#define TITLE "各单位平均进度：“<八>”个单位 & 三个低于序时"

typedef struct
{
  char *directory;
  LhChart *chart;
  LhChartTheme *theme;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_RANKING);
  GError *error = NULL;

  lh_chart_builder_set_title (builder, TITLE);
  lh_chart_builder_set_footer (builder, "示例市直机关工委");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, "实际");
  lh_chart_builder_add_category (builder, "1", "市水务局", NULL);
  lh_chart_builder_set_value (builder, 0, 0, 88.4, "88.4%");
  lh_chart_builder_add_category (builder, "2", "市审计局", NULL);
  lh_chart_builder_set_value (builder, 1, 0, 76.2, "76.2%");

  fixture->directory = g_dir_make_tmp ("lh-chart-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->chart = lh_chart_builder_end (builder);
  fixture->theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
}

static guint
fixture_count_files (Fixture *fixture)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->directory, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (directory) != NULL)
    count++;

  return count;
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->directory, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->directory);
  g_free (fixture->directory);
  g_clear_object (&fixture->chart);
  g_clear_pointer (&fixture->theme, lh_chart_theme_free);
}

static char *
fixture_export (Fixture    *fixture,
                const char *name,
                double      scale)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_chart_export (fixture->chart, path, 320.0, 200.0, scale, fixture->theme, &error));
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  static const struct
  {
    double scale;
    int width, height;
  } rows[] = { { 1.0, 320, 200 }, { 2.0, 640, 400 }, { 1.5, 480, 300 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = fixture_export (fixture, "图1.PNG", rows[i].scale);
      cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, rows[i].width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, rows[i].height);
      cairo_surface_destroy (surface);
    }

  /* Only the file itself, replaced each time. */
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);
}

static void
test_svg (Fixture       *fixture,
          gconstpointer  data)
{
  static const GMarkupParser parser = { NULL };
  g_autofree char *path = fixture_export (fixture, "chart.svg", 1.0);
  g_autofree char *title = g_markup_printf_escaped ("<title>%s</title>", TITLE);
  g_autofree char *content = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_utf8_validate (content, length, NULL));
  g_assert_true (g_markup_parse_context_parse (context, content, length, &error)
                 && g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (content, title));
  g_assert_nonnull (strstr (content, "市水务局\t88.4%"));
}

/* All text of <text> elements, and how many of them there are. */
typedef struct
{
  GString *words;
  guint    n_texts;
  guint    depth;
} SvgTexts;

static void
svg_start_cb (GMarkupParseContext  *context,
              const char           *element,
              const char          **names,
              const char          **values,
              gpointer              user_data,
              GError              **error)
{
  SvgTexts *texts = user_data;

  texts->n_texts += g_str_equal (element, "text");
  texts->depth += g_str_equal (element, "text") || texts->depth > 0;
}

static void
svg_end_cb (GMarkupParseContext  *context,
            const char           *element,
            gpointer              user_data,
            GError              **error)
{
  SvgTexts *texts = user_data;

  texts->depth -= texts->depth > 0;
}

static void
svg_text_cb (GMarkupParseContext  *context,
             const char           *text,
             gsize                 length,
             gpointer              user_data,
             GError              **error)
{
  SvgTexts *texts = user_data;

  if (texts->depth > 0)
    g_string_append_len (texts->words, text, (gssize) length);
}

/* Text as text has the words of the chart, each where it was laid out; what is cut off ends in dots. */
static void
test_svg_text (Fixture       *fixture,
               gconstpointer  data)
{
  static const GMarkupParser parser = { svg_start_cb, svg_end_cb, svg_text_cb, NULL, NULL };
  g_autoptr (GString) words = g_string_new (NULL);

  for (int live = 0; live <= 1; live++)
    {
      SvgTexts texts = { words, 0, 0 };
      g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &texts, NULL);
      g_autofree char *content = NULL;
      g_autofree char *path = NULL;
      gsize length;

      lh_chart_theme_set_live_text (fixture->theme, live);
      path = fixture_export (fixture, "chart.svg", 2.0);
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_true (g_markup_parse_context_parse (context, content, (gssize) length, NULL));
      g_assert_true (g_markup_parse_context_end_parse (context, NULL));
      g_assert_cmpint (texts.n_texts > 0, ==, live);
      g_assert_cmpint (strstr (content, "WenQuanYi Micro Hei") != NULL, ==, live);
    }
  g_assert_nonnull (strstr (words->str, "“<八>”"));
  g_assert_nonnull (strstr (words->str, "市水务局"));
  g_assert_nonnull (strstr (words->str, "88.4%"));
  g_assert_nonnull (strstr (words->str, "示例市直机关工委"));
}

static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *words;
    const char *whole;
    int         width, height;
  } rows[] = {
    { "", "png light whole 2 outlines", 1920, 1080 },
    { "slide 1", "png light slide 1 outlines", 1920, 1080 },
    { "print slide-4-3 1", "png print slide-4-3 1 outlines", 1440, 1080 },
    { "half-slide 1 text", "png light half-slide 1 text", 960, 1080 },
    { "a4-portrait 3", "png light a4-portrait 3 outlines", 1770, 1170 },
    { "dark a4-landscape 3", "png dark a4-landscape 3 outlines", 2790, 1680 },
  };
  LhChartPicture picture;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename (fixture->directory, "picture.png", NULL);
      g_autofree char *words = NULL;
      cairo_surface_t *surface;

      lh_chart_picture_init (&picture);
      g_assert_true (lh_chart_picture_parse (&picture, rows[i].words));
      words = lh_chart_picture_to_string (&picture);
      g_assert_cmpstr (words, ==, rows[i].whole);
      g_assert_true (lh_chart_picture_save (&picture, fixture->chart, path, NULL));
      surface = cairo_image_surface_create_from_png (path);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, rows[i].width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, rows[i].height);
      cairo_surface_destroy (surface);
    }
  g_assert_false (lh_chart_picture_parse (&picture, "png 4"));
  g_assert_false (lh_chart_picture_parse (&picture, "poster"));
}

static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = fixture_export (fixture, "chart.pdf", 1.0);
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *content = NULL, *words = NULL;
  char *command[] = { tool, (char *) "-layout", path, (char *) "-", NULL };
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, 5, "%PDF-", 5);
  if (tool == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  g_assert_true (g_spawn_sync (NULL, command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &words, NULL, NULL, NULL));
  g_assert_nonnull (strstr (words, "市水务局"));
  g_assert_nonnull (strstr (words, "88.4%"));
  g_assert_nonnull (strstr (words, "示例市直机关工委"));
}

/* The folder is a file: nobody can write there, not even root. */
static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const names[] = { "chart.png", "chart.svg", "chart.pdf" };
  g_autofree char *file = g_build_filename (fixture->directory, "file", NULL);

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (file, names[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (lh_chart_export (fixture->chart, path, 320.0, 200.0, 1.0, fixture->theme, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_IO);
      g_assert_nonnull (strstr (error->message, path));
    }
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);
}

/* A target that cannot be replaced leaves no half file beside it. */
static void
test_blocked (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "chart.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_false (lh_chart_export (fixture->chart, path, 320.0, 200.0, 1.0, fixture->theme, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_IO);
  g_assert_cmpuint (fixture_count_files (fixture), ==, 1);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *name;
    double width, scale;
  } rows[] = {
    { "chart.jpg", 320.0, 1.0 }, { "chart", 320.0, 1.0 }, { "chart.png", 0.0, 1.0 },
    { "chart.png", 320.0, 0.0 },
    { "chart.png", 32000.0, 2.0 }, { "chart.pdf", -1.0, 1.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename (fixture->directory, rows[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (lh_chart_export (fixture->chart, path, rows[i].width, 200.0, rows[i].scale,
                                       fixture->theme, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
    }
  g_assert_cmpuint (fixture_count_files (fixture), ==, 0);
}

static void
test_surface (Fixture       *fixture,
              gconstpointer  data)
{
  for (int background = 0; background <= 1; background++)
    {
      cairo_surface_t *surface;
      guint32 corner;

      lh_chart_theme_set_background (fixture->theme, background);
      surface = lh_chart_render_surface (fixture->chart, 320.0, 200.0, 2.0, fixture->theme);
      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 640);
      memcpy (&corner, cairo_image_surface_get_data (surface), sizeof corner);
      g_assert_cmphex (corner, ==, background ? 0xFFFFFFFF : 0x00000000);
      cairo_surface_destroy (surface);
    }
}

/* Two images show the same, but for the rounding of what shines through. */
static void
assert_same_image (cairo_surface_t *image,
                   cairo_surface_t *other)
{
  const int stride = cairo_image_surface_get_stride (image);

  g_assert_cmpint (cairo_image_surface_get_height (other), ==, cairo_image_surface_get_height (image));
  g_assert_cmpint (cairo_image_surface_get_stride (other), ==, stride);
  for (int i = 0; i < cairo_image_surface_get_height (image) * stride; i++)
    {
      int difference = cairo_image_surface_get_data (image)[i] - cairo_image_surface_get_data (other)[i];

      g_assert_cmpint (ABS (difference), <=, 1);
    }
}

static void
test_encode (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "chart.png", NULL);

  for (int background = 0; background < 2; background++)
    {
      cairo_surface_t *surface;
      cairo_surface_t *read;
      g_autoptr (GError) error = NULL;

      lh_chart_theme_set_background (fixture->theme, background);
      surface = lh_chart_render_surface (fixture->chart, 320.0, 200.0, 1.5, fixture->theme);
      g_assert_true (lh_chart_export_surface (surface, path, &error));
      g_assert_no_error (error);
      read = cairo_image_surface_create_from_png (path);
      g_assert_cmpint (cairo_image_surface_get_format (read), ==,
                       background ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32);
      assert_same_image (surface, read);
      cairo_surface_destroy (read);
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/chart/export/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  ADD ("png", test_png);
  ADD ("svg", test_svg);
  ADD ("svg-text", test_svg_text);
  ADD ("picture", test_picture);
  ADD ("pdf", test_pdf);
  ADD ("unwritable", test_unwritable);
  ADD ("blocked", test_blocked);
  ADD ("refused", test_refused);
  ADD ("surface", test_surface);
  ADD ("encode", test_encode);

  return g_test_run ();
}
