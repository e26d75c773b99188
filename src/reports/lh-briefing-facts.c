/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-facts.h"

#include <glib/gi18n-lib.h>

#include "lh-practice.h"
#include "lh-quarter-texts.h"
#include "lh-text.h"

/* Form F26: two to four practices. */
#define LH_BRIEFING_PRACTICES_MAX 4

static void
lh_briefing_card_free (LhBriefingCard *self)
{
  g_free (self->label);
  g_free (self->value);
  g_free (self->change);
  g_free (self);
}

static void
lh_briefing_warning_free (LhBriefingWarning *self)
{
  g_free (self->project);
  g_free (self->reason);
  g_free (self);
}

static void
lh_briefing_practice_free (LhBriefingPractice *self)
{
  g_free (self->title);
  g_free (self->text);
  g_free (self->promotion);
  g_free (self);
}

/* Cards */

/* "+28.8 percentage points on the quarter before"; counts without a unit. */
static char *
lh_briefing_format_change (const LhFigure *now,
                           const LhFigure *before,
                           LhCatalog      *catalog)
{
  LhDecimal change;
  g_autofree char *number = NULL;
  g_autofree char *signed_number = NULL;

  if (before == NULL || !now->known || !before->known || !lh_decimal_subtract (now->value, before->value, &change))
    return NULL;
  number = lh_decimal_to_string (change);
  if (change.value == 0)
    return g_strdup (lh_tr (catalog, N_("as in the quarter before")));
  signed_number = g_strconcat (change.value > 0 ? "+" : "", number, NULL);
  if (g_str_equal (now->unit, "%"))
    return g_strdup_printf (lh_tr (catalog, N_("%s percentage points on the quarter before")), signed_number);
  return g_strdup_printf (lh_tr (catalog, N_("%s on the quarter before")), signed_number);
}

static void
lh_briefing_facts_add_cards (LhBriefingFacts *self,
                             LhStatistics    *before)
{
  static const char *const codes[] = { "projects", "actual-progress", "on-time-rate", "rectification-rate",
                                       "organizations-filed", "light-red" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const LhFigure *figure = lh_statistics_get_figure (self->statistics, codes[i]);
      LhBriefingCard *card = g_new0 (LhBriefingCard, 1);

      card->label = g_strdup (lh_tr (self->catalog, figure->label));
      card->value = lh_figure_format (figure, self->catalog);
      if (before != NULL)
        card->change = lh_briefing_format_change (figure, lh_statistics_get_figure (before, codes[i]), self->catalog);
      g_ptr_array_add (self->cards, card);
    }
}

/* Units and projects */

static void
lh_briefing_facts_add_ranks (LhBriefingFacts *self)
{
  g_autoptr (GArray) ranked = lh_quarter_rank_groups (self->statistics, LH_GROUPING_ORGANIZATION);

  for (guint i = 0; i < ranked->len; i++)
    {
      const LhRankedGroup *item = &g_array_index (ranked, LhRankedGroup, i);
      LhBriefingRank rank = {
        .rank = item->rank,
        .unit = lh_briefing_names_get (self->names, g_ascii_strtoll (item->group->key, NULL, 10)),
        .planned = item->group->planned,
        .actual = item->group->actual,
        .below = lh_quarter_group_is_below (item->group),
      };

      g_array_append_val (self->ranks, rank);
    }
}

static int
lh_briefing_warning_compare (gconstpointer a,
                             gconstpointer b)
{
  const LhStatisticsRow *first = *(const LhStatisticsRow *const *) a;
  const LhStatisticsRow *second = *(const LhStatisticsRow *const *) b;
  LhLight first_light = lh_project_status_get_values (first->status)->light;
  LhLight second_light = lh_project_status_get_values (second->status)->light;
  gint64 first_lag = lh_project_status_get_lag (first->status);
  gint64 second_lag = lh_project_status_get_lag (second->status);

  if (first_light != second_light)
    return first_light > second_light ? -1 : 1;   /* red, orange, yellow */
  if (first_lag != second_lag)
    return first_lag > second_lag ? -1 : 1;
  return 0;
}

/* The name of a project tells whose it is as well as the name of the unit does. */
static char *
lh_briefing_facts_format_project (LhBriefingFacts *self,
                                  LhLedger        *ledger,
                                  LhRecord        *project)
{
  g_autofree char *category = NULL;

  if (lh_briefing_names_get_naming (self->names))
    return g_strdup (lh_record_get_text (project, LH_PROJECT_NAME));
  category = lh_ledger_format_field (ledger, project, LH_PROJECT_CATEGORY, self->catalog);
  if (category == NULL || *category == '\0')
    return g_strdup (lh_tr (self->catalog, N_("secretary-led project")));
  return g_strdup_printf (lh_trc (self->catalog, "briefing", "project of the class %s"), category);
}

