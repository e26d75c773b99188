# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Changing: set, undo, redo, history, check, backup; conflicts and concurrent programs."""
import os
import unittest

from cli_case import CliCase


class Changes(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.organizations = self.add_organizations(self.ledger, ['市审计局', '市财政局'])
        self.set(self.ledger, 'organization', '001', 'aliases=审计局;审计')

    def add_project(self, name='审计护航', **fields):
        values = {'year': '2024', 'organization': '市审计局', 'state': 'in-progress', 'start-date': '2024-01-01',
                  'due-date': '2024-12-31', 'number': 'S-1'}
        values.update({key.replace('_', '-'): value for key, value in fields.items()})
        return self.set(self.ledger, 'project', 'new', 'name=' + name,
                        *('%s=%s' % pair for pair in values.items()))[0]

    def project(self, reference='S-1'):
        return self.query(self.ledger, 'project', '--filter', 'number=' + reference)[0]

    def test_new(self):
        number = self.add_project()
        row = self.project()
        self.assertEqual(row['id'], number)
        self.assertEqual(row['name'], '审计护航')
        self.assertEqual(row['organization'], '市审计局')
        self.assertEqual(row['organization-id'], self.organizations[0])
        self.assertEqual(row['version'], 1)

    def test_ways_to_name_a_record(self):
        number = self.add_project()
        for i, reference in enumerate([number, 'S-1', '审计护航']):
            self.assertEqual(self.set(self.ledger, 'project', reference, 'note=%d' % i), [number])
            self.assertEqual(self.project()['note'], str(i))

    def test_ways_to_name_an_organization(self):
        self.set(self.ledger, 'organization', '002', 'aliases=财政局')
        for i, (reference, name) in enumerate([(self.organizations[1], '市财政局'), ('001', '市审计局'),
                                               ('市财政局', '市财政局'), ('审计局', '市审计局')]):
            self.add_project('项目%d' % i, number='N-%d' % i, organization=reference)
            self.assertEqual(self.project('N-%d' % i)['organization'], name)

    def test_an_ambiguous_name(self):
        self.add_project(number='S-1')
        self.add_project(number='S-2')
        self.fails('set', 'project', '审计护航', 'note=x', '--ledger', self.ledger, match='审计护航.* 2 ')

    def test_kinds_of_fields(self):
        self.add_project()
        self.set(self.ledger, 'project', 'S-1', 'budget=12.5', 'member-count=7', 'carriers=甲;乙', 'due-date=2024年11月30日',
                 'type=服务型')
        row = self.project()
        self.assertEqual((row['budget'], row['member-count'], row['carriers'], row['due-date']),
                         (12.5, 7, ['甲', '乙'], '2024-11-30'))
        self.set(self.ledger, 'project', 'S-1', 'budget=', 'member-count=', 'carriers=')
        row = self.project()
        self.assertEqual((row['budget'], row['member-count'], row['carriers']), (None, None, []))

    def test_progress_by_project_and_quarter(self):
        self.add_project()
        self.set(self.ledger, 'quarter-plan', 'new', 'project=S-1', 'quarter=2024Q3', 'planned-progress=75')
        self.set(self.ledger, 'progress', 'new', 'project=S-1', 'quarter=2024Q3', 'actual-progress=60')
        self.set(self.ledger, 'progress', 'S-1@2024Q3', 'actual-progress=62.5', 'reported-on=2024-09-28')
        status = self.query(self.ledger, 'project', '--quarter', '2024Q3')[0]['status']
        self.assertEqual((status['planned'], status['actual'], status['lag'], status['light']),
                         (75, 62.5, 12.5, 'yellow'))
        self.fails('set', 'progress', 'S-1@2024Q4', 'actual-progress=1', '--ledger', self.ledger, match='S-1@2024Q4')

    def test_terms(self):
        self.set(self.ledger, 'term', 'new', 'vocabulary=project-type', 'code=test', 'name=试点型')
        self.add_project(type='试点型')
        self.assertEqual(self.project()['type'], 'test')
        self.set(self.ledger, 'term', 'project-type:test', 'name=示范型')
        self.assertIn('示范型', self.cli('query', 'project', '--ledger', self.ledger, '--fields', 'type'))

    def test_settings(self):
        self.set(self.ledger, 'setting', 'office-name=示例市直机关工委')
        found = self.query(self.ledger, 'setting', '--filter', 'key=office-name')
        self.assertEqual([row['value'] for row in found], ['示例市直机关工委'])

    def test_delete(self):
        number = self.add_project()
        self.assertEqual(self.set(self.ledger, 'project', 'S-1', '--delete'), [number])
        self.assertEqual(self.query(self.ledger, 'project'), [])
        self.fails('set', 'project', 'S-1', 'note=x', '--ledger', self.ledger, match='S-1')

    def test_batch_is_one_change(self):
        self.batch(self.ledger, ['# a comment', '', 'project new name=甲 year=2024 organization=001 state=filed number=B-1',
                                 'project new name="乙 丙" year=2024 organization=002 state=filed number=B-2'])
        self.assertEqual([row['name'] for row in self.query(self.ledger, 'project')], ['甲', '乙 丙'])
        self.batch(self.ledger, ['project B-1 note=x', 'project B-1 goal=y', 'project B-2 --delete'])
        row, = self.query(self.ledger, 'project')
        self.assertEqual((row['note'], row['goal'], row['version']), ('x', 'y', 2))
        self.cli('undo', '--ledger', self.ledger, '--count', '2')
        self.assertEqual(self.query(self.ledger, 'project'), [])

    def test_batch_is_all_or_nothing(self):
        self.fails('set', '--ledger', self.ledger, '--batch', '-', match='line 2',
                   stdin='project new name=甲 year=2024 organization=001 state=filed\nproject 9 note=x\n'.encode())
        self.assertEqual(self.query(self.ledger, 'project'), [])
        self.fails('set', '--ledger', self.ledger, '--batch', self.path('no'), match='no')

    def test_refused_values(self):
        self.add_project()
        before = self.digest(self.ledger)
        for field, value in [('due-date', '2024.2.30'), ('state', 'flying'), ('year', 'x'), ('organization', '月球局'),
                             ('name', ''), ('name', '很' * 31), ('due-date', '2023-12-31'), ('type', '月球型')]:
            self.fails('set', 'project', 'S-1', '%s=%s' % (field, value), '--ledger', self.ledger)
        self.fails('set', 'progress', 'new', 'project=S-1', 'quarter=2024Q3', 'actual-progress=100.1',
                   '--ledger', self.ledger)
        self.assertEqual(self.project()['version'], 1)
        self.assertEqual(self.digest(self.ledger), before)

    def test_falling_progress_needs_a_reason(self):
        self.add_project()
        self.set(self.ledger, 'progress', 'new', 'project=S-1', 'quarter=2024Q1', 'actual-progress=40')
        self.fails('set', 'progress', 'new', 'project=S-1', 'quarter=2024Q2', 'actual-progress=30',
                   '--ledger', self.ledger)
        self.set(self.ledger, 'progress', 'new', 'project=S-1', 'quarter=2024Q2', 'actual-progress=30',
                 'fall-reason=重新核定')

    def test_misuse(self):
        ledger = ('--ledger', self.ledger)
        self.misused('set', *ledger)
        self.misused('set', 'project', *ledger)
        self.misused('set', 'project', '1', *ledger)
        self.misused('set', 'planet', '1', 'a=b', *ledger, match='planet')
        self.add_project()
        self.misused('set', 'project', 'S-1', 'note', *ledger, match='note')
        self.misused('set', 'project', 'S-1', 'nose=1', *ledger, match='nose')
        self.misused('set', 'project', 'S-1', 'note=1', '--delete', *ledger)
        self.misused('set', 'project', 'S-1', 'note=1', '--expect-version', 'x', *ledger, match='--expect-version')

    def test_conflict(self):
        self.add_project()
        version = self.project()['version']
        self.set(self.ledger, 'project', 'S-1', 'note=first', '--expect-version', str(version))
        self.fails('set', 'project', 'S-1', 'note=second', '--expect-version', str(version), '--ledger', self.ledger,
                   match='changed')
        self.assertEqual((self.project()['note'], self.project()['version']), ('first', version + 1))

    # ---- undo and history
    def test_undo_and_redo_across_programs(self):
        self.add_project()
        for i in range(3):
            self.set(self.ledger, 'project', 'S-1', 'note=%d' % i)
        self.assertEqual(len(self.cli('undo', '--ledger', self.ledger, '--count', '2').splitlines()), 2)
        self.assertEqual(self.project()['note'], '0')
        self.cli('redo', '--ledger', self.ledger)
        self.assertEqual(self.project()['note'], '1')
        self.cli('undo', '--ledger', self.ledger, '-n', '3')
        self.assertEqual(self.query(self.ledger, 'project'), [])
        self.cli('redo', '--ledger', self.ledger, '-n', '4')
        self.assertEqual(self.project()['note'], '2')

    def test_nothing_to_undo(self):
        ledger = self.path('new.linghang')
        self.cli('new', ledger)
        self.fails('undo', '--ledger', ledger)
        self.fails('redo', '--ledger', ledger)
        self.misused('undo', '--ledger', ledger, '--count', '0', match='--count')
        self.misused('redo', '--ledger', ledger, 'x', match='x')

    def test_a_new_change_ends_redo(self):
        self.add_project()
        self.cli('undo', '--ledger', self.ledger)
        self.add_project('别的')
        self.fails('redo', '--ledger', self.ledger)

    def test_history(self):
        number = self.add_project()
        self.set(self.ledger, 'project', 'S-1', 'note=x')
        entries = self.json('history', '--ledger', self.ledger, '--entity', 'project', '--id', 'S-1')
        self.assertEqual(len(entries), 2)
        change, = entries[0]['changes']
        self.assertEqual((change['entity'], change['id'], change['operation'], change['field'], change['from'],
                          change['to']), ('project', number, 'update', 'note', None, 'x'))
        self.assertEqual(entries[1]['changes'][0]['operation'], 'insert')
        self.assertTrue(entries[0]['who'] and entries[0]['at'])
        self.assertEqual(self.json('history', '--ledger', self.ledger, '--limit', '1'), entries[:1])
        self.assertEqual(len(self.json('history', '--ledger', self.ledger, '--entity', 'project')), 2)
        self.assertGreaterEqual(len(self.cli('history', '--ledger', self.ledger).splitlines()), 3)

    def test_history_of_a_deleted_record(self):
        number = self.add_project()
        self.set(self.ledger, 'project', number, '--delete')
        entries = self.json('history', '--ledger', self.ledger, '--entity', 'project', '--id', number)
        self.assertEqual(entries[0]['changes'][0]['operation'], 'delete')
        self.cli('undo', '--ledger', self.ledger)
        self.assertEqual(self.project()['id'], number)
        self.assertTrue(self.json('history', '--ledger', self.ledger)[1]['undone'])

    def test_history_misuse(self):
        self.misused('history', '--ledger', self.ledger, '--id', '1', match='--entity')
        self.misused('history', '--ledger', self.ledger, '--entity', 'planet', match='planet')
        self.fails('history', '--ledger', self.ledger, '--entity', 'project', '--id', 'nobody', match='nobody')


class Files(CliCase):
    def test_check(self):
        ledger = self.sample()
        self.assertEqual(len(self.cli('check', ledger).splitlines()), 1)
        self.assertEqual(self.json('check', '--ledger', ledger), [])
        self.misused('check', ledger, 'x', match='x')

    def test_backup(self):
        ledger, copy = self.sample(), self.path('copy.linghang')
        self.assertEqual(self.cli('backup', ledger, copy), '')
        self.assertEqual(os.stat(copy).st_mode & 0o777, 0o600)
        self.assertEqual(self.stats(copy, '2024Q3')['lights'], self.stats(ledger, '2024Q3')['lights'])
        self.assertEqual(self.query(copy, 'project'), self.query(ledger, 'project'))
        self.cli('check', copy)
        other = self.path('other.linghang')
        self.cli('backup', '--ledger', ledger, other)
        self.assertTrue(os.path.exists(other))

    def test_backup_failures(self):
        ledger = self.sample()
        self.fails('backup', ledger, self.path('no/copy.linghang'), match='copy.linghang|no')
        self.fails('backup', self.path('no'), self.path('copy'), match='no')
        self.fails('backup', ledger, ledger)
        self.misused('backup')
        self.misused('backup', 'a', 'b', 'c', match='c')

    def test_a_copy_stands_alone(self):
        ledger, copy = self.sample(), self.path('copy.linghang')
        self.cli('backup', ledger, copy)
        self.set(copy, 'organization', '001', 'note=copy')
        self.assertNotEqual(self.query(ledger, 'organization', '-F', 'code=001')[0]['note'], 'copy')


if __name__ == '__main__':
    unittest.main()
