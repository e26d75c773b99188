/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-ledger.h"

#include <glib/gi18n-lib.h>

#include "lh-id.h"

/* What a row is filled from. */
typedef struct
{
  LhLedger            *ledger;
  LhStatistics        *statistics;
  LhCatalog           *catalog;
  const guint8        *fields;
  guint                n_fields;
  GHashTable          *labels;
} LhProjectLedger;

/* The columns of form F2, and those that are made of several of them for print. */
typedef enum
{
  LH_LEDGER_ORDINAL,
  LH_LEDGER_ORGANIZATION,
  LH_LEDGER_PARTY,
  LH_LEDGER_NUMBER,
  LH_LEDGER_NAME,
  LH_LEDGER_CATEGORY,
  LH_LEDGER_LEAD,
  LH_LEDGER_RESPONSIBLE,
  LH_LEDGER_PROBLEM,
  LH_LEDGER_GOAL,
  LH_LEDGER_START,
  LH_LEDGER_DUE,
  LH_LEDGER_EXTENDED_DUE,
  LH_LEDGER_PLANNED,
  LH_LEDGER_ACTUAL,
  LH_LEDGER_STATE,
  LH_LEDGER_LIGHT,
  LH_LEDGER_REASON,
  LH_LEDGER_WORK_DONE,
  LH_LEDGER_PROBLEMS,
  LH_LEDGER_SCORE,
  LH_LEDGER_GRADE,
  LH_LEDGER_NOTE,
  LH_LEDGER_LEAD_NAME,
  LH_LEDGER_RESPONSIBLE_NAME,
  LH_LEDGER_PERIOD,
  LH_LEDGER_BOTH_DUES,
  LH_LEDGER_RECORD_ID,
  LH_LEDGER_VERSION,
  LH_N_LEDGER_FIELDS
} LhLedgerField;

/* Headings are translated in the context "F2", whose words differ from those of the window. */
static const LhReportColumn columns[LH_N_LEDGER_FIELDS] = {
  [LH_LEDGER_ORDINAL] = { NC_("F2", "No."), NULL, LH_REPORT_COLUMN_ORDINAL, .width = 4.5 },
  [LH_LEDGER_ORGANIZATION] = { NC_("F2", "Organization"), NULL, LH_REPORT_COLUMN_TEXT, .width = 9,
                               .flags = LH_REPORT_COLUMN_MERGE },
  [LH_LEDGER_PARTY] = { NC_("F2", "Party organization"), NULL, LH_REPORT_COLUMN_TEXT, .width = 9.5,
                        .flags = LH_REPORT_COLUMN_MERGE },
  [LH_LEDGER_NUMBER] = { NC_("F2", "Project number"), NULL, LH_REPORT_COLUMN_ID, .width = 17 },
  [LH_LEDGER_NAME] = { NC_("F2", "Project name"), NULL, LH_REPORT_COLUMN_TEXT, .width = 13 },
  [LH_LEDGER_CATEGORY] = { NC_("F2", "Category"), NULL, LH_REPORT_COLUMN_CODE, .width = 6.5 },
  [LH_LEDGER_LEAD] = { NC_("F2", "Leading secretary"), NULL, LH_REPORT_COLUMN_TEXT, .width = 8 },
  [LH_LEDGER_RESPONSIBLE] = { NC_("F2", "Person responsible"), NULL, LH_REPORT_COLUMN_TEXT, .width = 8 },
  [LH_LEDGER_PROBLEM] = { NC_("F2", "Problem to be solved"), NULL, LH_REPORT_COLUMN_LONG_TEXT, .width = 9 },
  [LH_LEDGER_GOAL] = { NC_("F2", "Main goal"), NULL, LH_REPORT_COLUMN_LONG_TEXT, .width = 9 },
  [LH_LEDGER_START] = { NC_("F2", "Start"), NULL, LH_REPORT_COLUMN_DATE, .width = 12.5 },
  [LH_LEDGER_DUE] = { NC_("F2", "Deadline"), NULL, LH_REPORT_COLUMN_DATE, .width = 12.5 },
  [LH_LEDGER_EXTENDED_DUE] = { NC_("F2", "Extended deadline"), NULL, LH_REPORT_COLUMN_DATE, .width = 12.5 },
  [LH_LEDGER_PLANNED] = { NC_("F2", "Planned progress"), NULL, LH_REPORT_COLUMN_PERCENT, .width = 7 },
  [LH_LEDGER_ACTUAL] = { NC_("F2", "Current progress"), NULL, LH_REPORT_COLUMN_PERCENT, .width = 7 },
  [LH_LEDGER_STATE] = { NC_("F2", "State"), NULL, LH_REPORT_COLUMN_CODE, .width = 7 },
  [LH_LEDGER_LIGHT] = { NC_("F2", "Light"), NULL, LH_REPORT_COLUMN_LIGHT, .width = 6 },
  [LH_LEDGER_REASON] = { NC_("F2", "Reason of the light"), NULL, LH_REPORT_COLUMN_LONG_TEXT, .width = 10 },
  [LH_LEDGER_WORK_DONE] = { NC_("F2", "Progress of the quarter"), NULL, LH_REPORT_COLUMN_LONG_TEXT,
                            .width = 11 },
  [LH_LEDGER_PROBLEMS] = { NC_("F2", "Remaining problems"), NULL, LH_REPORT_COLUMN_LONG_TEXT, .width = 8 },
  [LH_LEDGER_SCORE] = { NC_("F2", "Acceptance score"), NULL, LH_REPORT_COLUMN_DECIMAL, .width = 7 },
  [LH_LEDGER_GRADE] = { NC_("F2", "Acceptance grade"), NULL, LH_REPORT_COLUMN_CODE, .width = 5.5 },
  [LH_LEDGER_NOTE] = { NC_("F2", "Note"), NULL, LH_REPORT_COLUMN_TEXT, .width = 5.5 },
  [LH_LEDGER_LEAD_NAME] = { NC_("F2", "Leading secretary"), NULL, LH_REPORT_COLUMN_TEXT, .width = 6.5 },
  [LH_LEDGER_RESPONSIBLE_NAME] = { NC_("F2", "Person responsible"), NULL, LH_REPORT_COLUMN_TEXT, .width = 6.5 },
  [LH_LEDGER_PERIOD] = { NC_("F2", "Period"), NULL, LH_REPORT_COLUMN_CODE, .width = 9 },
  [LH_LEDGER_BOTH_DUES] = { NC_("F2", "Deadline"), NULL, LH_REPORT_COLUMN_DATE, .width = 12.5 },
  [LH_LEDGER_RECORD_ID] = { NC_("F2", "Record ID"), NULL, LH_REPORT_COLUMN_ID, .width = 20,
                            .flags = LH_REPORT_COLUMN_KEY },
  [LH_LEDGER_VERSION] = { NC_("F2", "Version"), NULL, LH_REPORT_COLUMN_ORDINAL, .width = 7,
                          .flags = LH_REPORT_COLUMN_KEY },
};

