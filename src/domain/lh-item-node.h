/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhItemNode:
 *
 * What a task is to reach by the end of a quarter (form F14).
 */
#define LH_TYPE_ITEM_NODE (lh_item_node_get_type ())

G_DECLARE_FINAL_TYPE (LhItemNode, lh_item_node, LH, ITEM_NODE, LhRecord)

typedef enum
{
  LH_ITEM_NODE_ITEM_ID,
  LH_ITEM_NODE_QUARTER,
  LH_ITEM_NODE_TASK,
  LH_ITEM_NODE_CUMULATIVE,
  LH_ITEM_NODE_DONE_ON,
  LH_ITEM_NODE_N_FIELDS
} LhItemNodeField;

LhItemNode *lh_item_node_new (void);

G_END_DECLS
