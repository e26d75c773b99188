/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-organization-overview-tab.h"

#include <glib/gi18n-lib.h>

#include "lh-duty.h"
#include "lh-figure-label.h"
#include "lh-organization-roll-up.h"
#include "lh-quarter-closing.h"
#include "lh-quarter-edition.h"
#include "lh-rows-dialog.h"
#include "lh-weak.h"

/* The figures of a group, in order. */
typedef struct
{
  const char *title;
  const char *codes[8];
} LhOverviewGroup;

static const LhOverviewGroup groups[] = {
  { NC_("overview", "Projects"), { "projects", "actual-progress", "projects-behind", "light-yellow", "light-red" } },
  { NC_("overview", "Reports of the quarter"), { "reports-due", "reports-on-time", "reports-late", "reports-missing" } },
  { NC_("overview", "Duties of the quarter"), { "duties-required", "duties-done", "duties-overdue" } },
  { NC_("overview", "Problems of the year"), { "problems-found", "problems-running", "problems-overdue",
                                               "problems-completed", "problems-closed", "rectification-rate",
                                               "closing-rate" } },
  { NC_("overview", "Brands"), { "brands", "brands-exemplary", "brands-behind" } },
};

struct _LhOrganizationOverviewTab
{
  AdwBin        parent_instance;

  LhLedger     *ledger;
  LhLedger     *edition;       /* what the figures are made of: the ledger, or the edition of the closed quarter */
  LhRecord     *record;
  LhStatistics *statistics;
  GCancellable *cancellable;
  GtkBox       *box;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhOrganizationOverviewTab, lh_organization_overview_tab, ADW_TYPE_BIN)

static void
lh_organization_overview_tab_activated_cb (LhOrganizationOverviewTab *self,
                                           GtkListBoxRow             *row)
{
  lh_organization_overview_tab_show_rows (self, g_object_get_data (G_OBJECT (row), "lh-code"));
}

static GtkWidget *
lh_organization_overview_tab_create_row (const LhFigure *figure)
{
  gboolean opens = figure->ids != NULL && figure->ids->len > 0;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (lh_tr (NULL, figure->label));
  g_autofree char *value = lh_figure_format (figure, NULL);
  GtkWidget *number = gtk_label_new (value);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), number);
  gtk_widget_add_css_class (row, "overview-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), opens);
  gtk_widget_set_tooltip_text (row, lh_tr (NULL, figure->definition));
  if (!opens)
    gtk_widget_add_css_class (box, "dim-label");
  g_object_set_data (G_OBJECT (row), "lh-code", (gpointer) figure->code);
  return row;
}

static void
lh_organization_overview_tab_add_group (LhOrganizationOverviewTab *self,
                                        const LhOverviewGroup     *group)
{
  const char *title = g_dpgettext2 (NULL, "overview", group->title);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (lh_organization_overview_tab_activated_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (group->codes) && group->codes[i] != NULL; i++)
    {
      const LhFigure *figure = lh_statistics_get_figure (self->statistics, group->codes[i]);

      if (figure != NULL && figure->known)
        gtk_list_box_append (GTK_LIST_BOX (list), lh_organization_overview_tab_create_row (figure));
    }
  gtk_box_append (self->box, heading);
  gtk_box_append (self->box, list);
}

/* The page around shows the ledger as it stands; the figures of a closed quarter are those that were reported. */
static void
lh_organization_overview_tab_add_closing (LhOrganizationOverviewTab *self)
{
  LhRecord *closing = lh_ledger_get_edition_closing (self->edition);
  g_autofree char *closed = NULL;
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (closing == NULL)
    return;
  closed = lh_quarter_closing_format (closing, NULL);
  /* TRANSLATORS: closed on …, figures as of … */
  text = g_strdup_printf (_("%s. These are the figures as they were closed."), closed);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->box, label);
}

static void
lh_organization_overview_tab_show (LhOrganizationOverviewTab *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  if (self->statistics != NULL)
    lh_organization_overview_tab_add_closing (self);
  for (guint i = 0; self->statistics != NULL && i < G_N_ELEMENTS (groups); i++)
    lh_organization_overview_tab_add_group (self, &groups[i]);
}

