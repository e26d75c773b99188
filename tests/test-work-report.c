/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-checklist-item.h"
#include "lh-document-layout.h"
#include "lh-instruction.h"
#include "lh-problem.h"
#include "lh-test-ledger.h"
#include "lh-work-report.h"

static const LhQuarter quarter = { 2024, 3 };

/* The first unit has two projects, one that was reported and one that was not, and a problem that is overdue. */
static void
set_up (LhTestLedger *self)
{
  gint64 first = lh_test_insert_organization (self->ledger, "001", "市教育局");
  gint64 second = lh_test_insert_organization (self->ledger, "002", "市财政局");
  gint64 project = lh_test_insert_project (self->ledger, first, "护航成长");

  lh_test_insert_project (self->ledger, second, "阳光预算");
  lh_test_insert_progress (self->ledger, project, "2024Q3", "60");
  {
    g_autofree char *id = lh_test_id (first);

    lh_test_insert (self->ledger, LH_TYPE_PROBLEM, "number", "WT-1", "organization-id", id, "source", "inspection",
                    "found-on", "2024-05-06", "category", "political", "description", "学习记录不全。", "deadline",
                    "2024-06-30", "state", "in-progress", NULL);
  }
}

static LhRecord *
begin (LhTestLedger *self,
       const char   *kind)
{
  g_autoptr (LhRecord) draft = NULL;
  g_autoptr (LhChangeSet) changes = lh_work_draft_create (self->ledger, kind, quarter, &draft);
  g_autoptr (GError) error = NULL;

  lh_ledger_apply (self->ledger, changes, NULL, &error);
  g_assert_no_error (error);
  return lh_test_load (self->ledger, LH_TYPE_REPORT_DRAFT, lh_record_get_id (draft));
}

static void
move (LhTestLedger *self,
      gint64        id,
      LhWorkMove    step)
{
  g_autoptr (LhRecord) draft = lh_test_load (self->ledger, LH_TYPE_REPORT_DRAFT, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhWorkReport) report = lh_work_report_load (self->ledger, draft, NULL, &error);
  g_autoptr (LhChangeSet) changes = report != NULL ? lh_work_report_create_move (report, step, &error) : NULL;

  g_assert_no_error (error);
  lh_ledger_apply (self->ledger, changes, NULL, &error);
  g_assert_no_error (error);
}

