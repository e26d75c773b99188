/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist-lists-view.h"

#include <glib/gi18n-lib.h>

#include "lh-birthday-table.h"
#include "lh-birthdays.h"
#include "lh-change.h"
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-codes.h"
#include "lh-duty-matrix.h"
#include "lh-form.h"
#include "lh-new-dialog.h"
#include "lh-party-member.h"
#include "lh-record-pane.h"
#include "lh-tick-cell.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhChecklistListsView
{
  LhRecordPage        parent_instance;

  LhRecordList       *checklists;
  GtkSingleSelection *selection;
  LhRecord           *checklist;
  gint64              wanted_id;
  GPtrArray          *born;              /* LhBirthday of the month of a theme day; NULL for other lists */
  guint               serial;            /* of the completion that is read */

  GtkExpander        *birthdays;
  GtkLabel           *birthdays_label;
  LhForm             *checklist_form;
  GtkWidget          *completion;
  GtkLabel           *completion_label;
  LhFilterBar        *filter_bar;
  GtkListView        *list;
  LhRecordPane       *pane;
  LhRecordTable      *table;
  GtkLabel           *title_label;
};

/* Which columns the print of a kind has (forms F13 to F15), and its forms. */
typedef struct
{
  const char *kind;
  const char *layout;
  const char *new_layout;
  const char *columns[12];
} LhChecklistKind;

static const LhChecklistKind kinds[] = {
  { "responsibility", "item-responsibility", "item-responsibility-new",
    { "tick", "bearer", "title", "standard", "frequency", "due-date", "state", NULL } },
  { "task", "item-task", "item-new",
    { "tick", "title", "organization-id", "due-date", "completion", "state", NULL } },
  { "problem", "item-problem", "item-new",
    { "tick", "title", "organization-id", "due-date", "completion", "state", NULL } },
  { "theme-day", "item-task", "item-new",
    { "title", "standard", "basis", "bearer", NULL } },
  { "organizational-life", "item-task", "item-new",
    { "title", "standard", "basis", "bearer", NULL } },
  { "negative", "item-negative", "item-negative-new",
    { "category", "title", "basis", "standard", "organization-id", "occurred-on", "finding", NULL } },
};

static const char *const all_columns[] = {
  "tick", "number", "category", "bearer", "title", "basis", "standard", "measures", "frequency", "organization-id",
  "leader", "responsible-name", "occurred-on", "due-date", "completion", "state", "finding",
};

G_DEFINE_FINAL_TYPE (LhChecklistListsView, lh_checklist_lists_view, LH_TYPE_RECORD_PAGE)

static LhRecord *
lh_checklist_lists_view_get_checklist (LhChecklistListsView *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

static gboolean
lh_checklist_lists_view_has_birthdays (LhRecord *checklist)
{
  const gint64 month = lh_record_get_int (checklist, LH_CHECKLIST_MONTH);

  return g_strcmp0 (lh_record_get_text (checklist, LH_CHECKLIST_KIND), "theme-day") == 0 && month >= 1 && month <= 12 &&
         lh_record_get_int (checklist, LH_CHECKLIST_YEAR) > 0;
}

static const LhChecklistKind *
lh_checklist_lists_view_get_kind (LhChecklistListsView *self)
{
  LhRecord *checklist = lh_checklist_lists_view_get_checklist (self);
  const char *kind = checklist != NULL ? lh_record_get_text (checklist, LH_CHECKLIST_KIND) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].kind, kind) == 0)
        return &kinds[i];
    }
  return &kinds[1];
}

static void
lh_checklist_lists_view_show_columns (LhChecklistListsView *self)
{
  const LhChecklistKind *kind = lh_checklist_lists_view_get_kind (self);

  for (guint i = 0; i < G_N_ELEMENTS (all_columns); i++)
    {
      GtkColumnViewColumn *column = lh_record_table_find_column (self->table, all_columns[i]);

      if (column != NULL)
        gtk_column_view_column_set_visible (column, g_strv_contains (kind->columns, all_columns[i]));
    }
  g_object_set (self->pane, "layout", kind->layout, NULL);
}

