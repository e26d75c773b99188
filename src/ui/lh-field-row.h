/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-finding.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhFieldRow:
 *
 * A row of a form: what a field of a record is called and its value, to be edited. A kind of editor is a subclass.
 * The row shows the model; an edit is handed to the #LhForm around it when it is complete (Enter, focus leaves, a
 * choice is made), never while an input method composes. A text that is refused stays where it was typed, and the
 * reason stands below it.
 *
 * Properties: "field" (property name of the record), "title" (#AdwPreferencesRow; taken from the record's class when
 * empty), "record" and "ledger" (set by the form), "read-only".
 *
 * Children in .ui: type "value" stands beside the title, type "below" under it.
 */
#define LH_TYPE_FIELD_ROW (lh_field_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (LhFieldRow, lh_field_row, LH, FIELD_ROW, AdwPreferencesRow)

/**
 * LhFieldRowClass:
 * @show: shows the value of the field; the record is %NULL, or known to have the field
 * @read: what the editor holds, as lh_record_deserialize() takes it; fails when the text does not fit
 * @is_edited: whether the editor holds something else than what was shown last
 */
struct _LhFieldRowClass
{
  AdwPreferencesRowClass parent_class;

  void      (* show)      (LhFieldRow  *self);
  char     *(* read)      (LhFieldRow  *self,
                           GError     **error);
  gboolean  (* is_edited) (LhFieldRow  *self);

  gpointer padding[4];
};

const char    *lh_field_row_get_field       (LhFieldRow  *self);
LhRecord      *lh_field_row_get_record      (LhFieldRow  *self);
LhLedger      *lh_field_row_get_ledger      (LhFieldRow  *self);
const LhField *lh_field_row_get_spec        (LhFieldRow  *self,
                                             guint       *index);
void           lh_field_row_set_model       (LhFieldRow  *self,
                                             LhLedger    *ledger,
                                             LhRecord    *record);
void           lh_field_row_set_editor      (LhFieldRow  *self,
                                             gpointer     editor);
char          *lh_field_row_serialize       (LhFieldRow  *self);

gboolean       lh_field_row_commit          (LhFieldRow  *self);
gboolean       lh_field_row_confirm         (LhFieldRow  *self);
void           lh_field_row_revert          (LhFieldRow  *self);
void           lh_field_row_accepted        (LhFieldRow  *self,
                                             gboolean     current);
void           lh_field_row_refused         (LhFieldRow  *self,
                                             const char  *message);
void           lh_field_row_warn            (LhFieldRow  *self,
                                             const char  *message);
gboolean       lh_field_row_has_error       (LhFieldRow  *self);
const char    *lh_field_row_get_message     (LhFieldRow  *self);

G_END_DECLS
