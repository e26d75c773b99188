/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-table-columns.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-accessible.h"
#include "lh-column-fit.h"
#include "lh-record.h"
#include "lh-sort-key.h"

/* What a column of GTK 4.8 lacks: a name, an alignment, and a memory whether it is shown. */

static LhSortKey *
lh_table_columns_get_sort_key (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "lh-sort-key");
}

static const char *
lh_table_columns_get_key (GtkColumnViewColumn *column)
{
  LhSortKey *key = lh_table_columns_get_sort_key (column);

  return key != NULL ? lh_sort_key_get_key (key) : NULL;
}

/**
 * lh_table_columns_append:
 *
 * Appends a column, and remembers its #LhSortKey, which a column that cannot be sorted by does not keep as its sorter.
 */
void
lh_table_columns_append (GtkColumnView       *view,
                         GtkColumnViewColumn *column)
{
  GtkSorter *sorter = gtk_column_view_column_get_sorter (column);

  if (LH_IS_SORT_KEY (sorter))
    {
      g_object_set_data_full (G_OBJECT (column), "lh-sort-key", g_object_ref (sorter), g_object_unref);
      if (!lh_sort_key_get_sortable (LH_SORT_KEY (sorter)))
        gtk_column_view_column_set_sorter (column, NULL);
    }
  gtk_column_view_append_column (view, column);
  lh_column_fit_add (view, column, lh_table_columns_get_key (column));
}

/* A cell of a field. Names of fields are safe in XML. */
#define CELL_UI "<interface><template class=\"GtkListItem\"><property name=\"child\"><object class=\"LhFieldCell\">" \
                "<property name=\"field\">%s</property>" \
                "<binding name=\"record\"><lookup name=\"item\">GtkListItem</lookup></binding>" \
                "</object></property></template></interface>"

static gboolean
lh_table_columns_is_numeric (const LhField *field)
{
  return field->kind == LH_FIELD_DECIMAL || field->kind == LH_FIELD_INTEGER || field->kind == LH_FIELD_TENTHS
         || field->kind == LH_FIELD_MONEY;
}

static GtkColumnViewColumn *
lh_table_columns_create (const LhField *field,
                         int            width)
{
  g_autofree char *ui = g_strdup_printf (CELL_UI, field->name);
  g_autoptr (GBytes) bytes = g_bytes_new (ui, strlen (ui));
  GtkListItemFactory *factory = gtk_builder_list_item_factory_new_from_bytes (NULL, bytes);
  GtkColumnViewColumn *column = gtk_column_view_column_new (lh_tr (NULL, field->label), factory);
  g_autoptr (LhSortKey) key = g_object_new (LH_TYPE_SORT_KEY, "key", field->name,
                                            "numeric", lh_table_columns_is_numeric (field), NULL);

  gtk_column_view_column_set_sorter (column, GTK_SORTER (key));
  gtk_column_view_column_set_resizable (column, TRUE);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (column, width);
  else
    gtk_column_view_column_set_expand (column, TRUE);
  return column;
}

/**
 * lh_table_columns_append_fields:
 * @record_type: what the rows are
 * @fields: names of fields separated by blanks, each with its width for text of 10 points after a colon ("name organization-id:92");
 *   one without a width takes what is left, one with a question mark behind the width is hidden until it is chosen
 *
 * Appends a plain column for each field, named as the field is.
 */
void
lh_table_columns_append_fields (GtkColumnView *view,
                                GType          record_type,
                                const char    *fields)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (record_type);
  g_auto (GStrv) words = g_strsplit_set (fields, " \n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);
      const LhField *field;
      GtkColumnViewColumn *column;

      if (*words[i] == '\0')
        continue;
      field = lh_record_class_find_field ((LhRecordClass *) klass, parts[0], NULL);
      if (field == NULL)
        g_error ("%s has no field %s", g_type_name (record_type), parts[0]);
      column = lh_table_columns_create (field, parts[1] != NULL ? atoi (parts[1]) : 0);
      gtk_column_view_column_set_visible (column, !g_str_has_suffix (words[i], "?"));
      lh_table_columns_append (view, column);
      g_object_unref (column);
    }
}

/**
 * lh_table_columns_find:
 * @key: key of its #LhSortKey
 *
 * Returns: (transfer none) (nullable): the column
 */
GtkColumnViewColumn *
lh_table_columns_find (GtkColumnView *view,
                       const char    *key)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (lh_table_columns_get_key (column), key) == 0)
        return column;
    }
  return NULL;
}

/**
 * lh_table_columns_align_heading:
 * @heading: the heading of a column
 *
 * Puts it to the right.
 */
