/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-row.h"

#include <glib/gi18n-lib.h>

#include "lh-form.h"
#include "lh-page.h"

typedef struct
{
  char       *field;
  LhRecord   *record;
  LhLedger   *ledger;
  GtkWidget  *editor;
  LhForm     *form;
  gulong      notify_id;
  gboolean    titled;
  gboolean    kept;
  gboolean    contested;   /* somebody else changed the field while it was being edited */
  gboolean    settling;
  gboolean    read_only;

  AdwBin     *below_slot;
  GtkLabel   *message_label;
  GtkLabel   *title_label;
  AdwBin     *value_slot;
} LhFieldRowPrivate;

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_RECORD,
  PROP_LEDGER,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void lh_field_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (LhFieldRow, lh_field_row, ADW_TYPE_PREFERENCES_ROW,
                                  G_ADD_PRIVATE (LhFieldRow)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, lh_field_row_buildable_init))

#define PRIVATE(self) ((LhFieldRowPrivate *) lh_field_row_get_instance_private (self))

static void
lh_field_row_show (LhFieldRow *self)
{
  LhFieldRowClass *klass = LH_FIELD_ROW_GET_CLASS (self);

  if (klass->show != NULL)
    klass->show (self);
}

static gboolean
lh_field_row_is_edited (LhFieldRow *self)
{
  LhFieldRowClass *klass = LH_FIELD_ROW_GET_CLASS (self);

  return klass->is_edited != NULL && klass->is_edited (self);
}

static void
lh_field_row_set_message (LhFieldRow *self,
                          const char *message,
                          gboolean    error)
{
  LhFieldRowPrivate *priv = PRIVATE (self);
  gboolean invalid = message != NULL && error;

  gtk_label_set_label (priv->message_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->message_label), message != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self), invalid ? "warning" : "error");
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), error ? "error" : "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");

  if (priv->editor != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (priv->editor),
                                 GTK_ACCESSIBLE_STATE_INVALID,
                                 invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                                 -1);
}

/* What somebody else wrote meanwhile stands beside the text that is kept. */
static void
lh_field_row_show_other_value (LhFieldRow *self)
{
  g_autofree char *value = NULL;
  g_autofree char *message = NULL;
  guint index;

  if (lh_field_row_get_spec (self, &index) == NULL)
    return;
  value = lh_ledger_format_field (PRIVATE (self)->ledger, PRIVATE (self)->record, index, NULL);
  message = g_strdup_printf (_("The ledger now says “%s”. Press Enter to save your text, Esc to drop it."),
                             value != NULL ? value : "");
  lh_field_row_set_message (self, message, TRUE);
}

static void
lh_field_row_notify_cb (LhFieldRow *self)
{
  LhFieldRowPrivate *priv = PRIVATE (self);

  if (priv->kept || (!priv->settling && lh_field_row_is_edited (self)))
    {
      /* while an edit of ours is on its way, the news is most likely our own */
      if (priv->ledger != NULL && (priv->kept || priv->form == NULL || !lh_form_is_busy (priv->form)))
        {
          priv->kept = priv->contested = TRUE;
          lh_field_row_show_other_value (self);
        }
      return;
    }
  priv->settling = FALSE;
  lh_field_row_show (self);
}

static void
lh_field_row_update_title (LhFieldRow *self)
{
  const LhField *spec = lh_field_row_get_spec (self, NULL);

  if (spec == NULL || PRIVATE (self)->titled)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), lh_tr (NULL, spec->label));
}

static void
lh_field_row_connect_record (LhFieldRow *self)
{
  LhFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *detailed = NULL;

  if (lh_field_row_get_spec (self, NULL) == NULL)
    return;
  detailed = g_strconcat ("notify::", priv->field, NULL);
  priv->notify_id = g_signal_connect_object (priv->record, detailed, G_CALLBACK (lh_field_row_notify_cb), self,
                                             G_CONNECT_SWAPPED);
}

