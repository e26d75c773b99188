/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-table.h"

G_BEGIN_DECLS

struct _LhRecordTable
{
  AdwBin              parent_instance;

  LhLedger           *ledger;
  LhQuery            *query;
  LhRecordList       *list;
  GtkMultiSelection  *selection;
  LhRecord           *record;
  GSettings          *settings;
  char               *label;
  char               *settings_key;
  char               *columns;
  GType               record_type;
  char               *sort_key;
  gboolean            descending;
  gboolean            rewind;
  gint64              wanted_id;
  guint               n_selected;

  GtkWidget          *bulk_button;
  GtkMenuButton      *columns_button;
  AdwBin             *empty_slot;
  GtkStack           *stack;
  GtkLabel           *status_label;
  GtkColumnView      *view;
};

G_END_DECLS
