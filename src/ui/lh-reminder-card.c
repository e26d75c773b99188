/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-reminder-card.h"

#include <glib/gi18n-lib.h>

#include "lh-document-output.h"
#include "lh-page.h"
#include "lh-page-head.h"
#include "lh-reminder-document.h"
#include "lh-reminders.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* Rows of a section that are listed; the printed list has all. */
#define LH_REMINDER_ROWS 50

struct _LhReminderCard
{
  AdwBin       parent_instance;

  LhLedger    *ledger;
  LhReminders *reminders;
  char        *section;       /* code of the one that is shown */

  GtkBox      *buttons;
  GtkListBox  *list;
  GtkStack    *stack;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_SECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhReminderCard, lh_reminder_card, ADW_TYPE_BIN)

static LhReminderSection
lh_reminder_card_get_section (LhReminderCard *self)
{
  for (guint i = 0; i < LH_REMINDER_N_SECTIONS; i++)
    {
      if (g_str_equal (lh_reminder_section_get_code (i), self->section))
        return i;
    }
  return LH_REMINDER_OVERDUE;
}

static GtkWidget *
lh_reminder_card_create_label (const char *text,
                               const char *css_class,
                               gboolean    expand)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, expand);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Source, what and who, how late. */
static void
lh_reminder_card_add_row (LhReminderCard   *self,
                          const LhReminder *reminder)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *days = lh_reminder_format_days (reminder, NULL);
  g_autofree char *text = g_strdup_printf ("%s · %s", reminder->organization, reminder->subject);
  g_autofree char *due = lh_date_format (reminder->due_on, LH_DATE_LONG, NULL);
  g_autofree char *tip = g_strdup_printf ("%s\n%s · %s", text, lh_reminder_source_get_label (reminder->source, NULL), due);

  gtk_box_append (GTK_BOX (box), lh_reminder_card_create_label (lh_reminder_source_get_label (reminder->source, NULL),
                                                                "dim-label", FALSE));
  gtk_box_append (GTK_BOX (box), lh_reminder_card_create_label (text, NULL, TRUE));
  gtk_box_append (GTK_BOX (box), lh_reminder_card_create_label (days, reminder->days < 0 ? "light-red" : "dim-label",
                                                                FALSE));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, tip);
  g_object_set_data (G_OBJECT (row), "reminder", (gpointer) reminder);
  gtk_list_box_append (self->list, row);
}

static void
lh_reminder_card_fill_buttons (LhReminderCard *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  for (guint i = 0; i < LH_REMINDER_N_SECTIONS && button != NULL; i++, button = gtk_widget_get_next_sibling (button))
    {
      g_autofree char *label = g_strdup_printf ("%s %u", lh_reminder_section_get_label (i, NULL),
                                                self->reminders->counts[i]);

      gtk_button_set_label (GTK_BUTTON (button), label);
    }
}

static void
lh_reminder_card_show (LhReminderCard *self)
{
  GtkWidget *child;
  GPtrArray *rows;

  if (self->reminders == NULL || self->list == NULL)
    return;
  rows = self->reminders->rows[lh_reminder_card_get_section (self)];
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < rows->len; i++)
    lh_reminder_card_add_row (self, g_ptr_array_index (rows, i));
  lh_reminder_card_fill_buttons (self);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "rows" : "empty");
}

static void
lh_reminder_card_loaded_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhReminderCard) self = lh_weak_take (user_data);
  g_autoptr (LhReminders) reminders = lh_reminders_load_finish (LH_LEDGER (source), result, NULL);
  GtkWidget *child;

  if (self == NULL || self->list == NULL || reminders == NULL || (gpointer) self->ledger != source)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);   /* they point to the old rows */
  g_clear_pointer (&self->reminders, lh_reminders_free);
  self->reminders = g_steal_pointer (&reminders);
  lh_reminder_card_show (self);
}

