/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-fields.h"

#define MEMBER(type, structure, name, member, ...) \
  { name, LH_CHART_FIELD_##type, G_STRUCT_OFFSET (structure, member), __VA_ARGS__ }
#define RECORD(structure, fields) { sizeof (structure), fields, G_N_ELEMENTS (fields) }

/* The names of the enumerations in the order of lh-chart-types.h. They are stored: they never change. */

const char *const lh_chart_kind_names[] = {
  [LH_CHART_LIGHT_STRIP] = "light-strip",
  [LH_CHART_RANKING] = "ranking",
  [LH_CHART_COLUMNS] = "columns",
  [LH_CHART_HEAT_MAP] = "heat-map",
  [LH_CHART_GANTT] = "gantt",
  [LH_CHART_TABLE] = "table",
  [LH_CHART_CHEVRONS] = "chevrons",
  [LH_CHART_RADAR] = "radar",
  [LH_CHART_BULLET] = "bullet",
  [LH_CHART_FUNNEL] = "funnel",
  [LH_CHART_CARDS] = "cards",
  [LH_CHART_RISK_GRID] = "risk-grid",
  [LH_CHART_STACKED] = "stacked",
  [LH_CHART_PERCENT] = "percent",
  [LH_CHART_DOUGHNUT] = "doughnut",
  [LH_CHART_TREND] = "trend",
  [LH_CHART_S_CURVE] = "s-curve",
  NULL
};

static const char *const parts[] = {
  [LH_CHART_PART_VALUE] = "value",
  [LH_CHART_PART_PLAN] = "plan",
  NULL
};

static const char *const states[] = {
  [LH_CHART_CELL_NONE] = "none",
  [LH_CHART_CELL_VALUE] = "value",
  [LH_CHART_CELL_MISSING] = "missing",
  [LH_CHART_CELL_NOT_DUE] = "not-due",
  NULL
};

static const char *const roles[] = {
  [LH_CHART_ROLE_DEFAULT] = "default",
  [LH_CHART_ROLE_RED] = "red",
  [LH_CHART_ROLE_NAVY] = "navy",
  [LH_CHART_ROLE_GOLD] = "gold",
  [LH_CHART_ROLE_SKY] = "sky",
  [LH_CHART_ROLE_GRASS] = "grass",
  [LH_CHART_ROLE_GREY] = "grey",
  [LH_CHART_ROLE_MAGENTA] = "magenta",
  [LH_CHART_ROLE_LIGHT_RED] = "light-red",
  [LH_CHART_ROLE_LIGHT_ORANGE] = "light-orange",
  [LH_CHART_ROLE_LIGHT_YELLOW] = "light-yellow",
  [LH_CHART_ROLE_LIGHT_GREEN] = "light-green",
  [LH_CHART_ROLE_LIGHT_BLUE] = "light-blue",
  [LH_CHART_ROLE_LIGHT_GREY] = "light-grey",
  [LH_CHART_ROLE_BACKGROUND] = "background",
  [LH_CHART_ROLE_TEXT] = "text",
  [LH_CHART_ROLE_TEXT_DIM] = "text-dim",
  [LH_CHART_ROLE_TITLE] = "title",
  [LH_CHART_ROLE_ACCENT] = "accent",
  [LH_CHART_ROLE_AXIS] = "axis",
  [LH_CHART_ROLE_GRID] = "grid",
  [LH_CHART_ROLE_PLAN] = "plan",
  [LH_CHART_ROLE_REFERENCE] = "reference",
  [LH_CHART_ROLE_HATCH] = "hatch",
  NULL
};
G_STATIC_ASSERT (G_N_ELEMENTS (roles) == LH_CHART_N_ROLES + 1);

static const char *const symbols[] = {
  [LH_CHART_SYMBOL_NONE] = "none",
  [LH_CHART_SYMBOL_CIRCLE] = "circle",
  [LH_CHART_SYMBOL_TRIANGLE] = "triangle",
  [LH_CHART_SYMBOL_DIAMOND] = "diamond",
  [LH_CHART_SYMBOL_SQUARE] = "square",
  [LH_CHART_SYMBOL_CHECK] = "check",
  [LH_CHART_SYMBOL_RING] = "ring",
  [LH_CHART_SYMBOL_BELOW] = "below",
  [LH_CHART_SYMBOL_MILESTONE_OPEN] = "milestone-open",
  [LH_CHART_SYMBOL_MILESTONE_UNDER_WAY] = "milestone-under-way",
  [LH_CHART_SYMBOL_MILESTONE_DONE] = "milestone-done",
  [LH_CHART_SYMBOL_MILESTONE_LATE] = "milestone-late",
  [LH_CHART_SYMBOL_MILESTONE_OVERDUE] = "milestone-overdue",
  [LH_CHART_SYMBOL_MILESTONE_CANCELLED] = "milestone-cancelled",
  NULL
};

static const char *const span_kinds[] = {
  [LH_CHART_SPAN_PLAN] = "plan",
  [LH_CHART_SPAN_EXTENSION] = "extension",
  [LH_CHART_SPAN_ACTUAL] = "actual",
  [LH_CHART_SPAN_OVERDUE] = "overdue",
  [LH_CHART_SPAN_DELAY] = "delay",
  [LH_CHART_SPAN_MOMENT] = "moment",
  NULL
};

static const char *const levels[] = {
  [LH_CHART_PERIOD_YEAR] = "year",
  [LH_CHART_PERIOD_QUARTER] = "quarter",
  [LH_CHART_PERIOD_MONTH] = "month",
  NULL
};
G_STATIC_ASSERT (G_N_ELEMENTS (levels) == LH_CHART_N_PERIODS + 1);

/* The structures of lh-chart-data.h */

static const LhChartField cell_fields[] = {
  MEMBER (CHOICE, LhChartCell, "state", state, LH_CHART_CELL_NONE, states),
  MEMBER (NUMBER, LhChartCell, "value", value, 0),
  MEMBER (TEXT, LhChartCell, "text", text, 0),
  MEMBER (TEXT, LhChartCell, "share", share, 0),
  MEMBER (TEXT, LhChartCell, "detail", detail, 0),
  MEMBER (TEXT, LhChartCell, "key", key, 0),
  MEMBER (CHOICE, LhChartCell, "role", role, LH_CHART_ROLE_DEFAULT, roles),
  MEMBER (CHOICE, LhChartCell, "symbol", symbol, LH_CHART_SYMBOL_NONE, symbols),
  MEMBER (FLAG, LhChartCell, "below", below, 0),
};

const LhChartRecord lh_chart_cell_record = RECORD (LhChartCell, cell_fields);

static const LhChartField span_fields[] = {
  MEMBER (CHOICE, LhChartSpan, "kind", kind, LH_CHART_SPAN_PLAN, span_kinds),
  MEMBER (DAY, LhChartSpan, "start", start, 0),
  MEMBER (LAST_DAY, LhChartSpan, "end", end, 0),
  MEMBER (NUMBER, LhChartSpan, "progress", progress, 0),
  MEMBER (CHOICE, LhChartSpan, "role", role, LH_CHART_ROLE_DEFAULT, roles),
  MEMBER (CHOICE, LhChartSpan, "symbol", symbol, LH_CHART_SYMBOL_NONE, symbols),
  MEMBER (TEXT, LhChartSpan, "text", text, 0),
  MEMBER (TEXT, LhChartSpan, "detail", detail, 0),
  MEMBER (TEXT, LhChartSpan, "key", key, 0),
};

const LhChartRecord lh_chart_span_record = RECORD (LhChartSpan, span_fields);

static const LhChartField period_fields[] = {
  MEMBER (CHOICE, LhChartPeriod, "level", level, LH_CHART_PERIOD_YEAR, levels),
  MEMBER (DAY, LhChartPeriod, "start", start, 0),
  MEMBER (LAST_DAY, LhChartPeriod, "end", end, 0),
  MEMBER (TEXT, LhChartPeriod, "label", label, 0),
  MEMBER (TEXT, LhChartPeriod, "full-label", full_label, 0),
};

static const LhChartRecord period_record = RECORD (LhChartPeriod, period_fields);

static const LhChartField legend_fields[] = {
  MEMBER (CHOICE, LhChartLegend, "kind", kind, LH_CHART_SPAN_PLAN, span_kinds),
  MEMBER (CHOICE, LhChartLegend, "role", role, LH_CHART_ROLE_DEFAULT, roles),
  MEMBER (CHOICE, LhChartLegend, "symbol", symbol, LH_CHART_SYMBOL_NONE, symbols),
  MEMBER (TEXT, LhChartLegend, "label", label, 0),
};

static const LhChartRecord legend_record = RECORD (LhChartLegend, legend_fields);

static const LhChartField timeline_fields[] = {
  MEMBER (DAY, LhChartTimeline, "start", start, 0),
  MEMBER (LAST_DAY, LhChartTimeline, "end", end, 0),
  MEMBER (DAY, LhChartTimeline, "today", today, 0),
  MEMBER (TEXT, LhChartTimeline, "today-text", today_text, 0),
  MEMBER (TEXT, LhChartTimeline, "heading", label_heading, 0),
  MEMBER (LIST, LhChartTimeline, "periods", periods, 0, NULL, &period_record),
  MEMBER (LIST, LhChartTimeline, "legend", legend, 0, NULL, &legend_record),
};

static const LhChartRecord timeline_record = RECORD (LhChartTimeline, timeline_fields);

static const LhChartField category_fields[] = {
  MEMBER (TEXT, LhChartCategory, "key", key, 0),
  MEMBER (TEXT, LhChartCategory, "label", label, 0),
  MEMBER (TEXT, LhChartCategory, "full-label", full_label, 0),
  MEMBER (TEXT, LhChartCategory, "rank", rank, 0),
  MEMBER (TEXT, LhChartCategory, "sum", sum, 0),
  MEMBER (CHOICE, LhChartCategory, "role", role, LH_CHART_ROLE_DEFAULT, roles),
  MEMBER (CHOICE, LhChartCategory, "symbol", symbol, LH_CHART_SYMBOL_NONE, symbols),
  MEMBER (LIST, LhChartCategory, "cells", cells, 0, NULL, &lh_chart_cell_record),
  MEMBER (LIST, LhChartCategory, "spans", spans, 0, NULL, &lh_chart_span_record),
};

static const LhChartRecord category_record = RECORD (LhChartCategory, category_fields);

static const LhChartField series_fields[] = {
  MEMBER (TEXT, LhChartSeries, "label", label, 0),
  MEMBER (CHOICE, LhChartSeries, "part", part, LH_CHART_PART_VALUE, parts),
  MEMBER (CHOICE, LhChartSeries, "role", role, LH_CHART_ROLE_DEFAULT, roles),
  MEMBER (NUMBER, LhChartSeries, "weight", weight, 1),
};

static const LhChartRecord series_record = RECORD (LhChartSeries, series_fields);

static const LhChartField reference_fields[] = {
  MEMBER (NUMBER, LhChartReference, "value", value, 0),
  MEMBER (CHOICE, LhChartReference, "role", role, LH_CHART_ROLE_DEFAULT, roles),
  MEMBER (TEXT, LhChartReference, "label", label, 0),
};

static const LhChartRecord reference_record = RECORD (LhChartReference, reference_fields);

static const LhChartField data_fields[] = {
  MEMBER (CHOICE, LhChartData, "kind", kind, -1, lh_chart_kind_names),
  MEMBER (TEXT, LhChartData, "title", title, 0),
  MEMBER (TEXT, LhChartData, "subtitle", subtitle, 0),
  MEMBER (TEXT, LhChartData, "source", source, 0),
  MEMBER (TEXT, LhChartData, "footer", footer, 0),
  MEMBER (TEXT, LhChartData, "empty-text", empty_text, 0),
  MEMBER (TEXT, LhChartData, "unit", unit, 0),
  MEMBER (RANGE, LhChartData, "range", has_range, 0),
  MEMBER (FLAG, LhChartData, "show-ranks", show_ranks, 0),
  MEMBER (LIST, LhChartData, "series", series, 0, NULL, &series_record),
  MEMBER (POINTERS, LhChartData, "categories", categories, 0, NULL, &category_record),
  MEMBER (LIST, LhChartData, "references", references, 0, NULL, &reference_record),
  MEMBER (RECORD, LhChartData, "timeline", timeline, 0, NULL, &timeline_record),
  MEMBER (TEXT, LhChartData, "total", total_text, 0),
  MEMBER (TEXT, LhChartData, "total-label", total_label, 0),
  MEMBER (TEXT, LhChartData, "rest-label", rest_label, 0),
  MEMBER (TEXT, LhChartData, "axis-note", axis_note, 0),
  MEMBER (FLAG, LhChartData, "has-now", has_now, 0),
  MEMBER (NUMBER, LhChartData, "now", now, 0),
  MEMBER (TEXT, LhChartData, "now-label", now_label, 0),
  MEMBER (TEXT, LhChartData, "gap-label", gap_label, 0),
};

const LhChartRecord lh_chart_data_record = RECORD (LhChartData, data_fields);

static void lh_chart_record_copy (const LhChartRecord *record,
                                  gpointer             target,
                                  gconstpointer        source);

static void
lh_chart_field_copy_list (const LhChartField *field,
                          GArray            **target,
                          GArray             *source)
{
  if (source == NULL)
    return;
  if (*target == NULL)
    *target = lh_chart_data_new_spans ();

  g_array_set_size (*target, source->len);
  for (guint i = 0; i < source->len; i++)
    lh_chart_record_copy (field->record, (*target)->data + i * field->record->size,
                          source->data + i * field->record->size);
}

static void
lh_chart_record_copy (const LhChartRecord *record,
                      gpointer             target,
                      gconstpointer        source)
{
  for (guint i = 0; i < record->n_fields; i++)
    {
      const LhChartField *field = &record->fields[i];
      gpointer to = (char *) target + field->offset;
      gconstpointer from = (const char *) source + field->offset;

      switch (field->type)
        {
        case LH_CHART_FIELD_TEXT:
          g_free (*(char **) to);
          *(char **) to = g_strdup (*(char *const *) from);
          break;
        case LH_CHART_FIELD_NUMBER:
        case LH_CHART_FIELD_DAY:
        case LH_CHART_FIELD_LAST_DAY:
          *(double *) to = *(const double *) from;
          break;
        case LH_CHART_FIELD_RECORD:
          lh_chart_record_copy (field->record, to, from);
          break;
        case LH_CHART_FIELD_LIST:
          lh_chart_field_copy_list (field, to, *(GArray *const *) from);
          break;
        case LH_CHART_FIELD_POINTERS:
          break;   /* of the data only: lh_chart_data_copy() */
        case LH_CHART_FIELD_FLAG:
        case LH_CHART_FIELD_RANGE:
        case LH_CHART_FIELD_COUNT:
        case LH_CHART_FIELD_CHOICE:
        default:
          *(int *) to = *(const int *) from;
          break;
        }
    }
}

/* lh_chart_field_is_fallback: whether the member has the value that need not be written. */
gboolean
lh_chart_field_is_fallback (const LhChartField *field,
                            gconstpointer       member)
{
  switch (field->type)
    {
    case LH_CHART_FIELD_TEXT:
      return *(char *const *) member == NULL;
    case LH_CHART_FIELD_NUMBER:
    case LH_CHART_FIELD_DAY:
      return *(const double *) member == field->fallback;
    case LH_CHART_FIELD_LAST_DAY:
      return *(const double *) member <= 1.0;
    case LH_CHART_FIELD_LIST:
      return *(GArray *const *) member == NULL || (*(GArray *const *) member)->len == 0;
    case LH_CHART_FIELD_POINTERS:
      return (*(GPtrArray *const *) member)->len == 0;
    case LH_CHART_FIELD_RECORD:
      for (guint i = 0; i < field->record->n_fields; i++)
        if (!lh_chart_field_is_fallback (&field->record->fields[i],
                                         (const char *) member + field->record->fields[i].offset))
          return FALSE;
      return TRUE;
    case LH_CHART_FIELD_FLAG:
    case LH_CHART_FIELD_RANGE:
    case LH_CHART_FIELD_COUNT:
    case LH_CHART_FIELD_CHOICE:
    default:
      return *(const int *) member == (int) field->fallback;
    }
}

/* lh_chart_data_copy: (transfer full): the same data, which may still be changed. */
LhChartData *
lh_chart_data_copy (const LhChartData *self)
{
  LhChartData *copy = lh_chart_data_new (self->kind);

  lh_chart_record_copy (&lh_chart_data_record, copy, self);
  copy->minimum = self->minimum;
  copy->maximum = self->maximum;
  for (guint i = 0; i < self->categories->len; i++)
    {
      guint category = lh_chart_data_add_category (copy, NULL, NULL, NULL);

      lh_chart_record_copy (&category_record, g_ptr_array_index (copy->categories, category),
                            lh_chart_data_get_category (self, i));
    }

  return copy;
}
