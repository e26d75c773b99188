/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-error.h"
#include "lh-id.h"
#include "lh-opinion-actions.h"
#include "lh-opinion-import.h"
#include "lh-opinion-index.h"
#include "lh-opinion-item.h"
#include "lh-opinion-overview.h"
#include "lh-opinion-words.h"
#include "lh-opinion.h"

/* One run of "opinions": what was said on the command line. */
typedef struct
{
  LhCli       *cli;
  LhLedger    *ledger;
  GStrv        operands;       /* after the action */
  char        *item;
  char        *title;
  LhDate       as_of;
  guint        year;
  gboolean     dry_run;
  gboolean     skip_refused;
  LhCliFormat  format;
} LhCliOpinions;

static const char *const kind_codes[] = {
  [LH_IMPORT_NEW] = "new",
  [LH_IMPORT_UPDATE] = "update",
  [LH_IMPORT_UNCHANGED] = "known",
  [LH_IMPORT_REFUSED] = "refused",
};

static LhOpinionOverview *
lh_cli_opinions_load (LhCliOpinions  *self,
                      GError        **error)
{
  return lh_opinion_overview_load (self->ledger, (int) self->year, self->as_of, error);
}

static void
lh_cli_opinions_print_row (LhCliJson    *json,
                           LhImportItem *item)
{
  GPtrArray *lines = lh_import_item_get_lines (item);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "row", lh_import_item_get_file (item));
  lh_cli_json_string (json, "kind", kind_codes[lh_import_item_get_kind (item)]);
  lh_cli_json_string (json, "content", lh_import_item_get_title (item));
  lh_cli_json_begin_array (json, "problems");
  for (guint i = 0; i < lines->len; i++)
    {
      const LhImportLine *line = g_ptr_array_index (lines, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "cell", line->cell);
      lh_cli_json_string (json, "label", line->label);
      lh_cli_json_string (json, "text", line->new_text);
      lh_cli_json_string (json, "problem", line->problem);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_opinions_print_import_json (LhCliOpinions   *self,
                                   LhOpinionImport *import)
{
  GPtrArray *items = lh_opinion_import_get_items (import);
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "new", lh_opinion_import_count (import, LH_IMPORT_NEW));
  lh_cli_json_integer (&json, "known", lh_opinion_import_count (import, LH_IMPORT_UNCHANGED));
  lh_cli_json_integer (&json, "refused", lh_opinion_import_count (import, LH_IMPORT_REFUSED));
  lh_cli_json_integer (&json, "empty", lh_opinion_import_get_n_empty (import));
  lh_cli_json_begin_array (&json, "rows");
  for (guint i = 0; i < items->len; i++)
    lh_cli_opinions_print_row (&json, g_ptr_array_index (items, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_opinions_print_import_text (LhCliOpinions   *self,
                                   LhOpinionImport *import)
{
  GPtrArray *items = lh_opinion_import_get_items (import);

  lh_cli_print (self->cli, _("%u new, %u known already, %u refused, %u without an opinion\n"),
                lh_opinion_import_count (import, LH_IMPORT_NEW), lh_opinion_import_count (import, LH_IMPORT_UNCHANGED),
                lh_opinion_import_count (import, LH_IMPORT_REFUSED), lh_opinion_import_get_n_empty (import));
  for (guint i = 0; i < items->len; i++)
    {
      GPtrArray *lines = lh_import_item_get_lines (g_ptr_array_index (items, i));

      for (guint j = 0; j < lines->len; j++)
        {
          const LhImportLine *line = g_ptr_array_index (lines, j);

          lh_cli_print (self->cli, "    %s %s: %s%s%s\n", line->cell, line->label, line->new_text,
                        *line->new_text != '\0' ? " — " : "", line->problem);
        }
    }
}

static gboolean
lh_cli_opinions_apply_import (LhCliOpinions    *self,
                              LhOpinionImport  *import,
                              GError          **error)
{
  const guint n_refused = lh_opinion_import_count (import, LH_IMPORT_REFUSED);
  g_autoptr (LhChangeSet) changes = NULL;

  if (n_refused > 0 && !self->skip_refused)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   g_dngettext (GETTEXT_PACKAGE, "%u row is refused and nothing was taken in. Correct it (see --dry-run), "
                                "or use --skip-refused.", "%u rows are refused and nothing was taken in. Correct them "
                                "(see --dry-run), or use --skip-refused.", n_refused), n_refused);
      return FALSE;
    }
  changes = lh_opinion_import_create_changes (import);
  return lh_change_set_get_changes (changes)->len == 0 || lh_ledger_apply (self->ledger, changes, NULL, error);
}

static gboolean
lh_cli_opinions_import (gpointer   data,
                        GError   **error)
{
  LhCliOpinions *self = data;
  g_autoptr (LhOpinionFile) file = lh_opinion_file_read (self->operands[0], error);
  g_autoptr (LhOpinionOverview) overview = file != NULL ? lh_cli_opinions_load (self, error) : NULL;
  g_autoptr (LhOpinionImport) import = NULL;

  if (overview == NULL)
    return FALSE;
  import = lh_opinion_import_new (self->ledger, (int) self->year);
  if (!lh_opinion_import_read (import, file, overview->opinions, error))
    return FALSE;
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_opinions_print_import_json (self, import);
  else
    lh_cli_opinions_print_import_text (self, import);
  return self->dry_run || lh_cli_opinions_apply_import (self, import, error);
}

static const char *
lh_cli_opinions_get_content (GHashTable *contents,
                             gint64      id)
{
  return lh_record_get_text (g_hash_table_lookup (contents, &id), LH_OPINION_CONTENT);
}

/* What the opinions of a group have in common, in the words of the one in the middle. */
static char *
lh_cli_opinions_list_words (GHashTable       *contents,
                            LhOpinionCluster *cluster)
{
  const char *text = lh_cli_opinions_get_content (contents, g_array_index (cluster->matches, LhOpinionMatch, 0).id);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GArray) ranges = NULL;
  g_auto (GStrv) words = NULL;

  for (guint i = 1; i < cluster->matches->len; i++)
    g_ptr_array_add (others, (gpointer) lh_cli_opinions_get_content (
                       contents, g_array_index (cluster->matches, LhOpinionMatch, i).id));
  g_ptr_array_add (others, NULL);
  ranges = lh_opinion_words_mark (text, (const char *const *) others->pdata, 0.5);
  words = lh_opinion_words_list (text, ranges);
  return g_strjoinv (";", words);
}

