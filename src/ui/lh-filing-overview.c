/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filing-overview.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-chips.h"
#include "lh-figure-button.h"
#include "lh-filing-actions.h"
#include "lh-filing-columns.h"
#include "lh-filing-statistics.h"
#include "lh-new-dialog.h"
#include "lh-page.h"
#include "lh-project-round.h"
#include "lh-record-window.h"
#include "lh-round-filer.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhFilingOverview
{
  AdwBin              parent_instance;

  LhLedger           *ledger;
  LhRecord           *round;
  GListStore         *rows;        /* of LhFilingRow */
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;
  char               *filter;      /* code of a state, "short", or "" for all */

  GtkStack           *stack;
  GtkLabel           *title_label;
  GtkLabel           *subtitle_label;
  GtkLabel           *sections_label;
  GtkWidget          *hang_button;
  GtkLabel           *hang_label;
  GtkBox             *chips;
  GtkColumnView      *view;
  GtkLabel           *status_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhFilingOverview, lh_filing_overview, ADW_TYPE_BIN)

static const LhChip filters[] = {
  { "", N_("All") },
  { "missing", N_("Not filed") },
  { "late", N_("Filed late") },
  { "short", N_("Too few projects") },
  { "exempt", N_("Excused") },
  { "filed", N_("Filed in time") },
};

static gboolean
lh_filing_overview_matches_cb (gpointer item,
                               gpointer user_data)
{
  LhFilingOverview *self = LH_FILING_OVERVIEW (user_data);
  const LhFilingValues *values = lh_filing_row_get_values (item);

  if (self->filter == NULL || *self->filter == '\0')
    return TRUE;
  if (g_str_equal (self->filter, "short"))
    return values->n_filed > 0 && lh_filing_row_get_shortfall (item) > 0;
  return g_str_equal (self->filter, lh_filing_state_get_code (values->state));
}

static void
lh_filing_overview_update_status (LhFilingOverview *self)
{
  g_autofree char *text = g_strdup_printf (_("%u of %u organizations shown"),
                                           g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                                           g_list_model_get_n_items (G_LIST_MODEL (self->rows)));

  gtk_label_set_label (self->status_label, text);
}

static void
lh_filing_overview_chip_cb (LhFilingOverview *self,
                            GtkToggleButton  *chip)
{
  if (gtk_toggle_button_get_active (chip))
    lh_filing_overview_show_only (self, gtk_widget_get_name (GTK_WIDGET (chip)));
}

static void
lh_filing_overview_add_section (GString    *text,
                                LhRecord   *round,
                                guint       field)
{
  guint n_fields;
  g_autofree char *label = g_markup_escape_text (_(lh_record_get_fields (round, &n_fields)[field].label), -1);
  g_autofree char *body = g_markup_escape_text (lh_record_get_text (round, field), -1);

  if (*body != '\0')
    g_string_append_printf (text, "%s<b>%s</b>\n%s", text->len > 0 ? "\n\n" : "", label, body);
}

/* 示市直工发〔2024〕6号 · 2024年2月23日印发 · 申报时间… · 每单位应报3个. */
static void
lh_filing_overview_describe_round (LhFilingOverview *self)
{
  static const guint sections[] = { LH_PROJECT_ROUND_REQUIREMENT, LH_PROJECT_ROUND_GOALS, LH_PROJECT_ROUND_CONTENT,
                                    LH_PROJECT_ROUND_STEPS, LH_PROJECT_ROUND_NOTE };
  g_autofree char *issued = lh_ledger_format_field (self->ledger, self->round, LH_PROJECT_ROUND_ISSUED_ON, NULL);
  g_autofree char *from = lh_ledger_format_field (self->ledger, self->round, LH_PROJECT_ROUND_FILING_FROM, NULL);
  g_autofree char *until = lh_ledger_format_field (self->ledger, self->round, LH_PROJECT_ROUND_FILING_UNTIL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *window = g_strdup_printf (_("Filing window: %s to %s"), from != NULL ? from : "—",
                                             until != NULL ? until : "—");
  g_autofree char *subtitle = NULL;

  subtitle = g_strdup_printf ("%s · %s · %s", lh_record_get_text (self->round, LH_PROJECT_ROUND_NUMBER),
                              issued != NULL ? issued : "—", window);
  gtk_label_set_label (self->title_label, lh_record_get_text (self->round, LH_PROJECT_ROUND_TITLE));
  gtk_label_set_label (self->subtitle_label, subtitle);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    lh_filing_overview_add_section (text, self->round, sections[i]);
  gtk_label_set_markup (self->sections_label, text->str);
}

static void
lh_filing_overview_update (LhFilingOverview *self)
{
  LhStatistics *statistics = self->ledger != NULL ? lh_ledger_get_statistics (self->ledger) : NULL;
  const LhFilingStatistics *filing;
  const LhFigure *without;
  g_autofree char *hang = NULL;

  if (statistics == NULL)
    return;
  filing = lh_statistics_get_filing (statistics);
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), filing->rows->pdata,
                       filing->rows->len);
  g_set_object (&self->round, filing->round);
  gtk_stack_set_visible_child_name (self->stack, self->round != NULL ? "round" : "none");
  if (self->round != NULL)
    lh_filing_overview_describe_round (self);

  without = lh_statistics_get_figure (statistics, "projects-without-round");
  hang = g_strdup_printf (_("Hang %u Projects on It"), without->ids->len);
  gtk_label_set_label (self->hang_label, hang);
  gtk_widget_set_visible (self->hang_button, self->round != NULL && without->ids->len > 0);
  lh_filing_overview_update_status (self);
}

