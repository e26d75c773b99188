/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-work-draft.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-error.h"

static const struct
{
  const char *code;
  const char *command;
  const char *label;
  const char *from;
  const char *to;
} moves[LH_N_WORK_MOVES] = {
  [LH_WORK_SUBMIT] = { "submit", "submit-report", N_("Submit for review"), "draft", "for-review" },
  [LH_WORK_RETURN] = { "return", "return-report", N_("Return to draft"), "for-review", "draft" },
  [LH_WORK_FREEZE] = { "freeze", "freeze-report", N_("Freeze the figures"), "for-review", "frozen" },
  [LH_WORK_THAW] = { "thaw", "thaw-report", N_("Give up the frozen figures"), "frozen", "for-review" },
  [LH_WORK_SEND] = { "send", "send-report", N_("Mark as sent"), "frozen", "sent" },
};

/* The parts of a report; the words between the figures are written by the clerk (forms F25 and S1-45). */
typedef struct
{
  const char *code;
  const char *heading;
} LhWorkSection;

static const LhWorkSection quarterly[] = {
  { "lead", NC_("report", "Lead") },
  { "overview categories duties targets", NC_("report", "General situation") },
  { "brands", NC_("report", "Main practices and results") },
  { "lights problems", NC_("report", "Existing problems") },
  { "next", NC_("report", "Next steps") },
};

static const LhWorkSection notice[] = {
  { "lead", NC_("report", "Lead") },
  { "overview duties", NC_("report", "General situation") },
  { "units", NC_("report", "Problems of each unit") },
  { "next", NC_("report", "Requirements") },
};

/**
 * lh_work_draft_is_frozen:
 *
 * Returns: whether the report shows figures that were kept, not those of today
 */
gboolean
lh_work_draft_is_frozen (LhRecord *draft)
{
  const char *state = lh_record_get_text (draft, LH_REPORT_DRAFT_STATE);

  return g_str_equal (state, "frozen") || g_str_equal (state, "sent");
}

/**
 * lh_work_draft_may:
 *
 * Returns: whether a step can be taken in the state the report is in
 */
gboolean
lh_work_draft_may (LhRecord   *draft,
                   LhWorkMove  move)
{
  return g_str_equal (lh_record_get_text (draft, LH_REPORT_DRAFT_STATE), moves[move].from);
}

const char *
lh_work_move_get_code (LhWorkMove move)
{
  return moves[move].code;
}

gboolean
lh_work_move_from_code (const char *code,
                        LhWorkMove *move)
{
  for (guint i = 0; i < LH_N_WORK_MOVES; i++)
    {
      if (g_strcmp0 (code, moves[i].code) == 0)
        {
          *move = i;
          return TRUE;
        }
    }
  return FALSE;
}

const char *
lh_work_move_get_label (LhWorkMove  move,
                        LhCatalog  *catalog)
{
  return lh_tr (catalog, moves[move].label);
}

static char *
lh_work_draft_format_title (LhQuarter   quarter,
                            const char *kind,
                            LhCatalog  *catalog)
{
  g_autofree char *name = NULL;

  if (g_str_equal (kind, "yearly"))
    /* TRANSLATORS: title of a report; a year */
    return g_strdup_printf (lh_tr (catalog, N_("Report on the “Secretary-Led Projects” of %d")), quarter.year);
  name = lh_quarter_format (quarter, LH_QUARTER_LONG, catalog);
  if (g_str_equal (kind, "notice"))
    /* TRANSLATORS: title of a notice; a quarter */
    return g_strdup_printf (lh_tr (catalog, N_("Notice on the “Secretary-Led Projects” in the %s")), name);
  /* TRANSLATORS: title of a report; a quarter */
  return g_strdup_printf (lh_tr (catalog, N_("Report on the “Secretary-Led Projects” in the %s")), name);
}

static void
lh_work_draft_insert_sections (LhChangeSet         *changes,
                               gint64               report_id,
                               const LhWorkSection *sections,
                               guint                n_sections,
                               LhCatalog           *catalog)
{
  for (guint i = 0; i < n_sections; i++)
    {
      g_autoptr (LhRecord) section = LH_RECORD (lh_report_section_new ());

      lh_record_set_int (section, LH_REPORT_SECTION_REPORT_ID, report_id);
      lh_record_set_int (section, LH_REPORT_SECTION_POSITION, i + 1);
      lh_record_set_text (section, LH_REPORT_SECTION_CODE, sections[i].code);
      lh_record_set_text (section, LH_REPORT_SECTION_HEADING, lh_trc (catalog, "report", sections[i].heading));
      lh_change_set_insert (changes, section);
    }
}

/**
 * lh_work_draft_create:
 * @kind: quarterly, yearly or notice
 * @draft: (out) (optional) (transfer full): the report
 *
 * Returns: (transfer full): the change that begins a report with its sections
 */