static void
lh_cli_opinions_print_cluster (LhCliOpinions    *self,
                               LhCliJson        *json,
                               GHashTable       *contents,
                               LhOpinionCluster *cluster)
{
  g_autofree char *words = lh_cli_opinions_list_words (contents, cluster);

  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_tenths (json, "score", (gint64) (cluster->score * 1000 + 0.5));
      lh_cli_json_string (json, "words", words);
      lh_cli_json_begin_array (json, "opinions");
    }
  else
    lh_cli_print (self->cli, "%3.0f %%  %u  %s\n", cluster->score * 100, cluster->matches->len, words);
  for (guint i = 0; i < cluster->matches->len; i++)
    {
      const LhOpinionMatch *match = &g_array_index (cluster->matches, LhOpinionMatch, i);
      g_autofree char *id = lh_id_to_string (match->id);
      const char *content = lh_cli_opinions_get_content (contents, match->id);

      if (self->format == LH_CLI_FORMAT_TEXT)
        {
          lh_cli_print (self->cli, "    %s  %s\n", id, content);
          continue;
        }
      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_id (json, "id", match->id);
      lh_cli_json_tenths (json, "score", (gint64) (match->score * 1000 + 0.5f));
      lh_cli_json_string (json, "content", content);
      lh_cli_json_end_object (json);
    }
  if (self->format != LH_CLI_FORMAT_JSON)
    return;
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

/* Groups of open opinions; nothing is merged. */
static gboolean
lh_cli_opinions_suggest (LhCliOpinions  *self,
                         GError        **error)
{
  g_autoptr (LhOpinionOverview) overview = lh_cli_opinions_load (self, error);
  g_autoptr (LhOpinionIndex) index = lh_opinion_index_new ();
  g_autoptr (GHashTable) contents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) clusters = NULL;
  LhCliJson json;

  for (guint i = 0; overview != NULL && i < overview->opinions->len; i++)
    {
      LhRecord *opinion = g_ptr_array_index (overview->opinions, i);
      gint64 id = lh_record_get_id (opinion);

      if (lh_opinion_get_place (opinion) == LH_OPINION_OPEN)
        g_hash_table_insert (contents, g_memdup2 (&id, sizeof id), opinion);
      lh_opinion_index_set (index, id, lh_record_get_text (opinion, LH_OPINION_CONTENT));
    }
  lh_opinion_index_link (index);
  clusters = lh_opinion_index_cluster (index, contents);
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < clusters->len; i++)
    lh_cli_opinions_print_cluster (self, &json, contents, g_ptr_array_index (clusters, i));
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
  return overview != NULL;
}

