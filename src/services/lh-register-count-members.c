/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-count.h"

#include "lh-birthdays.h"
#include "lh-organization-statistics.h"
#include "lh-party-member.h"
#include "lh-points-entry.h"
#include "lh-talent.h"

/* Figures of the roll of members (S1-56), the talent pool (S1-54), vanguard posts (S1-60) and points (S1-55). */

static void
lh_register_add_birthdays (LhRegisterCount *self)
{
  int month = lh_date_get_month (self->as_of);
  g_autoptr (GPtrArray) birthdays = lh_birthdays_pick (self->rows, self->figures->year, month, 0);
  g_autofree char *label = g_strdup_printf (lh_tr (self->catalog, N_("Political birthdays in month %d")), month);
  g_autoptr (GArray) ids = lh_register_ids_new ();
  LhTally *tally = lh_register_count_add_tally (self, "birthdays", label);

  for (guint i = 0; i < birthdays->len; i++)
    {
      const LhBirthday *birthday = g_ptr_array_index (birthdays, i);
      g_autoptr (GArray) one = lh_register_ids_new ();
      g_autofree char *day = lh_date_format (birthday->day, LH_DATE_MONTH_DAY, self->catalog);
      g_autofree char *who = g_strdup_printf ("%s  %s", day, lh_record_get_text (birthday->member, LH_PARTY_MEMBER_NAME));
      LhTallyLine *line;

      lh_register_ids_add (ids, lh_record_get_id (birthday->member));
      lh_register_ids_add (one, lh_record_get_id (birthday->member));
      line = lh_tally_add (tally, who, "party-member", one);
      g_free (line->value);
      line->value = g_strdup_printf (lh_trn (self->catalog, "%d year", "%d years", (gulong) birthday->years),
                                     birthday->years);
    }
  lh_register_count_add_ids (self, "birthdays", label, "party-member", ids);
}

void
lh_register_count_members (LhRegisterCount *self)
{
  g_autoptr (GArray) current = lh_register_ids_new ();
  LhOrganizationStatistics organizations;

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (lh_register_is_current (g_ptr_array_index (self->rows, i), "until", self->as_of))
        lh_register_ids_add (current, lh_record_get_id (g_ptr_array_index (self->rows, i)));
    }
  lh_organization_statistics_compute (self->ledger, self->as_of, &organizations);
  lh_register_count_add_ids (self, "current", lh_tr (self->catalog, N_("On the roll now")), "party-member", current);
  lh_register_add_birthdays (self);
  lh_register_count_add_missing (self, "no-day", lh_tr (self->catalog, N_("Without a day of admission")), "joined-on");
  lh_register_count_add_rate (self, "entered",
                              lh_tr (self->catalog, N_("Entered, of the members organizations report")), current->len,
                              organizations.n_members, NULL, NULL);
}

void
lh_register_count_talents (LhRegisterCount *self)
{
  g_autoptr (GArray) current = lh_register_ids_new ();
  g_autoptr (GArray) dual = lh_register_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *talent = g_ptr_array_index (self->rows, i);

      if (!lh_register_is_current (talent, "until", self->as_of))
        continue;
      lh_register_ids_add (current, lh_record_get_id (talent));
      if (lh_record_get_boolean (talent, LH_TALENT_DUAL_LEADER))
        lh_register_ids_add (dual, lh_record_get_id (talent));
    }
  lh_register_count_add_ids (self, "current", lh_tr (self->catalog, N_("In the pool now")), "talent", current);
  lh_register_count_add_ids (self, "dual", lh_tr (self->catalog, N_("Dual leaders")), "talent", dual);
  lh_register_count_add_missing (self, "untrained", lh_tr (self->catalog, N_("Without training")), "trainings");
}

void
lh_register_count_posts (LhRegisterCount *self)
{
  g_autoptr (GArray) ids = lh_register_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    lh_register_ids_add (ids, lh_record_get_id (g_ptr_array_index (self->rows, i)));
  lh_register_count_add_target (self, "against-target", lh_tr (self->catalog, N_("Posts against the target")), "posts",
                                ids->len, ids);
}

/* What a member earned in the year. */
static LhDecimal
lh_register_sum_points (LhRegisterCount *self,
                        gint64           member_id,
                        GArray          *ids)
{
  LhDecimal sum = LH_DECIMAL_ZERO;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *entry = g_ptr_array_index (self->rows, i);
      LhDecimal points;

      if (lh_record_get_int (entry, LH_POINTS_ENTRY_MEMBER_ID) != member_id ||
          !lh_decimal_parse (lh_record_get_text (entry, LH_POINTS_ENTRY_POINTS), &points, NULL))
        continue;
      if (lh_decimal_add (sum, points, &sum))
        lh_register_ids_add (ids, lh_record_get_id (entry));
    }
  return sum;
}

static void
lh_register_rank_member (LhRegisterCount *self,
                         LhTally         *ranking,
                         LhRecord        *member)
{
  g_autoptr (GArray) ids = lh_register_ids_new ();
  LhDecimal sum = lh_register_sum_points (self, lh_record_get_id (member), ids);
  LhTallyLine *line;

  if (ids->len == 0)
    return;
  line = lh_tally_add (ranking, lh_record_get_text (member, LH_PARTY_MEMBER_NAME), "points-entry", ids);
  line->number = sum;
  g_free (line->value);
  line->value = lh_decimal_to_string (lh_decimal_strip (sum));
}

void
lh_register_count_points (LhRegisterCount *self)
{
  LhTally *ranking = lh_register_count_add_tally (self, "ranking", lh_tr (self->catalog, N_("Ranking of the year")));
  g_autoptr (GArray) without = lh_register_ids_new ();
  guint n_ranked = 0;

  for (guint i = 0; i < self->related[0]->len; i++)
    {
      LhRecord *member = g_ptr_array_index (self->related[0], i);

      if (!lh_register_is_current (member, "until", self->as_of))
        continue;
      lh_register_rank_member (self, ranking, member);
      if (ranking->lines->len == n_ranked)
        lh_register_ids_add (without, lh_record_get_id (member));
      n_ranked = ranking->lines->len;
    }
  lh_tally_sort (ranking);
  lh_register_figure_set (lh_register_count_add (self, "members", lh_tr (self->catalog, N_("Members with points")), NULL,
                                                 NULL), n_ranked);
  lh_register_count_add_ids (self, "without", lh_tr (self->catalog, N_("Members without points")), "party-member", without);
}
