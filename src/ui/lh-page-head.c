/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-page-head.h"

#define LH_HEAD_SPACING 12
#define LH_HEAD_ROW_SPACING 6

struct _LhPageHead
{
  GtkWidget         parent_instance;

  GtkLabel         *label;
  GtkWidget        *scrolled;
  GtkViewport      *viewport;
  GtkStackSwitcher *switcher;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_STACK,
  PROP_SMALL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkBuildableIface *parent_buildable;

static void lh_page_head_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LhPageHead, lh_page_head, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, lh_page_head_buildable_init))

/* Until its own template is complete there is no viewport. */
static void
lh_page_head_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  LhPageHead *self = LH_PAGE_HEAD (buildable);

  if (self->viewport != NULL && GTK_IS_WIDGET (child))
    gtk_viewport_set_child (self->viewport, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
lh_page_head_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = lh_page_head_add_child;
}

static int
lh_page_head_get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
lh_page_head_get_height (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static gboolean
lh_page_head_fits (LhPageHead *self,
                   int         width)
{
  return width < 0 || lh_page_head_get_natural_width (GTK_WIDGET (self->label)) + LH_HEAD_SPACING
                      + lh_page_head_get_natural_width (self->scrolled) <= width;
}

static GtkSizeRequestMode
lh_page_head_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lh_page_head_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  LhPageHead *self = LH_PAGE_HEAD (widget);
  int label_minimum, label_natural, scrolled_minimum, scrolled_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (self->label), orientation, -1, &label_minimum, &label_natural, NULL, NULL);
      gtk_widget_measure (self->scrolled, orientation, -1, &scrolled_minimum, &scrolled_natural, NULL, NULL);
      *minimum = MAX (label_minimum, scrolled_minimum);
      *natural = label_natural + LH_HEAD_SPACING + scrolled_natural;
      return;
    }
  label_natural = lh_page_head_get_height (GTK_WIDGET (self->label));
  scrolled_natural = lh_page_head_get_height (self->scrolled);
  *minimum = *natural = lh_page_head_fits (self, for_size)
                        ? MAX (label_natural, scrolled_natural)
                        : label_natural + LH_HEAD_ROW_SPACING + scrolled_natural;
}

static void
lh_page_head_place (GtkWidget *child,
                    int        x,
                    int        y,
                    int        width,
                    int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
lh_page_head_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  LhPageHead *self = LH_PAGE_HEAD (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int switcher = MIN (lh_page_head_get_natural_width (self->scrolled), width);
  int label;

  if (lh_page_head_fits (self, width))
    {
      label = width - switcher - LH_HEAD_SPACING;
      lh_page_head_place (GTK_WIDGET (self->label), rtl ? width - label : 0, 0, label, height);
      lh_page_head_place (self->scrolled, rtl ? 0 : width - switcher, 0, switcher, height);
      return;
    }
  label = lh_page_head_get_height (GTK_WIDGET (self->label));
  lh_page_head_place (GTK_WIDGET (self->label), 0, 0, width, label);
  lh_page_head_place (self->scrolled, rtl ? width - switcher : 0, label + LH_HEAD_ROW_SPACING, switcher,
                      MAX (height - label - LH_HEAD_ROW_SPACING, lh_page_head_get_height (self->scrolled)));
}

static void
lh_page_head_set_small (LhPageHead *self,
                        gboolean    small)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->label), small ? "lh-title" : "lh-card-title");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), small ? "lh-card-title" : "lh-title");
}

static void
lh_page_head_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LhPageHead *self = LH_PAGE_HEAD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->label));
      break;
    case PROP_STACK:
      g_value_set_object (value, gtk_stack_switcher_get_stack (self->switcher));
      break;
    case PROP_SMALL:
      g_value_set_boolean (value, gtk_widget_has_css_class (GTK_WIDGET (self->label), "lh-card-title"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_page_head_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LhPageHead *self = LH_PAGE_HEAD (object);
  const char *title = prop_id == PROP_TITLE ? g_value_get_string (value) : NULL;

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->label, title != NULL ? title : "");
      break;
    case PROP_STACK:
      gtk_stack_switcher_set_stack (self->switcher, g_value_get_object (value));
      break;
    case PROP_SMALL:
      lh_page_head_set_small (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_page_head_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_PAGE_HEAD);

  G_OBJECT_CLASS (lh_page_head_parent_class)->dispose (object);
}

static void
lh_page_head_class_init (LhPageHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lh_page_head_get_property;
  object_class->set_property = lh_page_head_set_property;
  object_class->dispose = lh_page_head_dispose;
  widget_class->get_request_mode = lh_page_head_get_request_mode;
  widget_class->measure = lh_page_head_measure;
  widget_class->size_allocate = lh_page_head_size_allocate;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, GTK_TYPE_STACK,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SMALL] = g_param_spec_boolean ("small", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/linghang/Linghang/ui/lh-page-head.ui");
  gtk_widget_class_bind_template_child (widget_class, LhPageHead, label);
  gtk_widget_class_bind_template_child (widget_class, LhPageHead, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LhPageHead, switcher);
  gtk_widget_class_bind_template_child (widget_class, LhPageHead, viewport);
}

static void
lh_page_head_init (LhPageHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
