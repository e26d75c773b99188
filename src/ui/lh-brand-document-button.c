/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-document-button.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-document.h"
#include "lh-brand.h"
#include "lh-compilation-dialog.h"
#include "lh-document-odt.h"
#include "lh-file-chooser.h"
#include "lh-page.h"
#include "lh-text.h"
#include "lh-toast.h"
#include "lh-xlsx-writer.h"

struct _LhBrandDocumentButton
{
  AdwBin    parent_instance;

  LhLedger *ledger;
  LhRecord *record;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhBrandDocumentButton, lh_brand_document_button, ADW_TYPE_BIN)

/* A document on its way to a file: made on the main thread, laid out and written on another one. */
typedef struct
{
  GtkWidget  *widget;
  LhLedger   *ledger;
  LhRecord   *brand;
  char       *kind;
  LhDocument *document;
  LhReport   *report;
  char       *path;
} LhBrandOutput;

static void
lh_brand_output_free (gpointer data)
{
  LhBrandOutput *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->ledger);
  g_clear_object (&self->brand);
  g_clear_object (&self->document);
  g_clear_object (&self->report);
  g_free (self->kind);
  g_free (self->path);
  g_free (self);
}

static void
lh_brand_output_write (GTask        *task,
                       gpointer      source,
                       gpointer      task_data,
                       GCancellable *cancellable)
{
  LhBrandOutput *self = task_data;
  GError *error = NULL;

  if (self->report != NULL ? lh_xlsx_writer_write (self->report, LH_EDITION_PRINT, self->path, &error)
                           : lh_document_write (self->document, self->path, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
lh_brand_output_written_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  LhBrandOutput *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    lh_toast_saved (self->widget, self->path);
  else
    lh_error_dialog (self->widget, _("The document was not saved"), error);
}

/* What is made of the ledger is read here; it is short. Laying out the pages takes its time elsewhere. */
static gboolean
lh_brand_output_make (LhBrandOutput  *self,
                      GError        **error)
{
  LhCatalog *catalog = lh_ledger_get_catalog (self->ledger);
  int year = lh_ledger_get_quarter (self->ledger).year;
  g_autoptr (LhBrandDossier) dossier = NULL;

  if (g_str_equal (self->kind, "brand-ledger"))
    self->report = lh_brand_ledger_new (self->ledger, year, catalog, error);
  else
    {
      dossier = lh_brand_dossier_load (self->ledger, lh_record_get_id (self->brand), year, error);
      if (dossier != NULL)
        self->document = g_str_equal (self->kind, "brand-card") ? lh_brand_card_new (self->ledger, dossier, catalog)
                                                                : lh_brand_declaration_new (self->ledger, dossier, catalog);
    }
  return self->report != NULL || self->document != NULL;
}

static void
lh_brand_output_chosen_cb (GFile    *file,
                           gpointer  user_data)
{
  const LhBrandOutput *asked = user_data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, lh_brand_output_written_cb, NULL);
  LhBrandOutput *self = g_new0 (LhBrandOutput, 1);
  g_autoptr (GError) error = NULL;

  self->widget = g_object_ref (asked->widget);
  self->ledger = g_object_ref (asked->ledger);
  g_set_object (&self->brand, asked->brand);
  self->kind = g_strdup (asked->kind);
  self->path = g_file_get_path (file);
  g_task_set_task_data (task, self, lh_brand_output_free);
  if (lh_brand_output_make (self, &error))
    g_task_run_in_thread (task, lh_brand_output_write);
  else
    lh_error_dialog (self->widget, _("The document was not saved"), error);
}

/* What each document is called as a file, after the name of the brand or the year. */
static char *
lh_brand_document_button_suggest (LhBrandDocumentButton *self,
                                  const char            *kind)
{
  LhCatalog *catalog = lh_ledger_get_catalog (self->ledger);
  int year = lh_ledger_get_quarter (self->ledger).year;
  g_autofree char *name = NULL;

  if (g_str_equal (kind, "brand-ledger"))
    name = g_strdup_printf (lh_trc (catalog, "file name", "Ledger of Brands %d.xlsx"), year);
  else
    name = g_strdup_printf (g_str_equal (kind, "brand-card") ? lh_trc (catalog, "file name", "Brand Card %s.pdf")
                                                             : lh_trc (catalog, "file name", "Brand Declaration %s.pdf"),
                            lh_record_get_text (self->record, LH_BRAND_NAME));
  return lh_text_file_name (name);
}

static void
lh_brand_document_button_save_action (GtkWidget  *widget,
                                      const char *action_name,
                                      GVariant   *parameter)
{
  LhBrandDocumentButton *self = LH_BRAND_DOCUMENT_BUTTON (widget);
  const char *kind = g_variant_get_string (parameter, NULL);
  g_autofree char *name = NULL;
  LhBrandOutput *asked;

  if (self->ledger == NULL || self->record == NULL)
    return;
  name = lh_brand_document_button_suggest (self, kind);
  asked = g_new0 (LhBrandOutput, 1);
  asked->widget = g_object_ref (widget);
  asked->ledger = g_object_ref (self->ledger);
  asked->brand = g_object_ref (self->record);
  asked->kind = g_strdup (kind);
  lh_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save Document"), name,
                        g_str_equal (kind, "brand-ledger") ? LH_FILE_KIND_WORKBOOK : LH_FILE_KIND_PDF,
                        lh_brand_output_chosen_cb, asked, lh_brand_output_free);
}

static void
lh_brand_document_button_compile_action (GtkWidget  *widget,
                                         const char *action_name,
                                         GVariant   *parameter)
{
  LhBrandDocumentButton *self = LH_BRAND_DOCUMENT_BUTTON (widget);

  if (self->ledger != NULL)
    lh_compilation_dialog_present (widget, self->ledger);
}

static void
lh_brand_document_button_dispose (GObject *object)
{
  LhBrandDocumentButton *self = LH_BRAND_DOCUMENT_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_DOCUMENT_BUTTON);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_brand_document_button_parent_class)->dispose (object);
}

static void
lh_brand_document_button_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  LhBrandDocumentButton *self = LH_BRAND_DOCUMENT_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_brand_document_button_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  LhBrandDocumentButton *self = LH_BRAND_DOCUMENT_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_set_object (&self->ledger, g_value_get_object (value));
      break;
    case PROP_RECORD:
      g_set_object (&self->record, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "brand-document.save", self->ledger != NULL && self->record != NULL);
}

static void
lh_brand_document_button_class_init (LhBrandDocumentButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_brand_document_button_dispose;
  object_class->get_property = lh_brand_document_button_get_property;
  object_class->set_property = lh_brand_document_button_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-document-button.ui"));
  gtk_widget_class_install_action (widget_class, "brand-document.save", "s", lh_brand_document_button_save_action);
  gtk_widget_class_install_action (widget_class, "brand-document.compile", NULL, lh_brand_document_button_compile_action);
}

static void
lh_brand_document_button_init (LhBrandDocumentButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
