/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-count.h"

#include "lh-annual-target.h"
#include "lh-codes.h"
#include "lh-organization-statistics.h"
#include "lh-result-number.h"

/* Counting that the registers share. */

static guint
lh_register_field (LhRecord   *record,
                   const char *name)
{
  guint field = 0;
  const LhField *spec = lh_record_class_find_field (LH_RECORD_GET_CLASS (record), name, &field);

  g_return_val_if_fail (spec != NULL, 0);
  return field;
}

/**
 * lh_register_collect:
 * @field: name of a text field
 * @text: a value; "" for records without one
 *
 * Returns: (transfer full) (element-type gint64): the records that have this value
 */
GArray *
lh_register_collect (GPtrArray  *records,
                     const char *field,
                     const char *text)
{
  GArray *ids = lh_register_ids_new ();

  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);

      if (g_strcmp0 (lh_record_get_text (record, lh_register_field (record, field)), text) == 0)
        lh_register_ids_add (ids, lh_record_get_id (record));
    }
  return ids;
}

/**
 * lh_register_group:
 * @field: name of a reference
 *
 * Returns: (transfer full) (element-type gint64 GArray): id referred to -> the records that refer to it
 */
GHashTable *
lh_register_group (GPtrArray  *records,
                   const char *field)
{
  GHashTable *groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      gint64 target = lh_record_get_int (record, lh_register_field (record, field));
      GArray *ids = g_hash_table_lookup (groups, &target);

      if (target == 0)
        continue;
      if (ids == NULL)
        {
          ids = lh_register_ids_new ();
          g_hash_table_insert (groups, g_memdup2 (&target, sizeof target), ids);
        }
      lh_register_ids_add (ids, lh_record_get_id (record));
    }
  return groups;
}

/**
 * lh_register_is_current:
 * @until_field: name of the field of its last day
 *
 * Returns: whether a record still holds on a day
 */
gboolean
lh_register_is_current (LhRecord   *record,
                        const char *until_field,
                        LhDate      day)
{
  LhDate until = lh_record_get_date (record, lh_register_field (record, until_field));

  return !lh_date_is_set (until) || lh_date_compare (day, until) <= 0;
}

/**
 * lh_register_get_units:
 *
 * Returns: (transfer full) (element-type LhRecord): the units that work is counted by: organizations of the register that
 *   file projects, as of the day; all that are active when none does
 */
GPtrArray *
lh_register_get_units (LhRegisterCount *self)
{
  GListModel *all = lh_ledger_get_organizations (self->ledger);
  g_autoptr (GPtrArray) active = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *units = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (all, i);

      if (!lh_organization_is_active (organization, self->as_of) ||
          g_str_equal (lh_record_get_text (organization, LH_ORGANIZATION_KIND), "committee"))
        continue;
      g_ptr_array_add (active, g_object_ref (organization));
      if (lh_record_get_boolean (organization, LH_ORGANIZATION_FILES_PROJECTS))
        g_ptr_array_add (units, g_object_ref (organization));
    }
  if (units->len > 0)
    return units;
  g_ptr_array_unref (units);
  return g_steal_pointer (&active);
}

/* Values */

