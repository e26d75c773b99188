/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-error.h"
#include "lh-ledger.h"
#include "lh-session.h"
#include "lh-workflow.h"

G_BEGIN_DECLS

/**
 * LhTestLedger:
 * @folder: a temporary folder
 * @path: the ledger in it
 * @ledger: the open ledger
 *
 * A real ledger in a file of its own, as the fixture of a test.
 */
typedef struct
{
  char     *folder;
  char     *path;
  LhLedger *ledger;
} LhTestLedger;

#define LH_TEST_LEDGER_ADD(path, data, func) \
  g_test_add (path, LhTestLedger, data, lh_test_ledger_set_up, func, lh_test_ledger_tear_down)

typedef gboolean (*LhTestUntil) (gpointer data);

char      *lh_test_folder_new         (void);
void       lh_test_folder_remove      (const char      *folder);

void       lh_test_ledger_set_up      (LhTestLedger    *self,
                                       gconstpointer    data);
void       lh_test_ledger_tear_down   (LhTestLedger    *self,
                                       gconstpointer    data);
void       lh_test_ledger_reopen      (LhTestLedger    *self);

LhRecord  *lh_test_record_new         (GType            type,
                                       const char      *first_field,
                                       ...) G_GNUC_NULL_TERMINATED;
void       lh_test_record_set         (LhRecord        *record,
                                       const char      *field,
                                       const char      *text);
char      *lh_test_record_get         (LhRecord        *record,
                                       const char      *field);

void       lh_test_apply              (LhLedger        *ledger,
                                       LhChangeSet     *changes);
gint64     lh_test_insert             (LhLedger        *ledger,
                                       GType            type,
                                       const char      *first_field,
                                       ...) G_GNUC_NULL_TERMINATED;
gint64     lh_test_insert_organization (LhLedger       *ledger,
                                       const char      *code,
                                       const char      *name);
gint64     lh_test_insert_project     (LhLedger        *ledger,
                                       gint64           organization_id,
                                       const char      *name);
gint64     lh_test_insert_progress    (LhLedger        *ledger,
                                       gint64           project_id,
                                       const char      *quarter,
                                       const char      *actual_progress);
gboolean   lh_test_edit               (LhLedger        *ledger,
                                       GType            type,
                                       gint64           id,
                                       const char      *field,
                                       const char      *text,
                                       GError         **error);
gboolean   lh_test_delete             (LhLedger        *ledger,
                                       GType            type,
                                       gint64           id,
                                       GError         **error);

LhRecord  *lh_test_load               (LhLedger        *ledger,
                                       GType            type,
                                       gint64           id);
char      *lh_test_get                (LhLedger        *ledger,
                                       GType            type,
                                       gint64           id,
                                       const char      *field);
gint64     lh_test_count              (LhLedger        *ledger,
                                       GType            type);
char      *lh_test_id                 (gint64           id);
char      *lh_test_dump               (LhLedger        *ledger);
gint64     lh_test_insert_whole_project (LhLedger      *ledger);

LhSession *lh_test_colleague_new      (const char      *path);
void       lh_test_colleague_edit     (LhSession       *session,
                                       GType            type,
                                       gint64           id,
                                       const char      *field,
                                       const char      *text);

void       lh_test_check_figure       (LhStatistics    *statistics,
                                       const char      *code,
                                       const char      *value);
void       lh_test_check_statistics   (LhStatistics    *statistics);

gboolean   lh_test_wait               (LhTestUntil      until,
                                       gpointer         data,
                                       guint            milliseconds);

/* Takes a step of a project, as a person does who fills in the whole dialog. */
static inline gboolean
lh_test_take (LhLedger    *ledger,
              gint64       project_id,
              const char  *transition,
              GError     **error)
{
  g_autoptr (LhChangeSet) changes = lh_workflow_create_transition (project_id, transition, lh_date_today (), "赵明",
                                                                   "意见", NULL);

  return lh_ledger_apply (ledger, changes, NULL, error);
}

#define lh_test_assert_field(ledger, type, id, field, expected) \
  G_STMT_START { \
    g_autofree char *lh_test_value = lh_test_get (ledger, type, id, field); \
    g_assert_cmpstr (lh_test_value, ==, expected); \
  } G_STMT_END

G_END_DECLS