/* The list may be another one by the time the members have come. */
static void
lh_checklist_lists_view_members_cb (GObject      *source,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr (LhChecklistListsView) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) members = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  LhRecord *checklist = self != NULL ? lh_checklist_lists_view_get_checklist (self) : NULL;
  GPtrArray *birthdays;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (members == NULL || checklist == NULL || !lh_checklist_lists_view_has_birthdays (checklist))
    return;
  birthdays = lh_birthdays_pick (members, (int) lh_record_get_int (checklist, LH_CHECKLIST_YEAR),
                                 (int) lh_record_get_int (checklist, LH_CHECKLIST_MONTH), 0);
  g_clear_pointer (&self->born, g_ptr_array_unref);
  self->born = birthdays;
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Political birthdays of the month: %u member",
                                        "Political birthdays of the month: %u members", birthdays->len), birthdays->len);
  text = lh_birthdays_format (birthdays, LH_LEDGER (source), NULL);
  gtk_expander_set_label (self->birthdays, title);
  gtk_label_set_label (self->birthdays_label, g_strchomp (text));
  gtk_widget_set_sensitive (GTK_WIDGET (self->birthdays), birthdays->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->birthdays), TRUE);
}

/* A theme day has the political birthdays of its month (S1-56). */
static void
lh_checklist_lists_view_show_birthdays (LhChecklistListsView *self,
                                        LhRecord             *checklist)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PARTY_MEMBER);

  gtk_widget_set_visible (GTK_WIDGET (self->birthdays), FALSE);
  g_clear_pointer (&self->born, g_ptr_array_unref);
  if (lh_checklist_lists_view_has_birthdays (checklist))
    lh_ledger_query_async (lh_page_get_ledger (LH_PAGE (self)), query, NULL, lh_checklist_lists_view_members_cb,
                           lh_weak_new (self));
}

/* The plan of a theme day goes out with the birthdays of its month. */
static void
lh_checklist_lists_view_exporting_cb (LhChecklistListsView *self,
                                      LhReport             *report)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (self->born != NULL && self->born->len > 0)
    lh_birthday_table_add (lh_report_get_sheet (report, 0), self->born, ledger, lh_ledger_get_catalog (ledger));
}

typedef struct
{
  gpointer weak;
  guint    serial;
} LhCompletionRequest;

/* Plans of a month and requirements of a quarter come out on a day. */
static char *
lh_checklist_lists_view_format_published (LhRecord *checklist)
{
  const char *kind = lh_record_get_text (checklist, LH_CHECKLIST_KIND);
  LhDate day = lh_record_get_date (checklist, LH_CHECKLIST_PUBLISHED_ON);
  g_autofree char *text = lh_date_is_set (day) ? lh_date_format (day, LH_DATE_LONG, NULL) : NULL;

  if (g_strcmp0 (kind, "theme-day") != 0 && g_strcmp0 (kind, "organizational-life") != 0)
    return NULL;
  return text != NULL ? g_strdup_printf (_("Published on %s"), text) : g_strdup (_("Not published yet"));
}

static void
lh_checklist_lists_view_completion_cb (GObject      *source,
                                       GAsyncResult *result,
                                       gpointer      user_data)
{
  g_autofree LhCompletionRequest *request = user_data;
  g_autoptr (LhChecklistListsView) self = lh_weak_take (request->weak);
  g_autoptr (LhDutyMatrix) matrix = lh_duty_matrix_load_finish (LH_LEDGER (source), result, NULL);
  LhRecord *checklist = self != NULL ? lh_checklist_lists_view_get_checklist (self) : NULL;
  g_autofree char *published = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *text = NULL;

  if (checklist == NULL || matrix == NULL || request->serial != self->serial)
    return;
  published = lh_checklist_lists_view_format_published (checklist);
  figures = lh_duty_matrix_format_figures (matrix, NULL);
  text = published != NULL ? g_strdup_printf ("%s · %s", published, figures) : g_strdup (figures);
  gtk_label_set_label (self->completion_label, text);
  gtk_widget_set_visible (self->completion, lh_duty_matrix_get_rows (matrix)->len > 0);
}

/* What a list asks of the units, and how much of it is done (S1-4, S1-5). */
static void
lh_checklist_lists_view_show_completion (LhChecklistListsView *self,
                                         LhRecord             *checklist)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhDutyRequest what = { .year = (int) lh_record_get_int (checklist, LH_CHECKLIST_YEAR),
                         .checklist_id = lh_record_get_id (checklist), .as_of = lh_ledger_get_as_of (ledger) };
  LhCompletionRequest *request = g_new0 (LhCompletionRequest, 1);

  gtk_widget_set_visible (self->completion, FALSE);
  request->weak = lh_weak_new (self);
  request->serial = ++self->serial;
  lh_duty_matrix_load_async (ledger, &what, NULL, lh_checklist_lists_view_completion_cb, request);
}

