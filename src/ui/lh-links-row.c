/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-links-row.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-choice-popover.h"
#include "lh-choice.h"
#include "lh-entities.h"
#include "lh-filing-actions.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhLinksRow
{
  AdwPreferencesRow  parent_instance;

  LhLedger          *ledger;
  LhRecord          *record;
  GType              link_type;
  char              *own_field;
  char              *other_field;
  char              *command;
  char              *choice_figure;

  GPtrArray         *links;       /* of the record, as read last */
  GListStore        *choices;
  guint              serial;      /* of the question under way */

  GtkMenuButton     *button;
  LhChoicePopover   *popover;
  GtkLabel          *value_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_LINK_TYPE,
  PROP_OWN_FIELD,
  PROP_OTHER_FIELD,
  PROP_COMMAND,
  PROP_CHOICE_FIGURE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhLinksRow, lh_links_row, ADW_TYPE_PREFERENCES_ROW)

typedef struct
{
  gpointer weak;
  guint    serial;
} LhLinksRequest;

static LhLinksRequest *
lh_links_request_new (LhLinksRow *self)
{
  LhLinksRequest *request = g_new0 (LhLinksRequest, 1);

  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  return request;
}

/* Returns the row if the answer is still wanted. */
static LhLinksRow *
lh_links_request_take (LhLinksRequest *request)
{
  LhLinksRow *self = lh_weak_take (request->weak);
  const guint serial = request->serial;

  g_free (request);
  if (self != NULL && (self->serial != serial || self->record == NULL || self->popover == NULL))
    g_clear_object (&self);
  return self;
}

static const LhField *
lh_links_row_get_field (LhLinksRow *self,
                        const char *name,
                        guint      *index)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->link_type);

  return lh_record_class_find_field (LH_RECORD_CLASS (klass), name, index);
}

static void
lh_links_row_show (LhLinksRow *self)
{
  g_autofree char *text = lh_choices_format_active (G_LIST_MODEL (self->choices));

  gtk_label_set_label (self->value_label, *text != '\0' ? text : "—");
}

/* Ticks what is linked. */
static void
lh_links_row_mark (LhLinksRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  guint other;

  lh_links_row_get_field (self, self->other_field, &other);
  for (guint i = 0; i < self->links->len; i++)
    {
      g_autofree char *id = lh_record_serialize (g_ptr_array_index (self->links, i), other);

      g_strv_builder_add (builder, id);
    }
  values = g_strv_builder_end (builder);
  lh_choices_set_active (G_LIST_MODEL (self->choices), (const char *const *) values);
  lh_links_row_show (self);
}

static void
lh_links_row_choices_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhLinksRow) self = lh_links_request_take (user_data);
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || records == NULL)
    return;
  g_list_store_remove_all (self->choices);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (g_ptr_array_index (records, i)));
      g_autofree char *title = lh_record_get_title (g_ptr_array_index (records, i));

      lh_choices_append (self->choices, id, title);
    }
  lh_links_row_mark (self);
}

static void
lh_links_row_links_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (LhLinksRow) self = lh_links_request_take (user_data);
  g_autoptr (GPtrArray) links = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autoptr (LhQuery) query = NULL;
  const LhFigure *figure = NULL;

  if (self == NULL || links == NULL)
    return;
  g_clear_pointer (&self->links, g_ptr_array_unref);
  self->links = g_steal_pointer (&links);
  query = lh_query_new (lh_entities_find_type (lh_links_row_get_field (self, self->other_field, NULL)->target));
  if (self->choice_figure != NULL && lh_ledger_get_statistics (self->ledger) != NULL)
    figure = lh_statistics_get_figure (lh_ledger_get_statistics (self->ledger), self->choice_figure);
  if (figure != NULL)
    lh_query_set_ids (query, (const gint64 *) (gpointer) figure->ids->data, figure->ids->len);
  lh_ledger_query_async (self->ledger, query, NULL, lh_links_row_choices_cb, lh_links_request_new (self));
}

static void
lh_links_row_refresh (LhLinksRow *self)
{
  g_autoptr (LhQuery) query = NULL;
  guint own;

  self->serial++;
  if (self->ledger == NULL || self->record == NULL || self->other_field == NULL)
    return;
  query = lh_query_new (self->link_type);
  lh_links_row_get_field (self, self->own_field, &own);
  lh_query_where_id (query, own, lh_record_get_id (self->record));
  lh_ledger_query_async (self->ledger, query, NULL, lh_links_row_links_cb, lh_links_request_new (self));
}

