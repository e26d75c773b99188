/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-reports-view-private.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-codes.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* How long after the last key the pages follow, in milliseconds. */
#define LH_PREVIEW_DELAY 350

G_DEFINE_FINAL_TYPE (LhReportsView, lh_reports_view, LH_TYPE_PAGE)

/* (nullable): the section that is open. */
LhRecord *
lh_reports_view_get_section (LhReportsView *self)
{
  for (guint i = 0; self->report != NULL && i < self->report->sections->len; i++)
    {
      LhRecord *section = g_ptr_array_index (self->report->sections, i);

      if (lh_record_get_id (section) == self->section_id)
        return section;
    }
  return NULL;
}

static char *
lh_reports_view_get_text (LhReportsView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* The pages with what is being written, which the ledger does not have yet. */
static void
lh_reports_view_show_pages (LhReportsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhRecord *section = lh_reports_view_get_section (self);
  g_autoptr (LhDocument) document = NULL;

  if (self->report != NULL && section != NULL && self->edited)
    {
      g_autofree char *text = lh_reports_view_get_text (self);
      g_autoptr (LhRecord) written = lh_record_duplicate (section);
      guint index;

      lh_record_set_text (written, LH_REPORT_SECTION_TEXT, text);
      if (g_ptr_array_find (self->report->sections, section, &index))
        {
          g_object_unref (section);
          self->report->sections->pdata[index] = g_steal_pointer (&written);
        }
    }
  if (self->report != NULL)
    document = lh_work_report_create_document (self->report, lh_ledger_get_catalog (ledger));
  lh_document_preview_set_document (self->preview, document);
}

static gboolean
lh_reports_view_preview_cb (gpointer data)
{
  LhReportsView *self = data;

  self->preview_source = 0;
  lh_reports_view_show_pages (self);
  return G_SOURCE_REMOVE;
}

static void
lh_reports_view_text_cb (LhReportsView *self)
{
  if (self->filling)
    return;
  self->edited = TRUE;
  g_clear_handle_id (&self->preview_source, g_source_remove);
  self->preview_source = g_timeout_add (LH_PREVIEW_DELAY, lh_reports_view_preview_cb, self);
}

void
lh_reports_view_applied_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhReportsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) == 0 && self != NULL)
    lh_toast_error (self, error);
}

/* Writes what was typed into the ledger: when the section is left, as one step that can be undone. */
void
lh_reports_view_save (LhReportsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) stored = NULL;
  g_autoptr (LhRecord) changed = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autofree char *text = NULL;

  if (!self->edited || ledger == NULL)
    return;
  self->edited = FALSE;
  text = lh_reports_view_get_text (self);
  stored = lh_ledger_load (ledger, LH_TYPE_REPORT_SECTION, self->section_id, NULL);
  if (stored == NULL || g_str_equal (text, lh_record_get_text (stored, LH_REPORT_SECTION_TEXT)))
    return;
  changed = lh_record_duplicate (stored);
  changes = lh_change_set_new ("edit-report-section");
  lh_record_set_text (changed, LH_REPORT_SECTION_TEXT, text);
  lh_change_set_update (changes, changed);
  lh_change_apply_async (ledger, changes, lh_reports_view_applied_cb, lh_weak_new (self));
}

static void
lh_reports_view_leave_cb (LhReportsView *self)
{
  lh_reports_view_save (self);
}

static void
lh_reports_view_show_section (LhReportsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhRecord *section = lh_reports_view_get_section (self);
  g_autofree char *automatic = section != NULL ? lh_work_section_get_automatic (self->report, section) : NULL;
  gboolean writable = section != NULL && ledger != NULL && !lh_ledger_get_read_only (ledger)
                      && !lh_work_draft_is_frozen (self->report->draft);

  self->filling = TRUE;
  gtk_label_set_label (self->automatic, automatic != NULL && *automatic != '\0'
                                        ? automatic : _("The program writes nothing into this section."));
  if (!self->edited)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                              section != NULL ? lh_record_get_text (section, LH_REPORT_SECTION_TEXT) : "", -1);
  gtk_text_view_set_editable (self->text, writable);
  self->filling = FALSE;
}

static void
lh_reports_view_row_cb (LhReportsView *self,
                        GtkListBoxRow *row)
{
  if (self->filling || row == NULL)
    return;
  lh_reports_view_save (self);
  self->section_id = *(gint64 *) g_object_get_data (G_OBJECT (row), "section");
  lh_reports_view_show_section (self);
}

