/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-form.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-field-choice-row.h"
#include "lh-field-choices-row.h"
#include "lh-field-date-row.h"
#include "lh-field-long-row.h"
#include "lh-field-reference-row.h"
#include "lh-field-switch-row.h"
#include "lh-field-text-row.h"
#include "lh-field-ticks-row.h"
#include "lh-page.h"
#include "lh-toast.h"

/* One edit on its way to the ledger. The next one starts when it has arrived: it is then based on the new version. */
typedef struct
{
  LhForm     *form; /* weak, like the row */
  LhFieldRow *row;
  LhRecord   *record;
  LhRecord   *copy;
  guint       field;
  char       *text;
} LhFormEdit;

struct _LhForm
{
  AdwBin      parent_instance;

  LhLedger   *ledger;
  LhRecord   *record;
  char       *command;
  char       *layout;
  GPtrArray  *rows;
  GQueue      edits;
  gboolean    busy;
  gboolean    draft;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_DRAFT,
  PROP_COMMAND,
  PROP_LAYOUT,
  N_PROPS
};

enum
{
  SAVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhForm, lh_form, ADW_TYPE_BIN)

static void lh_form_next (LhForm *self);

static void
lh_form_edit_free (LhFormEdit *edit)
{
  g_clear_weak_pointer (&edit->form);
  g_clear_weak_pointer (&edit->row);
  g_clear_object (&edit->record);
  g_clear_object (&edit->copy);
  g_free (edit->text);
  g_free (edit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhFormEdit, lh_form_edit_free)

/* Whether the row still shows the record that was edited: the selection may have moved on. */
static gboolean
lh_form_edit_is_shown (LhFormEdit *edit)
{
  return edit->row != NULL && lh_field_row_get_record (edit->row) == edit->record;
}

static void
lh_form_refuse (LhFormEdit   *edit,
                const char   *message,
                const GError *error)
{
  if (lh_form_edit_is_shown (edit))
    lh_field_row_refused (edit->row, message);
  else
    lh_toast_error (edit->form, error);
}

static const char *
lh_form_find_message (LhFormEdit *edit,
                      GPtrArray  *findings)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      LhFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == LH_SEVERITY_ERROR && edit->row != NULL
          && g_strcmp0 (finding->field, lh_field_row_get_field (edit->row)) == 0)
        return finding->message;
    }
  return NULL;
}

static void
lh_form_edit_failed (LhFormEdit   *edit,
                     GPtrArray    *findings,
                     const GError *error)
{
  const char *message = lh_form_find_message (edit, findings);

  lh_form_refuse (edit, message != NULL ? message : error->message, error);
  if (!g_error_matches (error, LH_ERROR, LH_ERROR_INVALID))
    lh_toast_error (edit->form, error);
}

static void
lh_form_clear_warnings (LhForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    lh_field_row_warn (g_ptr_array_index (self->rows, i), NULL);
}

static void
lh_form_edit_applied_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhFormEdit) edit = user_data;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  LhForm *self = edit->form;
  gboolean applied = lh_ledger_apply_finish (LH_LEDGER (source), result, &findings, &error);

  if (self == NULL)
    return;

  self->busy = FALSE;
  if (!applied)
    lh_form_edit_failed (edit, findings, error);
  else
    {
      if (lh_form_edit_is_shown (edit))
        {
          lh_field_row_accepted (edit->row, lh_record_field_equal (edit->record, edit->copy, edit->field));
          lh_form_clear_warnings (self);
          lh_form_show_findings (self, findings);
        }
      g_signal_emit (self, signals[SAVED], 0, edit->record);
    }
  lh_form_next (self);
}

/* Returns FALSE when there is nothing to send. */
static gboolean
lh_form_send (LhForm     *self,
              LhFormEdit *edit)
{
  g_autoptr (LhChangeSet) changes = NULL;
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;

  edit->copy = lh_record_duplicate (edit->record);
  if (!lh_record_deserialize (edit->copy, edit->field, edit->text, &error))
    {
      lh_form_refuse (edit, error->message, error);
      return FALSE;
    }
  if (lh_record_field_equal (edit->copy, edit->record, edit->field))
    {
      if (lh_form_edit_is_shown (edit))
        lh_field_row_accepted (edit->row, TRUE);
      return FALSE;
    }

  command = self->command != NULL ? g_strdup (self->command)
                                  : g_strconcat ("edit-", lh_record_get_entity (edit->record), NULL);
  changes = lh_change_set_new (command);
  lh_change_set_update (changes, edit->copy);
  lh_ledger_apply_async (self->ledger, changes, NULL, lh_form_edit_applied_cb, edit);
  return TRUE;
}

