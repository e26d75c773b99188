/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-document.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-codes.h"
#include "lh-document-layout.h"
#include "lh-error.h"
#include "lh-practice.h"
#include "lh-project.h"
#include "lh-text.h"

/* A heading of an entry and the field below it (form F22). */
typedef struct
{
  const char *heading;
  guint       field;
} LhCompilationPart;

static const LhCompilationPart practice_parts[] = {
  { NC_("F22", "Background and cause"), LH_PRACTICE_BACKGROUND },
  { NC_("F22", "Method and process"), LH_PRACTICE_METHOD },
  { NC_("F22", "Effect and lesson"), LH_PRACTICE_EFFECT },
};

static const LhCompilationPart brand_parts[] = {
  { NC_("F22", "Background and cause"), LH_BRAND_BACKGROUND },
  { NC_("F22", "Connotation"), LH_BRAND_CONNOTATION },
  { NC_("F22", "Method and process"), LH_BRAND_CARRIERS },
  { NC_("F22", "Effect and lesson"), LH_BRAND_RESULTS },
};

static const LhCompilationPart project_parts[] = {
  { NC_("F22", "Background and cause"), LH_PROJECT_BACKGROUND },
  { NC_("F22", "Method and process"), LH_PROJECT_MEASURES },
  { NC_("F22", "Effect and lesson"), LH_PROJECT_OUTCOME },
};

typedef struct
{
  LhLedger   *ledger;
  LhCatalog  *catalog;
  LhDocument *document;
  guint       n_parts;    /* of the entry so far */
  gboolean    chapters;
  guint       n_chapters; /* so far */
} LhCompilation;

static LhRecord *
lh_compilation_get_organization (LhLedger *ledger,
                                 LhRecord *entry)
{
  guint field = LH_IS_BRAND (entry) ? (guint) LH_BRAND_ORGANIZATION_ID
                : LH_IS_PRACTICE (entry) ? (guint) LH_PRACTICE_ORGANIZATION_ID : (guint) LH_PROJECT_ORGANIZATION_ID;

  return (LhRecord *) lh_ledger_get_organization (ledger, lh_record_get_int (entry, field));
}

static const char *
lh_compilation_get_unit (LhLedger *ledger,
                         LhRecord *entry)
{
  LhRecord *organization = lh_compilation_get_organization (ledger, entry);

  return organization != NULL ? lh_record_get_text (organization, LH_ORGANIZATION_NAME) : "";
}

static const char *
lh_compilation_get_name (LhRecord *entry)
{
  if (LH_IS_BRAND (entry))
    return lh_record_get_text (entry, LH_BRAND_NAME);
  return LH_IS_PRACTICE (entry) ? lh_record_get_text (entry, LH_PRACTICE_TITLE)
                                : lh_record_get_text (entry, LH_PROJECT_NAME);
}

/* “海心安” is a name, the title of a case is a sentence. */
static char *
lh_compilation_format_title (LhRecord  *entry,
                             LhCatalog *catalog)
{
  if (LH_IS_PRACTICE (entry))
    return g_strdup (lh_compilation_get_name (entry));
  return g_strdup_printf (LH_IS_BRAND (entry) ? lh_trc (catalog, "F22", "Party-building brand “%s”")
                                              : lh_trc (catalog, "F22", "Secretary-led project “%s”"),
                          lh_compilation_get_name (entry));
}

static GType
lh_compilation_get_kind (GPtrArray *entries,
                         guint      index)
{
  return G_OBJECT_TYPE (g_ptr_array_index (entries, index));
}

static gboolean
lh_compilation_begins_chapter (LhCompilation *self,
                               GPtrArray     *entries,
                               guint          index)
{
  return self->chapters && (index == 0 || lh_compilation_get_kind (entries, index - 1) !=
                                            lh_compilation_get_kind (entries, index));
}

