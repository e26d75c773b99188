/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-table.h"

#include "lh-activity-case.h"
#include "lh-activity.h"
#include "lh-annual-target.h"
#include "lh-brand-series.h"
#include "lh-designation.h"
#include "lh-good-idea.h"
#include "lh-honour.h"
#include "lh-lecture-order.h"
#include "lh-lecture.h"
#include "lh-member-item.h"
#include "lh-pairing.h"
#include "lh-party-member.h"
#include "lh-party-union.h"
#include "lh-points-entry.h"
#include "lh-points-rule.h"
#include "lh-press-item.h"
#include "lh-regulation.h"
#include "lh-risk.h"
#include "lh-series-value.h"
#include "lh-star-rating.h"
#include "lh-talent.h"
#include "lh-training-attendance.h"
#include "lh-training.h"

#define GROUP_LEARNING N_("Learning")
#define GROUP_ORGANIZATION N_("Building of organizations")
#define GROUP_MEMBERS N_("Party members")
#define GROUP_SERVICE N_("Service to the public")
#define GROUP_PUBLICITY N_("Publicity and honours")
#define GROUP_RULES N_("Rules and integrity")

/* In the order they are listed. Rows of one entity stand in several registers where a code tells them apart; the one
 * without a condition, or else the first, is where a row of that entity is opened. */
