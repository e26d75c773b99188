/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-cli-line.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-id.h"

/* One run of "set": its changes are one transaction and one step of undo. */
typedef struct
{
  LhLedger    *ledger;
  LhChangeSet *changes;
  GHashTable  *records;   /* what this run changes, by id: a second line for a record continues the first */
  GArray      *ids;
} LhCliEdit;

static void
lh_cli_edit_clear (LhCliEdit *self)
{
  g_clear_object (&self->ledger);
  g_clear_object (&self->changes);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliEdit, lh_cli_edit_clear)

static void
lh_cli_edit_init (LhCliEdit *self)
{
  self->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
lh_cli_edit_remember (LhCliEdit *self,
                      LhRecord  *record)
{
  gint64 id = lh_record_get_id (record);

  g_hash_table_insert (self->records, g_memdup2 (&id, sizeof id), g_object_ref (record));
  g_array_append_val (self->ids, id);
}

static gboolean
lh_cli_edit_assign_all (LhCliEdit        *self,
                        const LhCliKind  *kind,
                        LhRecord         *record,
                        GStrv             assignments,
                        GError          **error)
{
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      if (!lh_cli_assign (self->ledger, kind, record, assignments[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_cli_edit_insert (LhCliEdit        *self,
                    const LhCliKind  *kind,
                    GStrv             assignments,
                    GError          **error)
{
  g_autoptr (LhRecord) record = g_object_new (kind->get_type (), NULL);

  if (!lh_cli_edit_assign_all (self, kind, record, assignments, error))
    return FALSE;
  lh_change_set_insert (self->changes, record);
  lh_cli_edit_remember (self, record);
  return TRUE;
}

/* A copy of the record to be changed, or the one that an earlier line of this run has begun to change. */
static LhRecord *
lh_cli_edit_get_record (LhCliEdit        *self,
                        const LhCliKind  *kind,
                        const char       *text,
                        gint64            version,
                        GError          **error)
{
  g_autoptr (LhRecord) stored = lh_cli_find_record (self->ledger, kind, text, error);
  LhRecord *copy;
  gint64 id;

  if (stored == NULL)
    return NULL;

  id = lh_record_get_id (stored);
  copy = g_hash_table_lookup (self->records, &id);
  if (copy != NULL)
    return g_object_ref (copy);

  copy = lh_record_duplicate (stored);
  if (version > 0)
    lh_record_set_version (copy, version);
  return copy;
}

static gboolean
lh_cli_edit_update (LhCliEdit        *self,
                    const LhCliKind  *kind,
                    const char       *text,
                    gint64            version,
                    GStrv             assignments,
                    GError          **error)
{
  g_autoptr (LhRecord) record = lh_cli_edit_get_record (self, kind, text, version, error);
  gint64 id;

  if (record == NULL || !lh_cli_edit_assign_all (self, kind, record, assignments, error))
    return FALSE;

  id = lh_record_get_id (record);
  lh_change_set_update (self->changes, record);
  if (!g_hash_table_contains (self->records, &id))
    lh_cli_edit_remember (self, record);
  return TRUE;
}

static gboolean
lh_cli_edit_delete (LhCliEdit        *self,
                    const LhCliKind  *kind,
                    const char       *text,
                    gint64            version,
                    GError          **error)
{
  g_autoptr (LhRecord) record = lh_cli_edit_get_record (self, kind, text, version, error);

  if (record == NULL)
    return FALSE;
  lh_change_set_delete (self->changes, record);
  lh_cli_edit_remember (self, record);
  return TRUE;
}

static gboolean
lh_cli_edit_add (LhCliEdit        *self,
                 const LhCliLine  *line,
                 GError          **error)
{
  const char *name = line->words[1];

  if (line->is_delete)
    return lh_cli_edit_delete (self, line->kind, name, line->version, error);
  if (g_str_equal (name, "new"))
    return lh_cli_edit_insert (self, line->kind, line->words + 2, error);
  return lh_cli_edit_update (self, line->kind, name, line->version, line->words + 2, error);
}

/* One action has its own name in the journal; a mixture is the work of a script. */
static char *
lh_cli_get_command (GPtrArray *lines)
{
  g_autofree char *command = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *other = lh_cli_line_get_command (g_ptr_array_index (lines, i));

      if (command != NULL && !g_str_equal (command, other))
        return g_strdup ("script");
      if (command == NULL)
        command = g_steal_pointer (&other);
    }
  return command != NULL ? g_steal_pointer (&command) : g_strdup ("script");
}

static gboolean
lh_cli_edit_add_lines (LhCliEdit  *self,
                       GPtrArray  *lines,
                       GError    **error)
{
  g_autofree char *command = lh_cli_get_command (lines);

  self->changes = lh_change_set_new (command);
  for (guint i = 0; i < lines->len; i++)
    {
      const LhCliLine *line = g_ptr_array_index (lines, i);

      if (lh_cli_edit_add (self, line, error))
        continue;
      if (line->number > 0)
        g_prefix_error (error, _("line %u: "), line->number);
      return FALSE;
    }
  return TRUE;
}

static GPtrArray *
lh_cli_take_line (GStrv      words,
                  gboolean   is_delete,
                  gint64     version,
                  GError   **error)
{
  LhCliLine *line = lh_cli_line_new (words, is_delete, version, error);
  GPtrArray *lines;

  if (line == NULL)
    return NULL;
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_cli_line_free);
  g_ptr_array_add (lines, line);
  return lines;
}

static gboolean
lh_cli_set_settings (LhCli   *self,
                     GStrv    assignments,
                     GError **error)
{
  g_autoptr (LhLedger) ledger = lh_cli_open (self, error);

  for (guint i = 0; ledger != NULL && assignments[i] != NULL; i++)
    {
      g_autofree char *key = NULL;
      const char *value;

      if (!lh_cli_split_assignment (assignments[i], &key, &value, error) ||
          !lh_ledger_set_setting (ledger, key, value, error))
        return FALSE;
    }
  return ledger != NULL;
}

static gboolean
lh_cli_edit_apply (LhCliEdit  *self,
                   LhCli      *cli,
                   GError    **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!lh_ledger_apply (self->ledger, self->changes, &findings, error))
    return FALSE;

  lh_cli_warn_findings (findings);
  for (guint i = 0; i < self->ids->len; i++)
    {
      g_autofree char *id = lh_id_to_string (g_array_index (self->ids, gint64, i));

      lh_cli_print (cli, "%s\n", id);
    }
  return TRUE;
}

static gboolean
lh_cli_edit_run (LhCli      *cli,
                 GPtrArray  *lines,
                 GError    **error)
{
  g_auto (LhCliEdit) edit = { NULL };

  lh_cli_edit_init (&edit);
  edit.ledger = lh_cli_open (cli, error);
  return edit.ledger != NULL && lh_cli_edit_add_lines (&edit, lines, error) && lh_cli_edit_apply (&edit, cli, error);
}

/**
 * lh_cli_run_set:
 *
 * set KIND new FIELD=VALUE…, set KIND RECORD FIELD=VALUE…, set KIND RECORD --delete, set setting KEY=VALUE…,
 * set --batch FILE: changes the ledger and prints the ids of the records that it changed. All of it is done, or
 * nothing.
 */
gboolean
lh_cli_run_set (LhCli   *self,
                GStrv    arguments,
                GError **error)
{
  gboolean is_delete = FALSE;
  g_autofree char *batch = NULL;
  g_autofree char *version_text = NULL;
  const GOptionEntry entries[] = {
    { "delete", 0, 0, G_OPTION_ARG_NONE, &is_delete, N_("Delete the record"), NULL },
    { "expect-version", 0, 0, G_OPTION_ARG_FILENAME, &version_text,
      N_("Refuse when the record is no longer at this version"), N_("N") },
    { "batch", 0, 0, G_OPTION_ARG_FILENAME, &batch,
      N_("Read the changes from a file, or from - , one a line, and make them as one"), N_("FILE") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  guint version = 0;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_parse_number ("--expect-version", version_text, 1, G_MAXINT, &version, error) ||
      !lh_cli_check_operands (operands, batch != NULL ? 0 : 2, batch != NULL ? 0 : G_MAXUINT, error))
    return FALSE;

  if (batch == NULL && g_str_equal (operands[0], "setting") && strchr (operands[1], '=') != NULL)
    return lh_cli_set_settings (self, operands + 1, error);

  if (batch != NULL)
    lines = lh_cli_lines_read (batch, error);
  else
    lines = lh_cli_take_line (operands, is_delete, version, error);
  return lines != NULL && lh_cli_edit_run (self, lines, error);
}
