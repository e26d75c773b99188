/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-bulk-edit-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-bulk-edit.h"
#include "lh-change.h"
#include "lh-choice.h"
#include "lh-column-fit.h"
#include "lh-field-choice-row.h"
#include "lh-field-choices-row.h"
#include "lh-field-date-row.h"
#include "lh-field-long-row.h"
#include "lh-field-reference-row.h"
#include "lh-field-switch-row.h"
#include "lh-field-text-row.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-weak.h"

struct _LhBulkEditDialog
{
  AdwWindow     parent_instance;

  LhLedger     *ledger;
  GType         record_type;
  GArray       *ids;
  GListStore   *fields;      /* LhChoice: name and label of each field that may be edited */
  LhRecord     *draft;
  LhForm       *form;
  GListModel   *items;
  guint         serial;
  gboolean      entered;     /* a value was given; before, nothing is proposed */

  GtkColumnView *view;
  GtkCheckButton *empty_check;
  GtkDropDown  *field_drop_down;
  AdwBin       *form_slot;
  GtkLabel     *problem_label;
  GtkLabel     *summary_label;
};

/* A preview on its way: an edit of the value makes it old. */
typedef struct
{
  gpointer weak;
  guint    serial;
} LhBulkRequest;

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD_TYPE,
  N_PROPS
};

enum
{
  APPLIED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhBulkEditDialog, lh_bulk_edit_dialog, ADW_TYPE_WINDOW)

static const char *
lh_bulk_edit_dialog_get_field (LhBulkEditDialog *self)
{
  LhChoice *choice = gtk_drop_down_get_selected_item (self->field_drop_down);

  return choice != NULL ? lh_choice_get_value (choice) : NULL;
}

static GType
lh_bulk_edit_dialog_get_row_type (const LhField *field)
{
  switch (field->kind)
    {
    case LH_FIELD_LONG_TEXT:
      return LH_TYPE_FIELD_LONG_ROW;
    case LH_FIELD_CODE:
      return LH_TYPE_FIELD_CHOICE_ROW;
    case LH_FIELD_CODES:
      return LH_TYPE_FIELD_CHOICES_ROW;
    case LH_FIELD_REFERENCE:
      return LH_TYPE_FIELD_REFERENCE_ROW;
    case LH_FIELD_BOOLEAN:
      return LH_TYPE_FIELD_SWITCH_ROW;
    case LH_FIELD_DATE:
      return LH_TYPE_FIELD_DATE_ROW;
    default:
      return LH_TYPE_FIELD_TEXT_ROW;
    }
}

static guint
lh_bulk_edit_dialog_count (LhBulkEditDialog *self,
                           gboolean          refused)
{
  guint n = 0;

  for (guint i = 0; self->items != NULL && i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (LhBulkItem) item = g_list_model_get_item (self->items, i);
      gboolean has_problem = lh_bulk_item_get_problem (item) != NULL;

      n += refused ? has_problem : lh_bulk_item_get_changed (item) && !has_problem;
    }
  return n;
}

static void
lh_bulk_edit_dialog_show_items (LhBulkEditDialog *self)
{
  guint n = self->items != NULL ? g_list_model_get_n_items (self->items) : self->ids->len;
  guint n_changed = lh_bulk_edit_dialog_count (self, FALSE);
  guint n_refused = lh_bulk_edit_dialog_count (self, TRUE);
  g_autofree char *text = g_strdup_printf (_("%u will change · %u stay as they are · %u are refused"), n_changed,
                                           n - n_changed - n_refused, n_refused);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (self->items != NULL ? g_object_ref (self->items) : NULL);

  gtk_label_set_label (self->summary_label, self->items != NULL ? text : _("Choose a field and give it a value."));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", n_changed > 0);
}

static void
lh_bulk_edit_dialog_show_problem (LhBulkEditDialog *self,
                                  const char       *message)
{
  gtk_label_set_label (self->problem_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), message != NULL);
}

