/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-ticks-row.h"

#include "lh-page.h"

struct _LhFieldTicksRow
{
  LhFieldRow   parent_instance;

  char        *shown;       /* what the boxes said when they were shown */
  GListModel  *terms;       /* of LhTerm */
  GHashTable  *buttons;     /* code -> GtkCheckButton */
  GStrv        others;      /* codes without a box: of terms that were retired */
  gboolean     showing;

  GtkFlowBox  *box;
};

G_DEFINE_FINAL_TYPE (LhFieldTicksRow, lh_field_ticks_row, LH_TYPE_FIELD_ROW)

static void
lh_field_ticks_row_toggled_cb (LhFieldTicksRow *self)
{
  if (!self->showing)
    lh_field_row_confirm (LH_FIELD_ROW (self));
}

static void
lh_field_ticks_row_add_box (LhFieldTicksRow *self,
                            LhRecord        *term)
{
  GtkWidget *button = gtk_check_button_new_with_label (lh_record_get_text (term, LH_TERM_NAME));
  GtkWidget *child = gtk_flow_box_child_new ();

  if (!lh_record_is_empty (term, LH_TERM_GUIDANCE))
    gtk_widget_set_tooltip_text (button, lh_record_get_text (term, LH_TERM_GUIDANCE));
  g_signal_connect_object (button, "toggled", G_CALLBACK (lh_field_ticks_row_toggled_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->buttons, g_strdup (lh_record_get_text (term, LH_TERM_CODE)), button);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->box, child);
  if (g_hash_table_size (self->buttons) == 1)
    lh_field_row_set_editor (LH_FIELD_ROW (self), button);
}

/* One box for each term in use, in the order of the office. */
static void
lh_field_ticks_row_build (LhFieldTicksRow *self,
                          GListModel      *terms)
{
  if (!g_set_object (&self->terms, terms))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      if (!lh_record_get_boolean (term, LH_TERM_RETIRED))
        lh_field_ticks_row_add_box (self, term);
    }
}

static void
lh_field_ticks_row_tick (LhFieldTicksRow   *self,
                         const char *const *codes)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer code, button;

  g_hash_table_iter_init (&iter, self->buttons);
  while (g_hash_table_iter_next (&iter, &code, &button))
    gtk_check_button_set_active (button, g_strv_contains (codes, code));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (*codes[i] != '\0' && !g_hash_table_contains (self->buttons, codes[i]))
        g_strv_builder_add (others, codes[i]);
    }
  g_strfreev (self->others);
  self->others = g_strv_builder_end (others);
}

static char *
lh_field_ticks_row_read (LhFieldRow  *row,
                         GError     **error)
{
  LhFieldTicksRow *self = LH_FIELD_TICKS_ROW (row);
  GString *text = g_string_new (NULL);

  for (guint i = 0; self->terms != NULL && i < g_list_model_get_n_items (self->terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (self->terms, i);
      const char *code = lh_record_get_text (term, LH_TERM_CODE);
      GtkCheckButton *button = g_hash_table_lookup (self->buttons, code);

      if (button != NULL && gtk_check_button_get_active (button))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", code);
    }
  for (guint i = 0; self->others != NULL && self->others[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", self->others[i]);
  return g_string_free (text, FALSE);
}

static void
lh_field_ticks_row_show (LhFieldRow *row)
{
  LhFieldTicksRow *self = LH_FIELD_TICKS_ROW (row);
  const LhField *spec = lh_field_row_get_spec (row, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) codes = NULL;

  g_clear_pointer (&self->shown, g_free);
  if (spec == NULL || lh_field_row_get_ledger (row) == NULL)
    return;

  text = lh_field_row_serialize (row);
  codes = g_strsplit (text, " ", -1);
  self->showing = TRUE;
  lh_field_ticks_row_build (self, lh_ledger_get_vocabulary (lh_field_row_get_ledger (row), spec->target));
  lh_field_ticks_row_tick (self, (const char *const *) codes);
  self->showing = FALSE;
  self->shown = lh_field_ticks_row_read (row, NULL);
}

static gboolean
lh_field_ticks_row_is_edited (LhFieldRow *row)
{
  LhFieldTicksRow *self = LH_FIELD_TICKS_ROW (row);
  g_autofree char *now = lh_field_ticks_row_read (row, NULL);

  return self->shown != NULL && g_strcmp0 (now, self->shown) != 0;
}

static void
lh_field_ticks_row_dispose (GObject *object)
{
  LhFieldTicksRow *self = LH_FIELD_TICKS_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FIELD_TICKS_ROW);
  g_clear_object (&self->terms);

  G_OBJECT_CLASS (lh_field_ticks_row_parent_class)->dispose (object);
}

static void
lh_field_ticks_row_finalize (GObject *object)
{
  LhFieldTicksRow *self = LH_FIELD_TICKS_ROW (object);

  g_free (self->shown);
  g_strfreev (self->others);
  g_hash_table_unref (self->buttons);

  G_OBJECT_CLASS (lh_field_ticks_row_parent_class)->finalize (object);
}

static void
lh_field_ticks_row_class_init (LhFieldTicksRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhFieldRowClass *row_class = LH_FIELD_ROW_CLASS (klass);

  object_class->dispose = lh_field_ticks_row_dispose;
  object_class->finalize = lh_field_ticks_row_finalize;
  row_class->show = lh_field_ticks_row_show;
  row_class->read = lh_field_ticks_row_read;
  row_class->is_edited = lh_field_ticks_row_is_edited;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-ticks-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldTicksRow, box);
}

static void
lh_field_ticks_row_init (LhFieldTicksRow *self)
{
  self->buttons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
