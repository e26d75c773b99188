/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ui.h"

/* Programs under a sanitizer are several times slower; meson's --timeout-multiplier does not reach the waits in them. */
#if defined (__SANITIZE_ADDRESS__)
#define SLOWNESS 10
#else
#define SLOWNESS 1
#endif

static const char *
lh_test_label_of (GtkWidget *widget)
{
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (GTK_IS_EDITABLE (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));

  return gtk_widget_get_tooltip_text (widget);
}

/**
 * lh_test_wait:
 * @condition: tells whether what is waited for has come
 * @data: for @condition
 * @timeout_ms: how long to wait, in milliseconds
 *
 * Runs the main context until @condition holds.
 *
 * Returns: whether it holds
 */
gboolean
lh_test_wait (LhTestCondition  condition,
              gpointer         data,
              guint            timeout_ms)
{
  gint64 end = g_get_monotonic_time () + timeout_ms * SLOWNESS * 1000LL;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }

  return TRUE;
}

/**
 * lh_test_settle:
 *
 * Runs the main context until it is idle for three turns. Layout may still be due at the next frame.
 */
void
lh_test_settle (void)
{
  for (int quiet = 0; quiet < 3;)
    {
      if (g_main_context_iteration (NULL, FALSE))
        {
          quiet = 0;
          continue;
        }
      quiet++;
      g_usleep (500);
    }
}

/**
 * lh_test_frame:
 * @widget: a widget on screen
 *
 * Lays out and draws one more frame, then settles.
 */
void
lh_test_frame (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  gtk_test_widget_wait_for_draw (widget);
  lh_test_settle ();
}

/**
 * lh_test_present:
 * @window: a window
 *
 * Shows @window and waits until its first frame is drawn.
 */
void
lh_test_present (GtkWindow *window)
{
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  lh_test_settle ();
}

/**
 * lh_test_click:
 * @button: a button on screen that can be clicked
 *
 * Clicks at once, as a person would. gtk_widget_activate() would emit “clicked” only 250 ms later.
 */
void
lh_test_click (GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));

  g_signal_emit_by_name (button, "clicked");
  lh_test_settle ();
}

/**
 * lh_test_find:
 * @root: where to look
 * @type: the type wanted
 * @label: (nullable): its label, text or tooltip, or %NULL for any
 *
 * Searches the widgets on screen below @root, depth first.
 *
 * Returns: (transfer none) (nullable): the first that fits
 */
GtkWidget *
lh_test_find (GtkWidget  *root,
              GType       type,
              const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root)
      && (label == NULL || g_strcmp0 (lh_test_label_of (root), label) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = lh_test_find (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * lh_test_render:
 * @widget: a widget on screen
 *
 * Returns: (transfer full): what @widget shows now
 */
GdkTexture *
lh_test_render (GtkWidget *widget)
{
  int width, height;
  g_autoptr (GdkPaintable) live = NULL;
  g_autoptr (GdkPaintable) now = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot;
  GskRenderer *renderer;

  /* queue_draw() throws the widget's render node away until the next frame: an image taken before it is empty. */
  gtk_widget_queue_draw (widget);
  gtk_test_widget_wait_for_draw (widget);

  width = gtk_widget_get_width (widget);
  height = gtk_widget_get_height (widget);
  g_assert_cmpint (width, >, 0);
  g_assert_cmpint (height, >, 0);

  live = gtk_widget_paintable_new (widget);
  now = gdk_paintable_get_current_image (live);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (now, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);

  renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  return gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

/**
 * lh_test_save_png:
 * @widget: a widget on screen
 * @name: file name without its ending
 *
 * Keeps a picture of @widget in the directory that the environment variable LH_SHOTS names, if it is set.
 */
void
lh_test_save_png (GtkWidget  *widget,
                  const char *name)
{
  const char *dir = g_getenv ("LH_SHOTS");
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (dir == NULL)
    return;

  g_assert_cmpint (g_mkdir_with_parents (dir, 0755), ==, 0);
  texture = lh_test_render (widget);
  path = g_strdup_printf ("%s/%s.png", dir, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/**
 * lh_test_distinct_colours:
 * @texture: a picture
 *
 * Returns: how many colours occur in @texture: a blank picture has one
 */
guint
lh_test_distinct_colours (GdkTexture *texture)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  gsize n_pixels = (gsize) width * height;
  g_autofree guint32 *pixels = g_new (guint32, n_pixels);
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (gsize i = 0; i < n_pixels; i++)
    g_hash_table_add (colours, GUINT_TO_POINTER (pixels[i]));

  return g_hash_table_size (colours);
}
