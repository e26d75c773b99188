/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-quarter-texts.h"

/* A name that may stand in a text, and what stands there instead. */
typedef struct
{
  char *needle;
  gsize length;
  char *replacement;
} LhBriefingAlias;

struct _LhBriefingNames
{
  gboolean    naming;
  GHashTable *names;      /* id -> name or number */
  GPtrArray  *aliases;    /* LhBriefingAlias, the longest first; empty when units are named */
};

/* Shorter ones occur within other words. */
#define LH_BRIEFING_LEAST_CHARACTERS 3

static void
lh_briefing_alias_free (LhBriefingAlias *self)
{
  g_free (self->needle);
  g_free (self->replacement);
  g_free (self);
}

static int
lh_briefing_alias_compare (gconstpointer a,
                           gconstpointer b)
{
  const LhBriefingAlias *first = *(const LhBriefingAlias *const *) a;
  const LhBriefingAlias *second = *(const LhBriefingAlias *const *) b;

  if (first->length != second->length)
    return first->length > second->length ? -1 : 1;
  return strcmp (first->needle, second->needle);
}

static void
lh_briefing_names_add_alias (LhBriefingNames *self,
                             const char      *needle,
                             const char      *replacement)
{
  LhBriefingAlias *alias;

  if (g_utf8_strlen (needle, -1) < LH_BRIEFING_LEAST_CHARACTERS)
    return;
  alias = g_new0 (LhBriefingAlias, 1);
  alias->needle = g_strdup (needle);
  alias->length = strlen (needle);
  alias->replacement = g_strdup (replacement);
  g_ptr_array_add (self->aliases, alias);
}

static void
lh_briefing_names_add (LhBriefingNames *self,
                       LhRecord        *organization,
                       guint            number,
                       LhCatalog       *catalog)
{
  static const guint fields[] = { LH_ORGANIZATION_NAME, LH_ORGANIZATION_FULL_NAME, LH_ORGANIZATION_PARTY_NAME };
  gint64 id = lh_record_get_id (organization);
  g_autofree char *name = NULL;
  g_auto (GStrv) others = NULL;

  if (self->naming)
    {
      g_hash_table_insert (self->names, g_memdup2 (&id, sizeof id),
                           g_strdup (lh_record_get_text (organization, LH_ORGANIZATION_NAME)));
      return;
    }
  name = g_strdup_printf (lh_tr (catalog, N_("Organization %u")), number);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    lh_briefing_names_add_alias (self, lh_record_get_text (organization, fields[i]), name);
  others = g_strsplit (lh_record_get_text (organization, LH_ORGANIZATION_ALIASES), ";", -1);
  for (guint i = 0; others[i] != NULL; i++)
    lh_briefing_names_add_alias (self, g_strstrip (others[i]), name);
  g_hash_table_insert (self->names, g_memdup2 (&id, sizeof id), g_steal_pointer (&name));
}

/**
 * lh_briefing_names_new:
 * @naming: whether units are named
 * @catalog: (nullable): the language
 *
 * Units are numbered in the order of the ranking, as its chart numbers them; those without a project come after them.
 *
 * Returns: (transfer full): the names
 */
LhBriefingNames *
lh_briefing_names_new (LhLedger     *ledger,
                       LhStatistics *statistics,
                       gboolean      naming,
                       LhCatalog    *catalog)
{
  LhBriefingNames *self = g_new0 (LhBriefingNames, 1);
  GListModel *organizations = lh_ledger_get_organizations (ledger);
  g_autoptr (GArray) ranked = lh_quarter_rank_groups (statistics, LH_GROUPING_ORGANIZATION);
  guint number = 0;

  self->naming = naming;
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_briefing_alias_free);
  for (guint i = 0; i < ranked->len; i++)
    {
      gint64 id = g_ascii_strtoll (g_array_index (ranked, LhRankedGroup, i).group->key, NULL, 10);
      LhOrganization *organization = lh_ledger_get_organization (ledger, id);

      number++;
      if (organization != NULL)
        lh_briefing_names_add (self, LH_RECORD (organization), number, catalog);
    }
  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);
      gint64 id = lh_record_get_id (organization);

      if (!g_hash_table_contains (self->names, &id))
        lh_briefing_names_add (self, organization, ++number, catalog);
    }
  g_ptr_array_sort (self->aliases, lh_briefing_alias_compare);
  return self;
}

void
lh_briefing_names_free (LhBriefingNames *self)
{
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->aliases);
  g_free (self);
}

gboolean
lh_briefing_names_get_naming (const LhBriefingNames *self)
{
  return self->naming;
}

/**
 * lh_briefing_names_get:
 *
 * Returns: (transfer none): what the unit is called; "" for none
 */
const char *
lh_briefing_names_get (const LhBriefingNames *self,
                       gint64                 organization_id)
{
  const char *name = g_hash_table_lookup (self->names, &organization_id);

  return name != NULL ? name : "";
}

static const LhBriefingAlias *
lh_briefing_names_find (const LhBriefingNames *self,
                        const char            *text)
{
  for (guint i = 0; i < self->aliases->len; i++)
    {
      const LhBriefingAlias *alias = g_ptr_array_index (self->aliases, i);

      if (strncmp (text, alias->needle, alias->length) == 0)
        return alias;
    }
  return NULL;
}

/**
 * lh_briefing_names_mask:
 * @text: what a person wrote
 *
 * Returns: (transfer full): the text, with the number of a unit wherever one of its names stood
 */
char *
lh_briefing_names_mask (const LhBriefingNames *self,
                        const char            *text)
{
  g_autoptr (GString) masked = g_string_new (NULL);

  if (self->naming)
    return g_strdup (text);
  for (const char *p = text; *p != '\0';)
    {
      const LhBriefingAlias *alias = lh_briefing_names_find (self, p);
      gsize length = alias != NULL ? alias->length : (gsize) (g_utf8_next_char (p) - p);

      if (alias != NULL)
        g_string_append (masked, alias->replacement);
      else
        g_string_append_len (masked, p, length);
      p += length;
    }
  return g_string_free (g_steal_pointer (&masked), FALSE);
}
