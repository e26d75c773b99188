/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sort-key.h"

struct _LhSortKey
{
  GtkSorter  parent_instance;

  char      *key;
  gboolean   numeric;
  gboolean   sortable;
  gboolean   asked;
};

enum
{
  PROP_0,
  PROP_KEY,
  PROP_NUMERIC,
  PROP_SORTABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhSortKey, lh_sort_key, GTK_TYPE_SORTER)

static GtkOrdering
lh_sort_key_compare (GtkSorter *sorter,
                     gpointer   item1,
                     gpointer   item2)
{
  LH_SORT_KEY (sorter)->asked = TRUE;
  return GTK_ORDERING_SMALLER;
}

static GtkSorterOrder
lh_sort_key_get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_TOTAL;
}

static void
lh_sort_key_finalize (GObject *object)
{
  g_free (LH_SORT_KEY (object)->key);

  G_OBJECT_CLASS (lh_sort_key_parent_class)->finalize (object);
}

static void
lh_sort_key_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LhSortKey *self = LH_SORT_KEY (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_NUMERIC:
      g_value_set_boolean (value, self->numeric);
      break;
    case PROP_SORTABLE:
      g_value_set_boolean (value, self->sortable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_sort_key_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  LhSortKey *self = LH_SORT_KEY (object);

  switch (prop_id)
    {
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_NUMERIC:
      self->numeric = g_value_get_boolean (value);
      break;
    case PROP_SORTABLE:
      self->sortable = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_sort_key_class_init (LhSortKeyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkSorterClass *sorter_class = GTK_SORTER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_sort_key_finalize;
  object_class->get_property = lh_sort_key_get_property;
  object_class->set_property = lh_sort_key_set_property;
  sorter_class->compare = lh_sort_key_compare;
  sorter_class->get_order = lh_sort_key_get_order;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_NUMERIC] = g_param_spec_boolean ("numeric", NULL, NULL, FALSE, flags);
  properties[PROP_SORTABLE] = g_param_spec_boolean ("sortable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_sort_key_init (LhSortKey *self)
{
}

const char *
lh_sort_key_get_key (LhSortKey *self)
{
  g_return_val_if_fail (LH_IS_SORT_KEY (self), NULL);
  return self->key;
}

gboolean
lh_sort_key_get_numeric (LhSortKey *self)
{
  g_return_val_if_fail (LH_IS_SORT_KEY (self), FALSE);
  return self->numeric;
}

gboolean
lh_sort_key_get_sortable (LhSortKey *self)
{
  g_return_val_if_fail (LH_IS_SORT_KEY (self), FALSE);
  return self->sortable;
}

/**
 * lh_sort_key_probe:
 * @view_sorter: the sorter of a column view
 * @columns: its columns
 * @descending: (out): the direction
 *
 * GTK 4.8 does not say by which column a view is sorted, but it asks the sorter of that column first: two strangers
 * are compared, the first key that is asked is the one, and the answer comes back inverted when the order is.
 *
 * Returns: (transfer none) (nullable): the key chosen by the user; %NULL for the order of the list
 */
LhSortKey *
lh_sort_key_probe (GtkSorter  *view_sorter,
                   GListModel *columns,
                   gboolean   *descending)
{
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  LhSortKey *found = NULL;
  GtkOrdering ordering = gtk_sorter_compare (view_sorter, one, other);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      GtkSorter *sorter = gtk_column_view_column_get_sorter (column);

      if (!LH_IS_SORT_KEY (sorter))
        continue;
      if (LH_SORT_KEY (sorter)->asked)
        found = LH_SORT_KEY (sorter);
      LH_SORT_KEY (sorter)->asked = FALSE;
    }
  *descending = ordering == GTK_ORDERING_LARGER;
  return found;
}
