/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-split-row.h"

#include <string.h>

#include "lh-page.h"
#include "lh-text.h"

struct _LhSplitRow
{
  AdwBin       parent_instance;

  LhLedger    *ledger;
  gboolean     showing;      /* the program writes, not the person */
  gboolean     share_given;  /* the person typed a share */
  gboolean     planned;      /* the person typed targets */
  char        *proposed;     /* secretary that the program filled in */

  GtkWidget   *headings[10];
  GtkEditable *due_entry;
  GtkEditable *lead_entry;
  GtkEditable *name_entry;
  GtkDropDown *organization_drop_down;
  GtkEditable *planned_entries[4];
  GtkEditable *share_entry;
  GtkEditable *start_entry;
};

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhSplitRow, lh_split_row, ADW_TYPE_BIN)

static void
lh_split_row_changed_cb (LhSplitRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
lh_split_row_share_cb (LhSplitRow *self)
{
  if (self->showing)
    return;
  self->share_given = !lh_text_is_blank (gtk_editable_get_text (self->share_entry));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lh_split_row_planned_cb (LhSplitRow *self)
{
  if (!self->showing)
    self->planned = TRUE;
}

static LhRecord *
lh_split_row_get_organization (LhSplitRow *self)
{
  return gtk_drop_down_get_selected_item (self->organization_drop_down);
}

/* The secretary of the organization leads, unless the person names somebody else. */
static void
lh_split_row_organization_cb (LhSplitRow *self)
{
  LhRecord *organization = lh_split_row_get_organization (self);
  const char *lead = gtk_editable_get_text (self->lead_entry);

  if (self->showing)
    return;
  if (organization != NULL && (lh_text_is_blank (lead) || g_strcmp0 (lead, self->proposed) == 0))
    {
      g_free (self->proposed);
      self->proposed = g_strdup (lh_record_get_text (organization, LH_ORGANIZATION_SECRETARY));
      gtk_editable_set_text (self->lead_entry, self->proposed);
    }
  lh_split_row_changed_cb (self);
}

static void
lh_split_row_remove_cb (LhSplitRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
lh_split_row_dispose (GObject *object)
{
  LhSplitRow *self = LH_SPLIT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_SPLIT_ROW);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_split_row_parent_class)->dispose (object);
}

static void
lh_split_row_finalize (GObject *object)
{
  g_free (LH_SPLIT_ROW (object)->proposed);

  G_OBJECT_CLASS (lh_split_row_parent_class)->finalize (object);
}

static void
lh_split_row_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-split-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhSplitRow, due_entry);
  gtk_widget_class_bind_template_child (widget_class, LhSplitRow, lead_entry);
  gtk_widget_class_bind_template_child (widget_class, LhSplitRow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, LhSplitRow, organization_drop_down);
  gtk_widget_class_bind_template_child (widget_class, LhSplitRow, share_entry);
  gtk_widget_class_bind_template_child (widget_class, LhSplitRow, start_entry);
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("planned_entry_%d", i + 1);

      gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,
                                                 G_STRUCT_OFFSET (LhSplitRow, planned_entries[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (((LhSplitRow *) NULL)->headings); i++)
    {
      g_autofree char *name = g_strdup_printf ("heading_%u", i + 1);

      gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, G_STRUCT_OFFSET (LhSplitRow, headings[i]));
    }
  gtk_widget_class_bind_template_callback (widget_class, lh_split_row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_split_row_organization_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_split_row_planned_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_split_row_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_split_row_share_cb);
}

