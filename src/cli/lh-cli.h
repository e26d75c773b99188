/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhCli:
 *
 * One run of the program: the options that all commands share, and the output, which is written at the end, when
 * nothing can go wrong any more.
 */
typedef struct _LhCli LhCli;

/**
 * LhCliRun:
 * @self: the run
 * @arguments: (array zero-terminated=1): the command line without the program and the command
 *
 * A command. Parses its arguments with lh_cli_parse(), and prints its result with lh_cli_print().
 *
 * Returns: %FALSE with @error when there is no result
 */
typedef gboolean (*LhCliRun) (LhCli   *self,
                              GStrv    arguments,
                              GError **error);

/**
 * LhCliCommand:
 * @name: what the user writes
 * @synopsis: its arguments, for the help text
 * @summary: what it does (msgid)
 * @run: does it
 */
typedef struct
{
  const char *name;
  const char *synopsis;
  const char *summary;
  LhCliRun    run;
} LhCliCommand;

LhCli        *lh_cli_new                (const LhCliCommand  *commands);
void          lh_cli_free               (LhCli               *self);
int           lh_cli_main               (LhCli               *self,
                                         GStrv                arguments);

gboolean      lh_cli_parse              (LhCli               *self,
                                         GStrv                arguments,
                                         const GOptionEntry  *entries,
                                         GStrv               *operands,
                                         GError             **error);

const char   *lh_cli_get_ledger_option  (LhCli               *self);
LhLedger     *lh_cli_open               (LhCli               *self,
                                         GError             **error);
LhCatalog    *lh_cli_get_catalog        (LhCli               *self,
                                         LhLedger            *ledger,
                                         GError             **error);

gboolean      lh_cli_use_edition        (LhLedger           **ledger,
                                         LhQuarter            quarter,
                                         LhDate               as_of,
                                         GError             **error);
LhDate        lh_cli_get_as_of          (LhLedger            *ledger,
                                         LhQuarter            quarter,
                                         LhDate               as_of);
LhStatistics *lh_cli_compute_statistics (LhLedger            *ledger,
                                         LhQuarter            quarter,
                                         LhDate               as_of,
                                         GError             **error);

GString      *lh_cli_get_output         (LhCli               *self);
void          lh_cli_print              (LhCli               *self,
                                         const char          *format,
                                         ...) G_GNUC_PRINTF (2, 3);
void          lh_cli_warn               (const char          *message);
void          lh_cli_warn_findings      (GPtrArray           *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhCli, lh_cli_free)

G_END_DECLS
