/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand.h"

struct _LhBrand
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrand, lh_brand, LH_TYPE_RECORD)

static const LhField lh_brand_fields[LH_BRAND_N_FIELDS] = {
  [LH_BRAND_NUMBER] = { "number", LH_FIELD_TEXT, N_("Brand number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_BRAND_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_PARTY_NAME] = { "party-name", LH_FIELD_TEXT, N_("Party organization"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_BRAND_LEVEL] = { "level", LH_FIELD_CODE, N_("Level of the creator"), "organization-kind", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_NAME] = { "name", LH_FIELD_TEXT, N_("Brand name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 12 },
  [LH_BRAND_SLOGAN] = { "slogan", LH_FIELD_TEXT, N_("Slogan"), NULL, LH_FIELD_SEARCH, 20 },
  [LH_BRAND_LOGO] = { "logo", LH_FIELD_TEXT, N_("Logo"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_BRAND_LOGO_MEANING] = { "logo-meaning", LH_FIELD_LONG_TEXT, N_("Meaning of the logo"), NULL, LH_FIELD_OPTIONAL, 150 },
  [LH_BRAND_CONNOTATION] = { "connotation", LH_FIELD_LONG_TEXT, N_("Connotation"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_BRAND_BACKGROUND] = { "background", LH_FIELD_LONG_TEXT, N_("Background"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_BRAND_CARRIERS] = { "carriers", LH_FIELD_LONG_TEXT, N_("Carriers"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_RESULTS] = { "results", LH_FIELD_LONG_TEXT, N_("Results"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_PROMOTION] = { "promotion", LH_FIELD_LONG_TEXT, N_("Promotion"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_CREATED_ON] = { "created-on", LH_FIELD_DATE, N_("Created in"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_RESPONSIBLE_NAME] = { "responsible-name", LH_FIELD_TEXT, N_("Person responsible"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_BRAND_CONTACT] = { "contact", LH_FIELD_TEXT, N_("Contact"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_BRAND_CONTACT_PHONE] = { "contact-phone", LH_FIELD_TEXT, N_("Telephone"), NULL, LH_FIELD_PRIVATE, 40 },
  [LH_BRAND_HONOURS] = { "honours", LH_FIELD_LONG_TEXT, N_("Levels and honours"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_ORIENTATION] = { "orientation", LH_FIELD_CODE, N_("Orientation"), "brand-orientation", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_RECOMMENDATION] = { "recommendation", LH_FIELD_LONG_TEXT, N_("Recommendation"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_REVIEW_OPINION] = { "review-opinion", LH_FIELD_LONG_TEXT, N_("Opinion of the work committee"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_STAGE] = { "stage", LH_FIELD_CODE, N_("Brand stage"), "brand-stage", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_GRADE] = { "grade", LH_FIELD_CODE, N_("Brand grade"), "brand-grade", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_GRADE_YEAR] = { "grade-year", LH_FIELD_INTEGER, N_("Year of the grade"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_WORK_MODE] = { "work-mode", LH_FIELD_CODE, N_("Work mode (Party building +)"), "work-mode", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_STATE] = { "state", LH_FIELD_CODE, N_("State of the brand"), "brand-state", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_UNNAMED] = { "unnamed", LH_FIELD_BOOLEAN, N_("Name missing"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_CATEGORY] = { "category", LH_FIELD_CODE, N_("Category of the brand"), "brand-category", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_AIMS] = { "aims", LH_FIELD_CODES, N_("Aims served"), "brand-aim", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_ENTRY_POINT] = { "entry-point", LH_FIELD_LONG_TEXT, N_("Entry point"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_COMBINING_POINT] = { "combining-point", LH_FIELD_LONG_TEXT, N_("Combining point"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_PROPOSED_ON] = { "proposed-on", LH_FIELD_DATE, N_("Proposed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_APPROVED_ON] = { "approved-on", LH_FIELD_DATE, N_("Brand approved on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_YEAR_STEP] = { "year-step", LH_FIELD_CODE, N_("Three-year step"), "year-step", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_STEP_DUE_ON] = { "step-due-on", LH_FIELD_DATE, N_("Next step due on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_MANAGEMENT] = { "management", LH_FIELD_CODE, N_("Management"), "brand-management", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_RULE_ID] = { "rule-id", LH_FIELD_REFERENCE, N_("Rule it became"), "regulation", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_SCORE] = { "score", LH_FIELD_DECIMAL, N_("Overall score"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_YEAR_WORK] = { "year-work", LH_FIELD_LONG_TEXT, N_("Main work of the year"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_NEXT_WORK] = { "next-work", LH_FIELD_LONG_TEXT, N_("Next step"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_SET_NAME] = { "set-name", LH_FIELD_TEXT, N_("Name of the numbered set"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_BRAND_SET_SIZE] = { "set-size", LH_FIELD_INTEGER, N_("Lines of the numbered set"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_WITHDRAWN_ON] = { "withdrawn-on", LH_FIELD_DATE, N_("Withdrawn on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_WITHDRAW_REASON] = { "withdraw-reason", LH_FIELD_TEXT, N_("Reason for the withdrawal"), NULL, LH_FIELD_OPTIONAL, 100 },
};

static void
lh_brand_class_init (LhBrandClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "brand", N_("Party-building brand"),
                              lh_brand_fields, LH_BRAND_N_FIELDS);
}

static void
lh_brand_init (LhBrand *self)
{
}

LhBrand *
lh_brand_new (void)
{
  return g_object_new (LH_TYPE_BRAND, NULL);
}

/**
 * lh_brand_get_state:
 *
 * Where a brand stands in its review. Ledgers of before schema 3 kept the stage only, which then tells it: what was
 * applied for is a draft, what left is withdrawn, and all others had been approved.
 *
 * Returns: (transfer none): a code of "brand-state"
 */
const char *
lh_brand_get_state (LhRecord *self)
{
  const char *stage;

  g_return_val_if_fail (LH_IS_BRAND (self), NULL);

  if (!lh_record_is_empty (self, LH_BRAND_STATE))
    return lh_record_get_text (self, LH_BRAND_STATE);
  stage = lh_record_get_text (self, LH_BRAND_STAGE);
  if (g_str_equal (stage, "applied") || *stage == '\0')
    return "draft";
  return g_str_equal (stage, "withdrawn") ? "withdrawn" : "approved";
}