static void
lh_checklist_lists_view_completion_action (GtkWidget  *widget,
                                           const char *action_name,
                                           GVariant   *parameter)
{
  LhRecord *checklist = lh_checklist_lists_view_get_checklist (LH_CHECKLIST_LISTS_VIEW (widget));

  if (checklist != NULL)
    gtk_widget_activate_action (widget, "checklists.show-list", "x", lh_record_get_id (checklist));
}

/* A lazy list hands out checklists before their fields have come; the kind decides the columns. */
static void
lh_checklist_lists_view_update (LhChecklistListsView *self)
{
  LhRecord *checklist = lh_checklist_lists_view_get_checklist (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete-checklist", checklist != NULL);
  lh_form_set_ledger (self->checklist_form, lh_page_get_ledger (LH_PAGE (self)));
  lh_form_set_record (self->checklist_form, checklist);
  gtk_label_set_label (self->title_label,
                       checklist != NULL ? lh_record_get_text (checklist, LH_CHECKLIST_TITLE) : _("Checklists"));
  g_object_set (self->table, "label", gtk_label_get_label (self->title_label), NULL);
  if (checklist == NULL || !lh_record_get_loaded (checklist))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->birthdays), FALSE);
      gtk_widget_set_visible (self->completion, FALSE);
      return;
    }
  lh_checklist_lists_view_show_birthdays (self, checklist);
  lh_checklist_lists_view_show_completion (self, checklist);
  lh_checklist_lists_view_show_columns (self);
  lh_record_page_refresh (LH_RECORD_PAGE (self));
}

