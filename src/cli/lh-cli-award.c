/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-awards.h"
#include "lh-cli-options.h"
#include "lh-cli-results.h"
#include "lh-cli-table.h"
#include "lh-error.h"
#include "lh-id.h"

/* What the command line of "award" says. */
typedef struct
{
  char        *year_text;
  char        *day_text;
  char        *level;
  char        *nominated_by;
  char        *format_name;

  guint        year;
  LhDate       day;
  LhCliFormat  format;
  LhLedger    *ledger;
  LhCatalog   *catalog;
  LhAwards    *awards;
} LhCliAward;

static void
lh_cli_award_clear (LhCliAward *self)
{
  g_free (self->year_text);
  g_free (self->day_text);
  g_free (self->level);
  g_free (self->nominated_by);
  g_free (self->format_name);
  g_clear_pointer (&self->awards, lh_awards_free);
  g_clear_object (&self->ledger);
  g_clear_object (&self->catalog);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliAward, lh_cli_award_clear)

static gboolean
lh_cli_award_is_named (LhRecord   *category,
                       const char *text)
{
  gint64 id;

  return (lh_id_parse (text, &id) && id == lh_record_get_id (category)) ||
         g_str_equal (lh_record_get_text (category, LH_AWARD_CATEGORY_NAME), text);
}

static LhAwardRanking *
lh_cli_award_find_category (LhCliAward  *self,
                            const char  *text,
                            GError     **error)
{
  LhAwardRanking *found = NULL;

  for (guint i = 0; i < self->awards->rankings->len; i++)
    {
      LhAwardRanking *ranking = g_ptr_array_index (self->awards->rankings, i);

      if (!lh_cli_award_is_named (ranking->category, text))
        continue;
      if (found != NULL)
        {
          g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("There are several categories “%s”; add --year, or give an id."),
                       text);
          return NULL;
        }
      found = ranking;
    }
  if (found == NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("There is no award category “%s”."), text);
  return found;
}

static LhAwardEntry *
lh_cli_award_find_entry (LhCliAward  *self,
                         GStrv        operands,
                         GError     **error)
{
  LhAwardRanking *ranking;
  LhAwardEntry *entry;
  g_autoptr (LhRecord) project = NULL;

  if (!lh_cli_check_operands (operands, 3, 3, error))
    return NULL;
  ranking = lh_cli_award_find_category (self, operands[1], error);
  project = ranking != NULL ? lh_cli_find_project (self->ledger, operands[2], error) : NULL;
  if (project == NULL)
    return NULL;
  entry = lh_award_ranking_find (ranking, lh_record_get_id (project));
  if (entry == NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("“%s” is not nominated in “%s”; nominate it first."),
                 lh_record_get_text (project, LH_PROJECT_NAME),
                 lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_NAME));
  return entry;
}

static const char *
lh_cli_award_get_organization (LhCliAward *self,
                               LhRecord   *project)
{
  LhOrganization *organization = lh_ledger_get_organization (self->ledger, lh_record_get_int (project,
                                                                                               LH_PROJECT_ORGANIZATION_ID));

  return organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME) : "";
}

static void
lh_cli_award_write_entry (LhCliAward   *self,
                          LhCliJson    *json,
                          LhAwardEntry *entry)
{
  LhDecimal total;

  lh_cli_json_begin_object (json, NULL);
  if (entry->rank > 0)
    lh_cli_json_integer (json, "rank", entry->rank);
  else
    lh_cli_json_null (json, "rank");
  lh_cli_json_boolean (json, "tied", entry->tied);
  lh_cli_json_string (json, "project", lh_record_get_text (entry->project, LH_PROJECT_NAME));
  lh_cli_json_string (json, "number", lh_record_get_text (entry->project, LH_PROJECT_NUMBER));
  lh_cli_json_string (json, "organization", lh_cli_award_get_organization (self, entry->project));
  if (entry->total != NULL && lh_decimal_parse (entry->total, &total, NULL))
    lh_cli_json_decimal (json, "total", total);
  else
    lh_cli_json_null (json, "total");
  lh_cli_json_string (json, "grade", entry->grade);
  lh_cli_json_boolean (json, "granted", lh_record_get_boolean (entry->award, LH_AWARD_GRANTED));
  lh_cli_json_end_object (json);
}

