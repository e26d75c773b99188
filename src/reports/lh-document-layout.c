/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-layout.h"

#include "lh-document-flow.h"
#include "lh-document-image.h"
#include "lh-document-look.h"

/* The red of official heads. */
#define LH_DOCUMENT_RED 0.8, 0, 0

/* The size of tables that go on over the page: a form that does not fit anyway need not be small. */
#define LH_OVERFLOW_SCALE 0.9

/* How much closer lines come at a time, and at most. */
#define LH_TIGHTER 0.02
#define LH_TIGHTEST 0.88

struct _LhDocumentLayout
{
  GObject parent_instance;

  LhDocument *document;
  GPtrArray  *pages;
  GPtrArray  *texts;
  GHashTable *heights;
  double      scale;
  gboolean    overflowed;
};

G_DEFINE_FINAL_TYPE (LhDocumentLayout, lh_document_layout, G_TYPE_OBJECT)

static void
lh_document_layout_finalize (GObject *object)
{
  LhDocumentLayout *self = LH_DOCUMENT_LAYOUT (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->heights, g_hash_table_unref);

  G_OBJECT_CLASS (lh_document_layout_parent_class)->finalize (object);
}

static void
lh_document_layout_class_init (LhDocumentLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_document_layout_finalize;
}

static void
lh_document_layout_init (LhDocumentLayout *self)
{
  self->scale = 1;
}

static double
lh_document_layout_get_table_size (LhDocument *document)
{
  double size = 0;

  for (guint i = 0; i < lh_document_get_n_blocks (document); i++)
    {
      const LhDocumentBlock *block = lh_document_get_block (document, i);

      if (block->kind == LH_DOCUMENT_TABLE)
        size = MAX (size, lh_document_table_get_size (block->table));
    }
  return size;
}

static void
lh_document_layout_run (LhFlow     *flow,
                        LhDocument *document,
                        double      tightness,
                        double      scale)
{
  lh_flow_clear (flow);
  flow->document = document;
  flow->tightness = tightness;
  flow->scale = scale;
  lh_flow_run (flow);
}

/* Half a point smaller at a time, until the form fits. */
static void
lh_document_layout_fit (LhDocumentLayout *self,
                        LhFlow           *flow)
{
  guint limit = lh_document_get_page_limit (self->document);
  double size = lh_document_layout_get_table_size (self->document);
  double tried = size;

  if (size <= 0)
    return;
  while (flow->pages->len > limit && tried - 0.5 >= LH_DOCUMENT_READABLE_SIZE)
    {
      tried -= 0.5;
      lh_document_layout_run (flow, self->document, 1, tried / size);
    }
  self->overflowed = flow->pages->len > limit;
  self->scale = self->overflowed ? LH_OVERFLOW_SCALE : tried / size;
  if (self->overflowed)
    lh_document_layout_run (flow, self->document, 1, self->scale);
}

/* A signature must not stand alone on a page: the lines above it come closer together until it fits below them
 * (GB/T 9704, 7.3.5.4). Where that would take too much, they stay as they are. */
static void
lh_document_layout_tighten (LhDocumentLayout *self,
                            LhFlow           *flow)
{
  double tightness = 1;

  while (flow->lonely && tightness - LH_TIGHTER >= LH_TIGHTEST)
    {
      tightness -= LH_TIGHTER;
      lh_document_layout_run (flow, self->document, tightness, 1);
    }
  if (flow->lonely)
    lh_document_layout_run (flow, self->document, 1, 1);
}

static char *
lh_document_layout_format_number (LhDocumentLayout *self,
                                  LhPageNumbers     numbers,
                                  guint             page)
{
  LhCatalog *catalog = lh_document_get_catalog (self->document);

  if (numbers == LH_PAGE_NUMBERS_OFFICIAL)
    return g_strdup_printf ("— %u —", page + 1);
  /* TRANSLATORS: at the foot of a printed page; the page and the number of pages */
  return g_strdup_printf (lh_tr (catalog, N_("Page %u of %u")), page + 1, self->pages->len);
}

/* Odd pages have their number at the right, even ones at the left, one character from the edge of the text; a form has
 * it in the middle. */
