#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Checks the shipped vocabularies and the source of the sample ledger.

The program reads these files without asking twice, so every count, reference, code and limit is looked at here: the
codes against data/vocabulary.csv and the code lists of the program, columns and limits against the field tables of
the records. Prints TAP and, last, how many checks passed and failed.
"""
import csv
import datetime
import decimal
import pathlib
import re
import sys
from collections import Counter, defaultdict

import sample_brands
import sample_program
import sample_results
import sample_workflow
import tap
from sample_tracking import check_tracking_entries

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent)
SAMPLE = ROOT / 'data' / 'sample'

COLUMNS = {
    'organizations': 'code,name,full-name,kind,official-order,parent-code,department,party-name,unit-class,'
                     'sector-class,aliases,secretary,deputy-secretary,contact,contact-phone,member-count,files-projects,'
                     'active-from,active-until,note',
    'projects': 'organization-code,name,category,type,topic-dimension,work-fields,lead-name,lead-post,host,carriers,'
                'responsible-name,responsible-post,contact,background,problem,goal,measures,outcome-forms,outcome,'
                'start-date,due-date,approved-due-date,filed-on,approved-on,budget,branch-count,member-count,state,'
                'finished-on,parent-name,profile',
    'milestones': 'organization-code,project,stage,task,completion-sign,responsible-name,planned-start,planned-end,'
                  'weight',
    'indicators': 'organization-code,project,name,unit,baseline,target,direction',
    'quarter-plans': 'organization-code,project,quarter,task,completion-sign,planned-progress',
    'progress-texts': 'kind,topic,text',
    'findings': 'profile,category,finding,demand,measures',
    'tracking-entries': 'organization-code,project,entered-on,person,post,text',
    'brands': 'organization-code,name,level,slogan,connotation,background,carriers,results,created-on,stage,grade,'
              'grade-year,orientation,responsible-name,honours',
    'checklists': 'key,kind,title,year,issuer,issued-on',
    'checklist-items': 'checklist-key,position,bearer,title,content,standard,measures,basis,organization-code,leader,'
                       'responsible-name,frequency,minimum-count,start-date,due-date,category,state,completion,'
                       'progress-text',
}
ENTITIES = {'organizations': 'organization', 'projects': 'project', 'milestones': 'milestone',
            'indicators': 'indicator', 'quarter-plans': 'quarter-plan', 'brands': 'brand', 'checklists': 'checklist',
            'checklist-items': 'checklist-item', 'tracking-entries': 'tracking-entry'}
# Columns that stand for a reference or steer the generator; every other column is a property of the record.
NOT_PROPERTIES = {'parent-code', 'organization-code', 'parent-name', 'project', 'profile', 'key', 'checklist-key'}
CODES = {
    'organizations': {'kind': 'organization-kind', 'unit-class': 'unit-class', 'sector-class': 'sector-class'},
    'projects': {'category': 'project-category', 'type': 'project-type', 'topic-dimension': 'topic-dimension',
                 'work-fields': 'work-field', 'outcome-forms': 'outcome-form', 'state': 'project-state'},
    'indicators': {'direction': 'indicator-direction'},
    'findings': {'category': 'problem-category'},
    'brands': {'level': 'organization-kind', 'stage': 'brand-stage', 'grade': 'brand-grade',
               'orientation': 'brand-orientation'},
    'checklists': {'kind': 'checklist-kind'},
    'checklist-items': {'bearer': 'bearer', 'frequency': 'frequency', 'category': 'negative-category',
                        'state': 'item-state'},
}
DATES = {
    'organizations': ['active-from', 'active-until'],
    'projects': ['start-date', 'due-date', 'approved-due-date', 'filed-on', 'approved-on', 'finished-on'],
    'milestones': ['planned-start', 'planned-end'],
    'brands': ['created-on'], 'tracking-entries': ['entered-on'],
    'checklists': ['issued-on'],
    'checklist-items': ['start-date', 'due-date'],
}
REQUIRED = {
    'findings': 'profile,category,finding,demand',
    'organizations': 'code,name,full-name,kind,official-order,department,party-name,unit-class,secretary,contact,'
                     'contact-phone,member-count,files-projects,active-from',
    'projects': 'organization-code,name,category,type,topic-dimension,work-fields,lead-name,lead-post,host,carriers,'
                'responsible-name,responsible-post,contact,background,problem,goal,measures,outcome-forms,outcome,'
                'start-date,due-date,filed-on,approved-on,branch-count,member-count,state,profile',
    'milestones': COLUMNS['milestones'], 'indicators': COLUMNS['indicators'], 'quarter-plans': COLUMNS['quarter-plans'],
    'progress-texts': COLUMNS['progress-texts'], 'tracking-entries': COLUMNS['tracking-entries'],
    'brands': 'organization-code,name,level,slogan,connotation,background,carriers,results,created-on,stage,grade,'
              'orientation,responsible-name',
    'checklists': COLUMNS['checklists'],
    'checklist-items': 'checklist-key,position,title,content,standard,frequency',
}
sample_results.extend(COLUMNS, ENTITIES, NOT_PROPERTIES, CODES, DATES, REQUIRED)
sample_brands.extend(COLUMNS, ENTITIES, NOT_PROPERTIES, CODES, DATES, REQUIRED)
sample_workflow.extend(COLUMNS, ENTITIES, NOT_PROPERTIES, CODES, DATES, REQUIRED)
VOCABULARIES = {'project-category', 'project-type', 'topic-dimension', 'work-field', 'sector-class', 'unit-class',
                'role', 'outcome-form', 'acceptance-grade', 'brand-stage', 'brand-grade', 'brand-orientation', 'bearer',
                'negative-category', 'project-level', 'work-mode', 'result-direction', 'topic-criterion', 'review-check',
                'opinion-source', 'partner-role', 'member-item-kind', 'acceptance-method', 'inspection-method', 'inspection-grade',
                'problem-source', 'problem-category', 'award-level', 'practice-kind', 'promotion-level', 'attachment-role',
                'brand-category', 'brand-aim', 'meeting-kind', 'activity-kind', 'press-kind', 'medium-level', 'honour-kind',
                'honour-level', 'designation-standard', 'training-kind', 'pairing-kind', 'risk-grade', 'warning-level',
                'problem-cause'}
UNIT_CLASSES = ['party-departments', 'peoples-congress', 'government', 'cppcc', 'courts-procuratorate',
                'mass-organizations', 'public-institutions', 'enterprises', 'stationed']
# The profile steers the progress that the program generates; how many projects have each.
PROFILES = {'steady': 122, 'ahead': 40, 'slow': 30, 'stalled': 10, 'late-report': 12, 'missing': 8, 'missing-twice': 3,
            'recovered': 4, 'finished': 22, 'overdue': 5}
STATES = {'in-progress': 225, 'accepted': 22, 'approved': 4, 'paused': 3, 'terminated': 2}
QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31']
# The end of the quarter that the sample shows by default: what is overdue or not started is so on this day.
AS_OF = '2024-09-30'


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


DATA = {name: read(SAMPLE / (name + '.csv')) for name in COLUMNS}
TERMS = read(ROOT / 'data' / 'vocabulary.csv')
ORGANIZATIONS = {row['code']: row for row in DATA['organizations']}
PROJECTS = {(row['organization-code'], row['name']): row for row in DATA['projects']}


def simplified(text):
    """GB 2312 writes all common simplified characters and no traditional ones."""
    try:
        return bool(text.encode('gb2312')) or not text
    except UnicodeEncodeError:
        return False


def where(name, row):
    return '%s %s' % (name, row.get('project') or row.get('name') or row.get('title') or row.get('code')
                      or row.get('text') or row.get('key'))


def rows():
    return ((name, row) for name, table in DATA.items() for row in table)


def count(what, value, wanted):
    return [] if value == wanted else ['%s: %s instead of %s' % (what, value, wanted)]


def deadline(project):
    return project['approved-due-date'] or project['due-date']


def quarter(date):
    return '%sQ%d' % (date[:4], (int(date[5:7]) + 2) // 3)


def filing_units():
    """Units that are expected to file in 2024."""
    return [row for row in DATA['organizations'] if row['files-projects'] == 'true' and not row['active-until']]


# --- files, texts, codes ---------------------------------------------------------------------------------------------

def check_columns():
    for name, wanted in COLUMNS.items():
        with open(SAMPLE / (name + '.csv'), encoding='utf-8', newline='') as file:
            table = list(csv.reader(file))
        if table[0] != wanted.split(','):
            yield name + ': other columns than agreed'
        yield from ('%s: line %d has %d columns' % (name, number, len(line))
                    for number, line in enumerate(table, 1) if len(line) != len(table[0]))


def check_properties():
    fields = sample_program.fields(ROOT, ENTITIES)
    for name, entity in ENTITIES.items():
        yield from ('%s: %s is no property of %s' % (name, column, entity) for column in COLUMNS[name].split(',')
                    if column not in NOT_PROPERTIES and column not in fields[entity])


def check_limits():
    fields = sample_program.fields(ROOT, ENTITIES)
    for name, row in rows():
        for column, text in row.items():
            most = fields.get(ENTITIES.get(name), {}).get(column, 0)
            if most and len(text) > most:
                yield '%s: %s has %d characters of %d' % (where(name, row), column, len(text), most)


def check_required():
    for name, row in rows():
        yield from ('%s: %s is empty' % (where(name, row), column) for column in REQUIRED[name].split(',')
                    if not row[column].strip())


def check_codes():
    codes = sample_program.codes(ROOT, TERMS)
    for name, row in rows():
        for column, vocabulary in CODES.get(name, {}).items():
            yield from ('%s: %s is no %s' % (where(name, row), code, vocabulary) for code in row[column].split()
                        if code not in codes[vocabulary])


def check_dates():
    for name, row in rows():
        for column in DATES.get(name, []):
            try:
                if row[column]:
                    datetime.date.fromisoformat(row[column])
            except ValueError:
                yield '%s: %s %s' % (where(name, row), column, row[column])


def check_writing():
    tables = [(name, row) for name, row in rows()] + [('vocabulary', {k: v for k, v in row.items() if k != 'en'
                                                                      and k != 'guidance_en'}) for row in TERMS]
    for name, row in tables:
        for column, text in row.items():
            if not simplified(text):
                yield '%s: %s has other than simplified characters: %s' % (where(name, row), column, text)
            if re.search('[\u4e00-\u9fff][,:!?()"\']|[,:!?()"\'][\u4e00-\u9fff]', text):
                yield '%s: %s has half-width punctuation: %s' % (where(name, row), column, text)
            if column not in ('aliases', 'carriers') and ';' in text or text != text.strip():
                yield '%s: %s has a stray separator or blank: %s' % (where(name, row), column, text)
            if re.search('。。|，，|；；|，。|。，|；。', text):
                yield '%s: %s has doubled punctuation: %s' % (where(name, row), column, text)


def check_numbering():
    numbered = {'projects': ['problem', 'measures'], 'brands': ['carriers'], 'checklist-items': ['measures']}
    for name, columns in numbered.items():
        for row in DATA[name]:
            for column in columns:
                lines = row[column].split('\n') if row[column] else []
                if [line[:2] for line in lines] != ['%d.' % n for n in range(1, len(lines) + 1)]:
                    yield '%s: %s not numbered' % (where(name, row), column)


def check_people():
    columns = {'secretary', 'deputy-secretary', 'contact', 'lead-name', 'responsible-name', 'leader'}
    for name, row in rows():
        names = [row[column] for column in columns & row.keys() if row[column]]
        if name == 'projects':
            names += row['carriers'].split(';')
        yield from ('%s: %s is not of the form 王××' % (where(name, row), person) for person in names
                    if not re.fullmatch('[\u4e00-\u9fff]××', person))
        if row.get('contact-phone') and not re.fullmatch(r'1\d\d\*\*\*\*\d{4}', row['contact-phone']):
            yield '%s: telephone not masked' % where(name, row)


def check_vocabulary():
    yield from count('vocabularies', {term['vocabulary'] for term in TERMS}, VOCABULARIES)
    pairs = Counter((term['vocabulary'], term['code']) for term in TERMS)
    yield from ('%s %s twice' % pair for pair, n in pairs.items() if n > 1)
    yield from ('%s: not a code' % term['code'] for term in TERMS
                if not re.fullmatch('[a-z]+(-[a-z]+)*', term['code']))
    yield from ('%s: no name' % term['code'] for term in TERMS if not term['zh'] or not term['en'])
    yield from ('%s: guidance in one language only' % term['code'] for term in TERMS
                if bool(term['guidance_zh']) != bool(term['guidance_en']) and term['vocabulary'] == 'sector-class')
    yield from ('%s: no guidance' % term['code'] for term in TERMS
                if term['vocabulary'] == 'sector-class' and not term['guidance_zh'])
    yield from count('unit classes in official order',
                     [term['code'] for term in TERMS if term['vocabulary'] == 'unit-class'], UNIT_CLASSES)


# --- organizations ---------------------------------------------------------------------------------------------------

def check_register():
    units = filing_units()
    yield from count('units', sorted(unit['code'] for unit in units), ['%03d' % n for n in range(1, 86)])
    yield from count('kinds', Counter(unit['kind'] for unit in units),
                     Counter({'organ-committee': 28, 'general-branch': 12, 'branch': 45}))
    yield from ('%s: not below the committee' % unit['code'] for unit in units if unit['parent-code'] != '000')
    yield from ('%s: order is not the code times ten' % unit['code'] for unit in units
                if int(unit['official-order']) != int(unit['code']) * 10)
    classes = [UNIT_CLASSES.index(unit['unit-class']) for unit in sorted(units, key=lambda unit: unit['code'])]
    yield from count('unit classes in official order', classes, sorted(classes))
    yield from count('classified units', sum(bool(unit['sector-class']) for unit in units), 76)


def check_tree():
    yield from count('codes', len(ORGANIZATIONS), len(DATA['organizations']))
    committees = [row['code'] for row in DATA['organizations'] if row['kind'] == 'committee']
    yield from count('committees', committees, ['000'])
    lower = [row for row in DATA['organizations'] if '-' in row['code'] and row['kind'] == 'branch']
    yield from count('lower branches', len(lower), 40)
    yield from count('temporary branches',
                     sum(row['kind'] == 'temporary-branch' for row in DATA['organizations']), 1)
    for row in DATA['organizations']:
        if row['code'] != '000' and row['parent-code'] not in ORGANIZATIONS:
            yield '%s: no such superior %s' % (row['code'], row['parent-code'])
        if '-' in row['code']:
            parent = ORGANIZATIONS[row['parent-code']]
            if row['files-projects'] != 'false' or parent['kind'] not in ('organ-committee', 'general-branch'):
                yield '%s: a branch that cannot lie here' % row['code']
    for code, parent in ORGANIZATIONS.items():
        members = sum(int(row['member-count']) for row in lower if row['parent-code'] == code)
        if members > int(parent['member-count']):
            yield '%s: %d members in its branches' % (code, members)
    closed = [row for row in DATA['organizations'] if row['active-until'] == '2023-12-31']
    yield from count('units merged away', len(closed), 1)


def check_aliases():
    names = Counter(alias for row in DATA['organizations'] for alias in
                    [row['name'], row['full-name']] + row['aliases'].split(';') if alias)
    own = {row['full-name'] for row in DATA['organizations'] if row['full-name'] == row['name']}
    yield from ('%s names several organizations' % name for name, n in names.items() if n > (2 if name in own else 1))


# --- projects --------------------------------------------------------------------------------------------------------

def check_project_counts():
    per_unit = Counter(row['organization-code'] for row in DATA['projects'])
    yield from count('projects', len(DATA['projects']), 256)
    yield from count('filing organizations', len(per_unit), 82)
    yield from count('projects of a unit', Counter(per_unit.values()), Counter({3: 72, 4: 10}))
    yield from count('filers below the 85 units', set(per_unit) - {unit['code'] for unit in filing_units()}, set())
    codes = [row['organization-code'] for row in DATA['projects']]
    yield from count('official order', codes, sorted(codes))


def check_project_names():
    yield from ('%s twice' % name for name, n in Counter(row['name'] for row in DATA['projects']).items() if n > 1)
    for text in ('background', 'goal'):
        yield from ('%s twice' % line for line, n in Counter(row[text] for row in DATA['projects']).items() if n > 1)


def check_project_mix():
    yield from count('profiles', Counter(row['profile'] for row in DATA['projects']), Counter(PROFILES))
    yield from count('states', Counter(row['state'] for row in DATA['projects']), Counter(STATES))
    for column, vocabulary in CODES['projects'].items():
        used = {code for row in DATA['projects'] for code in row[column].split()}
        missing = {term['code'] for term in TERMS if term['vocabulary'] == vocabulary} - used
        yield from ('no project of %s %s' % (vocabulary, code) for code in missing)


def check_project_dates():
    for (unit, name), row in PROJECTS.items():
        if not '2024-03-01' <= row['filed-on'] <= '2024-03-20':
            yield '%s: filed on %s' % (name, row['filed-on'])
        if not '2024-03-22' <= row['approved-on'] <= '2024-04-10':
            yield '%s: approved on %s' % (name, row['approved-on'])
        if not '2024-01-01' <= row['start-date'] <= '2024-04-30' and row['state'] != 'approved':
            yield '%s: starts on %s' % (name, row['start-date'])
        if not row['start-date'] < row['due-date'] <= '2025-06-30':
            yield '%s: due on %s' % (name, row['due-date'])
        if row['approved-due-date'] and not row['approved-due-date'] > row['due-date']:
            yield '%s: extended backwards' % name
        if row['budget'] and not re.fullmatch(r'\d+\.\d\d', row['budget']):
            yield '%s: budget %s' % (name, row['budget'])
    yield from count('extensions', sum(bool(row['approved-due-date']) for row in DATA['projects']), 6)


def check_project_states():
    for (unit, name), row in PROJECTS.items():
        if (row['state'] == 'accepted') != bool(row['finished-on']) or \
                (row['state'] == 'accepted') != (row['profile'] == 'finished'):
            yield '%s: state, profile and date of the end disagree' % name
        if row['finished-on'] and not '2024-06-01' <= row['finished-on'] <= min('2024-11-30', row['due-date']):
            yield '%s: finished on %s' % (name, row['finished-on'])
        if row['state'] == 'approved' and not row['start-date'] > AS_OF:
            yield '%s: should have started' % name
        if (row['profile'] == 'overdue') != (deadline(row) <= AS_OF and row['state'] == 'in-progress'):
            yield '%s: overdue or not?' % name
        if row['state'] in ('paused', 'terminated', 'approved') and row['profile'] != 'steady':
            yield '%s: a project at rest is steady' % name
        if row['profile'] in ('missing-twice', 'recovered', 'stalled') and row['start-date'] > '2024-03-31':
            yield '%s: starts too late for its profile' % name


def check_project_people():
    for (unit, name), row in PROJECTS.items():
        people = [row['lead-name'], row['responsible-name']] + row['carriers'].split(';')
        if len(set(people)) != len(people):
            yield '%s: the same person in two roles' % name
        if '书记' not in row['lead-post']:
            yield '%s: not led by a secretary but by a %s' % (name, row['lead-post'])
        if not 0 < int(row['member-count']) <= int(ORGANIZATIONS[unit]['member-count']):
            yield '%s: %s members' % (name, row['member-count'])


def check_parents():
    children = [row for row in DATA['projects'] if row['parent-name']]
    yield from count('lower projects', len(children), 4)
    for row in children:
        upper = PROJECTS.get((row['organization-code'], row['parent-name']))
        if upper is None or upper['parent-name']:
            yield '%s: no upper project %s' % (row['name'], row['parent-name'])
        elif deadline(row) > deadline(upper):
            yield '%s: later than its upper project' % row['name']


def of_project(name):
    table = defaultdict(list)
    for row in DATA[name]:
        table[(row['organization-code'], row['project'])].append(row)
    return table


def check_references():
    for name in ('milestones', 'indicators', 'quarter-plans'):
        table = of_project(name)
        yield from ('%s: no project %s %s' % (name, *key) for key in table.keys() - PROJECTS.keys())
        yield from ('%s: nothing for %s %s' % (name, *key) for key in PROJECTS.keys() - table.keys())
    for name in ('brands', 'checklist-items'):
        yield from ('%s: no organization %s' % (where(name, row), row['organization-code']) for row in DATA[name]
                    if row['organization-code'] and row['organization-code'] not in ORGANIZATIONS)


def check_milestones():
    yield from count('milestones', len(DATA['milestones']), 1024)
    for key, steps in of_project('milestones').items():
        project = PROJECTS.get(key)
        if project is None:
            continue
        if len(steps) != 4 or sum(int(step['weight']) for step in steps) != 100:
            yield '%s: %d milestones, weights %s' % (key[1], len(steps), [step['weight'] for step in steps])
        days = [day for step in steps for day in (step['planned-start'], step['planned-end'])]
        if days != sorted(days) or days[0] < project['start-date'] or days[-1] != deadline(project):
            yield '%s: milestones outside the project' % key[1]


def check_quarter_plans():
    milestones = of_project('milestones')
    for key, plans in of_project('quarter-plans').items():
        project = PROJECTS.get(key)
        if project is None:
            continue
        quarters = [plan['quarter'] for plan in plans]
        progress = [int(plan['planned-progress']) for plan in plans]
        if quarters != sorted(set(quarters)) or quarters[0] != quarter(project['start-date']) \
                or quarters[-1] != quarter(deadline(project)):
            yield '%s: quarters %s' % (key[1], quarters)
        if progress != sorted(progress) or progress[-1] != 100 or progress[0] < 0:
            yield '%s: planned %s' % (key[1], progress)
        for name, planned in zip(quarters, progress):
            end = '%s-%s' % (name[:4], QUARTER_ENDS[int(name[5]) - 1])
            due = sum(int(step['weight']) for step in milestones[key] if step['planned-end'] <= end)
            if due != planned:
                yield '%s: %s plans %d, its milestones %d' % (key[1], name, planned, due)


def check_indicators():
    for key, numbers in of_project('indicators').items():
        if not 1 <= len(numbers) <= 2:
            yield '%s: %d indicators' % (key[1], len(numbers))
        for row in numbers:
            baseline, target = decimal.Decimal(row['baseline']), decimal.Decimal(row['target'])
            if baseline == target or (target < baseline) != (row['direction'] == 'lower'):
                yield '%s: %s from %s to %s is not %s' % (key[1], row['name'], baseline, target, row['direction'])
            if row['unit'] == '%' and not 0 <= target <= 100:
                yield '%s: %s %%' % (key[1], target)


# --- texts, brands, checklists ---------------------------------------------------------------------------------------

def check_progress_texts():
    texts = DATA['progress-texts']
    if len(texts) < 60:
        yield 'only %d texts' % len(texts)
    yield from ('%s twice' % text for text, n in Counter(row['text'] for row in texts).items() if n > 1)
    kinds = {'work-done', 'problems', 'causes', 'next-plan', 'coordination'}
    topics = {'any', 'service', 'improvement', 'breakthrough'}
    pairs = {(row['kind'], row['topic']) for row in texts}
    yield from count('kinds and topics', pairs, {(kind, topic) for kind in kinds for topic in topics} |
                     {('vague', 'any'), ('evidence', 'any')})
    for row in texts:
        if re.search(r'[0-9０-９%％]', row['text']):
            yield 'a digit in: ' + row['text']
        if '正常推进' in row['text'] and row['kind'] != 'vague':
            yield 'says nothing: ' + row['text']
        if len(row['text']) > (200 if row['kind'] == 'next-plan' else 300):
            yield 'too long: ' + row['text']


def check_brands():
    yield from count('brands', len(DATA['brands']), 57)
    yield from ('%s twice' % name for name, n in Counter(row['name'] for row in DATA['brands']).items() if n > 1)
    yield from ('%s twice' % text for text, n in Counter(row['slogan'] for row in DATA['brands']).items() if n > 1)
    for row in DATA['brands']:
        if (row['grade'] == 'unrated') != (not row['grade-year']) or bool(row['grade-year']) != bool(row['honours']):
            yield '%s: grade, year and honours disagree' % row['name']
        if row['grade-year'] and row['grade-year'] < row['created-on'][:4]:
            yield '%s: graded before it was created' % row['name']
        if row['level'] != ORGANIZATIONS[row['organization-code']]['kind']:
            yield '%s: level is not the kind of its organization' % row['name']
        if not row['created-on'].endswith('-01') or row['created-on'] > '2024-04-01':
            yield '%s: created on %s' % (row['name'], row['created-on'])
    for column, vocabulary in (('stage', 'brand-stage'), ('grade', 'brand-grade'),
                               ('orientation', 'brand-orientation')):
        codes = {term['code'] for term in TERMS if term['vocabulary'] == vocabulary}
        yield from ('no brand of %s %s' % (vocabulary, code) for code in
                    codes - {row[column] for row in DATA['brands']})


def check_checklists():
    lists = {row['key']: row for row in DATA['checklists']}
    items = defaultdict(list)
    for row in DATA['checklist-items']:
        items[row['checklist-key']].append(row)
    yield from count('kinds', sorted(row['kind'] for row in lists.values()),
                     ['negative', 'problem', 'responsibility', 'task'])
    yield from count('lists', items.keys(), lists.keys())
    if len(DATA['checklist-items']) < 46:
        yield 'only %d items' % len(DATA['checklist-items'])
    for key, table in items.items():
        yield from count(key + ' positions', [row['position'] for row in table],
                         [str(n) for n in range(1, len(table) + 1)])
        yield from ('%s twice' % title for title, n in Counter(row['title'] for row in table).items() if n > 1)
    least = {'task': 16, 'responsibility': 18, 'problem': 6, 'negative': 12}
    yield from ('%s: only %d items' % (key, len(items[key])) for key, row in lists.items()
                if len(items[key]) < least[row['kind']])


def check_items():
    kinds = {row['key']: row['kind'] for row in DATA['checklists']}
    for row in DATA['checklist-items']:
        kind = kinds[row['checklist-key']]
        if row['start-date'] > row['due-date']:
            yield '%s: ends before it starts' % row['title']
        if kind == 'negative':
            if not row['category'] or not row['basis'] or row['state']:
                yield '%s: a case needs category and basis, and has no state' % row['title']
            continue
        if not row['bearer'] or not row['state'] or not int(row['minimum-count']) > 0:
            yield '%s: bearer, state or count missing' % row['title']
        if kind == 'responsibility':
            continue
        if not all(row[name] for name in ('organization-code', 'leader', 'responsible-name', 'measures', 'due-date')):
            yield '%s: unit, people, measures or deadline missing' % row['title']
        elif row['leader'] == row['responsible-name']:
            yield '%s: leader and person responsible are one' % row['title']
        if (row['state'] == 'done') != (row['completion'] == '100') or not 0 <= int(row['completion']) <= 100:
            yield '%s: %s at %s %%' % (row['title'], row['state'], row['completion'])
        if (row['state'] == 'overdue') != (row['due-date'] <= AS_OF and row['state'] != 'done'):
            yield '%s: overdue or not?' % row['title']


CHECKS = [
    ('files of brands', lambda: sample_brands.check(DATA, PROJECTS, count)),
    ('results, awards and practices', lambda: sample_results.check(DATA, PROJECTS, where, count)),
    ('columns', check_columns),
    ('columns are properties', check_properties),
    ('lengths', check_limits),
    ('required fields', check_required),
    ('codes', check_codes),
    ('dates', check_dates),
    ('writing', check_writing),
    ('numbered lines', check_numbering),
    ('people and telephones', check_people),
    ('vocabularies', check_vocabulary),
    ('register of 85 units', check_register),
    ('tree of organizations', check_tree),
    ('aliases', check_aliases),
    ('256 projects of 82 organizations', check_project_counts),
    ('project names', check_project_names),
    ('profiles and states', check_project_mix),
    ('project dates', check_project_dates),
    ('states against dates', check_project_states),
    ('people of a project', check_project_people),
    ('upper and lower projects', check_parents),
    ('references', check_references),
    ('milestones', check_milestones),
    ('quarter plans', check_quarter_plans),
    ('indicators', check_indicators),
    ('progress texts', check_progress_texts),
    ('reviews and changes', lambda: sample_workflow.check(DATA, PROJECTS)),
    ('tracking entries', lambda: check_tracking_entries(DATA, PROJECTS)),
    ('57 brands', check_brands),
    ('checklists', check_checklists),
    ('checklist items', check_items),
]


def main():
    results = []

    def counted(check):
        def run():
            results.append(False)
            offenders = list(check())
            results[-1] = not offenders
            return offenders
        return run

    try:
        tap.run([(name, counted(check)) for name, check in CHECKS])
    finally:
        print('# %d passed, %d failed' % (sum(results), len(results) - sum(results)))


if __name__ == '__main__':
    main()
