/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-item-node.h"

struct _LhItemNode
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhItemNode, lh_item_node, LH_TYPE_RECORD)

static const LhField lh_item_node_fields[LH_ITEM_NODE_N_FIELDS] = {
  [LH_ITEM_NODE_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Checklist item"), "checklist-item", LH_FIELD_REQUIRED, 0 },
  [LH_ITEM_NODE_QUARTER] = { "quarter", LH_FIELD_QUARTER, N_("Quarter"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_ITEM_NODE_TASK] = { "task", LH_FIELD_LONG_TEXT, N_("Work of the quarter"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ITEM_NODE_CUMULATIVE] = { "cumulative", LH_FIELD_TENTHS, N_("Cumulative progress"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ITEM_NODE_DONE_ON] = { "done-on", LH_FIELD_DATE, N_("Done on"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_item_node_class_init (LhItemNodeClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "item-node", N_("Quarterly node"),
                              lh_item_node_fields, LH_ITEM_NODE_N_FIELDS);
}

static void
lh_item_node_init (LhItemNode *self)
{
}

LhItemNode *
lh_item_node_new (void)
{
  return g_object_new (LH_TYPE_ITEM_NODE, NULL);
}
