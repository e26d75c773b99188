/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-secretary-pane.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance.h"
#include "lh-basis-cell.h"
#include "lh-checklist-item.h"
#include "lh-duty.h"
#include "lh-light-cell.h"
#include "lh-page.h"
#include "lh-pledge-box.h"
#include "lh-progress-cell.h"
#include "lh-record-table.h"
#include "lh-sort-key.h"

struct _LhSecretaryPane
{
  AdwBin           parent_instance;

  LhLedger        *ledger;
  LhSecretaryItem *item;

  LhRecordTable   *duties_table;
  GtkLabel        *figures_label;
  GtkLabel        *name_label;
  LhRecordTable   *projects_table;
  LhRecordTable   *responsibilities_table;
  LhRecordTable   *scores_table;
  GtkLabel        *subtitle_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhSecretaryPane, lh_secretary_pane, ADW_TYPE_BIN)

/* Who answers for what follows from the kind of the organization. */
static const struct
{
  const char *kind;
  const char *bearers[3];
} posts[] = {
  { "committee", { "committee", NULL } },
  { "organ-committee", { "party-group-secretary", "organ-committee-secretary", NULL } },
  { "general-branch", { "organ-committee-secretary", "branch-secretary", NULL } },
  { "branch", { "branch-secretary", NULL } },
  { "temporary-branch", { "branch-secretary", NULL } },
};

static void
lh_secretary_pane_show_projects (LhSecretaryPane   *self,
                                 const LhSecretary *secretary)
{
  static const gint64 none = 0;
  g_autoptr (LhQuery) projects = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhQuery) scores = lh_query_new (LH_TYPE_ACCEPTANCE);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;

  lh_query_set_ids (projects, secretary->ids->len > 0 ? (const gint64 *) secretary->ids->data : &none,
                    secretary->ids->len);
  lh_record_table_set_query (self->projects_table, projects);
  if (secretary->ids->len > 0)
    lh_record_table_select_later (self->projects_table, g_array_index (secretary->ids, gint64, 0));

  for (guint i = 0; i < secretary->ids->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (secretary->ids, gint64, i));

      g_strv_builder_add (ids, id);
    }
  values = g_strv_builder_end (ids);
  lh_query_where_in (scores, LH_ACCEPTANCE_PROJECT_ID, (const char *const *) values);
  lh_record_table_set_query (self->scores_table, scores);
}

static void
lh_secretary_pane_show_duties (LhSecretaryPane   *self,
                               const LhSecretary *secretary)
{
  LhOrganization *organization = lh_ledger_get_organization (self->ledger, secretary->organization_id);
  const char *kind = organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_KIND) : "";
  g_autoptr (LhQuery) duties = lh_query_new (LH_TYPE_DUTY);
  g_autoptr (LhQuery) responsibilities = lh_query_new (LH_TYPE_CHECKLIST_ITEM);
  g_autofree char *as_of = lh_date_to_iso (lh_quarter_last_day (lh_ledger_get_quarter (self->ledger)));

  lh_query_where_id (duties, LH_DUTY_ORGANIZATION_ID, secretary->organization_id);
  lh_query_where_in (duties, LH_DUTY_STATE, (const char *const[]) { "open", "missed", NULL });
  lh_query_where_field (duties, LH_DUTY_DUE_ON, LH_QUERY_LESS_EQUAL, as_of);
  lh_query_set_sort (duties, "due-on", FALSE);
  lh_record_table_set_query (self->duties_table, duties);

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      if (g_str_equal (posts[i].kind, kind))
        lh_query_where_in (responsibilities, LH_CHECKLIST_ITEM_BEARER, posts[i].bearers);
    }
  lh_record_table_set_query (self->responsibilities_table, responsibilities);
}

