/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-grow.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-codes.h"
#include "lh-error.h"
#include "lh-practice.h"
#include "lh-result-item.h"
#include "lh-text.h"

/* From a finished project grows a brand or a case (S0-16). */

/**
 * lh_grow_check:
 * @project: a project
 *
 * Returns: %FALSE with LH_ERROR_NOT_ALLOWED when nothing can grow from it yet
 */
gboolean
lh_grow_check (LhRecord  *project,
               GError   **error)
{
  const char *state = lh_record_get_text (project, LH_PROJECT_STATE);
  const char *label;

  if (g_str_equal (state, LH_STATE_ACCEPTED) || g_str_equal (state, LH_STATE_ARCHIVED))
    return TRUE;
  label = lh_code_get_label ("project-state", state, NULL);
  g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
               _("“%s” is not finished (%s). A brand or a case grows from a project that is accepted or archived."),
               lh_record_get_text (project, LH_PROJECT_NAME), label != NULL ? label : state);
  return FALSE;
}

static gboolean
lh_grow_check_name (const char  *name,
                    GError     **error)
{
  if (!lh_text_is_blank (name))
    return TRUE;
  g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID, _("It needs a name."));
  return FALSE;
}

/* The results as a sentence; what names people stays out. */
static char *
lh_grow_format_results (LhRecord  *project,
                        GPtrArray *results,
                        LhCatalog *catalog)
{
  g_autoptr (GString) text = g_string_new (lh_record_get_text (project, LH_PROJECT_OUTCOME));
  guint n = 0;

  for (guint i = 0; i < results->len; i++)
    {
      LhRecord *result = g_ptr_array_index (results, i);
      g_autofree char *value = lh_result_item_format (result, FALSE, catalog);

      if (*value == '\0' || g_str_equal (value, "***"))
        continue;
      if (n++ == 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", lh_tr (catalog, "In figures: "));
      else
        g_string_append (text, lh_trc (catalog, "sentence separator", "; "));
      g_string_append_printf (text, lh_trc (catalog, "result", "%1$s %2$s"),
                              lh_record_get_text (result, LH_RESULT_ITEM_NAME), value);
    }
  if (n > 0)
    g_string_append (text, lh_trc (catalog, "end of a sentence", "."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
lh_grow_copy (LhRecord *to,
              guint     to_field,
              LhRecord *from,
              guint     from_field)
{
  lh_record_set_text (to, to_field, lh_record_get_text (from, from_field));
}

static void
lh_grow_fill_organization (LhLedger *ledger,
                           LhRecord *project,
                           LhRecord *brand)
{
  gint64 id = lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID);
  LhRecord *organization = (LhRecord *) lh_ledger_get_organization (ledger, id);

  lh_record_set_int (brand, LH_BRAND_ORGANIZATION_ID, id);
  if (organization == NULL)
    return;
  lh_grow_copy (brand, LH_BRAND_PARTY_NAME, organization, LH_ORGANIZATION_PARTY_NAME);
  lh_grow_copy (brand, LH_BRAND_LEVEL, organization, LH_ORGANIZATION_KIND);
}

/**
 * lh_grow_create_brand:
 * @project: a finished project
 * @results: (element-type LhRecord): its results
 * @name: what the brand is called
 * @stage: (nullable): code of its stage; "nurture" when left out
 * @day: when it is created
 * @id: (out) (optional): the brand
 *
 * Returns: (transfer full): the change that makes a brand and keeps where it comes from; %NULL with
 *   LH_ERROR_NOT_ALLOWED when the project is not finished
 */
LhChangeSet *
lh_grow_create_brand (LhLedger    *ledger,
                      LhRecord    *project,
                      GPtrArray   *results,
                      const char  *name,
                      const char  *stage,
                      LhDate       day,
                      gint64      *id,
                      GError     **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("grow-brand");
  g_autoptr (LhRecord) brand = LH_RECORD (lh_brand_new ());
  g_autofree char *figures = NULL;
  gint64 brand_id;

  if (!lh_grow_check (project, error) || !lh_grow_check_name (name, error))
    return NULL;

  figures = lh_grow_format_results (project, results, lh_ledger_get_catalog (ledger));
  lh_grow_fill_organization (ledger, project, brand);
  lh_record_set_text (brand, LH_BRAND_NAME, name);
  lh_record_set_text (brand, LH_BRAND_STAGE, stage != NULL ? stage : "nurture");
  lh_record_set_date (brand, LH_BRAND_CREATED_ON, day);
  lh_record_set_int (brand, LH_BRAND_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_text (brand, LH_BRAND_RESULTS, figures);
  lh_grow_copy (brand, LH_BRAND_CONNOTATION, project,
                lh_record_is_empty (project, LH_PROJECT_PROMOTION_VALUE) ? LH_PROJECT_GOAL : LH_PROJECT_PROMOTION_VALUE);
  lh_grow_copy (brand, LH_BRAND_BACKGROUND, project, LH_PROJECT_BACKGROUND);
  lh_grow_copy (brand, LH_BRAND_CARRIERS, project, LH_PROJECT_MEASURES);
  lh_grow_copy (brand, LH_BRAND_RESPONSIBLE_NAME, project, LH_PROJECT_RESPONSIBLE_NAME);
  lh_grow_copy (brand, LH_BRAND_CONTACT, project, LH_PROJECT_CONTACT);
  lh_grow_copy (brand, LH_BRAND_CONTACT_PHONE, project, LH_PROJECT_CONTACT_PHONE);
  lh_grow_copy (brand, LH_BRAND_WORK_MODE, project, LH_PROJECT_WORK_MODE);
  brand_id = lh_change_set_insert (changes, brand);
  if (id != NULL)
    *id = brand_id;
  return g_steal_pointer (&changes);
}

/**
 * lh_grow_create_practice:
 * @project: a finished project
 * @results: (element-type LhRecord): its results
 * @title: title of the case
 * @kind: (nullable): code of its kind; "project-case" when left out
 * @id: (out) (optional): the practice
 *
 * Returns: (transfer full): the change that makes a practice of form F22: background from the problem, method from the
 *   measures, effect from the results; %NULL with LH_ERROR_NOT_ALLOWED when the project is not finished
 */
LhChangeSet *
lh_grow_create_practice (LhLedger    *ledger,
                         LhRecord    *project,
                         GPtrArray   *results,
                         const char  *title,
                         const char  *kind,
                         gint64      *id,
                         GError     **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("grow-practice");
  g_autoptr (LhRecord) practice = LH_RECORD (lh_practice_new ());
  g_autofree char *effect = NULL;
  gint64 practice_id;

  if (!lh_grow_check (project, error) || !lh_grow_check_name (title, error))
    return NULL;

  effect = lh_grow_format_results (project, results, lh_ledger_get_catalog (ledger));
  lh_record_set_int (practice, LH_PRACTICE_YEAR, lh_record_get_int (project, LH_PROJECT_YEAR));
  lh_record_set_int (practice, LH_PRACTICE_ORGANIZATION_ID, lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID));
  lh_record_set_int (practice, LH_PRACTICE_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_text (practice, LH_PRACTICE_KIND, kind != NULL ? kind : "project-case");
  lh_record_set_text (practice, LH_PRACTICE_TITLE, title);
  lh_record_set_text (practice, LH_PRACTICE_STATE, LH_PRACTICE_COLLECTED);
  lh_record_set_text (practice, LH_PRACTICE_EFFECT, effect);
  lh_grow_copy (practice, LH_PRACTICE_BACKGROUND, project, LH_PROJECT_PROBLEM);
  lh_grow_copy (practice, LH_PRACTICE_METHOD, project, LH_PROJECT_MEASURES);
  lh_grow_copy (practice, LH_PRACTICE_AUTHOR, project, LH_PROJECT_RESPONSIBLE_NAME);
  practice_id = lh_change_set_insert (changes, practice);
  if (id != NULL)
    *id = practice_id;
  return g_steal_pointer (&changes);
}
