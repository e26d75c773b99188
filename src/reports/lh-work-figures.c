/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-work-figures-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "lh-error.h"

/* The form of the JSON; what is newer is not read. */
#define LH_WORK_FIGURES_FORM 1

struct _LhWorkFigures
{
  GObject parent_instance;

  LhDate     as_of;
  GPtrArray *parts;
};

G_DEFINE_FINAL_TYPE (LhWorkFigures, lh_work_figures, G_TYPE_OBJECT)

static const char *const kind_names[LH_N_WORK_ITEM_KINDS] = { "text", "heading", "table", "lights", "columns" };

static const struct
{
  const char       *code;
  LhWorkPartWriter  write;
} writers[] = {
  { "overview", lh_work_write_overview },
  { "categories", lh_work_write_categories },
  { "duties", lh_work_write_duties },
  { "targets", lh_work_write_targets },
  { "brands", lh_work_write_brands },
  { "lights", lh_work_write_lights },
  { "problems", lh_work_write_problems },
  { "units", lh_work_write_units },
  { "next", lh_work_write_next },
};

static void
lh_work_item_free (LhWorkItem *self)
{
  g_free (self->text);
  g_free (self->note);
  g_free (self->source);
  g_free (self->widths);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static void
lh_work_part_free (LhWorkPart *self)
{
  g_free (self->code);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* @text: (transfer full): what it says. */
LhWorkItem *
lh_work_item_new (LhWorkItemKind  kind,
                  char           *text)
{
  LhWorkItem *self = g_new0 (LhWorkItem, 1);

  self->kind = kind;
  self->text = text;
  if (kind >= LH_WORK_ITEM_TABLE)
    self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return self;
}

void
lh_work_item_add_row (LhWorkItem *self,
                      ...)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  va_list texts;

  va_start (texts, self);
  for (const char *text = va_arg (texts, const char *); text != NULL; text = va_arg (texts, const char *))
    g_strv_builder_add (row, text);
  va_end (texts);
  g_ptr_array_add (self->rows, g_strv_builder_end (row));
}

static void
lh_work_figures_finalize (GObject *object)
{
  LhWorkFigures *self = LH_WORK_FIGURES (object);

  g_ptr_array_unref (self->parts);

  G_OBJECT_CLASS (lh_work_figures_parent_class)->finalize (object);
}

static void
lh_work_figures_class_init (LhWorkFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_work_figures_finalize;
}

static void
lh_work_figures_init (LhWorkFigures *self)
{
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_work_part_free);
}

/* @items: (transfer full): what the part says. */
static void
lh_work_figures_take_part (LhWorkFigures *self,
                           const char    *code,
                           GPtrArray     *items)
{
  LhWorkPart *part = g_new0 (LhWorkPart, 1);

  part->code = g_strdup (code);
  part->items = items;
  g_ptr_array_add (self->parts, part);
}

/**
 * lh_work_figures_new:
 * @kind: quarterly, yearly or notice
 * @naming: whether units are named
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): what the program says about the quarter now
 */
LhWorkFigures *
lh_work_figures_new (LhLedger         *ledger,
                     const LhWorkData *data,
                     const char       *kind,
                     gboolean          naming,
                     LhCatalog        *catalog)
{
  LhWorkFigures *self = g_object_new (LH_TYPE_WORK_FIGURES, NULL);
  LhWorkWriter writer = { ledger, data, naming, catalog, NULL };

  self->as_of = data->as_of;
  writer.items = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_work_item_free);
  lh_work_write_lead (&writer, kind);
  lh_work_figures_take_part (self, "lead", writer.items);
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      writer.items = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_work_item_free);
      writers[i].write (&writer);
      lh_work_figures_take_part (self, writers[i].code, writer.items);
    }
  return self;
}

LhDate
lh_work_figures_get_as_of (LhWorkFigures *self)
{
  return self->as_of;
}

/**
 * lh_work_figures_get_part:
 *
 * Returns: (transfer none) (nullable): a part; %NULL when there is none of that name
 */
const LhWorkPart *
lh_work_figures_get_part (LhWorkFigures *self,
                          const char    *code)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const LhWorkPart *part = g_ptr_array_index (self->parts, i);

      if (g_str_equal (part->code, code))
        return part;
    }
  return NULL;
}

/**
 * lh_work_part_to_text:
 *
 * Returns: (transfer full): what a part says, without charts; the cells of a table with tabs between them
 */
char *
lh_work_part_to_text (const LhWorkPart *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const LhWorkItem *item = g_ptr_array_index (self->items, i);

      if (item->kind > LH_WORK_ITEM_TABLE)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", item->text);
      for (guint row = 0; item->kind == LH_WORK_ITEM_TABLE && row < item->rows->len; row++)
        {
          g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (item->rows, row));

          g_string_append_printf (text, "\n%s", line);
        }
    }
  return g_string_free (text, FALSE);
}

/* JSON */

