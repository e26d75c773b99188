/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-compilation-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-document.h"
#include "lh-brand.h"
#include "lh-document-output.h"
#include "lh-page.h"
#include "lh-practice.h"
#include "lh-text.h"

/* What the list shows. */
typedef enum
{
  LH_SHOWN_ALL,
  LH_SHOWN_BRANDS,
  LH_SHOWN_PRACTICES,
  LH_SHOWN_PROJECTS,
} LhShownEntries;

struct _LhCompilationDialog
{
  AdwWindow       parent_instance;

  LhLedger       *ledger;

  GtkLabel       *problem_label;
  GtkDropDown    *kind_drop_down;
  GtkSearchEntry *search_entry;
  GtkListBox     *list;
  GtkCheckButton *chapters_check;
  GtkLabel       *count_label;
};

G_DEFINE_FINAL_TYPE (LhCompilationDialog, lh_compilation_dialog, ADW_TYPE_WINDOW)

static LhRecord *
lh_compilation_row_get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "lh-entry");
}

static GtkCheckButton *
lh_compilation_row_get_check (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "lh-check");
}

static GtkListBoxRow *
lh_compilation_dialog_get_row (LhCompilationDialog *self,
                               int                  index)
{
  return gtk_list_box_get_row_at_index (self->list, index);
}

/**
 * lh_compilation_dialog_get_entries:
 *
 * Returns: (transfer full) (element-type LhRecord): the entries that are ticked, in the order of the book
 */
GPtrArray *
lh_compilation_dialog_get_entries (LhCompilationDialog *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; lh_compilation_dialog_get_row (self, i) != NULL; i++)
    {
      GtkListBoxRow *row = lh_compilation_dialog_get_row (self, i);

      if (gtk_check_button_get_active (lh_compilation_row_get_check (row)))
        g_ptr_array_add (entries, g_object_ref (lh_compilation_row_get_entry (row)));
    }
  return entries;
}

/* What is made of the ledger is read here; it is short. Laying out the pages takes its time on another thread. */
static void
lh_compilation_dialog_output_action (GtkWidget  *widget,
                                     const char *action_name,
                                     GVariant   *parameter)
{
  LhCompilationDialog *self = LH_COMPILATION_DIALOG (widget);
  LhCatalog *catalog = lh_ledger_get_catalog (self->ledger);
  int year = lh_ledger_get_quarter (self->ledger).year;
  g_autofree char *title = g_strdup_printf (lh_trc (catalog, "file name", "Achievements %d.pdf"), year);
  g_autofree char *name = lh_text_file_name (title);
  g_autoptr (GPtrArray) entries = lh_compilation_dialog_get_entries (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhDocument) document = lh_compilation_new (self->ledger, entries, year,
                                                        gtk_check_button_get_active (self->chapters_check), catalog, &error);

  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), document == NULL);
  if (document != NULL)
    lh_document_output_run (self, document, name, g_str_equal (action_name, "compilation.print"));
  else
    gtk_label_set_label (self->problem_label, error->message);
}

static void
lh_compilation_dialog_count (LhCompilationDialog *self)
{
  g_autoptr (GPtrArray) entries = lh_compilation_dialog_get_entries (self);
  g_autofree char *text = g_strdup_printf (ngettext ("%u entry chosen", "%u entries chosen", entries->len), entries->len);

  gtk_label_set_label (self->count_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compilation.save", entries->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compilation.print", entries->len > 0);
}

/* All that is shown is ticked, or nothing of it, or what a compilation usually holds. */
static void
lh_compilation_dialog_tick_action (GtkWidget  *widget,
                                   const char *action_name,
                                   GVariant   *parameter)
{
  LhCompilationDialog *self = LH_COMPILATION_DIALOG (widget);
  const char *what = g_variant_get_string (parameter, NULL);

  for (int i = 0; lh_compilation_dialog_get_row (self, i) != NULL; i++)
    {
      GtkListBoxRow *row = lh_compilation_dialog_get_row (self, i);
      gboolean active = g_str_equal (what, "all") || (g_str_equal (what, "usual") &&
                                                      lh_compilation_is_usual (lh_compilation_row_get_entry (row)));

      if (gtk_widget_get_child_visible (GTK_WIDGET (row)) || g_str_equal (what, "usual"))
        gtk_check_button_set_active (lh_compilation_row_get_check (row), active);
    }
}

static gboolean
lh_compilation_dialog_shows (GtkListBoxRow *row,
                             gpointer       user_data)
{
  LhCompilationDialog *self = user_data;
  LhRecord *entry = lh_compilation_row_get_entry (row);
  const LhShownEntries shown = gtk_drop_down_get_selected (self->kind_drop_down);
  const LhShownEntries kind = LH_IS_BRAND (entry) ? LH_SHOWN_BRANDS : LH_IS_PRACTICE (entry) ? LH_SHOWN_PRACTICES
                                                                                           : LH_SHOWN_PROJECTS;
  g_autofree char *wanted = lh_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  return (shown == LH_SHOWN_ALL || shown == kind) &&
         strstr (g_object_get_data (G_OBJECT (row), "lh-key"), wanted) != NULL;
}

