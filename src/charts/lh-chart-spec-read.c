/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-spec-private.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-private.h"
#include "lh-chart-reader.h"
#include "lh-error.h"
#include "lh-json-text.h"

#define LH_CHART_SPEC_MAX_BYTES (64 * 1024 * 1024)
#define LH_CHART_SPEC_MAX_DEPTH 16
#define LH_CHART_SPEC_MAX_SERIES 1000

static gboolean
lh_chart_reader_range (LhChartReader *self,
                       JsonNode      *node,
                       LhChartData   *data)
{
  JsonArray *array = NULL;

  if (!lh_chart_reader_array (self, node, 2, &array))
    return FALSE;
  if (json_array_get_length (array) != 2)
    return lh_chart_reader_fail (self, g_strdup (_("two numbers are needed, such as [0, 100].")));
  if (!lh_chart_reader_number (self, json_array_get_element (array, 0), &data->minimum) ||
      !lh_chart_reader_number (self, json_array_get_element (array, 1), &data->maximum))
    return FALSE;
  if (data->minimum >= data->maximum)
    return lh_chart_reader_fail (self, g_strdup (_("the first number must be smaller than the second.")));
  data->has_range = TRUE;

  return TRUE;
}

static gboolean lh_chart_reader_fields (LhChartReader       *self,
                                        JsonObject          *object,
                                        const LhChartRecord *record,
                                        gpointer             structure);

static gboolean
lh_chart_reader_record (LhChartReader       *self,
                        JsonNode            *node,
                        const LhChartRecord *record,
                        gpointer             structure)
{
  JsonObject *object = NULL;

  return lh_chart_reader_object (self, node, &object) &&
         lh_chart_reader_check_keys (self, object, record, NULL) &&
         lh_chart_reader_fields (self, object, record, structure);
}

/* A cell is a number, null or an object. A value without a text is printed with the unit of the chart. */
static gboolean
lh_chart_reader_cell (LhChartReader *self,
                      JsonNode      *node,
                      LhChartCell   *cell)
{
  JsonObject *object = NULL;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node))
    {
      if (!lh_chart_reader_record (self, node, &lh_chart_cell_record, cell))
        return FALSE;
      object = json_node_get_object (node);
      if (!json_object_has_member (object, "value"))
        return TRUE;
      if (json_object_has_member (object, "state") && cell->state != LH_CHART_CELL_VALUE)
        return lh_chart_reader_fail (self, g_strdup (_("a cell has a value or another state, not both.")));
      cell->state = LH_CHART_CELL_VALUE;
      if (!json_object_has_member (object, "text"))
        cell->text = lh_chart_cell_auto_text (self->data, cell->value);
      return TRUE;
    }
  if (!lh_chart_reader_number (self, node, &cell->value))
    return FALSE;
  cell->state = LH_CHART_CELL_VALUE;
  cell->text = lh_chart_cell_auto_text (self->data, cell->value);

  return TRUE;
}

static gboolean
lh_chart_reader_span (LhChartReader *self,
                      JsonNode      *node,
                      LhChartSpan   *span)
{
  if (!lh_chart_reader_record (self, node, &lh_chart_span_record, span))
    return FALSE;
  if (span->kind == LH_CHART_SPAN_MOMENT)
    {
      if (span->end > 0.0)
        span->start = span->end;
      else
        span->end = ++span->start;
    }
  if (span->start <= 0.0 || span->end < span->start)
    return lh_chart_reader_fail (self, g_strdup (_("“start” and “end” are needed, and the end may not lie before "
                                                   "the start.")));
  span->progress = CLAMP (span->progress, 0.0, 1.0);

  return TRUE;
}

static gboolean
lh_chart_reader_item (LhChartReader       *self,
                      JsonNode            *node,
                      const LhChartRecord *record,
                      gpointer             item)
{
  if (record == &lh_chart_cell_record)
    return lh_chart_reader_cell (self, node, item);
  if (record == &lh_chart_span_record)
    return lh_chart_reader_span (self, node, item);

  return lh_chart_reader_record (self, node, record, item);
}

