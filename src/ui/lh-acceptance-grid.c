/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-grid.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-mark.h"
#include "lh-remark-button.h"
#include "lh-rubric-item.h"

/* The columns beside those of the judges, from the left. */
enum
{
  COLUMN_ITEM,
  COLUMN_FULL,
  COLUMN_SCORE,
  COLUMN_SELF,
  N_LEFT_COLUMNS
};

/* The same, to the right of the judges. */
enum
{
  COLUMN_COMMITTEE,
  COLUMN_DIFFERENCE,
  COLUMN_BASIS,
  COLUMN_REMARK,
};

struct _LhAcceptanceGrid
{
  AdwBin             parent_instance;

  GtkGrid           *grid;
  LhAcceptanceSheet *sheet;
  char              *shape;      /* items and judges the grid was built for */
  GPtrArray         *entries;    /* LhMarkEntry */
};

enum
{
  EDITED,
  REMARK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhAcceptanceGrid, lh_acceptance_grid, ADW_TYPE_BIN)

static char *
lh_acceptance_grid_describe (LhAcceptanceSheet *sheet)
{
  GPtrArray *lines = lh_acceptance_sheet_get_lines (sheet);
  g_autofree char *judges = g_strjoinv (";", (GStrv) lh_acceptance_sheet_get_judges (sheet));
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GINT64_FORMAT " %s", lh_record_get_id (lh_acceptance_sheet_get_acceptance (sheet)),
                          judges);
  for (guint i = 0; i < lines->len; i++)
    {
      LhRecord *item = ((LhAcceptanceLine *) g_ptr_array_index (lines, i))->item;

      g_string_append_printf (text, " %" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, lh_record_get_id (item),
                              lh_record_get_version (item));
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
lh_acceptance_grid_add_label (LhAcceptanceGrid *self,
                              guint             column,
                              guint             row,
                              const char       *text,
                              float             xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "cell");
  if (xalign > 0.5f)
    gtk_widget_add_css_class (label, "numeric");
  if (row == 0)
    gtk_widget_add_css_class (label, "heading");
  gtk_grid_attach (self->grid, label, (int) column, (int) row, 1, 1);
  return label;
}

static void
lh_acceptance_grid_edited_cb (LhAcceptanceGrid *self,
                              const char       *text,
                              LhMarkEntry      *entry)
{
  g_signal_emit (self, signals[EDITED], 0, entry, text);
}

static void
lh_acceptance_grid_remark_cb (LhAcceptanceGrid *self,
                              const char       *comment,
                              gboolean          inapplicable,
                              LhRemarkButton   *button)
{
  g_signal_emit (self, signals[REMARK], 0, lh_remark_button_get_item_id (button), comment, inapplicable);
}

