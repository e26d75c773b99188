/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-date.h"
#include "lh-quarter.h"

G_BEGIN_DECLS

#define LH_CLI_ERROR (lh_cli_error_quark ())

/**
 * LhCliError:
 * @LH_CLI_ERROR_USAGE: the command line cannot be understood; exit status 2
 * @LH_CLI_ERROR_HELP: no error: help or the version was asked for and stands in the output; exit status 0
 *
 * Why a command did not even begin.
 */
typedef enum
{
  LH_CLI_ERROR_USAGE,
  LH_CLI_ERROR_HELP,
} LhCliError;

/**
 * LhCliFormat:
 * @LH_CLI_FORMAT_TEXT: aligned text, for reading
 * @LH_CLI_FORMAT_JSON: for other programs
 * @LH_CLI_FORMAT_CSV: for spreadsheets
 *
 * How a result is written.
 */
typedef enum
{
  LH_CLI_FORMAT_TEXT = 1 << 0,
  LH_CLI_FORMAT_JSON = 1 << 1,
  LH_CLI_FORMAT_CSV  = 1 << 2,
} LhCliFormat;

/**
 * LhCliAction:
 * @name: what the user writes after the command
 * @minimum: operands after it, at least
 * @maximum: at most
 * @needs_year: whether --year must be there
 * @run: does it, for the run of the command
 *
 * One of the actions of a command.
 */
typedef struct
{
  const char  *name;
  guint        minimum;
  guint        maximum;
  gboolean     needs_year;
  gboolean   (*run) (gpointer   run,
                     GError   **error);
} LhCliAction;

GQuark   lh_cli_error_quark       (void);

void     lh_cli_set_usage_error   (GError             **error,
                                   const char          *format,
                                   ...) G_GNUC_PRINTF (2, 3);
gboolean lh_cli_check_operands    (GStrv                operands,
                                   guint                minimum,
                                   guint                maximum,
                                   GError             **error);
const LhCliAction *lh_cli_choose_action (const LhCliAction *actions,
                                   GStrv                operands,
                                   guint                year,
                                   GError             **error);
gboolean lh_cli_parse_format      (const char          *text,
                                   LhCliFormat          allowed,
                                   LhCliFormat         *format,
                                   GError             **error);
gboolean lh_cli_parse_quarter     (const char          *text,
                                   LhQuarter           *quarter,
                                   GError             **error);
gboolean lh_cli_parse_date        (const char          *option,
                                   const char          *text,
                                   LhDate              *date,
                                   GError             **error);
gboolean lh_cli_parse_number      (const char          *option,
                                   const char          *text,
                                   guint                minimum,
                                   guint                maximum,
                                   guint               *number,
                                   GError             **error);

G_END_DECLS
