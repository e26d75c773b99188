/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tips.h"

#include "lh-organization.h"

static const struct
{
  const char *code;
  const char *label;
} states[LH_TIP_N_STATES] = {
  [LH_TIP_WAITING] = { "waiting", N_("not acknowledged") },
  [LH_TIP_RECEIVED] = { "received", N_("acknowledged") },
  [LH_TIP_HANDLED] = { "handled", N_("handled") },
  [LH_TIP_EXEMPT] = { "exempt", N_("need not handle it") },
};

/**
 * lh_tip_state_get_code:
 *
 * Returns: (transfer none): the state for other programs
 */
const char *
lh_tip_state_get_code (LhTipState state)
{
  return states[state].code;
}

/**
 * lh_tip_state_get_label:
 *
 * Returns: (transfer none): the state in a word
 */
const char *
lh_tip_state_get_label (LhTipState  state,
                        LhCatalog  *catalog)
{
  return lh_tr (catalog, states[state].label);
}

/**
 * lh_tip_format_average:
 *
 * Returns: (transfer full): the average response time with the number of units it is of; "" without any
 */
char *
lh_tip_format_average (const LhTip *self,
                       LhCatalog   *catalog)
{
  const guint n = self->n_states[LH_TIP_HANDLED];
  g_autofree char *days = NULL;

  if (self->average == LH_UNSET)
    return g_strdup ("");
  days = lh_tenths_to_string (self->average);
  /* TRANSLATORS: a number of days with one decimal, then how many units it is the average of */
  return g_strdup_printf (lh_trn (catalog, "average response %s days (of %u unit)", "average response %s days (of %u units)",
                                  n), days, n);
}

/**
 * lh_tip_format_summary:
 *
 * Returns: (transfer full): how many acknowledged and handled it, how many have not responded, and the average
 */
char *
lh_tip_format_summary (const LhTip *self,
                       LhCatalog   *catalog)
{
  const guint n_asked = self->lines->len - self->n_states[LH_TIP_EXEMPT];
  g_autofree char *average = lh_tip_format_average (self, catalog);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, lh_tr (catalog, N_("%u of %u acknowledged · %u handled · %u open")), self->n_received,
                          n_asked, self->n_states[LH_TIP_HANDLED], lh_tip_get_n_open (self));
  if (self->n_overdue > 0)
    g_string_append_printf (text, lh_tr (catalog, N_(" · %u past the deadline")), self->n_overdue);
  if (self->n_states[LH_TIP_EXEMPT] > 0)
    g_string_append_printf (text, lh_tr (catalog, N_(" · %u exempt")), self->n_states[LH_TIP_EXEMPT]);
  if (*average != '\0')
    g_string_append_printf (text, " · %s", average);
  return g_string_free (text, FALSE);
}

/**
 * lh_tip_format_names:
 * @only_open: only those that have not responded
 *
 * Returns: (transfer full): the names of the receivers, in official order, as a sentence lists them
 */
char *
lh_tip_format_names (const LhTip *self,
                     gboolean     only_open,
                     LhCatalog   *catalog)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      const LhTipLine *line = g_ptr_array_index (self->lines, i);

      if (line->organization != NULL &&
          (!only_open || line->state == LH_TIP_WAITING || line->state == LH_TIP_RECEIVED))
        g_ptr_array_add (names, (gpointer) lh_record_get_text (line->organization, LH_ORGANIZATION_NAME));
    }
  g_ptr_array_add (names, NULL);
  /* TRANSLATORS: between the names of a list */
  return g_strjoinv (lh_trc (catalog, "list", ", "), (char **) names->pdata);
}

/**
 * lh_tip_format_text:
 *
 * Returns: (transfer full): the tip ready to be sent by whatever the office uses: number, title, receivers, content,
 *   deadline, who sends it and when
 */
char *
lh_tip_format_text (const LhTip *self,
                    LhCatalog   *catalog)
{
  LhDate due = lh_record_get_date (self->tip, LH_WORK_TIP_DUE_ON);
  LhDate issued = lh_record_get_date (self->tip, LH_WORK_TIP_ISSUED_ON);
  g_autofree char *names = lh_tip_format_names (self, FALSE, catalog);
  GString *text = g_string_new (NULL);

  if (!lh_date_is_set (issued))
    issued = lh_record_get_date (self->tip, LH_WORK_TIP_STARTED_ON);
  if (!lh_record_is_empty (self->tip, LH_WORK_TIP_NUMBER))
    g_string_append_printf (text, "%s\n", lh_record_get_text (self->tip, LH_WORK_TIP_NUMBER));
  g_string_append_printf (text, "%s\n\n", lh_record_get_text (self->tip, LH_WORK_TIP_TITLE));
  /* TRANSLATORS: the names of those a letter goes to, with the colon after them */
  g_string_append_printf (text, lh_tr (catalog, N_("%s:")), names);
  g_string_append_printf (text, "\n%s\n", lh_record_get_text (self->tip, LH_WORK_TIP_CONTENT));
  if (lh_date_is_set (due))
    {
      g_autofree char *day = lh_date_format (due, LH_DATE_LONG, catalog);

      g_string_append_printf (text, lh_tr (catalog, N_("Please report how it was handled by %s.")), day);
      g_string_append_c (text, '\n');
    }
  if (lh_date_is_set (issued))
    {
      g_autofree char *day = lh_date_format (issued, LH_DATE_LONG, catalog);

      g_string_append_printf (text, "\n%s\n%s\n", lh_record_get_text (self->tip, LH_WORK_TIP_ISSUER), day);
    }
  return g_string_free (text, FALSE);
}
