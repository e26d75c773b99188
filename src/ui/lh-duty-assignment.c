/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-assignment.h"

#include "lh-change.h"
#include "lh-checklist-item.h"
#include "lh-duty.h"
#include "lh-toast.h"

/* Lines on their way to a committee member: the duties that the unit has of them are read, then all is one change. */
typedef struct
{
  GtkWidget      *widget;
  LhDutyWorkload *workload;
  GPtrArray      *lines;
  LhRecord       *member;
} LhDutyAssignment;

static void
lh_duty_assignment_free (LhDutyAssignment *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->workload);
  g_ptr_array_unref (self->lines);
  g_clear_object (&self->member);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhDutyAssignment, lh_duty_assignment_free)

static void
lh_duty_assignment_applied_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhDutyAssignment) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self->widget, error);
  else
    lh_change_offer_undo (self->widget, lh_command_get_label ("assign-lines", NULL));
}

static void
lh_duty_assignment_duties_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhDutyAssignment) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) duties = lh_ledger_query_finish (LH_LEDGER (source), result, &error);
  g_autoptr (LhChangeSet) changes = NULL;

  if (duties == NULL)
    {
      lh_toast_error (self->widget, error);
      return;
    }
  changes = lh_duty_workload_create_assignment (self->workload, self->lines, duties, self->member);
  lh_change_apply_async (LH_LEDGER (source), changes, lh_duty_assignment_applied_cb, g_steal_pointer (&self));
}

static LhQuery *
lh_duty_assignment_create_query (GPtrArray *lines,
                                 LhRecord  *organization)
{
  LhQuery *query = lh_query_new (LH_TYPE_DUTY);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (ids, g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (g_ptr_array_index (lines, i))));
  g_ptr_array_add (ids, NULL);
  lh_query_where_in (query, LH_DUTY_ITEM_ID, (const char *const *) ids->pdata);
  lh_query_where_id (query, LH_DUTY_ORGANIZATION_ID, lh_record_get_id (organization));
  return query;
}

/**
 * lh_duty_assignment_run:
 * @widget: (type GtkWidget): tells how it went, and offers to take it back
 * @workload: what is known of the lines
 * @lines: (element-type LhRecord): lines of lists
 * @organization: whose committee it is
 * @member: (nullable): a member of it; %NULL to take the lines back
 *
 * Assigns lines to a committee member (S1-9), see lh_duty_workload_create_assignment().
 */
void
lh_duty_assignment_run (gpointer        widget,
                        LhLedger       *ledger,
                        LhDutyWorkload *workload,
                        GPtrArray      *lines,
                        LhRecord       *organization,
                        LhRecord       *member)
{
  LhDutyAssignment *self = g_new0 (LhDutyAssignment, 1);
  g_autoptr (LhQuery) query = lh_duty_assignment_create_query (lines, organization);

  self->widget = g_object_ref (widget);
  self->workload = g_object_ref (workload);
  g_set_object (&self->member, member);
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (self->lines, g_object_ref (g_ptr_array_index (lines, i)));
  lh_ledger_query_async (ledger, query, NULL, lh_duty_assignment_duties_cb, self);
}