/* By which an office chooses its columns; they are kept in ledgers and never change. */
static const char *const column_codes[LH_N_LEDGER_FIELDS] = {
  [LH_LEDGER_ORDINAL] = "ordinal",
  [LH_LEDGER_ORGANIZATION] = "organization",
  [LH_LEDGER_PARTY] = "party",
  [LH_LEDGER_NUMBER] = "number",
  [LH_LEDGER_NAME] = "name",
  [LH_LEDGER_CATEGORY] = "category",
  [LH_LEDGER_LEAD] = "lead",
  [LH_LEDGER_RESPONSIBLE] = "responsible",
  [LH_LEDGER_PROBLEM] = "problem",
  [LH_LEDGER_GOAL] = "goal",
  [LH_LEDGER_START] = "start",
  [LH_LEDGER_DUE] = "due",
  [LH_LEDGER_EXTENDED_DUE] = "extended-due",
  [LH_LEDGER_PLANNED] = "planned",
  [LH_LEDGER_ACTUAL] = "actual",
  [LH_LEDGER_STATE] = "state",
  [LH_LEDGER_LIGHT] = "light",
  [LH_LEDGER_REASON] = "reason",
  [LH_LEDGER_WORK_DONE] = "work-done",
  [LH_LEDGER_PROBLEMS] = "problems",
  [LH_LEDGER_SCORE] = "score",
  [LH_LEDGER_GRADE] = "grade",
  [LH_LEDGER_NOTE] = "note",
  [LH_LEDGER_LEAD_NAME] = "lead-name",
  [LH_LEDGER_RESPONSIBLE_NAME] = "responsible-name",
  [LH_LEDGER_PERIOD] = "period",
  [LH_LEDGER_BOTH_DUES] = "both-dues",
  [LH_LEDGER_RECORD_ID] = "record-id",
  [LH_LEDGER_VERSION] = "version",
};

