/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-page.h"

typedef struct
{
  LhLedger  *ledger;
  GSettings *settings;
  char      *title;
  char      *icon_name;
  char      *entity;
  char      *new_label;
  gint64     count;
  guint      attention;
  guint      section;
  gboolean   has_pane;
} LhPagePrivate;

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_SETTINGS,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_ENTITY,
  PROP_NEW_LABEL,
  PROP_COUNT,
  PROP_ATTENTION,
  PROP_SECTION,
  PROP_HAS_PANE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LhPage, lh_page, ADW_TYPE_BIN)

#define LH_PAGE_PRIVATE(self) ((LhPagePrivate *) lh_page_get_instance_private (self))

static void
lh_page_set_string (LhPage       *self,
                    char        **field,
                    const GValue *value,
                    guint         property)
{
  const char *text = g_value_get_string (value);

  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
lh_page_finalize (GObject *object)
{
  LhPagePrivate *priv = LH_PAGE_PRIVATE (LH_PAGE (object));

  g_clear_object (&priv->ledger);
  g_clear_object (&priv->settings);
  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->icon_name, g_free);
  g_clear_pointer (&priv->entity, g_free);
  g_clear_pointer (&priv->new_label, g_free);

  G_OBJECT_CLASS (lh_page_parent_class)->finalize (object);
}