static void
lh_field_row_root (GtkWidget *widget)
{
  LhFieldRow *self = LH_FIELD_ROW (widget);
  LhFieldRowPrivate *priv = PRIVATE (self);
  GtkWidget *form;

  GTK_WIDGET_CLASS (lh_field_row_parent_class)->root (widget);

  form = gtk_widget_get_ancestor (widget, LH_TYPE_FORM);
  if (form == NULL)
    return;
  priv->form = LH_FORM (form);
  lh_form_add_row (priv->form, self);
}

static void
lh_field_row_unroot (GtkWidget *widget)
{
  LhFieldRow *self = LH_FIELD_ROW (widget);
  LhFieldRowPrivate *priv = PRIVATE (self);

  if (priv->form != NULL)
    lh_form_remove_row (priv->form, self);
  priv->form = NULL;

  GTK_WIDGET_CLASS (lh_field_row_parent_class)->unroot (widget);
}

static gboolean
lh_field_row_grab_focus (GtkWidget *widget)
{
  LhFieldRowPrivate *priv = PRIVATE (LH_FIELD_ROW (widget));

  return priv->editor != NULL && gtk_widget_grab_focus (priv->editor);
}

static void
lh_field_row_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  LhFieldRowPrivate *priv = PRIVATE (LH_FIELD_ROW (buildable));

  if (g_strcmp0 (type, "value") == 0)
    adw_bin_set_child (priv->value_slot, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "below") == 0)
    {
      adw_bin_set_child (priv->below_slot, GTK_WIDGET (child));
      gtk_widget_set_visible (GTK_WIDGET (priv->below_slot), TRUE);
    }
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
lh_field_row_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = lh_field_row_add_child;
}

static void
lh_field_row_constructed (GObject *object)
{
  LhFieldRow *self = LH_FIELD_ROW (object);

  G_OBJECT_CLASS (lh_field_row_parent_class)->constructed (object);
  lh_field_row_show (self);
}

static void
lh_field_row_dispose (GObject *object)
{
  LhFieldRow *self = LH_FIELD_ROW (object);
  LhFieldRowPrivate *priv = PRIVATE (self);

  if (priv->record != NULL)
    g_clear_signal_handler (&priv->notify_id, priv->record);
  g_clear_object (&priv->record);
  g_clear_object (&priv->ledger);
  priv->editor = NULL;
  /* No gtk_widget_dispose_template(): GTK 4.8 knows only one template per instance there, and a subclass has its own.
   * The list box row takes its child apart. */

  G_OBJECT_CLASS (lh_field_row_parent_class)->dispose (object);
}

static void
lh_field_row_finalize (GObject *object)
{
  g_clear_pointer (&PRIVATE (LH_FIELD_ROW (object))->field, g_free);

  G_OBJECT_CLASS (lh_field_row_parent_class)->finalize (object);
}

