/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <glib/gstdio.h>
#include <string.h>

#include "lh-document-pdf.h"
#include "lh-error.h"

#define MM (72 / 25.4)

/* Text of so many different characters, so that none is found twice. */
static char *
make_text (guint n_characters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_characters; i++)
    g_string_append_unichar (text, 0x4e00 + i);
  return g_string_free (text, FALSE);
}

static char *
get_line_text (const PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (line->layout);
  g_auto (GStrv) parts = NULL;
  g_autofree char *part = g_strndup (text + line->start_index, line->length);

  parts = g_strsplit (part, "\u200b", -1);
  return g_strjoinv ("", parts);
}

/* All text of a page, or of all, as it stands there, without the ends of lines. */
static char *
get_text (LhDocumentLayout *layout,
          int               page)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < lh_document_layout_get_n_pages (layout); i++)
    {
      guint n_shapes;
      const LhPageShape *shapes = lh_document_layout_get_shapes (layout, i, &n_shapes);

      for (guint j = 0; j < n_shapes; j++)
        {
          g_autofree char *text = NULL;

          if (shapes[j].kind != LH_SHAPE_TEXT || (page >= 0 && i != (guint) page))
            continue;
          text = get_line_text (shapes[j].line);
          g_string_append (all, text);
        }
    }
  return g_string_free (all, FALSE);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
assert_has (LhDocumentLayout *layout,
            const char       *text)
{
  g_autofree char *all = get_text (layout, -1);

  if (strstr (all, text) == NULL)
    g_error ("“%s” is not in “%s”", text, all);
}

/* Nothing reaches over the margins of its page; page numbers stand below. Lines of a page do not overlap. */
static void
assert_inside (LhDocumentLayout *layout)
{
  const LhPageSetup *page = lh_document_get_page (lh_document_layout_get_document (layout));
  const double slack = 0.6;

  for (guint i = 0; i < lh_document_layout_get_n_pages (layout); i++)
    {
      guint n_shapes;
      const LhPageShape *shapes = lh_document_layout_get_shapes (layout, i, &n_shapes);

      for (guint j = 0; j < n_shapes; j++)
        {
          const LhPageShape *shape = &shapes[j];
          gboolean is_number = shape->kind == LH_SHAPE_TEXT && shape->y > page->height - page->bottom;

          g_assert_cmpfloat (shape->x, >=, page->left - slack);
          g_assert_cmpfloat (shape->x + shape->width, <=, page->width - page->right + slack);
          g_assert_cmpfloat (shape->y, >=, page->top - slack);
          g_assert_cmpfloat (shape->y + shape->height, <=, is_number ? page->height
                                                                     : page->height - page->bottom + slack);
        }
    }
}

/* Each line of text in a table stands inside a frame. */
static void
assert_framed (LhDocumentLayout *layout)
{
  const LhPageSetup *page = lh_document_get_page (lh_document_layout_get_document (layout));

  for (guint i = 0; i < lh_document_layout_get_n_pages (layout); i++)
    {
      guint n_shapes;
      const LhPageShape *shapes = lh_document_layout_get_shapes (layout, i, &n_shapes);
      const LhPageShape *frame = NULL;

      for (guint j = 0; j < n_shapes; j++)
        {
          const LhPageShape *shape = &shapes[j];

          if (shape->kind == LH_SHAPE_FRAME)
            frame = shape;
          if (shape->kind != LH_SHAPE_TEXT || frame == NULL || shape->y > page->height - page->bottom)
            continue;
          g_assert_cmpfloat (shape->x + shape->width, <=, frame->x + frame->width + 0.1);
          g_assert_cmpfloat (shape->y, >=, frame->y - 0.1);
          g_assert_cmpfloat (shape->y + shape->height, <=, frame->y + frame->height + 0.1);
        }
    }
}

