/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workflow-item.h"

#include <glib/gi18n-lib.h>

static void
lh_workflow_item_free (LhWorkflowItem *self)
{
  g_free (self->text);
  g_free (self);
}

/**
 * lh_workflow_items_new:
 *
 * Returns: (transfer full) (element-type LhWorkflowItem): an empty list
 */
GPtrArray *
lh_workflow_items_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lh_workflow_item_free);
}

/**
 * lh_workflow_items_add:
 * @requirement: what is not met
 * @format: printf() format of what is missing
 */
void
lh_workflow_items_add (GPtrArray           *items,
                       const LhRequirement *requirement,
                       const char          *format,
                       ...)
{
  LhWorkflowItem *item = g_new0 (LhWorkflowItem, 1);
  va_list args;

  item->requirement = requirement;
  va_start (args, format);
  item->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (items, item);
}

/**
 * lh_workflow_items_format:
 * @flag: %LH_REQUIREMENT_FLAG for what is only flagged, %LH_REQUIREMENT_ON for what refuses
 *
 * Returns: (transfer full): what is missing, in one line
 */
char *
lh_workflow_items_format (GPtrArray          *items,
                          LhRequirementFlags  flag)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LhWorkflowItem *item = g_ptr_array_index (items, i);

      if ((item->requirement->flags & LH_REQUIREMENT_FLAG) == flag)
        g_string_append_printf (text, "%s%s", text->len > 0 ? C_("list of missing items", "; ") : "", item->text);
    }
  return g_string_free (text, FALSE);
}

guint
lh_workflow_items_count (GPtrArray          *items,
                         LhRequirementFlags  flag)
{
  guint count = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const LhWorkflowItem *item = g_ptr_array_index (items, i);

      count += (item->requirement->flags & LH_REQUIREMENT_FLAG) == flag;
    }
  return count;
}
