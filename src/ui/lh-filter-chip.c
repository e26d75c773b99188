/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filter-chip.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "lh-accessible.h"
#include "lh-choice.h"
#include "lh-choice-popover.h"
#include "lh-page.h"
#include "lh-text.h"

/* Years offered: of the quarter on screen, and around it. */
#define YEARS_BEFORE 4
#define YEARS_AFTER 1
#define MAX_LABEL 14

struct _LhFilterChip
{
  AdwBin           parent_instance;

  LhLedger        *ledger;
  char            *title;
  char            *field;
  char            *vocabulary;
  GListStore      *choices;

  GtkMenuButton   *button;
  GtkWidget       *clear_button;
  GtkLabel        *label;
  LhChoicePopover *popover;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_TITLE,
  PROP_FIELD,
  PROP_VOCABULARY,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhFilterChip, lh_filter_chip, ADW_TYPE_BIN)

static gboolean
lh_filter_chip_is_light (LhFilterChip *self)
{
  return g_strcmp0 (self->field, "light") == 0;
}

static gboolean
lh_filter_chip_is_year (LhFilterChip *self)
{
  return g_strcmp0 (self->field, "year") == 0;
}

static void
lh_filter_chip_append_year (LhFilterChip *self,
                            int           year)
{
  g_autofree char *value = g_strdup_printf ("%d", year);
  g_autofree char *label = g_strdup_printf (_("Year %d"), year);

  if (lh_choices_find (G_LIST_MODEL (self->choices), value, NULL) == NULL)
    lh_choices_append (self->choices, value, label);
}

static void
lh_filter_chip_fill (LhFilterChip *self)
{
  g_list_store_remove_all (self->choices);
  if (lh_filter_chip_is_light (self))
    lh_choices_fill_lights (self->choices);
  else if (lh_filter_chip_is_year (self))
    {
      int year = lh_ledger_get_quarter (self->ledger).year;

      for (int i = year + YEARS_AFTER; i >= year - YEARS_BEFORE; i--)
        lh_filter_chip_append_year (self, i);
    }
  else if (self->vocabulary != NULL)
    lh_choices_fill_vocabulary (self->choices, self->ledger, self->vocabulary);
  else
    lh_choices_fill_organizations (self->choices, self->ledger);
}

static void
lh_filter_chip_update_label (LhFilterChip *self)
{
  g_auto (GStrv) values = lh_filter_chip_get_values (self);
  guint n = g_strv_length (values);
  g_autofree char *text = NULL;
  g_autofree char *all = lh_choices_format_active (G_LIST_MODEL (self->choices));

  if (n == 0)
    text = g_strdup (self->title);
  else if (n == 1)
    text = lh_text_ellipsize (all, MAX_LABEL);
  else
    text = g_strdup_printf (C_("filter and how many values are chosen", "%s: %u"), self->title, n);

  gtk_label_set_label (self->label, text);
  lh_accessible_name_menu_button (self->button, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), n > 1 ? all : NULL);
  gtk_widget_set_visible (self->clear_button, n > 0);
  if (n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "active");
}

