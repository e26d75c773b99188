/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-coverage-view.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-coverage.h"
#include "lh-page.h"
#include "lh-record-table.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhBrandCoverageView
{
  AdwBin           parent_instance;

  LhLedger        *ledger;
  LhBrandCoverage *coverage;
  GSignalGroup    *ledger_signals;
  LhCoverageScope  scope;
  LhCoverageState  state;
  guint            serial;    /* of the last reading asked for */

  GtkBox          *category_box;
  GtkLabel        *named_label;
  GtkLabel        *none_label;
  LhRecordTable   *table;
  GtkLabel        *total_label;
  GtkLabel        *unnamed_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_SCOPE,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhBrandCoverageView, lh_brand_coverage_view, ADW_TYPE_BIN)

static void
lh_brand_coverage_view_set_figure (LhBrandCoverageView *self,
                                   GtkLabel            *label,
                                   LhCoverageState      state)
{
  gint64 share = lh_brand_coverage_get_share (self->coverage, state);
  g_autofree char *percent = share != LH_UNSET ? lh_percent_format (share) : g_strdup ("—");
  g_autofree char *text = g_strdup_printf (C_("figure", "%u (%s)"), self->coverage->counts[state], percent);

  gtk_label_set_label (label, text);
}

/* The organizations of the figure that is chosen. An empty list of ids would ask for nothing, which is what is meant. */
static void
lh_brand_coverage_view_list (LhBrandCoverageView *self)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GArray) ids = lh_brand_coverage_list (self->coverage, self->state);

  lh_query_set_ids (query, (const gint64 *) (gconstpointer) ids->data, ids->len);
  lh_query_set_sort (query, LH_SORT_OFFICIAL, FALSE);
  lh_record_table_set_query (self->table, query);
}

static void
lh_brand_coverage_view_show_categories (LhBrandCoverageView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->category_box))) != NULL)
    gtk_box_remove (self->category_box, child);
  for (guint i = 0; i < self->coverage->categories->len; i++)
    {
      const LhCoverageCategory *category = g_ptr_array_index (self->coverage->categories, i);
      g_autofree char *text = g_strdup_printf ("%s %u", *category->code != '\0' ? category->label : _("Without a category"),
                                               category->ids->len);
      GtkWidget *button = gtk_button_new_with_label (text);

      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "coverage.category");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
      gtk_box_append (self->category_box, button);
    }
}

static void
lh_brand_coverage_view_show (LhBrandCoverageView *self)
{
  g_autofree char *total = g_strdup_printf (_("Total %u"), lh_brand_coverage_count (self->coverage));

  lh_brand_coverage_view_set_figure (self, self->named_label, LH_COVERAGE_NAMED);
  lh_brand_coverage_view_set_figure (self, self->unnamed_label, LH_COVERAGE_UNNAMED);
  lh_brand_coverage_view_set_figure (self, self->none_label, LH_COVERAGE_NONE);
  gtk_label_set_label (self->total_label, total);
  lh_brand_coverage_view_show_categories (self);
  lh_brand_coverage_view_list (self);
}

typedef struct
{
  gpointer view;
  guint    serial;
} LhCoverageQuestion;

static void
lh_brand_coverage_view_loaded_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autofree LhCoverageQuestion *question = user_data;
  g_autoptr (LhBrandCoverageView) self = lh_weak_take (question->view);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhBrandCoverage) coverage = lh_brand_coverage_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || self->table == NULL || question->serial != self->serial)
    return;
  if (coverage == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  g_clear_pointer (&self->coverage, lh_brand_coverage_free);
  self->coverage = g_steal_pointer (&coverage);
  lh_brand_coverage_view_show (self);
}

