/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-committee-member.h"
#include "lh-duty-generate.h"
#include "lh-duty-matrix.h"
#include "lh-duty-recording.h"
#include "lh-duty-workload.h"
#include "lh-duty.h"
#include "lh-organization.h"
#include "lh-test-ledger.h"

/* 甲局 with two branches, and 乙局; one list. */
typedef struct
{
  gint64 organizations[4];
  char  *list;
} TestRegister;

static void
test_fill (LhLedger     *ledger,
           TestRegister *self)
{
  static const char *const names[] = { "甲局", "甲局一支部", "甲局二支部", "乙局" };
  /* the official order alone would put 乙局 before the branches of 甲局 */
  static const char *const orders[] = { "1", "11", "12", "2" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *code = g_strdup_printf ("10%u", i);
      g_autofree char *parent = i == 1 || i == 2 ? lh_test_id (self->organizations[0]) : NULL;

      self->organizations[i] = lh_test_insert (ledger, LH_TYPE_ORGANIZATION, "code", code, "name", names[i], "kind",
                                               parent != NULL ? "branch" : "organ-committee", "official-order",
                                               orders[i], NULL);
      if (parent != NULL)
        g_assert_true (lh_test_edit (ledger, LH_TYPE_ORGANIZATION, self->organizations[i], "parent-id", parent, NULL));
    }
  self->list = lh_test_id (lh_test_insert (ledger, LH_TYPE_CHECKLIST, "kind", "responsibility", "title", "清单", "year",
                                           "2024", NULL));
}

static gint64
test_insert_item (LhLedger     *ledger,
                  TestRegister *self,
                  const char   *title)
{
  return lh_test_insert (ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", self->list, "title", title, "bearer",
                         "organ-committee", NULL);
}

static gint64
test_insert_duty (LhLedger   *ledger,
                  gint64      item,
                  gint64      organization,
                  const char *start,
                  const char *end,
                  const char *due,
                  const char *required)
{
  g_autofree char *item_text = lh_test_id (item);
  g_autofree char *organization_text = lh_test_id (organization);

  return lh_test_insert (ledger, LH_TYPE_DUTY, "item-id", item_text, "organization-id", organization_text,
                         "period-start", start, "period-end", end, "due-on", due, "required-count", required, "state",
                         "open", NULL);
}

static void
test_insert_months (LhLedger *ledger,
                    gint64    item,
                    gint64    organization)
{
  for (int month = 1; month <= 12; month++)
    {
      LhDate start = lh_date_new (2024, month, 1);
      g_autofree char *start_text = lh_date_to_iso (start);
      g_autofree char *end = lh_date_to_iso (lh_date_end_of_month (start));

      test_insert_duty (ledger, item, organization, start_text, end, end, "1");
    }
}

static void
test_record (LhLedger *ledger,
             gint64    duty_id,
             LhDate    day,
             gint64    times)
{
  g_autoptr (LhRecord) duty = lh_test_load (ledger, LH_TYPE_DUTY, duty_id);
  g_autoptr (LhChangeSet) changes = lh_duty_create_record (duty, day, times, NULL, NULL);

  lh_test_apply (ledger, changes);
}

static LhDutyMatrix *
test_load (LhLedger *ledger,
           gint64    item,
           int       quarter,
           LhDate    as_of)
{
  LhDutyRequest request = { .year = 2024, .quarter = quarter, .item_id = item, .as_of = as_of };
  g_autoptr (GError) error = NULL;
  LhDutyMatrix *matrix = lh_duty_matrix_load (ledger, &request, &error);

  g_assert_no_error (error);
  return matrix;
}

static LhDutyRow *
test_row (LhDutyMatrix *matrix,
          guint         row)
{
  return g_ptr_array_index (lh_duty_matrix_get_rows (matrix), row);
}

