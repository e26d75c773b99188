/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-cell.h"

#include <string.h>

#include "lh-entities.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-record-table.h"
#include "lh-result-item.h"
#include "lh-weak.h"

#define INDENT 16
#define MAX_DEPTH 8

struct _LhFieldCell
{
  AdwBin          parent_instance;

  LhRecord       *record;
  char           *field;
  gboolean        tree;
  LhRecord       *target;      /* what a reference refers to, read for this cell */
  gint64          target_id;

  GtkInscription *text;
};

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_FIELD,
  PROP_TREE,
  PROP_MIN_CHARS,
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

/* That of the page, or of the table in a dialog. Both hold the ledger as long as they show its records. */
static LhLedger *
lh_field_cell_find_ledger (LhFieldCell *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_PAGE);
  GtkWidget *table = NULL;
  g_autoptr (LhLedger) ledger = NULL;

  if (page != NULL)
    return lh_page_get_ledger (LH_PAGE (page));
  table = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_RECORD_TABLE);
  if (table == NULL)
    table = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_PART_TABLE);
  if (table != NULL)
    g_object_get (table, "ledger", &ledger, NULL);
  return ledger;
}

/* How deep an organization stands in the tree. */
static int
lh_field_cell_get_depth (LhFieldCell *self,
                         LhLedger    *ledger)
{
  LhRecord *record = self->record;
  int depth = 0;

  while (LH_IS_ORGANIZATION (record) && depth < MAX_DEPTH)
    {
      gint64 parent_id = lh_record_get_int (record, LH_ORGANIZATION_PARENT_ID);

      record = parent_id != 0 ? LH_RECORD (lh_ledger_get_organization (ledger, parent_id)) : NULL;
      if (record != NULL)
        depth++;
    }
  return depth;
}

static void lh_field_cell_update (LhFieldCell *self);

static void
lh_field_cell_target_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhFieldCell) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || records == NULL || records->len == 0 ||
      lh_record_get_id (g_ptr_array_index (records, 0)) != self->target_id)
    return;
  g_set_object (&self->target, g_ptr_array_index (records, 0));
  lh_field_cell_update (self);
}

/* Organizations are always at hand; another record that nothing else on screen holds is read for its name. */
static gboolean
lh_field_cell_find_target (LhFieldCell   *self,
                           LhLedger      *ledger,
                           const LhField *field,
                           guint          index)
{
  gint64 id = field->kind == LH_FIELD_REFERENCE ? lh_record_get_int (self->record, index) : 0;
  g_autoptr (LhQuery) query = NULL;

  if (id == 0 || lh_record_get_link (self->record, index) != NULL ||
      (self->target != NULL && lh_record_get_id (self->target) == id))
    return TRUE;
  if (self->target_id == id)
    return FALSE;
  self->target_id = id;
  query = lh_query_new (lh_entities_find_type (field->target));
  lh_query_set_ids (query, &id, 1);
  lh_ledger_query_async (ledger, query, NULL, lh_field_cell_target_cb, lh_weak_new (self));
  return FALSE;
}

/* Names are kept with semicolons and read as a list. */
static char *
lh_field_cell_format_names (const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, ";", -1);

  return g_strjoinv (lh_trc (NULL, "between items", ", "), names);
}

static char *
lh_field_cell_format (LhFieldCell *self,
                      LhLedger    *ledger,
                      guint        index)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (self->record, &n_fields);

  if (LH_IS_RESULT_ITEM (self->record) && index == LH_RESULT_ITEM_VALUE_TEXT)
    return lh_result_item_format (self->record, FALSE, NULL);   /* names are not for lists */
  /* an extended deadline never hides the original one (form F5) */
  if (LH_IS_PROJECT (self->record) && index == LH_PROJECT_DUE_DATE &&
      !lh_record_is_empty (self->record, LH_PROJECT_APPROVED_DUE_DATE))
    return lh_project_format_deadline (LH_PROJECT (self->record), NULL);
  if (fields[index].kind == LH_FIELD_NAMES && !lh_record_is_empty (self->record, index))
    return lh_field_cell_format_names (lh_record_get_text (self->record, index));
  return lh_ledger_format_field (ledger, self->record, index, NULL);
}

static void
lh_field_cell_update (LhFieldCell *self)
{
  LhLedger *ledger = lh_field_cell_find_ledger (self);
  g_autofree char *text = NULL;
  const LhField *field = NULL;
  guint index = 0;

  if (ledger != NULL && self->record != NULL)
    field = lh_record_class_find_field (LH_RECORD_GET_CLASS (self->record), self->field, &index);
  if (field != NULL && lh_record_get_loaded (self->record) && lh_field_cell_find_target (self, ledger, field, index))
    {
      text = lh_field_cell_format (self, ledger, index);
      gtk_inscription_set_xalign (self->text, lh_field_cell_is_numeric (field) ? 1 : 0);
      if (self->tree)
        gtk_widget_set_margin_start (GTK_WIDGET (self->text), INDENT * lh_field_cell_get_depth (self, ledger));
    }
  gtk_inscription_set_text (self->text, text != NULL ? text : "");
}

/* Asked when the pointer rests: setting a tooltip on every cell costs a round trip to the display each. */
static gboolean
lh_field_cell_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard,
                             GtkTooltip *tooltip)
{
  GtkWidget *inscription = GTK_WIDGET (LH_FIELD_CELL (widget)->text);
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (inscription));
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (text == NULL || *text == '\0')
    return FALSE;

  /* What can be read needs no tooltip. */
  layout = gtk_widget_create_pango_layout (inscription, text);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (inscription))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
lh_field_cell_connect (LhFieldCell *self,
                       const char  *property)
{
  g_autofree char *detailed = g_strconcat ("notify::", property, NULL);

  g_signal_connect_object (self->record, detailed, G_CALLBACK (lh_field_cell_update), self, G_CONNECT_SWAPPED);
}

static void
lh_field_cell_set_record (LhFieldCell *self,
                          LhRecord    *record)
{
  if (self->record == record)
    return;

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_set_object (&self->record, record);
  if (record != NULL && self->field != NULL)
    {
      lh_field_cell_connect (self, self->field);
      lh_field_cell_connect (self, "loaded");
      if (LH_IS_PROJECT (record) && g_str_equal (self->field, "due-date"))
        lh_field_cell_connect (self, "approved-due-date");
      /* A reference is shown by the name of what it refers to, which may come later. */
      if (g_str_has_suffix (self->field, "-id"))
        {
          g_autofree char *link = g_strndup (self->field, strlen (self->field) - strlen ("-id"));

          lh_field_cell_connect (self, link);
        }
    }
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
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_clear_object (&self->record);
  g_clear_object (&self->target);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
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
    case PROP_TREE:
      g_value_set_boolean (value, self->tree);
      break;
    case PROP_MIN_CHARS:
      g_value_set_uint (value, gtk_inscription_get_min_chars (self->text));
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
    case PROP_TREE:
      self->tree = g_value_get_boolean (value);
      break;
    case PROP_MIN_CHARS:
      gtk_inscription_set_min_chars (self->text, g_value_get_uint (value));
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
  widget_class->query_tooltip = lh_field_cell_query_tooltip;
  widget_class->root = lh_field_cell_root;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TREE] = g_param_spec_boolean ("tree", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MIN_CHARS] = g_param_spec_uint ("min-chars", NULL, NULL, 0, G_MAXUINT, 2,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-cell.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldCell, text);
}

static void
lh_field_cell_init (LhFieldCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
