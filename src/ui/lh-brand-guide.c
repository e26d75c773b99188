/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-guide.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-name.h"
#include "lh-brand.h"
#include "lh-field-row.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-text.h"
#include "lh-weak.h"

/* As many names fit below one another; more only say that the name is none. */
#define LH_MAX_NAMES 5
#define LH_NAME_LENGTH 12

struct _LhBrandGuide
{
  LhLedgerBin   parent_instance;

  GPtrArray    *brands;           /* of the whole city */
  gint64        organization_id;  /* whose duties are shown */
  GSignalGroup *record_signals;
  GtkEditable  *entry;            /* where the name is typed; weak */

  GtkExpander  *duties;
  GtkLabel     *duties_label;
  GtkLabel     *names_label;
};

G_DEFINE_FINAL_TYPE (LhBrandGuide, lh_brand_guide, LH_TYPE_LEDGER_BIN)

static const char *
lh_brand_guide_get_name (LhBrandGuide *self)
{
  LhRecord *brand = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));

  return self->entry != NULL ? gtk_editable_get_text (self->entry) : lh_record_get_text (brand, LH_BRAND_NAME);
}

static void
lh_brand_guide_add_names (LhBrandGuide     *self,
                          LhRecord         *brand,
                          LhBrandNameMatch  match,
                          const char       *format,
                          GString          *text)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_names = 0;

  for (guint i = 0; self->brands != NULL && i < self->brands->len; i++)
    {
      LhRecord *other = g_ptr_array_index (self->brands, i);
      LhRecord *organization = lh_record_get_link (other, LH_BRAND_ORGANIZATION_ID);

      if (lh_record_get_id (other) == lh_record_get_id (brand) || lh_record_get_boolean (other, LH_BRAND_UNNAMED) ||
          lh_brand_name_compare (lh_brand_guide_get_name (self), lh_record_get_text (other, LH_BRAND_NAME)) != match ||
          n_names++ >= LH_MAX_NAMES)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list of names", ", ") : "",
                              lh_record_get_text (other, LH_BRAND_NAME));
      if (organization != NULL)
        g_string_append_printf (names, "（%s）", lh_record_get_text (organization, LH_ORGANIZATION_NAME));
    }
  if (n_names > 0)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      g_string_append_printf (text, format, names->str);
    }
}

static void
lh_brand_guide_show_names (LhBrandGuide *self)
{
  LhRecord *brand = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));
  g_autoptr (GString) text = g_string_new (NULL);
  guint length;

  if (brand == NULL || self->names_label == NULL)
    return;
  if (!lh_record_get_boolean (brand, LH_BRAND_UNNAMED))
    {
      lh_brand_guide_add_names (self, brand, LH_BRAND_NAME_SAME, _("■ This name exists already: %s"), text);
      lh_brand_guide_add_names (self, brand, LH_BRAND_NAME_SIMILAR, _("▲ Similar names: %s"), text);
      lh_brand_guide_add_names (self, brand, LH_BRAND_NAME_SOUNDS, _("▲ Names that sound alike: %s"), text);
    }
  length = (guint) lh_text_length (lh_brand_guide_get_name (self));
  if (length > LH_NAME_LENGTH && text->len > 0)
    g_string_append_c (text, '\n');
  if (length > LH_NAME_LENGTH)
    g_string_append_printf (text, _("■ The name has %u characters; at most %u fit the form."),
                            length, (guint) LH_NAME_LENGTH);
  gtk_label_set_label (self->names_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->names_label), text->len > 0);
}

static void
lh_brand_guide_brands_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhBrandGuide) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) brands = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL || brands == NULL || self->names_label == NULL)
    return;
  g_clear_pointer (&self->brands, g_ptr_array_unref);
  self->brands = g_steal_pointer (&brands);
  lh_brand_guide_show_names (self);
}

static void
lh_brand_guide_organization_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr (LhBrandGuide) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) found = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  LhRecord *organization = found != NULL && found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
  g_autofree char *title = NULL;

  if (self == NULL || organization == NULL || self->duties == NULL ||
      lh_record_get_id (organization) != self->organization_id)
    return;
  /* TRANSLATORS: name of an organization */
  title = g_strdup_printf (_("Duties of %s"), lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  gtk_expander_set_label (self->duties, title);
  gtk_label_set_label (self->duties_label, !lh_record_is_empty (organization, LH_ORGANIZATION_DUTIES) ?
                       lh_record_get_text (organization, LH_ORGANIZATION_DUTIES) :
                       _("Not entered yet. They are a field of the organization, on the page of organizations."));
  gtk_widget_set_visible (GTK_WIDGET (self->duties), TRUE);
}

