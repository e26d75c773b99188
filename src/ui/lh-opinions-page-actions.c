/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinions-page-private.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-document-output.h"
#include "lh-filing-actions.h"
#include "lh-hand-over-sheet.h"
#include "lh-opinion-actions.h"
#include "lh-opinion-import-dialog.h"
#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-report-output.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* Where nothing else is said, an item is to be done within so many days. */
#define DAYS_TO_HANDLE 30

typedef struct
{
  gpointer    weak;
  gint64      item_id;    /* to be selected; 0 for none */
  const char *message;
} LhOpinionsChange;

/* The overview holds all opinions of the year, also those whose rows were not seen yet. */
static LhRecord *
lh_opinions_page_find (LhOpinionsPage *self,
                       GHashTable    **index,
                       LhRecord       *opinion)
{
  const gint64 id = lh_record_get_id (opinion);
  LhRecord *found;

  if (lh_record_get_loaded (opinion) || self->overview == NULL)
    return opinion;
  if (*index == NULL)
    {
      *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      for (guint i = 0; i < self->overview->opinions->len; i++)
        {
          const gint64 other = lh_record_get_id (g_ptr_array_index (self->overview->opinions, i));

          g_hash_table_insert (*index, g_memdup2 (&other, sizeof other), g_ptr_array_index (self->overview->opinions, i));
        }
    }
  found = g_hash_table_lookup (*index, &id);
  return found != NULL ? found : opinion;
}

/**
 * lh_opinions_page_get_selected:
 *
 * Returns: (transfer container) (element-type LhRecord): the opinions chosen in the table, with all their fields
 */
GPtrArray *
lh_opinions_page_get_selected (LhOpinionsPage *self)
{
  g_autoptr (GPtrArray) rows = lh_record_table_get_selected (self->opinions);
  GPtrArray *selected = g_ptr_array_new_full (rows->len, g_object_unref);
  g_autoptr (GHashTable) index = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (selected, g_object_ref (lh_opinions_page_find (self, &index, g_ptr_array_index (rows, i))));
  return selected;
}

/* The opinions chosen in the table, and the similar ones chosen beside it. */
static GPtrArray *
lh_opinions_page_get_chosen (LhOpinionsPage *self)
{
  GPtrArray *chosen = lh_opinions_page_get_selected (self);
  g_autoptr (GArray) similar = lh_similar_list_get_selected (self->similar);

  for (guint i = 0; self->overview != NULL && i < self->overview->opinions->len; i++)
    {
      LhRecord *opinion = g_ptr_array_index (self->overview->opinions, i);

      for (guint j = 0; j < similar->len; j++)
        {
          if (lh_record_get_id (opinion) == g_array_index (similar, gint64, j))
            g_ptr_array_add (chosen, g_object_ref (opinion));
        }
    }
  return chosen;
}

static void
lh_opinions_page_applied_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autofree LhOpinionsChange *change = user_data;
  g_autoptr (LhOpinionsPage) self = lh_weak_take (change->weak);
  g_autoptr (GError) error = NULL;

  lh_change_finish (result, &error);
  if (self == NULL || self->stack == NULL)
    return;
  if (error != NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  lh_change_offer_undo (self, _(change->message));
  if (change->item_id != 0)
    lh_record_table_select_later (self->items, change->item_id);
  lh_opinions_page_update_actions (self);
}

/* Takes the change, or tells why there is none. */
static void
lh_opinions_page_apply (LhOpinionsPage *self,
                        LhChangeSet    *changes,
                        gint64          item_id,
                        const char     *message,
                        const GError   *error)
{
  LhOpinionsChange *change;

  if (changes == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  change = g_new0 (LhOpinionsChange, 1);
  change->weak = lh_weak_new (self);
  change->item_id = item_id;
  change->message = message;
  lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_opinions_page_applied_cb, change);
}

/**
 * lh_opinions_page_drop:
 * @opinions: (element-type LhRecord): opinions
 * @item: (nullable): the item they are dropped on; %NULL for where there is none
 *
 * Merges them into the item, or into a new one.
 */
