/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-organization.h"
#include "lh-text.h"

/* Longer chains of superiors than this are a circle. */
#define LH_MAX_DEPTH 32

static gboolean
lh_organization_is_called (LhRecord   *organization,
                           const char *folded)
{
  g_autofree char *name = lh_text_fold (lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  g_auto (GStrv) aliases = g_strsplit (lh_record_get_text (organization, LH_ORGANIZATION_ALIASES), ";", -1);

  if (g_str_equal (name, folded))
    return TRUE;
  for (guint i = 0; aliases[i] != NULL; i++)
    {
      g_autofree char *alias = lh_text_fold (aliases[i]);

      if (*alias != '\0' && g_str_equal (alias, folded))
        return TRUE;
    }
  return FALSE;
}

/* A name or alias belongs to one organization only, or a form could not be told whose it is (form F23). */
static void
lh_organization_check_name (LhRecord   *record,
                            guint       field,
                            const char *name,
                            GPtrArray  *others,
                            GPtrArray  *findings)
{
  g_autofree char *folded = lh_text_fold (name);

  if (*folded == '\0')
    return;
  for (guint i = 0; i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);

      if (lh_record_get_id (other) != lh_record_get_id (record) && lh_organization_is_called (other, folded))
        {
          lh_findings_add (findings, LH_SEVERITY_ERROR, record, field, _("“%s” is already a name of “%s” (%s)."),
                           name, lh_record_get_text (other, LH_ORGANIZATION_NAME),
                           lh_record_get_text (other, LH_ORGANIZATION_CODE));
          return;
        }
    }
}

static void
lh_organization_check_names (LhRecord  *record,
                             GPtrArray *others,
                             GPtrArray *findings)
{
  g_auto (GStrv) aliases = g_strsplit (lh_record_get_text (record, LH_ORGANIZATION_ALIASES), ";", -1);

  lh_organization_check_name (record, LH_ORGANIZATION_NAME, lh_record_get_text (record, LH_ORGANIZATION_NAME), others,
                              findings);
  for (guint i = 0; aliases[i] != NULL; i++)
    lh_organization_check_name (record, LH_ORGANIZATION_ALIASES, aliases[i], others, findings);

  for (guint i = 0; i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);

      if (lh_record_get_id (other) != lh_record_get_id (record) &&
          !lh_record_is_empty (record, LH_ORGANIZATION_CODE) &&
          lh_record_field_equal (record, other, LH_ORGANIZATION_CODE))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ORGANIZATION_CODE,
                         _("The code %s belongs to “%s” already."), lh_record_get_text (record, LH_ORGANIZATION_CODE),
                         lh_record_get_text (other, LH_ORGANIZATION_NAME));
    }
}

static LhRecord *
lh_organization_find (GPtrArray *organizations,
                      gint64     id)
{
  for (guint i = 0; i < organizations->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (organizations, i)) == id)
        return g_ptr_array_index (organizations, i);
    }
  return NULL;
}

static void
lh_organization_check_parent (LhRecord  *record,
                              GPtrArray *others,
                              GPtrArray *findings)
{
  gint64 parent_id = lh_record_get_int (record, LH_ORGANIZATION_PARENT_ID);

  for (guint depth = 0; parent_id != 0; depth++)
    {
      LhRecord *parent = lh_organization_find (others, parent_id);

      if (parent_id == lh_record_get_id (record) || depth > LH_MAX_DEPTH)
        {
          lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ORGANIZATION_PARENT_ID,
                           _("An organization cannot stand below itself."));
          return;
        }
      parent_id = parent != NULL ? lh_record_get_int (parent, LH_ORGANIZATION_PARENT_ID) : 0;
    }
}

gboolean
lh_organization_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) others = lh_rules_find (session, changes, query, error);

  if (others == NULL)
    return FALSE;
  lh_organization_check_names (record, others, findings);
  lh_organization_check_parent (record, others, findings);
  return TRUE;
}
