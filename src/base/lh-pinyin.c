/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-pinyin.h"

#include <string.h>
#include <unicode/utrans.h>

/* What one text may give rise to; more would make the search keys longer than the texts are worth. */
#define LH_PINYIN_MAX_VARIANTS 8

/* The characters whose letters are remembered: CJK ideographs and extension A. */
#define LH_PINYIN_FIRST 0x3400
#define LH_PINYIN_LAST 0x9FFF

/* Remembered for a character without a reading. */
#define LH_PINYIN_NONE '-'

typedef struct
{
  GMutex mutex;
  UTransliterator *transliterator;
  char letters[LH_PINYIN_LAST - LH_PINYIN_FIRST + 1];
} LhPinyin;

typedef struct
{
  const char *text;
  const char *letters;
} LhPinyinEntry;

/* Words that settle the reading of a character of the next table. */
static const LhPinyinEntry lh_pinyin_words[] = {
  { "重庆", "cq" }, { "重阳", "cy" }, { "重建", "cj" }, { "重塑", "cs" }, { "重构", "cg" },
  { "重温", "cw" }, { "双重", "sc" }, { "重点", "zd" }, { "重大", "zd" }, { "重要", "zy" },
  { "注重", "zz" }, { "银行", "yh" }, { "行业", "hy" }, { "央行", "yh" }, { "农行", "nh" },
  { "工行", "gh" }, { "建行", "jh" }, { "分行", "fh" }, { "支行", "zh" }, { "行长", "hz" },
  { "行动", "xd" }, { "行政", "xz" }, { "执行", "zx" }, { "先行", "xx" }, { "推行", "tx" },
  { "践行", "jx" }, { "同行", "tx" }, { "力行", "lx" }, { "行为", "xw" }, { "运行", "yx" },
  { "进行", "jx" }, { "会计", "kj" }, { "财会", "ck" }, { "委员会", "wyh" }, { "协会", "xh" },
  { "社会", "sh" }, { "会议", "hy" }, { "工会", "gh" }, { "大会", "dh" }, { "联合会", "lhh" },
  { "学会", "xh" }, { "国资委", "gzw" }, { "长效", "cx" }, { "长期", "cq" }, { "长远", "cy" },
  { "特长", "tc" }, { "长廊", "cl" }, { "长城", "cc" }, { "长江", "cj" }, { "长征", "cz" },
  { "局长", "jz" }, { "市长", "sz" }, { "部长", "bz" }, { "组长", "zz" }, { "处长", "cz" },
  { "科长", "kz" }, { "校长", "xz" }, { "院长", "yz" }, { "成长", "cz" }, { "增长", "zz" },
  { "家长", "jz" }, { "河长", "hz" }, { "林长", "lz" }, { "所长", "sz" }, { "调研", "dy" },
  { "调查", "dc" }, { "调度", "dd" }, { "调动", "dd" }, { "调整", "tz" }, { "调解", "tj" },
  { "协调", "xt" }, { "空调", "kt" }, { "系统", "xt" }, { "体系", "tx" }, { "关系", "gx" },
  { "联系", "lx" }, { "学校", "xx" }, { "党校", "dx" }, { "校园", "xy" }, { "高校", "gx" },
  { "校对", "jd" }, { "全省", "qs" }, { "省级", "sj" }, { "省委", "sw" }, { "省直", "sz" },
  { "单位", "dw" }, { "清单", "qd" }, { "名单", "md" }, { "简单", "jd" }, { "音乐", "yy" },
  { "快乐", "kl" }, { "娱乐", "yl" }, { "解决", "jj" }, { "解放", "jf" }, { "化解", "hj" },
  { "检查", "jc" }, { "审查", "sc" }, { "核查", "hc" }, { "巡查", "xc" }, { "排查", "pc" },
  { "参与", "cy" }, { "参加", "cj" }, { "参谋", "cm" }, { "传承", "cc" }, { "传统", "ct" },
  { "宣传", "xc" }, { "传播", "cb" }, { "自传", "zz" }, { "便民", "bm" }, { "方便", "fb" },
  { "便利", "bl" }, { "便捷", "bj" }, { "降低", "jd" }, { "车辆", "cl" }, { "合作", "hz" },
  { "供给", "gj" }, { "给予", "jy" }, { "弹性", "tx" }, { "藏书", "cs" }, { "西藏", "xz" },
  { "朝阳", "cy" }, { "数据", "sj" }, { "大厦", "ds" }, { "厦门", "xm" }, { "都市", "ds" },
  { "首都", "sd" }, { "石化", "sh" }, { "盛会", "sh" }, { "盛典", "sd" }, { "提升", "ts" },
  { "提高", "tg" }, { "提质", "tz" }, { "提速", "ts" }, { "尉氏", "ws" }, { "番禺", "py" },
  { "发系", "fx" }, { "卡口", "kk" }, { "关卡", "gq" }, { "石家庄", "sjz" }, { "洞察", "dc" },
};