static void
lh_field_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LhFieldRowPrivate *priv = PRIVATE (LH_FIELD_ROW (object));

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, priv->field);
      break;
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    case PROP_LEDGER:
      g_value_set_object (value, priv->ledger);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, priv->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_field_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LhFieldRow *self = LH_FIELD_ROW (object);
  LhFieldRowPrivate *priv = PRIVATE (self);

  switch (prop_id)
    {
    case PROP_FIELD:
      priv->field = g_value_dup_string (value);
      break;
    case PROP_RECORD:
      lh_field_row_set_model (self, priv->ledger, g_value_get_object (value));
      break;
    case PROP_LEDGER:
      lh_field_row_set_model (self, g_value_get_object (value), priv->record);
      break;
    case PROP_READ_ONLY:
      if (priv->read_only == g_value_get_boolean (value))
        return;
      priv->read_only = g_value_get_boolean (value);
      gtk_widget_set_sensitive (GTK_WIDGET (priv->value_slot), !priv->read_only);
      gtk_widget_set_sensitive (GTK_WIDGET (priv->below_slot), !priv->read_only);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_field_row_class_init (LhFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_field_row_constructed;
  object_class->dispose = lh_field_row_dispose;
  object_class->finalize = lh_field_row_finalize;
  object_class->get_property = lh_field_row_get_property;
  object_class->set_property = lh_field_row_set_property;
  widget_class->root = lh_field_row_root;
  widget_class->unroot = lh_field_row_unroot;
  widget_class->grab_focus = lh_field_row_grab_focus;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-row.ui"));
  gtk_widget_class_bind_template_child_private (widget_class, LhFieldRow, below_slot);
  gtk_widget_class_bind_template_child_private (widget_class, LhFieldRow, message_label);
  gtk_widget_class_bind_template_child_private (widget_class, LhFieldRow, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, LhFieldRow, value_slot);
}

static void
lh_field_row_init (LhFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
lh_field_row_get_field (LhFieldRow *self)
{
  g_return_val_if_fail (LH_IS_FIELD_ROW (self), NULL);
  return PRIVATE (self)->field;
}

LhRecord *
lh_field_row_get_record (LhFieldRow *self)
{
  g_return_val_if_fail (LH_IS_FIELD_ROW (self), NULL);
  return PRIVATE (self)->record;
}

LhLedger *
lh_field_row_get_ledger (LhFieldRow *self)
{
  g_return_val_if_fail (LH_IS_FIELD_ROW (self), NULL);
  return PRIVATE (self)->ledger;
}

/**
 * lh_field_row_get_spec:
 * @index: (out) (optional): index of the field
 *
 * Returns: (transfer none) (nullable): the declaration of the field; %NULL without a record that has it
 */
const LhField *
lh_field_row_get_spec (LhFieldRow *self,
                       guint      *index)
{
  LhFieldRowPrivate *priv = PRIVATE (self);

  if (priv->record == NULL || priv->field == NULL)
    return NULL;
  return lh_record_class_find_field (LH_RECORD_GET_CLASS (priv->record), priv->field, index);
}

/**
 * lh_field_row_set_model:
 * @ledger: (nullable): where the vocabularies are
 * @record: (nullable): what to show
 *
 * Shows another record. What was typed for the old one must have been committed before.
 */
void
lh_field_row_set_model (LhFieldRow *self,
                        LhLedger   *ledger,
                        LhRecord   *record)
{
  LhFieldRowPrivate *priv = PRIVATE (self);
  gboolean changed;

  g_return_if_fail (LH_IS_FIELD_ROW (self));

  if (priv->record != NULL)
    g_clear_signal_handler (&priv->notify_id, priv->record);
  changed = g_set_object (&priv->ledger, ledger);
  changed |= g_set_object (&priv->record, record);
  if (priv->notify_id == 0)
    lh_field_row_connect_record (self);
  if (!changed)
    return;

  if (priv->kept || *gtk_label_get_label (priv->message_label) != '\0')
    lh_field_row_set_message (self, NULL, FALSE);
  priv->kept = FALSE;
  priv->contested = FALSE;
  priv->settling = FALSE;
  if (record != NULL && *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)) != '\0')
    priv->titled = TRUE;
  lh_field_row_update_title (self);
  lh_field_row_show (self);
}

/**
 * lh_field_row_set_editor:
 * @editor: (type GtkWidget): the widget that takes the focus; it gets its accessible name from the title
 */
void
lh_field_row_set_editor (LhFieldRow *self,
                         gpointer    editor)
{
  LhFieldRowPrivate *priv = PRIVATE (self);

  g_return_if_fail (GTK_IS_WIDGET (editor));

  priv->editor = editor;
  gtk_label_set_mnemonic_widget (priv->title_label, editor);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (editor),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, priv->title_label, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, priv->message_label, NULL,
                                  -1);
}

/**
 * lh_field_row_serialize:
 *
 * Returns: (transfer full): the value of the field as lh_record_serialize() gives it, "" for none
 */
