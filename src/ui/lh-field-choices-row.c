/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-choices-row.h"

#include "lh-choice.h"
#include "lh-choice-popover.h"
#include "lh-page.h"

struct _LhFieldChoicesRow
{
  LhFieldRow       parent_instance;

  GListStore      *choices;
  char            *shown;

  GtkMenuButton   *button;
  LhChoicePopover *popover;
  GtkLabel        *value_label;
};

G_DEFINE_FINAL_TYPE (LhFieldChoicesRow, lh_field_choices_row, LH_TYPE_FIELD_ROW)

/* A code that is no longer in the vocabulary stays as long as it is chosen. */
static void
lh_field_choices_row_add_missing (LhFieldChoicesRow    *self,
                                  const LhField     *spec,
                                  const char *const *values)
{
  LhLedger *ledger = lh_field_row_get_ledger (LH_FIELD_ROW (self));

  for (guint i = 0; values[i] != NULL; i++)
    {
      const char *label;

      if (*values[i] == '\0' || lh_choices_find (G_LIST_MODEL (self->choices), values[i], NULL) != NULL)
        continue;
      label = lh_ledger_get_code_label (ledger, spec->target, values[i], NULL);
      lh_choices_append (self->choices, values[i], label != NULL ? label : values[i]);
    }
}

static void
lh_field_choices_row_update_label (LhFieldChoicesRow *self)
{
  g_autofree char *text = lh_choices_format_active (G_LIST_MODEL (self->choices));

  gtk_label_set_label (self->value_label, *text != '\0' ? text : "—");
}

static char *
lh_field_choices_row_read (LhFieldRow  *row,
                           GError     **error)
{
  g_auto (GStrv) values = lh_choices_get_active (G_LIST_MODEL (LH_FIELD_CHOICES_ROW (row)->choices));

  return g_strjoinv (" ", values);
}

static void
lh_field_choices_row_show (LhFieldRow *row)
{
  LhFieldChoicesRow *self = LH_FIELD_CHOICES_ROW (row);
  const LhField *spec = lh_field_row_get_spec (row, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) values = NULL;

  g_clear_pointer (&self->shown, g_free);
  if (spec == NULL || lh_field_row_get_ledger (row) == NULL)
    return;

  text = lh_field_row_serialize (row);
  values = g_strsplit (text, " ", -1);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->choices)) == 0)
    lh_choices_fill_vocabulary (self->choices, lh_field_row_get_ledger (row), spec->target);
  lh_field_choices_row_add_missing (self, spec, (const char *const *) values);
  lh_choices_set_active (G_LIST_MODEL (self->choices), (const char *const *) values);
  lh_field_choices_row_update_label (self);
  self->shown = lh_field_choices_row_read (row, NULL);
}

/* Against what was shown, not against the record: a record that changes under a row that nobody touched, or comes in
 * only now, must be shown, and never be overwritten with what stood there before. */
static gboolean
lh_field_choices_row_is_edited (LhFieldRow *row)
{
  LhFieldChoicesRow *self = LH_FIELD_CHOICES_ROW (row);
  g_autofree char *now = lh_field_choices_row_read (row, NULL);

  return self->shown != NULL && g_strcmp0 (now, self->shown) != 0;
}

static void
lh_field_choices_row_popover_show_cb (LhFieldChoicesRow *self)
{
  g_list_store_remove_all (self->choices);
  lh_field_choices_row_show (LH_FIELD_ROW (self));
}

static void
lh_field_choices_row_dispose (GObject *object)
{
  LhFieldChoicesRow *self = LH_FIELD_CHOICES_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FIELD_CHOICES_ROW);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (lh_field_choices_row_parent_class)->dispose (object);
}

static void
lh_field_choices_row_finalize (GObject *object)
{
  g_free (LH_FIELD_CHOICES_ROW (object)->shown);

  G_OBJECT_CLASS (lh_field_choices_row_parent_class)->finalize (object);
}

static void
lh_field_choices_row_class_init (LhFieldChoicesRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhFieldRowClass *row_class = LH_FIELD_ROW_CLASS (klass);

  object_class->dispose = lh_field_choices_row_dispose;
  object_class->finalize = lh_field_choices_row_finalize;
  row_class->show = lh_field_choices_row_show;
  row_class->read = lh_field_choices_row_read;
  row_class->is_edited = lh_field_choices_row_is_edited;

  g_type_ensure (LH_TYPE_CHOICE_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-choices-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldChoicesRow, button);
  gtk_widget_class_bind_template_child (widget_class, LhFieldChoicesRow, popover);
  gtk_widget_class_bind_template_child (widget_class, LhFieldChoicesRow, value_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_choices_row_popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_choices_row_update_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_row_confirm);
}

static void
lh_field_choices_row_init (LhFieldChoicesRow *self)
{
  self->choices = lh_choices_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_choice_popover_set_choices (self->popover, G_LIST_MODEL (self->choices));
  lh_field_row_set_editor (LH_FIELD_ROW (self), self->button);
}
