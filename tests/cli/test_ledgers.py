# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The ledgers F2 to F24 as workbooks: which there are, that both editions hold the same rows, and that these are the rows
of the ledger."""
import datetime
import json
import os
import re
import unittest
import xml.etree.ElementTree as xml
import zipfile

import openpyxl

from cli_case import CliCase

QUARTER = ('--quarter', '2024Q3')
CODES = ['F%d' % number for number in range(2, 25) if number != 20]   # what F20 asks for is not recorded

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'golden', 'sheets')
SPACE = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


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

def canonical(path, number=1):
    """What a sheet holds, without what another version of a library may number differently: columns, page, merged cells,
    breaks, and the text or value of each cell."""
    with zipfile.ZipFile(path) as package:
        sheet = xml.fromstring(package.read('xl/worksheets/sheet%d.xml' % number))
        shared = [''.join(item.itertext()) for item in xml.fromstring(package.read('xl/sharedStrings.xml'))]
    lines = []
    for node in sheet.iter():
        name = node.tag.removeprefix(SPACE)
        if name in ('col', 'mergeCell', 'pageMargins', 'pageSetup', 'printOptions', 'brk', 'row', 'pane'):
            lines.append(name + ''.join(' %s=%s' % item for item in sorted(node.items()) if item[0] not in ('style', 'spans', 's')))
        elif name == 'c':
            value = node.findtext(SPACE + 'v')
            if node.get('t') == 'inlineStr':
                lines.append('  %s %s' % (node.get('r'), ''.join(node.find(SPACE + 'is').itertext())))
            elif value is not None:
                lines.append('  %s %s' % (node.get('r'), shared[int(value)] if node.get('t') == 's' else value))
        elif name == 'oddFooter':
            lines.append('footer ' + node.text)
    return '\n'.join(lines) + '\n'


class Golden(CliCase):
    """Each printed ledger of a ledger with nothing in it but one unit: heading, columns and page, byte for byte."""

    def compare(self, code, name):
        path = self.path(name + '.xlsx')
        self.cli('report', '--ledger', self.ledger, *QUARTER, '--as-of', '2024-09-30', '--output', path, 'ledger', code)
        self.compare_text(name, canonical(path))

    def compare_text(self, name, text):
        golden = os.path.join(FOLDER, name + '.txt')
        if os.environ.get('LH_WRITE_GOLDEN'):
            with open(golden, 'w', encoding='utf-8') as file:
                file.write(text)
        with open(golden, encoding='utf-8') as file:
            self.assertEqual(text, file.read(), name)

    def setUp(self):
        super().setUp()
        self.ledger = self.empty()

    def test_each_ledger(self):
        for code in CODES:
            with self.subTest(code=code):
                self.compare(code, code)

    def test_quarterly_workbook(self):
        """Every sheet of the workbook of the sample's quarter, by what stands over its rows: heading, columns, page; both editions."""
        ledger = self.sample()
        for edition in ('print', 'data'):
            path = self.path(edition + '.xlsx')
            self.cli('report', '--ledger', ledger, *QUARTER, '--as-of', '2024-09-30', '--edition', edition, '--output', path)
            with zipfile.ZipFile(path) as package:
                n_sheets = sum(name.startswith('xl/worksheets/sheet') for name in package.namelist())
            heads = []
            for number in range(1, n_sheets + 1):
                heads.append('== sheet %d' % number)
                heads += self.head(canonical(path, number), 4 if edition == 'print' else 1)
            with self.subTest(edition=edition):
                self.compare_text('quarter-' + edition, '\n'.join(heads) + '\n')

    @staticmethod
    def head(text, n_rows):
        """Page and columns, and the cells of the first rows; ids and what hangs on the rows below are left out."""
        kept, row = [], 0
        for line in text.splitlines():
            if line.startswith('row'):
                row = int(dict(part.split('=', 1) for part in line.split()[1:])['r'])
                continue
            cells = line.startswith('  ')
            if line.startswith(('brk', 'mergeCell')) or (cells and (row > n_rows or re.search(r' \d{15,}$', line))):
                continue
            if row <= n_rows or not cells:
                kept.append(line)
        return kept

    def test_template(self):
        self.assertEqual(self.cli('report', '--ledger', self.ledger, 'template', 'F11', 'heading=附件2',
                                  'title={office}{period}整改事项一览表', 'information=填报：{单位}|截至{日期}',
                                  'columns=no number:16 organization-id:14 description:40 deadline:12 light',
                                  'signature=分管领导：            经办人：', 'remark=注：本表按月更新。',
                                  'orientation=portrait'), '')
        self.compare('F11', 'F11-template')
        given = json.loads(self.cli('report', '--ledger', self.ledger, 'template', 'f11', '--format', 'json'))
        self.assertEqual(given['heading'], '附件2')
        # the data edition stays whole, so that a returned file can be taken back
        path = self.path('data.xlsx')
        self.cli('report', '--ledger', self.ledger, *QUARTER, '--edition', 'data', '--output', path, 'ledger', 'F11')
        headings = [cell.value for cell in openpyxl.load_workbook(path).active[1]]
        self.assertIn('记录ID', headings)
        self.assertIn('整改措施', headings)
        # an empty value restores what is usual
        self.cli('report', '--ledger', self.ledger, 'template', 'F11', 'heading=', 'title=', 'information=', 'columns=',
                 'signature=', 'remark=', 'orientation=')
        self.compare('F11', 'F11')

    def test_refusals(self):
        self.fails('report', '--ledger', self.ledger, 'template', 'F11', 'columns=no moon', match='moon')
        self.fails('report', '--ledger', self.ledger, 'template', 'F11', 'columns=no:wide', match='no:wide')
        self.misused('report', '--ledger', self.ledger, 'template', 'F11', 'colour=red', match='colour')
        self.misused('report', '--ledger', self.ledger, 'template', 'F99', match='F99')


