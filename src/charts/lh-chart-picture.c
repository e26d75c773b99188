/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-picture.h"

#include <string.h>

#include "lh-chart-export.h"

/* A picture for a document: the width of a page of A4 at 144 dots per inch. A bar needs this much height. */
#define LH_PICTURE_WIDTH 960
#define LH_PICTURE_HEIGHT 540
#define LH_PICTURE_STRIP_HEIGHT 240
#define LH_PICTURE_FRAME 140
#define LH_PICTURE_BAR 26

/* A Gantt chart has the width of A3; rows beyond this height stand in panels beside each other. */
#define LH_PICTURE_GANTT_WIDTH 1587
#define LH_PICTURE_MAX_HEIGHT 9000

#define LH_PICTURE_SLIDE_MARGIN 72

static const char *const lh_chart_formats[LH_CHART_N_FORMATS] = { "png", "svg", "pdf" };

static const struct
{
  const char *name;
  double      width;
  double      height;
} lh_chart_frames[LH_CHART_N_FRAMES] = {
  [LH_CHART_FRAME_WHOLE] = { "whole", 0, 0 },
  [LH_CHART_FRAME_SLIDE] = { "slide", LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT },
  [LH_CHART_FRAME_SLIDE_4_3] = { "slide-4-3", 1440, LH_CHART_SLIDE_HEIGHT },
  [LH_CHART_FRAME_HALF_SLIDE] = { "half-slide", LH_CHART_SLIDE_WIDTH / 2, LH_CHART_SLIDE_HEIGHT },
  [LH_CHART_FRAME_A4_PORTRAIT] = { "a4-portrait", 590, 390 },
  [LH_CHART_FRAME_A4_LANDSCAPE] = { "a4-landscape", 930, 560 },
};

const char *
lh_chart_format_get_suffix (LhChartFormat format)
{
  g_return_val_if_fail (format < LH_CHART_N_FORMATS, NULL);

  return lh_chart_formats[format];
}

/**
 * lh_chart_picture_init:
 * @self: (out caller-allocates): what nobody chose: all of the chart as a PNG on white, at double size
 */
void
lh_chart_picture_init (LhChartPicture *self)
{
  *self = (LhChartPicture) { LH_CHART_FORMAT_PNG, LH_CHART_THEME_LIGHT, LH_CHART_FRAME_WHOLE, 2, FALSE };
}

static gboolean
lh_chart_picture_parse_word (LhChartPicture *self,
                             const char     *word)
{
  LhChartThemeKind theme;

  for (guint i = 0; i < LH_CHART_N_FORMATS; i++)
    if (g_str_equal (word, lh_chart_formats[i]))
      {
        self->format = i;
        return TRUE;
      }
  for (guint i = 0; i < LH_CHART_N_FRAMES; i++)
    if (g_str_equal (word, lh_chart_frames[i].name))
      {
        self->frame = i;
        return TRUE;
      }
  if (lh_chart_theme_kind_from_name (word, &theme))
    self->theme = theme;
  else if (g_str_equal (word, "text") || g_str_equal (word, "outlines"))
    self->live_text = g_str_equal (word, "text");
  else if (strlen (word) == 1 && *word >= '1' && *word <= '0' + LH_CHART_PICTURE_MAX_SCALE)
    self->scale = (guint) (*word - '0');
  else
    return FALSE;
  return TRUE;
}

/**
 * lh_chart_picture_parse:
 * @text: words in any order, such as "png slide 2 briefing"; what is not said stays as it is
 *
 * Returns: whether all words are known
 */
gboolean
lh_chart_picture_parse (LhChartPicture *self,
                        const char     *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !lh_chart_picture_parse_word (self, words[i]))
      return FALSE;
  return TRUE;
}

/**
 * lh_chart_picture_to_string:
 *
 * Returns: (transfer full): what lh_chart_picture_parse() reads
 */
char *
lh_chart_picture_to_string (const LhChartPicture *self)
{
  return g_strdup_printf ("%s %s %s %u %s", lh_chart_formats[self->format], lh_chart_theme_kind_get_name (self->theme),
                          lh_chart_frames[self->frame].name, self->scale, self->live_text ? "text" : "outlines");
}

