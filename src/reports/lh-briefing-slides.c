/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-slides.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "lh-briefing-file.h"
#include "lh-briefing-slide.h"
#include "lh-quarter-texts.h"

/* Paper is measured in points of 1/72 inch, slides in pixels of 1/96 inch. */
#define LH_SLIDE_POINTS 0.75

/* On screen a slide has half of its size. */
#define LH_SLIDE_PICTURE_WIDTH 960

/* Of charts on slides: what is read from the last row of a meeting room. */
#define LH_SLIDE_LABEL_SIZE 24

/* What fits below a title. */
#define LH_SLIDE_WARNINGS 12
#define LH_SLIDE_STEPS 7

typedef struct
{
  const LhBriefingFacts *facts;
  LhChartThemeKind       theme;
  cairo_surface_t       *surface;
  GPtrArray             *pictures;   /* (nullable): the slides that are done, when they are seen on screen */
  LhSlide                slide;
} LhBriefingSlides;

/* The next slide is drawn on a picture of its own. */
static void
lh_briefing_slides_begin_picture (LhBriefingSlides *self)
{
  const double scale = LH_SLIDE_PICTURE_WIDTH / (double) LH_CHART_SLIDE_WIDTH;

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, LH_SLIDE_PICTURE_WIDTH,
                                              (int) (LH_CHART_SLIDE_HEIGHT * scale));
  self->slide.cr = cairo_create (self->surface);
  cairo_scale (self->slide.cr, scale, scale);
}

static void
lh_briefing_slides_end_picture (LhBriefingSlides *self)
{
  cairo_destroy (self->slide.cr);
  cairo_surface_flush (self->surface);
  g_ptr_array_add (self->pictures, self->surface);
  lh_briefing_slides_begin_picture (self);
}

static void
lh_briefing_slides_end_page (LhBriefingSlides *self)
{
  if (self->pictures != NULL)
    lh_briefing_slides_end_picture (self);
  else
    cairo_show_page (self->slide.cr);
  self->slide.page++;
}

/* Cover */

static void
lh_briefing_slides_draw_card (LhBriefingSlides     *self,
                              const LhBriefingCard *card,
                              double                x,
                              double                y,
                              double                width)
{
  const LhSlideColours *colours = self->slide.colours;
  const LhSlideText label = { LH_FONT_HEI, 26, &colours->dim, PANGO_ALIGN_LEFT, 1, 0 };
  const LhSlideText value = { LH_FONT_TITLE, 56, &colours->accent, PANGO_ALIGN_LEFT, 1, 0 };
  const LhSlideText change = { LH_FONT_HEI, 22, &colours->dim, PANGO_ALIGN_LEFT, 1, 0 };

  lh_slide_fill (&self->slide, &colours->accent, x, y, 6, 168);
  lh_slide_draw_text (&self->slide, &label, x + 32, y, width - 40, card->label);
  lh_slide_draw_text (&self->slide, &value, x + 32, y + 40, width - 40, card->value);
  if (card->change != NULL)
    lh_slide_draw_text (&self->slide, &change, x + 32, y + 136, width - 40, card->change);
}

