/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-tree-view.h"

#include <glib/gi18n-lib.h>

#include "lh-basis-cell.h"
#include "lh-column-fit.h"
#include "lh-field-cell.h"
#include "lh-level-cell.h"
#include "lh-light-cell.h"
#include "lh-list-scroll.h"
#include "lh-progress-cell.h"
#include "lh-record-page.h"

/* More upper projects than this are not opened at once. */
#define MAX_OPENED 200
#define MAX_DEPTH 16

struct _LhProjectTreeView
{
  AdwBin              parent_instance;

  LhLedger           *ledger;
  LhQuery            *query;
  LhRecord           *record;
  LhProjectTree      *tree;
  GtkTreeListModel   *model;
  GtkSingleSelection *selection;
  GHashTable         *closed;      /* ids of upper projects that a person closed */
  gboolean            opening;     /* rows are being opened by the program */

  GtkStack           *stack;
  GtkLabel           *status_label;
  GtkColumnView      *view;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_QUERY,
  PROP_RECORD,
  PROP_TREE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectTreeView, lh_project_tree_view, ADW_TYPE_BIN)

static GtkTreeListRow *
lh_project_tree_view_get_selected (LhProjectTreeView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static gint64
lh_project_tree_view_get_id (GtkTreeListRow *row)
{
  g_autoptr (LhRecord) record = gtk_tree_list_row_get_item (row);

  return record != NULL ? lh_record_get_id (record) : 0;
}

/* The row of a project, found from the top down: looking at every row would read every project. */
static GtkTreeListRow *
lh_project_tree_view_find_row (LhProjectTreeView *self,
                               gint64             id,
                               gboolean           open,
                               guint              depth)
{
  gint64 upper_id = lh_project_tree_get_upper (self->tree, id);
  LhRecordList *list = upper_id == 0 ? lh_project_tree_get_roots (self->tree)
                                     : lh_project_tree_get_children (self->tree, upper_id);
  g_autoptr (GtkTreeListRow) upper = NULL;
  guint position;

  if (list == NULL || depth > MAX_DEPTH || !lh_record_list_find (list, id, &position))
    return NULL;
  if (upper_id == 0)
    return gtk_tree_list_model_get_child_row (self->model, position);
  upper = lh_project_tree_view_find_row (self, upper_id, open, depth + 1);
  if (upper == NULL)
    return NULL;
  if (open)
    gtk_tree_list_row_set_expanded (upper, TRUE);
  return gtk_tree_list_row_get_child_row (upper, position);
}

/* Selects the record of the page, if it is shown here; opens its upper projects for it. */
static void
lh_project_tree_view_select_record (LhProjectTreeView *self,
                                    gboolean           open)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->model == NULL)
    return;
  if (self->record != NULL)
    row = lh_project_tree_view_find_row (self, lh_record_get_id (self->record), open, 0);
  if (row != NULL)
    position = gtk_tree_list_row_get_position (row);
  if (position == gtk_single_selection_get_selected (self->selection))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  if (row != NULL && open)
    lh_list_scroll_to (self->view, position);
}

static void
lh_project_tree_view_selected_cb (LhProjectTreeView *self)
{
  GtkTreeListRow *row = lh_project_tree_view_get_selected (self);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_RECORD_PAGE);
  g_autoptr (LhRecord) record = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (record == NULL || page == NULL || self->record == record)
    return;
  g_set_object (&self->record, record);
  lh_record_page_set_record (LH_RECORD_PAGE (page), record);
}

static void
lh_project_tree_view_update_status (LhProjectTreeView *self)
{
  LhRecordList *roots = lh_project_tree_get_roots (self->tree);
  gboolean pending = lh_project_tree_get_pending (self->tree) || lh_record_list_get_pending (roots);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint n = lh_project_tree_get_n_matches (self->tree);
  g_autofree char *text = NULL;

  if (n > 0)
    gtk_stack_set_visible_child_name (self->stack, "rows");
  else if (!pending)
    gtk_stack_set_visible_child_name (self->stack, "nothing");

  /* TRANSLATORS: the line under a tree: projects that fit the filters, and rows that are open now */
  text = g_strdup_printf (_("%u projects · %u rows open"), n, n_rows);
  gtk_label_set_label (self->status_label, text);
}

static void
lh_project_tree_view_row_expanded_cb (GtkTreeListRow    *row,
                                      GParamSpec        *pspec,
                                      LhProjectTreeView *self)
{
  gint64 id = lh_project_tree_view_get_id (row);

  if (self->opening || id == 0)
    return;
  if (gtk_tree_list_row_get_expanded (row))
    g_hash_table_remove (self->closed, &id);
  else
    g_hash_table_add (self->closed, g_memdup2 (&id, sizeof id));
}

