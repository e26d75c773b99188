/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-date.h"
#include "lh-decimal.h"
#include "lh-quarter.h"

G_BEGIN_DECLS

/**
 * LhFieldKind:
 * @LH_FIELD_TEXT: one line of text; property type string
 * @LH_FIELD_LONG_TEXT: text of several lines; property type string
 * @LH_FIELD_CODE: a stored code, a term of the vocabulary named in the field; property type string
 * @LH_FIELD_CODES: several such codes, separated by a blank; property type string
 * @LH_FIELD_NAMES: names separated by ";" (aliases, people); property type string
 * @LH_FIELD_DECIMAL: an exact decimal in its canonical spelling; property type string
 * @LH_FIELD_INTEGER: a whole number; property type int64, %LH_UNSET when empty
 * @LH_FIELD_TENTHS: a percentage in tenths of a percent, 0 to 1000; property type int64
 * @LH_FIELD_MONEY: an amount in fen (1/100 yuan); property type int64
 * @LH_FIELD_REFERENCE: the id of a record of the entity named in the field, 0 for none; property type int64
 * @LH_FIELD_BOOLEAN: property type boolean
 * @LH_FIELD_DATE: property type #LhDate
 * @LH_FIELD_QUARTER: property type #LhQuarter
 *
 * What a field holds. The kind decides how the field is stored, written to JSON, parsed and shown.
 */
typedef enum
{
  LH_FIELD_TEXT,
  LH_FIELD_LONG_TEXT,
  LH_FIELD_CODE,
  LH_FIELD_CODES,
  LH_FIELD_NAMES,
  LH_FIELD_DECIMAL,
  LH_FIELD_INTEGER,
  LH_FIELD_TENTHS,
  LH_FIELD_MONEY,
  LH_FIELD_REFERENCE,
  LH_FIELD_BOOLEAN,
  LH_FIELD_DATE,
  LH_FIELD_QUARTER,
} LhFieldKind;

/**
 * LhFieldFlags:
 * @LH_FIELD_REQUIRED: may not be empty
 * @LH_FIELD_SEARCH: part of the search key, with its pinyin initials
 * @LH_FIELD_PRIVATE: personal data, masked in what leaves the program
 */
typedef enum
{
  LH_FIELD_OPTIONAL = 0,
  LH_FIELD_REQUIRED = 1 << 0,
  LH_FIELD_SEARCH   = 1 << 1,
  LH_FIELD_PRIVATE  = 1 << 2,
} LhFieldFlags;

/**
 * LhField:
 * @name: name of the property; the column of the store and the key in JSON follow from it
 * @kind: what it holds
 * @label: what the user calls it (msgid)
 * @target: for codes the vocabulary, for references the entity
 * @flags: see #LhFieldFlags
 * @max_length: most characters a text may have; 0 for no limit
 *
 * The one declaration of a field of a record.
 */
typedef struct
{
  const char   *name;
  LhFieldKind   kind;
  const char   *label;
  const char   *target;
  LhFieldFlags  flags;
  guint         max_length;
} LhField;

gboolean    lh_field_is_text          (const LhField *field);
gint64      lh_field_get_empty_number (const LhField *field);
const char *lh_field_get_link_name    (const LhField *field);
GParamSpec *lh_field_create_pspec     (const LhField *field);

G_END_DECLS
