/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-steps-tab.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-comment.h"
#include "lh-brand-snapshot.h"
#include "lh-brand-step.h"
#include "lh-brand-table.h"
#include "lh-codes.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-weak.h"

struct _LhBrandStepsTab
{
  LhLedgerBin  parent_instance;

  gint64       shown_id;
  GListStore  *steps;
  GPtrArray   *versions;      /* the steps with a proposal */
  guint        n_differences;
  guint        serial;

  GtkDropDown *after_drop;
  GtkDropDown *before_drop;
  GtkWidget   *compare_box;
  GtkGrid     *compare_grid;
  GtkListBox  *list;
  GtkStack    *stack;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhBrandStepsRequest;

G_DEFINE_FINAL_TYPE (LhBrandStepsTab, lh_brand_steps_tab, LH_TYPE_LEDGER_BIN)

static int
lh_brand_steps_tab_compare (gconstpointer a,
                            gconstpointer b)
{
  LhRecord *first = *(LhRecord *const *) a;
  LhRecord *second = *(LhRecord *const *) b;
  int order = lh_date_compare (lh_record_get_date (first, LH_BRAND_STEP_TAKEN_ON),
                               lh_record_get_date (second, LH_BRAND_STEP_TAKEN_ON));

  if (order != 0)
    return order;
  return lh_record_get_id (first) < lh_record_get_id (second) ? -1 : 1;
}

static void
lh_brand_steps_tab_clear_grid (LhBrandStepsTab *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->compare_grid))) != NULL)
    gtk_grid_remove (self->compare_grid, child);
  self->n_differences = 0;
}

static void
lh_brand_steps_tab_attach (LhBrandStepsTab *self,
                           const char      *text,
                           const char      *style,
                           int              column,
                           int              row,
                           int              width)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text != NULL && *text != '\0' ? text : "—", "xalign", 0.0,
                                   "yalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable", TRUE,
                                   "hexpand", TRUE, "focusable", FALSE, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->compare_grid, label, column, row, width, 1);
}

/* A heading for each field that differs, below it the two texts side by side. */
static void
lh_brand_steps_tab_show_differences (LhBrandStepsTab *self,
                                     LhRecord        *before,
                                     LhRecord        *after)
{
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));
  g_autoptr (GArray) differences = lh_brand_snapshot_compare (before, after);

  self->n_differences = differences->len;
  for (guint i = 0; i < differences->len; i++)
    {
      const LhBrandDifference *difference = &g_array_index (differences, LhBrandDifference, i);
      g_autofree char *old = lh_ledger_format_field (ledger, before, difference->field, NULL);
      g_autofree char *new = lh_ledger_format_field (ledger, after, difference->field, NULL);

      lh_brand_steps_tab_attach (self, difference->label, "heading", 0, 2 * (int) i, 2);
      lh_brand_steps_tab_attach (self, old, "dim-label", 0, 2 * (int) i + 1, 1);
      lh_brand_steps_tab_attach (self, new, NULL, 1, 2 * (int) i + 1, 1);
    }
  if (differences->len == 0)
    lh_brand_steps_tab_attach (self, _("Nothing was changed between these two."), "dim-label", 0, 0, 2);
}

static void
lh_brand_steps_tab_chosen_cb (LhBrandStepsTab *self)
{
  guint old = gtk_drop_down_get_selected (self->before_drop);
  guint new = gtk_drop_down_get_selected (self->after_drop);
  g_autoptr (LhRecord) before = NULL;
  g_autoptr (LhRecord) after = NULL;

  lh_brand_steps_tab_clear_grid (self);
  if (self->versions == NULL || old >= self->versions->len || new >= self->versions->len)
    return;
  before = lh_brand_snapshot_parse (lh_record_get_text (g_ptr_array_index (self->versions, old), LH_BRAND_STEP_SNAPSHOT));
  after = lh_brand_snapshot_parse (lh_record_get_text (g_ptr_array_index (self->versions, new), LH_BRAND_STEP_SNAPSHOT));
  if (before != NULL && after != NULL)
    lh_brand_steps_tab_show_differences (self, before, after);
}

