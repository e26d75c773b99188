/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-catalog.h"

#include "lh-error.h"
#include "lh-test-mo.h"

static const LhTestText texts[] = {
  LH_TEST_TEXT ("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"),
  LH_TEST_TEXT ("%lu project\0%lu projects", "%lu个项目"),
  LH_TEST_TEXT ("Open", "打开"),
  LH_TEST_TEXT ("Project", "项目"),
  LH_TEST_TEXT ("state\004Open", "未办结"),
  LH_TEST_TEXT ("z", ""),
};

/* A language whose plural has two forms. */
static const LhTestText two_forms[] = {
  LH_TEST_TEXT ("", "Plural-Forms: nplurals=2; plural=n != 1;\n"),
  LH_TEST_TEXT ("%lu project\0%lu projects", "ein\0viele"),
};

static void
test_english (void)
{
  static const char *const names[] = { "en", "en_GB", "en-US", "en_US.UTF-8", "C", "C.UTF-8", "POSIX", "EN" };

  /* Needs no file. */
  g_setenv ("LH_LOCALEDIR", "/nonexistent", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LhCatalog) catalog = lh_catalog_new (names[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (lh_catalog_get_language (catalog), ==, "en");
      g_assert_false (lh_catalog_is_chinese (catalog));
      g_assert_cmpstr (lh_tr (catalog, "Project"), ==, "Project");
      g_assert_cmpstr (lh_trc (catalog, "state", "Open"), ==, "Open");
      g_assert_cmpstr (lh_trn (catalog, "%lu project", "%lu projects", 1), ==, "%lu project");
      g_assert_cmpstr (lh_trn (catalog, "%lu project", "%lu projects", 0), ==, "%lu projects");
      g_assert_cmpstr (lh_trn (catalog, "%lu project", "%lu projects", 2), ==, "%lu projects");
    }
}

static void
check_chinese (LhCatalog *catalog)
{
  g_assert_cmpstr (lh_catalog_get_language (catalog), ==, "zh_CN");
  g_assert_true (lh_catalog_is_chinese (catalog));
  g_assert_cmpstr (lh_tr (catalog, "Project"), ==, "项目");
  g_assert_cmpstr (lh_tr (catalog, "Open"), ==, "打开");
  g_assert_cmpstr (lh_trc (catalog, "state", "Open"), ==, "未办结");
  g_assert_cmpstr (lh_trn (catalog, "%lu project", "%lu projects", 1), ==, "%lu个项目");
  g_assert_cmpstr (lh_trn (catalog, "%lu project", "%lu projects", 5), ==, "%lu个项目");

  /* What is not translated stays as it is, and the empty text is not the header. */
  g_assert_cmpstr (lh_tr (catalog, "Brand"), ==, "Brand");
  g_assert_cmpstr (lh_tr (catalog, "z"), ==, "z");
  g_assert_cmpstr (lh_tr (catalog, ""), ==, "");
  g_assert_cmpstr (lh_trc (catalog, "door", "Open"), ==, "Open");
  g_assert_cmpstr (lh_trn (catalog, "%lu unit", "%lu units", 1), ==, "%lu unit");
  g_assert_cmpstr (lh_trn (catalog, "%lu unit", "%lu units", 2), ==, "%lu units");
}

static void
test_chinese (void)
{
  g_autoptr (LhCatalog) catalog = lh_test_mo_catalog (texts, G_N_ELEMENTS (texts));

  check_chinese (catalog);
}

static void
test_byte_order (void)
{
  g_autoptr (GByteArray) mo = lh_test_mo_new (texts, G_N_ELEMENTS (texts), TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhCatalog) catalog = lh_test_mo_load (mo->data, mo->len, &error);

  g_assert_no_error (error);
  check_chinese (catalog);
}

static void
test_unsorted (void)
{
  static const LhTestText unsorted[] = {
    LH_TEST_TEXT ("b", "乙"),
    LH_TEST_TEXT ("a", "甲"),
    LH_TEST_TEXT ("c", "丙"),
  };
  g_autoptr (LhCatalog) catalog = lh_test_mo_catalog (unsorted, G_N_ELEMENTS (unsorted));

  g_assert_cmpstr (lh_tr (catalog, "a"), ==, "甲");
  g_assert_cmpstr (lh_tr (catalog, "b"), ==, "乙");
  g_assert_cmpstr (lh_tr (catalog, "c"), ==, "丙");
}

static void
test_two_forms (void)
{
  g_autoptr (LhCatalog) catalog = lh_test_mo_catalog (two_forms, G_N_ELEMENTS (two_forms));

  g_assert_cmpstr (lh_trn (catalog, "%lu project", "%lu projects", 1), ==, "ein");
  g_assert_cmpstr (lh_trn (catalog, "%lu project", "%lu projects", 0), ==, "viele");
  g_assert_cmpstr (lh_trn (catalog, "%lu project", "%lu projects", 2), ==, "viele");
}

static void
test_empty (void)
{
  g_autoptr (LhCatalog) catalog = lh_test_mo_catalog (NULL, 0);

  g_assert_cmpstr (lh_tr (catalog, "Project"), ==, "Project");
}

static void
test_names (void)
{
  static const char *const names[] = { "zh", "zh_CN", "zh-CN", "zh_CN.UTF-8", "zh_Hans", "ZH", "zh_CN@pinyin" };

  g_setenv ("LH_LOCALEDIR", "/nonexistent", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lh_catalog_new (names[i], &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "/nonexistent/zh_CN/LC_MESSAGES/linghang.mo"));
    }
}

