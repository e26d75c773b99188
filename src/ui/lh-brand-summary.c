/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-summary.h"

#include "lh-brand-dossier.h"
#include "lh-weak.h"

struct _LhBrandSummary
{
  GtkBox          parent_instance;

  LhLedger       *ledger;
  LhRecord       *record;
  char           *section;
  GSignalGroup   *ledger_signals;
  guint           serial;    /* of the last reading asked for */
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_SECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhBrandSummary, lh_brand_summary, GTK_TYPE_BOX)

static const char *const sections[LH_N_BRAND_SECTIONS] = {
  [LH_BRAND_SECTION_RESULTS] = "results",
  [LH_BRAND_SECTION_MEASURES] = "measures",
  [LH_BRAND_SECTION_SERIES] = "series",
  [LH_BRAND_SECTION_SET] = "set",
  [LH_BRAND_SECTION_ACTIVITIES] = "activities",
  [LH_BRAND_SECTION_PRESS] = "press",
  [LH_BRAND_SECTION_HONOURS] = "honours",
  [LH_BRAND_SECTION_PLANS] = "plans",
  [LH_BRAND_SECTION_EVALUATION] = "evaluation",
};

/* The kinds of records that a dossier is made of. */
static const char *const parts[] = { "brand", "brand-carrier", "brand-line", "result-item", "brand-measure", "brand-series",
                                     "series-value", "activity", "press-item", "honour", "brand-plan",
                                     "brand-evaluation", "setting", NULL };

static void
lh_brand_summary_clear (LhBrandSummary *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
lh_brand_summary_show (LhBrandSummary *self,
                       LhBrandDossier *dossier)
{
  g_auto (GStrv) lines = NULL;

  lh_brand_summary_clear (self);
  for (int i = 0; dossier != NULL && i < LH_N_BRAND_SECTIONS; i++)
    {
      if (g_strcmp0 (sections[i], self->section) == 0)
        lines = lh_brand_dossier_describe (dossier, self->ledger, i, NULL);
    }
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (lines[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_set_focusable (label, FALSE);
      gtk_box_append (GTK_BOX (self), label);
    }
}

/* Who asked, and which of its questions this was. */
typedef struct
{
  gpointer summary;
  guint    serial;
} LhSummaryQuestion;

static void
lh_brand_summary_loaded_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autofree LhSummaryQuestion *question = user_data;
  g_autoptr (LhBrandSummary) self = lh_weak_take (question->summary);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhBrandDossier) dossier = lh_brand_dossier_load_finish (LH_LEDGER (source), result, &error);

  /* A brand that was deleted meanwhile has nothing to say. */
  if (self != NULL && self->ledger != NULL && question->serial == self->serial)
    lh_brand_summary_show (self, dossier);
}

/* Asks only while it can be seen. */
static void
lh_brand_summary_refresh (LhBrandSummary *self)
{
  LhSummaryQuestion *question;

  self->serial++;
  if (self->ledger == NULL || self->record == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  question = g_new0 (LhSummaryQuestion, 1);
  question->summary = lh_weak_new (self);
  question->serial = self->serial;
  lh_brand_dossier_load_async (self->ledger, lh_record_get_id (self->record),
                               lh_ledger_get_quarter (self->ledger).year, NULL, lh_brand_summary_loaded_cb, question);
}

static void
lh_brand_summary_changed_cb (LhBrandSummary *self,
                             GStrv           entities)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_strv_contains ((const char *const *) entities, parts[i]))
        {
          lh_brand_summary_refresh (self);
          return;
        }
    }
}

static void
lh_brand_summary_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_brand_summary_parent_class)->map (widget);
  lh_brand_summary_refresh (LH_BRAND_SUMMARY (widget));
}

static void
lh_brand_summary_dispose (GObject *object)
{
  LhBrandSummary *self = LH_BRAND_SUMMARY (object);

  g_clear_object (&self->ledger_signals);
  lh_brand_summary_clear (self);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_brand_summary_parent_class)->dispose (object);
}

static void
lh_brand_summary_finalize (GObject *object)
{
  g_free (LH_BRAND_SUMMARY (object)->section);

  G_OBJECT_CLASS (lh_brand_summary_parent_class)->finalize (object);
}

static void
lh_brand_summary_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhBrandSummary *self = LH_BRAND_SUMMARY (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_SECTION:
      g_value_set_string (value, self->section);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_brand_summary_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhBrandSummary *self = LH_BRAND_SUMMARY (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_signal_group_set_target (self->ledger_signals, self->ledger);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        lh_brand_summary_clear (self);
      break;
    case PROP_SECTION:
      g_free (self->section);
      self->section = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  lh_brand_summary_refresh (self);
}

static void
lh_brand_summary_class_init (LhBrandSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_brand_summary_dispose;
  object_class->finalize = lh_brand_summary_finalize;
  object_class->get_property = lh_brand_summary_get_property;
  object_class->set_property = lh_brand_summary_set_property;
  GTK_WIDGET_CLASS (klass)->map = lh_brand_summary_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_brand_summary_init (LhBrandSummary *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_brand_summary_changed_cb), self);
}