/* "Part I: Party-building brands". */
static char *
lh_compilation_format_chapter (LhCompilation *self,
                               LhRecord      *entry)
{
  static const char *const ordinals[] = { NC_("F22", "Part I: %s"), NC_("F22", "Part II: %s"), NC_("F22", "Part III: %s") };
  const char *kind = LH_IS_BRAND (entry) ? lh_trc (self->catalog, "F22", "Party-Building Brands")
                     : LH_IS_PRACTICE (entry) ? lh_trc (self->catalog, "F22", "Cases of Practice")
                                              : lh_trc (self->catalog, "F22", "Secretary-Led Projects");
  guint number = MIN (self->n_chapters, G_N_ELEMENTS (ordinals) - 1);

  self->n_chapters++;
  return g_strdup_printf (lh_trc (self->catalog, "F22", ordinals[number]), kind);
}

/* A chapter has a page of its own in front. */
static void
lh_compilation_add_chapter (LhCompilation *self,
                            LhRecord      *entry)
{
  g_autofree char *title = lh_compilation_format_chapter (self, entry);

  lh_document_break_page (self->document);
  lh_document_add_text (self->document, LH_TEXT_PLAIN, " ");
  lh_document_add_space (self->document, 8);
  lh_document_add_text (self->document, LH_TEXT_TITLE, title);
}

static const LhCompilationPart *
lh_compilation_get_parts (LhRecord *entry,
                          guint    *n_parts)
{
  *n_parts = LH_IS_BRAND (entry) ? G_N_ELEMENTS (brand_parts) : LH_IS_PRACTICE (entry) ? G_N_ELEMENTS (practice_parts)
                                                                                       : G_N_ELEMENTS (project_parts);
  return LH_IS_BRAND (entry) ? brand_parts : LH_IS_PRACTICE (entry) ? practice_parts : project_parts;
}

static const char *
lh_compilation_get_ordinal (LhCatalog *catalog,
                            guint      number)
{
  static const char *const ordinals[] = {
    NC_("heading", "I. %s"), NC_("heading", "II. %s"), NC_("heading", "III. %s"), NC_("heading", "IV. %s"),
    NC_("heading", "V. %s"), NC_("heading", "VI. %s"),
  };

  return lh_trc (catalog, "heading", ordinals[MIN (number, G_N_ELEMENTS (ordinals) - 1)]);
}

static void
lh_compilation_add_part (LhCompilation *self,
                         const char    *heading,
                         const char    *text)
{
  g_autofree char *numbered = NULL;

  if (lh_text_is_blank (text))
    return;
  numbered = g_strdup_printf (lh_compilation_get_ordinal (self->catalog, self->n_parts++),
                              lh_trc (self->catalog, "F22", heading));
  lh_document_add_text (self->document, LH_TEXT_HEADING_1, numbered);
  lh_document_add_text (self->document, LH_TEXT_BODY, text);
}

/* Figures that support a brand, each as it was written or reckoned, and its honours. */
static gboolean
lh_compilation_add_figures (LhCompilation  *self,
                            LhRecord       *brand,
                            int             year,
                            GError        **error)
{
  g_autoptr (LhBrandDossier) dossier = lh_brand_dossier_load (self->ledger, lh_record_get_id (brand), year, error);
  const LhBrandSection sections[] = { LH_BRAND_SECTION_MEASURES, LH_BRAND_SECTION_SERIES, LH_BRAND_SECTION_HONOURS };
  g_autoptr (GString) text = g_string_new (NULL);

  if (dossier == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_auto (GStrv) lines = lh_brand_dossier_describe (dossier, self->ledger, sections[i], self->catalog);

      for (guint j = 0; lines[j] != NULL; j++)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", lines[j]);
    }
  lh_compilation_add_part (self, NC_("F22", "Supporting data and honours"), text->str);
  return TRUE;
}

