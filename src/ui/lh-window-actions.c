/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-window.h"

#include <glib/gi18n-lib.h>

#include "lh-closing-dialog.h"
#include "lh-comparison-dialog.h"
#include "lh-export-dialog.h"
#include "lh-file-chooser.h"
#include "lh-font-check-dialog.h"
#include "lh-history-dialog.h"
#include "lh-import-dialog.h"
#include "lh-light-rule-dialog.h"
#include "lh-toast.h"
#include "lh-vocabulary-dialog.h"
#include "lh-window-private.h"

static LhPage *
lh_window_get_visible_page (LhWindow *self)
{
  return LH_PAGE (gtk_stack_get_visible_child (self->pages));
}

static LhPage *
lh_window_find_page (LhWindow    *self,
                     const char  *entity,
                     const char **name)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->pages);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (pages), i);
      GtkStackPage *page = GTK_STACK_PAGE (item);
      GtkWidget *child = gtk_stack_page_get_child (page);

      if (lh_page_open_entity (LH_PAGE (child), entity))
        {
          *name = gtk_stack_page_get_name (page);
          return LH_PAGE (child);
        }
    }

  return NULL;
}

static void
lh_window_undo_ready_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = lh_ledger_undo_finish (LH_LEDGER (source), result, &error);
  g_autofree char *message = NULL;
  AdwToast *toast;

  if (label == NULL)
    {
      if (error != NULL)
        lh_toast_error (self, error);
      return;
    }

  message = g_markup_printf_escaped (_("Undone: %s"), label);
  toast = adw_toast_new (message);
  adw_toast_set_button_label (toast, _("Redo"));
  adw_toast_set_action_name (toast, "win.redo");
  lh_window_add_toast (self, toast);
}

static void
lh_window_redo_ready_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = lh_ledger_undo_finish (LH_LEDGER (source), result, &error);
  g_autofree char *message = NULL;

  if (label == NULL)
    {
      if (error != NULL)
        lh_toast_error (self, error);
      return;
    }

  message = g_strdup_printf (_("Redone: %s"), label);
  lh_toast_show (self, message);
}

/* Shortcuts of the window come before those of a field. What a person typed and has not saved yet goes first; GTK does
 * not tell whether a field has anything to undo, but the text says whether it did. */
static gboolean
lh_window_undo_typing (LhWindow   *self,
                       const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *before = NULL;

  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
      gboolean possible = strcmp (action, "text.undo") == 0 ? gtk_text_buffer_get_can_undo (buffer)
                                                            : gtk_text_buffer_get_can_redo (buffer);

      return possible && gtk_widget_activate_action (focus, action, NULL);
    }

  if (!GTK_IS_EDITABLE (focus))
    return FALSE;

  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, action, NULL);
  return strcmp (before, gtk_editable_get_text (GTK_EDITABLE (focus))) != 0;
}

static void
lh_window_undo (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LhWindow *self = user_data;

  if (!lh_window_undo_typing (self, "text.undo"))
    lh_ledger_undo_async (self->ledger, lh_window_undo_ready_cb, g_object_ref (self));
}

static void
lh_window_redo (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LhWindow *self = user_data;

  if (!lh_window_undo_typing (self, "text.redo"))
    lh_ledger_redo_async (self->ledger, lh_window_redo_ready_cb, g_object_ref (self));
}

static void
lh_window_move_quarter (LhWindow *self,
                        int       quarters)
{
  lh_ledger_set_quarter (self->ledger, lh_quarter_add (lh_ledger_get_quarter (self->ledger), quarters));
}

static void
lh_window_previous_quarter (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  lh_window_move_quarter (user_data, -1);
}

static void
lh_window_next_quarter (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  lh_window_move_quarter (user_data, 1);
}

static void
lh_window_activate_show_page (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       user_data)
{
  lh_window_show_page (user_data, g_variant_get_string (parameter, NULL));
}

static void
lh_window_show_nth_page (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  LhWindow *self = user_data;
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->pages);
  int position = g_variant_get_int32 (parameter) - 1;

  if (position >= 0 && (guint) position < g_list_model_get_n_items (G_LIST_MODEL (pages)))
    gtk_selection_model_select_item (pages, position, TRUE);
}

