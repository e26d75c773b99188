/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-count.h"

#include "lh-lecture-order.h"
#include "lh-lecture.h"
#include "lh-organization-statistics.h"
#include "lh-party-member.h"
#include "lh-training-attendance.h"
#include "lh-training.h"

/* Figures of trainings (S1-50, S1-54) and of the lecture menu (S2-18). */

/* The attendance of the trainings of the year. */
static GPtrArray *
lh_register_pick_attendance (LhRegisterCount *self)
{
  g_autoptr (GHashTable) trainings = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, self->rows->len);
  GPtrArray *attendance = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      ids[i] = lh_record_get_id (g_ptr_array_index (self->rows, i));
      g_hash_table_add (trainings, &ids[i]);
    }
  for (guint i = 0; i < self->related[0]->len; i++)
    {
      LhRecord *record = g_ptr_array_index (self->related[0], i);
      gint64 training = lh_record_get_int (record, LH_TRAINING_ATTENDANCE_TRAINING_ID);

      if (g_hash_table_contains (trainings, &training))
        g_ptr_array_add (attendance, record);
    }
  return attendance;
}

/* Of the members that are on the roll, who was trained and who was not. */
static void
lh_register_split_members (LhRegisterCount *self,
                           GPtrArray       *members,
                           GHashTable      *trained_ids,
                           GArray          *trained,
                           GArray          *untrained)
{
  for (guint i = 0; i < members->len; i++)
    {
      LhRecord *member = g_ptr_array_index (members, i);
      gint64 id = lh_record_get_id (member);

      if (lh_register_is_current (member, "until", self->as_of))
        lh_register_ids_add (g_hash_table_contains (trained_ids, &id) ? trained : untrained, id);
    }
}

/* Members, trained and in percent, by organization. */
static void
lh_register_tally_coverage (LhRegisterCount *self,
                            GPtrArray       *members,
                            GHashTable      *trained_ids)
{
  LhTally *tally = lh_register_count_add_tally (self, "coverage", lh_tr (self->catalog, N_("Members not trained")));
  g_autoptr (GHashTable) groups = lh_register_group (members, "organization-id");
  GListModel *all = lh_ledger_get_organizations (self->ledger);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (all, i);
      gint64 id = lh_record_get_id (organization);
      GArray *ids = g_hash_table_lookup (groups, &id);
      g_autoptr (GArray) missing = lh_register_ids_new ();
      g_autofree char *rate = NULL;
      LhTallyLine *line;

      for (guint j = 0; ids != NULL && j < ids->len; j++)
        {
          if (!g_hash_table_contains (trained_ids, &g_array_index (ids, gint64, j)))
            lh_register_ids_add (missing, g_array_index (ids, gint64, j));
        }
      if (ids == NULL)
        continue;
      line = lh_tally_add (tally, lh_record_get_text (organization, LH_ORGANIZATION_NAME), "party-member", missing);
      rate = lh_percent_format (lh_divide_half_up ((gint64) (ids->len - missing->len) * 1000, ids->len));
      g_free (line->value);
      /* TRANSLATORS: 1 not trained, 2 of so many members, 3 percentage of those trained */
      line->value = g_strdup_printf (lh_tr (self->catalog, N_("%1$u of %2$u, covered %3$s")), missing->len, ids->len,
                                     rate);
    }
}

static GArray *
lh_register_collect_unmatched (GPtrArray *attendance)
{
  GArray *ids = lh_register_ids_new ();

  for (guint i = 0; i < attendance->len; i++)
    {
      LhRecord *record = g_ptr_array_index (attendance, i);

      if (lh_record_get_int (record, LH_TRAINING_ATTENDANCE_MEMBER_ID) == 0)
        lh_register_ids_add (ids, lh_record_get_id (record));
    }
  return ids;
}

static GPtrArray *
lh_register_pick_current (LhRegisterCount *self,
                          GPtrArray       *records)
{
  GPtrArray *current = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      if (lh_register_is_current (g_ptr_array_index (records, i), "until", self->as_of))
        g_ptr_array_add (current, g_ptr_array_index (records, i));
    }
  return current;
}

void
lh_register_count_trainings (LhRegisterCount *self)
{
  g_autoptr (GPtrArray) attendance = lh_register_pick_attendance (self);
  g_autoptr (GPtrArray) members = lh_register_pick_current (self, self->related[1]);
  g_autoptr (GHashTable) by_member = lh_register_group (attendance, "member-id");
  g_autoptr (GArray) classes = lh_register_collect (self->rows, "kind", "class");
  g_autoptr (GArray) unmatched = lh_register_collect_unmatched (attendance);
  g_autoptr (GArray) all = lh_register_ids_new ();
  g_autoptr (GArray) trained = lh_register_ids_new ();
  g_autoptr (GArray) untrained = lh_register_ids_new ();

  for (guint i = 0; i < attendance->len; i++)
    lh_register_ids_add (all, lh_record_get_id (g_ptr_array_index (attendance, i)));
  lh_register_split_members (self, members, by_member, trained, untrained);
  lh_register_count_add_target (self, "classes", lh_tr (self->catalog, N_("Classes held against the target")), "trainings",
                                classes->len, classes);
  lh_register_count_add_ids (self, "attendance", lh_tr (self->catalog, N_("Times attended")), "training-attendance", all);
  lh_register_count_add_rate (self, "coverage", lh_tr (self->catalog, N_("Members covered")), trained->len,
                              trained->len + untrained->len, "party-member", trained);
  lh_register_count_add_ids (self, "untrained", lh_tr (self->catalog, N_("Not trained")), "party-member", untrained);
  if (unmatched->len > 0)
    lh_register_count_add_ids (self, "unmatched", lh_tr (self->catalog, N_("Not found on the roll")),
                               "training-attendance", unmatched);
  lh_register_tally_coverage (self, members, by_member);
}

