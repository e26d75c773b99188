/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-logo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-attachments-private.h"
#include "lh-brand.h"
#include "lh-error.h"

/* How much of a file tells what it is. */
#define LH_LOGO_HEAD 1024

static const char *
lh_brand_logo_guess (const char *head,
                     gsize       length)
{
  if (length >= 8 && memcmp (head, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "image/png";
  if (length >= 3 && memcmp (head, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  return g_strstr_len (head, (gssize) length, "<svg") != NULL ? "image/svg+xml" : NULL;
}

/**
 * lh_brand_logo_get_type:
 *
 * Returns: (nullable): the media type of a picture that may be a logo: PNG, JPEG or SVG, by its content and not by its
 *   name; %NULL with an error that says what to choose instead
 */
const char *
lh_brand_logo_get_type (GFile   *file,
                        GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *name = g_file_get_basename (file);
  char head[LH_LOGO_HEAD];
  gsize length = 0;
  const char *type;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &length, NULL, error))
    return NULL;
  type = lh_brand_logo_guess (head, length);
  if (type == NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_FAILED, _("“%s” is no picture of PNG, JPEG or SVG. Choose one of these."), name);
  return type;
}

/* The brand as it will be, and its picture as a list of one file. */
static LhAttachmentOptions
lh_brand_logo_prepare (LhRecord   *brand,
                       GFile      *file,
                       GListStore *files)
{
  LhAttachmentOptions options = { .command = "set-brand-logo", .limit = LH_BRAND_LOGO_LIMIT,
                                  .check = lh_brand_logo_get_type, .changed = lh_record_duplicate (brand) };
  g_autofree char *name = g_file_get_basename (file);

  lh_record_set_text (options.changed, LH_BRAND_LOGO, name);
  g_list_store_append (files, file);
  return options;
}

/**
 * lh_brand_logo_set:
 * @brand: a stored brand
 * @file: a picture of PNG, JPEG or SVG
 *
 * Attaches the picture and makes it the logo, in one step. Waits for the disk.
 */
gboolean
lh_brand_logo_set (LhLedger  *ledger,
                   LhRecord  *brand,
                   GFile     *file,
                   GError   **error)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  LhAttachmentOptions options = lh_brand_logo_prepare (brand, file, files);
  g_autoptr (LhRecord) changed = options.changed;

  return changed != NULL && lh_attachments_take (ledger, brand, G_LIST_MODEL (files), "other", &options, error);
}

/**
 * lh_brand_logo_set_async:
 *
 * Like lh_brand_logo_set(), with the copying in a thread.
 */
void
lh_brand_logo_set_async (LhLedger            *ledger,
                         LhRecord            *brand,
                         GFile               *file,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  LhAttachmentOptions options = lh_brand_logo_prepare (brand, file, files);

  lh_attachments_take_async (ledger, brand, G_LIST_MODEL (files), "other", &options, NULL, callback, user_data);
  g_object_unref (options.changed);
}

gboolean
lh_brand_logo_set_finish (GAsyncResult  *result,
                          GError       **error)
{
  return lh_attachments_add_finish (result, error);
}
