/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-reference-row.h"

#include "lh-choice.h"
#include "lh-choice-popover.h"
#include "lh-entities.h"
#include "lh-page.h"
#include "lh-weak.h"

/* As many records are offered; more are found by typing. */
#define MAX_RECORDS 100

struct _LhFieldReferenceRow
{
  LhFieldRow       parent_instance;

  GListStore      *choices;
  char            *chosen;
  GCancellable    *cancellable;

  GtkMenuButton   *button;
  LhChoicePopover *popover;
  GtkLabel        *value_label;
};

G_DEFINE_FINAL_TYPE (LhFieldReferenceRow, lh_field_reference_row, LH_TYPE_FIELD_ROW)

static gboolean
lh_field_reference_row_is_organization (LhFieldReferenceRow *self)
{
  const LhField *spec = lh_field_row_get_spec (LH_FIELD_ROW (self), NULL);

  return spec != NULL && g_strcmp0 (spec->target, "organization") == 0;
}

static void
lh_field_reference_row_set_label (LhFieldReferenceRow *self,
                                  const char       *label)
{
  gtk_label_set_label (self->value_label, label != NULL && *label != '\0' ? label : "—");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
}

static LhQuery *
lh_field_reference_row_create_query (LhFieldReferenceRow *self)
{
  const LhField *spec = lh_field_row_get_spec (LH_FIELD_ROW (self), NULL);
  g_autoptr (LhQuery) query = lh_query_new (lh_entities_find_type (spec->target));

  lh_query_set_search (query, lh_choice_popover_get_search (self->popover));
  lh_query_set_limit (query, MAX_RECORDS);
  return g_steal_pointer (&query);
}

static void
lh_field_reference_row_append_part (GString    *label,
                                    const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (label->len > 0)
    g_string_append_c (label, ' ');
  g_string_append (label, part);
}

/* A project is told by its number and name; anybody else by the name, with the organization, for names are not unique. */
static char *
lh_field_reference_row_format (LhFieldReferenceRow *self,
                               LhRecord            *record)
{
  LhLedger *ledger = lh_field_row_get_ledger (LH_FIELD_ROW (self));
  g_autoptr (GString) label = g_string_new (NULL);
  g_autofree char *title = lh_record_get_title (record);
  LhOrganization *organization = NULL;
  guint field;

  if (LH_IS_PROJECT (record))
    lh_field_reference_row_append_part (label, lh_record_get_text (record, LH_PROJECT_NUMBER));
  lh_field_reference_row_append_part (label, title);
  if (!LH_IS_PROJECT (record) && ledger != NULL &&
      lh_record_class_find_field (LH_RECORD_GET_CLASS (record), "organization-id", &field) != NULL)
    organization = lh_ledger_get_organization (ledger, lh_record_get_int (record, field));
  if (organization != NULL)
    lh_field_reference_row_append_part (label, lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME));
  return g_string_free (g_steal_pointer (&label), FALSE);
}

static void
lh_field_reference_row_records_cb (GObject      *source,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr (LhFieldReferenceRow) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (records == NULL || self == NULL || self->choices == NULL)
    return;

  g_list_store_remove_all (self->choices);
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (record));
      g_autofree char *label = lh_field_reference_row_format (self, record);

      if (record != lh_field_row_get_record (LH_FIELD_ROW (self)))
        lh_choices_append (self->choices, id, label);
    }
}

static void
lh_field_reference_row_fill (LhFieldReferenceRow *self)
{
  LhLedger *ledger = lh_field_row_get_ledger (LH_FIELD_ROW (self));

  if (ledger == NULL || lh_field_row_get_spec (LH_FIELD_ROW (self), NULL) == NULL)
    return;

  if (lh_field_reference_row_is_organization (self))
    {
      g_list_store_remove_all (self->choices);
      lh_choices_fill_organizations (self->choices, ledger);
    }
  else
    {
      g_autoptr (LhQuery) query = lh_field_reference_row_create_query (self);

      g_cancellable_cancel (self->cancellable);
      g_clear_object (&self->cancellable);
      self->cancellable = g_cancellable_new ();
      lh_ledger_query_async (ledger, query, self->cancellable, lh_field_reference_row_records_cb, lh_weak_new (self));
    }
}

