/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document.h"

#define LH_POINTS_PER_MM (72 / 25.4)

struct _LhDocument
{
  GObject parent_instance;

  char          *title;
  char          *author;
  char          *subject;
  LhCatalog     *catalog;
  LhPageSetup    page;
  LhPageNumbers  numbers;
  guint          page_limit;
  GPtrArray     *blocks;
};

G_DEFINE_FINAL_TYPE (LhDocument, lh_document, G_TYPE_OBJECT)

/* In millimetres; sizes and pitches in points. 28 characters of 16 points are wider than 156 mm, so the pitch of the
 * characters is 15.79 points; 22 lines in 225 mm give 28.99 points. */
static const LhPageSetup pages[] = {
  [LH_PAGE_OFFICIAL] = { 210, 297, 37, 26, 35, 28, 16, 28.99, -0.21 },
  [LH_PAGE_FORM] = { 210, 297, 15, 16, 13, 18, 10.5, 16, 0 },
  [LH_PAGE_WIDE] = { 297, 210, 20, 15, 20, 15, 10.5, 16, 0 },
};

static void
lh_document_block_free (LhDocumentBlock *self)
{
  g_free (self->text);
  g_free (self->right);
  g_clear_pointer (&self->table, lh_document_table_free);
  g_strfreev (self->left_lines);
  g_strfreev (self->right_lines);
  g_clear_object (&self->chart);
  g_free (self);
}

static void
lh_document_set_page (LhDocument *self,
                      LhPageKind  kind)
{
  const LhPageSetup *page = &pages[kind];

  self->page = (LhPageSetup) {
    .width = page->width * LH_POINTS_PER_MM,
    .height = page->height * LH_POINTS_PER_MM,
    .top = page->top * LH_POINTS_PER_MM,
    .right = page->right * LH_POINTS_PER_MM,
    .bottom = page->bottom * LH_POINTS_PER_MM,
    .left = page->left * LH_POINTS_PER_MM,
    .size = page->size,
    .pitch = page->pitch,
    .tracking = page->tracking,
  };
}

static LhDocumentBlock *
lh_document_add_block (LhDocument          *self,
                       LhDocumentBlockKind  kind)
{
  LhDocumentBlock *block = g_new0 (LhDocumentBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
lh_document_finalize (GObject *object)
{
  LhDocument *self = LH_DOCUMENT (object);

  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_clear_object (&self->catalog);
  g_ptr_array_unref (self->blocks);

  G_OBJECT_CLASS (lh_document_parent_class)->finalize (object);
}

static void
lh_document_class_init (LhDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_document_finalize;
}

static void
lh_document_init (LhDocument *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_document_block_free);
}

/**
 * lh_document_new:
 * @title: what it is called, in the properties of the file
 * @page: the paper
 * @catalog: (nullable): the language in which it is written
 *
 * Returns: (transfer full): a document without blocks
 */
LhDocument *
lh_document_new (const char *title,
                 LhPageKind  page,
                 LhCatalog  *catalog)
{
  LhDocument *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (page < G_N_ELEMENTS (pages), NULL);

  self = g_object_new (LH_TYPE_DOCUMENT, NULL);
  self->title = g_strdup (title);
  g_set_object (&self->catalog, catalog);
  lh_document_set_page (self, page);
  return self;
}

const char *
lh_document_get_title (LhDocument *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT (self), NULL);
  return self->title;
}

/**
 * lh_document_get_catalog:
 *
 * Returns: (transfer none) (nullable): its language
 */
LhCatalog *
lh_document_get_catalog (LhDocument *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT (self), NULL);
  return self->catalog;
}

const LhPageSetup *
lh_document_get_page (LhDocument *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT (self), NULL);
  return &self->page;
}

/**
 * lh_document_set_author:
 * @author: (nullable): who issues it, for the properties of the file
 */
void
lh_document_set_author (LhDocument *self,
                        const char *author)
{
  g_return_if_fail (LH_IS_DOCUMENT (self));
  g_free (self->author);
  self->author = g_strdup (author);
}

const char *
lh_document_get_author (LhDocument *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT (self), NULL);
  return self->author;
}

/**
 * lh_document_set_subject:
 * @subject: (nullable): what it is about, for the properties of the file
 */
void
lh_document_set_subject (LhDocument *self,
                         const char *subject)
{
  g_return_if_fail (LH_IS_DOCUMENT (self));
  g_free (self->subject);
  self->subject = g_strdup (subject);
}

const char *
lh_document_get_subject (LhDocument *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT (self), NULL);
  return self->subject;
}

void
lh_document_set_page_numbers (LhDocument    *self,
                              LhPageNumbers  numbers)
{
  g_return_if_fail (LH_IS_DOCUMENT (self));
  self->numbers = numbers;
}

LhPageNumbers
lh_document_get_page_numbers (LhDocument *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT (self), LH_PAGE_NUMBERS_NONE);
  return self->numbers;
}

/**
 * lh_document_set_page_limit:
 * @n_pages: the pages that it should have at most; 0 for any number
 *
 * For forms: the letters in its tables get smaller until they fit, and the last table of a page grows to fill it. What
 * does not fit at a size that can be read goes on on a further page.
 */
void
lh_document_set_page_limit (LhDocument *self,
                            guint       n_pages)
{
  g_return_if_fail (LH_IS_DOCUMENT (self));
  self->page_limit = n_pages;
}

guint
lh_document_get_page_limit (LhDocument *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT (self), 0);
  return self->page_limit;
}

