/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-members-view.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-committee-member.h"
#include "lh-duty-assignment.h"
#include "lh-duty-table.h"
#include "lh-duty-workload.h"
#include "lh-new-dialog.h"
#include "lh-report-output.h"
#include "lh-row-item.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* Which shares are shown. */
enum
{
  SHOW_ALL,
  SHOW_IDLE,
  SHOW_NOBODY
};

/* Which lines are shown beside them. */
enum
{
  LINES_UNASSIGNED,
  LINES_OWN,
  LINES_ALL
};

struct _LhDutyMembersView
{
  LhPage              parent_instance;

  GSignalGroup       *ledger_signals;
  LhDutyWorkload     *workload;
  GListStore         *shares;         /* LhRowItem of LhDutyShare */
  GListStore         *lines;          /* LhRecord */
  GtkSingleSelection *selection;
  GtkMultiSelection  *line_selection;
  guint               serial;
  gint64              chosen_id;      /* the member that was selected stays so */
  gboolean            dirty;

  GtkDropDown        *share_choice;
  GtkDropDown        *line_choice;
  GtkStack           *stack;
  GtkColumnView      *share_view;
  GtkColumnView      *line_view;
  GtkLabel           *figures_label;
  GtkLabel           *member_label;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhMembersRequest;

G_DEFINE_FINAL_TYPE (LhDutyMembersView, lh_duty_members_view, LH_TYPE_PAGE)

static const LhDutyShare *
lh_duty_members_view_get_share (LhDutyMembersView *self)
{
  LhRowItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? lh_row_item_get_row (item) : NULL;
}

static char *
lh_members_format_unit (gpointer row,
                        gpointer data)
{
  return g_strdup (lh_record_get_text (((LhDutyShare *) row)->organization, LH_ORGANIZATION_NAME));
}

static char *
lh_members_format_member (gpointer row,
                          gpointer data)
{
  const LhDutyShare *share = row;
  const char *text = share->member != NULL ? lh_record_get_text (share->member, GPOINTER_TO_UINT (data)) : NULL;

  if (share->member == NULL)
    return g_strdup (GPOINTER_TO_UINT (data) == LH_COMMITTEE_MEMBER_NAME ? _("Nobody yet") : "");
  return g_strdup (text != NULL ? text : "");
}

static char *
lh_members_format_lines (gpointer row,
                         gpointer data)
{
  const LhDutyShare *share = row;

  if (share->member != NULL && share->lines->len == 0)
    return g_strdup (_("no lines"));
  return g_strdup_printf ("%u", share->lines->len);
}

static char *
lh_members_format_done (gpointer row,
                        gpointer data)
{
  const LhDutyShare *share = row;

  return g_strdup_printf ("%u/%u", share->count.done, share->count.required);
}

static char *
lh_members_format_overdue (gpointer row,
                           gpointer data)
{
  const LhDutyShare *share = row;

  return share->count.overdue > 0 ? g_strdup_printf ("■ %u", share->count.overdue) : g_strdup ("0");
}

/* Of lines: the record itself is the row. */
static char *
lh_members_format_line (gpointer row,
                        gpointer data)
{
  return g_strdup (lh_record_get_text (row, LH_CHECKLIST_ITEM_TITLE));
}

static char *
lh_members_format_bearer (gpointer row,
                          gpointer data)
{
  LhDutyMembersView *self = data;
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  gint64 organization_id = lh_record_get_int (row, LH_CHECKLIST_ITEM_ORGANIZATION_ID);
  LhOrganization *organization = ledger != NULL && organization_id > 0
                                 ? lh_ledger_get_organization (ledger, organization_id) : NULL;

  if (organization != NULL)
    return g_strdup (lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME));
  return ledger != NULL ? lh_ledger_format_field (ledger, row, LH_CHECKLIST_ITEM_BEARER, NULL) : g_strdup ("");
}

static const char *
lh_duty_members_view_find_name (LhDutyMembersView *self,
                                gint64             member_id)
{
  GPtrArray *shares = lh_duty_workload_get_shares (self->workload);

  for (guint i = 0; i < shares->len; i++)
    {
      const LhDutyShare *share = g_ptr_array_index (shares, i);

      if (share->member != NULL && lh_record_get_id (share->member) == member_id)
        return lh_record_get_text (share->member, LH_COMMITTEE_MEMBER_NAME);
    }
  return "";
}

