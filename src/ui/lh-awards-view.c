/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-awards-view.h"

#include <glib/gi18n-lib.h>

#include "lh-award-document.h"
#include "lh-award-item.h"
#include "lh-change.h"
#include "lh-column-fit.h"
#include "lh-document-output.h"
#include "lh-form.h"
#include "lh-new-dialog.h"
#include "lh-nominate-dialog.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhAwardsView
{
  AdwBin               parent_instance;

  LhLedger            *ledger;
  LhAwards            *awards;
  gint64               category_id;   /* the one that is open; 0 for the registry */
  GListStore          *items;
  GtkSingleSelection  *selection;
  gboolean             filling;

  GtkColumnViewColumn *award_column;
  GtkBox              *buttons;
  GtkToggleButton     *edit_button;
  LhForm              *form;
  GtkListBox          *list;
  GtkLabel            *places_label;
  GtkStack            *stack;
  GtkLabel            *ties_label;
  GtkLabel            *title_label;
  GtkColumnView       *view;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhAwardsView, lh_awards_view, ADW_TYPE_BIN)

static const char *const parts[] = { "award", "award-category", "acceptance", "project", NULL };

static LhAwardRanking *
lh_awards_view_get_ranking (LhAwardsView *self)
{
  return self->awards != NULL && self->category_id != 0 ? lh_awards_find (self->awards, self->category_id) : NULL;
}

static void
lh_awards_view_update_actions (LhAwardsView *self)
{
  LhAwardItem *item = gtk_single_selection_get_selected_item (self->selection);
  gboolean granted = item != NULL && lh_award_item_get_granted (item);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "awards.nominate", lh_awards_view_get_ranking (self) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "awards.grant", item != NULL && !granted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "awards.revoke", granted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "awards.remove", item != NULL && !granted);
}

static char *
lh_awards_view_format_places (LhAwardsView   *self,
                              LhAwardRanking *ranking)
{
  gint64 places = lh_record_get_int (ranking->category, LH_AWARD_CATEGORY_PLACES);
  guint chosen = places != LH_UNSET ? (guint) places : ranking->n_granted;
  g_autofree char *share = NULL;

  /* the projects of the year are known only for the category's own year */
  share = lh_record_is_empty (ranking->category, LH_AWARD_CATEGORY_POOL)
          ? g_strdup ("") : lh_award_category_format_share (ranking->category, chosen, 0, NULL);
  if (places == LH_UNSET)
    return g_strdup_printf (_("No limit of places · %u chosen · %u nominated"), ranking->n_granted, ranking->entries->len);
  if (*share == '\0')
    return g_strdup_printf (_("%u of %u places taken · %u nominated"), ranking->n_granted, chosen, ranking->entries->len);
  return g_strdup_printf (_("%u of %u places taken · %u nominated · %u of %s, that is %s"), ranking->n_granted, chosen,
                          ranking->entries->len, chosen, lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_POOL),
                          share);
}

static void
lh_awards_view_add_items (LhAwardsView   *self,
                          LhAwardRanking *ranking,
                          gboolean        only_granted)
{
  for (guint i = 0; i < ranking->entries->len; i++)
    {
      LhAwardEntry *entry = g_ptr_array_index (ranking->entries, i);
      g_autoptr (LhAwardItem) item = NULL;

      if (only_granted && !lh_record_get_boolean (entry->award, LH_AWARD_GRANTED))
        continue;
      item = lh_award_item_new (self->ledger, ranking, entry);
      g_list_store_append (self->items, item);
    }
}

static void
lh_awards_view_show_registry (LhAwardsView *self)
{
  for (guint i = 0; i < self->awards->rankings->len; i++)
    lh_awards_view_add_items (self, g_ptr_array_index (self->awards->rankings, i), TRUE);
  gtk_label_set_label (self->title_label, _("Registry of awards"));
  gtk_label_set_label (self->places_label, _("Every project that was chosen, by year and level."));
  gtk_widget_set_visible (GTK_WIDGET (self->ties_label), FALSE);
}

static void
lh_awards_view_show_ranking (LhAwardsView   *self,
                             LhAwardRanking *ranking)
{
  g_autofree char *places = lh_awards_view_format_places (self, ranking);
  g_autofree char *ties = lh_award_ranking_explain (ranking, NULL);
  g_autofree char *title = g_strdup_printf ("%d · %s · %s",
                                            (int) lh_record_get_int (ranking->category, LH_AWARD_CATEGORY_YEAR),
                                            lh_award_category_get_title (ranking->category),
                                            lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_NAME));

  lh_awards_view_add_items (self, ranking, FALSE);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->places_label, places);
  gtk_label_set_label (self->ties_label, ties);
  gtk_widget_set_visible (GTK_WIDGET (self->ties_label), *ties != '\0');
}

