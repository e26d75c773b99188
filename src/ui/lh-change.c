/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-change.h"

#include <glib/gi18n-lib.h>

#include "lh-toast.h"

typedef struct
{
  gint64     id;
  GPtrArray *findings;
  char      *description;
} LhChangeData;

static void
lh_change_data_free (LhChangeData *data)
{
  g_clear_pointer (&data->findings, g_ptr_array_unref);
  g_free (data->description);
  g_free (data);
}

static char *
lh_change_create_command (const char *verb,
                          LhRecord   *record)
{
  return g_strdup_printf ("%s-%s", verb, lh_record_get_entity (record));
}

static void
lh_change_applied_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LhChangeData *data = g_task_get_task_data (task);
  GError *error = NULL;

  if (lh_ledger_apply_finish (LH_LEDGER (source), result, &data->findings, &error))
    g_task_return_int (task, 1);
  else
    g_task_return_error (task, error);
}

static void
lh_change_run (LhLedger            *ledger,
               LhChangeSet         *changes,
               gint64               id,
               char                *description,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  GTask *task = g_task_new (ledger, NULL, callback, user_data);
  LhChangeData *data = g_new0 (LhChangeData, 1);

  data->id = id;
  data->description = description;
  g_task_set_task_data (task, data, (GDestroyNotify) lh_change_data_free);
  lh_ledger_apply_async (ledger, changes, NULL, lh_change_applied_cb, task);
}

/**
 * lh_change_apply_async:
 * @changes: one user action
 */
void
lh_change_apply_async (LhLedger            *ledger,
                       LhChangeSet         *changes,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  const char *label = lh_command_get_label (lh_change_set_get_command (changes), NULL);

  lh_change_run (ledger, changes, 1, g_strdup (label), callback, user_data);
}

/**
 * lh_change_insert_async:
 * @record: a new record; it gets its id
 *
 * Writes a new record as the command "new-" and its entity.
 */
void
lh_change_insert_async (LhLedger            *ledger,
                        LhRecord            *record,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autofree char *command = lh_change_create_command ("new", record);
  g_autoptr (LhChangeSet) changes = lh_change_set_new (command);
  gint64 id = lh_change_set_insert (changes, record);

  lh_change_run (ledger, changes, id, NULL, callback, user_data);
}

/**
 * lh_change_delete_async:
 * @records: (element-type LhRecord): one or more records of one entity
 *
 * Deletes them in one step, as the command "delete-" and their entity.
 */
void
lh_change_delete_async (LhLedger            *ledger,
                        GPtrArray           *records,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autofree char *command = lh_change_create_command ("delete", g_ptr_array_index (records, 0));
  g_autoptr (LhChangeSet) changes = lh_change_set_new (command);
  char *description;

  for (guint i = 0; i < records->len; i++)
    lh_change_set_delete (changes, g_ptr_array_index (records, i));

  description = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record deleted", "%u records deleted", records->len),
                                 records->len);
  lh_change_run (ledger, changes, 1, description, callback, user_data);
}

/**
 * lh_change_finish:
 *
 * Returns: the id of the new record, or 1; 0 when the ledger refused
 */
gint64
lh_change_finish (GAsyncResult  *result,
                  GError       **error)
{
  LhChangeData *data = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_int (G_TASK (result), error) == 1 ? data->id : 0;
}

/**
 * lh_change_get_findings:
 *
 * Returns: (transfer none) (nullable) (element-type LhFinding): what the ledger had to say
 */
GPtrArray *
lh_change_get_findings (GAsyncResult *result)
{
  return ((LhChangeData *) g_task_get_task_data (G_TASK (result)))->findings;
}

/**
 * lh_change_get_description:
 *
 * Returns: (transfer none): what was done, for the user
 */
const char *
lh_change_get_description (GAsyncResult *result)
{
  return ((LhChangeData *) g_task_get_task_data (G_TASK (result)))->description;
}

/**
 * lh_change_offer_undo:
 * @widget: (type GtkWidget): a widget of the window
 * @message: what was done
 *
 * Instead of asking before: tells afterwards, with a button that takes it back.
 */
void
lh_change_offer_undo (gpointer    widget,
                      const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  lh_toast_add (widget, toast);
}
