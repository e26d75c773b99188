/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-entry.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-choice-popover.h"
#include "lh-opinion.h"
#include "lh-page.h"
#include "lh-text.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhOpinionEntry
{
  AdwBin           parent_instance;

  LhLedger        *ledger;
  int              year;
  gint64           organization_id;   /* 0 for none */
  char            *source;            /* "" for none */
  guint            n_entered;         /* since it was opened */
  GListStore      *organizations;
  GListStore      *sources;

  GtkEditable     *content_entry;
  GtkLabel        *count_label;
  GtkEditable     *day_entry;
  GtkMenuButton   *organization_button;
  LhChoicePopover *organization_popover;
  GtkMenuButton   *source_button;
  LhChoicePopover *source_popover;
};

/* Opinions on their way into the ledger. */
typedef struct
{
  gpointer  weak;
  LhRecord *last;
  char     *text;   /* as it was typed, should it be refused */
  guint     n;
} LhOpinionEntered;

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

enum
{
  ENTERED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhOpinionEntry, lh_opinion_entry, ADW_TYPE_BIN)

static void
lh_opinion_entry_show_organization (LhOpinionEntry *self)
{
  LhOrganization *organization = self->ledger != NULL ? lh_ledger_get_organization (self->ledger, self->organization_id)
                                                      : NULL;

  gtk_menu_button_set_label (self->organization_button, organization == NULL ? _("Organization")
                             : lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME));
}

static void
lh_opinion_entry_show_source (LhOpinionEntry *self)
{
  const char *label = self->ledger != NULL && *self->source != '\0' ?
                      lh_ledger_get_code_label (self->ledger, "opinion-source", self->source, NULL) : NULL;

  gtk_menu_button_set_label (self->source_button, label != NULL ? label : _("Source"));
}

static void
lh_opinion_entry_show_day (LhOpinionEntry *self,
                           LhDate          day)
{
  g_autofree char *text = lh_date_is_set (day) ? lh_date_format (day, LH_DATE_LONG, NULL) : g_strdup ("");

  gtk_editable_set_text (self->day_entry, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->day_entry), "error");
}

/* The day may be left open; what is no day is marked and told. */
static gboolean
lh_opinion_entry_read_day (LhOpinionEntry *self,
                           LhDate         *day)
{
  g_autoptr (GError) error = NULL;

  *day = (LhDate) { 0 };
  if (lh_text_is_blank (gtk_editable_get_text (self->day_entry)) ||
      lh_date_parse (gtk_editable_get_text (self->day_entry), day, &error))
    {
      lh_opinion_entry_show_day (self, *day);
      return TRUE;
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->day_entry), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->day_entry));
  lh_toast_error (self, error);
  return FALSE;
}

static void
lh_opinion_entered_free (LhOpinionEntered *entered)
{
  g_clear_object (&entered->last);
  g_free (entered->text);
  g_free (entered);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhOpinionEntered, lh_opinion_entered_free)

/* What was refused stands where it was typed, unless the next one is being typed there. */
static void
lh_opinion_entry_written_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhOpinionEntered) entered = user_data;
  g_autoptr (LhOpinionEntry) self = lh_weak_take (entered->weak);
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;

  if (lh_change_finish (result, &error) == 0 && self != NULL && self->content_entry != NULL)
    {
      if (lh_text_is_blank (gtk_editable_get_text (self->content_entry)))
        gtk_editable_set_text (self->content_entry, entered->text);
      lh_toast_error (self, error);
    }
  if (error != NULL || self == NULL || self->content_entry == NULL)
    return;
  self->n_entered += entered->n;
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entered", "%u entered", self->n_entered), self->n_entered);
  gtk_label_set_label (self->count_label, count);
  g_signal_emit (self, signals[ENTERED], 0, entered->last);
}

static LhRecord *
lh_opinion_entry_create (LhOpinionEntry *self,
                         const char     *content,
                         LhDate          day)
{
  LhRecord *opinion = LH_RECORD (lh_opinion_new ());

  lh_record_set_int (opinion, LH_OPINION_YEAR, self->year);
  lh_record_set_int (opinion, LH_OPINION_ORGANIZATION_ID, self->organization_id);
  lh_record_set_text (opinion, LH_OPINION_SOURCE, self->source);
  lh_record_set_date (opinion, LH_OPINION_RAISED_ON, day);
  lh_record_set_text (opinion, LH_OPINION_CONTENT, content);
  return opinion;
}

static void
lh_opinion_entry_take_cb (LhOpinionEntry *self)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("enter-opinions");
  g_auto (GStrv) lines = g_strsplit_set (gtk_editable_get_text (self->content_entry), "\r\n", -1);
  LhOpinionEntered *entered;
  LhDate day;

  if (self->ledger == NULL || lh_text_is_blank (gtk_editable_get_text (self->content_entry)) ||
      !lh_opinion_entry_read_day (self, &day))
    return;
  entered = g_new0 (LhOpinionEntered, 1);
  entered->weak = lh_weak_new (self);
  entered->text = g_strdup (gtk_editable_get_text (self->content_entry));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (LhRecord) opinion = NULL;

      if (lh_text_is_blank (lines[i]))
        continue;
      opinion = lh_opinion_entry_create (self, g_strstrip (lines[i]), day);
      lh_change_set_insert (changes, opinion);
      g_set_object (&entered->last, opinion);
      entered->n++;
    }
  gtk_editable_set_text (self->content_entry, "");
  lh_change_apply_async (self->ledger, changes, lh_opinion_entry_written_cb, entered);
}

