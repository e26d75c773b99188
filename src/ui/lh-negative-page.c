/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-negative-page.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-document-output.h"
#include "lh-negative-sheet.h"
#include "lh-new-dialog.h"
#include "lh-record-pane.h"
#include "lh-report-output.h"
#include "lh-self-check-report.h"
#include "lh-self-check.h"
#include "lh-sheet.h"
#include "lh-toast.h"
#include "lh-warning.h"
#include "lh-weak.h"

struct _LhNegativePage
{
  LhPage           parent_instance;

  GSignalGroup    *ledger_signals;
  LhNegativeSheet *model;
  gint64           wanted;        /* the version that is chosen; 0 for the one in force */
  guint            serial;
  gboolean         dirty;         /* what is shown is older than the ledger */
  gboolean         filling;
  gboolean         pane_wanted;

  GtkLabel        *figures_label;
  LhRecordPane    *pane;
  LhSheet         *sheet;
  GtkStack        *stack;
  GtkDropDown     *version_choice;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhNegativeRequest;

G_DEFINE_FINAL_TYPE (LhNegativePage, lh_negative_page, LH_TYPE_PAGE)

static gboolean
lh_negative_page_is_open (LhNegativePage *self)
{
  LhNegativeList *list = lh_negative_sheet_get_list (self->model);

  return lh_page_get_ledger (LH_PAGE (self)) != NULL && list != NULL && list->checklist != NULL &&
         lh_record_is_empty (list->checklist, LH_CHECKLIST_RETIRED_ON);
}

static GPtrArray *
lh_negative_page_list_cells (LhNegativePage *self)
{
  GPtrArray *cells = g_ptr_array_new ();
  LhSheetRange range;

  if (!lh_sheet_get_selection (self->sheet, &range))
    return cells;
  for (guint row = range.first_row; row <= range.last_row; row++)
    {
      for (guint column = range.first_column; column <= range.last_column; column++)
        {
          LhNegativeCell *cell = lh_negative_sheet_get_cell (self->model, row, column);

          if (cell != NULL)
            g_ptr_array_add (cells, cell);
        }
    }
  return cells;
}

static void
lh_negative_page_cursor_cb (LhNegativePage *self)
{
  g_autoptr (GPtrArray) cells = lh_negative_page_list_cells (self);
  const LhNegativeCell *cell = cells->len == 1 ? g_ptr_array_index (cells, 0) : NULL;
  LhRecord *check = cell != NULL ? cell->check : NULL;
  guint n_hits;
  g_autoptr (LhChangeSet) changes = lh_negative_list_create_problems (cells, lh_date_today (), &n_hits);

  g_object_set (self->pane, "record", check, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->pane), check != NULL && self->pane_wanted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "negative.mark", cells->len > 0 && lh_negative_page_is_open (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "negative.make-problems", changes != NULL && n_hits > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "negative.warn", cell != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "negative.print", cells->len > 0);
}

/* Changes */

static void
lh_negative_page_applied_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhNegativePage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, _("Recorded"));
}

static void
lh_negative_page_apply (LhNegativePage *self,
                        LhChangeSet    *changes)
{
  lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_negative_page_applied_cb, lh_weak_new (self));
}

/* A check is of today; in a quarter that is over, of its last day. */
static LhDate
lh_negative_page_get_day (LhNegativePage *self)
{
  return lh_ledger_get_as_of (lh_page_get_ledger (LH_PAGE (self)));
}

static void
lh_negative_page_mark (LhNegativePage   *self,
                       GPtrArray        *cells,
                       LhSelfCheckState  state)
{
  guint n;
  g_autoptr (LhChangeSet) changes = NULL;

  if (!lh_negative_page_is_open (self))
    {
      lh_toast_show (self, _("This version is out of force. Choose the one in force to record self-checks."));
      return;
    }
  changes = lh_negative_list_create_marks (cells, state, lh_negative_page_get_day (self), &n);
  if (n > 0)
    lh_negative_page_apply (self, changes);
}

