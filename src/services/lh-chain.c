/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chain.h"

#include "lh-codes.h"
#include "lh-text.h"

static const char *const levels[LH_CHAIN_N_LEVELS] = {
  [LH_CHAIN_PARTY_GROUP] = "party-group",
  [LH_CHAIN_ORGAN_COMMITTEE] = "organ-committee",
  [LH_CHAIN_BRANCH] = "branch",
};

LhChain *
lh_chain_new (LhRecord *project)
{
  LhChain *self = g_new0 (LhChain, 1);

  self->project = g_object_ref (project);
  return self;
}

void
lh_chain_free (LhChain *self)
{
  for (int i = 0; i < LH_CHAIN_N_LEVELS; i++)
    g_clear_object (&self->slots[i]);
  g_object_unref (self->project);
  g_free (self);
}

/**
 * lh_chain_add:
 * @slot: a #LhChainSlot of the project
 *
 * Puts it at its level. The first one counts; a ledger of the program has no second.
 */
void
lh_chain_add (LhChain  *self,
              LhRecord *slot)
{
  LhChainLevel level;

  if (lh_chain_level_from_code (lh_record_get_text (slot, LH_CHAIN_SLOT_LEVEL), &level) && self->slots[level] == NULL)
    self->slots[level] = g_object_ref (slot);
}

/**
 * lh_chain_is_filled:
 *
 * Returns: whether the level has a task: a name alone tells nobody what to do
 */
gboolean
lh_chain_is_filled (const LhChain *self,
                    LhChainLevel   level)
{
  return self->slots[level] != NULL && !lh_text_is_blank (lh_record_get_text (self->slots[level], LH_CHAIN_SLOT_TASK));
}

gboolean
lh_chain_is_complete (const LhChain *self)
{
  for (LhChainLevel level = 0; level < LH_CHAIN_N_LEVELS; level++)
    {
      if (!lh_chain_is_filled (self, level))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_chain_format_missing:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the levels without a task, "机关党委、党支部"; "" for a complete chain
 */
char *
lh_chain_format_missing (const LhChain *self,
                         LhCatalog     *catalog)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (LhChainLevel level = 0; level < LH_CHAIN_N_LEVELS; level++)
    {
      if (lh_chain_is_filled (self, level))
        continue;
      if (text->len > 0)
        g_string_append (text, lh_trc (catalog, "list separator", ", "));
      g_string_append (text, lh_code_get_label ("chain-level", levels[level], catalog));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
lh_chain_level_get_code (LhChainLevel level)
{
  g_return_val_if_fail (level < LH_CHAIN_N_LEVELS, NULL);
  return levels[level];
}

gboolean
lh_chain_level_from_code (const char   *code,
                          LhChainLevel *level)
{
  for (LhChainLevel i = 0; i < LH_CHAIN_N_LEVELS; i++)
    {
      if (g_strcmp0 (levels[i], code) != 0)
        continue;
      *level = i;
      return TRUE;
    }
  return FALSE;
}

/**
 * lh_person_format:
 * @inferred: whether somebody concluded it and no paper says so
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): "许××（推断）"
 */
char *
lh_person_format (const char *name,
                  gboolean    inferred,
                  LhCatalog  *catalog)
{
  if (!inferred || *name == '\0')
    return g_strdup (name);
  /* TRANSLATORS: the name of a person who was concluded to be the leader, though no paper says so */
  return g_strdup_printf (lh_tr (catalog, N_("%s (inferred)")), name);
}
