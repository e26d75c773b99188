/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-text.h"

/* A brand name is used once in the city (form F8 no. 4). */
gboolean
lh_brand_rules_check (LhSession  *session,
                      LhRecord   *record,
                      GPtrArray  *changes,
                      GPtrArray  *findings,
                      GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) others = lh_rules_find (session, changes, query, error);
  g_autofree char *folded = lh_text_fold (lh_record_get_text (record, LH_BRAND_NAME));

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);
      g_autofree char *name = lh_text_fold (lh_record_get_text (other, LH_BRAND_NAME));

      if (lh_record_get_id (other) != lh_record_get_id (record) && *folded != '\0' && g_str_equal (name, folded))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_BRAND_NAME,
                         _("There is a brand of this name already (%s)."), lh_record_get_text (other, LH_BRAND_NUMBER));
    }
  if (!lh_record_is_empty (record, LH_BRAND_LOGO) && lh_record_is_empty (record, LH_BRAND_LOGO_MEANING))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_BRAND_LOGO_MEANING,
                     _("There is a logo, but its meaning is not explained."));
  return TRUE;
}
