/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-workflow-fixture.h"

static const char *
test_get_result (const char *code)
{
  if (g_str_equal (code, "accept"))
    return "accepted";
  if (g_str_equal (code, "demand-rework"))
    return "rework";
  return g_str_equal (code, "fail") ? "not-accepted" : NULL;
}

/* What a line of the table promises to write, beside the state. */
static void
test_check_recorded (TestWorkflow       *self,
                     gint64              id,
                     const LhTransition *transition,
                     const char         *state)
{
  g_autoptr (LhRecord) project = lh_test_load (self->ledger, LH_TYPE_PROJECT, id);
  g_autoptr (LhRecord) step = test_get_last (self, LH_TYPE_PROJECT_STEP, LH_PROJECT_STEP_PROJECT_ID, id);
  const gboolean is_review = g_str_equal (state, LH_STATE_FILED) || g_str_equal (state, LH_STATE_RETURNED) ||
                             (transition->flags & LH_TRANSITION_ROUND);

  g_assert_cmpint (test_count_steps (self, id), ==, 1);
  g_assert_cmpstr (lh_record_get_text (step, LH_PROJECT_STEP_TRANSITION), ==, transition->code);
  g_assert_cmpstr (lh_record_get_text (step, LH_PROJECT_STEP_FROM_STATE), ==, state);
  g_assert_cmpstr (lh_record_get_text (step, LH_PROJECT_STEP_TO_STATE), ==,
                   lh_record_get_text (project, LH_PROJECT_STATE));
  g_assert_cmpstr (lh_record_get_text (step, LH_PROJECT_STEP_PERSON), ==, "赵明");
  g_assert_cmpint (lh_record_get_int (step, LH_PROJECT_STEP_REVIEW_ROUND), ==, is_review ? 1 : LH_UNSET);
  if (transition->date_field >= 0)
    g_assert_cmpint (lh_date_compare (lh_record_get_date (project, (guint) transition->date_field), lh_date_today ()), ==, 0);
  if (transition->opinion_field >= 0)
    g_assert_cmpstr (lh_record_get_text (project, (guint) transition->opinion_field), ==, "意见");
  if (g_str_equal (transition->code, "accept") || g_str_equal (transition->code, "fail"))
    g_assert_cmpstr (lh_record_get_text (project, LH_PROJECT_ACCEPTANCE_GRADE), ==, "good");
}