static guint
lh_chart_reader_get_limit (LhChartReader      *self,
                           const LhChartField *field)
{
  if (field->record == &lh_chart_cell_record)
    return self->data->series->len;

  return g_str_equal (field->name, "series") ? LH_CHART_SPEC_MAX_SERIES : LH_CHART_SPEC_MAX_ITEMS;
}

static gboolean
lh_chart_reader_list (LhChartReader       *self,
                      JsonNode            *node,
                      const LhChartField  *field,
                      GArray             **list)
{
  JsonArray *array = NULL;

  if (!lh_chart_reader_array (self, node, lh_chart_reader_get_limit (self, field), &array))
    return FALSE;
  if (*list == NULL)
    *list = lh_chart_data_new_spans ();

  g_array_set_size (*list, json_array_get_length (array));
  for (guint i = 0; i < (*list)->len; i++)
    {
      gsize place = lh_chart_reader_enter_item (self, i);

      if (!lh_chart_reader_item (self, json_array_get_element (array, i), field->record,
                                 (*list)->data + i * field->record->size))
        return FALSE;
      lh_chart_reader_leave (self, place);
    }

  return TRUE;
}

static gboolean
lh_chart_reader_categories (LhChartReader      *self,
                            JsonNode           *node,
                            const LhChartField *field)
{
  JsonArray *array = NULL;

  if (!lh_chart_reader_array (self, node, LH_CHART_SPEC_MAX_ITEMS, &array))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize place = lh_chart_reader_enter_item (self, i);
      guint index = lh_chart_data_add_category (self->data, NULL, NULL, NULL);
      LhChartCategory *category = g_ptr_array_index (self->data->categories, index);

      if (!lh_chart_reader_record (self, json_array_get_element (array, i), field->record, category))
        return FALSE;
      if (category->label == NULL)
        category->label = g_strdup ("");
      lh_chart_reader_leave (self, place);
    }

  return TRUE;
}

static gboolean
lh_chart_reader_field (LhChartReader      *self,
                       JsonNode           *node,
                       const LhChartField *field,
                       gpointer            structure)
{
  gpointer member = (char *) structure + field->offset;

  switch (field->type)
    {
    case LH_CHART_FIELD_TEXT:
      return lh_chart_reader_text (self, node, member);
    case LH_CHART_FIELD_FLAG:
      return lh_chart_reader_flag (self, node, member);
    case LH_CHART_FIELD_NUMBER:
      return lh_chart_reader_number (self, node, member);
    case LH_CHART_FIELD_COUNT:
      return lh_chart_reader_count (self, node, member);
    case LH_CHART_FIELD_DAY:
      return lh_chart_reader_day (self, node, member);
    case LH_CHART_FIELD_LAST_DAY:
      if (!lh_chart_reader_day (self, node, member))
        return FALSE;
      *(double *) member += 1.0;
      return TRUE;
    case LH_CHART_FIELD_CHOICE:
      return lh_chart_reader_choice (self, node, field->choices, member);
    case LH_CHART_FIELD_RANGE:
      return lh_chart_reader_range (self, node, structure);
    case LH_CHART_FIELD_RECORD:
      return lh_chart_reader_record (self, node, field->record, member);
    case LH_CHART_FIELD_LIST:
      return lh_chart_reader_list (self, node, field, member);
    case LH_CHART_FIELD_POINTERS:
    default:
      return lh_chart_reader_categories (self, node, field);
    }
}

/* In the order of the table and not of the file: cells need the series and the unit. */
static gboolean
lh_chart_reader_fields (LhChartReader       *self,
                        JsonObject          *object,
                        const LhChartRecord *record,
                        gpointer             structure)
{
  for (guint i = 0; i < record->n_fields; i++)
    {
      const LhChartField *field = &record->fields[i];
      JsonNode *node = json_object_get_member (object, field->name);
      gsize place = lh_chart_reader_enter (self, field->name);

      if (node != NULL && !lh_chart_reader_field (self, node, field, structure))
        return FALSE;
      if (node == NULL && field->type == LH_CHART_FIELD_NUMBER)
        *(double *) ((char *) structure + field->offset) = field->fallback;
      lh_chart_reader_leave (self, place);
    }

  return TRUE;
}

/* The part of the chart that is shown. */
typedef struct
{
  guint first;
  guint count;
  char *gap;
  double start;
  double end;
} LhChartSpecPart;

