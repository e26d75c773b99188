/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-award-item.h"

#include <glib/gi18n-lib.h>

struct _LhAwardItem
{
  GObject       parent_instance;

  LhAwardEntry  entry;        /* points to records and texts of its own */
  char         *texts[7];     /* by property */
};

enum
{
  PROP_0,
  PROP_RANK,
  PROP_AWARD,
  PROP_ORGANIZATION,
  PROP_PROJECT,
  PROP_TOTAL,
  PROP_GRANTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhAwardItem, lh_award_item, G_TYPE_OBJECT)

static void
lh_award_item_finalize (GObject *object)
{
  LhAwardItem *self = LH_AWARD_ITEM (object);

  g_clear_object (&self->entry.award);
  g_clear_object (&self->entry.project);
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (lh_award_item_parent_class)->finalize (object);
}

static void
lh_award_item_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_string (value, LH_AWARD_ITEM (object)->texts[prop_id]);
}

static void
lh_award_item_class_init (LhAwardItemClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "rank", "award", "organization", "project", "total", "granted" };

  G_OBJECT_CLASS (klass)->finalize = lh_award_item_finalize;
  G_OBJECT_CLASS (klass)->get_property = lh_award_item_get_property;
  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
lh_award_item_init (LhAwardItem *self)
{
}

/**
 * lh_award_item_new:
 *
 * Returns: (transfer full): a row that shows the nomination
 */
LhAwardItem *
lh_award_item_new (LhLedger             *ledger,
                   const LhAwardRanking *ranking,
                   const LhAwardEntry   *entry)
{
  LhAwardItem *self = g_object_new (LH_TYPE_AWARD_ITEM, NULL);
  gint64 organization_id = lh_record_get_int (entry->project, LH_PROJECT_ORGANIZATION_ID);
  LhRecord *organization = (LhRecord *) lh_ledger_get_organization (ledger, organization_id);
  g_autofree char *level = lh_ledger_format_field (ledger, ranking->category, LH_AWARD_CATEGORY_LEVEL, NULL);

  self->entry.award = g_object_ref (entry->award);
  self->entry.project = g_object_ref (entry->project);
  self->entry.rank = entry->rank;
  self->entry.tied = entry->tied;
  if (entry->rank > 0)
    self->texts[PROP_RANK] = entry->tied ? g_strdup_printf (_("%u (shared)"), entry->rank)
                                         : g_strdup_printf ("%u", entry->rank);
  self->texts[PROP_AWARD] = g_strdup_printf ("%d · %s · %s%s%s",
                                             (int) lh_record_get_int (ranking->category, LH_AWARD_CATEGORY_YEAR),
                                             lh_award_category_get_title (ranking->category),
                                             lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_NAME),
                                             level != NULL && *level != '\0' ? " · " : "", level != NULL ? level : "");
  self->texts[PROP_ORGANIZATION] = g_strdup (organization != NULL
                                             ? lh_record_get_text (organization, LH_ORGANIZATION_NAME) : "");
  self->texts[PROP_PROJECT] = g_strdup (lh_record_get_text (entry->project, LH_PROJECT_NAME));
  self->texts[PROP_TOTAL] = g_strdup (entry->total != NULL ? entry->total : _("not scored"));
  self->texts[PROP_GRANTED] = g_strdup (lh_award_item_get_granted (self) ? _("✓ chosen") : "");
  return self;
}

/**
 * lh_award_item_get_entry:
 *
 * Returns: (transfer none): the nomination, without its total and grade
 */
const LhAwardEntry *
lh_award_item_get_entry (LhAwardItem *self)
{
  g_return_val_if_fail (LH_IS_AWARD_ITEM (self), NULL);
  return &self->entry;
}

gboolean
lh_award_item_get_granted (LhAwardItem *self)
{
  g_return_val_if_fail (LH_IS_AWARD_ITEM (self), FALSE);
  return lh_record_get_boolean (self->entry.award, LH_AWARD_GRANTED);
}
