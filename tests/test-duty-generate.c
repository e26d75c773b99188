/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-attachment.h"
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-committee-member.h"
#include "lh-duty-generate.h"
#include "lh-duty-record.h"
#include "lh-duty-recording.h"
#include "lh-duty-startup.h"
#include "lh-duty-status.h"
#include "lh-duty.h"
#include "lh-organization.h"
#include "lh-template-line.h"
#include "lh-test-ledger.h"

/* 工委 - 甲局机关党委 (two branches) - 乙局党总支 (one branch) - 丙局党支部, directly below the committee */
typedef struct
{
  gint64 committee;
  gint64 body;
  gint64 general;
  gint64 direct;
  gint64 branch;
  char  *list;
} TestRegister;

static gint64
test_insert_organization (LhLedger   *ledger,
                          const char *code,
                          const char *name,
                          const char *kind,
                          gint64      parent)
{
  gint64 id = lh_test_insert (ledger, LH_TYPE_ORGANIZATION, "code", code, "name", name, "kind", kind, "official-order",
                              code, NULL);
  g_autofree char *parent_text = lh_test_id (parent);

  if (parent != 0)
    g_assert_true (lh_test_edit (ledger, LH_TYPE_ORGANIZATION, id, "parent-id", parent_text, NULL));
  return id;
}

static TestRegister
test_fill_register (LhLedger   *ledger,
                    const char *kind)
{
  TestRegister self = { 0 };

  self.committee = test_insert_organization (ledger, "100", "工委", "committee", 0);
  self.body = test_insert_organization (ledger, "101", "甲局", "organ-committee", self.committee);
  self.general = test_insert_organization (ledger, "102", "乙局", "general-branch", self.committee);
  self.direct = test_insert_organization (ledger, "103", "丙局", "branch", self.committee);
  self.branch = test_insert_organization (ledger, "104", "甲局一支部", "branch", self.body);
  test_insert_organization (ledger, "105", "甲局二支部", "branch", self.body);
  test_insert_organization (ledger, "106", "乙局一支部", "branch", self.general);
  self.list = lh_test_id (lh_test_insert (ledger, LH_TYPE_CHECKLIST, "kind", kind, "title", "清单", "year", "2025", NULL));
  return self;
}

static gint64
test_insert_item (LhLedger     *ledger,
                  TestRegister *self,
                  const char   *bearer,
                  const char   *scope,
                  const char   *frequency,
                  const char   *minimum)
{
  return lh_test_insert (ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", self->list, "title", bearer, "bearer", bearer,
                         "scope", scope, "frequency", frequency, "minimum-count", minimum, NULL);
}

static LhDutyPlan *
test_plan (LhLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  LhDutyPlan *plan = lh_duty_plan_load (ledger, 2025, 0, LH_DUTY_PLAN_ALL, &error);

  g_assert_no_error (error);
  return plan;
}

/* Generates what is missing. Returns how many duties that were. */
static guint
test_generate (LhLedger *ledger)
{
  g_autoptr (LhDutyPlan) plan = test_plan (ledger);
  g_autoptr (LhChangeSet) changes = lh_duty_plan_create_changes (plan);

  lh_test_apply (ledger, changes);
  return lh_duty_plan_get_duties (plan)->len;
}

static LhDutyStatus *
test_status (LhLedger   *ledger,
             const char *as_of)
{
  LhDutyFilter filter = { .year = 2025 };
  g_autoptr (GError) error = NULL;
  LhDutyStatus *status;

  g_assert_true (lh_date_parse_iso (as_of, &filter.as_of));
  status = lh_duty_status_load (ledger, &filter, &error);
  g_assert_no_error (error);
  return status;
}

