#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Checks the tables of the sample ledger that lead from an opinion to a filed project: the round and whom it expects,
key tasks, topics, opinions, and the duties that projects serve. The general checks are those of check-sample.py."""
import importlib.machinery
import importlib.util
import pathlib
from collections import Counter

import tap


def load_base():
    path = str(pathlib.Path(__file__).resolve().parent / 'check-sample.py')
    loader = importlib.machinery.SourceFileLoader('check_sample', path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('check_sample', loader))
    loader.exec_module(module)
    return module


base = load_base()
UNITS = base.ORGANIZATIONS
PROJECTS = base.PROJECTS
LINES = {row['title'] for row in base.DATA['checklist-items'] if row['checklist-key'] == 'duties-2024'}

COLUMNS = {
    'rounds': 'year,number,title,issued-on,issuer,requirement,goals,content,steps,filing-from,filing-until,'
              'expected-per-organization,note',
    'round-filers': 'organization-code,expected-count,exempt,reason',
    'key-tasks': 'number,name,source,description,words',
    'topics': 'key,organization-code,title,dimension,core,research,researched-on,researcher,diagnosis,diagnosed-on,'
              'diagnosed-by,meeting,meeting-on,attendance,decision,project',
    'opinions': 'organization-code,source,place,raised-on,raiser,content,front-line,topic,set-aside-reason',
    'project-duties': 'title,organization-code,project',
    'opinion-items': 'number,title,content,level,lead-code,assisting,handed-on,due-on,responsible-name,state,'
                     'progress-text,result,done-on',
    'collected-opinions': 'organization-code,source,place,raised-on,raiser,content,front-line,item,set-aside-reason',
}

# The general checks look at these tables now.
base.COLUMNS = COLUMNS
base.DATA = DATA = {name: base.read(base.SAMPLE / (name + '.csv')) for name in COLUMNS}
base.ENTITIES = {'rounds': 'project-round', 'round-filers': 'round-filer', 'key-tasks': 'key-task', 'topics': 'topic',
                 'opinions': 'opinion', 'opinion-items': 'opinion-item', 'collected-opinions': 'opinion'}
base.NOT_PROPERTIES = {'organization-code', 'project', 'key', 'topic', 'words', 'lead-code', 'item'}
base.CODES = {'topics': {'dimension': 'topic-dimension'}, 'opinions': {'source': 'opinion-source'},
              'opinion-items': {'level': 'handling-level', 'state': 'item-state'},
              'collected-opinions': {'source': 'opinion-source'}}
base.DATES = {'rounds': ['issued-on', 'filing-from', 'filing-until'],
              'topics': ['researched-on', 'diagnosed-on', 'meeting-on'], 'opinions': ['raised-on'],
              'opinion-items': ['handed-on', 'due-on', 'done-on'], 'collected-opinions': ['raised-on']}
base.REQUIRED = {'rounds': COLUMNS['rounds'], 'round-filers': COLUMNS['round-filers'],
                 'key-tasks': COLUMNS['key-tasks'], 'topics': 'key,organization-code,title,core',
                 'opinions': 'source,place,raised-on,raiser,content,front-line',
                 'project-duties': COLUMNS['project-duties'], 'opinion-items': 'number,title,level,lead-code,state',
                 'collected-opinions': 'source,place,raised-on,raiser,content,front-line'}


def check_writing():
    """As in the other tables; lists are joined by a semicolon."""
    lists = {'words', 'diagnosed-by', 'attendance', 'assisting'}
    base.DATA = {name: [{column: text.replace(';', '、') if column in lists else text for column, text in row.items()}
                        for row in table] for name, table in DATA.items()}
    yield from base.check_writing()
    base.DATA = DATA


def check_round():
    yield from base.count('rounds', [row['year'] for row in DATA['rounds']], ['2024'])
    until = DATA['rounds'][0]['filing-until']
    late = sum(row['filed-on'] > until for row in PROJECTS.values())
    yield from base.count('projects filed late', late, 11)
    for row in DATA['round-filers']:
        if UNITS.get(row['organization-code'], {}).get('files-projects') != 'true':
            yield '%s: not expected to file' % row['organization-code']


def check_key_tasks():
    served = Counter()
    without = 0
    for project in PROJECTS.values():
        tasks = [task['number'] for task in DATA['key-tasks']
                 if any(word in project['name'] for word in task['words'].split(';'))]
        served.update(tasks)
        without += not tasks
    yield from ('%s: served by %d projects only' % (task['name'], served[task['number']])
                for task in DATA['key-tasks'] if served[task['number']] < 10)
    if without > len(PROJECTS) / 3:
        yield '%d projects without a key task' % without


def check_topics():
    yield from base.count('keys', len({row['key'] for row in DATA['topics']}), len(DATA['topics']))
    for row in DATA['topics']:
        if row['project'] and (row['organization-code'], row['project']) not in PROJECTS:
            yield '%s: no project %s' % (row['title'], row['project'])
        if row['project'] and not (row['research'] and row['diagnosis']):
            yield '%s: a project without survey and diagnosis' % row['title']
        days = [row[column] for column in ('researched-on', 'diagnosed-on', 'meeting-on') if row[column]]
        if days != sorted(days):
            yield '%s: survey, diagnosis and meeting are not in order' % row['title']
    core = Counter(row['organization-code'] for row in DATA['topics'] if row['core'] == 'true')
    yield from ('%s: %d core problems' % pair for pair in core.items() if pair[1] > 2)


def check_opinions():
    topics = {row['key']: row for row in DATA['topics']}
    yield from ('%s: drawn from nothing' % key for key in topics.keys() - {row['topic'] for row in DATA['opinions']})
    for row in DATA['opinions']:
        topic = topics.get(row['topic'], {})
        if row['topic'] and (row['set-aside-reason'] or topic.get('organization-code') != row['organization-code']):
            yield '%s: does not fit its topic' % row['content']
        if row['organization-code'] and row['organization-code'] not in UNITS:
            yield '%s: no organization %s' % (row['content'], row['organization-code'])


def check_collection():
    """61 items on three levels, each from two or more opinions, and nothing said twice in the same words."""
    items = {row['number']: row for row in DATA['opinion-items']}
    merged = Counter(row['item'] for row in DATA['collected-opinions'] if row['item'])
    names = {row['name'] for row in UNITS.values()}
    yield from base.count('items by level', sorted(Counter(row['level'] for row in items.values()).items()),
                          [('city', 6), ('joint', 22), ('self', 33)])
    yield from ('%s: %d opinions' % (number, merged[number]) for number in items if merged[number] < 2)
    yield from ('%s: there is no such item' % number for number in merged.keys() - items.keys())
    words = Counter(row['content'] for table in ('opinions', 'collected-opinions') for row in DATA[table])
    yield from ('%s: said twice' % text for text, times in words.items() if times > 1)
    for row in items.values():
        if row['lead-code'] not in UNITS or set(filter(None, row['assisting'].split(';'))) - names:
            yield '%s: a unit that does not exist' % row['title']
        if row['level'] != 'city' and (row['level'] == 'joint') != bool(row['assisting']):
            yield '%s: assisting units do not fit the level' % row['title']
        if (row['state'] == 'done') != bool(row['result'] and row['done-on']):
            yield '%s: done, or not' % row['title']
    for row in DATA['collected-opinions']:
        if row['item'] and row['set-aside-reason'] or row['organization-code'] not in UNITS:
            yield '%s: stands nowhere, or in two places' % row['content']


def check_duties():
    for row in DATA['project-duties']:
        if (row['organization-code'], row['project']) not in PROJECTS or row['title'] not in LINES:
            yield '%s: serves nothing that exists' % row['project']


tap.run([
    ('columns', base.check_columns),
    ('columns are properties', base.check_properties),
    ('lengths', base.check_limits),
    ('required fields', base.check_required),
    ('codes', base.check_codes),
    ('dates', base.check_dates),
    ('writing', check_writing),
    ('round', check_round),
    ('key tasks', check_key_tasks),
    ('topics', check_topics),
    ('opinions', check_opinions),
    ('collection', check_collection),
    ('duties', check_duties),
])
