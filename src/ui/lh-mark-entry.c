/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-mark-entry.h"

struct _LhMarkEntry
{
  GtkWidget  parent_instance;

  GtkWidget *entry;
  gint64     item_id;
  char      *kind;
  char      *rater;
  char      *shown;     /* what the ledger has */
  gboolean   refused;   /* what was typed was refused, and stands there still */
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhMarkEntry, lh_mark_entry, GTK_TYPE_WIDGET)

static void
lh_mark_entry_commit (LhMarkEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  self->refused = FALSE;
  gtk_widget_remove_css_class (self->entry, "error");
  if (g_strcmp0 (text, self->shown != NULL ? self->shown : "") != 0)
    g_signal_emit (self, signals[EDITED], 0, text);
}

static void
lh_mark_entry_focus_cb (LhMarkEntry *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* a mark that was refused is not asked about again on the way out */
  if (!self->refused && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    lh_mark_entry_commit (self);
}

static void
lh_mark_entry_revert (LhMarkEntry *self)
{
  self->refused = FALSE;
  gtk_widget_remove_css_class (self->entry, "error");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->shown != NULL ? self->shown : "");
}

static gboolean
lh_mark_entry_escape_cb (GtkWidget *widget,
                         GVariant  *args,
                         gpointer   user_data)
{
  lh_mark_entry_revert (LH_MARK_ENTRY (widget));
  return TRUE;
}

static void
lh_mark_entry_dispose (GObject *object)
{
  LhMarkEntry *self = LH_MARK_ENTRY (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (lh_mark_entry_parent_class)->dispose (object);
}

static void
lh_mark_entry_finalize (GObject *object)
{
  LhMarkEntry *self = LH_MARK_ENTRY (object);

  g_free (self->kind);
  g_free (self->rater);
  g_free (self->shown);

  G_OBJECT_CLASS (lh_mark_entry_parent_class)->finalize (object);
}

static void
lh_mark_entry_class_init (LhMarkEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_mark_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = lh_mark_entry_finalize;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lhmark");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, lh_mark_entry_escape_cb, NULL);
}

static void
lh_mark_entry_init (LhMarkEntry *self)
{
  self->entry = gtk_text_new ();
  gtk_text_set_input_purpose (GTK_TEXT (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 5);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_widget_set_hexpand (self->entry, FALSE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (lh_mark_entry_commit), self);
  g_signal_connect_swapped (self->entry, "notify::has-focus", G_CALLBACK (lh_mark_entry_focus_cb), self);
}

/**
 * lh_mark_entry_new:
 * @kind: "self", "judge" or "committee"
 * @rater: (nullable): the judge
 * @name: what it is called by assistive technology
 */
GtkWidget *
lh_mark_entry_new (gint64      item_id,
                   const char *kind,
                   const char *rater,
                   const char *name)
{
  LhMarkEntry *self = g_object_new (LH_TYPE_MARK_ENTRY, NULL);

  self->item_id = item_id;
  self->kind = g_strdup (kind);
  self->rater = g_strdup (rater);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

gint64
lh_mark_entry_get_item_id (LhMarkEntry *self)
{
  return self->item_id;
}

const char *
lh_mark_entry_get_kind (LhMarkEntry *self)
{
  return self->kind;
}

const char *
lh_mark_entry_get_rater (LhMarkEntry *self)
{
  return self->rater;
}

/**
 * lh_mark_entry_show:
 * @text: the mark as the ledger has it
 * @comment: (nullable): its reason, shown on hover
 *
 * Shows the mark; what is being typed, or was refused, stays.
 */
void
lh_mark_entry_show (LhMarkEntry *self,
                    const char  *text,
                    const char  *comment,
                    gboolean     editable)
{
  gboolean edited = self->shown != NULL &&
                    g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->shown) != 0;

  if (g_strcmp0 (self->shown, text) != 0)
    {
      g_free (self->shown);
      self->shown = g_strdup (text);
      if (!edited || !self->refused)
        lh_mark_entry_revert (self);
    }
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), editable);
  gtk_widget_set_can_focus (self->entry, editable);
  if (!self->refused)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), comment != NULL && *comment != '\0' ? comment : NULL);
  if (comment != NULL && *comment != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self), "commented");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "commented");
}

/**
 * lh_mark_entry_refuse:
 * @message: why
 *
 * What was typed stays, marked and with the reason on hover.
 */
void
lh_mark_entry_refuse (LhMarkEntry *self,
                      const char  *message)
{
  self->refused = TRUE;
  gtk_widget_add_css_class (self->entry, "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), message);
}