static void
lh_briefing_slides_draw_cover (LhBriefingSlides *self)
{
  static const LhSlideColour white = { 1, 1, 1 };
  const LhBriefingFacts *facts = self->facts;
  const LhSlideText title = { LH_FONT_TITLE, 76, &white, PANGO_ALIGN_LEFT, 2, 0 };
  const LhSlideText line = { LH_FONT_HEI, 32, &white, PANGO_ALIGN_LEFT, 1, 0 };
  const LhSlideText finding = { LH_FONT_HEI, 28, &self->slide.colours->text, PANGO_ALIGN_LEFT, 2, 1.2 };
  g_autofree char *overview = lh_briefing_format_overview (facts);
  g_autofree char *issued = g_strconcat (facts->issuer, *facts->issuer != '\0' ? "    " : "", facts->issue,
                                         *facts->issue != '\0' ? "    " : "", facts->issued_on, NULL);
  double width = LH_SLIDE_TEXT_WIDTH / 3.0;

  lh_slide_fill (&self->slide, &self->slide.colours->ground, 0, 0, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT);
  lh_slide_fill (&self->slide, &self->slide.colours->accent, 0, 0, LH_CHART_SLIDE_WIDTH, 408);
  lh_slide_draw_text (&self->slide, &line, LH_SLIDE_MARGIN, 88, LH_SLIDE_TEXT_WIDTH, facts->quarter);
  lh_slide_draw_text (&self->slide, &title, LH_SLIDE_MARGIN, 144, LH_SLIDE_TEXT_WIDTH, facts->title);
  lh_slide_draw_text (&self->slide, &line, LH_SLIDE_MARGIN, 328, LH_SLIDE_TEXT_WIDTH, issued);
  for (guint i = 0; i < facts->cards->len && i < 6; i++)
    lh_briefing_slides_draw_card (self, g_ptr_array_index (facts->cards, i), LH_SLIDE_MARGIN + (i % 3) * width,
                                  464 + (i / 3) * 224, width - 32);
  lh_slide_draw_text (&self->slide, &finding, LH_SLIDE_MARGIN, 920, LH_SLIDE_TEXT_WIDTH, overview);
  lh_briefing_slides_end_page (self);
}

/* A chart */

static void
lh_briefing_slides_draw_chart (LhBriefingSlides *self,
                               LhChart          *chart)
{
  double height = LH_SLIDE_BODY_BOTTOM - LH_SLIDE_BODY_TOP;
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new_for_size (self->theme, LH_SLIDE_TEXT_WIDTH, height);
  cairo_t *cr = self->slide.cr;

  lh_chart_theme_set_font_size (theme, LH_SLIDE_LABEL_SIZE);
  lh_chart_theme_set_margin (theme, 0);
  lh_chart_theme_set_show_title (theme, FALSE);
  lh_chart_theme_set_show_source (theme, FALSE);
  lh_chart_theme_set_background (theme, FALSE);
  lh_chart_theme_set_vector (theme, TRUE);
  lh_slide_draw_frame (&self->slide, lh_chart_get_title (chart), lh_chart_get_subtitle (chart));
  cairo_save (cr);
  cairo_translate (cr, LH_SLIDE_MARGIN, LH_SLIDE_BODY_TOP);
  lh_chart_draw (chart, cr, LH_SLIDE_TEXT_WIDTH, height, theme);
  cairo_restore (cr);
  lh_briefing_slides_end_page (self);
}

/* Texts */

static void
lh_briefing_slides_draw_practices (LhBriefingSlides *self)
{
  const LhBriefingFacts *facts = self->facts;
  const LhSlideColours *colours = self->slide.colours;
  guint n = MIN (facts->practices->len, 4);
  double room = (LH_SLIDE_BODY_BOTTOM - 168.0) / MAX (n, 1);
  const LhSlideText title = { LH_FONT_HEI, 32, &colours->title, PANGO_ALIGN_LEFT, 1, 0 };
  const LhSlideText text = { LH_FONT_BODY, 26, &colours->text, PANGO_ALIGN_LEFT, (int) ((room - 88) / 36), 1.15 };

  if (n == 0)
    return;
  lh_slide_draw_frame (&self->slide, lh_trc (facts->catalog, "briefing", "Good practices"), NULL);
  for (guint i = 0; i < n; i++)
    {
      const LhBriefingPractice *practice = g_ptr_array_index (facts->practices, i);
      g_autofree char *heading = g_strconcat (practice->title, *practice->unit != '\0' ? "    " : "", practice->unit,
                                              practice->promotion != NULL ? "    " : "", practice->promotion, NULL);
      double y = 168 + i * room;

      lh_slide_fill (&self->slide, &colours->accent, LH_SLIDE_MARGIN, y + 4, 6, room - 40);
      y += *heading != '\0' ? lh_slide_draw_text (&self->slide, &title, LH_SLIDE_MARGIN + 32, y,
                                                  LH_SLIDE_TEXT_WIDTH - 32, heading) + 8 : 0;
      lh_slide_draw_text (&self->slide, &text, LH_SLIDE_MARGIN + 32, y, LH_SLIDE_TEXT_WIDTH - 32, practice->text);
    }
  lh_briefing_slides_end_page (self);
}

