/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhReminderCard:
 *
 * What is overdue, due today, this week and this quarter, each section with its count; a row opens its record. As of the
 * day of the ledger.
 *
 * Properties: "ledger". Actions: reminders.section (code), reminders.print.
 */
#define LH_TYPE_REMINDER_CARD (lh_reminder_card_get_type ())

G_DECLARE_FINAL_TYPE (LhReminderCard, lh_reminder_card, LH, REMINDER_CARD, AdwBin)

G_END_DECLS
