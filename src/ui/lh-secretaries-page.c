/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-secretaries-page.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-column-fit.h"
#include "lh-people.h"
#include "lh-secretary-pane.h"
#include "lh-text.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhSecretariesPage
{
  LhPage              parent_instance;

  GListStore         *items;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  LhSecretaryItem    *item;
  LhPeople           *people;
  char               *needle;         /* folded search text */
  gboolean            pane_wanted;
  gboolean            attached;       /* seen: before that nothing is asked for */

  GtkToggleButton    *below_button;
  GtkLabel           *figures_label;
  GtkSearchEntry     *search_entry;
  GtkLabel           *status_label;
  GtkColumnView      *view;
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_PANE_VISIBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhSecretariesPage, lh_secretaries_page, LH_TYPE_PAGE)

static LhStatistics *
lh_secretaries_page_get_statistics (LhSecretariesPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  return ledger != NULL ? lh_ledger_get_statistics (ledger) : NULL;
}

/* By any part of the name or the organization, or by pinyin initials. */
static gboolean
lh_secretaries_page_matches (gpointer item,
                             gpointer data)
{
  LhSecretariesPage *self = data;
  const LhSecretary *secretary = lh_secretary_item_get_secretary (item);
  const char *const texts[] = { secretary->name, secretary->organization_name, NULL };
  g_autofree char *key = NULL;

  if (gtk_toggle_button_get_active (self->below_button) && !secretary->below_minimum)
    return FALSE;
  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;
  key = lh_text_search_key (texts);
  return strstr (key, self->needle) != NULL;
}

static void
lh_secretaries_page_update_status (LhSecretariesPage *self)
{
  g_autofree char *text = g_strdup_printf (_("%u of %u shown"),
                                           g_list_model_get_n_items (G_LIST_MODEL (self->filtered)),
                                           g_list_model_get_n_items (G_LIST_MODEL (self->items)));

  gtk_label_set_label (self->status_label, text);
}

static void
lh_secretaries_page_filter_cb (LhSecretariesPage *self)
{
  g_free (self->needle);
  self->needle = lh_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
  lh_secretaries_page_update_status (self);
}

static void
lh_secretaries_page_selected_cb (LhSecretariesPage *self)
{
  LhSecretaryItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (!g_set_object (&self->item, item))
    return;
  if (item != NULL)
    self->pane_wanted = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_VISIBLE]);
}

/* 182 secretaries · 6 below the minimum · chains 3 of 256 complete · 2 of 3 major projects covered · 40 members. */
static void
lh_secretaries_page_update_figures (LhSecretariesPage *self)
{
  LhStatistics *statistics = lh_secretaries_page_get_statistics (self);
  const LhFigure *below = statistics != NULL ? lh_statistics_get_figure (statistics, "secretaries-below-minimum") : NULL;
  g_autoptr (GArray) complete = self->people != NULL ? lh_people_get_chain_ids (self->people, TRUE) : NULL;
  g_autoptr (GString) text = NULL;

  if (below == NULL)
    return;
  text = g_string_new (NULL);
  g_string_append_printf (text, _("<b>%u</b> secretaries · <a href=\"below\"><b>%d</b></a> below the minimum of one"),
                          lh_statistics_get_secretaries (statistics)->len, (int) below->value.value);
  if (self->people != NULL)
    g_string_append_printf (text, _(" · chains: <a href=\"complete\"><b>%u</b></a> complete, "
                                    "<a href=\"incomplete\"><b>%u</b></a> incomplete · major projects with a joint unit: "
                                    "<a href=\"covered\"><b>%u</b></a> of <a href=\"major\"><b>%u</b></a> · "
                                    "<a href=\"members\"><b>%u</b></a> members involved"),
                            complete->len, lh_people_get_chains (self->people)->len - complete->len,
                            lh_people_get_covered (self->people)->len, lh_people_get_major (self->people)->len,
                            lh_people_get_n_members (self->people, 0));
  gtk_label_set_markup (self->figures_label, text->str);
}

static void
lh_secretaries_page_show_rows (LhSecretariesPage *self,
                               GArray            *ids,
                               const char        *title)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(s@axs)", "project",
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64)),
                              title);
}

static gboolean
lh_secretaries_page_link_cb (LhSecretariesPage *self,
                             const char        *uri)
{
  g_autoptr (GArray) chains = NULL;

  if (g_str_equal (uri, "below"))
    {
      lh_secretaries_page_show_below (self, TRUE);
      return TRUE;
    }
  if (self->people == NULL)
    return TRUE;
  chains = lh_people_get_chain_ids (self->people, g_str_equal (uri, "complete"));
  if (g_str_has_suffix (uri, "complete"))
    lh_secretaries_page_show_rows (self, chains, g_str_equal (uri, "complete")
                                   ? _("Chain complete") : _("Chain with a missing slot"));
  else if (g_str_equal (uri, "covered"))
    lh_secretaries_page_show_rows (self, lh_people_get_covered (self->people), _("Major projects with a joint unit"));
  else if (g_str_equal (uri, "major"))
    lh_secretaries_page_show_rows (self, lh_people_get_major (self->people), _("Major projects"));
  else if (g_str_equal (uri, "members"))
    lh_secretaries_page_show_rows (self, lh_people_get_with_members (self->people), _("Projects with members involved"));
  return TRUE;
}

static void
lh_secretaries_page_people_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhSecretariesPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhPeople) people = lh_people_load_finish (result, &error);

  if (self == NULL || (gpointer) lh_page_get_ledger (LH_PAGE (self)) != source)
    return;
  if (people == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  g_set_object (&self->people, people);
  lh_secretaries_page_update_figures (self);
}

