/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhSavedView:
 *
 * A named view of a list: filters, order, columns.
 */
#define LH_TYPE_SAVED_VIEW (lh_saved_view_get_type ())

G_DECLARE_FINAL_TYPE (LhSavedView, lh_saved_view, LH, SAVED_VIEW, LhRecord)

typedef enum
{
  LH_SAVED_VIEW_PAGE,
  LH_SAVED_VIEW_NAME,
  LH_SAVED_VIEW_FILTERS,
  LH_SAVED_VIEW_SORT,
  LH_SAVED_VIEW_DESCENDING,
  LH_SAVED_VIEW_COLUMNS,
  LH_SAVED_VIEW_POSITION,
  LH_SAVED_VIEW_N_FIELDS
} LhSavedViewField;

LhSavedView *lh_saved_view_new (void);

G_END_DECLS