/* The order of the printed heading of F2. People are printed without their posts, for which there is no room. */
static const guint8 print_fields[] = {
  LH_LEDGER_ORDINAL, LH_LEDGER_ORGANIZATION, LH_LEDGER_PARTY, LH_LEDGER_NAME, LH_LEDGER_CATEGORY,
  LH_LEDGER_LEAD_NAME, LH_LEDGER_RESPONSIBLE_NAME, LH_LEDGER_PROBLEM, LH_LEDGER_GOAL, LH_LEDGER_PERIOD, LH_LEDGER_BOTH_DUES, LH_LEDGER_ACTUAL,
  LH_LEDGER_PLANNED, LH_LEDGER_STATE, LH_LEDGER_LIGHT, LH_LEDGER_WORK_DONE, LH_LEDGER_PROBLEMS, LH_LEDGER_GRADE,
  LH_LEDGER_NOTE,
};

/* The 23 columns of the full table of F2, then the keys. */
static const guint8 data_fields[] = {
  LH_LEDGER_ORDINAL, LH_LEDGER_ORGANIZATION, LH_LEDGER_PARTY, LH_LEDGER_NUMBER, LH_LEDGER_NAME, LH_LEDGER_CATEGORY,
  LH_LEDGER_LEAD, LH_LEDGER_RESPONSIBLE, LH_LEDGER_PROBLEM, LH_LEDGER_GOAL, LH_LEDGER_START, LH_LEDGER_DUE,
  LH_LEDGER_EXTENDED_DUE, LH_LEDGER_PLANNED, LH_LEDGER_ACTUAL, LH_LEDGER_STATE, LH_LEDGER_LIGHT, LH_LEDGER_REASON,
  LH_LEDGER_WORK_DONE, LH_LEDGER_PROBLEMS, LH_LEDGER_SCORE, LH_LEDGER_GRADE, LH_LEDGER_NOTE, LH_LEDGER_RECORD_ID,
  LH_LEDGER_VERSION,
};

static void
lh_project_ledger_free (LhProjectLedger *self)
{
  g_object_unref (self->ledger);
  g_object_unref (self->statistics);
  g_clear_object (&self->catalog);
  g_hash_table_unref (self->labels);
  g_free (self);
}

/* The name of a code. A ledger has tens of thousands of them but few different ones. */
static const char *
lh_project_ledger_get_label (LhProjectLedger *self,
                             LhRecord        *project,
                             guint            field)
{
  const char *code = lh_record_get_text (project, field);
  const char *vocabulary = LH_RECORD_GET_CLASS (project)->fields[field].target;
  g_autofree char *key = NULL;
  const char *label;

  if (code == NULL || *code == '\0')
    return NULL;
  key = g_strconcat (vocabulary, "/", code, NULL);
  label = g_hash_table_lookup (self->labels, key);
  if (label == NULL)
    {
      label = lh_ledger_get_code_label (self->ledger, vocabulary, code, self->catalog);
      if (label == NULL)
        label = code;
      g_hash_table_insert (self->labels, g_steal_pointer (&key), g_strdup (label));
    }
  return label;
}

/* Name and post of a person: 王×× 党组书记、局长 */
static void
lh_project_ledger_set_person (LhReportRow *row,
                              guint        column,
                              LhRecord    *project,
                              guint        name_field,
                              guint        post_field)
{
  const char *name = lh_record_get_text (project, name_field);
  const char *post = lh_record_get_text (project, post_field);

  if (post == NULL || *post == '\0')
    lh_report_row_set_static (row, column, name);
  else if (name == NULL || *name == '\0')
    lh_report_row_set_static (row, column, post);
  else
    lh_report_row_take_text (row, column, g_strdup_printf ("%s %s", name, post));
}

static const char *
lh_project_ledger_get_party (LhProjectLedger *self,
                             LhRecord        *project)
{
  gint64 id = lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID);
  LhOrganization *organization = lh_ledger_get_organization (self->ledger, id);
  const char *name;

  if (organization == NULL)
    return NULL;
  name = lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_PARTY_NAME);
  if (name == NULL || *name == '\0')
    name = lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_FULL_NAME);
  return name;
}

/* The original deadline is kept for ever, so a printed ledger shows both (form F5). */
static void
lh_project_ledger_set_dues (LhProjectLedger *self,
                            LhReportRow     *row,
                            guint            column,
                            LhRecord        *project)
{
  LhDate due = lh_record_get_date (project, LH_PROJECT_DUE_DATE);
  LhDate extended = lh_record_get_date (project, LH_PROJECT_APPROVED_DUE_DATE);

  if (!lh_date_is_set (extended) || lh_date_compare (extended, due) == 0)
    lh_report_row_set_date (row, column, due);
  else
    lh_report_row_take_text (row, column, lh_project_format_deadline (LH_PROJECT (project), self->catalog));
}

