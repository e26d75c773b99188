/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-matrix.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-codes.h"
#include "lh-committee-member.h"
#include "lh-duty-schedule.h"
#include "lh-duty.h"

/* A state is a shape and a word, never a colour alone. */
static const char *const marks[LH_DUTY_CELL_N_STATES] = {
  [LH_DUTY_CELL_NONE] = "",
  [LH_DUTY_CELL_OPEN] = "○",
  [LH_DUTY_CELL_PARTLY] = "◐",
  [LH_DUTY_CELL_DONE] = "✓",
  [LH_DUTY_CELL_OVERDUE] = "■",
  [LH_DUTY_CELL_MISSED] = "✗",
  [LH_DUTY_CELL_EXEMPT] = "–",
};

/**
 * lh_duty_cell_state_get_label:
 *
 * Returns: what the user reads
 */
const char *
lh_duty_cell_state_get_label (LhDutyCellState  state,
                              LhCatalog       *catalog)
{
  switch (state)
    {
    case LH_DUTY_CELL_NONE:
      return lh_trc (catalog, "duty", "Not asked for");
    case LH_DUTY_CELL_OPEN:
      return lh_trc (catalog, "duty", "Open");
    case LH_DUTY_CELL_PARTLY:
      return lh_trc (catalog, "duty", "Partly done");
    case LH_DUTY_CELL_DONE:
      return lh_trc (catalog, "duty", "Done");
    case LH_DUTY_CELL_OVERDUE:
      return lh_trc (catalog, "duty", "Overdue");
    case LH_DUTY_CELL_MISSED:
      return lh_trc (catalog, "duty", "Missed");
    case LH_DUTY_CELL_EXEMPT:
      return lh_trc (catalog, "duty", "Exempt");
    case LH_DUTY_CELL_N_STATES:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * lh_duty_totals_format:
 *
 * Returns: (transfer full): "9/12"
 */
char *
lh_duty_totals_format (const LhDutyTotals *totals)
{
  return g_strdup_printf ("%u/%u", totals->done, totals->required);
}

/**
 * lh_duty_cell_format:
 *
 * Returns: (transfer full): "✓ Done", "◐ 1/3", "■ Overdue 1/3"; empty where nothing is asked for
 */
char *
lh_duty_cell_format (const LhDutyCell *cell,
                     LhCatalog        *catalog)
{
  const char *mark = marks[cell->state];
  const char *label = lh_duty_cell_state_get_label (cell->state, catalog);

  switch (cell->state)
    {
    case LH_DUTY_CELL_NONE:
      return g_strdup ("");
    case LH_DUTY_CELL_PARTLY:
      return g_strdup_printf ("%s %u/%u", mark, cell->totals.done, cell->totals.required);
    case LH_DUTY_CELL_EXEMPT:
      return g_strdup_printf ("%s %s", mark, label);
    case LH_DUTY_CELL_OPEN:
    case LH_DUTY_CELL_DONE:
    case LH_DUTY_CELL_OVERDUE:
    case LH_DUTY_CELL_MISSED:
    case LH_DUTY_CELL_N_STATES:
    default:
      return cell->totals.required > 1
             ? g_strdup_printf ("%s %s %u/%u", mark, label, cell->totals.done, cell->totals.required)
             : g_strdup_printf ("%s %s", mark, label);
    }
}

static void
lh_duty_entry_describe (const LhDutyEntry *entry,
                        GString           *text,
                        LhCatalog         *catalog)
{
  g_autofree char *period = lh_duty_entry_format_period (entry, catalog);
  g_autofree char *due = lh_date_format (lh_record_get_date (entry->duty, LH_DUTY_DUE_ON), LH_DATE_LONG, catalog);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (entry->member != NULL)
    g_string_append_printf (text, "%s · ", lh_record_get_text (entry->member, LH_COMMITTEE_MEMBER_NAME));
  /* TRANSLATORS: a period, how often done and required, due day */
  g_string_append_printf (text, lh_tr (catalog, N_("%s: done %u of %u, due on %s")), period, entry->done, entry->required,
                          due);
  if (entry->state == LH_DUTY_STATE_EXEMPT)
    g_string_append_printf (text, " · %s", lh_record_get_text (entry->duty, LH_DUTY_EXEMPT_REASON));
}

/**
 * lh_duty_cell_describe:
 *
 * Returns: (transfer full): the duties of a cell in words, a line each
 */
char *
lh_duty_cell_describe (const LhDutyCell *cell,
                       LhCatalog        *catalog)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; cell->entries != NULL && i < cell->entries->len; i++)
    lh_duty_entry_describe (g_ptr_array_index (cell->entries, i), text, catalog);
  return g_string_free (text, FALSE);
}

/* In the year of the page, a month is enough. */
static char *
lh_duty_column_format_period (const LhDutyColumn *column,
                              LhCatalog          *catalog)
{
  int months = lh_date_is_set (column->end) ? lh_date_days_between (column->start, column->end) / 28 : 0;

  if (months == 1)
    return g_strdup_printf (lh_trc (catalog, "month", "M%d"), lh_date_get_month (column->start));
  if (months == 3)
    return lh_quarter_format (lh_quarter_of_date (column->start), LH_QUARTER_SHORT, catalog);
  if (months == 6)
    return g_strdup (lh_date_get_month (column->start) == 1 ? lh_trc (catalog, "period", "First half")
                                                            : lh_trc (catalog, "period", "Second half"));
  return lh_duty_schedule_format_period (column->start, column->end, catalog);
}

