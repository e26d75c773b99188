/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-charter-import.h"

#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "lh-charter-case.h"
#include "lh-charter-value.h"
#include "lh-codes.h"
#include "lh-entities.h"
#include "lh-indicator.h"
#include "lh-key-task.h"
#include "lh-project-key-task.h"
#include "lh-quarter-plan.h"
#include "lh-text.h"

static void
lh_charter_plan_clear (LhCharterPlan *self)
{
  g_clear_pointer (&self->projects, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->key_tasks, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCharterPlan, lh_charter_plan_clear)

static GPtrArray *
lh_charter_plan_read_all (LhCharterPlan  *self,
                          GType           type,
                          GError        **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  return lh_ledger_query (self->ledger, query, error);
}

static GPtrArray *
lh_charter_plan_read_parts (LhCharterPlan       *self,
                            GType                type,
                            guint                link,
                            const char *const   *project_ids,
                            GError             **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  if (project_ids[0] == NULL)
    return g_ptr_array_new ();
  lh_query_where_in (query, link, project_ids);
  return lh_ledger_query (self->ledger, query, error);
}

static int
lh_charter_get_year (LhCharterForm *form,
                     int            default_year)
{
  return form->year != 0 ? form->year : default_year;
}

static GPtrArray *
lh_charter_plan_read_projects (LhCharterPlan  *self,
                               GPtrArray      *forms,
                               int             default_year,
                               GError        **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < forms->len; i++)
    {
      char *year = g_strdup_printf ("%d", lh_charter_get_year (g_ptr_array_index (forms, i), default_year));

      if (g_ptr_array_find_with_equal_func (years, year, g_str_equal, NULL))
        g_free (year);
      else
        g_ptr_array_add (years, year);
    }
  g_ptr_array_add (years, NULL);
  lh_query_where_in (query, LH_PROJECT_YEAR, (const char *const *) years->pdata);
  return lh_ledger_query (self->ledger, query, error);
}

/* An organization is known by its short and full name, the name of its Party organization, and its aliases. */
static gboolean
lh_charter_is_unit (LhRecord   *organization,
                    const char *folded)
{
  static const guint names[] = { LH_ORGANIZATION_NAME, LH_ORGANIZATION_FULL_NAME, LH_ORGANIZATION_PARTY_NAME };
  g_auto (GStrv) aliases = lh_charter_split_names (lh_record_get_text (organization, LH_ORGANIZATION_ALIASES));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (lh_charter_text_is (folded, lh_record_get_text (organization, names[i])))
        return TRUE;
    }
  for (guint i = 0; aliases[i] != NULL; i++)
    {
      if (lh_charter_text_is (folded, aliases[i]))
        return TRUE;
    }
  return FALSE;
}

static LhRecord *
lh_charter_find_unit (LhLedger   *ledger,
                      const char *name)
{
  GListModel *organizations = lh_ledger_get_organizations (ledger);
  g_autofree char *folded = lh_text_fold (name);

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);

      if (lh_charter_is_unit (organization, folded))
        return organization;
    }
  return NULL;
}

static const char *
lh_charter_get_text (LhCharterForm *form,
                     LhCharterKind  kind)
{
  const LhCharterValue *value = lh_charter_form_find (form, kind);

  return value != NULL ? value->text : "";
}

/* By its number; without one by unit and name, as form F4 does. */
static LhRecord *
lh_charter_plan_match (LhCharterPlan *self,
                       LhCharterForm *form,
                       int            year,
                       LhRecord      *unit)
{
  const char *number = lh_charter_get_text (form, LH_CHARTER_NUMBER);
  g_autofree char *name = lh_text_fold (lh_charter_get_text (form, LH_CHARTER_NAME));

  for (guint i = 0; i < self->projects->len; i++)
    {
      LhRecord *project = g_ptr_array_index (self->projects, i);

      if (*number != '\0')
        {
          if (g_ascii_strcasecmp (lh_record_get_text (project, LH_PROJECT_NUMBER), number) == 0)
            return project;
        }
      else if (unit != NULL && lh_record_get_int (project, LH_PROJECT_YEAR) == year &&
               lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID) == lh_record_get_id (unit) &&
               lh_charter_text_is (name, lh_record_get_text (project, LH_PROJECT_NAME)))
        return project;
    }
  return NULL;
}

static LhRecord *
lh_charter_create_project (int       year,
                           LhRecord *unit)
{
  LhRecord *project = LH_RECORD (lh_project_new ());

  lh_record_set_int (project, LH_PROJECT_YEAR, year);
  lh_record_set_int (project, LH_PROJECT_ORGANIZATION_ID, lh_record_get_id (unit));
  lh_record_set_text (project, LH_PROJECT_STATE, LH_STATE_DRAFT);
  return project;
}

