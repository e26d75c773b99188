/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhRecordCache:
 *
 * One object per record: whoever holds a record holds the same object as everybody else, so an open form and the list
 * beside it never differ. The cache itself keeps nothing alive. Belongs to the main thread.
 */
typedef struct _LhRecordCache LhRecordCache;

LhRecordCache *lh_record_cache_new    (void);
void           lh_record_cache_free   (LhRecordCache *self);

LhRecord      *lh_record_cache_lookup (LhRecordCache *self,
                                       gint64         id);
LhRecord      *lh_record_cache_merge  (LhRecordCache *self,
                                       LhRecord      *fresh);
LhRecord      *lh_record_cache_ensure (LhRecordCache *self,
                                       GType          type,
                                       gint64         id);
GPtrArray     *lh_record_cache_list   (LhRecordCache *self);

G_END_DECLS
