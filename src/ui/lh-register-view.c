/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-view.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment-list.h"
#include "lh-change.h"
#include "lh-new-dialog.h"
#include "lh-record-pane.h"
#include "lh-register-counts.h"
#include "lh-register-figures.h"
#include "lh-register-import-dialog.h"
#include "lh-register-output.h"
#include "lh-register-parts.h"
#include "lh-risk-grid.h"
#include "lh-star-ratings.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhRegisterView
{
  LhRecordPage       parent_instance;

  const LhRegister  *reg;
  LhRegisterFigures *figures;
  GCancellable      *cancellable;
  gboolean           year_only;
  LhRecordTable     *table;

  GtkWidget         *branches_button;
  LhRegisterCounts  *counts;
  GtkLabel          *figures_label;
  LhFilterBar       *filter_bar;
  GtkWidget         *grid_button;
  GtkWidget         *import_button;
  LhRecordPane      *pane;
  GtkStack          *stack;
  AdwBin            *table_slot;
  GtkWidget         *texts_button;
  GtkToggleButton   *year_button;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_YEAR_ONLY,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhRegisterView, lh_register_view, LH_TYPE_RECORD_PAGE)

/* Figures */

static char *
lh_register_view_format_figure (const LhRegisterFigure *figure)
{
  if (figure->ids->len > 0)
    return g_markup_printf_escaped ("%s <a href=\"%s\"><b>%s</b></a>", figure->label, figure->code, figure->value);
  return g_markup_printf_escaped ("%s <b>%s</b>", figure->label, figure->value);
}

static void
lh_register_view_show_figures (LhRegisterView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *year = g_strdup_printf (_("Only %d"), self->figures->year);

  for (guint i = 0; i < self->figures->figures->len; i++)
    {
      g_autofree char *markup = lh_register_view_format_figure (g_ptr_array_index (self->figures->figures, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", markup);
    }
  gtk_label_set_markup (self->figures_label, text->str);
  gtk_button_set_label (GTK_BUTTON (self->year_button), year);
  lh_register_counts_set_figures (self->counts, self->figures);
}

static void
lh_register_view_figures_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhRegisterView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  LhRegisterFigures *figures = lh_register_figures_load_finish (LH_LEDGER (source), result,
                                                                lh_ledger_get_as_of (LH_LEDGER (source)), NULL, &error);

  if (self == NULL || figures == NULL)
    {
      if (self != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        lh_toast_error (self, error);
      g_clear_pointer (&figures, lh_register_figures_free);
      return;
    }
  g_clear_pointer (&self->figures, lh_register_figures_free);
  self->figures = figures;
  lh_register_view_show_figures (self);
}

/* Asks only while it can be seen: the page has many registers. */
static void
lh_register_view_update_figures (LhRegisterView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->cancellable = g_cancellable_new ();
  lh_register_figures_load_async (ledger, self->reg, self->cancellable, lh_register_view_figures_cb, lh_weak_new (self));
}

static void
lh_register_view_show_entity (LhRegisterView *self,
                              const char     *entity,
                              GArray         *ids,
                              const char     *title)
{
  GVariant *list;

  if (entity == NULL || ids->len == 0)
    return;
  if (g_str_equal (entity, lh_register_get_entity (self->reg)))
    {
      lh_page_show_ids (LH_PAGE (self), ids, title);
      return;
    }
  list = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(s@axs)", entity, list, title);
}

static gboolean
lh_register_view_activate_link_cb (LhRegisterView *self,
                                   const char     *uri)
{
  const LhRegisterFigure *figure = self->figures != NULL ? lh_register_figures_find (self->figures, uri) : NULL;

  if (figure != NULL)
    lh_register_view_show_entity (self, figure->entity, figure->ids, figure->label);
  return TRUE;
}

static void
lh_register_view_line_cb (LhRegisterView *self,
                          LhTallyLine    *line)
{
  lh_register_view_show_entity (self, line->entity, line->ids, line->label);
}

/* The page */

static void
lh_register_view_changed_cb (LhRegisterView *self)
{
  lh_register_view_update_figures (self);
}

static void
lh_register_view_quarter_cb (LhRegisterView *self)
{
  lh_register_view_update_figures (self);
  if (self->year_only)
    lh_record_page_refresh (LH_RECORD_PAGE (self));
}

static void
lh_register_view_ledger_cb (LhRegisterView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger == NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }
  g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_register_view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "notify::quarter", G_CALLBACK (lh_register_view_quarter_cb), self, G_CONNECT_SWAPPED);
  lh_register_view_update_figures (self);
}

