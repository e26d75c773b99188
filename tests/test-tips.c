/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-meetings.h"
#include "lh-test-ledger.h"
#include "lh-tips.h"

/* Work tips, first-time response (S1-6, S1-7), decisions that become tasks (S1-2, S2-1). */

static LhDate
day (const char *text)
{
  LhDate date;

  g_assert_true (lh_date_parse_iso (text, &date));
  return date;
}

static GPtrArray *
load (LhTestLedger *fixture,
      const char   *as_of)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *tips = lh_tips_load (fixture->ledger, 2024, day (as_of), &error);

  g_assert_no_error (error);
  return tips;
}

/* A task of first-time response to four units, of which the third one is exempt. */
static void
send (LhTestLedger *fixture,
      const char   *kind)
{
  g_autoptr (LhRecord) tip = LH_RECORD (lh_work_tip_new ());
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LhChangeSet) changes = NULL;
  const char *const names[] = { "市财政局", "市水利局", "市林业局", "市审计局" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i + 1);
      gint64 id = lh_test_insert_organization (fixture->ledger, code, names[i]);

      g_array_append_val (ids, id);
    }
  lh_record_set_text (tip, LH_WORK_TIP_KIND, kind);
  lh_record_set_text (tip, LH_WORK_TIP_TITLE, "传达学习全会精神");
  lh_record_set_text (tip, LH_WORK_TIP_CONTENT, "第一时间组织学习。");
  lh_record_set_text (tip, LH_WORK_TIP_ISSUER, "市直机关工委");
  lh_record_set_date (tip, LH_WORK_TIP_STARTED_ON, day ("2024-07-19"));
  lh_record_set_date (tip, LH_WORK_TIP_DUE_ON, day ("2024-07-26"));
  changes = lh_tip_create_send (tip, ids, day ("2024-07-19"));
  lh_test_apply (fixture->ledger, changes);
}

static void
mark (LhTestLedger *fixture,
      LhTip        *tip,
      const guint  *lines,
      guint         n_lines,
      LhTipState    state,
      const char   *date)
{
  g_autoptr (GPtrArray) receivers = g_ptr_array_new ();
  g_autoptr (LhChangeSet) changes = NULL;

  for (guint i = 0; i < n_lines; i++)
    g_ptr_array_add (receivers, ((LhTipLine *) g_ptr_array_index (tip->lines, lines[i]))->receiver);
  changes = lh_tip_create_mark (receivers, state, day (date));
  lh_test_apply (fixture->ledger, changes);
}

static void
test_response (LhTestLedger  *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) sent = NULL;
  g_autoptr (GPtrArray) tips = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *open = NULL;
  LhTip *tip;

  send (fixture, "response");
  sent = load (fixture, "2024-07-30");
  tip = g_ptr_array_index (sent, 0);
  g_assert_cmpuint (tip->lines->len, ==, 4);
  g_assert_cmpstr (lh_record_get_text (tip->tip, LH_WORK_TIP_NUMBER), ==, "XY2024-001");
  g_assert_cmpint (tip->average, ==, LH_UNSET);

  mark (fixture, tip, (const guint[]) { 0, 1 }, 2, LH_TIP_HANDLED, "2024-07-21");
  mark (fixture, tip, (const guint[]) { 3 }, 1, LH_TIP_RECEIVED, "2024-07-20");
  lh_test_edit (fixture->ledger, LH_TYPE_TIP_RECEIVER,
                lh_record_get_id (((LhTipLine *) g_ptr_array_index (tip->lines, 1))->receiver), "handled-on",
                "2024-07-28", NULL);
  tips = load (fixture, "2024-07-30");
  tip = g_ptr_array_index (tips, 0);
  summary = lh_tip_format_summary (tip, NULL);
  open = lh_tip_format_names (tip, TRUE, NULL);
  g_assert_cmpint (((LhTipLine *) g_ptr_array_index (tip->lines, 0))->days, ==, 2);
  g_assert_cmpint (((LhTipLine *) g_ptr_array_index (tip->lines, 1))->days, ==, 9);
  g_assert_cmpint (((LhTipLine *) g_ptr_array_index (tip->lines, 1))->overdue, ==, 2);
  g_assert_cmpint (((LhTipLine *) g_ptr_array_index (tip->lines, 3))->overdue, ==, 4);
  g_assert_cmpint (tip->average, ==, 55);
  g_assert_cmpstr (summary, ==, "3 of 4 acknowledged · 2 handled · 2 open · 3 past the deadline · "
                                "average response 5.5 days (of 2 units)");
  g_assert_cmpstr (open, ==, "市林业局, 市审计局");
}

