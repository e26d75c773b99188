/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-data.h"

G_BEGIN_DECLS

/**
 * LhChartFieldType:
 *
 * How a member of a structure is kept, and so how it is written, read and copied.
 */
typedef enum
{
  LH_CHART_FIELD_TEXT,     /* char * */
  LH_CHART_FIELD_FLAG,     /* gboolean */
  LH_CHART_FIELD_NUMBER,   /* double */
  LH_CHART_FIELD_COUNT,    /* guint */
  LH_CHART_FIELD_DAY,      /* double: the number of a LhDate; 0 for none */
  LH_CHART_FIELD_LAST_DAY, /* double: the day after it */
  LH_CHART_FIELD_CHOICE,   /* an enumeration, by its names */
  LH_CHART_FIELD_RANGE,    /* has_range with minimum and maximum, of the data only */
  LH_CHART_FIELD_RECORD,   /* a structure inside */
  LH_CHART_FIELD_LIST,     /* GArray of structures */
  LH_CHART_FIELD_POINTERS, /* GPtrArray of structures */
} LhChartFieldType;

typedef struct _LhChartRecord LhChartRecord;

/**
 * LhChartField:
 * @name: its key in JSON
 * @type: what it is
 * @offset: where it is in its structure
 * @fallback: the number or choice that need not be written
 * @choices: (nullable): names of a choice
 * @record: (nullable): what a list or a structure consists of
 */
typedef struct
{
  const char          *name;
  LhChartFieldType     type;
  gsize                offset;
  double               fallback;
  const char *const   *choices;
  const LhChartRecord *record;
} LhChartField;

/**
 * LhChartRecord:
 *
 * Describes a structure of #LhChartData once; the writer, the reader and the copy go by it. A new member is one more
 * line in its table.
 */
struct _LhChartRecord
{
  gsize               size;
  const LhChartField *fields;
  guint               n_fields;
};

extern const LhChartRecord lh_chart_cell_record;
extern const LhChartRecord lh_chart_span_record;
extern const LhChartRecord lh_chart_data_record;

extern const char *const lh_chart_kind_names[];

gboolean     lh_chart_field_is_fallback (const LhChartField  *field,
                                         gconstpointer        member);
LhChartData *lh_chart_data_copy         (const LhChartData   *self);

G_END_DECLS