/* A body is followed by its branches, though their official numbers are higher than the next body's. */
static void
test_tree (LhTestLedger  *fixture,
           gconstpointer  data)
{
  static const char *const names[] = { "甲局", "甲局一支部", "甲局二支部", "乙局" };
  static const guint depths[] = { 0, 1, 1, 0 };
  TestRegister self = { 0 };
  gint64 item;
  g_autoptr (LhDutyMatrix) matrix = NULL;

  test_fill (fixture->ledger, &self);
  item = test_insert_item (fixture->ledger, &self, "主题党日");
  for (guint i = 0; i < 4; i++)
    test_insert_months (fixture->ledger, item, self.organizations[i]);
  matrix = test_load (fixture->ledger, item, 0, lh_date_new (2024, 1, 1));
  g_assert_cmpuint (lh_duty_matrix_get_rows (matrix)->len, ==, 4);
  g_assert_cmpuint (lh_duty_matrix_get_columns (matrix)->len, ==, 12);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpstr (lh_record_get_text (test_row (matrix, i)->organization, LH_ORGANIZATION_NAME), ==, names[i]);
      g_assert_cmpuint (test_row (matrix, i)->depth, ==, depths[i]);
    }
  g_free (self.list);
}

/* Every state a cell can have: shape and word, and what it says of done and required. */
static void
test_states (LhTestLedger  *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char      *end;
    const char      *due;
    const char      *required;
    int              times;
    gboolean         exempt;
    LhDutyCellState  state;
    const char      *text;
  } cases[] = {
    { "2024-12-31", "2024-12-31", "1", 0, FALSE, LH_DUTY_CELL_OPEN, "○ Open" },
    { "2024-12-31", "2024-12-31", "3", 1, FALSE, LH_DUTY_CELL_PARTLY, "◐ 1/3" },
    { "2024-12-31", "2024-12-31", "1", 1, FALSE, LH_DUTY_CELL_DONE, "✓ Done" },
    { "2024-12-31", "2024-12-31", "2", 3, FALSE, LH_DUTY_CELL_DONE, "✓ Done 2/2" },
    { "2024-12-31", "2024-03-31", "1", 0, FALSE, LH_DUTY_CELL_OVERDUE, "■ Overdue" },
    { "2024-12-31", "2024-03-31", "2", 1, FALSE, LH_DUTY_CELL_OVERDUE, "■ Overdue 1/2" },
    { "2024-06-30", "2024-06-30", "1", 0, FALSE, LH_DUTY_CELL_MISSED, "✗ Missed" },
    { "2024-06-30", "2024-06-30", "1", 0, TRUE, LH_DUTY_CELL_EXEMPT, "– Exempt" },
    { "2024-10-31", "2024-10-31", "1", 0, FALSE, LH_DUTY_CELL_OPEN, "○ Open" },
  };
  TestRegister self = { 0 };

  test_fill (fixture->ledger, &self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 item = test_insert_item (fixture->ledger, &self, "委员会议");
      gint64 duty = test_insert_duty (fixture->ledger, item, self.organizations[0], "2024-01-01", cases[i].end,
                                      cases[i].due, cases[i].required);
      g_autoptr (LhDutyMatrix) matrix = NULL;
      g_autofree char *text = NULL;

      if (cases[i].times > 0)
        test_record (fixture->ledger, duty, lh_date_new (2024, 3, 1), cases[i].times);
      if (cases[i].exempt)
        {
          g_autoptr (LhRecord) record = lh_test_load (fixture->ledger, LH_TYPE_DUTY, duty);
          g_autoptr (LhChangeSet) changes = lh_duty_create_exemption (record, "新设单位");

          lh_test_apply (fixture->ledger, changes);
        }
      matrix = test_load (fixture->ledger, item, 0, lh_date_new (2024, 10, 31));
      g_assert_cmpint (test_row (matrix, 0)->cells[0].state, ==, cases[i].state);
      text = lh_duty_cell_format (&test_row (matrix, 0)->cells[0], NULL);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_free (self.list);
}

