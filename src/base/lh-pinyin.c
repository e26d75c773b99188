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
  guint8 begins_entry[LH_PINYIN_LAST - LH_PINYIN_FIRST + 1]; /* of one of the two tables below */
} LhPinyin;

typedef struct
{
  const char *text;
  const char *letters;
} LhPinyinEntry;

/* Words that settle the reading of the characters of the next table. */
static const LhPinyinEntry lh_pinyin_words[] = {
  { "重庆", "cq" }, { "重阳", "cy" }, { "重建", "cj" }, { "重塑", "cs" }, { "重构", "cg" }, { "重温", "cw" },
  { "重新", "cx" }, { "重组", "cz" }, { "重复", "cf" }, { "重叠", "cd" }, { "双重", "sc" }, { "重修", "cx" },
  { "重启", "cq" }, { "重返", "cf" }, { "多重", "dc" }, { "银行", "yh" }, { "行业", "hy" }, { "央行", "yh" },
  { "分行", "fh" }, { "支行", "zh" }, { "行长", "hz" }, { "行列", "hl" }, { "各行各业", "ghgy" },
  { "行动", "xd" }, { "行政", "xz" }, { "执行", "zx" }, { "先行", "xx" }, { "推行", "tx" }, { "践行", "jx" },
  { "力行", "lx" }, { "行为", "xw" }, { "运行", "yx" }, { "进行", "jx" }, { "实行", "sx" }, { "履行", "lx" },
  { "举行", "jx" }, { "发行", "fx" }, { "行程", "xc" }, { "行使", "xs" }, { "远行", "yx" }, { "印行", "yx" },
  { "行稳致远", "xwzy" }, { "行风", "xf" }, { "施行", "sx" }, { "游行", "yx" }, { "旅行", "lx" },
  { "出行", "cx" }, { "试行", "sx" }, { "行远", "xy" }, { "知行", "zx" }, { "言行", "yx" }, { "品行", "px" },
  { "德行", "dx" }, { "平行", "px" }, { "流行", "lx" }, { "行李", "xl" }, { "行人", "xr" }, { "步行", "bx" },
  { "骑行", "qx" }, { "慢行", "mx" }, { "前行", "qx" }, { "同行", "tx" }, { "会计", "kj" }, { "财会", "ck" },
  { "会稽", "kj" }, { "长效", "cx" }, { "长期", "cq" }, { "长远", "cy" }, { "特长", "tc" }, { "长廊", "cl" },
  { "长城", "cc" }, { "长江", "cj" }, { "长征", "cz" }, { "长安", "ca" }, { "长春", "cc" }, { "长沙", "cs" },
  { "长治", "cz" }, { "长久", "cj" }, { "长处", "cc" }, { "擅长", "sc" }, { "专长", "zc" }, { "延长", "yc" },
  { "漫长", "mc" }, { "长跑", "cp" }, { "长度", "cd" }, { "长卷", "cj" }, { "长河", "ch" }, { "局长", "jz" },
  { "市长", "sz" }, { "部长", "bz" }, { "组长", "zz" }, { "处长", "cz" }, { "科长", "kz" }, { "校长", "xz" },
  { "院长", "yz" }, { "成长", "cz" }, { "增长", "zz" }, { "家长", "jz" }, { "河长", "hz" }, { "林长", "lz" },
  { "所长", "sz" }, { "县长", "xz" }, { "区长", "qz" }, { "镇长", "zz" }, { "乡长", "xz" }, { "村长", "cz" },
  { "队长", "dz" }, { "厅长", "tz" }, { "省长", "sz" }, { "首长", "sz" }, { "会长", "hz" }, { "社长", "sz" },
  { "秘书长", "msz" }, { "组织部长", "zzbz" }, { "检察长", "jcz" }, { "链长", "lz" }, { "段长", "dz" },
  { "站长", "zz" }, { "班长", "bz" }, { "董事长", "dsz" }, { "理事长", "lsz" }, { "助长", "zz" },
  { "生长", "sz" }, { "滋长", "zz" }, { "长者", "zz" }, { "湖长", "hz" }, { "田长", "tz" }, { "楼长", "lz" },
  { "网格长", "wgz" }, { "调研", "dy" }, { "调查", "dc" }, { "调度", "dd" }, { "调动", "dd" }, { "调配", "dp" },
  { "调阅", "dy" }, { "调任", "dr" }, { "选调", "xd" }, { "抽调", "cd" }, { "借调", "jd" }, { "对调", "dd" },
  { "强调", "qd" }, { "基调", "jd" }, { "步调", "bd" }, { "论调", "ld" }, { "格调", "gd" }, { "单调", "dd" },
  { "曲调", "qd" }, { "调整", "tz" }, { "调解", "tj" }, { "协调", "xt" }, { "空调", "kt" }, { "调节", "tj" },
  { "调控", "tk" }, { "调和", "th" }, { "调处", "tc" }, { "调适", "ts" }, { "调理", "tl" }, { "烹调", "pt" },
  { "失调", "st" }, { "调试", "ts" }, { "调停", "tt" }, { "系统", "xt" }, { "体系", "tx" }, { "关系", "gx" },
  { "联系", "lx" }, { "系列", "xl" }, { "派系", "px" }, { "院系", "yx" }, { "维系", "wx" }, { "一系列", "yxl" },
  { "谱系", "px" }, { "直系", "zx" }, { "学校", "xx" }, { "党校", "dx" }, { "校园", "xy" }, { "高校", "gx" },
  { "校外", "xw" }, { "校地", "xd" }, { "院校", "yx" }, { "校企", "xq" }, { "团校", "tx" }, { "干校", "gx" },
  { "母校", "mx" }, { "驻校", "zx" }, { "进校园", "jxy" }, { "校内", "xn" }, { "校准", "jz" }, { "校验", "jy" },
  { "校订", "jd" }, { "全省", "qs" }, { "省级", "sj" }, { "省委", "sw" }, { "省直", "sz" }, { "省市", "ss" },
  { "本省", "bs" }, { "省属", "ss" }, { "省厅", "st" }, { "我省", "ws" }, { "各省", "gs" }, { "省政府", "szf" },
  { "省里", "sl" }, { "节省", "js" }, { "省心", "sx" }, { "省力", "sl" }, { "省时", "ss" }, { "外省", "ws" },
  { "跨省", "ks" }, { "反省", "fx" }, { "自省", "zx" }, { "省察", "xc" }, { "内省", "nx" }, { "省思", "xs" },
  { "单位", "dw" }, { "清单", "qd" }, { "名单", "md" }, { "简单", "jd" }, { "订单", "dd" }, { "单元", "dy" },
  { "菜单", "cd" }, { "账单", "zd" }, { "单独", "dd" }, { "单项", "dx" }, { "单一", "dy" }, { "工单", "gd" },
  { "点单", "dd" }, { "派单", "pd" }, { "接单", "jd" }, { "督办单", "dbd" }, { "任务单", "rwd" },
  { "通知单", "tzd" }, { "成绩单", "cjd" }, { "榜单", "bd" }, { "单点", "dd" }, { "评单", "pd" },
  { "交单", "jd" }, { "单车", "dc" }, { "音乐", "yy" }, { "快乐", "kl" }, { "娱乐", "yl" }, { "欢乐", "hl" },
  { "安乐", "al" }, { "乐园", "ly" }, { "乐业", "ly" }, { "康乐", "kl" }, { "乐器", "yq" }, { "乐队", "yd" },
  { "声乐", "sy" }, { "器乐", "qy" }, { "文艺乐", "wyy" }, { "乐民", "lm" }, { "乐享", "lx" },
  { "助人为乐", "zrwl" }, { "乐学", "lx" }, { "乐善", "ls" }, { "乐清", "yq" }, { "乐府", "yf" },
  { "解决", "jj" }, { "解放", "jf" }, { "化解", "hj" }, { "了解", "lj" }, { "解读", "jd" }, { "理解", "lj" },
  { "分解", "fj" }, { "解难", "jn" }, { "解忧", "jy" }, { "解困", "jk" }, { "讲解", "jj" }, { "解答", "jd" },
  { "解释", "js" }, { "纾解", "sj" }, { "解纷", "jf" }, { "破解", "pj" }, { "疏解", "sj" }, { "缓解", "hj" },
  { "解题", "jt" }, { "详解", "xj" }, { "解民忧", "jmy" }, { "解码", "jm" }, { "见解", "jj" },
  { "释疑解惑", "syjh" }, { "谅解", "lj" }, { "解除", "jc" }, { "检查", "jc" }, { "审查", "sc" },
  { "核查", "hc" }, { "巡查", "xc" }, { "排查", "pc" }, { "督查", "dc" }, { "查询", "cx" }, { "抽查", "cc" },
  { "查摆", "cb" }, { "普查", "pc" }, { "查处", "cc" }, { "自查", "zc" }, { "复查", "fc" }, { "查找", "cz" },
  { "清查", "qc" }, { "查验", "cy" }, { "查办", "cb" }, { "查实", "cs" }, { "勘查", "kc" }, { "侦查", "zc" },
  { "查阅", "cy" }, { "互查", "hc" }, { "倒查", "dc" }, { "筛查", "sc" }, { "查改", "cg" }, { "查补", "cb" },
  { "搜查", "sc" }, { "参与", "cy" }, { "参加", "cj" }, { "参谋", "cm" }, { "参照", "cz" }, { "参考", "ck" },
  { "参观", "cg" }, { "参军", "cj" }, { "参保", "cb" }, { "参评", "cp" }, { "参会", "ch" }, { "参政", "cz" },
  { "参训", "cx" }, { "参事", "cs" }, { "传承", "cc" }, { "传统", "ct" }, { "宣传", "xc" }, { "传播", "cb" },
  { "传达", "cd" }, { "传递", "cd" }, { "传帮带", "cbd" }, { "传媒", "cm" }, { "传真", "cz" }, { "传染", "cr" },
  { "传输", "cs" }, { "相传", "xc" }, { "传导", "cd" }, { "流传", "lc" }, { "上传", "sc" }, { "传唱", "cc" },
  { "代代传", "ddc" }, { "外传", "wc" }, { "自传", "zz" }, { "传记", "zj" }, { "水浒传", "shz" },
  { "列传", "lz" }, { "传略", "zl" }, { "便民", "bm" }, { "方便", "fb" }, { "便利", "bl" }, { "便捷", "bj" },
  { "便企", "bq" }, { "便于", "by" }, { "简便", "jb" }, { "便携", "bx" }, { "以便", "yb" }, { "便宜", "py" },
  { "大便", "db" }, { "便农", "bn" }, { "便商", "bs" }, { "便衣", "by" }, { "顺便", "sb" }, { "轻便", "qb" },
  { "降低", "jd" }, { "下降", "xj" }, { "降本", "jb" }, { "降温", "jw" }, { "降费", "jf" }, { "降级", "jj" },
  { "投降", "tx" }, { "升降", "sj" }, { "降解", "jj" }, { "降水", "js" }, { "降雨", "jy" }, { "降碳", "jt" },
  { "供给", "gj" }, { "给予", "jy" }, { "补给", "bj" }, { "给养", "jy" }, { "自给", "zj" }, { "给水", "js" },
  { "配给", "pj" }, { "还给", "hg" }, { "送给", "sg" }, { "交给", "jg" }, { "献给", "xg" }, { "给力", "gl" },
  { "给排水", "jps" }, { "弹性", "tx" }, { "弹簧", "th" }, { "弹琴", "tq" }, { "弹唱", "tc" }, { "导弹", "dd" },
  { "弹药", "dy" }, { "子弹", "zd" }, { "炸弹", "zd" }, { "糖衣炮弹", "typd" }, { "弹劾", "th" },
  { "藏书", "cs" }, { "藏品", "cp" }, { "收藏", "sc" }, { "储藏", "cc" }, { "珍藏", "zc" }, { "馆藏", "gc" },
  { "冷藏", "lc" }, { "隐藏", "yc" }, { "蕴藏", "yc" }, { "西藏", "xz" }, { "藏族", "zz" }, { "宝藏", "bz" },
  { "援藏", "yz" }, { "藏区", "zq" }, { "青藏", "qz" }, { "地藏", "dz" }, { "朝阳", "cy" }, { "朝廷", "ct" },
  { "朝气", "zq" }, { "今朝", "jz" }, { "朝夕", "zx" }, { "朝向", "cx" }, { "朝鲜", "cx" }, { "王朝", "wc" },
  { "朝霞", "zx" }, { "朝着", "cz" }, { "标识", "bz" }, { "知识", "zs" }, { "意识", "ys" }, { "认识", "rs" },
  { "识别", "sb" }, { "常识", "cs" }, { "共识", "gs" }, { "见识", "js" }, { "赏识", "ss" },
  { "博闻强识", "bwqz" }, { "学识", "xs" }, { "盛典", "sd" }, { "盛会", "sh" }, { "盛大", "sd" },
  { "盛世", "ss" }, { "昌盛", "cs" }, { "兴盛", "xs" }, { "强盛", "qs" }, { "旺盛", "ws" }, { "茂盛", "ms" },
  { "盛宴", "sy" }, { "盛装", "sz" }, { "丰盛", "fs" }, { "率先", "sx" }, { "率领", "sl" }, { "表率", "bs" },
  { "草率", "cs" }, { "统率", "ts" }, { "率队", "sd" }, { "率团", "st" }, { "坦率", "ts" }, { "畜牧", "xm" },
  { "畜禽", "cq" }, { "家畜", "jc" }, { "牲畜", "sc" }, { "畜产", "xc" }, { "种畜", "zc" }, { "畜力", "cl" },
  { "种子", "zz" }, { "种植", "zz" }, { "品种", "pz" }, { "种类", "zl" }, { "耕种", "gz" }, { "播种", "bz" },
  { "种养", "zy" }, { "物种", "wz" }, { "工种", "gz" }, { "各种", "gz" }, { "一种", "yz" }, { "种业", "zy" },
  { "种苗", "zm" }, { "种田", "zt" }, { "良种", "lz" }, { "兵种", "bz" }, { "厦门", "xm" }, { "大厦", "ds" },
  { "商厦", "ss" }, { "广厦", "gs" }, { "卡口", "kk" }, { "关卡", "gq" }, { "卡点", "kd" }, { "卡片", "kp" },
  { "贺卡", "hk" }, { "打卡", "dk" }, { "一卡通", "ykt" }, { "社保卡", "sbk" }, { "刷卡", "sk" },
  { "哨卡", "sq" }, { "市民卡", "smk" }, { "办卡", "bk" }, { "银行卡", "yhk" }, { "堡垒", "bl" },
  { "城堡", "cb" }, { "碉堡", "db" }, { "吴堡", "wb" }, { "柴沟堡", "cgb" }, { "瓦窑堡", "wyb" },
  { "泊位", "bw" }, { "停泊", "tb" }, { "湖泊", "hp" }, { "漂泊", "pb" }, { "梁山泊", "lsp" }, { "血泊", "xp" },
  { "淡泊", "db" }, { "番茄", "fq" }, { "番禺", "py" }, { "轮番", "lf" }, { "一番", "yf" }, { "番薯", "fs" },
  { "纤维", "xw" }, { "光纤", "gx" }, { "纤夫", "qf" }, { "化纤", "hx" }, { "粘贴", "zt" }, { "粘土", "nt" },
  { "粘性", "nx" }, { "尉迟", "yc" }, { "尉犁", "yl" }, { "太尉", "tw" }, { "上尉", "sw" }, { "尉氏", "ws" },
  { "仇恨", "ch" }, { "复仇", "fc" }, { "报仇", "bc" }, { "曾经", "cj" }, { "不曾", "bc" }, { "未曾", "wc" },
  { "何曾", "hc" }, { "号召", "hz" }, { "召开", "zk" }, { "召集", "zj" }, { "感召", "gz" }, { "召回", "zh" },
  { "征召", "zz" }, { "召唤", "zh" }, { "阿里", "al" }, { "阿姨", "ay" }, { "东阿", "de" }, { "阿胶", "ej" },
  { "山阿", "se" }, { "蔚然", "wr" }, { "蔚县", "yx" }, { "蔚蓝", "wl" }, { "轻率", "qs" }, { "直率", "zs" },
  { "重点", "zd" }, { "重大", "zd" }, { "重要", "zy" }, { "注重", "zz" }, { "重在", "zz" }, { "重视", "zs" },
  { "重心", "zx" }, { "严重", "yz" }, { "尊重", "zz" }, { "重量", "zl" }, { "着重", "zz" }, { "侧重", "cz" },
  { "慎重", "sz" }, { "重任", "zr" }, { "保重", "bz" }, { "沉重", "cz" }, { "看重", "kz" }, { "繁重", "fz" },
  { "重症", "zz" }, { "重病", "zb" }, { "重残", "zc" }, { "重污染", "zwr" }, { "轻重", "qz" }, { "并重", "bz" },
  { "重型", "zx" }, { "重拳", "zq" }, { "不便", "bb" }, { "接种", "jz" }, { "参差", "cc" }, { "渠系", "qx" },
  { "路长", "lz" }, { "馆长", "gz" }, { "团长", "tz" }, { "船长", "cz" }, { "学长", "xz" }, { "较长", "jc" },
  { "参建", "cj" }, { "反弹", "ft" }, { "人行", "rx" }, { "通行", "tx" }, { "并行", "bx" },
};