/* Who bears what. */
static void
test_duty_generate_bearers (LhTestLedger  *fixture,
                            gconstpointer  data)
{
  static const struct
  {
    const char *bearer;
    const char *scope;
    const char *frequency;
    guint       n;
  } cases[] = {
    { "committee", "committee", "month", 12 },
    { "party-group", "organization", "half-year", 3 * 2 },
    { "unit", "organization", "year", 3 },
    { "organ-committee", "organization", "quarter", 2 * 4 },
    { "branch", "branch", "quarter", 4 * 4 },
    { "party-members", "organization", "year", 4 },
    { "party-organization", "organization", "year", 6 },
    { "organ-committee", "branch", "year", 4 },
    { "organ-committee", "", "year", 2 },      /* no scope: each bearer */
    { "city-leader", "organization", "year", 0 },
    { "branch", "organization", "event", 0 },
    { "branch", "named", "year", 0 },          /* names nobody */
  };
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "responsibility");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s", cases[i].bearer, cases[i].scope);
      test_insert_item (ledger, &reg, cases[i].bearer, cases[i].scope, cases[i].frequency, "1");
      g_assert_cmpuint (test_generate (ledger), ==, cases[i].n);
      g_assert_cmpuint (test_generate (ledger), ==, 0);
    }
  g_free (reg.list);
}

/* A second run creates nothing, a deleted duty comes back, a done one stays done; one journal entry each. */
static void
test_duty_generate_idempotent (LhTestLedger  *fixture,
                               gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "responsibility");
  g_autoptr (LhDutyStatus) status = NULL;
  g_autoptr (LhDutyPlan) plan = NULL;
  g_autofree char *label = NULL;
  LhDutyEntry *entry;

  test_insert_item (ledger, &reg, "branch", "branch", "month", "1");
  g_assert_cmpuint (test_generate (ledger), ==, 48);
  g_assert_cmpstr (lh_ledger_get_undo_label (ledger), ==, "Generate duties");
  g_assert_cmpuint (test_generate (ledger), ==, 0);

  status = test_status (ledger, "2025-03-15");
  entry = g_ptr_array_index (lh_duty_status_get_entries (status), 0);
  g_assert_true (lh_test_delete (ledger, LH_TYPE_DUTY, lh_record_get_id (entry->duty), NULL));
  plan = test_plan (ledger);
  g_assert_cmpuint (lh_duty_plan_get_n_present (plan), ==, 47);
  g_assert_cmpuint (test_generate (ledger), ==, 1);

  label = lh_ledger_undo (ledger, NULL);
  g_assert_cmpstr (label, ==, "Generate duties");
  g_assert_cmpint (lh_test_count (ledger, LH_TYPE_DUTY), ==, 47);
  g_free (reg.list);
}

/* What the preview says before anything is written. */
static void
test_duty_generate_preview (LhTestLedger  *fixture,
                            gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "responsibility");
  g_autoptr (LhDutyPlan) plan = NULL;
  LhDutyPlanCount *count;
  LhDutyPlanSkip *skip;

  test_insert_item (ledger, &reg, "party-group", "organization", "year", "12");
  test_insert_item (ledger, &reg, "branch", "organization", "continuous", "");
  test_insert_item (ledger, &reg, "committee-member", "member", "half-year", "1");
  plan = test_plan (ledger);
  g_assert_cmpint (lh_test_count (ledger, LH_TYPE_DUTY), ==, 0);
  g_assert_cmpuint (lh_duty_plan_get_duties (plan)->len, ==, 3);
  g_assert_cmpuint (lh_duty_plan_get_required (plan), ==, 36);

  count = g_ptr_array_index (lh_duty_plan_get_checklists (plan), 0);
  g_assert_cmpuint (count->n_create, ==, 3);
  g_assert_cmpuint (count->required, ==, 36);
  g_assert_cmpuint (lh_duty_plan_get_organizations (plan)->len, ==, 3);
  count = g_ptr_array_index (lh_duty_plan_get_organizations (plan), 0);
  g_assert_cmpint (lh_record_get_id (count->record), ==, reg.body);
  g_assert_cmpuint (count->n_create, ==, 1);

  g_assert_cmpuint (lh_duty_plan_get_skips (plan)->len, ==, 3);
  skip = g_ptr_array_index (lh_duty_plan_get_skips (plan), 0);
  g_assert_cmpint (skip->reason, ==, LH_DUTY_SKIP_NO_CALENDAR);
  skip = g_ptr_array_index (lh_duty_plan_get_skips (plan), 1);
  g_assert_cmpint (skip->reason, ==, LH_DUTY_SKIP_NO_MEMBERS);
  g_assert_cmpint (lh_record_get_id (skip->organization), ==, reg.body);
  g_free (reg.list);
}