void
lh_opinions_page_drop (LhOpinionsPage *self,
                       GPtrArray      *opinions,
                       LhRecord       *item)
{
  g_autoptr (LhRecord) created = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  LhRecord *target;

  g_return_if_fail (LH_IS_OPINIONS_PAGE (self));

  changes = item != NULL ? lh_opinion_add_to_item (opinions, item, &error)
                         : lh_opinion_merge (opinions, NULL, &created, &error);
  target = item != NULL ? item : created;
  lh_opinions_page_apply (self, changes, target != NULL ? lh_record_get_id (target) : 0,
                          item != NULL ? N_("Merged into the item") : N_("Merged into a new item"), error);
}

static void
lh_opinions_page_merge (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  g_autoptr (GPtrArray) opinions = lh_opinions_page_get_chosen (self);
  g_autoptr (LhRecord) item = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_opinion_merge (opinions, NULL, &item, &error);

  lh_opinions_page_apply (self, changes, item != NULL ? lh_record_get_id (item) : 0, N_("Merged into a new item"), error);
}

static void
lh_opinions_page_add (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  g_autoptr (GPtrArray) opinions = lh_opinions_page_get_chosen (self);
  LhRecord *item = lh_record_table_get_record (self->items);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = item != NULL ? lh_opinion_add_to_item (opinions, item, &error) : NULL;

  if (item != NULL)
    lh_opinions_page_apply (self, changes, 0, N_("Merged into the item"), error);
}

static void
lh_opinions_page_take_apart (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  g_autoptr (GPtrArray) opinions = lh_opinions_page_get_selected (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_opinion_take_apart (opinions, &error);

  lh_opinions_page_apply (self, changes, 0, N_("Taken out of the item"), error);
}

static void
lh_opinions_page_take_up (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  g_autoptr (GPtrArray) opinions = lh_opinions_page_get_selected (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_opinion_take_up (opinions, &error);

  lh_opinions_page_apply (self, changes, 0, N_("Taken up again"), error);
}

static void
lh_opinions_page_set_aside (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  g_autoptr (GPtrArray) opinions = lh_opinions_page_get_selected (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_filing_set_aside (opinions, g_variant_get_string (parameter, NULL), &error);

  lh_opinions_page_apply (self, changes, 0, N_("The opinions were set aside"), error);
}

static void
lh_opinions_page_reason_cb (LhOpinionsPage *self,
                            const char     *response,
                            GtkWidget      *dialog)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));

  if (g_str_equal (response, "set-aside"))
    gtk_widget_activate_action (GTK_WIDGET (self), "opinions.set-aside", "s",
                                gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
lh_opinions_page_ask_reason (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("Set Aside"),
                                              _("Why is it not taken up? The reason stays with the opinion."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Reason"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "set-aside", _("_Set Aside"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "set-aside");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (lh_opinions_page_reason_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
lh_opinions_page_set_level (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  g_autoptr (GPtrArray) items = lh_record_table_get_selected (self->items);
  g_autoptr (LhChangeSet) changes = lh_opinion_set_level (items, g_variant_get_string (parameter, NULL));

  if (items->len > 0)
    lh_opinions_page_apply (self, changes, 0, N_("Handling level set"), NULL);
}

static void
lh_opinions_page_hand_over (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  g_autoptr (GPtrArray) items = lh_record_table_get_selected (self->items);
  const LhDate today = lh_date_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_opinion_hand_over (items, today, lh_date_add_days (today, DAYS_TO_HANDLE), &error);

  lh_opinions_page_apply (self, changes, 0, N_("Handed over today"), error);
}

static void
lh_opinions_page_make_problem (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  LhRecord *item = lh_record_table_get_record (self->items);
  g_autoptr (LhRecord) problem = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = item != NULL ? lh_opinion_make_problem (item, lh_date_today (), &problem, &error) : NULL;

  if (item != NULL)
    lh_opinions_page_apply (self, changes, 0, N_("The item became a problem"), error);
}

static void
lh_opinions_page_show_opinions (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  lh_opinions_page_show_filter (LH_OPINIONS_PAGE (widget), "item");
}

static void
lh_opinions_page_enter (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  lh_page_new_item (LH_PAGE (widget));
}

static void
lh_opinions_page_import (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));

  if (ledger != NULL)
    lh_opinion_import_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), ledger, self->year);
}

