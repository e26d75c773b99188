/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinions-page-private.h"

#include <glib/gi18n-lib.h>

#include "lh-chips.h"
#include "lh-filter-chip.h"
#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-weak.h"

G_DEFINE_FINAL_TYPE (LhOpinionsPage, lh_opinions_page, LH_TYPE_PAGE)

static const LhChip filters[] = {
  { "open", NC_("opinion", "Open") },
  { "merged", NC_("opinion", "Merged") },
  { "item", NC_("opinion", "Of the item") },
  { "topic", NC_("opinion", "In a topic") },
  { "aside", NC_("opinion", "Set aside") },
  { "all", NC_("opinion", "All") },
};

static void
lh_opinions_page_restrict (LhOpinionsPage *self,
                           LhQuery        *query)
{
  LhRecord *item = lh_record_table_get_record (self->items);

  if (g_str_equal (self->filter, "open"))
    {
      lh_query_where_field (query, LH_OPINION_ITEM_ID, LH_QUERY_EMPTY, NULL);
      lh_query_where_field (query, LH_OPINION_TOPIC_ID, LH_QUERY_EMPTY, NULL);
      lh_query_where_field (query, LH_OPINION_SET_ASIDE, LH_QUERY_EQUAL, "false");
    }
  else if (g_str_equal (self->filter, "merged"))
    lh_query_where_field (query, LH_OPINION_ITEM_ID, LH_QUERY_NOT_EMPTY, NULL);
  else if (g_str_equal (self->filter, "topic"))
    lh_query_where_field (query, LH_OPINION_TOPIC_ID, LH_QUERY_NOT_EMPTY, NULL);
  else if (g_str_equal (self->filter, "aside"))
    lh_query_where_field (query, LH_OPINION_SET_ASIDE, LH_QUERY_EQUAL, "true");
  else if (g_str_equal (self->filter, "item"))
    lh_query_where_id (query, LH_OPINION_ITEM_ID, item != NULL ? lh_record_get_id (item) : -1);
}

static void
lh_opinions_page_ask_opinions (LhOpinionsPage *self)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_OPINION);
  g_autofree char *year = g_strdup_printf ("%d", self->year);

  lh_query_where_field (query, LH_OPINION_YEAR, LH_QUERY_EQUAL, year);
  lh_opinions_page_restrict (self, query);
  lh_filter_bar_apply (self->filter_bar, query);
  lh_record_table_set_query (self->opinions, query);
}

static void
lh_opinions_page_ask_items (LhOpinionsPage *self)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_OPINION_ITEM);
  g_autofree char *year = g_strdup_printf ("%d", self->year);

  lh_query_where_field (query, LH_OPINION_ITEM_YEAR, LH_QUERY_EQUAL, year);
  lh_filter_bar_apply (self->item_bar, query);
  lh_record_table_set_query (self->items, query);
}

static void
lh_opinions_page_item_bar_cb (LhOpinionsPage *self)
{
  if (lh_page_get_ledger (LH_PAGE (self)) != NULL)
    lh_opinions_page_ask_items (self);
}

/* The record of the overview, or of the table while that is being read. */
static void
lh_opinions_page_show_similar (LhOpinionsPage *self)
{
  lh_similar_list_show (self->similar, self->matcher, self->overview, lh_record_table_get_record (self->opinions));
}

/* 256 opinions = 189 merged + 32 in topics + 8 set aside + 27 open. */
static void
lh_opinions_page_show_figures (LhOpinionsPage *self)
{
  const LhOpinionOverview *overview = self->overview;
  g_autofree char *text = NULL;

  text = g_strdup_printf (_("<b>%u</b> opinions = <b>%u</b> merged + <b>%u</b> in topics + <b>%u</b> set aside + <b>%u</b> "
                            "open · <b>%u</b> items, <b>%u</b> overdue"),
                          overview->opinions->len, overview->places[LH_OPINION_MERGED],
                          overview->places[LH_OPINION_IN_TOPIC], overview->places[LH_OPINION_ASIDE],
                          overview->places[LH_OPINION_OPEN], overview->items->len, overview->overdue);
  gtk_label_set_markup (self->figures_label, text);
}