/* Nine of twelve at the end of October: behind an even pace of ten, and not overdue (S1-49). */
static void
test_pace (LhTestLedger  *fixture,
           gconstpointer  data)
{
  TestRegister self = { 0 };
  gint64 item, duty;
  g_autoptr (LhDutyMatrix) before = NULL;
  g_autoptr (LhDutyMatrix) after = NULL;
  g_autoptr (LhDutyMatrix) middle = NULL;

  test_fill (fixture->ledger, &self);
  item = test_insert_item (fixture->ledger, &self, "中心组学习");
  duty = test_insert_duty (fixture->ledger, item, self.organizations[0], "2024-01-01", "2024-12-31", "2024-12-31", "12");
  test_record (fixture->ledger, duty, lh_date_new (2024, 9, 1), 9);

  before = test_load (fixture->ledger, item, 0, lh_date_new (2024, 10, 31));
  g_assert_cmpuint (test_row (before, 0)->pace, ==, 10);
  g_assert_true (test_row (before, 0)->behind);
  g_assert_cmpuint (test_row (before, 0)->totals.overdue, ==, 0);
  g_assert_cmpint (lh_duty_totals_get_permille (&test_row (before, 0)->totals), ==, 750);

  /* a month counts when it is over */
  middle = test_load (fixture->ledger, item, 0, lh_date_new (2024, 10, 30));
  g_assert_cmpuint (test_row (middle, 0)->pace, ==, 9);
  g_assert_false (test_row (middle, 0)->behind);

  after = test_load (fixture->ledger, item, 0, lh_date_new (2025, 1, 1));
  g_assert_cmpuint (test_row (after, 0)->pace, ==, 12);
  g_assert_cmpuint (test_row (after, 0)->totals.overdue, ==, 3);
  g_free (self.list);
}

/* A quarter shows what falls due in it, the lines as columns; and who is missing. */
static void
test_quarter (LhTestLedger  *fixture,
              gconstpointer  data)
{
  TestRegister self = { 0 };
  g_autoptr (LhDutyMatrix) matrix = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autofree char *text = NULL;
  const LhDutyColumn *column;
  gint64 months, year;

  test_fill (fixture->ledger, &self);
  months = test_insert_item (fixture->ledger, &self, "主题党日");
  year = test_insert_item (fixture->ledger, &self, "年度述职");
  for (guint i = 0; i < 2; i++)
    {
      test_insert_months (fixture->ledger, months, self.organizations[i * 3]);
      test_insert_duty (fixture->ledger, year, self.organizations[i * 3], "2024-01-01", "2024-12-31", "2024-12-31", "1");
    }
  matrix = test_load (fixture->ledger, 0, 2, lh_date_new (2024, 6, 15));
  g_assert_cmpuint (lh_duty_matrix_get_columns (matrix)->len, ==, 1);
  column = g_ptr_array_index (lh_duty_matrix_get_columns (matrix), 0);
  g_assert_cmpint (lh_record_get_id (column->item), ==, months);
  g_assert_cmpuint (column->totals.required, ==, 6);
  g_assert_cmpuint (column->n_missing, ==, 2);
  /* the lists of April and May are missing, June still runs */
  g_assert_cmpuint (lh_duty_matrix_get_totals (matrix)->overdue, ==, 4);
  missing = lh_duty_matrix_list_missing (matrix, 0);
  g_assert_cmpuint (missing->len, ==, 2);
  text = lh_duty_matrix_format_missing (matrix, 1, NULL);
  g_assert_nonnull (strstr (text, "甲局"));
  g_assert_nonnull (strstr (text, "乙局"));
  g_assert_null (strstr (text, "一支部"));
  g_free (self.list);
}