static void
lh_acceptance_grid_add_entry (LhAcceptanceGrid *self,
                              guint             column,
                              guint             row,
                              LhRecord         *item,
                              const char       *kind,
                              const char       *rater,
                              const char       *who)
{
  g_autofree char *name = g_strdup_printf ("%s · %s", lh_record_get_text (item, LH_RUBRIC_ITEM_NAME), who);
  GtkWidget *entry = lh_mark_entry_new (lh_record_get_id (item), kind, rater, name);

  g_signal_connect_object (entry, "edited", G_CALLBACK (lh_acceptance_grid_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, entry, (int) column, (int) row, 1, 1);
  g_ptr_array_add (self->entries, entry);
}

static void
lh_acceptance_grid_build_headings (LhAcceptanceGrid *self)
{
  const char *const *judges = lh_acceptance_sheet_get_judges (self->sheet);
  const char *const right[] = { N_("Mark decided"), N_("Against self"), N_("Basis") };
  guint column = N_LEFT_COLUMNS;

  lh_acceptance_grid_add_label (self, COLUMN_ITEM, 0, _("Item judged"), 0);
  lh_acceptance_grid_add_label (self, COLUMN_FULL, 0, _("Full mark"), 1);
  lh_acceptance_grid_add_label (self, COLUMN_SCORE, 0, _("Score"), 1);
  lh_acceptance_grid_add_label (self, COLUMN_SELF, 0, _("Self mark"), 1);
  for (; *judges != NULL; judges++)
    lh_acceptance_grid_add_label (self, column++, 0, *judges, 1);
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    lh_acceptance_grid_add_label (self, column + i, 0, _(right[i]), i == COLUMN_BASIS ? 0 : 1);
}

static void
lh_acceptance_grid_build_row (LhAcceptanceGrid *self,
                              guint             row,
                              LhRecord         *item)
{
  const char *const *judges = lh_acceptance_sheet_get_judges (self->sheet);
  const char *guidance = lh_record_get_text (item, LH_RUBRIC_ITEM_GUIDANCE);
  gboolean by_judges = g_str_equal (lh_record_get_text (item, LH_RUBRIC_ITEM_SOURCE), "judges");
  guint column = N_LEFT_COLUMNS;
  GtkWidget *name = lh_acceptance_grid_add_label (self, COLUMN_ITEM, row, lh_record_get_text (item, LH_RUBRIC_ITEM_NAME), 0);
  GtkWidget *button = lh_remark_button_new (lh_record_get_id (item), lh_record_get_text (item, LH_RUBRIC_ITEM_NAME));

  gtk_widget_set_tooltip_text (name, *guidance != '\0' ? guidance : NULL);
  lh_acceptance_grid_add_label (self, COLUMN_FULL, row, lh_record_get_text (item, LH_RUBRIC_ITEM_FULL_MARK), 1);
  lh_acceptance_grid_add_label (self, COLUMN_SCORE, row, "", 1);
  lh_acceptance_grid_add_entry (self, COLUMN_SELF, row, item, "self", NULL, _("Self mark"));
  for (; *judges != NULL; judges++, column++)
    {
      if (by_judges)
        lh_acceptance_grid_add_entry (self, column, row, item, "judge", *judges, *judges);
      else
        gtk_widget_add_css_class (lh_acceptance_grid_add_label (self, column, row, "–", 1), "dim-label");
    }
  gtk_widget_add_css_class (lh_acceptance_grid_add_label (self, column + COLUMN_BASIS, row, "", 0), "dim-label");
  lh_acceptance_grid_add_entry (self, column + COLUMN_COMMITTEE, row, item, "committee", NULL, _("Mark decided"));
  lh_acceptance_grid_add_label (self, column + COLUMN_DIFFERENCE, row, "", 1);
  g_signal_connect_object (button, "remark", G_CALLBACK (lh_acceptance_grid_remark_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, button, (int) (column + COLUMN_REMARK), (int) row, 1, 1);
}

static void
lh_acceptance_grid_build (LhAcceptanceGrid *self)
{
  GPtrArray *lines = lh_acceptance_sheet_get_lines (self->sheet);
  guint n_judges = g_strv_length ((GStrv) lh_acceptance_sheet_get_judges (self->sheet));
  GtkWidget *child;

  g_ptr_array_set_size (self->entries, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  lh_acceptance_grid_build_headings (self);
  for (guint i = 0; i < lines->len; i++)
    lh_acceptance_grid_build_row (self, i + 1, ((LhAcceptanceLine *) g_ptr_array_index (lines, i))->item);

  /* the last row holds the totals */
  for (guint column = 0; column < N_LEFT_COLUMNS + n_judges + COLUMN_REMARK; column++)
    gtk_widget_add_css_class (lh_acceptance_grid_add_label (self, column, lines->len + 1, "",
                                                            column == COLUMN_ITEM ? 0 : 1), "total");
}

static void
lh_acceptance_grid_set_text (LhAcceptanceGrid *self,
                             guint             column,
                             guint             row,
                             const char       *text)
{
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (self->grid, (int) column, (int) row)), text);
}

static void
lh_acceptance_grid_set_decimal (LhAcceptanceGrid *self,
                                guint             column,
                                guint             row,
                                gboolean          known,
                                LhDecimal         decimal,
                                gboolean          with_sign)
{
  g_autofree char *number = known ? lh_decimal_to_string (decimal) : g_strdup ("");
  g_autofree char *text = with_sign && known && decimal.value > 0 ? g_strconcat ("+", number, NULL)
                                                                  : g_steal_pointer (&number);

  lh_acceptance_grid_set_text (self, column, row, text);
}

/* What an entry shows: the stored spelling of its mark, and its reason. */
static void
lh_acceptance_grid_show_entry (LhAcceptanceGrid *self,
                               LhMarkEntry      *entry)
{
  GPtrArray *marks = lh_acceptance_sheet_get_marks (self->sheet);
  const char *text = "";
  const char *comment = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      LhRecord *mark = g_ptr_array_index (marks, i);

      if (lh_record_get_int (mark, LH_ACCEPTANCE_MARK_ITEM_ID) != lh_mark_entry_get_item_id (entry) ||
          !g_str_equal (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER_KIND), lh_mark_entry_get_kind (entry)) ||
          (lh_mark_entry_get_rater (entry) != NULL &&
           g_strcmp0 (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER), lh_mark_entry_get_rater (entry)) != 0))
        continue;
      comment = lh_record_get_text (mark, LH_ACCEPTANCE_MARK_COMMENT);
      text = lh_record_get_boolean (mark, LH_ACCEPTANCE_MARK_INAPPLICABLE)
               ? _("N/A") : lh_record_get_text (mark, LH_ACCEPTANCE_MARK_MARK);
    }
  lh_mark_entry_show (entry, text, comment, !lh_acceptance_sheet_is_closed (self->sheet));
}

