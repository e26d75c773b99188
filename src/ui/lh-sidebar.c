/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sidebar.h"

#include <glib/gi18n-lib.h>

#include "lh-paths.h"
#include "lh-sidebar-row.h"

struct _LhSidebar
{
  AdwBin             parent_instance;

  GtkSelectionModel *pages;
  LhLedger          *ledger;
  GSignalGroup      *selection_signals;

  GtkListBox        *list;
};

enum
{
  PROP_0,
  PROP_PAGES,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhSidebar, lh_sidebar, ADW_TYPE_BIN)

static char *
lh_sidebar_format_state (LhSidebar *self,
                         gboolean   read_only)
{
  return g_strdup (read_only ? _("Read only") : _("Every change is saved"));
}

static char *
lh_sidebar_format_path (LhSidebar  *self,
                        const char *path)
{
  return path != NULL ? lh_paths_display (path) : NULL;
}

static GtkWidget *
lh_sidebar_create_row_cb (gpointer item,
                          gpointer user_data)
{
  return lh_sidebar_row_new (LH_PAGE (gtk_stack_page_get_child (GTK_STACK_PAGE (item))));
}

static void
lh_sidebar_header_cb (GtkListBoxRow *row,
                      GtkListBoxRow *before,
                      gpointer       user_data)
{
  guint section = 0;
  guint section_before = 0;

  g_object_get (lh_sidebar_row_get_page (LH_SIDEBAR_ROW (row)), "section", &section, NULL);
  if (before != NULL)
    g_object_get (lh_sidebar_row_get_page (LH_SIDEBAR_ROW (before)), "section", &section_before, NULL);

  gtk_list_box_row_set_header (row, before != NULL && section != section_before
                                    ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL) : NULL);
}

static void
lh_sidebar_selection_changed_cb (LhSidebar *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->pages);

  if (!gtk_bitset_is_empty (selected))
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list,
                                                                        gtk_bitset_get_minimum (selected)));
}

static void
lh_sidebar_row_selected_cb (LhSidebar     *self,
                            GtkListBoxRow *row)
{
  if (row != NULL)
    gtk_selection_model_select_item (self->pages, gtk_list_box_row_get_index (row), TRUE);
}

static void
lh_sidebar_set_pages (LhSidebar         *self,
                      GtkSelectionModel *pages)
{
  if (!g_set_object (&self->pages, pages))
    return;

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (pages), lh_sidebar_create_row_cb, NULL, NULL);
  g_signal_group_set_target (self->selection_signals, pages);
  if (pages != NULL)
    lh_sidebar_selection_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
}

static void
lh_sidebar_dispose (GObject *object)
{
  LhSidebar *self = LH_SIDEBAR (object);

  g_clear_object (&self->selection_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_SIDEBAR);
  g_clear_object (&self->pages);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_sidebar_parent_class)->dispose (object);
}

static void
lh_sidebar_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LhSidebar *self = LH_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PAGES:
      g_value_set_object (value, self->pages);
      break;
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_sidebar_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  LhSidebar *self = LH_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PAGES:
      lh_sidebar_set_pages (self, g_value_get_object (value));
      break;
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_sidebar_class_init (LhSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_sidebar_dispose;
  object_class->get_property = lh_sidebar_get_property;
  object_class->set_property = lh_sidebar_set_property;

  properties[PROP_PAGES] = g_param_spec_object ("pages", NULL, NULL, GTK_TYPE_SELECTION_MODEL, flags);
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-sidebar.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, lh_sidebar_format_state);
  gtk_widget_class_bind_template_callback (widget_class, lh_sidebar_format_path);
  gtk_widget_class_bind_template_callback (widget_class, lh_sidebar_row_selected_cb);
}

static void
lh_sidebar_init (LhSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, lh_sidebar_header_cb, NULL, NULL);

  self->selection_signals = g_signal_group_new (GTK_TYPE_SELECTION_MODEL);
  g_signal_group_connect_swapped (self->selection_signals, "selection-changed",
                                  G_CALLBACK (lh_sidebar_selection_changed_cb), self);
}