static char *
lh_members_format_assigned (gpointer row,
                            gpointer data)
{
  LhDutyMembersView *self = data;
  const LhDutyShare *share = lh_duty_members_view_get_share (self);
  gint64 unit = share != NULL ? lh_record_get_id (share->organization) : 0;

  if (g_strcmp0 (lh_record_get_text (row, LH_CHECKLIST_ITEM_SCOPE), "member") == 0)
    return g_strdup (C_("duty", "each"));
  return g_strdup (lh_duty_members_view_find_name (self, lh_duty_workload_get_holder (self->workload, row, unit)));
}

static gboolean
lh_duty_members_view_has_line (const LhDutyShare *share,
                               LhRecord          *line)
{
  return share->member != NULL && g_ptr_array_find (share->lines, line, NULL);
}

/* Lines are those of the unit that is selected: what others bear is not its to assign. */
static gboolean
lh_duty_members_view_shows_line (LhDutyMembersView *self,
                                 const LhDutyShare *share,
                                 LhRecord          *line)
{
  guint choice = gtk_drop_down_get_selected (self->line_choice);
  gint64 unit;

  if (share == NULL)
    return choice == LINES_ALL;
  unit = lh_record_get_id (share->organization);
  return choice == LINES_OWN ? lh_duty_members_view_has_line (share, line)
         : choice == LINES_UNASSIGNED ? lh_duty_workload_is_open (self->workload, line, unit)
                                      : lh_duty_workload_bears (self->workload, line, unit);
}

static void
lh_duty_members_view_update_actions (LhDutyMembersView *self)
{
  const LhDutyShare *share = lh_duty_members_view_get_share (self);
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->line_selection));
  gboolean any = gtk_bitset_get_size (chosen) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "members.assign", any && share != NULL && share->member != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "members.take-back", any);
}

static void
lh_duty_members_view_show_lines (LhDutyMembersView *self)
{
  const LhDutyShare *share = lh_duty_members_view_get_share (self);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  GPtrArray *lines;

  if (self->workload == NULL)
    return;
  lines = lh_duty_workload_get_lines (self->workload);
  for (guint i = 0; i < lines->len; i++)
    {
      if (lh_duty_members_view_shows_line (self, share, g_ptr_array_index (lines, i)))
        g_ptr_array_add (shown, g_ptr_array_index (lines, i));
    }
  lh_row_items_fill (self->lines, shown, self->workload);
  gtk_label_set_label (self->member_label, share != NULL && share->member != NULL
                       ? lh_record_get_text (share->member, LH_COMMITTEE_MEMBER_NAME) : _("Choose a member"));
  lh_duty_members_view_update_actions (self);
}

static void
lh_duty_members_view_selected_cb (LhDutyMembersView *self)
{
  const LhDutyShare *share = lh_duty_members_view_get_share (self);

  if (share != NULL && share->member != NULL)
    self->chosen_id = lh_record_get_id (share->member);
  lh_duty_members_view_show_lines (self);
}

static gboolean
lh_duty_members_view_shows_share (const LhDutyShare *share,
                                  guint              choice)
{
  switch (choice)
    {
    case SHOW_IDLE:
      return share->member != NULL && share->lines->len == 0;
    case SHOW_NOBODY:
      return share->member == NULL;
    case SHOW_ALL:
    default:
      return TRUE;
    }
}

static void
lh_duty_members_view_select_again (LhDutyMembersView *self,
                                   gint64             id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shares)); i++)
    {
      g_autoptr (LhRowItem) item = g_list_model_get_item (G_LIST_MODEL (self->shares), i);
      const LhDutyShare *share = lh_row_item_get_row (item);

      if (share->member != NULL && lh_record_get_id (share->member) == id)
        gtk_single_selection_set_selected (self->selection, i);
    }
}

static void
lh_duty_members_view_show_figures (LhDutyMembersView *self)
{
  GPtrArray *shares = lh_duty_workload_get_shares (self->workload);
  guint n_members = 0, n_idle = 0, n_nobody = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < shares->len; i++)
    {
      const LhDutyShare *share = g_ptr_array_index (shares, i);

      n_members += share->member != NULL;
      n_idle += lh_duty_members_view_shows_share (share, SHOW_IDLE);
      n_nobody += share->member == NULL ? share->lines->len : 0;
    }
  text = g_strdup_printf (_("%u members · %u without any line · %u lines of a unit without a member"), n_members, n_idle,
                          n_nobody);
  gtk_label_set_label (self->figures_label, text);
  lh_page_set_count (LH_PAGE (self), n_members);
}

