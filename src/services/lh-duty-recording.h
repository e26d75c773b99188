/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"

G_BEGIN_DECLS

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

G_END_DECLS
