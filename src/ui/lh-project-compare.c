/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-compare.h"

#include <glib/gi18n-lib.h>

#include "lh-compare-columns.h"
#include "lh-page.h"
#include "lh-projects-page.h"
#include "lh-roadmap-source.h"
#include "lh-toast.h"

struct _LhProjectCompare
{
  AdwBin              parent_instance;

  LhRoadmapSource    *source;
  LhRecord           *record;
  GListStore         *rows;       /* LhRoadmapRow, in official order */
  GtkSingleSelection *selection;
  gboolean            updating;

  GtkColumnView      *view;
  GtkLabel           *status;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_QUERY,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectCompare, lh_project_compare, ADW_TYPE_BIN)

/* Selects the record of the page, or nothing; not for the page to be told again. */
static void
lh_project_compare_select_record (LhProjectCompare *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  gint64 id = self->record != NULL ? lh_record_get_id (self->record) : 0;
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; id != 0 && i < g_list_model_get_n_items (model) && found == GTK_INVALID_LIST_POSITION; i++)
    {
      g_autoptr (LhRoadmapRow) row = g_list_model_get_item (model, i);

      if (lh_record_get_id (LH_RECORD (row->project)) == id)
        found = i;
    }
  self->updating = TRUE;
  gtk_single_selection_set_selected (self->selection, found);
  self->updating = FALSE;
}

static guint
lh_project_compare_count_late (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += ((LhRoadmapRow *) g_ptr_array_index (rows, i))->lateness > 0;
  return n;
}

static void
lh_project_compare_changed_cb (LhProjectCompare *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;

  if (lh_roadmap_source_get_roadmap (self->source) == NULL)
    return;

  rows = lh_roadmap_source_list_rows (self->source);
  self->updating = TRUE;
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
  self->updating = FALSE;
  lh_project_compare_select_record (self);

  text = g_strdup_printf (ngettext ("%u project, %u behind its plan", "%u projects, %u behind their plan", rows->len),
                          rows->len, lh_project_compare_count_late (rows));
  gtk_label_set_label (self->status, text);
  if (!lh_roadmap_source_get_pending (self->source))
    gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))), rows->len > 0 ? "table" : "empty");
}

static void
lh_project_compare_selected_cb (LhProjectCompare *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_RECORD_PAGE);
  LhRoadmapRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (LhRecord) record = NULL;

  if (self->updating || row == NULL || page == NULL)
    return;
  record = lh_roadmap_source_get_record (self->source, lh_record_get_id (LH_RECORD (row->project)));
  if (record == NULL)
    return;

  g_set_object (&self->record, record);
  lh_record_page_set_record (LH_RECORD_PAGE (page), record);
}

static void
lh_project_compare_activated_cb (LhProjectCompare *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_PROJECTS_PAGE);

  if (page != NULL)
    lh_projects_page_show_tab (LH_PROJECTS_PAGE (page), "progress");
}

static void
lh_project_compare_dispose (GObject *object)
{
  LhProjectCompare *self = LH_PROJECT_COMPARE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_COMPARE);
  g_clear_object (&self->source);
  g_clear_object (&self->record);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (lh_project_compare_parent_class)->dispose (object);
}

static void
lh_project_compare_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LhProjectCompare *self = LH_PROJECT_COMPARE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
    case PROP_QUERY:
      g_object_get_property (G_OBJECT (self->source), g_param_spec_get_name (pspec), value);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_compare_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LhProjectCompare *self = LH_PROJECT_COMPARE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
    case PROP_QUERY:
      g_object_set_property (G_OBJECT (self->source), g_param_spec_get_name (pspec), value);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        lh_project_compare_select_record (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_compare_class_init (LhProjectCompareClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_compare_dispose;
  object_class->get_property = lh_project_compare_get_property;
  object_class->set_property = lh_project_compare_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, LH_TYPE_QUERY, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-compare.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectCompare, view);
  gtk_widget_class_bind_template_child (widget_class, LhProjectCompare, status);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_compare_activated_cb);
}

static void
lh_project_compare_init (LhProjectCompare *self)
{
  GtkSortListModel *sorted;

  self->source = lh_roadmap_source_new ();
  g_signal_connect_object (self->source, "failed", G_CALLBACK (lh_toast_error), self, G_CONNECT_SWAPPED);
  self->rows = g_list_store_new (LH_TYPE_ROADMAP_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));

  lh_compare_columns_append (self->view);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (lh_project_compare_selected_cb), self);
  g_signal_connect_object (self->source, "changed", G_CALLBACK (lh_project_compare_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lh_project_compare_get_model:
 *
 * Returns: (transfer none): the rows (#LhRoadmapRow) in the order shown
 */
GListModel *
lh_project_compare_get_model (LhProjectCompare *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_COMPARE (self), NULL);

  return G_LIST_MODEL (self->selection);
}

/**
 * lh_project_compare_get_view:
 *
 * Returns: (transfer none): the table
 */
GtkColumnView *
lh_project_compare_get_view (LhProjectCompare *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_COMPARE (self), NULL);

  return self->view;
}
