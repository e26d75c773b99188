/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-reference.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-cli-line.h"
#include "lh-codes.h"
#include "lh-error.h"
#include "lh-id.h"
#include "lh-text.h"

static gboolean
lh_cli_same_text (const char *a,
                  const char *b)
{
  g_autofree char *normal_a = lh_text_normalize (a);
  g_autofree char *normal_b = lh_text_normalize (b);

  return g_str_equal (normal_a, normal_b);
}

static gboolean
lh_cli_names_contain (const char *names,
                      const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (names, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (lh_cli_same_text (parts[i], name))
        return TRUE;
    }
  return FALSE;
}

/* The record when there is just one; an error when the name means several. */
static gboolean
lh_cli_take_only_record (const LhCliKind  *kind,
                         GPtrArray        *records,
                         const char       *text,
                         LhRecord        **record,
                         GError          **error)
{
  if (records->len > 1)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” means %u records of %s; give the id of one of them."), text, records->len, kind->name);
      return FALSE;
    }
  if (records->len == 1)
    *record = g_object_ref (g_ptr_array_index (records, 0));
  return TRUE;
}

static gboolean
lh_cli_find_by_field (LhLedger         *ledger,
                      const LhCliKind  *kind,
                      const char       *field,
                      const char       *text,
                      LhRecord        **record,
                      GError          **error)
{
  g_autoptr (LhQuery) query = lh_query_new (kind->get_type ());
  g_autoptr (GPtrArray) records = NULL;

  if (!lh_query_where (query, field, LH_QUERY_EQUAL, text, error))
    return FALSE;
  records = lh_ledger_query (ledger, query, error);
  return records != NULL && lh_cli_take_only_record (kind, records, text, record, error);
}

static gboolean
lh_cli_find_by_alias (LhLedger         *ledger,
                      const LhCliKind  *kind,
                      const char       *text,
                      LhRecord        **record,
                      GError          **error)
{
  GListModel *organizations = lh_ledger_get_organizations (ledger);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (organizations);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);

      if (lh_cli_names_contain (lh_record_get_text (organization, LH_ORGANIZATION_ALIASES), text))
        g_ptr_array_add (found, g_steal_pointer (&organization));
    }
  return lh_cli_take_only_record (kind, found, text, record, error);
}

/* What a project says about a quarter has no name of its own: 示-2024-001@2024Q3. */
static gboolean
lh_cli_find_by_quarter (LhLedger         *ledger,
                        const LhCliKind  *kind,
                        const char       *text,
                        LhRecord        **record,
                        GError          **error)
{
  const char *at = strrchr (text, '@');
  g_autofree char *project_name = NULL;
  g_autofree char *project_id = NULL;
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (LhQuery) query = lh_query_new (kind->get_type ());
  g_autoptr (GPtrArray) records = NULL;

  project_name = g_strndup (text, at - text);
  project = lh_cli_find_record (ledger, lh_cli_kind_find ("project"), project_name, error);
  if (project == NULL)
    return FALSE;

  project_id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (project));
  if (!lh_query_where (query, "project-id", LH_QUERY_EQUAL, project_id, error) ||
      !lh_query_where (query, "quarter", LH_QUERY_EQUAL, at + 1, error))
    return FALSE;
  records = lh_ledger_query (ledger, query, error);
  return records != NULL && lh_cli_take_only_record (kind, records, text, record, error);
}

/* project-type:service */
static gboolean
lh_cli_find_term (LhLedger         *ledger,
                  const LhCliKind  *kind,
                  const char       *text,
                  LhRecord        **record,
                  GError          **error)
{
  const char *colon = strchr (text, ':');
  g_autofree char *vocabulary = g_strndup (text, colon - text);
  g_autoptr (LhQuery) query = lh_query_new (kind->get_type ());
  g_autoptr (GPtrArray) records = NULL;

  if (!lh_query_where (query, "vocabulary", LH_QUERY_EQUAL, vocabulary, error) ||
      !lh_query_where (query, "code", LH_QUERY_EQUAL, colon + 1, error))
    return FALSE;
  records = lh_ledger_query (ledger, query, error);
  return records != NULL && lh_cli_take_only_record (kind, records, text, record, error);
}