/* A task list is a plan; its lines become duties only when they say for whom. */
static void
test_duty_generate_tasks (LhTestLedger  *fixture,
                          gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "task");

  test_insert_item (ledger, &reg, "committee", "", "month", "1");
  g_assert_cmpuint (test_generate (ledger), ==, 0);
  test_insert_item (ledger, &reg, "committee", "committee", "month", "1");
  g_assert_cmpuint (test_generate (ledger), ==, 12);
  g_free (reg.list);
}

/* Each member in office on the day a period counts. */
static void
test_duty_generate_members (LhTestLedger  *fixture,
                            gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "responsibility");
  g_autofree char *body = lh_test_id (reg.body);
  g_autofree char *general = lh_test_id (reg.general);

  test_insert_item (ledger, &reg, "committee-member", "member", "half-year", "1");
  lh_test_insert (ledger, LH_TYPE_COMMITTEE_MEMBER, "organization-id", body, "name", "王××", NULL);
  lh_test_insert (ledger, LH_TYPE_COMMITTEE_MEMBER, "organization-id", body, "name", "李××", "until", "2025-06-29", NULL);
  lh_test_insert (ledger, LH_TYPE_COMMITTEE_MEMBER, "organization-id", body, "name", "赵××", "since", "2025-07-01", NULL);
  lh_test_insert (ledger, LH_TYPE_COMMITTEE_MEMBER, "organization-id", general, "name", "孙××", "until", "2025-06-30",
                  NULL);
  g_assert_cmpuint (test_generate (ledger), ==, 2 + 0 + 1 + 1);
  g_assert_cmpuint (test_generate (ledger), ==, 0);
  g_free (reg.list);
}

/* Units that begin, end and split within the year. */
static void
test_duty_generate_register (LhTestLedger  *fixture,
                             gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "responsibility");
  g_autoptr (LhDutyPlan) plan = NULL;
  g_autoptr (LhChangeSet) removal = NULL;
  g_autoptr (LhDutyStatus) status = NULL;
  gint64 young;
  guint n_removable = 0;

  test_insert_item (ledger, &reg, "branch", "branch", "month", "1");
  test_insert_item (ledger, &reg, "branch", "branch", "quarter", "1");
  test_insert_item (ledger, &reg, "branch", "branch", "year", "1");
  g_assert_cmpuint (test_generate (ledger), ==, 4 * 17);

  /* one that begins on 20 May bears May to December, three quarters and the year */
  young = test_insert_organization (ledger, "107", "甲局三支部", "branch", reg.body);
  g_assert_true (lh_test_edit (ledger, LH_TYPE_ORGANIZATION, young, "active-from", "2025-05-20", NULL));
  g_assert_cmpuint (test_generate (ledger), ==, 8 + 3 + 1);

  /* one that ends on 30 June keeps six months and two quarters; the other nine are superfluous, but one was done */
  status = test_status (ledger, "2025-07-01");
  for (guint i = 0; i < lh_duty_status_get_entries (status)->len; i++)
    {
      LhDutyEntry *entry = g_ptr_array_index (lh_duty_status_get_entries (status), i);
      g_autofree char *start = lh_test_record_get (entry->duty, "period-start");
      g_autoptr (LhChangeSet) changes = NULL;

      if (lh_record_get_int (entry->duty, LH_DUTY_ORGANIZATION_ID) != reg.branch || !g_str_equal (start, "2025-08-01"))
        continue;
      changes = lh_duty_create_record (entry->duty, lh_date_new (2025, 8, 3), 1, "提前开展", NULL);
      lh_test_apply (ledger, changes);
    }
  g_assert_true (lh_test_edit (ledger, LH_TYPE_ORGANIZATION, reg.branch, "active-until", "2025-06-30", NULL));
  g_assert_cmpuint (test_generate (ledger), ==, 0);
  plan = test_plan (ledger);
  g_assert_cmpuint (lh_duty_plan_get_extras (plan)->len, ==, 9);
  for (guint i = 0; i < 9; i++)
    {
      LhDutyPlanExtra *extra = g_ptr_array_index (lh_duty_plan_get_extras (plan), i);

      g_assert_cmpint (extra->reason, ==, LH_DUTY_SKIP_NOT_ACTIVE);
      n_removable += extra->removable ? 1 : 0;
    }
  g_assert_cmpuint (n_removable, ==, 8);
  removal = lh_duty_plan_create_removal (plan);
  lh_test_apply (ledger, removal);
  g_assert_cmpint (lh_test_count (ledger, LH_TYPE_DUTY), ==, 4 * 17 + 12 - 8);
  g_free (reg.list);
}

