/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-chooser.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-codes.h"
#include "lh-duty-bearer.h"
#include "lh-page.h"

struct _LhDutyChooser
{
  AdwBin       parent_instance;

  LhLedger    *ledger;
  LhDutyLines *lines;
  GPtrArray   *kinds;          /* codes of the kinds that lists have */
  GPtrArray   *shown;          /* LhRecord: the lines of the second choice */
  GPtrArray   *unit_kinds;     /* codes */
  gint64       wanted_item;    /* what is asked for before the lines are there; -1 for all lines */
  gint64       wanted_list;
  gboolean     filling;

  GtkDropDown *list_choice;
  GtkDropDown *line_choice;
  GtkDropDown *level_choice;
  GtkDropDown *unit_choice;
  GtkDropDown *span_choice;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhDutyChooser, lh_duty_chooser, ADW_TYPE_BIN)

/* First all lists, then those of a kind, then single ones. */
static const char *
lh_duty_chooser_get_kind (LhDutyChooser *self)
{
  guint place = gtk_drop_down_get_selected (self->list_choice);

  return place >= 1 && place <= self->kinds->len ? g_ptr_array_index (self->kinds, place - 1) : NULL;
}

static LhRecord *
lh_duty_chooser_get_list (LhDutyChooser *self)
{
  guint place = gtk_drop_down_get_selected (self->list_choice);
  guint first = 1 + self->kinds->len;

  return self->lines != NULL && place >= first && place - first < self->lines->lists->len
         ? g_ptr_array_index (self->lines->lists, place - first) : NULL;
}

static LhRecord *
lh_duty_chooser_get_line (LhDutyChooser *self)
{
  guint place = gtk_drop_down_get_selected (self->line_choice);

  return place >= 1 && place - 1 < self->shown->len ? g_ptr_array_index (self->shown, place - 1) : NULL;
}

static gboolean
lh_duty_chooser_wants_line (LhDutyChooser *self,
                            LhRecord      *line)
{
  const char *kind = lh_duty_chooser_get_kind (self);
  LhRecord *list = lh_duty_chooser_get_list (self);
  LhRecord *own = lh_duty_lines_find_list (self->lines, line);

  if (list != NULL)
    return own == list;
  return kind == NULL || (own != NULL && g_strcmp0 (lh_record_get_text (own, LH_CHECKLIST_KIND), kind) == 0);
}

static void
lh_duty_chooser_fill (LhDutyChooser *self,
                      GtkDropDown   *choice,
                      GtkStringList *names,
                      guint          selected)
{
  self->filling = TRUE;
  gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (choice, MIN (selected, g_list_model_get_n_items (G_LIST_MODEL (names)) - 1));
  self->filling = FALSE;
}

/* The line that was chosen stays, when it is still among those offered. */
static void
lh_duty_chooser_fill_lines (LhDutyChooser *self,
                            gint64         chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->shown, 0);
  gtk_string_list_append (names, _("All lines: completion by unit"));
  for (guint i = 0; i < self->lines->lines->len; i++)
    {
      LhRecord *line = g_ptr_array_index (self->lines->lines, i);
      g_autofree char *name = NULL;

      if (!lh_duty_chooser_wants_line (self, line))
        continue;
      name = lh_duty_line_format (self->ledger, line);
      gtk_string_list_append (names, name);
      g_ptr_array_add (self->shown, g_object_ref (line));
      if (lh_record_get_id (line) == chosen)
        selected = self->shown->len;
    }
  lh_duty_chooser_fill (self, self->line_choice, names, selected);
}

static void
lh_duty_chooser_collect_kinds (LhDutyChooser *self)
{
  g_ptr_array_set_size (self->kinds, 0);
  for (guint i = 0; i < self->lines->lists->len; i++)
    {
      const char *kind = g_intern_string (lh_record_get_text (g_ptr_array_index (self->lines->lists, i), LH_CHECKLIST_KIND));

      if (!g_ptr_array_find (self->kinds, kind, NULL))
        g_ptr_array_add (self->kinds, (gpointer) kind);
    }
}