static gboolean
lh_compilation_add_entry (LhCompilation  *self,
                          LhRecord       *entry,
                          int             year,
                          GError        **error)
{
  g_autofree char *title = lh_compilation_format_title (entry, self->catalog);
  guint n_parts;
  const LhCompilationPart *parts = lh_compilation_get_parts (entry, &n_parts);

  self->n_parts = 0;
  lh_document_break_page (self->document);
  lh_document_add_text (self->document, LH_TEXT_TITLE, title);
  lh_document_add_text (self->document, LH_TEXT_SUBTITLE, lh_compilation_get_unit (self->ledger, entry));
  lh_document_add_space (self->document, 1);
  for (guint i = 0; i < n_parts; i++)
    lh_compilation_add_part (self, parts[i].heading, lh_record_get_text (entry, parts[i].field));
  if (LH_IS_BRAND (entry) && !lh_compilation_add_figures (self, entry, year, error))
    return FALSE;
  if (LH_IS_PRACTICE (entry) && !lh_record_is_empty (entry, LH_PRACTICE_AUTHOR))
    {
      g_autofree char *author = g_strdup_printf (lh_trc (self->catalog, "F22", "(Written by: %s)"),
                                                 lh_record_get_text (entry, LH_PRACTICE_AUTHOR));

      lh_document_add_text (self->document, LH_TEXT_RIGHT, author);
    }
  return TRUE;
}

static void
lh_compilation_add_cover (LhCompilation *self,
                          int            year)
{
  const char *office = lh_ledger_get_setting (self->ledger, "office-name", "");
  g_autofree char *period = g_strdup_printf (lh_trc (self->catalog, "F22", "(%d)"), year);

  lh_document_add_text (self->document, LH_TEXT_PLAIN, " ");
  lh_document_add_space (self->document, 6);
  lh_document_add_text (self->document, LH_TEXT_TITLE, lh_document_get_title (self->document));
  lh_document_add_text (self->document, LH_TEXT_SUBTITLE, period);
  lh_document_add_space (self->document, 9);
  if (*office != '\0')
    lh_document_add_text (self->document, LH_TEXT_SUBTITLE, office);
}

static void
lh_compilation_add_contents (LhCompilation *self,
                             GPtrArray     *entries,
                             const guint   *pages)
{
  lh_document_break_page (self->document);
  lh_document_add_text (self->document, LH_TEXT_TITLE, lh_trc (self->catalog, "F22", "Contents"));
  self->n_chapters = 0;
  for (guint i = 0; i < entries->len; i++)
    {
      LhRecord *entry = g_ptr_array_index (entries, i);
      g_autofree char *title = lh_compilation_format_title (entry, self->catalog);
      g_autofree char *line = g_strdup_printf (lh_trc (self->catalog, "F22", "%u. %s (%s)"), i + 1, title,
                                               lh_compilation_get_unit (self->ledger, entry));
      g_autofree char *page = g_strdup_printf ("%u", pages[i]);

      if (lh_compilation_begins_chapter (self, entries, i))
        {
          g_autofree char *chapter = lh_compilation_format_chapter (self, entry);

          lh_document_add_text (self->document, LH_TEXT_HEADING_1, chapter);
        }
      lh_document_add_line (self->document, line, page);
    }
}

static int
lh_compilation_compare_names (gconstpointer a,
                              gconstpointer b,
                              gpointer      user_data)
{
  GPtrArray *entries = user_data;
  const char *first = lh_compilation_get_name (g_ptr_array_index (entries, *(const guint *) a));
  const char *second = lh_compilation_get_name (g_ptr_array_index (entries, *(const guint *) b));
  g_autofree char *first_key = lh_text_initials (first);
  g_autofree char *second_key = lh_text_initials (second);
  int order = g_strcmp0 (first_key, second_key);

  return order != 0 ? order : g_strcmp0 (first, second);
}

/* Names by the initials of their pinyin, as clerks look them up. */
static void
lh_compilation_add_index (LhCompilation *self,
                          GPtrArray     *entries,
                          const guint   *pages)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < entries->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, lh_compilation_compare_names, entries);
  lh_document_break_page (self->document);
  lh_document_add_text (self->document, LH_TEXT_TITLE, lh_trc (self->catalog, "F22", "Index of Names"));
  for (guint i = 0; i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);
      g_autofree char *page = g_strdup_printf ("%u", pages[index]);

      lh_document_add_line (self->document, lh_compilation_get_name (g_ptr_array_index (entries, index)), page);
    }
}

static guint
lh_compilation_count_pages (LhDocument *document)
{
  g_autoptr (LhDocumentLayout) layout = lh_document_layout_new (document);

  return lh_document_layout_get_n_pages (layout);
}

