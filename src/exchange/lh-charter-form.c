/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-charter-form.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-text.h"
#include "lh-workbook.h"

/* A sheet with fewer labels than that is no such form. */
#define MIN_LABELS 6
#define N_COLUMNS 4
#define FIRST_YEAR 2000
#define LAST_YEAR 2099

static const LhCharterField fields[] = {
  { NC_("F1", "Project name"), LH_CHARTER_NAME, LH_PROJECT_NAME },
  { NC_("F1", "Project number"), LH_CHARTER_NUMBER, LH_PROJECT_NUMBER },
  { NC_("F1", "Filing unit"), LH_CHARTER_UNIT, -1 },
  { NC_("F1", "Category"), LH_CHARTER_CODE, LH_PROJECT_CATEGORY },
  { NC_("F1", "Type"), LH_CHARTER_CODE, LH_PROJECT_TYPE },
  { NC_("F1", "Level"), LH_CHARTER_CODE, LH_PROJECT_LEVEL },
  { NC_("F1", "Topic dimension"), LH_CHARTER_CODE, LH_PROJECT_TOPIC_DIMENSION },
  { NC_("F1", "Work fields"), LH_CHARTER_CODES, LH_PROJECT_WORK_FIELDS },
  { NC_("F1", "Work mode"), LH_CHARTER_CODE, LH_PROJECT_WORK_MODE },
  { NC_("F1", "Leading secretary"), LH_CHARTER_PERSON, LH_PROJECT_LEAD_NAME },
  { NC_("F1", "Person responsible"), LH_CHARTER_PERSON, LH_PROJECT_RESPONSIBLE_NAME },
  { NC_("F1", "Contact, telephone"), LH_CHARTER_CONTACT, LH_PROJECT_CONTACT },
  { NC_("F1", "Taking part"), LH_CHARTER_EXTENT, LH_PROJECT_BRANCH_COUNT },
  { NC_("F1", "Start"), LH_CHARTER_DAY, LH_PROJECT_START_DATE },
  { NC_("F1", "Deadline"), LH_CHARTER_DAY, LH_PROJECT_DUE_DATE },
  { NC_("F1", "Budget (10,000 yuan)"), LH_CHARTER_WAN, LH_PROJECT_BUDGET },
  { NC_("F1", "Key tasks served"), LH_CHARTER_KEY_TASKS, -1 },
  { NC_("F1", "Criteria of the topic"), LH_CHARTER_TICKS, LH_PROJECT_CRITERIA },
  { NC_("F1", "Background"), LH_CHARTER_PLAIN, LH_PROJECT_BACKGROUND },
  { NC_("F1", "Problems to be solved"), LH_CHARTER_PLAIN, LH_PROJECT_PROBLEM },
  { NC_("F1", "Overall goal"), LH_CHARTER_PLAIN, LH_PROJECT_GOAL },
  { NC_("F1", "Main measures"), LH_CHARTER_PLAIN, LH_PROJECT_MEASURES },
  { NC_("F1", "Expected outcome"), LH_CHARTER_OUTCOME, LH_PROJECT_OUTCOME },
  { NC_("F1", "Value for others"), LH_CHARTER_PLAIN, LH_PROJECT_PROMOTION_VALUE },
  { NC_("F1", "Opinion of the unit’s Party group"), LH_CHARTER_OPINION, LH_PROJECT_UNIT_OPINION },
};

/* The tables inside the form: the label beside them, and the headings of their columns. */
static const char *const indicator_labels[N_COLUMNS + 1] = {
  NC_("F1", "Indicators"), NC_("F1", "Indicator"), NC_("F1", "Unit"), NC_("F1", "Baseline"), NC_("F1", "Target"),
};
static const char *const plan_labels[N_COLUMNS + 1] = {
  NC_("F1", "Plan by quarters"), NC_("F1", "Quarter"), NC_("F1", "Task"), NC_("F1", "Sign of completion"),
  NC_("F1", "Planned"),
};

