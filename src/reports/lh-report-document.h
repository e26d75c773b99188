/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhDocument *lh_report_document_new (LhReport *report);

G_END_DECLS
