/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-field-row.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhForm:
 *
 * Shows one record in the #LhFieldRow widgets inside it, and carries their edits to the ledger, one after the other.
 * Each edit is saved at once and can be undone. A draft form changes only the record: for dialogs that insert it
 * when they are confirmed.
 *
 * Properties: "ledger", "record" (NULL for none), "draft", "command" (of the journal, NULL for "edit-" and the entity),
 * "layout" (stem of a file in ui/forms/ that has its rows, in an object called "content").
 *
 * Signals: "saved" (record), after the ledger, or the draft, took an edit.
 */
#define LH_TYPE_FORM (lh_form_get_type ())

G_DECLARE_FINAL_TYPE (LhForm, lh_form, LH, FORM, AdwBin)

LhLedger *lh_form_get_ledger    (LhForm     *self);
LhRecord *lh_form_get_record    (LhForm     *self);
void      lh_form_set_ledger    (LhForm     *self,
                                 LhLedger   *ledger);
void      lh_form_set_record    (LhForm     *self,
                                 LhRecord   *record);
void      lh_form_set_draft     (LhForm     *self,
                                 gboolean    draft);
void      lh_form_add_row       (LhForm     *self,
                                 LhFieldRow *row);
void      lh_form_remove_row    (LhForm     *self,
                                 LhFieldRow *row);
void      lh_form_commit        (LhForm     *self,
                                 LhFieldRow *row,
                                 const char *text);
gboolean  lh_form_flush         (LhForm     *self);
gboolean  lh_form_show_findings (LhForm     *self,
                                 GPtrArray  *findings);
void      lh_form_focus_first   (LhForm     *self);
gboolean      lh_form_is_busy       (LhForm      *self);

G_END_DECLS
