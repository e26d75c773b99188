/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-term-row.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"

struct _LhTermRow
{
  AdwEntryRow  parent_instance;

  LhTerm      *term;
};

enum
{
  PROP_0,
  PROP_TERM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhTermRow, lh_term_row, ADW_TYPE_ENTRY_ROW)

/* In C and not in the template: GTK 4.8 trips over an expression that binds a widget to itself. */
static void
lh_term_row_update (LhTermRow *self)
{
  gboolean retired = lh_record_get_boolean (LH_RECORD (self->term), LH_TERM_RETIRED);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), retired ? _("No longer offered") : _("Term"));
  gtk_editable_set_text (GTK_EDITABLE (self), lh_record_get_text (LH_RECORD (self->term), LH_TERM_NAME));
}

static char *
lh_term_row_get_retire_tip (LhTermRow *self,
                            gboolean   retired)
{
  return g_strdup (retired ? _("Offer it again") : _("No longer offer it; records that have it keep it"));
}

static char *
lh_term_row_get_retire_icon (LhTermRow *self,
                             gboolean   retired)
{
  return g_strdup (retired ? "view-reveal-symbolic" : "view-conceal-symbolic");
}

static gint64
lh_term_row_get_id (LhTermRow *self)
{
  return lh_record_get_id (LH_RECORD (self->term));
}

static void
lh_term_row_apply_cb (LhTermRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "term.rename", "(xs)", lh_term_row_get_id (self),
                              gtk_editable_get_text (GTK_EDITABLE (self)));
}

static void
lh_term_row_up_cb (LhTermRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "term.move", "(xi)", lh_term_row_get_id (self), -1);
}

static void
lh_term_row_down_cb (LhTermRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "term.move", "(xi)", lh_term_row_get_id (self), 1);
}

static void
lh_term_row_retire_cb (LhTermRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "term.retire", "x", lh_term_row_get_id (self));
}

static void
lh_term_row_set_term (LhTermRow *self,
                      LhTerm    *term)
{
  if (!g_set_object (&self->term, term))
    return;

  g_signal_connect_object (term, "notify", G_CALLBACK (lh_term_row_update), self, G_CONNECT_SWAPPED);
  lh_term_row_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TERM]);
}

static void
lh_term_row_dispose (GObject *object)
{
  LhTermRow *self = LH_TERM_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_TERM_ROW);
  g_clear_object (&self->term);

  G_OBJECT_CLASS (lh_term_row_parent_class)->dispose (object);
}

static void
lh_term_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LhTermRow *self = LH_TERM_ROW (object);

  switch (prop_id)
    {
    case PROP_TERM:
      g_value_set_object (value, self->term);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_term_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  LhTermRow *self = LH_TERM_ROW (object);

  switch (prop_id)
    {
    case PROP_TERM:
      lh_term_row_set_term (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_term_row_class_init (LhTermRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_term_row_dispose;
  object_class->get_property = lh_term_row_get_property;
  object_class->set_property = lh_term_row_set_property;

  properties[PROP_TERM] = g_param_spec_object ("term", NULL, NULL, LH_TYPE_TERM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                               | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-term-row.ui"));
  gtk_widget_class_bind_template_callback (widget_class, lh_term_row_get_retire_tip);
  gtk_widget_class_bind_template_callback (widget_class, lh_term_row_get_retire_icon);
  gtk_widget_class_bind_template_callback (widget_class, lh_term_row_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_term_row_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_term_row_down_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_term_row_retire_cb);
}

static void
lh_term_row_init (LhTermRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_term_row_new:
 * @term: a term
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
lh_term_row_new (LhTerm *term)
{
  g_return_val_if_fail (LH_IS_TERM (term), NULL);

  return g_object_new (LH_TYPE_TERM_ROW, "term", term, NULL);
}
