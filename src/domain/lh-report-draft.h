/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhReportDraft:
 *
 * A quarterly report or notice: its head, state and, once frozen, its figures (form F25, S1-41).
 */
#define LH_TYPE_REPORT_DRAFT (lh_report_draft_get_type ())

G_DECLARE_FINAL_TYPE (LhReportDraft, lh_report_draft, LH, REPORT_DRAFT, LhRecord)

typedef enum
{
  LH_REPORT_DRAFT_KIND,
  LH_REPORT_DRAFT_QUARTER,
  LH_REPORT_DRAFT_TITLE,
  LH_REPORT_DRAFT_NUMBER,
  LH_REPORT_DRAFT_ADDRESSEE,
  LH_REPORT_DRAFT_SIGNER,
  LH_REPORT_DRAFT_ISSUER,
  LH_REPORT_DRAFT_ISSUED_ON,
  LH_REPORT_DRAFT_STATE,
  LH_REPORT_DRAFT_NAMING,
  LH_REPORT_DRAFT_FIGURES,
  LH_REPORT_DRAFT_FROZEN_ON,
  LH_REPORT_DRAFT_ATTACHMENTS,
  LH_REPORT_DRAFT_NOTE,
  LH_REPORT_DRAFT_COPY_TO,
  LH_REPORT_DRAFT_N_FIELDS
} LhReportDraftField;

LhReportDraft *lh_report_draft_new (void);

G_END_DECLS
