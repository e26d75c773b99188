/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-codes.h"
#include "lh-entities.h"
#include "lh-error.h"
#include "lh-import-table.h"
#include "lh-party-member.h"
#include "lh-text.h"
#include "lh-training-attendance.h"

/* The heading of a table of an office stands below its title. */
#define MAX_HEADING_ROW 6

/* What offices call the fields, beside their names in the program. */
static const struct
{
  const char *field;
  const char *names;
} synonyms[] = {
  { "name", "姓名;党员姓名;参训人员;参加人员;名称;荣誉名称" },
  { "organization-id", "单位;所在单位;工作单位;党组织;所在党组织;党支部;所在党支部;所属党支部;所属支部;单位名称" },
  { "joined-on", "入党时间;入党日期;加入党组织日期;入党年月日" },
  { "post", "职务;行政职务;单位及职务" },
  { "phone", "电话;手机;手机号;手机号码;联系电话;联系方式" },
  { "title", "标题;题目;稿件标题;文章标题;培训名称;活动名称;制度名称" },
  { "kind", "类型;类别;稿件类型;稿件类别;种类" },
  { "medium", "媒体;媒体名称;刊发媒体;刊发平台;刊载媒体" },
  { "medium-level", "级别;媒体级别;刊发级别" },
  { "column", "栏目;专栏" },
  { "published-on", "刊发时间;刊发日期;发布时间;发布日期;发表时间;时间;日期" },
  { "author", "作者;撰稿人;供稿人" },
  { "link", "链接;网址;网页链接" },
  { "text", "正文;全文;稿件全文" },
  { "result", "结果;成绩;考核结果;结业情况;完成情况" },
  { "training-id", "培训;培训班;培训名称;班次" },
  { "held-on", "时间;日期;活动时间;培训时间;开始时间" },
  { "year", "年度;年份" },
  { "partner", "结对对象;结对单位;共建对象" },
  { "partner-kind", "对象类型;结对类型;类型" },
  { "score", "得分;分数" },
  { "stars", "星级;评定星级" },
  { "field", "领域;风险领域" },
  { "risk", "风险;风险点" },
  { "grade", "等级;风险等级" },
  { "measures", "措施;防控措施" },
  { "responsible-name", "责任人" },
  { "content", "内容;建议内容;金点子" },
};

/* A table being read. */
typedef struct
{
  LhLedger         *ledger;
  LhRegisterImport *import;
  LhRecordClass    *klass;
  gint64            training_id;
  GPtrArray        *table;
  guint             heading;        /* row of the headings */
  GArray           *fields;         /* int: field of each column, -1 for none */
  GHashTable       *known;          /* identity of a row -> nothing */
  GPtrArray        *members;
  GPtrArray        *trainings;
} LhImporter;

static void
lh_register_import_row_free (LhRegisterImportRow *self)
{
  g_free (self->title);
  g_free (self->message);
  g_clear_object (&self->record);
  g_free (self);
}

void
lh_register_import_free (LhRegisterImport *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->matched);
  g_ptr_array_unref (self->ignored);
  g_free (self);
}

static gboolean
lh_importer_is (const char *folded,
                const char *text)
{
  g_autofree char *other = text != NULL ? lh_text_fold (text) : NULL;

  return other != NULL && *other != '\0' && g_str_equal (folded, other);
}

static gboolean
lh_importer_is_any (const char *folded,
                    const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, ";", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (lh_importer_is (folded, names[i]))
        return TRUE;
    }
  return FALSE;
}

/* Headings */