/* Several are marked in one step; taking a mark back is one, too. Exempt units are left alone and not asked any more. */
static void
test_marks (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) sent = NULL;
  g_autoptr (GPtrArray) marked = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  gint64 exempt;

  send (fixture, "tip");
  sent = load (fixture, "2024-07-30");
  exempt = lh_record_get_id (((LhTipLine *) g_ptr_array_index (((LhTip *) g_ptr_array_index (sent, 0))->lines, 2))->receiver);
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_TIP_RECEIVER, exempt, "exempt", "true", &error));
  g_assert_cmpstr (error->message, ==, "An exemption needs its reason.");
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_TIP_RECEIVER, exempt, "reason", "机构改革", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_TIP_RECEIVER, exempt, "exempt", "true", NULL));

  marked = load (fixture, "2024-07-30");
  mark (fixture, g_ptr_array_index (marked, 0), (const guint[]) { 0, 1, 2, 3 }, 4, LH_TIP_HANDLED, "2024-07-22");
  undone = load (fixture, "2024-07-30");
  g_assert_cmpuint (((LhTip *) g_ptr_array_index (undone, 0))->n_states[LH_TIP_HANDLED], ==, 3);
  g_assert_cmpuint (((LhTip *) g_ptr_array_index (undone, 0))->n_states[LH_TIP_EXEMPT], ==, 1);
  g_assert_cmpuint (lh_tip_get_n_open (g_ptr_array_index (undone, 0)), ==, 0);

  label = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_nonnull (label);
  g_clear_pointer (&undone, g_ptr_array_unref);
  undone = load (fixture, "2024-07-30");
  g_assert_cmpuint (((LhTip *) g_ptr_array_index (undone, 0))->n_states[LH_TIP_WAITING], ==, 3);
}

static void
test_dates (LhTestLedger  *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *date;
    const char *message;
  } refused[] = {
    { "received-on", "2024-07-18", "It was received before the task started." },
    { "handled-on", "2024-07-18", "It was handled before the task started." },
  };
  g_autoptr (GPtrArray) tips = NULL;
  gint64 id;

  send (fixture, "tip");
  tips = load (fixture, "2024-07-30");
  id = lh_record_get_id (((LhTipLine *) g_ptr_array_index (((LhTip *) g_ptr_array_index (tips, 0))->lines, 0))->receiver);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_TIP_RECEIVER, id, refused[i].field, refused[i].date, &error));
      g_assert_cmpstr (error->message, ==, refused[i].message);
    }
}

static void
test_close (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) tips = NULL;
  g_autoptr (GPtrArray) closed = NULL;
  g_autoptr (LhChangeSet) refused = NULL;
  g_autoptr (LhChangeSet) close = NULL;
  g_autoptr (LhChangeSet) reopen = NULL;
  g_autoptr (GError) error = NULL;

  send (fixture, "response");
  tips = load (fixture, "2024-07-30");
  refused = lh_tip_create_close (g_ptr_array_index (tips, 0), "  ", day ("2024-08-01"), &error);
  g_assert_null (refused);
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);
  close = lh_tip_create_close (g_ptr_array_index (tips, 0), "各单位已全部传达学习。", day ("2024-08-01"), &error);
  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, close);
  closed = load (fixture, "2024-08-02");
  lh_test_assert_field (fixture->ledger, LH_TYPE_WORK_TIP,
                        lh_record_get_id (((LhTip *) g_ptr_array_index (closed, 0))->tip), "closed-on", "2024-08-01");
  reopen = lh_tip_create_reopen (g_ptr_array_index (closed, 0));
  lh_test_apply (fixture->ledger, reopen);
  lh_test_assert_field (fixture->ledger, LH_TYPE_WORK_TIP,
                        lh_record_get_id (((LhTip *) g_ptr_array_index (closed, 0))->tip), "closed-on", NULL);
}

static void
test_text (LhTestLedger  *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) tips = NULL;
  g_autofree char *text = NULL;

  send (fixture, "tip");
  tips = load (fixture, "2024-07-30");
  text = lh_tip_format_text (g_ptr_array_index (tips, 0), NULL);
  g_assert_cmpstr (text, ==,
                   "TS2024-001\n传达学习全会精神\n\n市财政局, 市水利局, 市林业局, 市审计局:\n第一时间组织学习。\n"
                   "Please report how it was handled by 26 July 2024.\n\n市直机关工委\n19 July 2024\n");
}