/* A line that asks for less: what was generated and not touched is superfluous; what was entered by hand stays. */
static void
test_duty_generate_changed (LhTestLedger  *fixture,
                            gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "responsibility");
  gint64 item = test_insert_item (ledger, &reg, "organ-committee", "organization", "month", "1");
  g_autofree char *item_text = lh_test_id (item);
  g_autofree char *body = lh_test_id (reg.body);
  g_autoptr (LhDutyPlan) plan = NULL;

  test_generate (ledger);
  lh_test_insert (ledger, LH_TYPE_DUTY, "item-id", item_text, "organization-id", body, "period-start", "2025-01-15",
                  "due-on", "2025-01-20", "state", "open", NULL);
  g_assert_true (lh_test_edit (ledger, LH_TYPE_CHECKLIST_ITEM, item, "frequency", "quarter", NULL));
  plan = test_plan (ledger);
  /* quarters begin where months do: the first month of each is taken for it */
  g_assert_cmpuint (lh_duty_plan_get_duties (plan)->len, ==, 0);
  g_assert_cmpuint (lh_duty_plan_get_extras (plan)->len, ==, 2 * 8);
  g_free (reg.list);
}

/* A missed duty stays missed until it is recorded; what is recorded later does not count for an earlier day. */
static void
test_duty_status_states (LhTestLedger  *fixture,
                         gconstpointer  data)
{
  static const struct
  {
    const char  *as_of;
    LhDutyState  state;
    guint        done;
    gboolean     due;
    gboolean     late;
  } cases[] = {
    { "2025-06-30", LH_DUTY_STATE_OPEN, 0, TRUE, FALSE },
    { "2025-07-01", LH_DUTY_STATE_MISSED, 0, TRUE, FALSE },
    { "2025-07-08", LH_DUTY_STATE_MISSED, 1, TRUE, FALSE },
    { "2025-07-20", LH_DUTY_STATE_DONE, 3, TRUE, TRUE },
    { "2025-03-01", LH_DUTY_STATE_OPEN, 0, FALSE, FALSE },
  };
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "responsibility");
  g_autoptr (LhDutyStatus) first = NULL;
  g_autoptr (LhChangeSet) one = NULL;
  g_autoptr (LhChangeSet) two = NULL;
  LhDutyEntry *entry;
  gint64 id;

  test_insert_item (ledger, &reg, "committee", "committee", "half-year", "2");
  test_generate (ledger);
  first = test_status (ledger, "2025-06-30");
  entry = g_ptr_array_index (lh_duty_status_get_entries (first), 0);
  id = lh_record_get_id (entry->duty);
  one = lh_duty_create_record (entry->duty, lh_date_new (2025, 7, 8), 1, NULL, NULL);
  lh_test_apply (ledger, one);
  lh_test_assert_field (ledger, LH_TYPE_DUTY, id, "state", "open");
  lh_test_assert_field (ledger, LH_TYPE_DUTY, id, "done-count", "1");
  two = lh_duty_create_record (entry->duty, lh_date_new (2025, 7, 20), 2, NULL, NULL);
  lh_test_apply (ledger, two);
  lh_test_assert_field (ledger, LH_TYPE_DUTY, id, "state", "done");
  lh_test_assert_field (ledger, LH_TYPE_DUTY, id, "done-on", "2025-07-20");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhDutyStatus) status = test_status (ledger, cases[i].as_of);

      g_test_message ("%s", cases[i].as_of);
      entry = g_ptr_array_index (lh_duty_status_get_entries (status), 0);
      g_assert_cmpint (entry->state, ==, cases[i].state);
      g_assert_cmpuint (entry->done, ==, cases[i].done);
      g_assert_cmpint (entry->due, ==, cases[i].due);
      g_assert_cmpint (entry->late, ==, cases[i].late);
      /* three of two required count as two */
      g_assert_cmpuint (lh_duty_status_get_totals (status)->done, ==, MIN (cases[i].done, 2));
      g_assert_cmpuint (lh_duty_status_get_level (status, LH_DUTY_LEVEL_COMMITTEE)->required, ==, 4);
      g_assert_cmpuint (lh_duty_status_get_level (status, LH_DUTY_LEVEL_BRANCH)->required, ==, 0);
    }

  /* without the record the duty is open again */
  g_free (lh_ledger_undo (ledger, NULL));
  lh_test_assert_field (ledger, LH_TYPE_DUTY, id, "state", "open");
  g_free (reg.list);
}

