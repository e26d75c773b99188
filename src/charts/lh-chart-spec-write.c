/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-spec-private.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-fields.h"
#include "lh-date.h"
#include "lh-error.h"
#include "lh-json-text.h"

/* What lies deeper than this stands on one line: a category is one line of the file. */
#define LH_CHART_SPEC_LINES 2

typedef struct
{
  GString *text;
  const LhChartData *data;
  guint depth;
  gboolean empty;
} LhChartWriter;

static void
lh_chart_writer_break (LhChartWriter *self)
{
  if (self->depth > LH_CHART_SPEC_LINES)
    return;
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
lh_chart_writer_member (LhChartWriter *self,
                        const char    *key)
{
  if (!self->empty)
    g_string_append (self->text, self->depth > LH_CHART_SPEC_LINES ? ", " : ",");
  if (self->depth > 0)
    lh_chart_writer_break (self);
  self->empty = FALSE;
  if (key == NULL)
    return;
  lh_json_append_quoted (self->text, key);
  g_string_append (self->text, ": ");
}

static void
lh_chart_writer_begin (LhChartWriter *self,
                       const char    *key,
                       char           bracket)
{
  lh_chart_writer_member (self, key);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->empty = TRUE;
}

static void
lh_chart_writer_end (LhChartWriter *self,
                     char           bracket)
{
  self->depth--;
  if (!self->empty && self->depth < LH_CHART_SPEC_LINES)
    lh_chart_writer_break (self);
  g_string_append_c (self->text, bracket);
  self->empty = FALSE;
}

static void
lh_chart_writer_text (LhChartWriter *self,
                      const char    *key,
                      const char    *value)
{
  lh_chart_writer_member (self, key);
  if (value != NULL)
    lh_json_append_quoted (self->text, value);
  else
    g_string_append (self->text, "null");
}

static void
lh_chart_writer_number (LhChartWriter *self,
                        const char    *key,
                        double         value)
{
  lh_chart_writer_member (self, key);
  lh_json_append_number (self->text, value);
}

static void
lh_chart_writer_day (LhChartWriter *self,
                     const char    *key,
                     double         day)
{
  LhDate date = { .julian = (gint32) day };
  g_autofree char *text = lh_date_to_iso (date);

  lh_chart_writer_text (self, key, text);
}

static void lh_chart_writer_fields (LhChartWriter       *self,
                                    const LhChartRecord *record,
                                    gconstpointer        structure);
static void lh_chart_writer_list   (LhChartWriter       *self,
                                    const LhChartField  *field,
                                    GArray              *list);

static void
lh_chart_writer_pointers (LhChartWriter      *self,
                          const LhChartField *field,
                          GPtrArray          *list)
{
  lh_chart_writer_begin (self, field->name, '[');
  for (guint i = 0; i < list->len; i++)
    {
      lh_chart_writer_begin (self, NULL, '{');
      lh_chart_writer_fields (self, field->record, g_ptr_array_index (list, i));
      lh_chart_writer_end (self, '}');
    }
  lh_chart_writer_end (self, ']');
}

static void
lh_chart_writer_range (LhChartWriter *self,
                       const char    *key)
{
  lh_chart_writer_member (self, key);
  g_string_append_c (self->text, '[');
  lh_json_append_number (self->text, self->data->minimum);
  g_string_append (self->text, ", ");
  lh_json_append_number (self->text, self->data->maximum);
  g_string_append_c (self->text, ']');
}

static void
lh_chart_writer_field (LhChartWriter      *self,
                       const LhChartField *field,
                       gconstpointer       member)
{
  if (lh_chart_field_is_fallback (field, member))
    return;

  switch (field->type)
    {
    case LH_CHART_FIELD_TEXT:
      lh_chart_writer_text (self, field->name, *(char *const *) member);
      break;
    case LH_CHART_FIELD_NUMBER:
      lh_chart_writer_number (self, field->name, *(const double *) member);
      break;
    case LH_CHART_FIELD_DAY:
      lh_chart_writer_day (self, field->name, *(const double *) member);
      break;
    case LH_CHART_FIELD_LAST_DAY:
      lh_chart_writer_day (self, field->name, *(const double *) member - 1.0);
      break;
    case LH_CHART_FIELD_CHOICE:
      lh_chart_writer_text (self, field->name, field->choices[*(const int *) member]);
      break;
    case LH_CHART_FIELD_COUNT:
      lh_chart_writer_number (self, field->name, *(const guint *) member);
      break;
    case LH_CHART_FIELD_FLAG:
      lh_chart_writer_member (self, field->name);
      g_string_append (self->text, *(const gboolean *) member ? "true" : "false");
      break;
    case LH_CHART_FIELD_RANGE:
      lh_chart_writer_range (self, field->name);
      break;
    case LH_CHART_FIELD_RECORD:
      lh_chart_writer_begin (self, field->name, '{');
      lh_chart_writer_fields (self, field->record, member);
      lh_chart_writer_end (self, '}');
      break;
    case LH_CHART_FIELD_LIST:
      lh_chart_writer_list (self, field, *(GArray *const *) member);
      break;
    case LH_CHART_FIELD_POINTERS:
    default:
      lh_chart_writer_pointers (self, field, *(GPtrArray *const *) member);
      break;
    }
}

static void
lh_chart_writer_fields (LhChartWriter       *self,
                        const LhChartRecord *record,
                        gconstpointer        structure)
{
  for (guint i = 0; i < record->n_fields; i++)
    lh_chart_writer_field (self, &record->fields[i], (const char *) structure + record->fields[i].offset);
}

/* Whether nothing of the cell but its value needs to be written. */
static gboolean
lh_chart_writer_is_plain (LhChartWriter     *self,
                          const LhChartCell *cell)
{
  LhChartCell rest = *cell;
  g_autofree char *text = lh_chart_cell_auto_text (self->data, cell->value);

  if (cell->state == LH_CHART_CELL_VALUE && g_strcmp0 (cell->text, text) != 0)
    return FALSE;
  if (cell->state == LH_CHART_CELL_VALUE)
    rest = (LhChartCell) { LH_CHART_CELL_NONE, 0, NULL, cell->share, cell->detail, cell->key, cell->role,
                           cell->symbol, cell->below };
  for (guint i = 0; i < lh_chart_cell_record.n_fields; i++)
    {
      const LhChartField *field = &lh_chart_cell_record.fields[i];

      if (!lh_chart_field_is_fallback (field, (const char *) &rest + field->offset))
        return FALSE;
    }

  return TRUE;
}

/* A number for a value, null for none, or an object. An object that has a value need not tell its state, nor its text
 * where that follows from the value. */
static void
lh_chart_writer_cell (LhChartWriter     *self,
                      const LhChartCell *cell)
{
  if (lh_chart_writer_is_plain (self, cell))
    {
      if (cell->state == LH_CHART_CELL_VALUE)
        lh_chart_writer_number (self, NULL, cell->value);
      else
        lh_chart_writer_text (self, NULL, NULL);
      return;
    }

  lh_chart_writer_begin (self, NULL, '{');
  if (cell->state == LH_CHART_CELL_VALUE)
    {
      LhChartCell rest = *cell;
      g_autofree char *text = lh_chart_cell_auto_text (self->data, cell->value);

      lh_chart_writer_number (self, "value", cell->value);
      if (cell->text == NULL)
        lh_chart_writer_text (self, "text", NULL);
      if (g_strcmp0 (cell->text, text) == 0)
        rest.text = NULL;
      rest.state = LH_CHART_CELL_NONE;
      rest.value = 0.0;
      lh_chart_writer_fields (self, &lh_chart_cell_record, &rest);
    }
  else
    lh_chart_writer_fields (self, &lh_chart_cell_record, cell);
  lh_chart_writer_end (self, '}');
}

static void
lh_chart_writer_list (LhChartWriter      *self,
                      const LhChartField *field,
                      GArray             *list)
{
  lh_chart_writer_begin (self, field->name, '[');
  for (guint i = 0; i < list->len; i++)
    {
      gconstpointer item = list->data + i * field->record->size;
      LhChartSpan moment;

      if (field->record == &lh_chart_cell_record)
        {
          lh_chart_writer_cell (self, item);
          continue;
        }
      /* A moment lies at the end of its day and is told by that day. */
      if (field->record == &lh_chart_span_record && ((const LhChartSpan *) item)->kind == LH_CHART_SPAN_MOMENT)
        {
          moment = *(const LhChartSpan *) item;
          moment.start -= 1.0;
          item = &moment;
        }
      lh_chart_writer_begin (self, NULL, '{');
      lh_chart_writer_fields (self, field->record, item);
      lh_chart_writer_end (self, '}');
    }
  lh_chart_writer_end (self, ']');
}

static void
lh_chart_writer_view (LhChartWriter     *self,
                      const LhChartView *view)
{
  gboolean whole = view->first == 0 && view->count == view->data->categories->len;

  if (view->tail > 0)
    {
      lh_chart_writer_begin (self, "ends", '{');
      lh_chart_writer_number (self, "count", view->tail);
      if (view->gap_text != NULL)
        lh_chart_writer_text (self, "gap", view->gap_text);
      lh_chart_writer_end (self, '}');
    }
  else if (!whole)
    {
      lh_chart_writer_begin (self, "page", '{');
      lh_chart_writer_number (self, "first", view->first + 1);
      lh_chart_writer_number (self, "count", view->count);
      lh_chart_writer_end (self, '}');
    }
  if (view->time_end > view->time_start)
    {
      lh_chart_writer_begin (self, "time", '{');
      lh_chart_writer_day (self, "start", view->time_start);
      lh_chart_writer_day (self, "end", view->time_end - 1.0);
      lh_chart_writer_end (self, '}');
    }
}

/**
 * lh_chart_spec_to_json:
 * @self: a specification
 *
 * The JSON has one key for each thing the chart says and none for what it does not say; equal specifications give equal
 * text. Days are written "2024-03-31", the last day included.
 *
 * Returns: (transfer full): JSON that lh_chart_spec_new_from_json() reads; it ends in a newline
 */
char *
lh_chart_spec_to_json (const LhChartSpec *self)
{
  LhChartWriter writer = { g_string_new (NULL), NULL, 0, TRUE };

  g_return_val_if_fail (self != NULL, NULL);

  writer.data = self->view->data;
  lh_chart_writer_begin (&writer, NULL, '{');
  lh_chart_writer_number (&writer, "version", LH_CHART_SPEC_VERSION);
  lh_chart_writer_text (&writer, "theme", lh_chart_theme_kind_get_name (self->theme));
  lh_chart_writer_view (&writer, self->view);
  lh_chart_writer_fields (&writer, &lh_chart_data_record, self->view->data);
  lh_chart_writer_end (&writer, '}');
  g_string_append_c (writer.text, '\n');

  return g_string_free (writer.text, FALSE);
}

/**
 * lh_chart_spec_save:
 * @self: a specification
 * @path: file to write, in the encoding of file names; a file of that name is replaced
 * @error: return location: %LH_ERROR_IO
 *
 * Returns: whether the file was written
 */
gboolean
lh_chart_spec_save (const LhChartSpec  *self,
                    const char         *path,
                    GError            **error)
{
  g_autofree char *json = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  json = lh_chart_spec_to_json (self);
  if (g_file_set_contents (path, json, -1, &local))
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, LH_ERROR, LH_ERROR_IO,
               _("The chart “%s” was not saved: %s. Choose a folder you may write to."), name, local->message);

  return FALSE;
}
