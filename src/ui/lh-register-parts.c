/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-parts.h"

#include <glib/gi18n-lib.h>

#include "lh-part-table.h"
#include "lh-register-table.h"

struct _LhRegisterParts
{
  LhLedgerBin       parent_instance;

  const LhRegister *reg;
};

G_DEFINE_FINAL_TYPE (LhRegisterParts, lh_register_parts, LH_TYPE_LEDGER_BIN)

static void
lh_register_parts_copy_text (LhRecord   *part,
                             LhRecord   *whole,
                             const char *name)
{
  guint from, to;

  if (lh_record_class_find_field (LH_RECORD_GET_CLASS (whole), name, &from) != NULL &&
      lh_record_class_find_field (LH_RECORD_GET_CLASS (part), name, &to) != NULL && lh_record_is_empty (part, to))
    lh_record_set_text (part, to, lh_record_get_text (whole, from));
}

/* What a new part has from the whole: a member attends under his own name, a pairing of a union is of its lead. */
static void
lh_register_parts_prepare_cb (LhRegisterParts *self,
                              LhRecord        *part)
{
  LhRecord *whole = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));
  guint from, to;

  if (g_str_equal (self->reg->code, "members"))
    lh_register_parts_copy_text (part, whole, "name");
  if ((g_str_equal (self->reg->code, "members") || g_str_equal (self->reg->code, "unions")) &&
      lh_record_class_find_field (LH_RECORD_GET_CLASS (whole), "organization-id", &from) != NULL &&
      lh_record_class_find_field (LH_RECORD_GET_CLASS (part), "organization-id", &to) != NULL)
    lh_record_set_int (part, to, lh_record_get_int (whole, from));
  if (g_str_equal (self->reg->code, "series") &&
      lh_record_class_find_field (LH_RECORD_GET_CLASS (part), "year", &to) != NULL)
    lh_record_set_int (part, to, lh_ledger_get_quarter (lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self))).year);
}

static void
lh_register_parts_build (LhRegisterParts *self)
{
  GType type = self->reg->get_part_type ();
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const char *entity = ((LhRecordClass *) klass)->entity;
  GtkWidget *table = g_object_new (LH_TYPE_PART_TABLE, "record-type", type, "link", self->reg->part_link,
                                   "columns", self->reg->part_columns, "layout", entity,
                                   "label", _(self->reg->part_label), "new-title", _(self->reg->part_new_label), NULL);

  g_object_bind_property (self, "ledger", table, "ledger", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "record", table, "parent-record", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (table, "prepare", G_CALLBACK (lh_register_parts_prepare_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), table);
}

static void
lh_register_parts_refresh (LhLedgerBin *bin)
{
  LhRegisterParts *self = LH_REGISTER_PARTS (bin);
  LhRecord *record = lh_ledger_bin_get_record (bin);

  if (record == NULL || self->reg != NULL)
    return;
  self->reg = lh_register_find_entity (lh_record_get_entity (record));
  if (self->reg != NULL && self->reg->get_part_type != NULL)
    lh_register_parts_build (self);
}

static void
lh_register_parts_class_init (LhRegisterPartsClass *klass)
{
  LH_LEDGER_BIN_CLASS (klass)->refresh = lh_register_parts_refresh;
}

static void
lh_register_parts_init (LhRegisterParts *self)
{
}
