/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include <glib/gstdio.h>

#include "lh-chart-builder.h"
#include "lh-document-odt.h"
#include "lh-error.h"
#include "lh-test-ledger.h"

/* One of every kind of block, and text that XML is sensitive to. */
static LhDocument *
create_document (void)
{
  LhDocument *document = lh_document_new ("标题 <&\">", LH_PAGE_OFFICIAL, NULL);
  LhDocumentTable *table = lh_document_table_new_even (3);
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_COLUMNS);
  const char *const headings[] = { "单位", "项目", "进度", NULL };
  const char *const left[] = { "甲方：市直机关工委", "（盖章）", NULL };
  const char *const right[] = { "乙方：市教育局", "（盖章）", NULL };

  lh_document_set_page_numbers (document, LH_PAGE_NUMBERS_OFFICIAL);
  lh_document_add_line (document, "　示直工〔2024〕9号", "签发人：王××");
  lh_document_add_text (document, LH_TEXT_TITLE, "关于2024年第三季度市直机关“书记项目”推进情况的报告");
  lh_document_add_text (document, LH_TEXT_HEADING_1, "一、总体情况");
  lh_document_add_text (document, LH_TEXT_BODY, "第一段，A < B & C > D。\n第二段  两个空格\t制表。");
  lh_document_table_add_headings (table, headings);
  lh_document_table_add_row (table, 1, 0);
  lh_document_table_add_spanning (table, LH_CELL_TEXT, 2, 1, "市教育局");
  lh_document_table_add_cell (table, LH_CELL_TEXT, 1, "护航成长");
  lh_document_table_add_cell (table, LH_CELL_NUMBER, 1, "60.0%");
  lh_document_table_add_row (table, 1, 0);
  lh_document_table_add_cell (table, LH_CELL_TEXT, 2, "合并的格子");
  lh_document_take_table (document, table);
  lh_chart_builder_set_title (builder, "三季度平均进度73.8%");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "实际");
  lh_chart_builder_add_category (builder, "2024Q3", "三季度", NULL);
  lh_chart_builder_set_value (builder, 0, 0, 73.8, "73.8%");
  lh_document_take_chart (document, lh_chart_builder_end (builder), 160);
  lh_document_break_page (document);
  lh_document_add_text (document, LH_TEXT_BODY, "第二页。");
  lh_document_take_signatures (document, g_strdupv ((GStrv) left), g_strdupv ((GStrv) right));
  lh_document_add_imprint (document, "抄送：市委组织部。", "示例市直机关工委", "2024年10月8日印发");
  return document;
}

