/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectPeopleTab:
 *
 * Who stands behind a project: the three roles (领办、主办、承办), the responsibility chain with its missing slots marked,
 * partners, the leaders one after the other, and the responsibility letter.
 *
 * Properties: "ledger", "record" (the project).
 *
 * Actions: people.fill-slot "s" (enters the slot of a level of the chain).
 */
#define LH_TYPE_PROJECT_PEOPLE_TAB (lh_project_people_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectPeopleTab, lh_project_people_tab, LH, PROJECT_PEOPLE_TAB, AdwBin)

G_END_DECLS
