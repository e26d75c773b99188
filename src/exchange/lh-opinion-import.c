/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-import.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-charter-value.h"
#include "lh-error.h"
#include "lh-opinion-headings.h"
#include "lh-opinion.h"
#include "lh-term.h"
#include "lh-text.h"
#include "lh-workbook.h"

struct _LhOpinionImport
{
  int         year;
  GHashTable *units;       /* folded name -> id + 1 place, see lh_opinion_import_add_unit() */
  GHashTable *sources;     /* folded name -> code */
  char       *source_names;
  GHashTable *known;       /* what the ledger has: key -> how many of them */
  GPtrArray  *items;       /* LhImportItem, one for each row */
  guint       n_empty;
};

/* One row while it is read. */
typedef struct
{
  LhOpinionImport         *import;
  const LhOpinionHeadings *headings;
  LhFileSheet             *sheet;
  LhFileRow               *row;
  LhFileRow               *above;
  LhImportItem            *item;
  LhRecord                *opinion;
} LhOpinionRow;

/* What people write for the sources of the program. */
static const struct
{
  const char *word;
  const char *code;
} source_words[] = {
  { "党员群众", "public" }, { "党员", "member" }, { "干部", "cadre" }, { "职工", "cadre" }, { "群众", "public" },
  { "居民", "public" }, { "村民", "public" }, { "市民", "public" }, { "热线", "public" }, { "12345", "public" },
  { "企业", "enterprise" }, { "商户", "enterprise" }, { "走访", "field-visit" }, { "调研", "field-visit" },
  { "督查", "inspection" }, { "督导", "inspection" }, { "巡察", "inspection" }, { "巡视", "inspection" },
};

static const char *const nothing[] = { "无", "无意见", "无建议", "暂无", "没有", "无意见建议", "/", "\\", "-", "—", "、", "none", NULL };
static const char *const same_as_above[] = { "同上", "〃", "\"", "″", NULL };
static const char *const foot_words[] = { "合计", "小计", "总计", "注：", "注:", "备注：", "说明：", "填表人", "填报人", "审核人", "负责人" };

static void
lh_opinion_import_add_unit (LhOpinionImport *self,
                            const char      *name,
                            gint64           id)
{
  char *folded = lh_text_fold (name);

  if (*folded == '\0' || g_hash_table_contains (self->units, folded))
    g_free (folded);
  else
    g_hash_table_insert (self->units, folded, g_memdup2 (&id, sizeof id));
}

/* An organization is known by its short and full name, the name of its Party organization, and its aliases. */
static void
lh_opinion_import_read_units (LhOpinionImport *self,
                              LhLedger        *ledger)
{
  static const guint names[] = { LH_ORGANIZATION_NAME, LH_ORGANIZATION_FULL_NAME, LH_ORGANIZATION_PARTY_NAME,
                                 LH_ORGANIZATION_ALIASES };
  GListModel *organizations = lh_ledger_get_organizations (ledger);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      for (guint j = 0; j < g_list_model_get_n_items (organizations); j++)
        {
          g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, j);
          g_auto (GStrv) parts = lh_charter_split_names (lh_record_get_text (organization, names[i]));

          for (guint k = 0; parts[k] != NULL; k++)
            lh_opinion_import_add_unit (self, parts[k], lh_record_get_id (organization));
        }
    }
}

static void
lh_opinion_import_read_sources (LhOpinionImport *self,
                                LhLedger        *ledger)
{
  GListModel *terms = lh_ledger_get_vocabulary (ledger, "opinion-source");
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);
      const char *code = lh_record_get_text (term, LH_TERM_CODE);

      g_hash_table_insert (self->sources, lh_text_fold (lh_record_get_text (term, LH_TERM_NAME)), g_strdup (code));
      g_hash_table_insert (self->sources, lh_text_fold (code), g_strdup (code));
      g_strv_builder_add (names, lh_record_get_text (term, LH_TERM_NAME));
    }
  list = g_strv_builder_end (names);
  self->source_names = g_strjoinv ("、", list);
}

/**
 * lh_opinion_import_new:
 * @year: the year the opinions are collected in
 *
 * Keeps of the ledger what the rows are compared with. On the main thread.
 */
LhOpinionImport *
lh_opinion_import_new (LhLedger *ledger,
                       int       year)
{
  LhOpinionImport *self = g_new0 (LhOpinionImport, 1);

  self->year = year;
  self->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  lh_opinion_import_read_units (self, ledger);
  lh_opinion_import_read_sources (self, ledger);
  return self;
}

