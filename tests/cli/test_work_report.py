# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Reports on a quarter and notices, from the draft to the sent file, through the program alone."""
import os
import shutil
import subprocess
import unittest
import zipfile

from cli_case import CliCase


class WorkReport(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def step(self, action, *arguments):
        return self.json('work-report', action, '--ledger', self.ledger, '--quarter', '2024Q3', *arguments)

    def text(self, kind):
        """The text of the report as it is written now, from its OpenDocument file."""
        path = self.path('out.odt')
        self.cli('document', kind, '--ledger', self.ledger, '--quarter', '2024Q3', '--output', path, '--lang', 'zh_CN')
        with zipfile.ZipFile(path) as package:
            return package.read('content.xml').decode('utf-8')

    def test_golden(self):
        text = self.text('report')
        for part in ('关于2024年第三季度市直机关<text:line-break/>“书记项目”推进情况的报告', '（送审稿）', '一、总体情况',
                     '应申报单位85个，已申报82个，申报率96.5%，共申报项目256个。截至2024年9月30日，项目平均计划进度77.2%，'
                     '平均实际进度73.8%，滞后3.4个百分点。',
                     '亮灯情况为：绿灯154个，黄灯55个，红灯20个，蓝灯18个，灰灯9个。',
                     '本年度共发现问题64个，已完成整改39个，整改率60.9%；已销号33个，销号率51.6%；逾期未整改15个。',
                     '一是对20个红灯项目逐一约谈责任单位', '附件：1.书记项目台账', 'Pictures/2.png'):
            self.assertIn(part, text)
        # what the clerk wrote comes below the figures
        for part in ('（三）坚持以品牌促提升', '（三）工作推进不够平衡', '五是认真总结各单位成熟做法'):
            self.assertIn(part, text)

    def test_instruction(self):
        """The instruction on the report of the sample is a task of the year, and is not made one twice."""
        instruction, = self.json('query', 'instruction', '--ledger', self.ledger)
        tasks = {row['id']: row for row in self.json('query', 'checklist-item', '--ledger', self.ledger)}
        self.assertIn('批示', tasks[instruction['item-id']]['basis'])
        self.assertEqual(tasks[instruction['item-id']]['due-date'], instruction['due-on'])
        self.fails('work-report', 'task', '--ledger', self.ledger, '--instruction', str(instruction['id']), match='a task already')

    def test_frozen(self):
        self.step('begin', '--kind', 'notice')
        self.step('submit', '--kind', 'notice')
        self.step('freeze', '--kind', 'notice')
        before = self.text('notice')
        self.assertNotIn('（送审稿）', before)
        self.assertIn('（一）', before)
        problem = next(row for row in self.json('query', 'problems', '--ledger', self.ledger)
                       if row['state'] == 'in-progress' and row['description'][:12] in before)
        self.batch(self.ledger, ['problem %s description=改过的问题描述' % problem['id']])
        self.assertEqual(self.text('notice'), before)
        self.step('send', '--kind', 'notice')
        self.fails('work-report', 'thaw', '--ledger', self.ledger, '--quarter', '2024Q3', '--kind', 'notice')

    def test_closed_quarter(self):
        """What was frozen stands in the report, whatever is corrected afterwards."""
        before = self.text('report')
        self.cli('quarter', 'close', '--ledger', self.ledger, '--quarter', '2024Q3')
        ids = [row['id'] for row in self.json('query', 'progress', '--ledger', self.ledger) if row['quarter'] == '2024Q3']
        self.batch(self.ledger, ['progress %s actual-progress=99' % key for key in ids[:40]])
        self.assertEqual(self.text('report'), before)
        self.change('quarter', 'reopen', '--ledger', self.ledger, '--quarter', '2024Q3', '--reason', '更正进度')
        self.assertNotEqual(self.text('report'), before)

    def test_pages(self):
        path = self.path('out.pdf')
        told = self.json('document', 'report', '--ledger', self.ledger, '--quarter', '2024Q3', '--output', path)
        self.assertEqual(told['state'], 'for-review')
        self.assertEqual(told['as-of'], '2024-09-30')
        self.assertIn(told['pages'], range(3, 7))
        self.assertTrue(os.path.getsize(path) > 10000)
        if shutil.which('pdffonts') is not None:
            listed = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
            self.assertIn('—1—', listed.replace(' ', ''))


if __name__ == '__main__':
    unittest.main()
