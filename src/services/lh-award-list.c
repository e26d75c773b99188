/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-awards.h"

#include <string.h>

/* The list for an announcement (表彰名单): a heading for each selection and category, then who was chosen. */

/**
 * lh_award_category_get_title:
 *
 * Returns: the award without 年度, which stands behind the year wherever that is written
 */
const char *
lh_award_category_get_title (LhRecord *category)
{
  const char *title = lh_record_get_text (category, LH_AWARD_CATEGORY_TITLE);

  return g_str_has_prefix (title, "年度") ? title + strlen ("年度") : title;
}

static const char *
lh_award_list_get_organization (LhLedger *ledger,
                                LhRecord *project)
{
  LhOrganization *organization = lh_ledger_get_organization (ledger, lh_record_get_int (project,
                                                                                         LH_PROJECT_ORGANIZATION_ID));

  return organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME) : "";
}

static gboolean
lh_award_list_is_same_selection (LhAwardRanking *a,
                                 LhAwardRanking *b)
{
  return lh_record_field_equal (a->category, b->category, LH_AWARD_CATEGORY_TITLE) &&
         lh_record_field_equal (a->category, b->category, LH_AWARD_CATEGORY_YEAR);
}

static guint
lh_award_list_count (LhAwards *self,
                     guint     first)
{
  guint n = 0;

  for (guint i = first; i < self->rankings->len; i++)
    {
      LhAwardRanking *ranking = g_ptr_array_index (self->rankings, i);

      if (!lh_award_list_is_same_selection (g_ptr_array_index (self->rankings, first), ranking))
        break;
      n += ranking->n_granted;
    }
  return n;
}

static void
lh_award_list_add_text (LhAwards  *self,
                        guint      position,
                        LhLedger  *ledger,
                        LhCatalog *catalog,
                        GString   *text)
{
  LhAwardRanking *ranking = g_ptr_array_index (self->rankings, position);
  LhAwardRanking *before = position > 0 ? g_ptr_array_index (self->rankings, position - 1) : NULL;
  guint number = 0;

  if (before == NULL || !lh_award_list_is_same_selection (before, ranking))
    {
      guint n = lh_award_list_count (self, position);

      if (n > 0)
        g_string_append_printf (text, lh_tr (catalog, "%1$s%2$s %3$d (%4$u)\n"), text->len > 0 ? "\n" : "",
                                lh_award_category_get_title (ranking->category),
                                (int) lh_record_get_int (ranking->category, LH_AWARD_CATEGORY_YEAR), n);
    }
  if (ranking->n_granted == 0)
    return;
  g_string_append_printf (text, lh_tr (catalog, "\n%s (%u)\n"),
                          lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_NAME), ranking->n_granted);
  for (guint i = 0; i < ranking->entries->len; i++)
    {
      LhAwardEntry *entry = g_ptr_array_index (ranking->entries, i);

      if (lh_record_get_boolean (entry->award, LH_AWARD_GRANTED))
        /* TRANSLATORS: number in the list, organization, project */
        g_string_append_printf (text, lh_tr (catalog, "%1$u. %2$s: %3$s\n"), ++number,
                                lh_award_list_get_organization (ledger, entry->project),
                                lh_record_get_text (entry->project, LH_PROJECT_NAME));
    }
}

static void
lh_award_list_add_cell (GString    *text,
                        const char *cell,
                        gboolean    last)
{
  if (strpbrk (cell, ",\"\r\n") != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
      g_autofree char *escaped = g_strjoinv ("\"\"", parts);

      g_string_append_printf (text, "\"%s\"", escaped);
    }
  else
    g_string_append (text, cell);
  g_string_append (text, last ? "\r\n" : ",");
}

static void
lh_award_list_add_row (LhAwardRanking *ranking,
                       LhAwardEntry   *entry,
                       LhLedger       *ledger,
                       LhCatalog      *catalog,
                       GString        *text)
{
  g_autofree char *year = lh_record_serialize (ranking->category, LH_AWARD_CATEGORY_YEAR);
  g_autofree char *level = lh_ledger_format_field (ledger, ranking->category, LH_AWARD_CATEGORY_LEVEL, catalog);
  g_autofree char *rank = lh_record_serialize (entry->award, LH_AWARD_RANK);
  g_autofree char *day = lh_record_serialize (entry->award, LH_AWARD_GRANTED_ON);

  lh_award_list_add_cell (text, year, FALSE);
  lh_award_list_add_cell (text, level, FALSE);
  lh_award_list_add_cell (text, lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_TITLE), FALSE);
  lh_award_list_add_cell (text, lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_NAME), FALSE);
  lh_award_list_add_cell (text, lh_award_list_get_organization (ledger, entry->project), FALSE);
  lh_award_list_add_cell (text, lh_record_get_text (entry->project, LH_PROJECT_NAME), FALSE);
  lh_award_list_add_cell (text, lh_record_get_text (entry->project, LH_PROJECT_NUMBER), FALSE);
  lh_award_list_add_cell (text, entry->total != NULL ? entry->total : "", FALSE);
  lh_award_list_add_cell (text, rank != NULL ? rank : "", FALSE);
  lh_award_list_add_cell (text, day != NULL ? day : "", TRUE);
}

static void
lh_award_list_add_heading (GString   *text,
                           LhCatalog *catalog)
{
  const char *const headings[] = { N_("Year"), N_("Level of the award"), N_("Award"), N_("Award category"),
                                   N_("Organization"), N_("Project name"), N_("Project number"), N_("Total at acceptance"),
                                   N_("Rank"), N_("Granted on") };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    lh_award_list_add_cell (text, lh_tr (catalog, headings[i]), i + 1 == G_N_ELEMENTS (headings));
}

/**
 * lh_awards_format_list:
 * @format: paragraphs or rows
 *
 * Writes who was chosen, for an announcement: by selection, category and rank, equal ranks in the official order.
 *
 * Returns: (transfer full): the list; "" while nobody is chosen
 */
char *
lh_awards_format_list (LhAwards    *self,
                       LhLedger    *ledger,
                       LhAwardList  format,
                       LhCatalog   *catalog)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (format == LH_AWARD_LIST_CSV)
    lh_award_list_add_heading (text, catalog);
  for (guint i = 0; i < self->rankings->len; i++)
    {
      LhAwardRanking *ranking = g_ptr_array_index (self->rankings, i);

      if (format == LH_AWARD_LIST_TEXT)
        lh_award_list_add_text (self, i, ledger, catalog, text);
      for (guint j = 0; format == LH_AWARD_LIST_CSV && j < ranking->entries->len; j++)
        {
          LhAwardEntry *entry = g_ptr_array_index (ranking->entries, j);

          if (lh_record_get_boolean (entry->award, LH_AWARD_GRANTED))
            lh_award_list_add_row (ranking, entry, ledger, catalog, text);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
