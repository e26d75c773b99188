/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-review-item.h"

#include <glib/gi18n-lib.h>

#include "lh-workflow-item.h"

struct _LhReviewItem
{
  GObject   parent_instance;

  LhRecord *project;
  LhDate    filed_on;
  int       waiting_days;
  guint     round;
  guint     n_missing;
  char     *missing;
  char     *flags;
};

enum
{
  PROP_0,
  PROP_PROJECT,
  PROP_FILED_ON,
  PROP_WAITING_DAYS,
  PROP_ROUND,
  PROP_N_MISSING,
  PROP_MISSING,
  PROP_FLAGS,
  PROP_FILED_LABEL,
  PROP_WAITING_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhReviewItem, lh_review_item, G_TYPE_OBJECT)

static void
lh_review_item_finalize (GObject *object)
{
  LhReviewItem *self = LH_REVIEW_ITEM (object);

  g_clear_object (&self->project);
  g_free (self->missing);
  g_free (self->flags);

  G_OBJECT_CLASS (lh_review_item_parent_class)->finalize (object);
}

static void
lh_review_item_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhReviewItem *self = LH_REVIEW_ITEM (object);

  switch (prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_FILED_ON:
      g_value_set_boxed (value, &self->filed_on);
      break;
    case PROP_WAITING_DAYS:
      g_value_set_int (value, self->waiting_days);
      break;
    case PROP_ROUND:
      g_value_set_uint (value, self->round);
      break;
    case PROP_N_MISSING:
      g_value_set_uint (value, self->n_missing);
      break;
    case PROP_MISSING:
      g_value_set_string (value, self->missing);
      break;
    case PROP_FLAGS:
      g_value_set_string (value, self->flags);
      break;
    case PROP_FILED_LABEL:
      if (lh_date_is_set (self->filed_on))
        g_value_take_string (value, lh_date_format (self->filed_on, LH_DATE_SHORT, NULL));
      break;
    case PROP_WAITING_LABEL:
      g_value_take_string (value, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days",
                                                                (gulong) self->waiting_days), self->waiting_days));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_review_item_class_init (LhReviewItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_review_item_finalize;
  object_class->get_property = lh_review_item_get_property;

  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_FILED_ON] = g_param_spec_boxed ("filed-on", NULL, NULL, LH_TYPE_DATE, flags);
  properties[PROP_WAITING_DAYS] = g_param_spec_int ("waiting-days", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_ROUND] = g_param_spec_uint ("round", NULL, NULL, 0, G_MAXUINT, 1, flags);
  properties[PROP_N_MISSING] = g_param_spec_uint ("n-missing", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_MISSING] = g_param_spec_string ("missing", NULL, NULL, NULL, flags);
  properties[PROP_FLAGS] = g_param_spec_string ("flags", NULL, NULL, NULL, flags);
  properties[PROP_FILED_LABEL] = g_param_spec_string ("filed-label", NULL, NULL, NULL, flags);
  properties[PROP_WAITING_LABEL] = g_param_spec_string ("waiting-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_review_item_init (LhReviewItem *self)
{
}

/**
 * lh_review_item_new:
 * @filed_on: when it was filed for this round; unset when nobody wrote it down
 * @as_of: the day to count to
 * @round: the round of review
 * @items: (element-type LhWorkflowItem): what the approval lacks
 */
LhReviewItem *
lh_review_item_new (LhRecord  *project,
                    LhDate     filed_on,
                    LhDate     as_of,
                    guint      round,
                    GPtrArray *items)
{
  LhReviewItem *self = g_object_new (LH_TYPE_REVIEW_ITEM, NULL);

  self->project = g_object_ref (project);
  self->filed_on = filed_on;
  if (lh_date_is_set (filed_on))
    self->waiting_days = MAX (lh_date_days_between (filed_on, as_of), 0);
  self->round = round;
  self->n_missing = lh_workflow_items_count (items, LH_REQUIREMENT_ON);
  self->missing = lh_workflow_items_format (items, LH_REQUIREMENT_ON);
  self->flags = lh_workflow_items_format (items, LH_REQUIREMENT_FLAG);
  return self;
}

LhRecord *
lh_review_item_get_project (LhReviewItem *self)
{
  g_return_val_if_fail (LH_IS_REVIEW_ITEM (self), NULL);
  return self->project;
}

/* Exchanges what the store thread read for the object that everybody shares. */
void
lh_review_item_set_project (LhReviewItem *self,
                            LhRecord     *project)
{
  g_return_if_fail (LH_IS_REVIEW_ITEM (self));
  g_set_object (&self->project, project);
}

LhDate
lh_review_item_get_filed_on (LhReviewItem *self)
{
  g_return_val_if_fail (LH_IS_REVIEW_ITEM (self), (LhDate) { 0 });
  return self->filed_on;
}

int
lh_review_item_get_waiting_days (LhReviewItem *self)
{
  g_return_val_if_fail (LH_IS_REVIEW_ITEM (self), 0);
  return self->waiting_days;
}

guint
lh_review_item_get_round (LhReviewItem *self)
{
  g_return_val_if_fail (LH_IS_REVIEW_ITEM (self), 0);
  return self->round;
}

guint
lh_review_item_get_n_missing (LhReviewItem *self)
{
  g_return_val_if_fail (LH_IS_REVIEW_ITEM (self), 0);
  return self->n_missing;
}

const char *
lh_review_item_get_missing (LhReviewItem *self)
{
  g_return_val_if_fail (LH_IS_REVIEW_ITEM (self), NULL);
  return self->missing;
}

const char *
lh_review_item_get_flags (LhReviewItem *self)
{
  g_return_val_if_fail (LH_IS_REVIEW_ITEM (self), NULL);
  return self->flags;
}
