/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-xlsx-sheet.h"

G_BEGIN_DECLS

void lh_xlsx_form_write (LhXlsxSheet     *sheet,
                         LhDocumentTable *form);

G_END_DECLS
