/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-codes.h"
#include "lh-light.h"
#include "lh-text.h"

struct _LhChoice
{
  GObject   parent_instance;

  char     *value;
  char     *label;
  char     *search_key;
  gboolean  active;
};

enum
{
  PROP_0,
  PROP_VALUE,
  PROP_LABEL,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhChoice, lh_choice, G_TYPE_OBJECT)

static void
lh_choice_finalize (GObject *object)
{
  LhChoice *self = LH_CHOICE (object);

  g_free (self->value);
  g_free (self->label);
  g_free (self->search_key);

  G_OBJECT_CLASS (lh_choice_parent_class)->finalize (object);
}

static void
lh_choice_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LhChoice *self = LH_CHOICE (object);

  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_choice_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LhChoice *self = LH_CHOICE (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      lh_choice_set_active (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_choice_class_init (LhChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = lh_choice_finalize;
  object_class->get_property = lh_choice_get_property;
  object_class->set_property = lh_choice_set_property;

  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_choice_init (LhChoice *self)
{
}

LhChoice *
lh_choice_new (const char *value,
               const char *label)
{
  LhChoice *self = g_object_new (LH_TYPE_CHOICE, NULL);

  self->value = g_strdup (value != NULL ? value : "");
  self->label = g_strdup (label != NULL ? label : "");
  return self;
}

const char *
lh_choice_get_value (LhChoice *self)
{
  g_return_val_if_fail (LH_IS_CHOICE (self), NULL);
  return self->value;
}

const char *
lh_choice_get_label (LhChoice *self)
{
  g_return_val_if_fail (LH_IS_CHOICE (self), NULL);
  return self->label;
}

gboolean
lh_choice_get_active (LhChoice *self)
{
  g_return_val_if_fail (LH_IS_CHOICE (self), FALSE);
  return self->active;
}

void
lh_choice_set_active (LhChoice *self,
                      gboolean  active)
{
  g_return_if_fail (LH_IS_CHOICE (self));

  active = !!active;
  if (self->active == active)
    return;

  self->active = active;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/**
 * lh_choice_matches:
 * @search: a part of the label, or of its pinyin initials
 *
 * Returns: whether the choice is meant; everything matches an empty search
 */
gboolean
lh_choice_matches (LhChoice   *self,
                   const char *search)
{
  g_autofree char *folded = NULL;

  if (lh_text_is_blank (search))
    return TRUE;

  if (self->search_key == NULL)
    self->search_key = lh_text_search_key ((const char *[]) { self->label, NULL });
  folded = lh_text_fold (search);
  return strstr (self->search_key, folded) != NULL;
}

/**
 * lh_choices_new:
 *
 * Returns: (transfer full): an empty list of choices
 */
GListStore *
lh_choices_new (void)
{
  return g_list_store_new (LH_TYPE_CHOICE);
}

guint
lh_choices_append (GListStore *choices,
                   const char *value,
                   const char *label)
{
  g_autoptr (LhChoice) choice = lh_choice_new (value, label);

  g_list_store_append (choices, choice);
  return g_list_model_get_n_items (G_LIST_MODEL (choices)) - 1;
}

static void
lh_choices_fill_terms (GListStore *choices,
                       GListModel *terms)
{
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      if (!lh_record_get_boolean (term, LH_TERM_RETIRED))
        lh_choices_append (choices, lh_record_get_text (term, LH_TERM_CODE), lh_record_get_text (term, LH_TERM_NAME));
    }
}

/**
 * lh_choices_fill_vocabulary:
 * @vocabulary: a vocabulary of the program or of the office
 *
 * Appends the codes of a vocabulary in their order, without the retired ones.
 */
void
lh_choices_fill_vocabulary (GListStore *choices,
                            LhLedger   *ledger,
                            const char *vocabulary)
{
  const LhCode *codes = lh_codes_get (vocabulary, NULL);

  if (codes == NULL)
    {
      lh_choices_fill_terms (choices, lh_ledger_get_vocabulary (ledger, vocabulary));
      return;
    }
  for (; codes->code != NULL; codes++)
    lh_choices_append (choices, codes->code, lh_tr (NULL, codes->label));
}

/**
 * lh_choices_fill_lights:
 *
 * Appends the lights, with symbol, colour and word.
 */
void
lh_choices_fill_lights (GListStore *choices)
{
  static const LhLight order[] = { LH_LIGHT_RED, LH_LIGHT_ORANGE, LH_LIGHT_YELLOW, LH_LIGHT_GREEN, LH_LIGHT_BLUE, LH_LIGHT_GREY };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *label = g_strdup_printf ("%s %s %s", lh_light_get_symbol (order[i]),
                                                lh_light_get_colour (order[i], NULL),
                                                lh_light_get_word (order[i], NULL));

      lh_choices_append (choices, lh_light_get_code (order[i]), label);
    }
}

/**
 * lh_choices_fill_organizations:
 *
 * Appends the organizations of the register in official order; their value is the id.
 */
void
lh_choices_fill_organizations (GListStore *choices,
                               LhLedger   *ledger)
{
  GListModel *organizations = lh_ledger_get_organizations (ledger);
  guint n = g_list_model_get_n_items (organizations);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (organization));

      g_ptr_array_add (items, lh_choice_new (id, lh_record_get_text (organization, LH_ORGANIZATION_NAME)));
    }
  g_list_store_splice (choices, g_list_model_get_n_items (G_LIST_MODEL (choices)), 0, items->pdata, items->len);
}

/**
 * lh_choices_find:
 * @position: (out) (optional): where it stands
 *
 * Returns: (transfer none) (nullable): the choice with this value
 */
LhChoice *
lh_choices_find (GListModel *choices,
                 const char *value,
                 guint      *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (LhChoice) choice = g_list_model_get_item (choices, i);

      if (g_strcmp0 (choice->value, value) != 0)
        continue;
      if (position != NULL)
        *position = i;
      return choice;
    }
  return NULL;
}

/**
 * lh_choices_get_active:
 *
 * Returns: (transfer full): the values of the active choices
 */
GStrv
lh_choices_get_active (GListModel *choices)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (LhChoice) choice = g_list_model_get_item (choices, i);

      if (choice->active)
        g_strv_builder_add (values, choice->value);
    }
  return g_strv_builder_end (values);
}

void
lh_choices_set_active (GListModel        *choices,
                       const char *const *values)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (LhChoice) choice = g_list_model_get_item (choices, i);

      lh_choice_set_active (choice, values != NULL && g_strv_contains (values, choice->value));
    }
}

/**
 * lh_choices_format_active:
 *
 * Returns: (transfer full): the labels of the active choices, one after the other
 */
char *
lh_choices_format_active (GListModel *choices)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (LhChoice) choice = g_list_model_get_item (choices, i);

      if (!choice->active)
        continue;
      if (text->len > 0)
        g_string_append (text, C_("between words of a list", ", "));
      g_string_append (text, choice->label);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
