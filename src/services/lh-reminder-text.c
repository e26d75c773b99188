/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-reminders.h"

static const struct
{
  const char *code;
  const char *label;
} sections[LH_REMINDER_N_SECTIONS] = {
  [LH_REMINDER_OVERDUE] = { "overdue", N_("Overdue") },
  [LH_REMINDER_TODAY] = { "today", N_("Today") },
  [LH_REMINDER_WEEK] = { "week", N_("This week") },
  [LH_REMINDER_QUARTER] = { "quarter", N_("This quarter") },
};

static const struct
{
  const char *code;
  const char *label;
} sources[] = {
  { "report", N_("Quarterly report") },
  { "project", N_("Deadline of a project") },
  { "milestone", N_("Milestone") },
  { "suggestion", N_("Reply to a review") },
  { "duty", N_("Duty") },
  { "task", N_("Task") },
  { "decision", N_("Decision of a meeting") },
  { "problem", N_("Rectification") },
  { "review", N_("Review of a problem") },
  { "tip", N_("Work tip") },
  { "warning", N_("Warning") },
  { "brand", N_("Step of a brand") },
  { "opinion", N_("Opinion item") },
  { "member", N_("Item of a member") },
  { "inspection", N_("Inspection") },
};

/**
 * lh_reminder_section_get_code:
 *
 * Returns: (transfer none): the section for other programs
 */
const char *
lh_reminder_section_get_code (LhReminderSection section)
{
  return sections[section].code;
}

/**
 * lh_reminder_section_get_label:
 *
 * Returns: (transfer none): the section in words
 */
const char *
lh_reminder_section_get_label (LhReminderSection  section,
                               LhCatalog         *catalog)
{
  return lh_tr (catalog, sections[section].label);
}

/**
 * lh_reminder_source_get_label:
 *
 * Returns: (transfer none): where it comes from, in words
 */
const char *
lh_reminder_source_get_label (const char *source,
                              LhCatalog  *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      if (g_str_equal (sources[i].code, source))
        return lh_tr (catalog, sources[i].label);
    }
  return source;
}

/**
 * lh_reminder_format_days:
 *
 * Returns: (transfer full): "3 days late", "today", "in 3 days"
 */
char *
lh_reminder_format_days (const LhReminder *self,
                         LhCatalog        *catalog)
{
  if (self->days == 0)
    return g_strdup (lh_trc (catalog, "due", "today"));
  if (self->days < 0)
    return g_strdup_printf (lh_trn (catalog, "%d day late", "%d days late", (gulong) -self->days), -self->days);
  return g_strdup_printf (lh_trn (catalog, "in %d day", "in %d days", (gulong) self->days), self->days);
}

/**
 * lh_reminders_format_notification:
 *
 * Returns: (transfer full): what a notification says: how many are overdue and due today
 */
char *
lh_reminders_format_notification (const LhReminders *self,
                                  LhCatalog         *catalog)
{
  return g_strdup_printf (lh_tr (catalog, N_("%u overdue, %u due today, %u more this week")),
                          self->counts[LH_REMINDER_OVERDUE], self->counts[LH_REMINDER_TODAY],
                          self->counts[LH_REMINDER_WEEK]);
}
