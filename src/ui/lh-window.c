/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-window.h"

#include <glib/gi18n-lib.h>

#include "lh-accessible.h"
#include "lh-brands-page.h"
#include "lh-charts-page.h"
#include "lh-checklists-page.h"
#include "lh-closed-banner.h"
#include "lh-closing-dialog.h"
#include "lh-comparison-dialog.h"
#include "lh-filing-page.h"
#include "lh-home-page.h"
#include "lh-inspections-page.h"
#include "lh-rectification-page.h"
#include "lh-organizations-page.h"
#include "lh-progress-grid-page.h"
#include "lh-projects-page.h"
#include "lh-quarter-button.h"
#include "lh-registers-page.h"
#include "lh-results-page.h"
#include "lh-search.h"
#include "lh-secretaries-page.h"
#include "lh-settings.h"
#include "lh-sidebar.h"
#include "lh-toast.h"
#include "lh-window-private.h"

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_SETTINGS,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhWindow, lh_window, ADW_TYPE_APPLICATION_WINDOW)

/* In C and not in the template: GTK 4.8 trips over an expression that binds a widget to itself. */
static void
lh_window_update_title (LhWindow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (self->ledger != NULL)
    g_object_get (self->ledger, "title", &name, NULL);
  if (name != NULL)
    /* TRANSLATORS: the title of the window; %s is the name of the ledger */
    title = g_strdup_printf (_("%s — Linghang"), name);

  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _("Linghang"));
}

static char *
lh_window_format_undo (LhWindow   *self,
                       const char *label)
{
  return label != NULL ? g_strdup_printf (_("Undo: %s"), label) : g_strdup (_("Nothing to undo"));
}

static char *
lh_window_format_redo (LhWindow   *self,
                       const char *label)
{
  return label != NULL ? g_strdup_printf (_("Redo: %s"), label) : g_strdup (_("Nothing to redo"));
}

static char *
lh_window_format_new (LhWindow   *self,
                      const char *label)
{
  return g_strdup (label != NULL ? label : _("New project"));
}

static void
lh_window_ledger_notify_cb (LhWindow *self)
{
  lh_window_update_actions (self);
}

static void
lh_window_external_change_cb (LhWindow   *self,
                              const char *who,
                              LhLedger   *ledger)
{
  g_autofree char *message = NULL;

  if (who != NULL && *who != '\0')
    message = g_strdup_printf (_("%s changed this ledger in another window; the figures here are up to date"), who);

  lh_toast_show (self, message != NULL ? message
                 : _("This ledger was changed in another window; the figures here are up to date"));
}

static void
lh_window_visible_page_cb (LhWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  lh_window_update_actions (self);
}

static void
lh_window_bind_settings (LhWindow *self)
{
  lh_settings_bind (self->settings, "window-width", self, "default-width");
  lh_settings_bind (self->settings, "window-height", self, "default-height");
  lh_settings_bind (self->settings, "window-maximized", self, "maximized");
  lh_settings_bind (self->settings, "page", self, "page");
}

static void
lh_window_constructed (GObject *object)
{
  LhWindow *self = LH_WINDOW (object);

  G_OBJECT_CLASS (lh_window_parent_class)->constructed (object);

  lh_window_bind_settings (self);
  lh_window_follow_recent (self);
  lh_window_update_title (self);
  lh_window_update_actions (self);
}

static gboolean
lh_window_close_request (GtkWindow *window)
{
  /* A field saves what it holds when it loses the focus. */
  gtk_window_set_focus (window, NULL);

  return GTK_WINDOW_CLASS (lh_window_parent_class)->close_request (window);
}

static void
lh_window_dispose (GObject *object)
{
  LhWindow *self = LH_WINDOW (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_WINDOW);
  g_clear_object (&self->ledger);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lh_window_parent_class)->dispose (object);
}

static void
lh_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LhWindow *self = LH_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_PAGE:
      g_value_set_string (value, gtk_stack_get_visible_child_name (self->pages));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LhWindow *self = LH_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_window_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_PAGE:
      lh_window_show_page (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_window_class_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LH_TYPE_CLOSED_BANNER);
  g_type_ensure (LH_TYPE_CLOSING_DIALOG);
  g_type_ensure (LH_TYPE_COMPARISON_DIALOG);
  g_type_ensure (LH_TYPE_BRANDS_PAGE);
  g_type_ensure (LH_TYPE_CHARTS_PAGE);
  g_type_ensure (LH_TYPE_CHECKLISTS_PAGE);
  g_type_ensure (LH_TYPE_FILING_PAGE);
  g_type_ensure (LH_TYPE_HOME_PAGE);
  g_type_ensure (LH_TYPE_INSPECTIONS_PAGE);
  g_type_ensure (LH_TYPE_RECTIFICATION_PAGE);
  g_type_ensure (LH_TYPE_ORGANIZATIONS_PAGE);
  g_type_ensure (LH_TYPE_PROGRESS_GRID_PAGE);
  g_type_ensure (LH_TYPE_PROJECTS_PAGE);
  g_type_ensure (LH_TYPE_QUARTER_BUTTON);
  g_type_ensure (LH_TYPE_REGISTERS_PAGE);
  g_type_ensure (LH_TYPE_RESULTS_PAGE);
  g_type_ensure (LH_TYPE_SEARCH);
  g_type_ensure (LH_TYPE_SECRETARIES_PAGE);
  g_type_ensure (LH_TYPE_SIDEBAR);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhWindow, state_stack);
  gtk_widget_class_bind_template_child (widget_class, LhWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, LhWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LhWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, LhWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, LhWindow, search);
  gtk_widget_class_bind_template_child (widget_class, LhWindow, recent_menu);
  gtk_widget_class_bind_template_callback (widget_class, lh_window_format_undo);
  gtk_widget_class_bind_template_callback (widget_class, lh_window_format_redo);
  gtk_widget_class_bind_template_callback (widget_class, lh_window_format_new);
  gtk_widget_class_bind_template_callback (widget_class, lh_window_visible_page_cb);
}

