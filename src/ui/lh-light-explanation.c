/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light-explanation.h"

#include <glib/gi18n-lib.h>

#include "lh-light-cell.h"
#include "lh-light-rule.h"

static void
lh_light_explanation_read_thresholds (LhLedger          *ledger,
                                      LhLightThresholds *thresholds)
{
  const LhThresholdInfo *infos;
  guint n;

  lh_light_thresholds_init (thresholds);
  infos = lh_light_thresholds_get_infos (&n);
  for (guint i = 0; i < n; i++)
    {
      const char *value = lh_ledger_get_setting (ledger, infos[i].key, NULL);

      if (value != NULL)
        lh_light_thresholds_set (thresholds, infos[i].key, value, NULL);
    }
}

static void
lh_light_explanation_append (GString    *text,
                             LhLight     light,
                             const char *format,
                             ...)
{
  g_autofree char *name = lh_light_format (light);
  va_list arguments;

  g_string_append_c (text, '\n');
  /* TRANSLATORS: name of a light; what it means follows */
  g_string_append_printf (text, C_("before its meaning", "%s: "), name);
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

/* House rule 4.2, from the top: the first line that fits is the light. */
static void
lh_light_explanation_append_rule (GString                 *text,
                                  const LhLightThresholds *t)
{
  g_autofree char *yellow = lh_tenths_to_string (t->yellow_lag);
  g_autofree char *orange = lh_tenths_to_string (t->orange_lag);
  g_autofree char *red = lh_tenths_to_string (t->red_lag);
  g_autofree char *progress = lh_percent_format (t->yellow_progress);

  lh_light_explanation_append (text, LH_LIGHT_GREY, _("not started, paused or terminated"));
  lh_light_explanation_append (text, LH_LIGHT_BLUE, _("done or accepted"));
  lh_light_explanation_append (text, LH_LIGHT_RED,
                               _("past the deadline; more than %s points behind; no report for %d quarters in a row; "
                                 "yellow for %d quarters in a row without improvement"),
                               red, t->missed_quarters, t->yellow_repeats);
  if (t->orange)
    lh_light_explanation_append (text, LH_LIGHT_ORANGE, _("at most %d days left; more than %s points behind"),
                                 t->orange_days, orange);
  lh_light_explanation_append (text, LH_LIGHT_YELLOW,
                               _("at most %d days left and less than %s done; %s points behind or more; "
                                 "the report of the quarter missing or late"),
                               t->yellow_days, progress, yellow);
  lh_light_explanation_append (text, LH_LIGHT_GREEN, _("anything else"));
}

static void
lh_light_explanation_append_figures (GString                     *text,
                                     LhProjectStatus             *status,
                                     const LhProjectStatusValues *values)
{
  g_autofree char *as_of = lh_date_format (values->as_of, LH_DATE_LONG, NULL);
  g_autofree char *planned = NULL;
  g_autofree char *actual = NULL;
  g_autofree char *lag = NULL;

  if (values->planned == LH_UNSET || values->actual == LH_UNSET)
    {
      g_string_append_printf (text, _("Judged as of %s."), as_of);
      return;
    }
  planned = lh_percent_format (values->planned);
  actual = lh_percent_format (values->actual);
  lag = lh_tenths_to_string (lh_project_status_get_lag (status));
  g_string_append_printf (text, _("As of %s: planned %s − actual %s = %s percentage points."), as_of, planned, actual,
                          lag);
}

/**
 * lh_light_explanation_format:
 *
 * Returns: (transfer full): why a project has its light, with the rule and its thresholds in this ledger
 */
char *
lh_light_explanation_format (LhLedger        *ledger,
                             LhProjectStatus *status)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (status);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *reason = lh_project_status_format_reason (status, NULL);
  LhLightThresholds thresholds;

  g_string_append_printf (text, "%s\n", reason);
  if (values->light != values->rule_light)
    {
      g_autofree char *rule_light = lh_light_format (values->rule_light);

      g_string_append_printf (text, _("Without that decision it would be %s."), rule_light);
      g_string_append_c (text, '\n');
    }
  lh_light_explanation_append_figures (text, status, values);

  lh_light_explanation_read_thresholds (ledger, &thresholds);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, "\n%s", _("The rule: the first line that fits"));
  lh_light_explanation_append_rule (text, &thresholds);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
