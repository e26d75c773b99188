/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-application.h"
#include "lh-daily-reminder.h"
#include "lh-window.h"

G_BEGIN_DECLS

struct _LhApplication
{
  AdwApplication   parent_instance;

  LhContext       *context;
  LhDailyReminder *reminder;
};

void lh_application_install_actions (LhApplication *self);
void lh_application_open_path       (LhApplication *self,
                                     const char    *path);
void lh_application_create_path     (LhApplication *self,
                                     const char    *path);

G_END_DECLS