static char *
run (const char *command)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_spawn_command_line_sync (command, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  return output;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* The kind of the file stands at its beginning, where programs look for it without unpacking. */
static void
test_package (LhTestLedger  *self,
              gconstpointer  data)
{
  g_autoptr (LhDocument) document = create_document ();
  g_autofree char *path = g_build_filename (self->folder, "a.odt", NULL);
  g_autofree char *second = g_build_filename (self->folder, "b.odt", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  LhDocumentOutcome outcome;
  gsize length, second_length;

  g_assert_true (lh_document_write (document, path, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (outcome.n_pages, ==, 2);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpint (memcmp (bytes, "PK", 2), ==, 0);
  g_assert_cmpint (memcmp (bytes + 30, "mimetypeapplication/vnd.oasis.opendocument.text", 47), ==, 0);

  /* The same document is the same file. */
  g_assert_true (lh_document_write (document, second, NULL, NULL));
  g_assert_true (g_file_get_contents (second, &again, &second_length, NULL));
  g_assert_cmpmem (bytes, length, again, second_length);
}

static void
test_content (LhTestLedger  *self,
              gconstpointer  data)
{
  g_autoptr (LhDocument) document = create_document ();
  g_autofree char *path = g_build_filename (self->folder, "a.odt", NULL);
  g_autofree char *command = g_strdup_printf ("python3 -c \"import sys,zipfile,xml.dom.minidom as m; "
    "z=zipfile.ZipFile(sys.argv[1]); [m.parseString(z.read(n)) for n in z.namelist() if n.endswith('.xml')]; "
    "print(z.read('content.xml').decode()); print(z.read('styles.xml').decode()); print(z.namelist())\" %s", path);
  g_autofree char *text = NULL;

  g_assert_true (lh_document_write_odt (document, path, NULL, NULL));
  text = run (command);
  assert_has (text, "第一段，A &lt; B &amp; C &gt; D。</text:p>");
  assert_has (text, "第二段<text:s text:c=\"2\"/>两个空格<text:tab/>制表。");
  assert_has (text, "text:outline-level=\"1\">一、总体情况</text:h>");
  assert_has (text, "table:number-rows-spanned=\"2\"");
  assert_has (text, "<table:covered-table-cell/>");
  assert_has (text, "<table:table-header-rows>");
  assert_has (text, "xlink:href=\"Pictures/1.png\"");
  assert_has (text, "fo:page-width=\"595.28pt\"");
  assert_has (text, "style:layout-grid-lines=\"22\"");
  assert_has (text, "style:layout-grid-base-height=\"28.99pt\"");
  assert_has (text, "<style:footer-left>");
  assert_has (text, "fo:break-before=\"page\"");
  assert_has (text, "抄送：市委组织部。");
}

static void
test_failure (LhTestLedger  *self,
              gconstpointer  data)
{
  g_autoptr (LhDocument) document = create_document ();
  g_autofree char *path = g_build_filename (self->folder, "missing", "a.odt", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (lh_document_write_odt (document, path, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);
}

/* LibreOffice opens it as it is, with the same text on as many pages, give or take one for its other fonts. */
static void
test_libreoffice (LhTestLedger  *self,
                  gconstpointer  data)
{
  g_autoptr (LhDocument) document = create_document ();
  g_autofree char *path = g_build_filename (self->folder, "a.odt", NULL);
  g_autofree char *soffice = g_find_program_in_path ("soffice");
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  g_autofree char *convert = g_strdup_printf ("soffice -env:UserInstallation=file://%s/profile --headless --convert-to pdf "
                                              "--outdir %s %s", self->folder, self->folder, path);
  g_autofree char *extract = g_strdup_printf ("pdftotext %s/a.pdf -", self->folder);
  g_autofree char *pdf = g_build_filename (self->folder, "a.pdf", NULL);
  g_autofree char *converted = NULL;
  g_autofree char *text = NULL;
  guint n_pages = 0;

  if (soffice == NULL || pdftotext == NULL)
    {
      g_test_skip ("LibreOffice or pdftotext is not installed");
      return;
    }
  g_assert_true (lh_document_write_odt (document, path, NULL, NULL));
  converted = run (convert);
  if (!g_file_test (pdf, G_FILE_TEST_EXISTS) && strstr (converted, "convert") == NULL)
    {
      g_test_skip ("LibreOffice Writer is not installed");
      return;
    }
  text = run (extract);
  for (const char *p = strchr (text, '\f'); p != NULL; p = strchr (p + 1, '\f'))
    n_pages++;
  g_assert_cmpuint (n_pages, >=, 2);
  g_assert_cmpuint (n_pages, <=, 3);
  assert_has (text, "一、总体情况");
  assert_has (text, "第一段，A < B & C > D。");
  assert_has (text, "合并的格子");
  assert_has (text, "乙方：市教育局");
  assert_has (text, "日印发");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LH_TEST_LEDGER_ADD ("/document-odt/package", NULL, test_package);
  LH_TEST_LEDGER_ADD ("/document-odt/content", NULL, test_content);
  LH_TEST_LEDGER_ADD ("/document-odt/failure", NULL, test_failure);
  LH_TEST_LEDGER_ADD ("/document-odt/libreoffice", NULL, test_libreoffice);
  return g_test_run ();
}
