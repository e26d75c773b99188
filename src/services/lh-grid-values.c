/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-grid-column.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-error.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-text.h"

/* The values of all indicators of a project in one cell: “廉洁微课 9门；测评平均得分 84分”. The unit is the declared one;
 * it may be left out, but no other stands for it. */

/* Where the words beside a number stand (rule R2): 超300人, 300余人, 300多人, 300人以上. */
static const struct
{
  const char *code;
  const char *before;
  const char *between;
  const char *after;
} qualifiers[] = {
  { "over", "超过", "", "" },
  { "over", "超", "", "" },
  { "remainder", "", "余", "" },
  { "many", "", "多", "" },
  { "at-least", "", "", "以上" },
};

static void
lh_grid_values_append (GString  *text,
                       LhRecord *indicator,
                       LhRecord *value)
{
  const char *before = "";
  const char *between = "";
  const char *after = "";

  for (guint i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    {
      if (!g_str_equal (lh_record_get_text (value, LH_INDICATOR_VALUE_QUALIFIER), qualifiers[i].code))
        continue;
      before = qualifiers[i].before;
      between = qualifiers[i].between;
      after = qualifiers[i].after;
    }
  g_string_append_printf (text, "%s%s %s%s%s%s%s", text->len > 0 ? "；" : "",
                          lh_record_get_text (indicator, LH_INDICATOR_NAME), before,
                          lh_record_get_text (value, LH_INDICATOR_VALUE_VALUE), between,
                          lh_record_get_text (indicator, LH_INDICATOR_UNIT), after);
}

/**
 * lh_grid_values_format:
 * @indicators: (nullable) (element-type LhRecord): the indicators of a project
 * @values: (nullable) (element-type LhRecord): their values at the same places
 *
 * Returns: (transfer full): the values that are known, each with name and unit
 */
char *
lh_grid_values_format (GPtrArray *indicators,
                       GPtrArray *values)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    {
      LhRecord *value = g_ptr_array_index (values, i);

      if (value != NULL && !lh_record_is_empty (value, LH_INDICATOR_VALUE_VALUE))
        lh_grid_values_append (text, g_ptr_array_index (indicators, i), value);
    }
  return g_string_free (text, FALSE);
}

static const char *
lh_grid_values_skip (const char *text,
                     const char *characters)
{
  while (*text != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (text)) != NULL)
    text = g_utf8_next_char (text);
  return text;
}

/* The indicator whose name the segment begins with, the longest such name; the only one may be left unnamed. */
static LhRecord *
lh_grid_values_find (GPtrArray   *indicators,
                     const char  *segment,
                     const char **rest,
                     guint       *place)
{
  LhRecord *found = NULL;
  gsize longest = 0;

  for (guint i = 0; i < indicators->len; i++)
    {
      LhRecord *indicator = g_ptr_array_index (indicators, i);
      g_autofree char *name = lh_text_normalize (lh_record_get_text (indicator, LH_INDICATOR_NAME));
      gsize length = strlen (name);

      if (length <= longest || !g_str_has_prefix (segment, name))
        continue;
      found = indicator;
      longest = length;
      *place = i;
    }
  if (found == NULL && indicators->len == 1 && !g_unichar_isalpha (g_utf8_get_char (segment)))
    {
      found = g_ptr_array_index (indicators, 0);
      *place = 0;
    }
  *rest = lh_grid_values_skip (segment + longest, " ::=/为达");
  return found;
}

static char *
lh_grid_values_take_number (const char **text)
{
  const char *p = *text;
  char *number;

  while (g_ascii_isdigit (*p) || *p == '.' || *p == ',' || (*p == '-' && p == *text))
    p++;
  number = g_strndup (*text, (gsize) (p - *text));
  *text = p;
  return number;
}

