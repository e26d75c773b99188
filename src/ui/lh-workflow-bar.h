/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-workflow.h"

G_BEGIN_DECLS

/**
 * LhWorkflowBar:
 *
 * Where a project stands and what can be done with it now: the steps that lead on as buttons, those that lead aside in a
 * menu. A step that the project lacks something for tells what, and a click on it goes to the tab where it is missing.
 *
 * Properties: "ledger", "project".
 *
 * Signals: "show-tab" (name): the person wants to see a tab of the project.
 *
 * Actions: workflow.take (code), workflow.request (kind of change), workflow.replace-leader, workflow.raise-level,
 * workflow.requirements.
 */
#define LH_TYPE_WORKFLOW_BAR (lh_workflow_bar_get_type ())

G_DECLARE_FINAL_TYPE (LhWorkflowBar, lh_workflow_bar, LH, WORKFLOW_BAR, AdwBin)

GPtrArray *lh_workflow_bar_get_actions (LhWorkflowBar *self);

G_END_DECLS