static void
lh_duty_members_view_filter_cb (LhDutyMembersView *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  gint64 chosen_id = self->chosen_id;
  GPtrArray *shares;

  if (self->workload == NULL)
    return;
  shares = lh_duty_workload_get_shares (self->workload);
  for (guint i = 0; i < shares->len; i++)
    {
      if (lh_duty_members_view_shows_share (g_ptr_array_index (shares, i),
                                            gtk_drop_down_get_selected (self->share_choice)))
        g_ptr_array_add (shown, g_ptr_array_index (shares, i));
    }
  lh_row_items_fill (self->shares, shown, self->workload);
  lh_duty_members_view_select_again (self, chosen_id);
  gtk_stack_set_visible_child_name (self->stack, shares->len > 0 ? "members" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "members.export", shown->len > 0);
  lh_duty_members_view_show_figures (self);
  lh_duty_members_view_show_lines (self);
}

static void
lh_duty_members_view_loaded_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autofree LhMembersRequest *request = user_data;
  g_autoptr (LhDutyMembersView) self = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhDutyWorkload) workload = lh_duty_workload_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || request->serial != self->serial)
    return;
  if (workload == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  g_set_object (&self->workload, workload);
  lh_duty_members_view_filter_cb (self);
}

static void
lh_duty_members_view_refresh (LhDutyMembersView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhMembersRequest *request;
  LhQuarter quarter;

  self->dirty = TRUE;
  if (ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->dirty = FALSE;
  quarter = lh_ledger_get_quarter (ledger);
  request = g_new0 (LhMembersRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = ++self->serial;
  lh_duty_workload_load_async (ledger, quarter.year, quarter.number, lh_ledger_get_as_of (ledger), NULL,
                               lh_duty_members_view_loaded_cb, request);
}

static void
lh_duty_members_view_changed_cb (LhDutyMembersView *self)
{
  lh_duty_members_view_refresh (self);
}

static void
lh_duty_members_view_ledger_cb (LhDutyMembersView *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_duty_members_view_refresh (self);
}

static void
lh_duty_members_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_duty_members_view_parent_class)->map (widget);

  if (LH_DUTY_MEMBERS_VIEW (widget)->dirty)
    lh_duty_members_view_refresh (LH_DUTY_MEMBERS_VIEW (widget));
}

static void
lh_duty_members_view_assign_to (LhDutyMembersView *self,
                                LhRecord          *member)
{
  const LhDutyShare *share = lh_duty_members_view_get_share (self);
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->line_selection));
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < gtk_bitset_get_size (chosen); i++)
    {
      g_autoptr (LhRowItem) item = g_list_model_get_item (G_LIST_MODEL (self->lines), gtk_bitset_get_nth (chosen, i));

      g_ptr_array_add (lines, lh_row_item_get_row (item));
    }
  if (lines->len > 0 && share != NULL)
    lh_duty_assignment_run (self, lh_page_get_ledger (LH_PAGE (self)), self->workload, lines, share->organization, member);
}

static void
lh_duty_members_view_assign (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  const LhDutyShare *share = lh_duty_members_view_get_share (LH_DUTY_MEMBERS_VIEW (widget));

  if (share != NULL && share->member != NULL)
    lh_duty_members_view_assign_to (LH_DUTY_MEMBERS_VIEW (widget), share->member);
}

static void
lh_duty_members_view_take_back (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  lh_duty_members_view_assign_to (LH_DUTY_MEMBERS_VIEW (widget), NULL);
}

static void
lh_duty_members_view_export (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  LhDutyMembersView *self = LH_DUTY_MEMBERS_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (LhReport) report = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shares)); i++)
    {
      g_autoptr (LhRowItem) item = g_list_model_get_item (G_LIST_MODEL (self->shares), i);

      g_ptr_array_add (shown, lh_row_item_get_row (item));
    }
  report = lh_duty_table_create_shares (ledger, shown, lh_ledger_get_quarter (ledger).year);
  lh_report_output_run (self, report, g_variant_get_string (parameter, NULL));
}