static void lh_project_tree_view_open_rows (LhProjectTreeView *self,
                                            GtkTreeListRow    *upper);

static void
lh_project_tree_view_children_cb (LhRecordList   *children,
                                  GParamSpec     *pspec,
                                  GtkTreeListRow *row)
{
  lh_project_tree_view_open_rows (g_object_get_data (G_OBJECT (row), "lh-view"), row);
}

/* Opens an upper project once, unless a person closed it, and what is below it when that has come. */
static void
lh_project_tree_view_open_row (LhProjectTreeView *self,
                               GtkTreeListRow    *row)
{
  gint64 id = lh_project_tree_view_get_id (row);

  if (g_object_get_data (G_OBJECT (row), "lh-view") != NULL)
    return;
  g_object_set_data (G_OBJECT (row), "lh-view", self);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (lh_project_tree_view_row_expanded_cb), self, 0);
  g_signal_connect_object (lh_project_tree_get_children (self->tree, id), "notify::pending",
                           G_CALLBACK (lh_project_tree_view_children_cb), row, 0);
  if (g_hash_table_contains (self->closed, &id))
    return;
  gtk_tree_list_row_set_expanded (row, TRUE);
  lh_project_tree_view_open_rows (self, row);
}

/* Only upper projects are asked for their row: asking for each would read every project. */
static void
lh_project_tree_view_open_rows (LhProjectTreeView *self,
                                GtkTreeListRow    *upper)
{
  LhRecordList *list = upper == NULL ? lh_project_tree_get_roots (self->tree)
                                     : lh_project_tree_get_children (self->tree, lh_project_tree_view_get_id (upper));
  gboolean was_opening = self->opening;
  guint n_opened = 0;

  self->opening = TRUE;
  for (guint i = list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0; i > 0 && n_opened < MAX_OPENED; i--)
    {
      g_autoptr (GtkTreeListRow) row = NULL;

      if (lh_project_tree_get_children (self->tree, lh_record_list_get_id (list, i - 1)) == NULL)
        continue;
      row = upper == NULL ? gtk_tree_list_model_get_child_row (self->model, i - 1)
                          : gtk_tree_list_row_get_child_row (upper, i - 1);
      if (row != NULL)
        lh_project_tree_view_open_row (self, row);
      n_opened++;
    }
  self->opening = was_opening;
}

static void
lh_project_tree_view_rows_cb (LhProjectTreeView *self)
{
  if (self->model == NULL)
    return;
  lh_project_tree_view_open_rows (self, NULL);
  lh_project_tree_view_select_record (self, TRUE);
  lh_project_tree_view_update_status (self);
}

static void
lh_project_tree_view_items_cb (LhProjectTreeView *self)
{
  if (self->tree == NULL || self->model == NULL)
    return;
  lh_project_tree_view_select_record (self, FALSE);
  lh_project_tree_view_update_status (self);
}

static GListModel *
lh_project_tree_view_create_children (gpointer item,
                                      gpointer data)
{
  LhProjectTreeView *self = data;
  LhRecordList *children = lh_project_tree_get_children (self->tree, lh_record_get_id (item));

  return children != NULL ? g_object_ref (G_LIST_MODEL (children)) : NULL;
}

/* A row knows once and for all whether it has children: when that changed, the rows are made anew. */
static void
lh_project_tree_view_rebuild (LhProjectTreeView *self)
{
  GListModel *roots = G_LIST_MODEL (lh_project_tree_get_roots (self->tree));

  g_clear_object (&self->model);
  self->model = gtk_tree_list_model_new (g_object_ref (roots), FALSE, FALSE, lh_project_tree_view_create_children,
                                         self, NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  lh_project_tree_view_rows_cb (self);
}

static void
lh_project_tree_view_drop_tree (LhProjectTreeView *self)
{
  if (self->tree == NULL)
    return;
  g_signal_handlers_disconnect_by_data (lh_project_tree_get_roots (self->tree), self);
  g_signal_handlers_disconnect_by_data (self->tree, self);
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->tree);
}