static void
lh_checklist_lists_view_selected_cb (LhChecklistListsView *self)
{
  LhRecord *checklist = lh_checklist_lists_view_get_checklist (self);

  if (self->checklist == checklist)
    return;
  if (self->checklist != NULL)
    g_signal_handlers_disconnect_by_data (self->checklist, self);
  g_set_object (&self->checklist, checklist);
  if (checklist != NULL)
    {
      g_signal_connect_object (checklist, "notify::loaded", G_CALLBACK (lh_checklist_lists_view_update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (checklist, "notify::kind", G_CALLBACK (lh_checklist_lists_view_update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (checklist, "notify::title", G_CALLBACK (lh_checklist_lists_view_update), self,
                               G_CONNECT_SWAPPED);
    }
  lh_checklist_lists_view_update (self);
}

static void
lh_checklist_lists_view_list_changed_cb (LhChecklistListsView *self)
{
  guint position;

  if (self->wanted_id == 0 || !lh_record_list_find (self->checklists, self->wanted_id, &position))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  self->wanted_id = 0;
}

static char *
lh_checklist_lists_view_format_kind_cb (GObject    *object,
                                   const char *kind,
                                   gint64      year)
{
  const char *label = lh_code_get_label ("checklist-kind", kind, NULL);

  return year > 0 ? g_strdup_printf ("%s · %d", label != NULL ? label : "", (int) year) : g_strdup (label);
}

static void
lh_checklist_lists_view_restrict_query (LhRecordPage *page,
                                   LhQuery      *query)
{
  LhRecord *checklist = lh_checklist_lists_view_get_checklist (LH_CHECKLIST_LISTS_VIEW (page));

  lh_query_where_id (query, LH_CHECKLIST_ITEM_CHECKLIST_ID, checklist != NULL ? lh_record_get_id (checklist) : -1);
  lh_query_set_sort (query, "position", FALSE);
}

static void
lh_checklist_lists_view_ledger_cb (LhChecklistListsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST);

  g_clear_object (&self->checklists);
  if (ledger != NULL)
    {
      lh_query_set_sort (query, "position", FALSE);
      self->checklists = lh_record_list_new (ledger, query);
      g_signal_connect_object (self->checklists, "items-changed", G_CALLBACK (lh_checklist_lists_view_list_changed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->checklists));
}

static void
lh_checklist_lists_view_item_created_cb (LhChecklistListsView *self,
                                    LhRecord         *item)
{
  lh_record_table_select_later (self->table, lh_record_get_id (item));
}

static void
lh_checklist_lists_view_new_item (LhPage *page)
{
  LhChecklistListsView *self = LH_CHECKLIST_LISTS_VIEW (page);
  LhRecord *checklist = lh_checklist_lists_view_get_checklist (self);
  LhRecordList *items = lh_record_table_get_list (self->table);
  g_autoptr (LhRecord) item = LH_RECORD (lh_checklist_item_new ());

  if (checklist == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "page.new-checklist", NULL);
      return;
    }
  lh_record_set_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID, lh_record_get_id (checklist));
  lh_record_set_int (item, LH_CHECKLIST_ITEM_POSITION,
                     items != NULL ? g_list_model_get_n_items (G_LIST_MODEL (items)) + 1 : 1);
  g_signal_connect_object (lh_new_dialog_present (self, lh_page_get_ledger (page), item, _("New Item"),
                                                  lh_checklist_lists_view_get_kind (self)->new_layout),
                           "created", G_CALLBACK (lh_checklist_lists_view_item_created_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_checklist_lists_view_checklist_created_cb (LhChecklistListsView *self,
                                         LhRecord         *checklist)
{
  self->wanted_id = lh_record_get_id (checklist);
  lh_checklist_lists_view_list_changed_cb (self);
}

static void
lh_checklist_lists_view_new_checklist_action (GtkWidget  *widget,
                                         const char *action_name,
                                         GVariant   *parameter)
{
  LhChecklistListsView *self = LH_CHECKLIST_LISTS_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) checklist = LH_RECORD (lh_checklist_new ());

  if (ledger == NULL)
    return;
  lh_record_set_text (checklist, LH_CHECKLIST_KIND, kinds[1].kind);
  lh_record_set_int (checklist, LH_CHECKLIST_YEAR, lh_ledger_get_quarter (ledger).year);
  g_signal_connect_object (lh_new_dialog_present (self, ledger, checklist, _("New Checklist"), "checklist-new"),
                           "created", G_CALLBACK (lh_checklist_lists_view_checklist_created_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_checklist_lists_view_deleted_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhChecklistListsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, _("Checklist deleted"));
}

static void
lh_checklist_lists_view_delete_checklist_action (GtkWidget  *widget,
                                            const char *action_name,
                                            GVariant   *parameter)
{
  LhChecklistListsView *self = LH_CHECKLIST_LISTS_VIEW (widget);
  LhRecord *checklist = lh_checklist_lists_view_get_checklist (self);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (checklist == NULL)
    return;
  g_ptr_array_add (records, g_object_ref (checklist));
  lh_change_delete_async (lh_page_get_ledger (LH_PAGE (self)), records, lh_checklist_lists_view_deleted_cb,
                          lh_weak_new (self));
}

static void
lh_checklist_lists_view_dispose (GObject *object)
{
  LhChecklistListsView *self = LH_CHECKLIST_LISTS_VIEW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->checklist != NULL)
    g_signal_handlers_disconnect_by_data (self->checklist, self);
  g_clear_object (&self->checklist);
  g_clear_pointer (&self->born, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHECKLIST_LISTS_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->checklists);

  G_OBJECT_CLASS (lh_checklist_lists_view_parent_class)->dispose (object);
}

static void
lh_checklist_lists_view_class_init (LhChecklistListsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_checklist_lists_view_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_checklist_lists_view_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_CHECKLIST_ITEM;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;
  LH_RECORD_PAGE_CLASS (klass)->restrict_query = lh_checklist_lists_view_restrict_query;

  g_type_ensure (LH_TYPE_CHECKLIST);
  g_type_ensure (LH_TYPE_CHECKLIST_ITEM);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_RECORD_PANE);
  g_type_ensure (LH_TYPE_TICK_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-checklist-lists-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, birthdays);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, birthdays_label);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, checklist_form);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, completion);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, completion_label);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, list);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, table);
  gtk_widget_class_bind_template_child (widget_class, LhChecklistListsView, title_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_checklist_lists_view_format_kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_checklist_lists_view_exporting_cb);
  gtk_widget_class_install_action (widget_class, "page.completion", NULL, lh_checklist_lists_view_completion_action);
  gtk_widget_class_install_action (widget_class, "page.new-checklist", NULL, lh_checklist_lists_view_new_checklist_action);
  gtk_widget_class_install_action (widget_class, "page.delete-checklist", NULL,
                                   lh_checklist_lists_view_delete_checklist_action);
}

static void
lh_checklist_lists_view_init (LhChecklistListsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (lh_checklist_lists_view_selected_cb), self,
                           G_CONNECT_SWAPPED);
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_checklist_lists_view_ledger_cb), NULL);
}
