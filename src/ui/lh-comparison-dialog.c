/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-comparison-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-comparison-report.h"
#include "lh-page.h"
#include "lh-report-output.h"
#include "lh-table-columns.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* How far back quarters and years can be chosen. */
#define LH_COMPARISON_N_QUARTERS 8
#define LH_COMPARISON_N_YEARS 5

struct _LhComparisonDialog
{
  AdwWindow            parent_instance;

  LhLedger            *ledger;
  LhQuarterComparison *comparison;
  GCancellable        *cancellable;   /* of what is being read */

  GtkDropDown         *period;
  GtkDropDown         *area;
  GtkDropDown         *figure;
  GtkFlowBox          *quarters;
  GtkStack            *stack;
  GtkColumnView       *view;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhComparisonDialog, lh_comparison_dialog, ADW_TYPE_WINDOW)

/* By what figures can be compared, in the order of the list. */
static const struct
{
  const char *area;
  const char *label;
} areas[] = {
  { NULL, N_("Whole ledger") },
  { "organizations", N_("By organization") },
  { "sectors", N_("By sector") },
  { "categories", N_("By category") },
  { "types", N_("By type") },
  { "levels", N_("By level") },
  { "states", N_("By state") },
  { "secretaries", N_("By secretary") },
  { "key_tasks", N_("By key task") },
  { "problem_organizations", N_("Problems by organization") },
  { "problem_sources", N_("Problems by source") },
  { "problem_categories", N_("Problems by category") },
};

/* Choices */

static const char *
lh_comparison_dialog_get_area (LhComparisonDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->area);

  return selected < G_N_ELEMENTS (areas) ? areas[selected].area : NULL;
}

/* The first entry stands for all figures. */
static const char *
lh_comparison_dialog_get_code (LhComparisonDialog *self)
{
  LhStatistics *statistics = lh_ledger_get_statistics (self->ledger);
  guint selected = gtk_drop_down_get_selected (self->figure);
  GPtrArray *figures = statistics != NULL ? lh_statistics_get_figures (statistics) : NULL;

  if (figures == NULL || selected == 0 || selected > figures->len)
    return NULL;
  return ((const LhFigure *) g_ptr_array_index (figures, selected - 1))->code;
}

/* The quarters that are pressed, the first one first. */
static GArray *
lh_comparison_dialog_list_quarters (LhComparisonDialog *self)
{
  GArray *quarters = g_array_new (FALSE, FALSE, sizeof (LhQuarter));
  GtkFlowBoxChild *child;

  for (int i = 0; (child = gtk_flow_box_get_child_at_index (self->quarters, i)) != NULL; i++)
    {
      GtkWidget *button = gtk_flow_box_child_get_child (child);
      LhQuarter quarter = lh_quarter_from_index (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "lh-quarter")));

      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
        g_array_append_val (quarters, quarter);
    }
  return quarters;
}

/* Table */

static void
lh_comparison_dialog_setup_cb (GtkSignalListItemFactory *factory,
                               GtkListItem              *item,
                               gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_INT (column) == 0 ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (GPOINTER_TO_INT (column) > 0)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

/* Column 0 is the name; then come the value of the first quarter, and value and difference of each further one. */
static char *
lh_comparison_dialog_format_cell (LhComparisonDialog    *self,
                                  const LhComparisonRow *row,
                                  int                    column)
{
  if (column == 0)
    return g_strdup (row->label);
  if (column % 2 == 1)
    return lh_comparison_row_format_value (row, (guint) (column / 2));
  return lh_comparison_row_format_difference (row, (guint) (column / 2), NULL);
}

static void
lh_comparison_dialog_bind_cb (GtkSignalListItemFactory *factory,
                              GtkListItem              *item,
                              gpointer                  column)
{
  LhComparisonDialog *self = g_object_get_data (G_OBJECT (factory), "lh-dialog");
  GtkWidget *label = gtk_list_item_get_child (item);
  const LhComparisonRow *row = g_ptr_array_index (self->comparison->rows, gtk_list_item_get_position (item));
  g_autofree char *text = lh_comparison_dialog_format_cell (self, row, GPOINTER_TO_INT (column));

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, GPOINTER_TO_INT (column) == 0 && *row->definition != '\0' ? row->definition : text);
}

