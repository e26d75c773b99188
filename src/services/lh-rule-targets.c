/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rule-targets.h"

#include <glib/gi18n-lib.h>

#include "lh-change-set.h"
#include "lh-codes.h"
#include "lh-entities.h"
#include "lh-finding.h"
#include "lh-query-sql.h"
#include "lh-term.h"

struct _LhRuleTargets
{
  LhSession  *session;
  GHashTable *written;   /* ids of the records the change writes */
  GHashTable *found;     /* "entity id" and "vocabulary/code" that are known to exist */
};

/**
 * lh_rule_targets_new:
 * @changes: (element-type LhChange): the change under way
 */
LhRuleTargets *
lh_rule_targets_new (LhSession *session,
                     GPtrArray *changes)
{
  LhRuleTargets *self = g_new0 (LhRuleTargets, 1);

  self->session = session;
  self->written = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);
      gint64 id = lh_record_get_id (change->record);

      if (change->kind != LH_CHANGE_DELETE)
        g_hash_table_add (self->written, g_memdup2 (&id, sizeof id));
    }
  return self;
}

void
lh_rule_targets_free (LhRuleTargets *self)
{
  g_hash_table_unref (self->written);
  g_hash_table_unref (self->found);
  g_free (self);
}

static gboolean
lh_rule_targets_find_term (LhRuleTargets  *self,
                           const char     *vocabulary,
                           const char     *code,
                           gboolean       *found,
                           GError        **error)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", vocabulary, code);
  g_autoptr (LhQuery) query = NULL;
  gint64 count;

  *found = g_hash_table_contains (self->found, key);
  if (*found)
    return TRUE;
  query = lh_query_new (LH_TYPE_TERM);
  lh_query_where_field (query, LH_TERM_VOCABULARY, LH_QUERY_EQUAL, vocabulary);
  lh_query_where_field (query, LH_TERM_CODE, LH_QUERY_EQUAL, code);
  if (!lh_query_sql_count (self->session, query, &count, error))
    return FALSE;
  *found = count > 0;
  if (*found)
    g_hash_table_add (self->found, g_steal_pointer (&key));
  return TRUE;
}

/* The code of an office's vocabulary must be one of its terms, retired ones included. */
static gboolean
lh_rule_targets_check_terms (LhRuleTargets  *self,
                             LhRecord       *record,
                             guint           field,
                             GPtrArray      *findings,
                             GError        **error)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (record, &n_fields)[field];
  g_auto (GStrv) codes = g_strsplit (lh_record_get_text (record, field), " ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      gboolean found = TRUE;

      if (*codes[i] != '\0' && !lh_rule_targets_find_term (self, spec->target, codes[i], &found, error))
        return FALSE;
      if (!found)
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, field, _("“%s” cannot be “%s”."), _(spec->label), codes[i]);
    }
  return TRUE;
}

static gboolean
lh_rule_targets_find_record (LhRuleTargets  *self,
                             const char     *entity,
                             gint64          id,
                             gboolean       *found,
                             GError        **error)
{
  g_autofree char *key = NULL;
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) target = NULL;

  *found = id == 0 || g_hash_table_contains (self->written, &id);
  if (*found)
    return TRUE;
  key = g_strdup_printf ("%s %" G_GINT64_FORMAT, entity, id);
  *found = g_hash_table_contains (self->found, key);
  if (*found)
    return TRUE;
  target = lh_session_load (self->session, lh_entities_find_type (entity), id, &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  *found = target != NULL;
  if (*found)
    g_hash_table_add (self->found, g_steal_pointer (&key));
  return TRUE;
}

static gboolean
lh_rule_targets_check_reference (LhRuleTargets  *self,
                                 LhRecord       *record,
                                 guint           field,
                                 GPtrArray      *findings,
                                 GError        **error)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (record, &n_fields)[field];
  gboolean found;

  if (!lh_rule_targets_find_record (self, spec->target, lh_record_get_int (record, field), &found, error))
    return FALSE;
  if (!found)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, field, _("“%s” names something that does not exist any more."),
                     _(spec->label));
  return TRUE;
}

/**
 * lh_rule_targets_check:
 * @record: a record of the change
 * @findings: gets what is named and not there
 *
 * Returns: %FALSE only when the ledger could not be read
 */
gboolean
lh_rule_targets_check (LhRuleTargets  *self,
                       LhRecord       *record,
                       GPtrArray      *findings,
                       GError        **error)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      gboolean checked = TRUE;

      if (fields[i].kind == LH_FIELD_REFERENCE)
        checked = lh_rule_targets_check_reference (self, record, i, findings, error);
      else if ((fields[i].kind == LH_FIELD_CODE || fields[i].kind == LH_FIELD_CODES) &&
               lh_codes_get (fields[i].target, NULL) == NULL)
        checked = lh_rule_targets_check_terms (self, record, i, findings, error);
      if (!checked)
        return FALSE;
    }
  return TRUE;
}
