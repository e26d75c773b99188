/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-exemplars-view.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment-list.h"
#include "lh-designation.h"
#include "lh-exemplar-batch.h"
#include "lh-exemplar-guidance-tab.h"
#include "lh-exemplar-library.h"
#include "lh-exemplar.h"
#include "lh-new-dialog.h"
#include "lh-record-pane.h"
#include "lh-rows-dialog.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhExemplarsView
{
  LhRecordPage       parent_instance;

  LhExemplarLibrary *library;
  GSignalGroup      *ledger_signals;
  guint              serial;    /* of the last reading asked for */

  LhFilterBar       *filter_bar;
  GtkLabel          *figures_label;
  GtkButton         *outside_button;
  LhRecordPane      *pane;
  LhRecordTable     *table;
};

G_DEFINE_FINAL_TYPE (LhExemplarsView, lh_exemplars_view, LH_TYPE_RECORD_PAGE)

/* What the figures are made of. */
static const char *const parts[] = { "exemplar", "exemplar-batch", "designation", "guidance-record", NULL };

static void
lh_exemplars_view_show (LhExemplarsView *self)
{
  gint64 rate = lh_exemplar_library_get_rate (self->library);
  g_autofree char *percent = rate != LH_UNSET ? lh_percent_format (rate) : g_strdup (_("no base"));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *outside = g_strdup_printf (_("Not in the library %u"), self->library->outside->len);

  g_string_append_printf (text, _("In the library %u of %u named four-strong branches, rate %s"),
                          self->library->admitted->len, self->library->designated->len, percent);
  if (self->library->unregistered->len > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "; %u entry is not in the register",
                                               "; %u entries are not in the register", self->library->unregistered->len),
                            self->library->unregistered->len);
  gtk_label_set_label (self->figures_label, text->str);
  gtk_button_set_label (self->outside_button, outside);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "exemplars.outside", self->library->outside->len > 0);
}

typedef struct
{
  gpointer view;
  guint    serial;
} LhExemplarsQuestion;

static void
lh_exemplars_view_loaded_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autofree LhExemplarsQuestion *question = user_data;
  g_autoptr (LhExemplarsView) self = lh_weak_take (question->view);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhExemplarLibrary) library = lh_exemplar_library_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || self->table == NULL || question->serial != self->serial)
    return;
  if (library == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  g_clear_pointer (&self->library, lh_exemplar_library_free);
  self->library = g_steal_pointer (&library);
  lh_exemplars_view_show (self);
}

static void
lh_exemplars_view_refresh (LhExemplarsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhExemplarsQuestion *question;

  self->serial++;
  if (ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  question = g_new0 (LhExemplarsQuestion, 1);
  question->view = lh_weak_new (self);
  question->serial = self->serial;
  lh_exemplar_library_load_async (ledger, lh_ledger_get_as_of (ledger), NULL, lh_exemplars_view_loaded_cb, question);
}

static void
lh_exemplars_view_changed_cb (LhExemplarsView *self,
                              GStrv            entities)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_strv_contains ((const char *const *) entities, parts[i]))
        {
          lh_exemplars_view_refresh (self);
          return;
        }
    }
}

static void
lh_exemplars_view_ledger_cb (LhExemplarsView *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_exemplars_view_refresh (self);
}

static void
lh_exemplars_view_created_cb (LhExemplarsView *self,
                              LhRecord        *exemplar)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (exemplar));
}

static void
lh_exemplars_view_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) exemplar = LH_RECORD (lh_exemplar_new ());

  if (ledger == NULL)
    return;
  lh_record_set_text (exemplar, LH_EXEMPLAR_STATE, "recommended");
  lh_record_set_text (exemplar, LH_EXEMPLAR_STANDARD, LH_EXEMPLAR_STANDARD_FOUR_STRONG);
  g_signal_connect_object (lh_new_dialog_present (page, ledger, exemplar, _("New Entry of the Library"), "exemplar-new"),
                           "created", G_CALLBACK (lh_exemplars_view_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_exemplars_view_new_batch_action (GtkWidget  *widget,
                                    const char *action_name,
                                    GVariant   *parameter)
{
  LhExemplarsView *self = LH_EXEMPLARS_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) batch = LH_RECORD (lh_exemplar_batch_new ());

  if (ledger == NULL)
    return;
  lh_record_set_int (batch, LH_EXEMPLAR_BATCH_NUMBER, self->library != NULL ? self->library->batches->len + 1 : 1);
  lh_new_dialog_present (widget, ledger, batch, _("New Batch"), "exemplar-batch-new");
}

static void
lh_exemplars_view_batches_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhExemplarsView *self = LH_EXEMPLARS_VIEW (widget);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; self->library != NULL && i < self->library->batches->len; i++)
    {
      gint64 id = lh_record_get_id (((LhExemplarBatchCount *) g_ptr_array_index (self->library->batches, i))->batch);

      g_array_append_val (ids, id);
    }
  if (self->library != NULL)
    lh_rows_dialog_present (self, lh_page_get_ledger (LH_PAGE (self)), LH_TYPE_EXEMPLAR_BATCH, ids, _("Batches"));
}

static void
lh_exemplars_view_outside_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhExemplarsView *self = LH_EXEMPLARS_VIEW (widget);

  if (self->library != NULL)
    lh_rows_dialog_present (self, lh_page_get_ledger (LH_PAGE (self)), LH_TYPE_DESIGNATION, self->library->outside,
                            _("Named branches that are not in the library"));
}

static void
lh_exemplars_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_exemplars_view_parent_class)->map (widget);
  lh_exemplars_view_refresh (LH_EXEMPLARS_VIEW (widget));
}

static void
lh_exemplars_view_dispose (GObject *object)
{
  LhExemplarsView *self = LH_EXEMPLARS_VIEW (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_EXEMPLARS_VIEW);
  self->table = NULL;
  g_clear_pointer (&self->library, lh_exemplar_library_free);

  G_OBJECT_CLASS (lh_exemplars_view_parent_class)->dispose (object);
}

static void
lh_exemplars_view_class_init (LhExemplarsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_exemplars_view_dispose;
  widget_class->map = lh_exemplars_view_map;
  LH_PAGE_CLASS (klass)->new_item = lh_exemplars_view_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_EXEMPLAR;

  g_type_ensure (LH_TYPE_EXEMPLAR);
  g_type_ensure (LH_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-exemplars-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhExemplarsView, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhExemplarsView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhExemplarsView, outside_button);
  gtk_widget_class_bind_template_child (widget_class, LhExemplarsView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhExemplarsView, table);
  gtk_widget_class_install_action (widget_class, "exemplars.new-batch", NULL, lh_exemplars_view_new_batch_action);
  gtk_widget_class_install_action (widget_class, "exemplars.batches", NULL, lh_exemplars_view_batches_action);
  gtk_widget_class_install_action (widget_class, "exemplars.outside", NULL, lh_exemplars_view_outside_action);
}

static void
lh_exemplars_view_init (LhExemplarsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_exemplars_view_changed_cb), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_exemplars_view_ledger_cb), NULL);
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  lh_record_pane_add_tab (self->pane, "guidance", _("Records of guidance"), LH_TYPE_EXEMPLAR_GUIDANCE_TAB);
  lh_record_pane_add_tab (self->pane, "attachments", C_("tab", "Attachments"), LH_TYPE_ATTACHMENT_LIST);
}