static void
lh_briefing_slides_draw_warning (LhBriefingSlides        *self,
                                 const LhBriefingWarning *warning,
                                 double                   y)
{
  const LhSlideColours *colours = self->slide.colours;
  const LhSlideText text = { LH_FONT_HEI, 26, &colours->text, PANGO_ALIGN_LEFT, 1, 0 };
  const LhSlideText dim = { LH_FONT_HEI, 24, &colours->dim, PANGO_ALIGN_LEFT, 1, 0 };
  g_autofree char *light = g_strdup_printf ("%s %s", lh_light_get_symbol (warning->light),
                                            lh_light_get_colour (warning->light, self->facts->catalog));
  LhSlideColour colour;
  guint hex = (guint) g_ascii_strtoull (lh_light_get_hex (warning->light) + 1, NULL, 16);
  LhSlideText sign = text;

  /* A light yellow cannot be read on white; its symbol and word say it in the colour of the text. */
  colour = (LhSlideColour) { (hex >> 16 & 0xff) / 255.0, (hex >> 8 & 0xff) / 255.0, (hex & 0xff) / 255.0 };
  if (warning->light == LH_LIGHT_RED && (self->theme == LH_CHART_THEME_LIGHT || self->theme == LH_CHART_THEME_BRIEFING))
    sign.colour = &colour;
  lh_slide_draw_text (&self->slide, &sign, LH_SLIDE_MARGIN, y, 120, light);
  lh_slide_draw_text (&self->slide, &text, LH_SLIDE_MARGIN + 128, y, 296, warning->unit);
  lh_slide_draw_text (&self->slide, &text, LH_SLIDE_MARGIN + 440, y, 616, warning->project);
  lh_slide_draw_text (&self->slide, &dim, LH_SLIDE_MARGIN + 1072, y, LH_SLIDE_TEXT_WIDTH - 1072, warning->reason);
  lh_slide_fill (&self->slide, &colours->line, LH_SLIDE_MARGIN, y + 48, LH_SLIDE_TEXT_WIDTH, 1);
}

static void
lh_briefing_slides_draw_warnings (LhBriefingSlides *self)
{
  const LhBriefingFacts *facts = self->facts;
  const LhGroup *total = lh_statistics_get_total (facts->statistics);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  guint n = MIN (facts->warnings->len, LH_SLIDE_WARNINGS);

  if (n == 0)
    return;
  /* TRANSLATORS: number of red and of yellow lights */
  title = g_strdup_printf (lh_tr (facts->catalog, N_("%u projects on red, %u on yellow")), total->lights[LH_LIGHT_RED],
                           total->lights[LH_LIGHT_YELLOW] + total->lights[LH_LIGHT_ORANGE]);
  if (n < facts->warnings->len)
    subtitle = g_strdup_printf (lh_tr (facts->catalog, N_("The %u gravest of %u; all of them stand in the briefing")), n,
                                facts->warnings->len);
  lh_slide_draw_frame (&self->slide, title, subtitle);
  for (guint i = 0; i < n; i++)
    lh_briefing_slides_draw_warning (self, g_ptr_array_index (facts->warnings, i), LH_SLIDE_BODY_TOP + i * 64);
  lh_briefing_slides_end_page (self);
}

static void
lh_briefing_slides_draw_steps (LhBriefingSlides *self)
{
  const LhBriefingFacts *facts = self->facts;
  const LhSlideColours *colours = self->slide.colours;
  const LhSlideText number = { LH_FONT_TITLE, 40, &colours->accent, PANGO_ALIGN_LEFT, 1, 0 };
  const LhSlideText text = { LH_FONT_HEI, 32, &colours->text, PANGO_ALIGN_LEFT, 2, 1.2 };
  double y = LH_SLIDE_BODY_TOP;

  if (facts->next_steps[0] == NULL)
    return;
  lh_slide_draw_frame (&self->slide, lh_trc (facts->catalog, "briefing", "Next quarter"), NULL);
  for (guint i = 0; facts->next_steps[i] != NULL && i < LH_SLIDE_STEPS; i++)
    {
      g_autofree char *digit = g_strdup_printf ("%u", i + 1);

      lh_slide_draw_text (&self->slide, &number, LH_SLIDE_MARGIN, y - 4, 64, digit);
      y += lh_slide_draw_text (&self->slide, &text, LH_SLIDE_MARGIN + 72, y, LH_SLIDE_TEXT_WIDTH - 72,
                               facts->next_steps[i]) + 40;
    }
  lh_briefing_slides_end_page (self);
}