/* The last two versions, unless the person chooses others. */
static void
lh_brand_steps_tab_show_versions (LhBrandStepsTab *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const guint n = self->versions->len;

  for (guint i = 0; i < n; i++)
    {
      LhRecord *step = g_ptr_array_index (self->versions, i);
      g_autofree char *day = lh_date_format (lh_record_get_date (step, LH_BRAND_STEP_TAKEN_ON), LH_DATE_SHORT, NULL);
      /* TRANSLATORS: number of a round of review, then a date */
      g_autofree char *name = g_strdup_printf (_("Round %d, %s"), (int) lh_record_get_int (step, LH_BRAND_STEP_REVIEW_ROUND),
                                               day);

      gtk_string_list_append (names, name);
    }
  gtk_widget_set_visible (self->compare_box, n > 1);
  gtk_drop_down_set_model (self->before_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->after_drop, G_LIST_MODEL (names));
  if (n > 1)
    {
      gtk_drop_down_set_selected (self->before_drop, n - 2);
      gtk_drop_down_set_selected (self->after_drop, n - 1);
    }
  lh_brand_steps_tab_chosen_cb (self);
}

static void
lh_brand_steps_tab_loaded_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autofree LhBrandStepsRequest *request = user_data;
  g_autoptr (LhBrandStepsTab) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) steps = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  /* An answer to an older question is about another brand. */
  if (steps == NULL || self == NULL || request->serial != self->serial || self->list == NULL)
    return;
  g_ptr_array_sort (steps, lh_brand_steps_tab_compare);
  g_list_store_splice (self->steps, 0, g_list_model_get_n_items (G_LIST_MODEL (self->steps)), steps->pdata, steps->len);
  gtk_stack_set_visible_child_name (self->stack, steps->len > 0 ? "steps" : "empty");
  g_ptr_array_set_size (self->versions, 0);
  for (guint i = 0; i < steps->len; i++)
    {
      if (!lh_record_is_empty (g_ptr_array_index (steps, i), LH_BRAND_STEP_SNAPSHOT))
        g_ptr_array_add (self->versions, g_object_ref (g_ptr_array_index (steps, i)));
    }
  lh_brand_steps_tab_show_versions (self);
}

static void
lh_brand_steps_tab_refresh (LhLedgerBin *bin)
{
  LhBrandStepsTab *self = LH_BRAND_STEPS_TAB (bin);
  LhRecord *brand = lh_ledger_bin_get_record (bin);
  g_autoptr (LhQuery) query = NULL;
  LhBrandStepsRequest *request;

  self->serial++;
  if (brand == NULL)
    return;
  if (self->shown_id != lh_record_get_id (brand))
    g_list_store_remove_all (self->steps);
  self->shown_id = lh_record_get_id (brand);
  query = lh_query_new (LH_TYPE_BRAND_STEP);
  lh_query_where_id (query, LH_BRAND_STEP_BRAND_ID, lh_record_get_id (brand));
  request = g_new0 (LhBrandStepsRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_query_async (lh_ledger_bin_get_ledger (bin), query, NULL, lh_brand_steps_tab_loaded_cb, request);
}

/* Date, person and side in one line, the opinion below. */
static char *
lh_brand_steps_tab_describe (LhRecord *step)
{
  const LhBrandTransition *transition = lh_brand_transition_find (lh_record_get_text (step, LH_BRAND_STEP_TRANSITION));
  g_autofree char *date = lh_date_format (lh_record_get_date (step, LH_BRAND_STEP_TAKEN_ON), LH_DATE_LONG, NULL);
  const char *actor = transition != NULL ? lh_brand_actor_get_label (transition->actor, NULL) : "";
  const char *opinion = lh_record_get_text (step, LH_BRAND_STEP_OPINION);

  return g_strdup_printf ("%s · %s · %s%s%s", date, lh_record_get_text (step, LH_BRAND_STEP_PERSON), actor,
                          *opinion != '\0' ? "\n" : "", opinion);
}

static GtkWidget *
lh_brand_steps_tab_create_row_cb (gpointer item,
                                  gpointer user_data)
{
  LhRecord *step = item;
  const char *transition = lh_code_get_label ("brand-transition", lh_record_get_text (step, LH_BRAND_STEP_TRANSITION), NULL);
  const char *state = lh_code_get_label ("brand-state", lh_record_get_text (step, LH_BRAND_STEP_TO_STATE), NULL);
  g_autofree char *subtitle = lh_brand_steps_tab_describe (step);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", transition != NULL ? transition : "",
                                 "subtitle", subtitle,
                                 "use-markup", FALSE,
                                 "subtitle-lines", 0,
                                 "focusable", FALSE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_LABEL,
                                                                 "label", state != NULL ? state : "",
                                                                 "css-classes", (const char *[]) { "dim-label", NULL },
                                                                 NULL));
  return row;
}