static GPtrArray *
lh_cli_opinions_find (LhCliOpinions  *self,
                      GError        **error)
{
  g_autoptr (GPtrArray) opinions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->operands[i] != NULL; i++)
    {
      LhRecord *opinion = lh_cli_find_record (self->ledger, lh_cli_kind_find ("opinion"), self->operands[i], error);

      if (opinion == NULL)
        return NULL;
      g_ptr_array_add (opinions, opinion);
    }
  return g_steal_pointer (&opinions);
}

static void
lh_cli_opinions_print_item (LhCliOpinions *self,
                            gint64         item_id,
                            guint          n_changed)
{
  g_autofree char *id = lh_id_to_string (item_id);
  g_autoptr (LhRecord) item = lh_ledger_load (self->ledger, LH_TYPE_OPINION_ITEM, item_id, NULL);
  LhCliJson json;

  if (self->format == LH_CLI_FORMAT_TEXT || item == NULL)
    {
      lh_cli_print (self->cli, "%s\n", id);
      return;
    }
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_id (&json, "item", item_id);
  lh_cli_json_string (&json, "number", lh_record_get_text (item, LH_OPINION_ITEM_NUMBER));
  lh_cli_json_string (&json, "title", lh_record_get_text (item, LH_OPINION_ITEM_TITLE));
  lh_cli_json_integer (&json, "opinions", n_changed);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

/* Into the item that is named, or a new one; without opinions it proposes what could be merged. */
static gboolean
lh_cli_opinions_merge (gpointer   data,
                       GError   **error)
{
  LhCliOpinions *self = data;
  g_autoptr (GPtrArray) opinions = NULL;
  g_autoptr (LhRecord) item = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (self->operands[0] == NULL)
    return lh_cli_opinions_suggest (self, error);
  opinions = lh_cli_opinions_find (self, error);
  if (opinions == NULL)
    return FALSE;
  if (self->item != NULL)
    {
      item = lh_cli_find_record (self->ledger, lh_cli_kind_find ("opinion-item"), self->item, error);
      changes = item != NULL ? lh_opinion_add_to_item (opinions, item, error) : NULL;
    }
  else
    changes = lh_opinion_merge (opinions, self->title, &item, error);
  if (changes == NULL || !lh_ledger_apply (self->ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  lh_cli_opinions_print_item (self, lh_record_get_id (item), opinions->len);
  return TRUE;
}

static void
lh_cli_opinions_print_counts (LhCliOpinions *self,
                              LhCliJson     *json,
                              const char    *name,
                              const char    *heading,
                              GPtrArray     *counts)
{
  if (self->format == LH_CLI_FORMAT_TEXT)
    lh_cli_print (self->cli, "\n%s\n", heading);
  else
    lh_cli_json_begin_array (json, name);
  for (guint i = 0; i < counts->len; i++)
    {
      const LhOpinionCount *count = g_ptr_array_index (counts, i);

      if (self->format == LH_CLI_FORMAT_TEXT)
        {
          lh_cli_print (self->cli, "%s\t%u\t%u\t%u\t%u\n", count->label, count->items, count->opinions, count->done,
                        count->overdue);
          continue;
        }
      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "key", count->key);
      lh_cli_json_string (json, "label", count->label);
      lh_cli_json_integer (json, "items", count->items);
      lh_cli_json_integer (json, "opinions", count->opinions);
      lh_cli_json_integer (json, "done", count->done);
      lh_cli_json_integer (json, "overdue", count->overdue);
      lh_cli_json_end_object (json);
    }
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_json_end_array (json);
}

static void
lh_cli_opinions_print_totals (LhCliOpinions     *self,
                              LhCliJson         *json,
                              LhOpinionOverview *overview)
{
  if (self->format == LH_CLI_FORMAT_TEXT)
    {
      lh_cli_print (self->cli, _("%u opinions: %u merged, %u in topics, %u set aside, %u open\n%u items, %u overdue\n"),
                    overview->opinions->len, overview->places[LH_OPINION_MERGED], overview->places[LH_OPINION_IN_TOPIC],
                    overview->places[LH_OPINION_ASIDE], overview->places[LH_OPINION_OPEN], overview->items->len,
                    overview->overdue);
      return;
    }
  lh_cli_json_integer (json, "year", overview->year);
  lh_cli_json_integer (json, "opinions", overview->opinions->len);
  lh_cli_json_integer (json, "merged", overview->places[LH_OPINION_MERGED]);
  lh_cli_json_integer (json, "in_topics", overview->places[LH_OPINION_IN_TOPIC]);
  lh_cli_json_integer (json, "set_aside", overview->places[LH_OPINION_ASIDE]);
  lh_cli_json_integer (json, "open", overview->places[LH_OPINION_OPEN]);
  lh_cli_json_integer (json, "items", overview->items->len);
  lh_cli_json_integer (json, "overdue", overview->overdue);
}

static gboolean
lh_cli_opinions_stats (gpointer   data,
                       GError   **error)
{
  LhCliOpinions *self = data;
  g_autoptr (LhOpinionOverview) overview = lh_cli_opinions_load (self, error);
  g_autoptr (LhCatalog) catalog = overview != NULL ? lh_cli_get_catalog (self->cli, self->ledger, error) : NULL;
  g_autoptr (GPtrArray) levels = NULL;
  g_autoptr (GPtrArray) states = NULL;
  g_autoptr (GPtrArray) units = NULL;
  LhCliJson json;

  if (catalog == NULL)
    return FALSE;
  levels = lh_opinion_overview_count_levels (overview, self->ledger, catalog);
  states = lh_opinion_overview_count_states (overview, self->ledger, catalog);
  units = lh_opinion_overview_count_units (overview, self->ledger, catalog);
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_json_begin_object (&json, NULL);
  lh_cli_opinions_print_totals (self, &json, overview);
  lh_cli_opinions_print_counts (self, &json, "levels", _("Handling level: items, opinions, completed, overdue"), levels);
  lh_cli_opinions_print_counts (self, &json, "states", _("State: items, opinions, completed, overdue"), states);
  lh_cli_opinions_print_counts (self, &json, "units", _("Lead organization: items, opinions, completed, overdue"), units);
  if (self->format == LH_CLI_FORMAT_TEXT)
    return TRUE;
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

static const LhCliAction actions[] = {
  { "import", 1, 1, FALSE, lh_cli_opinions_import },
  { "merge", 0, G_MAXUINT - 1, FALSE, lh_cli_opinions_merge },
  { "stats", 0, 0, FALSE, lh_cli_opinions_stats },
  { NULL }
};

static gboolean
lh_cli_opinions_run (LhCliOpinions  *self,
                     GStrv           operands,
                     GError        **error)
{
  const LhCliAction *action = lh_cli_choose_action (actions, operands, 0, error);

  if (action == NULL)
    return FALSE;
  self->ledger = lh_cli_open (self->cli, error);
  self->operands = operands + 1;
  return self->ledger != NULL && action->run (self, error);
}

/* Of a year that is over its last day counts, else today. */
static LhDate
lh_cli_opinions_get_day (guint year)
{
  const LhDate last = lh_date_new ((int) year, 12, 31);
  const LhDate today = lh_date_today ();

  return lh_date_compare (today, last) < 0 ? today : last;
}

/**
 * lh_cli_run_opinions:
 *
 * opinions import FILE, merge [OPINION…], stats: raw opinions by the thousand, merged into items (S4-10, S4-11).
 */
gboolean
lh_cli_run_opinions (LhCli   *self,
                     GStrv    arguments,
                     GError **error)
{
  LhCliOpinions opinions = { .cli = self, .year = (guint) lh_date_get_year (lh_date_today ()),
                             .format = LH_CLI_FORMAT_TEXT };
  g_autofree char *year_text = NULL;
  g_autofree char *day_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year of the opinions"), N_("YEAR") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &day_text, N_("The day on which an item is overdue or not"), N_("DATE") },
    { "item", 0, 0, G_OPTION_ARG_FILENAME, &opinions.item, N_("The item to merge into: its number, title or id"),
      N_("ITEM") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &opinions.title, N_("Title of the new item"), N_("TITLE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &opinions.dry_run, N_("Only say what would be taken in"), NULL },
    { "skip-refused", 0, 0, G_OPTION_ARG_NONE, &opinions.skip_refused, N_("Take in the others when a row is refused"),
      NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  gboolean done;

  done = lh_cli_parse (self, arguments, entries, &operands, error) &&
         lh_cli_check_operands (operands, 1, G_MAXUINT, error) &&
         lh_cli_parse_number ("--year", year_text, 2000, 2099, &opinions.year, error) &&
         (day_text == NULL || lh_cli_parse_date ("--as-of", day_text, &opinions.as_of, error)) &&
         lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &opinions.format, error);
  if (done && !lh_date_is_set (opinions.as_of))
    opinions.as_of = lh_cli_opinions_get_day (opinions.year);
  done = done && lh_cli_opinions_run (&opinions, operands, error);
  g_clear_object (&opinions.ledger);
  g_free (opinions.item);
  g_free (opinions.title);
  return done;
}