static const LhChartField page_fields[] = {
  { "first", LH_CHART_FIELD_COUNT, G_STRUCT_OFFSET (LhChartSpecPart, first), 0 },
  { "count", LH_CHART_FIELD_COUNT, G_STRUCT_OFFSET (LhChartSpecPart, count), 0 },
};

static const LhChartField ends_fields[] = {
  { "count", LH_CHART_FIELD_COUNT, G_STRUCT_OFFSET (LhChartSpecPart, count), 0 },
  { "gap", LH_CHART_FIELD_TEXT, G_STRUCT_OFFSET (LhChartSpecPart, gap), 0 },
};

static const LhChartField time_fields[] = {
  { "start", LH_CHART_FIELD_DAY, G_STRUCT_OFFSET (LhChartSpecPart, start), 0 },
  { "end", LH_CHART_FIELD_LAST_DAY, G_STRUCT_OFFSET (LhChartSpecPart, end), 0 },
};

static const LhChartRecord page_record = { sizeof (LhChartSpecPart), page_fields, G_N_ELEMENTS (page_fields) };
static const LhChartRecord ends_record = { sizeof (LhChartSpecPart), ends_fields, G_N_ELEMENTS (ends_fields) };
static const LhChartRecord time_record = { sizeof (LhChartSpecPart), time_fields, G_N_ELEMENTS (time_fields) };

static gboolean
lh_chart_reader_member (LhChartReader       *self,
                        JsonObject          *object,
                        const char          *name,
                        const LhChartRecord *record,
                        LhChartSpecPart     *part)
{
  JsonNode *node = json_object_get_member (object, name);
  gsize place = lh_chart_reader_enter (self, name);

  if (node != NULL && !lh_chart_reader_record (self, node, record, part))
    return FALSE;
  lh_chart_reader_leave (self, place);

  return TRUE;
}

static LhChartView *
lh_chart_reader_view (LhChartReader *self,
                      JsonObject    *object)
{
  guint n = self->data->categories->len;
  LhChartSpecPart page = { .first = 1, .count = n };
  LhChartSpecPart ends = { 0 };
  LhChartSpecPart time = { 0 };
  g_autofree char *gap = NULL;
  LhChartView *view;
  gboolean read = lh_chart_reader_member (self, object, "page", &page_record, &page) &&
                  lh_chart_reader_member (self, object, "ends", &ends_record, &ends) &&
                  lh_chart_reader_member (self, object, "time", &time_record, &time);

  gap = ends.gap;
  if (!read)
    return NULL;
  if (page.first == 0)
    {
      lh_chart_reader_enter (self, "page.first");
      lh_chart_reader_fail (self, g_strdup (_("the first category has number 1.")));
      return NULL;
    }

  view = ends.count > 0 ? lh_chart_view_new_ends (self->data, ends.count, gap)
                        : lh_chart_view_new_page (self->data, page.first - 1, page.count);
  if (time.end > time.start)
    {
      view->time_start = time.start;
      view->time_end = time.end;
    }

  return view;
}

static gboolean
lh_chart_reader_version (LhChartReader *self,
                         JsonObject    *object)
{
  JsonNode *node = json_object_get_member (object, "version");
  gsize place = lh_chart_reader_enter (self, "version");
  guint version = 0;

  if (node == NULL)
    return lh_chart_reader_fail (self, g_strdup_printf (_("it is needed; write \"version\": %d."),
                                                        LH_CHART_SPEC_VERSION));
  if (!lh_chart_reader_count (self, node, &version))
    return FALSE;
  if (version > LH_CHART_SPEC_VERSION)
    {
      g_set_error (self->error, LH_ERROR, LH_ERROR_NEWER,
                   _("The specification of the chart has version %u; this program reads version %d. Install a newer "
                     "version of the program."), version, LH_CHART_SPEC_VERSION);
      return FALSE;
    }
  if (version == 0)
    return lh_chart_reader_fail (self, g_strdup_printf (_("there is no such version; write %d."), LH_CHART_SPEC_VERSION));
  lh_chart_reader_leave (self, place);

  return TRUE;
}