static void
lh_register_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_register_view_parent_class)->map (widget);
  lh_register_view_update_figures (LH_REGISTER_VIEW (widget));
}

static void
lh_register_view_set_year_only (LhRegisterView *self,
                                gboolean        year_only)
{
  if (self->year_only == year_only)
    return;
  self->year_only = year_only;
  lh_record_page_refresh (LH_RECORD_PAGE (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR_ONLY]);
}

static void
lh_register_view_limit_whole (LhRecordPage *page,
                              LhQuery      *query)
{
  lh_register_limit_query (LH_REGISTER_VIEW (page)->reg, query);
}

static void
lh_register_view_restrict_query (LhRecordPage *page,
                                 LhQuery      *query)
{
  LhRegisterView *self = LH_REGISTER_VIEW (page);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (self->year_only && self->reg->day != NULL)
    lh_register_limit_query_to_year (self->reg, query, lh_date_get_year (lh_ledger_get_as_of (ledger)));
}

/* The rows that a number counts are shown whatever the year. */
static void
lh_register_view_show_ids (LhPage     *page,
                           GArray     *ids,
                           const char *title)
{
  LhRegisterView *self = LH_REGISTER_VIEW (page);

  gtk_stack_set_visible_child_name (self->stack, "rows");
  lh_register_view_set_year_only (self, FALSE);
  LH_PAGE_CLASS (lh_register_view_parent_class)->show_ids (page, ids, title);
}

static void
lh_register_view_show_record (LhPage *page,
                              gint64  id)
{
  LhRegisterView *self = LH_REGISTER_VIEW (page);

  gtk_stack_set_visible_child_name (self->stack, "rows");
  lh_register_view_set_year_only (self, FALSE);
  LH_PAGE_CLASS (lh_register_view_parent_class)->show_record (page, id);
}

static void
lh_register_view_created_cb (LhRegisterView *self,
                             LhRecord       *record)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (record));
}

static void
lh_register_view_new_item (LhPage *page)
{
  LhRegisterView *self = LH_REGISTER_VIEW (page);
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) record = g_object_new (self->reg->get_type (), NULL);
  g_autofree char *layout = g_strconcat (lh_register_get_layout (self->reg), "-new", NULL);

  if (ledger == NULL)
    return;
  lh_register_prepare (self->reg, record, lh_date_get_year (lh_ledger_get_as_of (ledger)), lh_date_today ());
  g_signal_connect_object (lh_new_dialog_present (page, ledger, record, _(self->reg->new_label), layout), "created",
                           G_CALLBACK (lh_register_view_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_register_view_print (LhPage *page)
{
  LhRegisterView *self = LH_REGISTER_VIEW (page);

  lh_register_output_print (self, lh_page_get_ledger (page), self->reg, self->table, self->filter_bar);
}

static void
lh_register_view_listed_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhRegisterView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gint64 n = lh_change_finish (result, &error);

  if (self == NULL)
    return;
  if (error != NULL)
    lh_toast_error (self, error);
  else if (n >= 0)
    lh_change_offer_undo (self, _("List the branches to be rated"));
}

/* A rating without stars for each branch that has none: then the table of the year has all of them, to be filled in. */
static void
lh_register_view_list_branches (LhRegisterView *self,
                                LhLedger       *ledger)
{
  const LhRegisterFigure *unrated = self->figures != NULL ? lh_register_figures_find (self->figures, "unlisted") : NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (unrated == NULL || unrated->ids->len == 0)
    {
      lh_toast_show (self, _("Every branch is listed already"));
      return;
    }
  changes = lh_star_ratings_create_listing (unrated->ids, self->figures->year);
  lh_change_apply_async (ledger, changes, lh_register_view_listed_cb, lh_weak_new (self));
}

static void
lh_register_view_output_action (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  LhRegisterView *self = LH_REGISTER_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger == NULL)
    return;
  if (g_str_equal (action_name, "register.export"))
    lh_register_output_export (self, ledger, self->reg, self->table, self->filter_bar);
  else if (g_str_equal (action_name, "register.save"))
    lh_register_output_save (self, ledger, self->reg, self->table, self->filter_bar);
  else if (g_str_equal (action_name, "register.texts"))
    lh_register_output_texts (self, ledger, self->table);
  else if (g_str_equal (action_name, "register.import"))
    lh_register_import_open (self, ledger, self->reg, lh_record_page_get_record (LH_RECORD_PAGE (self)));
  else if (g_str_equal (action_name, "register.list-branches"))
    lh_register_view_list_branches (self, ledger);
  else
    lh_page_print (LH_PAGE (self));
}

