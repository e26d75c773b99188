/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-register-figures.h"

G_BEGIN_DECLS

/**
 * LhRegisterCount:
 * @ledger: for names of codes and organizations
 * @catalog: (nullable): the language
 * @figures: what is being counted
 * @as_of: the day
 * @all: (element-type LhRecord): the rows of the register
 * @rows: (element-type LhRecord): those of the year; all of them in a register that has no years
 * @related: (element-type GPtrArray): the related records, as the table of registers names them
 *
 * A register while its figures are counted.
 */
typedef struct
{
  LhLedger          *ledger;
  LhCatalog         *catalog;
  LhRegisterFigures *figures;
  LhDate             as_of;
  GPtrArray         *all;
  GPtrArray         *rows;
  GPtrArray         *related[LH_REGISTER_MAX_RELATED];
} LhRegisterCount;

/**
 * LhBound:
 * @sum: sum of what is known
 * @qualifier: (nullable): code of a qualifier of one of the parts: the sum is a lower bound (rule R2)
 * @n_added: how many values it has
 * @without: (element-type gint64): rows without a value; empty is not 0 (rule R4)
 */
typedef struct
{
  gint64      sum;
  const char *qualifier;
  guint       n_added;
  GArray     *without;
} LhBound;

GArray           *lh_register_ids_new         (void);
void              lh_register_ids_add         (GArray           *ids,
                                               gint64            id);

LhRegisterFigure *lh_register_count_add       (LhRegisterCount  *self,
                                               const char       *code,
                                               const char       *label,
                                               const char       *entity,
                                               GArray           *ids);
void              lh_register_count_add_ids   (LhRegisterCount  *self,
                                               const char       *code,
                                               const char       *label,
                                               const char       *entity,
                                               GArray           *ids);
void              lh_register_count_add_decimal (LhRegisterCount *self,
                                               const char       *code,
                                               const char       *label,
                                               const char       *entity,
                                               GArray           *ids,
                                               LhDecimal         number);
void              lh_register_count_add_rate  (LhRegisterCount  *self,
                                               const char       *code,
                                               const char       *label,
                                               gint64            part,
                                               gint64            base,
                                               const char       *entity,
                                               GArray           *ids);
void              lh_register_count_add_bound (LhRegisterCount  *self,
                                               const char       *code,
                                               const char       *label,
                                               const LhBound    *bound);
void              lh_register_count_add_target (LhRegisterCount *self,
                                               const char       *code,
                                               const char       *label,
                                               const char       *source,
                                               gint64            actual,
                                               GArray           *ids);
void              lh_register_count_add_missing (LhRegisterCount *self,
                                               const char       *code,
                                               const char       *label,
                                               const char       *field);
void              lh_register_count_add_codes (LhRegisterCount  *self,
                                               const char       *field);
gboolean          lh_register_count_find_target (LhRegisterCount *self,
                                               const char       *source,
                                               LhDecimal        *target);
void              lh_register_figure_set      (LhRegisterFigure *figure,
                                               gint64            number);
void              lh_register_figure_take     (LhRegisterFigure *figure,
                                               char             *value);

LhTally          *lh_register_count_add_tally (LhRegisterCount  *self,
                                               const char       *code,
                                               const char       *title);
LhTallyLine      *lh_tally_add                (LhTally          *self,
                                               const char       *label,
                                               const char       *entity,
                                               GArray           *ids);
void              lh_tally_sort               (LhTally          *self);
void              lh_register_count_tally_codes (LhRegisterCount *self,
                                               const char       *field);
void              lh_register_count_tally_organizations (LhRegisterCount *self);
void              lh_register_count_tally_years (LhRegisterCount *self);

void              lh_bound_init               (LhBound          *self);
void              lh_bound_clear              (LhBound          *self);
void              lh_bound_add                (LhBound          *self,
                                               gint64            id,
                                               gint64            value,
                                               const char       *qualifier);
void              lh_bound_add_records        (LhBound          *self,
                                               GPtrArray        *records,
                                               const char       *field,
                                               const char       *qualifier_field);
GArray           *lh_register_collect         (GPtrArray        *records,
                                               const char       *field,
                                               const char       *text);
GHashTable       *lh_register_group           (GPtrArray        *records,
                                               const char       *field);
gboolean          lh_register_is_current      (LhRecord         *record,
                                               const char       *until_field,
                                               LhDate            day);
GPtrArray        *lh_register_get_units       (LhRegisterCount  *self);

/* The figures of each register that has more than counts of codes. */
void lh_register_count_trainings      (LhRegisterCount *self);
void lh_register_count_attendance     (LhRegisterCount *self);
void lh_register_count_lectures       (LhRegisterCount *self);
void lh_register_count_lecture_orders (LhRegisterCount *self);
void lh_register_count_members        (LhRegisterCount *self);
void lh_register_count_talents        (LhRegisterCount *self);
void lh_register_count_points         (LhRegisterCount *self);
void lh_register_count_posts          (LhRegisterCount *self);
void lh_register_count_stars          (LhRegisterCount *self);
void lh_register_count_unions         (LhRegisterCount *self);
void lh_register_count_pairings       (LhRegisterCount *self);
void lh_register_count_services       (LhRegisterCount *self);
void lh_register_count_things         (LhRegisterCount *self);
void lh_register_count_ideas          (LhRegisterCount *self);
void lh_register_count_activities     (LhRegisterCount *self);
void lh_register_count_press          (LhRegisterCount *self);
void lh_register_count_regulations    (LhRegisterCount *self);
void lh_register_count_risks          (LhRegisterCount *self);
void lh_register_count_series         (LhRegisterCount *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhBound, lh_bound_clear)

G_END_DECLS
