/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-search.h"

#include "lh-page.h"
#include "lh-search-result.h"
#include "lh-search-results.h"
#include "lh-text.h"

struct _LhSearch
{
  GtkWidget           parent_instance;

  LhLedger           *ledger;

  GtkEditable        *entry;
  GtkPopover         *popover;
  GtkSingleSelection *selection;
  GtkWidget          *list;
  LhSearchResults    *results;
  GtkEventController *outside;      /* clicks anywhere in the window */
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhSearch, lh_search, GTK_TYPE_WIDGET)

static char *
lh_search_get_visible_part (LhSearch *self,
                            guint     n_items)
{
  return g_strdup (n_items > 0 ? "results" : "nothing");
}

static void
lh_search_update_popover (LhSearch *self)
{
  gboolean pending = FALSE;

  g_object_get (self->results, "pending", &pending, NULL);
  if (lh_text_is_blank (gtk_editable_get_text (self->entry)))
    gtk_popover_popdown (self->popover);
  else if (!pending && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_popup (self->popover);
}

static void
lh_search_open (LhSearch *self,
                guint     position)
{
  g_autoptr (LhSearchResult) result = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (result == NULL)
    return;

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)",
                              lh_search_result_get_entity (result), lh_search_result_get_id (result));
  gtk_editable_set_text (self->entry, "");
}

static void
lh_search_changed_cb (LhSearch *self)
{
  g_object_set (self->results, "text", gtk_editable_get_text (self->entry), NULL);
  lh_search_update_popover (self);
}

static void
lh_search_results_pending_cb (LhSearch *self)
{
  lh_search_update_popover (self);
}

static void
lh_search_activate_cb (LhSearch *self)
{
  lh_search_open (self, gtk_single_selection_get_selected (self->selection));
}

static void
lh_search_row_activate_cb (LhSearch *self,
                           guint     position)
{
  lh_search_open (self, position);
}

static void
lh_search_stop_cb (LhSearch *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_editable_set_text (self->entry, "");
  gtk_popover_popdown (self->popover);
  gtk_root_set_focus (root, NULL);
}

static void
lh_search_move (LhSearch *self,
                int       step)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0)
    return;

  selected = (selected + n_items + step) % n_items;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", selected);
}

static gboolean
lh_search_key_cb (LhSearch        *self,
                  guint            key,
                  guint            code,
                  GdkModifierType  state)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    {
      lh_search_move (self, key == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* The results go when the person goes elsewhere; the popover must not grab, or typing would stop. */
static void
lh_search_leave_cb (LhSearch *self)
{
  gtk_popover_popdown (self->popover);
}

/* A popover that does not grab does not close by itself when a person clicks on what takes no focus. */
static void
lh_search_pressed_outside_cb (LhSearch *self,
                              int       n_press,
                              double    x,
                              double    y)
{
  GdkEvent *event = gtk_event_controller_get_current_event (self->outside);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *target;

  if (event == NULL || gdk_event_get_surface (event) == gtk_native_get_surface (GTK_NATIVE (self->popover)))
    return;

  target = gtk_widget_pick (root, x, y, GTK_PICK_DEFAULT);
  if (target == NULL || !gtk_widget_is_ancestor (target, GTK_WIDGET (self)))
    gtk_popover_popdown (self->popover);
}

static void
lh_search_root (GtkWidget *widget)
{
  LhSearch *self = LH_SEARCH (widget);

  GTK_WIDGET_CLASS (lh_search_parent_class)->root (widget);

  self->outside = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  gtk_event_controller_set_propagation_phase (self->outside, GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->outside), 0);
  g_signal_connect_swapped (self->outside, "pressed", G_CALLBACK (lh_search_pressed_outside_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->outside);
}

static void
lh_search_unroot (GtkWidget *widget)
{
  LhSearch *self = LH_SEARCH (widget);

  gtk_widget_remove_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->outside);
  self->outside = NULL;

  GTK_WIDGET_CLASS (lh_search_parent_class)->unroot (widget);
}

static gboolean
lh_search_grab_focus (GtkWidget *widget)
{
  LhSearch *self = LH_SEARCH (widget);

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->entry)))
    return FALSE;

  gtk_editable_select_region (self->entry, 0, -1);
  return TRUE;
}

static void
lh_search_dispose (GObject *object)
{
  LhSearch *self = LH_SEARCH (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_SEARCH);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_search_parent_class)->dispose (object);
}

static void
lh_search_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LhSearch *self = LH_SEARCH (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_search_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LhSearch *self = LH_SEARCH (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_search_class_init (LhSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_search_dispose;
  object_class->get_property = lh_search_get_property;
  object_class->set_property = lh_search_set_property;
  widget_class->grab_focus = lh_search_grab_focus;
  widget_class->root = lh_search_root;
  widget_class->unroot = lh_search_unroot;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_SEARCH_RESULT);
  g_type_ensure (LH_TYPE_SEARCH_RESULTS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lhsearch");
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-search.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, LhSearch, popover);
  gtk_widget_class_bind_template_child (widget_class, LhSearch, selection);
  gtk_widget_class_bind_template_child (widget_class, LhSearch, list);
  gtk_widget_class_bind_template_child (widget_class, LhSearch, results);
  gtk_widget_class_bind_template_callback (widget_class, lh_search_get_visible_part);
  gtk_widget_class_bind_template_callback (widget_class, lh_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_search_results_pending_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_search_row_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_search_leave_cb);
}

static void
lh_search_init (LhSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