/* 61 items = 38 by the unit itself + 15 by several + 8 by the city: each number opens its items. */
static void
lh_opinions_page_show_levels (LhOpinionsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (GPtrArray) levels = lh_opinion_overview_count_levels (self->overview, ledger, NULL);
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < levels->len; i++)
    {
      const LhOpinionCount *level = g_ptr_array_index (levels, i);
      g_autofree char *label = g_markup_escape_text (level->label, -1);

      if (level->items > 0)
        g_string_append_printf (markup, "%s<a href=\"%s\">%s <b>%u</b></a>", markup->len > 0 ? " + " : "",
                                *level->key != '\0' ? level->key : "none", label, level->items);
    }
  gtk_label_set_markup (self->levels_label, markup->str);
  gtk_widget_set_visible (GTK_WIDGET (self->levels_label), markup->len > 0);
}

static gboolean
lh_opinions_page_level_cb (LhOpinionsPage *self,
                           const char     *level)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *label = lh_ledger_get_code_label (lh_page_get_ledger (LH_PAGE (self)), "handling-level", level, NULL);

  for (guint i = 0; self->overview != NULL && i < self->overview->items->len; i++)
    {
      LhRecord *item = g_ptr_array_index (self->overview->items, i);
      const char *code = lh_record_get_text (item, LH_OPINION_ITEM_LEVEL);
      const gint64 id = lh_record_get_id (item);

      if (g_str_equal (*code != '\0' ? code : "none", level))
        g_array_append_val (ids, id);
    }
  lh_filter_bar_set_ids (self->item_bar, ids, label != NULL ? label : _("Not filled in"));
  return TRUE;
}

static void
lh_opinions_page_loaded_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhOpinionsPage) self = lh_weak_take (user_data);
  g_autoptr (LhOpinionOverview) overview = lh_opinion_overview_load_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || self->stack == NULL || overview == NULL || overview->year != self->year)
    return;
  g_clear_pointer (&self->overview, lh_opinion_overview_free);
  self->overview = g_steal_pointer (&overview);
  lh_opinions_page_show_figures (self);
  lh_opinions_page_show_levels (self);
  lh_opinion_matcher_update (self->matcher, self->overview);
  lh_opinions_page_show_similar (self);
}

static void
lh_opinions_page_load (LhOpinionsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger != NULL)
    lh_opinion_overview_load_async (ledger, self->year, lh_ledger_get_as_of (ledger), NULL, lh_opinions_page_loaded_cb,
                                    lh_weak_new (self));
}

static void
lh_opinions_page_changed_cb (LhOpinionsPage    *self,
                             const char *const *entities)
{
  if (g_strv_contains (entities, "opinion") || g_strv_contains (entities, "opinion-item"))
    lh_opinions_page_load (self);
}

static void
lh_opinions_page_quarter_cb (LhOpinionsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger == NULL)
    return;
  self->year = lh_ledger_get_quarter (ledger).year;
  lh_opinions_page_ask_opinions (self);
  lh_opinions_page_ask_items (self);
  lh_opinions_page_load (self);
}

static void
lh_opinions_page_ledger_cb (LhOpinionsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  g_signal_group_set_target (self->ledger_signals, ledger);
  if (ledger == NULL)
    return;
  g_object_set (self->filter_bar, "ledger", ledger, NULL);
  g_object_set (self->item_bar, "ledger", ledger, NULL);
  g_object_set (self->entry, "ledger", ledger, NULL);
  g_object_set (self->opinions, "ledger", ledger, NULL);
  g_object_set (self->items, "ledger", ledger, NULL);
  lh_form_set_ledger (self->opinion_form, ledger);
  lh_form_set_ledger (self->item_form, ledger);
  lh_opinions_page_update_actions (self);
  lh_opinions_page_quarter_cb (self);
}

