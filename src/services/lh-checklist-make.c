/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist-make.h"

#include "lh-checklist-item.h"
#include "lh-checklist-template.h"
#include "lh-checklist.h"
#include "lh-duty-schedule.h"
#include "lh-id.h"
#include "lh-ledger-private.h"
#include "lh-query-sql.h"
#include "lh-template-line.h"

/* What a line of a list takes over from that of its template. */
static const struct
{
  guint line;
  guint item;
} taken[] = {
  { LH_TEMPLATE_LINE_TITLE, LH_CHECKLIST_ITEM_TITLE },
  { LH_TEMPLATE_LINE_CONTENT, LH_CHECKLIST_ITEM_CONTENT },
  { LH_TEMPLATE_LINE_STANDARD, LH_CHECKLIST_ITEM_STANDARD },
  { LH_TEMPLATE_LINE_BEARER, LH_CHECKLIST_ITEM_BEARER },
  { LH_TEMPLATE_LINE_SCOPE, LH_CHECKLIST_ITEM_SCOPE },
  { LH_TEMPLATE_LINE_FREQUENCY, LH_CHECKLIST_ITEM_FREQUENCY },
  { LH_TEMPLATE_LINE_MINIMUM_COUNT, LH_CHECKLIST_ITEM_MINIMUM_COUNT },
  { LH_TEMPLATE_LINE_DUE_RULE, LH_CHECKLIST_ITEM_DUE_RULE },
  { LH_TEMPLATE_LINE_DUE_MONTH, LH_CHECKLIST_ITEM_DUE_MONTH },
  { LH_TEMPLATE_LINE_DUE_DAY, LH_CHECKLIST_ITEM_DUE_DAY },
  { LH_TEMPLATE_LINE_BASIS, LH_CHECKLIST_ITEM_BASIS },
  { LH_TEMPLATE_LINE_CATEGORY, LH_CHECKLIST_ITEM_CATEGORY },
  { LH_TEMPLATE_LINE_PLANNED, LH_CHECKLIST_ITEM_PLANNED },
  { LH_TEMPLATE_LINE_NOTE, LH_CHECKLIST_ITEM_NOTE },
  { LH_TEMPLATE_LINE_NEEDS_EVIDENCE, LH_CHECKLIST_ITEM_NEEDS_EVIDENCE },
};

typedef struct
{
  GPtrArray  *templates;
  GPtrArray  *lines;
  GPtrArray  *present;
  int         year;
  const char *issuer;
  LhCatalog  *catalog;
  GPtrArray  *drafts;
} LhChecklistMaker;

typedef struct
{
  int         year;
  gint64      template_id;
  GPtrArray  *templates;
  GPtrArray  *lines;
  GPtrArray  *present;
} LhChecklistJob;

static void
lh_checklist_draft_free (LhChecklistDraft *self)
{
  g_object_unref (self->checklist);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static LhRecord *
lh_checklist_make_item (LhRecord *checklist,
                        LhRecord *line,
                        guint     position)
{
  LhRecord *item = LH_RECORD (lh_checklist_item_new ());

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autofree char *text = lh_record_serialize (line, taken[i].line);

      if (text != NULL && *text != '\0')
        lh_record_deserialize (item, taken[i].item, text, NULL);
    }
  lh_record_set_id (item, lh_id_new ());
  lh_record_set_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID, lh_record_get_id (checklist));
  lh_record_set_int (item, LH_CHECKLIST_ITEM_LINE_ID, lh_record_get_id (line));
  lh_record_set_int (item, LH_CHECKLIST_ITEM_POSITION, position);
  if (g_strcmp0 (lh_record_get_text (checklist, LH_CHECKLIST_KIND), "task") == 0)
    lh_record_set_text (item, LH_CHECKLIST_ITEM_STATE, "not-started");
  return item;
}

