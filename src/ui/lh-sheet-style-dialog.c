/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sheet-style-dialog.h"

#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "lh-accessible.h"
#include "lh-change.h"
#include "lh-file-chooser.h"
#include "lh-ledger-report.h"
#include "lh-page.h"
#include "lh-sheet-template.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhSheetStyleDialog
{
  AdwWindow            parent_instance;

  LhLedger            *ledger;
  const LhLedgerSheet *sheet;
  LhRecord            *style;       /* as it is in the ledger; NULL while there is none */
  char                *logo;

  GtkEditable         *heading;
  GtkEditable         *sheet_title;
  GtkEditable         *information;
  GtkEditable         *signature;
  GtkEditable         *remark;
  AdwComboRow         *orientation;
  AdwActionRow        *logo_row;
  GtkWidget           *no_logo_button;
  GtkListBox          *columns;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhSheetStyleDialog, lh_sheet_style_dialog, ADW_TYPE_WINDOW)

/* A line of the list of columns. */
typedef struct
{
  char           *code;
  GtkCheckButton *check;
  GtkSpinButton  *width;
} LhStyleColumn;

static void
lh_style_column_free (gpointer data)
{
  LhStyleColumn *self = data;

  g_free (self->code);
  g_free (self);
}

static LhStyleColumn *
lh_sheet_style_dialog_get_column (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "lh-column");
}

/* Columns */

static void
lh_sheet_style_dialog_move (GtkButton *button,
                            int        by)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (row));
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by;

  if (place < 0 || gtk_list_box_get_row_at_index (list, place + (by < 0)) == NULL)
    return;
  g_object_ref (row);
  gtk_list_box_remove (list, row);
  gtk_list_box_insert (list, row, place);
  g_object_unref (row);
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
lh_sheet_style_dialog_up_cb (GtkButton *button)
{
  lh_sheet_style_dialog_move (button, -1);
}

static void
lh_sheet_style_dialog_down_cb (GtkButton *button)
{
  lh_sheet_style_dialog_move (button, 1);
}

static GtkWidget *
lh_sheet_style_dialog_create_button (const char *icon,
                                     const char *label,
                                     GCallback   callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  lh_accessible_set_tooltip (button, label);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", callback, NULL);
  return button;
}

static void
lh_sheet_style_dialog_append_column (LhSheetStyleDialog   *self,
                                     const LhReportColumn *info,
                                     gboolean              shown,
                                     double                width)
{
  GtkWidget *row = adw_action_row_new ();
  LhStyleColumn *column = g_new0 (LhStyleColumn, 1);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (1, 120, 0.5);

  column->code = g_strdup (info->code);
  column->check = GTK_CHECK_BUTTON (check);
  column->width = GTK_SPIN_BUTTON (spin);
  g_object_set (row, "use-markup", FALSE, "title", info->heading, NULL);
  gtk_check_button_set_active (column->check, shown);
  gtk_spin_button_set_value (column->width, width > 0 ? width : info->width);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, info->heading, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Width"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), lh_sheet_style_dialog_create_button (
                               "go-up-symbolic", _("Move Up"), G_CALLBACK (lh_sheet_style_dialog_up_cb)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), lh_sheet_style_dialog_create_button (
                               "go-down-symbolic", _("Move Down"), G_CALLBACK (lh_sheet_style_dialog_down_cb)));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (row), "lh-column", column, lh_style_column_free);
  gtk_list_box_append (self->columns, row);
}

static const LhReportColumn *
lh_sheet_style_dialog_find (GArray     *columns,
                            const char *code)
{
  for (guint i = 0; i < columns->len; i++)
    {
      if (g_strcmp0 (g_array_index (columns, LhReportColumn, i).code, code) == 0)
        return &g_array_index (columns, LhReportColumn, i);
    }
  return NULL;
}

/* First the columns of the template in its order, then those it leaves out. */
static void
lh_sheet_style_dialog_fill_columns (LhSheetStyleDialog *self,
                                    const char         *text)
{
  g_autoptr (GArray) columns = lh_ledger_table_list_columns (self->sheet, LH_EDITION_PRINT,
                                                             lh_ledger_get_catalog (self->ledger));
  g_auto (GStrv) words = g_strsplit_set (text, " \n,", -1);
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->columns, 0)) != NULL)
    gtk_list_box_remove (self->columns, GTK_WIDGET (row));
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);
      const LhReportColumn *info = parts[0] != NULL ? lh_sheet_style_dialog_find (columns, parts[0]) : NULL;

      if (info != NULL && g_hash_table_add (listed, (gpointer) info->code))
        lh_sheet_style_dialog_append_column (self, info, TRUE, parts[1] != NULL ? g_ascii_strtod (parts[1], NULL) : 0);
    }
  for (guint i = 0; i < columns->len; i++)
    {
      const LhReportColumn *info = &g_array_index (columns, LhReportColumn, i);

      if (info->code != NULL && (info->flags & LH_REPORT_COLUMN_KEY) == 0 && !g_hash_table_contains (listed, info->code))
        lh_sheet_style_dialog_append_column (self, info, *text == '\0', 0);
    }
}

