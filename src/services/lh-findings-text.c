/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-findings-text.h"

#include <string.h>

#include "lh-inspection.h"
#include "lh-problem.h"
#include "lh-text.h"

/* As many as the form has room for. */
#define LH_FINDER_LENGTH 40

/* 一是 … 九是, as a clerk numbers within a sentence. */
static gboolean
lh_findings_is_spoken_number (const char *text)
{
  static const char *const numbers[] = { "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (g_str_has_prefix (text, numbers[i]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
lh_findings_is_digit (gunichar c)
{
  const char digits[] = "一二三四五六七八九十";
  char buffer[7] = { 0 };

  g_unichar_to_utf8 (c, buffer);
  return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19) || strstr (digits, buffer) != NULL;
}

/* The length of the digits at the start, in bytes; no number of a list has more than two. */
static gsize
lh_findings_skip_digits (const char *text)
{
  const char *end = text;

  for (guint i = 0; i < 3 && lh_findings_is_digit (g_utf8_get_char (end)); i++)
    end = g_utf8_next_char (end);
  return (gsize) (end - text);
}

/* A point is no number mark when a digit follows: 3.5 is a number, 3. is the third item. */
static gsize
lh_findings_skip_plain_number (const char *text)
{
  gsize digits = lh_findings_skip_digits (text);
  gunichar mark = g_utf8_get_char (text + digits);
  const char *after;

  if (digits == 0 || (mark != '.' && mark != 0xff0e && mark != 0x3001 && mark != ')' && mark != 0xff09))
    return 0;
  after = g_utf8_next_char (text + digits);
  return mark == '.' && g_ascii_isdigit (*after) ? 0 : (gsize) (after - text);
}

/* The length of a number of a list at the start of a text: 1. 1、 （1） (1) ① 一、 一是. */
static gsize
lh_findings_skip_number (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  const char *inside = *text != '\0' ? g_utf8_next_char (text) : text;
  gsize digits;
  gunichar close;

  if (first >= 0x2460 && first <= 0x2473)
    return (gsize) (inside - text);
  if (lh_findings_is_spoken_number (text))
    return strlen ("一是");
  if (first != '(' && first != 0xff08)
    return lh_findings_skip_plain_number (text);

  digits = lh_findings_skip_digits (inside);
  close = g_utf8_get_char (inside + digits);
  if (digits == 0 || (close != ')' && close != 0xff09))
    return 0;
  return (gsize) (g_utf8_next_char (inside + digits) - text);
}

/* Whether a number may start here: at the start of a line, or behind the end of a sentence or part. */
static gboolean
lh_findings_may_start (const char *line,
                       const char *at)
{
  gunichar before;

  while (at > line && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at))))
    at = g_utf8_prev_char (at);
  if (at == line)
    return TRUE;
  before = g_utf8_get_char (g_utf8_prev_char (at));
  return before == 0x3002 || before == 0xff1b || before == ';' || before == 0xff1a || before == ':';
}

static void
lh_findings_add_part (GPtrArray  *parts,
                      const char *start,
                      const char *end)
{
  g_autofree char *part = g_strstrip (g_strndup (start, (gsize) (end - start)));
  gsize length = strlen (part);

  if (length >= strlen ("；") && g_str_has_suffix (part, "；"))
    part[length - strlen ("；")] = '\0';
  else if (length > 0 && part[length - 1] == ';')
    part[length - 1] = '\0';
  if (!lh_text_is_blank (part))
    g_ptr_array_add (parts, g_steal_pointer (&part));
}

static void
lh_findings_split_line (GPtrArray  *parts,
                        const char *line)
{
  const char *start = line;
  gboolean numbered = FALSE;

  for (const char *at = line; *at != '\0';)
    {
      gsize number = lh_findings_may_start (line, at) ? lh_findings_skip_number (at) : 0;

      if (number == 0)
        {
          at = g_utf8_next_char (at);
          continue;
        }
      /* what stands before the first number, such as “存在以下问题：”, leads in and is no problem */
      if (numbered || !lh_findings_may_start (at, at))
        lh_findings_add_part (parts, start, at);
      numbered = TRUE;
      start = at += number;
    }
  lh_findings_add_part (parts, start, line + strlen (line));
}

/**
 * lh_findings_text_split:
 * @text: (nullable): what an inspection found, as it was written
 *
 * Takes a text apart into single problems: by lines, and within a line by the numbers of a list.
 *
 * Returns: (transfer full): the problems without their numbers
 */