/* All that is selected goes where the cell of the cursor goes next. */
static void
lh_negative_page_ticked_cb (LhNegativePage *self)
{
  g_autoptr (GPtrArray) cells = lh_negative_page_list_cells (self);
  LhNegativeCell *cell;
  guint row, column;

  if (!lh_sheet_get_cursor (self->sheet, &row, &column))
    return;
  cell = lh_negative_sheet_get_cell (self->model, row, column);
  if (cell != NULL)
    lh_negative_page_mark (self, cells, (lh_negative_cell_get_state (cell) + 1) % LH_SELF_CHECK_N_STATES);
}

static void
lh_negative_page_mark_action (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  g_autoptr (GPtrArray) cells = lh_negative_page_list_cells (LH_NEGATIVE_PAGE (widget));

  lh_negative_page_mark (LH_NEGATIVE_PAGE (widget), cells,
                         (LhSelfCheckState) CLAMP (g_variant_get_int32 (parameter), 0, LH_SELF_CHECK_N_STATES - 1));
}

static void
lh_negative_page_make_problems (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  LhNegativePage *self = LH_NEGATIVE_PAGE (widget);
  g_autoptr (GPtrArray) cells = lh_negative_page_list_cells (self);
  guint n;
  g_autoptr (LhChangeSet) changes = NULL;

  if (lh_page_get_ledger (LH_PAGE (self)) == NULL)
    return;
  changes = lh_negative_list_create_problems (cells, lh_negative_page_get_day (self), &n);
  if (n > 0)
    lh_negative_page_apply (self, changes);
}

static void
lh_negative_page_new_version (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  LhNegativePage *self = LH_NEGATIVE_PAGE (widget);
  g_autoptr (LhChangeSet) changes = NULL;

  if (!lh_negative_page_is_open (self))
    return;
  changes = lh_negative_list_create_version (lh_negative_sheet_get_list (self->model), lh_negative_page_get_day (self));
  self->wanted = 0;
  lh_negative_page_apply (self, changes);
}

/* What the list and its self-checks leave as */

static LhRecord *
lh_negative_page_get_organization (LhNegativePage *self)
{
  g_autoptr (GPtrArray) cells = lh_negative_page_list_cells (self);

  return cells->len > 0 ? ((LhNegativeCell *) g_ptr_array_index (cells, 0))->organization : NULL;
}

