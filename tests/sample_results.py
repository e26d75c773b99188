# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""What check-sample.py knows of the tables of results, awards, practices and the contest."""


def extend(columns, entities, not_properties, codes, dates, required):
    """Adds these tables to the descriptions of all tables."""
    columns.update({
        'directions': 'organization-code,project,result-direction',
        'results': 'organization-code,project,position,name,value-text,period,base,verified,private,evidence',
        'derived-figures': 'organization-code,project,name,operation,unit,terms',
        'award-categories': 'key,year,title,name,level,places,pool,position,note',
        'awards': 'category-key,organization-code,project,nominated-by,nominated-on,reason,granted,granted-on,rank',
        'practices': 'organization-code,project,year,kind,title,background,method,effect,promoted-level,promoted-on,state,'
                     'author',
        'contest-results': 'organization-code,item-count,amount,note',
        'practical-things': 'organization-code,title,due-on,done-on,result,state',
    })
    entities.update({'directions': 'project', 'results': 'result-item', 'derived-figures': 'derived-figure',
                     'award-categories': 'award-category', 'awards': 'award', 'practices': 'practice',
                     'contest-results': 'contest-result', 'practical-things': 'member-item'})
    not_properties |= {'category-key', 'terms'}
    codes.update({'directions': {'result-direction': 'result-direction'},
                  'derived-figures': {'operation': 'figure-operation'},
                  'award-categories': {'level': 'award-level'},
                  'practices': {'kind': 'practice-kind', 'promoted-level': 'promotion-level', 'state': 'practice-state'},
                  'practical-things': {'state': 'item-state'}})
    dates.update({'awards': ['nominated-on', 'granted-on'], 'practices': ['promoted-on'],
                  'practical-things': ['due-on', 'done-on']})
    required.update({
        'directions': columns['directions'], 'results': 'organization-code,project,position,name,value-text',
        'derived-figures': columns['derived-figures'], 'award-categories': 'key,year,title,name,level,places,position',
        'awards': 'category-key,organization-code,project,nominated-by,nominated-on,reason',
        'practices': 'organization-code,project,year,kind,title,background,method,effect,state,author',
        'contest-results': 'organization-code,item-count', 'practical-things': 'organization-code,title,due-on,state',
    })


def check(data, projects, where, count):
    """Derived figures name results of their project; every project has a direction; places are not exceeded."""
    names = {(row['organization-code'], row['project'], row['name']) for row in data['results']}
    for row in data['derived-figures']:
        yield from ('%s: no result %s' % (where('derived-figures', row), term) for term in row['terms'].split('+')
                    if (row['organization-code'], row['project'], term) not in names)
    directed = {(row['organization-code'], row['project']) for row in data['directions']}
    yield from count('projects with a direction', len(directed & set(projects)), len(projects))
    yield from count('projects with results', len({(row['organization-code'], row['project'])
                                                   for row in data['results']}), 62)
    for name in ('results', 'awards', 'practices'):
        yield from ('%s: unknown project' % where(name, row) for row in data[name]
                    if (row['organization-code'], row['project']) not in projects)
    for category in data['award-categories']:
        granted = [row for row in data['awards'] if row['category-key'] == category['key'] and row['granted'] == 'true']
        if len(granted) > int(category['places']):
            yield '%s: more awards than places' % category['key']
