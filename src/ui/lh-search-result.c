/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-search-result.h"

#include "lh-brand.h"
#include "lh-checklist.h"

struct _LhSearchResult
{
  GObject  parent_instance;

  char    *entity;
  gint64   id;
  char    *title;
  char    *subtitle;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhSearchResult, lh_search_result, G_TYPE_OBJECT)

/* The fields that tell records of a kind apart: name, number and organization. */
typedef struct
{
  GType (* get_type) (void);
  guint name;
  int   number;
  int   organization;
} LhSearchFields;

static const LhSearchFields lh_search_fields[] = {
  { lh_organization_get_type, LH_ORGANIZATION_NAME, LH_ORGANIZATION_CODE, -1 },
  { lh_project_get_type, LH_PROJECT_NAME, LH_PROJECT_NUMBER, LH_PROJECT_ORGANIZATION_ID },
  { lh_brand_get_type, LH_BRAND_NAME, LH_BRAND_NUMBER, LH_BRAND_ORGANIZATION_ID },
  { lh_checklist_get_type, LH_CHECKLIST_TITLE, -1, -1 },
};

static const LhSearchFields *
lh_search_fields_find (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (lh_search_fields); i++)
    if (lh_search_fields[i].get_type () == type)
      return &lh_search_fields[i];

  return NULL;
}

static void
lh_search_result_append (GString    *text,
                         const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
lh_search_result_describe (LhLedger             *ledger,
                           LhRecord             *record,
                           const LhSearchFields *fields)
{
  g_autoptr (GString) text = g_string_new (NULL);
  LhOrganization *organization = NULL;

  lh_search_result_append (text, lh_tr (NULL, LH_RECORD_GET_CLASS (record)->label));
  if (fields->organization >= 0)
    organization = lh_ledger_get_organization (ledger, lh_record_get_int (record, fields->organization));
  if (organization != NULL)
    lh_search_result_append (text, lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME));
  if (fields->number >= 0)
    lh_search_result_append (text, lh_record_get_text (record, fields->number));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
lh_search_result_finalize (GObject *object)
{
  LhSearchResult *self = LH_SEARCH_RESULT (object);

  g_clear_pointer (&self->entity, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);

  G_OBJECT_CLASS (lh_search_result_parent_class)->finalize (object);
}

static void
lh_search_result_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhSearchResult *self = LH_SEARCH_RESULT (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_search_result_class_init (LhSearchResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lh_search_result_finalize;
  object_class->get_property = lh_search_result_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_search_result_init (LhSearchResult *self)
{
}

/**
 * lh_search_result_new:
 * @ledger: the ledger of the record
 * @record: a loaded organization, project, brand or checklist
 *
 * Returns: (transfer full): what to show of it
 */
LhSearchResult *
lh_search_result_new (LhLedger *ledger,
                      LhRecord *record)
{
  const LhSearchFields *fields;
  LhSearchResult *self;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (LH_IS_RECORD (record), NULL);

  fields = lh_search_fields_find (G_OBJECT_TYPE (record));
  g_return_val_if_fail (fields != NULL, NULL);

  self = g_object_new (LH_TYPE_SEARCH_RESULT, NULL);
  self->entity = g_strdup (lh_record_get_entity (record));
  self->id = lh_record_get_id (record);
  self->title = g_strdup (lh_record_get_text (record, fields->name));
  self->subtitle = lh_search_result_describe (ledger, record, fields);
  return self;
}

/**
 * lh_search_result_get_entity:
 * @self: a result
 *
 * Returns: the entity of its record
 */
const char *
lh_search_result_get_entity (LhSearchResult *self)
{
  g_return_val_if_fail (LH_IS_SEARCH_RESULT (self), NULL);

  return self->entity;
}

/**
 * lh_search_result_get_id:
 * @self: a result
 *
 * Returns: the id of its record
 */
gint64
lh_search_result_get_id (LhSearchResult *self)
{
  g_return_val_if_fail (LH_IS_SEARCH_RESULT (self), 0);

  return self->id;
}