/* The columns as a template keeps them; "" when they are the usual ones. */
static char *
lh_sheet_style_dialog_collect_columns (LhSheetStyleDialog *self)
{
  g_autoptr (GArray) columns = lh_ledger_table_list_columns (self->sheet, LH_EDITION_PRINT,
                                                             lh_ledger_get_catalog (self->ledger));
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean usual = TRUE;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->columns, i)) != NULL; i++)
    {
      LhStyleColumn *column = lh_sheet_style_dialog_get_column (row);
      const LhReportColumn *info = &g_array_index (columns, LhReportColumn, i);
      char width[G_ASCII_DTOSTR_BUF_SIZE];

      usual = usual && gtk_check_button_get_active (column->check) && g_strcmp0 (info->code, column->code) == 0 &&
              ABS (info->width - gtk_spin_button_get_value (column->width)) < 0.01;
      if (!gtk_check_button_get_active (column->check))
        continue;
      g_ascii_formatd (width, sizeof width, "%.1f", gtk_spin_button_get_value (column->width));
      g_string_append_printf (text, "%s%s:%s", text->len > 0 ? " " : "", column->code, width);
    }
  return usual ? g_strdup ("") : g_string_free (g_steal_pointer (&text), FALSE);
}

/* Showing and saving */

static void
lh_sheet_style_dialog_set_logo (LhSheetStyleDialog *self,
                                const char         *path)
{
  g_free (self->logo);
  self->logo = g_strdup (path);
  adw_action_row_set_subtitle (self->logo_row, path != NULL ? path : "");
  gtk_widget_set_visible (self->no_logo_button, path != NULL && *path != '\0');
}

static void
lh_sheet_style_dialog_show (LhSheetStyleDialog *self,
                            LhRecord           *style)
{
  gtk_editable_set_text (self->heading, lh_record_get_text (style, LH_SHEET_TEMPLATE_HEADING));
  gtk_editable_set_text (self->sheet_title, lh_record_get_text (style, LH_SHEET_TEMPLATE_TITLE));
  gtk_editable_set_text (self->information, lh_record_get_text (style, LH_SHEET_TEMPLATE_INFORMATION));
  gtk_editable_set_text (self->signature, lh_record_get_text (style, LH_SHEET_TEMPLATE_SIGNATURE));
  gtk_editable_set_text (self->remark, lh_record_get_text (style, LH_SHEET_TEMPLATE_REMARK));
  adw_combo_row_set_selected (self->orientation,
                              g_str_equal (lh_record_get_text (style, LH_SHEET_TEMPLATE_ORIENTATION), "portrait"));
  lh_sheet_style_dialog_set_logo (self, lh_record_get_text (style, LH_SHEET_TEMPLATE_LOGO));
  lh_sheet_style_dialog_fill_columns (self, lh_record_get_text (style, LH_SHEET_TEMPLATE_COLUMNS));
}

static void
lh_sheet_style_dialog_loaded_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr (LhSheetStyleDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || records == NULL || records->len == 0)
    return;
  g_set_object (&self->style, g_ptr_array_index (records, 0));
  lh_sheet_style_dialog_show (self, self->style);
}

static void
lh_sheet_style_dialog_collect (LhSheetStyleDialog *self,
                               LhRecord           *style)
{
  g_autofree char *columns = lh_sheet_style_dialog_collect_columns (self);

  lh_record_set_text (style, LH_SHEET_TEMPLATE_LEDGER, self->sheet->code);
  lh_record_set_text (style, LH_SHEET_TEMPLATE_HEADING, gtk_editable_get_text (self->heading));
  lh_record_set_text (style, LH_SHEET_TEMPLATE_TITLE, gtk_editable_get_text (self->sheet_title));
  lh_record_set_text (style, LH_SHEET_TEMPLATE_INFORMATION, gtk_editable_get_text (self->information));
  lh_record_set_text (style, LH_SHEET_TEMPLATE_SIGNATURE, gtk_editable_get_text (self->signature));
  lh_record_set_text (style, LH_SHEET_TEMPLATE_REMARK, gtk_editable_get_text (self->remark));
  lh_record_set_text (style, LH_SHEET_TEMPLATE_ORIENTATION,
                      adw_combo_row_get_selected (self->orientation) == 1 ? "portrait" : "landscape");
  lh_record_set_text (style, LH_SHEET_TEMPLATE_LOGO, self->logo);
  lh_record_set_text (style, LH_SHEET_TEMPLATE_COLUMNS, columns);
}

static void
lh_sheet_style_dialog_saved_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr (LhSheetStyleDialog) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved = lh_ledger_apply_finish (LH_LEDGER (source), result, &findings, &error);

  if (self == NULL)
    return;
  if (saved)
    gtk_window_close (GTK_WINDOW (self));
  else
    lh_error_dialog (self, _("The template was not saved"), error);
}

