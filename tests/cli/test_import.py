# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Charters (form F1) go out as workbooks, are filled in by another program, and come back."""
import os
import unittest
import zipfile

import openpyxl

from cli_case import CliCase


class Import(CliCase):
    """openpyxl stands for the spreadsheet of a unit."""

    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def export(self, number, name='form.xlsx'):
        path = self.path(name)
        self.cli('document', 'charter', '--ledger', self.ledger, '--project', number, '--output', path)
        return path

    def plan(self, *paths):
        return self.json('import', *paths, '--ledger', self.ledger, '--year', '2024', '--dry-run')

    def take_in(self, *paths, **options):
        return self.cli('import', *paths, '--ledger', self.ledger, '--year', '2024', **options)

    def project(self, number):
        return self.query(self.ledger, 'projects', '--filter', 'number=' + number)[0]

    def draft(self):
        """A project that may still be changed, with its form."""
        self.set(self.ledger, 'project', 'new', 'year=2024', 'organization=013', 'name=涉企资金直达快享', 'state=draft',
                 'goal=年底前兑付用时压缩至5天', 'budget=35000.50')
        project = next(project for project in self.query(self.ledger, 'projects') if project['name'] == '涉企资金直达快享')
        return project['number'], self.export(project['number'])

    @staticmethod
    def cell(sheet, label):
        """The value beside a label, past the merged cells of the label."""
        found = next(cell for row in sheet.iter_rows() for cell in row if cell.value == label)
        merged = next((area for area in sheet.merged_cells.ranges if found.coordinate in area), None)
        return sheet.cell(found.row, (merged.max_col if merged else found.column) + 1)

    def fill(self, path, **values):
        book = openpyxl.load_workbook(path)
        for label, value in values.items():
            self.cell(book.active, label).value = value
        book.save(path)

    def test_unchanged(self):
        """What goes out and comes back untouched changes nothing, whatever the project holds."""
        folder = self.path('forms')
        self.cli('document', 'charter', '--ledger', self.ledger, '--year', '2024', '--all', folder, '--as', 'xlsx')
        paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
        self.assertEqual(len(paths), 256)
        self.assertEqual({item['kind'] for item in self.plan(*paths)}, {'unchanged'})

    def test_update(self):
        number, path = self.draft()
        self.fill(path, 总体目标='年底前兑付用时压缩至3天', 完成时限='2024年11月30日', 项目类别='创新类',
                  领办书记='王××\u3000党组书记、局长', 参与情况='4个支部、62人', **{'经费预算\n（万元）': '6.5'})
        (item,) = self.plan(path)
        self.assertEqual(item['kind'], 'update')
        lines = {line['label']: line for line in item['lines']}
        self.assertEqual((lines['Goal']['old'], lines['Goal']['new']),
                         ('年底前兑付用时压缩至5天', '年底前兑付用时压缩至3天'))
        self.assertRegex(lines['Goal']['cell'], r'^[A-Z]+\d+$')
        before = self.project(number)
        self.assertEqual(before['goal'], '年底前兑付用时压缩至5天')

        self.take_in(path)
        after = self.project(number)
        self.assertEqual((after['goal'], after['due-date'], after['category'], after['lead-name'], after['lead-post'],
                          after['branch-count'], after['member-count'], after['budget']),
                         ('年底前兑付用时压缩至3天', '2024-11-30', 'innovation', '王××', '党组书记、局长', 4, 62, 65000))
        self.cli('undo', '--ledger', self.ledger)
        self.assertEqual(self.project(number), {**before, 'version': self.project(number).get('version')}
                         if 'version' in before else before)

    def test_new_with_tables(self):
        """A form without a number makes a project with its indicators and its plan, as a draft."""
        _, path = self.draft()
        book = openpyxl.load_workbook(path)
        sheet = book.active
        self.cell(sheet, '项目编号').value = None
        self.cell(sheet, '项目名称').value = '推行预算绩效一表通'
        heading = next(cell for row in sheet.iter_rows() for cell in row if cell.value == '指标名称')
        columns = {cell.value: cell.column for cell in sheet[heading.row] if cell.value}
        for label, value in (('指标名称', '填表时间'), ('单位', '小时'), ('基期值', 8), ('目标值', 2)):
            sheet.cell(heading.row + 1, columns[label]).value = value
        heading = next(cell for row in sheet.iter_rows() for cell in row if cell.value == '计划完成率')
        columns = {cell.value: cell.column for cell in sheet[heading.row] if cell.value}
        for quarter, share in enumerate((0.25, 0.5, 0.75, 1), 1):
            sheet.cell(heading.row + quarter, columns['工作任务']).value = '第%d步' % quarter
            share_cell = sheet.cell(heading.row + quarter, columns['计划完成率'])
            share_cell.value, share_cell.number_format = share, '0%'
        book.save(path)

        self.take_in(path)
        project = next(project for project in self.query(self.ledger, 'projects')
                       if project['name'] == '推行预算绩效一表通')
        self.assertEqual((project['state'], project['year']), ('draft', 2024))
        self.assertRegex(project['number'], r'^SJ2024-013-\d\d$')
        (indicator,) = self.query(self.ledger, 'indicators', '--filter', 'project=' + project['number'])
        self.assertEqual((indicator['name'], indicator['unit'], indicator['direction']), ('填表时间', '小时', 'lower'))
        plans = self.query(self.ledger, 'quarter-plans', '--filter', 'project=' + project['number'])
        self.assertEqual([plan['planned-progress'] for plan in plans], [25, 50, 75, 100])
        # once taken in, the same file says nothing new
        self.assertEqual([item['kind'] for item in self.plan(path)], ['unchanged'])

    def test_refused(self):
        """Each fault is told with its cell; nothing of any file is written, until the bad ones are left out."""
        number, good = self.draft()
        self.fill(good, 总体目标='年底前兑付用时压缩至4天')
        cases = {
            'unit.xlsx': ({'申报单位': '市不存在局', '项目编号': None}, 'Filing unit', 'register has no organization'),
            'word.xlsx': ({'项目类别': '随便类'}, 'Category', 'is not one of'),
            'date.xlsx': ({'完成时限': '年底'}, 'Deadline', '年底'),
            'order.xlsx': ({'起始时间': '2024年12月1日', '完成时限': '2024年3月1日'}, 'Deadline', 'before the start'),
            'number.xlsx': ({'项目编号': 'SJ2024-999-99'}, 'Project number', 'no project with this number'),
        }
        paths = []
        for name, (values, _, _) in cases.items():
            _, path = number, self.export(number, name)
            self.fill(path, **values)
            paths.append(path)
        self.assertEqual(self.plan(good)[0]['kind'], 'update')
        for path, (name, (_, label, problem)) in zip(paths, cases.items()):
            (item,) = self.plan(path)
            self.assertEqual(item['kind'], 'refused', name)
            problems = [line for line in item['lines'] if line['problem']]
            self.assertTrue(any(line['label'] == label and problem in line['problem'] for line in problems),
                            (name, problems))

        before = self.digest(self.ledger)
        result = self.run_cli('import', good, *paths, '--ledger', self.ledger, '--year', '2024')
        self.assertEqual(result.returncode, 1)
        self.assertEqual(self.project(number)['goal'], '年底前兑付用时压缩至5天')
        self.assertEqual(self.digest(self.ledger), before)
        self.take_in(good, *paths[:1], '--skip-refused')
        self.assertEqual(self.project(number)['goal'], '年底前兑付用时压缩至4天')

    def test_initiated(self):
        """What is initiated changes by a request, not by a form."""
        number = next(project['number'] for project in self.query(self.ledger, 'projects')
                      if project['state'] == 'in-progress')
        path = self.export(number)
        self.fill(path, 总体目标='改小一点')
        (item,) = self.plan(path)
        self.assertEqual(item['kind'], 'refused')
        self.assertIn('change request', item['lines'][0]['problem'])

    def test_twins(self):
        _, path = self.draft()
        self.fill(path, 总体目标='一')
        other = self.path('other.xlsx')
        with open(path, 'rb') as source, open(other, 'wb') as target:
            target.write(source.read())
        self.assertEqual([item['kind'] for item in self.plan(path, other)], ['update', 'refused'])

    def test_no_forms(self):
        """Files of other kinds and hostile ones are refused with a sentence that names them."""
        other = openpyxl.Workbook()
        other.active['A1'] = 'something else'
        other.save(self.path('other.xlsx'))
        samples = {
            'empty.xlsx': b'',
            'old.xlsx': bytes.fromhex('D0CF11E0A1B11AE1') + bytes(600),
            'page.xlsx': b'<html><table><tr><td>x</td></tr></table></html>',
            'text.xlsx': '单位,项目'.encode(),
        }
        for name, contents in samples.items():
            with open(self.path(name), 'wb') as file:
                file.write(contents)
        _, form = self.draft()
        with open(form, 'rb') as file:
            whole = file.read()
        with open(self.path('cut.xlsx'), 'wb') as file:
            file.write(whole[:len(whole) // 2])
        self.write_bomb(form, self.path('dtd.xlsx'), '<!DOCTYPE x [<!ENTITY a "aaaa">]>')
        self.write_bomb(form, self.path('deep.xlsx'), '', '<a>' * 100000)
        self.write_bomb(form, self.path('long.xlsx'), '', '<a b="%s"/>' % ('x' * (40 << 20)))
        names = [*samples, 'other.xlsx', 'cut.xlsx', 'dtd.xlsx', 'deep.xlsx', 'long.xlsx', 'missing.xlsx']
        items = {item['file']: item for item in self.plan(*map(self.path, names))}
        for name in names:
            self.assertEqual(items[name]['kind'], 'refused', name)
            self.assertIn(name, items[name]['lines'][0]['problem'])
        self.assertIn('password', items['old.xlsx']['lines'][0]['problem'])
        self.assertIn('document type', items['dtd.xlsx']['lines'][0]['problem'])

    @staticmethod
    def write_bomb(form, path, prologue, body=''):
        """The same workbook with something else for its sheet."""
        with zipfile.ZipFile(form) as source, zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                contents = source.read(name)
                if name.endswith('sheet1.xml'):
                    contents = ('<?xml version="1.0"?>' + prologue + '<worksheet xmlns="http://schemas.openxmlformats.org/'
                                'spreadsheetml/2006/main"><sheetData>' + body).encode()
                target.writestr(name, contents)

    def test_damaged(self):
        """A byte wrong anywhere ends in a plan or a refusal, never in a crash or a hang."""
        _, path = self.draft()
        with open(path, 'rb') as file:
            whole = file.read()
        paths = []
        for number in range(60):
            damaged = bytearray(whole)
            place = number * len(whole) // 60
            damaged[place] ^= 0x55
            paths.append(self.path('damaged-%02d.xlsx' % number))
            with open(paths[-1], 'wb') as file:
                file.write(damaged)
        items = self.plan(*paths)
        self.assertEqual(len(items), 60)
        self.assertIn('refused', {item['kind'] for item in items})


if __name__ == '__main__':
    unittest.main()
