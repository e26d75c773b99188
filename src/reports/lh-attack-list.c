/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-attack-list.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-secretary-statistics.h"

typedef struct
{
  const LhProjectTexts *texts;
  LhStatistics         *statistics;
  const LhSecretary    *secretary;
  LhDocument           *document;
} LhAttackList;

static const LhSecretary *
lh_attack_list_find_secretary (LhStatistics *statistics,
                               gint64        project_id)
{
  GPtrArray *secretaries = lh_statistics_get_secretaries (statistics);

  for (guint i = 0; i < secretaries->len; i++)
    {
      const LhSecretary *secretary = g_ptr_array_index (secretaries, i);

      for (guint j = 0; j < secretary->ids->len; j++)
        {
          if (g_array_index (secretary->ids, gint64, j) == project_id)
            return secretary;
        }
    }
  return NULL;
}

static const char *
lh_attack_list_tr (LhAttackList *self,
                   const char   *text)
{
  return lh_trc (self->texts->catalog, "attack list", text);
}

static void
lh_attack_list_take (LhDocumentTable     *table,
                     LhDocumentCellStyle  style,
                     char                *text)
{
  lh_document_table_add_cell (table, style, 1, text);
  g_free (text);
}

static char *
lh_attack_list_format_percent (gint64 tenths)
{
  return tenths == LH_UNSET ? g_strdup ("—") : lh_percent_format (tenths);
}

static char *
lh_attack_list_format_light (LhAttackList *self,
                             LhLight       light)
{
  return g_strdup_printf ("%s %s", lh_light_get_symbol (light), lh_light_get_colour (light, self->texts->catalog));
}

static void
lh_attack_list_add_row (LhAttackList          *self,
                        LhDocumentTable       *table,
                        guint                  number,
                        const LhStatisticsRow *row)
{
  LhRecord *project = LH_RECORD (row->project);
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);
  LhDate deadline = lh_project_get_deadline (row->project);

  lh_document_table_add_row (table, 1.4, 0);
  lh_attack_list_take (table, LH_CELL_CENTRED, g_strdup_printf ("%u", number));
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (project, LH_PROJECT_NAME));
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, lh_record_get_text (project, LH_PROJECT_GOAL));
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, lh_record_get_text (project, LH_PROJECT_RESPONSIBLE_NAME));
  lh_attack_list_take (table, LH_CELL_CENTRED, lh_date_is_set (deadline)
                       ? lh_date_format (deadline, LH_DATE_SHORT, self->texts->catalog) : g_strdup (""));
  lh_attack_list_take (table, LH_CELL_CENTRED, lh_attack_list_format_percent (values->planned));
  lh_attack_list_take (table, LH_CELL_CENTRED, lh_attack_list_format_percent (values->actual));
  lh_attack_list_take (table, LH_CELL_CENTRED, lh_attack_list_format_light (self, values->light));
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, lh_project_has_signed_pledge (project)
                              ? lh_attack_list_tr (self, NC_("attack list", "Signed"))
                              : lh_attack_list_tr (self, NC_("attack list", "Not signed")));
}

static LhDocumentTable *
lh_attack_list_create_table (LhAttackList *self)
{
  static const double widths[] = { 1.3, 4, 5.6, 9, 2.4, 2.9, 2.1, 2.1, 2.1, 2.1 };
  const char *const headings[] = {
    lh_attack_list_tr (self, NC_("attack list", "No.")), lh_attack_list_tr (self, NC_("attack list", "Project number")),
    lh_attack_list_tr (self, NC_("attack list", "Project")), lh_attack_list_tr (self, NC_("attack list", "Goal")),
    lh_attack_list_tr (self, NC_("attack list", "Person responsible")),
    lh_attack_list_tr (self, NC_("attack list", "Deadline")), lh_attack_list_tr (self, NC_("attack list", "Planned")),
    lh_attack_list_tr (self, NC_("attack list", "Actual")), lh_attack_list_tr (self, NC_("attack list", "Light")),
    lh_attack_list_tr (self, NC_("attack list", "Letter")), NULL,
  };
  LhDocumentTable *table = lh_document_table_new (widths, G_N_ELEMENTS (widths));

  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < self->secretary->rows->len; i++)
    lh_attack_list_add_row (self, table, i + 1, g_ptr_array_index (self->secretary->rows, i));
  return table;
}

static void
lh_attack_list_write (LhAttackList *self,
                      const char   *title)
{
  LhCatalog *catalog = self->texts->catalog;
  g_autofree char *quarter = lh_quarter_format (lh_statistics_get_quarter (self->statistics), LH_QUARTER_LONG, catalog);
  g_autofree char *day = lh_statistics_format_as_of (self->statistics, catalog);
  g_autofree char *left = g_strdup_printf (lh_attack_list_tr (self, NC_("attack list", "Unit: %s   Secretary: %s %s")),
                                           self->secretary->organization_name, self->secretary->name,
                                           self->secretary->post);
  g_autofree char *right = g_strdup_printf (lh_attack_list_tr (self, NC_("attack list", "Progress: %s (as of %s)")),
                                            quarter, day);

  lh_document_add_text (self->document, LH_TEXT_TITLE, title);
  lh_document_add_line (self->document, left, right);
  lh_document_take_table (self->document, lh_attack_list_create_table (self));
  if (self->secretary->below_minimum)
    lh_document_add_text (self->document, LH_TEXT_NOTE,
                          lh_attack_list_tr (self, NC_("attack list", "Note: no project is led under a signed "
                                                                      "responsibility letter; one a year is the "
                                                                      "minimum.")));
}

/**
 * lh_attack_list_new:
 *
 * The yearly attack list (年度攻坚清单) of the secretary of a project: the projects led, with their progress and lights
 * in the quarter of the ledger. Figures are those of the window.
 *
 * Returns: (transfer full): the list; %NULL with LH_ERROR_NOT_ALLOWED when the quarter has no such project
 */
LhDocument *
lh_attack_list_new (const LhProjectTexts  *texts,
                    GError               **error)
{
  LhAttackList self = { texts, lh_ledger_get_statistics (texts->ledger), NULL, NULL };
  int year = lh_record_get_int (texts->dossier->project, LH_PROJECT_YEAR);
  g_autofree char *title = g_strdup_printf (lh_trc (texts->catalog, "attack list", "Attack List of the Secretary (%d)"),
                                            year);
  g_autofree char *name = NULL;

  if (self.statistics != NULL)
    self.secretary = lh_attack_list_find_secretary (self.statistics, lh_record_get_id (texts->dossier->project));
  if (self.secretary == NULL)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
                   _("“%s” stands on no attack list: it is a draft, was withdrawn, or nobody leads it. Choose a quarter "
                     "of %d for a project of that year."), lh_project_texts_get (texts, LH_PROJECT_NAME), year);
      return NULL;
    }
  name = g_strdup_printf ("%s %s %s", title, self.secretary->organization_name, self.secretary->name);
  self.document = lh_document_new (name, LH_PAGE_WIDE, texts->catalog);
  lh_document_set_author (self.document, lh_project_texts_get_committee (texts));
  lh_document_set_page_numbers (self.document, LH_PAGE_NUMBERS_CENTRED);
  lh_attack_list_write (&self, title);
  return self.document;
}
