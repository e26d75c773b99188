# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The ledgers F2 to F24 as workbooks: which there are, that both editions hold the same rows, and that these are the rows
of the ledger."""
import datetime
import json
import unittest

import openpyxl

from cli_case import CliCase

QUARTER = ('--quarter', '2024Q3')
CODES = ['F%d' % number for number in range(2, 25) if number != 20]   # what F20 asks for is not recorded


def table(sheet):
    """The headings and the rows below them, as far as they are numbered."""
    rows = list(sheet.iter_rows(values_only=True))
    start = next(i for i, row in enumerate(rows) if row[0] == '序号')
    end = start + 1
    while end < len(rows) and not isinstance(rows[end][0], (int, float)):
        end += 1        # the second line of a heading in groups
    body = []
    for row in rows[end:]:
        if not isinstance(row[0], (int, float)):
            break
        body.append(row)
    return rows[start], body


class Ledgers(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def write(self, *codes, edition='print', name='a.xlsx'):
        path = self.path(name)
        self.assertEqual(self.cli('report', '--ledger', self.ledger, *QUARTER, '--edition', edition, '--output', path,
                                  'ledger', *codes), '')
        return openpyxl.load_workbook(path)

    def test_list(self):
        ledgers = json.loads(self.cli('report', 'ledgers', '--ledger', self.ledger, '--format', 'json'))
        self.assertEqual([ledger['code'] for ledger in ledgers], CODES)
        for ledger in ledgers:
            self.assertEqual(ledger['columns'][0]['heading'], '序号', ledger['code'])
        self.assertIn('问题整改', self.cli('report', 'ledgers', '--ledger', self.ledger))

    def test_all_in_both_editions(self):
        printed = self.write('all')
        data = self.write('all', edition='data', name='b.xlsx')
        self.assertEqual(printed.sheetnames, data.sheetnames)
        self.assertEqual(len(printed.sheetnames), len(CODES))
        for name in printed.sheetnames:
            headings, rows = table(printed[name])
            wide, same = table(data[name])
            self.assertEqual(len(rows), len(same), name)
            self.assertIn('记录ID', wide, name)
            self.assertNotIn('记录ID', headings, name)
            self.assertFalse(data[name].merged_cells.ranges, name)
            texts = [str(value) for row in rows for value in row if value is not None]
            self.assertFalse([text for text in texts if text.startswith('#')], name)
            self.assertEqual(len(set(wide) - {None}), len([value for value in wide if value]), name)

    def test_problems_are_those_of_the_ledger(self):
        given = {row['number']: row for row in self.query(self.ledger, 'problem')
                 if '2024-01-01' <= (row['found-on'] or '') <= '2024-09-30'}
        headings, rows = table(self.write('F11', edition='data')['问题整改台账'])
        shown = {row[headings.index('问题编号')]: row for row in rows}
        self.assertEqual(set(shown), set(given))
        for number, row in shown.items():
            self.assertEqual(row[headings.index('问题描述')], given[number]['description'])
            found = row[headings.index('发现日期')]
            self.assertIsInstance(found, datetime.datetime)
            self.assertEqual(found.date().isoformat(), given[number]['found-on'])
            self.assertRegex(row[headings.index('亮灯')], '[绿黄橙红蓝灰]')
            self.assertTrue(row[headings.index('亮灯原因')])

    def test_reporting_has_the_figures_of_the_quarter(self):
        figures = self.stats(self.ledger, '2024Q3')
        headings, rows = table(self.write('F24', edition='data')['报送情况统计'])
        due, received, missing = (sum(row[headings.index(name)] for row in rows) for name in ('应报份数', '已报份数', '未报份数'))
        self.assertEqual(due, figures['reports_due'])
        self.assertEqual(due, received + missing)

    def test_telephones_are_masked(self):
        headings, rows = table(self.write('F23', edition='data')['单位名录'])
        phones = [row[headings.index('电话')] for row in rows if row[headings.index('电话')]]
        self.assertTrue(phones)
        self.assertFalse([phone for phone in phones if '*' not in phone])

    def test_misuse(self):
        self.misused('report', '--ledger', self.ledger, *QUARTER, '--output', self.path('a.xlsx'), 'ledger', 'F99',
                     match='F99')
        self.misused('report', '--ledger', self.ledger, *QUARTER, '--output', self.path('a.xlsx'), 'ledger')


if __name__ == '__main__':
    unittest.main(verbosity=2)