/* What SQL adds up for each unit is what the engine says of each duty. */
static void
test_roll_up (LhTestLedger  *fixture,
              gconstpointer  data)
{
  const LhDate as_of = lh_date_new (2024, 8, 15);
  TestRegister self = { 0 };
  g_autoptr (LhDutyWorkload) workload = NULL;
  g_autoptr (LhDutyMatrix) matrix = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  test_fill (fixture->ledger, &self);
  for (guint i = 0; i < 4; i++)
    {
      gint64 item = test_insert_item (fixture->ledger, &self, "事项");
      gint64 duty = test_insert_duty (fixture->ledger, item, self.organizations[i], "2024-01-01", "2024-12-31",
                                      i % 2 ? "2024-08-15" : "2024-06-30", "4");

      test_insert_months (fixture->ledger, item, self.organizations[(i + 1) % 4]);
      test_record (fixture->ledger, duty, lh_date_new (2024, 5, 1), i + 1);
      test_record (fixture->ledger, duty, lh_date_new (2024, 9, 1), 2);
    }
  workload = lh_duty_workload_load (fixture->ledger, 2024, 0, as_of, &error);
  g_assert_no_error (error);
  matrix = test_load (fixture->ledger, 0, 0, as_of);
  rows = lh_duty_matrix_get_rows (matrix);
  g_assert_cmpuint (rows->len, ==, 4);
  for (guint i = 0; i < rows->len; i++)
    {
      const LhDutyRow *row = g_ptr_array_index (rows, i);
      const LhDutyCount *count = lh_duty_workload_find_unit (workload, lh_record_get_id (row->organization));

      g_assert_nonnull (count);
      g_assert_cmpuint (count->required, ==, row->totals.required);
      g_assert_cmpuint (count->done, ==, row->totals.done);
      g_assert_cmpuint (count->due, ==, row->totals.due);
      g_assert_cmpuint (count->due_done, ==, row->totals.due_done);
      g_assert_cmpuint (count->overdue, ==, row->totals.overdue);
      g_assert_cmpuint (count->exempt, ==, row->totals.exempt);
    }
  g_free (self.list);
}

/* Months of a theme day beside one another, of the kind of units that is asked for. */
static void
test_lists (LhTestLedger  *fixture,
            gconstpointer  data)
{
  TestRegister self = { 0 };
  LhDutyRequest request = { .year = 2024, .as_of = lh_date_new (2024, 6, 1) };
  g_autoptr (LhDutyMatrix) months = NULL;
  g_autoptr (LhDutyMatrix) branches = NULL;
  g_autoptr (LhDutyMatrix) one = NULL;
  gint64 lists[2];

  test_fill (fixture->ledger, &self);
  test_insert_months (fixture->ledger, test_insert_item (fixture->ledger, &self, "责任"), self.organizations[0]);
  for (guint month = 1; month <= 2; month++)
    {
      g_autofree char *number = g_strdup_printf ("%u", month);

      lists[month - 1] = lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST, "kind", "theme-day", "title", "主题党日",
                                         "year", "2024", "month", number, NULL);
      g_free (self.list);
      self.list = lh_test_id (lists[month - 1]);
      for (guint line = 0; line < month; line++)
        {
          gint64 item = test_insert_item (fixture->ledger, &self, "主题");

          for (guint unit = 0; unit < 2; unit++)
            test_insert_duty (fixture->ledger, item, self.organizations[unit], "2024-01-01", "2024-01-31", "2024-01-31", "1");
        }
    }
  request.kind = g_intern_static_string ("theme-day");
  request.by_list = TRUE;
  months = lh_duty_matrix_load (fixture->ledger, &request, NULL);
  g_assert_cmpuint (lh_duty_matrix_get_columns (months)->len, ==, 2);
  g_assert_cmpuint (lh_duty_matrix_get_rows (months)->len, ==, 2);
  for (guint month = 1; month <= 2; month++)
    {
      const LhDutyColumn *column = g_ptr_array_index (lh_duty_matrix_get_columns (months), month - 1);
      g_autofree char *heading = lh_duty_column_format (column, NULL);
      g_autofree char *expected = g_strdup_printf ("M%u", month);

      g_assert_cmpstr (heading, ==, expected);
      g_assert_cmpuint (column->totals.required, ==, 2 * month);
    }
  request.unit_kind = g_intern_static_string ("branch");
  branches = lh_duty_matrix_load (fixture->ledger, &request, NULL);
  g_assert_cmpuint (lh_duty_matrix_get_rows (branches)->len, ==, 1);
  g_assert_cmpuint (lh_duty_matrix_get_totals (branches)->required, ==, 3);
  request = (LhDutyRequest) { .year = 2024, .checklist_id = lists[1], .as_of = request.as_of };
  one = lh_duty_matrix_load (fixture->ledger, &request, NULL);
  g_assert_cmpuint (lh_duty_matrix_get_columns (one)->len, ==, 2);
  g_assert_cmpuint (lh_duty_matrix_get_totals (one)->required, ==, 4);
  g_free (self.list);
}

