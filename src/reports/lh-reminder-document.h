/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-reminders.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhDocument *lh_reminder_document_new (LhLedger          *ledger,
                                      const LhReminders *reminders,
                                      LhCatalog         *catalog);
LhReport   *lh_reminder_report_new   (LhLedger          *ledger,
                                      const LhReminders *reminders,
                                      LhCatalog         *catalog);

G_END_DECLS
