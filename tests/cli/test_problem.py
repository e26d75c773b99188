# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The closing procedure of problems, taken through the program alone."""
import unittest

import openpyxl

from cli_case import CliCase


class Problem(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市财政局', '市审计局'])

    def problem(self, description, organization='市财政局', **fields):
        self.set(self.ledger, 'problem', 'new', 'organization=' + organization, 'description=' + description,
                 'found-on=2024-03-15', 'deadline=2024-03-31', 'leader=王建国', 'responsible-name=李卫东',
                 'measures=补开支委会，建立提醒台账', *('%s=%s' % item for item in fields.items()))
        return self.query(self.ledger, 'problem')[-1]['number']

    def step(self, *arguments):
        return self.json('problem', 'transition', '--ledger', self.ledger, *arguments)

    def complete(self, number):
        self.set(self.ledger, 'problem', number, 'completion=100', 'progress-text=3月20日补开支委会，建立提醒台账。')
        evidence = self.path('记录.txt')
        with open(evidence, 'w', encoding='utf-8') as file:
            file.write('支委会记录')
        self.cli('attachment', 'add', 'problem', number, evidence, '--ledger', self.ledger)

    def test_with_one_return(self):
        number = self.problem('第二支部2月未召开支委会')
        listed = self.step(number, '--list')
        self.assertEqual([action['action'] for action in listed['actions']], ['start', 'extend'])
        self.step(number, 'start', '--date', '2024-03-16', '--person', '李卫东')
        self.fails('problem', 'transition', number, 'complete', '--date', '2024-03-20', '--ledger', self.ledger, match='100 %')
        self.complete(number)
        self.step(number, 'complete', '--date', '2024-03-20', '--person', '李卫东')
        self.step(number, 'request-closing', '--date', '2024-03-25', '--person', '王建国')
        self.fails('problem', 'transition', number, 'return', '--date', '2024-03-26', '--opinion', '材料不全',
                   '--ledger', self.ledger, match='further demand')
        digest = self.digest(self.ledger)
        arguments = [number, 'return', '--date', '2024-03-26', '--person', '赵敏', '--opinion', '材料不全', '--demand',
                     '补齐会议签到', '--deadline', '2024-04-10']
        tried = self.step(*arguments, '--dry-run')
        self.assertEqual(self.digest(self.ledger), digest)
        taken = self.step(*arguments)
        self.assertEqual(tried, taken)
        self.assertEqual((taken[0]['state'], taken[0]['deadline'], taken[0]['returned']), ('returned', '2024-04-10', 1))

        self.set(self.ledger, 'problem', number, 'completion=100')
        self.step(number, 'complete', '--date', '2024-04-01', '--person', '李卫东')
        self.step(number, 'request-closing', '--date', '2024-04-02', '--person', '王建国')
        self.step(number, 'first-pass', '--date', '2024-04-03', '--person', '赵敏')
        self.fails('problem', 'transition', number, 'close', '--date', '2024-04-05', '--person', '赵敏', '--ledger',
                   self.ledger, match='two different persons')
        self.assertEqual(self.step(number, 'close', '--date', '2024-04-05', '--person', '钱进')[0]['state'], 'closed')
        self.assertEqual(len(self.query(self.ledger, 'problem-step')), 8)
        again = self.step(number, 'reopen', '--date', '2024-06-10', '--person', '赵敏', '--opinion', '5月又未召开支委会',
                          '--deadline', '2024-06-30')
        self.assertEqual([(entry['number'], entry['state']) for entry in again if entry['number'] != number],
                         [('ZG2024-Q2-001', 'not-started')])

    def test_no_way_around(self):
        number = self.problem('台账缺页')
        self.fails('set', '--ledger', self.ledger, 'problem', number, 'state=closed', 'closed-on=2024-03-28',
                   match='closing procedure')
        self.misused('problem', 'fly', number, 'start', '--ledger', self.ledger, match='transition')
        self.misused('problem', 'transition', number, 'fly', '--ledger', self.ledger, match='fly')

    def test_several(self):
        numbers = [self.problem('台账缺页'), self.problem('记录不全', '市审计局')]
        self.assertEqual([entry['state'] for entry in self.step(*numbers, 'start', '--date', '2024-03-16')],
                         ['in-progress', 'in-progress'])
        self.fails('problem', 'transition', *numbers, 'complete', '--date', '2024-03-20', '--ledger', self.ledger, match='ZG')

    def test_rates(self):
        empty = self.stats(self.ledger, '2024Q1')['problems']
        self.assertEqual((empty['problems_found'], empty['rectification_rate'], empty['closing_rate']), (0, None, None))
        first = self.problem('台账缺页', source='audit', cause='attention')
        self.problem('记录不全', '市审计局', source='inspection', cause='attention')
        self.step(first, 'start', '--date', '2024-03-16')
        self.complete(first)
        self.step(first, 'complete', '--date', '2024-03-20')
        counts = self.stats(self.ledger, '2024Q1', '--as-of', '2024-04-01')['problems']
        self.assertEqual((counts['problems_found'], counts['rectification_rate'], counts['closing_rate'],
                          counts['problems_overdue'], counts['problems_due_open']), (2, 50.0, 0.0, 1, 2))
        self.assertEqual([(group['key'], group['problems']) for group in counts['causes']], [('attention', 2)])
        self.assertEqual(sorted(group['key'] for group in counts['sources']), ['audit', 'inspection'])
        self.assertTrue(all(figure['definition'] for figure in counts['figures']))

    def test_repeated(self):
        ledger = self.sample()
        rows = self.json('problem', 'repeated', '--ledger', ledger)
        closed = [row for row in rows if row['closed-on']]
        for row in rows:
            same = [other for other in rows if (other['organization'], other['category']) == (row['organization'], row['category'])]
            self.assertGreater(len(same), 1)
        self.assertIn('ZG2024-Q1-003', [row['number'] for row in closed])
        self.assertIn('ZG2024-Q2-026', [row['number'] for row in rows])
        self.assertEqual(self.json('problem', 'repeated', '--ledger', self.ledger), [])
        self.misused('problem', 'repeated', 'more', '--ledger', ledger)
        # the workbook lists the same ones, and counts all problems by source and by cause
        book = self.path('quarter.xlsx')
        self.cli('report', '--quarter', '2024Q3', '--output', book, '--ledger', ledger)
        sheets = openpyxl.load_workbook(book, read_only=True)
        cells = [[str(cell) for cell in line if cell is not None]
                 for sheet in sheets.worksheets for line in sheet.iter_rows(values_only=True)]
        listed = [line for line in cells if any(number in line for number in ('ZG2024-Q1-003', 'ZG2024-Q2-026'))]
        self.assertGreaterEqual(len(listed), 4)
        for heading, key in (('问题来源', 'sources'), ('原因分类', 'causes')):
            start = next(i for i, line in enumerate(cells) if heading in line and '问题总数' in line)
            groups = self.stats(ledger, '2024Q3')['problems'][key]
            self.assertEqual([int(line[2]) for line in cells[start + 1:start + 1 + len(groups)]],
                             [group['problems'] for group in groups])

    def test_documents(self):
        number = self.problem('台账缺页', branch='第二党支部')
        self.complete(number)
        self.set(self.ledger, 'warning', 'new', 'organization=市财政局', 'level=yellow', 'subject=台账缺页逾期未改',
                 'issued-on=2024-04-08', 'due-on=2024-04-20')
        letter, form, book = self.path('督办单.pdf'), self.path('销号.pdf'), self.path('销号.xlsx')
        warning = self.query(self.ledger, 'warning')[0]['number']
        self.cli('document', 'warning', '--item', warning, '--output', letter, '--ledger', self.ledger)
        self.cli('document', 'closing', '--item', number, '--output', form, '--ledger', self.ledger)
        self.assertEqual(self.json('document', 'closing', '--item', number, '--output', book, '--ledger', self.ledger),
                         {'file': book, 'item': number})
        for path in (letter, form):
            with open(path, 'rb') as file:
                self.assertEqual(file.read(5), b'%PDF-')
        # what stands in the form, with the file that shows the rectification
        sheet = openpyxl.load_workbook(book).worksheets[0]
        texts = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
        self.assertLessEqual({number, '台账缺页', '第二党支部', '记录.txt'}, texts)
        self.misused('document', 'warning', '--item', warning, '--output', self.path('督办单.xlsx'), '--ledger', self.ledger,
                     match='pdf')


if __name__ == '__main__':
    unittest.main()
