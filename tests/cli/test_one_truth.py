# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""One statistic, every output: what `stats` says of each figure and each organization is in the workbook, on the charts,
in the comparison of quarters, and frozen by the closing."""
import json
import subprocess
import unittest

import openpyxl

from cli_case import PDF_LEAKS, CliCase

QUARTER = ('--quarter', '2024Q3')
LIGHTS = ('green', 'yellow', 'orange', 'red', 'blue', 'grey')
REPORTS = ('due', 'on_time', 'late', 'missing')
#: figure of the comparison -> key of a group in stats
GROUP = {'projects': 'projects', 'planned-progress': 'planned', 'actual-progress': 'actual', 'average-lag': 'lag'}


class OneTruth(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()
        self.truth = self.json('stats', *QUARTER, '--lang', 'zh_CN', '--ledger', self.ledger)

    def workbook(self):
        path = self.path('report.xlsx')
        self.cli('report', *QUARTER, '--edition', 'data', '--output', path, '--ledger', self.ledger)
        return openpyxl.load_workbook(path, read_only=True, data_only=True)

    def chart(self, kind, *arguments):
        path = self.path(kind + '.pdf')
        self.cli('chart', kind, *QUARTER, '--output', path, '--ledger', self.ledger, *arguments, env=PDF_LEAKS)
        done = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True)
        return [line.split() for line in done.stdout.splitlines()]

    def test_workbook_cover(self):
        rows = {row[1]: row[2] for row in self.workbook()['封面'].iter_rows(min_row=2, values_only=True) if row[1]}
        wrong = []
        n_rows = len(rows)
        for figure in self.truth['figures']:
            if figure['label'] not in rows:
                continue
            cell, value = rows.pop(figure['label']), figure['value']
            # rates are fractions with a format of percent
            if figure['unit'] == '%' and value is not None:
                value = value / 100
            if cell is None or value is None:
                if value is not None:
                    wrong.append((figure['code'], cell, value))
            elif abs(float(cell) - value) > 1e-9:
                wrong.append((figure['code'], cell, value))
        self.assertEqual(wrong, [])
        self.assertGreaterEqual(n_rows - len(rows), 30, 'figures of stats that the cover has')

    def test_workbook_organizations(self):
        rows = {row[1]: row for row in self.workbook()['分单位汇总'].iter_rows(min_row=2, values_only=True)}
        self.assertEqual(len(self.truth['organizations']), 82)
        for group in self.truth['organizations']:
            row = rows[group['label']]
            percent = [None if value is None else round(value / 100, 6) for value in (group['planned'], group['actual'])]
            expected = [group['projects'], *percent, group['lag'], *(group['lights'][light] for light in LIGHTS),
                        *(group['reports'][report] for report in REPORTS)]
            got = [round(value, 6) if isinstance(value, float) else value for value in row[2:16]]
            self.assertEqual(got, expected, group['label'])

    def test_ranking(self):
        shown = {}
        for words in self.chart('ranking', '--size', '1200x4000'):
            if len(words) >= 3 and words[-1].endswith('%'):
                shown[words[-2] if words[-2] != '▼' else words[-3]] = words[-1].lstrip('▼')
        for group in self.truth['organizations']:
            if group['actual'] is not None:
                self.assertEqual(shown.get(group['label']), '%.1f%%' % group['actual'], group['label'])

    def test_lights_and_trend(self):
        strip = ' '.join(' '.join(words) for words in self.chart('light-strip'))
        for count in filter(None, self.truth['lights'].values()):
            self.assertRegex(strip, r'(?<!\d)%d(?!\d)' % count)
        columns = ' '.join(' '.join(words) for words in self.chart('columns'))
        for point in self.truth['trend']:
            for value in filter(None, (point['planned'], point['actual'])):
                self.assertIn('%.1f%%' % value, columns)

    def test_workbook_classes(self):
        book = self.workbook()
        for sheet, key in (('分类别汇总', 'categories'), ('分行业汇总', 'sectors')):
            rows = {row[-1] or '': row for row in book[sheet].iter_rows(min_row=2, values_only=True)}
            for group in self.truth[key]:
                percent = [None if value is None else round(value / 100, 6) for value in (group['planned'], group['actual'])]
                expected = [group['projects'], *percent, group['lag'], *(group['lights'][light] for light in LIGHTS),
                            *(group['reports'][report] for report in REPORTS)]
                got = [round(value, 6) if isinstance(value, float) else value for value in rows[group['key']][2:16]]
                self.assertEqual(got, expected, (sheet, group['label']))

    def test_charts_of_figures(self):
        """Any figure drawn by any group: the values in the chart are those of stats."""
        spec = self.path('spec.json')
        codes = dict(GROUP, **{'light-red': None, 'reports-missing': None})
        for by, key in (('organization', 'organizations'), ('sector', 'sectors'), ('level', 'levels')):
            for code in codes:
                self.cli('chart', '--figure', code, '--by', by, '--kind', 'table', *QUARTER, '--save-spec', spec,
                         '--ledger', self.ledger)
                with open(spec, encoding='utf-8') as file:
                    drawn = {row['key']: row['cells'][0] for row in json.load(file)['categories']}
                for group in self.truth[key]:
                    value = {'light-red': group['lights']['red'],
                             'reports-missing': group['reports']['missing']}.get(code, group.get(codes[code]))
                    cell = drawn.get(group['key'])
                    cell = cell.get('value') if isinstance(cell, dict) else cell
                    self.assertEqual(cell or 0, value or 0, (code, by, group['label']))

    def test_comparison_of_every_grouping(self):
        """The comparison and the frozen figures of each grouping of stats, problems included."""
        self.cli('quarter', 'close', *QUARTER, '--ledger', self.ledger)
        ask = ('compare-quarters', '--quarters', '2024Q3,2024Q3', '--ledger', self.ledger, '--by')
        for key in ('sectors', 'types', 'categories', 'topics', 'states', 'secretaries', 'work_modes', 'levels',
                    'directions', 'key_tasks'):
            values = {(row['code'], row['group']): row['values'][0]['value'] for row in self.json(*ask, key)['figures']}
            for group in self.truth[key]:
                for code, name in GROUP.items():
                    self.assertEqual(values[code, group['key']], group[name], (key, code, group['label']))
                for light in LIGHTS:
                    self.assertEqual(values.get(('light-' + light, group['key']), 0), group['lights'][light])
        for key in ('sources', 'states', 'causes', 'categories', 'organizations'):
            values = {(row['code'], row['group']): row['values'][0]['value']
                      for row in self.json(*ask, 'problem_' + key)['figures']}
            for group in self.truth['problems'][key]:
                for code, name in (('problems-found', 'problems'), ('problems-completed', 'completed'),
                                   ('problems-closed', 'closed'), ('problems-overdue', 'overdue')):
                    self.assertEqual(values[code, group['key']], group[name], (key, code, group['label']))

    def unit(self, code):
        """What one organization has and owes, with all below it."""
        roll_up = self.json('stats', *QUARTER, '--organization', code, '--ledger', self.ledger)
        return {figure['code']: figure['value'] for figure in roll_up['figures']}

    def test_units(self):
        """S1-3: the work committee has all of it; a unit has its own, and its branch below."""
        whole = self.unit('000')
        for figure in self.truth['figures'] + self.truth['problems']['figures']:
            if figure['code'] in whole:
                self.assertEqual(whole[figure['code']], figure['value'], figure['code'])
        finance = self.unit('市财政局')
        group = next(group for group in self.truth['organizations'] if group['label'] == '市财政局')
        self.assertEqual((finance['projects'], finance['actual-progress'], finance['brands']), (4, group['actual'], 2))
        self.assertEqual([finance['light-' + light] for light in LIGHTS], [group['lights'][light] for light in LIGHTS])
        self.assertLess(finance['duties-done'], finance['duties-required'])
        self.fails('stats', *QUARTER, '--organization', '没有的单位', '--ledger', self.ledger, match='没有的单位')

    def test_comparison_and_closing(self):
        ask = ('compare-quarters', '--quarters', '2024Q3,2024Q3', '--ledger', self.ledger)
        for closed in (False, True):
            if closed:
                self.cli('quarter', 'close', *QUARTER, '--ledger', self.ledger)
            figures = {(row['area'], row['code']): row['values'][0] for row in self.json(*ask)['figures']}
            for figure in self.truth['figures']:
                self.assertEqual(figures['quarter', figure['code']]['value'], figure['value'], figure['code'])
            for figure in self.truth['problems']['figures']:
                self.assertEqual(figures['problems', figure['code']]['value'], figure['value'], figure['code'])
            groups = self.json(*ask, '--by', 'organizations')
            values = {(row['code'], row['group']): row['values'][0]['value'] for row in groups['figures']}
            for group in self.truth['organizations']:
                for code, key in GROUP.items():
                    self.assertEqual(values[code, group['key']], group[key], (code, group['label']))
                for light in LIGHTS:
                    self.assertEqual(values.get(('light-' + light, group['key']), 0), group['lights'][light])


if __name__ == '__main__':
    unittest.main()
