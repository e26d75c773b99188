/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chain.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhPeople:
 *
 * Who stands behind the projects of a year: responsibility chains (S3-13), joint units of the major projects (S3-24),
 * and members involved (S1-21). Immutable. Drafts and withdrawn projects are not filed and stay out.
 */
#define LH_TYPE_PEOPLE (lh_people_get_type ())

G_DECLARE_FINAL_TYPE (LhPeople, lh_people, LH, PEOPLE, GObject)

LhPeople *lh_people_load            (LhLedger            *ledger,
                                     int                  year,
                                     GError             **error);
void      lh_people_load_async      (LhLedger            *ledger,
                                     int                  year,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
LhPeople *lh_people_load_finish     (GAsyncResult        *result,
                                     GError             **error);

int        lh_people_get_year       (LhPeople            *self);
/* (element-type LhChain) (transfer none): of every project, in official order */
GPtrArray *lh_people_get_chains     (LhPeople            *self);
/* (element-type gint64) (transfer full): projects with and without a complete chain */
GArray    *lh_people_get_chain_ids  (LhPeople            *self,
                                     gboolean             complete);
/* (element-type gint64) (transfer none): major projects; those with a joint unit; the others */
GArray    *lh_people_get_major      (LhPeople            *self);
GArray    *lh_people_get_covered    (LhPeople            *self);
GArray    *lh_people_get_uncovered  (LhPeople            *self);
guint      lh_people_get_n_members  (LhPeople            *self,
                                     gint64               project_id);
/* (element-type gint64) (transfer none): projects in which members are involved */
GArray    *lh_people_get_with_members (LhPeople          *self);

guint      lh_people_count_members  (GListModel          *items,
                                     gint64               organization_id);

G_END_DECLS