void
lh_register_figure_set (LhRegisterFigure *figure,
                        gint64            number)
{
  figure->known = TRUE;
  figure->number = lh_decimal_new (number, 0);
  g_free (figure->value);
  figure->value = g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/**
 * lh_register_count_add_decimal:
 *
 * Adds a figure that need not be a whole number, such as hours.
 */
void
lh_register_count_add_decimal (LhRegisterCount *self,
                               const char      *code,
                               const char      *label,
                               const char      *entity,
                               GArray          *ids,
                               LhDecimal        number)
{
  LhRegisterFigure *figure = lh_register_count_add (self, code, label, entity, ids);

  lh_register_figure_take (figure, lh_decimal_to_string (lh_decimal_strip (number)));
  figure->known = TRUE;
  figure->number = number;
}

void
lh_register_figure_take (LhRegisterFigure *figure,
                         char             *value)
{
  g_free (figure->value);
  figure->value = value;
}

/**
 * lh_register_count_add_ids:
 *
 * Adds how many rows there are.
 */
void
lh_register_count_add_ids (LhRegisterCount *self,
                           const char      *code,
                           const char      *label,
                           const char      *entity,
                           GArray          *ids)
{
  lh_register_figure_set (lh_register_count_add (self, code, label, entity, ids), ids->len);
}

/**
 * lh_register_count_add_rate:
 *
 * Adds a percentage. Without a base there is none, and it says so (rule R4).
 */
void
lh_register_count_add_rate (LhRegisterCount *self,
                            const char      *code,
                            const char      *label,
                            gint64           part,
                            gint64           base,
                            const char      *entity,
                            GArray          *ids)
{
  LhRegisterFigure *figure = lh_register_count_add (self, code, label, entity, ids);

  figure->known = base > 0;
  if (!figure->known)
    {
      lh_register_figure_take (figure, g_strdup (lh_tr (self->catalog, N_("base not known"))));
      return;
    }
  figure->number = lh_decimal_ratio (part * 100, base, 1);
  lh_register_figure_take (figure, lh_percent_format (lh_decimal_to_integer (figure->number, 1)));
}

/**
 * lh_register_count_add_bound:
 *
 * Adds a sum with its qualifier, and how many rows have no number that could be added.
 */
void
lh_register_count_add_bound (LhRegisterCount *self,
                             const char      *code,
                             const char      *label,
                             const LhBound   *bound)
{
  LhRegisterFigure *figure = lh_register_count_add (self, code, label, NULL, NULL);
  g_autofree char *sum = lh_result_number_format (lh_decimal_new (bound->sum, 0), NULL, bound->qualifier, NULL,
                                                  self->catalog);
  g_autofree char *empty = g_strconcat (code, "-missing", NULL);
  g_autofree char *without = g_strdup_printf (lh_tr (self->catalog, N_("%s: not entered")), label);

  figure->known = bound->n_added > 0;
  figure->number = lh_decimal_new (bound->sum, 0);
  figure->qualifier = bound->qualifier;
  lh_register_figure_take (figure, figure->known ? g_steal_pointer (&sum) : g_strdup ("—"));
  if (bound->without->len > 0)
    lh_register_count_add_ids (self, empty, without, lh_register_get_entity (self->figures->reg), bound->without);
}

/**
 * lh_register_count_find_target:
 * @source: code of the vocabulary "target-source"
 *
 * Returns: whether the year has a target that is counted from this
 */
gboolean
lh_register_count_find_target (LhRegisterCount *self,
                               const char      *source,
                               LhDecimal       *target)
{
  for (guint i = 0; i < LH_REGISTER_MAX_RELATED && self->related[i] != NULL; i++)
    {
      for (guint j = 0; j < self->related[i]->len; j++)
        {
          LhRecord *record = g_ptr_array_index (self->related[i], j);

          if (LH_IS_ANNUAL_TARGET (record) &&
              lh_record_get_int (record, LH_ANNUAL_TARGET_YEAR) == self->figures->year &&
              g_str_equal (lh_record_get_text (record, LH_ANNUAL_TARGET_SOURCE), source) &&
              lh_decimal_parse (lh_record_get_text (record, LH_ANNUAL_TARGET_TARGET), target, NULL))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * lh_register_count_add_target:
 * @source: where the target of the year is counted from
 * @actual: what is reached
 *
 * Adds "3 of 5, 60.0%" against the target of the year; without a target there is no percentage.
 */
void
lh_register_count_add_target (LhRegisterCount *self,
                              const char      *code,
                              const char      *label,
                              const char      *source,
                              gint64           actual,
                              GArray          *ids)
{
  LhRegisterFigure *figure = lh_register_count_add (self, code, label, lh_register_get_entity (self->figures->reg), ids);
  LhDecimal target;
  g_autofree char *rate = NULL;
  gint64 whole;

  lh_register_figure_set (figure, actual);
  if (!lh_register_count_find_target (self, source, &target))
    return;
  whole = lh_decimal_to_integer (target, 0);
  if (whole <= 0)
    return;
  rate = lh_percent_format (lh_decimal_to_integer (lh_decimal_ratio (actual * 100, whole, 1), 1));
  /* TRANSLATORS: 1 reached, 2 the target, 3 a percentage */
  lh_register_figure_take (figure, g_strdup_printf (lh_tr (self->catalog, N_("%1$d of %2$d, %3$s")), (int) actual,
                                                    (int) whole, rate));
}

/**
 * lh_register_count_add_missing:
 * @field: name of a field
 *
 * Adds how many rows leave this field empty, if any does.
 */
void
lh_register_count_add_missing (LhRegisterCount *self,
                               const char      *code,
                               const char      *label,
                               const char      *field)
{
  g_autoptr (GArray) ids = lh_register_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *record = g_ptr_array_index (self->rows, i);

      if (lh_record_is_empty (record, lh_register_field (record, field)))
        lh_register_ids_add (ids, lh_record_get_id (record));
    }
  if (ids->len > 0)
    lh_register_count_add_ids (self, code, label, lh_register_get_entity (self->figures->reg), ids);
}

/* What a code is called. Codes that nobody uses are passed over. */
static const char *
lh_register_count_get_label (LhRegisterCount *self,
                             const LhField   *spec,
                             const char      *code)
{
  const char *label = *code != '\0' ? lh_ledger_get_code_label (self->ledger, spec->target, code, self->catalog) : NULL;

  if (*code == '\0')
    return lh_tr (self->catalog, N_("Not classified"));
  return label != NULL ? label : code;
}

/* The codes in the order of the vocabulary, be it the office's or one of the program; "" for rows without one comes last. */
static GPtrArray *
lh_register_count_list_codes (LhRegisterCount *self,
                              const LhField   *spec)
{
  GListModel *terms = lh_ledger_get_vocabulary (self->ledger, spec->target);
  guint n_fixed = 0;
  const LhCode *fixed = lh_codes_get (spec->target, &n_fixed);
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; fixed != NULL && i < n_fixed; i++)
    g_ptr_array_add (codes, g_strdup (fixed[i].code));
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      g_ptr_array_add (codes, g_strdup (lh_record_get_text (term, LH_TERM_CODE)));
    }
  g_ptr_array_add (codes, g_strdup (""));
  return codes;
}

/**
 * lh_register_count_add_codes:
 * @field: name of a code field
 *
 * Adds a figure for each value that occurs in the rows counted.
 */
void
lh_register_count_add_codes (LhRegisterCount *self,
                             const char      *field)
{
  const LhField *spec = lh_register_find_field (self->figures->reg, field, NULL);
  g_autoptr (GPtrArray) codes = lh_register_count_list_codes (self, spec);

  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = g_ptr_array_index (codes, i);
      g_autoptr (GArray) ids = lh_register_collect (self->rows, field, code);
      g_autofree char *name = g_strdup_printf ("%s:%s", field, code);

      if (ids->len > 0)
        lh_register_count_add_ids (self, name, lh_register_count_get_label (self, spec, code),
                                   lh_register_get_entity (self->figures->reg), ids);
    }
}