static void
test_refuse (LhLedger    *ledger,
             LhChangeSet *changes,
             const char  *fragment)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (lh_ledger_apply (ledger, changes, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, fragment));
}

/* Closed with a record only, with evidence where the line asks for it; exempt with a reason only. */
static void
test_duty_rules (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "responsibility");
  gint64 item = test_insert_item (ledger, &reg, "party-group", "organization", "half-year", "1");
  g_autoptr (LhDutyStatus) status = NULL;
  g_autoptr (LhChangeSet) bare = NULL;
  g_autoptr (LhChangeSet) future = NULL;
  g_autoptr (LhChangeSet) never = NULL;
  g_autoptr (LhChangeSet) minutes = NULL;
  g_autoptr (LhChangeSet) unexplained = NULL;
  g_autoptr (LhChangeSet) explained = NULL;
  g_autoptr (LhDutyStatus) after = NULL;
  g_autoptr (GError) error = NULL;
  LhRecord *duty, *other;

  g_assert_true (lh_test_edit (ledger, LH_TYPE_CHECKLIST_ITEM, item, "needs-evidence", "true", NULL));
  test_generate (ledger);
  status = test_status (ledger, "2025-03-01");
  duty = ((LhDutyEntry *) g_ptr_array_index (lh_duty_status_get_entries (status), 0))->duty;
  other = ((LhDutyEntry *) g_ptr_array_index (lh_duty_status_get_entries (status), 1))->duty;

  g_assert_false (lh_test_edit (ledger, LH_TYPE_DUTY, lh_record_get_id (duty), "state", "done", &error));
  g_assert_nonnull (strstr (error->message, "when it is recorded"));
  bare = lh_duty_create_record (duty, lh_date_new (2025, 5, 6), 1, "专题研究", NULL);
  test_refuse (ledger, bare, "closes only with evidence");
  future = lh_duty_create_record (duty, lh_date_add_days (lh_date_today (), 1), 1, NULL, "党组会纪要");
  test_refuse (ledger, future, "in the future");
  never = lh_duty_create_record (duty, lh_date_new (2025, 5, 6), 0, NULL, "党组会纪要");
  test_refuse (ledger, never, "at least once");
  minutes = lh_duty_create_record (duty, lh_date_new (2025, 5, 6), 1, NULL, "党组会纪要〔2025〕6号");
  lh_test_apply (ledger, minutes);
  lh_test_assert_field (ledger, LH_TYPE_DUTY, lh_record_get_id (duty), "state", "done");

  unexplained = lh_duty_create_exemption (other, "");
  test_refuse (ledger, unexplained, "needs its reason");
  explained = lh_duty_create_exemption (other, "机构改革期间");
  lh_test_apply (ledger, explained);
  after = test_status (ledger, "2025-07-01");
  g_assert_cmpuint (lh_duty_status_get_totals (after)->states[LH_DUTY_STATE_EXEMPT], ==, 1);
  g_assert_cmpuint (lh_duty_status_get_totals (after)->exempt, ==, 1);
  g_assert_cmpuint (lh_duty_status_get_totals (after)->required, ==, 5);
  g_assert_cmpuint (lh_duty_status_get_totals (after)->overdue, ==, 1);
  g_free (reg.list);
}

