/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand.h"

G_BEGIN_DECLS

/**
 * LhBrandDifference:
 * @field: index of a field of #LhBrand
 * @label: what the user calls it
 *
 * A field in which two versions of a proposal differ.
 */
typedef struct
{
  guint       field;
  const char *label;
} LhBrandDifference;

char     *lh_brand_snapshot_create  (LhRecord   *brand,
                                     GPtrArray  *carriers);
LhRecord *lh_brand_snapshot_parse   (const char *snapshot);
GArray   *lh_brand_snapshot_compare (LhRecord   *before,
                                     LhRecord   *after);

G_END_DECLS