void
lh_register_count_attendance (LhRegisterCount *self)
{
  g_autoptr (GArray) unmatched = lh_register_collect_unmatched (self->rows);
  g_autoptr (GHashTable) by_member = lh_register_group (self->rows, "member-id");
  g_autoptr (GHashTable) by_training = lh_register_group (self->rows, "training-id");
  LhTally *tally;

  lh_register_figure_set (lh_register_count_add (self, "members", lh_tr (self->catalog, N_("Members trained")), NULL,
                                                 NULL), g_hash_table_size (by_member));
  if (unmatched->len > 0)
    lh_register_count_add_ids (self, "unmatched", lh_tr (self->catalog, N_("Not found on the roll")),
                               "training-attendance", unmatched);
  tally = lh_register_count_add_tally (self, "training", lh_tr (self->catalog, N_("Training")));
  for (guint i = 0; i < self->related[0]->len; i++)
    {
      LhRecord *training = g_ptr_array_index (self->related[0], i);
      gint64 id = lh_record_get_id (training);
      GArray *ids = g_hash_table_lookup (by_training, &id);

      if (ids != NULL)
        lh_tally_add (tally, lh_record_get_text (training, LH_TRAINING_TITLE), "training-attendance", ids);
    }
}

/* Orders, those delivered, and who listened, with the word beside the numbers. */
static void
lh_register_add_deliveries (LhRegisterCount *self,
                            GPtrArray       *orders)
{
  g_auto (LhBound) audience = { 0 };
  g_autoptr (GArray) delivered = lh_register_ids_new ();
  g_autoptr (GArray) waiting = lh_register_ids_new ();
  LhBound listeners;

  lh_bound_init (&audience);
  for (guint i = 0; i < orders->len; i++)
    {
      LhRecord *order = g_ptr_array_index (orders, i);
      gint64 id = lh_record_get_id (order);

      if (lh_record_is_empty (order, LH_LECTURE_ORDER_DELIVERED_ON))
        {
          lh_register_ids_add (waiting, id);
          continue;
        }
      lh_register_ids_add (delivered, id);
      lh_bound_add (&audience, id, lh_record_get_int (order, LH_LECTURE_ORDER_AUDIENCE),
                    lh_record_get_text (order, LH_LECTURE_ORDER_AUDIENCE_QUALIFIER));
    }
  lh_register_count_add_ids (self, "sessions", lh_tr (self->catalog, N_("Sessions delivered")), "lecture-order", delivered);
  lh_register_count_add_ids (self, "waiting", lh_tr (self->catalog, N_("Still to be delivered")), "lecture-order", waiting);
  listeners = audience;
  lh_register_count_add_bound (self, "audience", lh_tr (self->catalog, N_("Audience")), &listeners);
}

static GPtrArray *
lh_register_pick_orders_of_year (LhRegisterCount *self,
                                 GPtrArray       *orders)
{
  const LhRegister *reg = lh_register_find ("lecture-orders");
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < orders->len; i++)
    {
      if (lh_register_is_of_year (reg, g_ptr_array_index (orders, i), self->figures->year))
        g_ptr_array_add (picked, g_ptr_array_index (orders, i));
    }
  return picked;
}

void
lh_register_count_lectures (LhRegisterCount *self)
{
  g_autoptr (GPtrArray) orders = lh_register_pick_orders_of_year (self, self->related[0]);
  g_autoptr (GHashTable) by_lecture = lh_register_group (orders, "lecture-id");
  g_autoptr (GArray) offered = lh_register_ids_new ();
  LhTally *tally;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *lecture = g_ptr_array_index (self->rows, i);

      if (!lh_record_get_boolean (lecture, LH_LECTURE_RETIRED))
        lh_register_ids_add (offered, lh_record_get_id (lecture));
    }
  lh_register_count_add_ids (self, "offered", lh_tr (self->catalog, N_("On the menu")), "lecture", offered);
  lh_register_add_deliveries (self, orders);
  tally = lh_register_count_add_tally (self, "lecture", lh_tr (self->catalog, N_("Orders of each lecture")));
  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRecord *lecture = g_ptr_array_index (self->rows, i);
      gint64 id = lh_record_get_id (lecture);
      GArray *ids = g_hash_table_lookup (by_lecture, &id);

      if (ids != NULL)
        lh_tally_add (tally, lh_record_get_text (lecture, LH_LECTURE_TITLE), "lecture-order", ids);
    }
  lh_tally_sort (tally);
}

void
lh_register_count_lecture_orders (LhRegisterCount *self)
{
  lh_register_add_deliveries (self, self->rows);
}