/* Characters whose readings begin with different letters, the commonest in names of units, people and
 * projects first. */
static const LhPinyinEntry lh_pinyin_polyphones[] = {
  { "重", "zc" }, { "行", "xh" }, { "长", "cz" }, { "会", "hk" }, { "调", "td" }, { "系", "xj" },
  { "校", "xj" }, { "省", "sx" }, { "单", "ds" }, { "曾", "zc" }, { "乐", "ly" }, { "仇", "cq" },
  { "解", "jx" }, { "查", "cz" }, { "朴", "p" },  { "盖", "g" },  { "参", "cs" }, { "传", "cz" },
  { "便", "bp" }, { "降", "jx" }, { "给", "gj" }, { "弹", "dt" }, { "藏", "cz" }, { "朝", "cz" },
  { "翟", "z" },  { "尉", "wy" }, { "贾", "jg" }, { "区", "qo" }, { "种", "zc" }, { "柏", "b" },
  { "石", "s" },  { "车", "cj" }, { "合", "h" },  { "数", "s" },  { "厦", "sx" }, { "都", "d" },
  { "盛", "sc" }, { "提", "t" },  { "番", "fp" }, { "卡", "kq" }, { "洗", "x" },  { "冼", "x" },
  { "覃", "qt" }, { "沈", "sc" }, { "员", "y" },  { "缪", "m" },  { "隗", "kw" }, { "谌", "cs" },
  { "召", "zs" }, { "臧", "z" },  { "阚", "k" },  { "令", "l" },  { "万", "w" },  { "哈", "h" },
  { "说", "s" },  { "属", "sz" }, { "率", "sl" }, { "术", "s" },  { "宿", "s" },  { "巷", "xh" },
  { "畜", "xc" }, { "吓", "xh" }, { "否", "fp" }, { "无", "w" },  { "屏", "pb" }, { "暴", "bp" },
  { "殖", "z" },  { "泊", "bp" }, { "溪", "x" },  { "强", "qj" }, { "圈", "qj" }, { "奇", "qj" },
  { "期", "q" },  { "稽", "jq" }, { "茄", "qj" }, { "浅", "q" },  { "纤", "xq" }, { "艾", "a" },
  { "陶", "t" },  { "沓", "td" }, { "褚", "c" },  { "祭", "jz" }, { "炅", "jg" }, { "纪", "j" },
  { "郇", "xh" }, { "秘", "mb" }, { "牟", "m" },  { "么", "my" }, { "那", "n" },  { "能", "n" },
};

static const LhPinyinEntry *
lh_pinyin_find (const LhPinyinEntry *entries,
                gsize                n_entries,
                const char          *text)
{
  for (gsize i = 0; i < n_entries; i++)
    if (g_str_has_prefix (text, entries[i].text))
      return &entries[i];

  return NULL;
}

/* The rules take a tenth of a second to load: nothing of this happens before the first search or save. */
static LhPinyin *
lh_pinyin_get (void)
{
  static gsize instance;

  if (g_once_init_enter (&instance))
    {
      static const UChar id[] = u"Han-Latin; Latin-ASCII; Lower";
      LhPinyin *self = g_new0 (LhPinyin, 1);
      UErrorCode status = U_ZERO_ERROR;

      g_mutex_init (&self->mutex);
      self->transliterator = utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
      if (U_FAILURE (status))
        g_warning ("No pinyin: %s", u_errorName (status));
      g_once_init_leave (&instance, (gsize) self);
    }

  return (LhPinyin *) instance;
}