static LhDocumentTable *
make_form (guint n_rows,
           guint n_characters)
{
  LhDocumentTable *table = lh_document_table_new_even (4);
  g_autofree char *text = make_text (n_characters);

  for (guint i = 0; i < n_rows; i++)
    {
      lh_document_table_add_row (table, 1, 1);
      lh_document_table_add_cell (table, LH_CELL_LABEL, 1, "栏目");
      lh_document_table_add_cell (table, LH_CELL_TEXT, 3, text);
    }
  return table;
}

static LhDocumentLayout *
lay_out_form (guint n_rows,
              guint n_characters)
{
  g_autoptr (LhDocument) document = lh_document_new ("表", LH_PAGE_FORM, NULL);

  lh_document_set_page_limit (document, 1);
  lh_document_add_text (document, LH_TEXT_TITLE, "立项书");
  lh_document_take_table (document, make_form (n_rows, n_characters));
  return lh_document_layout_new (document);
}

static double
get_lowest_frame (LhDocumentLayout *layout)
{
  double lowest = 0;
  guint n_shapes;
  const LhPageShape *shapes = lh_document_layout_get_shapes (layout, 0, &n_shapes);

  for (guint i = 0; i < n_shapes; i++)
    {
      if (shapes[i].kind == LH_SHAPE_FRAME)
        lowest = MAX (lowest, shapes[i].y + shapes[i].height);
    }
  return lowest;
}

static void
test_one_page (void)
{
  g_autoptr (LhDocumentLayout) few = lay_out_form (10, 20);
  g_autoptr (LhDocumentLayout) many = lay_out_form (40, 20);
  const LhPageSetup *page = lh_document_get_page (lh_document_layout_get_document (few));

  g_assert_cmpuint (lh_document_layout_get_n_pages (few), ==, 1);
  g_assert_cmpfloat (lh_document_layout_get_scale (few), ==, 1);
  assert_inside (few);
  /* rows that grow fill the page */
  g_assert_cmpfloat_with_epsilon (get_lowest_frame (few), page->height - page->bottom, 0.5);

  g_assert_cmpuint (lh_document_layout_get_n_pages (many), ==, 1);
  g_assert_cmpfloat (lh_document_layout_get_scale (many), <, 1);
  g_assert_cmpfloat (lh_document_layout_get_scale (many) * 10.5, >=, LH_DOCUMENT_READABLE_SIZE - 0.01);
  g_assert_false (lh_document_layout_get_overflowed (many));
  assert_inside (many);
  assert_framed (many);
}

static void
test_overflow (void)
{
  g_autoptr (LhDocumentLayout) layout = lay_out_form (120, 20);

  g_assert_true (lh_document_layout_get_overflowed (layout));
  g_assert_cmpuint (lh_document_layout_get_n_pages (layout), >, 1);
  g_assert_cmpfloat (lh_document_layout_get_scale (layout) * 10.5, >, LH_DOCUMENT_READABLE_SIZE);
  assert_has (layout, "Page 2 of ");
  assert_inside (layout);
  assert_framed (layout);
}

static void
test_unbroken (void)
{
  g_autoptr (LhDocument) document = lh_document_new ("表", LH_PAGE_FORM, NULL);
  LhDocumentTable *table = lh_document_table_new_even (6);
  g_autoptr (LhDocumentLayout) layout = NULL;
  g_autofree char *text = make_text (200);
  g_autofree char *latin = g_strnfill (300, 'W');

  lh_document_table_add_row (table, 1, 0);
  lh_document_table_add_cell (table, LH_CELL_CENTRED, 1, text);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 4, "短");
  lh_document_table_add_cell (table, LH_CELL_NUMBER, 1, latin);
  lh_document_take_table (document, table);
  layout = lh_document_layout_new (document);
  assert_has (layout, text);
  assert_has (layout, latin);
  assert_inside (layout);
  assert_framed (layout);
}