static void
lh_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  LhPagePrivate *priv = LH_PAGE_PRIVATE (LH_PAGE (object));

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, priv->ledger);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, priv->settings);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, priv->icon_name);
      break;
    case PROP_ENTITY:
      g_value_set_string (value, priv->entity);
      break;
    case PROP_NEW_LABEL:
      g_value_set_string (value, priv->new_label);
      break;
    case PROP_COUNT:
      g_value_set_int64 (value, priv->count);
      break;
    case PROP_ATTENTION:
      g_value_set_uint (value, priv->attention);
      break;
    case PROP_SECTION:
      g_value_set_uint (value, priv->section);
      break;
    case PROP_HAS_PANE:
      g_value_set_boolean (value, priv->has_pane);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  LhPage *self = LH_PAGE (object);
  LhPagePrivate *priv = LH_PAGE_PRIVATE (self);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&priv->ledger, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SETTINGS:
      if (g_set_object (&priv->settings, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TITLE:
      lh_page_set_string (self, &priv->title, value, prop_id);
      break;
    case PROP_ICON_NAME:
      lh_page_set_string (self, &priv->icon_name, value, prop_id);
      break;
    case PROP_ENTITY:
      lh_page_set_string (self, &priv->entity, value, prop_id);
      break;
    case PROP_NEW_LABEL:
      lh_page_set_string (self, &priv->new_label, value, prop_id);
      break;
    case PROP_COUNT:
      lh_page_set_count (self, g_value_get_int64 (value));
      break;
    case PROP_ATTENTION:
      lh_page_set_attention (self, g_value_get_uint (value));
      break;
    case PROP_SECTION:
      priv->section = g_value_get_uint (value);
      break;
    case PROP_HAS_PANE:
      priv->has_pane = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_page_class_init (LhPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_page_finalize;
  object_class->get_property = lh_page_get_property;
  object_class->set_property = lh_page_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL, flags);
  properties[PROP_NEW_LABEL] = g_param_spec_string ("new-label", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_int64 ("count", NULL, NULL, -1, G_MAXINT64, -1, flags);
  properties[PROP_ATTENTION] = g_param_spec_uint ("attention", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SECTION] = g_param_spec_uint ("section", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_HAS_PANE] = g_param_spec_boolean ("has-pane", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "lhpage");
}

static void
lh_page_init (LhPage *self)
{
  LH_PAGE_PRIVATE (self)->count = -1;
}

/**
 * lh_page_get_ledger:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the open ledger
 */
LhLedger *
lh_page_get_ledger (LhPage *self)
{
  g_return_val_if_fail (LH_IS_PAGE (self), NULL);

  return LH_PAGE_PRIVATE (self)->ledger;
}

/**
 * lh_page_get_settings:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the settings of the program; %NULL when their schema is not installed
 */
GSettings *
lh_page_get_settings (LhPage *self)
{
  g_return_val_if_fail (LH_IS_PAGE (self), NULL);

  return LH_PAGE_PRIVATE (self)->settings;
}

/**
 * lh_page_get_title:
 * @self: a page
 *
 * Returns: (nullable): what the page is called
 */
const char *
lh_page_get_title (LhPage *self)
{
  g_return_val_if_fail (LH_IS_PAGE (self), NULL);

  return LH_PAGE_PRIVATE (self)->title;
}

/**
 * lh_page_get_entity:
 * @self: a page
 *
 * Returns: (nullable): the entity of the records that the page lists
 */
const char *
lh_page_get_entity (LhPage *self)
{
  g_return_val_if_fail (LH_IS_PAGE (self), NULL);

  return LH_PAGE_PRIVATE (self)->entity;
}

/**
 * lh_page_get_new_label:
 * @self: a page
 *
 * Returns: (nullable): what lh_page_new_item() makes, for the tooltip of the button; %NULL when it makes nothing
 */
const char *
lh_page_get_new_label (LhPage *self)
{
  g_return_val_if_fail (LH_IS_PAGE (self), NULL);

  return LH_PAGE_PRIVATE (self)->new_label;
}

/**
 * lh_page_set_count:
 * @self: a page
 * @count: number shown in the sidebar, -1 for none
 */
void
lh_page_set_count (LhPage *self,
                   gint64  count)
{
  g_return_if_fail (LH_IS_PAGE (self));

  if (LH_PAGE_PRIVATE (self)->count == count)
    return;

  LH_PAGE_PRIVATE (self)->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/**
 * lh_page_set_attention:
 * @self: a page
 * @attention: how many things on the page want attention, 0 for none
 */
void
lh_page_set_attention (LhPage *self,
                       guint   attention)
{
  g_return_if_fail (LH_IS_PAGE (self));

  if (LH_PAGE_PRIVATE (self)->attention == attention)
    return;

  LH_PAGE_PRIVATE (self)->attention = attention;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ATTENTION]);
}

/**
 * lh_page_show_ids:
 * @self: a page
 * @ids: (nullable) (element-type gint64): the records to show; %NULL for all
 * @title: (nullable): what they are
 */
void
lh_page_show_ids (LhPage     *self,
                  GArray     *ids,
                  const char *title)
{
  g_return_if_fail (LH_IS_PAGE (self));

  if (LH_PAGE_GET_CLASS (self)->show_ids != NULL)
    LH_PAGE_GET_CLASS (self)->show_ids (self, ids, title);
}

/**
 * lh_page_open_entity:
 * @entity: name of an entity
 *
 * Returns: whether the page lists records of this entity; one of several entities shows these
 */
gboolean
lh_page_open_entity (LhPage     *self,
                     const char *entity)
{
  g_return_val_if_fail (LH_IS_PAGE (self), FALSE);

  if (LH_PAGE_GET_CLASS (self)->open_entity != NULL)
    return LH_PAGE_GET_CLASS (self)->open_entity (self, entity);
  return g_strcmp0 (lh_page_get_entity (self), entity) == 0;
}

/**
 * lh_page_show_record:
 * @self: a page
 * @id: the record to select and open
 */
void
lh_page_show_record (LhPage *self,
                     gint64  id)
{
  g_return_if_fail (LH_IS_PAGE (self));

  if (LH_PAGE_GET_CLASS (self)->show_record != NULL)
    LH_PAGE_GET_CLASS (self)->show_record (self, id);
}

/**
 * lh_page_new_item:
 * @self: a page
 *
 * Makes a new record of the kind the page lists, for a person to fill in.
 */
void
lh_page_new_item (LhPage *self)
{
  g_return_if_fail (LH_IS_PAGE (self));

  if (LH_PAGE_GET_CLASS (self)->new_item != NULL)
    LH_PAGE_GET_CLASS (self)->new_item (self);
}

/**
 * lh_page_toggle_pane:
 * @self: a page
 *
 * Shows or hides the detail pane, if the page has one.
 */
void
lh_page_toggle_pane (LhPage *self)
{
  g_return_if_fail (LH_IS_PAGE (self));

  if (LH_PAGE_GET_CLASS (self)->toggle_pane != NULL)
    LH_PAGE_GET_CLASS (self)->toggle_pane (self);
}

/* What is seen of a page may be a page itself: that one knows what there is to print. */
static LhPage *
lh_page_find_printable (GtkWidget *widget)
{
  if (LH_IS_PAGE (widget) && LH_PAGE_GET_CLASS (widget)->print != NULL)
    return LH_PAGE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      LhPage *found = gtk_widget_get_mapped (child) ? lh_page_find_printable (child) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * lh_page_print:
 *
 * Prints what is selected on the page, or the list that it shows (Ctrl+P).
 *
 * Returns: whether there was something to print
 */
gboolean
lh_page_print (LhPage *self)
{
  LhPage *page;

  g_return_val_if_fail (LH_IS_PAGE (self), FALSE);

  page = lh_page_find_printable (GTK_WIDGET (self));
  if (page != NULL)
    LH_PAGE_GET_CLASS (page)->print (page);
  return page != NULL;
}
