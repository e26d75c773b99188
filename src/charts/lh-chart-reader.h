/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <json-glib/json-glib.h>

#include "lh-chart-fields.h"

G_BEGIN_DECLS

#define LH_CHART_SPEC_MAX_ITEMS 100000

/**
 * LhChartReader:
 * @path: where it is: "categories[3].cells[0].role"
 * @data: what it fills
 * @error: where it tells what is wrong
 *
 * Reads the values of a specification.
 */
typedef struct
{
  GString *path;
  LhChartData *data;
  GError **error;
} LhChartReader;

gboolean lh_chart_reader_fail       (LhChartReader        *self,
                                     char                 *problem);
gsize    lh_chart_reader_enter      (LhChartReader        *self,
                                     const char           *name);
gsize    lh_chart_reader_enter_item (LhChartReader        *self,
                                     guint                 index);
void     lh_chart_reader_leave      (LhChartReader        *self,
                                     gsize                 length);
gboolean lh_chart_reader_text       (LhChartReader        *self,
                                     JsonNode             *node,
                                     char                **text);
gboolean lh_chart_reader_number     (LhChartReader        *self,
                                     JsonNode             *node,
                                     double               *number);
gboolean lh_chart_reader_count      (LhChartReader        *self,
                                     JsonNode             *node,
                                     guint                *count);
gboolean lh_chart_reader_flag       (LhChartReader        *self,
                                     JsonNode             *node,
                                     gboolean             *flag);
gboolean lh_chart_reader_day        (LhChartReader        *self,
                                     JsonNode             *node,
                                     double               *day);
gboolean lh_chart_reader_choice     (LhChartReader        *self,
                                     JsonNode             *node,
                                     const char *const    *names,
                                     int                  *choice);
gboolean lh_chart_reader_array      (LhChartReader        *self,
                                     JsonNode             *node,
                                     guint                 maximum,
                                     JsonArray           **array);
gboolean lh_chart_reader_object     (LhChartReader        *self,
                                     JsonNode             *node,
                                     JsonObject          **object);
gboolean lh_chart_reader_check_keys (LhChartReader        *self,
                                     JsonObject           *object,
                                     const LhChartRecord  *record,
                                     const char *const    *extra);

G_END_DECLS
