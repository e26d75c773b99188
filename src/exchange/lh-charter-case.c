/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-charter-case.h"

#include <glib/gi18n-lib.h>

#include "lh-charter-value.h"
#include "lh-indicator.h"
#include "lh-key-task.h"
#include "lh-project-key-task.h"
#include "lh-quarter-plan.h"
#include "lh-text.h"

/* A difference: a line to be looked at, or a refusal where the project is initiated already. */
static void
lh_charter_case_add_line (LhCharterCase *self,
                          const char    *cell,
                          const char    *label,
                          const char    *old_text,
                          const char    *new_text)
{
  if (!self->locked)
    lh_import_item_add_line (self->item, cell, label, old_text, new_text);
  else
    lh_import_item_add_problem (self->item, cell, label, new_text,
                                _("The project is initiated already: changes of its charter go by a change request."));
}

static void
lh_charter_case_compare_field (LhCharterCase        *self,
                               const LhCharterValue *value,
                               guint                 field)
{
  LhCatalog *catalog = lh_ledger_get_catalog (self->plan->ledger);
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;
  guint n_fields;

  if (self->before != NULL && lh_record_field_equal (self->before, self->after, field))
    return;
  if (self->before == NULL && lh_record_is_empty (self->after, field))
    return;
  old_text = self->before != NULL ? lh_ledger_format_field (self->plan->ledger, self->before, field, catalog) : NULL;
  new_text = lh_ledger_format_field (self->plan->ledger, self->after, field, catalog);
  /* the form has two decimals of ten thousand yuan, the ledger every fen: what reads the same is the same */
  if (g_strcmp0 (old_text, new_text) == 0 && lh_record_get_fields (self->after, &n_fields)[field].kind == LH_FIELD_MONEY)
    {
      lh_record_set_int (self->after, field, lh_record_get_int (self->before, field));
      return;
    }
  lh_charter_case_add_line (self, value->cell, _(lh_record_get_fields (self->after, &n_fields)[field].label), old_text,
                            new_text);
}

/* One cell may hold two fields. */
static void
lh_charter_case_compare_value (LhCharterCase        *self,
                               const LhCharterValue *value)
{
  static const struct
  {
    LhCharterKind kind;
    guint         field;
    guint         further;
  } pairs[] = {
    { LH_CHARTER_PERSON, LH_PROJECT_LEAD_NAME, LH_PROJECT_LEAD_POST },
    { LH_CHARTER_PERSON, LH_PROJECT_RESPONSIBLE_NAME, LH_PROJECT_RESPONSIBLE_POST },
    { LH_CHARTER_CONTACT, LH_PROJECT_CONTACT, LH_PROJECT_CONTACT_PHONE },
    { LH_CHARTER_EXTENT, LH_PROJECT_BRANCH_COUNT, LH_PROJECT_MEMBER_COUNT },
    { LH_CHARTER_OUTCOME, LH_PROJECT_OUTCOME, LH_PROJECT_OUTCOME_FORMS },
  };
  g_autoptr (GError) error = NULL;

  if (value->field->field < 0 || value->field->kind == LH_CHARTER_NUMBER)
    return;
  if (!lh_charter_value_apply (value, self->plan->ledger, self->after, &error))
    {
      lh_import_item_add_problem (self->item, value->cell, g_dpgettext2 (GETTEXT_PACKAGE, "F1", value->field->label),
                                  value->text, error->message);
      return;
    }
  lh_charter_case_compare_field (self, value, (guint) value->field->field);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      if (pairs[i].kind == value->field->kind && (int) pairs[i].field == value->field->field)
        lh_charter_case_compare_field (self, value, pairs[i].further);
    }
}

static LhRecord *
lh_charter_find_part (GPtrArray  *parts,
                      guint       link,
                      LhRecord   *project,
                      guint       field,
                      const char *text)
{
  g_autofree char *folded = lh_text_fold (text);

  for (guint i = 0; project != NULL && i < parts->len; i++)
    {
      LhRecord *part = g_ptr_array_index (parts, i);
      g_autofree char *value = lh_record_serialize (part, field);

      if (lh_record_get_int (part, link) == lh_record_get_id (project) && value != NULL &&
          lh_charter_text_is (folded, value))
        return part;
    }
  return NULL;
}