static gboolean
lh_chart_reader_theme (LhChartReader    *self,
                       JsonObject       *object,
                       LhChartThemeKind *theme)
{
  JsonNode *node = json_object_get_member (object, "theme");
  gsize place = lh_chart_reader_enter (self, "theme");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  int choice = LH_CHART_THEME_LIGHT;

  for (guint i = 0; i < LH_CHART_N_THEMES; i++)
    g_ptr_array_add (names, (gpointer) lh_chart_theme_kind_get_name (i));
  g_ptr_array_add (names, NULL);
  if (node != NULL && !lh_chart_reader_choice (self, node, (const char *const *) names->pdata, &choice))
    return FALSE;
  lh_chart_reader_leave (self, place);
  *theme = choice;

  return TRUE;
}

static LhChartSpec *
lh_chart_reader_run (LhChartReader *self,
                     JsonNode      *root)
{
  static const char *const extra[] = { "version", "theme", "page", "ends", "time", NULL };
  JsonObject *object = NULL;
  LhChartThemeKind theme;
  LhChartView *view;

  if (!lh_chart_reader_object (self, root, &object) ||
      !lh_chart_reader_version (self, object) ||
      !lh_chart_reader_check_keys (self, object, &lh_chart_data_record, extra) ||
      !lh_chart_reader_theme (self, object, &theme))
    return NULL;
  if (!json_object_has_member (object, "kind"))
    {
      lh_chart_reader_fail (self, g_strdup (_("“kind” is needed, such as \"kind\": \"ranking\".")));
      return NULL;
    }
  if (!lh_chart_reader_fields (self, object, &lh_chart_data_record, self->data))
    return NULL;
  lh_chart_builder_finish (self->data);
  view = lh_chart_reader_view (self, object);

  return view != NULL ? lh_chart_spec_new (view, theme) : NULL;
}

/**
 * lh_chart_spec_new_from_json:
 * @json: a specification, from anywhere
 * @length: its length in bytes, or -1
 * @error: return location: %LH_ERROR_INVALID with the place and the remedy, %LH_ERROR_NEWER for a later version
 *
 * Reading is strict: a key that is not known, a name that does not exist or a number that is none is told and not
 * passed over.
 *
 * Returns: (transfer full) (nullable): the specification
 */
LhChartSpec *
lh_chart_spec_new_from_json (const char  *json,
                             gssize       length,
                             GError     **error)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (LhChartData) data = lh_chart_data_new (LH_CHART_RANKING);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local = NULL;
  LhChartReader reader = { path, data, error };
  const char *problem = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  if (!lh_json_check_shape (json, length, LH_CHART_SPEC_MAX_DEPTH, &problem))
    {
      lh_chart_reader_fail (&reader, g_strdup_printf (_("%s. It must be one object of JSON in UTF-8."), problem));
      return NULL;
    }
  if (!json_parser_load_from_data (parser, json, length, &local))
    {
      lh_chart_reader_fail (&reader, g_strdup_printf (_("it is no JSON (line %u)."),
                                                      json_parser_get_current_line (parser)));
      return NULL;
    }

  return lh_chart_reader_run (&reader, json_parser_get_root (parser));
}

/**
 * lh_chart_spec_load:
 * @path: a file, in the encoding of file names
 * @error: return location, as of lh_chart_spec_new_from_json(), or %LH_ERROR_NOT_FOUND, %LH_ERROR_IO
 *
 * Returns: (transfer full) (nullable): the specification in it
 */
LhChartSpec *
lh_chart_spec_load (const char  *path,
                    GError     **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *name = NULL;
  g_autofree char *json = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_name (path);
  file = g_file_new_for_path (path);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info != NULL && g_file_info_get_size (info) > LH_CHART_SPEC_MAX_BYTES)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” is too large for the specification of a chart. Choose another file."), name);
      return NULL;
    }
  if (!g_file_get_contents (path, &json, &length, &local))
    {
      gboolean missing = g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT);

      g_set_error (error, LH_ERROR, missing ? LH_ERROR_NOT_FOUND : LH_ERROR_IO,
                   _("“%s” cannot be read: %s. Choose another file."), name, local->message);
      return NULL;
    }

  return lh_chart_spec_new_from_json (json, length, error);
}