/* Construction */

static void
lh_register_view_add_chips (LhRegisterView *self)
{
  g_auto (GStrv) names = g_strsplit (self->reg->filters != NULL ? self->reg->filters : "", " ", -1);

  for (guint i = 0; names[i] != NULL && *names[i] != '\0'; i++)
    {
      const LhField *spec = lh_register_find_field (self->reg, names[i], NULL);

      lh_filter_bar_add_chip (self->filter_bar, g_object_new (LH_TYPE_FILTER_CHIP,
                                                              "title", lh_tr (NULL, spec->label),
                                                              "field", spec->name,
                                                              "vocabulary", spec->kind == LH_FIELD_CODE ? spec->target
                                                                                                        : NULL,
                                                              NULL));
    }
}

static GtkWidget *
lh_register_view_create_empty (LhRegisterView *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_(self->reg->new_label));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "view-list-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing is entered yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _(self->reg->hint));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  gtk_widget_add_css_class (page, "compact");
  return page;
}

static void
lh_register_view_hide_columns (LhRegisterView *self)
{
  g_auto (GStrv) hidden = g_strsplit (self->reg->hidden != NULL ? self->reg->hidden : "", " ", -1);

  for (guint i = 0; hidden[i] != NULL && *hidden[i] != '\0'; i++)
    gtk_column_view_column_set_visible (lh_record_table_find_column (self->table, hidden[i]), FALSE);
}

static void
lh_register_view_create_table (LhRegisterView *self)
{
  self->table = g_object_new (LH_TYPE_RECORD_TABLE, "record-type", self->reg->get_type (), "columns", self->reg->columns,
                              "label", _(self->reg->label), "vexpand", TRUE, NULL);
  lh_record_table_set_empty (self->table, lh_register_view_create_empty (self));
  lh_register_view_hide_columns (self);
  adw_bin_set_child (self->table_slot, GTK_WIDGET (self->table));
}

static void
lh_register_view_constructed (GObject *object)
{
  LhRegisterView *self = LH_REGISTER_VIEW (object);

  G_OBJECT_CLASS (lh_register_view_parent_class)->constructed (object);

  if (self->reg == NULL)
    self->reg = lh_register_get (0);
  g_object_set (self, "title", _(self->reg->label), "entity", lh_register_get_entity (self->reg),
                "new-label", _(self->reg->new_label), NULL);
  lh_register_view_add_chips (self);
  lh_register_view_create_table (self);
  g_object_set (self->pane, "layout", lh_register_get_layout (self->reg), NULL);
  lh_record_pane_add_tab (self->pane, "attachments", C_("tab", "Attachments"), LH_TYPE_ATTACHMENT_LIST);
  if (self->reg->get_part_type != NULL)
    lh_record_pane_add_tab (self->pane, "parts", _(self->reg->part_label), LH_TYPE_REGISTER_PARTS);
  gtk_widget_set_visible (GTK_WIDGET (self->year_button), self->reg->day != NULL);
  gtk_widget_set_visible (self->import_button, self->reg->identity != NULL);
  gtk_widget_set_visible (self->branches_button, g_str_equal (self->reg->code, "stars"));
  gtk_widget_set_visible (self->grid_button, g_str_equal (self->reg->code, "risks"));
  gtk_widget_set_visible (self->texts_button, g_str_equal (self->reg->code, "press"));
  lh_record_page_set_record_type (LH_RECORD_PAGE (self), self->reg->get_type ());
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  lh_record_table_set_sort (self->table, self->reg->sort, self->reg->descending);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_register_view_ledger_cb), NULL);
}

