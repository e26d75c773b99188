/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-query.h"
#include "lh-record.h"

G_BEGIN_DECLS

#define LH_REGISTER_MAX_RELATED 3

/* Setting of a ledger: "true" shows the registers of the points of members, an optional module (S1-55). */
#define LH_REGISTER_POINTS_SETTING "registers.points"

/**
 * LhRegister:
 * @code: stable name: "press" …
 * @group: heading it stands under (msgid)
 * @label: what it is called (msgid)
 * @get_type: what its rows are
 * @where_field: (nullable): only rows with @where_value in this field stand in it; a new row gets it
 * @where_value: (nullable): a code
 * @columns: the columns of its table, see lh_table_columns_append_fields()
 * @hidden: (nullable): names of those that are not shown at first
 * @filters: (nullable): names of the fields it can be filtered by
 * @counts: (nullable): names of the code fields whose values are counted above the table
 * @sort: field of the order it is first shown in
 * @descending: whether from the last to the first
 * @day: (nullable): field that says to which year a row belongs: a date, or the year itself
 * @layout: (nullable): stem of its form; %NULL for the entity
 * @new_label: what a new row is called (msgid)
 * @hint: what to do while it is empty (msgid)
 * @setting: (nullable): the setting of the ledger that shows it
 * @get_part_type: (nullable): what the parts of a row are
 * @part_link: field of a part that refers to the row
 * @part_columns: columns of the table of parts
 * @part_label: what the parts are called (msgid)
 * @part_new_label: what a new part is called (msgid)
 * @related: other records its figures are counted from
 * @identity: (nullable): names of the fields by which a row of an imported table is recognized; %NULL when there is no
 *   import
 *
 * One register (台账): everything that distinguishes it from the others. The window, the command line, the export and the
 * import go by this table.
 */
typedef struct
{
  const char *code;
  const char *group;
  const char *label;
  GType     (*get_type) (void);
  const char *where_field;
  const char *where_value;
  const char *columns;
  const char *hidden;
  const char *filters;
  const char *counts;
  const char *sort;
  gboolean    descending;
  const char *day;
  const char *layout;
  const char *new_label;
  const char *hint;
  const char *setting;
  GType     (*get_part_type) (void);
  const char *part_link;
  const char *part_columns;
  const char *part_label;
  const char *part_new_label;
  GType     (*related[LH_REGISTER_MAX_RELATED]) (void);
  const char *identity;
} LhRegister;

guint             lh_register_get_n     (void);
const LhRegister *lh_register_get       (guint             index);
const LhRegister *lh_register_find      (const char       *code);
const LhRegister *lh_register_find_entity (const char     *entity);
guint             lh_register_get_index (const LhRegister *self);
const char       *lh_register_get_entity (const LhRegister *self);
const char       *lh_register_get_layout (const LhRegister *self);
const LhField    *lh_register_find_field (const LhRegister *self,
                                          const char       *name,
                                          guint            *index);
gboolean          lh_register_has       (const LhRegister *self,
                                         LhRecord         *record);
gboolean          lh_register_is_of_year (const LhRegister *self,
                                         LhRecord         *record,
                                         int               year);
void              lh_register_limit_query (const LhRegister *self,
                                         LhQuery          *query);
void              lh_register_limit_query_to_year (const LhRegister *self,
                                         LhQuery          *query,
                                         int               year);
void              lh_register_prepare   (const LhRegister *self,
                                         LhRecord         *record,
                                         int               year,
                                         LhDate            today);

G_END_DECLS