static gboolean
lh_cli_find_by_id (LhLedger         *ledger,
                   const LhCliKind  *kind,
                   const char       *text,
                   LhRecord        **record,
                   GError          **error)
{
  g_autoptr (GError) local_error = NULL;
  gint64 id;

  if (!lh_id_parse (text, &id))
    return TRUE;

  *record = lh_ledger_load (ledger, kind->get_type (), id, &local_error);
  if (*record != NULL || g_error_matches (local_error, LH_ERROR, LH_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Fills @record when there is one; fails when the ledger cannot be read, or when the text is ambiguous. */
static gboolean
lh_cli_look_up (LhLedger         *ledger,
                const LhCliKind  *kind,
                const char       *text,
                LhRecord        **record,
                GError          **error)
{
  gboolean is_term = g_str_equal (kind->name, "term");
  gboolean is_quarterly = g_str_equal (kind->name, "progress") || g_str_equal (kind->name, "quarter-plan");

  if (is_quarterly && strchr (text, '@') != NULL)
    return lh_cli_find_by_quarter (ledger, kind, text, record, error);
  if (is_term && strchr (text, ':') != NULL)
    return lh_cli_find_term (ledger, kind, text, record, error);

  if (!lh_cli_find_by_id (ledger, kind, text, record, error))
    return FALSE;
  for (guint i = 0; *record == NULL && i < G_N_ELEMENTS (kind->keys) && kind->keys[i] != NULL; i++)
    {
      if (!lh_cli_find_by_field (ledger, kind, kind->keys[i], text, record, error))
        return FALSE;
    }
  if (*record == NULL && g_str_equal (kind->name, "organization"))
    return lh_cli_find_by_alias (ledger, kind, text, record, error);
  return TRUE;
}

static char *
lh_cli_resolve_reference (LhLedger       *ledger,
                          const LhField  *field,
                          const char     *text,
                          GError        **error)
{
  g_autoptr (LhRecord) record = lh_cli_find_record (ledger, lh_cli_kind_find (field->target), text, error);

  if (record == NULL)
    {
      g_prefix_error (error, "%s: ", field->name);
      return NULL;
    }
  return g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (record));
}

/* Codes of the program are read in every language that the ledger and the terminal may show them in. */
static const char *
lh_cli_match_program_code (LhLedger     *ledger,
                           const char   *vocabulary,
                           const char   *text)
{
  for (const LhCode *code = lh_codes_get (vocabulary, NULL); code->code != NULL; code++)
    {
      if (g_str_equal (code->code, text) || g_str_equal (code->label, text) ||
          g_strcmp0 (lh_code_get_label (vocabulary, code->code, lh_ledger_get_catalog (ledger)), text) == 0)
        return code->code;
    }
  return NULL;
}

static char *
lh_cli_match_term (LhLedger   *ledger,
                   const char *vocabulary,
                   const char *text)
{
  GListModel *terms = lh_ledger_get_vocabulary (ledger, vocabulary);
  guint n = terms != NULL ? g_list_model_get_n_items (terms) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);
      const char *code = lh_record_get_text (term, LH_TERM_CODE);

      if (g_str_equal (code, text) || lh_cli_same_text (lh_record_get_text (term, LH_TERM_NAME), text))
        return g_strdup (code);
    }
  return NULL;
}

