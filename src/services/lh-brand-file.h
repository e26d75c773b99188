/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand-table.h"
#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhBrandFile:
 * @session: the ledger
 * @changes: (element-type LhChange): the change under way, empty when there is none
 * @brand: the brand as it shall be
 *
 * The file of a brand: the brand and all that belongs to it, as it will be after the change. Lives on the store thread.
 */
typedef struct
{
  LhSession *session;
  GPtrArray *changes;
  LhRecord  *brand;
} LhBrandFile;

GPtrArray *lh_brand_file_find         (LhBrandFile              *self,
                                       GType                     type,
                                       guint                     link,
                                       GError                  **error);
GPtrArray *lh_brand_file_get_steps    (LhBrandFile              *self,
                                       GError                  **error);
gboolean   lh_brand_file_get_round    (LhBrandFile              *self,
                                       gint64                   *round,
                                       GError                  **error);
gboolean   lh_brand_file_get_reviewer (LhBrandFile              *self,
                                       gint64                   *reviewer_id,
                                       GError                  **error);
gboolean   lh_brand_file_get_target   (LhBrandFile              *self,
                                       const LhBrandTransition  *transition,
                                       const char              **state,
                                       GError                  **error);
gboolean   lh_brand_file_check        (LhBrandFile              *self,
                                       const LhBrandTransition  *transition,
                                       GPtrArray                *items,
                                       GError                  **error);

gboolean   lh_brand_find_reviewer     (LhSession                *session,
                                       gint64                    organization_id,
                                       gint64                   *reviewer_id,
                                       GError                  **error);

G_END_DECLS
