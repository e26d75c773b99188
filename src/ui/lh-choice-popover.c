/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-choice-popover.h"

#include "lh-choice-row.h"
#include "lh-page.h"

/* From how many choices on a search entry helps more than it disturbs. */
#define SEARCH_THRESHOLD 12

struct _LhChoicePopover
{
  GtkPopover          parent_instance;

  GListModel         *choices;
  GtkFilterListModel *filtered;
  GtkCustomFilter    *filter;
  gboolean            multiple;
  gboolean            optional;
  gboolean            remote_search;

  GtkListBox         *list;
  GtkEditable        *search_entry;
};

enum
{
  PROP_0,
  PROP_CHOICES,
  PROP_MULTIPLE,
  PROP_OPTIONAL,
  PROP_REMOTE_SEARCH,
  PROP_SEARCH,
  N_PROPS
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhChoicePopover, lh_choice_popover, GTK_TYPE_POPOVER)

static gboolean
lh_choice_popover_match_cb (gpointer item,
                            gpointer user_data)
{
  LhChoicePopover *self = user_data;

  return self->remote_search || lh_choice_matches (item, lh_choice_popover_get_search (self));
}

static GtkWidget *
lh_choice_popover_create_row_cb (gpointer item,
                                 gpointer user_data)
{
  LhChoicePopover *self = user_data;

  return g_object_new (LH_TYPE_CHOICE_ROW, "choice", item, "multiple", self->multiple, NULL);
}

static void
lh_choice_popover_search_changed_cb (LhChoicePopover *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

static void
lh_choice_popover_choose (LhChoicePopover *self,
                          LhChoice        *choice)
{
  g_autoptr (LhChoice) kept = choice != NULL ? g_object_ref (choice) : NULL;

  if (self->multiple && kept != NULL)
    lh_choice_set_active (kept, !lh_choice_get_active (kept));
  else
    gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, kept);
}

static void
lh_choice_popover_row_activated_cb (LhChoicePopover *self,
                                    GtkListBoxRow   *row)
{
  lh_choice_popover_choose (self, lh_choice_row_get_choice (LH_CHOICE_ROW (row)));
}

/* Enter in the search entry takes the first match. */
static void
lh_choice_popover_search_activate_cb (LhChoicePopover *self)
{
  g_autoptr (LhChoice) first = g_list_model_get_item (G_LIST_MODEL (self->filtered), 0);

  if (first != NULL)
    lh_choice_popover_choose (self, first);
}

static void
lh_choice_popover_clear_cb (LhChoicePopover *self)
{
  if (self->multiple)
    lh_choices_set_active (self->choices, NULL);
  lh_choice_popover_choose (self, NULL);
}

/* Who opens the choices types at once, also where the choices come in only after the popover is up. */
static void
lh_choice_popover_update_search (LhChoicePopover *self)
{
  GtkWidget *entry = GTK_WIDGET (self->search_entry);
  guint n = self->choices != NULL ? g_list_model_get_n_items (self->choices) : 0;
  gboolean shown = self->remote_search || n >= SEARCH_THRESHOLD;

  if (shown == gtk_widget_get_visible (entry))
    return;

  gtk_widget_set_visible (entry, shown);
  if (shown && gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_grab_focus (entry);
}

static void
lh_choice_popover_show (GtkWidget *widget)
{
  LhChoicePopover *self = LH_CHOICE_POPOVER (widget);

  lh_choice_popover_update_search (self);
  gtk_editable_set_text (self->search_entry, "");
  GTK_WIDGET_CLASS (lh_choice_popover_parent_class)->show (widget);
  if (gtk_widget_get_visible (GTK_WIDGET (self->search_entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
lh_choice_popover_dispose (GObject *object)
{
  LhChoicePopover *self = LH_CHOICE_POPOVER (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filtered);
  g_clear_object (&self->choices);
  self->filter = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHOICE_POPOVER);

  G_OBJECT_CLASS (lh_choice_popover_parent_class)->dispose (object);
}

static void
lh_choice_popover_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhChoicePopover *self = LH_CHOICE_POPOVER (object);

  switch (prop_id)
    {
    case PROP_CHOICES:
      g_value_set_object (value, self->choices);
      break;
    case PROP_MULTIPLE:
      g_value_set_boolean (value, self->multiple);
      break;
    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
      break;
    case PROP_REMOTE_SEARCH:
      g_value_set_boolean (value, self->remote_search);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, lh_choice_popover_get_search (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_choice_popover_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhChoicePopover *self = LH_CHOICE_POPOVER (object);

  switch (prop_id)
    {
    case PROP_CHOICES:
      lh_choice_popover_set_choices (self, g_value_get_object (value));
      break;
    case PROP_MULTIPLE:
      self->multiple = g_value_get_boolean (value);
      break;
    case PROP_OPTIONAL:
      self->optional = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_REMOTE_SEARCH:
      self->remote_search = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_choice_popover_class_init (LhChoicePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_choice_popover_dispose;
  object_class->get_property = lh_choice_popover_get_property;
  object_class->set_property = lh_choice_popover_set_property;
  widget_class->show = lh_choice_popover_show;

  properties[PROP_CHOICES] = g_param_spec_object ("choices", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_MULTIPLE] = g_param_spec_boolean ("multiple", NULL, NULL, FALSE, flags);
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE, flags);
  properties[PROP_REMOTE_SEARCH] = g_param_spec_boolean ("remote-search", NULL, NULL, FALSE, flags);
  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", LH_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, LH_TYPE_CHOICE);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-choice-popover.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChoicePopover, list);
  gtk_widget_class_bind_template_child (widget_class, LhChoicePopover, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, lh_choice_popover_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_choice_popover_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_choice_popover_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_choice_popover_search_changed_cb);
}

static void
lh_choice_popover_init (LhChoicePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (lh_choice_popover_match_cb, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->filtered), lh_choice_popover_create_row_cb, self, NULL);
}

void
lh_choice_popover_set_choices (LhChoicePopover *self,
                               GListModel      *choices)
{
  g_return_if_fail (LH_IS_CHOICE_POPOVER (self));

  if (!g_set_object (&self->choices, choices))
    return;

  gtk_filter_list_model_set_model (self->filtered, choices);
  if (choices != NULL)
    g_signal_connect_object (choices, "items-changed", G_CALLBACK (lh_choice_popover_update_search), self,
                             G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICES]);
}

const char *
lh_choice_popover_get_search (LhChoicePopover *self)
{
  g_return_val_if_fail (LH_IS_CHOICE_POPOVER (self), NULL);
  return gtk_editable_get_text (self->search_entry);
}
