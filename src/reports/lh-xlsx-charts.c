/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-charts.h"

#include <math.h>

#include "lh-xlsx-text.h"

/* The size of a chart that is not scaled. */
#define LH_XLSX_CHART_WIDTH 480.0
#define LH_XLSX_CHART_HEIGHT 288.0
#define LH_XLSX_PIXELS_PER_POINT (96.0 / 72.0)
#define LH_XLSX_CHART_GREY 0x595959
#define LH_XLSX_CHART_RULE 0xBFBFBF

struct _LhXlsxChartPlace
{
  LhReportChart *chart;
  lxw_worksheet *worksheet;
  guint          row;
  double         left;
  double         width;
  double         height;
};

/**
 * lh_xlsx_chart_place_new:
 * @chart: (transfer none): a chart, which must live until it is inserted
 * @row: the row of its upper edge
 * @left: its left edge in pixels of the sheet
 * @width: its width in pixels
 * @height: its height in points
 *
 * Returns: (transfer full): where a chart will stand
 */
LhXlsxChartPlace *
lh_xlsx_chart_place_new (LhReportChart *chart,
                         lxw_worksheet *worksheet,
                         guint          row,
                         double         left,
                         double         width,
                         double         height)
{
  LhXlsxChartPlace *self = g_new0 (LhXlsxChartPlace, 1);

  self->chart = chart;
  self->worksheet = worksheet;
  self->row = row;
  self->left = left;
  self->width = width;
  self->height = height;
  return self;
}

void
lh_xlsx_chart_place_free (LhXlsxChartPlace *self)
{
  g_free (self);
}

static void
lh_xlsx_chart_font (lxw_chart_font *font,
                    double          size,
                    gboolean        bold,
                    guint           colour)
{
  *font = (lxw_chart_font) { .name = (char *) "微软雅黑", .size = size, .color = colour };
  /* The library reads "not bold" only when it is said. */
  font->bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
}

/* Many bars leave less room for letters. */
static double
lh_xlsx_chart_get_font_size (const LhReportChart *chart)
{
  double room = (chart->height - 60) / MAX (chart->n_rows, 1);

  if (chart->kind != LH_REPORT_CHART_BARS && chart->kind != LH_REPORT_CHART_STACKED)
    return 9;
  return CLAMP (floor (room * 0.6), 6, 9);
}

static guint8
lh_xlsx_chart_get_type (LhReportChartKind kind)
{
  switch (kind)
    {
    case LH_REPORT_CHART_COLUMNS:
      return LXW_CHART_COLUMN;
    case LH_REPORT_CHART_STACKED:
      return LXW_CHART_BAR_STACKED;
    case LH_REPORT_CHART_LINES:
      return LXW_CHART_LINE;
    case LH_REPORT_CHART_DOUGHNUT:
      return LXW_CHART_DOUGHNUT;
    case LH_REPORT_CHART_BARS:
    default:
      return LXW_CHART_BAR;
    }
}

static void
lh_xlsx_chart_style_line (lxw_chart_series     *target,
                          const LhReportSeries *series)
{
  lxw_chart_line line = { .color = series->colour, .width = 2.25,
                          .dash_type = series->outline ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID };
  lxw_chart_fill fill = { .color = series->outline ? LXW_COLOR_WHITE : series->colour };
  lxw_chart_line edge = { .color = series->colour, .width = 1.5 };

  chart_series_set_line (target, &line);
  chart_series_set_marker_type (target, LXW_CHART_MARKER_CIRCLE);
  chart_series_set_marker_size (target, 6);
  chart_series_set_marker_fill (target, &fill);
  chart_series_set_marker_line (target, &edge);
}

static void
lh_xlsx_chart_style_series (lxw_chart_series     *target,
                            const LhReportSeries *series)
{
  lxw_chart_line line = { .color = series->outline ? LH_XLSX_CHART_GREY : series->colour, .width = 1 };
  lxw_chart_fill fill = { .color = series->colour, .none = series->outline };

  chart_series_set_line (target, &line);
  chart_series_set_fill (target, &fill);
}

/* Whether white letters are easier to read on a colour than black ones, by the luminance that the eye gives it. */
static gboolean
lh_xlsx_chart_is_dark (guint colour)
{
  guint red = colour >> 16 & 0xff;
  guint green = colour >> 8 & 0xff;
  guint blue = colour & 0xff;

  return red * 299 + green * 587 + blue * 114 < 128 * 1000;
}