static void
lh_project_tree_view_refresh (LhProjectTreeView *self)
{
  LhRecordList *roots;

  if (self->ledger == NULL || self->query == NULL)
    return;
  if (self->tree != NULL)
    {
      lh_project_tree_set_query (self->tree, self->query);
      return;
    }
  self->tree = lh_project_tree_new (self->ledger, self->query);
  roots = lh_project_tree_get_roots (self->tree);
  g_signal_connect_object (self->tree, "rebuilt", G_CALLBACK (lh_project_tree_view_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tree, "notify::pending", G_CALLBACK (lh_project_tree_view_update_status), self,
                           G_CONNECT_SWAPPED);
  lh_project_tree_view_rebuild (self);
  /* after the tree model has taken the rows over */
  g_signal_connect_object (roots, "notify::pending", G_CALLBACK (lh_project_tree_view_rows_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Right opens a row, Left closes it or goes to the upper project: the list of GTK 4.8 does neither. */
static void
lh_project_tree_view_open_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  GtkTreeListRow *row = lh_project_tree_view_get_selected (LH_PROJECT_TREE_VIEW (widget));

  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, TRUE);
}

static void
lh_project_tree_view_close_action (GtkWidget  *widget,
                                   const char *action_name,
                                   GVariant   *parameter)
{
  LhProjectTreeView *self = LH_PROJECT_TREE_VIEW (widget);
  GtkTreeListRow *row = lh_project_tree_view_get_selected (self);
  g_autoptr (GtkTreeListRow) upper = row != NULL ? gtk_tree_list_row_get_parent (row) : NULL;

  if (row == NULL)
    return;
  if (gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (upper != NULL)
    gtk_single_selection_set_selected (self->selection, gtk_tree_list_row_get_position (upper));
}

static void
lh_project_tree_view_dispose (GObject *object)
{
  LhProjectTreeView *self = LH_PROJECT_TREE_VIEW (object);

  lh_project_tree_view_drop_tree (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_TREE_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->ledger);
  g_clear_object (&self->query);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_project_tree_view_parent_class)->dispose (object);
}

static void
lh_project_tree_view_finalize (GObject *object)
{
  g_hash_table_unref (LH_PROJECT_TREE_VIEW (object)->closed);

  G_OBJECT_CLASS (lh_project_tree_view_parent_class)->finalize (object);
}

static void
lh_project_tree_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LhProjectTreeView *self = LH_PROJECT_TREE_VIEW (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_TREE:
      g_value_set_object (value, self->tree);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_tree_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LhProjectTreeView *self = LH_PROJECT_TREE_VIEW (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (!g_set_object (&self->ledger, g_value_get_object (value)))
        return;
      lh_project_tree_view_drop_tree (self);
      g_hash_table_remove_all (self->closed);
      lh_project_tree_view_refresh (self);
      break;
    case PROP_QUERY:
      if (g_set_object (&self->query, g_value_get_object (value)))
        lh_project_tree_view_refresh (self);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        lh_project_tree_view_select_record (self, TRUE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_tree_view_class_init (LhProjectTreeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_tree_view_dispose;
  object_class->finalize = lh_project_tree_view_finalize;
  object_class->get_property = lh_project_tree_view_get_property;
  object_class->set_property = lh_project_tree_view_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, LH_TYPE_QUERY, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_TREE] = g_param_spec_object ("tree", NULL, NULL, LH_TYPE_PROJECT_TREE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_BASIS_CELL);
  g_type_ensure (LH_TYPE_FIELD_CELL);
  g_type_ensure (LH_TYPE_LEVEL_CELL);
  g_type_ensure (LH_TYPE_LIGHT_CELL);
  g_type_ensure (LH_TYPE_PROGRESS_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-tree-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectTreeView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhProjectTreeView, status_label);
  gtk_widget_class_bind_template_child (widget_class, LhProjectTreeView, view);
  gtk_widget_class_install_action (widget_class, "tree.open", NULL, lh_project_tree_view_open_action);
  gtk_widget_class_install_action (widget_class, "tree.close", NULL, lh_project_tree_view_close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "tree.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "tree.close", NULL);
}

static void
lh_project_tree_view_init (LhProjectTreeView *self)
{
  self->closed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_column_fit_add_all (self->view);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (lh_project_tree_view_selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (lh_project_tree_view_items_cb), self,
                           G_CONNECT_SWAPPED);
}

LhProjectTree *
lh_project_tree_view_get_tree (LhProjectTreeView *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_TREE_VIEW (self), NULL);
  return self->tree;
}

/**
 * lh_project_tree_view_get_model:
 *
 * Returns: (transfer none) (nullable): the rows
 */
GtkTreeListModel *
lh_project_tree_view_get_model (LhProjectTreeView *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_TREE_VIEW (self), NULL);
  return self->model;
}
