/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sidebar-row.h"

struct _LhSidebarRow
{
  GtkListBoxRow  parent_instance;

  LhPage        *page;
};

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhSidebarRow, lh_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static char *
lh_sidebar_row_format_count (LhSidebarRow *self,
                             gint64        count,
                             guint         attention)
{
  if (attention > 0)
    return g_strdup_printf ("%u", attention);

  return count >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : g_strdup ("");
}

static GStrv
lh_sidebar_row_get_count_classes (LhSidebarRow *self,
                                  guint         attention)
{
  const char *const quiet[] = { "dim-label", "numeric", NULL };
  const char *const badge[] = { "lh-badge", "numeric", NULL };

  return g_strdupv ((char **) (attention > 0 ? badge : quiet));
}

static void
lh_sidebar_row_dispose (GObject *object)
{
  LhSidebarRow *self = LH_SIDEBAR_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_SIDEBAR_ROW);
  g_clear_object (&self->page);

  G_OBJECT_CLASS (lh_sidebar_row_parent_class)->dispose (object);
}

static void
lh_sidebar_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhSidebarRow *self = LH_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_object (value, self->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_sidebar_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LhSidebarRow *self = LH_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_set_object (&self->page, g_value_get_object (value));
      if (self->page != NULL && lh_page_get_title (self->page) != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        lh_page_get_title (self->page), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_sidebar_row_class_init (LhSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_sidebar_row_dispose;
  object_class->get_property = lh_sidebar_row_get_property;
  object_class->set_property = lh_sidebar_row_set_property;

  properties[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, LH_TYPE_PAGE,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-sidebar-row.ui"));
  gtk_widget_class_bind_template_callback (widget_class, lh_sidebar_row_format_count);
  gtk_widget_class_bind_template_callback (widget_class, lh_sidebar_row_get_count_classes);
}

static void
lh_sidebar_row_init (LhSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_sidebar_row_new:
 * @page: a page
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
lh_sidebar_row_new (LhPage *page)
{
  g_return_val_if_fail (LH_IS_PAGE (page), NULL);

  return g_object_new (LH_TYPE_SIDEBAR_ROW, "page", page, NULL);
}

/**
 * lh_sidebar_row_get_page:
 * @self: a row
 *
 * Returns: (transfer none): its page
 */
LhPage *
lh_sidebar_row_get_page (LhSidebarRow *self)
{
  g_return_val_if_fail (LH_IS_SIDEBAR_ROW (self), NULL);

  return self->page;
}
