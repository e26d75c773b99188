/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-verify.h"

#include <string.h>

/* Records of the ZIP format (APPNOTE 4.3), all numbers little-endian. */
#define LH_ZIP_END_SIGNATURE 0x06054b50
#define LH_ZIP_END_SIZE 22
#define LH_ZIP_ENTRY_SIGNATURE 0x02014b50
#define LH_ZIP_ENTRY_SIZE 46
#define LH_ZIP_LOCAL_SIGNATURE 0x04034b50
#define LH_ZIP_LOCAL_SIZE 30

#define LH_XLSX_HEAD_SIZE 512
#define LH_XLSX_TAIL_SIZE 64

typedef struct
{
  const guint8 *data;
  gsize         size;
} LhZip;

/* The first and the last letters of a part. */
typedef struct
{
  char  head[LH_XLSX_HEAD_SIZE + 1];
  gsize head_size;
  char  tail[LH_XLSX_TAIL_SIZE + 1];
  gsize tail_size;
} LhXlsxEnds;

static guint32
lh_zip_read (const LhZip *zip,
             gsize        offset,
             guint        n_bytes)
{
  guint32 value = 0;

  if (offset > zip->size || zip->size - offset < n_bytes)
    return 0;
  for (guint i = 0; i < n_bytes; i++)
    value |= (guint32) zip->data[offset + i] << (8 * i);
  return value;
}

static void
lh_xlsx_ends_add (LhXlsxEnds *self,
                  const char *data,
                  gsize       size)
{
  gsize n_head = MIN (size, LH_XLSX_HEAD_SIZE - self->head_size);
  gsize n_kept;

  memcpy (self->head + self->head_size, data, n_head);
  self->head_size += n_head;
  if (size >= LH_XLSX_TAIL_SIZE)
    {
      memcpy (self->tail, data + size - LH_XLSX_TAIL_SIZE, LH_XLSX_TAIL_SIZE);
      self->tail_size = LH_XLSX_TAIL_SIZE;
      return;
    }
  n_kept = MIN (self->tail_size, LH_XLSX_TAIL_SIZE - size);
  memmove (self->tail, self->tail + self->tail_size - n_kept, n_kept);
  memcpy (self->tail + n_kept, data, size);
  self->tail_size = n_kept + size;
}

/* Whether the part ends with the end of the element it begins with. */
static gboolean
lh_xlsx_ends_agree (LhXlsxEnds *self)
{
  const char *start = self->head;
  g_autofree char *name = NULL;
  g_autofree char *end = NULL;

  g_strchomp (self->tail);
  while ((start = strchr (start, '<')) != NULL && (start[1] == '?' || start[1] == '!'))
    start++;
  if (start == NULL)
    return FALSE;
  name = g_strndup (start + 1, strcspn (start + 1, " />\r\n\t"));
  end = g_strdup_printf ("</%s>", name);
  return g_str_has_suffix (self->tail, end)
         || (self->head_size < LH_XLSX_HEAD_SIZE && strchr (start + 1, '<') == NULL
             && g_str_has_suffix (self->tail, "/>"));
}

static gboolean
lh_xlsx_verify_part (const guint8 *data,
                     gsize         size)
{
  g_autoptr(GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree char *buffer = g_malloc (65536);
  LhXlsxEnds ends = { .head_size = 0 };
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize n_read = 0;
      gsize n_written = 0;

      result = g_converter_convert (G_CONVERTER (inflate), data, size, buffer, 65536, G_CONVERTER_INPUT_AT_END,
                                    &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      data += n_read;
      size -= n_read;
      lh_xlsx_ends_add (&ends, buffer, n_written);
    }
  return lh_xlsx_ends_agree (&ends);
}

/* Checks the entry of the directory at @offset, which is moved to the next one. */
static gboolean
lh_xlsx_verify_entry (const LhZip *zip,
                      gsize       *offset)
{
  gsize size = lh_zip_read (zip, *offset + 20, 4);
  gsize local = lh_zip_read (zip, *offset + 42, 4);
  gsize data;

  if (lh_zip_read (zip, *offset, 4) != LH_ZIP_ENTRY_SIGNATURE
      || lh_zip_read (zip, local, 4) != LH_ZIP_LOCAL_SIGNATURE)
    return FALSE;
  *offset += LH_ZIP_ENTRY_SIZE + lh_zip_read (zip, *offset + 28, 2) + lh_zip_read (zip, *offset + 30, 2)
             + lh_zip_read (zip, *offset + 32, 2);
  data = local + LH_ZIP_LOCAL_SIZE + lh_zip_read (zip, local + 26, 2) + lh_zip_read (zip, local + 28, 2);
  return data <= zip->size && size <= zip->size - data && lh_xlsx_verify_part (zip->data + data, size);
}

/**
 * lh_xlsx_verify:
 * @path: a workbook that was just written
 *
 * The library writes each part to a temporary file first and does not look whether the disk took all of it. A part
 * that was cut off would be packed as if it were whole, so each is unpacked and must end as it began.
 *
 * Returns: whether every part of the workbook is whole
 */
gboolean
lh_xlsx_verify (const char *path)
{
  g_autoptr(GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  LhZip zip = { 0 };
  gsize offset;
  guint n_entries;

  if (file == NULL)
    return FALSE;
  zip.data = (const guint8 *) g_mapped_file_get_contents (file);
  zip.size = g_mapped_file_get_length (file);
  if (zip.size < LH_ZIP_END_SIZE || lh_zip_read (&zip, zip.size - LH_ZIP_END_SIZE, 4) != LH_ZIP_END_SIGNATURE)
    return FALSE;
  n_entries = lh_zip_read (&zip, zip.size - LH_ZIP_END_SIZE + 10, 2);
  offset = lh_zip_read (&zip, zip.size - LH_ZIP_END_SIZE + 16, 4);
  for (guint i = 0; i < n_entries; i++)
    {
      if (!lh_xlsx_verify_entry (&zip, &offset))
        return FALSE;
    }
  return n_entries > 0;
}
