/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-count.h"

#include "lh-organization-statistics.h"
#include "lh-pairing.h"
#include "lh-star-rating.h"

/* Figures of star ratings (S1-53), unions and pairings (S1-57, acceptance case A4-4). */

/* The branches of the register, in official order. */
static GPtrArray *
lh_register_list_branches (LhRegisterCount *self)
{
  GListModel *all = lh_ledger_get_organizations (self->ledger);
  GPtrArray *branches = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (all, i);

      if (g_str_equal (lh_record_get_text (organization, LH_ORGANIZATION_KIND), "branch") &&
          lh_organization_is_active (organization, self->as_of))
        g_ptr_array_add (branches, g_object_ref (organization));
    }
  return branches;
}

static void
lh_register_tally_stars (LhRegisterCount *self)
{
  LhTally *tally = lh_register_count_add_tally (self, "stars", lh_tr (self->catalog, N_("Stars")));

  for (int stars = 5; stars >= 1; stars--)
    {
      g_autoptr (GArray) ids = lh_register_ids_new ();
      g_autofree char *label = g_strdup_printf (lh_trn (self->catalog, "%d star", "%d stars", (gulong) stars), stars);

      for (guint i = 0; i < self->rows->len; i++)
        {
          LhRecord *rating = g_ptr_array_index (self->rows, i);

          if (lh_record_get_int (rating, LH_STAR_RATING_STARS) == stars)
            lh_register_ids_add (ids, lh_record_get_id (rating));
        }
      lh_tally_add (tally, label, "star-rating", ids);
    }
}

/* Branches that reach the standard, of all branches; those short of all, and those nobody has rated, are named. */
void
lh_register_count_stars (LhRegisterCount *self)
{
  g_autoptr (GPtrArray) branches = lh_register_list_branches (self);
  g_autoptr (GHashTable) ratings = lh_register_group (self->rows, "organization-id");
  g_autoptr (GArray) reached = lh_register_ids_new ();
  g_autoptr (GArray) short_of = lh_register_ids_new ();
  g_autoptr (GArray) unrated = lh_register_ids_new ();
  g_autoptr (GArray) unlisted = lh_register_ids_new ();
  g_autoptr (GHashTable) rated = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) good = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *organizations = g_new (gint64, self->rows->len);

  for (guint i = 0; i < self->rows->len; i++)
    {
      organizations[i] = lh_record_get_int (g_ptr_array_index (self->rows, i), LH_STAR_RATING_ORGANIZATION_ID);
      if (lh_record_get_boolean (g_ptr_array_index (self->rows, i), LH_STAR_RATING_REACHED))
        g_hash_table_add (good, &organizations[i]);
      if (!lh_record_is_empty (g_ptr_array_index (self->rows, i), LH_STAR_RATING_STARS) ||
          !lh_record_is_empty (g_ptr_array_index (self->rows, i), LH_STAR_RATING_SCORE))
        g_hash_table_add (rated, &organizations[i]);
    }
  for (guint i = 0; i < branches->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (branches, i));

      lh_register_ids_add (g_hash_table_contains (good, &id) ? reached : short_of, id);
      if (!g_hash_table_contains (ratings, &id))
        lh_register_ids_add (unlisted, id);
      if (!g_hash_table_contains (rated, &id))
        lh_register_ids_add (unrated, id);
    }
  lh_register_count_add_ids (self, "reached", lh_tr (self->catalog, N_("Standard reached")), "organization", reached);
  lh_register_count_add_rate (self, "rate", lh_tr (self->catalog, N_("Of all branches")), reached->len, branches->len,
                              "organization", reached);
  lh_register_count_add_ids (self, "short", lh_tr (self->catalog, N_("Short of all branches")), "organization", short_of);
  lh_register_count_add_ids (self, "unrated", lh_tr (self->catalog, N_("Not yet rated")), "organization", unrated);
  if (unlisted->len > 0)
    lh_register_count_add_ids (self, "unlisted", lh_tr (self->catalog, N_("Not on the sheet")), "organization", unlisted);
  lh_register_tally_stars (self);
}

void
lh_register_count_unions (LhRegisterCount *self)
{
  g_autoptr (GArray) current = lh_register_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (lh_register_is_current (g_ptr_array_index (self->rows, i), "ended-on", self->as_of))
        lh_register_ids_add (current, lh_record_get_id (g_ptr_array_index (self->rows, i)));
    }
  lh_register_count_add_target (self, "against-target", lh_tr (self->catalog, N_("Unions against the target")), "unions",
                                current->len, current);
}

