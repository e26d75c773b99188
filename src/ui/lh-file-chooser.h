/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhFileKind:
 * @LH_FILE_KIND_DOCUMENT: a PDF, an ODT or a plain text, as the person chooses
 *
 * What a file to open or save is; decides filter and extension.
 */
typedef enum
{
  LH_FILE_KIND_LEDGER,
  LH_FILE_KIND_WORKBOOK,
  LH_FILE_KIND_PNG,
  LH_FILE_KIND_SVG,
  LH_FILE_KIND_PDF,
  LH_FILE_KIND_ODT,
  LH_FILE_KIND_TEXT,
  LH_FILE_KIND_ANY,
  LH_FILE_KIND_DOCUMENT,
} LhFileKind;

/**
 * LhFileChosenFunc:
 * @file: the local file chosen
 * @user_data: what was given
 */
typedef void (* LhFileChosenFunc) (GFile    *file,
                                   gpointer  user_data);

/**
 * LhFilesChosenFunc:
 * @files: (element-type GFile): the local files chosen
 * @user_data: what was given
 */
typedef void (* LhFilesChosenFunc) (GListModel *files,
                                    gpointer    user_data);

void lh_file_chooser_save (GtkWindow        *parent,
                           const char       *title,
                           const char       *name,
                           LhFileKind        kind,
                           LhFileChosenFunc  chosen,
                           gpointer          user_data,
                           GDestroyNotify    destroy);
void lh_file_chooser_open (GtkWindow        *parent,
                           const char       *title,
                           LhFileKind        kind,
                           LhFileChosenFunc  chosen,
                           gpointer          user_data,
                           GDestroyNotify    destroy);
void lh_file_chooser_open_many (GtkWindow         *parent,
                                const char        *title,
                                LhFilesChosenFunc  chosen,
                                gpointer           user_data,
                                GDestroyNotify     destroy);
void lh_file_chooser_open_folder (GtkWindow        *parent,
                           const char       *title,
                           LhFileChosenFunc  chosen,
                           gpointer          user_data,
                           GDestroyNotify    destroy);

G_END_DECLS
