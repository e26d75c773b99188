/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-text.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} TestCase;

static void
check (const TestCase *cases,
       gsize           n_cases,
       char          *(*function) (const char *text))
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *result = function (cases[i].text);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (result, ==, cases[i].expected);
      g_assert_true (g_utf8_validate (result, -1, NULL));
    }
}

static void
test_normalize (void)
{
  static const TestCase cases[] = {
    { "  市财政局  ", "市财政局" },
    { "市\xE3\x80\x80\xE3\x80\x80财政局", "市 财政局" },
    { "２０２４．３％", "2024.3%" },
    { "ＳＪ２０２４－０１３", "SJ2024-013" },
    { "（一）", "(一)" },
    { "a\t b\xC2\xA0\xC2\xA0" "c", "a b c" },
    { "\xEF\xBB\xBF" "20\xE2\x80\x8B" "24", "2024" },
    { "第一行  \r\n  第二行\r\n\r\n第三行\n\n", "第一行\n第二行\n\n第三行" },
    { "\n\n  甲\n", "甲" },
    { "e\xCC\x81", "é" },
    { "\xFF" "甲", "\xEF\xBF\xBD" "甲" },
    { " \t\r\n", "" },
    { "", "" },
    { NULL, "" },
  };

  check (cases, G_N_ELEMENTS (cases), lh_text_normalize);
}

static void
test_fold (void)
{
  static const TestCase cases[] = {
    { "“财政惠企·直达”（二期）", "财政惠企直达二期" },
    { "‘1+N’ 《党建》—品牌", "1n党建品牌" },
    { "\"书记项目\"", "书记项目" },
    { "ＱＣ小组", "qc小组" },
    { "SJ2024-013-02", "sj202401302" },
    { "市 财政局", "市财政局" },
    { "Straße", "strasse" },
    { "××市财政局", "市财政局" },
    { "二〇二四", "二〇二四" },
    { "，。！？、；：…—", "" },
    { "甲\n乙", "甲乙" },
    { "", "" },
    { NULL, "" },
  };

  check (cases, G_N_ELEMENTS (cases), lh_text_fold);
}

static void
test_initials (void)
{
  static const TestCase cases[] = {
    { "市财政局", "sczj" },
    { "财政惠企直达", "czhqzd" },
    { "“财政惠企直达”党员先锋行动", "czhqzddyxfxd" },
    { "市直机关工委", "szjggw" },
    { "创建项目", "cjxm" },
    { "QC小组2024", "qcxz2024" },
    { "1+N", "1n" },
    /* Words settle the reading. */
    { "重庆银行", "cqyh" },
    { "市委会计核算中心", "swkjhszx" },
    { "会计重点工作", "kjzdgz" },
    { "市长热线", "szrx" },
    { "长效机制", "cxjz" },
    { "调研与协调", "dyyxt" },
    { "服务站运行情况", "fwzyxqk" },
    { "党校系统", "dxxt" },
    { "便民利企解难题", "bmlqjnt" },
    { "传承红色基因", "cchsjy" },
    { "任务单、工单", "rwdgd" },
    /* The end of one word begins another. */
    { "部分行政单位", "bfxzdw" },
    { "校长期盼", "xcqp jcqp" },
    { "集中行动", "jzxd" },
    /* Otherwise every reading. */
    { "长", "c z" },
    { "重", "z c" },
    { "单", "d s" },
    { "曾", "z c" },
    { "乐", "l y" },
    { "仇", "q c" },
    { "解", "j x" },
    { "查", "c z" },
    { "省", "s x" },
    { "校", "x j" },
    { "系", "x j" },
    { "调", "d t" },
    { "行", "x h" },
    { "朴", "p" },
    { "盖", "g" },
    { "阚", "k" },
    { "曾单", "zd cd zs cs" },
    /* Characters without a known reading, and none at all. */
    { "甲𠮷乙", "jy" },
    { "Ωé", "" },
    { "“”", "" },
    { "", "" },
    { NULL, "" },
  };

  check (cases, G_N_ELEMENTS (cases), lh_text_initials);
}

/* Eight spellings at most, however many readings there are. */
static void
test_initials_limit (void)
{
  g_autofree char *initials = lh_text_initials ("曾单查解仇乐");
  g_auto (GStrv) variants = g_strsplit (initials, " ", -1);

  g_assert_cmpuint (g_strv_length (variants), ==, 8);
  g_assert_cmpstr (variants[0], ==, "zdcjql");
  for (guint i = 0; variants[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (variants[i]), ==, 6);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (variants[i], !=, variants[j]);
    }
}