static const LhRegister registers[] = {
  { .code = "trainings", .group = GROUP_LEARNING, .label = N_("Trainings"),
    .get_type = lh_training_get_type,
    .columns = "title kind:132 organization-id:100 held-on:116 hours:96 place:110 year:60", .hidden = "place year",
    .filters = "year kind organization-id", .counts = "kind", .sort = "held-on", .descending = TRUE, .day = "year",
    .new_label = N_("New Training"),
    .hint = N_("Enter the classes and the rotation training of the year; attendance is then imported."),
    .get_part_type = lh_training_attendance_get_type, .part_link = "training-id",
    .part_columns = "name organization-id:96 result:76", .part_label = N_("Attendance"),
    .part_new_label = N_("New Attendance"),
    .related = { lh_training_attendance_get_type, lh_party_member_get_type, lh_annual_target_get_type },
    .identity = "title held-on" },
  { .code = "attendance", .group = GROUP_LEARNING, .label = N_("Attendance of trainings"),
    .get_type = lh_training_attendance_get_type,
    .columns = "name:92 training-id organization-id:190 member-id:92 result:92", .hidden = "member-id",
    .filters = "organization-id", .sort = "training-id", .layout = "attendance",
    .new_label = N_("New Attendance"), .hint = N_("Import the attendance of a training from a table."),
    .related = { lh_training_get_type, lh_party_member_get_type },
    .identity = "training-id name organization-id" },
  { .code = "lectures", .group = GROUP_LEARNING, .label = N_("Lecture menu"),
    .get_type = lh_lecture_get_type,
    .columns = "title category:96 organization-id:110 lecturer:76 audience-kind:124 minutes:104 retired:80",
    .hidden = "retired", .filters = "organization-id", .sort = "category",
    .new_label = N_("New Lecture"), .hint = N_("Put the lectures that units may order on the menu."),
    .get_part_type = lh_lecture_order_get_type, .part_link = "lecture-id",
    .part_columns = "organization-id delivered-on:112 audience:56", .part_label = N_("Orders"),
    .part_new_label = N_("New Order"), .related = { lh_lecture_order_get_type }, .identity = "title" },
  { .code = "lecture-orders", .group = GROUP_LEARNING, .label = N_("Lecture orders"),
    .get_type = lh_lecture_order_get_type,
    .columns = "lecture-id organization-id:120 ordered-on:116 wanted-on:116 delivered-on:116 audience:60 "
               "audience-qualifier:92",
    .hidden = "wanted-on audience-qualifier", .filters = "organization-id", .sort = "ordered-on", .descending = TRUE,
    .day = "ordered-on", .layout = "order", .new_label = N_("New Order"),
    .hint = N_("Orders are entered here, or at a lecture of the menu; delivery is recorded in the same row."),
    .related = { lh_lecture_get_type } },

  { .code = "stars", .group = GROUP_ORGANIZATION, .label = N_("Star ratings"),
    .get_type = lh_star_rating_get_type,
    .columns = "organization-id year:60 stars:60 score:70 reached:96 rated-on:116",
    .filters = "year organization-id", .sort = "official", .day = "year",
    .new_label = N_("New Rating"), .hint = N_("Rate the branches of the year on the sheet, or here one by one."),
    .related = { lh_annual_target_get_type }, .identity = "year organization-id" },
  { .code = "designations", .group = GROUP_ORGANIZATION, .label = N_("Units named by a standard"),
    .get_type = lh_designation_get_type,
    .columns = "name standard:116 organization-id:110 year:60 named-on:116 until:116 document:170",
    .hidden = "named-on until", .filters = "standard year organization-id", .counts = "standard",
    .sort = "official", .day = "year", .new_label = N_("New Named Unit"),
    .hint = N_("Enter model organs, four-strong and five-star branches as they are named."),
    .identity = "standard organization-id name" },
  { .code = "unions", .group = GROUP_ORGANIZATION, .label = N_("Party-building unions"),
    .get_type = lh_party_union_get_type,
    .columns = "name organization-id:110 field:116 founded-on:116 ended-on:116", .hidden = "ended-on",
    .filters = "organization-id", .sort = "founded-on", .day = NULL,
    .new_label = N_("New Union"), .hint = N_("Enter the unions across fields, with their lead organization."),
    .get_part_type = lh_pairing_get_type, .part_link = "union-id",
    .part_columns = "partner partner-kind:72 organization-id:92", .part_label = N_("Pairings"),
    .part_new_label = N_("New Pairing"), .related = { lh_annual_target_get_type }, .identity = "name" },
  { .code = "pairings", .group = GROUP_ORGANIZATION, .label = N_("Pairings"),
    .get_type = lh_pairing_get_type,
    .columns = "partner partner-kind:80 organization-id:110 union-id:120 leader:80 since:116 until:116 "
               "partner-count:70 partner-qualifier:90",
    .hidden = "until partner-count partner-qualifier", .filters = "partner-kind organization-id",
    .sort = "official", .new_label = N_("New Pairing"),
    .hint = N_("Enter with which village, community or enterprise each unit is paired."),
    .identity = "organization-id partner" },

  { .code = "members", .group = GROUP_MEMBERS, .label = N_("Roll of members"),
    .get_type = lh_party_member_get_type,
    .columns = "name:92 organization-id joined-on:124 post:150 phone:110 until:116", .hidden = "phone until",
    .filters = "organization-id", .sort = "official", .new_label = N_("New Member"),
    .hint = N_("Import the roll of members from a table, or enter them one by one."),
    .get_part_type = lh_training_attendance_get_type, .part_link = "member-id",
    .part_columns = "training-id result:90", .part_label = N_("Trainings"), .part_new_label = N_("New Attendance"),
    .identity = "organization-id name joined-on" },
  { .code = "talents", .group = GROUP_MEMBERS, .label = N_("Talent pool"),
    .get_type = lh_talent_get_type,
    .columns = "name:92 organization-id post:140 dual-leader:100 strengths:150 since:116 until:116",
    .hidden = "since until", .filters = "organization-id", .sort = "official", .new_label = N_("New Person"),
    .hint = N_("Enter the Party workers of the pool, with the posts they held and the training they received."),
    .identity = "organization-id name" },
  { .code = "vanguard-posts", .group = GROUP_MEMBERS, .label = N_("Vanguard posts of members"),
    .get_type = lh_member_item_get_type, .where_field = "kind", .where_value = "vanguard-post",
    .columns = "title person:92 organization-id:110 state:80 due-on:116 done-on:116", .hidden = "due-on done-on",
    .filters = "organization-id state", .counts = "state", .sort = "official", .layout = "member-item",
    .new_label = N_("New Vanguard Post"), .hint = N_("Enter the vanguard posts that were set up, and who holds them."),
    .related = { lh_annual_target_get_type }, .identity = "organization-id title" },
  { .code = "points-entries", .group = GROUP_MEMBERS, .label = N_("Points of members"),
    .get_type = lh_points_entry_get_type,
    .columns = "member-id:110 points:70 rule-id reason:160 earned-on:124", .sort = "earned-on", .descending = TRUE,
    .day = "earned-on", .new_label = N_("New Entry"), .hint = N_("Enter what members earned points for."),
    .setting = LH_REGISTER_POINTS_SETTING, .related = { lh_party_member_get_type, lh_points_rule_get_type } },
  { .code = "points-rules", .group = GROUP_MEMBERS, .label = N_("Rules of points"),
    .get_type = lh_points_rule_get_type, .columns = "title points:70 category:120 retired:100",
    .sort = "title", .new_label = N_("New Rule of Points"), .hint = N_("Say what earns how many points."),
    .setting = LH_REGISTER_POINTS_SETTING, .get_part_type = lh_points_entry_get_type, .part_link = "rule-id",
    .part_columns = "member-id points:60 earned-on:112", .part_label = N_("Entries"), .part_new_label = N_("New Entry"),
    .identity = "title" },

  { .code = "services", .group = GROUP_SERVICE, .label = N_("Service records"),
    .get_type = lh_activity_get_type, .where_field = "kind", .where_value = "volunteer",
    .columns = "title organization-id:110 held-on:124 place:110 people:76 hours:96", .filters = "organization-id",
    .sort = "held-on", .descending = TRUE, .day = "held-on", .new_label = N_("New Service Record"),
    .hint = N_("Record each double-registration service: who went where, with how many people."),
    .related = { lh_annual_target_get_type }, .identity = "title held-on organization-id" },
  { .code = "practical-things", .group = GROUP_SERVICE, .label = N_("Practical things"),
    .get_type = lh_member_item_get_type, .where_field = "kind", .where_value = "practical-thing",
    .columns = "title organization-id:110 state:80 due-on:124 done-on:124 result:150",
    .filters = "organization-id state", .counts = "state", .sort = "due-on", .layout = "member-item",
    .new_label = N_("New Practical Thing"), .hint = N_("Enter the practical things promised, and what came of them."),
    .identity = "organization-id title" },
  { .code = "good-ideas", .group = GROUP_SERVICE, .label = N_("Good ideas"),
    .get_type = lh_good_idea_get_type,
    .columns = "content organization-id:110 raised-on:124 raiser:80 adoption:80 result:140", .hidden = "raiser",
    .filters = "adoption organization-id", .counts = "adoption", .sort = "raised-on", .descending = TRUE,
    .day = "raised-on", .new_label = N_("New Idea"),
    .hint = N_("Collect ideas, decide on each, and write down what came of those adopted."),
    .identity = "content" },

  { .code = "activities", .group = GROUP_PUBLICITY, .label = N_("Records of activities"),
    .get_type = lh_activity_get_type,
    .columns = "title kind:104 organization-id:110 held-on:124 people:70 place:110", .hidden = "place",
    .filters = "kind organization-id", .counts = "kind", .sort = "held-on", .descending = TRUE, .day = "held-on",
    .new_label = N_("New Activity"),
    .hint = N_("Record observation meetings, seminars and other activities, with the cases shown."),
    .get_part_type = lh_activity_case_get_type, .part_link = "activity-id", .part_columns = "practice-id",
    .part_label = N_("Cases shown"), .part_new_label = N_("New Case Shown"),
    .related = { lh_activity_case_get_type }, .identity = "title held-on" },
  { .code = "press", .group = GROUP_PUBLICITY, .label = N_("Press"),
    .get_type = lh_press_item_get_type,
    .columns = "title kind:80 medium:124 medium-level:104 organization-id:110 published-on:124 column:100 author:80",
    .hidden = "column author", .filters = "medium-level kind organization-id", .counts = "medium-level kind",
    .sort = "published-on", .descending = TRUE, .day = "published-on", .new_label = N_("New Press Item"),
    .hint = N_("Record what was published: medium, its level, and the text of the article."),
    .identity = "title published-on" },
  { .code = "honours", .group = GROUP_PUBLICITY, .label = N_("Honours"),
    .get_type = lh_honour_get_type,
    .columns = "name kind:72 level:80 organization-id:110 granted-by:130 granted-on:124 rank:60", .hidden = "rank",
    .filters = "level kind organization-id", .counts = "level kind", .sort = "granted-on", .descending = TRUE,
    .day = "granted-on", .new_label = N_("New Honour"),
    .hint = N_("Record endorsements, listed cases and awards; attach the scan."), .identity = "name granted-on" },

  { .code = "regulations", .group = GROUP_RULES, .label = N_("Rules made"),
    .get_type = lh_regulation_get_type,
    .columns = "title number:120 issuer:110 issued-on:124 common-problem-id:150 state:72", .filters = "state",
    .counts = "state", .sort = "issued-on", .descending = TRUE, .day = "issued-on", .new_label = N_("New Rule"),
    .hint = N_("Enter the rules that were made, each with the common problem it answers."), .identity = "title" },
  { .code = "risks", .group = GROUP_RULES, .label = N_("Integrity risks"),
    .get_type = lh_risk_get_type,
    .columns = "risk field:104 grade:60 likelihood:70 effect:70 organization-id:104 measures:140 responsible-name:80 leader:80 reviewed-on:116",
    .hidden = "leader", .filters = "grade organization-id", .counts = "grade", .sort = "official",
    .new_label = N_("New Risk"), .hint = N_("List the risks of each unit with field, grade, measures and who answers."),
    .identity = "organization-id risk" },
  { .code = "series", .group = GROUP_RULES, .label = N_("Yearly series"),
    .get_type = lh_brand_series_get_type,
    .columns = "name organization-id:110 brand-id:130 unit:60 threshold:76 direction:100", .hidden = "direction",
    .filters = "organization-id", .sort = "official", .new_label = N_("New Yearly Series"),
    .hint = N_("Keep figures that come once a year, such as the place in a ranking."),
    .get_part_type = lh_series_value_get_type, .part_link = "series-id", .part_columns = "year value:90 qualifier:110",
    .part_label = N_("Values"), .part_new_label = N_("New Value"), .related = { lh_series_value_get_type } },
};