/* A cell that is higher than two pages is parted between lines; each stands once, and so does its foot. */
static void
test_split_row (void)
{
  g_autoptr (LhDocument) document = lh_document_new ("表", LH_PAGE_FORM, NULL);
  LhDocumentTable *table = lh_document_table_new_even (2);
  g_autoptr (LhDocumentLayout) layout = NULL;
  g_autofree char *text = make_text (5000);
  g_autofree char *all = NULL;

  lh_document_table_add_row (table, 1, 0);
  lh_document_table_add_cell (table, LH_CELL_LABEL, 1, "标签");
  lh_document_cell_set_foot (lh_document_table_add_cell (table, LH_CELL_TEXT, 1, text), "（盖章）");
  lh_document_take_table (document, table);
  layout = lh_document_layout_new (document);
  all = get_text (layout, -1);
  g_assert_cmpuint (lh_document_layout_get_n_pages (layout), >, 2);
  assert_has (layout, text);
  g_assert_cmpuint (count (all, "标签"), ==, 1);
  g_assert_cmpuint (count (all, "（盖章）"), ==, 1);
  assert_inside (layout);
  assert_framed (layout);
}

static void
add_data_row (LhDocumentTable *table,
              guint            number)
{
  g_autofree char *text = g_strdup_printf ("行%uE", number);

  lh_document_table_add_row (table, 1, 0);
  if (number % 4 == 0)
    lh_document_table_add_spanning (table, LH_CELL_TEXT, 4, 1, "单位");
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, text);
}

/* Headings stand on each page; rows that a cell covers stay together. */
static void
test_data_table (void)
{
  static const char *const headings[] = { "表头甲", "表头乙", NULL };
  g_autoptr (LhDocument) document = lh_document_new ("表", LH_PAGE_WIDE, NULL);
  LhDocumentTable *table = lh_document_table_new_even (2);
  g_autoptr (LhDocumentLayout) layout = NULL;
  g_autofree char *all = NULL;
  guint n_pages;

  lh_document_table_add_headings (table, headings);
  for (guint i = 0; i < 100; i++)
    add_data_row (table, i);
  lh_document_take_table (document, table);
  layout = lh_document_layout_new (document);
  all = get_text (layout, -1);
  n_pages = lh_document_layout_get_n_pages (layout);
  g_assert_cmpuint (n_pages, >, 2);
  g_assert_cmpuint (count (all, "表头甲表头乙"), ==, n_pages);
  g_assert_cmpuint (count (all, "单位"), ==, 25);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *row = g_strdup_printf ("行%uE", i);

      g_assert_cmpuint (count (all, row), ==, 1);
    }
  assert_inside (layout);
  assert_framed (layout);
}

/* One cell over more rows than a page holds is closed at its end and repeated on the next. */
static void
test_long_span (void)
{
  g_autoptr (LhDocument) document = lh_document_new ("表", LH_PAGE_FORM, NULL);
  LhDocumentTable *table = lh_document_table_new_even (2);
  g_autoptr (LhDocumentLayout) layout = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < 100; i++)
    {
      lh_document_table_add_row (table, 1, 0);
      if (i == 0)
        lh_document_table_add_spanning (table, LH_CELL_LABEL, 100, 1, "跨页");
      lh_document_table_add_cell (table, LH_CELL_TEXT, 1, "值");
    }
  lh_document_take_table (document, table);
  layout = lh_document_layout_new (document);
  all = get_text (layout, -1);
  g_assert_cmpuint (count (all, "跨页"), ==, lh_document_layout_get_n_pages (layout));
  g_assert_cmpuint (count (all, "值"), ==, 100);
  assert_inside (layout);
  assert_framed (layout);
}

static LhDocumentLayout *
lay_out_paragraph (guint n_characters)
{
  g_autoptr (LhDocument) document = lh_document_new ("文", LH_PAGE_OFFICIAL, NULL);
  g_autofree char *text = make_text (n_characters);

  lh_document_add_text (document, LH_TEXT_PLAIN, text);
  lh_document_set_page_numbers (document, LH_PAGE_NUMBERS_OFFICIAL);
  return lh_document_layout_new (document);
}

