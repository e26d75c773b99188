/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-choice-row.h"

#include <glib/gi18n-lib.h>

#include "lh-choice.h"
#include "lh-page.h"

struct _LhFieldChoiceRow
{
  LhFieldRow   parent_instance;

  GListStore  *choices;
  char        *shown;
  gboolean     updating;

  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (LhFieldChoiceRow, lh_field_choice_row, LH_TYPE_FIELD_ROW)

static void
lh_field_choice_row_fill (LhFieldChoiceRow *self,
                          const LhField *spec,
                          const char    *value)
{
  LhLedger *ledger = lh_field_row_get_ledger (LH_FIELD_ROW (self));

  g_list_store_remove_all (self->choices);
  if ((spec->flags & LH_FIELD_REQUIRED) == 0 || *value == '\0')
    lh_choices_append (self->choices, "", C_("no choice", "—"));
  lh_choices_fill_vocabulary (self->choices, ledger, spec->target);

  /* A retired or foreign code is shown as long as it is there. */
  if (lh_choices_find (G_LIST_MODEL (self->choices), value, NULL) == NULL)
    {
      const char *label = lh_ledger_get_code_label (ledger, spec->target, value, NULL);

      lh_choices_append (self->choices, value, label != NULL ? label : value);
    }
}

static void
lh_field_choice_row_show (LhFieldRow *row)
{
  LhFieldChoiceRow *self = LH_FIELD_CHOICE_ROW (row);
  const LhField *spec = lh_field_row_get_spec (row, NULL);
  guint position;

  if (spec == NULL || lh_field_row_get_ledger (row) == NULL)
    return;

  g_free (self->shown);
  self->shown = lh_field_row_serialize (row);
  self->updating = TRUE;
  lh_field_choice_row_fill (self, spec, self->shown);
  if (lh_choices_find (G_LIST_MODEL (self->choices), self->shown, &position) != NULL)
    gtk_drop_down_set_selected (self->drop_down, position);
  self->updating = FALSE;
}

static const char *
lh_field_choice_row_get_value (LhFieldChoiceRow *self)
{
  LhChoice *choice = gtk_drop_down_get_selected_item (self->drop_down);

  return choice != NULL ? lh_choice_get_value (choice) : "";
}

static char *
lh_field_choice_row_read (LhFieldRow  *row,
                          GError     **error)
{
  return g_strdup (lh_field_choice_row_get_value (LH_FIELD_CHOICE_ROW (row)));
}

static gboolean
lh_field_choice_row_is_edited (LhFieldRow *row)
{
  LhFieldChoiceRow *self = LH_FIELD_CHOICE_ROW (row);

  return self->shown != NULL && g_strcmp0 (lh_field_choice_row_get_value (self), self->shown) != 0;
}

static void
lh_field_choice_row_selected_cb (LhFieldChoiceRow *self)
{
  if (!self->updating)
    lh_field_row_confirm (LH_FIELD_ROW (self));
}

static void
lh_field_choice_row_dispose (GObject *object)
{
  LhFieldChoiceRow *self = LH_FIELD_CHOICE_ROW (object);

  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FIELD_CHOICE_ROW);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (lh_field_choice_row_parent_class)->dispose (object);
}

static void
lh_field_choice_row_finalize (GObject *object)
{
  LhFieldChoiceRow *self = LH_FIELD_CHOICE_ROW (object);

  g_free (self->shown);

  G_OBJECT_CLASS (lh_field_choice_row_parent_class)->finalize (object);
}

static void
lh_field_choice_row_class_init (LhFieldChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhFieldRowClass *row_class = LH_FIELD_ROW_CLASS (klass);

  object_class->dispose = lh_field_choice_row_dispose;
  object_class->finalize = lh_field_choice_row_finalize;
  row_class->show = lh_field_choice_row_show;
  row_class->read = lh_field_choice_row_read;
  row_class->is_edited = lh_field_choice_row_is_edited;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-choice-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldChoiceRow, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_choice_row_selected_cb);
}

static void
lh_field_choice_row_init (LhFieldChoiceRow *self)
{
  g_type_ensure (LH_TYPE_CHOICE);
  self->choices = lh_choices_new ();
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (self->choices));
  self->updating = FALSE;
  lh_field_row_set_editor (LH_FIELD_ROW (self), self->drop_down);
}