/* The sheet that goes with an item to the units that handle it (交办单). */
static void
lh_opinions_page_output_sheet (LhOpinionsPage *self,
                               LhRecord       *item,
                               gboolean        as_form,
                               gboolean        print)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhCatalog *catalog = lh_ledger_get_catalog (ledger);
  GPtrArray *opinions = lh_opinion_overview_get_opinions (self->overview, lh_record_get_id (item));
  g_autofree char *name = lh_hand_over_sheet_file_name (item, catalog, as_form ? "xlsx" : "pdf");

  if (as_form)
    {
      g_autoptr (LhReport) form = lh_hand_over_sheet_new_form (ledger, item, opinions, catalog);

      lh_report_output_save_as (self, form, name);
    }
  else
    {
      g_autoptr (LhDocument) document = lh_hand_over_sheet_new (ledger, item, opinions, catalog);

      lh_document_output_run (self, document, name, print);
    }
}

static void
lh_opinions_page_save_sheet (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhRecord *item = lh_record_table_get_record (self->items);
  const char *target = g_variant_get_string (parameter, NULL);
  const gboolean as_form = g_str_equal (target, "xlsx");

  if (ledger != NULL && item != NULL && self->overview != NULL)
    lh_opinions_page_output_sheet (self, item, as_form, g_str_equal (target, "print"));
}

/**
 * lh_opinions_page_update_actions:
 *
 * What can be done with what is chosen.
 */
void
lh_opinions_page_update_actions (LhOpinionsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  const gboolean writable = ledger != NULL && !lh_ledger_get_read_only (ledger);
  GtkWidget *widget = GTK_WIDGET (self);
  guint n_opinions;
  guint n_items;
  gboolean has_opinions;
  gboolean has_items;

  g_object_get (self->opinions, "n-selected", &n_opinions, NULL);
  g_object_get (self->items, "n-selected", &n_items, NULL);
  has_opinions = writable && n_opinions > 0;
  has_items = writable && n_items > 0;
  gtk_widget_action_set_enabled (widget, "opinions.merge", has_opinions);
  gtk_widget_action_set_enabled (widget, "opinions.add", has_opinions && n_items == 1);
  gtk_widget_action_set_enabled (widget, "opinions.take-apart", has_opinions);
  gtk_widget_action_set_enabled (widget, "opinions.take-up", has_opinions);
  gtk_widget_action_set_enabled (widget, "opinions.ask-reason", has_opinions);
  gtk_widget_action_set_enabled (widget, "opinions.level", has_items);
  gtk_widget_action_set_enabled (widget, "opinions.hand-over", has_items);
  gtk_widget_action_set_enabled (widget, "opinions.make-problem", writable && n_items == 1);
  gtk_widget_action_set_enabled (widget, "opinions.save-sheet", n_items == 1);
  gtk_widget_action_set_enabled (widget, "opinions.show-opinions", n_items == 1);
  gtk_widget_action_set_enabled (widget, "opinions.enter", writable);
  gtk_widget_action_set_enabled (widget, "opinions.import", writable);
}

void
lh_opinions_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "opinions.merge", NULL, lh_opinions_page_merge);
  gtk_widget_class_install_action (widget_class, "opinions.add", NULL, lh_opinions_page_add);
  gtk_widget_class_install_action (widget_class, "opinions.take-apart", NULL, lh_opinions_page_take_apart);
  gtk_widget_class_install_action (widget_class, "opinions.take-up", NULL, lh_opinions_page_take_up);
  gtk_widget_class_install_action (widget_class, "opinions.set-aside", "s", lh_opinions_page_set_aside);
  gtk_widget_class_install_action (widget_class, "opinions.ask-reason", NULL, lh_opinions_page_ask_reason);
  gtk_widget_class_install_action (widget_class, "opinions.level", "s", lh_opinions_page_set_level);
  gtk_widget_class_install_action (widget_class, "opinions.hand-over", NULL, lh_opinions_page_hand_over);
  gtk_widget_class_install_action (widget_class, "opinions.make-problem", NULL, lh_opinions_page_make_problem);
  gtk_widget_class_install_action (widget_class, "opinions.show-opinions", NULL, lh_opinions_page_show_opinions);
  gtk_widget_class_install_action (widget_class, "opinions.enter", NULL, lh_opinions_page_enter);
  gtk_widget_class_install_action (widget_class, "opinions.import", NULL, lh_opinions_page_import);
  gtk_widget_class_install_action (widget_class, "opinions.save-sheet", "s", lh_opinions_page_save_sheet);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "opinions.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_SHIFT_MASK, "opinions.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_u, 0, "opinions.take-apart", NULL);
}