static void
lh_cli_award_write_ranking (LhCliAward     *self,
                            LhCliJson      *json,
                            LhAwardRanking *ranking)
{
  gint64 places = lh_record_get_int (ranking->category, LH_AWARD_CATEGORY_PLACES);
  g_autofree char *ties = lh_award_ranking_explain (ranking, self->catalog);
  g_autofree char *share = lh_award_category_format_share (ranking->category,
                                                           places != LH_UNSET ? (guint) places : ranking->n_granted,
                                                           self->awards->n_projects, self->catalog);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (ranking->category));
  lh_cli_json_integer (json, "year", lh_record_get_int (ranking->category, LH_AWARD_CATEGORY_YEAR));
  lh_cli_json_string (json, "award", lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_TITLE));
  lh_cli_json_string (json, "category", lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_NAME));
  lh_cli_json_string (json, "level", lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_LEVEL));
  if (places != LH_UNSET)
    lh_cli_json_integer (json, "places", places);
  else
    lh_cli_json_null (json, "places");
  lh_cli_json_integer (json, "granted", ranking->n_granted);
  lh_cli_json_string (json, "share", share);
  lh_cli_json_string (json, "ties", ties);
  lh_cli_json_begin_array (json, "nominations");
  for (guint i = 0; i < ranking->entries->len; i++)
    lh_cli_award_write_entry (self, json, g_ptr_array_index (ranking->entries, i));
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_award_print_ranking (LhCliAward     *self,
                            LhCli          *cli,
                            LhAwardRanking *ranking)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  g_autofree char *ties = lh_award_ranking_explain (ranking, self->catalog);
  g_autofree char *places = lh_record_serialize (ranking->category, LH_AWARD_CATEGORY_PLACES);

  lh_cli_print (cli, "%d %s · %s  %u/%s\n", (int) lh_record_get_int (ranking->category, LH_AWARD_CATEGORY_YEAR),
                lh_award_category_get_title (ranking->category),
                lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_NAME), ranking->n_granted,
                places != NULL ? places : "∞");
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Rank")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Total at acceptance")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Organization")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Project name")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Granted")), FALSE);
  for (guint i = 0; i < ranking->entries->len; i++)
    {
      LhAwardEntry *entry = g_ptr_array_index (ranking->entries, i);
      g_autofree char *rank = entry->rank > 0 ? g_strdup_printf ("%u", entry->rank) : NULL;

      lh_cli_table_add_cell (table, rank);
      lh_cli_table_add_cell (table, entry->total);
      lh_cli_table_add_cell (table, lh_cli_award_get_organization (self, entry->project));
      lh_cli_table_add_cell (table, lh_record_get_text (entry->project, LH_PROJECT_NAME));
      lh_cli_table_add_cell (table, lh_record_get_boolean (entry->award, LH_AWARD_GRANTED) ? "√" : "");
    }
  lh_cli_table_write_text (table, lh_cli_get_output (cli));
  lh_cli_print (cli, "%s%s\n", ties, *ties != '\0' ? "\n" : "");
}

/* award rank [CATEGORY] */
static gboolean
lh_cli_award_rank (LhCliAward  *self,
                   LhCli       *cli,
                   GStrv        operands,
                   GError     **error)
{
  LhAwardRanking *only = NULL;
  LhCliJson json;

  if (!lh_cli_check_operands (operands, 1, 2, error))
    return FALSE;
  if (operands[1] != NULL && (only = lh_cli_award_find_category (self, operands[1], error)) == NULL)
    return FALSE;

  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_init (&json, lh_cli_get_output (cli));
      lh_cli_json_begin_array (&json, NULL);
    }
  for (guint i = 0; i < self->awards->rankings->len; i++)
    {
      LhAwardRanking *ranking = g_ptr_array_index (self->awards->rankings, i);

      if (only != NULL && ranking != only)
        continue;
      if (self->format == LH_CLI_FORMAT_JSON)
        lh_cli_award_write_ranking (self, &json, ranking);
      else
        lh_cli_award_print_ranking (self, cli, ranking);
    }
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
  return TRUE;
}

/* award nominate CATEGORY PROJECT… */
static gboolean
lh_cli_award_nominate (LhCliAward  *self,
                       LhCli       *cli,
                       GStrv        operands,
                       GError     **error)
{
  g_autoptr (GPtrArray) projects = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LhChangeSet) changes = NULL;
  LhAwardRanking *ranking;

  if (!lh_cli_check_operands (operands, 3, G_MAXUINT, error))
    return FALSE;
  ranking = lh_cli_award_find_category (self, operands[1], error);
  if (ranking == NULL)
    return FALSE;
  for (guint i = 2; operands[i] != NULL; i++)
    {
      LhRecord *project = lh_cli_find_project (self->ledger, operands[i], error);

      if (project == NULL)
        return FALSE;
      g_ptr_array_add (projects, project);
    }
  changes = lh_awards_nominate (ranking->category, projects, self->nominated_by, self->day);
  return lh_cli_apply (self->ledger, changes, error);
}

