/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-catalog.h"

#include <glib/gstdio.h>
#include <string.h>

/* Writes translation files as msgfmt does, so that tests have texts of their own, and damaged files. */

/* Both texts with their length, for forms of a plural are separated by zeros. */
typedef struct
{
  const char *original;
  gsize original_length;
  const char *translation;
  gsize translation_length;
} LhTestText;

#define LH_TEST_TEXT(original, translation) \
  { original, sizeof (original) - 1, translation, sizeof (translation) - 1 }

static inline void
lh_test_mo_put (GByteArray *mo,
                gsize       at,
                gsize       number,
                gboolean    swapped)
{
  guint32 value = (guint32) number;

  if (swapped)
    value = GUINT32_SWAP_LE_BE (value);
  memcpy (mo->data + at, &value, sizeof value);
}

/* The content of a file with @texts, which must be sorted. */
static inline GByteArray *
lh_test_mo_new (const LhTestText *texts,
                gsize             n_texts,
                gboolean          swapped)
{
  gsize header[] = { 0x950412DE, 0, n_texts, 28, 28 + 8 * n_texts, 0, 28 + 16 * n_texts };
  GByteArray *mo = g_byte_array_new ();

  g_byte_array_set_size (mo, (guint) (28 + 16 * n_texts));
  for (gsize i = 0; i < G_N_ELEMENTS (header); i++)
    lh_test_mo_put (mo, i * 4, header[i], swapped);
  for (gsize i = 0; i < n_texts; i++)
    {
      lh_test_mo_put (mo, 28 + 8 * i, texts[i].original_length, swapped);
      lh_test_mo_put (mo, 28 + 8 * i + 4, mo->len, swapped);
      g_byte_array_append (mo, (const guint8 *) texts[i].original, (guint) texts[i].original_length + 1);
      lh_test_mo_put (mo, 28 + 8 * (n_texts + i), texts[i].translation_length, swapped);
      lh_test_mo_put (mo, 28 + 8 * (n_texts + i) + 4, mo->len, swapped);
      g_byte_array_append (mo, (const guint8 *) texts[i].translation, (guint) texts[i].translation_length + 1);
    }

  return mo;
}

static inline char *
lh_test_mo_path (const char *root,
                 const char *name)
{
  return g_build_filename (root, "zh_CN", "LC_MESSAGES", name, NULL);
}

/* Makes @content the Chinese translations that programs find; returns the folder, for lh_test_mo_remove(). */
static inline char *
lh_test_mo_install (const guint8 *content,
                    gsize         size)
{
  g_autofree char *root = g_dir_make_tmp ("lh-test-XXXXXX", NULL);
  g_autofree char *folder = lh_test_mo_path (root, NULL);
  g_autofree char *file = lh_test_mo_path (root, "linghang.mo");

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, (const char *) content, (gssize) size, NULL));
  g_setenv ("LH_LOCALEDIR", root, TRUE);
  return g_steal_pointer (&root);
}

static inline void
lh_test_mo_remove (const char *root)
{
  g_autofree char *file = lh_test_mo_path (root, "linghang.mo");
  g_autofree char *folder = lh_test_mo_path (root, NULL);
  g_autofree char *language = g_path_get_dirname (folder);

  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (language), ==, 0);
  g_assert_cmpint (g_rmdir (root), ==, 0);
}

/* The catalog of the file @content. */
static inline LhCatalog *
lh_test_mo_load (const guint8  *content,
                 gsize          size,
                 GError       **error)
{
  g_autofree char *root = lh_test_mo_install (content, size);
  LhCatalog *catalog = lh_catalog_new ("zh_CN", error);

  lh_test_mo_remove (root);
  return catalog;
}

/* A Chinese catalog of @texts, which must be sorted. */
static inline LhCatalog *
lh_test_mo_catalog (const LhTestText *texts,
                    gsize             n_texts)
{
  g_autoptr (GByteArray) mo = lh_test_mo_new (texts, n_texts, FALSE);
  g_autoptr (GError) error = NULL;
  LhCatalog *catalog = lh_test_mo_load (mo->data, mo->len, &error);

  g_assert_no_error (error);
  return catalog;
}
