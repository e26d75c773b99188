/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-workflow.h"

G_BEGIN_DECLS

/**
 * LhTransitionDialog:
 *
 * Asks for date, person and opinion of a step of a project, or of a decision on a change request, and takes it. What the
 * ledger refuses is told in the dialog, and nothing is lost.
 *
 * Properties: "ledger", "project" (#LhRecord), "transition" (code of the step), "request" (#LhRecord, instead of a step),
 * "agreed" (what the request is answered), "note" (what the person should know first).
 */
#define LH_TYPE_TRANSITION_DIALOG (lh_transition_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhTransitionDialog, lh_transition_dialog, LH, TRANSITION_DIALOG, AdwWindow)

LhTransitionDialog *lh_transition_dialog_present          (gpointer    widget,
                                                           LhLedger   *ledger,
                                                           LhRecord   *project,
                                                           const char *transition,
                                                           const char *note);
LhTransitionDialog *lh_transition_dialog_present_decision (gpointer    widget,
                                                           LhLedger   *ledger,
                                                           LhRecord   *request,
                                                           gboolean    agreed);

G_END_DECLS
