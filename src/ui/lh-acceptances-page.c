/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptances-page.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-view.h"
#include "lh-acceptance.h"
#include "lh-row-item.h"
#include "lh-rubric.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhAcceptancesPage
{
  LhPage                parent_instance;

  GSignalGroup         *ledger_signals;
  LhAcceptanceOverview *overview;
  GListStore           *store;          /* LhRowItem of LhAcceptanceRow */
  GListStore           *appraisal;      /* LhRowItem of LhAppraisalLine */
  GtkSingleSelection   *selection;
  gint64                selected_id;
  guint                 serial;
  int                   filter;         /* an #LhAcceptanceState; -1 for all */
  gboolean              pane_wanted;
  gboolean              filling;

  GtkColumnView        *appraisal_view;
  GtkBox               *figures;
  GtkScrolledWindow    *pane;
  GtkLabel             *share_label;
  LhAcceptanceView     *acceptance_view;
  GtkColumnView        *view;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhOverviewRequest;

G_DEFINE_FINAL_TYPE (LhAcceptancesPage, lh_acceptances_page, LH_TYPE_PAGE)

static char *
lh_acceptances_format_known (gboolean  known,
                             LhDecimal decimal)
{
  return known ? lh_decimal_to_string (decimal) : g_strdup ("");
}

static char *
lh_acceptances_format_organization (gpointer data,
                                    gpointer user_data)
{
  const LhAcceptanceRow *row = data;

  return g_strdup (row->organization != NULL ? lh_record_get_text (row->organization, LH_ORGANIZATION_NAME) : "");
}

static char *
lh_acceptances_format_project (gpointer data,
                               gpointer user_data)
{
  return g_strdup (lh_record_get_text (((LhAcceptanceRow *) data)->project, LH_PROJECT_NAME));
}

static char *
lh_acceptances_format_state (gpointer data,
                             gpointer user_data)
{
  static const char *const marks[] = { "○", "◐", "●" };
  LhAcceptanceState state = ((LhAcceptanceRow *) data)->state;

  return g_strdup_printf ("%s %s", marks[state], lh_acceptance_state_get_label (state, NULL));
}

static char *
lh_acceptances_format_self (gpointer data,
                            gpointer user_data)
{
  const LhAcceptanceRow *row = data;

  return lh_acceptances_format_known (row->has_self_total, row->self_total);
}

static char *
lh_acceptances_format_total (gpointer data,
                             gpointer user_data)
{
  const LhAcceptanceRow *row = data;

  return lh_acceptances_format_known (row->has_total, row->total);
}

static char *
lh_acceptances_format_difference (gpointer data,
                                  gpointer user_data)
{
  const LhAcceptanceRow *row = data;
  LhDecimal difference = LH_DECIMAL_ZERO;
  gboolean known = row->has_total && row->has_self_total &&
                   lh_decimal_subtract (row->total, row->self_total, &difference);
  g_autofree char *text = lh_acceptances_format_known (known, difference);

  return known && difference.value > 0 ? g_strconcat ("+", text, NULL) : g_steal_pointer (&text);
}

static char *
lh_acceptances_format_grade (gpointer data,
                             gpointer user_data)
{
  const LhAcceptanceRow *row = data;
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (user_data));
  const char *label = NULL;

  if (row->has_total && ledger != NULL)
    label = lh_ledger_get_code_label (ledger, "acceptance-grade", lh_record_get_text (row->acceptance, LH_ACCEPTANCE_GRADE),
                                      NULL);
  return g_strdup (label != NULL ? label : "");
}

static char *
lh_acceptances_format_rank (gpointer data,
                            gpointer user_data)
{
  const LhAcceptanceRow *row = data;

  return row->rank > 0 ? g_strdup_printf ("%u", row->rank) : g_strdup ("");
}

static char *
lh_appraisal_format_organization (gpointer data,
                                  gpointer user_data)
{
  const LhAppraisalLine *line = data;

  return g_strdup (line->organization != NULL ? lh_record_get_text (line->organization, LH_ORGANIZATION_NAME) : _("Total"));
}

/* The counts of a line, by their place in it. */
static char *
lh_appraisal_format_count (gpointer data,
                           gpointer offset)
{
  return g_strdup_printf ("%u", G_STRUCT_MEMBER (guint, data, GPOINTER_TO_SIZE (offset)));
}

static char *
lh_appraisal_format_mean (gpointer data,
                          gpointer user_data)
{
  const LhAppraisalLine *line = data;

  return lh_acceptances_format_known (line->has_mean, line->mean);
}