static void
lh_reports_view_add_section (LhReportsView *self,
                             LhRecord      *section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (lh_record_get_text (section, LH_REPORT_SECTION_HEADING));
  gint64 id = lh_record_get_id (section);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "section", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_append (self->sections, row);
  if (id == self->section_id)
    gtk_list_box_select_row (self->sections, GTK_LIST_BOX_ROW (row));
}

static void
lh_reports_view_fill_sections (LhReportsView *self)
{
  GtkWidget *child;

  if (lh_reports_view_get_section (self) == NULL)
    {
      GPtrArray *sections = self->report != NULL ? self->report->sections : NULL;

      self->section_id = sections != NULL && sections->len > 0 ? lh_record_get_id (g_ptr_array_index (sections, 0)) : 0;
      self->edited = FALSE;
    }
  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_list_box_remove (self->sections, child);
  for (guint i = 0; self->report != NULL && i < self->report->sections->len; i++)
    lh_reports_view_add_section (self, g_ptr_array_index (self->report->sections, i));
  self->filling = FALSE;
}

static void
lh_reports_view_show_state (LhReportsView *self)
{
  LhRecord *draft = self->report->draft;
  g_autofree char *day = lh_date_format (lh_work_figures_get_as_of (self->report->figures), LH_DATE_LONG, NULL);
  const char *state = lh_code_get_label ("report-state", lh_record_get_text (draft, LH_REPORT_DRAFT_STATE), NULL);
  /* TRANSLATORS: the state of a report, then the day its figures are of */
  g_autofree char *text = g_strdup_printf (_("%s · figures as of %s"), state != NULL ? state : "", day);

  gtk_label_set_label (self->state_label, text);
}

static void
lh_reports_view_show (LhReportsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) record = self->report != NULL ? lh_ledger_load (ledger, LH_TYPE_REPORT_DRAFT, self->report_id, NULL)
                                                     : NULL;

  gtk_stack_set_visible_child_name (self->stack, self->report != NULL ? "report" : "empty");
  lh_reports_view_fill_sections (self);
  lh_reports_view_show_section (self);
  lh_form_set_ledger (self->form, ledger);
  lh_form_set_record (self->form, record);
  if (self->report != NULL)
    lh_reports_view_show_state (self);
  lh_reports_view_show_pages (self);
  lh_reports_view_update_actions (self);
}

static void
lh_reports_view_take_report (LhReportsView    *self,
                             const LhWorkData *data)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) draft = lh_ledger_load (ledger, LH_TYPE_REPORT_DRAFT, self->report_id, NULL);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->report, lh_work_report_free);
  if (draft != NULL && (data != NULL || lh_work_draft_is_frozen (draft)))
    self->report = lh_work_report_new (ledger, draft, data, lh_ledger_get_catalog (ledger), &error);
  if (error != NULL)
    lh_toast_error (self, error);
  lh_reports_view_show (self);
}

static void
lh_reports_view_data_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhReportsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhWorkData) data = lh_work_data_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || self->stack == NULL || (gpointer) lh_page_get_ledger (LH_PAGE (self)) != source)
    return;
  if (data == NULL)
    lh_toast_error (self, error);
  else
    lh_reports_view_take_report (self, data);
}

static void
lh_reports_view_load_report (LhReportsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) draft = self->report_id > 0 ? lh_ledger_load (ledger, LH_TYPE_REPORT_DRAFT, self->report_id, NULL)
                                                   : NULL;
  LhQuarter quarter;

  if (draft == NULL || lh_work_draft_is_frozen (draft))
    {
      lh_reports_view_take_report (self, NULL);
      return;
    }
  quarter = lh_record_get_quarter (draft, LH_REPORT_DRAFT_QUARTER);
  lh_work_data_load_async (ledger, quarter, lh_ledger_default_as_of (quarter), NULL, lh_reports_view_data_cb,
                           lh_weak_new (self));
}