/* A column that is only hidden would still take its room. */
static void
lh_awards_view_show_award_column (LhAwardsView *self,
                                  gboolean      shown)
{
  gboolean is_shown = gtk_column_view_column_get_column_view (self->award_column) != NULL;

  if (shown && !is_shown)
    gtk_column_view_insert_column (self->view, 1, self->award_column);
  else if (!shown && is_shown)
    gtk_column_view_remove_column (self->view, self->award_column);
}

static void
lh_awards_view_show (LhAwardsView *self)
{
  LhAwardRanking *ranking = lh_awards_view_get_ranking (self);
  guint selected = gtk_single_selection_get_selected (self->selection);
  g_autoptr (LhRecord) category = NULL;

  if (self->awards == NULL)
    return;
  g_list_store_remove_all (self->items);
  if (ranking != NULL)
    lh_awards_view_show_ranking (self, ranking);
  else
    lh_awards_view_show_registry (self);
  if (selected < g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    gtk_single_selection_set_selected (self->selection, selected);
  if (ranking != NULL)
    category = lh_ledger_load (self->ledger, LH_TYPE_AWARD_CATEGORY, self->category_id, NULL);
  lh_form_set_ledger (self->form, self->ledger);
  lh_form_set_record (self->form, category);
  lh_awards_view_show_award_column (self, ranking == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->edit_button), ranking != NULL);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0 ? "rows"
                                                                                                             : "empty");
  lh_awards_view_update_actions (self);
}

static GtkWidget *
lh_awards_view_create_row (const char *title,
                           const char *used,
                           const char *subtitle,
                           gint64      category_id)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *count = gtk_label_new (used);
  GtkWidget *detail = gtk_label_new (subtitle);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), count);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "category", g_memdup2 (&category_id, sizeof category_id), g_free);
  return row;
}

static void
lh_awards_view_add_category (LhAwardsView   *self,
                             LhAwardRanking *ranking)
{
  gint64 places = lh_record_get_int (ranking->category, LH_AWARD_CATEGORY_PLACES);
  g_autofree char *used = places != LH_UNSET ? g_strdup_printf ("%u/%d", ranking->n_granted, (int) places)
                                             : g_strdup_printf ("%u", ranking->n_granted);
  g_autofree char *detail = g_strdup_printf ("%d · %s",
                                             (int) lh_record_get_int (ranking->category, LH_AWARD_CATEGORY_YEAR),
                                             lh_award_category_get_title (ranking->category));

  gtk_list_box_append (self->list, lh_awards_view_create_row (lh_record_get_text (ranking->category,
                                                                                  LH_AWARD_CATEGORY_NAME), used, detail,
                                                              lh_record_get_id (ranking->category)));
}

static void
lh_awards_view_fill_list (LhAwardsView *self)
{
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->awards->rankings->len; i++)
    lh_awards_view_add_category (self, g_ptr_array_index (self->awards->rankings, i));
  gtk_list_box_append (self->list, lh_awards_view_create_row (_("Registry of awards"), NULL,
                                                              _("All years and levels"), 0));
  self->filling = FALSE;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const gint64 *id = g_object_get_data (G_OBJECT (child), "category");

      if (*id == self->category_id)
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (child));
    }
}

static void
lh_awards_view_row_cb (LhAwardsView  *self,
                       GtkListBoxRow *row)
{
  if (self->filling || row == NULL)
    return;
  self->category_id = *(gint64 *) g_object_get_data (G_OBJECT (row), "category");
  lh_awards_view_show (self);
}

static void
lh_awards_view_loaded_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhAwardsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhAwards) awards = lh_awards_load_finish (LH_LEDGER (source), result, &error);
  gboolean first;

  if (self == NULL || self->stack == NULL || (gpointer) self->ledger != source)
    return;
  if (awards == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  first = self->awards == NULL;
  g_clear_pointer (&self->awards, lh_awards_free);
  self->awards = g_steal_pointer (&awards);
  if (first && self->awards->rankings->len > 0)
    self->category_id = lh_record_get_id (((LhAwardRanking *) g_ptr_array_index (self->awards->rankings, 0))->category);
  if (lh_awards_view_get_ranking (self) == NULL)
    self->category_id = 0;
  lh_awards_view_fill_list (self);
  lh_awards_view_show (self);
}