/* Each number opens the rows it counts. */
static void
lh_secretary_pane_update_figures (LhSecretaryPane   *self,
                                  const LhSecretary *secretary)
{
  g_autofree char *actual = secretary->actual != LH_UNSET ? lh_percent_format (secretary->actual) : g_strdup ("—");
  g_autofree char *text = NULL;

  text = g_strdup_printf (_("<a href=\"led\"><b>%u</b></a> projects led · <a href=\"signed\"><b>%u</b></a> letters signed · "
                            "average progress <b>%s</b>"),
                          secretary->ids->len, secretary->signed_ids->len, actual);
  if (secretary->below_minimum)
    {
      g_autofree char *warned = g_strdup_printf ("%s\n<span foreground=\"#b22222\">■ %s</span>", text,
                                                 _("below the minimum of one"));

      gtk_label_set_markup (self->figures_label, warned);
    }
  else
    gtk_label_set_markup (self->figures_label, text);
}

static gboolean
lh_secretary_pane_link_cb (LhSecretaryPane *self,
                           const char      *uri)
{
  const LhSecretary *secretary = self->item != NULL ? lh_secretary_item_get_secretary (self->item) : NULL;
  GArray *ids;

  if (secretary == NULL)
    return TRUE;
  ids = g_str_equal (uri, "signed") ? secretary->signed_ids : secretary->ids;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(s@axs)", "project",
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64)),
                              secretary->name);
  return TRUE;
}

static void
lh_secretary_pane_activated_cb (LhSecretaryPane *self,
                                LhRecord        *project)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", "project", lh_record_get_id (project));
}

static void
lh_secretary_pane_update (LhSecretaryPane *self)
{
  const LhSecretary *secretary = self->item != NULL ? lh_secretary_item_get_secretary (self->item) : NULL;
  g_autofree char *subtitle = NULL;

  if (secretary == NULL || self->ledger == NULL)
    return;
  subtitle = g_strjoin (" · ", secretary->organization_name, *secretary->post != '\0' ? secretary->post : NULL, NULL);
  gtk_label_set_label (self->name_label, secretary->name);
  gtk_label_set_label (self->subtitle_label, subtitle);
  lh_secretary_pane_update_figures (self, secretary);
  lh_secretary_pane_show_projects (self, secretary);
  lh_secretary_pane_show_duties (self, secretary);
}

static void
lh_secretary_pane_dispose (GObject *object)
{
  LhSecretaryPane *self = LH_SECRETARY_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_SECRETARY_PANE);
  g_clear_object (&self->ledger);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (lh_secretary_pane_parent_class)->dispose (object);
}

static void
lh_secretary_pane_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhSecretaryPane *self = LH_SECRETARY_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_secretary_pane_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhSecretaryPane *self = LH_SECRETARY_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (!g_set_object (&self->ledger, g_value_get_object (value)))
        break;
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ITEM:
      if (!g_set_object (&self->item, g_value_get_object (value)))
        break;
      lh_secretary_pane_update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_secretary_pane_class_init (LhSecretaryPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_secretary_pane_dispose;
  object_class->get_property = lh_secretary_pane_get_property;
  object_class->set_property = lh_secretary_pane_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, LH_TYPE_SECRETARY_ITEM, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_ACCEPTANCE);
  g_type_ensure (LH_TYPE_BASIS_CELL);
  g_type_ensure (LH_TYPE_CHECKLIST_ITEM);
  g_type_ensure (LH_TYPE_DUTY);
  g_type_ensure (LH_TYPE_LIGHT_CELL);
  g_type_ensure (LH_TYPE_PLEDGE_BOX);
  g_type_ensure (LH_TYPE_PROGRESS_CELL);
  g_type_ensure (LH_TYPE_RECORD_TABLE);
  g_type_ensure (LH_TYPE_SORT_KEY);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-secretary-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhSecretaryPane, duties_table);
  gtk_widget_class_bind_template_child (widget_class, LhSecretaryPane, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhSecretaryPane, name_label);
  gtk_widget_class_bind_template_child (widget_class, LhSecretaryPane, projects_table);
  gtk_widget_class_bind_template_child (widget_class, LhSecretaryPane, responsibilities_table);
  gtk_widget_class_bind_template_child (widget_class, LhSecretaryPane, scores_table);
  gtk_widget_class_bind_template_child (widget_class, LhSecretaryPane, subtitle_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_secretary_pane_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_secretary_pane_link_cb);
}

static void
lh_secretary_pane_init (LhSecretaryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