static void
lh_document_layout_add_number (LhDocumentLayout *self,
                               LhFlow           *flow,
                               LhPageNumbers     numbers,
                               guint             page)
{
  gboolean official = numbers == LH_PAGE_NUMBERS_OFFICIAL;
  double size = official ? LH_PAGE_NUMBER_SIZE : LH_FORM_NUMBER_SIZE;
  g_autofree char *text = lh_document_layout_format_number (self, numbers, page);
  PangoLayout *layout = lh_flow_create_text (flow, official ? LH_FONT_SONG : LH_FONT_BODY, size, 0, text);
  double room = flow->page.bottom;
  double distance = official ? LH_PAGE_NUMBER_DISTANCE : MIN (room / 2 - size / 2, LH_PAGE_NUMBER_DISTANCE);
  double x = flow->page.left;
  int width;
  PangoLayoutIter *iter;

  pango_layout_get_size (layout, &width, NULL);
  if (!official)
    x += (lh_flow_get_width (flow) - width / (double) PANGO_SCALE) / 2;
  else if (page % 2 == 0)
    x += lh_flow_get_width (flow) - width / (double) PANGO_SCALE - size;
  else
    x += size;

  iter = pango_layout_get_iter (layout);
  lh_flow_add_line (flow, iter, x, flow->page.height - room + distance, size, size);
  pango_layout_iter_free (iter);
}

static void
lh_document_layout_add_numbers (LhDocumentLayout *self,
                                LhFlow           *flow)
{
  LhPageNumbers numbers = lh_document_get_page_numbers (self->document);

  if (numbers == LH_PAGE_NUMBERS_NONE && self->overflowed)
    numbers = LH_PAGE_NUMBERS_CENTRED;
  for (guint i = 0; i < self->pages->len && numbers != LH_PAGE_NUMBERS_NONE; i++)
    {
      flow->current = g_ptr_array_index (self->pages, i);
      lh_document_layout_add_number (self, flow, numbers, i);
    }
}

/**
 * lh_document_layout_new:
 * @document: a document
 *
 * Lays a document out with the fonts of this machine. A text is never cut: what does not fit on a page goes on on the
 * next one, rows of tables between lines where they must.
 *
 * Returns: (transfer full): its pages
 */
LhDocumentLayout *
lh_document_layout_new (LhDocument *document)
{
  g_autoptr (LhDocumentFonts) fonts = NULL;
  g_auto (LhFlow) flow = { NULL };
  LhDocumentLayout *self;

  g_return_val_if_fail (LH_IS_DOCUMENT (document), NULL);

  fonts = lh_document_fonts_new ();
  self = g_object_new (LH_TYPE_DOCUMENT_LAYOUT, NULL);
  self->document = g_object_ref (document);
  flow.fonts = fonts;
  lh_document_layout_run (&flow, document, 1, 1);
  if (lh_document_get_page_limit (document) > 0)
    lh_document_layout_fit (self, &flow);
  else if (flow.lonely)
    lh_document_layout_tighten (self, &flow);
  self->pages = g_ptr_array_ref (flow.pages);
  lh_document_layout_add_numbers (self, &flow);
  self->texts = g_steal_pointer (&flow.texts);
  self->heights = g_steal_pointer (&flow.heights);
  return self;
}

/**
 * lh_document_layout_get_document:
 *
 * Returns: (transfer none): what is laid out
 */
LhDocument *
lh_document_layout_get_document (LhDocumentLayout *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT_LAYOUT (self), NULL);
  return self->document;
}

guint
lh_document_layout_get_n_pages (LhDocumentLayout *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT_LAYOUT (self), 0);
  return self->pages->len;
}

/**
 * lh_document_layout_get_scale:
 *
 * Returns: how much smaller the letters in its tables are, so that a form fits on its page; 1 when they are not
 */
double
lh_document_layout_get_scale (LhDocumentLayout *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT_LAYOUT (self), 1);
  return self->scale;
}

/**
 * lh_document_layout_get_overflowed:
 *
 * Returns: whether a form has more text than fits on its pages at a size that can be read
 */
gboolean
lh_document_layout_get_overflowed (LhDocumentLayout *self)
{
  g_return_val_if_fail (LH_IS_DOCUMENT_LAYOUT (self), FALSE);
  return self->overflowed;
}

