/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filing-columns.h"

#include <glib/gi18n-lib.h>

#include "lh-column-fit.h"
#include "lh-filing-statistics.h"
#include "lh-organization.h"
#include "lh-table-columns.h"

/* The columns of the table of who filed. */
typedef struct
{
  const char *title;
  int         width;      /* 0 for the rest */
  gboolean    numeric;
  char     *(*format) (LhFilingRow *row);
} LhFilingColumn;

static char *
lh_filing_column_format_name (LhFilingRow *row)
{
  return g_strdup (lh_record_get_text (lh_filing_row_get_organization (row), LH_ORGANIZATION_NAME));
}

/* A shape beside the word: a state is never told by colour alone. */
static char *
lh_filing_column_format_state (LhFilingRow *row)
{
  static const char *const symbols[LH_N_FILING_STATES] = { "✓", "▲", "■", "○", "＋" };
  const LhFilingValues *values = lh_filing_row_get_values (row);

  return g_strdup_printf ("%s %s", symbols[values->state], lh_filing_state_get_label (values->state, NULL));
}

static char *
lh_filing_column_format_count (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

static char *
lh_filing_column_format_expected (LhFilingRow *row)
{
  return lh_filing_column_format_count (lh_filing_row_get_values (row)->n_expected);
}

static char *
lh_filing_column_format_filed (LhFilingRow *row)
{
  return g_strdup_printf ("%u", lh_filing_row_get_values (row)->n_filed);
}

static char *
lh_filing_column_format_shortfall (LhFilingRow *row)
{
  return lh_filing_column_format_count (lh_filing_row_get_shortfall (row));
}

static char *
lh_filing_column_format_late (LhFilingRow *row)
{
  return lh_filing_column_format_count (lh_filing_row_get_values (row)->n_late);
}

static char *
lh_filing_column_format_first (LhFilingRow *row)
{
  LhDate day = lh_filing_row_get_values (row)->first_filed_on;

  return lh_date_is_set (day) ? lh_date_format (day, LH_DATE_LONG, NULL) : g_strdup ("");
}

static char *
lh_filing_column_format_reason (LhFilingRow *row)
{
  return g_strdup (lh_filing_row_get_values (row)->reason);
}

static const LhFilingColumn columns[] = {
  { N_("Organization"), 150, FALSE, lh_filing_column_format_name },
  { NC_("filing", "State"), 104, FALSE, lh_filing_column_format_state },
  { N_("Expected"), 60, TRUE, lh_filing_column_format_expected },
  { N_("Filed"), 60, TRUE, lh_filing_column_format_filed },
  { N_("Short of"), 60, TRUE, lh_filing_column_format_shortfall },
  { N_("Of these late"), 84, TRUE, lh_filing_column_format_late },
  { N_("First filed on"), 124, FALSE, lh_filing_column_format_first },
  { N_("Remark"), 0, FALSE, lh_filing_column_format_reason },
};

static void
lh_filing_column_setup_cb (GtkSignalListItemFactory *factory,
                           GtkListItem              *item,
                           const LhFilingColumn     *column)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 2);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), column->numeric ? 1 : 0);
  if (column->numeric)
    gtk_widget_add_css_class (text, "numeric");
  gtk_list_item_set_child (item, text);
}

static void
lh_filing_column_bind_cb (GtkSignalListItemFactory *factory,
                          GtkListItem              *item,
                          const LhFilingColumn     *column)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = column->format (gtk_list_item_get_item (item));

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  if (column->width == 0)
    gtk_widget_set_tooltip_text (cell, *text != '\0' ? text : NULL);
}

/* The headings of numbers stand to the right, as the numbers do. */
static void
lh_filing_columns_align (GtkColumnView *view)
{
  GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; i < G_N_ELEMENTS (columns) && heading != NULL; i++)
    {
      if (columns[i].numeric)
        lh_table_columns_align_heading (heading);
      heading = gtk_widget_get_next_sibling (heading);
    }
}

/**
 * lh_filing_columns_append:
 * @view: a view of #LhFilingRow
 */
void
lh_filing_columns_append (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      const char *title = columns[i].format == lh_filing_column_format_state ? C_("filing", "State")
                                                                             : _(columns[i].title);
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (lh_filing_column_setup_cb), (gpointer) &columns[i]);
      g_signal_connect (factory, "bind", G_CALLBACK (lh_filing_column_bind_cb), (gpointer) &columns[i]);
      column = gtk_column_view_column_new (title, factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      if (columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (column, columns[i].width);
      else
        gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (view, column);
      lh_column_fit_add (view, column, NULL);
    }
  lh_filing_columns_align (view);
}