static gpointer
test_threads_run (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s%u", (const char *) data, i);
      g_autofree char *initials = lh_text_initials (text);
      g_autofree char *expected = g_strdup_printf ("dflzjszr%u", i);

      g_assert_cmpstr (initials, ==, expected);
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("initials", test_threads_run, (gpointer) "党风廉政建设责任");
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static gboolean
search_key_finds (const char *key,
                  const char *typed)
{
  g_autofree char *folded = lh_text_fold (typed);

  return *folded != '\0' && strstr (key, folded) != NULL;
}

static void
test_search_key (void)
{
  const char *const texts[] = { "SJ2024-013-02", "“财政惠企直达”重点行动", NULL, NULL };
  const char *const empty[] = { "", " “” ", NULL };
  g_autofree char *key = lh_text_search_key (texts);
  g_autofree char *nothing = lh_text_search_key (empty);

  g_assert_cmpstr (key, ==, "sj202401302\n财政惠企直达重点行动\nczhqzdzdxd");
  g_assert_cmpstr (nothing, ==, "");

  g_assert_true (search_key_finds (key, "惠企"));
  g_assert_true (search_key_finds (key, "hqzd"));
  g_assert_true (search_key_finds (key, "CZHQ"));
  g_assert_true (search_key_finds (key, "ｃｚｈｑ"));
  g_assert_true (search_key_finds (key, "2024-013"));
  g_assert_true (search_key_finds (key, "惠企 直达"));
  g_assert_false (search_key_finds (key, "直达惠企"));
  g_assert_false (search_key_finds (key, "02财政"));
  g_assert_false (search_key_finds (key, "动cz"));
}

static void
test_is_blank (void)
{
  g_assert_true (lh_text_is_blank (NULL));
  g_assert_true (lh_text_is_blank (""));
  g_assert_true (lh_text_is_blank (" \t\n"));
  g_assert_true (lh_text_is_blank ("\xE3\x80\x80"));
  g_assert_true (lh_text_is_blank ("\xE2\x80\x8B\xC2\xA0"));
  g_assert_false (lh_text_is_blank ("无"));
  g_assert_false (lh_text_is_blank (" . "));
}

static void
test_length (void)
{
  g_assert_cmpuint (lh_text_length (NULL), ==, 0);
  g_assert_cmpuint (lh_text_length (""), ==, 0);
  g_assert_cmpuint (lh_text_length ("市财政局"), ==, 4);
  g_assert_cmpuint (lh_text_length ("𠮷a"), ==, 2);
}

static void
test_ellipsize (void)
{
  static const struct
  {
    const char *text;
    gsize max_characters;
    const char *expected;
  } cases[] = {
    { "市财政局", 4, "市财政局" },
    { "市财政局", 3, "市财…" },
    { "市财政局", 1, "…" },
    { "市财政局", 0, "" },
    { "one two", 5, "one…" },
    { "", 0, "" },
    { NULL, 5, "" },
    { "\xFF\xFF\xFF", 2, "\xEF\xBF\xBD…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = lh_text_ellipsize (cases[i].text, cases[i].max_characters);

      g_assert_cmpstr (result, ==, cases[i].expected);
    }
}

static void
test_file_name (void)
{
  static const TestCase cases[] = {
    { "附件1.市财政局2024年\"书记项目\"立项申报表.xlsx", "附件1.市财政局2024年“书记项目”立项申报表.xlsx" },
    { "2024年第一季度书记项目推进情况台账(截至20240331).xlsx", "2024年第一季度书记项目推进情况台账(截至20240331).xlsx" },
    { "a/b\\c:d*e?f<g>h|i", "a_b_c_d_e_f_g_h_i" },
    { "../../etc/passwd", "_._.._etc_passwd" },
    { " 名 . . ", "名" },
    { ".hidden", "_hidden" },
    { "甲\n乙\t丙", "甲 乙 丙" },
    { "con", "_con" },
    { "NUL.txt", "_NUL.txt" },
    { "com1.xlsx", "_com1.xlsx" },
    { "console.txt", "console.txt" },
    { "...", "_" },
    { "", "_" },
    { NULL, "_" },
  };

  check (cases, G_N_ELEMENTS (cases), lh_text_file_name);
}

static void
test_file_name_length (void)
{
  static const struct
  {
    const char *unit;
    const char *ending;
  } cases[] = {
    { "项", ".xlsx" },
    { "𠮷", ".xlsx" },
    { "a", ".tar.gz" },
    { "项 ", "" },
    { "项", ".不是后缀的一段很长的文字" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) wish = g_string_new (NULL);
      g_autofree char *name = NULL;

      for (guint j = 0; j < 300; j++)
        g_string_append (wish, cases[i].unit);
      g_string_append (wish, cases[i].ending);
      name = lh_text_file_name (wish->str);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_cmpuint (lh_text_length (name), <=, 80);
      g_assert_cmpuint (strlen (name), <=, 240);
      g_assert_cmpuint (strlen (name), >, 60);
      if (i < 2)
        g_assert_true (g_str_has_suffix (name, ".xlsx"));
      if (i == 2)
        g_assert_true (g_str_has_suffix (name, ".gz"));
      g_assert_false (g_str_has_suffix (name, " "));
    }
}

static void
test_mask_phone (void)
{
  static const struct { const char *number; const char *masked; } cases[] = {
    { "13812341234", "138****1234" },
    { "138 1234 1234", "138 **** 1234" },
    { "139****1234", "139****1234" },
    { "0911-2112345", "091*-***2345" },
    { "2112345", "2*****5" },
    { "110", "***" },
    { "", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *masked = lh_text_mask_phone (cases[i].number);

      g_assert_cmpstr (masked, ==, cases[i].masked);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/normalize", test_normalize);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/initials", test_initials);
  g_test_add_func ("/text/initials-limit", test_initials_limit);
  g_test_add_func ("/text/threads", test_threads);
  g_test_add_func ("/text/search-key", test_search_key);
  g_test_add_func ("/text/is-blank", test_is_blank);
  g_test_add_func ("/text/length", test_length);
  g_test_add_func ("/text/ellipsize", test_ellipsize);
  g_test_add_func ("/text/file-name", test_file_name);
  g_test_add_func ("/text/file-name-length", test_file_name_length);
  g_test_add_func ("/text/mask-phone", test_mask_phone);

  return g_test_run ();
}