GStrv
lh_findings_text_split (const char *text)
{
  GPtrArray *parts = g_ptr_array_new ();
  g_auto (GStrv) lines = g_strsplit_set (text != NULL ? text : "", "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    lh_findings_split_line (parts, lines[i]);
  g_ptr_array_add (parts, NULL);
  return (GStrv) g_ptr_array_free (parts, FALSE);
}

static gboolean
lh_findings_is_taken (GPtrArray  *existing,
                      const char *description)
{
  g_autofree char *folded = lh_text_fold (description);

  for (guint i = 0; existing != NULL && i < existing->len; i++)
    {
      g_autofree char *other = lh_text_fold (lh_record_get_text (g_ptr_array_index (existing, i),
                                                                 LH_PROBLEM_DESCRIPTION));

      if (g_str_equal (other, folded))
        return TRUE;
    }
  return FALSE;
}

static char *
lh_findings_format_finders (LhRecord *inspection)
{
  g_auto (GStrv) names = g_strsplit (lh_record_get_text (inspection, LH_INSPECTION_INSPECTORS), ";", -1);
  g_autofree char *joined = g_strjoinv ("、", names);

  return lh_text_ellipsize (joined, LH_FINDER_LENGTH);
}

static LhRecord *
lh_findings_create_problem (LhRecord   *inspection,
                            LhRecord   *project,
                            const char *description)
{
  LhRecord *problem = LH_RECORD (lh_problem_new ());
  LhDate found = lh_record_get_date (inspection, LH_INSPECTION_INSPECTED_ON);
  g_autofree char *finder = lh_findings_format_finders (inspection);

  lh_record_set_int (problem, LH_PROBLEM_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_int (problem, LH_PROBLEM_ORGANIZATION_ID, lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID));
  lh_record_set_int (problem, LH_PROBLEM_INSPECTION_ID, lh_record_get_id (inspection));
  lh_record_set_text (problem, LH_PROBLEM_SOURCE, "inspection");
  lh_record_set_text (problem, LH_PROBLEM_CATEGORY, "project-delivery");
  lh_record_set_text (problem, LH_PROBLEM_STATE, "not-started");
  lh_record_set_date (problem, LH_PROBLEM_FOUND_ON, lh_date_is_set (found) ? found : lh_date_today ());
  lh_record_set_text (problem, LH_PROBLEM_FINDER, finder);
  lh_record_set_text (problem, LH_PROBLEM_DESCRIPTION, description);
  lh_record_set_text (problem, LH_PROBLEM_GOAL, lh_record_get_text (inspection, LH_INSPECTION_DEMAND));
  lh_record_set_text (problem, LH_PROBLEM_RESPONSIBLE_NAME, lh_record_get_text (project, LH_PROJECT_RESPONSIBLE_NAME));
  lh_record_set_text (problem, LH_PROBLEM_LEADER, lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
  lh_record_set_date (problem, LH_PROBLEM_DEADLINE, lh_record_get_date (inspection, LH_INSPECTION_DEADLINE));
  return problem;
}

/**
 * lh_findings_text_create_problems:
 * @inspection: a record of inspection with findings
 * @existing: (nullable) (element-type LhRecord): the problems that were made of it before
 *
 * Returns: (transfer full) (element-type LhRecord): one new problem for each finding that has none yet (form F17 no. 9)
 */
GPtrArray *
lh_findings_text_create_problems (LhRecord  *inspection,
                                  LhRecord  *project,
                                  GPtrArray *existing)
{
  g_auto (GStrv) parts = lh_findings_text_split (lh_record_get_text (inspection, LH_INSPECTION_FINDINGS));
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!lh_findings_is_taken (existing, parts[i]) && !lh_findings_is_taken (problems, parts[i]))
        g_ptr_array_add (problems, lh_findings_create_problem (inspection, project, parts[i]));
    }
  return problems;
}

/**
 * lh_findings_text_create_change:
 * @problems: (element-type LhRecord): new problems
 *
 * Returns: (transfer full): the change that adds them; they get their numbers on the way
 */
LhChangeSet *
lh_findings_text_create_change (GPtrArray *problems)
{
  LhChangeSet *changes = lh_change_set_new ("turn-findings");

  for (guint i = 0; i < problems->len; i++)
    lh_change_set_insert (changes, g_ptr_array_index (problems, i));
  return changes;
}
