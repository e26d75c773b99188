/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-line.h"

struct _LhBrandLine
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandLine, lh_brand_line, LH_TYPE_RECORD)

static const LhField lh_brand_line_fields[LH_BRAND_LINE_N_FIELDS] = {
  [LH_BRAND_LINE_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_LINE_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_LINE_TEXT] = { "text", LH_FIELD_TEXT, N_("Text of the line"), NULL, LH_FIELD_OPTIONAL, 100 },
};

static void
lh_brand_line_class_init (LhBrandLineClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "brand-line", N_("Line of a numbered set"),
                              lh_brand_line_fields, LH_BRAND_LINE_N_FIELDS);
}

static void
lh_brand_line_init (LhBrandLine *self)
{
}

LhBrandLine *
lh_brand_line_new (void)
{
  return g_object_new (LH_TYPE_BRAND_LINE, NULL);
}