static void
lh_briefing_facts_add_warnings (LhBriefingFacts *self,
                                LhLedger        *ledger)
{
  GPtrArray *rows = lh_statistics_get_rows (self->statistics);
  g_autoptr (GPtrArray) warned = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      LhStatisticsRow *row = g_ptr_array_index (rows, i);
      LhLight light = lh_project_status_get_values (row->status)->light;

      if (light == LH_LIGHT_RED || light == LH_LIGHT_ORANGE || light == LH_LIGHT_YELLOW)
        g_ptr_array_add (warned, row);
    }
  g_ptr_array_sort (warned, lh_briefing_warning_compare);
  for (guint i = 0; i < warned->len; i++)
    {
      LhStatisticsRow *row = g_ptr_array_index (warned, i);
      LhRecord *project = LH_RECORD (row->project);
      g_autofree char *reason = lh_project_status_format_reason (row->status, self->catalog);
      LhBriefingWarning *warning = g_new0 (LhBriefingWarning, 1);

      warning->light = lh_project_status_get_values (row->status)->light;
      warning->unit = lh_briefing_names_get (self->names, lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID));
      warning->project = lh_briefing_facts_format_project (self, ledger, project);
      warning->reason = lh_briefing_names_mask (self->names, reason);
      g_ptr_array_add (self->warnings, warning);
    }
}

/* Practices */

/* "promoted across the city, 6 November 2024", or what is planned. */
static char *
lh_briefing_facts_format_promotion (LhBriefingFacts *self,
                                    LhLedger        *ledger,
                                    LhRecord        *practice)
{
  g_autofree char *level = lh_ledger_format_field (ledger, practice, LH_PRACTICE_PROMOTED_LEVEL, self->catalog);
  g_autofree char *day = NULL;

  if (level != NULL && *level != '\0' && !lh_record_is_empty (practice, LH_PRACTICE_PROMOTED_ON))
    {
      day = lh_date_format (lh_record_get_date (practice, LH_PRACTICE_PROMOTED_ON), LH_DATE_LONG, self->catalog);
      /* TRANSLATORS: level at which a practice was promoted, day */
      return g_strdup_printf (lh_trc (self->catalog, "briefing", "Promoted: %s, %s"), level, day);
    }
  if (lh_record_get_boolean (practice, LH_PRACTICE_PROMOTE))
    return g_strdup (lh_trc (self->catalog, "briefing", "To be promoted"));
  return NULL;
}

static void
lh_briefing_facts_take_practice (LhBriefingFacts *self,
                                 char            *title,
                                 const char      *unit,
                                 const char      *text,
                                 char            *promotion)
{
  LhBriefingPractice *practice = g_new0 (LhBriefingPractice, 1);
  g_autofree char *own_title = title;

  practice->title = lh_briefing_names_mask (self->names, own_title);
  practice->unit = unit;
  practice->text = lh_briefing_names_mask (self->names, text);
  practice->promotion = promotion;
  g_ptr_array_add (self->practices, practice);
}

