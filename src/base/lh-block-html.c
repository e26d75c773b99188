/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-block.h"

#include <stdlib.h>
#include <string.h>

/* Tables that Word, mail programs and browsers put on the clipboard as HTML. Not a browser: it knows tables, rows,
 * cells, line breaks and character references, and passes over all else. */

#define LH_BLOCK_MAX_SPAN 200

typedef struct
{
  LhBlock *block;
  GString *cell;          /* NULL outside of cells */
  GArray  *spans;         /* rows that a cell above still covers, by column */
  guint    column;
  guint    colspan;
  guint    rowspan;
  int      depth;         /* of nested tables; only the outer one counts */
  gboolean in_row;
} LhBlockHtml;

static const struct
{
  const char *name;
  const char *text;
} entities[] = {
  { "amp", "&" }, { "lt", "<" }, { "gt", ">" }, { "quot", "\"" }, { "apos", "'" }, { "nbsp", " " },
  { "ldquo", "“" }, { "rdquo", "”" }, { "lsquo", "‘" }, { "rsquo", "’" }, { "mdash", "—" }, { "ndash", "–" },
  { "middot", "·" }, { "hellip", "…" }, { "times", "×" },
};

/* Appends what a reference stands for; returns the position behind it. */
static const char *
lh_block_html_read_entity (const char *p,
                           GString    *out)
{
  const char *end = strchr (p, ';');
  gsize length = end != NULL ? (gsize) (end - p - 1) : 0;

  if (end != NULL && length < 10 && p[1] == '#')
    {
      gunichar c = (gunichar) (p[2] == 'x' || p[2] == 'X' ? strtoul (p + 3, NULL, 16) : strtoul (p + 2, NULL, 10));

      if (c != 0 && g_unichar_validate (c))
        g_string_append_unichar (out, c == 0xA0 ? ' ' : c);
      return end + 1;
    }
  for (guint i = 0; end != NULL && i < G_N_ELEMENTS (entities); i++)
    {
      if (strlen (entities[i].name) == length && strncmp (p + 1, entities[i].name, length) == 0)
        {
          g_string_append (out, entities[i].text);
          return end + 1;
        }
    }
  g_string_append_c (out, '&');
  return p + 1;
}

static guint
lh_block_html_get_span (const char *tag,
                        const char *name)
{
  const char *found = strstr (tag, name);
  unsigned long span;

  if (found == NULL)
    return 1;
  found += strlen (name);
  while (*found == '=' || *found == '"' || *found == '\'' || *found == ' ')
    found++;
  span = strtoul (found, NULL, 10);
  return (guint) CLAMP (span, 1, LH_BLOCK_MAX_SPAN);
}

/* Where a cell of a row above reaches down, this row has an empty one. */
static void
lh_block_html_skip_covered (LhBlockHtml *self)
{
  while (self->column < self->spans->len && g_array_index (self->spans, guint, self->column) > 0)
    {
      g_array_index (self->spans, guint, self->column)--;
      lh_block_add_cell (self->block, "");
      self->column++;
    }
}

static void
lh_block_html_end_cell (LhBlockHtml *self)
{
  g_autofree char *text = NULL;

  if (self->cell == NULL)
    return;
  text = g_strstrip (g_string_free (g_steal_pointer (&self->cell), FALSE));
  for (guint i = 0; i < self->colspan; i++)
    {
      lh_block_add_cell (self->block, i == 0 ? text : "");
      if (self->column >= self->spans->len)
        g_array_set_size (self->spans, self->column + 1);
      g_array_index (self->spans, guint, self->column) = self->rowspan - 1;
      self->column++;
    }
}

static void
lh_block_html_begin_cell (LhBlockHtml *self,
                          const char  *tag)
{
  lh_block_html_end_cell (self);
  if (!self->in_row)
    return;
  lh_block_html_skip_covered (self);
  self->cell = g_string_new (NULL);
  self->colspan = lh_block_html_get_span (tag, "colspan");
  self->rowspan = lh_block_html_get_span (tag, "rowspan");
}

static void
lh_block_html_end_row (LhBlockHtml *self)
{
  lh_block_html_end_cell (self);
  if (self->in_row)
    lh_block_html_skip_covered (self);
  self->in_row = FALSE;
}