static void
lh_field_reference_row_loaded_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr (LhFieldReferenceRow) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  LhRecord *record = self != NULL ? lh_field_row_get_record (LH_FIELD_ROW (self)) : NULL;
  g_autofree char *title = NULL;
  guint index;

  if (records == NULL || record == NULL || records->len != 1 ||
      lh_field_row_get_spec (LH_FIELD_ROW (self), &index) == NULL ||
      lh_record_get_id (g_ptr_array_index (records, 0)) != lh_record_get_int (record, index))
    return;

  title = lh_record_get_title (g_ptr_array_index (records, 0));
  lh_field_reference_row_set_label (self, title);
}

static void
lh_field_reference_row_show (LhFieldRow *row)
{
  LhFieldReferenceRow *self = LH_FIELD_REFERENCE_ROW (row);
  LhLedger *ledger = lh_field_row_get_ledger (row);
  gint64 id;
  guint index;

  g_clear_pointer (&self->chosen, g_free);
  lh_field_reference_row_set_label (self, NULL);
  g_object_set (self->popover, "remote-search", !lh_field_reference_row_is_organization (self), NULL);
  if (ledger == NULL || lh_field_row_get_spec (row, &index) == NULL)
    return;

  id = lh_record_get_int (lh_field_row_get_record (row), index);
  if (id == 0)
    return;
  if (lh_field_reference_row_is_organization (self))
    {
      LhOrganization *organization = lh_ledger_get_organization (ledger, id);

      if (organization != NULL)
        lh_field_reference_row_set_label (self, lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME));
    }
  else
    {
      const LhField *spec = lh_field_row_get_spec (row, NULL);
      g_autoptr (LhQuery) query = lh_query_new (lh_entities_find_type (spec->target));

      lh_query_set_ids (query, &id, 1);
      lh_ledger_query_async (ledger, query, NULL, lh_field_reference_row_loaded_cb, lh_weak_new (self));
    }
}

static char *
lh_field_reference_row_read (LhFieldRow  *row,
                             GError     **error)
{
  return g_strdup (LH_FIELD_REFERENCE_ROW (row)->chosen);
}

static gboolean
lh_field_reference_row_is_edited (LhFieldRow *row)
{
  return LH_FIELD_REFERENCE_ROW (row)->chosen != NULL;
}

static void
lh_field_reference_row_chosen_cb (LhFieldReferenceRow *self,
                                  LhChoice         *choice)
{
  g_free (self->chosen);
  self->chosen = g_strdup (choice != NULL ? lh_choice_get_value (choice) : "");
  lh_field_reference_row_set_label (self, choice != NULL ? lh_choice_get_label (choice) : NULL);
  lh_field_row_confirm (LH_FIELD_ROW (self));
}

static void
lh_field_reference_row_search_cb (LhFieldReferenceRow *self)
{
  if (!lh_field_reference_row_is_organization (self) && gtk_widget_get_mapped (GTK_WIDGET (self->popover)))
    lh_field_reference_row_fill (self);
}

static void
lh_field_reference_row_dispose (GObject *object)
{
  LhFieldReferenceRow *self = LH_FIELD_REFERENCE_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FIELD_REFERENCE_ROW);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (lh_field_reference_row_parent_class)->dispose (object);
}

static void
lh_field_reference_row_finalize (GObject *object)
{
  g_free (LH_FIELD_REFERENCE_ROW (object)->chosen);

  G_OBJECT_CLASS (lh_field_reference_row_parent_class)->finalize (object);
}

static void
lh_field_reference_row_class_init (LhFieldReferenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhFieldRowClass *row_class = LH_FIELD_ROW_CLASS (klass);

  object_class->dispose = lh_field_reference_row_dispose;
  object_class->finalize = lh_field_reference_row_finalize;
  row_class->show = lh_field_reference_row_show;
  row_class->read = lh_field_reference_row_read;
  row_class->is_edited = lh_field_reference_row_is_edited;

  g_type_ensure (LH_TYPE_CHOICE_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-reference-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldReferenceRow, button);
  gtk_widget_class_bind_template_child (widget_class, LhFieldReferenceRow, popover);
  gtk_widget_class_bind_template_child (widget_class, LhFieldReferenceRow, value_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_reference_row_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_reference_row_fill);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_reference_row_search_cb);
}

static void
lh_field_reference_row_init (LhFieldReferenceRow *self)
{
  self->choices = lh_choices_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_choice_popover_set_choices (self->popover, G_LIST_MODEL (self->choices));
  lh_field_row_set_editor (LH_FIELD_ROW (self), self->button);
}