/* Characters whose readings begin with different letters, the likeliest in names of units, people and projects
 * first; and a few in names of people for which ICU has a rare reading. */
static const LhPinyinEntry lh_pinyin_polyphones[] = {
  { "重", "zc" }, { "行", "xh" }, { "长", "cz" }, { "调", "dt" }, { "系", "xj" }, { "校", "xj" },
  { "省", "sx" }, { "单", "ds" }, { "曾", "zc" }, { "乐", "ly" }, { "仇", "qc" }, { "解", "jx" },
  { "查", "cz" }, { "参", "cs" }, { "传", "cz" }, { "便", "bp" }, { "降", "jx" }, { "给", "gj" },
  { "弹", "td" }, { "藏", "cz" }, { "朝", "cz" }, { "识", "sz" }, { "盛", "sc" },
  { "畜", "xc" }, { "种", "zc" }, { "厦", "sx" }, { "卡", "kq" }, { "堡", "bp" }, { "泊", "bp" },
  { "番", "fp" }, { "纤", "xq" }, { "粘", "zn" }, { "尉", "wy" }, { "召", "zs" }, { "阿", "ae" },
  { "蔚", "wy" }, { "覃", "qt" }, { "缪", "m" }, { "隗", "wk" }, { "谌", "cs" }, { "莘", "sx" }, { "茜", "qx" },
  { "筠", "yj" }, { "颉", "xj" }, { "郇", "xh" }, { "炅", "jg" }, { "澹", "td" }, { "伽", "jg" },
  { "贾", "jg" }, { "冼", "x" }, { "佴", "n" }, { "阚", "k" }, { "焘", "t" }, { "玚", "y" }, { "畬", "y" },
  { "钭", "d" }, { "蕃", "fb" }, { "陂", "p" }, { "椎", "z" }, { "辗", "z" }, { "彷", "p" }, { "呷", "x" },
  { "町", "td" }, { "豉", "c" }, { "蹒", "p" }, { "傀", "k" }, { "瑱", "t" }, { "嬛", "xh" }, { "氿", "j" },
  { "伺", "cs" }, { "垌", "dt" }, { "埔", "pb" }, { "幢", "zc" }, { "弄", "nl" }, { "荨", "qx" },
  { "靓", "lj" }, { "扛", "kg" }, { "禅", "cs" }, { "瀑", "p" }, { "臭", "cx" }, { "圩", "wx" },
};

