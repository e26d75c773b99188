/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-opinion-file.h"
#include "lh-opinion.h"

G_BEGIN_DECLS

/**
 * LhOpinionHeadings:
 * @row: place of the row of headings in LhFileSheet.rows
 * @columns: for each field of #LhOpinion the column that has it, from 0; -1 for none
 *
 * Which column of a list is what.
 */
typedef struct
{
  guint row;
  int   columns[LH_OPINION_N_FIELDS];
} LhOpinionHeadings;

gboolean lh_opinion_headings_find (LhOpinionHeadings *self,
                                   LhFileSheet       *sheet);

G_END_DECLS
