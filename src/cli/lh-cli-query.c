/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-cli-record.h"
#include "lh-cli-selection.h"
#include "lh-cli-table.h"
#include "lh-id.h"

#define LH_CLI_MAX_LIMIT 100000000
#define LH_CLI_FEW_FIELDS 6

/* What the command line of a query says. */
typedef struct
{
  char  *quarter;
  char  *as_of;
  GStrv  filters;
  char  *search;
  char  *sort;
  char  *limit;
  char  *format;
  char  *fields;
  gboolean with_private;
} LhCliQueryOptions;

/* What is shown of each record. */
typedef struct
{
  LhLedger       *ledger;
  LhCatalog      *catalog;
  LhCliSelection *selection;
  GArray         *fields;
  GPtrArray      *linked;        /* what the records shown refer to, kept so that its names are known */
  gboolean        with_status;
  gboolean        with_private;
} LhCliView;

static void
lh_cli_query_options_clear (LhCliQueryOptions *self)
{
  g_free (self->quarter);
  g_free (self->as_of);
  g_strfreev (self->filters);
  g_free (self->search);
  g_free (self->sort);
  g_free (self->limit);
  g_free (self->format);
  g_free (self->fields);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliQueryOptions, lh_cli_query_options_clear)

static void
lh_cli_view_clear (LhCliView *self)
{
  g_clear_pointer (&self->selection, lh_cli_selection_free);
  g_clear_object (&self->ledger);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_pointer (&self->linked, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliView, lh_cli_view_clear)

static gboolean
lh_cli_field_is_number (const LhField *field)
{
  return field->kind == LH_FIELD_DECIMAL || field->kind == LH_FIELD_INTEGER || field->kind == LH_FIELD_TENTHS ||
         field->kind == LH_FIELD_MONEY;
}

/* A terminal has room for the fields that say which record it is; a spreadsheet has room for all. */
static gboolean
lh_cli_field_is_shown (const LhField *field,
                       guint          n_fields,
                       LhCliFormat    format)
{
  return format != LH_CLI_FORMAT_TEXT || n_fields <= LH_CLI_FEW_FIELDS ||
         (field->flags & (LH_FIELD_REQUIRED | LH_FIELD_SEARCH)) != 0;
}

static gboolean
lh_cli_view_choose_fields (LhCliView        *self,
                           const LhCliKind  *kind,
                           const char       *names,
                           LhCliFormat       format,
                           GError          **error)
{
  guint n_fields;
  const LhField *fields = lh_cli_kind_get_fields (kind, &n_fields);
  g_auto (GStrv) list = names != NULL ? g_strsplit (names, ",", -1) : NULL;

  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      guint index;

      if (lh_cli_kind_parse_field (kind, g_strstrip (list[i]), &index, error) == NULL)
        return FALSE;
      g_array_append_val (self->fields, index);
    }
  for (guint i = 0; list == NULL && i < n_fields; i++)
    {
      if (lh_cli_field_is_shown (&fields[i], n_fields, format))
        g_array_append_val (self->fields, i);
    }
  return TRUE;
}

/* Amounts are shown in 万元, which a bare number does not say. */
static void
lh_cli_view_add_field_column (LhCliView     *self,
                              LhCliTable    *table,
                              const LhField *field)
{
  const char *label = lh_tr (self->catalog, field->label);
  g_autofree char *heading = NULL;

  if (field->kind == LH_FIELD_MONEY)
    heading = g_strdup_printf ("%s (%s)", label, lh_tr (self->catalog, N_("ten thousand yuan")));
  lh_cli_table_add_column (table, heading != NULL ? heading : label, lh_cli_field_is_number (field));
}

static void
lh_cli_view_add_columns (LhCliView       *self,
                         LhCliTable      *table,
                         const LhCliKind *kind)
{
  guint n_fields;
  const LhField *fields = lh_cli_kind_get_fields (kind, &n_fields);

  lh_cli_table_add_column (table, "ID", FALSE);
  for (guint i = 0; i < self->fields->len; i++)
    lh_cli_view_add_field_column (self, table, &fields[g_array_index (self->fields, guint, i)]);
  if (!self->with_status)
    return;

  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Planned %")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Actual %")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Lag")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Light")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Reason")), FALSE);
}