static void
lh_form_next (LhForm *self)
{
  while (!self->busy && !g_queue_is_empty (&self->edits))
    {
      LhFormEdit *edit = g_queue_pop_head (&self->edits);

      self->busy = lh_form_send (self, edit);
      if (!self->busy)
        lh_form_edit_free (edit);
    }
}

static void
lh_form_commit_draft (LhForm     *self,
                      LhFieldRow *row,
                      guint       field,
                      const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!lh_record_deserialize (self->record, field, text, &error))
    {
      lh_field_row_refused (row, error->message);
      return;
    }
  lh_field_row_accepted (row, TRUE);
  g_signal_emit (self, signals[SAVED], 0, self->record);
}

/* A layout is a .ui file of its own, because forms and dialogs show the same rows. Its rows are built when the first
 * record comes: most forms of a window are never looked at. */
static void
lh_form_load_layout (LhForm *self)
{
  g_autofree char *path = g_strconcat (LH_UI_PREFIX "forms/", self->layout, ".ui", NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (gtk_builder_get_object (builder, "content")));
}

static void
lh_form_dispose (GObject *object)
{
  LhForm *self = LH_FORM (object);

  g_queue_clear_full (&self->edits, (GDestroyNotify) lh_form_edit_free);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_form_parent_class)->dispose (object);
}

static void
lh_form_finalize (GObject *object)
{
  LhForm *self = LH_FORM (object);

  g_free (self->command);
  g_free (self->layout);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (lh_form_parent_class)->finalize (object);
}

static void
lh_form_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  LhForm *self = LH_FORM (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_DRAFT:
      g_value_set_boolean (value, self->draft);
      break;
    case PROP_COMMAND:
      g_value_set_string (value, self->command);
      break;
    case PROP_LAYOUT:
      g_value_set_string (value, self->layout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_form_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  LhForm *self = LH_FORM (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_form_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      lh_form_set_record (self, g_value_get_object (value));
      break;
    case PROP_DRAFT:
      lh_form_set_draft (self, g_value_get_boolean (value));
      break;
    case PROP_COMMAND:
      g_free (self->command);
      self->command = g_value_dup_string (value);
      break;
    case PROP_LAYOUT:
      self->layout = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_form_class_init (LhFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_form_dispose;
  object_class->finalize = lh_form_finalize;
  object_class->get_property = lh_form_get_property;
  object_class->set_property = lh_form_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_DRAFT] = g_param_spec_boolean ("draft", NULL, NULL, FALSE, flags);
  properties[PROP_COMMAND] = g_param_spec_string ("command", NULL, NULL, NULL, flags);
  properties[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SAVED] = g_signal_new ("saved", LH_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, LH_TYPE_RECORD);

  g_type_ensure (LH_TYPE_FIELD_CHOICE_ROW);
  g_type_ensure (LH_TYPE_FIELD_CHOICES_ROW);
  g_type_ensure (LH_TYPE_FIELD_DATE_ROW);
  g_type_ensure (LH_TYPE_FIELD_LONG_ROW);
  g_type_ensure (LH_TYPE_FIELD_REFERENCE_ROW);
  g_type_ensure (LH_TYPE_FIELD_SWITCH_ROW);
  g_type_ensure (LH_TYPE_FIELD_TEXT_ROW);
  g_type_ensure (LH_TYPE_FIELD_TICKS_ROW);
}

static void
lh_form_init (LhForm *self)
{
  self->rows = g_ptr_array_new ();
  g_queue_init (&self->edits);
}

LhLedger *
lh_form_get_ledger (LhForm *self)
{
  g_return_val_if_fail (LH_IS_FORM (self), NULL);
  return self->ledger;
}

LhRecord *
lh_form_get_record (LhForm *self)
{
  g_return_val_if_fail (LH_IS_FORM (self), NULL);
  return self->record;
}

static void
lh_form_update_rows (LhForm *self)
{
  gboolean writable = self->ledger == NULL || !lh_ledger_get_read_only (self->ledger);

  gtk_widget_set_sensitive (GTK_WIDGET (self), self->record != NULL && writable);
  for (guint i = 0; i < self->rows->len; i++)
    lh_field_row_set_model (g_ptr_array_index (self->rows, i), self->ledger, self->record);
}

void
lh_form_set_ledger (LhForm   *self,
                    LhLedger *ledger)
{
  g_return_if_fail (LH_IS_FORM (self));

  if (!g_set_object (&self->ledger, ledger))
    return;

  lh_form_update_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEDGER]);
}