static void
lh_awards_view_refresh (LhAwardsView *self)
{
  if (self->ledger != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    lh_awards_load_async (self->ledger, 0, NULL, lh_awards_view_loaded_cb, lh_weak_new (self));
}

static void
lh_awards_view_changed_cb (LhAwardsView *self,
                           GStrv         entities)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_strv_contains ((const char *const *) entities, parts[i]))
        {
          lh_awards_view_refresh (self);
          return;
        }
    }
}

static void
lh_awards_view_activate_cb (LhAwardsView *self,
                            guint         position)
{
  g_autoptr (LhAwardItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", "project",
                                lh_record_get_id (lh_award_item_get_entry (item)->project));
}

static void
lh_awards_view_applied_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhAwardsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else if (lh_change_get_description (result) != NULL)
    lh_change_offer_undo (self, lh_change_get_description (result));
}

static void
lh_awards_view_grant_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhAwardsView *self = LH_AWARDS_VIEW (widget);
  LhAwardItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (LhChangeSet) changes = NULL;

  if (item == NULL)
    return;
  changes = g_str_equal (action_name, "awards.grant") ? lh_awards_grant (lh_award_item_get_entry (item), lh_date_today ())
                                                      : lh_awards_revoke (lh_award_item_get_entry (item));
  lh_change_apply_async (self->ledger, changes, lh_awards_view_applied_cb, lh_weak_new (self));
}

static void
lh_awards_view_remove_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  LhAwardsView *self = LH_AWARDS_VIEW (widget);
  LhAwardItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (item == NULL)
    return;
  g_ptr_array_add (records, lh_award_item_get_entry (item)->award);
  lh_change_delete_async (self->ledger, records, lh_awards_view_applied_cb, lh_weak_new (self));
}

static void
lh_awards_view_nominate_action (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  LhAwardsView *self = LH_AWARDS_VIEW (widget);
  LhAwardRanking *ranking = lh_awards_view_get_ranking (self);

  if (ranking != NULL)
    lh_nominate_dialog_present (self, self->ledger, ranking->category);
}

static void
lh_awards_view_created_cb (LhAwardsView *self,
                           LhRecord     *category)
{
  self->category_id = lh_record_get_id (category);
  lh_awards_view_refresh (self);
}

static void
lh_awards_view_new_category_action (GtkWidget  *widget,
                                    const char *action_name,
                                    GVariant   *parameter)
{
  LhAwardsView *self = LH_AWARDS_VIEW (widget);
  LhAwardRanking *ranking = lh_awards_view_get_ranking (self);
  g_autoptr (LhRecord) category = LH_RECORD (lh_award_category_new ());

  if (self->ledger == NULL)
    return;
  lh_record_set_int (category, LH_AWARD_CATEGORY_YEAR, lh_ledger_get_quarter (self->ledger).year);
  lh_record_set_int (category, LH_AWARD_CATEGORY_PLACES, 10);
  if (ranking != NULL)
    lh_record_set_text (category, LH_AWARD_CATEGORY_TITLE,
                        lh_record_get_text (ranking->category, LH_AWARD_CATEGORY_TITLE));
  g_signal_connect_object (lh_new_dialog_present (self, self->ledger, category, _("New Award Category"),
                                                  "award-category-new"),
                           "created", G_CALLBACK (lh_awards_view_created_cb), self, G_CONNECT_SWAPPED);
}

/* A list is of what is shown: the categories of one selection, or all of them. */
static GPtrArray *
lh_awards_view_get_listed (LhAwardsView *self)
{
  LhAwardRanking *ranking = lh_awards_view_get_ranking (self);
  GPtrArray *listed = g_ptr_array_new ();

  for (guint i = 0; i < self->awards->rankings->len; i++)
    {
      LhAwardRanking *each = g_ptr_array_index (self->awards->rankings, i);

      if (ranking == NULL || (lh_record_field_equal (each->category, ranking->category, LH_AWARD_CATEGORY_TITLE) &&
                              lh_record_field_equal (each->category, ranking->category, LH_AWARD_CATEGORY_YEAR)))
        g_ptr_array_add (listed, each);
    }
  return listed;
}

static void
lh_awards_view_copy_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhAwardsView *self = LH_AWARDS_VIEW (widget);
  gboolean csv = g_str_equal (g_variant_get_string (parameter, NULL), "csv");
  g_autoptr (GPtrArray) listed = NULL;
  g_autofree char *text = NULL;

  if (self->awards == NULL)
    return;
  listed = lh_awards_view_get_listed (self);
  text = lh_awards_format_list (&(LhAwards) { .rankings = listed }, self->ledger,
                                csv ? LH_AWARD_LIST_CSV : LH_AWARD_LIST_TEXT, lh_ledger_get_catalog (self->ledger));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  lh_toast_show (self, *text != '\0' ? _("The list is on the clipboard.") : _("Nobody is chosen yet."));
}