static void
lh_bulk_edit_dialog_previewed_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autofree LhBulkRequest *request = user_data;
  g_autoptr (LhBulkEditDialog) self = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) items = lh_bulk_edit_preview_finish (result, &error);

  if (self == NULL || request->serial != self->serial || self->ledger == NULL)
    return;
  g_set_object (&self->items, items);
  lh_bulk_edit_dialog_show_problem (self, error != NULL ? error->message : NULL);
  lh_bulk_edit_dialog_show_items (self);
}

/* Asks what the edit would do, each time the value has changed. */
static void
lh_bulk_edit_dialog_preview (LhBulkEditDialog *self)
{
  const char *field = lh_bulk_edit_dialog_get_field (self);
  gboolean empty = gtk_check_button_get_active (self->empty_check);
  g_autofree char *text = NULL;
  LhBulkRequest *request;
  guint index;

  self->serial++;
  if (field == NULL || lh_record_class_find_field (LH_RECORD_GET_CLASS (self->draft), field, &index) == NULL)
    return;
  text = empty ? NULL : lh_record_serialize (self->draft, index);
  if (!empty && (!self->entered || text == NULL))
    {
      g_clear_object (&self->items);
      lh_bulk_edit_dialog_show_items (self);
      return;
    }
  request = g_new0 (LhBulkRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_bulk_edit_preview_async (self->ledger, self->record_type, (const gint64 *) self->ids->data, self->ids->len, field,
                              text, NULL, lh_bulk_edit_dialog_previewed_cb, request);
}

static void
lh_bulk_edit_dialog_entered_cb (LhBulkEditDialog *self)
{
  self->entered = TRUE;
  lh_bulk_edit_dialog_preview (self);
}

static void
lh_bulk_edit_dialog_empty_cb (LhBulkEditDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->form_slot), !gtk_check_button_get_active (self->empty_check));
  lh_bulk_edit_dialog_preview (self);
}

/* A form of one row, made for the field that was chosen. */
static void
lh_bulk_edit_dialog_field_cb (LhBulkEditDialog *self)
{
  const char *name = lh_bulk_edit_dialog_get_field (self);
  const LhField *field = name != NULL ? lh_record_class_find_field (LH_RECORD_GET_CLASS (self->draft), name, NULL) : NULL;
  GtkWidget *group;

  if (field == NULL)
    return;
  group = adw_preferences_group_new ();
  self->form = g_object_new (LH_TYPE_FORM, "draft", TRUE, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             g_object_new (lh_bulk_edit_dialog_get_row_type (field), "field", name, NULL));
  adw_bin_set_child (ADW_BIN (self->form), group);
  lh_form_set_ledger (self->form, self->ledger);
  lh_form_set_record (self->form, self->draft);
  g_signal_connect_object (self->form, "saved", G_CALLBACK (lh_bulk_edit_dialog_entered_cb), self, G_CONNECT_SWAPPED);
  self->entered = FALSE;
  adw_bin_set_child (self->form_slot, GTK_WIDGET (self->form));
  lh_bulk_edit_dialog_preview (self);
}

static void
lh_bulk_edit_dialog_applied_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr (LhBulkEditDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    {
      /* the ledger has changed since: what was shown is not true any more */
      lh_bulk_edit_dialog_preview (self);
      lh_bulk_edit_dialog_show_problem (self, error->message);
      return;
    }
  g_signal_emit (self, signals[APPLIED], 0, lh_bulk_edit_dialog_count (self, FALSE));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lh_bulk_edit_dialog_apply_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhBulkEditDialog *self = LH_BULK_EDIT_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = NULL;
  guint serial = self->serial;

  /* a text still being typed changes the preview, which is to be seen first */
  if (self->form == NULL || !lh_form_flush (self->form) || serial != self->serial || self->items == NULL)
    return;
  changes = lh_bulk_edit_create_changes (self->items);
  gtk_widget_action_set_enabled (widget, "dialog.apply", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_bulk_edit_dialog_applied_cb, lh_weak_new (self));
}