static void
lh_briefing_slides_draw (LhBriefingSlides *self,
                         GPtrArray        *charts)
{
  lh_briefing_slides_draw_cover (self);
  for (guint i = 0; i < charts->len; i++)
    lh_briefing_slides_draw_chart (self, g_ptr_array_index (charts, i));
  lh_briefing_slides_draw_practices (self);
  lh_briefing_slides_draw_warnings (self);
  lh_briefing_slides_draw_steps (self);
}

/**
 * lh_briefing_slides_write:
 * @charts: (element-type LhChart): the charts, each on a slide of its own
 * @theme: their theme, which the slides take over
 * @path: the file
 *
 * Writes the briefing as slides (house rule 7.3): a cover with the figures that stand out, a chart on each slide with its
 * finding as title, practices, lights, next steps. May run on any thread.
 *
 * Returns: whether it was written
 */
gboolean
lh_briefing_slides_write (const LhBriefingFacts  *facts,
                          GPtrArray              *charts,
                          LhChartThemeKind        theme,
                          const char             *path,
                          GError                **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (LhDocumentFonts) fonts = lh_document_fonts_new ();
  g_autofree char *source = lh_quarter_format_source (facts->statistics, facts->catalog);
  LhBriefingSlides self = { .facts = facts, .theme = theme };
  cairo_status_t status;

  self.surface = lh_briefing_file_create_pdf (bytes, LH_CHART_SLIDE_WIDTH * LH_SLIDE_POINTS,
                                              LH_CHART_SLIDE_HEIGHT * LH_SLIDE_POINTS);
  cairo_pdf_surface_set_metadata (self.surface, CAIRO_PDF_METADATA_TITLE, facts->title);
  cairo_pdf_surface_set_metadata (self.surface, CAIRO_PDF_METADATA_AUTHOR, facts->issuer);
  self.slide = (LhSlide) { cairo_create (self.surface), fonts, lh_slide_colours_get (theme), 1, source };
  cairo_scale (self.slide.cr, LH_SLIDE_POINTS, LH_SLIDE_POINTS);
  lh_briefing_slides_draw (&self, charts);
  status = cairo_status (self.slide.cr);
  cairo_destroy (self.slide.cr);
  cairo_surface_finish (self.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self.surface);
  cairo_surface_destroy (self.surface);
  return lh_briefing_file_check (status, path, error) &&
         lh_briefing_file_write (path, (const char *) bytes->data, bytes->len, error);
}

/**
 * lh_briefing_slides_render:
 *
 * Draws the slides to be seen before the set is written. May run on any thread.
 *
 * Returns: (transfer full) (element-type cairo_surface_t): a picture of each slide
 */
GPtrArray *
lh_briefing_slides_render (const LhBriefingFacts *facts,
                           GPtrArray             *charts,
                           LhChartThemeKind       theme)
{
  g_autoptr (LhDocumentFonts) fonts = lh_document_fonts_new ();
  g_autofree char *source = lh_quarter_format_source (facts->statistics, facts->catalog);
  LhBriefingSlides self = { .facts = facts, .theme = theme };

  self.pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  self.slide = (LhSlide) { NULL, fonts, lh_slide_colours_get (theme), 1, source };
  lh_briefing_slides_begin_picture (&self);
  lh_briefing_slides_draw (&self, charts);
  cairo_destroy (self.slide.cr);
  cairo_surface_destroy (self.surface);
  return self.pictures;
}