typedef struct
{
  LhLedger *ledger;
  int       n;
} TestGood;

static void
test_good_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  TestGood *good = user_data;

  good->n = lh_duty_make_good_finish (LH_LEDGER (source), result, NULL);
}

static gboolean
test_good_is_known (gpointer data)
{
  return ((TestGood *) data)->n != G_MININT;
}

static int
test_make_good (LhLedger *ledger,
                int       year)
{
  TestGood good = { ledger, G_MININT };

  lh_duty_make_good_async (ledger, lh_date_new (year, 5, 4), test_good_cb, &good);
  g_assert_true (lh_test_wait (test_good_is_known, &good, 10000));
  return good.n;
}

/* When the program starts: what is missing of the year, once; lists nobody has generated from are left alone. */
static void
test_duty_make_good (LhTestLedger  *fixture,
                     gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  TestRegister reg = test_fill_register (ledger, "responsibility");
  g_autoptr (LhDutyStatus) status = NULL;

  test_insert_item (ledger, &reg, "branch", "branch", "quarter", "1");
  g_assert_cmpint (test_make_good (ledger, 2025), ==, 0);
  test_generate (ledger);
  status = test_status (ledger, "2025-05-04");
  for (guint i = 0; i < 3; i++)
    {
      LhDutyEntry *entry = g_ptr_array_index (lh_duty_status_get_entries (status), i);

      g_assert_true (lh_test_delete (ledger, LH_TYPE_DUTY, lh_record_get_id (entry->duty), NULL));
    }
  test_insert_organization (ledger, "107", "丁局", "branch", reg.committee);
  g_assert_cmpint (test_make_good (ledger, 2024), ==, 0);
  g_assert_cmpint (test_make_good (ledger, 2025), ==, 3 + 4);
  g_assert_cmpint (test_make_good (ledger, 2025), ==, 0);
  g_assert_cmpint (lh_test_count (ledger, LH_TYPE_DUTY), ==, 20);
  g_free (reg.list);
}