static void
lh_duty_chooser_fill_lists (LhDutyChooser *self,
                            gint64         chosen,
                            const char    *kind)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  lh_duty_chooser_collect_kinds (self);
  gtk_string_list_append (names, _("All lists"));
  for (guint i = 0; i < self->kinds->len; i++)
    {
      const char *code = g_ptr_array_index (self->kinds, i);
      /* TRANSLATORS: a kind of lists */
      g_autofree char *name = g_strdup_printf (_("All lists of: %s"), lh_code_get_label ("checklist-kind", code, NULL));

      gtk_string_list_append (names, name);
      if (code == kind)
        selected = i + 1;
    }
  for (guint i = 0; i < self->lines->lists->len; i++)
    {
      LhRecord *list = g_ptr_array_index (self->lines->lists, i);

      gtk_string_list_append (names, lh_record_get_text (list, LH_CHECKLIST_TITLE));
      if (lh_record_get_id (list) == chosen)
        selected = 1 + self->kinds->len + i;
    }
  lh_duty_chooser_fill (self, self->list_choice, names, selected);
}

static void
lh_duty_chooser_fill_levels (LhDutyChooser *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("All levels"));
  for (guint i = 1; i < LH_DUTY_N_LEVELS; i++)
    gtk_string_list_append (names, lh_duty_level_get_label ((LhDutyLevel) i, NULL));
  lh_duty_chooser_fill (self, self->level_choice, names, 0);
}

/* Kinds of units that there are, as the codes have them. */
static void
lh_duty_chooser_fill_units (LhDutyChooser *self)
{
  GListModel *organizations = lh_ledger_get_organizations (self->ledger);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->unit_choice);

  g_ptr_array_set_size (self->unit_kinds, 0);
  gtk_string_list_append (names, _("All kinds of units"));
  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);
      const char *kind = g_intern_string (lh_record_get_text (organization, LH_ORGANIZATION_KIND));

      if (g_ptr_array_find (self->unit_kinds, kind, NULL))
        continue;
      g_ptr_array_add (self->unit_kinds, (gpointer) kind);
      gtk_string_list_append (names, lh_code_get_label ("organization-kind", kind, NULL));
    }
  lh_duty_chooser_fill (self, self->unit_choice, names, selected == GTK_INVALID_LIST_POSITION ? 0 : selected);
}

static void
lh_duty_chooser_changed_cb (LhDutyChooser *self)
{
  if (!self->filling && self->lines != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Another list has other lines: all of them, to begin with. */
static void
lh_duty_chooser_list_cb (LhDutyChooser *self)
{
  if (self->filling || self->lines == NULL)
    return;
  lh_duty_chooser_fill_lines (self, 0);
  lh_duty_chooser_changed_cb (self);
}

static void
lh_duty_chooser_dispose (GObject *object)
{
  LhDutyChooser *self = LH_DUTY_CHOOSER (object);

  self->filling = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_DUTY_CHOOSER);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->lines, lh_duty_lines_free);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->unit_kinds, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_duty_chooser_parent_class)->dispose (object);
}

static void
lh_duty_chooser_class_init (LhDutyChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_duty_chooser_dispose;
  signals[CHANGED] = g_signal_new ("changed", LH_TYPE_DUTY_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-duty-chooser.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhDutyChooser, list_choice);
  gtk_widget_class_bind_template_child (widget_class, LhDutyChooser, line_choice);
  gtk_widget_class_bind_template_child (widget_class, LhDutyChooser, level_choice);
  gtk_widget_class_bind_template_child (widget_class, LhDutyChooser, unit_choice);
  gtk_widget_class_bind_template_child (widget_class, LhDutyChooser, span_choice);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_chooser_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_chooser_changed_cb);
}

static void
lh_duty_chooser_init (LhDutyChooser *self)
{
  self->kinds = g_ptr_array_new ();
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->unit_kinds = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_duty_chooser_fill_levels (self);
}

/**
 * lh_duty_chooser_set_lines:
 * @lines: (transfer full): what there is in the year
 *
 * What was chosen stays as far as it is still there. The first time it is the first line, which fits on a page.
 */
