/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-project-texts.h"
#include "lh-report.h"

G_BEGIN_DECLS

/**
 * LhProjectDocumentKind:
 * @LH_PROJECT_CHARTER: 立项书, form F1
 * @LH_PROJECT_PLEDGE: 责任书, form F21, with all projects that the secretary leads in the year
 * @LH_PROJECT_ACCEPTANCE: 验收申请表 and 验收评分表, forms F6 and F7, of the last acceptance
 * @LH_PROJECT_ATTACK_LIST: 年度攻坚清单 of its secretary
 * @LH_PROJECT_PRESS_PIECE: 成果展稿件: problem, practice, result, picture
 * @LH_PROJECT_PRESS_SUMMARY: what a reporter needs, and what was published
 *
 * What can be printed about a project.
 */
typedef enum
{
  LH_PROJECT_CHARTER,
  LH_PROJECT_PLEDGE,
  LH_PROJECT_ACCEPTANCE,
  LH_PROJECT_ATTACK_LIST,
  LH_PROJECT_PRESS_PIECE,
  LH_PROJECT_PRESS_SUMMARY,
  LH_N_PROJECT_DOCUMENTS
} LhProjectDocumentKind;

const char *lh_project_document_kind_get_name  (LhProjectDocumentKind  kind);
gboolean    lh_project_document_kind_from_name (const char            *name,
                                                LhProjectDocumentKind *kind);
gboolean    lh_project_document_kind_has_form  (LhProjectDocumentKind  kind);

LhDocument *lh_project_document_new            (LhProjectDocumentKind  kind,
                                                const LhProjectTexts  *texts,
                                                GError               **error);
LhReport   *lh_project_document_new_form       (LhProjectDocumentKind  kind,
                                                const LhProjectTexts  *texts);
char       *lh_project_document_file_name      (LhProjectDocumentKind  kind,
                                                const LhProjectTexts  *texts,
                                                const char            *suffix);

G_END_DECLS