static gboolean
lh_importer_calls (LhImporter *self,
                   guint       field,
                   const char *folded)
{
  const LhField *spec = &self->klass->fields[field];

  if (lh_importer_is (folded, spec->name) || lh_importer_is (folded, spec->label) ||
      lh_importer_is (folded, lh_tr (NULL, spec->label)) ||
      lh_importer_is (folded, lh_tr (lh_ledger_get_catalog (self->ledger), spec->label)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      if (g_str_equal (synonyms[i].field, spec->name) && lh_importer_is_any (folded, synonyms[i].names))
        return TRUE;
    }
  return FALSE;
}

/* Which field a heading means; one that another column has already is passed over. */
static int
lh_importer_match (LhImporter *self,
                   GArray     *taken,
                   const char *heading)
{
  g_autofree char *folded = lh_text_fold (heading);

  if (*folded == '\0')
    return -1;
  for (guint field = 0; field < self->klass->n_fields; field++)
    {
      gboolean used = FALSE;

      for (guint i = 0; i < taken->len; i++)
        used = used || g_array_index (taken, int, i) == (int) field;
      if (!used && lh_importer_calls (self, field, folded))
        return (int) field;
    }
  return -1;
}

static guint
lh_importer_match_row (LhImporter *self,
                       guint       row,
                       GArray     *fields)
{
  GPtrArray *cells = g_ptr_array_index (self->table, row);
  guint n_matched = 0;

  g_array_set_size (fields, 0);
  for (guint i = 0; i < cells->len; i++)
    {
      int field = lh_importer_match (self, fields, g_ptr_array_index (cells, i));

      g_array_append_val (fields, field);
      if (field >= 0)
        n_matched++;
    }
  return n_matched;
}

static gboolean
lh_importer_find_headings (LhImporter  *self,
                           const char  *path,
                           GError     **error)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (int));
  GPtrArray *cells;
  guint best = 0;

  for (guint row = 0; row < MIN (self->table->len, MAX_HEADING_ROW); row++)
    {
      guint n_matched = lh_importer_match_row (self, row, fields);

      if (n_matched > best)
        {
          best = n_matched;
          self->heading = row;
        }
    }
  if (best == 0)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” has no heading that the register “%s” knows. The first row must name the columns, as an export "
                     "of the register does."), path, lh_tr (NULL, self->import->reg->label));
      return FALSE;
    }
  lh_importer_match_row (self, self->heading, self->fields);
  cells = g_ptr_array_index (self->table, self->heading);
  for (guint i = 0; i < cells->len; i++)
    {
      const char *heading = g_ptr_array_index (cells, i);

      if (*heading != '\0')
        g_ptr_array_add (g_array_index (self->fields, int, i) >= 0 ? self->import->matched : self->import->ignored,
                         g_strdup (heading));
    }
  return TRUE;
}

/* Values */

static LhRecord *
lh_importer_find_organization (LhImporter *self,
                               const char *text)
{
  GListModel *all = lh_ledger_get_organizations (self->ledger);
  g_autofree char *folded = lh_text_fold (text);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (all, i);

      if (lh_importer_is (folded, lh_record_get_text (organization, LH_ORGANIZATION_NAME)) ||
          lh_importer_is (folded, lh_record_get_text (organization, LH_ORGANIZATION_FULL_NAME)) ||
          lh_importer_is (folded, lh_record_get_text (organization, LH_ORGANIZATION_PARTY_NAME)) ||
          lh_importer_is (folded, lh_record_get_text (organization, LH_ORGANIZATION_CODE)) ||
          lh_importer_is_any (folded, lh_record_get_text (organization, LH_ORGANIZATION_ALIASES)))
        return organization;
    }
  return NULL;
}

static LhRecord *
lh_importer_find_titled (GPtrArray  *records,
                         const char *text)
{
  g_autofree char *folded = lh_text_fold (text);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_autofree char *title = lh_record_get_title (g_ptr_array_index (records, i));

      if (lh_importer_is (folded, title))
        return g_ptr_array_index (records, i);
    }
  return NULL;
}