void
lh_duty_chooser_set_lines (LhDutyChooser *self,
                           LhLedger      *ledger,
                           LhDutyLines   *lines)
{
  g_autoptr (LhRecord) line = NULL;
  LhRecord *list = lh_duty_chooser_get_list (self);
  const char *kind = lh_duty_chooser_get_kind (self);
  gint64 list_id = self->wanted_list != 0 ? self->wanted_list : list != NULL ? lh_record_get_id (list) : 0;
  gint64 item_id = self->wanted_item;
  const gboolean first = self->lines == NULL;

  g_return_if_fail (LH_IS_DUTY_CHOOSER (self));

  g_set_object (&line, lh_duty_chooser_get_line (self));
  if (item_id == 0 && self->wanted_list == 0 && (line != NULL || first))
    item_id = line != NULL ? lh_record_get_id (line)
              : lines->lines->len > 0 ? lh_record_get_id (g_ptr_array_index (lines->lines, 0)) : 0;
  if (self->wanted_item != 0)
    list_id = 0;
  g_clear_pointer (&self->lines, lh_duty_lines_free);
  self->lines = lines;
  g_set_object (&self->ledger, ledger);
  lh_duty_chooser_fill_lists (self, list_id, self->wanted_item != 0 || self->wanted_list != 0 ? NULL : kind);
  lh_duty_chooser_fill_lines (self, item_id);
  lh_duty_chooser_fill_units (self);
  self->wanted_item = 0;
  self->wanted_list = 0;
}

/**
 * lh_duty_chooser_has_lines:
 *
 * Returns: whether there is anything to choose from yet
 */
gboolean
lh_duty_chooser_has_lines (LhDutyChooser *self)
{
  g_return_val_if_fail (LH_IS_DUTY_CHOOSER (self), FALSE);
  return self->lines != NULL;
}

/**
 * lh_duty_chooser_get_request:
 *
 * Returns: what is chosen. Lists that come every month or quarter are columns beside one another.
 */
LhDutyRequest
lh_duty_chooser_get_request (LhDutyChooser *self,
                             LhLedger      *ledger)
{
  LhDutyRequest request = { .year = lh_ledger_get_quarter (ledger).year, .as_of = lh_ledger_get_as_of (ledger) };
  LhRecord *line, *list;
  guint unit;

  g_return_val_if_fail (LH_IS_DUTY_CHOOSER (self), request);

  line = lh_duty_chooser_get_line (self);
  list = lh_duty_chooser_get_list (self);
  unit = gtk_drop_down_get_selected (self->unit_choice);
  request.quarter = (int) gtk_drop_down_get_selected (self->span_choice);
  request.level = (LhDutyLevel) gtk_drop_down_get_selected (self->level_choice);
  if (unit >= 1 && unit - 1 < self->unit_kinds->len)
    request.unit_kind = g_ptr_array_index (self->unit_kinds, unit - 1);
  if (line != NULL)
    request.item_id = lh_record_get_id (line);
  else if (list != NULL)
    request.checklist_id = lh_record_get_id (list);
  else
    request.kind = lh_duty_chooser_get_kind (self);
  request.by_list = g_strcmp0 (request.kind, "theme-day") == 0 || g_strcmp0 (request.kind, "organizational-life") == 0;
  return request;
}

/**
 * lh_duty_chooser_show_item:
 * @item_id: a line; 0 for all lines
 * @quarter: 1 to 4, or 0 for the year
 *
 * Chooses a line; it is shown when the lines are set the next time.
 */
void
lh_duty_chooser_show_item (LhDutyChooser *self,
                           gint64         item_id,
                           int            quarter)
{
  g_return_if_fail (LH_IS_DUTY_CHOOSER (self));

  self->wanted_item = item_id != 0 ? item_id : -1;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->span_choice, (guint) quarter);
  self->filling = FALSE;
}

/**
 * lh_duty_chooser_show_list:
 * @checklist_id: a list
 *
 * Chooses all lines of a list; they are shown when the lines are set the next time.
 */
void
lh_duty_chooser_show_list (LhDutyChooser *self,
                           gint64         checklist_id)
{
  g_return_if_fail (LH_IS_DUTY_CHOOSER (self));

  self->wanted_list = checklist_id;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->span_choice, 0);
  self->filling = FALSE;
}
