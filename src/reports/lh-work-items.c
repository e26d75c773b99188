/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-work-figures-private.h"

#include "lh-chart-builder.h"
#include "lh-chart-scale.h"
#include "lh-light-style.h"
#include "lh-organization.h"

/* Texts of so few characters stand in the middle of their column (house rule 5.1): numbers with their units, too. */
#define LH_WORK_SHORT 8

LhWorkItem *
lh_work_writer_add (LhWorkWriter   *self,
                    LhWorkItemKind  kind,
                    char           *text)
{
  LhWorkItem *item = lh_work_item_new (kind, text);

  g_ptr_array_add (self->items, item);
  return item;
}

/* Adds a sentence to the paragraph before. @text: (transfer full): the sentence. */
void
lh_work_writer_go_on (LhWorkWriter *self,
                      char         *text)
{
  LhWorkItem *last = self->items->len > 0 ? g_ptr_array_index (self->items, self->items->len - 1) : NULL;
  g_autofree char *joined = NULL;

  if (last == NULL || last->kind != LH_WORK_ITEM_TEXT)
    {
      lh_work_writer_add (self, LH_WORK_ITEM_TEXT, text);
      return;
    }
  joined = g_strconcat (last->text, lh_catalog_is_chinese (self->catalog) ? "" : " ", text, NULL);
  g_free (text);
  g_free (last->text);
  last->text = g_steal_pointer (&joined);
}

/* Chinese numerals up to 99, as headings and lists count: 一、二、… 十、十一、… */
char *
lh_work_format_numeral (guint number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  guint tens = number / 10 % 10;

  if (tens == 0)
    return g_strdup (digits[number % 10]);
  return g_strdup_printf ("%s十%s", tens > 1 ? digits[tens] : "", digits[number % 10]);
}

/* A figure as it stands in a sentence: the number, or the percentage; the word for the unit is part of the sentence. */
char *
lh_work_writer_figure (LhWorkWriter *self,
                       const char   *code)
{
  const LhFigure *figure = lh_statistics_get_figure (self->data->statistics, code);

  if (figure == NULL || !figure->known)
    return g_strdup ("—");
  if (g_str_equal (figure->unit, "%"))
    return lh_figure_format (figure, self->catalog);
  return lh_decimal_to_string (figure->value);
}

gint64
lh_work_writer_count (LhWorkWriter *self,
                      const char   *code)
{
  const LhFigure *figure = lh_statistics_get_figure (self->data->statistics, code);

  return figure != NULL && figure->known ? figure->value.value : 0;
}

char *
lh_work_writer_day (LhWorkWriter *self)
{
  return lh_date_format (self->data->as_of, LH_DATE_LONG, self->catalog);
}

const char *
lh_work_writer_unit (LhWorkWriter *self,
                     gint64        organization_id)
{
  LhOrganization *organization = lh_ledger_get_organization (self->ledger, organization_id);

  return organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME) : "";
}

static LhDocumentCellStyle
lh_work_item_get_style (const LhWorkItem *self,
                        guint             column)
{
  for (guint row = 1; row < self->rows->len; row++)
    {
      if (g_utf8_strlen (((GStrv) g_ptr_array_index (self->rows, row))[column], -1) > LH_WORK_SHORT)
        return LH_CELL_TEXT;
    }
  return LH_CELL_CENTRED;
}

static LhDocumentTable *
lh_work_item_begin_table (const LhWorkItem *self,
                          guint             n_columns)
{
  g_auto (GStrv) parts = g_strsplit (self->widths != NULL ? self->widths : "", " ", -1);
  g_autofree double *widths = g_new (double, n_columns);

  for (guint i = 0; i < n_columns; i++)
    widths[i] = g_strv_length (parts) == n_columns ? MAX (g_ascii_strtod (parts[i], NULL), 0.1) : 1;
  return lh_document_table_new (widths, n_columns);
}

/**
 * lh_work_item_create_table:
 *
 * Returns: (transfer full) (nullable): the table of an item; %NULL for one without rows
 */