static void
lh_cli_view_add_status (LhCliView  *self,
                        LhCliTable *table,
                        LhRecord   *record)
{
  LhProjectStatus *status = lh_cli_selection_get_status (self->selection, record);
  const LhProjectStatusValues *values;
  g_autofree char *planned = NULL;
  g_autofree char *actual = NULL;
  g_autofree char *lag = NULL;
  g_autofree char *reason = NULL;

  if (status == NULL)
    {
      for (guint i = 0; i < 5; i++)
        lh_cli_table_add_cell (table, NULL);
      return;
    }

  values = lh_project_status_get_values (status);
  planned = lh_cli_format_tenths (values->planned);
  actual = lh_cli_format_tenths (values->actual);
  lag = lh_cli_format_tenths (lh_project_status_get_lag (status));
  reason = lh_project_status_format_reason (status, self->catalog);
  lh_cli_table_add_cell (table, planned);
  lh_cli_table_add_cell (table, actual);
  lh_cli_table_add_cell (table, lag);
  lh_cli_table_add_cell (table, lh_light_get_colour (values->light, self->catalog));
  lh_cli_table_add_cell (table, reason);
}

static void
lh_cli_view_add_row (LhCliView  *self,
                     LhCliTable *table,
                     LhRecord   *record)
{
  g_autofree char *id = lh_id_to_string (lh_record_get_id (record));

  lh_cli_table_add_cell (table, id);
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autofree char *text = lh_cli_format_field (self->ledger, record, g_array_index (self->fields, guint, i),
                                                   self->with_private, self->catalog);

      lh_cli_table_add_cell (table, text);
    }
  if (self->with_status)
    lh_cli_view_add_status (self, table, record);
}

static void
lh_cli_view_print_table (LhCliView       *self,
                         LhCli           *cli,
                         const LhCliKind *kind,
                         GPtrArray       *records,
                         LhCliFormat      format)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_view_add_columns (self, table, kind);
  for (guint i = 0; i < records->len; i++)
    lh_cli_view_add_row (self, table, g_ptr_array_index (records, i));

  if (format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, lh_cli_get_output (cli));
  else
    lh_cli_table_write_text (table, lh_cli_get_output (cli));
}

static void
lh_cli_view_print_json (LhCliView *self,
                        LhCli     *cli,
                        GPtrArray *records)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);

      lh_cli_write_record (&json, self->ledger, record, self->fields,
                           lh_cli_selection_get_status (self->selection, record), self->with_private,
                           self->catalog);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static gboolean
lh_cli_view_use_time (LhCliView                *self,
                      const LhCliQueryOptions  *options,
                      GError                  **error)
{
  LhQuarter quarter;
  LhDate as_of = { 0 };

  if (!lh_cli_parse_date ("--as-of", options->as_of, &as_of, error))
    return FALSE;
  if (options->quarter == NULL)
    return options->as_of == NULL || lh_cli_selection_set_active_on (self->selection, as_of, error);

  self->with_status = TRUE;
  return lh_cli_parse_quarter (options->quarter, &quarter, error) &&
         lh_cli_selection_set_quarter (self->selection, quarter, as_of, error);
}

static gboolean
lh_cli_view_select (LhCliView                *self,
                    const LhCliKind          *kind,
                    const LhCliQueryOptions  *options,
                    GError                  **error)
{
  guint limit = 0;

  self->selection = lh_cli_selection_new (self->ledger, kind);
  if (!lh_cli_parse_number ("--limit", options->limit, 1, LH_CLI_MAX_LIMIT, &limit, error) ||
      !lh_cli_view_use_time (self, options, error))
    return FALSE;

  for (guint i = 0; options->filters != NULL && options->filters[i] != NULL; i++)
    {
      if (!lh_cli_selection_add_filter (self->selection, options->filters[i], error))
        return FALSE;
    }
  lh_cli_selection_set_search (self->selection, options->search);
  lh_cli_selection_set_limit (self->selection, limit);
  return options->sort == NULL || lh_cli_selection_set_sort (self->selection, options->sort, error);
}

