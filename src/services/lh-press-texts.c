/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-press-texts.h"

#include "lh-press-item.h"
#include "lh-text.h"

static void
lh_press_texts_append_part (GString    *line,
                            const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, "  ");
  g_string_append (line, text);
}

/* Where and when it appeared, who wrote it, for whom. */
static char *
lh_press_texts_format_source (LhLedger  *ledger,
                              LhRecord  *item,
                              LhCatalog *catalog)
{
  const guint fields[] = { LH_PRESS_ITEM_MEDIUM, LH_PRESS_ITEM_COLUMN, LH_PRESS_ITEM_PUBLISHED_ON, LH_PRESS_ITEM_AUTHOR,
                           LH_PRESS_ITEM_ORGANIZATION_ID };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = lh_ledger_format_field (ledger, item, fields[i], catalog);

      lh_press_texts_append_part (line, text);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * lh_press_texts_format:
 * @items: (element-type LhPressItem): press items
 *
 * The articles with their texts, one after the other, to hand on (S1-34, S0-28). An article whose text was not kept has
 * its web address instead.
 *
 * Returns: (transfer full): plain text
 */
char *
lh_press_texts_format (LhLedger  *ledger,
                       GPtrArray *items,
                       LhCatalog *catalog)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      LhRecord *item = g_ptr_array_index (items, i);
      g_autofree char *source = lh_press_texts_format_source (ledger, item, catalog);
      guint body = lh_record_is_empty (item, LH_PRESS_ITEM_TEXT) ? LH_PRESS_ITEM_LINK : LH_PRESS_ITEM_TEXT;

      g_string_append_printf (text, "%s%s\n%s\n\n%s\n", i > 0 ? "\n\n" : "", lh_record_get_text (item, LH_PRESS_ITEM_TITLE),
                              source, lh_record_is_empty (item, body) ? lh_tr (catalog, N_("(The text was not kept.)"))
                                                                      : lh_record_get_text (item, body));
    }
  return g_string_free (text, FALSE);
}

/**
 * lh_press_texts_file_name:
 *
 * Returns: (transfer full): a name for the file: the title of the article, or how many there are
 */
char *
lh_press_texts_file_name (GPtrArray *items,
                          LhCatalog *catalog)
{
  g_autofree char *name = items->len == 1
    ? g_strdup_printf ("%s.txt", lh_record_get_text (g_ptr_array_index (items, 0), LH_PRESS_ITEM_TITLE))
    : g_strdup_printf (lh_tr (catalog, N_("Texts of %u articles.txt")), items->len);

  return lh_text_file_name (name);
}