/* A text that does not fit cannot follow to another record: at least it is said that it was not saved. */
static void
lh_form_tell_lost (LhForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      LhFieldRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *message = NULL;

      if (!lh_field_row_has_error (row))
        continue;
      message = g_strdup_printf (_("“%s” was not saved: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                 lh_field_row_get_message (row));
      lh_toast_show (self, message);
    }
}

/**
 * lh_form_set_record:
 * @record: (nullable): what to show
 *
 * Shows another record; what was typed for the old one is committed first.
 */
void
lh_form_set_record (LhForm   *self,
                    LhRecord *record)
{
  g_return_if_fail (LH_IS_FORM (self));

  if (self->record == record)
    return;

  if (self->record != NULL && !lh_form_flush (self))
    lh_form_tell_lost (self);
  if (record != NULL && self->layout != NULL && adw_bin_get_child (ADW_BIN (self)) == NULL)
    lh_form_load_layout (self);
  g_set_object (&self->record, record);
  lh_form_update_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
lh_form_set_draft (LhForm   *self,
                   gboolean  draft)
{
  g_return_if_fail (LH_IS_FORM (self));

  draft = !!draft;
  if (self->draft == draft)
    return;

  self->draft = draft;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

/**
 * lh_form_add_row:
 * @row: a row that came into the form
 */
void
lh_form_add_row (LhForm     *self,
                 LhFieldRow *row)
{
  g_return_if_fail (LH_IS_FORM (self));

  g_ptr_array_add (self->rows, row);
  lh_field_row_set_model (row, self->ledger, self->record);
}

void
lh_form_remove_row (LhForm     *self,
                    LhFieldRow *row)
{
  g_return_if_fail (LH_IS_FORM (self));

  g_ptr_array_remove (self->rows, row);
}

/**
 * lh_form_commit:
 * @row: whose field is edited
 * @text: as lh_record_deserialize() takes it
 *
 * Saves an edit. A refusal comes back to the row as lh_field_row_refused().
 */
void
lh_form_commit (LhForm     *self,
                LhFieldRow *row,
                const char *text)
{
  LhFormEdit *edit;
  guint field;

  g_return_if_fail (LH_IS_FORM (self));
  g_return_if_fail (lh_field_row_get_spec (row, &field) != NULL);

  lh_field_row_get_spec (row, &field);
  if (self->draft)
    {
      lh_form_commit_draft (self, row, field, text);
      return;
    }

  edit = g_new0 (LhFormEdit, 1);
  g_set_weak_pointer (&edit->form, self);
  g_set_weak_pointer (&edit->row, row);
  edit->record = g_object_ref (self->record);
  edit->field = field;
  edit->text = g_strdup (text);
  g_queue_push_tail (&self->edits, edit);
  lh_form_next (self);
}

/**
 * lh_form_flush:
 *
 * Commits what is typed and not committed yet.
 *
 * Returns: %FALSE when a row keeps a text that does not fit
 */
gboolean
lh_form_flush (LhForm *self)
{
  gboolean fits = TRUE;

  g_return_val_if_fail (LH_IS_FORM (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    fits &= lh_field_row_commit (g_ptr_array_index (self->rows, i));
  return fits;
}

static LhFieldRow *
lh_form_find_row (LhForm     *self,
                  const char *field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (g_strcmp0 (lh_field_row_get_field (g_ptr_array_index (self->rows, i)), field) == 0)
        return g_ptr_array_index (self->rows, i);
    }
  return NULL;
}

/**
 * lh_form_show_findings:
 * @findings: (nullable) (element-type LhFinding): what is wrong with the record
 *
 * Shows each finding below the row of its field.
 *
 * Returns: whether each had a row
 */
gboolean
lh_form_show_findings (LhForm    *self,
                       GPtrArray *findings)
{
  gboolean all = TRUE;

  g_return_val_if_fail (LH_IS_FORM (self), FALSE);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      LhFinding *finding = g_ptr_array_index (findings, i);
      LhFieldRow *row = lh_form_find_row (self, finding->field);

      if (self->record != NULL && finding->record_id != 0 && finding->record_id != lh_record_get_id (self->record))
        continue;
      if (row == NULL)
        all = FALSE;
      else if (finding->severity == LH_SEVERITY_ERROR)
        lh_field_row_refused (row, finding->message);
      else
        lh_field_row_warn (row, finding->message);
    }
  return all;
}

/**
 * lh_form_is_busy:
 *
 * Returns: whether an edit is on its way to the ledger
 */
gboolean
lh_form_is_busy (LhForm *self)
{
  g_return_val_if_fail (LH_IS_FORM (self), FALSE);
  return self->busy || !g_queue_is_empty (&self->edits);
}

/**
 * lh_form_focus_first:
 *
 * Puts the focus into the first row.
 */
void
lh_form_focus_first (LhForm *self)
{
  g_return_if_fail (LH_IS_FORM (self));

  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}