/* Finds out what the file is about. */
static gboolean
lh_charter_case_open (LhCharterCase *self,
                      int            default_year)
{
  static const char *const open_states[] = { LH_STATE_DRAFT, LH_STATE_FILED, LH_STATE_RETURNED, NULL };
  const char *unit_name = lh_charter_get_text (self->form, LH_CHARTER_UNIT);
  const LhCharterValue *number = lh_charter_form_find (self->form, LH_CHARTER_NUMBER);
  const LhCharterValue *unit_value = lh_charter_form_find (self->form, LH_CHARTER_UNIT);
  LhRecord *unit = lh_charter_find_unit (self->plan->ledger, unit_name);
  int year = lh_charter_get_year (self->form, default_year);

  lh_import_item_set_title (self->item, lh_charter_get_text (self->form, LH_CHARTER_NAME));
  if (unit == NULL)
    lh_import_item_add_problem (self->item, unit_value != NULL ? unit_value->cell : NULL, _("Filing unit"), unit_name,
                                _("The register has no organization of this name. Correct it, or add it to the aliases "
                                  "of the organization."));
  self->before = lh_charter_plan_match (self->plan, self->form, year, unit);
  if (self->before == NULL && number != NULL && *number->text != '\0')
    lh_import_item_add_problem (self->item, number->cell, _("Project number"), number->text,
                                _("There is no project with this number. Leave the number empty for a new project."));
  else if (self->before != NULL && unit != NULL &&
           lh_record_get_int (self->before, LH_PROJECT_ORGANIZATION_ID) != lh_record_get_id (unit))
    lh_import_item_add_problem (self->item, unit_value->cell, _("Filing unit"), unit_name,
                                _("The project with this number belongs to another organization."));
  if (lh_import_item_get_kind (self->item) == LH_IMPORT_REFUSED)
    return FALSE;

  self->after = self->before != NULL ? lh_record_duplicate (self->before) : lh_charter_create_project (year, unit);
  self->locked = self->before != NULL &&
                 !g_strv_contains (open_states, lh_record_get_text (self->before, LH_PROJECT_STATE));
  if (self->before == NULL)
    lh_import_item_set_new (self->item);
  return TRUE;
}

static LhImportItem *
lh_charter_plan_compare (LhCharterPlan *self,
                         LhCharterForm *form,
                         int            default_year)
{
  LhCharterCase file = { .plan = self, .form = form, .item = lh_import_item_new (form->file) };

  if (lh_charter_case_open (&file, default_year))
    lh_charter_case_compare (&file);
  g_clear_object (&file.after);
  return file.item;
}

static gboolean
lh_charter_plan_read (LhCharterPlan  *self,
                      GPtrArray      *forms,
                      int             default_year,
                      GError        **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const char *const *project_ids;

  self->projects = lh_charter_plan_read_projects (self, forms, default_year, error);
  if (self->projects == NULL)
    return FALSE;
  for (guint i = 0; i < forms->len; i++)
    {
      LhCharterForm *form = g_ptr_array_index (forms, i);
      LhRecord *unit = lh_charter_find_unit (self->ledger, lh_charter_get_text (form, LH_CHARTER_UNIT));
      LhRecord *project = lh_charter_plan_match (self, form, lh_charter_get_year (form, default_year), unit);

      if (project != NULL)
        g_ptr_array_add (ids, g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (project)));
    }
  g_ptr_array_add (ids, NULL);
  project_ids = (const char *const *) ids->pdata;
  return (self->indicators = lh_charter_plan_read_parts (self, LH_TYPE_INDICATOR, LH_INDICATOR_PROJECT_ID, project_ids,
                                                         error)) != NULL &&
         (self->plans = lh_charter_plan_read_parts (self, LH_TYPE_QUARTER_PLAN, LH_QUARTER_PLAN_PROJECT_ID, project_ids,
                                                    error)) != NULL &&
         (self->links = lh_charter_plan_read_parts (self, LH_TYPE_PROJECT_KEY_TASK, LH_PROJECT_KEY_TASK_PROJECT_ID,
                                                    project_ids, error)) != NULL &&
         (self->key_tasks = lh_charter_plan_read_all (self, LH_TYPE_KEY_TASK, error)) != NULL;
}

