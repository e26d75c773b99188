/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-csv.h"
#include "lh-opinion-index.h"
#include "lh-opinion-words.h"

static const struct
{
  const char *first;
  const char *second;
  gboolean    similar;
} pairs[] = {
  /* the same words */
  { "楼道灯坏了没人修。", "楼道灯坏了没人修", TRUE },
  { "小区 5G 信号差", "小区５Ｇ信号差！", TRUE },
  /* the same wish in other words */
  { "楼道灯坏了快三个月，没人修", "希望把楼道灯修一修，坏了好久", TRUE },
  { "慢性病门诊卡要到区里年审，能不能在医院就办了", "慢性病门诊卡每年都要年审，建议放到社区卫生院", TRUE },
  { "公交站台没有棚子，夏天晒冬天淋", "建议公交站台加装遮阳棚", TRUE },
  { "菜市场的秤不准，一斤少二两", "菜市场缺斤少两，秤不准没人管", TRUE },
  { "12345热线答复敷衍", "热线12345的答复全是套话", TRUE },
  /* another wish, although half of it is what everybody says */
  { "建议食堂增加面食窗口", "建议尽快进一步增加公厕", FALSE },
  { "希望有关部门尽快解决停车难", "希望有关部门尽快解决供暖不热", FALSE },
  { "能不能修一下水渠", "能不能装一部电梯", FALSE },
  { "请管一管广场舞", "请管一管流浪狗", FALSE },
  /* another wish about the same place */
  { "人民公园公厕太少还锁着门", "人民公园遛狗不牵绳吓着孩子", FALSE },
  { "市人民医院挂号排队要一个多小时", "市人民医院门口共享单车乱停", FALSE },
  /* numbers are no likeness */
  { "3号楼电梯经常停", "13号楼垃圾没人清", FALSE },
};

/* Places that many speak of, each for something else: their names do not make two wishes one. */
static const char *const crowd[] = {
  "人民公园湖水发绿", "人民公园门口黄牛卖票", "人民公园路灯关得早", "人民公园儿童乐园收费高", "人民公园座椅少",
  "人民公园花草没人浇", "人民公园卖烧烤", "人民公园健身步道开裂", "市人民医院停车费贵", "市人民医院食堂涨价",
  "市人民医院电梯等得久", "市人民医院儿科没床位", "市人民医院化验单看不懂", "市人民医院医保结算慢",
  "市人民医院病房空调不冷", "市人民医院导诊台没人",
};

static float
test_get_score (LhOpinionIndex *index,
                gint64          first,
                gint64          second)
{
  g_autoptr (GArray) matches = lh_opinion_index_find (index, first);

  for (guint i = 0; i < matches->len; i++)
    {
      if (g_array_index (matches, LhOpinionMatch, i).id == second)
        return g_array_index (matches, LhOpinionMatch, i).score;
    }
  return 0.0f;
}

/* All in one index, as in a ledger: what is common is found out from all of them */
static void
test_pairs (void)
{
  g_autoptr (LhOpinionIndex) index = lh_opinion_index_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      lh_opinion_index_set (index, 2 * i + 1, pairs[i].first);
      lh_opinion_index_set (index, 2 * i + 2, pairs[i].second);
    }
  for (guint i = 0; i < G_N_ELEMENTS (crowd); i++)
    lh_opinion_index_set (index, 1000 + i, crowd[i]);
  lh_opinion_index_link (index);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const float score = test_get_score (index, 2 * i + 1, 2 * i + 2);

      g_test_message ("%.2f %s | %s", score, pairs[i].first, pairs[i].second);
      if (pairs[i].similar)
        g_assert_cmpfloat (score, >=, LH_OPINION_SIMILAR);
      else
        g_assert_cmpfloat (score, ==, 0);
      g_assert_cmpfloat (score, ==, test_get_score (index, 2 * i + 2, 2 * i + 1));
    }
}

static char *
test_join (const char *text,
           GArray     *ranges)
{
  g_auto (GStrv) words = lh_opinion_words_list (text, ranges);

  return g_strjoinv ("|", words);
}

