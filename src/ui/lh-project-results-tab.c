/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-results-tab.h"

#include <glib/gi18n-lib.h>

#include "lh-accessible.h"
#include "lh-brand.h"
#include "lh-change.h"
#include "lh-codes.h"
#include "lh-derive-dialog.h"
#include "lh-derived-figure.h"
#include "lh-field-cell.h"
#include "lh-field-choice-row.h"
#include "lh-form.h"
#include "lh-grow-dialog.h"
#include "lh-grow.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-practice.h"
#include "lh-project-results.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhProjectResultsTab
{
  AdwBin               parent_instance;

  LhLedger            *ledger;
  LhRecord            *record;
  LhProjectResults    *card;
  GPtrArray           *rows;       /* what was put into the groups */
  guint                serial;     /* of the last reading asked for */

  GtkBox              *award_box;
  AdwPreferencesGroup *figure_group;
  LhForm              *form;
  AdwPreferencesGroup *grown_group;
  GtkToggleButton     *private_button;
  LhPartTable         *table;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectResultsTab, lh_project_results_tab, ADW_TYPE_BIN)

/* What the card is made of. */
static const char *const parts[] = { "result-item", "derived-figure", "derived-term", "award", "award-category", "brand",
                                     "practice", "project", NULL };

/* Whether names are shown on purpose, in the tab of a cell. */
static gboolean
lh_project_results_tab_shows_private (GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget *tab = cell != NULL ? gtk_widget_get_ancestor (cell, LH_TYPE_PROJECT_RESULTS_TAB) : NULL;

  return tab != NULL && gtk_toggle_button_get_active (LH_PROJECT_RESULTS_TAB (tab)->private_button);
}

/* The further arguments only say when the text changes. */
static char *
lh_project_results_tab_format_value_cb (GtkListItem *item,
                                        LhRecord    *result,
                                        const char  *text,
                                        const char  *value,
                                        const char  *unit,
                                        gboolean     is_private)
{
  return result != NULL ? lh_result_item_format (result, lh_project_results_tab_shows_private (item), NULL) : NULL;
}

static char *
lh_project_results_tab_format_note_cb (GObject    *object,
                                       LhRecord   *result,
                                       const char *text,
                                       const char *base,
                                       gboolean    verified)
{
  g_autofree char *share = result != NULL ? lh_result_format_share (result, NULL) : NULL;

  if (share == NULL || *share != '\0')
    return g_steal_pointer (&share);
  switch (lh_result_item_get_kind (result, NULL))
    {
    case LH_RESULT_NUMBER_MASKED:
    case LH_RESULT_NUMBER_LOOSE:
    case LH_RESULT_NUMBER_TEXT:
      return g_strdup (_("text only"));
    case LH_RESULT_NUMBER_VALUE:
    case LH_RESULT_NUMBER_EMPTY:
    default:
      return g_strdup (verified ? _("verified") : "");
    }
}

static GtkWidget *
lh_project_results_tab_add_row (LhProjectResultsTab *self,
                                AdwPreferencesGroup *group,
                                const char          *title,
                                const char          *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);

  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, g_object_ref_sink (row));
  return row;
}

static void
lh_project_results_tab_add_figure (LhProjectResultsTab  *self,
                                   const LhDerivedValue *value)
{
  g_autofree char *shown = lh_derived_value_format (value, NULL);
  g_autofree char *made_of = lh_derived_value_explain (value, NULL);
  GtkWidget *row = lh_project_results_tab_add_row (self, self->figure_group,
                                                   lh_record_get_text (value->figure, LH_DERIVED_FIGURE_NAME), made_of);
  GtkWidget *label = gtk_label_new (value->known ? shown : _("not known"));
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (label, value->known ? "derived-value" : "dim-label");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  lh_accessible_set_tooltip (button, _("Delete the derived figure"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "results.delete-figure");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", lh_record_get_id (value->figure));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
lh_project_results_tab_add_grown (LhProjectResultsTab *self,
                                  LhRecord            *record,
                                  guint                number)
{
  g_autofree char *title = lh_record_get_title (record);
  GtkWidget *row = lh_project_results_tab_add_row (self, self->grown_group, title, lh_record_get_text (record, number));
  GtkWidget *kind = gtk_label_new (_(LH_RECORD_GET_CLASS (record)->label));

  gtk_widget_add_css_class (kind, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), kind);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* the target first: the row is in the window already, and the action is looked up by its name with the target */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", lh_record_get_entity (record),
                                    lh_record_get_id (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
}

static void
lh_project_results_tab_clear (LhProjectResultsTab *self)
{
  GtkWidget *child;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      if (group != NULL)
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->award_box))) != NULL)
    gtk_box_remove (self->award_box, child);
  g_clear_pointer (&self->card, lh_project_results_free);
}