void
lh_opinion_import_free (LhOpinionImport *self)
{
  g_hash_table_unref (self->units);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->items);
  g_free (self->source_names);
  g_free (self);
}

/* The same words, of the same person, on the same day, for the same unit. */
static char *
lh_opinion_create_key (LhRecord *opinion)
{
  g_autofree char *content = lh_text_fold (lh_record_get_text (opinion, LH_OPINION_CONTENT));
  g_autofree char *raiser = lh_text_fold (lh_record_get_text (opinion, LH_OPINION_RAISER));
  g_autofree char *place = lh_text_fold (lh_record_get_text (opinion, LH_OPINION_PLACE));

  return g_strdup_printf ("%" G_GINT64_FORMAT "\n%d\n%s\n%s\n%s", lh_record_get_int (opinion, LH_OPINION_ORGANIZATION_ID),
                          lh_record_get_date (opinion, LH_OPINION_RAISED_ON).julian, raiser, place, content);
}

static void
lh_opinion_import_count_known (LhOpinionImport *self,
                               GPtrArray       *known)
{
  for (guint i = 0; i < known->len; i++)
    {
      char *key = lh_opinion_create_key (g_ptr_array_index (known, i));
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, key));

      g_hash_table_replace (self->known, key, GUINT_TO_POINTER (count + 1));
    }
}

/* Each row of the ledger stands for one of the file: the same list taken in again brings nothing new, and two people who
 * said the same are two. */
static gboolean
lh_opinion_import_take_known (LhOpinionImport *self,
                              LhRecord        *opinion)
{
  g_autofree char *key = lh_opinion_create_key (opinion);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, key));

  if (count == 0)
    return FALSE;
  g_hash_table_replace (self->known, g_steal_pointer (&key), GUINT_TO_POINTER (count - 1));
  return TRUE;
}

/* A cell that says “the same” says what stands above. */
static const char *
lh_opinion_row_get (LhOpinionRow   *self,
                    LhOpinionField  field)
{
  const int column = self->headings->columns[field];
  const char *text = column >= 0 ? lh_file_row_get (self->row, (guint) column) : "";

  if (self->above != NULL && g_strv_contains (same_as_above, text))
    {
      lh_file_row_copy_cell (self->row, self->above, (guint) column);
      text = lh_file_row_get (self->row, (guint) column);
    }
  return text;
}

static const char *
lh_opinion_get_label (LhRecord *opinion,
                      guint     field)
{
  guint n_fields;

  return _(lh_record_get_fields (opinion, &n_fields)[field].label);
}

static void
lh_opinion_row_refuse (LhOpinionRow   *self,
                       LhOpinionField  field,
                       const char     *problem)
{
  const int column = self->headings->columns[field];
  g_autofree char *cell = lh_sheet_cell_name (self->row->row, column >= 0 ? (guint) column : 0);
  g_autofree char *place = self->sheet->name != NULL ? g_strdup_printf ("%s!%s", self->sheet->name, cell)
                                                     : g_strdup (cell);

  lh_import_item_add_problem (self->item, place, lh_opinion_get_label (self->opinion, field),
                              lh_opinion_row_get (self, field), problem);
}

static void
lh_opinion_row_read_text (LhOpinionRow   *self,
                          LhOpinionField  field)
{
  const char *text = lh_opinion_row_get (self, field);
  guint n_fields;
  const guint max_length = lh_record_get_fields (self->opinion, &n_fields)[field].max_length;
  g_autofree char *problem = NULL;

  if (max_length == 0 || lh_text_length (text) <= max_length)
    {
      lh_record_set_text (self->opinion, field, *text != '\0' ? text : NULL);
      return;
    }
  problem = g_strdup_printf (_("At most %u characters fit here. Shorten it, or put the rest into the note."), max_length);
  lh_opinion_row_refuse (self, field, problem);
}

static void
lh_opinion_row_read_unit (LhOpinionRow *self)
{
  const char *text = lh_opinion_row_get (self, LH_OPINION_ORGANIZATION_ID);
  g_autofree char *folded = lh_text_fold (text);
  const gint64 *id = g_hash_table_lookup (self->import->units, folded);

  if (id != NULL)
    lh_record_set_int (self->opinion, LH_OPINION_ORGANIZATION_ID, *id);
  else if (*text != '\0')
    lh_opinion_row_refuse (self, LH_OPINION_ORGANIZATION_ID,
                           _("The register has no organization of this name. Correct it, add it to the aliases of the "
                             "organization, or leave the cell empty."));
}

