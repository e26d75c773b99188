/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-registers-page.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhRegistersPage
{
  LhPage          parent_instance;

  const LhRegister *reg;
  GPtrArray        *rows;        /* GtkListBoxRow by the place of the register in the table */
  gboolean          points;

  GtkListBox       *list;
  GtkStack         *stack;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_POINTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhRegistersPage, lh_registers_page, LH_TYPE_PAGE)

/* A count on its way, and for which register. */
typedef struct
{
  gpointer weak;
  guint    index;
} LhRegisterQuestion;

static LhRegisterView *
lh_registers_page_get_view (LhRegistersPage *self)
{
  return self->reg != NULL ? LH_REGISTER_VIEW (gtk_stack_get_child_by_name (self->stack, self->reg->code)) : NULL;
}

static GtkWidget *
lh_registers_page_get_row (LhRegistersPage  *self,
                           const LhRegister *reg)
{
  return g_ptr_array_index (self->rows, lh_register_get_index (reg));
}

/* Counts */

static void
lh_registers_page_counted_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autofree LhRegisterQuestion *question = user_data;
  g_autoptr (LhRegistersPage) self = lh_weak_take (question->weak);
  gint64 count = lh_ledger_count_finish (LH_LEDGER (source), result, NULL);
  g_autofree char *text = count > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : g_strdup ("");

  if (self != NULL && self->rows != NULL)
    gtk_label_set_label (g_object_get_data (g_ptr_array_index (self->rows, question->index), "lh-count"), text);
}

static void
lh_registers_page_count (LhRegistersPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  for (guint i = 0; i < lh_register_get_n (); i++)
    {
      const LhRegister *reg = lh_register_get (i);
      g_autoptr (LhQuery) query = lh_query_new (reg->get_type ());
      LhRegisterQuestion *question = g_new0 (LhRegisterQuestion, 1);
      guint field;

      if (reg->where_field != NULL && lh_register_find_field (reg, reg->where_field, &field) != NULL)
        lh_query_where_field (query, field, LH_QUERY_EQUAL, reg->where_value);
      question->weak = lh_weak_new (self);
      question->index = i;
      lh_ledger_count_async (ledger, query, NULL, lh_registers_page_counted_cb, question);
    }
}

/* The list */

static void
lh_registers_page_header_cb (GtkListBoxRow *row,
                             GtkListBoxRow *before,
                             gpointer       user_data)
{
  const LhRegister *reg = g_object_get_data (G_OBJECT (row), "lh-register");
  const LhRegister *above = before != NULL ? g_object_get_data (G_OBJECT (before), "lh-register") : NULL;
  GtkWidget *label;

  if (above != NULL && g_str_equal (above->group, reg->group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (_(reg->group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "lh-list-group");
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
lh_registers_page_create_row (const LhRegister *reg)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_(reg->label));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(reg->label), -1);
  g_object_set_data (G_OBJECT (row), "lh-register", (gpointer) reg);
  g_object_set_data (G_OBJECT (row), "lh-count", count);
  return row;
}

static void
lh_registers_page_row_selected_cb (LhRegistersPage *self,
                                   GtkListBoxRow   *row)
{
  const LhRegister *reg = row != NULL ? g_object_get_data (G_OBJECT (row), "lh-register") : NULL;

  if (reg != NULL)
    lh_registers_page_show_register (self, reg->code);
}

static void
lh_registers_page_show_points (LhRegistersPage *self)
{
  for (guint i = 0; i < lh_register_get_n (); i++)
    {
      if (lh_register_get (i)->setting != NULL)
        gtk_widget_set_visible (g_ptr_array_index (self->rows, i), self->points);
    }
  if (!self->points && self->reg != NULL && self->reg->setting != NULL)
    lh_registers_page_show_register (self, lh_register_get (0)->code);
}

/* The optional module of points is a setting of the ledger. */

static void
lh_registers_page_update_points (LhRegistersPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  gboolean points;

  if (ledger == NULL)
    return;
  points = g_str_equal (lh_ledger_get_setting (ledger, LH_REGISTER_POINTS_SETTING, "false"), "true");
  if (points == self->points)
    return;
  self->points = points;
  lh_registers_page_show_points (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POINTS]);
}

static void
lh_registers_page_applied_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhRegistersPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gboolean applied = lh_change_finish (result, &error) >= 0 && error == NULL;

  if (self == NULL)
    return;
  if (!applied)
    lh_toast_error (self, error);
  lh_registers_page_update_points (self);
}

static void
lh_registers_page_set_points (LhRegistersPage *self,
                              gboolean         points)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhChangeSet) changes = NULL;

  if (ledger == NULL || self->points == points)
    return;
  changes = lh_ledger_create_setting_change (ledger, LH_REGISTER_POINTS_SETTING, points ? "true" : "false");
  lh_change_apply_async (ledger, changes, lh_registers_page_applied_cb, lh_weak_new (self));
}

/* The page */

static void
lh_registers_page_changed_cb (LhRegistersPage *self)
{
  lh_registers_page_update_points (self);
  lh_registers_page_count (self);
}

static void
lh_registers_page_ledger_cb (LhRegistersPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger == NULL)
    return;
  g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_registers_page_changed_cb), self, G_CONNECT_SWAPPED);
  lh_registers_page_changed_cb (self);
}