static void
lh_brand_coverage_view_refresh (LhBrandCoverageView *self)
{
  LhCoverageQuestion *question;

  self->serial++;
  if (self->ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  question = g_new0 (LhCoverageQuestion, 1);
  question->view = lh_weak_new (self);
  question->serial = self->serial;
  lh_brand_coverage_load_async (self->ledger, self->scope, lh_ledger_get_as_of (self->ledger), NULL,
                                lh_brand_coverage_view_loaded_cb, question);
}

static void
lh_brand_coverage_view_changed_cb (LhBrandCoverageView *self,
                                   GStrv                entities)
{
  if (g_strv_contains ((const char *const *) entities, "brand") ||
      g_strv_contains ((const char *const *) entities, "organization"))
    lh_brand_coverage_view_refresh (self);
}

static void
lh_brand_coverage_view_category_action (GtkWidget  *widget,
                                        const char *action_name,
                                        GVariant   *parameter)
{
  LhBrandCoverageView *self = LH_BRAND_COVERAGE_VIEW (widget);
  guint index = g_variant_get_uint32 (parameter);
  const LhCoverageCategory *category;

  if (self->coverage == NULL || index >= self->coverage->categories->len)
    return;
  category = g_ptr_array_index (self->coverage->categories, index);
  gtk_widget_activate_action (widget, "win.show-rows", "(s@axs)", "brand",
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, category->ids->data, category->ids->len,
                                                         sizeof (gint64)),
                              *category->code != '\0' ? category->label : _("Without a category"));
}

/* A double click opens the organization on its page. */
static void
lh_brand_coverage_view_activated_cb (LhBrandCoverageView *self,
                                     LhRecord            *organization)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", "organization",
                              lh_record_get_id (organization));
}

static void
lh_brand_coverage_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_brand_coverage_view_parent_class)->map (widget);
  lh_brand_coverage_view_refresh (LH_BRAND_COVERAGE_VIEW (widget));
}

static void
lh_brand_coverage_view_dispose (GObject *object)
{
  LhBrandCoverageView *self = LH_BRAND_COVERAGE_VIEW (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_COVERAGE_VIEW);
  self->table = NULL;
  g_clear_pointer (&self->coverage, lh_brand_coverage_free);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_brand_coverage_view_parent_class)->dispose (object);
}

static void
lh_brand_coverage_view_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LhBrandCoverageView *self = LH_BRAND_COVERAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_SCOPE:
      g_value_set_string (value, lh_coverage_scope_get_code (self->scope));
      break;
    case PROP_STATE:
      g_value_set_string (value, lh_coverage_state_get_code (self->state));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_brand_coverage_view_set_state (LhBrandCoverageView *self,
                                  const char          *code)
{
  for (int state = 0; state < LH_N_COVERAGE_STATES; state++)
    {
      if (g_strcmp0 (lh_coverage_state_get_code (state), code) == 0)
        self->state = state;
    }
  if (self->coverage != NULL)
    lh_brand_coverage_view_list (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
lh_brand_coverage_view_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LhBrandCoverageView *self = LH_BRAND_COVERAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_signal_group_set_target (self->ledger_signals, self->ledger);
      lh_brand_coverage_view_refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SCOPE:
      if (lh_coverage_scope_from_code (g_value_get_string (value), &self->scope))
        lh_brand_coverage_view_refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_STATE:
      lh_brand_coverage_view_set_state (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_brand_coverage_view_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LH_TYPE_RECORD_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-coverage-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandCoverageView, category_box);
  gtk_widget_class_bind_template_child (widget_class, LhBrandCoverageView, named_label);
  gtk_widget_class_bind_template_child (widget_class, LhBrandCoverageView, none_label);
  gtk_widget_class_bind_template_child (widget_class, LhBrandCoverageView, table);
  gtk_widget_class_bind_template_child (widget_class, LhBrandCoverageView, total_label);
  gtk_widget_class_bind_template_child (widget_class, LhBrandCoverageView, unnamed_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_brand_coverage_view_activated_cb);
  gtk_widget_class_install_property_action (widget_class, "coverage.scope", "scope");
  gtk_widget_class_install_property_action (widget_class, "coverage.state", "state");
  gtk_widget_class_install_action (widget_class, "coverage.category", "u", lh_brand_coverage_view_category_action);
}

static void
lh_brand_coverage_view_class_init (LhBrandCoverageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_brand_coverage_view_dispose;
  object_class->get_property = lh_brand_coverage_view_get_property;
  object_class->set_property = lh_brand_coverage_view_set_property;
  widget_class->map = lh_brand_coverage_view_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_SCOPE] = g_param_spec_string ("scope", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  lh_brand_coverage_view_bind_template (widget_class);
}

static void
lh_brand_coverage_view_init (LhBrandCoverageView *self)
{
  self->state = LH_COVERAGE_NONE;
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_brand_coverage_view_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
