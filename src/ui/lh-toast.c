/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-toast.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-window.h"

static LhWindow *
lh_toast_find_window (gpointer widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (widget)));

  while (root != NULL && !LH_IS_WINDOW (root))
    root = GTK_IS_WINDOW (root) ? (GtkWidget *) gtk_window_get_transient_for (GTK_WINDOW (root)) : NULL;

  return (LhWindow *) root;
}

/**
 * lh_toast_add:
 * @widget: (type GtkWidget): a widget of a window on a ledger, or of a dialog above one
 * @toast: (transfer full): what to show
 */
void
lh_toast_add (gpointer  widget,
              AdwToast *toast)
{
  LhWindow *window;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ADW_IS_TOAST (toast));

  window = lh_toast_find_window (widget);
  if (window != NULL)
    lh_window_add_toast (window, toast);
  else
    g_object_unref (toast);
}

/**
 * lh_toast_show:
 * @widget: (type GtkWidget): a widget of a window on a ledger, or of a dialog above one
 * @message: plain text
 */
void
lh_toast_show (gpointer    widget,
               const char *message)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (message != NULL);

  markup = g_markup_escape_text (message, -1);
  lh_toast_add (widget, adw_toast_new (markup));
}

/**
 * lh_toast_saved:
 * @widget: (type GtkWidget): a widget of a window on a ledger, or of a dialog above one
 * @path: a file that was written
 *
 * Tells that it was, with a button that opens it.
 */
void
lh_toast_saved (gpointer    widget,
                const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *message = g_markup_printf_escaped (_("Saved “%s”"), name);
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_button_label (toast, _("Open File"));
  adw_toast_set_action_name (toast, "win.open-file");
  adw_toast_set_action_target_value (toast, g_variant_new_string (path));
  adw_toast_set_timeout (toast, 10);
  lh_toast_add (widget, toast);
}

/**
 * lh_toast_error:
 * @widget: (type GtkWidget): a widget of a window on a ledger, or of a dialog above one
 * @error: what went wrong; a cancelled action is not told
 *
 * Errors of this program are sentences for the user, so they are shown as they are, and long enough to be read.
 */
void
lh_toast_error (gpointer      widget,
                const GError *error)
{
  g_autofree char *markup = NULL;
  AdwToast *toast;

  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_error_matches (error, LH_ERROR, LH_ERROR_CANCELLED))
    return;

  markup = g_markup_escape_text (error->message, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_timeout (toast, 10);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  lh_toast_add (widget, toast);
}

/**
 * lh_error_dialog:
 * @widget: (type GtkWidget): a widget of the window that the dialog belongs to
 * @heading: what was not done
 * @error: why
 *
 * For what a toast cannot hold.
 */
void
lh_error_dialog (gpointer      widget,
                 const char   *heading,
                 const GError *error)
{
  GtkRoot *root;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  root = gtk_widget_get_root (GTK_WIDGET (widget));
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
