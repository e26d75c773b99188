/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-charter-value.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-decimal.h"
#include "lh-error.h"
#include "lh-term.h"
#include "lh-text.h"

/* What each cell of form F1 means for the fields of a project: the way back of what the form writes. */

#define IDEOGRAPHIC_SPACE "\xe3\x80\x80"
/* Ten thousand yuan in fen: four digits and two. */
#define WAN_SCALE 6

/* The code of a word of the office: the name of a term or a label of the program, in either spelling. */
static const char *
lh_charter_find_code (LhLedger   *ledger,
                      const char *vocabulary,
                      const char *word)
{
  GListModel *terms = lh_ledger_get_vocabulary (ledger, vocabulary);
  g_autofree char *folded = lh_text_fold (word);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);
      g_autofree char *name = lh_text_fold (lh_record_get_text (term, LH_TERM_NAME));

      if (g_str_equal (name, folded) || g_str_equal (lh_record_get_text (term, LH_TERM_CODE), word))
        return lh_record_get_text (term, LH_TERM_CODE);
    }
  return NULL;
}

static gboolean
lh_charter_refuse_word (LhLedger    *ledger,
                        const char  *vocabulary,
                        const char  *word,
                        GError     **error)
{
  GListModel *terms = lh_ledger_get_vocabulary (ledger, vocabulary);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      g_string_append_printf (names, "%s%s", i > 0 ? C_("list separator", ", ") : "",
                              lh_record_get_text (term, LH_TERM_NAME));
    }
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” is not one of: %s."), word, names->str);
  return FALSE;
}

/**
 * lh_charter_split_names:
 * @text: several names in one cell
 *
 * Returns: (transfer full): the names, separated by any of the commas, semicolons and line breaks that people use
 */
GStrv
lh_charter_split_names (const char *text)
{
  g_autoptr (GRegex) separators = g_regex_new ("\\s*[,，、;；\\n]\\s*", 0, 0, NULL);
  g_auto (GStrv) parts = g_regex_split (separators, text, 0);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!lh_text_is_blank (parts[i]))
        g_strv_builder_add (names, g_strstrip (parts[i]));
    }
  return g_strv_builder_end (names);
}

static gboolean
lh_charter_apply_codes (LhLedger      *ledger,
                        LhRecord      *project,
                        guint          field,
                        const char    *text,
                        GError       **error)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (project, &n_fields)[field];
  g_auto (GStrv) words = lh_charter_split_names (text);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *code = lh_charter_find_code (ledger, spec->target, words[i]);

      if (code == NULL)
        return lh_charter_refuse_word (ledger, spec->target, words[i], error);
      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", code);
    }
  lh_record_set_text (project, field, codes->str);
  return TRUE;
}

static gboolean
lh_charter_apply_code (LhLedger    *ledger,
                       LhRecord    *project,
                       guint        field,
                       const char  *text,
                       GError     **error)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (project, &n_fields)[field];
  const char *code = *text != '\0' ? lh_charter_find_code (ledger, spec->target, text) : "";

  if (code == NULL)
    return lh_charter_refuse_word (ledger, spec->target, text, error);
  lh_record_set_text (project, field, code);
  return TRUE;
}

/* Each box stands before its word; a hook, a tick, a cross or a filled box means yes. */
static gboolean
lh_charter_apply_ticks (LhLedger    *ledger,
                        LhRecord    *project,
                        guint        field,
                        const char  *text,
                        GError     **error)
{
  static const char *const yes[] = { "√", "☑", "✓", "✔", "■", "☒", NULL };
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (project, &n_fields)[field];
  g_autoptr (GRegex) boxes = g_regex_new ("([√☑✓✔■☒□☐])\\s*([^√☑✓✔■☒□☐]*)", 0, 0, NULL);
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (boxes, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *box = g_match_info_fetch (match, 1);
      g_autofree char *word = g_match_info_fetch (match, 2);
      const char *code = lh_charter_find_code (ledger, spec->target, g_strstrip (word));

      if (!g_strv_contains (yes, box))
        continue;
      if (code == NULL)
        return lh_charter_refuse_word (ledger, spec->target, word, error);
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", code);
    }
  lh_record_set_text (project, field, codes->str);
  return TRUE;
}