class Periods(CliCase):
    def test_year(self):
        ledger = self.sample()
        path = self.path('year.xlsx')
        self.assertEqual(self.cli('report', '--ledger', ledger, '--quarters', '2024', '--output', path), '')
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        head = next(row for row in rows if row[0] == '序号')
        quarters = ['2024年第%s季度' % number for number in '一二三四']
        self.assertEqual(head[3:7], quarters)
        for number, quarter in enumerate(quarters):
            figures = self.stats(ledger, '2024Q%d' % (number + 1))
            shown = {row[1]: row[3 + number] for row in rows if isinstance(row[0], int)}
            self.assertEqual(shown['按时报送'], figures['reports_on_time'], quarter)
        self.misused('report', '--ledger', ledger, '--quarters', '2024Q3..2024Q1', '--output', path, match='2024Q3')
        self.misused('report', '--ledger', ledger, '--quarters', 'soon', '--output', path, match='soon')
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            charts = [package.read(name) for name in names if name.startswith('xl/charts/chart')]
        self.assertTrue(any(b'lineChart' in chart for chart in charts))
        self.assertFalse([name for name in names if 'chartsheet' in name])


class Quarter(CliCase):
    def test_sheets_and_rates(self):
        ledger = self.sample()
        path = self.path('quarter.xlsx')
        self.cli('report', '--ledger', ledger, *QUARTER, '--output', path)
        book = openpyxl.load_workbook(path, data_only=True)
        for name in ('分类别汇总', '分行业汇总', '季度进展情况表', '问题整改汇总', '问题整改台账', '品牌库台账', '清单完成情况', '验收申请表'):
            self.assertIn(name, book.sheetnames)
        figures = self.stats(ledger, '2024Q3')['problems']
        rows = [[cell.value for cell in row] for row in book['问题整改汇总'].iter_rows()]
        total = next(row for row in rows if row[0] == '合计')
        self.assertIn(figures['problems_found'], total)
        rates = [round(value * 100, 1) for value in total if isinstance(value, float)]
        self.assertEqual(rates, [figures['rectification_rate'], figures['closing_rate']])


if __name__ == '__main__':
    unittest.main(verbosity=2)
