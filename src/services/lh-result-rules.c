/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-derived-term.h"
#include "lh-derived-value.h"

static void
lh_result_check_written (LhRecord  *record,
                         GPtrArray *findings)
{
  switch (lh_result_item_get_kind (record, NULL))
    {
    case LH_RESULT_NUMBER_MASKED:
      lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_RESULT_ITEM_VALUE_TEXT,
                       _("Digits are hidden: the figure is kept as text and enters no total."));
      break;
    case LH_RESULT_NUMBER_LOOSE:
      lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_RESULT_ITEM_VALUE_TEXT,
                       _("The figure is no lower bound: it is kept as text and enters no total."));
      break;
    case LH_RESULT_NUMBER_TEXT:
      lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_RESULT_ITEM_VALUE_TEXT,
                       _("There is not one number in it: it is kept as text and enters no total. Write it like 58.6万亩 "
                         "or 2800余个."));
      break;
    case LH_RESULT_NUMBER_VALUE:
    case LH_RESULT_NUMBER_EMPTY:
    default:
      break;
    }
}

static void
lh_result_check_base (LhRecord  *record,
                      GPtrArray *findings)
{
  LhDecimal base;

  if (!lh_decimal_parse (lh_record_get_text (record, LH_RESULT_ITEM_BASE), &base, NULL))
    return;
  if (base.value <= 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_RESULT_ITEM_BASE, _("The base must be more than 0."));
  else if (!lh_result_unit_is_percentage (lh_record_get_text (record, LH_RESULT_ITEM_UNIT)))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_RESULT_ITEM_BASE,
                     _("Only a percentage has a base; here the unit is “%s”."),
                     lh_record_get_text (record, LH_RESULT_ITEM_UNIT));
}

/* A result belongs to a project or to a brand (S0-18). */
gboolean
lh_result_item_rules_check (LhSession  *session,
                            LhRecord   *record,
                            GPtrArray  *changes,
                            GPtrArray  *findings,
                            GError    **error)
{
  gboolean of_project = !lh_record_is_empty (record, LH_RESULT_ITEM_PROJECT_ID);
  gboolean of_brand = !lh_record_is_empty (record, LH_RESULT_ITEM_BRAND_ID);

  if (!of_project && !of_brand)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_RESULT_ITEM_PROJECT_ID,
                     _("A result belongs to a project or to a brand; name one."));
  lh_result_check_written (record, findings);
  lh_result_check_base (record, findings);
  return TRUE;
}

static int
lh_derived_compare_terms (gconstpointer a,
                          gconstpointer b)
{
  gint64 first = lh_record_get_int (*(LhRecord *const *) a, LH_DERIVED_TERM_POSITION);
  gint64 second = lh_record_get_int (*(LhRecord *const *) b, LH_DERIVED_TERM_POSITION);

  return (first > second) - (first < second);
}

static LhRecord *
lh_derived_find_result (LhSession  *session,
                        GPtrArray  *changes,
                        gint64      id,
                        GError    **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        return g_object_ref (change->record);
    }
  return lh_session_load (session, LH_TYPE_RESULT_ITEM, id, error);
}

/* The results of a figure as they will be after the change; those that are missing are told elsewhere. */
static GPtrArray *
lh_derived_collect (LhSession  *session,
                    GPtrArray  *changes,
                    gint64      figure_id,
                    GError    **error)
{
  g_autoptr (GPtrArray) terms = lh_rules_find_parts (session, changes, LH_TYPE_DERIVED_TERM, LH_DERIVED_TERM_FIGURE_ID,
                                                     figure_id, error);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);

  if (terms == NULL)
    return NULL;
  g_ptr_array_sort (terms, lh_derived_compare_terms);
  for (guint i = 0; i < terms->len; i++)
    {
      g_autoptr (GError) load_error = NULL;
      LhRecord *result = lh_derived_find_result (session, changes,
                                                 lh_record_get_int (g_ptr_array_index (terms, i),
                                                                    LH_DERIVED_TERM_RESULT_ID), &load_error);

      if (load_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&load_error));
          return NULL;
        }
      if (result != NULL)
        g_ptr_array_add (results, result);
    }
  return g_steal_pointer (&results);
}

/* Rules R4 and R5 for the figures that staff define. One without results is a beginning, not a fault. */
gboolean
lh_derived_figure_rules_check (LhSession  *session,
                               LhRecord   *record,
                               GPtrArray  *changes,
                               GPtrArray  *findings,
                               GError    **error)
{
  g_autoptr (GPtrArray) results = lh_derived_collect (session, changes, lh_record_get_id (record), error);
  g_autoptr (GError) problem = NULL;

  if (results == NULL)
    return FALSE;
  if (results->len > 0 && !lh_record_is_empty (record, LH_DERIVED_FIGURE_OPERATION) &&
      !lh_derived_value_check (lh_record_get_text (record, LH_DERIVED_FIGURE_OPERATION), results, &problem))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_DERIVED_FIGURE_OPERATION, "%s", problem->message);
  for (guint i = 0; i < results->len; i++)
    {
      if (lh_record_get_int (g_ptr_array_index (results, i), LH_RESULT_ITEM_PROJECT_ID) !=
          lh_record_get_int (record, LH_DERIVED_FIGURE_PROJECT_ID))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_DERIVED_FIGURE_PROJECT_ID,
                         _("A derived figure is made of results of its own project only."));
    }
  return TRUE;
}

/* A term that comes later is checked with its figure. */
gboolean
lh_derived_term_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  gint64 figure_id = lh_record_get_int (record, LH_DERIVED_TERM_FIGURE_ID);
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) figure = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (lh_record_get_id (change->record) == figure_id)
        return TRUE;
    }
  figure = lh_session_load (session, LH_TYPE_DERIVED_FIGURE, figure_id, &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  return figure == NULL || lh_derived_figure_rules_check (session, figure, changes, findings, error);
}
