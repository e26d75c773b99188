/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-text-row.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"
#include "lh-text.h"

/* 1 万元 is 10,000 yuan of 100 fen: six decimal places. */
#define WAN_SCALE 6

struct _LhFieldTextRow
{
  LhFieldRow   parent_instance;

  char        *shown;
  char        *unit;

  GtkEditable *entry;
  GtkLabel    *unit_label;
};

enum
{
  PROP_0,
  PROP_UNIT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhFieldTextRow, lh_field_text_row, LH_TYPE_FIELD_ROW)

static LhFieldKind
lh_field_text_row_get_kind (LhFieldTextRow *self)
{
  const LhField *spec = lh_field_row_get_spec (LH_FIELD_ROW (self), NULL);

  return spec != NULL ? spec->kind : LH_FIELD_TEXT;
}

static char *
lh_field_text_row_format_money (LhFieldTextRow *self)
{
  guint index;
  gint64 fen;
  LhDecimal wan;

  lh_field_row_get_spec (LH_FIELD_ROW (self), &index);
  fen = lh_record_get_int (lh_field_row_get_record (LH_FIELD_ROW (self)), index);
  if (fen == LH_UNSET)
    return g_strdup ("");

  wan = lh_decimal_new (fen, WAN_SCALE);
  while (wan.scale > 2 && wan.value % 10 == 0)
    wan = lh_decimal_round (wan, wan.scale - 1);
  return lh_decimal_to_string (wan);
}

/* As everywhere else on screen, where that can be read back when it is edited. */
static char *
lh_field_text_row_format_quarter (LhFieldTextRow *self)
{
  g_autofree char *text = NULL;
  guint index;
  LhQuarter quarter;

  lh_field_row_get_spec (LH_FIELD_ROW (self), &index);
  quarter = lh_record_get_quarter (lh_field_row_get_record (LH_FIELD_ROW (self)), index);
  text = lh_quarter_is_set (quarter) ? lh_quarter_format (quarter, LH_QUARTER_LONG, NULL) : g_strdup ("");
  if (lh_quarter_parse (text, 0, &quarter, NULL))
    return g_steal_pointer (&text);
  return lh_field_row_serialize (LH_FIELD_ROW (self));
}

static const char *
lh_field_text_row_get_unit (LhFieldTextRow *self)
{
  if (self->unit != NULL)
    return self->unit;

  switch (lh_field_text_row_get_kind (self))
    {
    case LH_FIELD_MONEY:
      return _("ten thousand yuan");
    case LH_FIELD_TENTHS:
      return "%";
    default:
      return "";
    }
}

static void
lh_field_text_row_show (LhFieldRow *row)
{
  LhFieldTextRow *self = LH_FIELD_TEXT_ROW (row);
  const char *unit = lh_field_text_row_get_unit (self);

  g_free (self->shown);
  if (lh_field_text_row_get_kind (self) == LH_FIELD_MONEY)
    self->shown = lh_field_text_row_format_money (self);
  else if (lh_field_text_row_get_kind (self) == LH_FIELD_QUARTER)
    self->shown = lh_field_text_row_format_quarter (self);
  else
    self->shown = lh_field_row_serialize (row);

  gtk_editable_set_text (self->entry, self->shown);
  gtk_label_set_label (self->unit_label, unit);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_label), *unit != '\0');
}

static char *
lh_field_text_row_read (LhFieldRow  *row,
                        GError     **error)
{
  LhFieldTextRow *self = LH_FIELD_TEXT_ROW (row);
  const char *text = gtk_editable_get_text (self->entry);
  LhDecimal wan;

  if (lh_field_text_row_get_kind (self) != LH_FIELD_MONEY || lh_text_is_blank (text))
    return g_strdup (text);

  if (!lh_decimal_parse (text, &wan, error))
    return NULL;
  return lh_decimal_to_string (lh_decimal_new (lh_decimal_to_integer (wan, WAN_SCALE), 2));
}

static gboolean
lh_field_text_row_is_edited (LhFieldRow *row)
{
  LhFieldTextRow *self = LH_FIELD_TEXT_ROW (row);

  return g_strcmp0 (gtk_editable_get_text (self->entry), self->shown) != 0;
}

static gboolean
lh_field_text_row_key_cb (LhFieldTextRow     *self,
                          guint            keyval,
                          guint            keycode,
                          GdkModifierType  modifiers)
{
  if (keyval != GDK_KEY_Escape
      || (!lh_field_text_row_is_edited (LH_FIELD_ROW (self)) && !lh_field_row_has_error (LH_FIELD_ROW (self))))
    return GDK_EVENT_PROPAGATE;

  lh_field_row_revert (LH_FIELD_ROW (self));
  return GDK_EVENT_STOP;
}

static void
lh_field_text_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhFieldTextRow *self = LH_FIELD_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_UNIT:
      g_value_set_string (value, self->unit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_field_text_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhFieldTextRow *self = LH_FIELD_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_UNIT:
      g_free (self->unit);
      self->unit = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_field_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_FIELD_TEXT_ROW);

  G_OBJECT_CLASS (lh_field_text_row_parent_class)->dispose (object);
}

static void
lh_field_text_row_finalize (GObject *object)
{
  LhFieldTextRow *self = LH_FIELD_TEXT_ROW (object);

  g_free (self->shown);
  g_free (self->unit);

  G_OBJECT_CLASS (lh_field_text_row_parent_class)->finalize (object);
}

static void
lh_field_text_row_class_init (LhFieldTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhFieldRowClass *row_class = LH_FIELD_ROW_CLASS (klass);

  object_class->dispose = lh_field_text_row_dispose;
  object_class->finalize = lh_field_text_row_finalize;
  object_class->get_property = lh_field_text_row_get_property;
  object_class->set_property = lh_field_text_row_set_property;
  row_class->show = lh_field_text_row_show;
  row_class->read = lh_field_text_row_read;
  row_class->is_edited = lh_field_text_row_is_edited;

  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-text-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldTextRow, entry);
  gtk_widget_class_bind_template_child (widget_class, LhFieldTextRow, unit_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_row_commit);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_row_confirm);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_text_row_key_cb);
}

static void
lh_field_text_row_init (LhFieldTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_field_row_set_editor (LH_FIELD_ROW (self), self->entry);
}