static gboolean
lh_grid_values_take (const char **text,
                     const char  *word)
{
  if (*word == '\0' || !g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  return TRUE;
}

/* 300余人, 超300人, 300人以上: takes the number and what stands around it apart. */
static char *
lh_grid_values_split (const char  *rest,
                      const char  *unit,
                      const char **qualifier,
                      char       **left)
{
  g_autofree char *leading = g_strconcat (unit, "/", NULL);
  char *number;

  *qualifier = "";
  if (*unit != '\0')
    lh_grid_values_take (&rest, leading);   /* 平均用时/天/12, as the form has it */
  for (guint i = 0; i < G_N_ELEMENTS (qualifiers) && **qualifier == '\0'; i++)
    {
      if (lh_grid_values_take (&rest, qualifiers[i].before))
        *qualifier = qualifiers[i].code;
    }
  number = lh_grid_values_take_number (&rest);
  rest = lh_grid_values_skip (rest, " ");
  for (guint i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    {
      if (lh_grid_values_take (&rest, qualifiers[i].between))
        *qualifier = qualifiers[i].code;
    }
  lh_grid_values_take (&rest, unit);
  for (guint i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    {
      if (lh_grid_values_take (&rest, qualifiers[i].after))
        *qualifier = qualifiers[i].code;
    }
  *left = g_strdup (rest);
  return number;
}

static LhRecord *
lh_grid_values_create (LhRecord    *indicator,
                       const char  *rest,
                       GError     **error)
{
  g_autofree char *unit = lh_text_normalize (lh_record_get_text (indicator, LH_INDICATOR_UNIT));
  const char *qualifier;
  g_autofree char *left = NULL;
  g_autofree char *number = lh_grid_values_split (rest, unit, &qualifier, &left);
  g_autoptr (LhRecord) value = LH_RECORD (lh_indicator_value_new ());

  if (*number == '\0' || !lh_record_deserialize (value, LH_INDICATOR_VALUE_VALUE, number, NULL))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” has no number for “%s”."), rest,
                   lh_record_get_text (indicator, LH_INDICATOR_NAME));
      return NULL;
    }
  if (!lh_text_is_blank (left))
    {
      if (*unit != '\0')
        g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” is counted in “%s”, not in “%s”."),
                     lh_record_get_text (indicator, LH_INDICATOR_NAME), unit, left);
      else
        g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” has no unit; “%s” is not understood."),
                     lh_record_get_text (indicator, LH_INDICATOR_NAME), left);
      return NULL;
    }
  lh_record_set_text (value, LH_INDICATOR_VALUE_QUALIFIER, qualifier);
  return g_steal_pointer (&value);
}

static void
lh_grid_values_unref (gpointer value)
{
  if (value != NULL)
    g_object_unref (value);
}

static gboolean
lh_grid_values_parse_segment (GPtrArray   *indicators,
                              const char  *segment,
                              GPtrArray   *parsed,
                              GError     **error)
{
  g_autofree char *normal = lh_text_normalize (segment);
  const char *rest;
  guint place;
  LhRecord *indicator;

  if (*normal == '\0' || g_str_equal (normal, "无") || g_str_equal (normal, "-") || g_str_equal (normal, "—"))
    return TRUE;
  indicator = lh_grid_values_find (indicators, normal, &rest, &place);
  if (indicator == NULL)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” begins with no indicator of the project."), normal);
      return FALSE;
    }
  if (parsed->pdata[place] != NULL)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” stands there twice."),
                   lh_record_get_text (indicator, LH_INDICATOR_NAME));
      return FALSE;
    }
  parsed->pdata[place] = lh_grid_values_create (indicator, rest, error);
  return parsed->pdata[place] != NULL;
}

/**
 * lh_grid_values_parse:
 * @text: a cell as lh_grid_values_format() writes it, or as a person would
 * @parsed: (out) (transfer full) (element-type LhRecord): values and qualifiers at the places of their indicators,
 *   %NULL for those the cell does not name
 *
 * Returns: %FALSE with LH_ERROR_INVALID when an indicator is unknown, a number is missing or a unit is not the
 *   declared one
 */
gboolean
lh_grid_values_parse (GPtrArray   *indicators,
                      const char  *text,
                      GPtrArray  **parsed,
                      GError     **error)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func (lh_grid_values_unref);
  g_auto (GStrv) segments = g_regex_split_simple ("[；;\n，、]+", text, 0, 0);

  if (indicators == NULL || indicators->len == 0)
    {
      if (lh_text_is_blank (text))
        {
          *parsed = g_steal_pointer (&result);
          return TRUE;
        }
      g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID, _("The project has no indicator."));
      return FALSE;
    }
  g_ptr_array_set_size (result, (int) indicators->len);
  for (guint i = 0; segments[i] != NULL; i++)
    {
      if (!lh_grid_values_parse_segment (indicators, segments[i], result, error))
        return FALSE;
    }
  *parsed = g_steal_pointer (&result);
  return TRUE;
}
