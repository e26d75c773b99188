/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-vocabulary-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-id.h"
#include "lh-page.h"
#include "lh-term-row.h"
#include "lh-toast.h"

struct _LhVocabularyDialog
{
  AdwWindow     parent_instance;

  LhLedger     *ledger;
  GListModel   *terms;

  GtkDropDown  *vocabularies;
  GtkListBox   *list;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhVocabularyDialog, lh_vocabulary_dialog, ADW_TYPE_WINDOW)

static const LhCode lh_vocabularies[] = {
  { "project-category", N_("Project categories") },
  { "project-type", N_("Project types") },
  { "topic-dimension", N_("Topic dimensions") },
  { "work-field", N_("Fields of work") },
  { "outcome-form", N_("Forms of outcome") },
  { "acceptance-grade", N_("Grades of acceptance") },
  { "project-level", N_("Levels of a project") },
  { "work-mode", N_("Work modes") },
  { "result-direction", N_("Directions of the results") },
  { "topic-criterion", N_("Criteria of a topic") },
  { "review-check", N_("Checks of the first review") },
  { "opinion-source", N_("Sources of opinions") },
  { "partner-role", N_("Roles of partners") },
  { "member-item-kind", N_("Lists of members") },
  { "inspection-method", N_("Methods of inspection") },
  { "inspection-grade", N_("Grades of inspection") },
  { "problem-source", N_("Sources of problems") },
  { "problem-category", N_("Categories of problems") },
  { "award-level", N_("Levels of awards") },
  { "practice-kind", N_("Kinds of practices") },
  { "promotion-level", N_("Levels of promotion") },
  { "attachment-role", N_("Roles of attachments") },
  { "role", N_("Roles in a project") },
  { "sector-class", N_("Sector classes") },
  { "unit-class", N_("Classes of unit") },
  { "brand-stage", N_("Brand stages") },
  { "brand-grade", N_("Brand grades") },
  { "brand-orientation", N_("Brand orientations") },
  { "bearer", N_("Bearers of duties") },
  { "negative-category", N_("Categories of the negative list") },
};

static const char *
lh_vocabulary_dialog_get_vocabulary (LhVocabularyDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->vocabularies);

  return selected < G_N_ELEMENTS (lh_vocabularies) ? lh_vocabularies[selected].code : NULL;
}

static GtkWidget *
lh_vocabulary_dialog_create_row_cb (gpointer item,
                                    gpointer user_data)
{
  return lh_term_row_new (LH_TERM (item));
}

static void
lh_vocabulary_dialog_selected_cb (LhVocabularyDialog *self)
{
  const char *vocabulary;

  /* While the template is being built there is nothing to choose from. */
  if (self->ledger == NULL)
    return;

  vocabulary = lh_vocabulary_dialog_get_vocabulary (self);
  if (vocabulary == NULL)
    return;

  g_set_object (&self->terms, lh_ledger_get_vocabulary (self->ledger, vocabulary));
  gtk_list_box_bind_model (self->list, self->terms, lh_vocabulary_dialog_create_row_cb, NULL, NULL);
}

static LhTerm *
lh_vocabulary_dialog_find (LhVocabularyDialog *self,
                           gint64              id,
                           guint              *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->terms); i++)
    {
      g_autoptr (LhTerm) term = g_list_model_get_item (self->terms, i);

      if (lh_record_get_id (LH_RECORD (term)) == id)
        {
          *position = i;
          return g_steal_pointer (&term);
        }
    }

  return NULL;
}

static void
lh_vocabulary_dialog_applied_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr (LhVocabularyDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lh_ledger_apply_finish (LH_LEDGER (source), result, NULL, &error))
    lh_error_dialog (self, _("The term was not changed"), error);
}

static void
lh_vocabulary_dialog_apply (LhVocabularyDialog *self,
                            LhChangeSet        *changes)
{
  lh_ledger_apply_async (self->ledger, changes, NULL, lh_vocabulary_dialog_applied_cb, g_object_ref (self));
}

static void
lh_vocabulary_dialog_rename_action (GtkWidget  *widget,
                                    const char *action,
                                    GVariant   *parameter)
{
  LhVocabularyDialog *self = LH_VOCABULARY_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-term");
  g_autoptr (LhTerm) term = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  gint64 id;
  guint position;

  g_variant_get (parameter, "(x&s)", &id, &name);
  term = lh_vocabulary_dialog_find (self, id, &position);
  if (term == NULL)
    return;

  if (!lh_change_set_set_text (changes, LH_RECORD (term), "name", name, &error))
    lh_error_dialog (self, _("The term was not renamed"), error);
  else
    lh_vocabulary_dialog_apply (self, changes);
}

static void
lh_vocabulary_dialog_retire_action (GtkWidget  *widget,
                                    const char *action,
                                    GVariant   *parameter)
{
  LhVocabularyDialog *self = LH_VOCABULARY_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-term");
  guint position;
  g_autoptr (LhTerm) term = lh_vocabulary_dialog_find (self, g_variant_get_int64 (parameter), &position);
  g_autoptr (LhRecord) changed = NULL;

  if (term == NULL)
    return;

  changed = lh_record_duplicate (LH_RECORD (term));
  lh_record_set_boolean (changed, LH_TERM_RETIRED, !lh_record_get_boolean (changed, LH_TERM_RETIRED));
  lh_change_set_update (changes, changed);
  lh_vocabulary_dialog_apply (self, changes);
}

