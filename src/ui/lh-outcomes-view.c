/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-outcomes-view.h"

#include <glib/gi18n-lib.h>

#include "lh-document-output.h"
#include "lh-member-item.h"
#include "lh-page.h"
#include "lh-problem.h"
#include "lh-results-summary.h"
#include "lh-rows-dialog.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhOutcomesView
{
  AdwBin      parent_instance;

  LhLedger   *ledger;
  LhOutcomes *outcomes;
  char       *direction;      /* code of the direction that is open */

  GtkLabel   *brands_label;
  GtkBox     *direction_box;
  GtkLabel   *direction_label;
  GtkButton  *direction_practices_button;
  GtkButton  *direction_projects_button;
  GtkButton  *direction_results_button;
  AdwBin     *direction_slot;
  GtkLabel   *guidance_label;
  GtkButton  *left_out_button;
  GtkLabel   *problems_label;
  GtkLabel   *projects_label;
  GtkStack   *stack;
  GtkLabel   *things_label;
  AdwBin     *total_slot;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhOutcomesView, lh_outcomes_view, ADW_TYPE_BIN)

static const char *const parts[] = { "project", "brand", "problem", "member-item", "result-item", "practice", "term", NULL };

static GtkWidget *
lh_outcomes_view_create_label (const char *text,
                               float       xalign,
                               const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* A number opens the rows it counts: the total at @index of the year, or of the open direction. */
static GtkWidget *
lh_outcomes_view_create_number (const LhResultTotal *total,
                                const char          *shown,
                                guint                index)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        lh_outcomes_view_create_label (total->n_added > 0 ? shown : "—", 1, "derived-value"));
  gtk_widget_set_tooltip_text (button, _("Show the results it counts"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  total->n_added > 0 ? shown : "—", -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "total-number");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "outcomes.total");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  return button;
}

static void
lh_outcomes_view_add_total (GtkGrid             *grid,
                            int                  row,
                            const LhResultTotal *total,
                            guint                index)
{
  g_autofree char *shown = lh_result_total_format (total, NULL);
  g_autofree char *left_out = lh_result_total_format_left_out (total, NULL);
  g_autofree char *values = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value", "%u values", total->ids->len),
                                             total->ids->len);
  GtkWidget *note = lh_outcomes_view_create_label (left_out, 0, "dim-label");

  gtk_widget_set_hexpand (note, TRUE);
  gtk_grid_attach (grid, lh_outcomes_view_create_label (total->subject, 0, NULL), 0, row, 1, 1);
  gtk_grid_attach (grid, lh_outcomes_view_create_number (total, shown, index), 1, row, 1, 1);
  gtk_grid_attach (grid, lh_outcomes_view_create_label (values, 1, "dim-label"), 2, row, 1, 1);
  gtk_grid_attach (grid, note, 3, row, 1, 1);
}

/* Totals of several values; in a direction the single ones, too. */
static GtkWidget *
lh_outcomes_view_create_totals (GPtrArray *totals,
                                guint      least)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  for (guint i = 0; i < totals->len; i++)
    {
      const LhResultTotal *total = g_ptr_array_index (totals, i);

      if (total->ids->len >= least)
        lh_outcomes_view_add_total (GTK_GRID (grid), row++, total, i);
    }
  if (row == 0)
    gtk_grid_attach (GTK_GRID (grid), lh_outcomes_view_create_label (_("No results yet. Enter them in the tab “Results” of a "
                                                                       "project."), 0, "dim-label"), 0, 0, 4, 1);
  return grid;
}

static void
lh_outcomes_view_add_direction (LhOutcomesView *self,
                                LhOutcomeClass *class)
{
  const char *name = *class->code != '\0' ? class->label : _("Without a direction");
  g_autofree char *count = g_strdup_printf ("%u", class->projects->len);
  g_autofree char *rest = g_strdup_printf (_("projects · %u results · %u practices"), class->results->len,
                                           class->practices->len);
  g_autofree char *spoken = g_strdup_printf ("%s, %s %s", name, count, rest);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *note = lh_outcomes_view_create_label (rest, 0, "dim-label");

  gtk_box_append (GTK_BOX (box), lh_outcomes_view_create_label (name, 0, "heading"));
  gtk_box_append (GTK_BOX (box), lh_outcomes_view_create_label (count, 0, "count-number"));
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_box_append (GTK_BOX (box), note);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "count-card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "outcomes.direction");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", class->code);
  gtk_box_append (self->direction_box, button);
}