/* All texts of a document in their order, cells of tables among them. */
static char *
get_text (LhTestLedger *self,
          gint64        id)
{
  g_autoptr (LhRecord) draft = lh_test_load (self->ledger, LH_TYPE_REPORT_DRAFT, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhWorkReport) report = lh_work_report_load (self->ledger, draft, NULL, &error);
  g_autoptr (LhDocument) document = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  document = lh_work_report_create_document (report, NULL);
  for (guint i = 0; i < lh_document_get_n_blocks (document); i++)
    {
      const LhDocumentBlock *block = lh_document_get_block (document, i);

      if (block->text != NULL)
        g_string_append_printf (text, "%s\n", block->text);
      if (block->chart != NULL)
        {
          g_autofree char *chart = lh_chart_to_text (block->chart);

          g_string_append_printf (text, "%s\n", chart);
        }
      for (guint j = 0; block->table != NULL && j < lh_document_table_get_n_cells (block->table); j++)
        g_string_append_printf (text, "%s\t", lh_document_table_get_cell (block->table, j)->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

static void
test_sections (LhTestLedger  *self,
               gconstpointer  data)
{
  g_autoptr (LhRecord) draft = NULL;
  g_autoptr (GPtrArray) sections = NULL;
  g_autofree char *text = NULL;

  set_up (self);
  draft = begin (self, "quarterly");
  sections = lh_work_draft_query_sections (self->ledger, draft, NULL);
  g_assert_cmpuint (sections->len, ==, 5);
  lh_test_edit (self->ledger, LH_TYPE_REPORT_SECTION, lh_record_get_id (g_ptr_array_index (sections, 2)), "text",
                "（一）聚焦主业\n市教育局抓实护航行动。", NULL);

  text = get_text (self, lh_record_get_id (draft));
  assert_has (text, "(for review)");
  for (guint i = 1; i < sections->len; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%u. %s\n", i, lh_record_get_text (g_ptr_array_index (sections, i),
                                                                                       LH_REPORT_SECTION_HEADING));

      assert_has (text, heading);
    }
  assert_has (text, "（一）聚焦主业");
  assert_has (text, "市教育局抓实护航行动。");
  assert_has (text, "1 problems were found this year: 0 are put right (rate of rectification 0.0%)");
  /* A report does not name units unless it is told to. */
  g_assert_null (strstr (text, "Overdue problems are found in"));
  lh_test_edit (self->ledger, LH_TYPE_REPORT_DRAFT, lh_record_get_id (draft), "naming", "true", NULL);
  g_free (text);
  text = get_text (self, lh_record_get_id (draft));
  assert_has (text, "Overdue problems are found in: 市教育局.");
}

static void
test_notice (LhTestLedger  *self,
             gconstpointer  data)
{
  g_autoptr (LhRecord) draft = NULL;
  g_autofree char *text = NULL;

  set_up (self);
  draft = begin (self, "notice");
  text = get_text (self, lh_record_get_id (draft));
  assert_has (text, "(1) 市教育局\n1. 学习记录不全 (");
  assert_has (text, "overdue).");
  assert_has (text, "(2) 市财政局\n1. Project “阳光预算”: ");
}

/* The point of freezing: whatever changes afterwards, the report says the same. */
static void
test_frozen (LhTestLedger  *self,
             gconstpointer  data)
{
  g_autoptr (LhRecord) draft = NULL;
  g_autoptr (LhRecord) frozen = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *thawed = NULL;
  gint64 id;

  set_up (self);
  draft = begin (self, "notice");
  id = lh_record_get_id (draft);
  move (self, id, LH_WORK_SUBMIT);
  move (self, id, LH_WORK_FREEZE);
  before = get_text (self, id);
  g_assert_null (strstr (before, "(for review)"));

  lh_test_insert_project (self->ledger, lh_test_insert_organization (self->ledger, "003", "市民政局"), "社区养老");
  after = get_text (self, id);
  g_assert_cmpstr (after, ==, before);

  move (self, id, LH_WORK_THAW);
  thawed = get_text (self, id);
  assert_has (thawed, "社区养老");
  frozen = lh_test_load (self->ledger, LH_TYPE_REPORT_DRAFT, id);
  g_assert_true (lh_record_is_empty (frozen, LH_REPORT_DRAFT_FIGURES));
}

static void
test_refused (LhTestLedger  *self,
              gconstpointer  data)
{
  g_autoptr (LhRecord) draft = NULL;
  g_autoptr (GPtrArray) sections = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id, section;

  set_up (self);
  draft = begin (self, "quarterly");
  id = lh_record_get_id (draft);
  sections = lh_work_draft_query_sections (self->ledger, draft, NULL);
  section = lh_record_get_id (g_ptr_array_index (sections, 0));

  /* The state alone does not freeze, and a draft is not frozen without a review. */
  g_assert_false (lh_test_edit (self->ledger, LH_TYPE_REPORT_DRAFT, id, "state", "frozen", NULL));
  g_assert_null (lh_work_draft_create_move (draft, LH_WORK_FREEZE, "{}", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);

  move (self, id, LH_WORK_SUBMIT);
  move (self, id, LH_WORK_FREEZE);
  g_assert_false (lh_test_edit (self->ledger, LH_TYPE_REPORT_SECTION, section, "text", "改", NULL));
  g_assert_false (lh_test_delete (self->ledger, LH_TYPE_REPORT_SECTION, section, NULL));
  g_assert_false (lh_test_edit (self->ledger, LH_TYPE_REPORT_DRAFT, id, "title", "改", NULL));
  g_assert_true (lh_test_edit (self->ledger, LH_TYPE_REPORT_DRAFT, id, "number", "示直工〔2024〕9号", NULL));

  move (self, id, LH_WORK_SEND);
  g_assert_false (lh_test_edit (self->ledger, LH_TYPE_REPORT_DRAFT, id, "number", "", NULL));
  g_assert_false (lh_test_delete (self->ledger, LH_TYPE_REPORT_DRAFT, id, NULL));
}

static void
test_json (void)
{
  static const char *const damaged[] = {
    "", "{", "[]", "{}", "{\"form\":2,\"as-of\":\"2024-09-30\",\"parts\":[]}",
    "{\"form\":1,\"as-of\":\"2024-09-30\",\"parts\":[1]}",
    "{\"form\":1,\"as-of\":\"2024-09-30\",\"parts\":[{\"code\":\"x\",\"items\":[{\"kind\":\"song\"}]}]}",
    "{\"form\":1,\"as-of\":\"2024-09-30\",\"parts\":[{\"code\":\"x\",\"items\":[{\"kind\":\"table\",\"rows\":[[]]}]}]}",
  };
  const char *sound = "{\"form\":1,\"as-of\":\"2024-09-30\",\"parts\":[{\"code\":\"x\",\"items\":["
                      "{\"kind\":\"table\",\"text\":\"T\",\"widths\":\"1 2\",\"rows\":[[\"a\",\"b\"],[\"c\",\"d\"]]}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (LhWorkFigures) figures = lh_work_figures_parse (sound, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = lh_work_figures_to_json (figures);
  g_assert_cmpstr (again, ==, sound);
  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GError) refusal = NULL;

      g_assert_null (lh_work_figures_parse (damaged[i], &refusal));
      g_assert_error (refusal, LH_ERROR, LH_ERROR_INVALID);
    }
}

