/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-finding.h"

#include "lh-record.h"

LhFinding *
lh_finding_new (LhSeverity  severity,
                const char *entity,
                gint64      record_id,
                const char *field,
                const char *message)
{
  LhFinding *self = g_new0 (LhFinding, 1);

  self->severity = severity;
  self->entity = g_strdup (entity);
  self->record_id = record_id;
  self->field = g_strdup (field);
  self->message = g_strdup (message);
  return self;
}

void
lh_finding_free (LhFinding *self)
{
  g_free (self->entity);
  g_free (self->field);
  g_free (self->message);
  g_free (self);
}

/**
 * lh_findings_new:
 *
 * Returns: (transfer full) (element-type LhFinding): an empty list
 */
GPtrArray *
lh_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lh_finding_free);
}

/**
 * lh_findings_add:
 * @findings: the list
 * @record: (type LhRecord): the record at fault
 * @field: index of its field
 * @format: the sentence for the user, as for printf(), translated already
 */
void
lh_findings_add (GPtrArray  *findings,
                 LhSeverity  severity,
                 gpointer    record,
                 guint       field,
                 const char *format,
                 ...)
{
  g_autofree char *message = NULL;
  const LhField *fields;
  guint n_fields;
  va_list args;

  fields = lh_record_get_fields (record, &n_fields);
  g_assert (field < n_fields);

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (findings, lh_finding_new (severity, lh_record_get_entity (record), lh_record_get_id (record),
                                             fields[field].name, message));
}

/**
 * lh_findings_first_error:
 *
 * Returns: (transfer none) (nullable): the first finding that refuses the change
 */
LhFinding *
lh_findings_first_error (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      LhFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == LH_SEVERITY_ERROR)
        return finding;
    }
  return NULL;
}