static void
lh_secretaries_page_fill (LhSecretariesPage *self,
                          LhStatistics      *statistics)
{
  GPtrArray *secretaries = lh_statistics_get_secretaries (statistics);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *key = self->item != NULL ? g_strdup (lh_secretary_item_get_secretary (self->item)->key) : NULL;

  for (guint i = 0; i < secretaries->len; i++)
    g_ptr_array_add (items, lh_secretary_item_new (statistics, g_ptr_array_index (secretaries, i)));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  if (key == NULL || !lh_secretaries_page_select (self, key))
    lh_secretaries_page_selected_cb (self);
  lh_secretaries_page_update_status (self);
}

/* The figures of the quarter are new; what only this page shows is read when it is seen. */
static void
lh_secretaries_page_update (LhSecretariesPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhStatistics *statistics = lh_secretaries_page_get_statistics (self);

  if (statistics == NULL)
    return;
  lh_page_set_count (LH_PAGE (self), lh_statistics_get_secretaries (statistics)->len);
  if (!self->attached)
    return;
  lh_secretaries_page_fill (self, statistics);
  lh_secretaries_page_update_figures (self);
  lh_people_load_async (ledger, lh_ledger_get_quarter (ledger).year, NULL, lh_secretaries_page_people_cb,
                        lh_weak_new (self));
}

static void
lh_secretaries_page_ledger_cb (LhSecretariesPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  g_list_store_remove_all (self->items);
  g_clear_object (&self->people);
  if (ledger == NULL)
    return;
  g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_secretaries_page_update), self, G_CONNECT_SWAPPED);
  lh_secretaries_page_update (self);
}

static void
lh_secretaries_page_map (GtkWidget *widget)
{
  LhSecretariesPage *self = LH_SECRETARIES_PAGE (widget);

  GTK_WIDGET_CLASS (lh_secretaries_page_parent_class)->map (widget);

  if (self->attached)
    return;
  self->attached = TRUE;
  lh_secretaries_page_update (self);
}

static void
lh_secretaries_page_toggle_pane (LhPage *page)
{
  LhSecretariesPage *self = LH_SECRETARIES_PAGE (page);

  self->pane_wanted = !self->pane_wanted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_VISIBLE]);
}

static void
lh_secretaries_page_dispose (GObject *object)
{
  LhSecretariesPage *self = LH_SECRETARIES_PAGE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_SECRETARIES_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->items);
  g_clear_object (&self->item);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (lh_secretaries_page_parent_class)->dispose (object);
}

static void
lh_secretaries_page_finalize (GObject *object)
{
  g_free (LH_SECRETARIES_PAGE (object)->needle);

  G_OBJECT_CLASS (lh_secretaries_page_parent_class)->finalize (object);
}

static void
lh_secretaries_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LhSecretariesPage *self = LH_SECRETARIES_PAGE (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_PANE_VISIBLE:
      g_value_set_boolean (value, self->pane_wanted && self->item != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_secretaries_page_class_init (LhSecretariesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_secretaries_page_dispose;
  object_class->finalize = lh_secretaries_page_finalize;
  object_class->get_property = lh_secretaries_page_get_property;
  widget_class->map = lh_secretaries_page_map;
  LH_PAGE_CLASS (klass)->toggle_pane = lh_secretaries_page_toggle_pane;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, LH_TYPE_SECRETARY_ITEM, flags);
  properties[PROP_PANE_VISIBLE] = g_param_spec_boolean ("pane-visible", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_SECRETARY_ITEM);
  g_type_ensure (LH_TYPE_SECRETARY_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-secretaries-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhSecretariesPage, below_button);
  gtk_widget_class_bind_template_child (widget_class, LhSecretariesPage, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhSecretariesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LhSecretariesPage, status_label);
  gtk_widget_class_bind_template_child (widget_class, LhSecretariesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_secretaries_page_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_secretaries_page_link_cb);
}

static void
lh_secretaries_page_init (LhSecretariesPage *self)
{
  GtkCustomFilter *filter;

  self->pane_wanted = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_column_fit_add_all (self->view);

  filter = gtk_custom_filter_new (lh_secretaries_page_matches, self, NULL);
  self->items = g_list_store_new (LH_TYPE_SECRETARY_ITEM);
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), GTK_FILTER (filter));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->filtered)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (lh_secretaries_page_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_secretaries_page_ledger_cb), NULL);
}

/**
 * lh_secretaries_page_get_list:
 *
 * Returns: (transfer none): the secretaries shown, #LhSecretaryItem
 */
GListModel *
lh_secretaries_page_get_list (LhSecretariesPage *self)
{
  g_return_val_if_fail (LH_IS_SECRETARIES_PAGE (self), NULL);
  return G_LIST_MODEL (self->filtered);
}

void
lh_secretaries_page_show_below (LhSecretariesPage *self,
                                gboolean           only_below)
{
  g_return_if_fail (LH_IS_SECRETARIES_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_toggle_button_set_active (self->below_button, only_below);
}

/**
 * lh_secretaries_page_select:
 * @key: key of an #LhSecretary
 *
 * Returns: %FALSE when the list does not show the secretary
 */
gboolean
lh_secretaries_page_select (LhSecretariesPage *self,
                            const char        *key)
{
  g_return_val_if_fail (LH_IS_SECRETARIES_PAGE (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->filtered)); i++)
    {
      g_autoptr (LhSecretaryItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (!g_str_equal (lh_secretary_item_get_secretary (item)->key, key))
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      return TRUE;
    }
  return FALSE;
}