static void
lh_reports_view_fill_choice (LhReportsView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->drafts->len; i++)
    {
      LhRecord *draft = g_ptr_array_index (self->drafts, i);

      gtk_string_list_append (titles, lh_record_get_text (draft, LH_REPORT_DRAFT_TITLE));
      if (lh_record_get_id (draft) == self->report_id)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->choice, self->drafts->len > 0 ? selected : GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;
  self->report_id = self->drafts->len > 0 ? lh_record_get_id (g_ptr_array_index (self->drafts, selected)) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->drafts->len > 0);
}

static void
lh_reports_view_drafts_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhReportsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = lh_ledger_query_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || self->stack == NULL || (gpointer) lh_page_get_ledger (LH_PAGE (self)) != source)
    return;
  if (drafts == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  self->drafts = g_steal_pointer (&drafts);
  lh_reports_view_fill_choice (self);
  lh_reports_view_load_report (self);
}

/* Reads the reports and the one that is open anew. */
void
lh_reports_view_refresh (LhReportsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_REPORT_DRAFT);

  if (ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  lh_query_set_sort (query, "quarter", TRUE);
  lh_ledger_query_async (ledger, query, NULL, lh_reports_view_drafts_cb, lh_weak_new (self));
}

static void
lh_reports_view_choice_cb (LhReportsView *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  if (self->filling || self->drafts == NULL || selected >= self->drafts->len)
    return;
  lh_reports_view_save (self);
  self->report_id = lh_record_get_id (g_ptr_array_index (self->drafts, selected));
  lh_reports_view_load_report (self);
}

static void
lh_reports_view_ledger_cb (LhReportsView *self)
{
  g_clear_pointer (&self->report, lh_work_report_free);
  self->report_id = 0;
  self->edited = FALSE;
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_reports_view_refresh (self);
}

static void
lh_reports_view_new_item (LhPage *page)
{
  lh_reports_view_begin (LH_REPORTS_VIEW (page), "quarterly");
}

static void
lh_reports_view_show_record (LhPage *page,
                             gint64  id)
{
  LhReportsView *self = LH_REPORTS_VIEW (page);

  self->report_id = id;
  lh_reports_view_refresh (self);
}

static void
lh_reports_view_print_page (LhPage *page)
{
  lh_reports_view_print (LH_REPORTS_VIEW (page));
}

static void
lh_reports_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_reports_view_parent_class)->map (widget);
  lh_reports_view_refresh (LH_REPORTS_VIEW (widget));
}

static void
lh_reports_view_unmap (GtkWidget *widget)
{
  lh_reports_view_save (LH_REPORTS_VIEW (widget));
  GTK_WIDGET_CLASS (lh_reports_view_parent_class)->unmap (widget);
}

static void
lh_reports_view_dispose (GObject *object)
{
  LhReportsView *self = LH_REPORTS_VIEW (object);

  self->filling = TRUE;
  self->edited = FALSE;
  g_clear_handle_id (&self->preview_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_REPORTS_VIEW);
  self->stack = NULL;
  g_clear_object (&self->ledger_signals);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_pointer (&self->report, lh_work_report_free);

  G_OBJECT_CLASS (lh_reports_view_parent_class)->dispose (object);
}

static void
lh_reports_view_class_init (LhReportsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_reports_view_dispose;
  widget_class->map = lh_reports_view_map;
  widget_class->unmap = lh_reports_view_unmap;
  page_class->new_item = lh_reports_view_new_item;
  page_class->show_record = lh_reports_view_show_record;
  page_class->print = lh_reports_view_print_page;

  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_DOCUMENT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-reports-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhReportsView, automatic);
  gtk_widget_class_bind_template_child (widget_class, LhReportsView, choice);
  gtk_widget_class_bind_template_child (widget_class, LhReportsView, form);
  gtk_widget_class_bind_template_child (widget_class, LhReportsView, preview);
  gtk_widget_class_bind_template_child (widget_class, LhReportsView, sections);
  gtk_widget_class_bind_template_child (widget_class, LhReportsView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhReportsView, state_label);
  gtk_widget_class_bind_template_child (widget_class, LhReportsView, text);
  gtk_widget_class_bind_template_callback (widget_class, lh_reports_view_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_reports_view_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_reports_view_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_reports_view_text_cb);
  lh_reports_view_install_actions (widget_class);
}

static void
lh_reports_view_init (LhReportsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (lh_reports_view_text_cb), self,
                           G_CONNECT_SWAPPED);
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_reports_view_refresh), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_reports_view_ledger_cb), NULL);
  lh_reports_view_update_actions (self);
}