static void
lh_pinyin_mark (LhPinyin            *self,
                const LhPinyinEntry *entries,
                gsize                n_entries)
{
  for (gsize i = 0; i < n_entries; i++)
    {
      gunichar c = g_utf8_get_char (entries[i].text);

      g_assert (c >= LH_PINYIN_FIRST && c <= LH_PINYIN_LAST);
      self->begins_entry[c - LH_PINYIN_FIRST] = TRUE;
    }
}

/* ICU takes a tenth of a second to load its rules: nothing of this happens before the first search or save. */
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
      lh_pinyin_mark (self, lh_pinyin_words, G_N_ELEMENTS (lh_pinyin_words));
      lh_pinyin_mark (self, lh_pinyin_polyphones, G_N_ELEMENTS (lh_pinyin_polyphones));
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
lh_pinyin_letter (LhPinyin *self,
                  gunichar  c)
{
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

/* The longest of @entries that @text begins with. */
static const LhPinyinEntry *
lh_pinyin_find (LhPinyin            *self,
                const LhPinyinEntry *entries,
                gsize                n_entries,
                const char          *text)
{
  gunichar c = g_utf8_get_char (text);
  const LhPinyinEntry *found = NULL;

  if (c < LH_PINYIN_FIRST || c > LH_PINYIN_LAST || !self->begins_entry[c - LH_PINYIN_FIRST])
    return NULL;

  for (gsize i = 0; i < n_entries; i++)
    if (g_str_has_prefix (text, entries[i].text)
        && (found == NULL || strlen (entries[i].text) > strlen (found->text)))
      found = &entries[i];

  return found;
}

/* Where the last character of a word begins another word that reads it otherwise, the later word is right:
 * 分行 does not stand in 部分行政单位. */
static const LhPinyinEntry *
lh_pinyin_find_word (LhPinyin   *self,
                     const char *text)
{
  const LhPinyinEntry *word = lh_pinyin_find (self, lh_pinyin_words, G_N_ELEMENTS (lh_pinyin_words), text);
  const LhPinyinEntry *next;
  const char *last;

  if (word == NULL)
    return NULL;

  last = g_utf8_prev_char (text + strlen (word->text));
  next = lh_pinyin_find (self, lh_pinyin_words, G_N_ELEMENTS (lh_pinyin_words), last);
  return next == NULL || next->letters[0] == word->letters[strlen (word->letters) - 1] ? word : NULL;
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
lh_pinyin_step (LhPinyin   *self,
                GPtrArray  *variants,
                const char *position)
{
  gunichar c = g_utf8_get_char (position);
  const LhPinyinEntry *word = lh_pinyin_find_word (self, position);
  const LhPinyinEntry *polyphone = NULL;
  char letter[2] = { 0 };

  if (word != NULL)
    {
      lh_pinyin_append (variants, word->letters);
      return position + strlen (word->text);
    }

  polyphone = lh_pinyin_find (self, lh_pinyin_polyphones, G_N_ELEMENTS (lh_pinyin_polyphones), position);
  if (polyphone != NULL)
    lh_pinyin_branch (variants, polyphone->letters);
  else if (c < 0x80 || lh_pinyin_is_han (c))
    {
      letter[0] = c < 0x80 ? (char) c : lh_pinyin_letter (self, c);
      if (letter[0] != LH_PINYIN_NONE)
        lh_pinyin_append (variants, letter);
    }

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
    folded = lh_pinyin_step (lh_pinyin_get (), variants, folded);

  for (guint i = 0; i < variants->len; i++)
    {
      if (i > 0)
        g_string_append_c (result, ' ');
      g_string_append (result, ((GString *) g_ptr_array_index (variants, i))->str);
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}