char *
lh_field_row_serialize (LhFieldRow *self)
{
  guint index;
  char *text = NULL;

  if (lh_field_row_get_spec (self, &index) != NULL)
    text = lh_record_serialize (PRIVATE (self)->record, index);
  return text != NULL ? text : g_strdup ("");
}

/**
 * lh_field_row_commit:
 *
 * Hands what the editor holds to the form, when it is an edit.
 *
 * Returns: %FALSE when the text does not fit; it is kept and marked
 */
gboolean
lh_field_row_commit (LhFieldRow *self)
{
  LhFieldRowPrivate *priv = PRIVATE (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (LH_IS_FIELD_ROW (self), FALSE);

  if (priv->form == NULL || priv->read_only || lh_field_row_get_spec (self, NULL) == NULL)
    return TRUE;
  if (!lh_field_row_is_edited (self))
    {
      if (priv->kept)
        lh_field_row_revert (self);
      return TRUE;
    }

  /* never over somebody else's value without being told to */
  if (priv->contested)
    return FALSE;

  text = LH_FIELD_ROW_GET_CLASS (self)->read (self, &error);
  if (text == NULL)
    {
      lh_field_row_refused (self, error->message);
      return FALSE;
    }
  lh_form_commit (priv->form, self, text);
  return !priv->kept;
}

/**
 * lh_field_row_confirm:
 *
 * The same when the user says so expressly (Enter): then it also replaces what somebody else wrote meanwhile, which was
 * shown below the text.
 */
gboolean
lh_field_row_confirm (LhFieldRow *self)
{
  g_return_val_if_fail (LH_IS_FIELD_ROW (self), FALSE);

  PRIVATE (self)->contested = FALSE;
  return lh_field_row_commit (self);
}

/**
 * lh_field_row_revert:
 *
 * Drops what was typed and shows the model again.
 */
void
lh_field_row_revert (LhFieldRow *self)
{
  g_return_if_fail (LH_IS_FIELD_ROW (self));

  PRIVATE (self)->kept = PRIVATE (self)->contested = FALSE;
  lh_field_row_set_message (self, NULL, FALSE);
  lh_field_row_show (self);
}

/**
 * lh_field_row_accepted:
 * @current: whether the record holds the new value already; otherwise it is shown when the record tells
 *
 * The form calls this when the ledger has taken the edit.
 */
void
lh_field_row_accepted (LhFieldRow *self,
                       gboolean    current)
{
  LhFieldRowPrivate *priv = PRIVATE (self);

  g_return_if_fail (LH_IS_FIELD_ROW (self));

  priv->kept = priv->contested = FALSE;
  priv->settling = !current;
  lh_field_row_set_message (self, NULL, FALSE);
  if (current)
    lh_field_row_show (self);
}

/**
 * lh_field_row_refused:
 * @message: why
 *
 * Keeps the text, marks the row and shows the reason below.
 */
void
lh_field_row_refused (LhFieldRow *self,
                      const char *message)
{
  g_return_if_fail (LH_IS_FIELD_ROW (self));

  PRIVATE (self)->kept = TRUE;
  lh_field_row_set_message (self, message, TRUE);
}

/**
 * lh_field_row_warn:
 * @message: (nullable): what to look at; %NULL for nothing
 *
 * Tells about a value that was taken. Does not touch an error.
 */
void
lh_field_row_warn (LhFieldRow *self,
                   const char *message)
{
  g_return_if_fail (LH_IS_FIELD_ROW (self));

  if (!PRIVATE (self)->kept)
    lh_field_row_set_message (self, message, FALSE);
}

gboolean
lh_field_row_has_error (LhFieldRow *self)
{
  g_return_val_if_fail (LH_IS_FIELD_ROW (self), FALSE);
  return PRIVATE (self)->kept;
}

const char *
lh_field_row_get_message (LhFieldRow *self)
{
  g_return_val_if_fail (LH_IS_FIELD_ROW (self), NULL);
  return gtk_label_get_label (PRIVATE (self)->message_label);
}