/* GB/T 9704: 22 lines of 28 characters on a page of 156 × 225 mm. */
static void
test_official (void)
{
  g_autoptr (LhDocumentLayout) full = lay_out_paragraph (22 * 28);
  g_autoptr (LhDocumentLayout) more = lay_out_paragraph (22 * 28 + 1);
  const LhPageSetup *page = lh_document_get_page (lh_document_layout_get_document (full));
  guint n_shapes;
  const LhPageShape *shapes = lh_document_layout_get_shapes (full, 0, &n_shapes);

  g_assert_cmpfloat_with_epsilon (page->width - page->left - page->right, 156 * MM, 0.01);
  g_assert_cmpfloat_with_epsilon (page->height - page->top - page->bottom, 225 * MM, 0.01);
  g_assert_cmpuint (lh_document_layout_get_n_pages (full), ==, 1);
  g_assert_cmpuint (n_shapes, ==, 22 + 1);
  for (guint i = 0; i < 22; i++)
    {
      g_autofree char *line = get_line_text (shapes[i].line);

      g_assert_cmpint (g_utf8_strlen (line, -1), ==, 28);
    }
  g_assert_cmpfloat_with_epsilon (shapes[1].baseline - shapes[0].baseline, 28.99, 0.01);
  g_assert_cmpuint (lh_document_layout_get_n_pages (more), ==, 2);
  assert_inside (more);
}

/* Whoever signs stands below text, not alone on a page: two lines go over with it, a paragraph of three lines as a whole. */
static void
test_closing (void)
{
  /* lines in front of the last paragraph, lines of it, how many of those go over; 0 when all fits on a page */
  static const guint cases[][3] = {
    { 0, 18, 0 }, { 0, 19, 2 }, { 0, 22, 2 }, { 17, 3, 3 }, { 18, 1, 1 }, { 15, 3, 0 }, { 16, 4, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhDocument) document = lh_document_new ("文", LH_PAGE_OFFICIAL, NULL);
      g_autoptr (LhDocumentLayout) layout = NULL;
      g_autofree char *above = make_text (cases[i][0] * 28);
      g_autofree char *text = make_text (cases[i][1] * 28);
      guint n_shapes = 0;

      if (cases[i][0] > 0)
        lh_document_add_text (document, LH_TEXT_PLAIN, above);
      lh_document_add_text (document, LH_TEXT_PLAIN, text);
      lh_document_add_space (document, 2);
      lh_document_add_text (document, LH_TEXT_RIGHT, "市直机关工委");
      lh_document_add_text (document, LH_TEXT_RIGHT, "2024年9月30日");
      layout = lh_document_layout_new (document);
      g_assert_cmpuint (lh_document_layout_get_n_pages (layout), ==, cases[i][2] > 0 ? 2 : 1);
      if (cases[i][2] > 0)
        lh_document_layout_get_shapes (layout, 1, &n_shapes);
      g_assert_cmpuint (n_shapes, ==, cases[i][2] > 0 ? cases[i][2] + 2 : 0);
      assert_inside (layout);
    }
}

static void
test_page_numbers (void)
{
  g_autoptr (LhDocumentLayout) layout = lay_out_paragraph (22 * 28 * 2 + 1);
  const LhPageSetup *page = lh_document_get_page (lh_document_layout_get_document (layout));
  double middle = page->width / 2;

  g_assert_cmpuint (lh_document_layout_get_n_pages (layout), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      guint n_shapes;
      const LhPageShape *shapes = lh_document_layout_get_shapes (layout, i, &n_shapes);
      const LhPageShape *number = &shapes[n_shapes - 1];
      g_autofree char *text = get_line_text (number->line);
      g_autofree char *expected = g_strdup_printf ("— %u —", i + 1);

      g_assert_cmpstr (text, ==, expected);
      if (i % 2 == 0)
        g_assert_cmpfloat (number->x, >, middle);
      else
        g_assert_cmpfloat (number->x + number->width, <, middle);
      g_assert_cmpfloat (number->y, >, page->height - page->bottom);
    }
}

