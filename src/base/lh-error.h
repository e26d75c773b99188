/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LH_ERROR (lh_error_quark ())

/**
 * LhError:
 * @LH_ERROR_FAILED: none of the others
 * @LH_ERROR_NOT_FOUND: the file or the record does not exist
 * @LH_ERROR_EXISTS: the file exists already and must not be overwritten
 * @LH_ERROR_CONFLICT: the record was changed by somebody else in the meantime
 * @LH_ERROR_INVALID: a value does not fit its field, or a rule of the domain refuses it
 * @LH_ERROR_NOT_ALLOWED: the action is not possible in this state
 * @LH_ERROR_IO: reading or writing failed
 * @LH_ERROR_FULL: no space left on the disk
 * @LH_ERROR_CORRUPT: the file is damaged
 * @LH_ERROR_FOREIGN: the file is not a ledger of this program
 * @LH_ERROR_NEWER: the file was written by a newer version of this program
 * @LH_ERROR_READ_ONLY: the file may be read but not written
 * @LH_ERROR_LOCKED: another program holds the file
 * @LH_ERROR_CANCELLED: the user cancelled
 *
 * What can fail from outside. The message of each error is a whole sentence for the user, in the
 * language of the interface: it names the file or field, and says what to do.
 */
typedef enum
{
  LH_ERROR_FAILED,
  LH_ERROR_NOT_FOUND,
  LH_ERROR_EXISTS,
  LH_ERROR_CONFLICT,
  LH_ERROR_INVALID,
  LH_ERROR_NOT_ALLOWED,
  LH_ERROR_IO,
  LH_ERROR_FULL,
  LH_ERROR_CORRUPT,
  LH_ERROR_FOREIGN,
  LH_ERROR_NEWER,
  LH_ERROR_READ_ONLY,
  LH_ERROR_LOCKED,
  LH_ERROR_CANCELLED,
} LhError;

GQuark lh_error_quark (void);

G_END_DECLS
