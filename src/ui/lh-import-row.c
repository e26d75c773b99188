/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-import-row.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"

struct _LhImportRow
{
  AdwExpanderRow  parent_instance;

  GtkImage       *icon;
  GtkLabel       *kind_label;
};

G_DEFINE_FINAL_TYPE (LhImportRow, lh_import_row, ADW_TYPE_EXPANDER_ROW)

static char *
lh_import_row_format_kind (LhImportItem *item)
{
  guint n = lh_import_item_get_lines (item)->len;

  switch (lh_import_item_get_kind (item))
    {
    case LH_IMPORT_NEW:
      return g_strdup (_("New project"));
    case LH_IMPORT_UPDATE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", n), n);
    case LH_IMPORT_UNCHANGED:
      return g_strdup (_("No change"));
    case LH_IMPORT_REFUSED:
      return g_strdup (_("Refused"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static GtkWidget *
lh_import_row_create_line (const LhImportLine *line)
{
  g_autofree char *title = g_strjoin (" ", line->label, *line->cell != '\0' ? line->cell : NULL, NULL);
  g_autofree char *change = g_strdup_printf ("%s → %s", *line->old_text != '\0' ? line->old_text : "—",
                                             *line->new_text != '\0' ? line->new_text : "—");
  g_autofree char *refused = line->problem != NULL && *line->new_text != '\0'
                             ? g_strdup_printf ("%s\n%s", line->new_text, line->problem) : g_strdup (line->problem);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", refused != NULL ? refused : change,
                                 "subtitle-lines", 8,
                                 NULL);

  if (line->problem != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-error-symbolic");

      gtk_widget_add_css_class (icon, "error");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  return row;
}

static void
lh_import_row_show (LhImportRow  *self,
                    LhImportItem *item)
{
  GPtrArray *lines = lh_import_item_get_lines (item);
  const char *title = lh_import_item_get_title (item);
  g_autofree char *kind = lh_import_row_format_kind (item);
  gboolean refused = lh_import_item_get_kind (item) == LH_IMPORT_REFUSED;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *title != '\0' ? title : lh_import_item_get_file (item));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), lh_import_item_get_file (item));
  gtk_label_set_label (self->kind_label, kind);
  gtk_image_set_from_icon_name (self->icon, refused ? "dialog-error-symbolic" : "x-office-document-symbolic");
  if (refused)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->icon), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->kind_label), "error");
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const LhImportLine *line = g_ptr_array_index (lines, i);

      if (!refused || line->problem != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (self), lh_import_row_create_line (line));
    }
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), lines->len > 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), refused);
}

static void
lh_import_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_IMPORT_ROW);

  G_OBJECT_CLASS (lh_import_row_parent_class)->dispose (object);
}

static void
lh_import_row_class_init (LhImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_import_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-import-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhImportRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LhImportRow, kind_label);
}

static void
lh_import_row_init (LhImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lh_import_row_new (LhImportItem *item)
{
  LhImportRow *self = g_object_new (LH_TYPE_IMPORT_ROW, NULL);

  lh_import_row_show (self, item);
  return GTK_WIDGET (self);
}