static LhDocumentLayout *
lay_out_letter (guint n_lines)
{
  static const char *const party[] = { "甲方", "", "代表", "", "日期", NULL };
  g_autoptr (LhDocument) document = lh_document_new ("书", LH_PAGE_OFFICIAL, NULL);

  for (guint i = 0; i < n_lines; i++)
    lh_document_add_text (document, LH_TEXT_BODY, "一行");
  lh_document_take_signatures (document, g_strdupv ((GStrv) party), g_strdupv ((GStrv) party));
  return lh_document_layout_new (document);
}

/* A signature that would just not fit pulls the lines together; a whole page too many does not. */
static void
test_signatures (void)
{
  g_autoptr (LhDocumentLayout) fits = lay_out_letter (17);
  g_autoptr (LhDocumentLayout) tightened = lay_out_letter (18);
  g_autoptr (LhDocumentLayout) apart = lay_out_letter (22);
  g_autofree char *last = get_text (apart, 1);

  g_assert_cmpuint (lh_document_layout_get_n_pages (fits), ==, 1);
  g_assert_cmpuint (lh_document_layout_get_n_pages (tightened), ==, 1);
  assert_inside (tightened);
  g_assert_cmpuint (lh_document_layout_get_n_pages (apart), ==, 2);
  g_assert_cmpstr (last, ==, "甲方代表日期甲方代表日期");
}

static void
test_ticks (void)
{
  g_autoptr (LhDocument) document = lh_document_new ("表", LH_PAGE_FORM, NULL);
  LhDocumentTable *table = lh_document_table_new_even (4);
  LhDocumentCell *cell;
  g_autoptr (LhDocumentLayout) layout = NULL;
  const LhPageShape *shapes;
  guint n_shapes;
  guint n_boxes = 0;
  guint n_ticked = 0;

  lh_document_table_add_row (table, 1, 0);
  cell = lh_document_table_add_cell (table, LH_CELL_TEXT, 1, NULL);
  for (guint i = 0; i < 8; i++)
    lh_document_cell_add_tick (cell, "书记亲自领办", i % 4 == 0);
  lh_document_take_table (document, table);
  layout = lh_document_layout_new (document);
  shapes = lh_document_layout_get_shapes (layout, 0, &n_shapes);
  for (guint i = 0; i < n_shapes; i++)
    {
      n_boxes += shapes[i].kind == LH_SHAPE_BOX;
      n_ticked += shapes[i].kind == LH_SHAPE_BOX && shapes[i].ticked;
    }
  g_assert_cmpuint (n_boxes, ==, 8);
  g_assert_cmpuint (n_ticked, ==, 2);
  assert_inside (layout);
  assert_framed (layout);
}

static void
test_titles (void)
{
  g_autoptr (LhDocument) document = lh_document_new ("书", LH_PAGE_OFFICIAL, NULL);
  g_autoptr (LhDocumentLayout) layout = NULL;
  const LhPageShape *shapes;
  guint n_shapes;

  lh_document_add_text (document, LH_TEXT_TITLE, "关于示例市市直机关二〇二四年第三季度书记项目推进情况的报告");
  lh_document_add_text (document, LH_TEXT_MARK, "（送审稿）");
  layout = lh_document_layout_new (document);
  shapes = lh_document_layout_get_shapes (layout, 0, &n_shapes);
  /* two lines of about the same length, and the mark below */
  g_assert_cmpuint (n_shapes, ==, 3);
  g_assert_cmpfloat (shapes[1].width, >, shapes[0].width * 0.75);
  for (guint i = 0; i < 3; i++)
    {
      const LhPageSetup *page = lh_document_get_page (document);
      double middle = page->left + (page->width - page->left - page->right) / 2;

      g_assert_cmpfloat_with_epsilon (shapes[i].x + shapes[i].width / 2, middle, 2);
    }
}

