/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-matrix-view.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-coverage.h"
#include "lh-brand.h"
#include "lh-change.h"
#include "lh-column-fit.h"
#include "lh-page.h"
#include "lh-record-list.h"
#include "lh-table-columns.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhBrandMatrixView
{
  AdwBin         parent_instance;

  LhLedger      *ledger;
  LhRecordList  *list;
  GPtrArray     *aims;      /* LhRecord: the terms that have a column */

  GtkLabel      *total_label;
  GtkColumnView *view;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhBrandMatrixView, lh_brand_matrix_view, ADW_TYPE_BIN)

static gboolean
lh_brand_matrix_view_serves (LhRecord   *brand,
                             const char *aim)
{
  g_auto (GStrv) aims = g_strsplit (lh_record_get_text (brand, LH_BRAND_AIMS), " ", -1);

  return g_strv_contains ((const char *const *) aims, aim);
}

static const char *
lh_brand_matrix_view_get_aim (LhBrandMatrixView *self,
                              guint              index)
{
  return lh_record_get_text (g_ptr_array_index (self->aims, index), LH_TERM_CODE);
}

/* How many brands serve each aim, and how many none: what the empty cells mean. */
static void
lh_brand_matrix_view_counted_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr (LhBrandMatrixView) self = lh_weak_take (user_data);
  g_autoptr (LhBrandCoverage) coverage = lh_brand_coverage_load_finish (LH_LEDGER (source), result, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (self == NULL || self->view == NULL || coverage == NULL)
    return;
  for (guint i = 0; i < coverage->aims->len; i++)
    {
      const LhCoverageCategory *aim = g_ptr_array_index (coverage->aims, i);

      g_string_append_printf (text, "%s%s %u", i > 0 ? " · " : "", *aim->code != '\0' ? aim->label : _("No aim yet"),
                              aim->ids->len);
    }
  gtk_label_set_label (self->total_label, text->str);
}

static void
lh_brand_matrix_view_count (LhBrandMatrixView *self)
{
  lh_brand_coverage_load_async (self->ledger, LH_COVERAGE_ORGANS, lh_ledger_get_as_of (self->ledger), NULL,
                                lh_brand_matrix_view_counted_cb, lh_weak_new (self));
}

/* The aims of a brand in the order of the vocabulary, with one of them turned over. */
static char *
lh_brand_matrix_view_toggle (LhBrandMatrixView *self,
                             LhRecord          *brand,
                             guint              index)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint a = 0; a < self->aims->len; a++)
    {
      const char *code = lh_brand_matrix_view_get_aim (self, a);

      if (lh_brand_matrix_view_serves (brand, code) != (a == index))
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", code);
    }
  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static void
lh_brand_matrix_view_changed_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr (LhBrandMatrixView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) == 0 && self != NULL)
    lh_toast_error (self, error);
}

static void
lh_brand_matrix_view_clicked_cb (GtkButton   *button,
                                 GtkListItem *item)
{
  LhBrandMatrixView *self = LH_BRAND_MATRIX_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (button),
                                                                           LH_TYPE_BRAND_MATRIX_VIEW));
  LhRecord *brand = gtk_list_item_get_item (item);
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "lh-aim"));
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-brand");
  g_autoptr (LhRecord) changed = NULL;
  g_autofree char *aims = NULL;

  if (brand == NULL)
    return;
  changed = lh_record_duplicate (brand);
  aims = lh_brand_matrix_view_toggle (self, brand, index);
  lh_record_set_text (changed, LH_BRAND_AIMS, aims);
  lh_change_set_update (changes, changed);
  lh_change_apply_async (self->ledger, changes, lh_brand_matrix_view_changed_cb, lh_weak_new (self));
}

static void
lh_brand_matrix_view_show_cell (GtkWidget *button)
{
  LhBrandMatrixView *self = LH_BRAND_MATRIX_VIEW (gtk_widget_get_ancestor (button, LH_TYPE_BRAND_MATRIX_VIEW));
  LhRecord *brand = g_object_get_data (G_OBJECT (button), "lh-brand");
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "lh-aim"));
  gboolean serves;

  if (self == NULL || brand == NULL || index >= self->aims->len)
    return;
  serves = lh_brand_matrix_view_serves (brand, lh_brand_matrix_view_get_aim (self, index));
  gtk_button_set_icon_name (GTK_BUTTON (button), serves ? "object-select-symbolic" : "list-remove-symbolic");
  gtk_widget_set_opacity (button, serves ? 1 : 0.4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lh_record_get_text (g_ptr_array_index (self->aims, index), LH_TERM_NAME), -1);
}

static void
lh_brand_matrix_view_setup_cb (GtkSignalListItemFactory *factory,
                               GtkListItem              *item,
                               gpointer                  index)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "brand-matrix-cell");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "lh-aim", index);
  g_signal_connect (button, "clicked", G_CALLBACK (lh_brand_matrix_view_clicked_cb), item);
  gtk_list_item_set_child (item, button);
}

