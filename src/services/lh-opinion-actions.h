/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"

G_BEGIN_DECLS

/* What is done with opinions and the items they are merged into (S4-10, S4-11): each returns one undoable change. */

LhChangeSet *lh_opinion_merge        (GPtrArray   *opinions,
                                      const char  *title,
                                      LhRecord   **item,
                                      GError     **error);
LhChangeSet *lh_opinion_add_to_item  (GPtrArray   *opinions,
                                      LhRecord    *item,
                                      GError     **error);
LhChangeSet *lh_opinion_take_apart   (GPtrArray   *opinions,
                                      GError     **error);
LhChangeSet *lh_opinion_take_up      (GPtrArray   *opinions,
                                      GError     **error);
LhChangeSet *lh_opinion_set_level    (GPtrArray   *items,
                                      const char  *level);
LhChangeSet *lh_opinion_hand_over    (GPtrArray   *items,
                                      LhDate       day,
                                      LhDate       due,
                                      GError     **error);
LhChangeSet *lh_opinion_make_problem (LhRecord    *item,
                                      LhDate       day,
                                      LhRecord   **problem,
                                      GError     **error);

G_END_DECLS