/* A name, then a wide blank or several, then the rest. */
static void
lh_charter_split_person (const char  *text,
                         char       **name,
                         char       **rest)
{
  g_autoptr (GRegex) gap = g_regex_new ("[\\s" IDEOGRAPHIC_SPACE "]+", 0, 0, NULL);
  g_auto (GStrv) parts = g_regex_split_full (gap, text, -1, 0, 0, 2, NULL);

  *name = g_strdup (parts[0] != NULL ? parts[0] : "");
  *rest = g_strdup (parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
}

static void
lh_charter_apply_person (LhRecord   *project,
                         guint       name_field,
                         guint       rest_field,
                         const char *text)
{
  g_autofree char *name = NULL;
  g_autofree char *rest = NULL;

  lh_charter_split_person (text, &name, &rest);
  lh_record_set_text (project, name_field, name);
  /* a masked telephone number is the one that is known already */
  if (strchr (rest, '*') == NULL)
    lh_record_set_text (project, rest_field, rest);
}

static void
lh_charter_apply_count (LhRecord   *project,
                        guint       field,
                        const char *text,
                        const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_DUPNAMES, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  if (g_regex_match (regex, text, 0, &match))
    number = g_match_info_fetch_named (match, "n");
  lh_record_set_int (project, field, number != NULL && *number != '\0' ? g_ascii_strtoll (number, NULL, 10) : LH_UNSET);
}

static gboolean
lh_charter_apply_wan (LhRecord    *project,
                      guint        field,
                      const char  *text,
                      GError     **error)
{
  LhDecimal amount;

  if (*text == '\0')
    {
      lh_record_set_int (project, field, LH_UNSET);
      return TRUE;
    }
  if (!lh_decimal_parse (text, &amount, error))
    return FALSE;
  lh_record_set_int (project, field, lh_decimal_to_integer (amount, WAN_SCALE));
  return TRUE;
}

/* An extension is granted by the committee and comes by no form: "2024年12月31日（延期至…）" gives the first day. */
static gboolean
lh_charter_apply_day (LhRecord    *project,
                      guint        field,
                      const char  *text,
                      GError     **error)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "(", 2);
  g_auto (GStrv) wide = g_strsplit (parts[0] != NULL ? parts[0] : "", "（", 2);

  return lh_record_deserialize (project, field, wide[0], error);
}

/* Words of forms, a full stop, then what the outcome is; a text without such words is all outcome. */
static void
lh_charter_apply_outcome (LhLedger   *ledger,
                          LhRecord   *project,
                          const char *text)
{
  g_autoptr (GRegex) stop = g_regex_new ("。|\\. ", 0, 0, NULL);
  g_auto (GStrv) parts = g_regex_split_full (stop, text, -1, 0, 0, 2, NULL);
  const char *first = parts[0] != NULL ? parts[0] : "";
  gboolean has_forms = *first != '\0' &&
                       lh_charter_apply_codes (ledger, project, LH_PROJECT_OUTCOME_FORMS, first, NULL);

  if (!has_forms)
    lh_record_set_text (project, LH_PROJECT_OUTCOME_FORMS, NULL);
  lh_record_set_text (project, LH_PROJECT_OUTCOME, !has_forms ? text : parts[1] != NULL ? parts[1] : "");
}

/* The last line is where the seal and the date go. */
static void
lh_charter_apply_opinion (LhRecord   *project,
                          guint       field,
                          const char *text)
{
  const char *last = strrchr (text, '\n');
  g_autofree char *opinion = NULL;

  if (last != NULL)
    opinion = g_strndup (text, last - text);
  /* one line alone is an opinion, unless it holds a place for a date */
  else if (strstr (text, "年") == NULL && strstr (text, "____") == NULL)
    opinion = g_strdup (text);
  lh_record_set_text (project, field, opinion != NULL ? g_strstrip (opinion) : NULL);
}

/**
 * lh_charter_value_apply:
 * @value: a cell of a filled form
 * @project: gets what the cell says
 *
 * Returns: %FALSE with LH_ERROR_INVALID when the text does not fit; the project then is as before
 */
gboolean
lh_charter_value_apply (const LhCharterValue  *value,
                        LhLedger              *ledger,
                        LhRecord              *project,
                        GError               **error)
{
  const char *text = value->text;
  guint field = (guint) value->field->field;

  switch (value->field->kind)
    {
    case LH_CHARTER_NAME:
    case LH_CHARTER_PLAIN:
      return lh_record_deserialize (project, field, text, error);
    case LH_CHARTER_CODE:
      return lh_charter_apply_code (ledger, project, field, text, error);
    case LH_CHARTER_CODES:
      return lh_charter_apply_codes (ledger, project, field, text, error);
    case LH_CHARTER_TICKS:
      return lh_charter_apply_ticks (ledger, project, field, text, error);
    case LH_CHARTER_PERSON:
      lh_charter_apply_person (project, field, field + 1, text);
      return TRUE;
    case LH_CHARTER_CONTACT:
      lh_charter_apply_person (project, LH_PROJECT_CONTACT, LH_PROJECT_CONTACT_PHONE, text);
      return TRUE;
    case LH_CHARTER_EXTENT:
      lh_charter_apply_count (project, LH_PROJECT_BRANCH_COUNT, text,
                              "支部\\s*(?<n>\\d+)|(?<n>\\d+)\\s*个?党?支部|(?<n>\\d+)\\s*branch");
      lh_charter_apply_count (project, LH_PROJECT_MEMBER_COUNT, text,
                              "党员\\s*(?<n>\\d+)|(?<n>\\d+)\\s*名?(人|党员)|(?<n>\\d+)\\s*member");
      return TRUE;
    case LH_CHARTER_DAY:
      return lh_charter_apply_day (project, field, text, error);
    case LH_CHARTER_WAN:
      return lh_charter_apply_wan (project, field, text, error);
    case LH_CHARTER_OUTCOME:
      lh_charter_apply_outcome (ledger, project, text);
      return TRUE;
    case LH_CHARTER_OPINION:
      lh_charter_apply_opinion (project, field, text);
      return TRUE;
    case LH_CHARTER_NUMBER:
    case LH_CHARTER_UNIT:
    case LH_CHARTER_KEY_TASKS:
      return TRUE;
    default:
      g_return_val_if_reached (TRUE);
    }
}