static void
lh_outcomes_view_set_count (GtkLabel *label,
                            GArray   *ids)
{
  g_autofree char *text = g_strdup_printf ("%u", ids->len);

  gtk_label_set_label (label, text);
}

static void
lh_outcomes_view_show_left_out (LhOutcomesView *self)
{
  g_autofree char *left_out = lh_left_out_format (self->outcomes->left_out, NULL);
  g_autofree char *text = NULL;
  guint alone = 0;

  for (guint i = 0; i < self->outcomes->totals->len; i++)
    alone += ((LhResultTotal *) g_ptr_array_index (self->outcomes->totals, i))->ids->len == 1;
  text = g_strdup_printf (_("All %u results; %u stand alone and have no total. %s"), self->outcomes->results->len, alone,
                          left_out);
  gtk_button_set_label (self->left_out_button, text);
}

static const char *
lh_outcomes_view_get_guidance (LhOutcomesView *self)
{
  GListModel *terms = lh_ledger_get_vocabulary (self->ledger, "result-direction");

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      if (g_strcmp0 (lh_record_get_text (term, LH_TERM_CODE), self->direction) == 0)
        return lh_record_get_text (term, LH_TERM_GUIDANCE);
    }
  return "";
}

static void
lh_outcomes_view_set_number (GtkButton  *button,
                             const char *format,
                             guint       n)
{
  g_autofree char *text = g_strdup_printf (format, n);

  gtk_button_set_label (button, text);
}

static void
lh_outcomes_view_show_direction (LhOutcomesView *self)
{
  LhOutcomeClass *class = self->direction != NULL ? lh_outcomes_find (self->outcomes, self->direction) : NULL;

  if (class == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "year");
      return;
    }
  gtk_label_set_label (self->direction_label, *class->code != '\0' ? class->label : _("Without a direction"));
  gtk_label_set_label (self->guidance_label, lh_outcomes_view_get_guidance (self));
  lh_outcomes_view_set_number (self->direction_projects_button, _("%u projects"), class->projects->len);
  lh_outcomes_view_set_number (self->direction_results_button, _("%u results"), class->results->len);
  lh_outcomes_view_set_number (self->direction_practices_button, _("%u practices"), class->practices->len);
  adw_bin_set_child (self->direction_slot, lh_outcomes_view_create_totals (class->totals, 1));
  gtk_stack_set_visible_child_name (self->stack, "direction");
}

static void
lh_outcomes_view_show (LhOutcomesView *self)
{
  GtkWidget *child;

  lh_outcomes_view_set_count (self->projects_label, self->outcomes->projects);
  lh_outcomes_view_set_count (self->brands_label, self->outcomes->brands);
  lh_outcomes_view_set_count (self->problems_label, self->outcomes->problems);
  lh_outcomes_view_set_count (self->things_label, self->outcomes->practical_things);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->direction_box))) != NULL)
    gtk_box_remove (self->direction_box, child);
  for (guint i = 0; i < self->outcomes->classes->len; i++)
    {
      LhOutcomeClass *class = g_ptr_array_index (self->outcomes->classes, i);

      if (*class->code != '\0' || class->projects->len > 0)
        lh_outcomes_view_add_direction (self, class);
    }
  adw_bin_set_child (self->total_slot, lh_outcomes_view_create_totals (self->outcomes->totals, 2));
  lh_outcomes_view_show_left_out (self);
  lh_outcomes_view_show_direction (self);
}

static void
lh_outcomes_view_loaded_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhOutcomesView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhOutcomes) outcomes = lh_outcomes_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || self->stack == NULL || (gpointer) self->ledger != source)
    return;
  if (outcomes == NULL)
    lh_toast_error (self, error);
  else if (outcomes->year == lh_ledger_get_quarter (self->ledger).year)
    {
      g_clear_pointer (&self->outcomes, lh_outcomes_free);
      self->outcomes = g_steal_pointer (&outcomes);
      lh_outcomes_view_show (self);
    }
}

