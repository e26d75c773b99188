# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Closing a quarter: what was printed is printed again, what changed since is told, and nothing happens unrecorded."""
import csv
import datetime
import io
import unittest
import zipfile

import openpyxl

from cli_case import CliCase

QUARTER = ('--quarter', '2024Q3')


class Quarter(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def quarter(self, action, *arguments):
        return self.json('quarter', action, *QUARTER, '--ledger', self.ledger, *arguments)

    def outputs(self, tag):
        """Workbook and charts of the quarter, as bytes."""
        names = [tag + '.xlsx', tag + '-data.xlsx', tag + '.svg', tag + '-heat.svg']
        common = (*QUARTER, '--ledger', self.ledger, '--output')
        self.cli('report', *common, self.path(names[0]))
        self.cli('report', '--edition', 'data', *common, self.path(names[1]))
        self.cli('chart', 'ranking', *common, self.path(names[2]))
        self.cli('chart', 'heat-map', *common, self.path(names[3]))
        return [self.parts(self.path(name)) if name.endswith('.xlsx') else self.digest(self.path(name)) for name in names]

    @staticmethod
    def parts(path):
        """Every part of a workbook but the one that says when the file was written."""
        with zipfile.ZipFile(path) as book:
            return {name: hash(book.read(name)) for name in book.namelist() if name != 'docProps/core.xml'}

    def as_of(self, tag):
        """The cells of the print edition that say of which day it is."""
        book = openpyxl.load_workbook(self.path(tag + '.xlsx'), read_only=True)
        return [str(cell) for sheet in book for row in sheet.iter_rows(max_row=4, values_only=True) for cell in row
                if cell and '2024年9月30日' in str(cell)]

    def closed_mark(self):
        today = datetime.date.today()
        return next(line for line in self.as_of('closed'))[len(self.as_of('live')[0]):] \
            if '%d年%d月%d日' % (today.year, today.month, today.day) in self.as_of('closed')[0] else 'no day of the closing'

    def stats(self, *arguments):
        return self.json('stats', *QUARTER, '--ledger', self.ledger, *arguments)

    def report_of(self, index):
        rows = self.json('query', 'progress', '--filter', 'quarter=2024Q3', '--ledger', self.ledger)
        return rows[index]

    def edit(self):
        """A report that jumps to the end, a project that goes, one that gets a light by hand."""
        report = self.report_of(5)
        self.cli('set', 'progress', report['id'], 'actual-progress=99.5', '--ledger', self.ledger)
        gone = self.json('query', 'project', '--filter', 'year=2024', '--filter', 'state=in-progress',
                         '--ledger', self.ledger)[0]
        self.cli('set', 'project', gone['id'], '--delete', '--ledger', self.ledger)
        return report, gone

    def test_a_sent_report_never_changes(self):
        live, before = self.outputs('live'), self.stats()
        as_of = self.as_of('live')
        self.quarter('close')
        closed = self.outputs('closed')
        # but for the line that says so, what is printed is what was printed
        self.assertNotEqual(closed, live)
        self.assertEqual(self.as_of('closed'), [line + self.closed_mark() for line in as_of])
        self.quarter('sent', '--to', '市委办公室', '--on', '2027-01-05')
        self.edit()
        self.assertEqual(self.outputs('again'), closed)

        after = self.stats()
        self.assertIsNotNone(after.pop('closed_on'))
        self.assertIsNone(before.pop('closed_on'))
        self.assertEqual(after, before)
        now = self.stats('--live')
        self.assertEqual(now['projects'], before['projects'] - 1)
        self.assertNotEqual(now['figures'], before['figures'])

    def test_changes_are_told_and_why(self):
        self.fails('quarter', 'changes', *QUARTER, '--ledger', self.ledger, match='not closed')
        self.quarter('close')
        none = self.quarter('changes')
        self.assertEqual((none['figures'], none['groups'], none['projects'], none['entries']), ([], [], [], []))

        report, gone = self.edit()
        changes = self.quarter('changes')
        figures = {figure['code']: figure for figure in changes['figures'] if figure['area'] == 'quarter'}
        self.assertEqual((figures['projects']['from'], figures['projects']['to']), ('256 个项目', '255 个项目'))
        self.assertEqual([row['id'] for row in figures['projects']['rows_out']], [gone['id']])
        self.assertEqual(figures['projects']['rows_in'], [])
        self.assertIn('actual-progress', figures)
        changed = figures['actual-progress']['rows_changed']
        self.assertEqual([row['id'] for row in changed], [report['project-id']] if 'project-id' in report else
                         [changed[0]['id']])
        self.assertIn('99.5%', changed[0]['to'])

        entries = {entry['journal']: entry for entry in changes['entries']}
        because = [entries[journal] for journal in figures['actual-progress']['because']]
        fields = [field for entry in because for field in entry['fields'] if field['field'] == 'actual-progress']
        self.assertTrue(any(field['to'] in ('995', '99.5') for field in fields), fields)
        self.assertTrue(all(entry['who'] for entry in because))

        text = self.cli('quarter', 'changes', *QUARTER, '--ledger', self.ledger)
        self.assertIn('256 个项目 → 255 个项目', text)

    def test_what_was_undone_is_no_change(self):
        self.quarter('close')
        report = self.report_of(5)
        old = report['actual-progress']
        self.cli('set', 'progress', report['id'], 'actual-progress=99.5', '--ledger', self.ledger)
        self.assertNotEqual(self.quarter('changes')['figures'], [])
        self.cli('set', 'progress', report['id'], 'actual-progress=%s' % str(old).rstrip('%'), '--ledger', self.ledger)
        changes = self.quarter('changes')
        self.assertEqual((changes['figures'], changes['projects'], changes['entries']), ([], [], []))

    def test_reopened_on_record_and_closed_again(self):
        self.quarter('close')
        self.fails('quarter', 'close', *QUARTER, '--ledger', self.ledger, match='closed already')
        self.fails('quarter', 'reopen', *QUARTER, '--ledger', self.ledger, match='with a reason')
        self.quarter('reopen', '--reason', '市财政局更正进度')
        self.edit()
        # what changed since the closing that was given up is told with the reason
        changes = self.quarter('changes')
        self.assertEqual((changes['closed'], changes['reopen_reason']), (False, '市财政局更正进度'))
        self.assertIn('projects', [figure['code'] for figure in changes['figures']])
        self.assertIn('市财政局更正进度', self.cli('quarter', 'changes', *QUARTER, '--ledger', self.ledger))
        self.quarter('close', '--reason', '更正后重新封账')
        versions = self.quarter('list')
        self.assertEqual([version['closed'] for version in versions], [True, False])
        self.assertEqual(versions[1]['reopen_reason'], '市财政局更正进度')
        self.assertTrue(versions[1]['reopened_by'])

        frozen = csv.DictReader(io.StringIO(self.cli(
            'query', 'frozen-figure', '--filter', 'code=projects', '--filter', 'area=quarter', '--ledger', self.ledger,
            '--fields', 'value,close-id', '--format', 'csv').lstrip('\ufeff')))
        self.assertEqual(sorted(row[next(name for name in row if row[name] in ('255', '256'))] for row in frozen), ['255', '256'])

    def test_frozen_figures_are_out_of_reach(self):
        self.quarter('close')
        figure = self.json('query', 'frozen-figure', '--filter', 'code=light-red', '--filter', 'area=quarter',
                           '--ledger', self.ledger)[0]
        closing = self.quarter('list')[0]
        self.fails('set', 'frozen-figure', figure['id'], 'value=0', '--ledger', self.ledger, match='never changes')
        self.fails('set', 'frozen-figure', figure['id'], '--delete', '--ledger', self.ledger, match='cannot be deleted')
        self.fails('set', 'quarter-close', closing['id'], '--delete', '--ledger', self.ledger, match='cannot be deleted')
        self.fails('set', 'quarter-close', closing['id'], 'as-of=2024-10-01', '--ledger', self.ledger, match='As of')
        self.fails('quarter', 'sent', *QUARTER, '--on', '2024-01-01', '--ledger', self.ledger, match='sent after')

    def test_a_later_quarter_tells_it_as_closed(self):
        def course(quarter):
            stats = self.json('stats', '--quarter', quarter, '--ledger', self.ledger)
            return [stats['trend'][2], *({'trend': group['trend'][2]} for group in stats['organizations'] if 'trend' in group)]
        before = course('2024Q4')
        self.quarter('close')
        self.assertEqual(course('2024Q4'), before)
        self.edit()
        self.assertEqual(course('2024Q4'), before)
        self.quarter('reopen', '--reason', '更正')
        self.assertNotEqual(course('2024Q4'), before)

    def test_a_period_tells_closed_quarters_as_closed(self):
        def figures():
            path = self.path('period.xlsx')
            self.cli('report', '--quarters', '2024Q1..2024Q3', '--edition', 'data', '--output', path, '--ledger', self.ledger)
            book = openpyxl.load_workbook(path, read_only=True, data_only=True)
            return [row[5] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)]

        # only this quarter is closed: what the others say goes with the ledger
        before = figures()
        self.quarter('close')
        self.edit()
        self.assertEqual(figures(), before)
        self.quarter('reopen', '--reason', '更正')
        self.assertNotEqual(figures(), before)

    def test_misuse(self):
        self.misused('quarter', 'shut', *QUARTER, '--ledger', self.ledger, match='close, reopen')
        self.misused('quarter', 'close', '--ledger', self.ledger, match='quarter')
        self.fails('quarter', 'close', *QUARTER, '--as-of', '2024-01-01', '--ledger', self.ledger, match='before it begins')