/* Every duty the five documents name has its line in the templates, once. */
static const char *const duty_codes[] = {
  "D0-01", "D0-02", "D0-03", "D0-04", "D0-05", "D0-06", "D0-07", "D0-08", "D0-09", "D0-10", "D0-11", "D1-01", "D1-02",
  "D1-03", "D1-04", "D1-05", "D1-06", "D1-07", "D1-08", "D1-09", "D1-10", "D1-11", "D1-12", "D1-13", "D1-14", "D1-15",
  "D1-16", "D1-17", "D1-18", "D1-19", "D1-20", "D1-21", "D1-22", "D1-23", "D1-24", "D1-25", "D1-26", "D1-27", "D1-28",
  "D1-29", "D1-30", "D1-31", "D1-32", "D1-33", "D1-34", "D1-35", "D2-01", "D2-02", "D2-03", "D2-04", "D2-05", "D2-06",
  "D2-07", "D2-08", "D3-01", "D3-02", "D3-03", "D3-04", "D3-05", "D3-06", "D4-01", "D4-02", "D4-03", "D4-04", "D4-05",
  "D4-06", "D4-07", "D4-08", "D4-09", "D4-10", "D4-11", "D4-12", "D4-13", "D4-14", "D4-15", "D4-16", "D4-17", "D4-18",
  "D4-19",
};

static void
test_duty_templates_complete (LhTestLedger  *fixture,
                              gconstpointer  data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_TEMPLATE_LINE);
  g_autoptr (GPtrArray) lines = lh_ledger_query (fixture->ledger, query, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *code = lh_record_get_text (g_ptr_array_index (lines, i), LH_TEMPLATE_LINE_CODE);

      g_test_message ("%s", code);
      g_assert_true (g_hash_table_add (seen, (char *) code));
      g_assert_false (lh_record_is_empty (g_ptr_array_index (lines, i), LH_TEMPLATE_LINE_TITLE));
    }
  for (guint i = 0; i < G_N_ELEMENTS (duty_codes); i++)
    {
      g_test_message ("%s", duty_codes[i]);
      g_assert_true (g_hash_table_contains (seen, duty_codes[i]));
    }
  /* besides them twelve theme days, the requirements of the quarters and a negative list */
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (duty_codes) + 12 + 6 + 14);
}

/* Every code of the shipped lines is one the rules accept: each line can be edited. */
static void
test_duty_templates_valid (LhTestLedger  *fixture,
                           gconstpointer  data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_TEMPLATE_LINE);
  g_autoptr (GPtrArray) lines = lh_ledger_query (fixture->ledger, query, NULL);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-template-line");

  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (LhRecord) line = lh_record_duplicate (g_ptr_array_index (lines, i));

      lh_record_set_text (line, LH_TEMPLATE_LINE_NOTE, "核对");
      lh_change_set_update (changes, line);
    }
  lh_test_apply (fixture->ledger, changes);
  lh_test_ledger_reopen (fixture);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_TEMPLATE_LINE), ==, lines->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LH_TEST_LEDGER_ADD ("/duty-generate/bearers", NULL, test_duty_generate_bearers);
  LH_TEST_LEDGER_ADD ("/duty-generate/idempotent", NULL, test_duty_generate_idempotent);
  LH_TEST_LEDGER_ADD ("/duty-generate/preview", NULL, test_duty_generate_preview);
  LH_TEST_LEDGER_ADD ("/duty-generate/tasks", NULL, test_duty_generate_tasks);
  LH_TEST_LEDGER_ADD ("/duty-generate/members", NULL, test_duty_generate_members);
  LH_TEST_LEDGER_ADD ("/duty-generate/register", NULL, test_duty_generate_register);
  LH_TEST_LEDGER_ADD ("/duty-generate/changed", NULL, test_duty_generate_changed);
  LH_TEST_LEDGER_ADD ("/duty-generate/states", NULL, test_duty_status_states);
  LH_TEST_LEDGER_ADD ("/duty-generate/rules", NULL, test_duty_rules);
  LH_TEST_LEDGER_ADD ("/duty-generate/make-good", NULL, test_duty_make_good);
  LH_TEST_LEDGER_ADD ("/duty-templates/complete", NULL, test_duty_templates_complete);
  LH_TEST_LEDGER_ADD ("/duty-templates/valid", NULL, test_duty_templates_valid);
  return g_test_run ();
}