/* Two files of one batch must not say two things of one project. */
static void
lh_charter_refuse_twins (GPtrArray *items)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      LhImportItem *item = g_ptr_array_index (items, i);
      GPtrArray *changes = lh_import_item_get_changes (item);
      LhChange *first = changes->len > 0 ? g_ptr_array_index (changes, 0) : NULL;
      g_autofree char *key = NULL;
      const char *other;

      if (first == NULL || !LH_IS_PROJECT (first->record))
        continue;
      key = first->kind == LH_CHANGE_UPDATE
            ? g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (first->record))
            : g_strdup_printf ("%" G_GINT64_FORMAT " %s", lh_record_get_int (first->record, LH_PROJECT_ORGANIZATION_ID),
                               lh_record_get_text (first->record, LH_PROJECT_NAME));
      other = g_hash_table_lookup (seen, key);
      if (other == NULL)
        g_hash_table_insert (seen, g_steal_pointer (&key), (char *) lh_import_item_get_file (item));
      else
        lh_import_item_add_problem (item, NULL, C_("import", "File"), other,
                                    _("Another file is about the same project. Take in only one of them."));
    }
}

static LhImportItem *
lh_charter_find_item (GPtrArray *items,
                      gint64     record_id)
{
  for (guint i = 0; i < items->len; i++)
    {
      GPtrArray *changes = lh_import_item_get_changes (g_ptr_array_index (items, i));

      for (guint j = 0; j < changes->len; j++)
        {
          if (lh_record_get_id (((LhChange *) g_ptr_array_index (changes, j))->record) == record_id)
            return g_ptr_array_index (items, i);
        }
    }
  return NULL;
}

static const char *
lh_charter_get_label (const LhFinding *finding)
{
  GType type = finding->entity != NULL ? lh_entities_find_type (finding->entity) : G_TYPE_INVALID;
  g_autoptr (GTypeClass) klass = type != G_TYPE_INVALID ? g_type_class_ref (type) : NULL;
  const LhField *field = klass != NULL && finding->field != NULL
                         ? lh_record_class_find_field ((LhRecordClass *) klass, finding->field, NULL) : NULL;

  return field != NULL ? _(field->label) : "";
}

/* What the rules of the ledger would refuse is told before, not when it is too late. */
static gboolean
lh_charter_ask_rules (LhLedger   *ledger,
                      GPtrArray  *items,
                      GError    **error)
{
  g_autoptr (LhChangeSet) changes = lh_charter_import_create_changes (items);
  g_autoptr (GPtrArray) findings = NULL;

  if (!lh_ledger_preview (ledger, lh_change_set_get_changes (changes), &findings, error))
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      const LhFinding *finding = g_ptr_array_index (findings, i);
      LhImportItem *item = finding->severity == LH_SEVERITY_ERROR ? lh_charter_find_item (items, finding->record_id) : NULL;

      if (item != NULL)
        lh_import_item_add_problem (item, NULL, lh_charter_get_label (finding), NULL, finding->message);
    }
  return TRUE;
}

/**
 * lh_charter_import_plan:
 * @forms: (element-type LhCharterForm): filled forms F1
 * @default_year: year of a form whose title has none
 *
 * Compares what units sent with the ledger, cell by cell, and writes nothing (S0-2). A form without a number that names
 * no project of its unit makes a new one, as a draft. Waits for the disk.
 *
 * Returns: (transfer full) (element-type LhImportItem): one item for each form; %NULL when the ledger cannot be read
 */
GPtrArray *
lh_charter_import_plan (LhLedger   *ledger,
                        GPtrArray  *forms,
                        int         default_year,
                        GError    **error)
{
  g_auto (LhCharterPlan) plan = { .ledger = ledger };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (!lh_charter_plan_read (&plan, forms, default_year, error))
    return NULL;
  for (guint i = 0; i < forms->len; i++)
    g_ptr_array_add (items, lh_charter_plan_compare (&plan, g_ptr_array_index (forms, i), default_year));
  lh_charter_refuse_twins (items);
  return lh_charter_ask_rules (ledger, items, error) ? g_steal_pointer (&items) : NULL;
}

/**
 * lh_charter_import_create_changes:
 * @items: (element-type LhImportItem): a plan
 *
 * Returns: (transfer full): the changes of all files that are not refused, to be applied as one step
 */
LhChangeSet *
lh_charter_import_create_changes (GPtrArray *items)
{
  LhChangeSet *set = lh_change_set_new ("import-charters");

  for (guint i = 0; i < items->len; i++)
    {
      LhImportItem *item = g_ptr_array_index (items, i);
      GPtrArray *changes = lh_import_item_get_changes (item);

      if (lh_import_item_get_kind (item) == LH_IMPORT_REFUSED)
        continue;
      for (guint j = 0; j < changes->len; j++)
        {
          LhChange *change = g_ptr_array_index (changes, j);

          if (change->kind == LH_CHANGE_INSERT)
            lh_change_set_insert (set, change->record);
          else
            lh_change_set_update (set, change->record);
        }
    }
  return set;
}

guint
lh_charter_import_count (GPtrArray    *items,
                         LhImportKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += lh_import_item_get_kind (g_ptr_array_index (items, i)) == kind;
  return n;
}