static void
lh_brand_guide_ask_organization (LhBrandGuide *self)
{
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));
  LhRecord *brand = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));
  g_autoptr (LhQuery) query = NULL;

  if (brand == NULL || ledger == NULL)
    return;
  self->organization_id = lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID);
  if (self->organization_id <= 0)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->duties), FALSE);
      return;
    }
  query = lh_query_new (LH_TYPE_ORGANIZATION);
  lh_query_set_ids (query, &self->organization_id, 1);
  lh_ledger_query_async (ledger, query, NULL, lh_brand_guide_organization_cb, lh_weak_new (self));
}

static LhFieldRow *
lh_brand_guide_find_row (GtkWidget  *widget,
                         const char *field)
{
  LhFieldRow *found = NULL;

  if (LH_IS_FIELD_ROW (widget))
    return g_strcmp0 (lh_field_row_get_field (LH_FIELD_ROW (widget)), field) == 0 ? LH_FIELD_ROW (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = lh_brand_guide_find_row (child, field);
  return found;
}

static GtkEditable *
lh_brand_guide_find_editable (GtkWidget *widget)
{
  GtkEditable *found = GTK_IS_ENTRY (widget) ? GTK_EDITABLE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = lh_brand_guide_find_editable (child);
  return found;
}

/* The row of the name in the same form: what is typed there is looked at before it is saved. */
static void
lh_brand_guide_find_entry (LhBrandGuide *self)
{
  GtkWidget *form = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_FORM);
  LhFieldRow *row = form != NULL ? lh_brand_guide_find_row (form, "name") : NULL;
  GtkEditable *entry = row != NULL ? lh_brand_guide_find_editable (GTK_WIDGET (row)) : NULL;

  if (self->entry != NULL || entry == NULL)
    return;
  g_set_weak_pointer (&self->entry, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (lh_brand_guide_show_names), self, G_CONNECT_SWAPPED);
}

static void
lh_brand_guide_refresh (LhLedgerBin *bin)
{
  LhBrandGuide *self = LH_BRAND_GUIDE (bin);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);

  g_signal_group_set_target (self->record_signals, lh_ledger_bin_get_record (bin));
  if (lh_ledger_bin_get_record (bin) == NULL)
    return;
  lh_brand_guide_find_entry (self);
  lh_brand_guide_ask_organization (self);
  lh_ledger_query_async (lh_ledger_bin_get_ledger (bin), query, NULL, lh_brand_guide_brands_cb, lh_weak_new (self));
}

/* The form that it stands in gives it ledger and record, as to its rows. */
static void
lh_brand_guide_root (GtkWidget *widget)
{
  GtkWidget *form = gtk_widget_get_ancestor (widget, LH_TYPE_FORM);

  GTK_WIDGET_CLASS (lh_brand_guide_parent_class)->root (widget);

  if (form == NULL)
    return;
  g_object_bind_property (form, "ledger", widget, "ledger", G_BINDING_SYNC_CREATE);
  g_object_bind_property (form, "record", widget, "record", G_BINDING_SYNC_CREATE);
}

static void
lh_brand_guide_dispose (GObject *object)
{
  LhBrandGuide *self = LH_BRAND_GUIDE (object);

  g_clear_object (&self->record_signals);
  g_clear_weak_pointer (&self->entry);
  g_clear_pointer (&self->brands, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_GUIDE);

  G_OBJECT_CLASS (lh_brand_guide_parent_class)->dispose (object);
}

static void
lh_brand_guide_class_init (LhBrandGuideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_brand_guide_dispose;
  LH_LEDGER_BIN_CLASS (klass)->refresh = lh_brand_guide_refresh;
  widget_class->root = lh_brand_guide_root;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-guide.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandGuide, duties);
  gtk_widget_class_bind_template_child (widget_class, LhBrandGuide, duties_label);
  gtk_widget_class_bind_template_child (widget_class, LhBrandGuide, names_label);
}

static void
lh_brand_guide_init (LhBrandGuide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->record_signals = g_signal_group_new (LH_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "notify::organization-id",
                                  G_CALLBACK (lh_brand_guide_ask_organization), self);
  g_signal_group_connect_swapped (self->record_signals, "notify::name", G_CALLBACK (lh_brand_guide_show_names), self);
}

/**
 * lh_brand_guide_get_names:
 *
 * Returns: (transfer none): what is said of the name now
 */
const char *
lh_brand_guide_get_names (LhBrandGuide *self)
{
  g_return_val_if_fail (LH_IS_BRAND_GUIDE (self), NULL);
  return gtk_label_get_label (self->names_label);
}
