/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-targets.h"

#include "lh-result-number.h"

static const struct
{
  const char *code;
  const char *label;
} states[] = {
  [LH_TARGET_NO_BASE] = { "no-base", N_("base missing") },
  [LH_TARGET_NO_TARGET] = { "no-target", N_("target missing") },
  [LH_TARGET_NO_ACTUAL] = { "no-actual", N_("not entered yet") },
  [LH_TARGET_REACHED] = { "reached", N_("reached") },
  [LH_TARGET_ON_PACE] = { "on-pace", N_("on pace") },
  [LH_TARGET_BEHIND] = { "behind", N_("behind pace") },
  [LH_TARGET_MISSED] = { "missed", N_("not reached") },
};

/**
 * lh_target_state_get_code:
 *
 * Returns: (transfer none): the state for other programs
 */
const char *
lh_target_state_get_code (LhTargetState state)
{
  return states[state].code;
}

/**
 * lh_target_state_get_label:
 *
 * Returns: (transfer none): the state in a word
 */
const char *
lh_target_state_get_label (LhTargetState  state,
                           LhCatalog     *catalog)
{
  return lh_tr (catalog, states[state].label);
}

/**
 * lh_target_line_format_target:
 *
 * Returns: (transfer full): the target as written: 10个, 不少于12次, 100%
 */
char *
lh_target_line_format_target (const LhTargetLine *self,
                              LhCatalog          *catalog)
{
  LhDecimal value;

  if (!lh_decimal_parse (lh_record_get_text (self->target, LH_ANNUAL_TARGET_TARGET), &value, NULL))
    return g_strdup ("");
  return lh_result_number_format (value, NULL, lh_record_get_text (self->target, LH_ANNUAL_TARGET_QUALIFIER),
                                  lh_target_line_is_share (self)
                                  ? "%" : lh_record_get_text (self->target, LH_ANNUAL_TARGET_UNIT), catalog);
}

/**
 * lh_target_line_format_actual:
 *
 * Returns: (transfer full): the actual value: 4个, or of a share 87 of 90 个支部; "" when nobody says it
 */
char *
lh_target_line_format_actual (const LhTargetLine *self,
                              LhCatalog          *catalog)
{
  const gboolean share = lh_target_line_is_share (self);
  const char *qualifier = lh_record_get_text (self->target, LH_ANNUAL_TARGET_ACTUAL_QUALIFIER);
  const char *unit = lh_record_get_text (self->target, share ? LH_ANNUAL_TARGET_BASE_UNIT : LH_ANNUAL_TARGET_UNIT);
  g_autofree char *actual = NULL;
  g_autofree char *whole = NULL;
  LhDecimal base;

  if (!self->has_actual)
    return g_strdup ("");
  if (!share || !lh_decimal_parse (lh_record_get_text (self->target, LH_ANNUAL_TARGET_BASE), &base, NULL))
    return lh_result_number_format (lh_decimal_strip (self->actual), NULL, qualifier, unit, catalog);
  actual = lh_result_number_format (lh_decimal_strip (self->actual), NULL, qualifier, NULL, catalog);
  whole = lh_result_number_format (base, NULL, NULL, unit, catalog);
  /* TRANSLATORS: 1 is how many reached a standard, 2 how many there are, with their unit */
  return g_strdup_printf (lh_tr (catalog, N_("%1$s of %2$s")), actual, whole);
}

/**
 * lh_target_line_format_percent:
 *
 * Returns: (transfer full): the percentage with one decimal, 约 before it when a value is a lower bound; else why there
 *   is none
 */
char *
lh_target_line_format_percent (const LhTargetLine *self,
                               LhCatalog          *catalog)
{
  g_autofree char *percent = NULL;

  if (self->tenths == LH_UNSET)
    return g_strdup (lh_target_state_get_label (self->state, catalog));
  percent = g_strdup_printf ("%" G_GINT64_FORMAT ".%d%%", self->tenths / 10, (int) (self->tenths % 10));
  if (!self->approximate)
    return g_steal_pointer (&percent);
  /* TRANSLATORS: a percentage of values of which one is a lower bound */
  return g_strdup_printf (lh_tr (catalog, N_("about %s")), percent);
}

/**
 * lh_target_line_format_missing:
 *
 * Returns: (transfer full): how much is missing, such as 还差 3 个支部; "" when nothing is
 */
char *
lh_target_line_format_missing (const LhTargetLine *self,
                               LhCatalog          *catalog)
{
  const char *unit = lh_record_get_text (self->target, lh_target_line_is_share (self) ? LH_ANNUAL_TARGET_BASE_UNIT
                                                                                      : LH_ANNUAL_TARGET_UNIT);
  g_autofree char *digits = NULL;

  if (lh_decimal_compare (self->missing, LH_DECIMAL_ZERO) <= 0)
    return g_strdup ("");
  digits = lh_decimal_to_string (self->missing);
  /* TRANSLATORS: 1 is a number, 2 its unit */
  return g_strdup_printf (lh_trc (catalog, "target", "%1$s %2$s missing"), digits, unit);
}

/**
 * lh_targets_format_summary:
 *
 * Returns: (transfer full): how many targets are reached; never a figure over all of them
 */
char *
lh_targets_format_summary (const LhTargets *self,
                           LhCatalog       *catalog)
{
  if (self->lines->len == 0)
    return g_strdup (lh_tr (catalog, N_("no targets")));
  return g_strdup_printf (lh_tr (catalog, N_("%u of %u targets reached")), self->n_reached, self->lines->len);
}
