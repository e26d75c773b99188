/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-cell.h"

#include "lh-page.h"

struct _LhFieldCell
{
  AdwBin          parent_instance;

  LhRecord       *record;
  char           *field;
  gulong          notify_id;

  GtkInscription *text;
};

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_FIELD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhFieldCell, lh_field_cell, ADW_TYPE_BIN)

static gboolean
lh_field_cell_is_numeric (const LhField *field)
{
  switch (field->kind)
    {
    case LH_FIELD_DECIMAL:
    case LH_FIELD_INTEGER:
    case LH_FIELD_TENTHS:
    case LH_FIELD_MONEY:
      return TRUE;
    default:
      return FALSE;
    }
}

static LhLedger *
lh_field_cell_find_ledger (LhFieldCell *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_PAGE);

  return page != NULL ? lh_page_get_ledger (LH_PAGE (page)) : NULL;
}

static void
lh_field_cell_update (LhFieldCell *self)
{
  LhLedger *ledger = lh_field_cell_find_ledger (self);
  g_autofree char *text = NULL;
  const LhField *field = NULL;
  guint index;

  if (ledger != NULL && self->record != NULL)
    field = lh_record_class_find_field (LH_RECORD_GET_CLASS (self->record), self->field, &index);
  if (field != NULL && lh_record_get_loaded (self->record))
    {
      text = lh_ledger_format_field (ledger, self->record, index, NULL);
      gtk_inscription_set_xalign (self->text, lh_field_cell_is_numeric (field) ? 1 : 0);
    }
  gtk_inscription_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), g_utf8_strlen (text != NULL ? text : "", -1) > 10 ? text : NULL);
}

static void
lh_field_cell_set_record (LhFieldCell *self,
                          LhRecord    *record)
{
  if (self->record == record)
    return;

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_set_object (&self->record, record);
  /* Any property: a row comes to life with all its fields at once, and a reference is shown by its name. */
  if (record != NULL)
    self->notify_id = g_signal_connect_object (record, "notify", G_CALLBACK (lh_field_cell_update), self,
                                               G_CONNECT_SWAPPED);
  lh_field_cell_update (self);
}

static void
lh_field_cell_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_field_cell_parent_class)->root (widget);
  lh_field_cell_update (LH_FIELD_CELL (widget));
}

static void
lh_field_cell_dispose (GObject *object)
{
  LhFieldCell *self = LH_FIELD_CELL (object);

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FIELD_CELL);

  G_OBJECT_CLASS (lh_field_cell_parent_class)->dispose (object);
}

static void
lh_field_cell_finalize (GObject *object)
{
  g_free (LH_FIELD_CELL (object)->field);

  G_OBJECT_CLASS (lh_field_cell_parent_class)->finalize (object);
}

static void
lh_field_cell_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhFieldCell *self = LH_FIELD_CELL (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_field_cell_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhFieldCell *self = LH_FIELD_CELL (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      lh_field_cell_set_record (self, g_value_get_object (value));
      break;
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_field_cell_class_init (LhFieldCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_field_cell_dispose;
  object_class->finalize = lh_field_cell_finalize;
  object_class->get_property = lh_field_cell_get_property;
  object_class->set_property = lh_field_cell_set_property;
  widget_class->root = lh_field_cell_root;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-cell.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldCell, text);
}

static void
lh_field_cell_init (LhFieldCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