static void
lh_brand_matrix_view_bind_cb (GtkSignalListItemFactory *factory,
                              GtkListItem              *item)
{
  GtkWidget *button = gtk_list_item_get_child (item);
  LhRecord *brand = gtk_list_item_get_item (item);

  g_object_set_data_full (G_OBJECT (button), "lh-brand", g_object_ref (brand), g_object_unref);
  g_signal_connect_object (brand, "notify::aims", G_CALLBACK (lh_brand_matrix_view_show_cell), button, G_CONNECT_SWAPPED);
  lh_brand_matrix_view_show_cell (button);
}

static void
lh_brand_matrix_view_unbind_cb (GtkSignalListItemFactory *factory,
                                GtkListItem              *item)
{
  GtkWidget *button = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), lh_brand_matrix_view_show_cell, button);
  g_object_set_data (G_OBJECT (button), "lh-brand", NULL);
}

static void
lh_brand_matrix_view_add_aim (LhBrandMatrixView *self,
                              LhRecord          *aim)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  gpointer index = GUINT_TO_POINTER (self->aims->len);
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (lh_brand_matrix_view_setup_cb), index);
  g_signal_connect (factory, "bind", G_CALLBACK (lh_brand_matrix_view_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (lh_brand_matrix_view_unbind_cb), NULL);
  column = gtk_column_view_column_new (lh_record_get_text (aim, LH_TERM_NAME), factory);
  gtk_column_view_column_set_fixed_width (column, 150);
  gtk_column_view_append_column (self->view, column);
  lh_column_fit_add (self->view, column, NULL);
  g_ptr_array_add (self->aims, g_object_ref (aim));
}

static void
lh_brand_matrix_view_fill (LhBrandMatrixView *self)
{
  GListModel *terms = lh_ledger_get_vocabulary (self->ledger, "brand-aim");
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  GtkSelectionModel *selection;

  lh_query_where_field (query, LH_BRAND_STAGE, LH_QUERY_NOT_EQUAL, "withdrawn");
  lh_query_set_sort (query, LH_SORT_OFFICIAL, FALSE);
  self->list = lh_record_list_new (self->ledger, query);
  lh_table_columns_append_fields (self->view, LH_TYPE_BRAND, "name organization-id:150");
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) aim = g_list_model_get_item (terms, i);

      if (!lh_record_get_boolean (aim, LH_TERM_RETIRED))
        lh_brand_matrix_view_add_aim (self, aim);
    }
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
  gtk_column_view_set_model (self->view, selection);
  g_object_unref (selection);
  lh_brand_matrix_view_count (self);
}

static void
lh_brand_matrix_view_ledger_changed_cb (LhBrandMatrixView *self,
                                        GStrv              entities)
{
  if (self->list != NULL && g_strv_contains ((const char *const *) entities, "brand"))
    lh_brand_matrix_view_count (self);
}

/* The table is filled when it is first seen. */
static void
lh_brand_matrix_view_map (GtkWidget *widget)
{
  LhBrandMatrixView *self = LH_BRAND_MATRIX_VIEW (widget);

  GTK_WIDGET_CLASS (lh_brand_matrix_view_parent_class)->map (widget);
  if (self->ledger != NULL && self->list == NULL)
    lh_brand_matrix_view_fill (self);
}

static void
lh_brand_matrix_view_clear (LhBrandMatrixView *self)
{
  GListModel *columns;

  if (self->view == NULL)
    return;
  gtk_column_view_set_model (self->view, NULL);
  columns = gtk_column_view_get_columns (self->view);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  g_ptr_array_set_size (self->aims, 0);
  g_clear_object (&self->list);
}

static void
lh_brand_matrix_view_dispose (GObject *object)
{
  LhBrandMatrixView *self = LH_BRAND_MATRIX_VIEW (object);

  lh_brand_matrix_view_clear (self);
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_MATRIX_VIEW);
  self->view = NULL;
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->aims, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_brand_matrix_view_parent_class)->dispose (object);
}

static void
lh_brand_matrix_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, LH_BRAND_MATRIX_VIEW (object)->ledger);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_brand_matrix_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LhBrandMatrixView *self = LH_BRAND_MATRIX_VIEW (object);
  LhLedger *ledger = prop_id == PROP_LEDGER ? g_value_get_object (value) : NULL;

  if (prop_id != PROP_LEDGER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  if (self->ledger == ledger)
    return;
  lh_brand_matrix_view_clear (self);
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_brand_matrix_view_ledger_changed_cb), self,
                             G_CONNECT_SWAPPED);
  if (ledger != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    lh_brand_matrix_view_fill (self);
}

static void
lh_brand_matrix_view_class_init (LhBrandMatrixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_brand_matrix_view_dispose;
  object_class->get_property = lh_brand_matrix_view_get_property;
  object_class->set_property = lh_brand_matrix_view_set_property;
  widget_class->map = lh_brand_matrix_view_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-matrix-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandMatrixView, total_label);
  gtk_widget_class_bind_template_child (widget_class, LhBrandMatrixView, view);
}

static void
lh_brand_matrix_view_init (LhBrandMatrixView *self)
{
  self->aims = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