static void
lh_negative_page_export (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  LhNegativePage *self = LH_NEGATIVE_PAGE (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhNegativeList *list = lh_negative_sheet_get_list (self->model);
  const gboolean one = g_str_equal (g_variant_get_string (parameter, NULL), "unit");
  LhRecord *organization = lh_negative_page_get_organization (self);
  g_autoptr (LhReport) report = NULL;

  if (ledger == NULL || list == NULL || (one && organization == NULL))
    return;
  report = one ? lh_self_check_sheet_new_form (ledger, list, organization, lh_ledger_get_catalog (ledger))
               : lh_self_check_report_new (ledger, list, lh_ledger_get_catalog (ledger));
  lh_report_output_save (widget, report);
}

static void
lh_negative_page_print (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  LhNegativePage *self = LH_NEGATIVE_PAGE (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhNegativeList *list = lh_negative_sheet_get_list (self->model);
  LhRecord *organization = lh_negative_page_get_organization (self);
  g_autoptr (LhDocument) document = NULL;

  if (ledger == NULL || list == NULL || organization == NULL)
    return;
  document = lh_self_check_sheet_new (ledger, list, organization, lh_ledger_get_catalog (ledger));
  lh_document_output_print (widget, document);
}

/* A reminder to the unit about the line: the mildest level, from which the higher ones follow. */
static void
lh_negative_page_warn (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  LhNegativePage *self = LH_NEGATIVE_PAGE (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (GPtrArray) cells = lh_negative_page_list_cells (self);
  const LhNegativeCell *cell = cells->len == 1 ? g_ptr_array_index (cells, 0) : NULL;
  g_autoptr (LhRecord) warning = NULL;

  if (ledger == NULL || cell == NULL)
    return;
  warning = LH_RECORD (lh_warning_new ());
  lh_record_set_text (warning, LH_WARNING_LEVEL, "remind");
  lh_record_set_int (warning, LH_WARNING_ORGANIZATION_ID, lh_record_get_id (cell->organization));
  lh_record_set_int (warning, LH_WARNING_ITEM_ID, lh_record_get_id (cell->item));
  lh_record_set_text (warning, LH_WARNING_SUBJECT, lh_record_get_text (cell->item, LH_CHECKLIST_ITEM_TITLE));
  if (cell->check != NULL)
    {
      lh_record_set_text (warning, LH_WARNING_REASON, lh_record_get_text (cell->check, LH_SELF_CHECK_DESCRIPTION));
      lh_record_set_int (warning, LH_WARNING_PROBLEM_ID, lh_record_get_int (cell->check, LH_SELF_CHECK_PROBLEM_ID));
    }
  lh_record_set_date (warning, LH_WARNING_ISSUED_ON, lh_date_today ());
  lh_new_dialog_present (widget, ledger, warning, _("New Reminder or Warning"), "warning-new");
}

/* Loading */

static char *
lh_negative_page_format_version (LhRecord *list)
{
  gint64 revision = lh_record_get_int (list, LH_CHECKLIST_REVISION);
  const gboolean retired = !lh_record_is_empty (list, LH_CHECKLIST_RETIRED_ON);

  /* TRANSLATORS: title of a list, number of its version */
  return g_strdup_printf (retired ? _("%s, version %d (out of force)") : _("%s, version %d"),
                          lh_record_get_text (list, LH_CHECKLIST_TITLE), revision == LH_UNSET ? 1 : (int) revision);
}

static void
lh_negative_page_fill_versions (LhNegativePage *self)
{
  LhNegativeList *list = lh_negative_sheet_get_list (self->model);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint place = 0;

  for (guint i = 0; i < list->lists->len; i++)
    {
      g_autofree char *name = lh_negative_page_format_version (g_ptr_array_index (list->lists, i));

      gtk_string_list_append (names, name);
      if (g_ptr_array_index (list->lists, i) == list->checklist)
        place = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->version_choice, G_LIST_MODEL (names));
  if (list->lists->len > 0)
    gtk_drop_down_set_selected (self->version_choice, place);
  self->filling = FALSE;
}

static void
lh_negative_page_show (LhNegativePage *self,
                       LhNegativeList *list)
{
  g_autofree char *figures = g_strdup_printf (
    /* TRANSLATORS: organizations that have checked all lines, of how many; hits; hits that have led to a problem */
    _("Self-checks completed by %u of %u organizations; found %u, of which %u led to a problem"),
    list->n_complete, list->organizations->len, list->states[LH_SELF_CHECK_FOUND], list->n_problems);

  const gboolean first = lh_negative_sheet_get_list (self->model) == NULL;

  lh_negative_sheet_take_list (self->model, list);
  if (first)
    lh_sheet_set_cursor (self->sheet, 1, 2);
  lh_negative_page_fill_versions (self);
  gtk_label_set_label (self->figures_label, figures);
  gtk_stack_set_visible_child_name (self->stack, list->items->len > 0 ? "matrix" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "negative.new-version", lh_negative_page_is_open (self));
  lh_negative_page_cursor_cb (self);
}

static void
lh_negative_page_loaded_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autofree LhNegativeRequest *request = user_data;
  g_autoptr (LhNegativePage) self = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhNegativeList) list = lh_negative_list_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || request->serial != self->serial || self->stack == NULL)
    return;
  if (list != NULL)
    lh_negative_page_show (self, g_steal_pointer (&list));
  else
    lh_toast_error (self, error);
}