static void
lh_filter_chip_changed (LhFilterChip *self)
{
  lh_filter_chip_update_label (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lh_filter_chip_clear_cb (LhFilterChip *self)
{
  lh_filter_chip_set_values (self, NULL);
  lh_filter_chip_changed (self);
}

/* The vocabulary may have changed since; what is chosen stays chosen. */
static void
lh_filter_chip_popover_show_cb (LhFilterChip *self)
{
  g_auto (GStrv) values = lh_filter_chip_get_values (self);

  if (self->ledger == NULL)
    return;
  lh_filter_chip_fill (self);
  lh_filter_chip_set_values (self, (const char *const *) values);
}

static void
lh_filter_chip_dispose (GObject *object)
{
  LhFilterChip *self = LH_FILTER_CHIP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FILTER_CHIP);
  g_clear_object (&self->ledger);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (lh_filter_chip_parent_class)->dispose (object);
}

static void
lh_filter_chip_finalize (GObject *object)
{
  LhFilterChip *self = LH_FILTER_CHIP (object);

  g_free (self->title);
  g_free (self->field);
  g_free (self->vocabulary);

  G_OBJECT_CLASS (lh_filter_chip_parent_class)->finalize (object);
}

static void
lh_filter_chip_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhFilterChip *self = LH_FILTER_CHIP (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    case PROP_VOCABULARY:
      g_value_set_string (value, self->vocabulary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_filter_chip_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LhFilterChip *self = LH_FILTER_CHIP (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_filter_chip_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      lh_filter_chip_update_label (self);
      break;
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;
    case PROP_VOCABULARY:
      self->vocabulary = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_filter_chip_class_init (LhFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_filter_chip_dispose;
  object_class->finalize = lh_filter_chip_finalize;
  object_class->get_property = lh_filter_chip_get_property;
  object_class->set_property = lh_filter_chip_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", once);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, once);
  properties[PROP_VOCABULARY] = g_param_spec_string ("vocabulary", NULL, NULL, NULL, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", LH_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (LH_TYPE_CHOICE_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-filter-chip.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFilterChip, button);
  gtk_widget_class_bind_template_child (widget_class, LhFilterChip, clear_button);
  gtk_widget_class_bind_template_child (widget_class, LhFilterChip, label);
  gtk_widget_class_bind_template_child (widget_class, LhFilterChip, popover);
  gtk_widget_class_bind_template_callback (widget_class, lh_filter_chip_changed);
  gtk_widget_class_bind_template_callback (widget_class, lh_filter_chip_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_filter_chip_popover_show_cb);
  gtk_widget_class_set_css_name (widget_class, "filterchip");
}

static void
lh_filter_chip_init (LhFilterChip *self)
{
  self->choices = lh_choices_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_choice_popover_set_choices (self->popover, G_LIST_MODEL (self->choices));
}

const char *
lh_filter_chip_get_field (LhFilterChip *self)
{
  g_return_val_if_fail (LH_IS_FILTER_CHIP (self), NULL);
  return self->field;
}

void
lh_filter_chip_set_ledger (LhFilterChip *self,
                           LhLedger     *ledger)
{
  g_return_if_fail (LH_IS_FILTER_CHIP (self));

  if (!g_set_object (&self->ledger, ledger))
    return;

  g_list_store_remove_all (self->choices);
  if (ledger != NULL)
    lh_filter_chip_fill (self);
  lh_filter_chip_update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEDGER]);
}

/**
 * lh_filter_chip_get_values:
 *
 * Returns: (transfer full): the values that are checked: codes, ids, years, or codes of lights
 */
GStrv
lh_filter_chip_get_values (LhFilterChip *self)
{
  g_return_val_if_fail (LH_IS_FILTER_CHIP (self), NULL);
  return lh_choices_get_active (G_LIST_MODEL (self->choices));
}

/**
 * lh_filter_chip_set_values:
 * @values: (nullable): what to check instead of what is checked
 *
 * Does not emit "changed": the caller knows.
 */
void
lh_filter_chip_set_values (LhFilterChip      *self,
                           const char *const *values)
{
  g_return_if_fail (LH_IS_FILTER_CHIP (self));

  for (guint i = 0; lh_filter_chip_is_year (self) && values != NULL && values[i] != NULL; i++)
    lh_filter_chip_append_year (self, atoi (values[i]));
  lh_choices_set_active (G_LIST_MODEL (self->choices), values);
  lh_filter_chip_update_label (self);
}

/**
 * lh_filter_chip_apply:
 * @query: a query being built
 *
 * Adds the condition, when something is checked.
 */
void
lh_filter_chip_apply (LhFilterChip *self,
                      LhQuery      *query)
{
  g_auto (GStrv) values = lh_filter_chip_get_values (self);
  g_autoptr (GTypeClass) klass = g_type_class_ref (lh_query_get_record_type (query));
  guint mask = 0;
  guint index;

  if (values[0] == NULL)
    return;

  if (!lh_filter_chip_is_light (self))
    {
      if (lh_record_class_find_field ((LhRecordClass *) klass, self->field, &index) != NULL)
        lh_query_where_in (query, index, (const char *const *) values);
      return;
    }

  for (guint i = 0; values[i] != NULL; i++)
    {
      LhLight light;

      if (lh_light_from_code (values[i], &light))
        mask |= 1u << light;
    }
  lh_query_set_lights (query, mask);
}