static const char *
lh_opinion_import_find_source (LhOpinionImport *self,
                               const char      *text)
{
  g_autofree char *folded = lh_text_fold (text);
  const char *code = g_hash_table_lookup (self->sources, folded);

  for (guint i = 0; code == NULL && i < G_N_ELEMENTS (source_words); i++)
    {
      if (strstr (folded, source_words[i].word) != NULL && g_hash_table_contains (self->sources, source_words[i].code))
        code = source_words[i].code;
    }
  return code;
}

static void
lh_opinion_row_read_source (LhOpinionRow *self)
{
  const char *text = lh_opinion_row_get (self, LH_OPINION_SOURCE);
  const char *code = *text != '\0' ? lh_opinion_import_find_source (self->import, text) : NULL;
  g_autofree char *problem = NULL;

  if (code != NULL || *text == '\0')
    {
      lh_record_set_text (self->opinion, LH_OPINION_SOURCE, code);
      return;
    }
  problem = g_strdup_printf (_("This is no source of opinions. There are %s; others are added in the vocabularies."),
                             self->import->source_names);
  lh_opinion_row_refuse (self, LH_OPINION_SOURCE, problem);
}

static void
lh_opinion_row_read_day (LhOpinionRow *self)
{
  const char *text = lh_opinion_row_get (self, LH_OPINION_RAISED_ON);
  g_autoptr (GError) error = NULL;
  LhDate day;

  if (*text == '\0')
    return;
  if (lh_date_parse (text, &day, &error))
    lh_record_set_date (self->opinion, LH_OPINION_RAISED_ON, day);
  else
    lh_opinion_row_refuse (self, LH_OPINION_RAISED_ON, error->message);
}

static void
lh_opinion_row_read_front_line (LhOpinionRow *self)
{
  static const char *const yes[] = { "是", "√", "1", "true", "yes", "一线", "✓", NULL };
  g_autofree char *text = g_utf8_strdown (lh_opinion_row_get (self, LH_OPINION_FRONT_LINE), -1);

  lh_record_set_boolean (self->opinion, LH_OPINION_FRONT_LINE, g_strv_contains (yes, text));
}

static gboolean
lh_file_row_is_blank (LhFileRow               *self,
                      const LhOpinionHeadings *headings)
{
  for (guint i = 0; i < LH_OPINION_N_FIELDS; i++)
    {
      if (headings->columns[i] >= 0 && *lh_file_row_get (self, (guint) headings->columns[i]) != '\0' &&
          i != LH_OPINION_ORGANIZATION_ID)
        return FALSE;
    }
  return TRUE;
}

/* 合计, 填表人 … under the list. */
static gboolean
lh_file_row_is_foot (LhFileRow *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *text = lh_file_row_get (self, i);

      for (guint j = 0; *text != '\0' && j < G_N_ELEMENTS (foot_words); j++)
        {
          if (g_str_has_prefix (text, foot_words[j]))
            return TRUE;
        }
      if (*text != '\0')
        return FALSE;
    }
  return FALSE;
}

static void
lh_opinion_row_read_fields (LhOpinionRow *self)
{
  lh_record_set_int (self->opinion, LH_OPINION_YEAR, self->import->year);
  lh_opinion_row_read_text (self, LH_OPINION_CONTENT);
  lh_opinion_row_read_text (self, LH_OPINION_PLACE);
  lh_opinion_row_read_text (self, LH_OPINION_RAISER);
  lh_opinion_row_read_text (self, LH_OPINION_NOTE);
  lh_opinion_row_read_unit (self);
  lh_opinion_row_read_source (self);
  lh_opinion_row_read_day (self);
  lh_opinion_row_read_front_line (self);
  if (lh_record_is_empty (self->opinion, LH_OPINION_CONTENT))
    lh_opinion_row_refuse (self, LH_OPINION_CONTENT,
                           _("The opinion itself is missing. Write down what was said, or take the row out."));
}