static LhChangeSet *
test_create_assignment (LhLedger  *ledger,
                        GPtrArray *lines,
                        LhRecord  *member)
{
  g_autoptr (LhDutyWorkload) workload = lh_duty_workload_load (ledger, 2024, 1, lh_date_new (2024, 6, 1), NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_DUTY);
  g_autoptr (GPtrArray) duties = NULL;

  lh_query_where_id (query, LH_DUTY_ORGANIZATION_ID, lh_record_get_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID));
  duties = lh_ledger_query (ledger, query, NULL);
  return lh_duty_workload_create_assignment (workload, lines, duties, member);
}

/* What is generated once a line was given to a member is neither there twice nor anybody else's. */
static void
test_generate_later (LhLedger *ledger,
                     gint64    item,
                     LhRecord *member)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_DUTY);
  g_autoptr (GPtrArray) duties = NULL;
  g_autoptr (LhDutyPlan) plan = NULL;
  LhRecord *duty;

  g_assert_true (lh_test_edit (ledger, LH_TYPE_CHECKLIST_ITEM, item, "frequency", "month", NULL));
  lh_query_where_id (query, LH_DUTY_MEMBER_ID, lh_record_get_id (member));
  duties = lh_ledger_query (ledger, query, NULL);
  g_assert_cmpuint (duties->len, ==, 12);
  g_assert_true (lh_test_delete (ledger, LH_TYPE_DUTY, lh_record_get_id (g_ptr_array_index (duties, 0)), NULL));
  plan = lh_duty_plan_load (ledger, 2024, lh_record_get_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID),
                            LH_DUTY_PLAN_ALL, NULL);
  g_assert_cmpuint (lh_duty_plan_get_n_present (plan), ==, 11);
  g_assert_cmpuint (lh_duty_plan_get_duties (plan)->len, ==, 1);
  duty = g_ptr_array_index (lh_duty_plan_get_duties (plan), 0);
  g_assert_cmpint (lh_record_get_int (duty, LH_DUTY_MEMBER_ID), ==, lh_record_get_id (member));
}

/* A line of many units is divided by each of them for itself; lines of another unit are not its to divide. */
static void
test_assign_shared (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  TestRegister self = { 0 };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhRecord) member = NULL;
  g_autoptr (LhDutyWorkload) workload = NULL;
  g_autofree char *organization = NULL;
  gint64 shared, foreign;
  LhRecord *line;
  const LhDutyShare *own;

  test_fill (fixture->ledger, &self);
  organization = lh_test_id (self.organizations[0]);
  member = lh_test_load (fixture->ledger, LH_TYPE_COMMITTEE_MEMBER,
                         lh_test_insert (fixture->ledger, LH_TYPE_COMMITTEE_MEMBER, "organization-id", organization,
                                         "name", "王××", NULL));
  shared = test_insert_item (fixture->ledger, &self, "共同事项");
  foreign = test_insert_item (fixture->ledger, &self, "外单位事项");
  test_insert_months (fixture->ledger, shared, self.organizations[0]);
  test_insert_months (fixture->ledger, shared, self.organizations[1]);
  test_insert_months (fixture->ledger, foreign, self.organizations[1]);
  line = lh_test_load (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, shared);
  g_ptr_array_add (lines, line);

  changes = test_create_assignment (fixture->ledger, lines, member);
  lh_test_apply (fixture->ledger, changes);
  workload = lh_duty_workload_load (fixture->ledger, 2024, 1, lh_date_new (2024, 6, 1), NULL);
  own = g_ptr_array_index (lh_duty_workload_get_shares (workload), 0);
  g_assert_cmpuint (lh_duty_workload_get_shares (workload)->len, ==, 1);
  g_assert_cmpuint (own->lines->len, ==, 1);
  g_assert_cmpuint (own->count.required, ==, 3);
  g_assert_true (lh_duty_workload_is_shared (workload, line));
  g_assert_cmpint (lh_duty_workload_get_holder (workload, line, self.organizations[0]), ==, lh_record_get_id (member));
  g_assert_false (lh_duty_workload_is_open (workload, line, self.organizations[0]));
  g_assert_true (lh_duty_workload_is_open (workload, line, self.organizations[1]));
  test_generate_later (fixture->ledger, shared, member);
  line = lh_test_load (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, foreign);
  g_ptr_array_add (lines, line);
  g_assert_false (lh_duty_workload_bears (workload, line, self.organizations[0]));
  g_free (self.list);
}

