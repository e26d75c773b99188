/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-facts.h"

#include <glib/gi18n-lib.h>

static void
lh_briefing_text_add_heading (GString    *text,
                              const char *heading)
{
  g_string_append_printf (text, "\n%s\n", heading);
}

/* Takes @sentence. */
static void
lh_briefing_text_add (GString *text,
                      char    *sentence)
{
  g_string_append_printf (text, "%s\n", sentence);
  g_free (sentence);
}

static void
lh_briefing_text_add_practices (GString               *text,
                                const LhBriefingFacts *facts)
{
  for (guint i = 0; i < facts->practices->len; i++)
    {
      const LhBriefingPractice *practice = g_ptr_array_index (facts->practices, i);

      if (*practice->title != '\0')
        g_string_append_printf (text, lh_trc (facts->catalog, "briefing text", "%u. %s (%s)\n"), i + 1, practice->title,
                                practice->unit);
      g_string_append_printf (text, "%s\n", practice->text);
      if (practice->promotion != NULL)
        g_string_append_printf (text, lh_trc (facts->catalog, "briefing text", "(%s)\n"), practice->promotion);
    }
}

static void
lh_briefing_text_add_warnings (GString               *text,
                               const LhBriefingFacts *facts)
{
  for (guint i = 0; i < facts->warnings->len; i++)
    {
      const LhBriefingWarning *warning = g_ptr_array_index (facts->warnings, i);

      /* TRANSLATORS: number, symbol and colour of a light, organization, project, reason */
      g_string_append_printf (text, lh_trc (facts->catalog, "briefing text", "%u. %s %s  %s: %s, %s\n"), i + 1,
                              lh_light_get_symbol (warning->light), lh_light_get_colour (warning->light, facts->catalog),
                              warning->unit, warning->project, warning->reason);
    }
}

static void
lh_briefing_text_add_lines (GString           *text,
                            LhCatalog         *catalog,
                            const char *const *lines)
{
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, lh_trc (catalog, "briefing text", "%u. %s\n"), i + 1, lines[i]);
}

/* Windows' editor needs the mark and the carriage returns. */
static char *
lh_briefing_text_finish (GString *text)
{
  g_autoptr (GString) file = g_string_new ("\357\273\277");

  for (const char *p = text->str; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append_c (file, '\r');
      g_string_append_c (file, *p);
    }
  return g_string_free (g_steal_pointer (&file), FALSE);
}

/**
 * lh_briefing_write_text:
 *
 * Returns: (transfer full): the briefing as plain text, with the figures filled in, to be pasted anywhere; UTF-8 with a
 *   byte order mark and the line ends of Windows
 */
char *
lh_briefing_write_text (const LhBriefingFacts *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, lh_trc (self->catalog, "briefing text", "%s, %s\n"), self->title, self->quarter);
  if (*self->issuer != '\0')
    g_string_append_printf (text, "%s  ", self->issuer);
  g_string_append_printf (text, "%s\n", self->issued_on);
  lh_briefing_text_add_heading (text, lh_trc (self->catalog, "briefing", "Overall situation"));
  lh_briefing_text_add (text, lh_briefing_format_overview (self));
  lh_briefing_text_add (text, lh_briefing_format_lights (self));
  lh_briefing_text_add (text, lh_briefing_format_reports (self));
  lh_briefing_text_add (text, lh_briefing_format_lines (self));
  lh_briefing_text_add_heading (text, lh_trc (self->catalog, "briefing", "Ranking of progress"));
  lh_briefing_text_add (text, lh_briefing_format_ranking (self));
  if (self->practices->len > 0)
    lh_briefing_text_add_heading (text, lh_trc (self->catalog, "briefing", "Good practices"));
  lh_briefing_text_add_practices (text, self);
  lh_briefing_text_add_heading (text, lh_trc (self->catalog, "briefing", "Lights that warn"));
  lh_briefing_text_add (text, lh_briefing_format_warnings (self));
  lh_briefing_text_add_warnings (text, self);
  lh_briefing_text_add_heading (text, lh_trc (self->catalog, "briefing", "Rectification of problems"));
  lh_briefing_text_add (text, lh_briefing_format_problems (self));
  lh_briefing_text_add_heading (text, lh_trc (self->catalog, "briefing", "Next quarter"));
  lh_briefing_text_add_lines (text, self->catalog, (const char *const *) self->next_steps);
  return lh_briefing_text_finish (text);
}
