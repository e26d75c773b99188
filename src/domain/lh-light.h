/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-catalog.h"

G_BEGIN_DECLS

/**
 * LhLight:
 *
 * The lights of house rule 4.2, from the calmest to the gravest; the order is the order of reports.
 * They are never shown by colour alone: each has a symbol and a word.
 */
typedef enum
{
  LH_LIGHT_GREEN,
  LH_LIGHT_YELLOW,
  LH_LIGHT_ORANGE,
  LH_LIGHT_RED,
  LH_LIGHT_BLUE,
  LH_LIGHT_GREY,
  LH_N_LIGHTS
} LhLight;

const char *lh_light_get_code   (LhLight      light);
gboolean    lh_light_from_code  (const char  *code,
                                 LhLight     *light);
const char *lh_light_get_symbol (LhLight      light);
const char *lh_light_get_colour (LhLight      light,
                                 LhCatalog   *catalog);
const char *lh_light_get_word   (LhLight      light,
                                 LhCatalog   *catalog);
const char *lh_light_get_hex    (LhLight      light);

G_END_DECLS
