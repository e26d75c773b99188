/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-reader.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "lh-date.h"
#include "lh-error.h"

/* lh_chart_reader_fail: tells what is wrong (transfer full) and where. Returns: %FALSE. */
gboolean
lh_chart_reader_fail (LhChartReader *self,
                      char          *problem)
{
  if (self->path->len > 0)
    g_set_error (self->error, LH_ERROR, LH_ERROR_INVALID,
                 /* TRANSLATORS: place in the file, such as categories[3].role; what is wrong there and the remedy */
                 _("The specification of the chart cannot be used. At “%s”: %s"), self->path->str, problem);
  else
    g_set_error (self->error, LH_ERROR, LH_ERROR_INVALID,
                 /* TRANSLATORS: what is wrong and the remedy */
                 _("The specification of the chart cannot be used: %s"), problem);
  g_free (problem);

  return FALSE;
}

/* lh_chart_reader_enter: goes to a member; lh_chart_reader_leave() comes back. */
gsize
lh_chart_reader_enter (LhChartReader *self,
                       const char    *name)
{
  gsize length = self->path->len;

  if (length > 0)
    g_string_append_c (self->path, '.');
  g_string_append (self->path, name);

  return length;
}

gsize
lh_chart_reader_enter_item (LhChartReader *self,
                            guint          index)
{
  gsize length = self->path->len;

  g_string_append_printf (self->path, "[%u]", index);

  return length;
}

void
lh_chart_reader_leave (LhChartReader *self,
                       gsize          length)
{
  g_string_truncate (self->path, length);
}

gboolean
lh_chart_reader_text (LhChartReader  *self,
                      JsonNode       *node,
                      char          **text)
{
  if (!JSON_NODE_HOLDS_NULL (node) && json_node_get_value_type (node) != G_TYPE_STRING)
    return lh_chart_reader_fail (self, g_strdup (_("a text in quotation marks is needed.")));

  g_free (*text);
  *text = JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_dup_string (node);

  return TRUE;
}

gboolean
lh_chart_reader_number (LhChartReader *self,
                        JsonNode      *node,
                        double        *number)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double value = type == G_TYPE_INT64 || type == G_TYPE_DOUBLE ? json_node_get_double (node) : NAN;

  if (!isfinite (value))
    return lh_chart_reader_fail (self, g_strdup (_("a number is needed, such as 87.5.")));
  *number = value;

  return TRUE;
}

gboolean
lh_chart_reader_count (LhChartReader *self,
                       JsonNode      *node,
                       guint         *count)
{
  double number;

  if (!lh_chart_reader_number (self, node, &number))
    return FALSE;
  if (number != floor (number) || number < 0.0 || number > LH_CHART_SPEC_MAX_ITEMS)
    return lh_chart_reader_fail (self, g_strdup_printf (_("a whole number from 0 to %d is needed."),
                                                        LH_CHART_SPEC_MAX_ITEMS));
  *count = (guint) number;

  return TRUE;
}

gboolean
lh_chart_reader_flag (LhChartReader *self,
                      JsonNode      *node,
                      gboolean      *flag)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return lh_chart_reader_fail (self, g_strdup (_("true or false is needed.")));
  *flag = json_node_get_boolean (node);

  return TRUE;
}

gboolean
lh_chart_reader_day (LhChartReader *self,
                     JsonNode      *node,
                     double        *day)
{
  g_autofree char *text = NULL;
  LhDate date;

  if (!lh_chart_reader_text (self, node, &text))
    return FALSE;
  if (text == NULL || !lh_date_parse_iso (text, &date))
    return lh_chart_reader_fail (self, g_strdup_printf (_("“%s” is no day; write it as 2024-03-31."),
                                                        text != NULL ? text : "null"));
  *day = date.julian;

  return TRUE;
}

gboolean
lh_chart_reader_choice (LhChartReader     *self,
                        JsonNode          *node,
                        const char *const *names,
                        int               *choice)
{
  g_autofree char *text = NULL;
  g_autofree char *known = NULL;

  if (!lh_chart_reader_text (self, node, &text))
    return FALSE;
  for (int i = 0; text != NULL && names[i] != NULL; i++)
    {
      if (!g_str_equal (names[i], text))
        continue;
      *choice = i;
      return TRUE;
    }
  known = g_strjoinv (", ", (char **) names);

  return lh_chart_reader_fail (self, g_strdup_printf (_("“%s” is not known; there are %s."),
                                                      text != NULL ? text : "null", known));
}

gboolean
lh_chart_reader_array (LhChartReader  *self,
                       JsonNode       *node,
                       guint           maximum,
                       JsonArray     **array)
{
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return lh_chart_reader_fail (self, g_strdup (_("a list in square brackets is needed.")));
  *array = json_node_get_array (node);
  if (json_array_get_length (*array) > maximum)
    return lh_chart_reader_fail (self, g_strdup_printf (_("the list has %u items; there may be %u."),
                                                        json_array_get_length (*array), maximum));

  return TRUE;
}

gboolean
lh_chart_reader_object (LhChartReader  *self,
                        JsonNode       *node,
                        JsonObject    **object)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return lh_chart_reader_fail (self, g_strdup (_("an object in curly brackets is needed.")));
  *object = json_node_get_object (node);

  return TRUE;
}

/* Keys that are not in the table of the structure, nor in @extra, are mistakes of writing. */
gboolean
lh_chart_reader_check_keys (LhChartReader       *self,
                            JsonObject          *object,
                            const LhChartRecord *record,
                            const char *const   *extra)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autoptr (GList) members = json_object_get_members (object);

  for (guint i = 0; extra != NULL && extra[i] != NULL; i++)
    g_ptr_array_add (known, (gpointer) extra[i]);
  for (guint i = 0; i < record->n_fields; i++)
    g_ptr_array_add (known, (gpointer) record->fields[i].name);
  g_ptr_array_add (known, NULL);

  for (GList *l = members; l != NULL; l = l->next)
    {
      g_autofree char *names = NULL;

      if (g_strv_contains ((const char *const *) known->pdata, l->data))
        continue;
      names = g_strjoinv (", ", (char **) known->pdata);
      lh_chart_reader_enter (self, l->data);
      return lh_chart_reader_fail (self, g_strdup_printf (_("there is no such key; there are %s."), names));
    }

  return TRUE;
}