static void
lh_charter_value_free (gpointer data)
{
  LhCharterValue *value = data;

  g_free (value->cell);
  g_free (value->text);
  g_free (value);
}

static void
lh_charter_row_free (gpointer data)
{
  LhCharterRow *row = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_free (row->cells[i]);
      g_free (row->texts[i]);
    }
  g_free (row);
}

/* A label with blanks between its characters, a colon or a star for “required” is still that label. */
static char *
lh_charter_fold_label (const char *text)
{
  g_autofree char *folded = lh_text_fold (text);
  GString *plain = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!g_unichar_isspace (letter) && letter != '*' && letter != ':')
        g_string_append_unichar (plain, letter);
    }
  return g_string_free (plain, FALSE);
}

/* The form may have been written in the language of the ledger, or in English. */
static gboolean
lh_charter_is_label (const char *folded,
                     const char *label,
                     LhCatalog  *catalog)
{
  g_autofree char *english = lh_charter_fold_label (label);
  g_autofree char *translated = NULL;

  if (g_str_equal (folded, english))
    return TRUE;
  translated = lh_charter_fold_label (lh_trc (catalog, "F1", label));
  return g_str_equal (folded, translated);
}

static const LhCharterField *
lh_charter_find_field (const char *folded,
                       LhCatalog  *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (lh_charter_is_label (folded, fields[i].label, catalog))
        return &fields[i];
    }
  return NULL;
}

static void
lh_charter_form_add_value (LhCharterForm        *self,
                           LhSheet              *sheet,
                           const LhCharterField *field,
                           const LhSheetCell    *label)
{
  guint column = lh_sheet_get_range (sheet, label->row, label->column).last_column + 1;
  LhCharterValue *value = g_new0 (LhCharterValue, 1);
  g_autofree char *text = g_strdup (lh_sheet_get_text (sheet, label->row, column));

  value->field = field;
  value->cell = lh_sheet_cell_name (label->row, column);
  value->text = g_strdup (g_strstrip (text));
  g_ptr_array_add (self->values, value);
}

/* Where the columns of a table inside the form stand, by their headings. */
static gboolean
lh_charter_find_columns (LhSheet            *sheet,
                         LhSheetRange        label,
                         const char *const  *labels,
                         LhCatalog          *catalog,
                         guint              *columns)
{
  guint n_found = 0;

  for (guint i = 0; i < sheet->cells->len; i++)
    {
      const LhSheetCell *cell = g_ptr_array_index (sheet->cells, i);
      g_autofree char *folded = NULL;

      if (cell->row != label.first_row || cell->column <= label.last_column)
        continue;
      folded = lh_charter_fold_label (cell->text);
      for (guint j = 0; j < N_COLUMNS; j++)
        {
          if (lh_charter_is_label (folded, labels[j + 1], catalog))
            {
              columns[j] = cell->column;
              n_found++;
            }
        }
    }
  return n_found == N_COLUMNS;
}

static void
lh_charter_form_add_rows (GPtrArray          *rows,
                          LhSheet            *sheet,
                          const LhSheetCell  *label,
                          const char *const  *labels,
                          LhCatalog          *catalog)
{
  LhSheetRange range = lh_sheet_get_range (sheet, label->row, label->column);
  guint columns[N_COLUMNS];

  if (!lh_charter_find_columns (sheet, range, labels, catalog, columns))
    return;
  for (guint row = range.first_row + 1; row <= range.last_row; row++)
    {
      LhCharterRow *values = g_new0 (LhCharterRow, 1);
      gboolean filled = FALSE;

      for (guint i = 0; i < N_COLUMNS; i++)
        {
          values->cells[i] = lh_sheet_cell_name (row, columns[i]);
          values->texts[i] = g_strstrip (g_strdup (lh_sheet_get_text (sheet, row, columns[i])));
          /* the quarters are printed before anything is planned for them */
          filled |= *values->texts[i] != '\0' && (labels != plan_labels || i != LH_CHARTER_PLAN_QUARTER);
        }
      if (filled)
        g_ptr_array_add (rows, values);
      else
        lh_charter_row_free (values);
    }
}

