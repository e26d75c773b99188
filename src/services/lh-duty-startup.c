/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-startup.h"

#include "lh-duty-generate.h"

static void
lh_duty_startup_applied_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  LhChangeSet *changes = g_task_get_task_data (task);
  GError *error = NULL;

  if (lh_ledger_apply_finish (LH_LEDGER (source), result, NULL, &error))
    g_task_return_int (task, lh_change_set_get_changes (changes)->len);
  else
    g_task_return_error (task, error);
}

static void
lh_duty_startup_planned_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  g_autoptr (LhDutyPlan) plan = lh_duty_plan_load_finish (LH_LEDGER (source), result, &error);
  LhChangeSet *changes;

  if (plan == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (lh_duty_plan_get_duties (plan)->len == 0)
    {
      g_task_return_int (task, 0);
      return;
    }
  changes = lh_duty_plan_create_changes (plan);
  g_task_set_task_data (task, changes, g_object_unref);
  lh_ledger_apply_async (LH_LEDGER (source), changes, NULL, lh_duty_startup_applied_cb, g_steal_pointer (&task));
}

/**
 * lh_duty_make_good_async:
 * @today: a day of the year that is made good
 *
 * Creates the duties of the current year that are missing because the program was closed, or a unit has begun since: of
 * lists made from a template and of lists that have duties already. Off the main thread, as one step; nothing is written
 * when nothing is missing, and nothing at all into a ledger that can only be read.
 */
void
lh_duty_make_good_async (LhLedger            *ledger,
                         LhDate               today,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (ledger, NULL, callback, user_data);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  if (lh_ledger_get_read_only (ledger))
    g_task_return_int (task, 0);
  else
    lh_duty_plan_load_async (ledger, lh_date_get_year (today), 0, LH_DUTY_PLAN_STARTED, NULL,
                             lh_duty_startup_planned_cb, g_steal_pointer (&task));
}

/**
 * lh_duty_make_good_finish:
 *
 * Returns: how many duties were created; -1 with an error
 */
int
lh_duty_make_good_finish (LhLedger      *ledger,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), -1);
  return (int) g_task_propagate_int (G_TASK (result), error);
}