/* Lists of months and quarters are told apart by them. */
static char *
lh_duty_column_format_list (LhRecord  *checklist,
                            LhCatalog *catalog)
{
  gint64 month = lh_record_get_int (checklist, LH_CHECKLIST_MONTH);
  LhQuarter quarter = lh_record_get_quarter (checklist, LH_CHECKLIST_QUARTER);

  if (month >= 1 && month <= 12)
    return g_strdup_printf (lh_trc (catalog, "month", "M%d"), (int) month);
  if (lh_quarter_is_set (quarter))
    return lh_quarter_format (quarter, LH_QUARTER_SHORT, catalog);
  return g_strdup (lh_record_get_text (checklist, LH_CHECKLIST_TITLE));
}

/**
 * lh_duty_column_format:
 *
 * Returns: (transfer full): the heading of a column
 */
char *
lh_duty_column_format (const LhDutyColumn *column,
                       LhCatalog          *catalog)
{
  if (column->checklist != NULL)
    return lh_duty_column_format_list (column->checklist, catalog);
  if (lh_date_is_set (column->start))
    return lh_duty_column_format_period (column, catalog);
  return g_strdup (lh_record_get_text (column->item, LH_CHECKLIST_ITEM_TITLE));
}

/* The line, list or kind of lists the matrix is about. */
static const char *
lh_duty_matrix_get_subject (LhDutyMatrix *self,
                            LhCatalog    *catalog)
{
  const LhDutyRequest *request = lh_duty_matrix_get_request (self);
  GPtrArray *items = lh_duty_matrix_get_items (self);
  LhRecord *checklist = lh_duty_matrix_get_checklist (self);

  if (request->item_id != 0 && items->len > 0)
    return lh_record_get_text (g_ptr_array_index (items, 0), LH_CHECKLIST_ITEM_TITLE);
  if (request->checklist_id != 0 && checklist != NULL)
    return lh_record_get_text (checklist, LH_CHECKLIST_TITLE);
  if (request->kind != NULL)
    return lh_code_get_label ("checklist-kind", request->kind, catalog);
  return request->level != LH_DUTY_LEVEL_NONE ? lh_duty_level_get_label (request->level, catalog)
                                              : lh_tr (catalog, N_("Duties"));
}

/**
 * lh_duty_matrix_format_title:
 *
 * Returns: (transfer full): the title over the matrix where it is printed or exported
 */
char *
lh_duty_matrix_format_title (LhDutyMatrix *self,
                             LhCatalog    *catalog)
{
  const LhDutyRequest *request = lh_duty_matrix_get_request (self);
  LhQuarter quarter = { .year = (gint16) request->year, .number = (guint8) request->quarter };
  g_autofree char *span = request->quarter != 0 ? lh_quarter_format (quarter, LH_QUARTER_LONG, catalog)
                          : g_strdup_printf (lh_tr (catalog, N_("Year %d")), request->year);
  const char *what = lh_duty_matrix_get_subject (self, catalog);

  /* TRANSLATORS: a line of a checklist, or "Duties"; the year or quarter */
  return g_strdup_printf (lh_tr (catalog, N_("Completion of “%s”, %s")), what, span);
}

/**
 * lh_duty_matrix_format_figures:
 *
 * Returns: (transfer full): the totals in one line: done, overdue, behind pace and exempt
 */
char *
lh_duty_matrix_format_figures (LhDutyMatrix *self,
                               LhCatalog    *catalog)
{
  GPtrArray *rows = lh_duty_matrix_get_rows (self);
  const LhDutyTotals *totals = lh_duty_matrix_get_totals (self);
  int permille = MAX (lh_duty_totals_get_permille (totals), 0);
  guint n_missing = 0, n_behind = 0, n_exempt = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LhDutyRow *row = g_ptr_array_index (rows, i);

      n_missing += row->totals.overdue > 0;
      n_behind += row->behind;
      n_exempt += row->totals.exempt > 0;
    }
  return g_strdup_printf (lh_tr (catalog, N_("Done %u of %u (%d.%d%%) · overdue: %u times, %u units · behind an even pace: "
                                             "%u units · exempt: %u units")), totals->done, totals->required,
                          permille / 10, permille % 10, totals->overdue, n_missing, n_behind, n_exempt);
}

/**
 * lh_duty_matrix_format_missing:
 * @column: a column; the number of columns for all of them
 *
 * Returns: (transfer full): a reminder to paste into a message: what is missing, as of when, and of whom
 */
char *
lh_duty_matrix_format_missing (LhDutyMatrix *self,
                               guint         column,
                               LhCatalog    *catalog)
{
  g_autoptr (GPtrArray) missing = lh_duty_matrix_list_missing (self, column);
  GPtrArray *columns = lh_duty_matrix_get_columns (self);
  g_autofree char *title = lh_duty_matrix_format_title (self, catalog);
  g_autofree char *day = lh_date_format (lh_duty_matrix_get_request (self)->as_of, LH_DATE_LONG, catalog);
  g_autofree char *heading = column < columns->len ? lh_duty_column_format (g_ptr_array_index (columns, column), catalog)
                                                   : NULL;
  GString *text = g_string_new (title);

  if (heading != NULL)
    g_string_append_printf (text, " · %s", heading);
  g_string_append_c (text, '\n');
  /* TRANSLATORS: a day, number of units */
  g_string_append_printf (text, lh_tr (catalog, N_("As of %s, %u units have not completed it:")), day, missing->len);
  for (guint i = 0; i < missing->len; i++)
    {
      const LhDutyRow *row = g_ptr_array_index (missing, i);
      const LhDutyTotals *totals = column < columns->len ? &row->cells[column].totals : &row->totals;

      /* TRANSLATORS: running number, unit, how many times are missing */
      g_string_append_printf (text, lh_tr (catalog, N_("\n%u. %s (%u missing)")), i + 1,
                              lh_record_get_text (row->organization, LH_ORGANIZATION_NAME), totals->overdue);
    }
  return g_string_free (text, FALSE);
}
