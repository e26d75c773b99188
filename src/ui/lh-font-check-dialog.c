/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-font-check-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-characters.h"
#include "lh-font-row.h"
#include "lh-page.h"
#include "lh-weak.h"

struct _LhFontCheckDialog
{
  AdwWindow   parent_instance;

  GtkListBox *list;
  GtkLabel   *missing;
};

G_DEFINE_FINAL_TYPE (LhFontCheckDialog, lh_font_check_dialog, ADW_TYPE_WINDOW)

static void
lh_font_check_dialog_show (LhFontCheckDialog *self,
                           const char        *characters)
{
  g_autoptr (LhDocumentFonts) fonts = lh_document_fonts_new ();
  g_autoptr (LhFontCheck) check = lh_font_check_new (fonts, characters, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint role = 0; role < LH_N_FONT_ROLES; role++)
    gtk_list_box_append (self->list, lh_font_row_new (fonts, &check->rows[role]));
  if (check->missing != NULL)
    {
      g_autofree char *few = lh_font_check_format_few (check->missing);
      g_autofree char *text = g_strdup_printf (_("No font of this machine has %s; they would be printed as boxes. Install the "
                                                 "package fonts-noto-cjk."), few);

      gtk_label_set_label (self->missing, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->missing), check->missing != NULL);
}

/* What the ledger has is told when it was read; without it, the roles are told all the same. */
static void
lh_font_check_dialog_loaded_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr (LhFontCheckDialog) self = lh_weak_take (user_data);
  g_autofree char *characters = lh_characters_load_finish (LH_LEDGER (source), result, NULL);

  if (self != NULL && self->list != NULL && characters != NULL)
    lh_font_check_dialog_show (self, characters);
}

static void
lh_font_check_dialog_dispose (GObject *object)
{
  LhFontCheckDialog *self = LH_FONT_CHECK_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FONT_CHECK_DIALOG);
  self->list = NULL;

  G_OBJECT_CLASS (lh_font_check_dialog_parent_class)->dispose (object);
}

static void
lh_font_check_dialog_class_init (LhFontCheckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_font_check_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-font-check-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFontCheckDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LhFontCheckDialog, missing);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_font_check_dialog_init (LhFontCheckDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_font_check_dialog_show (self, "");
}

/**
 * lh_font_check_dialog_present:
 * @parent: the window it belongs to
 * @ledger: the ledger whose texts are to be printed
 *
 * Returns: (transfer none): the dialog
 */
LhFontCheckDialog *
lh_font_check_dialog_present (GtkWindow *parent,
                              LhLedger  *ledger)
{
  LhFontCheckDialog *self = g_object_new (LH_TYPE_FONT_CHECK_DIALOG, "transient-for", parent, NULL);

  g_return_val_if_fail (LH_IS_LEDGER (ledger), self);

  lh_characters_load_async (ledger, NULL, lh_font_check_dialog_loaded_cb, lh_weak_new (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