static void
lh_outcomes_view_refresh (LhOutcomesView *self)
{
  if (self->ledger != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    lh_outcomes_load_async (self->ledger, lh_ledger_get_quarter (self->ledger).year, NULL, lh_outcomes_view_loaded_cb,
                            lh_weak_new (self));
}

static void
lh_outcomes_view_changed_cb (LhOutcomesView *self,
                             GStrv           entities)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_strv_contains ((const char *const *) entities, parts[i]))
        {
          lh_outcomes_view_refresh (self);
          return;
        }
    }
}

static void
lh_outcomes_view_show_rows (LhOutcomesView *self,
                            const char     *entity,
                            GArray         *ids,
                            const char     *title)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(s@axs)", entity,
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64)), title);
}

static void
lh_outcomes_view_show_results (LhOutcomesView *self,
                               GPtrArray      *results,
                               const char     *title)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < results->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (results, i));

      g_array_append_val (ids, id);
    }
  lh_rows_dialog_present (self, self->ledger, LH_TYPE_RESULT_ITEM, ids, title);
}

static void
lh_outcomes_view_open_direction (LhOutcomesView *self,
                                 const char     *what)
{
  LhOutcomeClass *class = self->direction != NULL ? lh_outcomes_find (self->outcomes, self->direction) : NULL;

  if (class == NULL)
    return;
  if (g_str_equal (what, "direction-projects"))
    lh_outcomes_view_show_rows (self, "project", class->projects, class->label);
  else if (g_str_equal (what, "direction-practices"))
    lh_outcomes_view_show_rows (self, "practice", class->practices, class->label);
  else
    lh_outcomes_view_show_results (self, class->results, class->label);
}

static void
lh_outcomes_view_open_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  LhOutcomesView *self = LH_OUTCOMES_VIEW (widget);
  const char *what = g_variant_get_string (parameter, NULL);

  if (self->outcomes == NULL)
    return;
  if (g_str_equal (what, "projects"))
    lh_outcomes_view_show_rows (self, "project", self->outcomes->projects, _("Projects of the year"));
  else if (g_str_equal (what, "brands"))
    lh_outcomes_view_show_rows (self, "brand", self->outcomes->brands, _("Brands of the year"));
  else if (g_str_equal (what, "problems"))
    lh_rows_dialog_present (self, self->ledger, LH_TYPE_PROBLEM, self->outcomes->problems, _("Problems solved"));
  else if (g_str_equal (what, "things"))
    lh_rows_dialog_present (self, self->ledger, LH_TYPE_MEMBER_ITEM, self->outcomes->practical_things,
                            _("Practical things done"));
  else if (g_str_equal (what, "results"))
    lh_outcomes_view_show_results (self, self->outcomes->results, _("Results of the year"));
  else
    lh_outcomes_view_open_direction (self, what);
}

typedef struct
{
  gpointer weak;
  gboolean print;
} LhSummaryOutput;

static void
lh_outcomes_view_summary_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autofree LhSummaryOutput *output = user_data;
  g_autoptr (LhOutcomesView) self = lh_weak_take (output->weak);
  g_autoptr (GError) error = NULL;
  LhLedger *ledger = LH_LEDGER (source);
  g_autoptr (LhOutcomes) outcomes = lh_outcomes_load_finish (ledger, result, &error);
  g_autoptr (LhDocument) document = NULL;

  if (self == NULL)
    return;
  if (outcomes == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  document = lh_results_summary_new (ledger, outcomes, lh_ledger_get_catalog (ledger));
  lh_document_output_run (self, document, NULL, output->print);
}

/* The summary as of the day that the quarter on screen is told of. */
static void
lh_outcomes_view_summary_action (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  LhOutcomesView *self = LH_OUTCOMES_VIEW (widget);
  LhSummaryOutput *output;

  if (self->ledger == NULL)
    return;
  output = g_new0 (LhSummaryOutput, 1);
  output->weak = lh_weak_new (self);
  output->print = g_str_equal (action_name, "outcomes.print");
  lh_outcomes_load_as_of_async (self->ledger, lh_ledger_get_as_of (self->ledger), NULL, lh_outcomes_view_summary_cb, output);
}

