/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-figures.h"

#include "lh-ledger-job.h"
#include "lh-query-sql.h"
#include "lh-register-count.h"

/* What is counted in a register beside its rows and the codes that its table names. */
static const struct
{
  const char *code;
  void      (*count) (LhRegisterCount *self);
} counters[] = {
  { "trainings", lh_register_count_trainings },
  { "attendance", lh_register_count_attendance },
  { "lectures", lh_register_count_lectures },
  { "lecture-orders", lh_register_count_lecture_orders },
  { "members", lh_register_count_members },
  { "talents", lh_register_count_talents },
  { "points-entries", lh_register_count_points },
  { "vanguard-posts", lh_register_count_posts },
  { "stars", lh_register_count_stars },
  { "unions", lh_register_count_unions },
  { "pairings", lh_register_count_pairings },
  { "services", lh_register_count_services },
  { "practical-things", lh_register_count_things },
  { "good-ideas", lh_register_count_ideas },
  { "activities", lh_register_count_activities },
  { "press", lh_register_count_press },
  { "regulations", lh_register_count_regulations },
  { "risks", lh_register_count_risks },
  { "series", lh_register_count_series },
};

/* The records of a register, read on the thread of the ledger. */
typedef struct
{
  const LhRegister *reg;
  GPtrArray        *rows;
  GPtrArray        *related[LH_REGISTER_MAX_RELATED];
} LhRegisterData;

