/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectGuidance:
 *
 * What the office says about the classes a project falls into: the sector class of its organization (S0-6), its
 * category, type and topic dimension. The texts are those of the vocabularies.
 *
 * Properties: "ledger", "record" (a project).
 */
#define LH_TYPE_PROJECT_GUIDANCE (lh_project_guidance_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectGuidance, lh_project_guidance, LH, PROJECT_GUIDANCE, AdwBin)

const char *lh_project_guidance_get_text (LhProjectGuidance *self);

G_END_DECLS
