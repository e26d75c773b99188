/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-print.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-paper.h"
#include "lh-toast.h"

/* A chart on its way to paper. */
typedef struct
{
  LhChart      *chart;
  guint         list_rows;
  LhChartTheme *theme;
  GPtrArray    *pages;    /* LhChart; once the paper is known */
  double        scale;    /* points in a pixel of the drawing */
} LhChartPrint;

static void
lh_chart_print_free (gpointer data)
{
  LhChartPrint *self = data;

  g_object_unref (self->chart);
  lh_chart_theme_free (self->theme);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}

/* The drawing is one for A3; on other paper it has another size, and maybe needs more pages to be read. */
static void
lh_chart_print_begin_cb (GtkPrintOperation *operation,
                         GtkPrintContext   *context,
                         LhChartPrint      *self)
{
  guint n = lh_chart_get_n_categories (self->chart);
  guint n_pages = self->list_rows > 0 ? (n + self->list_rows - 1) / self->list_rows : 2;

  self->scale = MIN (gtk_print_context_get_width (context) / LH_CHART_PAPER_WIDTH,
                     gtk_print_context_get_height (context) / LH_CHART_PAPER_HEIGHT);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = lh_chart_paper_break (self->chart, n_pages, LH_CHART_PAPER_WIDTH, LH_CHART_PAPER_HEIGHT,
                                      self->scale / LH_CHART_PAPER_POINTS, self->theme);
  gtk_print_operation_set_n_pages (operation, self->pages->len);
}

static void
lh_chart_print_draw_cb (GtkPrintOperation *operation,
                        GtkPrintContext   *context,
                        int                page,
                        LhChartPrint      *self)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);
  lh_chart_draw (g_ptr_array_index (self->pages, page), cr, LH_CHART_PAPER_WIDTH, LH_CHART_PAPER_HEIGHT, self->theme);
  cairo_restore (cr);
}

/* The drawing has margins of its own. */
static GtkPageSetup *
lh_chart_print_create_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A3);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  return setup;
}

/**
 * lh_chart_print_new:
 * @chart: a chart or a table with a row for each category
 * @list_rows: how many rows of a table a page has when it does not fit on one; 0 for a chart
 * @name: what the job is called
 *
 * Returns: (transfer full): an operation that prints it on A3, lying: on one page where that can be read
 */
GtkPrintOperation *
lh_chart_print_new (LhChart    *chart,
                    guint       list_rows,
                    const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = lh_chart_print_create_setup ();
  g_autoptr (LhChartTheme) look = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  LhChartPrint *self = g_new0 (LhChartPrint, 1);

  self->chart = g_object_ref (chart);
  self->list_rows = list_rows;
  self->theme = lh_chart_paper_create_theme (look);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "lh-chart-print", self, lh_chart_print_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (lh_chart_print_begin_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (lh_chart_print_draw_cb), self);
  return operation;
}

/**
 * lh_chart_print_run:
 * @widget: (type GtkWidget): a widget of the window
 * @operation: what lh_chart_print_new() made
 *
 * Opens the dialog that prints it, with its preview.
 */
void
lh_chart_print_run (gpointer           widget,
                    GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_PRINT_OPERATION (operation));

  root = gtk_widget_get_root (widget);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    lh_error_dialog (widget, _("The document was not printed"), error);
}