/* What was done stands as points of a list; in a briefing it runs on. */
static char *
lh_briefing_facts_run_on (const char *method,
                          const char *effect)
{
  g_auto (GStrv) lines = g_strsplit (method, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append (text, g_strstrip (lines[i]));
  g_string_append (text, effect);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
lh_briefing_facts_add_practice (LhBriefingFacts *self,
                                LhLedger        *ledger,
                                LhRecord        *practice)
{
  g_autofree char *text = lh_briefing_facts_run_on (lh_record_get_text (practice, LH_PRACTICE_METHOD),
                                                    lh_record_get_text (practice, LH_PRACTICE_EFFECT));

  lh_briefing_facts_take_practice (self, g_strdup (lh_record_get_text (practice, LH_PRACTICE_TITLE)),
                                   lh_briefing_names_get (self->names,
                                                          lh_record_get_int (practice, LH_PRACTICE_ORGANIZATION_ID)),
                                   text, lh_briefing_facts_format_promotion (self, ledger, practice));
}

static LhRecord *
lh_briefing_facts_find_practice (GPtrArray  *practices,
                                 const char *line)
{
  for (guint i = 0; i < practices->len; i++)
    {
      LhRecord *practice = g_ptr_array_index (practices, i);

      if (g_str_equal (line, lh_record_get_text (practice, LH_PRACTICE_TITLE)) ||
          g_str_equal (line, lh_record_get_text (practice, LH_PRACTICE_NUMBER)))
        return practice;
    }
  return NULL;
}

/* Each line is the title or the number of a practice of the register, or a paragraph of its own. */
static void
lh_briefing_facts_add_chosen (LhBriefingFacts *self,
                              LhLedger        *ledger,
                              GPtrArray       *practices,
                              const char      *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      LhRecord *practice = lh_briefing_facts_find_practice (practices, line);

      if (practice != NULL)
        lh_briefing_facts_add_practice (self, ledger, practice);
      else if (*line != '\0')
        lh_briefing_facts_take_practice (self, g_strdup (""), "", line, NULL);
    }
}

/* Those marked for promotion first, then those promoted; of each the latest. */
static int
lh_briefing_practice_compare (gconstpointer a,
                              gconstpointer b)
{
  LhRecord *first = *(LhRecord *const *) a;
  LhRecord *second = *(LhRecord *const *) b;
  gboolean first_marked = lh_record_get_boolean (first, LH_PRACTICE_PROMOTE);
  gboolean second_marked = lh_record_get_boolean (second, LH_PRACTICE_PROMOTE);
  int order;

  if (first_marked != second_marked)
    return first_marked ? -1 : 1;
  order = lh_date_compare (lh_record_get_date (second, LH_PRACTICE_PROMOTED_ON),
                           lh_record_get_date (first, LH_PRACTICE_PROMOTED_ON));
  return order != 0 ? order : (lh_record_get_id (first) > lh_record_get_id (second)) * 2 - 1;
}

static gboolean
lh_briefing_facts_add_practices (LhBriefingFacts  *self,
                                 LhLedger         *ledger,
                                 LhRecord         *briefing,
                                 GError          **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PRACTICE);
  g_autofree char *year = g_strdup_printf ("%d", lh_statistics_get_quarter (self->statistics).year);
  g_autoptr (GPtrArray) practices = NULL;

  lh_query_where_field (query, LH_PRACTICE_YEAR, LH_QUERY_EQUAL, year);
  practices = lh_ledger_query (ledger, query, error);
  if (practices == NULL)
    return FALSE;
  if (briefing != NULL && !lh_text_is_blank (lh_record_get_text (briefing, LH_BRIEFING_PRACTICES)))
    {
      lh_briefing_facts_add_chosen (self, ledger, practices, lh_record_get_text (briefing, LH_BRIEFING_PRACTICES));
      return TRUE;
    }
  g_ptr_array_sort (practices, lh_briefing_practice_compare);
  for (guint i = 0; i < practices->len && self->practices->len < LH_BRIEFING_PRACTICES_MAX; i++)
    {
      LhRecord *practice = g_ptr_array_index (practices, i);

      if (g_str_equal (lh_record_get_text (practice, LH_PRACTICE_STATE), LH_PRACTICE_FINAL))
        lh_briefing_facts_add_practice (self, ledger, practice);
    }
  return TRUE;
}

/* Head, foot, own texts */

static char *
lh_briefing_facts_get_text (LhRecord *briefing,
                            guint     field)
{
  return g_strdup (briefing != NULL ? lh_record_get_text (briefing, field) : "");
}

/* Returns (nullable): the lines of a text of the clerk. */
static GStrv
lh_briefing_facts_get_lines (LhBriefingFacts *self,
                             LhRecord        *briefing,
                             guint            field)
{
  g_autofree char *text = lh_briefing_facts_get_text (briefing, field);
  g_autofree char *masked = lh_briefing_names_mask (self->names, text);
  g_auto (GStrv) lines = g_strsplit (masked, "\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!lh_text_is_blank (lines[i]))
        g_ptr_array_add (kept, g_strdup (g_strstrip (lines[i])));
    }
  if (kept->len == 0)
    return NULL;
  g_ptr_array_add (kept, NULL);
  g_ptr_array_set_free_func (kept, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&kept), FALSE);
}

static GStrv
lh_briefing_facts_list_highlights (LhBriefingFacts *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  g_ptr_array_add (lines, lh_quarter_format_finding (self->statistics, self->catalog));
  for (guint i = 0; i < self->practices->len; i++)
    {
      const LhBriefingPractice *practice = g_ptr_array_index (self->practices, i);

      if (*practice->title != '\0')
        /* TRANSLATORS: an organization, the title of its practice */
        g_ptr_array_add (lines, g_strdup_printf (lh_trc (self->catalog, "briefing", "%s: %s"), practice->unit,
                                                 practice->title));
    }
  if (self->warnings->len > 0)
    g_ptr_array_add (lines, g_strdup_printf (lh_trn (self->catalog, "%u project on red or yellow",
                                                     "%u projects on red or yellow", self->warnings->len),
                                             self->warnings->len));
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}

