/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-formats.h"

struct _LhXlsxFormats
{
  lxw_workbook *workbook;
  gboolean      chinese;
  LhDateStyle   date_style;
  GHashTable   *formats;
  lxw_format   *lights[LH_N_LIGHTS];
};

typedef struct
{
  const char *font;
  double      size;
  gboolean    bold;
  gboolean    wrap;
  gboolean    border;
  guint       fill;
  guint       colour;
  gboolean    unlocked;
} LhXlsxRoleInfo;

/* The export style of house rule 5.2. The fonts are those of the receiver's Windows and WPS, not of this machine. */
static const LhXlsxRoleInfo roles[LH_N_XLSX_ROLES] = {
  [LH_XLSX_ROLE_ANNEX] = { "黑体", 16, FALSE, FALSE, FALSE, 0, 0, FALSE },
  [LH_XLSX_ROLE_TITLE] = { "方正小标宋简体", 22, FALSE, TRUE, FALSE, 0, 0, FALSE },
  [LH_XLSX_ROLE_INFO] = { "仿宋", 12, FALSE, FALSE, FALSE, 0, 0, FALSE },
  [LH_XLSX_ROLE_HEADER] = { "黑体", 11, FALSE, TRUE, TRUE, 0xF2DCDB, 0, FALSE },
  [LH_XLSX_ROLE_BODY] = { "仿宋", 10.5, FALSE, TRUE, TRUE, 0, 0, FALSE },
  [LH_XLSX_ROLE_TOTAL] = { "黑体", 10.5, FALSE, TRUE, TRUE, 0, 0, FALSE },
  [LH_XLSX_ROLE_NOTE] = { "仿宋", 10, FALSE, TRUE, FALSE, 0, 0, FALSE },
  [LH_XLSX_ROLE_SIGNATURE] = { "仿宋", 12, FALSE, FALSE, FALSE, 0, 0, FALSE },
  [LH_XLSX_ROLE_SUBTITLE] = { "楷体", 14, FALSE, TRUE, FALSE, 0, 0, FALSE },
  [LH_XLSX_ROLE_HEADING] = { "黑体", 14, FALSE, TRUE, FALSE, 0, 0, FALSE },
  [LH_XLSX_ROLE_PARAGRAPH] = { "仿宋", 12, FALSE, TRUE, FALSE, 0, 0, FALSE },
  [LH_XLSX_ROLE_LABEL] = { "黑体", 10.5, FALSE, TRUE, TRUE, 0, 0, FALSE },
  [LH_XLSX_ROLE_FIELD] = { "仿宋", 10.5, FALSE, TRUE, TRUE, 0, 0, TRUE },
  [LH_XLSX_ROLE_DATA_HEADER] = { "黑体", 11, FALSE, TRUE, TRUE, 0xF2DCDB, 0, FALSE },
  /* Rows of data are one line high; of a longer text its beginning shows. */
  [LH_XLSX_ROLE_DATA] = { "宋体", 10.5, FALSE, TRUE, FALSE, 0, 0, TRUE },
  /* Wrapped, or the text of a hidden column would run into the one beside it. */
  [LH_XLSX_ROLE_KEY] = { "宋体", 10.5, FALSE, TRUE, FALSE, 0xF2F2F2, 0x7F7F7F, FALSE },
};

static const char *
lh_xlsx_formats_get_date_format (LhXlsxFormats *self)
{
  if (self->date_style == LH_DATE_SHORT)
    return self->chinese ? "yyyy.m.d" : "yyyy\\-mm\\-dd";
  return self->chinese ? "yyyy\"年\"m\"月\"d\"日\"" : "d mmmm yyyy";
}

/* Percentages have one decimal but 100 % has none; differences are numbers with one (house rule 5.2). */
static void
lh_xlsx_formats_set_number (LhXlsxFormats *self,
                            lxw_format    *format,
                            LhXlsxNumber   number)
{
  static const char *const decimals[] = {
    "#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000", "#,##0.00000", "#,##0.000000",
    "#,##0.0000000", "#,##0.00000000", "#,##0.000000000",
  };

  if (number == LH_XLSX_NUMBER_TEXT)
    format_set_num_format (format, "@");
  else if (number == LH_XLSX_NUMBER_INTEGER)
    format_set_num_format (format, "#,##0");
  else if (number == LH_XLSX_NUMBER_PERCENT)
    format_set_num_format (format, "[=1]0%;0.0%");
  else if (number == LH_XLSX_NUMBER_POINTS)
    format_set_num_format (format, "0.0");
  else if (number == LH_XLSX_NUMBER_MONEY)
    format_set_num_format (format, "#,##0.00");
  else if (number == LH_XLSX_NUMBER_DATE)
    format_set_num_format (format, lh_xlsx_formats_get_date_format (self));
  else if (number >= LH_XLSX_NUMBER_DECIMAL)
    format_set_num_format (format, decimals[number - LH_XLSX_NUMBER_DECIMAL]);
}

