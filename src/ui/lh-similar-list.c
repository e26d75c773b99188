/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-similar-list.h"

#include <glib/gi18n-lib.h>

#include "lh-opinion-item.h"
#include "lh-opinion-words.h"
#include "lh-opinion.h"
#include "lh-page.h"

/* More are no help. */
#define MAX_ROWS 200

struct _LhSimilarList
{
  AdwBin             parent_instance;

  GListStore        *rows;         /* GtkStringObject with the data below */
  GtkMultiSelection *selection;
  gboolean           grouped;

  GtkLabel          *title_label;
  GtkListView       *view;
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhSimilarList, lh_similar_list, ADW_TYPE_BIN)

static LhRecord *
lh_similar_list_find (GPtrArray *records,
                      gint64     id)
{
  for (guint i = 0; i < records->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (records, i)) == id)
        return g_ptr_array_index (records, i);
    }
  return NULL;
}

/* The text with what it shares set off: underlined, because Chinese faces may have no bold. */
static char *
lh_similar_list_mark (const char *text,
                      const char *other)
{
  const char *others[] = { other, NULL };
  g_autoptr (GArray) ranges = lh_opinion_words_mark (text, others, 0);
  GString *markup = g_string_new (NULL);
  guint from = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const LhTextRange *range = &g_array_index (ranges, LhTextRange, i);
      g_autofree char *before = g_markup_escape_text (text + from, range->start - from);
      g_autofree char *shared = g_markup_escape_text (text + range->start, range->end - range->start);

      g_string_append_printf (markup, "%s<b><u>%s</u></b>", before, shared);
      from = range->end;
    }
  {
    g_autofree char *rest = g_markup_escape_text (text + from, -1);

    g_string_append (markup, rest);
  }
  return g_string_free (markup, FALSE);
}

/* Where a similar opinion stands: whoever joins it sees what is joined. */
static char *
lh_similar_list_format_place (LhOpinionOverview *overview,
                              LhRecord          *opinion)
{
  LhRecord *item;

  switch (lh_opinion_get_place (opinion))
    {
    case LH_OPINION_MERGED:
      item = lh_similar_list_find (overview->items, lh_record_get_int (opinion, LH_OPINION_ITEM_ID));
      return item == NULL ? g_strdup (C_("opinion", "Merged"))
             : g_strdup_printf ("%s %s", lh_record_get_text (item, LH_OPINION_ITEM_NUMBER),
                                lh_record_get_text (item, LH_OPINION_ITEM_TITLE));
    case LH_OPINION_IN_TOPIC:
      return g_strdup (C_("opinion", "In a topic"));
    case LH_OPINION_ASIDE:
      return g_strdup (C_("opinion", "Set aside"));
    case LH_OPINION_OPEN:
    default:
      return g_strdup (C_("opinion", "Open"));
    }
}

static void
lh_similar_list_add (LhSimilarList *self,
                     gint64         id,
                     const char    *markup,
                     char          *score,
                     char          *place)
{
  g_autoptr (GtkStringObject) row = gtk_string_object_new (markup);

  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
  g_object_set_data_full (G_OBJECT (row), "score", score, g_free);
  g_object_set_data_full (G_OBJECT (row), "place", place, g_free);
  g_list_store_append (self->rows, row);
}

static void
lh_similar_list_show_matches (LhSimilarList     *self,
                              LhOpinionMatcher  *matcher,
                              LhOpinionOverview *overview,
                              LhRecord          *opinion)
{
  g_autoptr (GArray) matches = lh_opinion_matcher_find (matcher, lh_record_get_id (opinion));
  const guint n_matches = matches != NULL ? matches->len : 0;
  LhRecord *known = lh_similar_list_find (overview->opinions, lh_record_get_id (opinion));
  g_autofree char *title = NULL;

  /* a row that was just selected may not have its text yet */
  if (known != NULL && !lh_record_get_loaded (opinion))
    opinion = known;
  for (guint i = 0; i < MIN (n_matches, MAX_ROWS); i++)
    {
      const LhOpinionMatch *match = &g_array_index (matches, LhOpinionMatch, i);
      LhRecord *other = lh_similar_list_find (overview->opinions, match->id);
      g_autofree char *markup = NULL;

      if (other == NULL)
        continue;
      markup = lh_similar_list_mark (lh_record_get_text (other, LH_OPINION_CONTENT),
                                     lh_record_get_text (opinion, LH_OPINION_CONTENT));
      lh_similar_list_add (self, match->id, markup, g_strdup_printf ("%.0f %%", match->score * 100.0f),
                           lh_similar_list_format_place (overview, other));
    }
  title = n_matches == 0 ? g_strdup (_("Nothing similar"))
          : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u similar", "%u similar", n_matches), n_matches);
  gtk_label_set_label (self->title_label, title);
}