static void
lh_comparison_dialog_add_column (LhComparisonDialog *self,
                                 const char         *title,
                                 int                 index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "lh-dialog", self);
  g_signal_connect (factory, "setup", G_CALLBACK (lh_comparison_dialog_setup_cb), GINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", G_CALLBACK (lh_comparison_dialog_bind_cb), GINT_TO_POINTER (index));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, index == 0);
  if (index > 0)
    gtk_column_view_column_set_fixed_width (column, 170);
  gtk_column_view_append_column (self->view, column);
  if (index > 0)
    lh_table_columns_align_heading (gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (self->view))));
}

static void
lh_comparison_dialog_clear (LhComparisonDialog *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  gtk_column_view_set_model (self->view, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  g_clear_pointer (&self->comparison, lh_quarter_comparison_free);
}

static void
lh_comparison_dialog_show (LhComparisonDialog  *self,
                           LhQuarterComparison *comparison)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  lh_comparison_dialog_clear (self);
  self->comparison = comparison;
  lh_comparison_dialog_add_column (self, _("Figure"), 0);
  for (guint i = 0; i < comparison->quarters->len; i++)
    {
      g_autofree char *quarter = lh_quarter_comparison_format_quarter (comparison, i, NULL);

      lh_comparison_dialog_add_column (self, quarter, (int) (2 * i + 1));
      if (i > 0)
        lh_comparison_dialog_add_column (self, C_("comparison", "Difference"), (int) (2 * i));
    }
  for (guint i = 0; i < comparison->rows->len; i++)
    gtk_string_list_append (rows, ((const LhComparisonRow *) g_ptr_array_index (comparison->rows, i))->label);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))));
  gtk_stack_set_visible_child_name (self->stack, comparison->rows->len > 0 ? "table" : "none");
}

static void
lh_comparison_dialog_enable (LhComparisonDialog *self)
{
  const gboolean some = self->comparison != NULL && self->comparison->rows->len > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.save", some);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.copy", some);
}

static void
lh_comparison_dialog_loaded_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr (LhComparisonDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhQuarterComparison) comparison = lh_quarter_comparison_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (comparison != NULL)
    lh_comparison_dialog_show (self, g_steal_pointer (&comparison));
  else
    lh_error_dialog (self, _("The quarters cannot be compared"), error);
  lh_comparison_dialog_enable (self);
}

/* Something else was chosen: what is being read is not wanted any more. */
static void
lh_comparison_dialog_update (LhComparisonDialog *self)
{
  g_autoptr (GArray) quarters = NULL;

  if (self->ledger == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  quarters = lh_comparison_dialog_list_quarters (self);
  if (quarters->len < 2)
    {
      lh_comparison_dialog_clear (self);
      lh_comparison_dialog_enable (self);
      gtk_stack_set_visible_child_name (self->stack, "few");
      return;
    }
  lh_quarter_comparison_load_async (self->ledger, (const LhQuarter *) (gpointer) quarters->data, quarters->len,
                                    lh_comparison_dialog_get_area (self), lh_comparison_dialog_get_code (self),
                                    self->cancellable, lh_comparison_dialog_loaded_cb, lh_weak_new (self));
}

/* Buttons of quarters or years, the earliest first; a year stands for its fourth quarter. */
static void
lh_comparison_dialog_add_quarter (LhComparisonDialog *self,
                                  LhQuarter           quarter,
                                  gboolean            year,
                                  gboolean            active)
{
  g_autofree char *name = year ? g_strdup_printf (C_("year", "%d"), quarter.year)
                               : lh_quarter_format (quarter, LH_QUARTER_LONG, NULL);
  GtkWidget *button = gtk_toggle_button_new_with_label (name);

  g_object_set_data (G_OBJECT (button), "lh-quarter", GINT_TO_POINTER (lh_quarter_get_index (quarter)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), active);
  g_signal_connect_object (button, "toggled", G_CALLBACK (lh_comparison_dialog_update), self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (self->quarters, button);
}

static void
lh_comparison_dialog_fill_quarters (LhComparisonDialog *self)
{
  const gboolean years = gtk_drop_down_get_selected (self->period) == 1;
  LhQuarter shown = lh_ledger_get_quarter (self->ledger);
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->quarters, 0)) != NULL)
    gtk_flow_box_remove (self->quarters, GTK_WIDGET (child));
  for (int i = (years ? LH_COMPARISON_N_YEARS : LH_COMPARISON_N_QUARTERS) - 1; i >= 0; i--)
    lh_comparison_dialog_add_quarter (self, years ? lh_quarter_new (shown.year - i, 4) : lh_quarter_add (shown, -i), years,
                                      i <= 1);
}

