/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-status.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"

struct _LhProjectStatus
{
  GObject parent_instance;

  LhProjectStatusValues values;
};

enum
{
  PROP_0,
  PROP_PLANNED,
  PROP_ACTUAL,
  PROP_LIGHT,
  PROP_REASON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectStatus, lh_project_status, G_TYPE_OBJECT)

static void
lh_project_status_finalize (GObject *object)
{
  LhProjectStatus *self = LH_PROJECT_STATUS (object);

  g_free (self->values.manual_reason);
  g_free (self->values.manual_by);

  G_OBJECT_CLASS (lh_project_status_parent_class)->finalize (object);
}

static void
lh_project_status_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhProjectStatus *self = LH_PROJECT_STATUS (object);

  switch (prop_id)
    {
    case PROP_PLANNED:
      g_value_set_int64 (value, self->values.planned);
      break;
    case PROP_ACTUAL:
      g_value_set_int64 (value, self->values.actual);
      break;
    case PROP_LIGHT:
      g_value_set_string (value, lh_light_get_code (self->values.light));
      break;
    case PROP_REASON:
      g_value_take_string (value, lh_project_status_format_reason (self, NULL));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_status_class_init (LhProjectStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_project_status_finalize;
  object_class->get_property = lh_project_status_get_property;

  properties[PROP_PLANNED] = g_param_spec_int64 ("planned", NULL, NULL, G_MININT64, G_MAXINT64, LH_UNSET, flags);
  properties[PROP_ACTUAL] = g_param_spec_int64 ("actual", NULL, NULL, G_MININT64, G_MAXINT64, LH_UNSET, flags);
  properties[PROP_LIGHT] = g_param_spec_string ("light", NULL, NULL, NULL, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_project_status_init (LhProjectStatus *self)
{
}

static char *
lh_project_status_format_rule_reason (const LhProjectStatusValues *values,
                                      LhCatalog                   *catalog)
{
  g_autofree char *number = lh_tenths_to_string (values->reason_number);
  g_autofree char *limit = lh_tenths_to_string (values->reason_limit);
  const gulong count = (gulong) MAX (values->reason_number, 0);

  switch (values->reason)
    {
    case LH_LIGHT_REASON_NOT_STARTED:
      return g_strdup (lh_tr (catalog, N_("Not started")));
    case LH_LIGHT_REASON_PAUSED:
      return g_strdup (lh_tr (catalog, N_("Paused")));
    case LH_LIGHT_REASON_TERMINATED:
      return g_strdup (lh_tr (catalog, N_("Terminated")));
    case LH_LIGHT_REASON_FINISHED:
      return g_strdup (lh_tr (catalog, N_("Completed")));
    case LH_LIGHT_REASON_OVERDUE:
      return g_strdup_printf (lh_trn (catalog, "Overdue by %lu day", "Overdue by %lu days", count), count);
    case LH_LIGHT_REASON_BEHIND:
      /* TRANSLATORS: first the lag, then the threshold, both in percentage points */
      return g_strdup_printf (lh_tr (catalog, N_("Behind plan by %s percentage points (limit %s)")), number, limit);
    case LH_LIGHT_REASON_MISSED_TWICE:
      return g_strdup_printf (lh_trn (catalog, "Not reported for %lu quarter in a row",
                                      "Not reported for %lu quarters in a row", count), count);
    case LH_LIGHT_REASON_YELLOW_TWICE:
      return g_strdup_printf (lh_trn (catalog, "Yellow for %lu quarter in a row without improvement",
                                      "Yellow for %lu quarters in a row without improvement", count), count);
    case LH_LIGHT_REASON_DUE_SOON:
      /* TRANSLATORS: days until the deadline, then the progress so far in percent */
      return g_strdup_printf (lh_trn (catalog, "%lu day left, progress %s%%",
                                      "%lu days left, progress %s%%", count), count, limit);
    case LH_LIGHT_REASON_REPORT_MISSING:
      return g_strdup (lh_tr (catalog, N_("Quarter not reported")));
    case LH_LIGHT_REASON_REPORT_LATE:
      return g_strdup_printf (lh_trn (catalog, "Reported %lu day late", "Reported %lu days late", count), count);
    case LH_LIGHT_REASON_CAUGHT_UP:
      return g_strdup (lh_tr (catalog, N_("Red last quarter, caught up since")));
    case LH_LIGHT_REASON_AHEAD:
      if (values->reason_number == 0)
        return g_strdup (lh_tr (catalog, N_("On plan")));
      return g_strdup_printf (lh_tr (catalog, N_("Ahead of plan by %s percentage points")), number);
    case LH_LIGHT_REASON_SLIGHTLY_BEHIND:
      return g_strdup_printf (lh_tr (catalog, N_("Behind plan by %s percentage points, within limits")), number);
    case LH_LIGHT_REASON_NO_REPORT:
      return g_strdup (lh_tr (catalog, N_("No report due yet")));
    case LH_LIGHT_REASON_NO_PLAN:
      return g_strdup (lh_tr (catalog, N_("No plan to compare with")));
    case LH_LIGHT_REASON_MANUAL:
      return g_strdup (values->manual_reason);
    default:
      g_assert_not_reached ();
    }
}

/**
 * lh_project_status_new:
 * @values: copied
 */
LhProjectStatus *
lh_project_status_new (const LhProjectStatusValues *values)
{
  LhProjectStatus *self = g_object_new (LH_TYPE_PROJECT_STATUS, NULL);

  self->values = *values;
  self->values.manual_reason = g_strdup (values->manual_reason);
  self->values.manual_by = g_strdup (values->manual_by);
  return self;
}

const LhProjectStatusValues *
lh_project_status_get_values (LhProjectStatus *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_STATUS (self), NULL);
  return &self->values;
}

/**
 * lh_project_status_get_lag:
 *
 * Returns: planned minus actual progress in tenths of a percentage point, negative when ahead of the plan; %LH_UNSET
 *   when either is unknown. Before the first report the actual progress counts as unknown, not as zero (rule R4).
 */
gint64
lh_project_status_get_lag (LhProjectStatus *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_STATUS (self), LH_UNSET);

  if (self->values.planned == LH_UNSET || self->values.actual == LH_UNSET)
    return LH_UNSET;
  return self->values.planned - self->values.actual;
}

/**
 * lh_project_status_format_reason:
 * @catalog: (nullable): the language
 *
 * The reason text that house rule 4.2 wants stored with every light: "逾期 12 天", "滞后 18.0 个百分点".
 *
 * Returns: (transfer full): the reason; for a light set by a person their reason, their name and its end
 */
char *
lh_project_status_format_reason (LhProjectStatus *self,
                                 LhCatalog       *catalog)
{
  const LhProjectStatusValues *values;
  g_autofree char *until = NULL;

  g_return_val_if_fail (LH_IS_PROJECT_STATUS (self), NULL);

  values = &self->values;
  if (values->manual_reason == NULL)
    return lh_project_status_format_rule_reason (values, catalog);

  if (!lh_date_is_set (values->manual_until))
    return g_strdup_printf (lh_tr (catalog, N_("%s (set by %s)")), values->manual_reason, values->manual_by);

  until = lh_date_format (values->manual_until, LH_DATE_LONG, catalog);
  return g_strdup_printf (lh_tr (catalog, N_("%s (set by %s, until %s)")),
                          values->manual_reason, values->manual_by, until);
}

/**
 * lh_project_status_get_basis_code:
 *
 * Returns: (transfer none) (nullable): LH_BASIS_CHILDREN when the progress comes from the sub-projects,
 *   LH_BASIS_REPORTED when it was reported; %NULL while there is no progress
 */
const char *
lh_project_status_get_basis_code (LhProjectStatus *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_STATUS (self), NULL);

  if (self->values.actual == LH_UNSET)
    return NULL;
  return self->values.from_children ? LH_BASIS_CHILDREN : LH_BASIS_REPORTED;
}

/**
 * lh_project_status_get_basis:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): what the progress comes from: the sub-projects or the reports of the project itself; ""
 *   while there is no progress
 */
const char *
lh_project_status_get_basis (LhProjectStatus *self,
                             LhCatalog       *catalog)
{
  g_return_val_if_fail (LH_IS_PROJECT_STATUS (self), "");

  if (lh_project_status_get_basis_code (self) == NULL)
    return "";
  return lh_code_get_label ("progress-basis", lh_project_status_get_basis_code (self), catalog);
}
