/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-text.h"

#include <string.h>

#include "lh-document-file.h"

static void
lh_document_text_append_lines (GString            *text,
                               const char *const  *lines)
{
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    g_string_append_printf (text, "%s\n", lines[i]);
}

/* The cells of a row, with tabs between them, as a spreadsheet takes them. */
static void
lh_document_text_append_table (GString         *text,
                               LhDocumentTable *table)
{
  guint row = 0;

  for (guint i = 0; i < lh_document_table_get_n_cells (table); i++)
    {
      const LhDocumentCell *cell = lh_document_table_get_cell (table, i);
      g_autofree char *flat = g_strdelimit (g_strdup (cell->text != NULL ? cell->text : ""), "\t\n", ' ');

      if (i > 0)
        g_string_append_c (text, cell->row != row ? '\n' : '\t');
      row = cell->row;
      g_string_append (text, flat);
    }
  g_string_append_c (text, '\n');
}

/* A paragraph is indented by two characters, as on paper. */
static void
lh_document_text_append_paragraphs (GString    *text,
                                    const char *paragraphs,
                                    const char *indent)
{
  g_auto (GStrv) lines = g_strsplit (paragraphs, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\n", indent, lines[i]);
}

static gboolean
lh_document_text_is_indented (LhDocumentTextStyle style)
{
  return style == LH_TEXT_BODY || style == LH_TEXT_HEADING_1 || style == LH_TEXT_HEADING_2 || style == LH_TEXT_HEADING_3;
}

static void
lh_document_text_append_block (GString               *text,
                               const LhDocumentBlock *block)
{
  switch (block->kind)
    {
    case LH_DOCUMENT_TEXT:
      lh_document_text_append_paragraphs (text, block->text, lh_document_text_is_indented (block->style) ? "　　" : "");
      break;
    case LH_DOCUMENT_LINE:
      g_string_append_printf (text, "%s%s%s\n", block->text, block->right != NULL ? "　" : "",
                              block->right != NULL ? block->right : "");
      break;
    case LH_DOCUMENT_TABLE:
      lh_document_text_append_table (text, block->table);
      break;
    case LH_DOCUMENT_CHART:
      g_string_append_printf (text, "%s\n", lh_chart_get_title (block->chart));
      break;
    case LH_DOCUMENT_MASTHEAD:
    case LH_DOCUMENT_IMPRINT:
      g_string_append_printf (text, "%s\n", block->text);
      lh_document_text_append_lines (text, (const char *const *) block->left_lines);
      if (block->right != NULL)
        g_string_append_printf (text, "%s\n", block->right);
      break;
    case LH_DOCUMENT_SIGNATURES:
      lh_document_text_append_lines (text, (const char *const *) block->left_lines);
      lh_document_text_append_lines (text, (const char *const *) block->right_lines);
      break;
    case LH_DOCUMENT_PAGE_BREAK:
      if (text->len > 0)
        g_string_append_c (text, '\n');
      break;
    case LH_DOCUMENT_SPACE:
    default:
      break;
    }
}

/**
 * lh_document_format_text:
 *
 * Returns: (transfer full): what a document says, to be pasted: without pages and faces, its charts by their findings
 */
char *
lh_document_format_text (LhDocument *document)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (LH_IS_DOCUMENT (document), g_string_free (text, FALSE));

  for (guint i = 0; i < lh_document_get_n_blocks (document); i++)
    lh_document_text_append_block (text, lh_document_get_block (document, i));
  return g_string_free (text, FALSE);
}

/**
 * lh_document_write_text:
 *
 * Writes what a document says as a text file.
 *
 * Returns: whether it was written
 */
gboolean
lh_document_write_text (LhDocument  *document,
                        const char  *path,
                        GError     **error)
{
  g_autofree char *text = lh_document_format_text (document);

  return lh_document_file_write (path, text, strlen (text), error);
}
