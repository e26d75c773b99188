/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field.h"

G_BEGIN_DECLS

#define LH_TYPE_RECORD (lh_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (LhRecord, lh_record, LH, RECORD, GObject)

/**
 * LhRecordClass:
 * @entity: stable name of the entity ("project"), also the name of its table
 * @label: what the user calls one of them (msgid)
 * @fields: the fields, in the order of the field enumeration of the subclass
 * @n_fields: how many
 * @pspecs: the property of each field
 * @is_private: whether a field of this very record is personal data, beside those whose #LhField says so; optional
 *
 * A record is a bag of properties with an id and a version; a subclass adds nothing but its table of fields.
 */
struct _LhRecordClass
{
  GObjectClass   parent_class;

  const char    *entity;
  const char    *label;
  const LhField *fields;
  guint          n_fields;
  GParamSpec   **pspecs;

  gboolean    (* is_private) (LhRecord *self,
                              guint     field);

  gpointer       padding[2];
};

void            lh_record_class_set_fields (LhRecordClass *klass,
                                            const char    *entity,
                                            const char    *label,
                                            const LhField *fields,
                                            guint          n_fields);
const LhField  *lh_record_class_find_field (LhRecordClass *klass,
                                            const char    *name,
                                            guint         *index);

void            lh_record_set_silent       (LhRecord      *self,
                                            gboolean       silent);
gint64          lh_record_get_id           (LhRecord      *self);
void            lh_record_set_id           (LhRecord      *self,
                                            gint64         id);
gint64          lh_record_get_version      (LhRecord      *self);
void            lh_record_set_version      (LhRecord      *self,
                                            gint64         version);
gboolean        lh_record_get_loaded       (LhRecord      *self);
const char     *lh_record_get_entity       (LhRecord      *self);
const LhField  *lh_record_get_fields       (LhRecord      *self,
                                            guint         *n_fields);

gboolean        lh_record_is_private       (LhRecord      *self,
                                            guint          field);
const char     *lh_record_get_text         (LhRecord      *self,
                                            guint          field);
gint64          lh_record_get_int          (LhRecord      *self,
                                            guint          field);
gboolean        lh_record_get_boolean      (LhRecord      *self,
                                            guint          field);
LhDate          lh_record_get_date         (LhRecord      *self,
                                            guint          field);
LhQuarter       lh_record_get_quarter      (LhRecord      *self,
                                            guint          field);
gboolean        lh_record_is_empty         (LhRecord      *self,
                                            guint          field);

void            lh_record_set_text         (LhRecord      *self,
                                            guint          field,
                                            const char    *text);
void            lh_record_set_int          (LhRecord      *self,
                                            guint          field,
                                            gint64         value);
void            lh_record_set_boolean      (LhRecord      *self,
                                            guint          field,
                                            gboolean       value);
void            lh_record_set_date         (LhRecord      *self,
                                            guint          field,
                                            LhDate         date);
void            lh_record_set_quarter      (LhRecord      *self,
                                            guint          field,
                                            LhQuarter      quarter);

char           *lh_record_get_title        (LhRecord      *self);
LhRecord       *lh_record_get_link         (LhRecord      *self,
                                            guint          field);
void            lh_record_set_link         (LhRecord      *self,
                                            guint          field,
                                            LhRecord      *target);

char           *lh_record_serialize        (LhRecord      *self,
                                            guint          field);
gboolean        lh_record_deserialize      (LhRecord      *self,
                                            guint          field,
                                            const char    *text,
                                            GError       **error);
gboolean        lh_record_field_equal      (LhRecord      *self,
                                            LhRecord      *other,
                                            guint          field);
void            lh_record_copy_fields      (LhRecord      *self,
                                            LhRecord      *source);
LhRecord       *lh_record_duplicate        (LhRecord      *self);

G_END_DECLS
