/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-file.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment.h"
#include "lh-brand-carrier.h"
#include "lh-brand-comment.h"
#include "lh-brand-name.h"
#include "lh-brand-plan.h"
#include "lh-change-set.h"
#include "lh-query-sql.h"
#include "lh-result-item.h"
#include "lh-rules.h"
#include "lh-workflow-item.h"

/* What a field of the brand alone does not tell; adds what is missing. */
typedef gboolean (*LhBrandCheck) (LhBrandFile          *file,
                                  const LhRequirement  *requirement,
                                  GPtrArray            *items,
                                  GError              **error);

/* The brands of the whole city whose name is as near as @wanted, in one text; empty when there is none. */
static char *
lh_brand_requirement_find_names (LhBrandFile       *file,
                                 LhBrandNameMatch   least,
                                 LhBrandNameMatch   most,
                                 GError           **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) others = lh_rules_find (file->session, file->changes, query, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (others == NULL)
    return NULL;
  for (guint i = 0; i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);
      LhBrandNameMatch match = lh_brand_name_match (file->brand, other);
      g_autofree char *described = NULL;

      if (match < least || match > most)
        continue;
      described = lh_brand_name_describe (other, match);
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_("list of names", ", ") : "", described);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
lh_brand_requirement_check_name (LhBrandFile          *file,
                                 const LhRequirement  *requirement,
                                 GPtrArray            *items,
                                 GError              **error)
{
  g_autofree char *same = NULL;

  if (lh_record_get_boolean (file->brand, LH_BRAND_UNNAMED) || lh_record_is_empty (file->brand, LH_BRAND_NAME))
    {
      lh_workflow_items_add (items, requirement, _("a name"));
      return TRUE;
    }
  same = lh_brand_requirement_find_names (file, LH_BRAND_NAME_SAME, LH_BRAND_NAME_SAME, error);
  if (same == NULL)
    return FALSE;
  if (*same != '\0')
    lh_workflow_items_add (items, requirement, _("a name of its own (so far the same as %s)"), same);
  return TRUE;
}

static gboolean
lh_brand_requirement_check_similar (LhBrandFile          *file,
                                    const LhRequirement  *requirement,
                                    GPtrArray            *items,
                                    GError              **error)
{
  g_autofree char *similar = lh_brand_requirement_find_names (file, LH_BRAND_NAME_SOUNDS, LH_BRAND_NAME_SIMILAR, error);

  if (similar == NULL)
    return FALSE;
  if (*similar != '\0')
    lh_workflow_items_add (items, requirement, _("Similar names: %s."), similar);
  return TRUE;
}

/* The text of the form, or entries of the file of the brand. */
static gboolean
lh_brand_requirement_check_parts (LhBrandFile          *file,
                                  const LhRequirement  *requirement,
                                  guint                 field,
                                  GType                 type,
                                  guint                 link,
                                  GPtrArray            *items,
                                  GError              **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (!lh_record_is_empty (file->brand, field))
    return TRUE;
  parts = lh_brand_file_find (file, type, link, error);
  if (parts == NULL)
    return FALSE;
  if (parts->len == 0)
    lh_workflow_items_add (items, requirement, "%s", lh_trc (NULL, "requirement", requirement->label));
  return TRUE;
}

static gboolean
lh_brand_requirement_check_carriers (LhBrandFile          *file,
                                     const LhRequirement  *requirement,
                                     GPtrArray            *items,
                                     GError              **error)
{
  return lh_brand_requirement_check_parts (file, requirement, LH_BRAND_CARRIERS, LH_TYPE_BRAND_CARRIER,
                                           LH_BRAND_CARRIER_BRAND_ID, items, error);
}

static gboolean
lh_brand_requirement_check_work (LhBrandFile          *file,
                                 const LhRequirement  *requirement,
                                 GPtrArray            *items,
                                 GError              **error)
{
  return lh_brand_requirement_check_parts (file, requirement, LH_BRAND_YEAR_WORK, LH_TYPE_BRAND_PLAN,
                                           LH_BRAND_PLAN_BRAND_ID, items, error);
}