/* What two texts share is marked in the words of the one that is read */
static void
test_marks (void)
{
  static const struct { const char *text; const char *other; const char *marked; } cases[] = {
    { "楼道灯坏了，没人修。", "没人修的楼道灯", "楼道灯|没人修" },
    { "希望装充电桩", "希望装电梯", "" },
    { "WiFi 太慢", "wifi慢", "WiFi" },
    { "ＡＢＣ 停水", "abc停电", "ＡＢＣ" },
    { "", "没人修", "" },
    { "，。！", "，。！", "" },
    { "水", "水", "水" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *others[] = { cases[i].other, NULL };
      g_autoptr (GArray) ranges = lh_opinion_words_mark (cases[i].text, others, 0);
      g_autofree char *marked = test_join (cases[i].text, ranges);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static GHashTable *
test_create_ids (gint64 first,
                 gint64 last)
{
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (gint64 id = first; id <= last; id++)
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
  return ids;
}

/* What is added, changed or gone is compared, and nothing else */
static void
test_incremental (void)
{
  g_autoptr (LhOpinionIndex) index = lh_opinion_index_new ();
  g_autoptr (GHashTable) two = test_create_ids (1, 2);
  g_autoptr (GHashTable) four = test_create_ids (1, 4);
  g_autoptr (GPtrArray) clusters = NULL;

  lh_opinion_index_set (index, 1, "楼道灯坏了没人修");
  lh_opinion_index_set (index, 2, "水渠淤塞浇不上地");
  lh_opinion_index_link (index);
  g_assert_cmpfloat (test_get_score (index, 1, 2), ==, 0);
  g_assert_cmpfloat (test_get_score (index, 1, 3), ==, 0);

  lh_opinion_index_set (index, 3, "楼道灯坏了很久没人修");
  lh_opinion_index_set (index, 4, "末级水渠淤塞，浇不上地");
  lh_opinion_index_link (index);
  g_assert_cmpfloat (test_get_score (index, 1, 3), >, 0.5f);
  g_assert_cmpfloat (test_get_score (index, 2, 4), >, 0.5f);
  clusters = lh_opinion_index_cluster (index, four);
  g_assert_cmpuint (clusters->len, ==, 2);

  lh_opinion_index_set (index, 3, "末级水渠淤塞，浇不上地多年");   /* somebody corrected it */
  lh_opinion_index_link (index);
  g_assert_cmpfloat (test_get_score (index, 1, 3), ==, 0);
  g_assert_cmpfloat (test_get_score (index, 3, 4), >, 0.5f);

  lh_opinion_index_retain (index, two);
  g_assert_cmpfloat (test_get_score (index, 3, 4), ==, 0);
  g_assert_cmpfloat (test_get_score (index, 2, 4), ==, 0);
}

/* Texts that nobody expects do no harm */
static void
test_odd_texts (void)
{
  g_autoptr (LhOpinionIndex) index = lh_opinion_index_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GHashTable) ids = test_create_ids (1, 300);
  g_autoptr (GPtrArray) clusters = NULL;

  for (gint64 id = 1; id <= 300; id++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int i = g_rand_int_range (random, 0, 40); i > 0; i--)
        g_string_append_unichar (text, g_rand_boolean (random) ? 0x4E00 + (gunichar) g_rand_int_range (random, 0, 20)
                                       : g_rand_boolean (random) ? (gunichar) g_rand_int_range (random, 1, 0xD7FF)
                                       : 0x1F600);
      lh_opinion_index_set (index, id, text->str);
      if (id % 7 == 0)
        lh_opinion_index_set (index, id - 3, text->str);
      if (id % 50 == 0)
        lh_opinion_index_link (index);
    }
  clusters = lh_opinion_index_cluster (index, ids);
  for (guint i = 0; i < clusters->len; i++)
    {
      LhOpinionCluster *cluster = g_ptr_array_index (clusters, i);

      g_assert_cmpuint (cluster->matches->len, >=, 2);
      for (guint j = 0; j < cluster->matches->len; j++)   /* nobody is in two groups */
        g_assert_true (g_hash_table_remove (ids, &g_array_index (cluster->matches, LhOpinionMatch, j).id));
    }
}

/* A form letter sent a thousand times is grouped, and the memory it takes is bounded */
static void
test_form_letter (void)
{
  g_autoptr (LhOpinionIndex) index = lh_opinion_index_new ();
  g_autoptr (GHashTable) ids = test_create_ids (1, 1200);
  g_autoptr (GPtrArray) clusters = NULL;
  guint n_grouped = 0;

  for (gint64 id = 1; id <= 1200; id++)
    {
      g_autoptr (GArray) matches = NULL;

      lh_opinion_index_set (index, id, "路灯不亮，晚上出门看不见路，请修一修");
      if (id % 400 == 0)
        lh_opinion_index_link (index);
      matches = lh_opinion_index_find (index, id);
      g_assert_cmpuint (matches->len, <=, 500);
    }
  clusters = lh_opinion_index_cluster (index, ids);
  for (guint i = 0; i < clusters->len; i++)
    n_grouped += ((LhOpinionCluster *) g_ptr_array_index (clusters, i))->matches->len;
  g_assert_cmpuint (n_grouped, ==, 1200);
}

/* Of the shipped sample: who reads only proposals finds most of what belongs together, and is seldom misled */
static void
test_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "collected-opinions.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhCsv) table = lh_csv_new_from_file (path, &error);
  g_autoptr (LhOpinionIndex) index = lh_opinion_index_new ();
  guint n_merged = 0, n_found = 0, n_right = 0, n_wrong = 0;

  g_assert_no_error (error);
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    lh_opinion_index_set (index, row + 1, lh_csv_get (table, row, "content"));
  lh_opinion_index_link (index);
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      const char *item = lh_csv_get (table, row, "item");
      g_autoptr (GArray) matches = lh_opinion_index_find (index, row + 1);
      gboolean found = FALSE;

      if (*item == '\0')
        continue;
      n_merged++;
      for (guint i = 0; i < matches->len; i++)
        {
          const guint other = (guint) g_array_index (matches, LhOpinionMatch, i).id - 1;
          const gboolean same = g_str_equal (lh_csv_get (table, other, "item"), item);

          found |= same;
          n_right += same;
          n_wrong += !same;
        }
      n_found += found;
    }
  g_test_message ("%u of %u find their like; %u pairs right, %u wrong", n_found, n_merged, n_right, n_wrong);
  g_assert_cmpuint (n_found * 100, >=, n_merged * 50);
  g_assert_cmpuint (n_wrong, <, n_right);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/opinion-words/pairs", test_pairs);
  g_test_add_func ("/opinion-words/marks", test_marks);
  g_test_add_func ("/opinion-words/incremental", test_incremental);
  g_test_add_func ("/opinion-words/odd-texts", test_odd_texts);
  g_test_add_func ("/opinion-words/form-letter", test_form_letter);
  g_test_add_func ("/opinion-words/sample", test_sample);

  return g_test_run ();
}