static void
lh_registers_page_map (GtkWidget *widget)
{
  LhRegistersPage *self = LH_REGISTERS_PAGE (widget);

  GTK_WIDGET_CLASS (lh_registers_page_parent_class)->map (widget);

  if (self->reg == NULL)
    lh_registers_page_show_register (self, lh_register_get (0)->code);
  lh_registers_page_count (self);
}

static gboolean
lh_registers_page_open_entity (LhPage     *page,
                               const char *entity)
{
  const LhRegister *reg = lh_register_find_entity (entity);

  if (reg == NULL)
    return FALSE;
  lh_registers_page_show_register (LH_REGISTERS_PAGE (page), reg->code);
  return TRUE;
}

static void
lh_registers_page_show_ids (LhPage     *page,
                            GArray     *ids,
                            const char *title)
{
  LhRegisterView *view = lh_registers_page_get_view (LH_REGISTERS_PAGE (page));

  if (view != NULL)
    lh_page_show_ids (LH_PAGE (view), ids, title);
}

static void
lh_registers_page_show_record (LhPage *page,
                               gint64  id)
{
  LhRegisterView *view = lh_registers_page_get_view (LH_REGISTERS_PAGE (page));

  if (view != NULL)
    lh_page_show_record (LH_PAGE (view), id);
}

static void
lh_registers_page_new_item (LhPage *page)
{
  LhRegisterView *view = lh_registers_page_get_view (LH_REGISTERS_PAGE (page));

  if (view != NULL)
    lh_page_new_item (LH_PAGE (view));
}

static void
lh_registers_page_toggle_pane (LhPage *page)
{
  LhRegisterView *view = lh_registers_page_get_view (LH_REGISTERS_PAGE (page));

  if (view != NULL)
    lh_page_toggle_pane (LH_PAGE (view));
}

static void
lh_registers_page_dispose (GObject *object)
{
  LhRegistersPage *self = LH_REGISTERS_PAGE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_REGISTERS_PAGE);

  G_OBJECT_CLASS (lh_registers_page_parent_class)->dispose (object);
}

static void
lh_registers_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhRegistersPage *self = LH_REGISTERS_PAGE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_string (value, self->reg != NULL ? self->reg->code : NULL);
      break;
    case PROP_POINTS:
      g_value_set_boolean (value, self->points);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_registers_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhRegistersPage *self = LH_REGISTERS_PAGE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      lh_registers_page_show_register (self, g_value_get_string (value));
      break;
    case PROP_POINTS:
      lh_registers_page_set_points (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_registers_page_class_init (LhRegistersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_registers_page_dispose;
  object_class->get_property = lh_registers_page_get_property;
  object_class->set_property = lh_registers_page_set_property;
  widget_class->map = lh_registers_page_map;
  page_class->open_entity = lh_registers_page_open_entity;
  page_class->show_ids = lh_registers_page_show_ids;
  page_class->show_record = lh_registers_page_show_record;
  page_class->new_item = lh_registers_page_new_item;
  page_class->toggle_pane = lh_registers_page_toggle_pane;
  properties[PROP_REGISTER] = g_param_spec_string ("register", NULL, NULL, NULL, flags);
  properties[PROP_POINTS] = g_param_spec_boolean ("points", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-registers-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRegistersPage, list);
  gtk_widget_class_bind_template_child (widget_class, LhRegistersPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_registers_page_row_selected_cb);
  gtk_widget_class_install_property_action (widget_class, "registers.register", "register");
  gtk_widget_class_install_property_action (widget_class, "registers.points", "points");
}

static void
lh_registers_page_init (LhRegistersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  gtk_list_box_set_header_func (self->list, lh_registers_page_header_cb, NULL, NULL);
  for (guint i = 0; i < lh_register_get_n (); i++)
    {
      GtkWidget *row = lh_registers_page_create_row (lh_register_get (i));

      gtk_widget_set_visible (row, lh_register_get (i)->setting == NULL);
      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (self->list, row);
    }
  g_object_set (self, "new-label", _(lh_register_get (0)->new_label), NULL);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_registers_page_ledger_cb), NULL);
}

static void
lh_registers_page_add_view (LhRegistersPage  *self,
                            const LhRegister *reg)
{
  LhRegisterView *view = lh_register_view_new (reg);

  g_object_bind_property (self, "ledger", view, "ledger", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "settings", view, "settings", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (view), reg->code);
}

/**
 * lh_registers_page_show_register:
 * @code: code of a register; an unknown one changes nothing
 *
 * Returns: (transfer none) (nullable): the view of the register, which is shown
 */
LhRegisterView *
lh_registers_page_show_register (LhRegistersPage *self,
                                 const char      *code)
{
  const LhRegister *reg = lh_register_find (code);

  g_return_val_if_fail (LH_IS_REGISTERS_PAGE (self), NULL);

  if (reg == NULL)
    return NULL;
  if (self->reg == reg)
    return lh_registers_page_get_view (self);
  self->reg = reg;
  if (lh_registers_page_get_view (self) == NULL)
    lh_registers_page_add_view (self, reg);
  gtk_stack_set_visible_child_name (self->stack, reg->code);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (lh_registers_page_get_row (self, reg)));
  g_object_set (self, "new-label", _(reg->new_label), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
  return lh_registers_page_get_view (self);
}