static void
lh_links_row_changed_cb (LhLinksRow *self,
                         GStrv       entities)
{
  g_autoptr (LhRecordClass) klass = g_type_class_ref (self->link_type);
  const LhField *other = lh_links_row_get_field (self, self->other_field, NULL);

  if (g_strv_contains ((const char *const *) entities, klass->entity) ||
      g_strv_contains ((const char *const *) entities, other->target))
    lh_links_row_refresh (self);
}

static void
lh_links_row_linked_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (LhLinksRow) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  lh_change_finish (result, &error);
  if (self == NULL || self->popover == NULL || error == NULL)
    return;
  lh_toast_error (self, error);
  lh_links_row_refresh (self);
}

static void
lh_links_row_closed_cb (LhLinksRow *self)
{
  g_auto (GStrv) values = lh_choices_get_active (G_LIST_MODEL (self->choices));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LhChangeSet) changes = NULL;
  guint own, other;

  if (self->links == NULL || self->record == NULL)
    return;
  for (guint i = 0; values[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (values[i], NULL, 10);

      g_array_append_val (ids, id);
    }
  lh_links_row_get_field (self, self->own_field, &own);
  lh_links_row_get_field (self, self->other_field, &other);
  changes = lh_filing_link (self->command, self->link_type, own, lh_record_get_id (self->record), other, self->links,
                            (const gint64 *) (gpointer) ids->data, ids->len);
  lh_links_row_show (self);
  if (lh_change_set_get_changes (changes)->len > 0)
    lh_change_apply_async (self->ledger, changes, lh_links_row_linked_cb, lh_weak_new (self));
}

static void
lh_links_row_set_ledger (LhLinksRow *self,
                         LhLedger   *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_links_row_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_links_row_constructed (GObject *object)
{
  LhLinksRow *self = LH_LINKS_ROW (object);

  G_OBJECT_CLASS (lh_links_row_parent_class)->constructed (object);
  lh_links_row_refresh (self);
}

static void
lh_links_row_dispose (GObject *object)
{
  LhLinksRow *self = LH_LINKS_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_LINKS_ROW);
  lh_links_row_set_ledger (self, NULL);
  g_clear_object (&self->record);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->links, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_links_row_parent_class)->dispose (object);
}

static void
lh_links_row_finalize (GObject *object)
{
  LhLinksRow *self = LH_LINKS_ROW (object);

  g_free (self->own_field);
  g_free (self->other_field);
  g_free (self->command);
  g_free (self->choice_figure);

  G_OBJECT_CLASS (lh_links_row_parent_class)->finalize (object);
}

static void
lh_links_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LhLinksRow *self = LH_LINKS_ROW (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_links_row_set_ledger (self, g_value_get_object (value));
      lh_links_row_refresh (self);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        lh_links_row_refresh (self);
      break;
    case PROP_LINK_TYPE:
      self->link_type = g_value_get_gtype (value);
      break;
    case PROP_OWN_FIELD:
      self->own_field = g_value_dup_string (value);
      break;
    case PROP_OTHER_FIELD:
      self->other_field = g_value_dup_string (value);
      break;
    case PROP_COMMAND:
      self->command = g_value_dup_string (value);
      break;
    case PROP_CHOICE_FIGURE:
      self->choice_figure = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_links_row_class_init (LhLinksRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_links_row_constructed;
  object_class->dispose = lh_links_row_dispose;
  object_class->finalize = lh_links_row_finalize;
  object_class->set_property = lh_links_row_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LINK_TYPE] = g_param_spec_gtype ("link-type", NULL, NULL, LH_TYPE_RECORD, once);
  properties[PROP_OWN_FIELD] = g_param_spec_string ("own-field", NULL, NULL, NULL, once);
  properties[PROP_OTHER_FIELD] = g_param_spec_string ("other-field", NULL, NULL, NULL, once);
  properties[PROP_COMMAND] = g_param_spec_string ("command", NULL, NULL, NULL, once);
  properties[PROP_CHOICE_FIGURE] = g_param_spec_string ("choice-figure", NULL, NULL, NULL, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_CHOICE_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-links-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhLinksRow, button);
  gtk_widget_class_bind_template_child (widget_class, LhLinksRow, popover);
  gtk_widget_class_bind_template_child (widget_class, LhLinksRow, value_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_links_row_closed_cb);
}

static void
lh_links_row_init (LhLinksRow *self)
{
  self->choices = lh_choices_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_choice_popover_set_choices (self->popover, G_LIST_MODEL (self->choices));
}

/**
 * lh_links_row_get_text:
 *
 * Returns: (transfer full): what stands in the row
 */
char *
lh_links_row_get_text (LhLinksRow *self)
{
  g_return_val_if_fail (LH_IS_LINKS_ROW (self), NULL);
  return g_strdup (gtk_label_get_label (self->value_label));
}
