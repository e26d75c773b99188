/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-headings.h"

#include "lh-text.h"

/* Titles and explanations stand above the headings; so many rows are looked at. */
#define MAX_ROWS_ABOVE 15

/* What units write above a column; the first is the one the program writes. */
static const struct
{
  LhOpinionField  field;
  const char     *names;
} headings[] = {
  { LH_OPINION_CONTENT, "意见建议;意见和建议;意见建议内容;意见内容;建议内容;具体意见;具体意见建议;意见;建议;内容;主要内容;问题;"
                        "问题描述;具体问题;反映问题;反映的问题;反映事项;诉求;诉求内容;群众诉求;problemoropinion;opinion;content" },
  { LH_OPINION_ORGANIZATION_ID, "单位;单位名称;填报单位;报送单位;征集单位;收集单位;责任单位;所属单位;部门;部门名称;党组织;党组织名称;"
                                "organization;unit" },
  { LH_OPINION_SOURCE, "来源;意见来源;征集渠道;收集渠道;反映渠道;征集方式;提出人类别;人员类别;反映人类别;类别;sourceoftheopinion;source" },
  { LH_OPINION_PLACE, "地点;征集地点;反映地点;收集地点;场所;place" },
  { LH_OPINION_RAISED_ON, "日期;时间;提出日期;提出时间;征集日期;征集时间;收集时间;收集日期;反映时间;反映日期;登记日期;登记时间;raisedon;date" },
  { LH_OPINION_RAISER, "提出人;反映人;建议人;意见人;提出人姓名;姓名;raisedby;raiser" },
  { LH_OPINION_FRONT_LINE, "来自一线;是否一线;一线;是否来自一线;fromthefrontline;frontline" },
  { LH_OPINION_NOTE, "备注;说明;其他;note" },
};

/* Without blanks, marks and what stands in brackets: 意见建议（每行一条）* is 意见建议. */
static char *
lh_opinion_heading_fold (const char *text)
{
  g_autofree char *folded = lh_text_fold (text);
  GString *plain = g_string_new (NULL);
  guint depth = 0;

  for (const char *c = text; *c != '\0' && *folded != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == '(' || letter == 0xFF08)
        depth++;
      else if ((letter == ')' || letter == 0xFF09) && depth > 0)
        depth--;
      else if (depth == 0 && g_unichar_isalnum (letter))
        g_string_append_unichar (plain, g_unichar_tolower (letter));
    }
  return g_string_free (plain, FALSE);
}

static gboolean
lh_opinion_heading_is (const char *folded,
                       const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, ";", -1);

  return g_strv_contains ((const char *const *) list, folded);
}

/* The first column of a name counts. Returns how many columns are known. */
static guint
lh_opinion_headings_read (LhOpinionHeadings *self,
                          LhFileRow         *row)
{
  guint n_known = 0;

  for (guint i = 0; i < LH_OPINION_N_FIELDS; i++)
    self->columns[i] = -1;
  for (guint column = 0; column < row->cells->len; column++)
    {
      g_autofree char *folded = lh_opinion_heading_fold (lh_file_row_get (row, column));

      for (guint i = 0; *folded != '\0' && i < G_N_ELEMENTS (headings); i++)
        {
          if (!lh_opinion_heading_is (folded, headings[i].names) || self->columns[headings[i].field] >= 0)
            continue;
          self->columns[headings[i].field] = (int) column;
          n_known++;
          break;
        }
    }
  return n_known;
}

/**
 * lh_opinion_headings_find:
 *
 * Finds the row of headings: the one of the first rows in which most columns are known, that of the opinions among them.
 *
 * Returns: whether the sheet has one
 */
gboolean
lh_opinion_headings_find (LhOpinionHeadings *self,
                          LhFileSheet       *sheet)
{
  guint best = 0;

  for (guint i = 0; i < MIN (sheet->rows->len, MAX_ROWS_ABOVE); i++)
    {
      LhOpinionHeadings found = { .row = i };
      const guint n_known = lh_opinion_headings_read (&found, g_ptr_array_index (sheet->rows, i));

      if (n_known <= best || found.columns[LH_OPINION_CONTENT] < 0)
        continue;
      best = n_known;
      *self = found;
    }
  return best > 0;
}