/* The first letter of the reading; the lock is held. */
static char
lh_pinyin_transliterate (LhPinyin *self,
                         gunichar  c)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[32];
  int32_t length = 0, limit;

  if (self->transliterator == NULL)
    return LH_PINYIN_NONE;

  U16_APPEND_UNSAFE (buffer, length, c);
  limit = length;
  utrans_transUChars (self->transliterator, buffer, &length, G_N_ELEMENTS (buffer), 0, &limit, &status);
  if (U_FAILURE (status) || length == 0 || buffer[0] < 'a' || buffer[0] > 'z')
    return LH_PINYIN_NONE;

  return (char) buffer[0];
}

static char
lh_pinyin_letter (gunichar c)
{
  LhPinyin *self = lh_pinyin_get ();
  gboolean remembered = c >= LH_PINYIN_FIRST && c <= LH_PINYIN_LAST;
  char letter;

  g_mutex_lock (&self->mutex);
  letter = remembered ? self->letters[c - LH_PINYIN_FIRST] : '\0';
  if (letter == '\0')
    letter = lh_pinyin_transliterate (self, c);
  if (remembered)
    self->letters[c - LH_PINYIN_FIRST] = letter;
  g_mutex_unlock (&self->mutex);

  return letter;
}

static gboolean
lh_pinyin_is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

/* Appends @letters to every spelling so far. */
static void
lh_pinyin_append (GPtrArray  *variants,
                  const char *letters)
{
  for (guint i = 0; i < variants->len; i++)
    g_string_append (g_ptr_array_index (variants, i), letters);
}

/* Doubles the spellings, one for each letter; beyond the limit only the first letter counts. */
static void
lh_pinyin_branch (GPtrArray  *variants,
                  const char *letters)
{
  guint n = variants->len;
  gsize n_letters = n * strlen (letters) <= LH_PINYIN_MAX_VARIANTS ? strlen (letters) : 1;

  for (gsize i = 1; i < n_letters; i++)
    for (guint j = 0; j < n; j++)
      {
        GString *copy = g_string_new (((GString *) g_ptr_array_index (variants, j))->str);

        g_string_append_c (copy, letters[i]);
        g_ptr_array_add (variants, copy);
      }
  for (guint j = 0; j < n; j++)
    g_string_append_c (g_ptr_array_index (variants, j), letters[0]);
}

/* Reads one word or character; returns where the next begins. */
static const char *
lh_pinyin_step (GPtrArray  *variants,
                const char *position)
{
  gunichar c = g_utf8_get_char (position);
  const LhPinyinEntry *entry = NULL;
  char letter[2] = { 0 };

  if (c < 0x80)
    letter[0] = (char) c;
  else if (lh_pinyin_is_han (c))
    {
      entry = lh_pinyin_find (lh_pinyin_words, G_N_ELEMENTS (lh_pinyin_words), position);
      if (entry != NULL)
        {
          lh_pinyin_append (variants, entry->letters);
          return position + strlen (entry->text);
        }
      entry = lh_pinyin_find (lh_pinyin_polyphones, G_N_ELEMENTS (lh_pinyin_polyphones), position);
      if (entry == NULL)
        letter[0] = lh_pinyin_letter (c);
    }

  if (entry != NULL)
    lh_pinyin_branch (variants, entry->letters);
  else if (letter[0] != LH_PINYIN_NONE)
    lh_pinyin_append (variants, letter);
  return g_utf8_next_char (position);
}

static void
lh_pinyin_free_variant (gpointer variant)
{
  g_string_free (variant, TRUE);
}

/*
 * lh_pinyin_initials:
 * @folded: what lh_text_fold() made of a text
 *
 * Returns: (transfer full): see lh_text_initials()
 */
char *
lh_pinyin_initials (const char *folded)
{
  g_autoptr (GPtrArray) variants = g_ptr_array_new_with_free_func (lh_pinyin_free_variant);
  g_autoptr (GString) result = g_string_new (NULL);

  g_ptr_array_add (variants, g_string_new (NULL));
  while (*folded != '\0')
    folded = lh_pinyin_step (variants, folded);

  for (guint i = 0; i < variants->len; i++)
    {
      if (i > 0)
        g_string_append_c (result, ' ');
      g_string_append (result, ((GString *) g_ptr_array_index (variants, i))->str);
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}