static gboolean
lh_importer_set_reference (LhImporter    *self,
                           LhRecord      *record,
                           const LhField *spec,
                           guint          field,
                           const char    *text,
                           char         **message)
{
  LhRecord *target = g_str_equal (spec->target, "organization") ? lh_importer_find_organization (self, text)
                     : g_str_equal (spec->target, "training") ? lh_importer_find_titled (self->trainings, text)
                     : g_str_equal (spec->target, "party-member") ? lh_importer_find_titled (self->members, text) : NULL;

  if (target == NULL)
    {
      *message = g_strdup_printf (_("%s: “%s” is not in the ledger. Correct it, or enter it first."),
                                  lh_tr (NULL, spec->label), text);
      return FALSE;
    }
  lh_record_set_int (record, field, lh_record_get_id (target));
  return TRUE;
}

static const char *
lh_importer_find_code (LhImporter    *self,
                       const LhField *spec,
                       const char    *text)
{
  GListModel *terms = lh_ledger_get_vocabulary (self->ledger, spec->target);
  guint n_codes = 0;
  const LhCode *codes = lh_codes_get (spec->target, &n_codes);
  g_autofree char *folded = lh_text_fold (text);

  for (guint i = 0; i < n_codes; i++)
    {
      if (lh_importer_is (folded, codes[i].code) || lh_importer_is (folded, lh_tr (NULL, codes[i].label)) ||
          lh_importer_is (folded, lh_tr (lh_ledger_get_catalog (self->ledger), codes[i].label)))
        return codes[i].code;
    }
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (terms, i);

      if (lh_importer_is (folded, lh_record_get_text (term, LH_TERM_CODE)) ||
          lh_importer_is (folded, lh_record_get_text (term, LH_TERM_NAME)))
        return lh_record_get_text (term, LH_TERM_CODE);
    }
  return NULL;
}

static gboolean
lh_importer_set_value (LhImporter  *self,
                       LhRecord    *record,
                       guint        field,
                       const char  *text,
                       char       **message)
{
  const LhField *spec = &self->klass->fields[field];
  g_autoptr (GError) error = NULL;
  const char *code;
  LhDate date;

  if (spec->kind == LH_FIELD_REFERENCE)
    return lh_importer_set_reference (self, record, spec, field, text, message);
  if (spec->kind == LH_FIELD_BOOLEAN)
    {
      lh_record_set_boolean (record, field, lh_importer_is_any (text, "是;有;√;1;true;yes;达标;已达标"));
      return TRUE;
    }
  code = spec->kind == LH_FIELD_CODE ? lh_importer_find_code (self, spec, text) : NULL;
  if (code != NULL)
    lh_record_set_text (record, field, code);
  else if (spec->kind == LH_FIELD_CODE)
    g_set_error (&error, LH_ERROR, LH_ERROR_INVALID, _("“%s” is no term of the vocabulary."), text);
  else if (spec->kind == LH_FIELD_DATE && lh_date_parse (text, &date, &error))
    lh_record_set_date (record, field, date);
  else if (spec->kind != LH_FIELD_DATE)
    lh_record_deserialize (record, field, text, &error);
  if (error == NULL)
    return TRUE;
  *message = g_strdup_printf ("%s: %s", lh_tr (NULL, spec->label), error->message);
  return FALSE;
}

/* Rows */

/* What tells a row from others, as the table of registers says. */
static char *
lh_importer_identify (LhImporter *self,
                      LhRecord   *record)
{
  g_auto (GStrv) names = g_strsplit (self->import->reg->identity, " ", -1);
  GString *key = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      guint field;

      if (lh_record_class_find_field (self->klass, names[i], &field) == NULL)
        continue;
      text = lh_record_serialize (record, field);
      g_string_append_printf (key, "%s\n", text != NULL ? text : "");
    }
  return g_string_free (key, FALSE);
}

/* A person of an attendance list is looked for on the roll, by name and organization; a name that is there once needs no
 * organization. */
