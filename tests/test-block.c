/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-block.h"

#include <glib/gstdio.h>
#include <string.h>

#include "lh-error.h"

/* Rows are separated by "¦", cells by "|". */
typedef struct
{
  const char *text;
  const char *expected;
} TestCase;

static char *
show (LhBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < lh_block_get_n_rows (block); row++)
    {
      if (row > 0)
        g_string_append (text, "¦");
      for (guint column = 0; column < lh_block_get_length (block, row); column++)
        g_string_append_printf (text, "%s%s", column > 0 ? "|" : "", lh_block_get_cell (block, row, column));
    }
  return g_string_free (text, FALSE);
}

static void
check (const TestCase *cases,
       gsize           n_cases,
       LhBlock      *(*read) (const char *text))
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (LhBlock) block = read (cases[i].text);
      g_autofree char *shown = show (block);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (shown, ==, cases[i].expected);
    }
}

static void
test_tsv (void)
{
  static const TestCase cases[] = {
    { NULL, "" },
    { "", "" },
    { "\r\n\r\n", "" },
    { "35%", "35%" },
    { "３５．０", "３５．０" },
    { "甲\t乙\r\n丙\t丁\r\n", "甲|乙¦丙|丁" },
    /* LibreOffice writes no line break behind the last row, old Macs only carriage returns */
    { "甲\t乙\n丙\t丁", "甲|乙¦丙|丁" },
    { "甲\r乙\r", "甲¦乙" },
    /* ragged, and with empty cells */
    { "甲\n乙\t丙\t丁\n", "甲¦乙|丙|丁" },
    { "\t甲\t\n", "|甲|" },
    /* rows selected below the data; a blank one in between keeps its place */
    { "甲\t1\n\t\n乙\t2\n\t\n \t\n", "甲|1¦|¦乙|2" },
    /* quoted: line breaks, tabs and quotes inside */
    { "\"第一行\n第二行\"\t乙\r\n", "第一行\n第二行|乙" },
    { "\"第一行\r\n第二行\"\n", "第一行\n第二行" },
    { "\"甲\t乙\"\t丙", "甲\t乙|丙" },
    { "\"他说\"\"好\"\"\n就办\"", "他说\"好\"\n就办" },
    { "\"\"\t乙", "|乙" },
    /* not quoted, though it begins with a quote */
    { "\"财政惠企直达\"党员先锋行动\t35", "\"财政惠企直达\"党员先锋行动|35" },
    { "\"没有结尾\t乙", "\"没有结尾|乙" },
    { "甲\"乙\"", "甲\"乙\"" },
    { "\xEF\xBB\xBF甲\t乙", "甲|乙" },
    { "甲\xFF\t乙", "甲\xEF\xBF\xBD|乙" },
  };

  check (cases, G_N_ELEMENTS (cases), lh_block_new_from_tsv);
}

static void
test_html (void)
{
  static const TestCase cases[] = {
    { "", "" },
    { "<p>没有表格</p>", "" },
    { "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>", "甲|乙¦丙|丁" },
    { "<html><body><!--StartFragment--><TABLE border=1>\n <TR>\n  <TD width=\"3\">甲</TD>\n  <TH>乙</TH>\n </TR>\n"
      "</TABLE><!--EndFragment--></body></html>", "甲|乙" },
    /* paragraphs and breaks in a cell of Word, line breaks of the source */
    { "<table><tr><td><p>1.完成摸底</p><p>2.印发\n 方案</p></td><td>a<br>b</td></tr></table>",
      "1.完成摸底\n2.印发 方案|a\nb" },
    { "<table><tr><td>&lt;50&amp;&nbsp;&#65;&#x4E2D;&ldquo;&foo;</td></tr></table>", "<50& A中“&foo;" },
    { "<table><tr><td colspan=2>合计</td><td>3</td></tr><tr><td rowspan=\"2\">市财政局</td><td>a</td><td>1</td></tr>"
      "<tr><td>b</td><td>2</td></tr></table>", "合计||3¦市财政局|a|1¦|b|2" },
    { "<table><tr><td>甲<td>乙<tr><td>丙</table>", "甲|乙¦丙" },
    { "<table><tr><td>外<table><tr><td>内</td></tr></table></td><td>乙</td></tr></table>", "外内|乙" },
    { "<table><tr><td>没有结尾", "没有结尾" },
    { "<table><tr><td", "" },
  };

  check (cases, G_N_ELEMENTS (cases), lh_block_new_from_html);
}

/* What is copied comes back as it was. */
static void
test_round_trip (void)
{
  const char *const cells[] = { "甲", "", "第一行\n第二行", "带\t制表", "\"引号\"开头", "中间\"引号\"", "35.0%" };
  g_autoptr (LhBlock) block = lh_block_new ();
  g_autoptr (LhBlock) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (guint row = 0; row < 3; row++)
    {
      lh_block_begin_row (block);
      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        lh_block_add_cell (block, cells[(row + i) % G_N_ELEMENTS (cells)]);
    }
  text = lh_block_to_tsv (block);
  again = lh_block_new_from_tsv (text);
  before = show (block);
  after = show (again);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (lh_block_get_n_columns (again), ==, G_N_ELEMENTS (cells));
  g_assert_cmpstr (lh_block_get_cell (again, 0, 99), ==, "");
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lh-block-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "block.tsv", NULL);
  g_autofree char *gb = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhBlock) block = NULL;
  gsize length;

  g_assert_null (lh_block_new_from_file (path, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);
  g_clear_error (&error);

  gb = g_convert ("单位\t进度\n市财政局\t35%\n", -1, "GB18030", "UTF-8", NULL, &length, NULL);
  g_assert_true (g_file_set_contents (path, gb, (gssize) length, NULL));
  block = lh_block_new_from_file (path, &error);
  g_assert_no_error (error);
  shown = show (block);
  g_assert_cmpstr (shown, ==, "单位|进度¦市财政局|35%");

  /* a workbook instead of a text */
  g_assert_true (g_file_set_contents (path, "PK\003\004\0\0", 6, NULL));
  g_assert_null (lh_block_new_from_file (path, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/block/tsv", test_tsv);
  g_test_add_func ("/block/html", test_html);
  g_test_add_func ("/block/round-trip", test_round_trip);
  g_test_add_func ("/block/file", test_file);

  return g_test_run ();
}
