# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The grid of a quarter on the command line: what was reported, a table that comes back, who was not tracked."""
import csv
import io
import unittest

from cli_case import CliCase

QUARTER = ('--quarter', '2024Q3')
WARNINGS = {'copied', 'nearly-copied', 'vague', 'plan-copied', 'unmoved', 'against-direction'}


class Grid(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()
        self.of = ('--ledger', self.ledger)

    def grid(self, *arguments):
        return self.json('grid', *QUARTER, *self.of, *arguments)

    def find(self, number):
        return next(row for row in self.grid()['rows'] if row['number'] == number)

    def table(self, *rows):
        path = self.path('table.tsv')
        with open(path, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file, delimiter='\t').writerows(rows)
        return path

    def test_rows(self):
        grid = self.grid()
        self.assertEqual((grid['n_projects'], len(grid['rows'])), (256, 256))
        self.assertEqual((grid['quarter'], grid['as_of']), ('2024Q3', '2024-09-30'))
        stats = self.json('stats', *QUARTER, *self.of)
        figures = {figure['code']: figure['value'] for figure in stats['figures']}
        self.assertEqual(grid['flags']['untracked'], figures['projects-untracked'])
        self.assertEqual(grid['flags']['no-report'], figures['reports-missing'])
        for flag, n in grid['flags'].items():
            self.assertEqual(sum(flag in row['flags'] for row in grid['rows']), n, flag)
        before = {row['project_id']: row for row in self.json('grid', '--quarter', '2024Q2', *self.of)['rows']}
        for row in grid['rows']:
            self.assertEqual(row['promise'], before[row['project_id']]['next_plan'])
            self.assertEqual(row['progress_before'], before[row['project_id']]['actual_progress'])
            if 'copied' in row['flags']:
                self.assertEqual(row['work_done'], before[row['project_id']]['work_done'])

    def test_flags(self):
        rows = self.grid('--flags')['rows']
        self.assertTrue(rows)
        self.assertTrue(all(WARNINGS & set(row['flags']) for row in rows))
        vague = self.grid('--flag', 'vague')['rows']
        self.assertTrue(0 < len(vague) < 20, len(vague))
        self.assertTrue(all('vague' in row['flags'] for row in vague))
        self.misused('grid', *QUARTER, *self.of, '--flag', 'late', match='late')
        self.misused('grid', *self.of, match='--quarter')

    def test_round_trip(self):
        """What was written as CSV, in the language of the ledger, comes back unchanged; every heading is known."""
        for language in 'zh_CN', 'en':
            text = self.cli('grid', *QUARTER, *self.of, '--format', 'csv', '--lang', language)
            table = list(csv.reader(io.StringIO(text.lstrip('\ufeff'))))
            self.assertEqual(len(table), 257)
            path = self.table(*(row[:-1] for row in table))
            answer = self.json('grid-import', path, *QUARTER, *self.of)
            self.assertEqual((answer['changed'], answer['refused'], answer['note']), (0, 0, None), language)
            self.assertGreater(answer['unchanged'], 1900)

    def test_import(self):
        before = self.find('SJ2024-001-01')
        path = self.table(['项目编号', '本季度进展', '累计进度（%）', '量化指标完成值'],
                          ['SJ2024-001-01', '分三批送教上门，\n覆盖下属单位8家。', '６６％', '廉洁微课12门；测评平均得分86分'])
        dry = self.json('grid-import', path, *QUARTER, '--dry-run', *self.of)
        self.assertEqual((dry['changed'], dry['refused'], dry['written']), (3, 0, False))
        self.assertEqual([cell['before'] for cell in dry['cells']][:2], [before['work_done'], '62.0%'])
        self.assertEqual(self.find('SJ2024-001-01'), before)

        done = self.json('grid-import', path, *QUARTER, *self.of)
        self.assertTrue(done['written'])
        row = self.find('SJ2024-001-01')
        self.assertEqual((row['work_done'], row['actual_progress']), ('分三批送教上门，\n覆盖下属单位8家。', 66.0))
        self.assertEqual([value['value'] for value in row['values']], ['12', '86'])
        self.assertIn('Paste progress', self.cli('undo', *self.of))
        self.assertEqual(self.find('SJ2024-001-01'), before)

    def test_refused(self):
        path = self.table(['项目编号', '累计进度'], ['SJ2024-001-01', '66'], ['SJ2024-001-03', '130'], ['SJ2024-999-01', '1'])
        before = self.grid()
        self.fails('grid-import', path, *QUARTER, *self.of, match='2 cells are refused.*between 0 and 100')
        self.assertEqual(self.grid(), before)
        answer = self.json('grid-import', path, *QUARTER, '--partial', *self.of)
        self.assertEqual((answer['changed'], answer['refused']), (1, 2))
        self.assertEqual([cell['line'] for cell in answer['cells'] if cell['state'] == 'refused'], [3, 4])
        self.assertEqual(self.find('SJ2024-001-01')['actual_progress'], 66.0)

        self.fails('grid-import', self.table(['甲', '乙'], ['1', '2']), *QUARTER, *self.of, match='no headings')
        self.fails('grid-import', self.path('missing.tsv'), *QUARTER, *self.of, match='missing.tsv')
        self.fails('grid-import', self.ledger, *QUARTER, *self.of, match='not a table')
        self.misused('grid-import', *QUARTER, *self.of)

    def test_new_report(self):
        """A project that had not reported gets its report from the table."""
        number = self.grid('--flag', 'no-report')['rows'][0]['number']
        before = self.json('query', 'progress', *self.of)
        path = self.table(['项目编号', '本季度进展'], [number, '补报：完成阶段任务。'])
        self.assertEqual(self.json('grid-import', path, *QUARTER, *self.of)['changed'], 1)
        self.assertEqual(self.find(number)['work_done'], '补报：完成阶段任务。')
        self.assertEqual(len(self.json('query', 'progress', *self.of)), len(before) + 1)

    def test_untracked(self):
        answer = self.json('untracked', '--as-of', '2024-09-30', *self.of)
        self.assertEqual((answer['days'], answer['as_of']), (30, '2024-09-30'))
        self.assertEqual(len(answer['projects']), self.grid()['flags']['untracked'])
        self.assertTrue(all(project['idle_days'] >= 30 for project in answer['projects']))
        longer = self.json('untracked', '--as-of', '2024-09-30', '--days', '90', *self.of)
        self.assertTrue(0 < len(longer['projects']) < len(answer['projects']))

        number = longer['projects'][0]['number']
        self.cli('set', 'tracking-entry', 'new', 'project-id=' + number, 'entered-on=2024-09-29', 'text=回访服务对象。',
                 *self.of)
        after = self.json('untracked', '--as-of', '2024-09-30', '--days', '90', *self.of)
        self.assertNotIn(number, [project['number'] for project in after['projects']])
        self.cli('set', 'setting', 'tracking.days=90', *self.of)
        self.assertEqual(len(self.json('untracked', '--as-of', '2024-09-30', *self.of)['projects']),
                         len(after['projects']))
        self.misused('untracked', '--days', '0', *self.of)


if __name__ == '__main__':
    unittest.main()
