# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The tables of brands under review."""


def extend(columns, entities, not_properties, codes, dates, required):
    """Adds these tables to the descriptions of all tables."""
    columns.update({
        'brand-details': 'organization-code,category,aims,entry-point,combining-point,contact',
        'brand-reviews': 'organization-code,transition,from-state,to-state,taken-on,person,reviewer-code,opinion,'
                         'review-round,field,text',
        'brand-comments': 'organization-code,position,comment,commented-by,commented-on,reply,replied-on,replied-by',
        'organization-duties': 'organization-code,duties',
    })
    entities.update({'brand-details': 'brand', 'brand-comments': 'brand-comment', 'organization-duties': 'organization'})
    codes.update({'brand-details': {'category': 'brand-category'},
                  'brand-reviews': {'transition': 'brand-transition', 'from-state': 'brand-state',
                                    'to-state': 'brand-state'}})
    dates.update({'brand-reviews': ['taken-on'], 'brand-comments': ['commented-on', 'replied-on']})
    required.update({'brand-details': 'organization-code,category,aims',
                     'brand-reviews': 'organization-code,transition,from-state,to-state,taken-on,person',
                     'brand-comments': 'organization-code,position,comment,commented-by,commented-on',
                     'organization-duties': columns['organization-duties']})