static void
lh_project_results_tab_add_award (LhProjectResultsTab  *self,
                                  const LhProjectAward *award)
{
  g_autofree char *text = lh_project_award_format (award, self->ledger, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("starred-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->award_box, box);
}

static gboolean
lh_project_results_tab_names_people (LhProjectResultsTab *self)
{
  for (guint i = 0; i < self->card->results->len; i++)
    {
      if (lh_record_get_boolean (g_ptr_array_index (self->card->results, i), LH_RESULT_ITEM_PRIVATE))
        return TRUE;
    }
  return FALSE;
}

/* The rule itself is in lh-grow.c: a button that could only be refused says so beforehand. */
static void
lh_project_results_tab_allow_growing (LhProjectResultsTab *self)
{
  const char *state = lh_record_get_text (self->record, LH_PROJECT_STATE);
  gboolean finished = g_strcmp0 (state, LH_STATE_ACCEPTED) == 0 || g_strcmp0 (state, LH_STATE_ARCHIVED) == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "results.grow-brand", finished);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "results.grow-practice", finished);
}

static void
lh_project_results_tab_show (LhProjectResultsTab *self)
{
  lh_project_results_tab_allow_growing (self);
  for (guint i = 0; i < self->card->awards->len; i++)
    lh_project_results_tab_add_award (self, g_ptr_array_index (self->card->awards, i));
  gtk_widget_set_visible (GTK_WIDGET (self->award_box), self->card->awards->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->private_button), lh_project_results_tab_names_people (self));
  for (guint i = 0; i < self->card->figures->len; i++)
    lh_project_results_tab_add_figure (self, g_ptr_array_index (self->card->figures, i));
  for (guint i = 0; i < self->card->brands->len; i++)
    lh_project_results_tab_add_grown (self, g_ptr_array_index (self->card->brands, i), LH_BRAND_NUMBER);
  for (guint i = 0; i < self->card->practices->len; i++)
    lh_project_results_tab_add_grown (self, g_ptr_array_index (self->card->practices, i), LH_PRACTICE_NUMBER);
  if (self->card->brands->len + self->card->practices->len == 0)
    lh_project_results_tab_add_row (self, self->grown_group, _("Nothing yet"),
                                    _("A project that is accepted can grow into a brand, or be written up as a case."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "results.derive", self->card->results->len >= 2);
}

/* Who asked, and which of its questions this was. */
typedef struct
{
  gpointer tab;
  guint    serial;
} LhResultsQuestion;

static void
lh_project_results_tab_loaded_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autofree LhResultsQuestion *question = user_data;
  g_autoptr (LhProjectResultsTab) self = lh_weak_take (question->tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhProjectResults) card = lh_project_results_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || question->serial != self->serial || self->rows == NULL)
    return;
  lh_project_results_tab_clear (self);
  if (card == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  self->card = g_steal_pointer (&card);
  lh_project_results_tab_show (self);
}

/* Asks only while it can be seen. */
static void
lh_project_results_tab_refresh (LhProjectResultsTab *self)
{
  LhResultsQuestion *question;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "results.derive", FALSE);
  self->serial++;
  if (self->ledger == NULL || self->record == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  question = g_new0 (LhResultsQuestion, 1);
  question->tab = lh_weak_new (self);
  question->serial = self->serial;
  lh_project_results_load_async (self->ledger, lh_record_get_id (self->record), NULL, lh_project_results_tab_loaded_cb,
                                 question);
}

static void
lh_project_results_tab_changed_cb (LhProjectResultsTab *self,
                                   GStrv                entities)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_strv_contains ((const char *const *) entities, parts[i]))
        {
          lh_project_results_tab_refresh (self);
          return;
        }
    }
}

static void
lh_project_results_tab_private_cb (LhProjectResultsTab *self)
{
  GListModel *list = lh_part_table_get_list (self->table);

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LhRecord) result = g_list_model_get_item (list, i);

      g_object_notify (G_OBJECT (result), "private");   /* its cell writes it anew */
    }
  gtk_button_set_label (GTK_BUTTON (self->private_button),
                        gtk_toggle_button_get_active (self->private_button) ? _("Hide names") : _("Show names"));
}

static void
lh_project_results_tab_derive_action (GtkWidget  *widget,
                                      const char *action_name,
                                      GVariant   *parameter)
{
  LhProjectResultsTab *self = LH_PROJECT_RESULTS_TAB (widget);

  if (self->card != NULL)
    lh_derive_dialog_present (self, self->ledger, self->record, self->card->results, self->card->figures->len + 1);
}

