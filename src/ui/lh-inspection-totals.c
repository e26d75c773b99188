/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-totals.h"

#include <glib/gi18n-lib.h>

#include "lh-accessible.h"
#include "lh-codes.h"
#include "lh-inspection-round.h"

struct _LhInspectionTotals
{
  AdwBin  parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (LhInspectionTotals, lh_inspection_totals, ADW_TYPE_BIN)

static void
lh_inspection_totals_class_init (LhInspectionTotalsClass *klass)
{
}

static void
lh_inspection_totals_init (LhInspectionTotals *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  gtk_box_set_homogeneous (self->box, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * lh_inspection_totals_format_title:
 *
 * Returns: (transfer full): a round in a few letters, for a heading
 */
char *
lh_inspection_totals_format_title (LhRecord *round)
{
  LhQuarter quarter = lh_record_get_quarter (round, LH_INSPECTION_ROUND_QUARTER);
  const char *kind = lh_record_get_text (round, LH_INSPECTION_ROUND_KIND);
  g_autofree char *short_quarter = NULL;

  if (g_str_equal (kind, "special"))
    return g_strdup (lh_record_get_text (round, LH_INSPECTION_ROUND_TITLE));
  if (!lh_quarter_is_set (quarter))
    return g_strdup (lh_code_get_label ("inspection-kind", kind, NULL));
  short_quarter = lh_quarter_format (quarter, LH_QUARTER_SHORT, NULL);
  /* TRANSLATORS: a quarter, as the name of its inspection */
  return g_strdup_printf (_("%s inspection"), short_quarter);
}

static void
lh_inspection_totals_add_number (GtkBox            *box,
                                 guint              round,
                                 LhInspectionState  state,
                                 guint              n)
{
  g_autofree char *text = g_strdup_printf ("%s %u", lh_inspection_state_get_label (state, NULL), n);
  GtkWidget *button;

  if (n == 0)
    return;
  button = gtk_button_new_with_label (text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "lh-total");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", round, (guint) state);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "matrix.filter");
  gtk_box_append (box, button);
}

static GtkWidget *
lh_inspection_totals_create_head (LhRecord *round,
                                  guint     place)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *title = lh_inspection_totals_format_title (round);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "lh-card-title");
  gtk_widget_add_css_class (button, "flat");
  lh_accessible_set_tooltip (button, _("Open the records of this round for all projects in progress"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "matrix.open-records");
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

static GtkWidget *
lh_inspection_totals_create_card (LhInspectionMatrix *matrix,
                                  guint               place)
{
  LhRecord *round = g_ptr_array_index (lh_inspection_matrix_get_rounds (matrix), place);
  const LhInspectionCount *count = lh_inspection_matrix_get_count (matrix, place);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *from = lh_date_format (lh_record_get_date (round, LH_INSPECTION_ROUND_STARTS_ON), LH_DATE_MONTH_DAY,
                                          NULL);
  g_autofree char *until = lh_date_format (lh_record_get_date (round, LH_INSPECTION_ROUND_DUE_ON), LH_DATE_MONTH_DAY,
                                           NULL);
  g_autofree char *days = g_strdup_printf ("%s—%s", from, until);
  GtkWidget *label = gtk_label_new (days);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, days);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "lh-round");
  gtk_box_append (GTK_BOX (card), lh_inspection_totals_create_head (round, place));
  gtk_box_append (GTK_BOX (card), label);
  for (int state = LH_INSPECTION_N_STATES - 1; state >= LH_INSPECTION_STATE_NOT_COVERED; state--)
    lh_inspection_totals_add_number (GTK_BOX (card), place, state, count->states[state]);
  return card;
}

/**
 * lh_inspection_totals_set_matrix:
 *
 * Shows the totals of a matrix.
 */
void
lh_inspection_totals_set_matrix (LhInspectionTotals *self,
                                 LhInspectionMatrix *matrix)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < lh_inspection_matrix_get_rounds (matrix)->len; i++)
    gtk_box_append (self->box, lh_inspection_totals_create_card (matrix, i));
}