static void
lh_duty_members_view_new_item (LhPage *page)
{
  LhDutyMembersView *self = LH_DUTY_MEMBERS_VIEW (page);
  const LhDutyShare *share = lh_duty_members_view_get_share (self);
  g_autoptr (LhRecord) member = LH_RECORD (lh_committee_member_new ());

  if (lh_page_get_ledger (page) == NULL)
    return;
  if (share != NULL)
    lh_record_set_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID, lh_record_get_id (share->organization));
  lh_new_dialog_present (self, lh_page_get_ledger (page), member, _("New Committee Member"), "committee-member-new");
}

static void
lh_duty_members_view_dispose (GObject *object)
{
  LhDutyMembersView *self = LH_DUTY_MEMBERS_VIEW (object);

  g_clear_object (&self->ledger_signals);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->line_selection != NULL)
    g_signal_handlers_disconnect_by_data (self->line_selection, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_DUTY_MEMBERS_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->line_selection);
  g_clear_object (&self->shares);
  g_clear_object (&self->lines);
  g_clear_object (&self->workload);

  G_OBJECT_CLASS (lh_duty_members_view_parent_class)->dispose (object);
}

static void
lh_duty_members_view_class_init (LhDutyMembersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_duty_members_view_dispose;
  widget_class->map = lh_duty_members_view_map;
  LH_PAGE_CLASS (klass)->new_item = lh_duty_members_view_new_item;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-duty-members-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhDutyMembersView, share_choice);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMembersView, line_choice);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMembersView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMembersView, share_view);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMembersView, line_view);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMembersView, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMembersView, member_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_members_view_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_members_view_show_lines);
  gtk_widget_class_install_action (widget_class, "members.assign", NULL, lh_duty_members_view_assign);
  gtk_widget_class_install_action (widget_class, "members.take-back", NULL, lh_duty_members_view_take_back);
  gtk_widget_class_install_action (widget_class, "members.export", "s", lh_duty_members_view_export);
}

static void
lh_duty_members_view_add_columns (LhDutyMembersView *self)
{
  lh_row_column_append (self->share_view, _("Organization"), 108, FALSE, lh_members_format_unit, NULL);
  lh_row_column_append (self->share_view, C_("duty", "Member"), 76, FALSE, lh_members_format_member,
                        GUINT_TO_POINTER (LH_COMMITTEE_MEMBER_NAME));
  lh_row_column_append (self->share_view, _("Post"), 88, FALSE, lh_members_format_member,
                        GUINT_TO_POINTER (LH_COMMITTEE_MEMBER_POST));
  lh_row_column_append (self->share_view, _("Share of the work"), 0, FALSE, lh_members_format_member,
                        GUINT_TO_POINTER (LH_COMMITTEE_MEMBER_SHARE));
  lh_row_column_append (self->share_view, _("Lines"), 58, TRUE, lh_members_format_lines, NULL);
  lh_row_column_append (self->share_view, C_("duty", "Done/Req."), 76, TRUE, lh_members_format_done, NULL);
  lh_row_column_append (self->share_view, _("Overdue"), 52, TRUE, lh_members_format_overdue, NULL);
  lh_row_column_append (self->line_view, _("Line"), 0, FALSE, lh_members_format_line, NULL);
  lh_row_column_append (self->line_view, _("Bearer"), 96, FALSE, lh_members_format_bearer, self);
  lh_row_column_append (self->line_view, C_("duty", "Member"), 76, FALSE, lh_members_format_assigned, self);
}

static void
lh_duty_members_view_init (LhDutyMembersView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->shares = g_list_store_new (LH_TYPE_ROW_ITEM);
  self->lines = g_list_store_new (LH_TYPE_ROW_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shares)));
  self->line_selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->lines)));
  lh_duty_members_view_add_columns (self);
  gtk_column_view_set_model (self->share_view, GTK_SELECTION_MODEL (self->selection));
  gtk_column_view_set_model (self->line_view, GTK_SELECTION_MODEL (self->line_selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (lh_duty_members_view_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line_selection, "selection-changed", G_CALLBACK (lh_duty_members_view_update_actions),
                           self, G_CONNECT_SWAPPED);

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_duty_members_view_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_duty_members_view_changed_cb),
                                  self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_duty_members_view_ledger_cb), NULL);
}