static gboolean
lh_checklist_make_is_present (LhChecklistMaker *self,
                              LhRecord         *checklist)
{
  for (guint i = 0; i < self->present->len; i++)
    {
      LhRecord *other = g_ptr_array_index (self->present, i);

      if (lh_record_field_equal (other, checklist, LH_CHECKLIST_TEMPLATE_ID) &&
          lh_record_field_equal (other, checklist, LH_CHECKLIST_YEAR) &&
          lh_record_field_equal (other, checklist, LH_CHECKLIST_MONTH) &&
          lh_record_field_equal (other, checklist, LH_CHECKLIST_QUARTER))
        return TRUE;
    }
  return FALSE;
}

/* The calendar month a line of a theme day plan or of quarterly requirements is for; 0 for each of them. */
static int
lh_checklist_make_get_month (LhRecord *line)
{
  gint64 month = lh_record_get_int (line, LH_TEMPLATE_LINE_DUE_MONTH);

  return month == LH_UNSET ? 0 : (int) month;
}

/* Whether a line belongs into the list of some months, counted from @first to @last; 0 for that of the year. */
static gboolean
lh_checklist_make_takes (LhRecord *line,
                         int       first,
                         int       last)
{
  int month = lh_checklist_make_get_month (line);

  return !lh_record_get_boolean (line, LH_TEMPLATE_LINE_RETIRED) &&
         (first == 0 || month == 0 || (month >= first && month <= last));
}

static LhChecklistDraft *
lh_checklist_make_draft (LhChecklistMaker *self,
                         LhRecord         *template,
                         const char       *title,
                         int               first,
                         int               last)
{
  LhChecklistDraft *draft = g_new0 (LhChecklistDraft, 1);

  draft->checklist = LH_RECORD (lh_checklist_new ());
  draft->items = g_ptr_array_new_with_free_func (g_object_unref);
  lh_record_set_id (draft->checklist, lh_id_new ());
  lh_record_set_text (draft->checklist, LH_CHECKLIST_KIND, lh_record_get_text (template, LH_CHECKLIST_TEMPLATE_KIND));
  lh_record_set_text (draft->checklist, LH_CHECKLIST_TITLE, title);
  lh_record_set_int (draft->checklist, LH_CHECKLIST_YEAR, self->year);
  lh_record_set_text (draft->checklist, LH_CHECKLIST_ISSUER,
                      lh_record_is_empty (template, LH_CHECKLIST_TEMPLATE_ISSUER)
                      ? self->issuer : lh_record_get_text (template, LH_CHECKLIST_TEMPLATE_ISSUER));
  lh_record_set_int (draft->checklist, LH_CHECKLIST_TEMPLATE_ID, lh_record_get_id (template));
  lh_record_set_int (draft->checklist, LH_CHECKLIST_POSITION, self->present->len + self->drafts->len + 1);
  if (first != 0 && first == last)
    lh_record_set_int (draft->checklist, LH_CHECKLIST_MONTH, first);
  else if (first != 0)
    lh_record_set_quarter (draft->checklist, LH_CHECKLIST_QUARTER, lh_quarter_new (self->year, last / 3));

  for (guint i = 0; i < self->lines->len; i++)
    {
      LhRecord *line = g_ptr_array_index (self->lines, i);
      LhRecord *item;

      if (lh_record_get_int (line, LH_TEMPLATE_LINE_TEMPLATE_ID) != lh_record_get_id (template) ||
          !lh_checklist_make_takes (line, first, last))
        continue;
      item = lh_checklist_make_item (draft->checklist, line, draft->items->len + 1);
      if (first != 0)
        lh_record_set_int (item, LH_CHECKLIST_ITEM_DUE_MONTH, LH_UNSET);
      g_ptr_array_add (draft->items, item);
    }
  draft->present = lh_checklist_make_is_present (self, draft->checklist);
  return draft;
}