/* How many rows are drawn: a chart that shows its ends only knows the others, too. */
static guint
lh_chart_picture_count_rows (LhChart            *chart,
                             const LhChartTheme *theme)
{
  GArray *marks;
  guint n_rows = 0;
  int category = -1;

  lh_chart_layout (chart, LH_PICTURE_WIDTH, LH_PICTURE_HEIGHT, theme);
  marks = lh_chart_get_marks (chart);
  for (guint i = 0; i < marks->len; i++)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);

      if (mark->category != category)
        n_rows++;
      category = mark->category;
    }

  return n_rows;
}

/**
 * lh_chart_picture_get_size:
 * @chart: a chart
 * @theme: its look
 * @width: (out): the width
 * @height: (out): the height
 *
 * How large a picture of the chart is that shows all of it.
 */
void
lh_chart_picture_get_size (LhChart            *chart,
                           const LhChartTheme *theme,
                           double             *width,
                           double             *height)
{
  LhChartKind kind = lh_chart_get_kind (chart);

  *width = LH_PICTURE_WIDTH;
  *height = LH_PICTURE_HEIGHT;
  if (kind == LH_CHART_RANKING || kind == LH_CHART_HEAT_MAP)
    *height = MAX (LH_PICTURE_HEIGHT,
                   LH_PICTURE_FRAME + LH_PICTURE_BAR * (double) lh_chart_picture_count_rows (chart, theme));
  else if (kind == LH_CHART_GANTT)
    {
      *width = LH_PICTURE_GANTT_WIDTH;
      *height = LH_PICTURE_FRAME + 1.4 * LH_PICTURE_BAR * (lh_chart_get_n_categories (chart) + 4);
      *height = MIN (*height, LH_PICTURE_MAX_HEIGHT);
    }
  else if (kind == LH_CHART_LIGHT_STRIP)
    *height = LH_PICTURE_STRIP_HEIGHT;
}

static LhChartTheme *
lh_chart_picture_create_theme (const LhChartPicture *self)
{
  LhChartTheme *theme;

  switch (self->frame)
    {
    case LH_CHART_FRAME_SLIDE:
    case LH_CHART_FRAME_SLIDE_4_3:
      theme = lh_chart_theme_new_slide (self->theme);
      if (self->frame == LH_CHART_FRAME_SLIDE_4_3)
        lh_chart_theme_set_margin (theme, LH_PICTURE_SLIDE_MARGIN);
      break;
    case LH_CHART_FRAME_WHOLE:
      theme = lh_chart_theme_new (self->theme);
      break;
    case LH_CHART_FRAME_HALF_SLIDE:
    case LH_CHART_FRAME_A4_PORTRAIT:
    case LH_CHART_FRAME_A4_LANDSCAPE:
    case LH_CHART_N_FRAMES:
    default:
      theme = lh_chart_theme_new_for_size (self->theme, lh_chart_frames[self->frame].width,
                                           lh_chart_frames[self->frame].height);
    }
  lh_chart_theme_set_live_text (theme, self->live_text);

  return theme;
}

/**
 * lh_chart_picture_save:
 * @self: how
 * @chart: what
 * @path: where, in the encoding of file names; it has the ending of the format
 * @error: return location for an error, as of lh_chart_export()
 *
 * Returns: whether the file was written
 */
gboolean
lh_chart_picture_save (const LhChartPicture  *self,
                       LhChart               *chart,
                       const char            *path,
                       GError               **error)
{
  g_autoptr (LhChartTheme) theme = NULL;
  double width, height;

  g_return_val_if_fail (self->frame < LH_CHART_N_FRAMES, FALSE);
  g_return_val_if_fail (LH_IS_CHART (chart), FALSE);

  theme = lh_chart_picture_create_theme (self);
  width = lh_chart_frames[self->frame].width;
  height = lh_chart_frames[self->frame].height;
  if (self->frame == LH_CHART_FRAME_WHOLE)
    lh_chart_picture_get_size (chart, theme, &width, &height);

  return lh_chart_export (chart, path, width, height, self->scale, theme, error);
}
