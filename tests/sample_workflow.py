# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""What check-sample.py knows of the reviews and the change requests of the sample."""
import datetime


def extend(columns, entities, not_properties, codes, dates, required):
    """Adds these tables to the descriptions of all tables."""
    columns.update({
        'project-reviews': 'organization-code,project,state,filed-on,returned-on,opinion,suggestion,reply,replied-on,'
                           'refiled-on',
        'project-changes': 'organization-code,project,kind,requested-on,reason,new-due-date,old-leader-name,'
                           'new-leader-name,new-leader-post,content-field,old-content,new-content,unit-decided-on,'
                           'unit-opinion,decided-on,committee-opinion,state',
        'level-changes': 'organization-code,project,from-level,to-level,decided-on,decided-by,reason',
    })
    entities.update({'project-changes': 'project-change', 'level-changes': 'level-change'})
    not_properties |= {'old-leader-name'}
    codes.update({'project-changes': {'kind': 'change-kind', 'state': 'change-state', 'content-field': 'change-field'},
                  'level-changes': {'from-level': 'project-level', 'to-level': 'project-level'}})
    dates.update({'project-reviews': ['filed-on', 'returned-on', 'replied-on', 'refiled-on'],
                  'project-changes': ['requested-on', 'new-due-date', 'unit-decided-on', 'decided-on'],
                  'level-changes': ['decided-on']})
    required.update({'project-reviews': 'organization-code,project,state,filed-on',
                     'project-changes': 'organization-code,project,kind,requested-on,reason,state',
                     'level-changes': columns['level-changes']})


def check_order(name, row, columns):
    days = [row[column] for column in columns if row[column]]
    if days != sorted(days):
        yield '%s: %s not in order' % (row['project'], ' '.join(columns))
    yield from ('%s: %s lies on a weekend' % (row['project'], day) for day in days
                if datetime.date.fromisoformat(day).weekday() > 4)


def check(data, projects):
    """States and dates of the projects are what their reviews and requests lead to."""
    for row in data['project-reviews']:
        yield from check_order('review', row, ['filed-on', 'returned-on', 'replied-on', 'refiled-on'])
        project = projects.get((row['organization-code'], row['project']))
        if project is None:
            yield 'no such project: ' + row['project']
        elif row['state'] == 'approved' and not row['refiled-on'] <= project['approved-on']:
            yield '%s: approved before it came back' % row['project']
    approved = {}
    for row in data['project-changes']:
        yield from check_order('change', row, ['requested-on', 'unit-decided-on', 'decided-on'])
        project = projects.get((row['organization-code'], row['project']))
        if project is None:
            yield 'no such project: ' + row['project']
            continue
        if bool(row['decided-on']) != (row['state'] in ('approved', 'rejected')):
            yield '%s: decided without a date, or the other way round' % row['project']
        if row['kind'] == 'extension' and (row['state'] == 'approved') != (project['approved-due-date'] == row['new-due-date']):
            yield '%s: the extended deadline is another one' % row['project']
        if row['state'] == 'approved':
            approved[row['organization-code'], row['project']] = row['kind']
    for key, project in projects.items():
        if project['state'] in ('paused', 'terminated') and not approved.get(key, '').startswith(project['state'][:4]):
            yield '%s: %s without a request' % (project['name'], project['state'])
        if project['approved-due-date'] and approved.get(key) != 'extension':
            yield '%s: extended without a request' % project['name']
