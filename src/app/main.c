/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-application.h"
#include "lh-catalog.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (LhApplication) application = NULL;

  lh_catalog_init_gettext ();

  application = lh_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