/* Enter in the day goes on to the text. */
static void
lh_opinion_entry_day_cb (LhOpinionEntry *self)
{
  LhDate day;

  if (lh_opinion_entry_read_day (self, &day))
    gtk_widget_grab_focus (GTK_WIDGET (self->content_entry));
}

static void
lh_opinion_entry_organization_cb (LhOpinionEntry *self,
                                  LhChoice       *choice)
{
  self->organization_id = choice != NULL ? g_ascii_strtoll (lh_choice_get_value (choice), NULL, 10) : 0;
  lh_opinion_entry_show_organization (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->content_entry));
}

static void
lh_opinion_entry_source_cb (LhOpinionEntry *self,
                            LhChoice       *choice)
{
  g_free (self->source);
  self->source = g_strdup (choice != NULL ? lh_choice_get_value (choice) : "");
  lh_opinion_entry_show_source (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->content_entry));
}

/* Units and sources may have changed since. */
static void
lh_opinion_entry_fill_organizations_cb (LhOpinionEntry *self)
{
  g_list_store_remove_all (self->organizations);
  if (self->ledger != NULL)
    lh_choices_fill_organizations (self->organizations, self->ledger);
}

static void
lh_opinion_entry_fill_sources_cb (LhOpinionEntry *self)
{
  g_list_store_remove_all (self->sources);
  if (self->ledger != NULL)
    lh_choices_fill_vocabulary (self->sources, self->ledger, "opinion-source");
}

static void
lh_opinion_entry_close_cb (LhOpinionEntry *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
lh_opinion_entry_key_cb (LhOpinionEntry  *self,
                         guint            keyval,
                         guint            keycode,
                         GdkModifierType  modifiers)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  lh_opinion_entry_close_cb (self);
  return GDK_EVENT_STOP;
}

static void
lh_opinion_entry_dispose (GObject *object)
{
  LhOpinionEntry *self = LH_OPINION_ENTRY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_OPINION_ENTRY);
  self->content_entry = NULL;
  g_clear_object (&self->organizations);
  g_clear_object (&self->sources);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_opinion_entry_parent_class)->dispose (object);
}

static void
lh_opinion_entry_finalize (GObject *object)
{
  g_free (LH_OPINION_ENTRY (object)->source);

  G_OBJECT_CLASS (lh_opinion_entry_parent_class)->finalize (object);
}

static void
lh_opinion_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, LH_OPINION_ENTRY (object)->ledger);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_opinion_entry_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhOpinionEntry *self = LH_OPINION_ENTRY (object);

  if (prop_id != PROP_LEDGER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&self->ledger, g_value_get_object (value)))
    lh_opinion_entry_close_cb (self);
}

static void
lh_opinion_entry_class_init (LhOpinionEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_opinion_entry_dispose;
  object_class->finalize = lh_opinion_entry_finalize;
  object_class->get_property = lh_opinion_entry_get_property;
  object_class->set_property = lh_opinion_entry_set_property;
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ENTERED] = g_signal_new ("entered", LH_TYPE_OPINION_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, LH_TYPE_RECORD);

  g_type_ensure (LH_TYPE_CHOICE_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-opinion-entry.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhOpinionEntry, content_entry);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionEntry, count_label);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionEntry, day_entry);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionEntry, organization_button);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionEntry, organization_popover);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionEntry, source_button);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionEntry, source_popover);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_entry_close_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_entry_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_entry_fill_organizations_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_entry_fill_sources_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_entry_organization_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_entry_source_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_entry_take_cb);
}

static void
lh_opinion_entry_init (LhOpinionEntry *self)
{
  self->source = g_strdup ("");
  self->organizations = lh_choices_new ();
  self->sources = lh_choices_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_choice_popover_set_choices (self->organization_popover, G_LIST_MODEL (self->organizations));
  lh_choice_popover_set_choices (self->source_popover, G_LIST_MODEL (self->sources));
}

/**
 * lh_opinion_entry_start:
 * @year: the year of the opinions
 * @like: (nullable): an opinion; the next ones are of the same sheet, most likely
 *
 * Opens it, ready to type. While it is open already, unit, source and day stay.
 */
void
lh_opinion_entry_start (LhOpinionEntry *self,
                        int             year,
                        LhRecord       *like)
{
  g_return_if_fail (LH_IS_OPINION_ENTRY (self));

  self->year = year;
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      self->n_entered = 0;
      gtk_label_set_label (self->count_label, NULL);
      if (like != NULL)
        {
          self->organization_id = lh_record_get_int (like, LH_OPINION_ORGANIZATION_ID);
          g_free (self->source);
          self->source = g_strdup (lh_record_get_text (like, LH_OPINION_SOURCE));
        }
      lh_opinion_entry_show_day (self, like != NULL ? lh_record_get_date (like, LH_OPINION_RAISED_ON) : lh_date_today ());
      lh_opinion_entry_show_organization (self);
      lh_opinion_entry_show_source (self);
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->content_entry));
}