/* Sets a field of a part from a cell. Returns whether it changed. */
static gboolean
lh_charter_case_set_part (LhCharterCase *self,
                          LhRecord      *part,
                          guint          field,
                          LhCharterRow  *row,
                          guint          column)
{
  g_autoptr (LhRecord) old = lh_record_duplicate (part);
  g_autofree char *old_text = lh_record_serialize (part, field);
  g_autofree char *new_text = NULL;
  g_autoptr (GError) error = NULL;
  guint n_fields;
  const char *label = _(lh_record_get_fields (part, &n_fields)[field].label);

  if (!lh_record_deserialize (part, field, row->texts[column], &error))
    {
      lh_import_item_add_problem (self->item, row->cells[column], label, row->texts[column], error->message);
      return FALSE;
    }
  if (lh_record_field_equal (old, part, field))
    return FALSE;
  new_text = lh_record_serialize (part, field);
  lh_charter_case_add_line (self, row->cells[column], label, old_text, new_text);
  return TRUE;
}

static void
lh_charter_case_store_part (LhCharterCase *self,
                            LhRecord      *part,
                            gboolean       is_new,
                            gboolean       changed)
{
  if (is_new)
    lh_import_item_insert (self->item, part);
  else if (changed)
    lh_import_item_update (self->item, part);
}

/* A target below the baseline is one where lower is better. */
static void
lh_charter_guess_direction (LhRecord *indicator)
{
  LhDecimal baseline, target;
  gboolean lower = lh_decimal_parse (lh_record_get_text (indicator, LH_INDICATOR_BASELINE), &baseline, NULL) &&
                   lh_decimal_parse (lh_record_get_text (indicator, LH_INDICATOR_TARGET), &target, NULL) &&
                   lh_decimal_compare (target, baseline) < 0;

  lh_record_set_text (indicator, LH_INDICATOR_DIRECTION, lower ? "lower" : "higher");
}

static void
lh_charter_case_compare_indicator (LhCharterCase *self,
                                   LhCharterRow  *row,
                                   guint          position)
{
  static const guint targets[] = { LH_INDICATOR_NAME, LH_INDICATOR_UNIT, LH_INDICATOR_BASELINE, LH_INDICATOR_TARGET };
  LhRecord *old = lh_charter_find_part (self->plan->indicators, LH_INDICATOR_PROJECT_ID, self->before,
                                        LH_INDICATOR_NAME, row->texts[LH_CHARTER_INDICATOR_NAME]);
  g_autoptr (LhRecord) indicator = old != NULL ? lh_record_duplicate (old) : LH_RECORD (lh_indicator_new ());
  gboolean changed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    changed |= lh_charter_case_set_part (self, indicator, targets[i], row, i);
  if (old == NULL)
    {
      lh_record_set_int (indicator, LH_INDICATOR_PROJECT_ID, lh_record_get_id (self->after));
      lh_record_set_int (indicator, LH_INDICATOR_POSITION, position);
      lh_charter_guess_direction (indicator);
    }
  lh_charter_case_store_part (self, indicator, old == NULL, changed);
}

static void
lh_charter_case_compare_plan (LhCharterCase *self,
                              LhCharterRow  *row)
{
  const char *text = row->texts[LH_CHARTER_PLAN_QUARTER];
  int year = (int) lh_record_get_int (self->after, LH_PROJECT_YEAR);
  g_autofree char *quarter_text = NULL;
  g_autoptr (LhRecord) plan = NULL;
  g_autoptr (GError) error = NULL;
  LhRecord *old;
  LhQuarter quarter;
  gboolean changed;

  if (!lh_quarter_parse (text, year, &quarter, &error))
    {
      lh_import_item_add_problem (self->item, row->cells[LH_CHARTER_PLAN_QUARTER], _("Quarter"), text, error->message);
      return;
    }
  quarter_text = lh_quarter_to_string (quarter);
  old = lh_charter_find_part (self->plan->plans, LH_QUARTER_PLAN_PROJECT_ID, self->before, LH_QUARTER_PLAN_QUARTER,
                              quarter_text);
  plan = old != NULL ? lh_record_duplicate (old) : LH_RECORD (lh_quarter_plan_new ());
  lh_record_set_int (plan, LH_QUARTER_PLAN_PROJECT_ID, lh_record_get_id (self->after));
  lh_record_set_quarter (plan, LH_QUARTER_PLAN_QUARTER, quarter);
  changed = lh_charter_case_set_part (self, plan, LH_QUARTER_PLAN_TASK, row, LH_CHARTER_PLAN_TASK);
  changed |= lh_charter_case_set_part (self, plan, LH_QUARTER_PLAN_COMPLETION_SIGN, row, LH_CHARTER_PLAN_SIGN);
  changed |= lh_charter_case_set_part (self, plan, LH_QUARTER_PLAN_PLANNED_PROGRESS, row, LH_CHARTER_PLAN_PROGRESS);
  lh_charter_case_store_part (self, plan, old == NULL, changed);
}

