/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"
#include "lh-session.h"

G_BEGIN_DECLS

/* Lines of the shipped templates that are done by publishing a list. */
#define LH_DUTY_LINE_THEME_DAY "D1-02"
#define LH_DUTY_LINE_ORGANIZATIONAL_LIFE "D1-03"

void          lh_duty_add_record         (LhChangeSet  *changes,
                                          LhRecord     *duty,
                                          LhDate        done_on,
                                          gint64        times,
                                          const char   *note,
                                          const char   *evidence);
LhChangeSet  *lh_duty_create_record      (LhRecord     *duty,
                                          LhDate        done_on,
                                          gint64        times,
                                          const char   *note,
                                          const char   *evidence);
LhChangeSet  *lh_duty_create_exemption   (LhRecord     *duty,
                                          const char   *reason);
LhChangeSet  *lh_duty_create_publication (LhRecord     *checklist,
                                          LhDate        published_on);

gboolean      lh_duty_complete           (LhSession    *session,
                                          LhChangeSet  *changes,
                                          GError      **error);

G_END_DECLS
