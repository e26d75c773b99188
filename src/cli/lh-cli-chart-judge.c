/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-chart-judge.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-kind.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"

static gboolean
lh_cli_judge_is (const LhCliJudge *self,
                 LhJudgeKind       kind)
{
  return self->wanted && self->kind == kind;
}

/**
 * lh_cli_judge_check:
 *
 * Returns: whether what was written on the command line fits together
 */
gboolean
lh_cli_judge_check (const LhCliJudge  *self,
                    GError           **error)
{
  if (lh_cli_judge_is (self, LH_JUDGE_ROUTE_MAP) && self->project == NULL)
    lh_cli_set_usage_error (error, _("A route map is of one project: --project is needed."));
  else if (lh_cli_judge_is (self, LH_JUDGE_RADAR) && self->organization == NULL)
    lh_cli_set_usage_error (error, _("A radar is of one organization: --organization is needed."));
  else if (!lh_cli_judge_is (self, LH_JUDGE_RADAR) && self->organization != NULL)
    lh_cli_set_usage_error (error, _("--organization goes with the chart “radar” only."));
  else
    return TRUE;

  return FALSE;
}

/**
 * lh_cli_judge_create:
 *
 * Returns: (transfer full): the chart
 */
LhChart *
lh_cli_judge_create (const LhCliJudge  *self,
                     LhLedger          *ledger,
                     LhCatalog         *catalog,
                     GError           **error)
{
  const char *subject = lh_judge_kind_get_subject (self->kind);
  const char *reference = self->kind == LH_JUDGE_RADAR ? self->organization : self->project;
  LhJudgeQuery query = { self->kind, self->quarter, lh_cli_get_as_of (ledger, self->quarter, self->as_of), 0 };
  g_autoptr (LhRecord) record = NULL;

  if (subject != NULL)
    {
      record = lh_cli_find_record (ledger, lh_cli_kind_find (subject), reference, error);
      if (record == NULL)
        return NULL;
      query.subject_id = lh_record_get_id (record);
    }
  return lh_judge_load (ledger, &query, catalog, error);
}