void
lh_table_columns_align_heading (GtkWidget *heading)
{
  GtkWidget *box = gtk_widget_get_first_child (heading);

  if (box != NULL)
    gtk_widget_set_halign (box, GTK_ALIGN_END);
}

/**
 * lh_table_columns_align_headings:
 *
 * Puts the headings of number columns to the right, where the numbers are. The headings are the children of the first
 * child of a column view, in the order of the columns.
 */
void
lh_table_columns_align_headings (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; i < g_list_model_get_n_items (columns) && heading != NULL; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      LhSortKey *key = lh_table_columns_get_sort_key (column);

      if (key != NULL && lh_sort_key_get_numeric (key))
        lh_table_columns_align_heading (heading);
      heading = gtk_widget_get_next_sibling (heading);
    }
}

/**
 * lh_table_columns_fill_menu:
 * @button: gets the menu
 * @owner: a widget around both, gets the actions "columns.…"
 *
 * A menu to choose the columns that are shown.
 */
void
lh_table_columns_fill_menu (GtkColumnView *view,
                            GtkMenuButton *button,
                            GtkWidget     *owner)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) choose = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *key = lh_table_columns_get_key (column);
      g_autofree char *name = NULL;

      if (key == NULL)
        continue;
      name = g_strconcat ("columns.", key, NULL);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (g_property_action_new (key, column, "visible")));
      g_menu_append (choose, gtk_column_view_column_get_title (column), name);
    }
  g_menu_append (order, _("Official order"), "table.official-order");
  g_menu_append_section (menu, _("Columns"), G_MENU_MODEL (choose));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  gtk_widget_insert_action_group (owner, "columns", G_ACTION_GROUP (actions));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  lh_accessible_name_menu_button (button, _("Columns and order"));
}

/**
 * lh_table_columns_get_visible:
 *
 * Returns: (transfer full): the keys of the columns that are shown, or would be if there were room
 */
GStrv
lh_table_columns_get_visible (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GStrvBuilder) shown = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *name = lh_table_columns_get_key (column);

      if (name != NULL && lh_column_fit_is_chosen (column))
        g_strv_builder_add (shown, name);
    }
  return g_strv_builder_end (shown);
}

/**
 * lh_table_columns_get_headings:
 *
 * Returns: (transfer full): the headings of the columns that are shown, as lh_table_columns_get_visible() has their keys
 */
GStrv
lh_table_columns_get_headings (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *title = gtk_column_view_column_get_title (column);

      if (lh_table_columns_get_key (column) != NULL && lh_column_fit_is_chosen (column))
        g_strv_builder_add (headings, title != NULL ? title : "");
    }
  return g_strv_builder_end (headings);
}

/**
 * lh_table_columns_set_visible:
 * @shown: (nullable): keys of columns; none means those of the program
 *
 * Shows these columns and no others.
 */
void
lh_table_columns_set_visible (GtkColumnView      *view,
                              const char *const  *shown)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  if (shown == NULL || shown[0] == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *name = lh_table_columns_get_key (column);

      if (name != NULL)
        lh_column_fit_choose (column, g_strv_contains (shown, name));
    }
}

static void
lh_table_columns_load (GtkColumnView *view,
                       GSettings     *settings,
                       const char    *key)
{
  g_auto (GStrv) shown = g_settings_get_strv (settings, key);

  lh_table_columns_set_visible (view, (const char *const *) shown);
}

static void
lh_table_columns_save_cb (GtkColumnView *view)
{
  GSettings *settings = g_object_get_data (G_OBJECT (view), "lh-settings");
  const char *key = g_object_get_data (G_OBJECT (view), "lh-settings-key");
  g_auto (GStrv) shown = NULL;

  if (lh_column_fit_is_fitting (view))
    return;
  shown = lh_table_columns_get_visible (view);
  g_settings_set_strv (settings, key, (const char *const *) shown);
}

/**
 * lh_table_columns_bind_settings:
 * @key: (nullable): a key of type "as" that holds the visible columns; an empty one means those of the program
 *
 * Remembers which columns are shown.
 */
void
lh_table_columns_bind_settings (GtkColumnView *view,
                                GSettings     *settings,
                                const char    *key)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  if (key == NULL || !g_settings_schema_has_key (schema, key))
    return;

  lh_table_columns_load (view, settings, key);
  g_object_set_data_full (G_OBJECT (view), "lh-settings", g_object_ref (settings), g_object_unref);
  g_object_set_data_full (G_OBJECT (view), "lh-settings-key", g_strdup (key), g_free);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_signal_connect_object (column, "notify::visible", G_CALLBACK (lh_table_columns_save_cb), view,
                               G_CONNECT_SWAPPED);
    }
}
