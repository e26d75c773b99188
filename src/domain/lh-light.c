/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light.h"

#include <string.h>

typedef struct
{
  const char *code;
  const char *symbol;
  const char *colour;
  const char *word;
  const char *hex;
} LhLightInfo;

/* Codes are stored: append only. Colours are those of house rule 7.2, symbols exist in every CJK font. */
static const LhLightInfo lights[LH_N_LIGHTS] = {
  [LH_LIGHT_GREEN] = { "green", "●", N_("Green"), N_("On track"), "#1E8E5A" },
  [LH_LIGHT_YELLOW] = { "yellow", "▲", N_("Yellow"), N_("Warning"), "#FFD966" },
  [LH_LIGHT_ORANGE] = { "orange", "◆", N_("Orange"), N_("Alert"), "#D96B0B" },
  [LH_LIGHT_RED] = { "red", "■", N_("Red"), N_("Behind or overdue"), "#C00000" },
  [LH_LIGHT_BLUE] = { "blue", "✓", N_("Blue"), N_("Done"), "#1F5FA8" },
  [LH_LIGHT_GREY] = { "grey", "○", N_("Grey"), N_("Not running"), "#BFBFBF" },
};

const char *
lh_light_get_code (LhLight light)
{
  g_return_val_if_fail (light < LH_N_LIGHTS, NULL);
  return lights[light].code;
}

gboolean
lh_light_from_code (const char *code,
                    LhLight    *light)
{
  for (int i = 0; i < LH_N_LIGHTS; i++)
    {
      if (g_strcmp0 (code, lights[i].code) == 0)
        {
          *light = i;
          return TRUE;
        }
    }
  return FALSE;
}

const char *
lh_light_get_symbol (LhLight light)
{
  g_return_val_if_fail (light < LH_N_LIGHTS, NULL);
  return lights[light].symbol;
}

/**
 * lh_light_get_colour:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): the name of the colour, 绿
 */
const char *
lh_light_get_colour (LhLight    light,
                     LhCatalog *catalog)
{
  g_return_val_if_fail (light < LH_N_LIGHTS, NULL);
  return lh_tr (catalog, lights[light].colour);
}

/**
 * lh_light_get_word:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): what the light means in a word, 正常
 */
const char *
lh_light_get_word (LhLight    light,
                   LhCatalog *catalog)
{
  g_return_val_if_fail (light < LH_N_LIGHTS, NULL);
  return lh_tr (catalog, lights[light].word);
}

/**
 * lh_light_get_hex:
 *
 * Returns: (transfer none): the colour as #RRGGBB
 */
const char *
lh_light_get_hex (LhLight light)
{
  g_return_val_if_fail (light < LH_N_LIGHTS, NULL);
  return lights[light].hex;
}