/* Each entry begins a page, so its pages can be counted alone. */
static gboolean
lh_compilation_measure (LhCompilation  *self,
                        GPtrArray      *entries,
                        int             year,
                        guint          *pages,
                        GError        **error)
{
  const char *title = lh_document_get_title (self->document);
  g_autoptr (LhDocument) front = lh_document_new (title, LH_PAGE_OFFICIAL, self->catalog);
  LhCompilation part = { .ledger = self->ledger, .catalog = self->catalog, .document = front, .chapters = self->chapters };
  guint next;

  lh_compilation_add_cover (&part, year);
  lh_compilation_add_contents (&part, entries, pages);
  next = lh_compilation_count_pages (front) + 1;
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (LhDocument) one = lh_document_new (title, LH_PAGE_OFFICIAL, self->catalog);

      gboolean begins = lh_compilation_begins_chapter (self, entries, i);

      part.document = one;
      if (begins)
        lh_compilation_add_chapter (&part, g_ptr_array_index (entries, i));
      if (!lh_compilation_add_entry (&part, g_ptr_array_index (entries, i), year, error))
        return FALSE;
      pages[i] = next + (begins ? 1 : 0);
      next += lh_compilation_count_pages (one);
    }
  return TRUE;
}

static int
lh_compilation_compare_kinds (gconstpointer a,
                              gconstpointer b)
{
  const GType types[] = { LH_TYPE_BRAND, LH_TYPE_PRACTICE, LH_TYPE_PROJECT };
  guint first = 0;
  guint second = 0;

  while (first < G_N_ELEMENTS (types) && !g_type_is_a (G_OBJECT_TYPE (*(gpointer const *) a), types[first]))
    first++;
  while (second < G_N_ELEMENTS (types) && !g_type_is_a (G_OBJECT_TYPE (*(gpointer const *) b), types[second]))
    second++;
  return first < second ? -1 : first > second;
}

/**
 * lh_compilation_new:
 * @entries: (element-type LhRecord): brands, practices and projects, in the order of the book
 * @chapters: whether brands, practices and projects have a chapter each; the order within one is kept
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): 成果汇编 (S1-25): cover, contents with page numbers, an entry for each in the format of form
 *   F22, index of names; %NULL with LH_ERROR_NOT_ALLOWED when there is nothing to compile
 */
LhDocument *
lh_compilation_new (LhLedger   *ledger,
                    GPtrArray  *entries,
                    int         year,
                    gboolean    chapters,
                    LhCatalog  *catalog,
                    GError    **error)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (LhDocument) document = lh_document_new (lh_trc (catalog, "F22", "Achievements of Party Building"),
                                                     LH_PAGE_OFFICIAL, catalog);
  LhCompilation self = { .ledger = ledger, .catalog = catalog, .document = document, .chapters = chapters };
  g_autofree guint *pages = g_new0 (guint, entries->len + 1);

  if (entries->len == 0)
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
                           _("There is nothing to compile: no brand is graded and no practice is final."));
      return NULL;
    }
  g_ptr_array_extend (order, entries, NULL, NULL);
  if (chapters)
    g_ptr_array_sort (order, lh_compilation_compare_kinds);
  if (!lh_compilation_measure (&self, order, year, pages, error))
    return NULL;
  lh_document_set_author (document, lh_ledger_get_setting (ledger, "office-name", NULL));
  lh_document_set_page_numbers (document, LH_PAGE_NUMBERS_OFFICIAL);
  lh_compilation_add_cover (&self, year);
  lh_compilation_add_contents (&self, order, pages);
  self.n_chapters = 0;
  for (guint i = 0; i < order->len; i++)
    {
      if (lh_compilation_begins_chapter (&self, order, i))
        lh_compilation_add_chapter (&self, g_ptr_array_index (order, i));
      if (!lh_compilation_add_entry (&self, g_ptr_array_index (order, i), year, error))
        return NULL;
    }
  lh_compilation_add_index (&self, order, pages);
  return g_steal_pointer (&document);
}