static void
lh_project_results_tab_deleted_cb (GObject      *source,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr (LhProjectResultsTab) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_change_get_description (result));
}

static void
lh_project_results_tab_delete_figure_action (GtkWidget  *widget,
                                             const char *action_name,
                                             GVariant   *parameter)
{
  LhProjectResultsTab *self = LH_PROJECT_RESULTS_TAB (widget);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; self->card != NULL && i < self->card->figures->len; i++)
    {
      LhDerivedValue *value = g_ptr_array_index (self->card->figures, i);

      if (lh_record_get_id (value->figure) == g_variant_get_int64 (parameter))
        g_ptr_array_add (records, value->figure);
    }
  if (records->len > 0)
    lh_change_delete_async (self->ledger, records, lh_project_results_tab_deleted_cb, lh_weak_new (self));
}

static void
lh_project_results_tab_grow (LhProjectResultsTab *self,
                             gboolean             brand)
{
  g_autoptr (GError) error = NULL;

  if (self->card == NULL)
    return;
  if (!lh_grow_check (self->record, &error))
    lh_toast_error (self, error);
  else
    lh_grow_dialog_present (self, self->ledger, self->record, self->card->results, brand);
}

static void
lh_project_results_tab_grow_brand_action (GtkWidget  *widget,
                                          const char *action_name,
                                          GVariant   *parameter)
{
  lh_project_results_tab_grow (LH_PROJECT_RESULTS_TAB (widget), TRUE);
}

static void
lh_project_results_tab_grow_practice_action (GtkWidget  *widget,
                                             const char *action_name,
                                             GVariant   *parameter)
{
  lh_project_results_tab_grow (LH_PROJECT_RESULTS_TAB (widget), FALSE);
}

static void
lh_project_results_tab_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_project_results_tab_parent_class)->map (widget);
  lh_project_results_tab_refresh (LH_PROJECT_RESULTS_TAB (widget));
}

static void
lh_project_results_tab_set_ledger (LhProjectResultsTab *self,
                                   LhLedger            *ledger)
{
  if (self->ledger == ledger)
    return;
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_project_results_tab_changed_cb), self, G_CONNECT_SWAPPED);
  lh_form_set_ledger (self->form, ledger);
  lh_project_results_tab_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEDGER]);
}

static void
lh_project_results_tab_set_record (LhProjectResultsTab *self,
                                   LhRecord            *record)
{
  if (!g_set_object (&self->record, record))
    return;
  lh_project_results_tab_clear (self);
  gtk_toggle_button_set_active (self->private_button, FALSE);
  lh_project_results_tab_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
lh_project_results_tab_dispose (GObject *object)
{
  LhProjectResultsTab *self = LH_PROJECT_RESULTS_TAB (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->card, lh_project_results_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_RESULTS_TAB);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_project_results_tab_parent_class)->dispose (object);
}

static void
lh_project_results_tab_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LhProjectResultsTab *self = LH_PROJECT_RESULTS_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_results_tab_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LhProjectResultsTab *self = LH_PROJECT_RESULTS_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_project_results_tab_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      lh_project_results_tab_set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_results_tab_class_init (LhProjectResultsTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_results_tab_dispose;
  object_class->get_property = lh_project_results_tab_get_property;
  object_class->set_property = lh_project_results_tab_set_property;
  widget_class->map = lh_project_results_tab_map;
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_FIELD_CELL);
  g_type_ensure (LH_TYPE_FIELD_CHOICE_ROW);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_RESULT_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-results-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectResultsTab, award_box);
  gtk_widget_class_bind_template_child (widget_class, LhProjectResultsTab, figure_group);
  gtk_widget_class_bind_template_child (widget_class, LhProjectResultsTab, form);
  gtk_widget_class_bind_template_child (widget_class, LhProjectResultsTab, grown_group);
  gtk_widget_class_bind_template_child (widget_class, LhProjectResultsTab, private_button);
  gtk_widget_class_bind_template_child (widget_class, LhProjectResultsTab, table);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_results_tab_format_note_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_results_tab_format_value_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_results_tab_private_cb);
  gtk_widget_class_install_action (widget_class, "results.derive", NULL, lh_project_results_tab_derive_action);
  gtk_widget_class_install_action (widget_class, "results.delete-figure", "x",
                                   lh_project_results_tab_delete_figure_action);
  gtk_widget_class_install_action (widget_class, "results.grow-brand", NULL, lh_project_results_tab_grow_brand_action);
  gtk_widget_class_install_action (widget_class, "results.grow-practice", NULL,
                                   lh_project_results_tab_grow_practice_action);
}

static void
lh_project_results_tab_init (LhProjectResultsTab *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
