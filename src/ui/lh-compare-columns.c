/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-compare-columns.h"

#include <glib/gi18n-lib.h>

#include "lh-column-fit.h"
#include "lh-light-cell.h"
#include "lh-progress-cell.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"
#include "lh-roadmap-texts.h"

typedef char *(*LhCompareFormat)  (LhRoadmapRow *row);
typedef int   (*LhCompareCompare) (LhRoadmapRow *one,
                                   LhRoadmapRow *other);

/**
 * LhCompareColumn:
 * @title: its heading (msgid)
 * @width: its width; 0 takes what is left
 * @lines: how many lines a cell has
 * @type: a cell with a "status", or 0 for text
 * @format: the text of a cell
 * @compare: the order of two rows
 */
typedef struct
{
  const char       *title;
  int               width;
  int               lines;
  GType           (*get_type) (void);
  LhCompareFormat   format;
  LhCompareCompare  compare;
} LhCompareColumn;

static char *
lh_compare_format_name (LhRoadmapRow *row)
{
  return g_strdup (lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_NAME));
}

static char *
lh_compare_format_plan (LhRoadmapRow *row)
{
  const char *sign;

  if (row->plan == NULL)
    return g_strdup (_("no plan for this quarter"));
  sign = lh_record_get_text (row->plan, LH_QUARTER_PLAN_COMPLETION_SIGN);
  if (*sign == '\0')
    return g_strdup (lh_record_get_text (row->plan, LH_QUARTER_PLAN_TASK));
  /* TRANSLATORS: task of a quarter, sign of its completion */
  return g_strdup_printf (_("%s (sign of completion: %s)"), lh_record_get_text (row->plan, LH_QUARTER_PLAN_TASK), sign);
}

static char *
lh_compare_format_progress (LhRoadmapRow *row)
{
  if (row->report != NULL)
    return g_strdup (lh_record_get_text (row->report, LH_PROGRESS_WORK_DONE));
  if (row->status != NULL && lh_project_status_get_values (row->status)->reporting == LH_REPORTING_MISSING)
    return g_strdup (_("not reported"));
  return g_strdup ("");
}

static char *
lh_compare_format_owner (LhRoadmapRow *row)
{
  return lh_roadmap_format_owner (row);
}

/* In percentage points, as the heading of the light's reason says; "" where it is not known. */
static char *
lh_compare_format_lag (LhRoadmapRow *row)
{
  gint64 lag = row->status != NULL ? lh_project_status_get_lag (row->status) : LH_UNSET;
  g_autofree char *points = NULL;

  if (lag == LH_UNSET || lag == 0)
    return g_strdup (lag == 0 ? _("on plan") : "");
  points = lh_tenths_to_string (ABS (lag));
  /* TRANSLATORS: percentage points */
  return g_strdup_printf (lag > 0 ? C_("lag", "%s behind") : C_("lag", "%s ahead"), points);
}

static int
lh_compare_names (LhRoadmapRow *one,
                  LhRoadmapRow *other)
{
  return g_utf8_collate (lh_record_get_text (LH_RECORD (one->project), LH_PROJECT_NAME),
                         lh_record_get_text (LH_RECORD (other->project), LH_PROJECT_NAME));
}

/* Official order is the order of the rows; a stable sort by nothing keeps it. */
static int
lh_compare_organizations (LhRoadmapRow *one,
                          LhRoadmapRow *other)
{
  return 0;
}

static int
lh_compare_lateness (LhRoadmapRow *one,
                     LhRoadmapRow *other)
{
  return (one->lateness > other->lateness) - (one->lateness < other->lateness);
}

static gint64
lh_compare_get_actual (LhRoadmapRow *row)
{
  return row->status != NULL ? lh_project_status_get_values (row->status)->actual : LH_UNSET;
}

