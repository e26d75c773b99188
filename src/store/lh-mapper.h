/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-connection.h"
#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhMapper:
 *
 * Maps the records of one type to the rows of its table. Table and columns follow from the field table of the record:
 * a new field is one line there and one numbered SQL file.
 */
typedef struct _LhMapper LhMapper;

LhMapper   *lh_mapper_new              (GType          type);
void        lh_mapper_free             (LhMapper      *self);

GType       lh_mapper_get_record_type  (LhMapper      *self);
const char *lh_mapper_get_table        (LhMapper      *self);
const char *lh_mapper_get_selection    (LhMapper      *self);
const char *lh_mapper_get_column       (LhMapper      *self,
                                        guint          field);
gboolean    lh_mapper_has_search_key   (LhMapper      *self);

gboolean    lh_mapper_insert           (LhMapper      *self,
                                        LhConnection  *connection,
                                        LhRecord      *record,
                                        GError       **error);
gboolean    lh_mapper_update           (LhMapper      *self,
                                        LhConnection  *connection,
                                        LhRecord      *record,
                                        gint64         based_on,
                                        gboolean      *matched,
                                        GError       **error);
gboolean    lh_mapper_delete           (LhMapper      *self,
                                        LhConnection  *connection,
                                        gint64         id,
                                        gint64         based_on,
                                        gboolean      *matched,
                                        GError       **error);
LhRecord   *lh_mapper_read_row         (LhMapper      *self,
                                        LhStatement   *statement,
                                        int            first_column);
LhRecord   *lh_mapper_load             (LhMapper      *self,
                                        LhConnection  *connection,
                                        gint64         id,
                                        GError       **error);

G_END_DECLS
