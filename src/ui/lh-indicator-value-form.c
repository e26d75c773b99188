/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-indicator-value-form.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-form.h"
#include "lh-indicator-value.h"
#include "lh-page.h"
#include "lh-weak.h"

struct _LhIndicatorValueForm
{
  AdwBin      parent_instance;

  LhLedger   *ledger;
  LhRecord   *value;

  LhForm     *form;
  LhFieldRow *row;
};

G_DEFINE_FINAL_TYPE (LhIndicatorValueForm, lh_indicator_value_form, ADW_TYPE_BIN)

static void
lh_indicator_value_form_loaded_cb (GObject      *source,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr (LhIndicatorValueForm) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) values = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (values == NULL || self == NULL || values->len != 1 || self->row == NULL)
    return;
  g_set_object (&self->value, (LhRecord *) g_ptr_array_index (values, 0));
  lh_form_set_draft (self->form, FALSE);
  lh_form_set_record (self->form, self->value);
}

/* From now on the record of the ledger is edited, not the draft it was made from. */
static void
lh_indicator_value_form_inserted_cb (GObject      *source,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr (LhIndicatorValueForm) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhQuery) query = NULL;
  gint64 id = lh_change_finish (result, &error);

  if (self == NULL || self->row == NULL)
    return;
  if (id != 0)
    {
      query = lh_query_new (LH_TYPE_INDICATOR_VALUE);
      lh_query_set_ids (query, &id, 1);
      lh_ledger_query_async (self->ledger, query, NULL, lh_indicator_value_form_loaded_cb, lh_weak_new (self));
      return;
    }
  lh_record_set_id (self->value, 0);
  lh_field_row_refused (self->row, error->message);
}

/* Only a draft is inserted: from then on the ledger holds the record, and the page asks anew. */
static void
lh_indicator_value_form_saved_cb (LhIndicatorValueForm *self)
{
  gboolean draft = FALSE;

  g_object_get (self->form, "draft", &draft, NULL);
  if (draft && lh_record_get_id (self->value) == 0 && !lh_record_is_empty (self->value, LH_INDICATOR_VALUE_VALUE))
    lh_change_insert_async (self->ledger, self->value, lh_indicator_value_form_inserted_cb, lh_weak_new (self));
}

static void
lh_indicator_value_form_dispose (GObject *object)
{
  LhIndicatorValueForm *self = LH_INDICATOR_VALUE_FORM (object);

  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_INDICATOR_VALUE_FORM);
  self->row = NULL;
  g_clear_object (&self->ledger);
  g_clear_object (&self->value);

  G_OBJECT_CLASS (lh_indicator_value_form_parent_class)->dispose (object);
}

static void
lh_indicator_value_form_class_init (LhIndicatorValueFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_indicator_value_form_dispose;

  g_type_ensure (LH_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-indicator-value-form.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhIndicatorValueForm, form);
  gtk_widget_class_bind_template_child (widget_class, LhIndicatorValueForm, row);
  gtk_widget_class_bind_template_callback (widget_class, lh_indicator_value_form_saved_cb);
}

static void
lh_indicator_value_form_init (LhIndicatorValueForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
lh_indicator_value_form_describe (LhIndicatorValueForm *self,
                                  LhRecord             *indicator)
{
  const char *name = lh_record_get_text (indicator, LH_INDICATOR_NAME);
  const char *target = lh_record_get_text (indicator, LH_INDICATOR_TARGET);
  g_autofree char *title = *target != '\0' ? g_strdup_printf (_("%s (target %s)"), name, target) : g_strdup (name);

  g_object_set (self->row, "title", title, "unit", lh_record_get_text (indicator, LH_INDICATOR_UNIT), NULL);
}

/**
 * lh_indicator_value_form_new:
 * @indicator: what is measured
 * @progress: the report of the quarter
 * @value: (nullable): what was reported already
 */
GtkWidget *
lh_indicator_value_form_new (LhLedger *ledger,
                             LhRecord *indicator,
                             LhRecord *progress,
                             LhRecord *value)
{
  LhIndicatorValueForm *self = g_object_new (LH_TYPE_INDICATOR_VALUE_FORM, NULL);

  self->ledger = g_object_ref (ledger);
  if (value != NULL)
    self->value = g_object_ref (value);
  else
    {
      self->value = LH_RECORD (lh_indicator_value_new ());
      lh_record_set_int (self->value, LH_INDICATOR_VALUE_PROGRESS_ID, lh_record_get_id (progress));
      lh_record_set_int (self->value, LH_INDICATOR_VALUE_INDICATOR_ID, lh_record_get_id (indicator));
    }
  lh_indicator_value_form_describe (self, indicator);
  lh_form_set_draft (self->form, value == NULL);
  lh_form_set_ledger (self->form, ledger);
  lh_form_set_record (self->form, self->value);
  return GTK_WIDGET (self);
}