static void
lh_charter_case_link_task (LhCharterCase        *self,
                           const LhCharterValue *value,
                           const char           *name)
{
  g_autofree char *folded = lh_text_fold (name);
  g_autoptr (LhRecord) link = NULL;
  g_autofree char *id = NULL;
  LhRecord *task = NULL;

  for (guint i = 0; i < self->plan->key_tasks->len && task == NULL; i++)
    {
      LhRecord *candidate = g_ptr_array_index (self->plan->key_tasks, i);

      if (lh_charter_text_is (folded, lh_record_get_text (candidate, LH_KEY_TASK_NAME)))
        task = candidate;
    }
  if (task == NULL)
    {
      lh_import_item_add_problem (self->item, value->cell, _("Key task"), name,
                                  _("The list of key tasks has none of this name. Correct it, or add it to the list."));
      return;
    }
  id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (task));
  if (lh_charter_find_part (self->plan->links, LH_PROJECT_KEY_TASK_PROJECT_ID, self->before,
                            LH_PROJECT_KEY_TASK_KEY_TASK_ID, id) != NULL)
    return;
  link = LH_RECORD (lh_project_key_task_new ());
  lh_record_set_int (link, LH_PROJECT_KEY_TASK_PROJECT_ID, lh_record_get_id (self->after));
  lh_record_set_int (link, LH_PROJECT_KEY_TASK_KEY_TASK_ID, lh_record_get_id (task));
  lh_charter_case_add_line (self, value->cell, _("Key task"), NULL, name);
  lh_import_item_insert (self->item, link);
}

static void
lh_charter_case_compare_tasks (LhCharterCase *self)
{
  const LhCharterValue *value = lh_charter_form_find (self->form, LH_CHARTER_KEY_TASKS);
  g_auto (GStrv) names = lh_charter_split_names (value != NULL ? value->text : "");

  for (guint i = 0; names[i] != NULL; i++)
    lh_charter_case_link_task (self, value, names[i]);
}

/**
 * lh_charter_text_is:
 * @folded: from lh_text_fold()
 *
 * Returns: whether a text is the same but for widths of letters and blanks; an empty one never is
 */
gboolean
lh_charter_text_is (const char *folded,
                    const char *text)
{
  g_autofree char *other = lh_text_fold (text);

  return *other != '\0' && g_str_equal (folded, other);
}

/**
 * lh_charter_case_compare:
 * @self: a file whose project and unit are known
 *
 * Compares it cell by cell. The project itself comes before what belongs to it.
 */
void
lh_charter_case_compare (LhCharterCase *self)
{
  guint n_lines;

  if (self->before == NULL)
    {
      /* so that its parts can name it */
      g_autoptr (LhChangeSet) ids = lh_change_set_new ("import-charters");

      lh_change_set_insert (ids, self->after);
    }
  for (guint i = 0; i < self->form->values->len; i++)
    lh_charter_case_compare_value (self, g_ptr_array_index (self->form->values, i));
  n_lines = lh_import_item_get_lines (self->item)->len;
  if (self->before == NULL)
    lh_import_item_insert (self->item, self->after);
  else if (n_lines > 0)
    lh_import_item_update (self->item, self->after);

  for (guint i = 0; i < self->form->indicators->len; i++)
    lh_charter_case_compare_indicator (self, g_ptr_array_index (self->form->indicators, i), i + 1);
  for (guint i = 0; i < self->form->plans->len; i++)
    lh_charter_case_compare_plan (self, g_ptr_array_index (self->form->plans, i));
  lh_charter_case_compare_tasks (self);
}