static void
lh_block_html_break_line (LhBlockHtml *self)
{
  if (self->cell != NULL && self->cell->len > 0 && self->cell->str[self->cell->len - 1] != '\n')
    g_string_append_c (self->cell, '\n');
}

static gboolean
lh_block_html_is (const char *tag,
                  const char *name)
{
  gsize length = strlen (name);

  return g_str_has_prefix (tag, name) && !g_ascii_isalnum (tag[length]);
}

static void
lh_block_html_take_table_tag (LhBlockHtml *self,
                              const char  *tag)
{
  if (lh_block_html_is (tag, "tr"))
    {
      lh_block_html_end_row (self);
      lh_block_begin_row (self->block);
      self->in_row = TRUE;
      self->column = 0;
    }
  else if (lh_block_html_is (tag, "td") || lh_block_html_is (tag, "th"))
    lh_block_html_begin_cell (self, tag);
  else if (lh_block_html_is (tag, "/td") || lh_block_html_is (tag, "/th"))
    lh_block_html_end_cell (self);
  else if (lh_block_html_is (tag, "/tr"))
    lh_block_html_end_row (self);
  else if (lh_block_html_is (tag, "br") || lh_block_html_is (tag, "p") || lh_block_html_is (tag, "div"))
    lh_block_html_break_line (self);
}

static void
lh_block_html_take_tag (LhBlockHtml *self,
                        const char  *tag)
{
  if (lh_block_html_is (tag, "table"))
    self->depth++;
  else if (lh_block_html_is (tag, "/table"))
    {
      if (self->depth == 1)
        lh_block_html_end_row (self);
      self->depth--;
    }
  else if (self->depth == 1)
    lh_block_html_take_table_tag (self, tag);
  else if (self->depth > 1 && (lh_block_html_is (tag, "/td") || lh_block_html_is (tag, "br")))
    lh_block_html_break_line (self);
}

/* Blanks and line breaks of the source are one blank. */
static void
lh_block_html_append_blank (LhBlockHtml *self)
{
  if (self->cell != NULL && self->cell->len > 0 && !g_ascii_isspace (self->cell->str[self->cell->len - 1]))
    g_string_append_c (self->cell, ' ');
}

static const char *
lh_block_html_read_tag (LhBlockHtml *self,
                        const char  *p)
{
  const char *end = g_str_has_prefix (p, "<!--") ? strstr (p, "-->") : strchr (p, '>');
  g_autofree char *tag = NULL;

  if (end == NULL)
    return p + strlen (p);
  if (g_str_has_prefix (p, "<!--"))
    return end + 3;
  tag = g_ascii_strdown (p + 1, end - p - 1);
  lh_block_html_take_tag (self, tag);
  return end + 1;
}

static const char *
lh_block_html_read_text (LhBlockHtml *self,
                         const char  *p)
{
  g_autoptr (GString) ignored = g_string_new (NULL);
  GString *out = self->cell != NULL ? self->cell : ignored;

  if (*p == '&')
    return lh_block_html_read_entity (p, out);
  if (g_ascii_isspace (*p))
    lh_block_html_append_blank (self);
  else
    g_string_append_c (out, *p);
  return p + 1;
}

/**
 * lh_block_new_from_html:
 * @html: a page or a fragment
 *
 * Reads the tables of a text in HTML, one below the other. A cell over several rows or columns stands in the first of
 * them; the others are empty.
 *
 * Returns: (transfer full): the block; without rows when there is no table
 */
LhBlock *
lh_block_new_from_html (const char *html)
{
  LhBlockHtml self = { NULL };
  g_autofree char *valid = g_utf8_make_valid (html != NULL ? html : "", -1);
  const char *p = valid;

  self.block = lh_block_new ();
  self.spans = g_array_new (FALSE, TRUE, sizeof (guint));
  while (*p != '\0')
    p = *p == '<' ? lh_block_html_read_tag (&self, p) : lh_block_html_read_text (&self, p);

  if (self.cell != NULL)
    lh_block_html_end_row (&self);
  g_array_unref (self.spans);
  lh_block_trim (self.block);
  return self.block;
}