static void
lh_organization_overview_tab_loaded_cb (GObject      *source,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr (LhOrganizationOverviewTab) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhStatistics) statistics = lh_organization_roll_up_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (statistics == NULL)
    g_warning ("%s", error->message);
  g_set_object (&self->statistics, statistics);
  lh_organization_overview_tab_show (self);
}

static void
lh_organization_overview_tab_opened_cb (GObject      *source,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr (LhOrganizationOverviewTab) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) edition = lh_ledger_open_edition_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (edition == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  if (edition != self->ledger)
    lh_ledger_set_quarter (edition, lh_ledger_get_quarter (self->ledger));
  g_set_object (&self->edition, edition);
  lh_organization_roll_up_load_async (edition, lh_record_get_id (self->record), self->cancellable,
                                      lh_organization_overview_tab_loaded_cb, lh_weak_new (self));
}

/* A later question makes an earlier one void. */
static void
lh_organization_overview_tab_load (LhOrganizationOverviewTab *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->ledger == NULL || self->record == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  lh_ledger_open_edition_async (self->ledger, lh_ledger_get_quarter (self->ledger), self->cancellable,
                                lh_organization_overview_tab_opened_cb, lh_weak_new (self));
}

static void
lh_organization_overview_tab_set_ledger (LhOrganizationOverviewTab *self,
                                         LhLedger                  *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger == NULL)
    return;
  /* duties, problems, brands and the closing change no status */
  g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_organization_overview_tab_load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_organization_overview_tab_load), self,
                           G_CONNECT_SWAPPED);
}

static void
lh_organization_overview_tab_dispose (GObject *object)
{
  LhOrganizationOverviewTab *self = LH_ORGANIZATION_OVERVIEW_TAB (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  lh_organization_overview_tab_set_ledger (self, NULL);
  g_clear_object (&self->edition);
  g_clear_object (&self->record);
  g_clear_object (&self->statistics);

  G_OBJECT_CLASS (lh_organization_overview_tab_parent_class)->dispose (object);
}

static void
lh_organization_overview_tab_get_property (GObject    *object,
                                           guint       prop_id,
                                           GValue     *value,
                                           GParamSpec *pspec)
{
  LhOrganizationOverviewTab *self = LH_ORGANIZATION_OVERVIEW_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_organization_overview_tab_set_property (GObject      *object,
                                           guint         prop_id,
                                           const GValue *value,
                                           GParamSpec   *pspec)
{
  LhOrganizationOverviewTab *self = LH_ORGANIZATION_OVERVIEW_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_organization_overview_tab_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      g_set_object (&self->record, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  lh_organization_overview_tab_load (self);
}

static void
lh_organization_overview_tab_class_init (LhOrganizationOverviewTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_organization_overview_tab_dispose;
  object_class->get_property = lh_organization_overview_tab_get_property;
  object_class->set_property = lh_organization_overview_tab_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_organization_overview_tab_init (LhOrganizationOverviewTab *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * lh_organization_overview_tab_get_statistics:
 *
 * Returns: (transfer none) (nullable): the figures shown; %NULL until they are there
 */
LhStatistics *
lh_organization_overview_tab_get_statistics (LhOrganizationOverviewTab *self)
{
  g_return_val_if_fail (LH_IS_ORGANIZATION_OVERVIEW_TAB (self), NULL);
  return self->statistics;
}

/**
 * lh_organization_overview_tab_show_rows:
 * @code: code of a figure
 *
 * Opens what the figure counts: on its page, or, for duties, in a list of their own.
 */
void
lh_organization_overview_tab_show_rows (LhOrganizationOverviewTab *self,
                                        const char                *code)
{
  const LhFigure *figure = self->statistics != NULL ? lh_statistics_get_figure (self->statistics, code) : NULL;

  if (figure == NULL)
    return;
  if (g_strcmp0 (figure->entity, "duty") == 0)
    lh_rows_dialog_present (self, self->ledger, LH_TYPE_DUTY, figure->ids, lh_tr (NULL, figure->label));
  else
    lh_figure_show_rows (self, self->statistics, code);
}
