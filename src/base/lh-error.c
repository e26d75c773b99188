/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-error.h"

/**
 * lh_error_quark:
 *
 * Returns: the domain of the errors of this program
 */
G_DEFINE_QUARK (lh-error-quark, lh_error)