static void
lh_importer_find_member (LhImporter          *self,
                         LhRegisterImportRow *row)
{
  gint64 organization = lh_record_get_int (row->record, LH_TRAINING_ATTENDANCE_ORGANIZATION_ID);
  LhRecord *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      LhRecord *member = g_ptr_array_index (self->members, i);

      if (!g_str_equal (lh_record_get_text (member, LH_PARTY_MEMBER_NAME),
                        lh_record_get_text (row->record, LH_TRAINING_ATTENDANCE_NAME)) ||
          (organization != 0 && lh_record_get_int (member, LH_PARTY_MEMBER_ORGANIZATION_ID) != organization))
        continue;
      found = member;
      n_found++;
    }
  if (n_found != 1)
    {
      row->message = g_strdup (n_found == 0 ? _("Not found on the roll of members; taken without it.")
                                            : _("Several members have this name; taken without the roll. Name the "
                                                "organization to tell them apart."));
      return;
    }
  lh_record_set_int (row->record, LH_TRAINING_ATTENDANCE_MEMBER_ID, lh_record_get_id (found));
  if (organization == 0)
    lh_record_set_int (row->record, LH_TRAINING_ATTENDANCE_ORGANIZATION_ID,
                       lh_record_get_int (found, LH_PARTY_MEMBER_ORGANIZATION_ID));
}

static gboolean
lh_importer_check_required (LhImporter          *self,
                            LhRegisterImportRow *row)
{
  for (guint field = 0; field < self->klass->n_fields; field++)
    {
      const LhField *spec = &self->klass->fields[field];

      if ((spec->flags & LH_FIELD_REQUIRED) == 0 || spec->kind == LH_FIELD_BOOLEAN ||
          !lh_record_is_empty (row->record, field))
        continue;
      row->message = g_strdup_printf (_("%s is missing."), lh_tr (NULL, spec->label));
      return FALSE;
    }
  return TRUE;
}

static gboolean
lh_importer_fill_row (LhImporter          *self,
                      LhRegisterImportRow *row,
                      GPtrArray           *cells)
{
  guint training;

  if (self->training_id != 0 && lh_record_class_find_field (self->klass, "training-id", &training) != NULL)
    lh_record_set_int (row->record, training, self->training_id);
  for (guint i = 0; i < MIN (cells->len, self->fields->len); i++)
    {
      int field = g_array_index (self->fields, int, i);
      const char *text = g_ptr_array_index (cells, i);

      if (field >= 0 && *text != '\0' && !lh_importer_set_value (self, row->record, (guint) field, text, &row->message))
        return FALSE;
    }
  return TRUE;
}

static void
lh_importer_add_row (LhImporter *self,
                     guint       index,
                     GPtrArray  *cells)
{
  LhRegisterImportRow *row = g_new0 (LhRegisterImportRow, 1);
  g_autofree char *key = NULL;
  gboolean taken;

  row->line = index + 1;
  row->record = g_object_new (self->import->reg->get_type (), NULL);
  taken = lh_importer_fill_row (self, row, cells);
  if (taken)
    lh_register_prepare (self->import->reg, row->record, lh_ledger_get_quarter (self->ledger).year, lh_date_today ());
  taken = taken && lh_importer_check_required (self, row);
  row->title = lh_record_get_title (row->record);
  g_ptr_array_add (self->import->rows, row);
  if (!taken)
    {
      row->state = LH_REGISTER_IMPORT_REFUSED;
      return;
    }
  key = lh_importer_identify (self, row->record);
  if (!g_hash_table_add (self->known, g_steal_pointer (&key)))
    {
      row->state = LH_REGISTER_IMPORT_SAME;
      return;
    }
  if (LH_IS_TRAINING_ATTENDANCE (row->record))
    lh_importer_find_member (self, row);
}

static gboolean
lh_importer_is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (*(char *) g_ptr_array_index (cells, i) != '\0')
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
lh_importer_query (LhImporter  *self,
                   GType        type,
                   GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  return lh_ledger_query (self->ledger, query, error);
}

