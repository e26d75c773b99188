/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field-date-row.h"

#include "lh-page.h"
#include "lh-text.h"

struct _LhFieldDateRow
{
  LhFieldRow   parent_instance;

  char        *shown;
  LhDate       picked;

  GtkCalendar *calendar;
  GtkEditable *entry;
  GtkPopover  *popover;
};

G_DEFINE_FINAL_TYPE (LhFieldDateRow, lh_field_date_row, LH_TYPE_FIELD_ROW)

static LhDate
lh_field_date_row_get_date (LhFieldDateRow *self)
{
  guint index;

  if (lh_field_row_get_spec (LH_FIELD_ROW (self), &index) == NULL)
    return (LhDate) { 0 };
  return lh_record_get_date (lh_field_row_get_record (LH_FIELD_ROW (self)), index);
}

static void
lh_field_date_row_show (LhFieldRow *row)
{
  LhFieldDateRow *self = LH_FIELD_DATE_ROW (row);
  LhDate date = lh_field_date_row_get_date (self);

  g_free (self->shown);
  self->shown = lh_date_is_set (date) ? lh_date_format (date, LH_DATE_LONG, NULL) : g_strdup ("");
  gtk_editable_set_text (self->entry, self->shown);
}

static char *
lh_field_date_row_read (LhFieldRow  *row,
                        GError     **error)
{
  LhFieldDateRow *self = LH_FIELD_DATE_ROW (row);
  const char *text = gtk_editable_get_text (self->entry);
  LhDate date;

  if (lh_text_is_blank (text))
    return g_strdup ("");
  if (!lh_date_parse (text, &date, error))
    return NULL;
  return lh_date_to_iso (date);
}

static gboolean
lh_field_date_row_is_edited (LhFieldRow *row)
{
  LhFieldDateRow *self = LH_FIELD_DATE_ROW (row);

  return g_strcmp0 (gtk_editable_get_text (self->entry), self->shown) != 0;
}

static LhDate
lh_field_date_row_get_picked (LhFieldDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  return lh_date_new (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day));
}

/* The calendar opens on the date of the field, or on today. */
static void
lh_field_date_row_popover_show_cb (LhFieldDateRow *self)
{
  LhDate date = lh_field_date_row_get_date (self);
  g_autoptr (GDateTime) day = NULL;

  if (!lh_date_is_set (date))
    date = lh_date_today ();
  day = g_date_time_new_local (lh_date_get_year (date), lh_date_get_month (date), lh_date_get_day (date), 0, 0, 0);
  self->picked = date;
  gtk_calendar_select_day (self->calendar, day);
}

/* Turning over the months selects days, too: only another day of the same month is a choice that closes. */
static void
lh_field_date_row_day_selected_cb (LhFieldDateRow *self)
{
  LhDate date = lh_field_date_row_get_picked (self);
  LhDate before = self->picked;
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->popover)))
    return;

  self->picked = date;
  text = lh_date_format (date, LH_DATE_LONG, NULL);
  gtk_editable_set_text (self->entry, text);
  if (lh_date_get_month (date) == lh_date_get_month (before) && lh_date_get_year (date) == lh_date_get_year (before))
    gtk_popover_popdown (self->popover);
}

static gboolean
lh_field_date_row_key_cb (LhFieldDateRow     *self,
                          guint            keyval,
                          guint            keycode,
                          GdkModifierType  modifiers)
{
  LhFieldRow *row = LH_FIELD_ROW (self);

  if (keyval != GDK_KEY_Escape || (!lh_field_date_row_is_edited (row) && !lh_field_row_has_error (row)))
    return GDK_EVENT_PROPAGATE;

  lh_field_row_revert (row);
  return GDK_EVENT_STOP;
}

static void
lh_field_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_FIELD_DATE_ROW);

  G_OBJECT_CLASS (lh_field_date_row_parent_class)->dispose (object);
}

static void
lh_field_date_row_finalize (GObject *object)
{
  g_free (LH_FIELD_DATE_ROW (object)->shown);

  G_OBJECT_CLASS (lh_field_date_row_parent_class)->finalize (object);
}

static void
lh_field_date_row_class_init (LhFieldDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhFieldRowClass *row_class = LH_FIELD_ROW_CLASS (klass);

  object_class->dispose = lh_field_date_row_dispose;
  object_class->finalize = lh_field_date_row_finalize;
  row_class->show = lh_field_date_row_show;
  row_class->read = lh_field_date_row_read;
  row_class->is_edited = lh_field_date_row_is_edited;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-field-date-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFieldDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, LhFieldDateRow, entry);
  gtk_widget_class_bind_template_child (widget_class, LhFieldDateRow, popover);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_date_row_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_date_row_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_date_row_popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_row_commit);
  gtk_widget_class_bind_template_callback (widget_class, lh_field_row_confirm);
}

static void
lh_field_date_row_init (LhFieldDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_field_row_set_editor (LH_FIELD_ROW (self), self->entry);
}
