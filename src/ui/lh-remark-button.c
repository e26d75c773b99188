/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-remark-button.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"

struct _LhRemarkButton
{
  AdwBin          parent_instance;

  gint64          item_id;

  GtkMenuButton  *button;
  GtkEntry       *comment;
  GtkCheckButton *inapplicable;
};

enum
{
  REMARK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhRemarkButton, lh_remark_button, ADW_TYPE_BIN)

static void
lh_remark_button_apply_cb (LhRemarkButton *self)
{
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[REMARK], 0, gtk_editable_get_text (GTK_EDITABLE (self->comment)),
                 gtk_check_button_get_active (self->inapplicable));
}

static void
lh_remark_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_REMARK_BUTTON);

  G_OBJECT_CLASS (lh_remark_button_parent_class)->dispose (object);
}

static void
lh_remark_button_class_init (LhRemarkButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_remark_button_dispose;
  signals[REMARK] = g_signal_new ("remark", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-remark-button.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRemarkButton, button);
  gtk_widget_class_bind_template_child (widget_class, LhRemarkButton, comment);
  gtk_widget_class_bind_template_child (widget_class, LhRemarkButton, inapplicable);
  gtk_widget_class_bind_template_callback (widget_class, lh_remark_button_apply_cb);
}

static void
lh_remark_button_init (LhRemarkButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lh_remark_button_new (gint64      item_id,
                      const char *item_name)
{
  LhRemarkButton *self = g_object_new (LH_TYPE_REMARK_BUTTON, NULL);
  /* TRANSLATORS: an item of a score sheet */
  g_autofree char *name = g_strdup_printf (_("Remark on “%s”"), item_name);

  self->item_id = item_id;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  return GTK_WIDGET (self);
}

gint64
lh_remark_button_get_item_id (LhRemarkButton *self)
{
  return self->item_id;
}

/**
 * lh_remark_button_show:
 * @comment: what the work committee said
 */
void
lh_remark_button_show (LhRemarkButton *self,
                       const char     *comment,
                       gboolean        inapplicable,
                       gboolean        editable)
{
  if (gtk_popover_get_child (gtk_menu_button_get_popover (self->button)) == NULL ||
      gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (self->button))))
    return;   /* somebody is writing */
  gtk_editable_set_text (GTK_EDITABLE (self->comment), comment);
  gtk_check_button_set_active (self->inapplicable, inapplicable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), editable);
}