static void
lh_comparison_dialog_period_cb (LhComparisonDialog *self)
{
  if (self->ledger == NULL)
    return;
  lh_comparison_dialog_fill_quarters (self);
  lh_comparison_dialog_update (self);
}

static void
lh_comparison_dialog_fill_choices (LhComparisonDialog *self)
{
  LhStatistics *statistics = lh_ledger_get_statistics (self->ledger);
  GPtrArray *figures = statistics != NULL ? lh_statistics_get_figures (statistics) : NULL;
  g_autoptr (GtkStringList) by = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) codes = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    gtk_string_list_append (by, _(areas[i].label));
  gtk_string_list_append (codes, _("All figures"));
  for (guint i = 0; figures != NULL && i < figures->len; i++)
    gtk_string_list_append (codes, _(((const LhFigure *) g_ptr_array_index (figures, i))->label));
  gtk_drop_down_set_model (self->area, G_LIST_MODEL (by));
  gtk_drop_down_set_model (self->figure, G_LIST_MODEL (codes));
}

/* Actions */

static void
lh_comparison_dialog_save_action (GtkWidget  *widget,
                                  const char *action,
                                  GVariant   *parameter)
{
  LhComparisonDialog *self = LH_COMPARISON_DIALOG (widget);
  g_autoptr (LhReport) report = NULL;

  if (self->comparison == NULL)
    return;
  report = lh_comparison_report_new (self->ledger, self->comparison, lh_ledger_get_catalog (self->ledger));
  lh_report_output_save (self, report);
}

static void
lh_comparison_dialog_copy_action (GtkWidget  *widget,
                                  const char *action,
                                  GVariant   *parameter)
{
  LhComparisonDialog *self = LH_COMPARISON_DIALOG (widget);
  g_autofree char *text = NULL;

  if (self->comparison == NULL)
    return;
  text = lh_quarter_comparison_to_text (self->comparison, lh_ledger_get_catalog (self->ledger));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
lh_comparison_dialog_dispose (GObject *object)
{
  LhComparisonDialog *self = LH_COMPARISON_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  if (self->view != NULL)
    lh_comparison_dialog_clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_COMPARISON_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_comparison_dialog_parent_class)->dispose (object);
}

static void
lh_comparison_dialog_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LhComparisonDialog *self = LH_COMPARISON_DIALOG (object);

  if (prop_id != PROP_LEDGER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&self->ledger, g_value_get_object (value)) && self->ledger != NULL)
    {
      lh_comparison_dialog_fill_choices (self);
      lh_comparison_dialog_period_cb (self);
    }
}

static void
lh_comparison_dialog_class_init (LhComparisonDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_comparison_dialog_dispose;
  object_class->set_property = lh_comparison_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-comparison-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhComparisonDialog, period);
  gtk_widget_class_bind_template_child (widget_class, LhComparisonDialog, area);
  gtk_widget_class_bind_template_child (widget_class, LhComparisonDialog, figure);
  gtk_widget_class_bind_template_child (widget_class, LhComparisonDialog, quarters);
  gtk_widget_class_bind_template_child (widget_class, LhComparisonDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LhComparisonDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_comparison_dialog_update);
  gtk_widget_class_bind_template_callback (widget_class, lh_comparison_dialog_period_cb);
  gtk_widget_class_install_action (widget_class, "comparison.save", NULL, lh_comparison_dialog_save_action);
  gtk_widget_class_install_action (widget_class, "comparison.copy", NULL, lh_comparison_dialog_copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "comparison.copy", NULL);
}

static void
lh_comparison_dialog_init (LhComparisonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_comparison_dialog_enable (self);
}

/**
 * lh_comparison_dialog_new:
 * @parent: the window it belongs to
 * @ledger: the ledger
 *
 * Returns: (transfer none): the dialog, to be presented
 */
LhComparisonDialog *
lh_comparison_dialog_new (GtkWindow *parent,
                          LhLedger  *ledger)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return g_object_new (LH_TYPE_COMPARISON_DIALOG, "transient-for", parent, "ledger", ledger, NULL);
}

/**
 * lh_comparison_dialog_get_comparison:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
const LhQuarterComparison *
lh_comparison_dialog_get_comparison (LhComparisonDialog *self)
{
  g_return_val_if_fail (LH_IS_COMPARISON_DIALOG (self), NULL);
  return self->comparison;
}