/* Letters that can be read on the slice they stand on. */
static void
lh_xlsx_chart_letter_points (lxw_chart_series *target,
                             GArray           *colours)
{
  g_autofree lxw_chart_font *fonts = g_new0 (lxw_chart_font, colours->len);
  g_autofree lxw_chart_data_label *labels = g_new0 (lxw_chart_data_label, colours->len);
  g_autofree lxw_chart_data_label **list = g_new0 (lxw_chart_data_label *, colours->len + 1);

  for (guint i = 0; i < colours->len; i++)
    {
      gboolean dark = lh_xlsx_chart_is_dark (g_array_index (colours, guint, i));

      lh_xlsx_chart_font (&fonts[i], 9, FALSE, dark ? LXW_COLOR_WHITE : 0);
      labels[i].font = &fonts[i];
      list[i] = &labels[i];
    }
  if (colours->len > 0)
    chart_series_set_labels_custom (target, list);
}

static void
lh_xlsx_chart_label_series (lxw_chart_series     *target,
                            const LhReportChart  *chart,
                            const LhReportSeries *series)
{
  LhReportChartKind kind = chart->kind;
  lxw_chart_font font;
  gboolean dark;

  if (series->hidden_label)
    return;
  dark = kind == LH_REPORT_CHART_STACKED && lh_xlsx_chart_is_dark (series->colour);
  lh_xlsx_chart_font (&font, lh_xlsx_chart_get_font_size (chart), FALSE, dark ? LXW_COLOR_WHITE : 0);
  if (kind == LH_REPORT_CHART_DOUGHNUT)
    {
      chart_series_set_labels_options (target, LXW_FALSE, LXW_TRUE, LXW_TRUE);
      chart_series_set_labels_separator (target, LXW_CHART_LABEL_SEPARATOR_SPACE);
      lh_xlsx_chart_letter_points (target, chart->colours);
    }
  else
    chart_series_set_labels (target);
  if (kind == LH_REPORT_CHART_BARS || kind == LH_REPORT_CHART_COLUMNS)
    chart_series_set_labels_position (target, LXW_CHART_LABEL_POSITION_OUTSIDE_END);
  if (kind == LH_REPORT_CHART_LINES)
    chart_series_set_labels_position (target, series->outline ? LXW_CHART_LABEL_POSITION_ABOVE
                                                              : LXW_CHART_LABEL_POSITION_BELOW);
  chart_series_set_labels_font (target, &font);
  if (series->format != NULL)
    chart_series_set_labels_num_format (target, series->format);
}

/* One colour for each slice of a ring, with a white line between them, or for each column. */
static void
lh_xlsx_chart_colour_points (lxw_chart_series *target,
                             GArray           *colours)
{
  g_autofree lxw_chart_fill *fills = g_new0 (lxw_chart_fill, colours->len);
  g_autofree lxw_chart_point *points = g_new0 (lxw_chart_point, colours->len);
  g_autofree lxw_chart_point **list = g_new0 (lxw_chart_point *, colours->len + 1);
  lxw_chart_line line = { .color = LXW_COLOR_WHITE, .width = 1.5 };

  for (guint i = 0; i < colours->len; i++)
    {
      fills[i].color = g_array_index (colours, guint, i);
      points[i].fill = &fills[i];
      points[i].line = &line;
      list[i] = &points[i];
    }
  if (colours->len > 0)
    chart_series_set_points (target, list);
}

static void
lh_xlsx_chart_style_series_of (lxw_chart_series    *target,
                               const LhReportChart *chart,
                               guint                index)
{
  const LhReportSeries *series = &g_array_index (chart->series, LhReportSeries, index);

  if (chart->kind == LH_REPORT_CHART_DOUGHNUT)
    {
      lh_xlsx_chart_colour_points (target, chart->colours);
      return;
    }
  if (chart->kind == LH_REPORT_CHART_LINES)
    lh_xlsx_chart_style_line (target, series);
  else
    lh_xlsx_chart_style_series (target, series);
  if (chart->kind == LH_REPORT_CHART_COLUMNS && chart->colours->len > 0 && index + 1 == chart->series->len)
    lh_xlsx_chart_colour_points (target, chart->colours);
}

static void
lh_xlsx_chart_add_series (lxw_chart           *target,
                          const LhReportChart *chart,
                          const LhXlsxPlace   *place)
{
  guint first = place->first_row + chart->first;
  guint last = first + chart->n_rows - 1;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const LhReportSeries *series = &g_array_index (chart->series, LhReportSeries, i);
      lxw_chart_series *added = chart_add_series (target, NULL, NULL);

      chart_series_set_categories (added, place->sheet_name, first, chart->category, last, chart->category);
      chart_series_set_values (added, place->sheet_name, first, series->column, last, series->column);
      chart_series_set_name (added, lh_report_table_get_column (chart->table, series->column)->heading);
      lh_xlsx_chart_style_series_of (added, chart, i);
      lh_xlsx_chart_label_series (added, chart, series);
    }
}