/* Laid out for an announcement: printed, or saved. */
static void
lh_awards_view_document_action (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  LhAwardsView *self = LH_AWARDS_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (LhDocument) document = NULL;

  if (self->awards == NULL)
    return;
  listed = lh_awards_view_get_listed (self);
  document = lh_award_document_new (self->ledger, &(LhAwards) { .rankings = listed },
                                    lh_ledger_get_catalog (self->ledger), &error);
  if (document != NULL)
    lh_document_output_run (self, document, NULL, g_str_equal (action_name, "awards.print"));
  else
    lh_toast_error (self, error);
}

static void
lh_awards_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_awards_view_parent_class)->map (widget);
  lh_awards_view_refresh (LH_AWARDS_VIEW (widget));
}

static void
lh_awards_view_dispose (GObject *object)
{
  LhAwardsView *self = LH_AWARDS_VIEW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  self->filling = TRUE;
  /* A reference of its own; the template forgets the pointer. */
  g_clear_object (&self->award_column);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_AWARDS_VIEW);
  self->stack = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->awards, lh_awards_free);

  G_OBJECT_CLASS (lh_awards_view_parent_class)->dispose (object);
}

static void
lh_awards_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, LH_AWARDS_VIEW (object)->ledger);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_awards_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LhAwardsView *self = LH_AWARDS_VIEW (object);

  if (prop_id != PROP_LEDGER)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_clear_pointer (&self->awards, lh_awards_free);
  g_set_object (&self->ledger, g_value_get_object (value));
  if (self->ledger != NULL)
    g_signal_connect_object (self->ledger, "changed", G_CALLBACK (lh_awards_view_changed_cb), self, G_CONNECT_SWAPPED);
  lh_awards_view_refresh (self);
}

static void
lh_awards_view_class_init (LhAwardsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_awards_view_dispose;
  object_class->get_property = lh_awards_view_get_property;
  object_class->set_property = lh_awards_view_set_property;
  widget_class->map = lh_awards_view_map;
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_AWARD_ITEM);
  g_type_ensure (LH_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-awards-view.ui"));
  gtk_widget_class_bind_template_child_full (widget_class, "award_column", FALSE,
                                             G_STRUCT_OFFSET (LhAwardsView, award_column));
  gtk_widget_class_bind_template_child (widget_class, LhAwardsView, buttons);
  gtk_widget_class_bind_template_child (widget_class, LhAwardsView, edit_button);
  gtk_widget_class_bind_template_child (widget_class, LhAwardsView, form);
  gtk_widget_class_bind_template_child (widget_class, LhAwardsView, list);
  gtk_widget_class_bind_template_child (widget_class, LhAwardsView, places_label);
  gtk_widget_class_bind_template_child (widget_class, LhAwardsView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhAwardsView, ties_label);
  gtk_widget_class_bind_template_child (widget_class, LhAwardsView, title_label);
  gtk_widget_class_bind_template_child (widget_class, LhAwardsView, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_awards_view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_awards_view_row_cb);
  gtk_widget_class_install_action (widget_class, "awards.new-category", NULL, lh_awards_view_new_category_action);
  gtk_widget_class_install_action (widget_class, "awards.nominate", NULL, lh_awards_view_nominate_action);
  gtk_widget_class_install_action (widget_class, "awards.grant", NULL, lh_awards_view_grant_action);
  gtk_widget_class_install_action (widget_class, "awards.revoke", NULL, lh_awards_view_grant_action);
  gtk_widget_class_install_action (widget_class, "awards.remove", NULL, lh_awards_view_remove_action);
  gtk_widget_class_install_action (widget_class, "awards.copy", "s", lh_awards_view_copy_action);
  gtk_widget_class_install_action (widget_class, "awards.print", NULL, lh_awards_view_document_action);
  gtk_widget_class_install_action (widget_class, "awards.save", NULL, lh_awards_view_document_action);
}

static void
lh_awards_view_init (LhAwardsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_column_fit_add_all (self->view);

  g_object_ref (self->award_column);   /* it comes and goes */
  self->items = g_list_store_new (LH_TYPE_AWARD_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (lh_awards_view_update_actions), self,
                           G_CONNECT_SWAPPED);
  lh_awards_view_update_actions (self);
}
