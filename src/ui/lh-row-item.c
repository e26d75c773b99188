/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-row-item.h"

#include "lh-column-fit.h"

/* What takes the rest of the width still takes this much. */
#define LH_WIDE_COLUMN 150

struct _LhRowItem
{
  GObject   parent_instance;

  gpointer  row;
  GObject  *owner;
};

/* What a column shows. */
typedef struct
{
  LhRowText func;
  gpointer  data;
  gboolean  is_number;
} LhRowColumn;

G_DEFINE_FINAL_TYPE (LhRowItem, lh_row_item, G_TYPE_OBJECT)

static void
lh_row_item_finalize (GObject *object)
{
  g_clear_object (&LH_ROW_ITEM (object)->owner);

  G_OBJECT_CLASS (lh_row_item_parent_class)->finalize (object);
}

static void
lh_row_item_class_init (LhRowItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_row_item_finalize;
}

static void
lh_row_item_init (LhRowItem *self)
{
}

/**
 * lh_row_item_new:
 * @row: (transfer none): a row
 * @owner: (type GObject): what the row belongs to
 */
LhRowItem *
lh_row_item_new (gpointer row,
                 gpointer owner)
{
  LhRowItem *self = g_object_new (LH_TYPE_ROW_ITEM, NULL);

  self->row = row;
  self->owner = g_object_ref (owner);
  return self;
}

gpointer
lh_row_item_get_row (LhRowItem *self)
{
  g_return_val_if_fail (LH_IS_ROW_ITEM (self), NULL);
  return self->row;
}

/**
 * lh_row_items_fill:
 * @rows: the rows to show
 * @owner: (type GObject): what they belong to
 *
 * Replaces what a list shows.
 */
void
lh_row_items_fill (GListStore *store,
                   GPtrArray  *rows,
                   gpointer    owner)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (items, lh_row_item_new (g_ptr_array_index (rows, i), owner));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata, items->len);
}

static void
lh_row_column_setup_cb (LhRowColumn *self,
                        GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), self->is_number ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (self->is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (list_item, label);
}

static void
lh_row_column_bind_cb (LhRowColumn *self,
                       GtkListItem *list_item)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  g_autofree char *text = self->func (lh_row_item_get_row (gtk_list_item_get_item (list_item)), self->data);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
}

/* The heading of the last column stands where its numbers do. The headings are the children of the first child of a
 * column view. */
static void
lh_row_column_align_heading (GtkColumnView *view)
{
  GtkWidget *heading = gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
  GtkWidget *box = heading != NULL ? gtk_widget_get_first_child (heading) : NULL;

  if (box != NULL)
    gtk_widget_set_halign (box, GTK_ALIGN_END);
}

/**
 * lh_row_column_append:
 * @width: its width; 0 to take what is left
 * @is_number: whether it is aligned as numbers are
 *
 * Appends a column of text.
 *
 * Returns: (transfer none): the column
 */
GtkColumnViewColumn *
lh_row_column_append (GtkColumnView *view,
                      const char    *title,
                      int            width,
                      gboolean       is_number,
                      LhRowText      func,
                      gpointer       data)
{
  LhRowColumn *spec = g_new0 (LhRowColumn, 1);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  *spec = (LhRowColumn) { func, data, is_number };
  g_signal_connect_data (factory, "setup", G_CALLBACK (lh_row_column_setup_cb), spec, (GClosureNotify) (void *) g_free,
                         G_CONNECT_SWAPPED);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (lh_row_column_bind_cb), spec);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (column, width);
  else
    {
      gtk_column_view_column_set_fixed_width (column, LH_WIDE_COLUMN);
      gtk_column_view_column_set_expand (column, TRUE);
    }
  gtk_column_view_append_column (view, column);
  lh_column_fit_add (view, column, NULL);
  if (is_number)
    lh_row_column_align_heading (view);
  return column;
}