/* Values stand at the marks, so the axis of values is quiet: no line, no grid, no numbers. */
static void
lh_xlsx_chart_style_axes (lxw_chart           *target,
                          const LhReportChart *chart)
{
  gboolean upright = chart->kind == LH_REPORT_CHART_COLUMNS || chart->kind == LH_REPORT_CHART_LINES;
  lxw_chart_axis *categories = upright ? target->x_axis : target->y_axis;
  lxw_chart_axis *values = upright ? target->y_axis : target->x_axis;
  lxw_chart_line rule = { .color = LH_XLSX_CHART_RULE, .width = 0.75 };
  lxw_chart_font font;

  lh_xlsx_chart_font (&font, lh_xlsx_chart_get_font_size (chart), FALSE, 0);
  chart_axis_set_num_font (categories, &font);
  chart_axis_set_interval_unit (categories, 1);
  chart_axis_set_line (categories, &rule);
  chart_axis_set_major_tick_mark (categories, LXW_CHART_AXIS_TICK_MARK_NONE);
  if (!upright)
    chart_axis_set_reverse (categories);
  chart_axis_major_gridlines_set_visible (values, LXW_FALSE);
  chart_axis_off (values);
  chart_axis_set_min (values, 0);
  if (chart->percent_axis)
    chart_axis_set_max (values, 1.1);
}

static void
lh_xlsx_chart_style (lxw_chart           *target,
                     const LhReportChart *chart)
{
  lxw_chart_line none = { .none = LXW_TRUE };
  lxw_chart_font font;

  lh_xlsx_chart_font (&font, 12, TRUE, 0);
  if (chart->title != NULL)
    {
      g_autofree char *clean = lh_xlsx_text_clean (chart->title);

      chart_title_set_name (target, clean != NULL ? clean : chart->title);
      chart_title_set_name_font (target, &font);
    }
  else
    {
      chart_title_off (target);
    }
  lh_xlsx_chart_font (&font, 9, FALSE, 0);
  chart_legend_set_font (target, &font);
  if (chart->series->len > 1)
    chart_legend_set_position (target, LXW_CHART_LEGEND_BOTTOM);
  else
    chart_legend_set_position (target, LXW_CHART_LEGEND_NONE);
  chart_chartarea_set_line (target, &none);
  if (chart->kind == LH_REPORT_CHART_DOUGHNUT)
    {
      chart_set_hole_size (target, 55);
      return;
    }
  lh_xlsx_chart_style_axes (target, chart);
  chart_set_series_gap (target, 45);
  if (chart->overlap || chart->kind == LH_REPORT_CHART_STACKED)
    chart_set_series_overlap (target, 100);
}

static lxw_error
lh_xlsx_chart_insert (LhXlsxContext          *context,
                      const LhXlsxChartPlace *place)
{
  const LhReportChart *chart = place->chart;
  const LhXlsxPlace *data = g_hash_table_lookup (context->places, chart->table);
  lxw_chart_options options = {
    .x_offset = (gint32) place->left,
    .x_scale = place->width / LH_XLSX_CHART_WIDTH,
    .y_scale = place->height * LH_XLSX_PIXELS_PER_POINT / LH_XLSX_CHART_HEIGHT,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
  };
  lxw_chart *target;

  g_return_val_if_fail (data != NULL, LXW_ERROR_PARAMETER_VALIDATION);

  if (chart->n_rows == 0 || chart->series->len == 0)
    return LXW_NO_ERROR;
  target = workbook_add_chart (context->workbook, lh_xlsx_chart_get_type (chart->kind));
  lh_xlsx_chart_add_series (target, chart, data);
  lh_xlsx_chart_style (target, chart);
  return worksheet_insert_chart_opt (place->worksheet, place->row, 0, target, &options);
}

/**
 * lh_xlsx_charts_insert:
 *
 * Inserts the charts that wait for it. They stand in the sheets, never on sheets of their own, which some programs do
 * not show. The tables they draw must have been written.
 *
 * Returns: whether all were inserted
 */
gboolean
lh_xlsx_charts_insert (LhXlsxContext  *context,
                       GError        **error)
{
  for (guint i = 0; i < context->charts->len; i++)
    {
      lxw_error code = lh_xlsx_chart_insert (context, g_ptr_array_index (context->charts, i));

      if (code != LXW_NO_ERROR)
        {
          lh_xlsx_set_error (error, code, 0, context->path);
          return FALSE;
        }
    }
  return TRUE;
}
