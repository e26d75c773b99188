/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-decimal.h"

G_BEGIN_DECLS

/**
 * LhCliJson:
 * @text: (transfer none): where the JSON goes
 * @depth: how many objects and arrays are open
 * @empty: whether the innermost one has no member yet
 *
 * Writes JSON, member by member. Decimals are written with the digits they have: 3.12, and not
 * 3.1200000000000001 as the generators that keep numbers in doubles do.
 */
typedef struct
{
  GString  *text;
  guint     depth;
  gboolean  empty;
} LhCliJson;

void lh_cli_json_init         (LhCliJson  *self,
                               GString    *text);
void lh_cli_json_finish       (LhCliJson  *self);
void lh_cli_json_begin_object (LhCliJson  *self,
                               const char *key);
void lh_cli_json_end_object   (LhCliJson  *self);
void lh_cli_json_begin_array  (LhCliJson  *self,
                               const char *key);
void lh_cli_json_end_array    (LhCliJson  *self);
void lh_cli_json_null         (LhCliJson  *self,
                               const char *key);
void lh_cli_json_string       (LhCliJson  *self,
                               const char *key,
                               const char *value);
void lh_cli_json_integer      (LhCliJson  *self,
                               const char *key,
                               gint64      value);
void lh_cli_json_boolean      (LhCliJson  *self,
                               const char *key,
                               gboolean    value);
void lh_cli_json_decimal      (LhCliJson  *self,
                               const char *key,
                               LhDecimal   value);
void lh_cli_json_tenths       (LhCliJson  *self,
                               const char *key,
                               gint64      value);
void lh_cli_json_id           (LhCliJson  *self,
                               const char *key,
                               gint64      value);

G_END_DECLS