/* A list for each month or quarter. */
static void
lh_checklist_make_series (LhChecklistMaker *self,
                          LhRecord         *template,
                          int               months)
{
  for (int first = 1; first <= 12; first += months)
    {
      LhDate start = lh_date_new (self->year, first, 1);
      LhDate end = lh_date_end_of_month (lh_date_add_months (start, months - 1));
      g_autofree char *period = lh_duty_schedule_format_period (start, end, self->catalog);
      g_autofree char *title = g_strdup_printf (lh_trc (self->catalog, "list of a period", "%1$s: %2$s"), period,
                                                lh_record_get_text (template, LH_CHECKLIST_TEMPLATE_TITLE));
      LhChecklistDraft *draft = lh_checklist_make_draft (self, template, title, first, first + months - 1);

      if (draft->items->len > 0)
        g_ptr_array_add (self->drafts, draft);
      else
        lh_checklist_draft_free (draft);
    }
}

static void
lh_checklist_make_template (LhChecklistMaker *self,
                            LhRecord         *template)
{
  const char *kind = lh_record_get_text (template, LH_CHECKLIST_TEMPLATE_KIND);
  g_autofree char *title = NULL;

  if (g_strcmp0 (kind, "theme-day") == 0)
    lh_checklist_make_series (self, template, 1);
  else if (g_strcmp0 (kind, "organizational-life") == 0)
    lh_checklist_make_series (self, template, 3);
  else
    {
      title = g_strdup_printf (lh_trc (self->catalog, "list of a year", "%1$d: %2$s"), self->year,
                               lh_record_get_text (template, LH_CHECKLIST_TEMPLATE_TITLE));
      g_ptr_array_add (self->drafts, lh_checklist_make_draft (self, template, title, 0, 0));
    }
}

/**
 * lh_checklist_make_drafts:
 * @templates: (element-type LhRecord): templates; retired ones are left out
 * @lines: (element-type LhRecord): their lines; retired ones are left out
 * @present: (element-type LhRecord): the lists of the year
 * @issuer: (nullable): who issues the lists
 * @catalog: the language of the titles
 *
 * Drafts the lists of a year: one of each template, but a theme day plan for each month and the requirements of
 * organizational life for each quarter (S1-4, S1-5). In these two kinds the month of a line says into which of them it
 * belongs; a line without one belongs into each.
 *
 * Returns: (transfer full) (element-type LhChecklistDraft): the lists
 */
GPtrArray *
lh_checklist_make_drafts (GPtrArray  *templates,
                          GPtrArray  *lines,
                          GPtrArray  *present,
                          int         year,
                          const char *issuer,
                          LhCatalog  *catalog)
{
  LhChecklistMaker self = { templates, lines, present, year, issuer, catalog, NULL };

  self.drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_checklist_draft_free);
  for (guint i = 0; i < templates->len; i++)
    {
      LhRecord *template = g_ptr_array_index (templates, i);

      if (!lh_record_get_boolean (template, LH_CHECKLIST_TEMPLATE_RETIRED))
        lh_checklist_make_template (&self, template);
    }
  return self.drafts;
}

static GPtrArray *
lh_checklist_make_read (LhSession   *session,
                        GType        type,
                        const char  *field,
                        gint64       value,
                        GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  if (field != NULL && !lh_query_where (query, field, LH_QUERY_EQUAL, text, error))
    return NULL;
  lh_query_set_sort (query, "position", FALSE);
  return lh_query_sql_run_records (session, query, error);
}

static gboolean
lh_checklist_job_run (LhSession  *session,
                      gpointer    data,
                      GError    **error)
{
  LhChecklistJob *job = data;

  job->templates = lh_checklist_make_read (session, LH_TYPE_CHECKLIST_TEMPLATE, NULL, 0, error);
  if (job->templates != NULL)
    job->lines = lh_checklist_make_read (session, LH_TYPE_TEMPLATE_LINE, NULL, 0, error);
  if (job->lines != NULL)
    job->present = lh_checklist_make_read (session, LH_TYPE_CHECKLIST, "year", job->year, error);
  for (guint i = job->present != NULL ? job->templates->len : 0; job->template_id != 0 && i > 0; i--)
    {
      if (lh_record_get_id (g_ptr_array_index (job->templates, i - 1)) != job->template_id)
        g_ptr_array_remove_index (job->templates, i - 1);
    }
  return job->present != NULL;
}

