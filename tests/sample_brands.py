# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The tables of brands under review."""


def extend(columns, entities, not_properties, codes, dates, required):
    """Adds these tables to the descriptions of all tables."""
    columns.update({
        'brand-details': 'organization-code,category,aims,entry-point,combining-point,contact,unnamed,set-name,set-size,'
                         'year-work,next-work',
        'brand-lines': 'brand,position,text',
        'brand-results': 'brand,position,name,value-text,period,verified,evidence',
        'brand-carriers': 'brand,position,name,description,project',
        'brand-reviews': 'organization-code,transition,from-state,to-state,taken-on,person,reviewer-code,opinion,'
                         'review-round,field,text',
        'brand-comments': 'organization-code,position,comment,commented-by,commented-on,reply,replied-on,replied-by',
        'organization-duties': 'organization-code,duties',
    })
    entities.update({'brand-details': 'brand', 'brand-comments': 'brand-comment', 'brand-lines': 'brand-line',
                     'brand-results': 'result-item', 'brand-carriers': 'brand-carrier', 'organization-duties': 'organization'})
    codes.update({'brand-details': {'category': 'brand-category'},
                  'brand-reviews': {'transition': 'brand-transition', 'from-state': 'brand-state',
                                    'to-state': 'brand-state'}})
    dates.update({'brand-reviews': ['taken-on'], 'brand-comments': ['commented-on', 'replied-on']})
    not_properties.add('brand')
    required.update({'brand-lines': columns['brand-lines'], 'brand-results': 'brand,position,name,value-text,evidence',
                     'brand-carriers': 'brand,position,name,description', 'brand-details': 'organization-code,category,aims',
                     'brand-reviews': 'organization-code,transition,from-state,to-state,taken-on,person',
                     'brand-comments': 'organization-code,position,comment,commented-by,commented-on',
                     'organization-duties': columns['organization-duties']})


def check(data, projects, count):
    """Parts name brands that exist, their projects belong to the unit of the brand; one numbered set is whole, one is not."""
    units = {row['name']: row['organization-code'] for row in data['brands']}
    for name in ('brand-lines', 'brand-results', 'brand-carriers'):
        yield from ('%s: no brand %s' % (name, row['brand']) for row in data[name] if row['brand'] not in units)
    yield from ('%s has no project %s' % (row['brand'], row['project']) for row in data['brand-carriers']
                if row['project'] and (units[row['brand']], row['project']) not in projects)
    sizes = {row['organization-code']: int(row['set-size']) for row in data['brand-details'] if row['set-size']}
    missing = [size - sum(units[row['brand']] == unit for row in data['brand-lines']) for unit, size in sizes.items()]
    yield from count('numbered sets that are whole', missing.count(0), 2)
    yield from count('numbered sets with lines to come', sum(lines > 0 for lines in missing), 2)