static void
lh_window_show_rows (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LhWindow *self = user_data;
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *entity;
  const char *title;
  const char *name;
  const gint64 *values;
  gsize n_values;
  LhPage *page;

  g_variant_get (parameter, "(&s@ax&s)", &entity, &list, &title);
  page = lh_window_find_page (self, entity, &name);
  if (page == NULL)
    return;

  values = g_variant_get_fixed_array (list, &n_values, sizeof (gint64));
  g_array_append_vals (ids, values, n_values);
  lh_window_show_page (self, name);
  lh_page_show_ids (page, ids, title);
}

static void
lh_window_show_all (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LhWindow *self = user_data;
  const char *name;
  LhPage *page = lh_window_find_page (self, g_variant_get_string (parameter, NULL), &name);

  if (page == NULL)
    return;

  lh_window_show_page (self, name);
  lh_page_show_ids (page, NULL, NULL);
}

static void
lh_window_show_record (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  LhWindow *self = user_data;
  const char *entity;
  const char *name;
  gint64 id;
  LhPage *page;

  g_variant_get (parameter, "(&sx)", &entity, &id);
  page = lh_window_find_page (self, entity, &name);
  if (page == NULL)
    return;

  lh_window_show_page (self, name);
  lh_page_show_record (page, id);
}

/* Where Ctrl+N makes something: on the page shown, or else on that of the projects. */
static LhPage *
lh_window_get_new_page (LhWindow    *self,
                        const char **name)
{
  LhPage *page = lh_window_get_visible_page (self);

  *name = gtk_stack_get_visible_child_name (self->pages);
  if (page != NULL && lh_page_get_new_label (page) != NULL)
    return page;

  page = lh_window_find_page (self, "project", name);
  return page != NULL && lh_page_get_new_label (page) != NULL ? page : NULL;
}

static void
lh_window_new_item (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LhWindow *self = user_data;
  const char *name;
  LhPage *page = lh_window_get_new_page (self, &name);

  lh_window_show_page (self, name);
  lh_page_new_item (page);
}

static void
lh_window_toggle_pane (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  lh_page_toggle_pane (lh_window_get_visible_page (user_data));
}

static void
lh_window_print (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  LhPage *page = lh_window_get_visible_page (user_data);

  if (page != NULL && !lh_page_print (page))
    lh_toast_show (page, _("There is nothing to print on this page; what it shows can be saved from its menus."));
}

static void
lh_window_search (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LhWindow *self = user_data;

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
lh_window_export_report (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  LhWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (lh_export_dialog_new (GTK_WINDOW (self), self->ledger)));
}

static void
lh_window_history (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LhWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (lh_history_dialog_new (GTK_WINDOW (self), self->ledger, NULL, 0)));
}

static void
lh_window_font_check (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LhWindow *self = user_data;

  lh_font_check_dialog_present (GTK_WINDOW (self), self->ledger);
}

static void
lh_window_import_charters (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  LhWindow *self = LH_WINDOW (user_data);

  if (self->ledger != NULL && !lh_ledger_get_read_only (self->ledger))
    lh_import_dialog_present (GTK_WINDOW (self), self->ledger);
}

static void
lh_window_vocabularies (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  LhWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (lh_vocabulary_dialog_new (GTK_WINDOW (self), self->ledger)));
}

static void
lh_window_close_quarter (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  LhWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (lh_closing_dialog_new (GTK_WINDOW (self), self->ledger)));
}

static void
lh_window_compare_quarters (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LhWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (lh_comparison_dialog_new (GTK_WINDOW (self), self->ledger)));
}

static void
lh_window_light_rule (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LhWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (lh_light_rule_dialog_new (GTK_WINDOW (self), self->ledger)));
}

static void
lh_window_copy_saved_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lh_ledger_save_copy_finish (LH_LEDGER (source), result, &error))
    lh_toast_show (self, _("A copy was saved"));
  else
    lh_error_dialog (self, _("The copy was not saved"), error);
}

static void
lh_window_copy_chosen_cb (GFile    *file,
                          gpointer  user_data)
{
  LhWindow *self = user_data;

  lh_ledger_save_copy_async (self->ledger, g_file_peek_path (file), NULL, lh_window_copy_saved_cb,
                             g_object_ref (self));
}