/**
 * lh_document_add_text:
 * @text: each line of it is a paragraph
 */
void
lh_document_add_text (LhDocument          *self,
                      LhDocumentTextStyle  style,
                      const char          *text)
{
  LhDocumentBlock *block;

  g_return_if_fail (LH_IS_DOCUMENT (self));
  g_return_if_fail (style < LH_N_TEXT_STYLES);
  g_return_if_fail (text != NULL);

  block = lh_document_add_block (self, LH_DOCUMENT_TEXT);
  block->style = style;
  block->text = g_strdup (text);
}

/**
 * lh_document_add_line:
 * @left: what stands at its left end
 * @right: (nullable): what stands at its right end
 *
 * The line above a table: who fills it in, and when.
 */
void
lh_document_add_line (LhDocument *self,
                      const char *left,
                      const char *right)
{
  LhDocumentBlock *block;

  g_return_if_fail (LH_IS_DOCUMENT (self));

  block = lh_document_add_block (self, LH_DOCUMENT_LINE);
  block->text = g_strdup (left != NULL ? left : "");
  block->right = g_strdup (right);
}

/**
 * lh_document_take_table:
 * @table: (transfer full): a table over the whole width
 */
void
lh_document_take_table (LhDocument      *self,
                        LhDocumentTable *table)
{
  g_return_if_fail (LH_IS_DOCUMENT (self));
  g_return_if_fail (table != NULL);

  lh_document_add_block (self, LH_DOCUMENT_TABLE)->table = table;
}

/**
 * lh_document_take_signatures:
 * @left: (transfer full): the lines of the left party: name, who signs, date
 * @right: (transfer full) (nullable): those of the right party
 *
 * Where two parties sign side by side. It is never parted by the end of a page.
 */
void
lh_document_take_signatures (LhDocument *self,
                             GStrv       left,
                             GStrv       right)
{
  LhDocumentBlock *block;

  g_return_if_fail (LH_IS_DOCUMENT (self));
  g_return_if_fail (left != NULL);

  block = lh_document_add_block (self, LH_DOCUMENT_SIGNATURES);
  block->left_lines = left;
  block->right_lines = right;
}

/**
 * lh_document_add_space:
 * @lines: lines of running text; the beginning of a page needs no space
 */
void
lh_document_add_space (LhDocument *self,
                       double      lines)
{
  g_return_if_fail (LH_IS_DOCUMENT (self));
  lh_document_add_block (self, LH_DOCUMENT_SPACE)->lines = lines;
}

/**
 * lh_document_break_page:
 *
 * What follows begins a page.
 */
void
lh_document_break_page (LhDocument *self)
{
  g_return_if_fail (LH_IS_DOCUMENT (self));
  lh_document_add_block (self, LH_DOCUMENT_PAGE_BREAK);
}

/**
 * lh_document_take_chart:
 * @chart: (transfer full): a chart over the whole width
 * @height: how high it is, in points
 */
void
lh_document_take_chart (LhDocument *self,
                        LhChart    *chart,
                        double      height)
{
  LhDocumentBlock *block;

  g_return_if_fail (LH_IS_DOCUMENT (self));
  g_return_if_fail (LH_IS_CHART (chart));
  g_return_if_fail (height > 0);

  block = lh_document_add_block (self, LH_DOCUMENT_CHART);
  block->chart = chart;
  block->height = height;
}

/**
 * lh_document_add_imprint:
 * @copy_to: (nullable): who else gets the document (抄送)
 * @issuer: who had it printed
 * @printed_on: the day of it
 *
 * The imprint of an official document (版记): between rules, at the foot of its last page (GB/T 9704, 7.4).
 */
void
lh_document_add_imprint (LhDocument *self,
                         const char *copy_to,
                         const char *issuer,
                         const char *printed_on)
{
  const char *const ends[] = { issuer, printed_on, NULL };
  LhDocumentBlock *block;

  g_return_if_fail (LH_IS_DOCUMENT (self));
  g_return_if_fail (issuer != NULL && printed_on != NULL);

  block = lh_document_add_block (self, LH_DOCUMENT_IMPRINT);
  block->text = g_strdup (copy_to != NULL ? copy_to : "");
  block->left_lines = g_strdupv ((GStrv) ends);
}

/**
 * lh_document_add_masthead:
 * @name: the name of the briefing, in red
 * @issue: number of the issue; "" for none
 * @issuer: who issues it
 * @issued_on: the day of it
 *
 * The head of a briefing (报头, form 6.2): its name, number, issuer and day above a red rule.
 */
void
lh_document_add_masthead (LhDocument *self,
                          const char *name,
                          const char *issue,
                          const char *issuer,
                          const char *issued_on)
{
  const char *const lines[] = { issue, issuer, NULL };
  LhDocumentBlock *block;

  g_return_if_fail (LH_IS_DOCUMENT (self));
  g_return_if_fail (name != NULL && issue != NULL && issuer != NULL && issued_on != NULL);

  block = lh_document_add_block (self, LH_DOCUMENT_MASTHEAD);
  block->text = g_strdup (name);
  block->left_lines = g_strdupv ((GStrv) lines);
  block->right = g_strdup (issued_on);
}

guint
lh_document_get_n_blocks (LhDocument *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT (self), 0);
  return self->blocks->len;
}

const LhDocumentBlock *
lh_document_get_block (LhDocument *self,
                       guint       index)
{
  g_return_val_if_fail (LH_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (index < self->blocks->len, NULL);
  return g_ptr_array_index (self->blocks, index);
}