class Compare(CliCase):
    def compare(self, *arguments):
        return self.json('compare-quarters', '--ledger', self.sample(), *arguments)

    def test_figures_of_quarters(self):
        ledger = self.sample()
        result = self.json('compare-quarters', '--quarters', '2024Q2,2024Q3', '--ledger', ledger)
        self.assertEqual([q['quarter'] for q in result['quarters']], ['2024Q2', '2024Q3'])
        rows = {(row['area'], row['code']): row['values'] for row in result['figures']}
        for index, quarter in enumerate(('2024Q2', '2024Q3')):
            stats = self.json('stats', '--quarter', quarter, '--ledger', ledger)
            for figure in stats['figures']:
                self.assertEqual(rows['quarter', figure['code']][index]['value'], figure['value'], figure['code'])
        before, now = rows['quarter', 'actual-progress']
        self.assertEqual(now['difference'], '%+.1f 个百分点' % round(now['value'] - before['value'], 1))

    def test_groups_and_closed_quarters(self):
        ledger = self.sample()
        self.cli('quarter', 'close', *QUARTER, '--ledger', ledger)
        arguments = ('compare-quarters', '--quarters', '2024Q2,2024Q3', '--by', 'organizations', '--figure', 'light-red',
                     '--ledger', ledger)
        before = self.json(*arguments)
        self.assertEqual([q['closed'] for q in before['quarters']], [False, True])
        report = self.json('query', 'progress', '--filter', 'quarter=2024Q3', '--ledger', ledger)[5]
        self.cli('set', 'progress', report['id'], 'actual-progress=99.5', '--ledger', ledger)
        self.assertEqual(self.json(*arguments), before)

    def test_stats_beside_other_quarters(self):
        ledger = self.sample()
        beside = self.json('stats', '--quarter', '2024Q3', '--compare', '2023Q3,2024Q2', '--ledger', ledger)
        self.assertEqual([q['quarter'] for q in beside['quarters']], ['2023Q3', '2024Q2', '2024Q3'])
        self.assertEqual(beside, self.json('compare-quarters', '--quarters', '2023Q3,2024Q2,2024Q3', '--ledger', ledger))
        # nothing was reported in the year before: missing, not zero, and no difference
        figure = next(row for row in beside['figures'] if row['code'] == 'actual-progress')
        self.assertIsNone(figure['values'][0]['value'])
        self.assertEqual(figure['values'][1]['difference'], '—')
        self.misused('stats', '--quarter', '2024Q3', '--compare', 'moon', '--ledger', ledger, match='moon')

    def test_groups_of_problems(self):
        ledger = self.sample()
        rows = self.json('compare-quarters', '--quarters', '2024Q2,2024Q3', '--by', 'problem_sources', '--ledger', ledger)
        groups = self.json('stats', '--quarter', '2024Q3', '--lang', 'zh_CN', '--ledger', ledger)['problems']['sources']
        found = {row['group']: row for row in rows['figures'] if row['code'] == 'problems-found'}
        for group in groups:
            self.assertEqual(found[group['key']]['values'][1]['value'], group['problems'])
            self.assertTrue(found[group['key']]['label'].startswith(group['label']), found[group['key']]['label'])

    def test_years(self):
        self.assertEqual([q['quarter'] for q in self.compare('--quarters', '2023,2024')['quarters']], ['2023Q4', '2024Q4'])

    def test_misuse(self):
        ledger = self.sample()
        self.misused('compare-quarters', '--quarters', '2024Q3', '--ledger', ledger, match='at least two')
        self.misused('compare-quarters', '--quarters', '2024Q2,2024Q3', '--by', 'moon', '--ledger', ledger, match='moon')
        self.misused('compare-quarters', '--quarters', '2024Q2,2024Q3', '--figure', 'x', '--ledger', ledger, match='figure')


if __name__ == '__main__':
    unittest.main()