/* The first number of four digits in a title is the year of the round. */
static int
lh_charter_find_year (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      char *end;
      long year;

      if (!g_ascii_isdigit (*c))
        continue;
      year = strtol (c, &end, 10);
      if (end - c == 4 && year >= FIRST_YEAR && year <= LAST_YEAR)
        return (int) year;
      c = end - 1;
    }
  return 0;
}

static void
lh_charter_form_read_sheet (LhCharterForm *self,
                            LhSheet       *sheet,
                            LhCatalog     *catalog)
{
  for (guint i = 0; i < sheet->cells->len; i++)
    {
      const LhSheetCell *cell = g_ptr_array_index (sheet->cells, i);
      g_autofree char *folded = lh_charter_fold_label (cell->text);
      const LhCharterField *field = lh_charter_find_field (folded, catalog);

      /* what stands above the first label is the title */
      if (self->values->len == 0 && self->year == 0)
        self->year = lh_charter_find_year (cell->text);
      if (field != NULL)
        lh_charter_form_add_value (self, sheet, field, cell);
      else if (lh_charter_is_label (folded, indicator_labels[0], catalog))
        lh_charter_form_add_rows (self->indicators, sheet, cell, indicator_labels, catalog);
      else if (lh_charter_is_label (folded, plan_labels[0], catalog))
        lh_charter_form_add_rows (self->plans, sheet, cell, plan_labels, catalog);
    }
}

static LhCharterForm *
lh_charter_form_new (const char *file,
                     const char *sheet)
{
  LhCharterForm *self = g_new0 (LhCharterForm, 1);

  self->file = g_strdup (file);
  self->sheet = g_strdup (sheet);
  self->values = g_ptr_array_new_with_free_func (lh_charter_value_free);
  self->indicators = g_ptr_array_new_with_free_func (lh_charter_row_free);
  self->plans = g_ptr_array_new_with_free_func (lh_charter_row_free);
  return self;
}

void
lh_charter_form_free (LhCharterForm *self)
{
  g_free (self->file);
  g_free (self->sheet);
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->indicators);
  g_ptr_array_unref (self->plans);
  g_free (self);
}

/**
 * lh_charter_form_read:
 * @path: a workbook that a unit sent back
 * @catalog: (nullable): the language of the ledger; a form in English is known, too
 *
 * Reads a filled form F1: the first sheet that has its labels, wherever on it they stand. Waits for the disk.
 *
 * Returns: (transfer full) (nullable): the form; %NULL with an error that names the file and what to do
 */
LhCharterForm *
lh_charter_form_read (const char  *path,
                      LhCatalog   *catalog,
                      GError     **error)
{
  g_autoptr (LhWorkbook) workbook = lh_workbook_read (path, error);
  g_autofree char *file = g_path_get_basename (path);
  GPtrArray *sheets;

  if (workbook == NULL)
    return NULL;
  sheets = lh_workbook_get_sheets (workbook);
  for (guint i = 0; i < sheets->len; i++)
    {
      LhSheet *sheet = g_ptr_array_index (sheets, i);
      g_autoptr (LhCharterForm) self = lh_charter_form_new (file, sheet->name);

      lh_charter_form_read_sheet (self, sheet, catalog);
      if (self->values->len >= MIN_LABELS)
        return g_steal_pointer (&self);
    }
  g_set_error (error, LH_ERROR, LH_ERROR_FOREIGN,
               _("The workbook “%s” is no charter: its labels are missing. Send the form of the work committee filled in."),
               file);
  return NULL;
}

/**
 * lh_charter_form_find:
 *
 * Returns: (nullable): the value of the first field of a kind
 */
const LhCharterValue *
lh_charter_form_find (LhCharterForm *self,
                      LhCharterKind  kind)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const LhCharterValue *value = g_ptr_array_index (self->values, i);

      if (value->field->kind == kind)
        return value;
    }
  return NULL;
}