static gboolean
lh_brand_requirement_check_replies (LhBrandFile          *file,
                                    const LhRequirement  *requirement,
                                    GPtrArray            *items,
                                    GError              **error)
{
  g_autoptr (GPtrArray) comments = lh_brand_file_find (file, LH_TYPE_BRAND_COMMENT, LH_BRAND_COMMENT_BRAND_ID, error);
  guint n_open = 0;

  if (comments == NULL)
    return FALSE;
  for (guint i = 0; i < comments->len; i++)
    n_open += lh_record_is_empty (g_ptr_array_index (comments, i), LH_BRAND_COMMENT_REPLY) &&
              !lh_record_get_boolean (g_ptr_array_index (comments, i), LH_BRAND_COMMENT_SETTLED);
  if (n_open > 0)
    lh_workflow_items_add (items, requirement, ngettext ("an answer to %u comment", "answers to %u comments", n_open),
                           n_open);
  return TRUE;
}

/* What is stored tells, and not what the step is about to make of it. */
static gboolean
lh_brand_requirement_check_scattered (LhBrandFile          *file,
                                      const LhRequirement  *requirement,
                                      GPtrArray            *items,
                                      GError              **error)
{
  g_autoptr (LhRecord) stored = lh_session_load (file->session, LH_TYPE_BRAND, lh_record_get_id (file->brand), NULL);

  if (stored != NULL && g_str_equal (lh_record_get_text (stored, LH_BRAND_MANAGEMENT), "systematic"))
    lh_workflow_items_add (items, requirement, _("nothing to do, it is under system management already"));
  return TRUE;
}

static gboolean
lh_brand_requirement_check_evidence (LhBrandFile          *file,
                                     const LhRequirement  *requirement,
                                     GPtrArray            *items,
                                     GError              **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ATTACHMENT);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (file->brand));
  g_autoptr (GPtrArray) results = lh_brand_file_find (file, LH_TYPE_RESULT_ITEM, LH_RESULT_ITEM_BRAND_ID, error);
  gint64 n_files;

  lh_query_where_field (query, LH_ATTACHMENT_OWNER_ENTITY, LH_QUERY_EQUAL, "brand");
  lh_query_where_field (query, LH_ATTACHMENT_OWNER_ID, LH_QUERY_EQUAL, id);
  if (results == NULL || !lh_query_sql_count (file->session, query, &n_files, error))
    return FALSE;
  if (results->len == 0 && n_files == 0)
    lh_workflow_items_add (items, requirement, _("No result and no file shows that the step is reached."));
  return TRUE;
}

static const struct
{
  const char   *code;
  LhBrandCheck  check;
} checks[] = {
  { "name", lh_brand_requirement_check_name },
  { "similar", lh_brand_requirement_check_similar },
  { "carriers", lh_brand_requirement_check_carriers },
  { "year-work", lh_brand_requirement_check_work },
  { "replies", lh_brand_requirement_check_replies },
  { "scattered", lh_brand_requirement_check_scattered },
  { "evidence", lh_brand_requirement_check_evidence },
};

static gboolean
lh_brand_requirement_check (LhBrandFile          *file,
                            const LhRequirement  *requirement,
                            GPtrArray            *items,
                            GError              **error)
{
  if (requirement->field >= 0)
    {
      if (lh_record_is_empty (file->brand, (guint) requirement->field))
        lh_workflow_items_add (items, requirement, "%s", lh_trc (NULL, "requirement", requirement->label));
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (g_str_equal (checks[i].code, requirement->code))
        return checks[i].check (file, requirement, items, error);
    }
  g_assert_not_reached ();
}

/**
 * lh_brand_file_check:
 * @transition: a transition
 * @items: (element-type LhWorkflowItem): gets what the brand lacks for it, and what is only flagged
 *
 * Returns: %FALSE only when the ledger could not be read
 */
gboolean
lh_brand_file_check (LhBrandFile              *self,
                     const LhBrandTransition  *transition,
                     GPtrArray                *items,
                     GError                  **error)
{
  g_auto (GStrv) codes = g_strsplit (transition->requirements, " ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const LhRequirement *requirement = lh_brand_requirement_find (codes[i]);

      if (*codes[i] == '\0')
        continue;
      g_assert (requirement != NULL);
      if (!lh_brand_requirement_check (self, requirement, items, error))
        return FALSE;
    }
  return TRUE;
}
