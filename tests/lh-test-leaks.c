/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <stddef.h>

/* GLib's table of quarks is left behind by design when it grows, because others may still be reading it. A program with
 * many classes outgrows the first one, and the search for leaks would end it. A pointer to that one table keeps it
 * reachable, so that no suppression hides anything else. Part of every test of the window. */

#if defined (__SANITIZE_ADDRESS__)
#define LH_TEST_LEAKS 1
#elif defined (__has_feature)
#if __has_feature (address_sanitizer)
#define LH_TEST_LEAKS 1
#endif
#endif

#ifdef LH_TEST_LEAKS

/* GLib's QUARK_BLOCK_SIZE. */
#define FIRST_QUARKS (2048 * sizeof (char *))

const volatile void *lh_test_first_quarks;

/* The sanitizer calls this after every allocation, with its name and signature. GLib makes its table when it is loaded:
 * it is the first block of this size. Must not allocate. */
__attribute__ ((visibility ("default"), no_sanitize ("address"))) void __sanitizer_malloc_hook (const volatile void *block,
                                                                                               size_t               size);

void
__sanitizer_malloc_hook (const volatile void *block,
                         size_t               size)
{
  if (size == FIRST_QUARKS && lh_test_first_quarks == NULL)
    lh_test_first_quarks = block;
}

#endif
