/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhChoice:
 *
 * One thing that can be chosen: a code of a vocabulary, an organization, a light.
 *
 * Properties: "value" (what is stored), "label" (what is read), "active" (chosen, for lists where several may be).
 */
#define LH_TYPE_CHOICE (lh_choice_get_type ())

G_DECLARE_FINAL_TYPE (LhChoice, lh_choice, LH, CHOICE, GObject)

LhChoice   *lh_choice_new              (const char  *value,
                                        const char  *label);
const char *lh_choice_get_value        (LhChoice    *self);
const char *lh_choice_get_label        (LhChoice    *self);
gboolean    lh_choice_get_active       (LhChoice    *self);
void        lh_choice_set_active       (LhChoice    *self,
                                        gboolean     active);
gboolean    lh_choice_matches          (LhChoice    *self,
                                        const char  *search);

GListStore *lh_choices_new             (void);
guint       lh_choices_append          (GListStore  *choices,
                                        const char  *value,
                                        const char  *label);
void        lh_choices_fill_vocabulary (GListStore  *choices,
                                        LhLedger    *ledger,
                                        const char  *vocabulary);
void        lh_choices_fill_lights     (GListStore  *choices);
void        lh_choices_fill_organizations (GListStore *choices,
                                        LhLedger    *ledger);
LhChoice   *lh_choices_find            (GListModel  *choices,
                                        const char  *value,
                                        guint       *position);
GStrv       lh_choices_get_active      (GListModel  *choices);
void        lh_choices_set_active      (GListModel  *choices,
                                        const char *const *values);
char       *lh_choices_format_active   (GListModel  *choices);

G_END_DECLS