static void
lh_acceptances_page_add_columns (LhAcceptancesPage *self)
{
#define COUNT(member) GSIZE_TO_POINTER (G_STRUCT_OFFSET (LhAppraisalLine, member))

  lh_row_column_append (self->view, _("Organization"), 108, FALSE, lh_acceptances_format_organization, NULL);
  lh_row_column_append (self->view, _("Project"), 0, FALSE, lh_acceptances_format_project, NULL);
  lh_row_column_append (self->view, _("State"), 84, FALSE, lh_acceptances_format_state, NULL);
  lh_row_column_append (self->view, _("Self mark"), 72, TRUE, lh_acceptances_format_self, NULL);
  lh_row_column_append (self->view, _("Total score"), 64, TRUE, lh_acceptances_format_total, NULL);
  lh_row_column_append (self->view, _("Against self"), 72, TRUE, lh_acceptances_format_difference, NULL);
  lh_row_column_append (self->view, _("Acceptance grade"), 72, FALSE, lh_acceptances_format_grade, self);
  lh_row_column_append (self->view, _("Rank"), 48, TRUE, lh_acceptances_format_rank, NULL);

  lh_row_column_append (self->appraisal_view, _("Organization"), 0, FALSE, lh_appraisal_format_organization, NULL);
  lh_row_column_append (self->appraisal_view, _("Projects"), 84, TRUE, lh_appraisal_format_count, COUNT (n_projects));
  lh_row_column_append (self->appraisal_view, _("Assessed"), 84, TRUE, lh_appraisal_format_count, COUNT (n_closed));
  lh_row_column_append (self->appraisal_view, _("Not assessed"), 84, TRUE, lh_appraisal_format_count, COUNT (n_missing));
  lh_row_column_append (self->appraisal_view, _("Excellent"), 84, TRUE, lh_appraisal_format_count, COUNT (n_excellent));
  lh_row_column_append (self->appraisal_view, _("Mean score"), 96, TRUE, lh_appraisal_format_mean, NULL);
#undef COUNT
}

static void
lh_acceptances_page_add_figure (LhAcceptancesPage *self,
                                const char        *text,
                                int                state)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "lh-total");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", state);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "acceptances.filter");
  gtk_box_append (self->figures, button);
}

static void
lh_acceptances_page_show_figures (LhAcceptancesPage *self)
{
  guint n_rows = lh_acceptance_overview_get_rows (self->overview)->len;
  g_autofree char *percent = lh_percent_format (lh_acceptance_overview_get_share (self->overview));
  g_autofree char *all = g_strdup_printf (_("All projects %u"), n_rows);
  g_autofree char *progress = g_strdup_printf (_("progress %s"), percent);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_box_remove (self->figures, child);
  lh_acceptances_page_add_figure (self, all, -1);
  for (int state = LH_ACCEPTANCE_N_STATES - 1; state >= 0; state--)
    {
      g_autofree char *text = g_strdup_printf ("%s %u", lh_acceptance_state_get_label (state, NULL),
                                               lh_acceptance_overview_count (self->overview, state));

      lh_acceptances_page_add_figure (self, text, state);
    }
  child = gtk_label_new (progress);
  gtk_widget_add_css_class (child, "dim-label");
  gtk_box_append (self->figures, child);
}

static void
lh_acceptances_add_names (GString   *text,
                          GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? C_("list separator", ", ") : "",
                            lh_record_get_text (((LhAcceptanceRow *) g_ptr_array_index (rows, i))->project, LH_PROJECT_NAME));
}

/* How many may be excellent; nothing is taken away by itself, so what does not fit is named. */
static void
lh_acceptances_page_show_shares (LhAcceptancesPage *self)
{
  GPtrArray *shares = lh_acceptance_overview_get_shares (self->overview);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < shares->len; i++)
    {
      const LhExcellentShare *share = g_ptr_array_index (shares, i);

      g_string_append_printf (text, _("%s%s: excellent %u, places %u"), i > 0 ? "\n" : "",
                              lh_record_get_text (share->rubric, LH_RUBRIC_NAME), share->n_excellent, share->n_places);
      if (share->tied->len > 0)
        {
          g_string_append (text, _("; alike at the cut, to be decided: "));
          lh_acceptances_add_names (text, share->tied);
        }
      else if (share->beyond->len > 0)
        {
          g_string_append (text, _("; beyond the places: "));
          lh_acceptances_add_names (text, share->beyond);
        }
    }
  gtk_label_set_label (self->share_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->share_label), text->len > 0);
}

static void
lh_acceptances_page_update_pane (LhAcceptancesPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->pane), self->pane_wanted && self->selected_id != 0);
}

static void
lh_acceptances_page_loaded_project_cb (GObject      *source,
                                       GAsyncResult *result,
                                       gpointer      user_data)
{
  g_autoptr (LhAcceptancesPage) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || records == NULL || records->len == 0 ||
      lh_record_get_id (g_ptr_array_index (records, 0)) != self->selected_id)
    return;
  g_object_set (self->acceptance_view, "record", g_ptr_array_index (records, 0), NULL);
}

static void
lh_acceptances_page_selected_cb (LhAcceptancesPage *self)
{
  LhRowItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (LhQuery) query = NULL;
  gint64 id;

  if (self->filling || item == NULL)
    return;
  id = lh_record_get_id (((LhAcceptanceRow *) lh_row_item_get_row (item))->project);
  if (id == self->selected_id)
    return;
  self->selected_id = id;
  self->pane_wanted = TRUE;
  lh_acceptances_page_update_pane (self);
  query = lh_query_new (LH_TYPE_PROJECT);
  lh_query_set_ids (query, &id, 1);
  lh_ledger_query_async (lh_page_get_ledger (LH_PAGE (self)), query, NULL, lh_acceptances_page_loaded_project_cb,
                         lh_weak_new (self));
}