static void
lh_briefing_facts_read_head (LhBriefingFacts *self,
                             LhLedger        *ledger,
                             LhRecord        *briefing)
{
  static const guint sent[] = { LH_BRIEFING_SENT_UP, LH_BRIEFING_SENT_ACROSS, LH_BRIEFING_SENT_DOWN };
  LhQuarter quarter = lh_statistics_get_quarter (self->statistics);
  gint64 issue = briefing != NULL ? lh_record_get_int (briefing, LH_BRIEFING_ISSUE_NUMBER) : LH_UNSET;

  self->office = g_strdup (lh_ledger_get_setting (ledger, "office-name", ""));
  self->quarter = lh_quarter_format (quarter, LH_QUARTER_LONG, self->catalog);
  self->as_of = lh_date_format (lh_statistics_get_as_of (self->statistics), LH_DATE_LONG, self->catalog);
  self->title = lh_briefing_facts_get_text (briefing, LH_BRIEFING_TITLE);
  self->issuer = lh_briefing_facts_get_text (briefing, LH_BRIEFING_ISSUER);
  if (*self->issuer == '\0')
    {
      g_free (self->issuer);
      self->issuer = g_strdup (self->office);
    }
  if (*self->title == '\0')
    {
      g_free (self->title);
      self->title = g_strdup (lh_trc (self->catalog, "briefing", "Briefing on Secretary-Led Projects"));
    }
  self->issue = issue != LH_UNSET && issue > 0
                ? g_strdup_printf (lh_trc (self->catalog, "briefing", "No. %d"), (int) issue) : g_strdup ("");
  self->issued_on = briefing != NULL && !lh_record_is_empty (briefing, LH_BRIEFING_ISSUED_ON)
                    ? lh_date_format (lh_record_get_date (briefing, LH_BRIEFING_ISSUED_ON), LH_DATE_LONG, self->catalog)
                    : g_strdup (self->as_of);
  for (guint i = 0; i < G_N_ELEMENTS (sent); i++)
    self->sent[i] = lh_briefing_facts_get_text (briefing, sent[i]);
  if (briefing != NULL && !lh_record_is_empty (briefing, LH_BRIEFING_COPIES))
    self->copies = (guint) MAX (lh_record_get_int (briefing, LH_BRIEFING_COPIES), 0);
}

static void
lh_briefing_facts_read_texts (LhBriefingFacts *self,
                              LhRecord        *briefing)
{
  self->highlights = lh_briefing_facts_get_lines (self, briefing, LH_BRIEFING_HIGHLIGHTS);
  if (self->highlights == NULL)
    self->highlights = lh_briefing_facts_list_highlights (self);
  self->next_steps = lh_briefing_facts_get_lines (self, briefing, LH_BRIEFING_NEXT_WORK);
  if (self->next_steps == NULL)
    self->next_steps = lh_briefing_list_next_steps (self->statistics, self->catalog);
}

/**
 * lh_briefing_facts_new:
 * @before: (nullable): the figures of the quarter before, for changes
 * @briefing: (nullable): an #LhBriefing; without one the program writes its texts
 * @naming: whether units are named (是否点名)
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): what stands in the briefing; %NULL with @error when the ledger could not be read
 */
LhBriefingFacts *
lh_briefing_facts_new (LhLedger      *ledger,
                       LhStatistics  *statistics,
                       LhStatistics  *before,
                       LhRecord      *briefing,
                       gboolean       naming,
                       LhCatalog     *catalog,
                       GError       **error)
{
  g_autoptr (LhBriefingFacts) self = g_new0 (LhBriefingFacts, 1);

  self->statistics = g_object_ref (statistics);
  self->catalog = catalog != NULL ? g_object_ref (catalog) : NULL;
  self->names = lh_briefing_names_new (ledger, statistics, naming, catalog);
  self->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_briefing_card_free);
  self->ranks = g_array_new (FALSE, FALSE, sizeof (LhBriefingRank));
  self->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_briefing_warning_free);
  self->practices = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_briefing_practice_free);
  lh_briefing_facts_read_head (self, ledger, briefing);
  lh_briefing_facts_add_cards (self, before);
  lh_briefing_facts_add_ranks (self);
  lh_briefing_facts_add_warnings (self, ledger);
  if (!lh_briefing_facts_add_practices (self, ledger, briefing, error))
    return NULL;
  lh_briefing_facts_read_texts (self, briefing);
  return g_steal_pointer (&self);
}

void
lh_briefing_facts_free (LhBriefingFacts *self)
{
  g_clear_object (&self->statistics);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->names, lh_briefing_names_free);
  g_free (self->office);
  g_free (self->issuer);
  g_free (self->title);
  g_free (self->issue);
  g_free (self->quarter);
  g_free (self->as_of);
  g_free (self->issued_on);
  for (guint i = 0; i < G_N_ELEMENTS (self->sent); i++)
    g_free (self->sent[i]);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->ranks, g_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->practices, g_ptr_array_unref);
  g_strfreev (self->highlights);
  g_strfreev (self->next_steps);
  g_free (self);
}
