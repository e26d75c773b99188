/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  LH_SEVERITY_WARNING,
  LH_SEVERITY_ERROR,
} LhSeverity;

/**
 * LhFinding:
 * @severity: an error refuses the change, a warning only tells
 * @entity: (nullable): the entity
 * @record_id: the record, 0 for none
 * @field: (nullable): name of the field
 * @message: a sentence for the user
 *
 * One thing that is wrong with a record.
 */
typedef struct
{
  LhSeverity  severity;
  char       *entity;
  gint64      record_id;
  char       *field;
  char       *message;
} LhFinding;

LhFinding *lh_finding_new      (LhSeverity  severity,
                                const char *entity,
                                gint64      record_id,
                                const char *field,
                                const char *message);
void       lh_finding_free     (LhFinding  *self);
GPtrArray *lh_findings_new     (void);
void       lh_findings_add     (GPtrArray  *findings,
                                LhSeverity  severity,
                                gpointer    record,
                                guint       field,
                                const char *format,
                                ...) G_GNUC_PRINTF (5, 6);
LhFinding *lh_findings_first_error (GPtrArray *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhFinding, lh_finding_free)

G_END_DECLS
