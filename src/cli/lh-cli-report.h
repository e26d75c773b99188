/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli.h"
#include "lh-report.h"

G_BEGIN_DECLS

/**
 * LhCliReport:
 * @quarter: the quarter, the last one of several
 * @first: the first one of several; unset for one quarter
 * @as_of: the day the lights are calculated for; unset for the usual one
 * @edition: to be printed or to be computed with
 * @output: the workbook
 *
 * What was said about a workbook on the command line.
 */
typedef struct
{
  LhQuarter   quarter;
  LhQuarter   first;
  LhDate      as_of;
  LhEdition   edition;
  const char *output;
} LhCliReport;

gboolean lh_cli_report_list_ledgers  (LhCli             *cli,
                                      const char        *format,
                                      GError           **error);
gboolean lh_cli_report_template      (LhCli             *cli,
                                      const char        *format,
                                      GStrv              arguments,
                                      GError           **error);
gboolean lh_cli_report_write_ledgers (LhCli             *cli,
                                      const LhCliReport *report,
                                      GStrv              codes,
                                      GError           **error);

G_END_DECLS
