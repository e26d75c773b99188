/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-birthdays.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-error.h"
#include "lh-party-member.h"
#include "lh-press-item.h"
#include "lh-press-texts.h"
#include "lh-register-figures.h"
#include "lh-register-import.h"
#include "lh-training.h"

/* One run of "register": what was said on the command line. */
typedef struct
{
  LhCli       *cli;
  LhLedger    *ledger;
  LhCatalog   *catalog;
  LhCliFormat  format;
  LhDate       as_of;
  char        *training;
  gboolean     dry_run;
  gboolean     partial;
  GStrv        operands;     /* behind the action */
} LhCliRegister;

static const LhRegister *
lh_cli_register_find (const char  *name,
                      GError     **error)
{
  const LhRegister *reg = lh_register_find (name);

  if (reg == NULL)
    lh_cli_set_usage_error (error, _("There is no register “%s”; see register list."), name);
  return reg;
}

static gboolean
lh_cli_register_list (LhCliRegister  *self,
                      GError        **error)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  LhCliJson json;

  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Code")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Register")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Rows")), TRUE);
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < lh_register_get_n (); i++)
    {
      const LhRegister *reg = lh_register_get (i);
      g_autoptr (LhQuery) query = lh_query_new (reg->get_type ());
      g_autofree char *text = NULL;
      gint64 count;

      if (reg->where_field != NULL)
        lh_query_where (query, reg->where_field, LH_QUERY_EQUAL, reg->where_value, NULL);
      count = lh_ledger_count (self->ledger, query, error);
      if (count < 0)
        return FALSE;
      text = g_strdup_printf ("%" G_GINT64_FORMAT, count);
      lh_cli_table_add_cell (table, reg->code);
      lh_cli_table_add_cell (table, lh_tr (self->catalog, reg->label));
      lh_cli_table_add_cell (table, text);
      if (self->format != LH_CLI_FORMAT_JSON)
        continue;
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "code", reg->code);
      lh_cli_json_string (&json, "label", lh_tr (self->catalog, reg->label));
      lh_cli_json_string (&json, "kind", lh_register_get_entity (reg));
      lh_cli_json_integer (&json, "rows", count);
      lh_cli_json_boolean (&json, "import", reg->identity != NULL);
      lh_cli_json_end_object (&json);
    }
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
  return TRUE;
}

static void
lh_cli_register_write_figure (LhCliJson              *json,
                              const LhRegisterFigure *figure)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "code", figure->code);
  lh_cli_json_string (json, "label", figure->label);
  lh_cli_json_string (json, "value", figure->value);
  if (figure->known)
    lh_cli_json_decimal (json, "number", figure->number);
  else
    lh_cli_json_null (json, "number");
  lh_cli_json_string (json, "qualifier", figure->qualifier);
  lh_cli_json_integer (json, "count", figure->ids->len);
  lh_cli_json_end_object (json);
}