static void
lh_sheet_style_dialog_save_action (GtkWidget  *widget,
                                   const char *action,
                                   GVariant   *parameter)
{
  LhSheetStyleDialog *self = LH_SHEET_STYLE_DIALOG (widget);
  g_autoptr (LhRecord) style = self->style != NULL ? lh_record_duplicate (self->style)
                                                   : LH_RECORD (lh_sheet_template_new ());
  g_autoptr (LhChangeSet) changes = lh_change_set_new (self->style != NULL ? "edit-sheet-template" : "new-sheet-template");

  lh_sheet_style_dialog_collect (self, style);
  if (self->style != NULL)
    lh_change_set_update (changes, style);
  else
    lh_change_set_insert (changes, style);
  lh_ledger_apply_async (self->ledger, changes, NULL, lh_sheet_style_dialog_saved_cb, lh_weak_new (self));
}

static void
lh_sheet_style_dialog_reset_action (GtkWidget  *widget,
                                    const char *action,
                                    GVariant   *parameter)
{
  LhSheetStyleDialog *self = LH_SHEET_STYLE_DIALOG (widget);
  g_autoptr (LhRecord) empty = LH_RECORD (lh_sheet_template_new ());

  lh_sheet_style_dialog_show (self, empty);
}

static void
lh_sheet_style_dialog_logo_cb (GFile    *file,
                               gpointer  user_data)
{
  lh_sheet_style_dialog_set_logo (user_data, g_file_peek_path (file));
}

static void
lh_sheet_style_dialog_choose_logo_action (GtkWidget  *widget,
                                          const char *action,
                                          GVariant   *parameter)
{
  lh_file_chooser_open (GTK_WINDOW (widget), _("Choose a Logo (PNG)"), LH_FILE_KIND_ANY, lh_sheet_style_dialog_logo_cb,
                        g_object_ref (widget), g_object_unref);
}

static void
lh_sheet_style_dialog_clear_logo_action (GtkWidget  *widget,
                                         const char *action,
                                         GVariant   *parameter)
{
  lh_sheet_style_dialog_set_logo (LH_SHEET_STYLE_DIALOG (widget), NULL);
}

static void
lh_sheet_style_dialog_dispose (GObject *object)
{
  LhSheetStyleDialog *self = LH_SHEET_STYLE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_SHEET_STYLE_DIALOG);
  g_clear_object (&self->style);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->logo, g_free);

  G_OBJECT_CLASS (lh_sheet_style_dialog_parent_class)->dispose (object);
}

static void
lh_sheet_style_dialog_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LEDGER:
      LH_SHEET_STYLE_DIALOG (object)->ledger = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_sheet_style_dialog_class_init (LhSheetStyleDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_sheet_style_dialog_dispose;
  object_class->set_property = lh_sheet_style_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-sheet-style-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhSheetStyleDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, LhSheetStyleDialog, sheet_title);
  gtk_widget_class_bind_template_child (widget_class, LhSheetStyleDialog, information);
  gtk_widget_class_bind_template_child (widget_class, LhSheetStyleDialog, signature);
  gtk_widget_class_bind_template_child (widget_class, LhSheetStyleDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, LhSheetStyleDialog, orientation);
  gtk_widget_class_bind_template_child (widget_class, LhSheetStyleDialog, logo_row);
  gtk_widget_class_bind_template_child (widget_class, LhSheetStyleDialog, no_logo_button);
  gtk_widget_class_bind_template_child (widget_class, LhSheetStyleDialog, columns);
  gtk_widget_class_install_action (widget_class, "style.save", NULL, lh_sheet_style_dialog_save_action);
  gtk_widget_class_install_action (widget_class, "style.reset", NULL, lh_sheet_style_dialog_reset_action);
  gtk_widget_class_install_action (widget_class, "style.choose-logo", NULL, lh_sheet_style_dialog_choose_logo_action);
  gtk_widget_class_install_action (widget_class, "style.clear-logo", NULL, lh_sheet_style_dialog_clear_logo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_sheet_style_dialog_init (LhSheetStyleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_sheet_style_dialog_new:
 * @sheet: one of the ledgers
 *
 * Returns: (transfer none): the dialog, to be presented
 */
LhSheetStyleDialog *
lh_sheet_style_dialog_new (GtkWindow           *parent,
                           LhLedger            *ledger,
                           const LhLedgerSheet *sheet)
{
  LhSheetStyleDialog *self;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SHEET_TEMPLATE);
  g_autoptr (LhRecord) empty = LH_RECORD (lh_sheet_template_new ());

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (sheet != NULL, NULL);

  self = g_object_new (LH_TYPE_SHEET_STYLE_DIALOG, "transient-for", parent, "ledger", ledger, NULL);
  self->sheet = sheet;
  lh_sheet_style_dialog_show (self, empty);
  lh_query_where_field (query, LH_SHEET_TEMPLATE_LEDGER, LH_QUERY_EQUAL, sheet->code);
  lh_ledger_query_async (ledger, query, NULL, lh_sheet_style_dialog_loaded_cb, lh_weak_new (self));
  return self;
}