static void
lh_acceptances_page_fill (LhAcceptancesPage *self)
{
  GPtrArray *all = lh_acceptance_overview_get_rows (self->overview);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < all->len; i++)
    {
      LhAcceptanceRow *row = g_ptr_array_index (all, i);

      if (self->filter >= 0 && (int) row->state != self->filter)
        continue;
      if (lh_record_get_id (row->project) == self->selected_id)
        selected = rows->len;
      g_ptr_array_add (rows, row);
    }
  self->filling = TRUE;
  lh_row_items_fill (self->store, rows, self->overview);
  gtk_single_selection_set_selected (self->selection, selected);
  self->filling = FALSE;

  g_ptr_array_extend (lines, lh_acceptance_overview_get_appraisal (self->overview), NULL, NULL);
  if (lines->len > 0)
    g_ptr_array_add (lines, lh_acceptance_overview_get_appraisal_total (self->overview));
  lh_row_items_fill (self->appraisal, lines, self->overview);
}

static void
lh_acceptances_page_loaded_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autofree LhOverviewRequest *request = user_data;
  g_autoptr (LhAcceptancesPage) self = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhAcceptanceOverview) overview = lh_acceptance_overview_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || request->serial != self->serial)
    return;
  if (overview == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  g_set_object (&self->overview, overview);
  lh_acceptances_page_show_figures (self);
  lh_acceptances_page_show_shares (self);
  lh_acceptances_page_fill (self);
}

static void
lh_acceptances_page_refresh (LhAcceptancesPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhOverviewRequest *request;

  if (ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  request = g_new0 (LhOverviewRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = ++self->serial;
  lh_acceptance_overview_load_async (ledger, lh_ledger_get_quarter (ledger).year, NULL, lh_acceptances_page_loaded_cb,
                                     request);
}

static void
lh_acceptances_page_changed_cb (LhAcceptancesPage *self)
{
  lh_acceptances_page_refresh (self);
}

static void
lh_acceptances_page_ledger_cb (LhAcceptancesPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  g_signal_group_set_target (self->ledger_signals, ledger);
  g_object_set (self->acceptance_view, "ledger", ledger, NULL);
  lh_acceptances_page_refresh (self);
}

static void
lh_acceptances_page_filter (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  LhAcceptancesPage *self = LH_ACCEPTANCES_PAGE (widget);

  self->filter = g_variant_get_int32 (parameter);
  if (self->overview != NULL)
    lh_acceptances_page_fill (self);
}

static void
lh_acceptances_page_toggle_pane (LhPage *page)
{
  LhAcceptancesPage *self = LH_ACCEPTANCES_PAGE (page);

  self->pane_wanted = !self->pane_wanted;
  lh_acceptances_page_update_pane (self);
}

static void
lh_acceptances_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_acceptances_page_parent_class)->map (widget);

  lh_acceptances_page_refresh (LH_ACCEPTANCES_PAGE (widget));
}

static void
lh_acceptances_page_dispose (GObject *object)
{
  LhAcceptancesPage *self = LH_ACCEPTANCES_PAGE (object);

  g_clear_object (&self->ledger_signals);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_ACCEPTANCES_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_object (&self->appraisal);
  g_clear_object (&self->overview);

  G_OBJECT_CLASS (lh_acceptances_page_parent_class)->dispose (object);
}

static void
lh_acceptances_page_class_init (LhAcceptancesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_acceptances_page_dispose;
  widget_class->map = lh_acceptances_page_map;
  LH_PAGE_CLASS (klass)->toggle_pane = lh_acceptances_page_toggle_pane;

  g_type_ensure (LH_TYPE_ACCEPTANCE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-acceptances-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhAcceptancesPage, acceptance_view);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptancesPage, appraisal_view);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptancesPage, figures);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptancesPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptancesPage, share_label);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptancesPage, view);
  gtk_widget_class_install_action (widget_class, "acceptances.filter", "i", lh_acceptances_page_filter);
}

static void
lh_acceptances_page_init (LhAcceptancesPage *self)
{
  g_autoptr (GtkSelectionModel) none = NULL;

  self->filter = -1;
  self->store = g_list_store_new (LH_TYPE_ROW_ITEM);
  self->appraisal = g_list_store_new (LH_TYPE_ROW_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_acceptances_page_add_columns (self);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->store)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  none = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->appraisal))));
  gtk_column_view_set_model (self->appraisal_view, none);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (lh_acceptances_page_selected_cb), self);

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_acceptances_page_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_acceptances_page_changed_cb), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_acceptances_page_ledger_cb), NULL);
}

/**
 * lh_acceptances_page_get_overview:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
LhAcceptanceOverview *
lh_acceptances_page_get_overview (LhAcceptancesPage *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCES_PAGE (self), NULL);
  return self->overview;
}

/**
 * lh_acceptances_page_get_n_rows:
 *
 * Returns: how many projects the filter leaves
 */
guint
lh_acceptances_page_get_n_rows (LhAcceptancesPage *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCES_PAGE (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}
