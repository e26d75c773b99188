/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-document.h"

#include <glib/gi18n-lib.h>

#include "lh-attack-list.h"
#include "lh-press-document.h"
#include "lh-project-acceptance.h"
#include "lh-project-charter.h"
#include "lh-project-pledge.h"
#include "lh-text.h"

typedef struct
{
  const char  *name;
  const char  *file_name;
  LhDocument *(*create) (const LhProjectTexts  *texts,
                         GError               **error);
  LhReport   *(*create_form) (const LhProjectTexts *texts);
} LhProjectDocumentInfo;

static LhDocument *
lh_project_document_new_charter (const LhProjectTexts  *texts,
                                 GError               **error)
{
  return lh_project_charter_new (texts);
}

static LhDocument *
lh_project_document_new_press_piece (const LhProjectTexts  *texts,
                                     GError               **error)
{
  return lh_press_piece_new (texts->ledger, texts->dossier->project, texts->catalog, error);
}

static LhDocument *
lh_project_document_new_press_summary (const LhProjectTexts  *texts,
                                       GError               **error)
{
  return lh_press_summary_new (texts->ledger, texts->dossier->project, texts->catalog, error);
}

static const LhProjectDocumentInfo kinds[LH_N_PROJECT_DOCUMENTS] = {
  [LH_PROJECT_CHARTER] = { "charter", NC_("file name", "Charter"), lh_project_document_new_charter,
                           lh_project_charter_new_form },
  [LH_PROJECT_PLEDGE] = { "pledge", NC_("file name", "Responsibility letter"), lh_project_pledge_new, NULL },
  [LH_PROJECT_ACCEPTANCE] = { "acceptance", NC_("file name", "Acceptance"), lh_project_acceptance_new, NULL },
  [LH_PROJECT_ATTACK_LIST] = { "attack-list", NC_("file name", "Attack list"), lh_attack_list_new, NULL },
  [LH_PROJECT_PRESS_PIECE] = { "press-piece", NC_("file name", "Press piece"), lh_project_document_new_press_piece, NULL },
  [LH_PROJECT_PRESS_SUMMARY] = { "press-summary", NC_("file name", "Press summary"),
                                 lh_project_document_new_press_summary, NULL },
};

/**
 * lh_project_document_kind_get_name:
 *
 * Returns: (transfer none): what the command line calls it
 */
const char *
lh_project_document_kind_get_name (LhProjectDocumentKind kind)
{
  g_return_val_if_fail (kind < LH_N_PROJECT_DOCUMENTS, NULL);
  return kinds[kind].name;
}

gboolean
lh_project_document_kind_from_name (const char            *name,
                                    LhProjectDocumentKind *kind)
{
  for (guint i = 0; i < LH_N_PROJECT_DOCUMENTS; i++)
    {
      if (g_str_equal (kinds[i].name, name))
        {
          *kind = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * lh_project_document_kind_has_form:
 *
 * Returns: whether there is also a workbook of it, to be filled in
 */
gboolean
lh_project_document_kind_has_form (LhProjectDocumentKind kind)
{
  g_return_val_if_fail (kind < LH_N_PROJECT_DOCUMENTS, FALSE);
  return kinds[kind].create_form != NULL;
}

/**
 * lh_project_document_new:
 * @texts: a project
 *
 * Returns: (transfer full): the document, or %NULL with LH_ERROR_NOT_ALLOWED when the project is not that far; the
 *   message names what is missing
 */
LhDocument *
lh_project_document_new (LhProjectDocumentKind   kind,
                         const LhProjectTexts   *texts,
                         GError                **error)
{
  g_return_val_if_fail (kind < LH_N_PROJECT_DOCUMENTS, NULL);
  return kinds[kind].create (texts, error);
}

/**
 * lh_project_document_new_form:
 *
 * Returns: (transfer full): the workbook of a kind that has one
 */
LhReport *
lh_project_document_new_form (LhProjectDocumentKind  kind,
                              const LhProjectTexts  *texts)
{
  g_return_val_if_fail (lh_project_document_kind_has_form (kind), NULL);
  return kinds[kind].create_form (texts);
}

/**
 * lh_project_document_file_name:
 * @suffix: its ending, such as "pdf"
 *
 * Returns: (transfer full): a name without folder: SJ2024-013-02_立项书_市财政局_项目名称.pdf
 */
char *
lh_project_document_file_name (LhProjectDocumentKind  kind,
                               const LhProjectTexts  *texts,
                               const char            *suffix)
{
  const char *number = lh_project_texts_get (texts, LH_PROJECT_NUMBER);
  const char *name = lh_project_texts_get (texts, LH_PROJECT_NAME);
  g_autofree char *full = NULL;

  g_return_val_if_fail (kind < LH_N_PROJECT_DOCUMENTS, NULL);

  full = g_strdup_printf ("%s%s%s_%s_%s.%s", number, *number != '\0' ? "_" : "",
                          lh_trc (texts->catalog, "file name", kinds[kind].file_name),
                          lh_project_texts_get_unit (texts), name, suffix);
  return lh_text_file_name (full);
}