guint
lh_register_get_n (void)
{
  return G_N_ELEMENTS (registers);
}

const LhRegister *
lh_register_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (registers), NULL);
  return &registers[index];
}

guint
lh_register_get_index (const LhRegister *self)
{
  return (guint) (self - registers);
}

/**
 * lh_register_find:
 *
 * Returns: (transfer none) (nullable): the register of this code
 */
const LhRegister *
lh_register_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    {
      if (g_strcmp0 (registers[i].code, code) == 0)
        return &registers[i];
    }
  return NULL;
}

const char *
lh_register_get_entity (const LhRegister *self)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->get_type ());

  return ((LhRecordClass *) klass)->entity;
}

/**
 * lh_register_find_entity:
 *
 * Returns: (transfer none) (nullable): where records of an entity are opened: the register without a condition, or else
 *   the first one
 */
const LhRegister *
lh_register_find_entity (const char *entity)
{
  const LhRegister *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    {
      if (g_strcmp0 (lh_register_get_entity (&registers[i]), entity) != 0)
        continue;
      if (registers[i].where_field == NULL)
        return &registers[i];
      if (found == NULL)
        found = &registers[i];
    }
  return found;
}

const char *
lh_register_get_layout (const LhRegister *self)
{
  return self->layout != NULL ? self->layout : lh_register_get_entity (self);
}