static void
lh_cli_register_write_tally (LhCliJson     *json,
                             const LhTally *tally)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "by", tally->code);
  lh_cli_json_string (json, "label", tally->title);
  lh_cli_json_begin_array (json, "lines");
  for (guint i = 0; i < tally->lines->len; i++)
    {
      const LhTallyLine *line = g_ptr_array_index (tally->lines, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "label", line->label);
      lh_cli_json_string (json, "value", line->value);
      lh_cli_json_integer (json, "count", line->ids->len);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_register_write_stats (LhCliRegister     *self,
                             LhRegisterFigures *figures)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "register", figures->reg->code);
  lh_cli_json_integer (&json, "year", figures->year);
  lh_cli_json_begin_array (&json, "figures");
  for (guint i = 0; i < figures->figures->len; i++)
    lh_cli_register_write_figure (&json, g_ptr_array_index (figures->figures, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_begin_array (&json, "tallies");
  for (guint i = 0; i < figures->tallies->len; i++)
    lh_cli_register_write_tally (&json, g_ptr_array_index (figures->tallies, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_register_print_stats (LhCliRegister     *self,
                             LhRegisterFigures *figures)
{
  for (guint i = 0; i < figures->figures->len; i++)
    {
      const LhRegisterFigure *figure = g_ptr_array_index (figures->figures, i);

      lh_cli_print (self->cli, "%s  %s\n", figure->label, figure->value);
    }
  for (guint i = 0; i < figures->tallies->len; i++)
    {
      const LhTally *tally = g_ptr_array_index (figures->tallies, i);

      if (tally->lines->len > 0)
        lh_cli_print (self->cli, "\n%s\n", tally->title);
      for (guint j = 0; j < tally->lines->len; j++)
        {
          const LhTallyLine *line = g_ptr_array_index (tally->lines, j);

          lh_cli_print (self->cli, "  %s  %s\n", line->label, line->value);
        }
    }
}

static gboolean
lh_cli_register_stats (LhCliRegister  *self,
                       GError        **error)
{
  const LhRegister *reg = lh_cli_register_find (self->operands[0], error);
  LhDate day = lh_date_is_set (self->as_of) ? self->as_of : lh_ledger_get_as_of (self->ledger);
  g_autoptr (LhRegisterFigures) figures = NULL;

  figures = reg != NULL ? lh_register_figures_load (self->ledger, reg, day, self->catalog, error) : NULL;
  if (figures == NULL)
    return FALSE;
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_register_write_stats (self, figures);
  else
    lh_cli_register_print_stats (self, figures);
  return TRUE;
}

/* The month of --as-of, or of the ledger. */
static gboolean
lh_cli_register_birthdays (LhCliRegister  *self,
                           GError        **error)
{
  LhDate day = lh_date_is_set (self->as_of) ? self->as_of : lh_ledger_get_as_of (self->ledger);
  g_autoptr (GPtrArray) birthdays = lh_birthdays_of_month (self->ledger, lh_date_get_year (day), lh_date_get_month (day), 0,
                                                           error);
  g_autofree char *text = NULL;
  LhCliJson json;

  if (birthdays == NULL)
    return FALSE;
  if (self->format == LH_CLI_FORMAT_TEXT)
    {
      text = lh_birthdays_format (birthdays, self->ledger, self->catalog);
      lh_cli_print (self->cli, "%s", text);
      return TRUE;
    }
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < birthdays->len; i++)
    {
      const LhBirthday *birthday = g_ptr_array_index (birthdays, i);
      g_autofree char *iso = lh_date_to_iso (birthday->day);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_id (&json, "member", lh_record_get_id (birthday->member));
      lh_cli_json_string (&json, "name", lh_record_get_text (birthday->member, LH_PARTY_MEMBER_NAME));
      lh_cli_json_string (&json, "day", iso);
      lh_cli_json_integer (&json, "years", birthday->years);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

/* Taking in a table */

static const char *const import_states[] = {
  [LH_REGISTER_IMPORT_NEW] = "new",
  [LH_REGISTER_IMPORT_SAME] = "same",
  [LH_REGISTER_IMPORT_REFUSED] = "refused",
};

static void
lh_cli_register_write_import (LhCliRegister    *self,
                              LhRegisterImport *import,
                              gboolean          written)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (import_states); i++)
    lh_cli_json_integer (&json, import_states[i], lh_register_import_count (import, (LhRegisterImportState) i));
  lh_cli_json_boolean (&json, "written", written);
  lh_cli_json_begin_array (&json, "ignored");
  for (guint i = 0; i < import->ignored->len; i++)
    lh_cli_json_string (&json, NULL, g_ptr_array_index (import->ignored, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_begin_array (&json, "rows");
  for (guint i = 0; i < import->rows->len; i++)
    {
      const LhRegisterImportRow *row = g_ptr_array_index (import->rows, i);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_integer (&json, "line", row->line);
      lh_cli_json_string (&json, "title", row->title);
      lh_cli_json_string (&json, "state", import_states[row->state]);
      lh_cli_json_string (&json, "message", row->message);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_register_print_import (LhCliRegister    *self,
                              LhRegisterImport *import)
{
  for (guint i = 0; i < import->rows->len; i++)
    {
      const LhRegisterImportRow *row = g_ptr_array_index (import->rows, i);

      if (row->message != NULL)
        lh_cli_print (self->cli, lh_tr (self->catalog, N_("Line %u, %s: %s\n")), row->line, row->title, row->message);
    }
  lh_cli_print (self->cli, lh_tr (self->catalog, N_("%u new, %u already there, %u refused\n")),
                lh_register_import_count (import, LH_REGISTER_IMPORT_NEW),
                lh_register_import_count (import, LH_REGISTER_IMPORT_SAME),
                lh_register_import_count (import, LH_REGISTER_IMPORT_REFUSED));
}

/* Without --partial a table is taken as a whole or not at all. */
static gboolean
lh_cli_register_apply (LhCliRegister     *self,
                       LhRegisterImport  *import,
                       gboolean          *written,
                       GError           **error)
{
  guint refused = lh_register_import_count (import, LH_REGISTER_IMPORT_REFUSED);
  g_autoptr (LhChangeSet) changes = NULL;

  if (self->dry_run)
    return TRUE;
  for (guint i = 0; refused > 0 && !self->partial && i < import->rows->len; i++)
    {
      const LhRegisterImportRow *row = g_ptr_array_index (import->rows, i);

      if (row->state != LH_REGISTER_IMPORT_REFUSED)
        continue;
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("%u lines are refused, so nothing was written; the first is line %u: %s See --dry-run, or take the "
                     "rest with --partial."), refused, row->line, row->message);
      return FALSE;
    }
  changes = lh_register_import_create_changes (import);
  *written = changes != NULL;
  return changes == NULL || lh_ledger_apply (self->ledger, changes, NULL, error);
}

static gint64
lh_cli_register_find_training (LhCliRegister  *self,
                               GError        **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_TRAINING);
  g_autoptr (GPtrArray) trainings = lh_ledger_query (self->ledger, query, error);

  for (guint i = 0; trainings != NULL && i < trainings->len; i++)
    {
      LhRecord *training = g_ptr_array_index (trainings, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (training));

      if (g_str_equal (id, self->training) ||
          g_str_equal (lh_record_get_text (training, LH_TRAINING_TITLE), self->training))
        return lh_record_get_id (training);
    }
  if (trainings != NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("There is no training “%s”."), self->training);
  return 0;
}

static gboolean
lh_cli_register_import (LhCliRegister  *self,
                        GError        **error)
{
  const LhRegister *reg = lh_cli_register_find (self->operands[0], error);
  g_autoptr (LhRegisterImport) import = NULL;
  gint64 training = 0;
  gboolean written = FALSE;

  if (reg != NULL && reg->identity == NULL)
    lh_cli_set_usage_error (error, _("The register “%s” takes no tables."), reg->code);
  if (reg == NULL || reg->identity == NULL)
    return FALSE;
  if (self->training != NULL)
    {
      training = lh_cli_register_find_training (self, error);
      if (training == 0)
        return FALSE;
    }
  import = lh_register_import_read (self->ledger, reg, self->operands[1], training, error);
  if (import == NULL || !lh_cli_register_apply (self, import, &written, error))
    return FALSE;
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_register_write_import (self, import, written);
  else
    lh_cli_register_print_import (self, import);
  return TRUE;
}

/* The texts of all articles, or of those that are named. */
static gboolean
lh_cli_register_texts (LhCliRegister  *self,
                       GError        **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PRESS_ITEM);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *text = NULL;

  lh_query_set_sort (query, "published-on", FALSE);
  all = lh_ledger_query (self->ledger, query, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LhRecord *item = g_ptr_array_index (all, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (item));

      if (self->operands[0] == NULL || g_strv_contains ((const char *const *) self->operands, id) ||
          g_strv_contains ((const char *const *) self->operands, lh_record_get_text (item, LH_PRESS_ITEM_TITLE)))
        g_ptr_array_add (items, item);
    }
  if (all == NULL)
    return FALSE;
  text = lh_press_texts_format (self->ledger, items, self->catalog);
  lh_cli_print (self->cli, "%s", text);
  return TRUE;
}

static const struct
{
  const char *name;
  guint       min_operands;
  guint       max_operands;
  gboolean  (*run) (LhCliRegister *self, GError **error);
} actions[] = {
  { "list", 0, 0, lh_cli_register_list },
  { "stats", 1, 1, lh_cli_register_stats },
  { "birthdays", 0, 0, lh_cli_register_birthdays },
  { "texts", 0, G_MAXUINT, lh_cli_register_texts },
  { "import", 2, 2, lh_cli_register_import },
};

static gboolean
lh_cli_register_run (LhCliRegister  *self,
                     GStrv           operands,
                     GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_str_equal (actions[i].name, operands[0]))
        continue;
      self->operands = operands + 1;
      if (!lh_cli_check_operands (self->operands, actions[i].min_operands, actions[i].max_operands, error))
        return FALSE;
      self->ledger = lh_cli_open (self->cli, error);
      self->catalog = self->ledger != NULL ? lh_cli_get_catalog (self->cli, self->ledger, error) : NULL;
      return self->catalog != NULL && actions[i].run (self, error);
    }
  lh_cli_set_usage_error (error, _("The action is list, stats, birthdays, texts or import, not “%s”."), operands[0]);
  return FALSE;
}

/**
 * lh_cli_run_register:
 *
 * register list, stats NAME, birthdays, texts [ITEM…], import NAME FILE: the small registers.
 */
gboolean
lh_cli_run_register (LhCli   *self,
                     GStrv    arguments,
                     GError **error)
{
  LhCliRegister run = { .cli = self, .format = LH_CLI_FORMAT_TEXT };
  g_autofree char *as_of = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_("The day, whose year and month count; that of the ledger when left out"),
      N_("DATE") },
    { "training", 0, 0, G_OPTION_ARG_FILENAME, &run.training, N_("The training that an attendance list is of"),
      N_("TRAINING") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &run.dry_run, N_("Only tell what would be taken in"), NULL },
    { "partial", 0, 0, G_OPTION_ARG_NONE, &run.partial, N_("Leave out what is refused, and write the rest"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  gboolean done;

  done = lh_cli_parse (self, arguments, entries, &operands, error) &&
         lh_cli_check_operands (operands, 1, G_MAXUINT, error) &&
         (as_of == NULL || lh_cli_parse_date ("--as-of", as_of, &run.as_of, error)) &&
         lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &run.format, error) &&
         lh_cli_register_run (&run, operands, error);
  g_clear_object (&run.catalog);
  g_clear_object (&run.ledger);
  g_free (run.training);
  return done;
}