/* Tallies */

/**
 * lh_tally_add:
 * @entity: (nullable): entity of @ids
 * @ids: (element-type gint64): the rows counted; their number is the value until another is set
 *
 * Returns: (transfer none): the new line
 */
LhTallyLine *
lh_tally_add (LhTally    *self,
              const char *label,
              const char *entity,
              GArray     *ids)
{
  LhTallyLine *line = g_new0 (LhTallyLine, 1);

  line->label = g_strdup (label);
  line->value = g_strdup_printf ("%u", ids->len);
  line->number = lh_decimal_new (ids->len, 0);
  line->entity = entity;
  line->ids = g_array_ref (ids);
  g_ptr_array_add (self->lines, line);
  return line;
}

static int
lh_tally_compare_cb (gconstpointer a,
                     gconstpointer b)
{
  const LhTallyLine *one = *(LhTallyLine *const *) a;
  const LhTallyLine *other = *(LhTallyLine *const *) b;

  return lh_decimal_compare (other->number, one->number);
}

/* The most first; a sort of GPtrArray is stable, so equals keep the official order. */
void
lh_tally_sort (LhTally *self)
{
  g_ptr_array_sort (self->lines, lh_tally_compare_cb);
}

void
lh_register_count_tally_codes (LhRegisterCount *self,
                               const char      *field)
{
  const LhField *spec = lh_register_find_field (self->figures->reg, field, NULL);
  g_autoptr (GPtrArray) codes = lh_register_count_list_codes (self, spec);
  LhTally *tally = lh_register_count_add_tally (self, spec->name, lh_tr (self->catalog, spec->label));

  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = g_ptr_array_index (codes, i);
      g_autoptr (GArray) ids = lh_register_collect (self->rows, field, code);

      if (ids->len > 0 || *code != '\0')
        lh_tally_add (tally, lh_register_count_get_label (self, spec, code),
                      lh_register_get_entity (self->figures->reg), ids);
    }
}

