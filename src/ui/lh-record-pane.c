/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-pane.h"

#include "lh-form.h"
#include "lh-lazy-bin.h"
#include "lh-page.h"
#include "lh-record-history.h"

struct _LhRecordPane
{
  AdwBin    parent_instance;

  LhLedger *ledger;
  LhRecord *record;
  char     *layout;
  gulong    notify_id;

  AdwBin   *form_slot;
  LhForm   *form;
  GtkLabel *subtitle_label;
  GtkNotebook *tabs;
  GtkLabel *title_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_LAYOUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhRecordPane, lh_record_pane, ADW_TYPE_BIN)

static char *
lh_record_pane_create_subtitle (LhRecordPane *self)
{
  LhRecord *organization = NULL;
  guint index;

  if (lh_record_class_find_field (LH_RECORD_GET_CLASS (self->record), "organization-id", &index) != NULL)
    organization = lh_record_get_link (self->record, index);
  if (organization != NULL)
    return g_strdup (lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  return g_strdup (lh_tr (NULL, LH_RECORD_GET_CLASS (self->record)->label));
}

static void
lh_record_pane_update_title (LhRecordPane *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (self->record == NULL)
    return;
  subtitle = lh_record_pane_create_subtitle (self);
  title = lh_record_get_title (self->record);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
}

static void
lh_record_pane_set_record (LhRecordPane *self,
                           LhRecord     *record)
{
  if (self->record == record)
    return;

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_set_object (&self->record, record);
  if (record != NULL)
    self->notify_id = g_signal_connect_object (record, "notify", G_CALLBACK (lh_record_pane_update_title), self,
                                               G_CONNECT_SWAPPED);
  if (self->form != NULL)
    lh_form_set_record (self->form, record);
  lh_record_pane_update_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
lh_record_pane_set_layout (LhRecordPane *self,
                           const char   *layout)
{
  if (g_strcmp0 (self->layout, layout) == 0)
    return;

  g_free (self->layout);
  self->layout = g_strdup (layout);
  if (self->form != NULL)
    lh_form_flush (self->form);
  self->form = layout != NULL ? g_object_new (LH_TYPE_FORM, "layout", layout, NULL) : NULL;
  adw_bin_set_child (self->form_slot, GTK_WIDGET (self->form));
  if (self->form == NULL)
    return;
  lh_form_set_ledger (self->form, self->ledger);
  lh_form_set_record (self->form, self->record);
}

static void
lh_record_pane_dispose (GObject *object)
{
  LhRecordPane *self = LH_RECORD_PANE (object);

  if (self->record != NULL)
    g_clear_signal_handler (&self->notify_id, self->record);
  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_RECORD_PANE);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_record_pane_parent_class)->dispose (object);
}

static void
lh_record_pane_finalize (GObject *object)
{
  g_free (LH_RECORD_PANE (object)->layout);

  G_OBJECT_CLASS (lh_record_pane_parent_class)->finalize (object);
}

static void
lh_record_pane_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhRecordPane *self = LH_RECORD_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_LAYOUT:
      g_value_set_string (value, self->layout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_record_pane_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LhRecordPane *self = LH_RECORD_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (!g_set_object (&self->ledger, g_value_get_object (value)))
        return;
      if (self->form != NULL)
        lh_form_set_ledger (self->form, self->ledger);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RECORD:
      lh_record_pane_set_record (self, g_value_get_object (value));
      break;
    case PROP_LAYOUT:
      lh_record_pane_set_layout (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_record_pane_class_init (LhRecordPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_record_pane_dispose;
  object_class->finalize = lh_record_pane_finalize;
  object_class->get_property = lh_record_pane_get_property;
  object_class->set_property = lh_record_pane_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_RECORD_HISTORY);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-record-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRecordPane, form_slot);
  gtk_widget_class_bind_template_child (widget_class, LhRecordPane, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LhRecordPane, tabs);
  gtk_widget_class_bind_template_child (widget_class, LhRecordPane, title_label);
}

static void
lh_record_pane_init (LhRecordPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_record_pane_add_tab:
 * @name: name of the widget of the tab
 * @title: what it is called
 * @type: type of a widget with the properties "ledger" and "record"; built when it is first seen
 *
 * Adds a tab behind that of the form.
 */
void
lh_record_pane_add_tab (LhRecordPane *self,
                        const char   *name,
                        const char   *title,
                        GType         type)
{
  GtkWidget *bin = g_object_new (LH_TYPE_LAZY_BIN, "child-type", type, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_return_if_fail (LH_IS_RECORD_PANE (self));

  g_object_bind_property (self, "ledger", bin, "ledger", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "record", bin, "record", G_BINDING_SYNC_CREATE);
  gtk_widget_add_css_class (bin, "tab-body");
  gtk_widget_set_name (scrolled, name);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), bin);
  gtk_notebook_insert_page (self->tabs, scrolled, gtk_label_new (title), 1);
}

/**
 * lh_record_pane_show_tab:
 * @name: name of a tab that was added
 */
void
lh_record_pane_show_tab (LhRecordPane *self,
                         const char   *name)
{
  g_return_if_fail (LH_IS_RECORD_PANE (self));

  for (int i = 0; i < gtk_notebook_get_n_pages (self->tabs); i++)
    {
      if (g_strcmp0 (gtk_widget_get_name (gtk_notebook_get_nth_page (self->tabs, i)), name) == 0)
        gtk_notebook_set_current_page (self->tabs, i);
    }
}