/* The next row above or below that is shown. */
static int
lh_compilation_dialog_find_neighbour (LhCompilationDialog *self,
                                      int                  index,
                                      int                  step)
{
  GtkListBoxRow *row = index + step >= 0 ? lh_compilation_dialog_get_row (self, index + step) : NULL;

  while (row != NULL && !gtk_widget_get_child_visible (GTK_WIDGET (row)))
    {
      index += step;
      row = index + step >= 0 ? lh_compilation_dialog_get_row (self, index + step) : NULL;
    }
  return row != NULL ? index + step : -1;
}

static void
lh_compilation_dialog_move_action (GtkWidget  *widget,
                                   const char *action_name,
                                   GVariant   *parameter)
{
  LhCompilationDialog *self = LH_COMPILATION_DIALOG (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int place;

  if (row == NULL)
    return;
  place = lh_compilation_dialog_find_neighbour (self, gtk_list_box_row_get_index (row),
                                                g_str_has_suffix (action_name, "up") ? -1 : 1);
  if (place < 0)
    return;
  g_object_ref (row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), place);
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_object_unref (row);
}

static void
lh_compilation_dialog_selected_cb (LhCompilationDialog *self)
{
  gboolean selected = gtk_list_box_get_selected_row (self->list) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compilation.up", selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compilation.down", selected);
}

static void
lh_compilation_dialog_filter_cb (LhCompilationDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
lh_compilation_dialog_add (LhCompilationDialog *self,
                           LhRecord            *entry)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  const char *name = lh_record_get_text (entry, LH_IS_BRAND (entry) ? (guint) LH_BRAND_NAME : LH_IS_PRACTICE (entry)
                                                ? (guint) LH_PRACTICE_TITLE : (guint) LH_PROJECT_NAME);
  const char *kind = LH_IS_BRAND (entry) ? C_("compilation", "Brand") : LH_IS_PRACTICE (entry) ? C_("compilation", "Case")
                                                                                            : C_("compilation", "Project");
  guint field = LH_IS_BRAND (entry) ? (guint) LH_BRAND_ORGANIZATION_ID : LH_IS_PRACTICE (entry)
                ? (guint) LH_PRACTICE_ORGANIZATION_ID : (guint) LH_PROJECT_ORGANIZATION_ID;
  LhRecord *unit = (LhRecord *) lh_ledger_get_organization (self->ledger, lh_record_get_int (entry, field));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", kind, unit != NULL
                                                                ? lh_record_get_text (unit, LH_ORGANIZATION_NAME) : "");
  g_autofree char *searched = g_strconcat (name, " ", subtitle, NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), lh_compilation_is_usual (entry));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (row), "lh-entry", g_object_ref (entry), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "lh-key", lh_text_fold (searched), g_free);
  g_object_set_data (G_OBJECT (row), "lh-check", check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (lh_compilation_dialog_count), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
lh_compilation_dialog_dispose (GObject *object)
{
  LhCompilationDialog *self = LH_COMPILATION_DIALOG (object);

  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_COMPILATION_DIALOG);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_compilation_dialog_parent_class)->dispose (object);
}

static void
lh_compilation_dialog_class_init (LhCompilationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_compilation_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-compilation-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhCompilationDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhCompilationDialog, kind_drop_down);
  gtk_widget_class_bind_template_child (widget_class, LhCompilationDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LhCompilationDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LhCompilationDialog, chapters_check);
  gtk_widget_class_bind_template_child (widget_class, LhCompilationDialog, count_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_compilation_dialog_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_compilation_dialog_selected_cb);
  gtk_widget_class_install_action (widget_class, "compilation.save", NULL, lh_compilation_dialog_output_action);
  gtk_widget_class_install_action (widget_class, "compilation.print", NULL, lh_compilation_dialog_output_action);
  gtk_widget_class_install_action (widget_class, "compilation.tick", "s", lh_compilation_dialog_tick_action);
  gtk_widget_class_install_action (widget_class, "compilation.up", NULL, lh_compilation_dialog_move_action);
  gtk_widget_class_install_action (widget_class, "compilation.down", NULL, lh_compilation_dialog_move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "compilation.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "compilation.down", NULL);
}

static void
lh_compilation_dialog_init (LhCompilationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, lh_compilation_dialog_shows, self, NULL);
  lh_compilation_dialog_selected_cb (self);
}

/* Brands, practices and finished projects of the year of the ledger, in official order. */
static void
lh_compilation_dialog_fill (LhCompilationDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) candidates = lh_compilation_find_candidates (self->ledger,
                                                                     lh_ledger_get_quarter (self->ledger).year, &error);

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    lh_compilation_dialog_add (self, g_ptr_array_index (candidates, i));
  if (candidates == NULL)
    {
      gtk_label_set_label (self->problem_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
    }
  lh_compilation_dialog_count (self);
}

/**
 * lh_compilation_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 *
 * Returns: (transfer none): the dialog
 */
LhCompilationDialog *
lh_compilation_dialog_present (gpointer  widget,
                               LhLedger *ledger)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  LhCompilationDialog *self = g_object_new (LH_TYPE_COMPILATION_DIALOG,
                                            "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->ledger = g_object_ref (ledger);
  lh_compilation_dialog_fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