static void
lh_register_data_free (LhRegisterData *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  for (guint i = 0; i < LH_REGISTER_MAX_RELATED; i++)
    g_clear_pointer (&self->related[i], g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhRegisterData, lh_register_data_free)

static void
lh_register_figure_free (LhRegisterFigure *self)
{
  g_free (self->code);
  g_free (self->label);
  g_free (self->value);
  g_array_unref (self->ids);
  g_free (self);
}

static void
lh_tally_line_free (LhTallyLine *self)
{
  g_free (self->label);
  g_free (self->value);
  g_array_unref (self->ids);
  g_free (self);
}

static void
lh_tally_free (LhTally *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

void
lh_register_figures_free (LhRegisterFigures *self)
{
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->tallies);
  g_free (self);
}

/* As read by lh_ledger_read(): the id is the place of the register in the table. */
static gpointer
lh_register_data_read (LhSession  *session,
                       int         year,
                       gint64      id,
                       GError    **error)
{
  g_autoptr (LhRegisterData) self = g_new0 (LhRegisterData, 1);
  g_autoptr (LhQuery) query = NULL;
  guint field;

  self->reg = lh_register_get ((guint) id);
  query = lh_query_new (self->reg->get_type ());
  if (self->reg->where_field != NULL && lh_register_find_field (self->reg, self->reg->where_field, &field) != NULL)
    lh_query_where_field (query, field, LH_QUERY_EQUAL, self->reg->where_value);
  self->rows = lh_query_sql_run_records (session, query, error);
  if (self->rows == NULL)
    return NULL;
  for (guint i = 0; i < LH_REGISTER_MAX_RELATED && self->reg->related[i] != NULL; i++)
    {
      g_autoptr (LhQuery) related = lh_query_new (self->reg->related[i] ());

      self->related[i] = lh_query_sql_run_records (session, related, error);
      if (self->related[i] == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}

GArray *
lh_register_ids_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
lh_register_ids_add (GArray *ids,
                     gint64  id)
{
  g_array_append_val (ids, id);
}

/**
 * lh_register_count_add:
 * @code: stable name
 * @label: what it is called, translated
 * @entity: (nullable): entity of @ids
 * @ids: (nullable) (element-type gint64): the rows it counts
 *
 * Returns: (transfer none): a new figure without a value
 */
LhRegisterFigure *
lh_register_count_add (LhRegisterCount *self,
                       const char      *code,
                       const char      *label,
                       const char      *entity,
                       GArray          *ids)
{
  LhRegisterFigure *figure = g_new0 (LhRegisterFigure, 1);

  figure->code = g_strdup (code);
  figure->label = g_strdup (label);
  figure->value = g_strdup ("");
  figure->entity = entity;
  figure->ids = ids != NULL ? g_array_ref (ids) : lh_register_ids_new ();
  g_ptr_array_add (self->figures->figures, figure);
  return figure;
}

/**
 * lh_register_count_add_tally:
 * @code: stable name, static
 * @title: by what it counts, translated
 *
 * Returns: (transfer none): a new table of counts
 */
LhTally *
lh_register_count_add_tally (LhRegisterCount *self,
                             const char      *code,
                             const char      *title)
{
  LhTally *tally = g_new0 (LhTally, 1);

  tally->code = code;
  tally->title = g_strdup (title);
  tally->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_tally_line_free);
  g_ptr_array_add (self->figures->tallies, tally);
  return tally;
}

static void
lh_register_count_add_total (LhRegisterCount *self)
{
  const char *entity = lh_register_get_entity (self->figures->reg);
  g_autoptr (GArray) ids = lh_register_ids_new ();
  g_autoptr (GArray) all = lh_register_ids_new ();
  g_autofree char *year = g_strdup_printf (lh_tr (self->catalog, N_("In %d")), self->figures->year);

  for (guint i = 0; i < self->all->len; i++)
    lh_register_ids_add (all, lh_record_get_id (g_ptr_array_index (self->all, i)));
  for (guint i = 0; i < self->rows->len; i++)
    lh_register_ids_add (ids, lh_record_get_id (g_ptr_array_index (self->rows, i)));
  if (self->figures->reg->day != NULL)
    lh_register_count_add_ids (self, "total", year, entity, ids);
  lh_register_count_add_ids (self, self->figures->reg->day != NULL ? "all" : "total",
                             lh_tr (self->catalog, N_("All rows")), entity, all);
}

static void
lh_register_count_run (LhRegisterCount *self)
{
  g_auto (GStrv) codes = g_strsplit (self->figures->reg->counts != NULL ? self->figures->reg->counts : "", " ", -1);

  lh_register_count_add_total (self);
  for (guint i = 0; codes[i] != NULL && *codes[i] != '\0'; i++)
    lh_register_count_add_codes (self, codes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (counters); i++)
    {
      if (g_str_equal (counters[i].code, self->figures->reg->code))
        counters[i].count (self);
    }
  for (guint i = 0; codes[i] != NULL && *codes[i] != '\0'; i++)
    lh_register_count_tally_codes (self, codes[i]);
  lh_register_count_tally_organizations (self);
  lh_register_count_tally_years (self);
}

static LhRegisterFigures *
lh_register_figures_compute (LhLedger       *ledger,
                             LhRegisterData *data,
                             LhDate          as_of,
                             LhCatalog      *catalog)
{
  LhRegisterFigures *figures = g_new0 (LhRegisterFigures, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  LhRegisterCount count = { ledger, catalog, figures, as_of, data->rows, rows };

  figures->reg = data->reg;
  figures->year = lh_date_get_year (as_of);
  figures->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_register_figure_free);
  figures->tallies = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_tally_free);
  for (guint i = 0; i < data->rows->len; i++)
    {
      if (lh_register_is_of_year (data->reg, g_ptr_array_index (data->rows, i), figures->year))
        g_ptr_array_add (rows, g_ptr_array_index (data->rows, i));
    }
  for (guint i = 0; i < LH_REGISTER_MAX_RELATED; i++)
    count.related[i] = data->related[i];
  lh_register_count_run (&count);
  return figures;
}

/**
 * lh_register_figures_load:
 * @as_of: the day, whose year is counted
 * @catalog: (nullable): the language of labels and values
 *
 * Returns: (transfer full): the figures of a register
 */
LhRegisterFigures *
lh_register_figures_load (LhLedger          *ledger,
                          const LhRegister  *reg,
                          LhDate             as_of,
                          LhCatalog         *catalog,
                          GError           **error)
{
  g_autoptr (LhRegisterData) data = lh_ledger_read (ledger, lh_register_data_read, 0, lh_register_get_index (reg), error);

  return data != NULL ? lh_register_figures_compute (ledger, data, as_of, catalog) : NULL;
}

void
lh_register_figures_load_async (LhLedger            *ledger,
                                const LhRegister    *reg,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_register_data_read, (GDestroyNotify) lh_register_data_free, 0,
                        lh_register_get_index (reg), cancellable, callback, user_data);
}

/**
 * lh_register_figures_load_finish:
 *
 * Counts what was read; for the parameters see lh_register_figures_load().
 */
LhRegisterFigures *
lh_register_figures_load_finish (LhLedger      *ledger,
                                 GAsyncResult  *result,
                                 LhDate         as_of,
                                 LhCatalog     *catalog,
                                 GError       **error)
{
  g_autoptr (LhRegisterData) data = lh_ledger_read_finish (ledger, result, error);

  return data != NULL ? lh_register_figures_compute (ledger, data, as_of, catalog) : NULL;
}

const LhRegisterFigure *
lh_register_figures_find (LhRegisterFigures *self,
                          const char        *code)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      LhRegisterFigure *figure = g_ptr_array_index (self->figures, i);

      if (g_strcmp0 (figure->code, code) == 0)
        return figure;
    }
  return NULL;
}

const LhTally *
lh_register_figures_find_tally (LhRegisterFigures *self,
                                const char        *code)
{
  for (guint i = 0; i < self->tallies->len; i++)
    {
      LhTally *tally = g_ptr_array_index (self->tallies, i);

      if (g_strcmp0 (tally->code, code) == 0)
        return tally;
    }
  return NULL;
}