static void
lh_outcomes_view_total_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  LhOutcomesView *self = LH_OUTCOMES_VIEW (widget);
  guint index = g_variant_get_uint32 (parameter);
  LhOutcomeClass *class;
  GPtrArray *totals;

  if (self->outcomes == NULL)
    return;
  class = self->direction != NULL ? lh_outcomes_find (self->outcomes, self->direction) : NULL;
  totals = class != NULL ? class->totals : self->outcomes->totals;
  if (index < totals->len)
    {
      const LhResultTotal *total = g_ptr_array_index (totals, index);

      lh_rows_dialog_present (self, self->ledger, LH_TYPE_RESULT_ITEM, total->ids, total->subject);
    }
}

static void
lh_outcomes_view_direction_action (GtkWidget  *widget,
                                   const char *action_name,
                                   GVariant   *parameter)
{
  LhOutcomesView *self = LH_OUTCOMES_VIEW (widget);

  g_free (self->direction);
  self->direction = g_variant_dup_string (parameter, NULL);
  if (self->outcomes != NULL)
    lh_outcomes_view_show_direction (self);
}

static void
lh_outcomes_view_back_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  LhOutcomesView *self = LH_OUTCOMES_VIEW (widget);

  g_clear_pointer (&self->direction, g_free);
  gtk_stack_set_visible_child_name (self->stack, "year");
}

static void
lh_outcomes_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_outcomes_view_parent_class)->map (widget);
  lh_outcomes_view_refresh (LH_OUTCOMES_VIEW (widget));
}

static void
lh_outcomes_view_dispose (GObject *object)
{
  LhOutcomesView *self = LH_OUTCOMES_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);   /* it is a child of the template, too */
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_OUTCOMES_VIEW);
  self->stack = NULL;
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->outcomes, lh_outcomes_free);
  g_clear_pointer (&self->direction, g_free);

  G_OBJECT_CLASS (lh_outcomes_view_parent_class)->dispose (object);
}

static void
lh_outcomes_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, LH_OUTCOMES_VIEW (object)->ledger);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_outcomes_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhOutcomesView *self = LH_OUTCOMES_VIEW (object);

  if (prop_id != PROP_LEDGER)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, g_value_get_object (value));
  if (self->ledger != NULL)
    {
      g_signal_connect_object (self->ledger, "changed", G_CALLBACK (lh_outcomes_view_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->ledger, "notify::quarter", G_CALLBACK (lh_outcomes_view_refresh), self,
                               G_CONNECT_SWAPPED);
    }
  lh_outcomes_view_refresh (self);
}

static void
lh_outcomes_view_class_init (LhOutcomesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_outcomes_view_dispose;
  object_class->get_property = lh_outcomes_view_get_property;
  object_class->set_property = lh_outcomes_view_set_property;
  widget_class->map = lh_outcomes_view_map;
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-outcomes-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, brands_label);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, direction_box);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, direction_label);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, direction_practices_button);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, direction_projects_button);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, direction_results_button);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, direction_slot);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, guidance_label);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, left_out_button);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, problems_label);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, projects_label);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, things_label);
  gtk_widget_class_bind_template_child (widget_class, LhOutcomesView, total_slot);
  gtk_widget_class_install_action (widget_class, "outcomes.open", "s", lh_outcomes_view_open_action);
  gtk_widget_class_install_action (widget_class, "outcomes.print", NULL, lh_outcomes_view_summary_action);
  gtk_widget_class_install_action (widget_class, "outcomes.save", NULL, lh_outcomes_view_summary_action);
  gtk_widget_class_install_action (widget_class, "outcomes.total", "u", lh_outcomes_view_total_action);
  gtk_widget_class_install_action (widget_class, "outcomes.direction", "s", lh_outcomes_view_direction_action);
  gtk_widget_class_install_action (widget_class, "outcomes.back", NULL, lh_outcomes_view_back_action);
}

static void
lh_outcomes_view_init (LhOutcomesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