const LhField *
lh_register_find_field (const LhRegister *self,
                        const char       *name,
                        guint            *index)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->get_type ());

  return lh_record_class_find_field ((LhRecordClass *) klass, name, index);
}

/**
 * lh_register_has:
 * @record: a record of the entity of the register
 *
 * Returns: whether it stands in the register
 */
gboolean
lh_register_has (const LhRegister *self,
                 LhRecord         *record)
{
  guint field;

  if (self->where_field == NULL)
    return TRUE;
  return lh_register_find_field (self, self->where_field, &field) != NULL &&
         g_strcmp0 (lh_record_get_text (record, field), self->where_value) == 0;
}

/**
 * lh_register_is_of_year:
 *
 * Returns: whether a row belongs to a year; every row does in a register that has no years
 */
gboolean
lh_register_is_of_year (const LhRegister *self,
                        LhRecord         *record,
                        int               year)
{
  const LhField *spec;
  guint field;

  if (self->day == NULL)
    return TRUE;
  spec = lh_register_find_field (self, self->day, &field);
  if (spec->kind == LH_FIELD_INTEGER)
    return lh_record_get_int (record, field) == year;
  return !lh_record_is_empty (record, field) && lh_date_get_year (lh_record_get_date (record, field)) == year;
}

static void
lh_register_set_text (const LhRegister *self,
                      LhRecord         *record,
                      const char       *field,
                      const char       *text)
{
  guint index;

  if (lh_register_find_field (self, field, &index) != NULL && lh_record_is_empty (record, index))
    lh_record_set_text (record, index, text);
}