static void
lh_register_view_dispose (GObject *object)
{
  LhRegisterView *self = LH_REGISTER_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_REGISTER_VIEW);

  G_OBJECT_CLASS (lh_register_view_parent_class)->dispose (object);
}

static void
lh_register_view_finalize (GObject *object)
{
  g_clear_pointer (&LH_REGISTER_VIEW (object)->figures, lh_register_figures_free);

  G_OBJECT_CLASS (lh_register_view_parent_class)->finalize (object);
}

static void
lh_register_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhRegisterView *self = LH_REGISTER_VIEW (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_string (value, self->reg->code);
      break;
    case PROP_YEAR_ONLY:
      g_value_set_boolean (value, self->year_only);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->stack != NULL ? gtk_stack_get_visible_child_name (self->stack) : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_register_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhRegisterView *self = LH_REGISTER_VIEW (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      self->reg = lh_register_find (g_value_get_string (value));
      break;
    case PROP_YEAR_ONLY:
      lh_register_view_set_year_only (self, g_value_get_boolean (value));
      break;
    case PROP_VIEW:
      gtk_stack_set_visible_child_name (self->stack, g_value_get_string (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_register_view_class_init (LhRegisterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_register_view_constructed;
  object_class->dispose = lh_register_view_dispose;
  object_class->finalize = lh_register_view_finalize;
  object_class->get_property = lh_register_view_get_property;
  object_class->set_property = lh_register_view_set_property;
  widget_class->map = lh_register_view_map;
  page_class->show_ids = lh_register_view_show_ids;
  page_class->show_record = lh_register_view_show_record;
  page_class->new_item = lh_register_view_new_item;
  page_class->print = lh_register_view_print;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_RECORD;
  LH_RECORD_PAGE_CLASS (klass)->restrict_query = lh_register_view_restrict_query;
  LH_RECORD_PAGE_CLASS (klass)->limit_whole = lh_register_view_limit_whole;
  properties[PROP_REGISTER] = g_param_spec_string ("register", NULL, NULL, NULL,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_YEAR_ONLY] = g_param_spec_boolean ("year-only", NULL, NULL, FALSE, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_RECORD_PANE);
  g_type_ensure (LH_TYPE_REGISTER_COUNTS);
  g_type_ensure (LH_TYPE_RISK_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-register-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, branches_button);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, counts);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, grid_button);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, import_button);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, table_slot);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, texts_button);
  gtk_widget_class_bind_template_child (widget_class, LhRegisterView, year_button);
  gtk_widget_class_bind_template_callback (widget_class, lh_register_view_activate_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_register_view_line_cb);
  gtk_widget_class_install_property_action (widget_class, "register.view", "view");
  gtk_widget_class_install_property_action (widget_class, "register.year-only", "year-only");
  gtk_widget_class_install_action (widget_class, "register.export", NULL, lh_register_view_output_action);
  gtk_widget_class_install_action (widget_class, "register.save", NULL, lh_register_view_output_action);
  gtk_widget_class_install_action (widget_class, "register.print", NULL, lh_register_view_output_action);
  gtk_widget_class_install_action (widget_class, "register.texts", NULL, lh_register_view_output_action);
  gtk_widget_class_install_action (widget_class, "register.import", NULL, lh_register_view_output_action);
  gtk_widget_class_install_action (widget_class, "register.list-branches", NULL, lh_register_view_output_action);
}

static void
lh_register_view_init (LhRegisterView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_register_view_new:
 * @reg: a register
 *
 * Returns: (transfer floating): its view
 */
LhRegisterView *
lh_register_view_new (const LhRegister *reg)
{
  return g_object_new (LH_TYPE_REGISTER_VIEW, "register", reg->code, NULL);
}

const LhRegister *
lh_register_view_get_register (LhRegisterView *self)
{
  g_return_val_if_fail (LH_IS_REGISTER_VIEW (self), NULL);
  return self->reg;
}

/**
 * lh_register_view_get_figures:
 *
 * Returns: (transfer none): what the line of figures says
 */
const char *
lh_register_view_get_figures (LhRegisterView *self)
{
  g_return_val_if_fail (LH_IS_REGISTER_VIEW (self), NULL);
  return gtk_label_get_text (self->figures_label);
}