static void
lh_opinion_import_read_row (LhOpinionImport *self,
                            LhOpinionFile   *file,
                            LhOpinionRow    *row)
{
  g_autofree char *place = row->sheet->name != NULL
                           ? g_strdup_printf (_("%s, sheet “%s”, row %u"), file->name, row->sheet->name, row->row->row + 1)
                           : g_strdup_printf (_("%s, row %u"), file->name, row->row->row + 1);
  g_autoptr (LhRecord) opinion = LH_RECORD (lh_opinion_new ());

  row->item = lh_import_item_new (place);
  row->opinion = opinion;
  g_ptr_array_add (self->items, row->item);
  lh_opinion_row_read_fields (row);
  lh_import_item_set_title (row->item, lh_record_get_text (opinion, LH_OPINION_CONTENT));
  if (lh_import_item_get_kind (row->item) == LH_IMPORT_REFUSED || lh_opinion_import_take_known (self, opinion))
    return;
  lh_import_item_set_new (row->item);
  lh_import_item_insert (row->item, opinion);
}

static void
lh_opinion_import_read_sheet (LhOpinionImport         *self,
                              LhOpinionFile           *file,
                              LhFileSheet             *sheet,
                              const LhOpinionHeadings *headings)
{
  LhOpinionRow row = { .import = self, .headings = headings, .sheet = sheet };

  for (guint i = headings->row + 1; i < sheet->rows->len; i++)
    {
      const char *content;

      row.row = g_ptr_array_index (sheet->rows, i);
      if (lh_file_row_is_blank (row.row, headings))
        continue;
      content = lh_file_row_get (row.row, (guint) headings->columns[LH_OPINION_CONTENT]);
      if (*content == '\0' && lh_file_row_is_foot (row.row))
        continue;
      if (g_strv_contains (nothing, content))
        self->n_empty++;
      else
        lh_opinion_import_read_row (self, file, &row);
      row.above = row.row;
    }
}

/**
 * lh_opinion_import_read:
 * @file: a list of opinions
 * @known: (element-type LhRecord): the opinions of the year that the ledger has
 *
 * Compares a list with the ledger, and writes nothing. A row with a cell that cannot be taken is refused as a whole.
 * May be called on any thread, once.
 *
 * Returns: %FALSE when no sheet is a list of opinions
 */
gboolean
lh_opinion_import_read (LhOpinionImport  *self,
                        LhOpinionFile    *file,
                        GPtrArray        *known,
                        GError          **error)
{
  gboolean found = FALSE;

  lh_opinion_import_count_known (self, known);
  for (guint i = 0; i < file->sheets->len; i++)
    {
      LhFileSheet *sheet = g_ptr_array_index (file->sheets, i);
      LhOpinionHeadings headings;

      if (!lh_opinion_headings_find (&headings, sheet))
        continue;
      found = TRUE;
      lh_opinion_import_read_sheet (self, file, sheet, &headings);
    }
  if (!found)
    g_set_error (error, LH_ERROR, LH_ERROR_FOREIGN,
                 _("“%s” is no list of opinions: no column is headed 意见建议. Write the headings into one row: 单位, 来源, "
                   "地点, 日期, 提出人, 意见建议."), file->name);
  return found;
}

/**
 * lh_opinion_import_get_items:
 *
 * Returns: (transfer none) (element-type LhImportItem): one for each row, in the order of the file
 */
GPtrArray *
lh_opinion_import_get_items (LhOpinionImport *self)
{
  return self->items;
}

guint
lh_opinion_import_count (LhOpinionImport *self,
                         LhImportKind     kind)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += lh_import_item_get_kind (g_ptr_array_index (self->items, i)) == kind;
  return n;
}

/**
 * lh_opinion_import_get_n_empty:
 *
 * Returns: how many rows say that there is no opinion (无)
 */
guint
lh_opinion_import_get_n_empty (LhOpinionImport *self)
{
  return self->n_empty;
}

/**
 * lh_opinion_import_create_changes:
 *
 * Returns: (transfer full): the new opinions of all rows that are not refused, to be applied as one step
 */
LhChangeSet *
lh_opinion_import_create_changes (LhOpinionImport *self)
{
  LhChangeSet *set = lh_change_set_new ("import-opinions");

  for (guint i = 0; i < self->items->len; i++)
    {
      LhImportItem *item = g_ptr_array_index (self->items, i);
      GPtrArray *changes = lh_import_item_get_changes (item);

      for (guint j = 0; lh_import_item_get_kind (item) == LH_IMPORT_NEW && j < changes->len; j++)
        lh_change_set_insert (set, ((LhChange *) g_ptr_array_index (changes, j))->record);
    }
  return set;
}