static void
lh_window_class_init (LhWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_window_constructed;
  object_class->dispose = lh_window_dispose;
  object_class->get_property = lh_window_get_property;
  object_class->set_property = lh_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = lh_window_close_request;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                   flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  lh_window_class_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lh_window_init (LhWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_accessible_name_menu_buttons (GTK_WIDGET (self));
  lh_window_install_actions (self);

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::undo-label",
                                  G_CALLBACK (lh_window_ledger_notify_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::redo-label",
                                  G_CALLBACK (lh_window_ledger_notify_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::read-only",
                                  G_CALLBACK (lh_window_ledger_notify_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "external-change",
                                  G_CALLBACK (lh_window_external_change_cb), self);
}

/**
 * lh_window_new:
 * @application: the application
 * @settings: (nullable): the settings of the program
 *
 * Returns: (transfer none): a window that waits for its ledger
 */
LhWindow *
lh_window_new (AdwApplication *application,
               GSettings      *settings)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  return g_object_new (LH_TYPE_WINDOW,
                       "application", application,
                       "settings", settings,
                       NULL);
}

/**
 * lh_window_get_ledger:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the ledger shown
 */
LhLedger *
lh_window_get_ledger (LhWindow *self)
{
  g_return_val_if_fail (LH_IS_WINDOW (self), NULL);

  return self->ledger;
}

/**
 * lh_window_set_ledger:
 * @self: a window
 * @ledger: (nullable): the ledger to show; %NULL while one is being opened
 */
void
lh_window_set_ledger (LhWindow *self,
                      LhLedger *ledger)
{
  g_return_if_fail (LH_IS_WINDOW (self));
  g_return_if_fail (ledger == NULL || LH_IS_LEDGER (ledger));

  gtk_stack_set_visible_child_name (self->state_stack, ledger != NULL ? "ledger" : "opening");
  if (!g_set_object (&self->ledger, ledger))
    return;

  g_signal_group_set_target (self->ledger_signals, ledger);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEDGER]);
  lh_window_update_title (self);
  lh_window_update_actions (self);
}

/**
 * lh_window_show_problem:
 * @self: a window
 * @path: (nullable): the file that could not be opened
 * @error: why
 *
 * Says why a ledger could not be opened and what can be done instead. A window that shows a ledger already keeps it
 * and tells in a dialog.
 */
void
lh_window_show_problem (LhWindow     *self,
                        const char   *path,
                        const GError *error)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (LH_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  name = path != NULL ? g_filename_display_basename (path) : NULL;
  title = name != NULL ? g_strdup_printf (_("“%s” could not be opened"), name)
                       : g_strdup (_("The ledger could not be opened"));
  if (self->ledger != NULL)
    {
      lh_error_dialog (self, title, error);
      return;
    }

  text = g_markup_escape_text (error->message, -1);
  adw_status_page_set_title (self->problem, title);
  adw_status_page_set_description (self->problem, text);
  gtk_stack_set_visible_child_name (self->state_stack, "problem");
}

/**
 * lh_window_get_page:
 * @self: a window
 * @name: name of a page
 *
 * Returns: (transfer none) (nullable): the page
 */
LhPage *
lh_window_get_page (LhWindow   *self,
                    const char *name)
{
  g_return_val_if_fail (LH_IS_WINDOW (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return (LhPage *) gtk_stack_get_child_by_name (self->pages, name);
}

/**
 * lh_window_show_page:
 * @self: a window
 * @name: name of a page; an unknown one changes nothing
 */
void
lh_window_show_page (LhWindow   *self,
                     const char *name)
{
  g_return_if_fail (LH_IS_WINDOW (self));

  if (name != NULL && lh_window_get_page (self, name) != NULL)
    gtk_stack_set_visible_child_name (self->pages, name);
}

/**
 * lh_window_add_toast:
 * @self: a window
 * @toast: (transfer full): what to show
 */
void
lh_window_add_toast (LhWindow *self,
                     AdwToast *toast)
{
  g_return_if_fail (LH_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toasts, toast);
}