LhDocumentTable *
lh_work_item_create_table (const LhWorkItem *self)
{
  GStrv headings = self->rows != NULL && self->rows->len > 0 ? g_ptr_array_index (self->rows, 0) : NULL;
  guint n_columns = headings != NULL ? g_strv_length (headings) : 0;
  LhDocumentTable *table;

  if (n_columns == 0)
    return NULL;
  table = lh_work_item_begin_table (self, n_columns);
  lh_document_table_add_headings (table, (const char *const *) headings);
  for (guint row = 1; row < self->rows->len; row++)
    {
      GStrv cells = g_ptr_array_index (self->rows, row);

      lh_document_table_add_row (table, 1.1, 0);
      for (guint i = 0; i < n_columns; i++)
        lh_document_table_add_cell (table, lh_work_item_get_style (self, i), 1,
                                    i < g_strv_length (cells) ? cells[i] : "");
    }
  return table;
}

static void
lh_work_item_build_lights (const LhWorkItem *self,
                           LhChartBuilder   *builder,
                           LhCatalog        *catalog)
{
  double amounts[LH_N_LIGHTS] = { 0 };
  guint shares[LH_N_LIGHTS] = { 0 };
  LhLight light;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (self->rows, i);

      if (g_strv_length (row) == 2 && lh_light_from_code (row[0], &light))
        amounts[light] = g_ascii_strtod (row[1], NULL);
    }
  lh_chart_share_tenths (amounts, LH_N_LIGHTS, shares);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, NULL);
  for (light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *count = g_strdup_printf ("%u", (guint) amounts[light]);
      g_autofree char *share = lh_percent_format (shares[light]);
      guint category;

      if (amounts[light] < 1)
        continue;
      category = lh_chart_builder_add_category (builder, lh_light_get_code (light), lh_light_get_colour (light, catalog),
                                                NULL);
      lh_chart_builder_set_value (builder, category, 0, amounts[light], count);
      lh_chart_builder_set_share (builder, category, 0, share);
      lh_chart_builder_set_style (builder, category, 0, lh_light_get_style (light).role,
                                  lh_light_get_style (light).symbol);
    }
}

static void
lh_work_item_set_tenths (LhChartBuilder *builder,
                         guint           category,
                         guint           series,
                         const char     *tenths)
{
  g_autofree char *text = NULL;

  if (*tenths == '\0')
    return;
  text = lh_percent_format (g_ascii_strtoll (tenths, NULL, 10));
  lh_chart_builder_set_value (builder, category, series, g_ascii_strtod (tenths, NULL) / 10, text);
}

static void
lh_work_item_build_columns (const LhWorkItem *self,
                            LhChartBuilder   *builder,
                            LhCatalog        *catalog)
{
  guint planned = lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT,
                                               lh_tr (catalog, N_("Planned progress")));
  guint actual = lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                                              lh_tr (catalog, N_("Actual progress")));

  lh_chart_builder_set_unit (builder, "%");
  lh_chart_builder_set_range (builder, 0, 100);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (self->rows, i);
      guint category;

      if (g_strv_length (row) != 3)
        continue;
      category = lh_chart_builder_add_category (builder, row[0], row[0], NULL);
      lh_work_item_set_tenths (builder, category, planned, row[1]);
      lh_work_item_set_tenths (builder, category, actual, row[2]);
    }
}

/**
 * lh_work_item_create_chart:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full) (nullable): the chart of an item, from the numbers that it keeps
 */
LhChart *
lh_work_item_create_chart (const LhWorkItem *self,
                           LhCatalog        *catalog)
{
  g_autoptr (LhChartBuilder) builder = NULL;

  if (self->kind != LH_WORK_ITEM_LIGHTS && self->kind != LH_WORK_ITEM_COLUMNS)
    return NULL;
  builder = lh_chart_builder_new (self->kind == LH_WORK_ITEM_LIGHTS ? LH_CHART_LIGHT_STRIP : LH_CHART_COLUMNS);
  lh_chart_builder_set_title (builder, self->text);
  lh_chart_builder_set_subtitle (builder, self->note);
  lh_chart_builder_set_source (builder, self->source);
  if (self->kind == LH_WORK_ITEM_LIGHTS)
    lh_work_item_build_lights (self, builder, catalog);
  else
    lh_work_item_build_columns (self, builder, catalog);
  return lh_chart_builder_end (g_steal_pointer (&builder));
}
