/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-catalog.h"
#include "lh-project.h"

G_BEGIN_DECLS

/**
 * LhCharterKind:
 *
 * How a field of form F1 is written in its cell.
 */
typedef enum
{
  LH_CHARTER_NAME,          /* of the project */
  LH_CHARTER_NUMBER,
  LH_CHARTER_UNIT,          /* name of the organization */
  LH_CHARTER_PLAIN,         /* as the field takes it */
  LH_CHARTER_CODE,          /* the word of a code */
  LH_CHARTER_CODES,         /* words, separated */
  LH_CHARTER_TICKS,         /* words with a box before each */
  LH_CHARTER_PERSON,        /* name and post */
  LH_CHARTER_CONTACT,       /* name and telephone */
  LH_CHARTER_EXTENT,        /* branches and members */
  LH_CHARTER_DAY,
  LH_CHARTER_WAN,           /* ten thousand yuan */
  LH_CHARTER_KEY_TASKS,     /* names, separated */
  LH_CHARTER_OUTCOME,       /* words of forms, then a text */
  LH_CHARTER_OPINION,       /* a text above a place to sign */
} LhCharterKind;

/**
 * LhCharterField:
 * @label: what stands in the form (msgid in the context "F1")
 * @kind: how it is written
 * @field: of the project; -1 for none
 *
 * The declaration of a field of form F1.
 */
typedef struct
{
  const char    *label;
  LhCharterKind  kind;
  int            field;
} LhCharterField;

/**
 * LhCharterValue:
 * @field: which field
 * @cell: where it stands: "D5"
 * @text: what stands there
 */
typedef struct
{
  const LhCharterField *field;
  char                 *cell;
  char                 *text;
} LhCharterValue;

/**
 * LhCharterRow:
 * @cells: where each text stands
 * @texts: what stands there, in the order of the columns of the form
 *
 * A row of a table inside the form.
 */
typedef struct
{
  char *cells[4];
  char *texts[4];
} LhCharterRow;

/* Columns of the tables inside the form. */
enum
{
  LH_CHARTER_INDICATOR_NAME,
  LH_CHARTER_INDICATOR_UNIT,
  LH_CHARTER_INDICATOR_BASELINE,
  LH_CHARTER_INDICATOR_TARGET,
};

enum
{
  LH_CHARTER_PLAN_QUARTER,
  LH_CHARTER_PLAN_TASK,
  LH_CHARTER_PLAN_SIGN,
  LH_CHARTER_PLAN_PROGRESS,
};

/**
 * LhCharterForm:
 * @file: name of the file
 * @sheet: name of the sheet
 * @year: in its title; 0 when there is none
 * @values: (element-type LhCharterValue)
 * @indicators: (element-type LhCharterRow): filled rows
 * @plans: (element-type LhCharterRow): filled rows
 *
 * A filled form F1 (立项书) as it came back, before anything is made of it.
 */
typedef struct
{
  char      *file;
  char      *sheet;
  int        year;
  GPtrArray *values;
  GPtrArray *indicators;
  GPtrArray *plans;
} LhCharterForm;

LhCharterForm        *lh_charter_form_read (const char           *path,
                                            LhCatalog            *catalog,
                                            GError              **error);
void                  lh_charter_form_free (LhCharterForm        *self);
const LhCharterValue *lh_charter_form_find (LhCharterForm        *self,
                                            LhCharterKind         kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhCharterForm, lh_charter_form_free)

G_END_DECLS