static void
lh_filing_overview_activated_cb (LhFilingOverview *self,
                                 guint             position)
{
  g_autoptr (LhFilingRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const LhFilingValues *values = row != NULL ? lh_filing_row_get_values (row) : NULL;
  g_autofree char *name = NULL;
  GVariant *ids;

  if (values == NULL || values->n_filed == 0)
    return;
  name = lh_record_get_title (lh_filing_row_get_organization (row));
  ids = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, values->ids->data, values->ids->len, sizeof (gint64));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(s@axs)", "project", ids, name);
}

static int
lh_filing_overview_get_year (LhFilingOverview *self)
{
  return lh_ledger_get_quarter (self->ledger).year;
}

static void
lh_filing_overview_new_round (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  LhFilingOverview *self = LH_FILING_OVERVIEW (widget);
  g_autoptr (LhRecord) round = LH_RECORD (lh_project_round_new ());
  g_autofree char *title = NULL;

  if (self->ledger == NULL)
    return;
  title = g_strdup_printf (lh_tr (lh_ledger_get_catalog (self->ledger),
                                  N_("Notice on the secretary-led projects of %d")), lh_filing_overview_get_year (self));
  lh_record_set_int (round, LH_PROJECT_ROUND_YEAR, lh_filing_overview_get_year (self));
  lh_record_set_text (round, LH_PROJECT_ROUND_TITLE, title);
  lh_record_set_text (round, LH_PROJECT_ROUND_ISSUER, lh_ledger_get_setting (self->ledger, "office-name", ""));
  lh_record_set_date (round, LH_PROJECT_ROUND_ISSUED_ON, lh_date_today ());
  lh_new_dialog_present (self, self->ledger, round, _("New Notice"), "project-round-new");
}

static void
lh_filing_overview_edit_round (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  LhFilingOverview *self = LH_FILING_OVERVIEW (widget);
  g_autoptr (LhRecord) round = NULL;
  g_autoptr (GError) error = NULL;

  if (self->round == NULL)
    return;
  round = lh_ledger_load (self->ledger, LH_TYPE_PROJECT_ROUND, lh_record_get_id (self->round), &error);
  if (round == NULL)
    lh_toast_error (self, error);
  else
    lh_record_window_present (self, self->ledger, round, _("Notice"), "project-round");
}

static void
lh_filing_overview_hung_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhFilingOverview) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  lh_change_finish (result, &error);
  if (self == NULL || self->stack == NULL)
    return;
  if (error != NULL)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, _("The projects belong to the round now"));
}

static void
lh_filing_overview_found_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhFilingOverview) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) projects = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autoptr (LhChangeSet) changes = NULL;

  if (self == NULL || self->round == NULL || projects == NULL || projects->len == 0)
    return;
  changes = lh_filing_hang_projects (self->round, projects);
  lh_change_apply_async (self->ledger, changes, lh_filing_overview_hung_cb, lh_weak_new (self));
}

static void
lh_filing_overview_hang (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  LhFilingOverview *self = LH_FILING_OVERVIEW (widget);
  g_autoptr (LhQuery) query = NULL;

  if (self->round == NULL)
    return;
  query = lh_filing_create_hang_query (self->round);
  lh_ledger_query_async (self->ledger, query, NULL, lh_filing_overview_found_cb, lh_weak_new (self));
}

static void
lh_filing_overview_copy_reminder (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhFilingOverview *self = LH_FILING_OVERVIEW (widget);
  LhStatistics *statistics = self->ledger != NULL ? lh_ledger_get_statistics (self->ledger) : NULL;
  g_autofree char *text = NULL;

  if (statistics == NULL)
    return;
  text = lh_filing_statistics_format_reminder (lh_statistics_get_filing (statistics),
                                               lh_ledger_get_setting (self->ledger, "office-name", ""),
                                               lh_date_today (), lh_ledger_get_catalog (self->ledger));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  lh_toast_show (self, _("The reminder is on the clipboard; paste it where you send it from"));
}

static void
lh_filing_overview_filer_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhFilingOverview) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) filers = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  LhFilingRow *row = self != NULL && self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection)
                                                             : NULL;
  g_autoptr (LhRecord) filer = NULL;

  if (row == NULL || self->round == NULL || filers == NULL)
    return;
  if (filers->len > 0)
    {
      lh_record_window_present (self, self->ledger, g_ptr_array_index (filers, 0), _("What the Round Expects"), "round-filer");
      return;
    }
  filer = LH_RECORD (lh_round_filer_new ());
  lh_record_set_int (filer, LH_ROUND_FILER_ROUND_ID, lh_record_get_id (self->round));
  lh_record_set_int (filer, LH_ROUND_FILER_ORGANIZATION_ID, lh_record_get_id (lh_filing_row_get_organization (row)));
  lh_new_dialog_present (self, self->ledger, filer, _("What the Round Expects"), "round-filer-new");
}

