/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-file.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-document-pdf.h"
#include "lh-report-document.h"
#include "lh-xlsx-writer.h"

/**
 * lh_cli_write_report:
 * @output: a file whose name ends in .xlsx or .pdf
 *
 * Writes a table as the window does: as a workbook, or for paper.
 *
 * Returns: %FALSE with an error
 */
gboolean
lh_cli_write_report (LhReport    *report,
                     const char  *output,
                     GError     **error)
{
  g_autoptr (LhDocument) document = NULL;

  if (g_str_has_suffix (output, ".xlsx"))
    return lh_xlsx_writer_write (report, LH_EDITION_PRINT, output, error);
  if (!g_str_has_suffix (output, ".pdf"))
    {
      lh_cli_set_usage_error (error, _("--output: “%s” ends neither in .pdf nor in .xlsx."), output);
      return FALSE;
    }
  document = lh_report_document_new (report);
  return lh_document_write_pdf (document, output, NULL, error);
}