/**
 * lh_document_layout_get_row_height:
 * @table: a table of the document
 *
 * Returns: how high a row of it is, in points
 */
double
lh_document_layout_get_row_height (LhDocumentLayout *self,
                                   LhDocumentTable  *table,
                                   guint             row)
{
  GArray *heights;

  g_return_val_if_fail (LH_IS_DOCUMENT_LAYOUT (self), 0);

  heights = g_hash_table_lookup (self->heights, table);
  g_return_val_if_fail (heights != NULL && row < heights->len, 0);
  return g_array_index (heights, double, row);
}

/**
 * lh_document_layout_get_shapes:
 * @page: a page, from 0
 * @n_shapes: (out): how many
 *
 * Returns: (transfer none) (array length=n_shapes): what stands on it
 */
const LhPageShape *
lh_document_layout_get_shapes (LhDocumentLayout *self,
                               guint             page,
                               guint            *n_shapes)
{
  GArray *shapes;

  g_return_val_if_fail (LH_IS_DOCUMENT_LAYOUT (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  shapes = g_ptr_array_index (self->pages, page);
  *n_shapes = shapes->len;
  return (const LhPageShape *) (gconstpointer) shapes->data;
}

static void
lh_page_shape_draw_box (const LhPageShape *self,
                        cairo_t           *cr)
{
  cairo_set_line_width (cr, self->line_width);
  cairo_rectangle (cr, self->x, self->y, self->width, self->height);
  cairo_stroke (cr);
  if (!self->ticked)
    return;
  cairo_set_line_width (cr, self->line_width * 1.8);
  cairo_move_to (cr, self->x + self->width * 0.16, self->y + self->height * 0.5);
  cairo_line_to (cr, self->x + self->width * 0.42, self->y + self->height * 0.8);
  cairo_line_to (cr, self->x + self->width * 0.98, self->y - self->height * 0.06);
  cairo_stroke (cr);
}

static void
lh_page_shape_draw (const LhPageShape *self,
                    cairo_t           *cr)
{
  switch (self->kind)
    {
    case LH_SHAPE_TEXT:
      cairo_move_to (cr, self->x, self->baseline);
      pango_cairo_show_layout_line (cr, self->line);
      break;
    case LH_SHAPE_FRAME:
      cairo_set_line_width (cr, self->line_width);
      cairo_rectangle (cr, self->x, self->y, self->width, self->height);
      cairo_stroke (cr);
      break;
    case LH_SHAPE_FILL:
      cairo_save (cr);
      cairo_set_source_rgb (cr, 0.94, 0.94, 0.94);
      cairo_rectangle (cr, self->x, self->y, self->width, self->height);
      cairo_fill (cr);
      cairo_restore (cr);
      break;
    case LH_SHAPE_BOX:
      lh_page_shape_draw_box (self, cr);
      break;
    case LH_SHAPE_RULE:
      cairo_set_line_width (cr, self->line_width);
      cairo_move_to (cr, self->x, self->y);
      cairo_line_to (cr, self->x + self->width, self->y);
      cairo_stroke (cr);
      break;
    case LH_SHAPE_CHART:
      lh_document_chart_draw (self->chart, self->x, self->y, self->width, self->height, cr);
      break;
    case LH_SHAPE_IMAGE:
      lh_document_image_draw (self->image, self->x, self->y, self->width, self->height, cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * lh_document_layout_draw_page:
 * @page: a page, from 0
 * @cr: where a unit is a point and the origin is the upper left corner of the paper
 */
void
lh_document_layout_draw_page (LhDocumentLayout *self,
                              guint             page,
                              cairo_t          *cr)
{
  const LhPageShape *shapes;
  guint n_shapes;

  g_return_if_fail (LH_IS_DOCUMENT_LAYOUT (self));
  g_return_if_fail (page < self->pages->len);

  shapes = lh_document_layout_get_shapes (self, page, &n_shapes);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  for (guint i = 0; i < n_shapes; i++)
    {
      if (shapes[i].red)
        cairo_set_source_rgb (cr, LH_DOCUMENT_RED);
      lh_page_shape_draw (&shapes[i], cr);
      if (shapes[i].red)
        cairo_set_source_rgb (cr, 0, 0, 0);
    }
  cairo_restore (cr);
}
