/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhVocabularyDialog:
 *
 * The editable vocabularies of a ledger: terms are renamed, added, moved and retired. A term is never deleted, as
 * records may have it. Each change is saved at once and can be undone.
 */
#define LH_TYPE_VOCABULARY_DIALOG (lh_vocabulary_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhVocabularyDialog, lh_vocabulary_dialog, LH, VOCABULARY_DIALOG, AdwWindow)

LhVocabularyDialog *lh_vocabulary_dialog_new (GtkWindow *parent,
                                              LhLedger  *ledger);

G_END_DECLS
