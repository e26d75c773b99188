/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-saved-view.h"

struct _LhSavedView
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhSavedView, lh_saved_view, LH_TYPE_RECORD)

static const LhField lh_saved_view_fields[LH_SAVED_VIEW_N_FIELDS] = {
  [LH_SAVED_VIEW_PAGE] = { "page", LH_FIELD_TEXT, N_("Page"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_SAVED_VIEW_NAME] = { "name", LH_FIELD_TEXT, N_("Name of the view"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_SAVED_VIEW_FILTERS] = { "filters", LH_FIELD_LONG_TEXT, N_("Filters"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SAVED_VIEW_SORT] = { "sort", LH_FIELD_TEXT, N_("Order"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_SAVED_VIEW_DESCENDING] = { "descending", LH_FIELD_BOOLEAN, N_("Descending"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SAVED_VIEW_COLUMNS] = { "columns", LH_FIELD_LONG_TEXT, N_("Columns"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SAVED_VIEW_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_saved_view_class_init (LhSavedViewClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "saved-view", N_("Saved view"),
                              lh_saved_view_fields, LH_SAVED_VIEW_N_FIELDS);
}

static void
lh_saved_view_init (LhSavedView *self)
{
}

LhSavedView *
lh_saved_view_new (void)
{
  return g_object_new (LH_TYPE_SAVED_VIEW, NULL);
}