static void
lh_acceptance_grid_show_line (LhAcceptanceGrid       *self,
                              guint                   right,
                              guint                   row,
                              const LhAcceptanceLine *line)
{
  g_autofree char *basis = lh_acceptance_line_format_basis (line, NULL);
  g_autofree char *computed = NULL;
  g_autofree char *text = NULL;
  LhDecimal difference = LH_DECIMAL_ZERO;
  LhDecimal score = line->has_score ? lh_fraction_round (line->score, 2) : LH_DECIMAL_ZERO;
  LhFraction from = line->has_computed ? line->computed : line->has_mean ? line->mean : LH_FRACTION_ZERO;
  GtkWidget *button = gtk_grid_get_child_at (self->grid, (int) (right + COLUMN_REMARK), (int) row);
  gboolean known;

  computed = lh_decimal_to_string (lh_fraction_round (from, 2));
  text = line->applies && (line->has_computed || line->has_mean) ? g_strdup_printf ("%s · %s", computed, basis)
                                                                 : g_strdup (basis);
  lh_acceptance_grid_set_text (self, right + COLUMN_BASIS, row, text);
  lh_acceptance_grid_set_decimal (self, COLUMN_SCORE, row, line->applies && line->has_score, score, FALSE);
  known = lh_acceptance_line_get_difference (line, &difference);
  lh_acceptance_grid_set_decimal (self, right + COLUMN_DIFFERENCE, row, known, difference, TRUE);
  lh_remark_button_show (LH_REMARK_BUTTON (button),
                         line->committee != NULL ? lh_record_get_text (line->committee, LH_ACCEPTANCE_MARK_COMMENT) : "",
                         !line->applies, !lh_acceptance_sheet_is_closed (self->sheet));
}

static void
lh_acceptance_grid_show_totals (LhAcceptanceGrid *self,
                                guint             right,
                                guint             row)
{
  LhDecimal decimal = LH_DECIMAL_ZERO;
  gboolean known;

  lh_acceptance_grid_set_text (self, COLUMN_ITEM, row, _("Total"));
  lh_acceptance_grid_set_decimal (self, COLUMN_FULL, row, TRUE, lh_acceptance_sheet_get_full (self->sheet), FALSE);
  known = lh_acceptance_sheet_get_self_total (self->sheet, &decimal);
  lh_acceptance_grid_set_decimal (self, COLUMN_SELF, row, known, decimal, FALSE);
  known = lh_acceptance_sheet_get_total (self->sheet, &decimal);
  lh_acceptance_grid_set_decimal (self, COLUMN_SCORE, row, known, decimal, FALSE);
  known = lh_acceptance_sheet_get_difference (self->sheet, &decimal);
  lh_acceptance_grid_set_decimal (self, right + COLUMN_DIFFERENCE, row, known, decimal, TRUE);
}

static void
lh_acceptance_grid_dispose (GObject *object)
{
  LhAcceptanceGrid *self = LH_ACCEPTANCE_GRID (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->sheet);
  g_clear_pointer (&self->shape, g_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_acceptance_grid_parent_class)->dispose (object);
}

static void
lh_acceptance_grid_class_init (LhAcceptanceGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lh_acceptance_grid_dispose;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, LH_TYPE_MARK_ENTRY, G_TYPE_STRING);
  signals[REMARK] = g_signal_new ("remark", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
lh_acceptance_grid_init (LhAcceptanceGrid *self)
{
  self->entries = g_ptr_array_new ();
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "lh-sheet");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/**
 * lh_acceptance_grid_set_sheet:
 *
 * Shows a score sheet. The entries stay while items and judges do, so that typing goes on.
 */
void
lh_acceptance_grid_set_sheet (LhAcceptanceGrid  *self,
                              LhAcceptanceSheet *sheet,
                              LhLedger          *ledger)
{
  g_autofree char *shape = lh_acceptance_grid_describe (sheet);
  GPtrArray *lines = lh_acceptance_sheet_get_lines (sheet);
  guint right = N_LEFT_COLUMNS + g_strv_length ((GStrv) lh_acceptance_sheet_get_judges (sheet));

  g_set_object (&self->sheet, sheet);
  if (g_strcmp0 (shape, self->shape) != 0)
    {
      lh_acceptance_grid_build (self);
      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
    }
  for (guint i = 0; i < lines->len; i++)
    lh_acceptance_grid_show_line (self, right, i + 1, g_ptr_array_index (lines, i));
  for (guint i = 0; i < self->entries->len; i++)
    lh_acceptance_grid_show_entry (self, g_ptr_array_index (self->entries, i));
  lh_acceptance_grid_show_totals (self, right, lines->len + 1);
}

/**
 * lh_acceptance_grid_find_entry:
 * @rater: (nullable): the judge
 *
 * Returns: (transfer none) (nullable): the entry of a mark
 */
LhMarkEntry *
lh_acceptance_grid_find_entry (LhAcceptanceGrid *self,
                               gint64            item_id,
                               const char       *kind,
                               const char       *rater)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      LhMarkEntry *entry = g_ptr_array_index (self->entries, i);

      if (lh_mark_entry_get_item_id (entry) == item_id && g_str_equal (lh_mark_entry_get_kind (entry), kind) &&
          g_strcmp0 (lh_mark_entry_get_rater (entry), rater) == 0)
        return entry;
    }
  return NULL;
}
