/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project.h"

struct _LhProject
{
  LhRecord parent_instance;

  LhProjectStatus *status;
};

enum
{
  PROP_STATUS = 1000,   /* well above the ids the record class gives to fields */
};

G_DEFINE_FINAL_TYPE (LhProject, lh_project, LH_TYPE_RECORD)

static const LhField lh_project_fields[LH_PROJECT_N_FIELDS] = {
  [LH_PROJECT_NUMBER] = { "number", LH_FIELD_TEXT, N_("Project number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_PROJECT_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_PARENT_ID] = { "parent-id", LH_FIELD_REFERENCE, N_("Upper project"), "project", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_NAME] = { "name", LH_FIELD_TEXT, N_("Project name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 30 },
  [LH_PROJECT_CATEGORY] = { "category", LH_FIELD_CODE, N_("Project category"), "project-category", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_TYPE] = { "type", LH_FIELD_CODE, N_("Project type"), "project-type", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_TOPIC_DIMENSION] = { "topic-dimension", LH_FIELD_CODE, N_("Topic dimension"), "topic-dimension", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_WORK_FIELDS] = { "work-fields", LH_FIELD_CODES, N_("Work fields"), "work-field", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_STATE] = { "state", LH_FIELD_CODE, N_("State"), "project-state", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_LEAD_NAME] = { "lead-name", LH_FIELD_TEXT, N_("Leading secretary"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_PROJECT_LEAD_POST] = { "lead-post", LH_FIELD_TEXT, N_("Post of the leading secretary"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PROJECT_HOST] = { "host", LH_FIELD_TEXT, N_("Host organization"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_PROJECT_CARRIERS] = { "carriers", LH_FIELD_NAMES, N_("Carried out by"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_RESPONSIBLE_NAME] = { "responsible-name", LH_FIELD_TEXT, N_("Person responsible"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROJECT_RESPONSIBLE_POST] = { "responsible-post", LH_FIELD_TEXT, N_("Post of the person responsible"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PROJECT_CONTACT] = { "contact", LH_FIELD_TEXT, N_("Contact"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROJECT_CONTACT_PHONE] = { "contact-phone", LH_FIELD_TEXT, N_("Telephone"), NULL, LH_FIELD_PRIVATE, 40 },
  [LH_PROJECT_BRANCH_COUNT] = { "branch-count", LH_FIELD_INTEGER, N_("Branches taking part"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_MEMBER_COUNT] = { "member-count", LH_FIELD_INTEGER, N_("Members taking part"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_BACKGROUND] = { "background", LH_FIELD_LONG_TEXT, N_("Background"), NULL, LH_FIELD_OPTIONAL, 300 },
  [LH_PROJECT_PROBLEM] = { "problem", LH_FIELD_LONG_TEXT, N_("Problem to be solved"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_GOAL] = { "goal", LH_FIELD_LONG_TEXT, N_("Goal"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_PROJECT_MEASURES] = { "measures", LH_FIELD_LONG_TEXT, N_("Measures"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_OUTCOME_FORMS] = { "outcome-forms", LH_FIELD_CODES, N_("Forms of the outcome"), "outcome-form", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_OUTCOME] = { "outcome", LH_FIELD_LONG_TEXT, N_("Expected outcome"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_PROMOTION_VALUE] = { "promotion-value", LH_FIELD_LONG_TEXT, N_("Value for others"), NULL, LH_FIELD_OPTIONAL, 150 },
  [LH_PROJECT_START_DATE] = { "start-date", LH_FIELD_DATE, N_("Start"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_DUE_DATE] = { "due-date", LH_FIELD_DATE, N_("Deadline"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_APPROVED_DUE_DATE] = { "approved-due-date", LH_FIELD_DATE, N_("Extended deadline"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_FILED_ON] = { "filed-on", LH_FIELD_DATE, N_("Filed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_APPROVED_ON] = { "approved-on", LH_FIELD_DATE, N_("Approved on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_FINISHED_ON] = { "finished-on", LH_FIELD_DATE, N_("Finished on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_PLEDGE_SIGNED_ON] = { "pledge-signed-on", LH_FIELD_DATE, N_("Responsibility letter signed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_BUDGET] = { "budget", LH_FIELD_MONEY, N_("Budget"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_UNIT_OPINION] = { "unit-opinion", LH_FIELD_LONG_TEXT, N_("Opinion of the unit"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_REVIEW_OPINION] = { "review-opinion", LH_FIELD_LONG_TEXT, N_("Opinion of the work committee"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_REVIEW_RESPONSE] = { "review-response", LH_FIELD_LONG_TEXT, N_("Response to the review"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ACCEPTANCE_GRADE] = { "acceptance-grade", LH_FIELD_CODE, N_("Acceptance grade"), "acceptance-grade", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ROUND_ID] = { "round-id", LH_FIELD_REFERENCE, N_("Round of projects"), "project-round", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_LEVEL] = { "level", LH_FIELD_CODE, N_("Level of the project"), "project-level", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_WORK_MODE] = { "work-mode", LH_FIELD_CODE, N_("Work mode (Party building +)"), "work-mode", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_RESULT_DIRECTION] = { "result-direction", LH_FIELD_CODE, N_("Direction of the results"), "result-direction", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_MAJOR] = { "major", LH_FIELD_BOOLEAN, N_("Major project"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_TEAM] = { "team", LH_FIELD_TEXT, N_("Team"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PROJECT_CRITERIA] = { "criteria", LH_FIELD_CODES, N_("Criteria met"), "topic-criterion", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CRITERIA_REMARK] = { "criteria-remark", LH_FIELD_LONG_TEXT, N_("Remark on the criteria"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_REVIEW_CHECKS] = { "review-checks", LH_FIELD_CODES, N_("First review passed"), "review-check", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_REVIEW_REMARK] = { "review-remark", LH_FIELD_LONG_TEXT, N_("Remark of the first review"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_DIMENSION_INFERRED] = { "dimension-inferred", LH_FIELD_BOOLEAN, N_("Dimension inferred"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_LEAD_INFERRED] = { "lead-inferred", LH_FIELD_BOOLEAN, N_("Leading secretary inferred"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHILD_SHARE] = { "child-share", LH_FIELD_TENTHS, N_("Share in the upper project"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_PROGRESS_BASIS] = { "progress-basis", LH_FIELD_CODE, N_("Basis of the progress"), "progress-basis", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_PLEDGE_NUMBER] = { "pledge-number", LH_FIELD_TEXT, N_("Number of the responsibility letter"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROJECT_PLEDGE_STATE] = { "pledge-state", LH_FIELD_CODE, N_("State of the responsibility letter"), "pledge-state", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_PLEDGE_REPRESENTATIVE] = { "pledge-representative", LH_FIELD_TEXT, N_("Representative of the work committee"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROJECT_PLEDGE_REWARDS] = { "pledge-rewards", LH_FIELD_LONG_TEXT, N_("Rewards and penalties"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_PLEDGE_ASSESSMENT] = { "pledge-assessment", LH_FIELD_LONG_TEXT, N_("Method of assessment"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_project_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LhProject *self = LH_PROJECT (object);

  if (prop_id == PROP_STATUS)
    g_value_set_object (value, self->status);
  else
    G_OBJECT_CLASS (lh_project_parent_class)->get_property (object, prop_id, value, pspec);
}

static void
lh_project_finalize (GObject *object)
{
  LhProject *self = LH_PROJECT (object);

  g_clear_object (&self->status);

  G_OBJECT_CLASS (lh_project_parent_class)->finalize (object);
}

static void
lh_project_class_init (LhProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lh_project_get_property;
  object_class->finalize = lh_project_finalize;

  g_object_class_install_property (object_class, PROP_STATUS,
                                   g_param_spec_object ("status", NULL, NULL, LH_TYPE_PROJECT_STATUS,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "project", N_("Secretary-led project"),
                              lh_project_fields, LH_PROJECT_N_FIELDS);
}

static void
lh_project_init (LhProject *self)
{
}

LhProject *
lh_project_new (void)
{
  return g_object_new (LH_TYPE_PROJECT, NULL);
}

/**
 * lh_project_get_status:
 *
 * Returns: (transfer none) (nullable): how the project stands in the quarter on screen, once computed
 */
LhProjectStatus *
lh_project_get_status (LhProject *self)
{
  g_return_val_if_fail (LH_IS_PROJECT (self), NULL);
  return self->status;
}

void
lh_project_set_status (LhProject       *self,
                       LhProjectStatus *status)
{
  g_return_if_fail (LH_IS_PROJECT (self));

  if (g_set_object (&self->status, status))
    g_object_notify (G_OBJECT (self), "status");
}

/**
 * lh_project_get_deadline:
 *
 * Returns: the deadline that counts for the lights: the extended one where it was approved, else the original (form F5)
 */
LhDate
lh_project_get_deadline (LhProject *self)
{
  LhDate extended = lh_record_get_date (LH_RECORD (self), LH_PROJECT_APPROVED_DUE_DATE);

  if (lh_date_is_set (extended))
    return extended;
  return lh_record_get_date (LH_RECORD (self), LH_PROJECT_DUE_DATE);
}

/**
 * lh_project_format_deadline:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the original deadline, which is kept for ever, and the one it was extended to (form F5):
 *   2024.12.31（延期至2025.3.31）; "" for none
 */
char *
lh_project_format_deadline (LhProject *self,
                            LhCatalog *catalog)
{
  LhDate due, extended;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (LH_IS_PROJECT (self), NULL);

  due = lh_record_get_date (LH_RECORD (self), LH_PROJECT_DUE_DATE);
  extended = lh_record_get_date (LH_RECORD (self), LH_PROJECT_APPROVED_DUE_DATE);
  if (!lh_date_is_set (due))
    return g_strdup ("");
  first = lh_date_format (due, LH_DATE_SHORT, catalog);
  if (!lh_date_is_set (extended) || lh_date_compare (extended, due) == 0)
    return g_steal_pointer (&first);
  second = lh_date_format (extended, LH_DATE_SHORT, catalog);
  /* TRANSLATORS: the original deadline and the one it was extended to */
  return g_strdup_printf (lh_tr (catalog, N_("%s (extended to %s)")), first, second);
}