static void
lh_similar_list_show_clusters (LhSimilarList     *self,
                               GPtrArray         *clusters,
                               LhOpinionOverview *overview)
{
  g_autofree char *title = NULL;

  for (guint i = 0; i < MIN (clusters->len, MAX_ROWS); i++)
    {
      const LhOpinionCluster *cluster = g_ptr_array_index (clusters, i);
      const gint64 id = g_array_index (cluster->matches, LhOpinionMatch, 0).id;
      LhRecord *centre = lh_similar_list_find (overview->opinions, id);
      g_autofree char *markup = NULL;

      if (centre == NULL)
        continue;
      markup = g_markup_escape_text (lh_record_get_text (centre, LH_OPINION_CONTENT), -1);
      lh_similar_list_add (self, id, markup, g_strdup_printf ("%.0f %%", cluster->score * 100),
                           g_strdup_printf (_("%u similar opinions, not merged yet"), cluster->matches->len));
    }
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u group that could be merged", "%u groups that could be merged",
                                        clusters->len), clusters->len);
  gtk_label_set_label (self->title_label, title);
}

static void
lh_similar_list_activate_cb (LhSimilarList *self,
                             guint          position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, *(gint64 *) g_object_get_data (row, "id"));
}

static void
lh_similar_list_setup_cb (GtkSignalListItemFactory *factory,
                          GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *score = gtk_label_new (NULL);
  GtkWidget *text = gtk_label_new (NULL);
  GtkWidget *place = gtk_label_new (NULL);

  gtk_widget_add_css_class (score, "numeric");
  gtk_widget_add_css_class (score, "dim-label");
  gtk_label_set_width_chars (GTK_LABEL (score), 5);
  gtk_label_set_xalign (GTK_LABEL (score), 1);
  gtk_widget_set_valign (score, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_lines (GTK_LABEL (text), 2);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), text);
  gtk_box_append (GTK_BOX (texts), place);
  gtk_box_append (GTK_BOX (box), score);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_item_set_child (list_item, box);
}

static void
lh_similar_list_bind_cb (GtkSignalListItemFactory *factory,
                         GtkListItem              *list_item)
{
  GtkStringObject *row = gtk_list_item_get_item (list_item);
  GtkWidget *score = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *text = gtk_widget_get_first_child (gtk_widget_get_next_sibling (score));

  gtk_label_set_label (GTK_LABEL (score), g_object_get_data (G_OBJECT (row), "score"));
  gtk_label_set_markup (GTK_LABEL (text), gtk_string_object_get_string (row));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (text)), g_object_get_data (G_OBJECT (row), "place"));
}

static void
lh_similar_list_dispose (GObject *object)
{
  LhSimilarList *self = LH_SIMILAR_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_SIMILAR_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (lh_similar_list_parent_class)->dispose (object);
}

static void
lh_similar_list_class_init (LhSimilarListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_similar_list_dispose;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-similar-list.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhSimilarList, title_label);
  gtk_widget_class_bind_template_child (widget_class, LhSimilarList, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_similar_list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_similar_list_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_similar_list_bind_cb);
}

static void
lh_similar_list_init (LhSimilarList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * lh_similar_list_show:
 * @opinion: (nullable): what the others are compared with; %NULL for the groups of open ones
 */
void
lh_similar_list_show (LhSimilarList     *self,
                      LhOpinionMatcher  *matcher,
                      LhOpinionOverview *overview,
                      LhRecord          *opinion)
{
  GPtrArray *clusters;

  g_return_if_fail (LH_IS_SIMILAR_LIST (self));

  g_list_store_remove_all (self->rows);
  clusters = lh_opinion_matcher_get_clusters (matcher);
  self->grouped = opinion == NULL;
  if (overview == NULL || clusters == NULL || lh_opinion_matcher_is_busy (matcher))
    gtk_label_set_label (self->title_label, _("Looking for similar ones…"));
  else if (opinion != NULL)
    lh_similar_list_show_matches (self, matcher, overview, opinion);
  else
    lh_similar_list_show_clusters (self, clusters, overview);
}

/**
 * lh_similar_list_get_selected:
 *
 * Returns: (transfer full) (element-type gint64): the opinions that were chosen; none while groups are shown
 */
GArray *
lh_similar_list_get_selected (LhSimilarList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (LH_IS_SIMILAR_LIST (self), ids);

  for (guint i = 0; !self->grouped && i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        g_array_append_vals (ids, g_object_get_data (row, "id"), 1);
    }
  return ids;
}

guint
lh_similar_list_get_n_rows (LhSimilarList *self)
{
  g_return_val_if_fail (LH_IS_SIMILAR_LIST (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}