/* A partner that several organizations are paired with is one partner. A row that stands for many says how many. */
static void
lh_register_add_partners (LhRegisterCount *self,
                          GPtrArray       *pairings,
                          const char      *kind,
                          LhBound         *partners,
                          GArray          *ids)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pairings->len; i++)
    {
      LhRecord *pairing = g_ptr_array_index (pairings, i);
      gint64 count = lh_record_get_int (pairing, LH_PAIRING_PARTNER_COUNT);

      if (!g_str_equal (lh_record_get_text (pairing, LH_PAIRING_PARTNER_KIND), kind))
        continue;
      lh_register_ids_add (ids, lh_record_get_id (pairing));
      if (g_hash_table_add (seen, g_strdup (lh_record_get_text (pairing, LH_PAIRING_PARTNER))))
        lh_bound_add (partners, lh_record_get_id (pairing), count != LH_UNSET ? count : 1,
                      lh_record_get_text (pairing, LH_PAIRING_PARTNER_QUALIFIER));
    }
}

/* Organizations for each partner: about, when the number of partners is a lower bound (rule R2). */
static void
lh_register_add_ratio (LhRegisterCount *self,
                       guint            n_organizations,
                       const LhBound   *partners)
{
  LhRegisterFigure *figure = lh_register_count_add (self, "organizations-per-partner",
                                                    lh_tr (self->catalog, N_("Organizations for each partner")), NULL, NULL);
  g_autofree char *number = NULL;

  figure->known = partners->sum > 0;
  figure->qualifier = partners->qualifier;
  if (!figure->known)
    {
      lh_register_figure_take (figure, g_strdup (lh_tr (self->catalog, N_("base not known"))));
      return;
    }
  figure->number = lh_decimal_ratio (n_organizations, partners->sum, 2);
  number = lh_decimal_to_string (figure->number);
  lh_register_figure_take (figure, partners->qualifier != NULL
                           ? g_strdup_printf (lh_trc (self->catalog, "approximate", "about %s"), number)
                           : g_steal_pointer (&number));
}

/* The share of the units of the register that are paired; a unit counts once, whatever it is paired with. */
static void
lh_register_add_paired_units (LhRegisterCount *self,
                              GHashTable      *paired)
{
  g_autoptr (GPtrArray) units = lh_register_get_units (self);
  g_autoptr (GArray) with = lh_register_ids_new ();
  g_autoptr (GArray) without = lh_register_ids_new ();

  for (guint i = 0; i < units->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (units, i));

      lh_register_ids_add (g_hash_table_contains (paired, &id) ? with : without, id);
    }
  lh_register_count_add_rate (self, "paired-share", lh_tr (self->catalog, N_("Units with a pairing")), with->len,
                              units->len, "organization", with);
  lh_register_count_add_ids (self, "unpaired", lh_tr (self->catalog, N_("Units without a pairing")), "organization",
                             without);
}

static void
lh_register_set_bound (LhRegisterCount  *self,
                       LhRegisterFigure *figure,
                       const LhBound    *bound)
{
  LhRegisterFigure *sum;

  lh_register_count_add_bound (self, figure->code, figure->label, bound);
  sum = g_ptr_array_steal_index (self->figures->figures, self->figures->figures->len - 1);
  figure->known = sum->known;
  figure->number = sum->number;
  figure->qualifier = sum->qualifier;
  lh_register_figure_take (figure, g_steal_pointer (&sum->value));
  g_free (sum->code);
  g_free (sum->label);
  g_array_unref (sum->ids);
  g_free (sum);
}

void
lh_register_count_pairings (LhRegisterCount *self)
{
  g_autoptr (GPtrArray) pairings = g_ptr_array_new ();
  GListModel *kinds = lh_ledger_get_vocabulary (self->ledger, "pairing-kind");
  g_auto (LhBound) all = { 0 };
  g_autoptr (GHashTable) organizations = NULL;
  LhRegisterFigure *total = lh_register_count_add (self, "partners", lh_tr (self->catalog, N_("Partners paired with")), NULL, NULL);

  lh_bound_init (&all);
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (lh_register_is_current (g_ptr_array_index (self->rows, i), "until", self->as_of))
        g_ptr_array_add (pairings, g_ptr_array_index (self->rows, i));
    }
  for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
    {
      g_autoptr (LhRecord) kind = g_list_model_get_item (kinds, i);
      g_autofree char *code = g_strdup_printf ("partner-kind:%s", lh_record_get_text (kind, LH_TERM_CODE));
      g_auto (LhBound) partners = { 0 };
      g_autoptr (GArray) ids = lh_register_ids_new ();

      lh_bound_init (&partners);
      lh_register_add_partners (self, pairings, lh_record_get_text (kind, LH_TERM_CODE), &partners, ids);
      if (ids->len == 0)
        continue;
      lh_register_set_bound (self, lh_register_count_add (self, code, lh_record_get_text (kind, LH_TERM_NAME), "pairing",
                                                          ids), &partners);
      all.n_added += partners.n_added - 1;
      lh_bound_add (&all, 0, partners.sum, partners.qualifier);
    }
  lh_register_set_bound (self, total, &all);
  organizations = lh_register_group (pairings, "organization-id");
  lh_register_figure_set (lh_register_count_add (self, "organizations", lh_tr (self->catalog, N_("Organizations paired")),
                                                 NULL, NULL), g_hash_table_size (organizations));
  lh_register_add_ratio (self, g_hash_table_size (organizations), &all);
  lh_register_add_paired_units (self, organizations);
}