/* More, fewer or no projects of the selected organization. */
static void
lh_filing_overview_adjust (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  LhFilingOverview *self = LH_FILING_OVERVIEW (widget);
  LhFilingRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (LhQuery) query = NULL;

  if (row == NULL || self->round == NULL)
    return;
  query = lh_query_new (LH_TYPE_ROUND_FILER);
  lh_query_where_id (query, LH_ROUND_FILER_ROUND_ID, lh_record_get_id (self->round));
  lh_query_where_id (query, LH_ROUND_FILER_ORGANIZATION_ID, lh_record_get_id (lh_filing_row_get_organization (row)));
  lh_ledger_query_async (self->ledger, query, NULL, lh_filing_overview_filer_cb, lh_weak_new (self));
}

static void
lh_filing_overview_set_ledger (LhFilingOverview *self,
                               LhLedger         *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger == NULL)
    return;
  g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_filing_overview_update), self, G_CONNECT_SWAPPED);
  lh_filing_overview_update (self);
}

static void
lh_filing_overview_dispose (GObject *object)
{
  LhFilingOverview *self = LH_FILING_OVERVIEW (object);

  lh_filing_overview_set_ledger (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FILING_OVERVIEW);
  g_clear_object (&self->round);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (lh_filing_overview_parent_class)->dispose (object);
}

static void
lh_filing_overview_finalize (GObject *object)
{
  g_free (LH_FILING_OVERVIEW (object)->filter);

  G_OBJECT_CLASS (lh_filing_overview_parent_class)->finalize (object);
}

static void
lh_filing_overview_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_LEDGER)
    lh_filing_overview_set_ledger (LH_FILING_OVERVIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_filing_overview_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, LH_FILING_OVERVIEW (object)->ledger);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_filing_overview_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-filing-overview.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFilingOverview, stack);
  gtk_widget_class_bind_template_child (widget_class, LhFilingOverview, title_label);
  gtk_widget_class_bind_template_child (widget_class, LhFilingOverview, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LhFilingOverview, sections_label);
  gtk_widget_class_bind_template_child (widget_class, LhFilingOverview, hang_button);
  gtk_widget_class_bind_template_child (widget_class, LhFilingOverview, hang_label);
  gtk_widget_class_bind_template_child (widget_class, LhFilingOverview, chips);
  gtk_widget_class_bind_template_child (widget_class, LhFilingOverview, view);
  gtk_widget_class_bind_template_child (widget_class, LhFilingOverview, status_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_filing_overview_activated_cb);
}

static void
lh_filing_overview_class_init (LhFilingOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_filing_overview_dispose;
  object_class->finalize = lh_filing_overview_finalize;
  object_class->get_property = lh_filing_overview_get_property;
  object_class->set_property = lh_filing_overview_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "filing.new-round", NULL, lh_filing_overview_new_round);
  gtk_widget_class_install_action (widget_class, "filing.edit-round", NULL, lh_filing_overview_edit_round);
  gtk_widget_class_install_action (widget_class, "filing.hang", NULL, lh_filing_overview_hang);
  gtk_widget_class_install_action (widget_class, "filing.copy-reminder", NULL, lh_filing_overview_copy_reminder);
  gtk_widget_class_install_action (widget_class, "filing.adjust", NULL, lh_filing_overview_adjust);
  g_type_ensure (LH_TYPE_FIGURE_BUTTON);
  lh_filing_overview_bind_template (widget_class);
}

static void
lh_filing_overview_init (LhFilingOverview *self)
{
  GtkCustomFilter *filter = gtk_custom_filter_new (lh_filing_overview_matches_cb, self, NULL);

  self->rows = g_list_store_new (LH_TYPE_FILING_ROW);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)), GTK_FILTER (filter));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  lh_filing_columns_append (self->view);
  lh_chips_fill (self->chips, filters, G_N_ELEMENTS (filters), G_CALLBACK (lh_filing_overview_chip_cb), self);
}

/**
 * lh_filing_overview_get_rows:
 *
 * Returns: (transfer none): the rows that are shown (#LhFilingRow)
 */
GListModel *
lh_filing_overview_get_rows (LhFilingOverview *self)
{
  g_return_val_if_fail (LH_IS_FILING_OVERVIEW (self), NULL);
  return G_LIST_MODEL (self->shown);
}

/**
 * lh_filing_overview_show_only:
 * @filter: code of a #LhFilingState, "short" for organizations that filed too little, "" for all
 */
void
lh_filing_overview_show_only (LhFilingOverview *self,
                              const char       *filter)
{
  g_return_if_fail (LH_IS_FILING_OVERVIEW (self));

  g_free (self->filter);
  self->filter = g_strdup (filter);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
  lh_filing_overview_update_status (self);
}