static LhRecord *
insert_meeting (LhTestLedger *fixture)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));
  g_autofree char *meeting = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_MEETING, "year", "2024",
                                                         "kind", "special", "title", "年初专题会议",
                                                         "held-on", "2024-01-18", NULL));

  lh_test_insert (fixture->ledger, LH_TYPE_MEETING_DECISION, "meeting-id", meeting, "position", "1",
                  "decision", "印发年度要点", "requirement", "分解任务", "organization-id", organization,
                  "responsible-name", "李××", "due-on", "2024-02-29", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_MEETING_DECISION, "meeting-id", meeting, "position", "2",
                  "decision", "筹备培训班", "due-on", "2024-04-30", NULL);
  return lh_test_load (fixture->ledger, LH_TYPE_MEETING, g_ascii_strtoll (meeting, NULL, 10));
}

/* Every decision becomes a task with owner and date; the two know of each other; one undo takes all back. */
static void
test_tasks (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhRecord) meeting = insert_meeting (fixture);
  g_autoptr (LhRecord) source = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *organization = NULL;
  g_autofree char *label = NULL;
  gint64 item;

  changes = lh_meeting_create_tasks (fixture->ledger, meeting, 0, NULL, &error);
  g_assert_null (changes);
  g_assert_cmpstr (error->message, ==, "A task needs an organization and a deadline. Enter them for: 筹备培训班");
  g_clear_error (&error);

  decisions = lh_meeting_query_decisions (fixture->ledger, meeting, NULL);
  organization = lh_test_id (lh_record_get_int (g_ptr_array_index (decisions, 0), LH_MEETING_DECISION_ORGANIZATION_ID));
  lh_test_edit (fixture->ledger, LH_TYPE_MEETING_DECISION, lh_record_get_id (g_ptr_array_index (decisions, 1)),
                "organization-id", organization, NULL);
  changes = lh_meeting_create_tasks (fixture->ledger, meeting, 0, NULL, &error);
  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, changes);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_CHECKLIST), ==, 1);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_CHECKLIST_ITEM), ==, 2);
  g_clear_pointer (&decisions, g_ptr_array_unref);
  decisions = lh_meeting_query_decisions (fixture->ledger, meeting, NULL);
  item = lh_record_get_int (g_ptr_array_index (decisions, 0), LH_MEETING_DECISION_ITEM_ID);
  lh_test_assert_field (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, item, "due-date", "2024-02-29");
  lh_test_assert_field (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, item, "responsible-name", "李××");
  lh_test_assert_field (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, item, "organization-id", organization);
  lh_test_assert_field (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, item, "basis", "年初专题会议");
  source = lh_meeting_find_by_task (fixture->ledger, item, &error);
  g_assert_cmpint (lh_record_get_id (source), ==, lh_record_get_id (meeting));

  g_clear_object (&changes);
  changes = lh_meeting_create_tasks (fixture->ledger, meeting, 0, NULL, &error);
  g_assert_null (changes);
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  label = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_cmpstr (label, ==, "Make tasks of decisions");
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_CHECKLIST), ==, 0);
  lh_test_assert_field (fixture->ledger, LH_TYPE_MEETING_DECISION, lh_record_get_id (g_ptr_array_index (decisions, 0)),
                        "item-id", NULL);
}

static void
test_decision_before_meeting (LhTestLedger  *fixture,
                              gconstpointer  data)
{
  g_autoptr (LhRecord) meeting = insert_meeting (fixture);
  g_autoptr (GPtrArray) decisions = lh_meeting_query_decisions (fixture->ledger, meeting, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_MEETING_DECISION,
                                lh_record_get_id (g_ptr_array_index (decisions, 0)), "due-on", "2024-01-17", &error));
  g_assert_cmpstr (error->message, ==, "The deadline lies before the meeting.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/tips/response", NULL, test_response);
  LH_TEST_LEDGER_ADD ("/tips/marks", NULL, test_marks);
  LH_TEST_LEDGER_ADD ("/tips/dates", NULL, test_dates);
  LH_TEST_LEDGER_ADD ("/tips/close", NULL, test_close);
  LH_TEST_LEDGER_ADD ("/tips/text", NULL, test_text);
  LH_TEST_LEDGER_ADD ("/meetings/tasks", NULL, test_tasks);
  LH_TEST_LEDGER_ADD ("/meetings/decision-before-meeting", NULL, test_decision_before_meeting);

  return g_test_run ();
}