static void
lh_checklist_job_clear (LhChecklistJob *job)
{
  g_clear_pointer (&job->templates, g_ptr_array_unref);
  g_clear_pointer (&job->lines, g_ptr_array_unref);
  g_clear_pointer (&job->present, g_ptr_array_unref);
}

static void
lh_checklist_job_free (LhChecklistJob *job)
{
  lh_checklist_job_clear (job);
  g_free (job);
}

static GPtrArray *
lh_checklist_job_take (LhChecklistJob *job,
                       LhLedger       *ledger)
{
  return lh_checklist_make_drafts (job->templates, job->lines, job->present, job->year,
                                   lh_ledger_get_setting (ledger, "office-name", NULL), lh_ledger_get_catalog (ledger));
}

/**
 * lh_checklist_make_load:
 * @template_id: only lists of this template; 0 for all
 *
 * Returns: (transfer full) (element-type LhChecklistDraft): the lists of a year that follow from the templates of the
 *   ledger, or %NULL with an error
 */
GPtrArray *
lh_checklist_make_load (LhLedger  *ledger,
                        int        year,
                        gint64     template_id,
                        GError   **error)
{
  LhChecklistJob job = { .year = year, .template_id = template_id };
  GPtrArray *drafts = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  if (lh_store_run (ledger->store, lh_checklist_job_run, &job, error))
    drafts = lh_checklist_job_take (&job, ledger);
  lh_checklist_job_clear (&job);
  return drafts;
}

static void
lh_checklist_job_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhChecklistJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, lh_checklist_job_take (job, g_task_get_source_object (task)),
                           (GDestroyNotify) g_ptr_array_unref);
}

void
lh_checklist_make_load_async (LhLedger            *ledger,
                              int                  year,
                              gint64               template_id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  LhChecklistJob *job = g_new0 (LhChecklistJob, 1);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job->year = year;
  job->template_id = template_id;
  lh_store_run_async (ledger->store, lh_checklist_job_run, job, (GDestroyNotify) lh_checklist_job_free, cancellable,
                      lh_checklist_job_cb, g_task_new (ledger, cancellable, callback, user_data));
}

GPtrArray *
lh_checklist_make_load_finish (LhLedger      *ledger,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lh_checklist_make_count:
 * @n_items: (out) (optional): how many lines these have
 *
 * Returns: how many lists are to be made
 */
guint
lh_checklist_make_count (GPtrArray *drafts,
                         guint     *n_items)
{
  guint n = 0;

  if (n_items != NULL)
    *n_items = 0;
  for (guint i = 0; i < drafts->len; i++)
    {
      LhChecklistDraft *draft = g_ptr_array_index (drafts, i);

      if (draft->present)
        continue;
      n++;
      if (n_items != NULL)
        *n_items += draft->items->len;
    }
  return n;
}

/**
 * lh_checklist_make_create_changes:
 *
 * Returns: (transfer full): the change that makes the lists that are not there yet
 */
LhChangeSet *
lh_checklist_make_create_changes (GPtrArray *drafts)
{
  LhChangeSet *changes = lh_change_set_new ("make-checklists");

  for (guint i = 0; i < drafts->len; i++)
    {
      LhChecklistDraft *draft = g_ptr_array_index (drafts, i);

      if (draft->present)
        continue;
      lh_change_set_insert (changes, draft->checklist);
      for (guint j = 0; j < draft->items->len; j++)
        lh_change_set_insert (changes, g_ptr_array_index (draft->items, j));
    }
  return changes;
}