/* Chinese quotation marks may stand at the end and at the beginning of a line, but never open at its end. */
static void
test_quotes (void)
{
  g_autoptr (LhDocument) document = lh_document_new ("书", LH_PAGE_OFFICIAL, NULL);
  g_autoptr (LhDocumentLayout) layout = NULL;
  const char *text = "乙方领办“组建党员文稿攻坚小组提升以文辅政能力”“打造年轻干部廉洁教育流动课堂”“推动惠企政策直达快享”三个项目。";
  const LhPageShape *shapes;
  guint n_shapes;

  lh_document_add_text (document, LH_TEXT_PLAIN, text);
  layout = lh_document_layout_new (document);
  assert_has (layout, text);
  shapes = lh_document_layout_get_shapes (layout, 0, &n_shapes);
  g_assert_cmpuint (n_shapes, ==, 3);
  for (guint i = 0; i < n_shapes; i++)
    {
      g_autofree char *line = get_line_text (shapes[i].line);

      g_assert_cmpint (g_utf8_strlen (line, -1), >=, i == 2 ? 1 : 27);
      g_assert_false (g_str_has_suffix (line, "“"));
      g_assert_false (g_str_has_prefix (line, "”"));
    }
}

static void
test_fonts (void)
{
  g_autoptr (LhDocumentFonts) fonts = lh_document_fonts_new ();
  g_autofree char *none = lh_document_fonts_find_missing (fonts, "王堃、李喆、陈珺，市财政局2024年“书记项目”");
  g_autofree char *missing = lh_document_fonts_find_missing (fonts, "王\U0010fffd堃\U0010fffd");

  for (LhFontRole role = 0; role < LH_N_FONT_ROLES; role++)
    {
      g_assert_nonnull (lh_document_fonts_get_family (fonts, role));
      g_assert_cmpstr (lh_document_fonts_get_family (fonts, role), !=, "");
      g_assert_nonnull (lh_font_role_get_label (role, NULL));
    }
  g_assert_null (none);
  g_assert_cmpstr (missing, ==, "\U0010fffd");
}

static void
test_empty (void)
{
  g_autoptr (LhDocument) document = lh_document_new ("空", LH_PAGE_FORM, NULL);
  g_autoptr (LhDocumentLayout) layout = NULL;

  lh_document_set_page_limit (document, 1);
  lh_document_add_space (document, 2);
  lh_document_break_page (document);
  lh_document_take_table (document, lh_document_table_new_even (3));
  layout = lh_document_layout_new (document);
  g_assert_cmpuint (lh_document_layout_get_n_pages (layout), ==, 1);
}

static void
test_pdf (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lh-document-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "表.pdf", NULL);
  g_autofree char *absent = g_build_filename (folder, "没有", "表.pdf", NULL);
  g_autoptr (LhDocumentLayout) layout = lay_out_form (3, 10);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (lh_document_pdf_write (layout, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));

  g_assert_false (lh_document_pdf_write (layout, absent, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "表.pdf"));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/one-page", test_one_page);
  g_test_add_func ("/document/overflow", test_overflow);
  g_test_add_func ("/document/unbroken", test_unbroken);
  g_test_add_func ("/document/split-row", test_split_row);
  g_test_add_func ("/document/data-table", test_data_table);
  g_test_add_func ("/document/long-span", test_long_span);
  g_test_add_func ("/document/official", test_official);
  g_test_add_func ("/document/closing", test_closing);
  g_test_add_func ("/document/page-numbers", test_page_numbers);
  g_test_add_func ("/document/signatures", test_signatures);
  g_test_add_func ("/document/ticks", test_ticks);
  g_test_add_func ("/document/titles", test_titles);
  g_test_add_func ("/document/quotes", test_quotes);
  g_test_add_func ("/document/fonts", test_fonts);
  g_test_add_func ("/document/empty", test_empty);
  g_test_add_func ("/document/pdf", test_pdf);

  return g_test_run ();
}