static void
lh_opinions_page_chip_cb (LhOpinionsPage  *self,
                          GtkToggleButton *chip)
{
  if (!gtk_toggle_button_get_active (chip))
    return;
  g_free (self->filter);
  self->filter = g_strdup (gtk_widget_get_name (GTK_WIDGET (chip)));
  if (lh_page_get_ledger (LH_PAGE (self)) != NULL)
    lh_opinions_page_ask_opinions (self);
}

static void
lh_opinions_page_filter_cb (LhOpinionsPage *self)
{
  if (lh_page_get_ledger (LH_PAGE (self)) != NULL)
    lh_opinions_page_ask_opinions (self);
}

static void
lh_opinions_page_clear_cb (LhOpinionsPage *self)
{
  lh_filter_bar_clear (self->filter_bar);
}

static void
lh_opinions_page_opinion_cb (LhOpinionsPage *self)
{
  LhRecord *opinion = lh_record_table_get_record (self->opinions);

  lh_opinions_page_update_actions (self);
  lh_opinions_page_show_similar (self);
  lh_form_set_record (self->opinion_form, opinion);
  if (opinion != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "item") == 0)
    gtk_stack_set_visible_child_name (self->stack, "similar");
}

static void
lh_opinions_page_item_cb (LhOpinionsPage *self)
{
  LhRecord *item = lh_record_table_get_record (self->items);

  lh_opinions_page_update_actions (self);
  lh_form_set_record (self->item_form, item);
  if (g_str_equal (self->filter, "item"))
    lh_opinions_page_ask_opinions (self);
  if (item != NULL && lh_record_table_get_record (self->opinions) == NULL)
    gtk_stack_set_visible_child_name (self->stack, "item");
}

/* A double click on an item: how it is handled. */
static void
lh_opinions_page_item_activated_cb (LhOpinionsPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "item");
}

static void
lh_opinions_page_similar_cb (LhOpinionsPage *self,
                             gint64          id)
{
  if (lh_record_table_select (self->opinions, id))
    return;
  lh_opinions_page_show_filter (self, "all");
  lh_record_table_select_later (self->opinions, id);
}

/* It is listed with the open ones, and what is similar to it is shown at once. */
static void
lh_opinions_page_entered_cb (LhOpinionsPage *self,
                             LhRecord       *opinion)
{
  lh_opinions_page_show_filter (self, "open");
  lh_record_table_select_later (self->opinions, lh_record_get_id (opinion));
}

static void
lh_opinions_page_new_item (LhPage *page)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (page);

  if (lh_page_get_ledger (page) != NULL)
    lh_opinion_entry_start (self->entry, self->year, lh_record_table_get_record (self->opinions));
}

/* The rows a number of merged items counts. */
static void
lh_opinions_page_show_ids (LhPage     *page,
                           GArray     *ids,
                           const char *title)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (page);

  lh_filter_bar_set_ids (self->item_bar, ids, title);
}

static void
lh_opinions_page_show_record (LhPage *page,
                              gint64  id)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (page);

  gtk_stack_set_visible_child_name (self->stack, "item");
  if (lh_record_table_select (self->items, id))
    return;
  lh_record_table_select_later (self->items, id);
  lh_filter_bar_clear (self->item_bar);
}

static void
lh_opinions_page_dispose (GObject *object)
{
  LhOpinionsPage *self = LH_OPINIONS_PAGE (object);

  g_clear_object (&self->ledger_signals);
  g_clear_weak_pointer (&self->drop_row);
  if (self->matcher != NULL)
    g_signal_handlers_disconnect_by_data (self->matcher, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_OPINIONS_PAGE);
  self->stack = NULL;
  g_clear_object (&self->matcher);
  g_clear_pointer (&self->overview, lh_opinion_overview_free);

  G_OBJECT_CLASS (lh_opinions_page_parent_class)->dispose (object);
}