/**
 * lh_register_count_tally_organizations:
 *
 * Adds how many rows each organization has, in official order; those that have none are not listed.
 */
void
lh_register_count_tally_organizations (LhRegisterCount *self)
{
  const LhField *spec = lh_register_find_field (self->figures->reg, "organization-id", NULL);
  GListModel *all = lh_ledger_get_organizations (self->ledger);
  g_autoptr (GHashTable) groups = NULL;
  LhTally *tally;

  if (spec == NULL || lh_register_figures_find_tally (self->figures, "organization-id") != NULL || self->rows->len == 0)
    return;
  groups = lh_register_group (self->rows, "organization-id");
  tally = lh_register_count_add_tally (self, "organization-id", lh_tr (self->catalog, spec->label));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (all, i);
      gint64 id = lh_record_get_id (organization);
      GArray *ids = g_hash_table_lookup (groups, &id);

      if (ids != NULL)
        lh_tally_add (tally, lh_record_get_text (organization, LH_ORGANIZATION_NAME),
                      lh_register_get_entity (self->figures->reg), ids);
    }
}

/**
 * lh_register_count_tally_years:
 *
 * Adds how many rows each year has, of a register that has years.
 */
void
lh_register_count_tally_years (LhRegisterCount *self)
{
  LhTally *tally;

  if (self->figures->reg->day == NULL || self->all->len == 0)
    return;
  tally = lh_register_count_add_tally (self, "year", lh_tr (self->catalog, N_("Year")));
  for (int year = self->figures->year + 1; year >= self->figures->year - 9; year--)
    {
      g_autoptr (GArray) ids = lh_register_ids_new ();
      g_autofree char *label = g_strdup_printf (lh_tr (self->catalog, N_("Year %d")), year);

      for (guint i = 0; i < self->all->len; i++)
        {
          if (lh_register_is_of_year (self->figures->reg, g_ptr_array_index (self->all, i), year))
            lh_register_ids_add (ids, lh_record_get_id (g_ptr_array_index (self->all, i)));
        }
      if (ids->len > 0)
        lh_tally_add (tally, label, lh_register_get_entity (self->figures->reg), ids);
    }
}

/* Sums with qualifiers */

void
lh_bound_init (LhBound *self)
{
  *self = (LhBound) { .without = lh_register_ids_new () };
}

void
lh_bound_clear (LhBound *self)
{
  g_clear_pointer (&self->without, g_array_unref);
}

/**
 * lh_bound_add:
 * @id: the row
 * @value: its number; %LH_UNSET for none
 * @qualifier: (nullable): code of the word beside it
 *
 * Adds one value. A sum with a part that is a lower bound is one itself (rule R2); parts of different words make the
 * most careful one.
 */
void
lh_bound_add (LhBound    *self,
              gint64      id,
              gint64      value,
              const char *qualifier)
{
  if (value == LH_UNSET)
    {
      lh_register_ids_add (self->without, id);
      return;
    }
  self->sum += value;
  self->n_added++;
  if (qualifier == NULL || *qualifier == '\0')
    return;
  if (self->qualifier == NULL)
    self->qualifier = g_intern_string (qualifier);
  else if (!g_str_equal (self->qualifier, qualifier))
    self->qualifier = LH_QUALIFIER_REMAINDER;
}

/**
 * lh_bound_add_records:
 * @field: name of an integer field
 * @qualifier_field: (nullable): name of the code field of its qualifier
 */
void
lh_bound_add_records (LhBound    *self,
                      GPtrArray  *records,
                      const char *field,
                      const char *qualifier_field)
{
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);

      lh_bound_add (self, lh_record_get_id (record), lh_record_get_int (record, lh_register_field (record, field)),
                    qualifier_field != NULL ? lh_record_get_text (record, lh_register_field (record, qualifier_field))
                                            : NULL);
    }
}