static lxw_format *
lh_xlsx_formats_create (LhXlsxFormats *self,
                        LhXlsxStyle    style)
{
  static const guint8 alignments[] = { LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT };
  const LhXlsxRoleInfo *role = &roles[style.role];
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_font_name (format, role->font);
  format_set_font_size (format, style.size > 0 ? style.size : role->size);
  format_set_align (format, alignments[style.align]);
  format_set_align (format, style.role >= LH_XLSX_ROLE_DATA ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
  if (role->bold)
    format_set_bold (format);
  if (role->wrap)
    format_set_text_wrap (format);
  if (role->border)
    format_set_border (format, LXW_BORDER_THIN);
  if (role->fill != 0)
    format_set_bg_color (format, role->fill);
  if (role->colour != 0)
    format_set_font_color (format, role->colour);
  if (role->unlocked)
    format_set_unlocked (format);
  lh_xlsx_formats_set_number (self, format, style.number);
  return format;
}

/* The width of columns is counted in digits of the default font. That of the library, Calibri, is missing outside
 * Windows, and what stands in for it is up to a quarter wider; Arial and its metric twins are everywhere. */
static void
lh_xlsx_formats_set_default_font (LhXlsxFormats *self)
{
  lxw_format *format = STAILQ_FIRST (self->workbook->formats);

  if (format == NULL)
    return;
  format_set_font_name (format, "Arial");
  format_set_font_size (format, 10);
}

/**
 * lh_xlsx_formats_new:
 * @workbook: the workbook; it owns the formats and must live longer than the cache
 * @report: whose language and spelling of dates they follow
 *
 * Returns: (transfer full): an empty cache
 */
LhXlsxFormats *
lh_xlsx_formats_new (lxw_workbook *workbook,
                     LhReport     *report)
{
  LhXlsxFormats *self = g_new0 (LhXlsxFormats, 1);

  self->workbook = workbook;
  self->chinese = lh_catalog_is_chinese (lh_report_get_catalog (report));
  self->date_style = lh_report_get_date_style (report);
  self->formats = g_hash_table_new (NULL, NULL);
  lh_xlsx_formats_set_default_font (self);
  return self;
}

void
lh_xlsx_formats_free (LhXlsxFormats *self)
{
  g_hash_table_unref (self->formats);
  g_free (self);
}

/**
 * lh_xlsx_formats_get:
 *
 * A workbook bears only so many formats, so equal styles share one.
 *
 * Returns: (transfer none): the format of @style
 */
lxw_format *
lh_xlsx_formats_get (LhXlsxFormats *self,
                     LhXlsxStyle    style)
{
  gpointer key = GUINT_TO_POINTER ((guint) style.role << 24 | (guint) style.align << 16
                                   | (guint) style.number << 8 | style.size);
  lxw_format *format = g_hash_table_lookup (self->formats, key);

  if (format == NULL)
    {
      format = lh_xlsx_formats_create (self, style);
      g_hash_table_insert (self->formats, key, format);
    }
  return format;
}

/**
 * lh_xlsx_formats_get_light:
 *
 * Returns: (transfer none): the fill of a light, for a conditional format; dark fills carry white letters
 */
lxw_format *
lh_xlsx_formats_get_light (LhXlsxFormats *self,
                           LhLight        light)
{
  guint colour;

  if (self->lights[light] != NULL)
    return self->lights[light];

  colour = g_ascii_strtoull (lh_light_get_hex (light) + 1, NULL, 16);
  self->lights[light] = workbook_add_format (self->workbook);
  format_set_bg_color (self->lights[light], colour);
  if (light == LH_LIGHT_RED || light == LH_LIGHT_GREEN || light == LH_LIGHT_BLUE)
    format_set_font_color (self->lights[light], LXW_COLOR_WHITE);
  else
    format_set_font_color (self->lights[light], LXW_COLOR_BLACK);
  return self->lights[light];
}

/**
 * lh_xlsx_role_get_size:
 *
 * Returns: the size of its letters in points
 */
double
lh_xlsx_role_get_size (LhXlsxRole role)
{
  g_return_val_if_fail (role < LH_N_XLSX_ROLES, 0);
  return roles[role].size;
}

/**
 * lh_xlsx_number_for_cell:
 * @column: kind of its column
 *
 * Returns: how the value of a cell is shown
 */
LhXlsxNumber
lh_xlsx_number_for_cell (LhReportColumnKind  column,
                         const LhReportCell *cell)
{
  switch ((LhReportCellKind) cell->kind)
    {
    case LH_REPORT_CELL_INTEGER:
      return column == LH_REPORT_COLUMN_ORDINAL ? LH_XLSX_NUMBER_GENERAL : LH_XLSX_NUMBER_INTEGER;
    case LH_REPORT_CELL_PERCENT:
      return LH_XLSX_NUMBER_PERCENT;
    case LH_REPORT_CELL_POINTS:
      return LH_XLSX_NUMBER_POINTS;
    case LH_REPORT_CELL_DECIMAL:
      return LH_XLSX_NUMBER_DECIMAL + MIN (cell->scale, 9);
    case LH_REPORT_CELL_MONEY:
      return LH_XLSX_NUMBER_MONEY;
    case LH_REPORT_CELL_DATE:
      return LH_XLSX_NUMBER_DATE;
    case LH_REPORT_CELL_EMPTY:
    case LH_REPORT_CELL_NOT_APPLICABLE:
    case LH_REPORT_CELL_TEXT:
    case LH_REPORT_CELL_LIGHT:
    case LH_N_REPORT_CELL_KINDS:
    default:
      return lh_xlsx_number_for_column (column);
    }
}

/**
 * lh_xlsx_number_for_column:
 *
 * Returns: how a value typed into an empty cell of such a column is shown
 */
LhXlsxNumber
lh_xlsx_number_for_column (LhReportColumnKind column)
{
  static const LhXlsxNumber numbers[] = {
    [LH_REPORT_COLUMN_TEXT] = LH_XLSX_NUMBER_GENERAL,
    [LH_REPORT_COLUMN_LONG_TEXT] = LH_XLSX_NUMBER_GENERAL,
    [LH_REPORT_COLUMN_CODE] = LH_XLSX_NUMBER_GENERAL,
    [LH_REPORT_COLUMN_ID] = LH_XLSX_NUMBER_TEXT,
    [LH_REPORT_COLUMN_ORDINAL] = LH_XLSX_NUMBER_GENERAL,
    [LH_REPORT_COLUMN_INTEGER] = LH_XLSX_NUMBER_INTEGER,
    [LH_REPORT_COLUMN_PERCENT] = LH_XLSX_NUMBER_PERCENT,
    [LH_REPORT_COLUMN_POINTS] = LH_XLSX_NUMBER_POINTS,
    [LH_REPORT_COLUMN_DECIMAL] = LH_XLSX_NUMBER_GENERAL,
    [LH_REPORT_COLUMN_MONEY] = LH_XLSX_NUMBER_MONEY,
    [LH_REPORT_COLUMN_DATE] = LH_XLSX_NUMBER_DATE,
    [LH_REPORT_COLUMN_LIGHT] = LH_XLSX_NUMBER_GENERAL,
  };

  g_return_val_if_fail (column < G_N_ELEMENTS (numbers), LH_XLSX_NUMBER_GENERAL);
  return numbers[column];
}

/**
 * lh_xlsx_align_for_column:
 *
 * Returns: numbers right, sentences left, running numbers, dates and words of a vocabulary in the middle
 */
LhXlsxAlign
lh_xlsx_align_for_column (LhReportColumnKind column)
{
  switch (column)
    {
    case LH_REPORT_COLUMN_TEXT:
    case LH_REPORT_COLUMN_LONG_TEXT:
      return LH_XLSX_LEFT;
    case LH_REPORT_COLUMN_INTEGER:
    case LH_REPORT_COLUMN_PERCENT:
    case LH_REPORT_COLUMN_POINTS:
    case LH_REPORT_COLUMN_DECIMAL:
    case LH_REPORT_COLUMN_MONEY:
      return LH_XLSX_RIGHT;
    case LH_REPORT_COLUMN_CODE:
    case LH_REPORT_COLUMN_ID:
    case LH_REPORT_COLUMN_ORDINAL:
    case LH_REPORT_COLUMN_DATE:
    case LH_REPORT_COLUMN_LIGHT:
    default:
      return LH_XLSX_CENTRE;
    }
}