static void
lh_reminder_card_refresh (LhReminderCard *self)
{
  if (self->ledger != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    lh_reminders_load_async (self->ledger, lh_ledger_get_as_of (self->ledger), LH_REMINDER_ROWS, NULL,
                             lh_reminder_card_loaded_cb, lh_weak_new (self));
}

static void
lh_reminder_card_row_cb (LhReminderCard *self,
                         GtkListBoxRow  *row)
{
  const LhReminder *reminder = g_object_get_data (G_OBJECT (row), "reminder");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", reminder->entity, reminder->id);
}

typedef struct
{
  gpointer weak;
  gboolean print;
} LhReminderOutput;

static void
lh_reminder_card_all_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autofree LhReminderOutput *output = user_data;
  g_autoptr (LhReminderCard) self = lh_weak_take (output->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhReminders) all = lh_reminders_load_finish (LH_LEDGER (source), result, &error);
  g_autoptr (LhDocument) document = NULL;

  if (self == NULL)
    return;
  if (all == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  document = lh_reminder_document_new (LH_LEDGER (source), all, lh_ledger_get_catalog (LH_LEDGER (source)));
  lh_document_output_run (self, document, NULL, output->print);
}

/* The whole list, unit by unit, in the language of the ledger. */
static void
lh_reminder_card_document_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhReminderCard *self = LH_REMINDER_CARD (widget);
  LhReminderOutput *output;

  if (self->ledger == NULL)
    return;
  output = g_new0 (LhReminderOutput, 1);
  output->weak = lh_weak_new (self);
  output->print = g_str_equal (action_name, "reminders.print");
  lh_reminders_load_async (self->ledger, lh_ledger_get_as_of (self->ledger), 0, NULL, lh_reminder_card_all_cb, output);
}

static void
lh_reminder_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_reminder_card_parent_class)->map (widget);
  lh_reminder_card_refresh (LH_REMINDER_CARD (widget));
}

static void
lh_reminder_card_dispose (GObject *object)
{
  LhReminderCard *self = LH_REMINDER_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_REMINDER_CARD);
  self->list = NULL;
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->reminders, lh_reminders_free);

  G_OBJECT_CLASS (lh_reminder_card_parent_class)->dispose (object);
}

static void
lh_reminder_card_finalize (GObject *object)
{
  g_free (LH_REMINDER_CARD (object)->section);

  G_OBJECT_CLASS (lh_reminder_card_parent_class)->finalize (object);
}

static void
lh_reminder_card_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhReminderCard *self = LH_REMINDER_CARD (object);

  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, self->ledger);
  else if (prop_id == PROP_SECTION)
    g_value_set_string (value, self->section);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_reminder_card_set_ledger (LhReminderCard *self,
                             LhLedger       *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger == NULL)
    return;
  g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_reminder_card_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "notify::quarter", G_CALLBACK (lh_reminder_card_refresh), self, G_CONNECT_SWAPPED);
  lh_reminder_card_refresh (self);
}

static void
lh_reminder_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhReminderCard *self = LH_REMINDER_CARD (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_reminder_card_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_SECTION:
      g_free (self->section);
      self->section = g_value_dup_string (value);
      lh_reminder_card_show (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_reminder_card_class_init (LhReminderCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_reminder_card_dispose;
  object_class->finalize = lh_reminder_card_finalize;
  object_class->get_property = lh_reminder_card_get_property;
  object_class->set_property = lh_reminder_card_set_property;
  widget_class->map = lh_reminder_card_map;
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, G_PARAM_READWRITE |
                                                  G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_PAGE_HEAD);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-reminder-card.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhReminderCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, LhReminderCard, list);
  gtk_widget_class_bind_template_child (widget_class, LhReminderCard, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_reminder_card_row_cb);
  gtk_widget_class_install_property_action (widget_class, "reminders.section", "section");
  gtk_widget_class_install_action (widget_class, "reminders.print", NULL, lh_reminder_card_document_action);
  gtk_widget_class_install_action (widget_class, "reminders.save", NULL, lh_reminder_card_document_action);
}

static void
lh_reminder_card_init (LhReminderCard *self)
{
  self->section = g_strdup (lh_reminder_section_get_code (LH_REMINDER_OVERDUE));
  gtk_widget_init_template (GTK_WIDGET (self));
}