static void
lh_split_row_class_init (LhSplitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lh_split_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lh_split_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", LH_TYPE_SPLIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", LH_TYPE_SPLIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  lh_split_row_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lh_split_row_init (LhSplitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_split_row_new:
 * @ledger: whose organizations are offered
 */
LhSplitRow *
lh_split_row_new (LhLedger *ledger)
{
  LhSplitRow *self = g_object_new (LH_TYPE_SPLIT_ROW, NULL);

  self->ledger = g_object_ref (ledger);
  self->showing = TRUE;
  gtk_drop_down_set_model (self->organization_drop_down, lh_ledger_get_organizations (ledger));
  gtk_drop_down_set_selected (self->organization_drop_down, GTK_INVALID_LIST_POSITION);
  self->showing = FALSE;
  return self;
}

static void
lh_split_row_show_tenths (GtkEditable *entry,
                          gint64       tenths)
{
  g_autofree char *text = tenths != LH_UNSET ? lh_tenths_to_string (tenths) : g_strdup ("");

  if (g_str_has_suffix (text, ".0"))
    text[strlen (text) - 2] = '\0';
  gtk_editable_set_text (entry, text);
}

/**
 * lh_split_row_show:
 * @part: dates, share and targets to begin with
 *
 * Shows what follows from the upper project, unless the person wrote something else.
 */
void
lh_split_row_show (LhSplitRow  *self,
                   LhSplitPart *part)
{
  g_autofree char *start = lh_date_is_set (part->start) ? lh_date_to_iso (part->start) : g_strdup ("");
  g_autofree char *due = lh_date_is_set (part->due) ? lh_date_to_iso (part->due) : g_strdup ("");

  g_return_if_fail (LH_IS_SPLIT_ROW (self));

  self->showing = TRUE;
  if (lh_text_is_blank (gtk_editable_get_text (self->start_entry)))
    gtk_editable_set_text (self->start_entry, start);
  if (lh_text_is_blank (gtk_editable_get_text (self->due_entry)))
    gtk_editable_set_text (self->due_entry, due);
  for (int i = 0; i < 4 && !self->planned; i++)
    lh_split_row_show_tenths (self->planned_entries[i], part->planned[i]);
  self->showing = FALSE;
}

static gboolean
lh_split_row_read_tenths (GtkEditable  *entry,
                          gint64       *tenths,
                          GError      **error)
{
  g_autoptr (LhRecord) probe = LH_RECORD (lh_project_new ());

  *tenths = LH_UNSET;
  if (lh_text_is_blank (gtk_editable_get_text (entry)))
    return TRUE;
  if (!lh_record_deserialize (probe, LH_PROJECT_CHILD_SHARE, gtk_editable_get_text (entry), error))
    return FALSE;
  *tenths = lh_record_get_int (probe, LH_PROJECT_CHILD_SHARE);
  return TRUE;
}

static gboolean
lh_split_row_read_date (GtkEditable  *entry,
                        LhDate       *date,
                        GError      **error)
{
  if (lh_text_is_blank (gtk_editable_get_text (entry)))
    return TRUE;
  return lh_date_parse (gtk_editable_get_text (entry), date, error);
}

/**
 * lh_split_row_create_part:
 *
 * Returns: (transfer full): what the line says; %NULL with an error that names what cannot be read
 */
LhSplitPart *
lh_split_row_create_part (LhSplitRow  *self,
                          GError     **error)
{
  g_autoptr (LhSplitPart) part = lh_split_part_new ();
  LhRecord *organization = lh_split_row_get_organization (self);

  g_return_val_if_fail (LH_IS_SPLIT_ROW (self), NULL);

  g_free (part->name);
  g_free (part->lead_name);
  part->name = lh_text_normalize (gtk_editable_get_text (self->name_entry));
  part->lead_name = lh_text_normalize (gtk_editable_get_text (self->lead_entry));
  part->organization_id = organization != NULL ? lh_record_get_id (organization) : 0;
  if (!lh_split_row_read_date (self->start_entry, &part->start, error) ||
      !lh_split_row_read_date (self->due_entry, &part->due, error) ||
      !lh_split_row_read_tenths (self->share_entry, &part->share, error))
    return NULL;
  for (int i = 0; i < 4; i++)
    {
      if (!lh_split_row_read_tenths (self->planned_entries[i], &part->planned[i], error))
        return NULL;
    }
  return g_steal_pointer (&part);
}

/**
 * lh_split_row_is_blank:
 *
 * Returns: whether nobody has written anything: such a line is left out
 */
gboolean
lh_split_row_is_blank (LhSplitRow *self)
{
  g_return_val_if_fail (LH_IS_SPLIT_ROW (self), TRUE);
  return lh_text_is_blank (gtk_editable_get_text (self->name_entry)) && lh_split_row_get_organization (self) == NULL;
}

/**
 * lh_split_row_get_share:
 *
 * Returns: the share the person typed, in tenths; %LH_UNSET for none
 */
gint64
lh_split_row_get_share (LhSplitRow *self)
{
  gint64 share = LH_UNSET;

  g_return_val_if_fail (LH_IS_SPLIT_ROW (self), LH_UNSET);

  if (self->share_given)
    lh_split_row_read_tenths (self->share_entry, &share, NULL);
  return share;
}

/**
 * lh_split_row_get_planned:
 *
 * Returns: whether the person typed targets of the quarters
 */
gboolean
lh_split_row_get_planned (LhSplitRow *self)
{
  g_return_val_if_fail (LH_IS_SPLIT_ROW (self), FALSE);
  return self->planned;
}

/**
 * lh_split_row_set_share:
 * @share: an equal share in tenths
 *
 * Shows it, unless the person typed one.
 */
void
lh_split_row_set_share (LhSplitRow *self,
                        gint64      share)
{
  g_return_if_fail (LH_IS_SPLIT_ROW (self));

  if (self->share_given)
    return;
  self->showing = TRUE;
  lh_split_row_show_tenths (self->share_entry, share);
  self->showing = FALSE;
}

/**
 * lh_split_row_show_headings:
 *
 * Names the columns above this line, which is the first one.
 */
void
lh_split_row_show_headings (LhSplitRow *self)
{
  g_return_if_fail (LH_IS_SPLIT_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->headings); i++)
    gtk_widget_set_visible (self->headings[i], TRUE);
}