static void
lh_project_ledger_set_period (LhProjectLedger *self,
                              LhReportRow     *row,
                              guint            column,
                              LhRecord        *project)
{
  LhDate start = lh_record_get_date (project, LH_PROJECT_START_DATE);
  LhDate due = lh_record_get_date (project, LH_PROJECT_DUE_DATE);

  if (lh_date_is_set (start) && lh_date_is_set (due))
    lh_report_row_take_text (row, column, lh_date_format_range (start, due, self->catalog));
}

/* A progress that was not reported but computed says so beside what the note says. */
static char *
lh_project_ledger_note_basis (LhProjectLedger       *self,
                              const LhStatisticsRow *source)
{
  const char *note = lh_record_get_text (LH_RECORD (source->project), LH_PROJECT_NOTE);
  g_autofree char *basis = g_strdup_printf (lh_tr (self->catalog, N_("Progress: %s")),
                                            lh_project_status_get_basis (source->status, self->catalog));

  if (*note == '\0')
    return g_steal_pointer (&basis);
  return g_strjoin ("\n", note, basis, NULL);
}

/* Columns that come from the status and the report of the quarter. */
static gboolean
lh_project_ledger_set_quarter_field (LhProjectLedger       *self,
                                     LhReportRow           *row,
                                     guint                  column,
                                     LhLedgerField          field,
                                     const LhStatisticsRow *source)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (source->status);

  switch (field)
    {
    case LH_LEDGER_PLANNED:
      lh_report_row_set_percent (row, column, values->planned);
      return TRUE;
    case LH_LEDGER_ACTUAL:
      lh_report_row_set_percent (row, column, values->actual);
      return TRUE;
    case LH_LEDGER_NOTE:
      if (!values->from_children)
        return FALSE;
      lh_report_row_take_text (row, column, lh_project_ledger_note_basis (self, source));
      return TRUE;
    case LH_LEDGER_LIGHT:
      lh_report_row_set_light (row, column, values->light);
      return TRUE;
    case LH_LEDGER_REASON:
      lh_report_row_take_text (row, column, lh_project_status_format_reason (source->status, self->catalog));
      return TRUE;
    case LH_LEDGER_WORK_DONE:
      lh_report_row_set_static (row, column, source->work_done);
      return TRUE;
    case LH_LEDGER_PROBLEMS:
      lh_report_row_set_static (row, column, source->problems);
      return TRUE;
    case LH_LEDGER_ORGANIZATION:
      lh_report_row_set_static (row, column, source->organization_name);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Columns that take more than one field of the project, or more than its text. */
static gboolean
lh_project_ledger_set_made_field (LhProjectLedger *self,
                                  LhReportRow     *row,
                                  guint            column,
                                  LhLedgerField    field,
                                  LhRecord        *project)
{
  switch (field)
    {
    case LH_LEDGER_PARTY:
      lh_report_row_set_static (row, column, lh_project_ledger_get_party (self, project));
      return TRUE;
    case LH_LEDGER_CATEGORY:
      lh_report_row_set_static (row, column, lh_project_ledger_get_label (self, project, LH_PROJECT_CATEGORY));
      return TRUE;
    case LH_LEDGER_LEAD_NAME:
      lh_report_row_set_static (row, column, lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
      return TRUE;
    case LH_LEDGER_RESPONSIBLE_NAME:
      lh_report_row_set_static (row, column, lh_record_get_text (project, LH_PROJECT_RESPONSIBLE_NAME));
      return TRUE;
    case LH_LEDGER_LEAD:
      lh_project_ledger_set_person (row, column, project, LH_PROJECT_LEAD_NAME, LH_PROJECT_LEAD_POST);
      return TRUE;
    case LH_LEDGER_RESPONSIBLE:
      lh_project_ledger_set_person (row, column, project, LH_PROJECT_RESPONSIBLE_NAME, LH_PROJECT_RESPONSIBLE_POST);
      return TRUE;
    case LH_LEDGER_PERIOD:
      lh_project_ledger_set_period (self, row, column, project);
      return TRUE;
    case LH_LEDGER_BOTH_DUES:
      lh_project_ledger_set_dues (self, row, column, project);
      return TRUE;
    case LH_LEDGER_STATE:
      lh_report_row_set_static (row, column, lh_project_ledger_get_label (self, project, LH_PROJECT_STATE));
      return TRUE;
    case LH_LEDGER_GRADE:
      lh_report_row_set_static (row, column,
                                lh_project_ledger_get_label (self, project, LH_PROJECT_ACCEPTANCE_GRADE));
      return TRUE;
    default:
      return FALSE;
    }
}

static void
lh_project_ledger_set_plain_field (LhReportRow   *row,
                                   guint          column,
                                   LhLedgerField  field,
                                   LhRecord      *project)
{
  static const guint texts[LH_N_LEDGER_FIELDS] = {
    [LH_LEDGER_NUMBER] = LH_PROJECT_NUMBER,
    [LH_LEDGER_NAME] = LH_PROJECT_NAME,
    [LH_LEDGER_PROBLEM] = LH_PROJECT_PROBLEM,
    [LH_LEDGER_GOAL] = LH_PROJECT_GOAL,
    [LH_LEDGER_NOTE] = LH_PROJECT_NOTE,
  };

  switch (field)
    {
    case LH_LEDGER_START:
      lh_report_row_set_date (row, column, lh_record_get_date (project, LH_PROJECT_START_DATE));
      break;
    case LH_LEDGER_DUE:
      lh_report_row_set_date (row, column, lh_record_get_date (project, LH_PROJECT_DUE_DATE));
      break;
    case LH_LEDGER_EXTENDED_DUE:
      lh_report_row_set_date (row, column, lh_record_get_date (project, LH_PROJECT_APPROVED_DUE_DATE));
      break;
    case LH_LEDGER_RECORD_ID:
      lh_report_row_take_text (row, column, lh_id_to_string (lh_record_get_id (project)));
      break;
    case LH_LEDGER_VERSION:
      lh_report_row_set_integer (row, column, lh_record_get_version (project));
      break;
    case LH_LEDGER_SCORE:
      /* Empty until a project is scored; the column belongs to the form. */
      break;
    default:
      lh_report_row_set_static (row, column, lh_record_get_text (project, texts[field]));
      break;
    }
}

static void
lh_project_ledger_fill (LhReportRow *row,
                        guint        index,
                        gpointer     user_data)
{
  LhProjectLedger *self = user_data;
  const LhStatisticsRow *source = g_ptr_array_index (lh_statistics_get_rows (self->statistics), index);
  LhRecord *project = LH_RECORD (source->project);

  for (guint i = 0; i < self->n_fields; i++)
    {
      LhLedgerField field = self->fields[i];

      if (field == LH_LEDGER_ORDINAL)
        lh_report_row_set_integer (row, i, index + 1);
      else if (!lh_project_ledger_set_quarter_field (self, row, i, field, source)
               && !lh_project_ledger_set_made_field (self, row, i, field, project))
        lh_project_ledger_set_plain_field (row, i, field, project);
    }
}

static const guint8 *
lh_project_ledger_get_fields (LhEdition  edition,
                              guint     *n_fields)
{
  *n_fields = edition == LH_EDITION_DATA ? G_N_ELEMENTS (data_fields) : G_N_ELEMENTS (print_fields);
  return edition == LH_EDITION_DATA ? data_fields : print_fields;
}

/**
 * lh_project_ledger_list_columns:
 *
 * Returns: (transfer full) (element-type LhReportColumn): the columns of form F2
 */
GArray *
lh_project_ledger_list_columns (LhEdition  edition,
                                LhCatalog *catalog)
{
  guint n_fields;
  const guint8 *fields = lh_project_ledger_get_fields (edition, &n_fields);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LhReportColumn));

  for (guint i = 0; i < n_fields; i++)
    {
      LhReportColumn column = columns[fields[i]];

      column.heading = lh_trc (catalog, "F2", column.heading);
      column.code = column_codes[fields[i]];
      g_array_append_val (list, column);
    }
  return list;
}

/**
 * lh_project_ledger_new:
 * @statistics: the figures of the quarter; the table shows its projects in official order
 * @edition: the data edition has the 23 columns of form F2 and the keys, the printed one its 19 headings
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the ledger of projects, form F2
 */
LhReportTable *
lh_project_ledger_new (LhLedger     *ledger,
                       LhStatistics *statistics,
                       LhEdition     edition,
                       LhCatalog    *catalog)
{
  LhProjectLedger *self;
  g_autoptr (GArray) chosen = NULL;
  LhReportTable *table;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);

  self = g_new0 (LhProjectLedger, 1);
  self->ledger = g_object_ref (ledger);
  self->statistics = g_object_ref (statistics);
  g_set_object (&self->catalog, catalog);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->fields = lh_project_ledger_get_fields (edition, &self->n_fields);
  chosen = lh_project_ledger_list_columns (edition, catalog);
  table = lh_report_table_new ("projects", (const LhReportColumn *) (gpointer) chosen->data, chosen->len);
  lh_report_table_set_source (table, lh_statistics_get_rows (statistics)->len, lh_project_ledger_fill, self,
                              (GDestroyNotify) lh_project_ledger_free);
  return table;
}
