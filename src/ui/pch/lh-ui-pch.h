/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */

/* Read once instead of once per file where the build option b_pch is on, as in the continuous integration: parsing
 * GTK is most of the time a file of the window takes. Files include what they need all the same; a build without
 * finds those that do not. */

#include <adwaita.h>
