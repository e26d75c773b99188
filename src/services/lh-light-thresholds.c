/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light-thresholds.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"

#define INFO(key, label, unit, kind, fallback, member) \
  { key, label, unit, kind, fallback, G_STRUCT_OFFSET (LhLightThresholds, member) }

static const LhThresholdInfo infos[] = {
  INFO ("light.yellow-lag", N_("Yellow from a lag of"), N_("percentage points"), LH_FIELD_TENTHS, "10.0", yellow_lag),
  INFO ("light.red-lag", N_("Red above a lag of"), N_("percentage points"), LH_FIELD_TENTHS, "30.0", red_lag),
  INFO ("light.yellow-days", N_("Yellow this long before the deadline"), N_("days"), LH_FIELD_INTEGER, "15", yellow_days),
  INFO ("light.yellow-progress", N_("unless this much is done"), N_("%"), LH_FIELD_TENTHS, "90.0", yellow_progress),
  INFO ("light.missed-quarters", N_("Red when not reported for"), N_("quarters"), LH_FIELD_INTEGER, "2", missed_quarters),
  INFO ("light.yellow-repeats", N_("Red without improvement after yellow for"), N_("quarters"), LH_FIELD_INTEGER, "2",
        yellow_repeats),
  INFO ("light.caught-up", N_("Yellow for one quarter after a red one"), "", LH_FIELD_BOOLEAN, "true", caught_up),
  INFO ("light.orange", N_("Use orange"), "", LH_FIELD_BOOLEAN, "false", orange),
  INFO ("light.orange-lag", N_("Orange above a lag of"), N_("percentage points"), LH_FIELD_TENTHS, "20.0", orange_lag),
  INFO ("light.orange-days", N_("Orange this long before the deadline"), N_("days"), LH_FIELD_INTEGER, "5", orange_days),
  INFO ("report.grace-days", N_("A report is on time until this long after the quarter"), N_("days"), LH_FIELD_INTEGER, "5",
        grace_days),
  INFO (LH_TRACKING_DAYS_KEY, N_("Not tracked after this long without an entry"), N_("days"), LH_FIELD_INTEGER, "30",
        tracking_days),
  INFO (LH_PROBLEM_DAYS_KEY, N_("A problem to be put right at once is due after"), N_("days"), LH_FIELD_INTEGER, "15",
        problem_days),
};

/**
 * lh_light_thresholds_get_infos:
 * @n_infos: (out): how many
 *
 * Returns: (transfer none): the thresholds in the order of the settings page
 */
const LhThresholdInfo *
lh_light_thresholds_get_infos (guint *n_infos)
{
  *n_infos = G_N_ELEMENTS (infos);
  return infos;
}

static gboolean
lh_light_thresholds_parse (const LhThresholdInfo  *info,
                           const char             *value,
                           gint64                 *number,
                           GError                **error)
{
  switch (info->kind)
    {
    case LH_FIELD_TENTHS:
      return lh_tenths_parse (value, number, error);
    case LH_FIELD_BOOLEAN:
      *number = g_strcmp0 (value, "true") == 0;
      if (*number || g_strcmp0 (value, "false") == 0)
        return TRUE;
      break;
    default:
      if (g_ascii_string_to_signed (value != NULL ? value : "", 10, 0, 3660, number, NULL))
        return TRUE;
      break;
    }
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” is not a value for “%s”."), value, _(info->label));
  return FALSE;
}

/**
 * lh_light_thresholds_init:
 *
 * Sets the thresholds that are shipped.
 */
void
lh_light_thresholds_init (LhLightThresholds *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    lh_light_thresholds_set (self, infos[i].key, infos[i].fallback, NULL);
}

/**
 * lh_light_thresholds_set:
 * @key: key of a setting; others are passed over
 * @value: its value, serialized
 *
 * Returns: %FALSE with LH_ERROR_INVALID when the value does not fit; the threshold then stays
 */
gboolean
lh_light_thresholds_set (LhLightThresholds  *self,
                         const char         *key,
                         const char         *value,
                         GError            **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      gint64 number;

      if (g_strcmp0 (infos[i].key, key) != 0)
        continue;
      if (!lh_light_thresholds_parse (&infos[i], value, &number, error))
        return FALSE;
      /* every member is an int; gboolean is one, too */
      G_STRUCT_MEMBER (int, self, infos[i].offset) = (int) number;
    }
  return TRUE;
}
