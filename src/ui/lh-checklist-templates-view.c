/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist-templates-view.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-template.h"
#include "lh-codes.h"
#include "lh-duty-plan-dialog.h"
#include "lh-form.h"
#include "lh-new-dialog.h"
#include "lh-record-pane.h"
#include "lh-template-line.h"

struct _LhChecklistTemplatesView
{
  LhRecordPage        parent_instance;

  LhRecordList       *templates;
  GtkSingleSelection *selection;
  LhRecord           *template;
  gint64              wanted_id;

  LhFilterBar        *filter_bar;
  GtkListView        *list;
  LhRecordPane       *pane;
  LhRecordTable      *table;
  LhForm             *template_form;
  GtkLabel           *title_label;
};

G_DEFINE_FINAL_TYPE (LhChecklistTemplatesView, lh_checklist_templates_view, LH_TYPE_RECORD_PAGE)

static LhRecord *
lh_checklist_templates_view_get_template (LhChecklistTemplatesView *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

static void
lh_checklist_templates_view_update (LhChecklistTemplatesView *self)
{
  LhRecord *template = lh_checklist_templates_view_get_template (self);

  lh_form_set_ledger (self->template_form, lh_page_get_ledger (LH_PAGE (self)));
  lh_form_set_record (self->template_form, template);
  gtk_label_set_label (self->title_label, template != NULL && !lh_record_is_empty (template, LH_CHECKLIST_TEMPLATE_TITLE)
                       ? lh_record_get_text (template, LH_CHECKLIST_TEMPLATE_TITLE) : _("Templates"));
  if (template != NULL && lh_record_get_loaded (template))
    lh_record_page_refresh (LH_RECORD_PAGE (self));
}

static void
lh_checklist_templates_view_selected_cb (LhChecklistTemplatesView *self)
{
  LhRecord *template = lh_checklist_templates_view_get_template (self);

  if (self->template == template)
    return;
  if (self->template != NULL)
    g_signal_handlers_disconnect_by_data (self->template, self);
  g_set_object (&self->template, template);
  if (template != NULL)
    {
      g_signal_connect_object (template, "notify::loaded", G_CALLBACK (lh_checklist_templates_view_update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (template, "notify::title", G_CALLBACK (lh_checklist_templates_view_update), self,
                               G_CONNECT_SWAPPED);
    }
  lh_checklist_templates_view_update (self);
}

static void
lh_checklist_templates_view_list_changed_cb (LhChecklistTemplatesView *self)
{
  guint position;

  if (self->wanted_id == 0 || !lh_record_list_find (self->templates, self->wanted_id, &position))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  self->wanted_id = 0;
}

static char *
lh_checklist_templates_view_format_kind_cb (GObject    *object,
                                            const char *kind,
                                            gboolean    retired)
{
  const char *label = kind != NULL ? lh_code_get_label ("checklist-kind", kind, NULL) : NULL;

  return retired ? g_strdup_printf ("%s · %s", label != NULL ? label : "", _("Not used any more")) : g_strdup (label);
}

static void
lh_checklist_templates_view_restrict_query (LhRecordPage *page,
                                            LhQuery      *query)
{
  LhRecord *template = lh_checklist_templates_view_get_template (LH_CHECKLIST_TEMPLATES_VIEW (page));

  lh_query_where_id (query, LH_TEMPLATE_LINE_TEMPLATE_ID, template != NULL ? lh_record_get_id (template) : -1);
  lh_query_set_sort (query, "position", FALSE);
}

static void
lh_checklist_templates_view_ledger_cb (LhChecklistTemplatesView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_TEMPLATE);

  g_clear_object (&self->templates);
  if (ledger != NULL)
    {
      lh_query_set_sort (query, "position", FALSE);
      self->templates = lh_record_list_new (ledger, query);
      g_signal_connect_object (self->templates, "items-changed",
                               G_CALLBACK (lh_checklist_templates_view_list_changed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->templates));
}

static void
lh_checklist_templates_view_line_created_cb (LhChecklistTemplatesView *self,
                                             LhRecord                 *line)
{
  lh_record_table_select_later (self->table, lh_record_get_id (line));
}

static void
lh_checklist_templates_view_template_created_cb (LhChecklistTemplatesView *self,
                                                 LhRecord                 *template)
{
  self->wanted_id = lh_record_get_id (template);
  lh_checklist_templates_view_list_changed_cb (self);
}

static void
lh_checklist_templates_view_new_template_action (GtkWidget  *widget,
                                                 const char *action_name,
                                                 GVariant   *parameter)
{
  LhChecklistTemplatesView *self = LH_CHECKLIST_TEMPLATES_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) template = LH_RECORD (lh_checklist_template_new ());

  if (ledger == NULL)
    return;
  lh_record_set_text (template, LH_CHECKLIST_TEMPLATE_KIND, "responsibility");
  lh_record_set_int (template, LH_CHECKLIST_TEMPLATE_POSITION,
                     g_list_model_get_n_items (G_LIST_MODEL (self->templates)) + 1);
  g_signal_connect_object (lh_new_dialog_present (self, ledger, template, _("New Template"), "checklist-template-new"),
                           "created", G_CALLBACK (lh_checklist_templates_view_template_created_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
lh_checklist_templates_view_new_item (LhPage *page)
{
  LhChecklistTemplatesView *self = LH_CHECKLIST_TEMPLATES_VIEW (page);
  LhRecord *template = lh_checklist_templates_view_get_template (self);
  LhRecordList *lines = lh_record_table_get_list (self->table);
  g_autoptr (LhRecord) line = LH_RECORD (lh_template_line_new ());

  if (template == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "page.new-template", NULL);
      return;
    }
  lh_record_set_int (line, LH_TEMPLATE_LINE_TEMPLATE_ID, lh_record_get_id (template));
  lh_record_set_int (line, LH_TEMPLATE_LINE_POSITION,
                     lines != NULL ? g_list_model_get_n_items (G_LIST_MODEL (lines)) + 1 : 1);
  g_signal_connect_object (lh_new_dialog_present (self, lh_page_get_ledger (page), line, _("New Line"),
                                                  "template-line-new"),
                           "created", G_CALLBACK (lh_checklist_templates_view_line_created_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_checklist_templates_view_make_action (GtkWidget  *widget,
                                         const char *action_name,
                                         GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));

  if (ledger != NULL)
    lh_duty_plan_dialog_present (widget, ledger, lh_ledger_get_quarter (ledger).year);
}

static void
lh_checklist_templates_view_dispose (GObject *object)
{
  LhChecklistTemplatesView *self = LH_CHECKLIST_TEMPLATES_VIEW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->template != NULL)
    g_signal_handlers_disconnect_by_data (self->template, self);
  g_clear_object (&self->template);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHECKLIST_TEMPLATES_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->templates);

  G_OBJECT_CLASS (lh_checklist_templates_view_parent_class)->dispose (object);
}

static void
lh_checklist_templates_view_class_init (LhChecklistTemplatesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_checklist_templates_view_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_checklist_templates_view_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_TEMPLATE_LINE;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;
  LH_RECORD_PAGE_CLASS (klass)->restrict_query = lh_checklist_templates_view_restrict_query;

  g_type_ensure (LH_TYPE_CHECKLIST_TEMPLATE);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_RECORD_PANE);
  g_type_ensure (LH_TYPE_TEMPLATE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-checklist-templates-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChecklistTemplatesView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistTemplatesView, list);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistTemplatesView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistTemplatesView, table);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistTemplatesView, template_form);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistTemplatesView, title_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_checklist_templates_view_format_kind_cb);
  gtk_widget_class_install_action (widget_class, "page.new-template", NULL,
                                   lh_checklist_templates_view_new_template_action);
  gtk_widget_class_install_action (widget_class, "page.make-lists", NULL, lh_checklist_templates_view_make_action);
}

static void
lh_checklist_templates_view_init (LhChecklistTemplatesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (lh_checklist_templates_view_selected_cb), self, G_CONNECT_SWAPPED);
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_checklist_templates_view_ledger_cb), NULL);
}
