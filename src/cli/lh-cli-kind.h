/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhCliKind:
 * @name: name of the entity, as the user writes it
 * @get_type: its type of records
 * @keys: (array zero-terminated=1): fields by which a person names a record of it, the surest first
 *
 * A kind of records that the program can list and change.
 */
typedef struct
{
  const char *name;
  GType     (*get_type) (void);
  const char *keys[4];
} LhCliKind;

const LhCliKind *lh_cli_kind_find        (const char       *name);
const LhCliKind *lh_cli_kind_parse       (const char       *name,
                                          GError          **error);
const LhField   *lh_cli_kind_parse_field (const LhCliKind  *self,
                                          const char       *name,
                                          guint            *index,
                                          GError          **error);
const LhField   *lh_cli_kind_get_fields  (const LhCliKind  *self,
                                          guint            *n_fields);

G_END_DECLS