static int
lh_compilation_compare (gconstpointer a,
                        gconstpointer b,
                        gpointer      user_data)
{
  LhRecord *first = *(LhRecord *const *) a;
  LhRecord *second = *(LhRecord *const *) b;
  LhRecord *first_unit = lh_compilation_get_organization (user_data, first);
  LhRecord *second_unit = lh_compilation_get_organization (user_data, second);
  gint64 first_order = first_unit != NULL ? lh_record_get_int (first_unit, LH_ORGANIZATION_OFFICIAL_ORDER) : G_MAXINT64;
  gint64 second_order = second_unit != NULL ? lh_record_get_int (second_unit, LH_ORGANIZATION_OFFICIAL_ORDER)
                                            : G_MAXINT64;

  if (first_order != second_order)
    return first_order < second_order ? -1 : 1;
  return g_strcmp0 (lh_compilation_get_name (first), lh_compilation_get_name (second));
}

/**
 * lh_compilation_sort:
 * @entries: (element-type LhRecord): brands, practices and projects
 *
 * Puts them in the official order of their organizations.
 */
void
lh_compilation_sort (LhLedger  *ledger,
                     GPtrArray *entries)
{
  g_ptr_array_sort_with_data (entries, lh_compilation_compare, ledger);
}

/**
 * lh_compilation_is_usual:
 *
 * Returns: whether a compilation holds the entry when nothing else is chosen: graded brands and final practices
 */
gboolean
lh_compilation_is_usual (LhRecord *entry)
{
  const char *grade;

  if (LH_IS_PRACTICE (entry))
    return g_str_equal (lh_record_get_text (entry, LH_PRACTICE_STATE), "final");
  if (!LH_IS_BRAND (entry))
    return FALSE;
  grade = lh_record_get_text (entry, LH_BRAND_GRADE);
  return *grade != '\0' && !g_str_equal (grade, "unrated") && !g_str_equal (lh_brand_get_state (entry), "withdrawn");
}

static gboolean
lh_compilation_collect (LhLedger    *ledger,
                        GPtrArray   *entries,
                        LhQuery     *query,
                        GError     **error)
{
  g_autoptr (GPtrArray) records = lh_ledger_query (ledger, query, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    g_ptr_array_add (entries, g_object_ref (g_ptr_array_index (records, i)));
  return records != NULL;
}

/**
 * lh_compilation_find_candidates:
 *
 * Returns: (transfer full) (element-type LhRecord): what a compilation of the year may hold: brands that are approved,
 *   practices of the year, projects of the year that are accepted or archived, in official order
 */
GPtrArray *
lh_compilation_find_candidates (LhLedger  *ledger,
                                int        year,
                                GError   **error)
{
  const char *const finished[] = { LH_STATE_ACCEPTED, LH_STATE_ARCHIVED, NULL };
  g_autoptr (LhQuery) brands = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (LhQuery) practices = lh_query_new (LH_TYPE_PRACTICE);
  g_autoptr (LhQuery) projects = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *year_text = g_strdup_printf ("%d", year);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  lh_query_where_field (brands, LH_BRAND_STATE, LH_QUERY_EQUAL, "approved");
  lh_query_where_field (practices, LH_PRACTICE_YEAR, LH_QUERY_EQUAL, year_text);
  lh_query_where_field (projects, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year_text);
  lh_query_where_in (projects, LH_PROJECT_STATE, finished);
  if (!lh_compilation_collect (ledger, entries, brands, error) ||
      !lh_compilation_collect (ledger, entries, practices, error) ||
      !lh_compilation_collect (ledger, entries, projects, error))
    return NULL;
  lh_compilation_sort (ledger, entries);
  return g_steal_pointer (&entries);
}

/**
 * lh_compilation_find_entries:
 *
 * Returns: (transfer full) (element-type LhRecord): what a compilation holds when nothing else is chosen: the graded
 *   brands and the final practices of the year, in official order
 */
GPtrArray *
lh_compilation_find_entries (LhLedger  *ledger,
                             int        year,
                             GError   **error)
{
  g_autoptr (GPtrArray) candidates = lh_compilation_find_candidates (ledger, year, error);
  GPtrArray *entries;

  if (candidates == NULL)
    return NULL;
  entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < candidates->len; i++)
    {
      if (lh_compilation_is_usual (g_ptr_array_index (candidates, i)))
        g_ptr_array_add (entries, g_object_ref (g_ptr_array_index (candidates, i)));
    }
  return entries;
}
