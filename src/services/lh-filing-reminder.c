/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filing-statistics.h"

#include "lh-catalog.h"
#include "lh-organization.h"
#include "lh-project-round.h"

static void
lh_filing_reminder_add_missing (GString                  *text,
                                const LhFilingStatistics *filing,
                                LhCatalog                *catalog)
{
  guint n = 0;

  for (guint i = 0; i < filing->rows->len; i++)
    {
      LhFilingRow *row = g_ptr_array_index (filing->rows, i);
      LhRecord *organization = lh_filing_row_get_organization (row);
      const LhFilingValues *values = lh_filing_row_get_values (row);
      const char *contact = lh_record_get_text (organization, LH_ORGANIZATION_CONTACT);

      if (values->state != LH_FILING_MISSING)
        continue;
      /* TRANSLATORS: a line of a list: number and organization */
      g_string_append_printf (text, lh_tr (catalog, N_("%u. %s")), ++n, lh_record_get_text (organization, LH_ORGANIZATION_NAME));
      if (*contact != '\0')
        /* TRANSLATORS: beside the name of an organization: whom to call there */
        g_string_append_printf (text, lh_tr (catalog, N_(" (contact: %s)")), contact);
      g_string_append_c (text, '\n');
    }
}

static void
lh_filing_reminder_add_short (GString                  *text,
                              const LhFilingStatistics *filing,
                              LhCatalog                *catalog)
{
  guint n = 0;

  for (guint i = 0; i < filing->rows->len; i++)
    {
      LhFilingRow *row = g_ptr_array_index (filing->rows, i);
      const LhFilingValues *values = lh_filing_row_get_values (row);

      if (values->n_filed == 0 || lh_filing_row_get_shortfall (row) == 0)
        continue;
      if (n++ == 0)
        {
          g_string_append (text, lh_tr (catalog, N_("These organizations filed fewer projects than expected:")));
          g_string_append_c (text, '\n');
        }
      /* TRANSLATORS: a line of a list: number, organization, how many projects are expected of it and were filed */
      g_string_append_printf (text, lh_tr (catalog, N_("%u. %s (%u expected, %u filed)")), n,
                              lh_record_get_text (lh_filing_row_get_organization (row), LH_ORGANIZATION_NAME),
                              values->n_expected, values->n_filed);
      g_string_append_c (text, '\n');
    }
}

static guint
lh_filing_reminder_count_missing (const LhFilingStatistics *filing)
{
  guint n = 0;

  for (guint i = 0; i < filing->rows->len; i++)
    n += lh_filing_row_get_values (g_ptr_array_index (filing->rows, i))->state == LH_FILING_MISSING;
  return n;
}

/* The sentence above the list, with the deadline while there is one ahead. */
static char *
lh_filing_reminder_format_head (const LhFilingStatistics *filing,
                                const char               *office,
                                LhDate                    today,
                                guint                     n_missing,
                                LhCatalog                *catalog)
{
  LhDate until = filing->round != NULL ? lh_record_get_date (filing->round, LH_PROJECT_ROUND_FILING_UNTIL)
                                       : (LhDate) { 0 };
  g_autofree char *day = lh_date_format (today, LH_DATE_LONG, catalog);
  g_autofree char *deadline = NULL;

  if (n_missing == 0)
    return g_strdup_printf (lh_tr (catalog, N_("As of %s, every organization that is expected to file has filed.")), day);
  if (!lh_date_is_set (until))
    return g_strdup_printf (lh_trn (catalog, "As of %s, %u organization has not filed its secretary-led projects:",
                                    "As of %s, %u organizations have not filed their secretary-led projects:",
                                    n_missing), day, n_missing);
  deadline = lh_date_format (until, LH_DATE_LONG, catalog);
  if (lh_date_compare (today, until) <= 0)
    return g_strdup_printf (lh_trn (catalog, "As of %s, %u organization has not filed its secretary-led projects. "
                                    "Please send the initiation forms to %s by %s:",
                                    "As of %s, %u organizations have not filed their secretary-led projects. "
                                    "Please send the initiation forms to %s by %s:", n_missing),
                            day, n_missing, office, deadline);
  return g_strdup_printf (lh_trn (catalog, "As of %s, %u organization has not filed its secretary-led projects. "
                                  "Please send the initiation forms to %s at once; they were due by %s:",
                                  "As of %s, %u organizations have not filed their secretary-led projects. "
                                  "Please send the initiation forms to %s at once; they were due by %s:", n_missing),
                          day, n_missing, office, deadline);
}

/**
 * lh_filing_statistics_format_reminder:
 * @office: name of the office that waits for the forms
 * @today: the day it is written
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): a text ready to be sent: who has not filed, and who filed too little
 */
char *
lh_filing_statistics_format_reminder (const LhFilingStatistics *self,
                                      const char               *office,
                                      LhDate                    today,
                                      LhCatalog                *catalog)
{
  const guint n_missing = lh_filing_reminder_count_missing (self);
  g_autofree char *head = lh_filing_reminder_format_head (self, office, today, n_missing, catalog);
  GString *text = g_string_new (head);

  g_string_append_c (text, '\n');
  lh_filing_reminder_add_missing (text, self, catalog);
  lh_filing_reminder_add_short (text, self, catalog);
  return g_string_free (text, FALSE);
}