static char *
lh_cli_list_codes (LhLedger   *ledger,
                   const char *vocabulary)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const LhCode *codes = lh_codes_get (vocabulary, NULL);
  GListModel *terms = codes == NULL ? lh_ledger_get_vocabulary (ledger, vocabulary) : NULL;
  guint n = terms != NULL ? g_list_model_get_n_items (terms) : 0;

  for (; codes != NULL && codes->code != NULL; codes++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", codes->code);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      g_string_append_printf (list, "%s%s (%s)", list->len > 0 ? ", " : "",
                              lh_record_get_text (term, LH_TERM_CODE), lh_record_get_text (term, LH_TERM_NAME));
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
lh_cli_resolve_code (LhLedger       *ledger,
                     const LhField  *field,
                     const char     *text,
                     GError        **error)
{
  g_autofree char *code = NULL;
  g_autofree char *list = NULL;

  if (lh_codes_get (field->target, NULL) != NULL)
    code = g_strdup (lh_cli_match_program_code (ledger, field->target, text));
  else
    code = lh_cli_match_term (ledger, field->target, text);
  if (code != NULL)
    return g_steal_pointer (&code);

  list = lh_cli_list_codes (ledger, field->target);
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("%s: “%s” is none of %s."), field->name, text, list);
  return NULL;
}

static char *
lh_cli_resolve_codes (LhLedger       *ledger,
                      const LhField  *field,
                      const char     *text,
                      GError        **error)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " ;,", -1);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *code = NULL;

      if (*parts[i] == '\0')
        continue;
      code = lh_cli_resolve_code (ledger, field, parts[i], error);
      if (code == NULL)
        return NULL;
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", code);
    }
  return g_string_free (g_steal_pointer (&codes), FALSE);
}

/**
 * lh_cli_find_record:
 * @kind: what it is
 * @text: an id; or the number, the exact name or an alias; for reports and plans of a quarter PROJECT@QUARTER; for
 *   terms VOCABULARY:CODE
 *
 * Returns: (transfer full): the record, or %NULL with an error when there is none or more than one
 */
LhRecord *
lh_cli_find_record (LhLedger         *ledger,
                    const LhCliKind  *kind,
                    const char       *text,
                    GError          **error)
{
  LhRecord *record = NULL;

  if (!lh_cli_look_up (ledger, kind, text, &record, error))
    return NULL;
  if (record == NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("There is no %s “%s” in %s."), kind->name, text,
                 lh_ledger_get_path (ledger));
  return record;
}

/**
 * lh_cli_resolve_value:
 * @field: the field
 * @text: its value as a person writes it: records by number or name, codes by their name
 *
 * Returns: (transfer full): the value as lh_record_deserialize() reads it, or %NULL with LH_ERROR_INVALID or
 *   LH_ERROR_NOT_FOUND
 */
char *
lh_cli_resolve_value (LhLedger       *ledger,
                      const LhField  *field,
                      const char     *text,
                      GError        **error)
{
  if (*text == '\0')
    return g_strdup ("");

  switch (field->kind)
    {
    case LH_FIELD_REFERENCE:
      return lh_cli_resolve_reference (ledger, field, text, error);
    case LH_FIELD_CODE:
      return lh_cli_resolve_code (ledger, field, text, error);
    case LH_FIELD_CODES:
      return lh_cli_resolve_codes (ledger, field, text, error);
    default:
      return g_strdup (text);
    }
}

/**
 * lh_cli_assign:
 * @record: a record of the kind
 * @assignment: FIELD=VALUE
 *
 * Sets a field as a person writes it: dates, names of other records, codes by themselves or by their name.
 */
gboolean
lh_cli_assign (LhLedger         *ledger,
               const LhCliKind  *kind,
               LhRecord         *record,
               const char       *assignment,
               GError          **error)
{
  g_autofree char *name = NULL;
  g_autofree char *canonical = NULL;
  const char *value;
  const LhField *field;
  guint index;

  if (!lh_cli_split_assignment (assignment, &name, &value, error))
    return FALSE;
  field = lh_cli_kind_parse_field (kind, name, &index, error);
  if (field == NULL)
    return FALSE;
  canonical = lh_cli_resolve_value (ledger, field, value, error);
  if (canonical == NULL)
    return FALSE;
  if (!lh_record_deserialize (record, index, canonical, error))
    {
      g_prefix_error (error, "%s: ", field->name);
      return FALSE;
    }
  return TRUE;
}
