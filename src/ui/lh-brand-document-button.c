/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-document-button.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-document.h"
#include "lh-brand.h"
#include "lh-compilation-dialog.h"
#include "lh-document-output.h"
#include "lh-page.h"
#include "lh-press-document.h"
#include "lh-report-output.h"
#include "lh-text.h"
#include "lh-toast.h"
#include "lh-weak.h"

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

/* What a person asked for, until the file is there. */
typedef struct
{
  gpointer  weak;
  char     *kind;
  char     *name;
  gboolean  print;
} LhBrandOutput;

static void
lh_brand_output_free (LhBrandOutput *self)
{
  g_free (self->kind);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhBrandOutput, lh_brand_output_free)

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
    name = g_strdup_printf (g_str_equal (kind, "press-summary") ? lh_trc (catalog, "file name", "For the Press %s.pdf")
                            : g_str_equal (kind, "brand-card") ? lh_trc (catalog, "file name", "Brand Card %s.pdf")
                                                             : lh_trc (catalog, "file name", "Brand Declaration %s.pdf"),
                            lh_record_get_text (self->record, LH_BRAND_NAME));
  return lh_text_file_name (name);
}

static LhDocument *
lh_brand_document_button_create (const char      *kind,
                                 LhLedger        *ledger,
                                 LhBrandDossier  *dossier,
                                 GError         **error)
{
  LhCatalog *catalog = lh_ledger_get_catalog (ledger);

  if (g_str_equal (kind, "press-summary"))
    return lh_press_summary_new (ledger, dossier->brand, catalog, error);
  return g_str_equal (kind, "brand-card") ? lh_brand_card_new (ledger, dossier, catalog)
                                          : lh_brand_declaration_new (ledger, dossier, catalog);
}

static void
lh_brand_document_button_loaded_cb (GObject      *source,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr (LhBrandOutput) output = user_data;
  g_autoptr (LhBrandDocumentButton) self = lh_weak_take (output->weak);
  g_autoptr (GError) error = NULL;
  LhLedger *ledger = LH_LEDGER (source);
  g_autoptr (LhBrandDossier) dossier = lh_brand_dossier_load_finish (ledger, result, &error);
  g_autoptr (LhDocument) document = NULL;

  if (self == NULL)
    return;
  if (dossier == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  document = lh_brand_document_button_create (output->kind, ledger, dossier, &error);
  if (document != NULL)
    lh_document_output_run (self, document, output->name, output->print);
  else
    lh_toast_error (self, error);
}

/* What is of the brand that is shown. */
static void
lh_brand_document_button_run_brand (LhBrandDocumentButton *self,
                                    const char            *kind,
                                    gboolean               print)
{
  LhBrandOutput *output = g_new0 (LhBrandOutput, 1);

  output->weak = lh_weak_new (self);
  output->kind = g_strdup (kind);
  output->name = lh_brand_document_button_suggest (self, kind);
  output->print = print;
  lh_brand_dossier_load_async (self->ledger, lh_record_get_id (self->record), lh_ledger_get_quarter (self->ledger).year,
                               NULL, lh_brand_document_button_loaded_cb, output);
}

/* The ledger of all brands of the year. */
static void
lh_brand_document_button_save_ledger (LhBrandDocumentButton *self)
{
  g_autofree char *name = lh_brand_document_button_suggest (self, "brand-ledger");
  g_autoptr (GError) error = NULL;
  g_autoptr (LhReport) report = lh_brand_ledger_new (self->ledger, lh_ledger_get_quarter (self->ledger).year,
                                                     lh_ledger_get_catalog (self->ledger), &error);

  if (report != NULL)
    lh_report_output_save_as (self, report, name);
  else
    lh_toast_error (self, error);
}

static void
lh_brand_document_button_action (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  LhBrandDocumentButton *self = LH_BRAND_DOCUMENT_BUTTON (widget);
  const char *kind = g_variant_get_string (parameter, NULL);
  gboolean print = g_str_equal (action_name, "brand-document.print");

  if (self->ledger == NULL || self->record == NULL)
    return;
  if (g_str_equal (kind, "brand-ledger"))
    lh_brand_document_button_save_ledger (self);
  else
    lh_brand_document_button_run_brand (self, kind, print);
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
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "brand-document.print", self->ledger != NULL && self->record != NULL);
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
  gtk_widget_class_install_action (widget_class, "brand-document.print", "s", lh_brand_document_button_action);
  gtk_widget_class_install_action (widget_class, "brand-document.save", "s", lh_brand_document_button_action);
  gtk_widget_class_install_action (widget_class, "brand-document.compile", NULL, lh_brand_document_button_compile_action);
}

static void
lh_brand_document_button_init (LhBrandDocumentButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