static void
lh_negative_page_refresh (LhNegativePage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhNegativeRequest *request;

  self->dirty = TRUE;
  if (ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->dirty = FALSE;
  request = g_new0 (LhNegativeRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = ++self->serial;
  lh_negative_list_load_async (ledger, lh_ledger_get_quarter (ledger).year, self->wanted, NULL,
                               lh_negative_page_loaded_cb, request);
}

static void
lh_negative_page_version_cb (LhNegativePage *self)
{
  LhNegativeList *list = self->model != NULL ? lh_negative_sheet_get_list (self->model) : NULL;
  guint place = gtk_drop_down_get_selected (self->version_choice);

  if (self->filling || list == NULL || place >= list->lists->len)
    return;
  self->wanted = lh_record_get_id (g_ptr_array_index (list->lists, place));
  lh_negative_page_refresh (self);
}

static void
lh_negative_page_changed_cb (LhNegativePage    *self,
                             const char *const *entities)
{
  static const char *const ours[] = { "self-check", "checklist", "checklist-item", "organization", "problem" };

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    {
      if (g_strv_contains (entities, ours[i]))
        {
          lh_negative_page_refresh (self);
          return;
        }
    }
}

static void
lh_negative_page_ledger_cb (LhNegativePage *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_negative_page_refresh (self);
}

static void
lh_negative_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_negative_page_parent_class)->map (widget);

  if (LH_NEGATIVE_PAGE (widget)->dirty)
    lh_negative_page_refresh (LH_NEGATIVE_PAGE (widget));
}

static void
lh_negative_page_toggle_pane (LhPage *page)
{
  LhNegativePage *self = LH_NEGATIVE_PAGE (page);

  self->pane_wanted = !self->pane_wanted;
  lh_negative_page_cursor_cb (self);
}

static void
lh_negative_page_opened_cb (LhNegativePage *self)
{
  self->pane_wanted = TRUE;
  lh_negative_page_cursor_cb (self);
}

static void
lh_negative_page_dispose (GObject *object)
{
  LhNegativePage *self = LH_NEGATIVE_PAGE (object);

  g_clear_object (&self->ledger_signals);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_NEGATIVE_PAGE);
  self->stack = NULL;
  g_clear_object (&self->model);

  G_OBJECT_CLASS (lh_negative_page_parent_class)->dispose (object);
}

static void
lh_negative_page_class_init (LhNegativePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_negative_page_dispose;
  widget_class->map = lh_negative_page_map;
  LH_PAGE_CLASS (klass)->toggle_pane = lh_negative_page_toggle_pane;

  g_type_ensure (LH_TYPE_RECORD_PANE);
  g_type_ensure (LH_TYPE_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-negative-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhNegativePage, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhNegativePage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhNegativePage, sheet);
  gtk_widget_class_bind_template_child (widget_class, LhNegativePage, stack);
  gtk_widget_class_bind_template_child (widget_class, LhNegativePage, version_choice);
  gtk_widget_class_bind_template_callback (widget_class, lh_negative_page_version_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_negative_page_cursor_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_negative_page_ticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_negative_page_opened_cb);
  gtk_widget_class_install_action (widget_class, "negative.mark", "i", lh_negative_page_mark_action);
  gtk_widget_class_install_action (widget_class, "negative.make-problems", NULL, lh_negative_page_make_problems);
  gtk_widget_class_install_action (widget_class, "negative.export", "s", lh_negative_page_export);
  gtk_widget_class_install_action (widget_class, "negative.print", NULL, lh_negative_page_print);
  gtk_widget_class_install_action (widget_class, "negative.warn", NULL, lh_negative_page_warn);
  gtk_widget_class_install_action (widget_class, "negative.new-version", NULL, lh_negative_page_new_version);
}

static void
lh_negative_page_init (LhNegativePage *self)
{
  self->model = lh_negative_sheet_new ();
  self->pane_wanted = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_sheet_set_model (self->sheet, LH_SHEET_MODEL (self->model));

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_negative_page_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_negative_page_refresh), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_negative_page_ledger_cb), NULL);
}