static void
lh_work_json_add (JsonBuilder *builder,
                  const char  *name,
                  const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
lh_work_json_add_rows (JsonBuilder *builder,
                       GPtrArray   *rows)
{
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      json_builder_begin_array (builder);
      for (guint j = 0; row[j] != NULL; j++)
        json_builder_add_string_value (builder, row[j]);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static void
lh_work_json_add_part (JsonBuilder      *builder,
                       const LhWorkPart *part)
{
  json_builder_begin_object (builder);
  lh_work_json_add (builder, "code", part->code);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < part->items->len; i++)
    {
      const LhWorkItem *item = g_ptr_array_index (part->items, i);

      json_builder_begin_object (builder);
      lh_work_json_add (builder, "kind", kind_names[item->kind]);
      lh_work_json_add (builder, "text", item->text);
      lh_work_json_add (builder, "note", item->note);
      lh_work_json_add (builder, "source", item->source);
      lh_work_json_add (builder, "widths", item->widths);
      if (item->rows != NULL)
        lh_work_json_add_rows (builder, item->rows);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * lh_work_figures_to_json:
 *
 * Returns: (transfer full): all of it as JSON, for lh_work_figures_parse()
 */
char *
lh_work_figures_to_json (LhWorkFigures *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *day = lh_date_to_iso (self->as_of);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "form");
  json_builder_add_int_value (builder, LH_WORK_FIGURES_FORM);
  lh_work_json_add (builder, "as-of", day);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->parts->len; i++)
    lh_work_json_add_part (builder, g_ptr_array_index (self->parts, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static JsonArray *
lh_work_json_get_array (JsonObject *object,
                        const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
lh_work_json_get_object (JsonArray *array,
                         guint      index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
lh_work_json_read_rows (LhWorkItem *item,
                        JsonArray  *rows)
{
  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonNode *node = json_array_get_element (rows, i);
      JsonArray *cells = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      for (guint j = 0; cells != NULL && j < json_array_get_length (cells); j++)
        {
          const char *text = json_node_get_string (json_array_get_element (cells, j));

          g_strv_builder_add (row, text != NULL ? text : "");
        }
      if (cells == NULL || json_array_get_length (cells) == 0)
        return FALSE;
      g_ptr_array_add (item->rows, g_strv_builder_end (row));
    }
  return rows != NULL;
}

static LhWorkItem *
lh_work_json_read_item (JsonObject *object)
{
  const char *name = object != NULL ? json_object_get_string_member_with_default (object, "kind", "") : "";
  guint kind = 0;
  LhWorkItem *item;

  while (kind < LH_N_WORK_ITEM_KINDS && !g_str_equal (name, kind_names[kind]))
    kind++;
  if (kind == LH_N_WORK_ITEM_KINDS)
    return NULL;
  item = lh_work_item_new (kind, g_strdup (json_object_get_string_member_with_default (object, "text", "")));
  item->note = g_strdup (json_object_get_string_member_with_default (object, "note", NULL));
  item->source = g_strdup (json_object_get_string_member_with_default (object, "source", NULL));
  item->widths = g_strdup (json_object_get_string_member_with_default (object, "widths", NULL));
  if (item->rows == NULL || lh_work_json_read_rows (item, lh_work_json_get_array (object, "rows")))
    return item;
  lh_work_item_free (item);
  return NULL;
}

static gboolean
lh_work_json_read_part (LhWorkFigures *self,
                        JsonObject    *object)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_work_item_free);
  JsonArray *items = object != NULL ? lh_work_json_get_array (object, "items") : NULL;

  if (items == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      LhWorkItem *item = lh_work_json_read_item (lh_work_json_get_object (items, i));

      if (item == NULL)
        return FALSE;
      g_ptr_array_add (read, item);
    }
  lh_work_figures_take_part (self, json_object_get_string_member_with_default (object, "code", ""),
                             g_steal_pointer (&read));
  return TRUE;
}

static gboolean
lh_work_json_read (LhWorkFigures *self,
                   JsonObject    *object)
{
  JsonArray *parts = lh_work_json_get_array (object, "parts");

  if (parts == NULL || json_object_get_int_member_with_default (object, "form", 0) != LH_WORK_FIGURES_FORM
      || !lh_date_parse (json_object_get_string_member_with_default (object, "as-of", ""), &self->as_of, NULL))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (parts); i++)
    {
      if (!lh_work_json_read_part (self, lh_work_json_get_object (parts, i)))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_work_figures_parse:
 * @json: what a frozen report keeps
 *
 * Returns: (transfer full) (nullable): what it says; %NULL with LH_ERROR_DAMAGED when it cannot be read
 */
LhWorkFigures *
lh_work_figures_parse (const char  *json,
                       GError     **error)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  g_autoptr (LhWorkFigures) self = g_object_new (LH_TYPE_WORK_FIGURES, NULL);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root) && lh_work_json_read (self, json_node_get_object (root)))
    return g_steal_pointer (&self);
  g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID,
                       _("The frozen figures of the report cannot be read. Give them up and freeze the report again."));
  return NULL;
}
