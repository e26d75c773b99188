/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <cairo.h>

void lh_document_image_draw (const char *path,
                             double      x,
                             double      y,
                             double      width,
                             double      height,
                             cairo_t    *cr);
