/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sheet-style.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-report-view.h"
#include "lh-sheet-template.h"

/* How an office wants one of its ledgers printed: a record of the ledger, kept once, applied at every export. */

/* {期间} and {period} are the same word; an office writes the one it likes. */
static char *
lh_sheet_style_expand (const char         *text,
                       const LhSheetWords *words)
{
  const struct
  {
    const char *name;
    const char *value;
  } all[] = {
    { "{period}", words->period }, { "{期间}", words->period },
    { "{date}", words->date },     { "{日期}", words->date },
    { "{office}", words->office }, { "{单位}", words->office },
  };
  g_autoptr (GString) string = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_string_replace (string, all[i].name, all[i].value != NULL ? all[i].value : "", 0);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* Columns */

static gboolean
lh_sheet_style_parse_word (const char  *word,
                           char       **code,
                           double      *width)
{
  const char *colon = strrchr (word, ':');
  char *end;

  *width = 0;
  *code = colon != NULL ? g_strndup (word, colon - word) : g_strdup (word);
  if (colon == NULL)
    return TRUE;
  *width = g_ascii_strtod (colon + 1, &end);
  return end != colon + 1 && *end == '\0' && *width >= 1 && *width <= 120;
}

static guint
lh_sheet_style_find (LhReportTable *table,
                     const char    *code)
{
  guint n_columns = lh_report_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    {
      if (g_strcmp0 (lh_report_table_get_column (table, i)->code, code) == 0)
        return i;
    }
  return n_columns;
}

/**
 * lh_sheet_style_check_columns:
 * @text: codes of columns separated by blanks, each with a width in characters after a colon where it has one of its own
 * @columns: (element-type LhReportColumn): the columns there are
 *
 * Returns: whether @text can be the columns of a template
 */
gboolean
lh_sheet_style_check_columns (const char  *text,
                              GArray      *columns,
                              GError     **error)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n,", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *code = NULL;
      gboolean known = FALSE;
      double width;

      if (*words[i] == '\0')
        continue;
      if (!lh_sheet_style_parse_word (words[i], &code, &width))
        {
          g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s”: the width is a number from 1 to 120 behind a colon."),
                       words[i]);
          return FALSE;
        }
      for (guint j = 0; j < columns->len && !known; j++)
        known = g_strcmp0 (g_array_index (columns, LhReportColumn, j).code, code) == 0;
      if (!known)
        {
          g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("The table has no column “%s”."), code);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * lh_sheet_style_choose:
 * @style: a #LhSheetTemplate
 * @table: the table as it is without a template
 *
 * Returns: (transfer full): the table with the columns of the office, in its order and its widths
 */
LhReportTable *
lh_sheet_style_choose (LhRecord      *style,
                       LhReportTable *table)
{
  g_auto (GStrv) words = g_strsplit_set (lh_record_get_text (style, LH_SHEET_TEMPLATE_COLUMNS), " \n,", -1);
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (LhReportChoice));

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *code = NULL;
      LhReportChoice choice;

      if (*words[i] == '\0' || !lh_sheet_style_parse_word (words[i], &code, &choice.width))
        continue;
      choice.column = lh_sheet_style_find (table, code);
      if (choice.column < lh_report_table_get_n_columns (table))
        g_array_append_val (choices, choice);
    }
  if (choices->len == 0)
    return g_object_ref (table);
  return lh_report_view_new (table, (const LhReportChoice *) (gpointer) choices->data, choices->len);
}

/* Texts */

/* Left, middle and right of the line are separated by a bar. */
static void
lh_sheet_style_set_information (LhReportSheet *sheet,
                                const char    *text)
{
  g_autoptr (GString) string = g_string_new (text);
  g_auto (GStrv) parts = NULL;
  const char *cells[3] = { NULL };

  g_string_replace (string, "｜", "|", 0);
  parts = g_strsplit (string->str, "|", 3);
  for (guint i = 0; parts[i] != NULL; i++)
    cells[i] = *g_strstrip (parts[i]) != '\0' ? parts[i] : NULL;
  /* With two parts the second one stands on the right. */
  if (parts[0] != NULL && parts[1] != NULL && parts[2] == NULL)
    lh_report_sheet_set_info (sheet, cells[0], NULL, cells[1]);
  else
    lh_report_sheet_set_info (sheet, cells[0], cells[1], cells[2]);
}

/**
 * lh_sheet_style_apply:
 *
 * Puts the heading, the title, the line of information, the logo, the orientation and the line to be signed of the office
 * in the place of the usual ones, as far as the template has them.
 */
void
lh_sheet_style_apply (LhRecord           *style,
                      LhReportSheet      *sheet,
                      const LhSheetWords *words)
{
  g_autofree char *heading = lh_sheet_style_expand (lh_record_get_text (style, LH_SHEET_TEMPLATE_HEADING), words);
  g_autofree char *title = lh_sheet_style_expand (lh_record_get_text (style, LH_SHEET_TEMPLATE_TITLE), words);
  g_autofree char *information = lh_sheet_style_expand (lh_record_get_text (style, LH_SHEET_TEMPLATE_INFORMATION), words);
  g_autofree char *signature = lh_sheet_style_expand (lh_record_get_text (style, LH_SHEET_TEMPLATE_SIGNATURE), words);
  const char *logo = lh_record_get_text (style, LH_SHEET_TEMPLATE_LOGO);

  if (*heading != '\0')
    lh_report_sheet_set_annex (sheet, heading);
  if (*title != '\0')
    lh_report_sheet_set_title (sheet, title);
  if (*information != '\0')
    lh_sheet_style_set_information (sheet, information);
  if (*signature != '\0')
    lh_report_sheet_set_signature (sheet, signature);
  if (*logo != '\0')
    lh_report_sheet_set_logo (sheet, logo);
  lh_report_sheet_set_portrait (sheet, g_str_equal (lh_record_get_text (style, LH_SHEET_TEMPLATE_ORIENTATION), "portrait"));
}

/**
 * lh_sheet_style_add_remark:
 *
 * Adds the remark of the office below the table.
 */
void
lh_sheet_style_add_remark (LhRecord           *style,
                           LhReportSheet      *sheet,
                           const LhSheetWords *words)
{
  g_autofree char *remark = lh_sheet_style_expand (lh_record_get_text (style, LH_SHEET_TEMPLATE_REMARK), words);

  if (*remark != '\0')
    lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_NOTE, remark);
}
