/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-counts.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"

struct _LhRegisterCounts
{
  AdwBin      parent_instance;

  GtkFlowBox *lists;
  GtkStack   *stack;
};

enum
{
  LINE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhRegisterCounts, lh_register_counts, ADW_TYPE_BIN)

static void
lh_register_counts_row_cb (LhRegisterCounts *self,
                           GtkListBoxRow    *row)
{
  g_signal_emit (self, signals[LINE_ACTIVATED], 0, g_object_get_data (G_OBJECT (row), "lh-line"));
}

static GtkWidget *
lh_register_counts_create_row (LhTallyLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (line->label);
  GtkWidget *value = gtk_label_new (line->value);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, line->label);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_widget_add_css_class (value, "numeric");
  if (line->ids->len == 0)
    gtk_widget_add_css_class (value, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), line->ids->len > 0 && line->entity != NULL);
  g_object_set_data (G_OBJECT (row), "lh-line", line);
  return row;
}

static GtkWidget *
lh_register_counts_create_list (LhRegisterCounts *self,
                                const LhTally    *tally)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (tally->title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "lh-tally");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, tally->title, -1);
  for (guint i = 0; i < tally->lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), lh_register_counts_create_row (g_ptr_array_index (tally->lines, i)));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (lh_register_counts_row_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_size_request (box, 220, -1);
  return box;
}

static void
lh_register_counts_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_REGISTER_COUNTS);

  G_OBJECT_CLASS (lh_register_counts_parent_class)->dispose (object);
}

static void
lh_register_counts_class_init (LhRegisterCountsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_register_counts_dispose;
  signals[LINE_ACTIVATED] = g_signal_new ("line-activated", LH_TYPE_REGISTER_COUNTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-register-counts.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRegisterCounts, lists);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterCounts, stack);
}

static void
lh_register_counts_init (LhRegisterCounts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_register_counts_set_figures:
 * @figures: must live until other ones are set
 *
 * Shows the counts.
 */
void
lh_register_counts_set_figures (LhRegisterCounts  *self,
                                LhRegisterFigures *figures)
{
  GtkWidget *child;
  guint n_lines = 0;

  g_return_if_fail (LH_IS_REGISTER_COUNTS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lists))) != NULL)
    gtk_flow_box_remove (self->lists, child);
  for (guint i = 0; i < figures->tallies->len; i++)
    {
      const LhTally *tally = g_ptr_array_index (figures->tallies, i);

      if (tally->lines->len == 0)
        continue;
      gtk_flow_box_insert (self->lists, lh_register_counts_create_list (self, tally), -1);
      n_lines += tally->lines->len;
    }
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->lists)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  gtk_stack_set_visible_child_name (self->stack, n_lines > 0 ? "lists" : "empty");
}
