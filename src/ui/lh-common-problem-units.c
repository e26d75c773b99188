/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-common-problem-units.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"
#include "lh-problem-patterns.h"
#include "lh-problem.h"
#include "lh-weak.h"

struct _LhCommonProblemUnits
{
  AdwBin          parent_instance;

  LhRecord       *record;
  GSignalGroup   *ledger_signals;
  guint           serial;         /* of the question that was asked last */

  GtkInscription *text;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhUnitsRequest;

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhCommonProblemUnits, lh_common_problem_units, ADW_TYPE_BIN)

static void
lh_common_problem_units_counted_cb (GObject      *source,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autofree LhUnitsRequest *request = user_data;
  g_autoptr (LhCommonProblemUnits) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) problems = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autofree char *text = NULL;

  if (self == NULL || problems == NULL || self->text == NULL || request->serial != self->serial)
    return;
  text = g_strdup_printf (_("%u units, %u problems"), lh_problems_count_units (problems), problems->len);
  gtk_inscription_set_text (self->text, text);
}

static void
lh_common_problem_units_update (LhCommonProblemUnits *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_PAGE);
  LhLedger *ledger = page != NULL ? lh_page_get_ledger (LH_PAGE (page)) : NULL;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  LhUnitsRequest *request;

  g_signal_group_set_target (self->ledger_signals, ledger);
  self->serial++;
  if (ledger == NULL || self->record == NULL)
    {
      gtk_inscription_set_text (self->text, "");
      return;
    }
  lh_query_where_id (query, LH_PROBLEM_COMMON_PROBLEM_ID, lh_record_get_id (self->record));
  request = g_new0 (LhUnitsRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_query_async (ledger, query, NULL, lh_common_problem_units_counted_cb, request);
}

static void
lh_common_problem_units_changed_cb (LhCommonProblemUnits *self,
                                    const char *const    *entities)
{
  if (g_strv_contains (entities, "problem"))
    lh_common_problem_units_update (self);
}

static void
lh_common_problem_units_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_common_problem_units_parent_class)->map (widget);

  lh_common_problem_units_update (LH_COMMON_PROBLEM_UNITS (widget));
}

static void
lh_common_problem_units_dispose (GObject *object)
{
  LhCommonProblemUnits *self = LH_COMMON_PROBLEM_UNITS (object);

  g_clear_object (&self->ledger_signals);
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->text = NULL;
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_common_problem_units_parent_class)->dispose (object);
}

static void
lh_common_problem_units_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  if (prop_id == PROP_RECORD)
    g_value_set_object (value, LH_COMMON_PROBLEM_UNITS (object)->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_common_problem_units_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  LhCommonProblemUnits *self = LH_COMMON_PROBLEM_UNITS (object);

  if (prop_id != PROP_RECORD)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&self->record, g_value_get_object (value)) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    lh_common_problem_units_update (self);
}

static void
lh_common_problem_units_class_init (LhCommonProblemUnitsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lh_common_problem_units_dispose;
  object_class->get_property = lh_common_problem_units_get_property;
  object_class->set_property = lh_common_problem_units_set_property;
  GTK_WIDGET_CLASS (klass)->map = lh_common_problem_units_map;
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_common_problem_units_init (LhCommonProblemUnits *self)
{
  self->text = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "numeric");
  gtk_inscription_set_text_overflow (self->text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->text));
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_common_problem_units_changed_cb), self);
}