static int
lh_compare_actual (LhRoadmapRow *one,
                   LhRoadmapRow *other)
{
  gint64 a = lh_compare_get_actual (one), b = lh_compare_get_actual (other);

  return (a > b) - (a < b);
}

/* From the calmest light to the gravest: grey and blue ones need nothing. */
static int
lh_compare_get_gravity (LhRoadmapRow *row)
{
  LhLight light = row->status != NULL ? lh_project_status_get_values (row->status)->light : LH_LIGHT_GREY;

  return light == LH_LIGHT_GREY ? -2 : light == LH_LIGHT_BLUE ? -1 : (int) light;
}

static int
lh_compare_lights (LhRoadmapRow *one,
                   LhRoadmapRow *other)
{
  return lh_compare_get_gravity (one) - lh_compare_get_gravity (other);
}

static const LhCompareColumn columns[] = {
  { N_("Project name"), 0, 2, NULL, lh_compare_format_name, lh_compare_names },
  { N_("Lag"), 98, 1, NULL, lh_compare_format_lag, lh_compare_lateness },
  { N_("Light"), 114, 1, lh_light_cell_get_type, NULL, lh_compare_lights },
  { N_("Plan of the quarter"), 0, 3, NULL, lh_compare_format_plan, NULL },
  { N_("Progress of the quarter"), 0, 3, NULL, lh_compare_format_progress, NULL },
  { N_("Progress"), 112, 1, lh_progress_cell_get_type, NULL, lh_compare_actual },
  { N_("Owner"), 124, 2, NULL, lh_compare_format_owner, lh_compare_organizations },
};

static void
lh_compare_setup_cb (GtkSignalListItemFactory *factory,
                     GtkListItem              *item,
                     gpointer                  user_data)
{
  const LhCompareColumn *column = user_data;
  GtkWidget *label;

  if (column->get_type != NULL)
    {
      gtk_list_item_set_child (item, g_object_new (column->get_type (), NULL));
      return;
    }

  label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), column->lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), column->lines);
  gtk_label_set_width_chars (GTK_LABEL (label), column->width == 0 ? 12 : 0);
  gtk_list_item_set_child (item, label);
}

static void
lh_compare_bind_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item,
                    gpointer                  user_data)
{
  const LhCompareColumn *column = user_data;
  LhRoadmapRow *row = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;

  if (column->get_type != NULL)
    {
      g_object_set (child, "status", row->status, NULL);
      return;
    }

  text = column->format (row);
  gtk_label_set_label (GTK_LABEL (child), text);
  gtk_widget_set_tooltip_text (child, text);
}

static int
lh_compare_sort_cb (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  LhCompareCompare compare = ((const LhCompareColumn *) user_data)->compare;

  return compare (LH_ROADMAP_ROW ((gpointer) a), LH_ROADMAP_ROW ((gpointer) b));
}

static GtkColumnViewColumn *
lh_compare_create_column (const LhCompareColumn *spec)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_signal_connect (factory, "setup", G_CALLBACK (lh_compare_setup_cb), (gpointer) spec);
  g_signal_connect (factory, "bind", G_CALLBACK (lh_compare_bind_cb), (gpointer) spec);
  column = gtk_column_view_column_new (_(spec->title), factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, spec->width == 0);
  if (spec->width != 0)
    gtk_column_view_column_set_fixed_width (column, spec->width);
  if (spec->compare != NULL)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (lh_compare_sort_cb, (gpointer) spec, NULL));

      gtk_column_view_column_set_sorter (column, sorter);
    }
  return column;
}

/**
 * lh_compare_columns_append:
 * @view: a table of #LhRoadmapRow
 *
 * Adds the columns of the comparison, sorted by the lag, the latest first (S0-13).
 */
void
lh_compare_columns_append (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = lh_compare_create_column (&columns[i]);

      gtk_column_view_append_column (view, column);
      lh_column_fit_add (view, column, NULL);
      if (columns[i].compare == lh_compare_lateness)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
    }
}
