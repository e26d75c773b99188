/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-private.h"

#include "lh-change-runner.h"
#include "lh-rules.h"

typedef struct
{
  GPtrArray *changes;
  GPtrArray *findings;
} LhPreviewJob;

static gboolean
lh_preview_job_run (LhSession  *session,
                    gpointer    data,
                    GError    **error)
{
  LhPreviewJob *job = data;

  return lh_rules_check (session, job->changes, job->findings, error);
}

/**
 * lh_ledger_preview:
 * @changes: (element-type LhChange): what might be applied
 * @findings: (out) (transfer full) (element-type LhFinding): what the rules would say
 *
 * Asks the rules about a change, and writes nothing. Waits for the disk.
 *
 * Returns: %FALSE only when the ledger could not be read
 */
gboolean
lh_ledger_preview (LhLedger   *self,
                   GPtrArray  *changes,
                   GPtrArray **findings,
                   GError    **error)
{
  LhPreviewJob job = { changes, lh_findings_new () };
  gboolean checked;

  g_return_val_if_fail (LH_IS_LEDGER (self), FALSE);

  checked = lh_store_run (self->store, lh_preview_job_run, &job, error);
  if (checked)
    *findings = job.findings;
  else
    g_ptr_array_unref (job.findings);
  return checked;
}

typedef struct
{
  LhChangeSet *changes;
  GPtrArray   *findings;
} LhTryJob;

static gboolean
lh_try_job_run (LhSession  *session,
                gpointer    data,
                GError    **error)
{
  LhTryJob *job = data;

  return lh_change_runner_try (session, job->changes, job->findings, error);
}

/**
 * lh_ledger_try:
 * @changes: one user action; completed as if it was applied
 *
 * Finds out whether an action would be taken, with all that follows from it, and writes nothing. Waits for the disk.
 *
 * Returns: %FALSE with the error that applying it would end with
 */
gboolean
lh_ledger_try (LhLedger     *self,
               LhChangeSet  *changes,
               GError      **error)
{
  g_autoptr (GPtrArray) findings = lh_findings_new ();
  LhTryJob job = { changes, findings };

  g_return_val_if_fail (LH_IS_LEDGER (self), FALSE);

  return lh_store_run (self->store, lh_try_job_run, &job, error);
}
