/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-id.h"

/* 42 bits of milliseconds reach until the year 2159; 21 bits below keep two processes apart. */
#define LH_ID_EPOCH_MS G_GINT64_CONSTANT (1577836800000)
#define LH_ID_RANDOM_BITS 21
#define LH_ID_MAX_MS ((G_GINT64_CONSTANT (1) << 42) - 1)

static gint64
lh_id_from_clock (guint32 process_bits)
{
  gint64 milliseconds = g_get_real_time () / 1000 - LH_ID_EPOCH_MS;

  milliseconds = CLAMP (milliseconds, 0, LH_ID_MAX_MS);
  return milliseconds << LH_ID_RANDOM_BITS | process_bits;
}

/**
 * lh_id_new:
 *
 * Makes an identifier for a new record: 42 bits of milliseconds since 2020-01-01 UTC, then 21 bits that
 * differ between processes. So two windows on one ledger make different identifiers without asking each
 * other, and records sort by their time of creation.
 *
 * Within the process every identifier is greater than the one before, also when the clock is set back.
 * May be called from any thread.
 *
 * Returns: a positive number of 63 bits
 */
gint64
lh_id_new (void)
{
  static GMutex mutex;
  static gint64 last;
  static guint32 process_bits;
  gint64 id;

  g_mutex_lock (&mutex);
  if (last == 0)
    process_bits = g_random_int () >> (32 - LH_ID_RANDOM_BITS);
  last = MAX (lh_id_from_clock (process_bits), last + 1);
  id = last;
  g_mutex_unlock (&mutex);

  return id;
}

/**
 * lh_id_to_string:
 * @id: an identifier
 *
 * Returns: (transfer full): @id in decimal digits, as files and commands spell it
 */
char *
lh_id_to_string (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/**
 * lh_id_parse:
 * @text: decimal digits and nothing else
 * @id: (out): the identifier; left alone on failure
 *
 * Returns: whether @text spells an identifier
 */
gboolean
lh_id_parse (const char *text,
             gint64     *id)
{
  guint64 value;

  g_return_val_if_fail (id != NULL, FALSE);

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &value, NULL))
    return FALSE;

  *id = (gint64) value;
  return TRUE;
}
