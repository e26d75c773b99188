/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-birthdays.h"

#include "lh-party-member.h"

static void
lh_birthday_free (LhBirthday *self)
{
  g_object_unref (self->member);
  g_free (self);
}

/* Who was admitted on February 29 has the day on the last of February in other years. */
static LhDate
lh_birthday_get_day (LhDate joined,
                     int    year)
{
  LhDate first = lh_date_new (year, lh_date_get_month (joined), 1);
  LhDate last = lh_date_end_of_month (first);

  return lh_date_get_day (joined) > lh_date_get_day (last)
         ? last : lh_date_new (year, lh_date_get_month (joined), lh_date_get_day (joined));
}

static gboolean
lh_birthday_is_member (LhRecord *member,
                       LhDate    day)
{
  LhDate until = lh_record_get_date (member, LH_PARTY_MEMBER_UNTIL);

  return !lh_date_is_set (until) || lh_date_compare (day, until) <= 0;
}

static int
lh_birthday_compare_cb (gconstpointer a,
                        gconstpointer b)
{
  return lh_date_compare ((*(LhBirthday *const *) a)->day, (*(LhBirthday *const *) b)->day);
}

/**
 * lh_birthdays_pick:
 * @members: (element-type LhPartyMember): members
 * @organization_id: only those of this organization; 0 for all
 *
 * The political birthdays (政治生日, S1-56) of a month: the day of the month on which a member was admitted. Nobody has
 * one in the year of admission, nor after having left.
 *
 * Returns: (transfer full) (element-type LhBirthday): by day, and in the order of @members within a day
 */
GPtrArray *
lh_birthdays_pick (GPtrArray *members,
                   int        year,
                   int        month,
                   gint64     organization_id)
{
  GPtrArray *birthdays = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_birthday_free);

  for (guint i = 0; i < members->len; i++)
    {
      LhRecord *member = g_ptr_array_index (members, i);
      LhDate joined = lh_record_get_date (member, LH_PARTY_MEMBER_JOINED_ON);
      LhBirthday *birthday;
      LhDate day;

      if (!lh_date_is_set (joined) || lh_date_get_month (joined) != month || lh_date_get_year (joined) >= year ||
          (organization_id != 0 && lh_record_get_int (member, LH_PARTY_MEMBER_ORGANIZATION_ID) != organization_id))
        continue;
      day = lh_birthday_get_day (joined, year);
      if (!lh_birthday_is_member (member, day))
        continue;
      birthday = g_new0 (LhBirthday, 1);
      birthday->member = g_object_ref (member);
      birthday->day = day;
      birthday->years = year - lh_date_get_year (joined);
      g_ptr_array_add (birthdays, birthday);
    }
  g_ptr_array_sort (birthdays, lh_birthday_compare_cb);
  return birthdays;
}

/**
 * lh_birthdays_of_month:
 *
 * Reads the members, and waits for it; see lh_birthdays_pick().
 *
 * Returns: (transfer full) (element-type LhBirthday)
 */
GPtrArray *
lh_birthdays_of_month (LhLedger  *ledger,
                       int        year,
                       int        month,
                       gint64     organization_id,
                       GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PARTY_MEMBER);
  g_autoptr (GPtrArray) members = lh_ledger_query (ledger, query, error);

  return members != NULL ? lh_birthdays_pick (members, year, month, organization_id) : NULL;
}

/**
 * lh_birthdays_format:
 * @birthdays: (element-type LhBirthday): of one month
 *
 * Returns: (transfer full): a line for each, for the plan of the theme day: 9月5日 王×× 市审计局机关党委 20年
 */
char *
lh_birthdays_format (GPtrArray *birthdays,
                     LhLedger  *ledger,
                     LhCatalog *catalog)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < birthdays->len; i++)
    {
      const LhBirthday *birthday = g_ptr_array_index (birthdays, i);
      gint64 id = lh_record_get_int (birthday->member, LH_PARTY_MEMBER_ORGANIZATION_ID);
      LhOrganization *organization = lh_ledger_get_organization (ledger, id);
      g_autofree char *day = lh_date_format (birthday->day, LH_DATE_MONTH_DAY, catalog);

      /* TRANSLATORS: 1 a day of the month, 2 a person, 3 an organization, 4 a number of years */
      g_string_append_printf (text, lh_trn (catalog, "%1$s  %2$s  %3$s  %4$d year in the Party\n",
                                            "%1$s  %2$s  %3$s  %4$d years in the Party\n", (gulong) birthday->years),
                              day, lh_record_get_text (birthday->member, LH_PARTY_MEMBER_NAME),
                              organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME)
                                                   : "", birthday->years);
    }
  return g_string_free (text, FALSE);
}