/**
 * lh_register_limit_query:
 *
 * Several registers are kept in records of one type: asks for the rows of this one.
 */
void
lh_register_limit_query (const LhRegister *self,
                         LhQuery          *query)
{
  guint field;

  if (self->where_field != NULL && lh_register_find_field (self, self->where_field, &field) != NULL)
    lh_query_where_field (query, field, LH_QUERY_EQUAL, self->where_value);
}

/**
 * lh_register_limit_query_to_year:
 *
 * Asks for the rows whose year, or whose day, is in @year. Only for a register that has such a field.
 */
void
lh_register_limit_query_to_year (const LhRegister *self,
                                 LhQuery          *query,
                                 int               year)
{
  const LhField *spec;
  guint field;

  spec = lh_register_find_field (self, self->day, &field);
  if (spec->kind == LH_FIELD_INTEGER)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);

      lh_query_where_field (query, field, LH_QUERY_EQUAL, text);
    }
  else
    {
      g_autofree char *first = g_strdup_printf ("%d-01-01", year);
      g_autofree char *last = g_strdup_printf ("%d-12-31", year);

      lh_query_where_field (query, field, LH_QUERY_GREATER_EQUAL, first);
      lh_query_where_field (query, field, LH_QUERY_LESS_EQUAL, last);
    }
}

/**
 * lh_register_prepare:
 * @record: a new row
 * @year: the year on screen
 *
 * Fills in what is known of a new row: the code that puts it in this register, its year or day, its first state.
 */
void
lh_register_prepare (const LhRegister *self,
                     LhRecord         *record,
                     int               year,
                     LhDate            today)
{
  const LhField *spec;
  guint field;

  if (self->where_field != NULL)
    lh_register_set_text (self, record, self->where_field, self->where_value);
  if (g_str_equal (self->code, "good-ideas"))
    lh_register_set_text (self, record, "adoption", "pending");
  if (g_str_equal (self->code, "regulations"))
    lh_register_set_text (self, record, "state", "in-force");
  if (lh_register_find_field (self, "year", &field) != NULL && lh_record_is_empty (record, field))
    lh_record_set_int (record, field, year);
  spec = self->day != NULL ? lh_register_find_field (self, self->day, &field) : NULL;
  if (spec != NULL && spec->kind == LH_FIELD_DATE && lh_record_is_empty (record, field))
    lh_record_set_date (record, field, today);
}