/* The name of a language never leads out of the folder. */
static void
test_name_is_no_path (void)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("LH_LOCALEDIR", "/nonexistent", TRUE);
  g_assert_null (lh_catalog_new ("de/../../x", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);
  g_assert_null (strstr (error->message, "/../"));
}

/* Cut off anywhere, and with any byte broken, the file is refused or read, and never read past its end. */
static void
test_damaged (void)
{
  g_autoptr (GByteArray) mo = lh_test_mo_new (texts, G_N_ELEMENTS (texts), FALSE);

  for (guint size = 0; size < mo->len; size++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree guint8 *cut = g_memdup2 (mo->data, MAX (size, 1));

      g_assert_null (lh_test_mo_load (cut, size, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_CORRUPT);
    }

  for (guint at = 0; at < mo->len; at++)
    {
      static const guint8 values[] = { 0x00, 0x7F, 0x80, 0xFF };

      for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree guint8 *broken = g_memdup2 (mo->data, mo->len);
          g_autoptr (LhCatalog) catalog = NULL;

          broken[at] = values[i];
          catalog = lh_test_mo_load (broken, mo->len, &error);
          g_assert_true ((catalog != NULL) == (error == NULL));
          if (catalog == NULL)
            continue;
          for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
            {
              g_assert_true (g_utf8_validate (lh_tr (catalog, texts[j].original), -1, NULL));
              g_assert_nonnull (lh_trn (catalog, texts[j].original, "many", 2));
            }
        }
    }
}

static void
test_refused (void)
{
  static const guint8 other_magic[28] = { 'P', 'K', 3, 4 };
  static const guint8 other_version[28] = { 0xDE, 0x12, 0x04, 0x95, 0, 0, 2, 0 };
  static const LhTestText no_utf8[] = { LH_TEST_TEXT ("a", "\xB8\xC4") };
  g_autoptr (GByteArray) mo = lh_test_mo_new (no_utf8, 1, FALSE);
  const struct
  {
    const guint8 *content;
    gsize size;
  } cases[] = {
    { other_magic, sizeof other_magic },
    { other_version, sizeof other_version },
    { mo->data, mo->len },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lh_test_mo_load (cases[i].content, cases[i].size, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, "linghang.mo"));
    }
}

/* The tests run in English; without a catalog that is the language. */
static void
test_interface (void)
{
  g_assert_false (lh_catalog_is_chinese (NULL));
  g_assert_cmpstr (lh_catalog_get_language (NULL), ==, "en");
  g_assert_cmpstr (lh_tr (NULL, "Project"), ==, "Project");
  g_assert_cmpstr (lh_tr (NULL, ""), ==, "");
  g_assert_cmpstr (lh_trc (NULL, "state", "Open"), ==, "Open");
  g_assert_cmpstr (lh_trn (NULL, "one", "many", 1), ==, "one");
  g_assert_cmpstr (lh_trn (NULL, "one", "many", 2), ==, "many");
}

/* In a process of its own: gettext reads the environment once. */
static void
test_interface_in_chinese (void)
{
  static const LhTestText marker[] = {
    LH_TEST_TEXT ("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"),
    LH_TEST_TEXT ("%lu project\0%lu projects", "%lu个项目"),
    LH_TEST_TEXT ("Project", "项目"),
    LH_TEST_TEXT ("language code\004en", "zh_CN"),
    LH_TEST_TEXT ("state\004Open", "未办结"),
  };

  if (g_test_subprocess ())
    {
      lh_catalog_init_gettext ();
      g_assert_true (lh_catalog_is_chinese (NULL));
      g_assert_cmpstr (lh_catalog_get_language (NULL), ==, "zh_CN");
      g_assert_cmpstr (lh_tr (NULL, "Project"), ==, "项目");
      g_assert_cmpstr (lh_tr (NULL, ""), ==, "");
      g_assert_cmpstr (lh_trc (NULL, "state", "Open"), ==, "未办结");
      g_assert_cmpstr (lh_trn (NULL, "%lu project", "%lu projects", 2), ==, "%lu个项目");
      return;
    }

  {
    g_autoptr (GByteArray) mo = lh_test_mo_new (marker, G_N_ELEMENTS (marker), FALSE);
    g_autofree char *root = lh_test_mo_install (mo->data, mo->len);
    const char *old = g_getenv ("LANGUAGE");
    g_autofree char *language = g_strdup (old != NULL ? old : "");

    g_setenv ("LANGUAGE", "zh_CN", TRUE);
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_setenv ("LANGUAGE", language, TRUE);
    lh_test_mo_remove (root);
    g_test_trap_assert_passed ();
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/english", test_english);
  g_test_add_func ("/catalog/chinese", test_chinese);
  g_test_add_func ("/catalog/byte-order", test_byte_order);
  g_test_add_func ("/catalog/unsorted", test_unsorted);
  g_test_add_func ("/catalog/two-forms", test_two_forms);
  g_test_add_func ("/catalog/empty", test_empty);
  g_test_add_func ("/catalog/names", test_names);
  g_test_add_func ("/catalog/name-is-no-path", test_name_is_no_path);
  g_test_add_func ("/catalog/damaged", test_damaged);
  g_test_add_func ("/catalog/refused", test_refused);
  g_test_add_func ("/catalog/interface", test_interface);
  g_test_add_func ("/catalog/interface-in-chinese", test_interface_in_chinese);

  return g_test_run ();
}