/* A heading where a round of review begins, and one where the reviews are over. */
static void
lh_brand_steps_tab_header_cb (GtkListBoxRow *row,
                              GtkListBoxRow *before,
                              gpointer       user_data)
{
  LhBrandStepsTab *self = user_data;
  const guint position = (guint) gtk_list_box_row_get_index (row);
  g_autoptr (LhRecord) step = g_list_model_get_item (G_LIST_MODEL (self->steps), position);
  g_autoptr (LhRecord) last = before != NULL ? g_list_model_get_item (G_LIST_MODEL (self->steps), position - 1) : NULL;
  const gint64 round = step != NULL ? lh_record_get_int (step, LH_BRAND_STEP_REVIEW_ROUND) : LH_UNSET;
  g_autofree char *text = NULL;

  if (step == NULL || (last != NULL && lh_record_get_int (last, LH_BRAND_STEP_REVIEW_ROUND) == round))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  text = round > 0 ? g_strdup_printf (_("Review, round %d"), (int) round) : g_strdup (_("Three years of making the brand"));
  gtk_list_box_row_set_header (row, g_object_new (GTK_TYPE_LABEL,
                                                  "label", text,
                                                  "xalign", 0.0,
                                                  "css-classes", (const char *[]) { "heading", "step-round", NULL },
                                                  NULL));
}

static void
lh_brand_steps_tab_prepare_cb (LhBrandStepsTab *self,
                               LhRecord        *part)
{
  lh_record_set_int (part, LH_BRAND_COMMENT_POSITION, 1);
  lh_record_set_date (part, LH_BRAND_COMMENT_COMMENTED_ON, lh_date_today ());
}

static void
lh_brand_steps_tab_dispose (GObject *object)
{
  LhBrandStepsTab *self = LH_BRAND_STEPS_TAB (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_STEPS_TAB);
  g_clear_object (&self->steps);
  g_clear_pointer (&self->versions, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_brand_steps_tab_parent_class)->dispose (object);
}

static void
lh_brand_steps_tab_class_init (LhBrandStepsTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_brand_steps_tab_dispose;
  LH_LEDGER_BIN_CLASS (klass)->refresh = lh_brand_steps_tab_refresh;

  g_type_ensure (LH_TYPE_BRAND_COMMENT);
  g_type_ensure (LH_TYPE_PART_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-steps-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepsTab, after_drop);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepsTab, before_drop);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepsTab, compare_box);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepsTab, compare_grid);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepsTab, list);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepsTab, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_brand_steps_tab_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_brand_steps_tab_prepare_cb);
}

static void
lh_brand_steps_tab_init (LhBrandStepsTab *self)
{
  self->steps = g_list_store_new (LH_TYPE_BRAND_STEP);
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, lh_brand_steps_tab_header_cb, self, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->steps), lh_brand_steps_tab_create_row_cb, self, NULL);
}

/**
 * lh_brand_steps_tab_get_steps:
 *
 * Returns: (transfer none): the steps that are shown, in order
 */
GListModel *
lh_brand_steps_tab_get_steps (LhBrandStepsTab *self)
{
  g_return_val_if_fail (LH_IS_BRAND_STEPS_TAB (self), NULL);
  return G_LIST_MODEL (self->steps);
}

/**
 * lh_brand_steps_tab_get_n_differences:
 *
 * Returns: in how many fields the two chosen versions differ
 */
guint
lh_brand_steps_tab_get_n_differences (LhBrandStepsTab *self)
{
  g_return_val_if_fail (LH_IS_BRAND_STEPS_TAB (self), 0);
  return self->n_differences;
}
