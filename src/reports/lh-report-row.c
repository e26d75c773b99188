/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-row-private.h"

#include <string.h>

LhReportRow *
lh_report_row_new (guint n_cells)
{
  LhReportRow *self = g_new0 (LhReportRow, 1);

  self->cells = g_new0 (LhReportCell, n_cells);
  self->n_cells = n_cells;
  return self;
}

/* Every cell becomes empty; what the row owned is freed. */
void
lh_report_row_clear (LhReportRow *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    {
      if (self->cells[i].owned)
        g_free ((char *) self->cells[i].text);
    }
  memset (self->cells, 0, sizeof (LhReportCell) * self->n_cells);
}

void
lh_report_row_free (LhReportRow *self)
{
  lh_report_row_clear (self);
  g_free (self->cells);
  g_free (self);
}

/* The cell of @column, emptied, as a cell of @kind. */
static LhReportCell *
lh_report_row_reset (LhReportRow      *self,
                     guint             column,
                     LhReportCellKind  kind)
{
  LhReportCell *cell = &self->cells[column];

  if (cell->owned)
    g_free ((char *) cell->text);
  *cell = (LhReportCell) { .kind = kind };
  return cell;
}

static void
lh_report_row_set_number (LhReportRow      *self,
                          guint             column,
                          LhReportCellKind  kind,
                          gint64            value)
{
  g_return_if_fail (column < self->n_cells);

  if (value == LH_UNSET)
    lh_report_row_reset (self, column, LH_REPORT_CELL_EMPTY);
  else
    lh_report_row_reset (self, column, kind)->number = value;
}

/**
 * lh_report_row_set_empty:
 *
 * The cell stays blank: there is no value yet.
 */
void
lh_report_row_set_empty (LhReportRow *self,
                         guint        column)
{
  g_return_if_fail (column < self->n_cells);
  lh_report_row_reset (self, column, LH_REPORT_CELL_EMPTY);
}

/**
 * lh_report_row_set_not_applicable:
 *
 * The cell shows a dash: there can be no value.
 */
void
lh_report_row_set_not_applicable (LhReportRow *self,
                                  guint        column)
{
  g_return_if_fail (column < self->n_cells);
  lh_report_row_reset (self, column, LH_REPORT_CELL_NOT_APPLICABLE);
}

/**
 * lh_report_row_take_text:
 * @text: (transfer full) (nullable): a text; none or an empty one leaves the cell empty
 */
void
lh_report_row_take_text (LhReportRow *self,
                         guint        column,
                         char        *text)
{
  LhReportCell *cell;

  g_return_if_fail (column < self->n_cells);

  if (text == NULL || *text == '\0')
    {
      g_free (text);
      lh_report_row_reset (self, column, LH_REPORT_CELL_EMPTY);
      return;
    }
  cell = lh_report_row_reset (self, column, LH_REPORT_CELL_TEXT);
  cell->text = text;
  cell->owned = TRUE;
}

/**
 * lh_report_row_set_text:
 * @text: (nullable): a text, copied
 */
void
lh_report_row_set_text (LhReportRow *self,
                        guint        column,
                        const char  *text)
{
  lh_report_row_take_text (self, column, g_strdup (text));
}

/**
 * lh_report_row_set_static:
 * @text: (nullable): a text that stays as it is until the table is freed; it is not copied
 */
void
lh_report_row_set_static (LhReportRow *self,
                          guint        column,
                          const char  *text)
{
  g_return_if_fail (column < self->n_cells);

  if (text == NULL || *text == '\0')
    lh_report_row_reset (self, column, LH_REPORT_CELL_EMPTY);
  else
    lh_report_row_reset (self, column, LH_REPORT_CELL_TEXT)->text = text;
}

/**
 * lh_report_row_set_integer:
 * @value: a whole number; %LH_UNSET leaves the cell empty
 */
void
lh_report_row_set_integer (LhReportRow *self,
                           guint        column,
                           gint64       value)
{
  lh_report_row_set_number (self, column, LH_REPORT_CELL_INTEGER, value);
}

/**
 * lh_report_row_set_percent:
 * @tenths: tenths of a percent; %LH_UNSET leaves the cell empty
 */
void
lh_report_row_set_percent (LhReportRow *self,
                           guint        column,
                           gint64       tenths)
{
  lh_report_row_set_number (self, column, LH_REPORT_CELL_PERCENT, tenths);
}

/**
 * lh_report_row_set_points:
 * @tenths: tenths of a percentage point; %LH_UNSET leaves the cell empty
 */
void
lh_report_row_set_points (LhReportRow *self,
                          guint        column,
                          gint64       tenths)
{
  lh_report_row_set_number (self, column, LH_REPORT_CELL_POINTS, tenths);
}

void
lh_report_row_set_decimal (LhReportRow *self,
                           guint        column,
                           LhDecimal    decimal)
{
  LhReportCell *cell;

  g_return_if_fail (column < self->n_cells);

  cell = lh_report_row_reset (self, column, LH_REPORT_CELL_DECIMAL);
  cell->number = decimal.value;
  cell->scale = decimal.scale;
}

/**
 * lh_report_row_set_money:
 * @fen: an amount in fen (1/100 yuan); %LH_UNSET leaves the cell empty
 */
void
lh_report_row_set_money (LhReportRow *self,
                         guint        column,
                         gint64       fen)
{
  lh_report_row_set_number (self, column, LH_REPORT_CELL_MONEY, fen);
}

/**
 * lh_report_row_set_date:
 * @date: a date; an unset one leaves the cell empty
 */
void
lh_report_row_set_date (LhReportRow *self,
                        guint        column,
                        LhDate       date)
{
  g_return_if_fail (column < self->n_cells);

  if (lh_date_is_set (date))
    lh_report_row_reset (self, column, LH_REPORT_CELL_DATE)->date = date;
  else
    lh_report_row_reset (self, column, LH_REPORT_CELL_EMPTY);
}

void
lh_report_row_set_light (LhReportRow *self,
                         guint        column,
                         LhLight      light)
{
  g_return_if_fail (column < self->n_cells);
  g_return_if_fail (light < LH_N_LIGHTS);

  lh_report_row_reset (self, column, LH_REPORT_CELL_LIGHT)->light = light;
}
