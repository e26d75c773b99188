/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-notice-card.h"

#include "lh-notice.h"
#include "lh-page.h"

struct _LhNoticeCard
{
  AdwBin            parent_instance;

  char             *title;
  char             *empty_text;
  GListModel       *model;

  GtkNoSelection   *selection;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_EMPTY_TEXT,
  PROP_MODEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhNoticeCard, lh_notice_card, ADW_TYPE_BIN)

static char *
lh_notice_card_get_part (LhNoticeCard *self,
                         GListModel   *model)
{
  return g_strdup (model != NULL && g_list_model_get_n_items (model) > 0 ? "list" : "empty");
}

static void
lh_notice_card_activate_cb (LhNoticeCard *self,
                            guint         position)
{
  g_autoptr (LhNotice) notice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  GArray *ids = lh_notice_get_ids (notice);

  if (ids->len == 1)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", "project",
                                g_array_index (ids, gint64, 0));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(s@axs)", "project",
                                g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len,
                                                           sizeof (gint64)),
                                lh_notice_get_title (notice));
}

static void
lh_notice_card_dispose (GObject *object)
{
  LhNoticeCard *self = LH_NOTICE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_NOTICE_CARD);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (lh_notice_card_parent_class)->dispose (object);
}

static void
lh_notice_card_finalize (GObject *object)
{
  LhNoticeCard *self = LH_NOTICE_CARD (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->empty_text, g_free);

  G_OBJECT_CLASS (lh_notice_card_parent_class)->finalize (object);
}

static void
lh_notice_card_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhNoticeCard *self = LH_NOTICE_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, self->empty_text);
      break;
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_notice_card_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LhNoticeCard *self = LH_NOTICE_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_EMPTY_TEXT:
      g_free (self->empty_text);
      self->empty_text = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_MODEL:
      if (g_set_object (&self->model, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_notice_card_class_init (LhNoticeCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_notice_card_dispose;
  object_class->finalize = lh_notice_card_finalize;
  object_class->get_property = lh_notice_card_get_property;
  object_class->set_property = lh_notice_card_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-notice-card.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhNoticeCard, selection);
  gtk_widget_class_bind_template_callback (widget_class, lh_notice_card_get_part);
  gtk_widget_class_bind_template_callback (widget_class, lh_notice_card_activate_cb);
}

static void
lh_notice_card_init (LhNoticeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