/* Every term gets its place anew: positions of imported vocabularies may have gaps or be equal. */
static void
lh_vocabulary_dialog_move (LhVocabularyDialog *self,
                           guint               from,
                           guint               to)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-term");
  guint n_terms = g_list_model_get_n_items (self->terms);

  for (guint i = 0; i < n_terms; i++)
    {
      g_autoptr (LhRecord) term = g_list_model_get_item (self->terms, i);
      g_autoptr (LhRecord) moved = NULL;
      gint64 place = i == from ? to : i == to ? from : i;

      if (lh_record_get_int (term, LH_TERM_POSITION) == place + 1)
        continue;

      moved = lh_record_duplicate (term);
      lh_record_set_int (moved, LH_TERM_POSITION, place + 1);
      lh_change_set_update (changes, moved);
    }

  lh_vocabulary_dialog_apply (self, changes);
}

static void
lh_vocabulary_dialog_move_action (GtkWidget  *widget,
                                  const char *action,
                                  GVariant   *parameter)
{
  LhVocabularyDialog *self = LH_VOCABULARY_DIALOG (widget);
  g_autoptr (LhTerm) term = NULL;
  guint position;
  gint64 id;
  int step;

  g_variant_get (parameter, "(xi)", &id, &step);
  term = lh_vocabulary_dialog_find (self, id, &position);
  if (term == NULL || (step < 0 && position == 0)
      || (step > 0 && position + 1 == g_list_model_get_n_items (self->terms)))
    return;

  lh_vocabulary_dialog_move (self, position, position + step);
}

static void
lh_vocabulary_dialog_add_action (GtkWidget  *widget,
                                 const char *action,
                                 GVariant   *parameter)
{
  LhVocabularyDialog *self = LH_VOCABULARY_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-term");
  g_autoptr (LhRecord) term = LH_RECORD (lh_term_new ());
  g_autofree char *code = g_strdup_printf ("term-%" G_GINT64_FORMAT, lh_id_new ());

  lh_record_set_text (term, LH_TERM_VOCABULARY, lh_vocabulary_dialog_get_vocabulary (self));
  lh_record_set_text (term, LH_TERM_CODE, code);
  lh_record_set_text (term, LH_TERM_NAME, _("New term"));
  lh_record_set_int (term, LH_TERM_POSITION, g_list_model_get_n_items (self->terms) + 1);
  lh_change_set_insert (changes, term);
  lh_vocabulary_dialog_apply (self, changes);
}

static void
lh_vocabulary_dialog_constructed (GObject *object)
{
  LhVocabularyDialog *self = LH_VOCABULARY_DIALOG (object);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  G_OBJECT_CLASS (lh_vocabulary_dialog_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (lh_vocabularies); i++)
    gtk_string_list_append (names, lh_tr (NULL, lh_vocabularies[i].label));
  gtk_drop_down_set_model (self->vocabularies, G_LIST_MODEL (names));
  lh_vocabulary_dialog_selected_cb (self);
}

static void
lh_vocabulary_dialog_dispose (GObject *object)
{
  LhVocabularyDialog *self = LH_VOCABULARY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_VOCABULARY_DIALOG);
  g_clear_object (&self->terms);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_vocabulary_dialog_parent_class)->dispose (object);
}

static void
lh_vocabulary_dialog_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LhVocabularyDialog *self = LH_VOCABULARY_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_vocabulary_dialog_class_init (LhVocabularyDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lh_vocabulary_dialog_constructed;
  object_class->dispose = lh_vocabulary_dialog_dispose;
  object_class->set_property = lh_vocabulary_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-vocabulary-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhVocabularyDialog, vocabularies);
  gtk_widget_class_bind_template_child (widget_class, LhVocabularyDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, lh_vocabulary_dialog_selected_cb);
  gtk_widget_class_install_action (widget_class, "term.rename", "(xs)", lh_vocabulary_dialog_rename_action);
  gtk_widget_class_install_action (widget_class, "term.retire", "x", lh_vocabulary_dialog_retire_action);
  gtk_widget_class_install_action (widget_class, "term.move", "(xi)", lh_vocabulary_dialog_move_action);
  gtk_widget_class_install_action (widget_class, "term.add", NULL, lh_vocabulary_dialog_add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_vocabulary_dialog_init (LhVocabularyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_vocabulary_dialog_new:
 * @parent: the window it belongs to
 * @ledger: a ledger that may be written
 *
 * Returns: (transfer none): the dialog, to be presented
 */
LhVocabularyDialog *
lh_vocabulary_dialog_new (GtkWindow *parent,
                          LhLedger  *ledger)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return g_object_new (LH_TYPE_VOCABULARY_DIALOG,
                       "transient-for", parent,
                       "ledger", ledger,
                       NULL);
}