/* Reads what one field of the records refers to, in one query. Organizations are at hand already. */
static gboolean
lh_cli_view_load_field (LhCliView      *self,
                        GPtrArray      *records,
                        guint           index,
                        const LhField  *field,
                        GError        **error)
{
  const LhCliKind *target = lh_cli_kind_find (field->target);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LhQuery) query = lh_query_new (target->get_type ());
  GPtrArray *linked;

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = lh_record_get_int (g_ptr_array_index (records, i), index);

      if (id != 0)
        g_array_append_val (ids, id);
    }
  if (ids->len == 0)
    return TRUE;

  lh_query_set_ids (query, (const gint64 *) ids->data, ids->len);
  linked = lh_ledger_query (self->ledger, query, error);
  if (linked == NULL)
    return FALSE;
  g_ptr_array_add (self->linked, linked);
  return TRUE;
}

static gboolean
lh_cli_view_load_linked (LhCliView        *self,
                         const LhCliKind  *kind,
                         GPtrArray        *records,
                         GError          **error)
{
  guint n_fields;
  const LhField *fields = lh_cli_kind_get_fields (kind, &n_fields);

  self->linked = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->fields->len; i++)
    {
      guint index = g_array_index (self->fields, guint, i);

      if (fields[index].kind == LH_FIELD_REFERENCE && !g_str_equal (fields[index].target, "organization") &&
          !lh_cli_view_load_field (self, records, index, &fields[index], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_cli_query_print (LhCli                    *self,
                    const LhCliKind          *kind,
                    const LhCliQueryOptions  *options,
                    GError                  **error)
{
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  g_auto (LhCliView) view = { .with_private = options->with_private };
  g_autoptr (GPtrArray) records = NULL;

  if (!lh_cli_parse_format (options->format, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV, &format,
                            error) ||
      !lh_cli_view_choose_fields (&view, kind, options->fields, format, error))
    return FALSE;

  view.ledger = lh_cli_open (self, error);
  if (view.ledger == NULL)
    return FALSE;
  view.catalog = lh_cli_get_catalog (self, view.ledger, error);
  if (view.catalog == NULL || !lh_cli_view_select (&view, kind, options, error))
    return FALSE;
  records = lh_cli_selection_run (view.selection, error);
  if (records == NULL || !lh_cli_view_load_linked (&view, kind, records, error))
    return FALSE;

  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_view_print_json (&view, self, records);
  else
    lh_cli_view_print_table (&view, self, kind, records, format);
  return TRUE;
}

/**
 * lh_cli_run_query:
 *
 * query KIND [--filter …] [--search TEXT] [--sort FIELD] [--limit N] [--fields …] [--quarter Q]: lists records.
 */
gboolean
lh_cli_run_query (LhCli   *self,
                  GStrv    arguments,
                  GError **error)
{
  g_auto (LhCliQueryOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "filter", 'F', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.filters,
      N_("Only records that fulfil it: FIELD, one of = != < <= > >= ~, VALUE; may be repeated"), N_("CONDITION") },
    { "search", 's', 0, G_OPTION_ARG_FILENAME, &options.search,
      N_("Only records with these parts of names or initials of their pinyin"), N_("TEXT") },
    { "sort", 0, 0, G_OPTION_ARG_FILENAME, &options.sort,
      N_("Field to sort by, or official, light, planned, actual, lag; -FIELD from the greatest"), N_("FIELD") },
    { "limit", 'n', 0, G_OPTION_ARG_FILENAME, &options.limit, N_("At most so many; all when it is left out"),
      N_("N") },
    { "fields", 0, 0, G_OPTION_ARG_FILENAME, &options.fields, N_("Fields to show, separated by commas"),
      N_("FIELDS") },
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &options.quarter, N_("Show how projects stand in the quarter"),
      N_("QUARTER") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &options.as_of,
      N_("The day the lights are calculated for; of organizations, those active on it"), N_("DATE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &options.format, N_("text, csv or json"), N_("FORMAT") },
    { "with-private", 0, 0, G_OPTION_ARG_NONE, &options.with_private, N_("Show personal data, too"), NULL },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  const LhCliKind *kind;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) || !lh_cli_check_operands (operands, 1, 1, error))
    return FALSE;
  kind = lh_cli_kind_parse (operands[0], error);
  return kind != NULL && lh_cli_query_print (self, kind, &options, error);
}
