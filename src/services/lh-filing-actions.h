/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"
#include "lh-query.h"

G_BEGIN_DECLS

typedef struct _LhSession LhSession;

/* What a clerk does around filing: each function makes the change set of one user action, to be applied by the ledger. */

char        *lh_filing_create_title       (const char  *content,
                                          guint        max_length);
LhQuery     *lh_filing_create_round_query (int                 year);
LhQuery     *lh_filing_create_hang_query  (LhRecord           *round);
LhChangeSet *lh_filing_hang_projects      (LhRecord           *round,
                                           GPtrArray          *projects);

LhChangeSet *lh_filing_draw_topic         (GPtrArray          *opinions,
                                           gint64              organization_id,
                                           const char         *title,
                                           LhRecord          **topic,
                                           GError            **error);
LhChangeSet *lh_filing_add_to_topic       (GPtrArray          *opinions,
                                           LhRecord           *topic,
                                           GError            **error);
LhChangeSet *lh_filing_take_out           (GPtrArray          *opinions,
                                           GError            **error);
LhChangeSet *lh_filing_set_aside          (GPtrArray          *opinions,
                                           const char         *reason,
                                           GError            **error);
LhChangeSet *lh_filing_make_project       (LhRecord           *topic,
                                           const char         *name,
                                           LhRecord          **project,
                                           GError            **error);

LhChangeSet *lh_filing_link               (const char         *command,
                                           GType               link_type,
                                           guint               own_field,
                                           gint64              own_id,
                                           guint               other_field,
                                           GPtrArray          *links,
                                           const gint64       *other_ids,
                                           gsize               n_other_ids);

gboolean     lh_filing_complete           (LhSession          *session,
                                           GPtrArray          *changes,
                                           GError            **error);

G_END_DECLS
