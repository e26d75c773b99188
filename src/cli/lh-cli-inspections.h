/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli.h"

G_BEGIN_DECLS

gboolean lh_cli_run_acceptance  (LhCli   *self,
                                 GStrv    arguments,
                                 GError **error);
gboolean lh_cli_run_appraisal   (LhCli   *self,
                                 GStrv    arguments,
                                 GError **error);
gboolean lh_cli_run_inspections (LhCli   *self,
                                 GStrv    arguments,
                                 GError **error);

G_END_DECLS
