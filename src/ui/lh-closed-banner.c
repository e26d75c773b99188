/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-closed-banner.h"

#include <glib/gi18n-lib.h>

#include "lh-closing-state.h"
#include "lh-page.h"
#include "lh-quarter-closing.h"

struct _LhClosedBanner
{
  AdwBin          parent_instance;

  LhLedger       *ledger;
  LhClosingState *state;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhClosedBanner, lh_closed_banner, ADW_TYPE_BIN)

static char *
lh_closed_banner_format_cb (LhClosedBanner *self,
                            LhRecord       *closing,
                            guint           n_changed)
{
  g_autofree char *closed = NULL;
  g_autofree char *since = NULL;

  if (closing == NULL)
    return g_strdup ("");
  closed = lh_quarter_closing_format (closing, NULL);
  if (n_changed == 0)
    /* TRANSLATORS: closed on …, figures as of … */
    return g_strdup_printf (_("%s. What is corrected now does not change the report that was made."), closed);
  since = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure differs since", "%u figures differ since", n_changed),
                           n_changed);
  /* TRANSLATORS: closed on …, figures as of …; 3 figures differ since */
  return g_strdup_printf (_("%s. %s; this page shows the ledger as it stands."), closed, since);
}

static void
lh_closed_banner_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_CLOSED_BANNER);
  g_clear_object (&LH_CLOSED_BANNER (object)->ledger);

  G_OBJECT_CLASS (lh_closed_banner_parent_class)->dispose (object);
}

static void
lh_closed_banner_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, LH_CLOSED_BANNER (object)->ledger);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_closed_banner_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id != PROP_LEDGER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&LH_CLOSED_BANNER (object)->ledger, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
lh_closed_banner_class_init (LhClosedBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_closed_banner_dispose;
  object_class->get_property = lh_closed_banner_get_property;
  object_class->set_property = lh_closed_banner_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_CLOSING_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-closed-banner.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhClosedBanner, state);
  gtk_widget_class_bind_template_callback (widget_class, lh_closed_banner_format_cb);
}

static void
lh_closed_banner_init (LhClosedBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* an expression of the template would bind an object that is no widget too long */
  g_object_bind_property (self, "ledger", self->state, "ledger", G_BINDING_SYNC_CREATE);
}