static gboolean
lh_importer_read_known (LhImporter  *self,
                        GError     **error)
{
  g_autoptr (GPtrArray) rows = lh_importer_query (self, self->import->reg->get_type (), error);

  self->members = rows != NULL ? lh_importer_query (self, LH_TYPE_PARTY_MEMBER, error) : NULL;
  self->trainings = self->members != NULL ? lh_importer_query (self, lh_entities_find_type ("training"), error) : NULL;
  if (self->trainings == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (self->known, lh_importer_identify (self, g_ptr_array_index (rows, i)));
  return TRUE;
}

static gboolean
lh_importer_run (LhImporter  *self,
                 const char  *path,
                 GError     **error)
{
  if (!lh_importer_find_headings (self, path, error) || !lh_importer_read_known (self, error))
    return FALSE;
  for (guint i = self->heading + 1; i < self->table->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (self->table, i);

      if (!lh_importer_is_blank (cells))
        lh_importer_add_row (self, i, cells);
    }
  return TRUE;
}

/**
 * lh_register_import_judge:
 * @reg: a register with an identity
 * @table: from lh_import_table_read(), which may have been read on another thread
 * @path: where it was read from, for errors
 * @training_id: of attendance, the training it is of; 0 when a column says so
 *
 * Returns: (transfer full): what becomes of each line, whose columns stand in any order; %NULL with @error
 */
LhRegisterImport *
lh_register_import_judge (LhLedger          *ledger,
                          const LhRegister  *reg,
                          GPtrArray         *table,
                          const char        *path,
                          gint64             training_id,
                          GError           **error)
{
  g_autoptr (LhRegisterImport) import = g_new0 (LhRegisterImport, 1);
  g_autoptr (GTypeClass) klass = g_type_class_ref (reg->get_type ());
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  LhImporter self = { .ledger = ledger, .import = import, .klass = (LhRecordClass *) klass, .table = table,
                      .fields = fields, .known = known, .training_id = training_id };
  gboolean done;

  g_return_val_if_fail (reg->identity != NULL, NULL);

  import->reg = reg;
  import->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_register_import_row_free);
  import->matched = g_ptr_array_new_with_free_func (g_free);
  import->ignored = g_ptr_array_new_with_free_func (g_free);
  done = lh_importer_run (&self, path, error);
  g_clear_pointer (&self.members, g_ptr_array_unref);
  g_clear_pointer (&self.trainings, g_ptr_array_unref);
  return done ? g_steal_pointer (&import) : NULL;
}

/**
 * lh_register_import_read:
 *
 * Returns: (transfer full): the lines of an .xlsx workbook or CSV file, see lh_register_import_judge(); %NULL with @error
 */
LhRegisterImport *
lh_register_import_read (LhLedger          *ledger,
                         const LhRegister  *reg,
                         const char        *path,
                         gint64             training_id,
                         GError           **error)
{
  g_autoptr (GPtrArray) table = lh_import_table_read (path, error);

  return table != NULL ? lh_register_import_judge (ledger, reg, table, path, training_id, error) : NULL;
}

guint
lh_register_import_count (LhRegisterImport      *self,
                          LhRegisterImportState  state)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += ((LhRegisterImportRow *) g_ptr_array_index (self->rows, i))->state == state;
  return n;
}

/**
 * lh_register_import_create_changes:
 *
 * Returns: (transfer full) (nullable): the new rows as one change; %NULL when there is none
 */
LhChangeSet *
lh_register_import_create_changes (LhRegisterImport *self)
{
  LhChangeSet *changes;

  if (lh_register_import_count (self, LH_REGISTER_IMPORT_NEW) == 0)
    return NULL;
  changes = lh_change_set_new ("import-register");
  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRegisterImportRow *row = g_ptr_array_index (self->rows, i);

      if (row->state == LH_REGISTER_IMPORT_NEW)
        lh_change_set_insert (changes, row->record);
    }
  return changes;
}