LhChangeSet *
lh_work_draft_create (LhLedger    *ledger,
                      const char  *kind,
                      LhQuarter    quarter,
                      LhRecord   **draft)
{
  LhCatalog *catalog = lh_ledger_get_catalog (ledger);
  LhChangeSet *changes = lh_change_set_new ("begin-report");
  g_autoptr (LhRecord) record = LH_RECORD (lh_report_draft_new ());
  g_autofree char *title = lh_work_draft_format_title (quarter, kind, catalog);
  gboolean is_notice = g_str_equal (kind, "notice");
  gint64 id;

  lh_record_set_text (record, LH_REPORT_DRAFT_KIND, kind);
  lh_record_set_quarter (record, LH_REPORT_DRAFT_QUARTER, quarter);
  lh_record_set_text (record, LH_REPORT_DRAFT_TITLE, title);
  lh_record_set_text (record, LH_REPORT_DRAFT_STATE, "draft");
  lh_record_set_text (record, LH_REPORT_DRAFT_ISSUER, lh_ledger_get_setting (ledger, "office-name", ""));
  lh_record_set_text (record, LH_REPORT_DRAFT_ADDRESSEE,
                      is_notice ? lh_trc (catalog, "report", "Party organizations of the units of the city")
                                : lh_trc (catalog, "report", "Municipal committee"));
  lh_record_set_boolean (record, LH_REPORT_DRAFT_NAMING, is_notice);
  lh_record_set_text (record, LH_REPORT_DRAFT_ATTACHMENTS,
                      is_notice ? "" : lh_trc (catalog, "report", "Ledger of projects\nList of lights\n"
                                                                      "Ledger of problems"));
  id = lh_change_set_insert (changes, record);
  lh_work_draft_insert_sections (changes, id, is_notice ? notice : quarterly,
                                 is_notice ? G_N_ELEMENTS (notice) : G_N_ELEMENTS (quarterly), catalog);
  if (draft != NULL)
    *draft = g_steal_pointer (&record);
  return changes;
}

static void
lh_work_draft_move (LhRecord   *draft,
                    LhWorkMove  move,
                    const char *figures)
{
  const LhDate none = { 0 };

  lh_record_set_text (draft, LH_REPORT_DRAFT_STATE, moves[move].to);
  if (move == LH_WORK_FREEZE)
    {
      lh_record_set_text (draft, LH_REPORT_DRAFT_FIGURES, figures);
      lh_record_set_date (draft, LH_REPORT_DRAFT_FROZEN_ON, lh_date_today ());
    }
  else if (move == LH_WORK_THAW)
    {
      lh_record_set_text (draft, LH_REPORT_DRAFT_FIGURES, "");
      lh_record_set_date (draft, LH_REPORT_DRAFT_FROZEN_ON, none);
    }
  else if (move == LH_WORK_SEND && lh_record_is_empty (draft, LH_REPORT_DRAFT_ISSUED_ON))
    lh_record_set_date (draft, LH_REPORT_DRAFT_ISSUED_ON, lh_date_today ());
}

/**
 * lh_work_draft_create_move:
 * @figures: (nullable): what is frozen, as JSON; needed for %LH_WORK_FREEZE
 *
 * Returns: (transfer full) (nullable): the change that takes a step; %NULL with LH_ERROR_NOT_ALLOWED in a state from
 *   which it does not lead
 */
LhChangeSet *
lh_work_draft_create_move (LhRecord    *draft,
                           LhWorkMove   move,
                           const char  *figures,
                           GError     **error)
{
  g_autoptr (LhRecord) moved = lh_record_duplicate (draft);
  LhChangeSet *changes;

  g_return_val_if_fail (move != LH_WORK_FREEZE || figures != NULL, NULL);

  if (!lh_work_draft_may (draft, move))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
                   /* TRANSLATORS: a step, then the state of the report, then the state it starts from */
                   _("“%s” cannot be done: the report is in the state “%s”, and the step starts from “%s”."),
                   _(moves[move].label),
                   lh_code_get_label ("report-state", lh_record_get_text (draft, LH_REPORT_DRAFT_STATE), NULL),
                   lh_code_get_label ("report-state", moves[move].from, NULL));
      return NULL;
    }
  changes = lh_change_set_new (moves[move].command);
  lh_work_draft_move (moved, move, figures);
  lh_change_set_update (changes, moved);
  return changes;
}

/**
 * lh_work_draft_query_sections:
 *
 * Returns: (transfer full) (element-type LhRecord) (nullable): the sections of a report in their order
 */
GPtrArray *
lh_work_draft_query_sections (LhLedger  *ledger,
                              LhRecord  *draft,
                              GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_REPORT_SECTION);

  lh_query_where_id (query, LH_REPORT_SECTION_REPORT_ID, lh_record_get_id (draft));
  lh_query_set_sort (query, "position", FALSE);
  return lh_ledger_query (ledger, query, error);
}

/**
 * lh_work_draft_find:
 *
 * Returns: (transfer full) (nullable): the latest report of a kind on a quarter; %NULL without an error when there is none
 */
LhRecord *
lh_work_draft_find (LhLedger    *ledger,
                    const char  *kind,
                    LhQuarter    quarter,
                    GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_REPORT_DRAFT);
  g_autofree char *code = lh_quarter_to_string (quarter);
  g_autoptr (GPtrArray) drafts = NULL;

  lh_query_where_field (query, LH_REPORT_DRAFT_KIND, LH_QUERY_EQUAL, kind);
  lh_query_where_field (query, LH_REPORT_DRAFT_QUARTER, LH_QUERY_EQUAL, code);
  drafts = lh_ledger_query (ledger, query, error);
  if (drafts == NULL || drafts->len == 0)
    return NULL;
  return g_object_ref (g_ptr_array_index (drafts, drafts->len - 1));
}