static void
test_instruction (LhTestLedger  *self,
                  gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (self->ledger, "001", "市教育局");
  g_autofree char *unit = lh_test_id (organization);
  gint64 id = lh_test_insert (self->ledger, LH_TYPE_INSTRUCTION, "person", "李××", "text", "请工委抓好红灯项目整改。",
                              "received-on", "2024-10-12", NULL);
  g_autoptr (LhRecord) instruction = lh_test_load (self->ledger, LH_TYPE_INSTRUCTION, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhRecord) ready = NULL;
  g_autoptr (LhRecord) done = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  g_assert_null (lh_instruction_create_task (self->ledger, instruction, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);
  lh_test_edit (self->ledger, LH_TYPE_INSTRUCTION, id, "organization-id", unit, NULL);
  lh_test_edit (self->ledger, LH_TYPE_INSTRUCTION, id, "due-on", "2024-11-30", NULL);
  ready = lh_test_load (self->ledger, LH_TYPE_INSTRUCTION, id);
  changes = lh_instruction_create_task (self->ledger, ready, &error);
  g_assert_no_error (error);
  lh_test_apply (self->ledger, changes);

  done = lh_test_load (self->ledger, LH_TYPE_INSTRUCTION, id);
  lh_test_assert_field (self->ledger, LH_TYPE_CHECKLIST_ITEM, lh_record_get_int (done, LH_INSTRUCTION_ITEM_ID), "title",
                        "请工委抓好红灯项目整改。");
  lh_test_assert_field (self->ledger, LH_TYPE_CHECKLIST_ITEM, lh_record_get_int (done, LH_INSTRUCTION_ITEM_ID),
                        "due-date", "2024-11-30");
  g_assert_null (lh_instruction_create_task (self->ledger, done, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LH_TEST_LEDGER_ADD ("/report-draft/sections", NULL, test_sections);
  LH_TEST_LEDGER_ADD ("/report-draft/notice", NULL, test_notice);
  LH_TEST_LEDGER_ADD ("/report-draft/frozen", NULL, test_frozen);
  LH_TEST_LEDGER_ADD ("/report-draft/refused", NULL, test_refused);
  LH_TEST_LEDGER_ADD ("/report-draft/instruction", NULL, test_instruction);
  g_test_add_func ("/report-draft/json", test_json);
  return g_test_run ();
}
