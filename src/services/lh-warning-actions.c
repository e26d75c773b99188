/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-warning-actions.h"

#include <glib/gi18n-lib.h>

/* Days until a letter of the next level is due. */
#define LH_WARNING_DAYS 10

/* From the mildest: a letter that is missed is followed by the next one (form 3.5). */
static const char *const levels[] = { "remind", "blue", "yellow", "red" };

/**
 * lh_warning_get_next_level:
 *
 * Returns: (transfer none) (nullable): the level above that of a letter; %NULL above the highest, and for a level that the
 *   office added
 */
const char *
lh_warning_get_next_level (LhRecord *warning)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (levels); i++)
    {
      if (g_str_equal (levels[i], lh_record_get_text (warning, LH_WARNING_LEVEL)))
        return levels[i + 1];
    }
  return NULL;
}

/**
 * lh_warning_is_missed:
 *
 * Returns: whether a letter is past its date and was not handled
 */
gboolean
lh_warning_is_missed (LhRecord *warning,
                      LhDate    as_of)
{
  LhDate due = lh_record_get_date (warning, LH_WARNING_DUE_ON);

  return lh_record_is_empty (warning, LH_WARNING_HANDLED_ON) && lh_date_is_set (due) && lh_date_compare (due, as_of) < 0;
}

/**
 * lh_warning_create_next:
 * @warning: a letter
 *
 * Returns: (transfer full) (nullable): the letter of the next level in the same matter, to be filled in; %NULL when there
 *   is no higher level. The letters before it stay: they are its history
 */
LhRecord *
lh_warning_create_next (LhRecord *warning,
                        LhDate    issued_on)
{
  static const guint kept[] = { LH_WARNING_ORGANIZATION_ID, LH_WARNING_SUBJECT, LH_WARNING_ITEM_ID, LH_WARNING_PROBLEM_ID,
                                LH_WARNING_ISSUER };
  const char *level = lh_warning_get_next_level (warning);
  LhRecord *next;
  g_autofree char *reason = NULL;

  if (level == NULL)
    return NULL;
  next = LH_RECORD (lh_warning_new ());
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *text = lh_record_serialize (warning, kept[i]);

      lh_record_deserialize (next, kept[i], text, NULL);
    }
  reason = g_strdup_printf (_("%s was not handled in time."), lh_record_get_text (warning, LH_WARNING_NUMBER));
  lh_record_set_text (next, LH_WARNING_LEVEL, level);
  lh_record_set_text (next, LH_WARNING_REASON, reason);
  lh_record_set_date (next, LH_WARNING_ISSUED_ON, issued_on);
  lh_record_set_date (next, LH_WARNING_DUE_ON, lh_date_add_days (issued_on, LH_WARNING_DAYS));
  return next;
}