static void
lh_window_save_copy (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LhWindow *self = user_data;
  g_autofree char *base = g_path_get_basename (lh_ledger_get_path (self->ledger));
  g_autofree char *stem = g_str_has_suffix (base, ".linghang") ? g_strndup (base, strlen (base) - 9)
                                                               : g_strdup (base);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_strdup_printf ("%s %s.linghang", stem, day);

  lh_file_chooser_save (GTK_WINDOW (self), _("Save a Copy of the Ledger"), name, LH_FILE_KIND_LEDGER,
                        lh_window_copy_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
lh_window_open_file (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (GTK_WINDOW (user_data), uri, GDK_CURRENT_TIME);
}

static const GActionEntry lh_window_entries[] = {
  { .name = "undo", .activate = lh_window_undo },
  { .name = "redo", .activate = lh_window_redo },
  { .name = "previous-quarter", .activate = lh_window_previous_quarter },
  { .name = "next-quarter", .activate = lh_window_next_quarter },
  { .name = "show-page", .activate = lh_window_activate_show_page, .parameter_type = "s" },
  { .name = "show-nth-page", .activate = lh_window_show_nth_page, .parameter_type = "i" },
  { .name = "show-rows", .activate = lh_window_show_rows, .parameter_type = "(saxs)" },
  { .name = "show-all", .activate = lh_window_show_all, .parameter_type = "s" },
  { .name = "import-charters", .activate = lh_window_import_charters },
  { .name = "show-record", .activate = lh_window_show_record, .parameter_type = "(sx)" },
  { .name = "new", .activate = lh_window_new_item },
  { .name = "toggle-pane", .activate = lh_window_toggle_pane },
  { .name = "print", .activate = lh_window_print },
  { .name = "search", .activate = lh_window_search },
  { .name = "export-report", .activate = lh_window_export_report },
  { .name = "close-quarter", .activate = lh_window_close_quarter },
  { .name = "compare-quarters", .activate = lh_window_compare_quarters },
  { .name = "font-check", .activate = lh_window_font_check },
  { .name = "history", .activate = lh_window_history },
  { .name = "vocabularies", .activate = lh_window_vocabularies },
  { .name = "light-rule", .activate = lh_window_light_rule },
  { .name = "save-copy", .activate = lh_window_save_copy },
  { .name = "open-file", .activate = lh_window_open_file, .parameter_type = "s" },
};

static void
lh_window_set_enabled (LhWindow   *self,
                       const char *name,
                       gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/**
 * lh_window_install_actions:
 * @self: a window being made
 */
void
lh_window_install_actions (LhWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), lh_window_entries, G_N_ELEMENTS (lh_window_entries), self);
}

/**
 * lh_window_update_actions:
 * @self: a window
 *
 * Enables what can be done: everything needs a ledger, and what changes it one that may be written.
 */
void
lh_window_update_actions (LhWindow *self)
{
  LhPage *page = lh_window_get_visible_page (self);
  gboolean open = self->ledger != NULL;
  gboolean writable = open && !lh_ledger_get_read_only (self->ledger);
  gboolean has_pane = FALSE;
  const char *name;

  for (guint i = 0; i < G_N_ELEMENTS (lh_window_entries); i++)
    lh_window_set_enabled (self, lh_window_entries[i].name, open);

  if (page != NULL)
    g_object_get (page, "has-pane", &has_pane, NULL);

  lh_window_set_enabled (self, "undo", writable && lh_ledger_get_undo_label (self->ledger) != NULL);
  lh_window_set_enabled (self, "redo", writable && lh_ledger_get_redo_label (self->ledger) != NULL);
  lh_window_set_enabled (self, "vocabularies", writable);
  lh_window_set_enabled (self, "import-charters", writable);
  lh_window_set_enabled (self, "light-rule", writable);
  lh_window_set_enabled (self, "new", writable && lh_window_get_new_page (self, &name) != NULL);
  lh_window_set_enabled (self, "toggle-pane", open && has_pane);
  lh_window_set_enabled (self, "print", open && page != NULL);
}
