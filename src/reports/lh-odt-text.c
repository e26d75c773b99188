/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-odt-private.h"

#include <string.h>

void
lh_odt_init (LhOdt      *self,
             LhDocument *document)
{
  self->document = document;
  self->layout = lh_document_layout_new (document);
  self->page = lh_document_get_page (document);
  self->body = g_string_new (NULL);
  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names = g_ptr_array_new ();
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

void
lh_odt_clear (LhOdt *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->styles, g_hash_table_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  if (self->body != NULL)
    g_string_free (g_steal_pointer (&self->body), TRUE);
}

/* The width of the text, in points. */
double
lh_odt_get_width (LhOdt *self)
{
  return self->page->width - self->page->left - self->page->right;
}

/* Numbers are written with a point whatever the locale: format them with %d, or with lh_odt_points(). */
void
lh_odt_append (GString    *xml,
               const char *format,
               ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (xml, format, arguments);
  va_end (arguments);
}

static void
lh_odt_append_spaces (GString *xml,
                      guint    n_spaces)
{
  if (n_spaces == 1)
    g_string_append_c (xml, ' ');
  else if (n_spaces > 1)
    g_string_append_printf (xml, "<text:s text:c=\"%u\"/>", n_spaces);
}

/* A run of spaces is one in XML, so it is told how many there are. What XML has no way to write is left out. */
void
lh_odt_append_text (GString    *xml,
                    const char *text)
{
  guint n_spaces = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ')
        {
          n_spaces++;
          continue;
        }
      lh_odt_append_spaces (xml, n_spaces);
      n_spaces = 0;
      if (c == '&')
        g_string_append (xml, "&amp;");
      else if (c == '<')
        g_string_append (xml, "&lt;");
      else if (c == '>')
        g_string_append (xml, "&gt;");
      else if (c == '"')
        g_string_append (xml, "&quot;");
      else if (c == '\t')
        g_string_append (xml, "<text:tab/>");
      else if (c == '\n')
        g_string_append (xml, "<text:line-break/>");
      else if (c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (xml, c);
    }
  lh_odt_append_spaces (xml, n_spaces);
}

/* Each line of a text is a paragraph. */
void
lh_odt_append_paragraphs (GString    *xml,
                          const char *style,
                          const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; i == 0 || lines[i] != NULL; i++)
    {
      g_string_append_printf (xml, "<text:p text:style-name=\"%s\">", style);
      if (lines[i] != NULL)
        lh_odt_append_text (xml, lines[i]);
      g_string_append (xml, "</text:p>");
      if (lines[i] == NULL)
        break;
    }
}

/* @definition: (transfer full): the element of a style that stands only in this text. Returns its name. */
const char *
lh_odt_add_style (LhOdt      *self,
                  const char *name,
                  char       *definition)
{
  char *key;

  if (g_hash_table_contains (self->styles, name))
    {
      g_free (definition);
      return name;
    }
  key = g_strdup (name);
  g_hash_table_insert (self->styles, key, definition);
  g_ptr_array_add (self->names, key);
  return key;
}

/* A picture stands in the line, like a letter: so it stays where it is in every program. */
void
lh_odt_append_picture (LhOdt      *self,
                       GBytes     *png,
                       double      width,
                       double      height,
                       const char *description)
{
  guint number = self->pictures->len + 1;

  g_ptr_array_add (self->pictures, g_bytes_ref (png));
  lh_odt_append (self->body, "<draw:frame draw:style-name=\"Picture\" draw:name=\"Picture %u\" "
                 "text:anchor-type=\"as-char\" svg:width=\"%dpt\" svg:height=\"%dpt\" draw:z-index=\"%u\">"
                 "<draw:image xlink:href=\"Pictures/%u.png\" xlink:type=\"simple\" xlink:show=\"embed\" "
                 "xlink:actuate=\"onLoad\"/>",
                 number, (int) width, (int) height, number - 1, number);
  if (description != NULL)
    {
      g_string_append (self->body, "<svg:title>");
      lh_odt_append_text (self->body, description);
      g_string_append (self->body, "</svg:title>");
    }
  g_string_append (self->body, "</draw:frame>");
}