static void
lh_bulk_edit_dialog_fill_fields (LhBulkEditDialog *self)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (self->draft, &n_fields);
  g_autoptr (GArray) offered = lh_bulk_edit_list_fields (self->record_type);

  for (guint i = 0; i < offered->len; i++)
    {
      const LhField *field = &fields[g_array_index (offered, guint, i)];

      lh_choices_append (self->fields, field->name, lh_tr (NULL, field->label));
    }
}

static void
lh_bulk_edit_dialog_constructed (GObject *object)
{
  LhBulkEditDialog *self = LH_BULK_EDIT_DIALOG (object);

  G_OBJECT_CLASS (lh_bulk_edit_dialog_parent_class)->constructed (object);

  if (self->record_type != LH_TYPE_RECORD)
    {
      self->draft = g_object_new (self->record_type, NULL);
      lh_bulk_edit_dialog_fill_fields (self);
    }
  gtk_drop_down_set_model (self->field_drop_down, G_LIST_MODEL (self->fields));
  lh_bulk_edit_dialog_show_items (self);
}

static void
lh_bulk_edit_dialog_dispose (GObject *object)
{
  LhBulkEditDialog *self = LH_BULK_EDIT_DIALOG (object);

  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BULK_EDIT_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_object (&self->fields);
  g_clear_object (&self->draft);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (lh_bulk_edit_dialog_parent_class)->dispose (object);
}

static void
lh_bulk_edit_dialog_finalize (GObject *object)
{
  g_array_unref (LH_BULK_EDIT_DIALOG (object)->ids);

  G_OBJECT_CLASS (lh_bulk_edit_dialog_parent_class)->finalize (object);
}

static void
lh_bulk_edit_dialog_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LhBulkEditDialog *self = LH_BULK_EDIT_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    case PROP_RECORD_TYPE:
      /* the abstract type: of nothing in particular */
      self->record_type = g_value_get_gtype (value) != G_TYPE_NONE ? g_value_get_gtype (value) : LH_TYPE_RECORD;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_bulk_edit_dialog_class_init (LhBulkEditDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_bulk_edit_dialog_constructed;
  object_class->dispose = lh_bulk_edit_dialog_dispose;
  object_class->finalize = lh_bulk_edit_dialog_finalize;
  object_class->set_property = lh_bulk_edit_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD_TYPE] = g_param_spec_gtype ("record-type", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[APPLIED] = g_signal_new ("applied", LH_TYPE_BULK_EDIT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (LH_TYPE_BULK_ITEM);
  g_type_ensure (LH_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-bulk-edit-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBulkEditDialog, empty_check);
  gtk_widget_class_bind_template_child (widget_class, LhBulkEditDialog, field_drop_down);
  gtk_widget_class_bind_template_child (widget_class, LhBulkEditDialog, form_slot);
  gtk_widget_class_bind_template_child (widget_class, LhBulkEditDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhBulkEditDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, LhBulkEditDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_bulk_edit_dialog_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_bulk_edit_dialog_field_cb);
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, lh_bulk_edit_dialog_apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.apply", NULL);
}

static void
lh_bulk_edit_dialog_init (LhBulkEditDialog *self)
{
  self->fields = lh_choices_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_column_fit_add_all (self->view);
}

/**
 * lh_bulk_edit_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @records: (element-type LhRecord): one or more records of one entity
 *
 * Returns: (transfer none): the dialog, to connect to "applied"
 */
LhBulkEditDialog *
lh_bulk_edit_dialog_present (gpointer   widget,
                             LhLedger  *ledger,
                             GPtrArray *records)
{
  LhBulkEditDialog *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (records->len > 0, NULL);

  root = gtk_widget_get_root (GTK_WIDGET (widget));
  self = g_object_new (LH_TYPE_BULK_EDIT_DIALOG,
                       "ledger", ledger,
                       "record-type", G_OBJECT_TYPE (g_ptr_array_index (records, 0)),
                       "transient-for", GTK_IS_WINDOW (root) ? root : NULL,
                       NULL);
  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (records, i));

      g_array_append_val (self->ids, id);
    }
  lh_bulk_edit_dialog_field_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