static void
lh_opinions_page_finalize (GObject *object)
{
  g_free (LH_OPINIONS_PAGE (object)->filter);

  G_OBJECT_CLASS (lh_opinions_page_parent_class)->finalize (object);
}

static void
lh_opinions_page_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-opinions-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, levels_label);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, opinions);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, items);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, item_bar);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, similar);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, opinion_form);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionsPage, item_form);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinions_page_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinions_page_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinions_page_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinions_page_opinion_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinions_page_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinions_page_item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinions_page_item_bar_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinions_page_level_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinions_page_similar_cb);
}

/* The sheet of the item that is selected. */
static void
lh_opinions_page_print (LhPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "opinions.save-sheet", "s", "print");
}

static void
lh_opinions_page_class_init (LhOpinionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_opinions_page_dispose;
  object_class->finalize = lh_opinions_page_finalize;
  LH_PAGE_CLASS (klass)->new_item = lh_opinions_page_new_item;
  LH_PAGE_CLASS (klass)->print = lh_opinions_page_print;
  LH_PAGE_CLASS (klass)->show_ids = lh_opinions_page_show_ids;
  LH_PAGE_CLASS (klass)->show_record = lh_opinions_page_show_record;

  g_type_ensure (LH_TYPE_FILTER_BAR);
  g_type_ensure (LH_TYPE_FILTER_CHIP);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_OPINION);
  g_type_ensure (LH_TYPE_OPINION_ENTRY);
  g_type_ensure (LH_TYPE_OPINION_ITEM);
  g_type_ensure (LH_TYPE_RECORD_TABLE);
  g_type_ensure (LH_TYPE_SIMILAR_LIST);
  lh_opinions_page_bind_template (widget_class);
  lh_opinions_page_install_actions (widget_class);
}

static void
lh_opinions_page_init (LhOpinionsPage *self)
{
  self->filter = g_strdup ("open");
  self->matcher = lh_opinion_matcher_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      const LhChip chip = { filters[i].code, g_dpgettext2 (NULL, "opinion", filters[i].label) };
      GtkWidget *button = gtk_toggle_button_new_with_label (chip.label);
      GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

      gtk_widget_set_name (button, chip.code);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), first == NULL);
      g_signal_connect_object (button, "toggled", G_CALLBACK (lh_opinions_page_chip_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->chips, button);
    }
  lh_record_table_set_sort (self->items, "number", FALSE);
  lh_opinions_page_setup_drag (self);
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_opinions_page_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_opinions_page_quarter_cb), self);
  g_signal_connect_swapped (self->matcher, "changed", G_CALLBACK (lh_opinions_page_show_similar), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_opinions_page_ledger_cb), NULL);
  lh_opinions_page_update_actions (self);
}

/**
 * lh_opinions_page_show_filter:
 * @filter: which opinions are listed: "open", "merged", "item", "topic", "aside" or "all"
 */
void
lh_opinions_page_show_filter (LhOpinionsPage *self,
                              const char     *filter)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      if (g_str_equal (gtk_widget_get_name (chip), filter))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
    }
}

LhRecordTable *
lh_opinions_page_get_opinions (LhOpinionsPage *self)
{
  g_return_val_if_fail (LH_IS_OPINIONS_PAGE (self), NULL);
  return self->opinions;
}

LhRecordTable *
lh_opinions_page_get_items (LhOpinionsPage *self)
{
  g_return_val_if_fail (LH_IS_OPINIONS_PAGE (self), NULL);
  return self->items;
}

LhSimilarList *
lh_opinions_page_get_similar (LhOpinionsPage *self)
{
  g_return_val_if_fail (LH_IS_OPINIONS_PAGE (self), NULL);
  return self->similar;
}