/* A step that the table allows is taken, and taken back as one. */
static void
test_allow (TestWorkflow       *self,
            const LhTransition *transition,
            const char         *state)
{
  const gint64 id = test_insert_project (self, state);
  const char *to = transition->to != NULL ? transition->to : LH_STATE_IN_PROGRESS;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  if (strstr (transition->requirements, "milestones") != NULL)
    test_insert_parts (self, id);
  if (test_get_result (transition->code) != NULL)
    test_insert_acceptance (self, id, test_get_result (transition->code));

  before = lh_test_dump (self->ledger);
  lh_test_take (self->ledger, id, transition->code, &error);
  g_assert_no_error (error);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", to);
  test_check_recorded (self, id, transition, state);

  undone = lh_ledger_undo (self->ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Step of the workflow");
  after = lh_test_dump (self->ledger);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refuse (TestWorkflow *self,
             const char   *code,
             const char   *state)
{
  const gint64 id = test_insert_project (self, state);
  g_autoptr (GPtrArray) actions = lh_ledger_list_actions (self->ledger, id, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (test_find_action (actions, code));
  g_assert_false (lh_test_take (self->ledger, id, code, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", state);
  g_assert_cmpint (test_count_steps (self, id), ==, 0);
}

/* Every line of the table from every state: possible from where it says, and from nowhere else. */
static void
test_transitions (TestWorkflow  *self,
                  gconstpointer  data)
{
  const LhCode *states = lh_codes_get ("project-state", NULL);
  guint n_transitions;
  const LhTransition *transitions = lh_transitions_get (&n_transitions);

  for (guint i = 0; i < n_transitions; i++)
    {
      if (transitions[i].flags & LH_TRANSITION_REQUEST)
        continue;
      for (const LhCode *state = states; state->code != NULL; state++)
        {
          g_test_message ("%s from %s", transitions[i].code, state->code);
          if (lh_transition_leads_from (&transitions[i], state->code))
            test_allow (self, &transitions[i], state->code);
          else
            test_refuse (self, transitions[i].code, state->code);
        }
    }
}

/* The table names all codes of its vocabulary, states that exist, and requirements that exist. */
static void
test_table (void)
{
  const LhCode *codes = lh_codes_get ("project-transition", NULL);
  guint n_transitions;
  const LhTransition *transitions = lh_transitions_get (&n_transitions);
  guint n_codes = 0;

  for (const LhCode *code = codes; code->code != NULL; code++, n_codes++)
    g_assert_nonnull (lh_transition_find (code->code));
  g_assert_cmpuint (n_codes, ==, n_transitions);

  for (guint i = 0; i < n_transitions; i++)
    {
      g_auto (GStrv) from = g_strsplit (transitions[i].from, " ", -1);
      g_auto (GStrv) requirements = g_strsplit (transitions[i].requirements, " ", -1);

      for (guint j = 0; from[j] != NULL; j++)
        g_assert_true (lh_code_is_valid ("project-state", from[j]));
      for (guint j = 0; requirements[j] != NULL; j++)
        g_assert_true (*requirements[j] == '\0' || lh_requirement_find (requirements[j]) != NULL);
      g_assert_true (transitions[i].to == NULL || lh_code_is_valid ("project-state", transitions[i].to));
    }
}

/* Neither a form nor a script can skip a step. */
static void
test_no_skipping (TestWorkflow  *self,
                  gconstpointer  data)
{
  const LhCode *states = lh_codes_get ("project-state", NULL);
  const gint64 id = test_insert_project (self, LH_STATE_DRAFT);
  g_autofree char *project = lh_test_id (id);
  g_autoptr (LhRecord) step = NULL;
  g_autoptr (GError) error = NULL;

  for (const LhCode *state = states + 1; state->code != NULL; state++)
    {
      g_clear_error (&error);
      g_assert_false (lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "state", state->code, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
    }
  /* a script that inserts a step takes it, with all that belongs to it, whatever states it claims */
  lh_test_insert (self->ledger, LH_TYPE_PROJECT_STEP, "project-id", project, "transition", "file",
                  "from-state", "filed", "to-state", "approved", "taken-on", "2023-04-10", "person", "李××", NULL);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", "filed");
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "filed-on", "2023-04-10");

  step = test_get_last (self, LH_TYPE_PROJECT_STEP, LH_PROJECT_STEP_PROJECT_ID, id);
  g_clear_error (&error);
  g_assert_false (lh_test_edit (self->ledger, LH_TYPE_PROJECT_STEP, lh_record_get_id (step), "to-state", "approved", &error));
  g_clear_error (&error);
  g_assert_false (lh_test_delete (self->ledger, LH_TYPE_PROJECT_STEP, lh_record_get_id (step), &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);
  lh_test_edit (self->ledger, LH_TYPE_PROJECT_STEP, lh_record_get_id (step), "opinion", "同意申报", &error);
  g_assert_no_error (error);

  /* but with its project it goes */
  lh_test_delete (self->ledger, LH_TYPE_PROJECT, id, &error);
  g_assert_no_error (error);
}

/* What is taken away from a whole project, for which step, and what is said to be missing. */
static const struct
{
  const char *requirement;
  const char *transition;
  const char *field;      /* of the project, emptied; NULL for parts */
  const char *missing;
} lacks[] = {
  { "problem", "file", "problem", "Problem to be solved" },
  { "goal", "file", "goal", "Goal" },
  { "measures", "file", "measures", "Measures" },
  { "start-date", "file", "start-date", "Start" },
  { "due-date", "file", "due-date", "Deadline" },
  { "start-date", "start", "start-date", "Start" },
  { "due-date", "start", "due-date", "Deadline" },
  { "problem", "refile", "problem", "Problem to be solved" },
  { "lead", "approve", "lead-name", "Leading secretary" },
  { "host", "approve", "host", "Host organization" },
  { "carriers", "approve", "carriers", "Those who carry it out" },
  { "team", "approve", "team", "Team" },
  { "problem", "approve", "problem", "Problem to be solved" },
  { "goal", "approve", "goal", "Goal" },
  { "measures", "approve", "measures", "Measures" },
  { "start-date", "approve", "start-date", "Start" },
  { "due-date", "approve", "due-date", "Deadline" },
};

static void
test_fields_required (TestWorkflow  *self,
                      gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lacks); i++)
    {
      const LhTransition *transition = lh_transition_find (lacks[i].transition);
      const gint64 id = test_insert_project (self, transition->from);

      test_insert_parts (self, id);
      lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, lacks[i].field, NULL, NULL);
      test_check_lack (self, id, lacks[i].requirement, lacks[i].transition, lacks[i].missing);
    }
}

static void
test_edit_part (TestWorkflow *self,
                GType         type,
                guint         link,
                gint64        id,
                const char   *field,
                const char   *text)
{
  g_autoptr (LhRecord) part = test_get_last (self, type, link, id);
  g_autoptr (GError) error = NULL;

  lh_test_edit (self->ledger, type, lh_record_get_id (part), field, text, &error);
  g_assert_no_error (error);
}

static void
test_delete_parts (TestWorkflow *self,
                   GType         type,
                   guint         link,
                   gint64        id)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autoptr (GPtrArray) parts = NULL;

  lh_query_where_id (query, link, id);
  parts = lh_ledger_query (self->ledger, query, NULL);
  for (guint i = 0; i < parts->len; i++)
    g_assert_true (lh_test_delete (self->ledger, type, lh_record_get_id (g_ptr_array_index (parts, i)), NULL));
}

static void
test_parts_required (TestWorkflow  *self,
                     gconstpointer  data)
{
  gint64 id = test_insert_filed (self);
  g_autoptr (GError) error = NULL;

  test_edit_part (self, LH_TYPE_MILESTONE, LH_MILESTONE_PROJECT_ID, id, "weight", "40");
  test_check_lack (self, id, "milestones", "approve", "weights of the milestones (80.0% in all instead of 100%)");
  id = test_insert_filed (self);
  test_delete_parts (self, LH_TYPE_MILESTONE, LH_MILESTONE_PROJECT_ID, id);
  test_check_lack (self, id, "milestones", "approve", "milestones (none yet)");

  id = test_insert_filed (self);
  test_edit_part (self, LH_TYPE_INDICATOR, LH_INDICATOR_PROJECT_ID, id, "target", NULL);
  test_check_lack (self, id, "indicators", "approve", "a target of an indicator (跑动次数)");
  id = test_insert_filed (self);
  test_delete_parts (self, LH_TYPE_INDICATOR, LH_INDICATOR_PROJECT_ID, id);
  test_check_lack (self, id, "indicators", "approve", "an indicator with a target (none yet)");

  id = test_insert_filed (self);
  test_delete_parts (self, LH_TYPE_QUARTER_PLAN, LH_QUARTER_PLAN_PROJECT_ID, id);
  test_check_lack (self, id, "plan", "approve", "quarter plan (none yet)");
  id = test_insert_filed (self);
  test_edit_part (self, LH_TYPE_QUARTER_PLAN, LH_QUARTER_PLAN_PROJECT_ID, id, "planned-progress", "75");
  test_check_lack (self, id, "plan", "approve", "quarter plan (75.0% in the last quarter instead of 100%)");

  /* a project that runs into the next year is not at its end in December */
  id = test_insert_filed (self);
  test_edit_part (self, LH_TYPE_QUARTER_PLAN, LH_QUARTER_PLAN_PROJECT_ID, id, "planned-progress", "75");
  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "due-date", "2024-03-31", NULL);
  lh_test_take (self->ledger, id, "approve", &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workflow/table", test_table);
#define TEST(path, func) g_test_add (path, TestWorkflow, NULL, test_set_up, func, test_tear_down)
  TEST ("/workflow/transitions", test_transitions);
  TEST ("/workflow/no-skipping", test_no_skipping);
  TEST ("/workflow/fields-required", test_fields_required);
  TEST ("/workflow/parts-required", test_parts_required);
#undef TEST

  return g_test_run ();
}