/* award grant CATEGORY PROJECT */
static gboolean
lh_cli_award_grant (LhCliAward  *self,
                    LhCli       *cli,
                    GStrv        operands,
                    GError     **error)
{
  LhAwardEntry *entry = lh_cli_award_find_entry (self, operands, error);
  g_autoptr (LhChangeSet) changes = entry != NULL ? lh_awards_grant (entry, self->day) : NULL;

  return changes != NULL && lh_cli_apply (self->ledger, changes, error);
}

/* award revoke CATEGORY PROJECT */
static gboolean
lh_cli_award_revoke (LhCliAward  *self,
                     LhCli       *cli,
                     GStrv        operands,
                     GError     **error)
{
  LhAwardEntry *entry = lh_cli_award_find_entry (self, operands, error);
  g_autoptr (LhChangeSet) changes = entry != NULL ? lh_awards_revoke (entry) : NULL;

  return changes != NULL && lh_cli_apply (self->ledger, changes, error);
}

/* The registry: only who was chosen, and only at one level when that is asked for. */
static gboolean
lh_cli_award_list (LhCliAward  *self,
                   LhCli       *cli,
                   GStrv        operands,
                   GError     **error)
{
  g_autofree char *text = NULL;

  if (!lh_cli_check_operands (operands, 1, 1, error))
    return FALSE;
  for (guint i = self->awards->rankings->len; self->level != NULL && i > 0; i--)
    {
      LhAwardRanking *ranking = g_ptr_array_index (self->awards->rankings, i - 1);

      if (!g_str_equal (lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_LEVEL), self->level))
        g_ptr_array_remove_index (self->awards->rankings, i - 1);
    }
  if (self->format == LH_CLI_FORMAT_JSON)
    return lh_cli_award_rank (self, cli, operands, error);
  text = lh_awards_format_list (self->awards, self->ledger,
                                self->format == LH_CLI_FORMAT_CSV ? LH_AWARD_LIST_CSV : LH_AWARD_LIST_TEXT, self->catalog);
  lh_cli_print (cli, "%s%s", self->format == LH_CLI_FORMAT_CSV ? "\xef\xbb\xbf" : "", text);
  return TRUE;
}

static gboolean
lh_cli_award_parse (LhCliAward  *self,
                    LhCli       *cli,
                    GStrv        arguments,
                    GStrv       *operands,
                    GError     **error)
{
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &self->year_text, N_("Only categories of this year"), N_("YEAR") },
    { "level", 0, 0, G_OPTION_ARG_FILENAME, &self->level, N_("Only awards of this level: a term of award-level"),
      N_("LEVEL") },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &self->day_text, N_("Day of the nomination or award; today when left out"),
      N_("DATE") },
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &self->nominated_by, N_("Who nominates"), N_("NAME") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &self->format_name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };

  self->day = lh_date_today ();
  self->format = LH_CLI_FORMAT_TEXT;
  return lh_cli_parse (cli, arguments, entries, operands, error) &&
         lh_cli_check_operands (*operands, 1, G_MAXUINT, error) &&
         lh_cli_parse_number ("--year", self->year_text, 2000, 2099, &self->year, error) &&
         lh_cli_parse_date ("--date", self->day_text, &self->day, error) &&
         lh_cli_parse_format (self->format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV,
                              &self->format, error);
}

/**
 * lh_cli_run_award:
 *
 * award rank [CATEGORY], award nominate CATEGORY PROJECT…, award grant CATEGORY PROJECT, award revoke CATEGORY PROJECT,
 * award list: categories with their places, nominations and awards.
 */
gboolean
lh_cli_run_award (LhCli   *self,
                  GStrv    arguments,
                  GError **error)
{
  const struct
  {
    const char *name;
    gboolean  (*run) (LhCliAward  *award,
                      LhCli       *cli,
                      GStrv        operands,
                      GError     **error);
  } commands[] = {
    { "rank", lh_cli_award_rank }, { "nominate", lh_cli_award_nominate }, { "grant", lh_cli_award_grant },
    { "revoke", lh_cli_award_revoke }, { "list", lh_cli_award_list },
  };
  g_auto (LhCliAward) award = { NULL };
  g_auto (GStrv) operands = NULL;

  if (!lh_cli_award_parse (&award, self, arguments, &operands, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (!g_str_equal (operands[0], commands[i].name))
        continue;
      award.ledger = lh_cli_open (self, error);
      award.catalog = award.ledger != NULL ? lh_cli_get_catalog (self, award.ledger, error) : NULL;
      award.awards = award.catalog != NULL ? lh_awards_load (award.ledger, (int) award.year, error) : NULL;
      return award.awards != NULL && commands[i].run (&award, self, operands, error);
    }
  lh_cli_set_usage_error (error, _("“%s” is not known; there are rank, nominate, grant, revoke and list."), operands[0]);
  return FALSE;
}