/* Lines go to a member in one step, and come back in one. */
static void
test_assign (LhTestLedger  *fixture,
             gconstpointer  data)
{
  TestRegister self = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhRecord) member = NULL;
  g_autofree char *organization = NULL;
  g_autofree char *undone = NULL;

  test_fill (fixture->ledger, &self);
  organization = lh_test_id (self.organizations[0]);
  member = lh_test_load (fixture->ledger, LH_TYPE_COMMITTEE_MEMBER,
                         lh_test_insert (fixture->ledger, LH_TYPE_COMMITTEE_MEMBER, "organization-id", organization,
                                         "name", "王××", "share", "组织", NULL));
  lh_test_insert (fixture->ledger, LH_TYPE_COMMITTEE_MEMBER, "organization-id", organization, "name", "李××", "until",
                  "2024-05-01", NULL);
  for (guint i = 0; i < 3; i++)
    {
      gint64 item = test_insert_item (fixture->ledger, &self, "事项");

      g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, item, "organization-id", organization, NULL));
      if (i < 2)
        g_ptr_array_add (lines, lh_test_load (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, item));
      test_insert_months (fixture->ledger, item, self.organizations[0]);
    }
  changes = test_create_assignment (fixture->ledger, lines, member);
  lh_test_apply (fixture->ledger, changes);
  for (guint pass = 0; pass < 2; pass++)
    {
      g_autoptr (LhDutyWorkload) workload = lh_duty_workload_load (fixture->ledger, 2024, 1, lh_date_new (2024, 6, 1),
                                                                   &error);
      GPtrArray *shares = lh_duty_workload_get_shares (workload);
      const LhDutyShare *first = g_ptr_array_index (shares, 0);
      const LhDutyShare *rest = g_ptr_array_index (shares, 1);

      /* who has left bears nothing; the last share is what nobody has */
      g_assert_cmpuint (shares->len, ==, 2);
      g_assert_cmpint (lh_record_get_id (first->member), ==, lh_record_get_id (member));
      g_assert_cmpuint (first->lines->len, ==, pass == 0 ? 2 : 0);
      g_assert_cmpuint (first->count.required, ==, pass == 0 ? 6 : 0);
      g_assert_cmpuint (first->count.overdue, ==, pass == 0 ? 6 : 0);
      g_assert_null (rest->member);
      g_assert_cmpuint (rest->lines->len, ==, pass == 0 ? 1 : 3);
      if (pass == 0)
        undone = lh_ledger_undo (fixture->ledger, NULL);
      g_assert_nonnull (undone);
    }
  g_free (self.list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/duty-matrix/tree", NULL, test_tree);
  LH_TEST_LEDGER_ADD ("/duty-matrix/states", NULL, test_states);
  LH_TEST_LEDGER_ADD ("/duty-matrix/pace", NULL, test_pace);
  LH_TEST_LEDGER_ADD ("/duty-matrix/quarter", NULL, test_quarter);
  LH_TEST_LEDGER_ADD ("/duty-matrix/roll-up", NULL, test_roll_up);
  LH_TEST_LEDGER_ADD ("/duty-matrix/lists", NULL, test_lists);
  LH_TEST_LEDGER_ADD ("/duty-matrix/assign", NULL, test_assign);
  LH_TEST_LEDGER_ADD ("/duty-matrix/assign-shared", NULL, test_assign_shared);

  return g_test_run ();
}
