/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-catalog.h"
#include "lh-chain-slot.h"
#include "lh-project.h"

G_BEGIN_DECLS

/**
 * LhChainLevel:
 * @LH_CHAIN_PARTY_GROUP: 党组 fixes the course
 * @LH_CHAIN_ORGAN_COMMITTEE: 机关党委 escorts
 * @LH_CHAIN_BRANCH: 党支部 carries out
 *
 * The three slots of a responsibility chain (S3-13), from the top.
 */
typedef enum
{
  LH_CHAIN_PARTY_GROUP,
  LH_CHAIN_ORGAN_COMMITTEE,
  LH_CHAIN_BRANCH,
  LH_CHAIN_N_LEVELS
} LhChainLevel;

/**
 * LhChain:
 * @project: the project
 * @slots: (nullable): what was entered for each level; a slot without a task is missing all the same
 *
 * The responsibility chain of one project (S3-13, S3-14).
 */
typedef struct
{
  LhRecord *project;
  LhRecord *slots[LH_CHAIN_N_LEVELS];
} LhChain;

LhChain    *lh_chain_new             (LhRecord      *project);
void        lh_chain_free            (LhChain       *self);
void        lh_chain_add             (LhChain       *self,
                                      LhRecord      *slot);
gboolean    lh_chain_is_filled       (const LhChain *self,
                                      LhChainLevel   level);
gboolean    lh_chain_is_complete     (const LhChain *self);
char       *lh_chain_format_missing  (const LhChain *self,
                                      LhCatalog     *catalog);

const char *lh_chain_level_get_code  (LhChainLevel   level);
gboolean    lh_chain_level_from_code (const char    *code,
                                      LhChainLevel  *level);
char       *lh_person_format         (const char    *name,
                                      gboolean       inferred,
                                      LhCatalog     *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChain, lh_chain_free)

G_END_DECLS
