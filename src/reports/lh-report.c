/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report.h"

struct _LhReport
{
  GObject parent_instance;

  char        *title;
  char        *subject;
  char        *office;
  char        *author;
  LhCatalog   *catalog;
  LhDateStyle  date_style;
  GPtrArray   *sheets;
};

G_DEFINE_FINAL_TYPE (LhReport, lh_report, G_TYPE_OBJECT)

static void
lh_report_set_string (char       **field,
                      const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
lh_report_finalize (GObject *object)
{
  LhReport *self = LH_REPORT (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->office, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (lh_report_parent_class)->finalize (object);
}

static void
lh_report_class_init (LhReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_report_finalize;
}

static void
lh_report_init (LhReport *self)
{
  self->date_style = LH_DATE_LONG;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_report_sheet_free);
}

/**
 * lh_report_new:
 * @title: the title of the document
 * @catalog: (nullable): the language in which it is written; %NULL for that of the interface
 *
 * Returns: (transfer full): a report without sheets
 */
LhReport *
lh_report_new (const char *title,
               LhCatalog  *catalog)
{
  LhReport *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (LH_TYPE_REPORT, NULL);
  self->title = g_strdup (title);
  g_set_object (&self->catalog, catalog);
  return self;
}

/**
 * lh_report_get_catalog:
 *
 * Returns: (transfer none) (nullable): the language of the report
 */
LhCatalog *
lh_report_get_catalog (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->catalog;
}

const char *
lh_report_get_title (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->title;
}

/**
 * lh_report_set_subject:
 * @subject: (nullable): what it is about, for the properties of the file
 */
void
lh_report_set_subject (LhReport   *self,
                       const char *subject)
{
  g_return_if_fail (LH_IS_REPORT (self));
  lh_report_set_string (&self->subject, subject);
}

const char *
lh_report_get_subject (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->subject;
}

/**
 * lh_report_set_office:
 * @office: (nullable): the office that issues it, also the company in the properties of the file
 */
void
lh_report_set_office (LhReport   *self,
                      const char *office)
{
  g_return_if_fail (LH_IS_REPORT (self));
  lh_report_set_string (&self->office, office);
}

const char *
lh_report_get_office (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->office;
}

/**
 * lh_report_set_author:
 * @author: (nullable): who made it, for the properties of the file
 */
void
lh_report_set_author (LhReport   *self,
                      const char *author)
{
  g_return_if_fail (LH_IS_REPORT (self));
  lh_report_set_string (&self->author, author);
}

const char *
lh_report_get_author (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  return self->author;
}

/**
 * lh_report_set_date_style:
 * @style: %LH_DATE_LONG or, for narrow tables, %LH_DATE_SHORT: one spelling for the whole file (house rule 5.2)
 */
void
lh_report_set_date_style (LhReport    *self,
                          LhDateStyle  style)
{
  g_return_if_fail (LH_IS_REPORT (self));
  self->date_style = style;
}

LhDateStyle
lh_report_get_date_style (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), LH_DATE_LONG);
  return self->date_style;
}

/**
 * lh_report_add_sheet:
 * @name: its name; a writer shortens it where its format must
 *
 * Returns: (transfer none): a new last sheet
 */
LhReportSheet *
lh_report_add_sheet (LhReport   *self,
                     const char *name)
{
  LhReportSheet *sheet;

  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  sheet = lh_report_sheet_new (name);
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

guint
lh_report_get_n_sheets (LhReport *self)
{
  g_return_val_if_fail (LH_IS_REPORT (self), 0);
  return self->sheets->len;
}

LhReportSheet *
lh_report_get_sheet (LhReport *self,
                     guint     index)
{
  g_return_val_if_fail (LH_IS_REPORT (self), NULL);
  g_return_val_if_fail (index < self->sheets->len, NULL);
  return g_ptr_array_index (self->sheets, index);
}

/**
 * lh_report_freeze:
 *
 * Reads everything the report is made from. Afterwards another thread may write it, while the ledger changes.
 */
void
lh_report_freeze (LhReport *self)
{
  g_return_if_fail (LH_IS_REPORT (self));

  for (guint i = 0; i < self->sheets->len; i++)
    lh_report_sheet_freeze (g_ptr_array_index (self->sheets, i));
}
