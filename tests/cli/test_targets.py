# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Targets of the year, work tips, decisions of meetings and reminders, through the program alone."""
import os
import unittest
import zipfile

from cli_case import CliCase

# A1-4: name, kind, target, actual, percentage
NINE = [
    ('宣讲品牌', 'count', 10, 4, 40.0), ('达标率', 'share', 100, 87, 96.7), ('培训班', 'count', 3, 2, 66.7),
    ('联合体', 'count', 5, 5, 100.0), ('双报到', 'count', 4, 3, 75.0), ('中心组', 'count', 12, 9, 75.0),
    ('警示教育', 'count', 4, 3, 75.0), ('先锋岗', 'count', 30, 18, 60.0), ('思想动态', 'count', 4, 3, 75.0),
]


class Targets(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()

    def enter(self, base='base=90'):
        self.batch(self.ledger, ['annual-target new year=2024 position=%d name=%s kind=%s target=%d actual=%d%s'
                                 % (position, name, kind, target, actual,
                                    ' base-unit=个支部 ' + base if kind == 'share' else ' unit=个')
                                 for position, (name, kind, target, actual, _) in enumerate(NINE, 1)])

    def targets(self, *arguments):
        return self.json('targets', '--ledger', self.ledger, '--year', '2024', '--as-of', '2024-09-30', *arguments)

    def test_a1_4(self):
        self.enter()
        found = self.targets()
        self.assertEqual([(line['name'], line['percent']) for line in found['lines']],
                         [(name, percent) for name, _, _, _, percent in NINE])
        self.assertEqual((found['targets'], found['reached']), (9, 1))
        self.assertEqual(set(found), {'year', 'targets', 'reached', 'lines'})     # no figure over all of them
        text = self.cli('targets', '--ledger', self.ledger, '--year', '2024', '--lang', 'zh_CN')
        self.assertIn('还差3个支部', text)
        self.assertIn('100.0%', text)
        self.assertIn('已完成1项，共9项', text)

    def test_missing_base(self):
        self.enter(base='')
        line = self.targets()['lines'][1]
        self.assertEqual((line['percent'], line['state']), (None, 'no-base'))
        text = self.cli('targets', '--ledger', self.ledger, '--year', '2024', '--lang', 'zh_CN')
        self.assertIn('缺少基数', text)
        self.assertNotIn('96.7', text)

    def test_written(self):
        self.enter(base='')
        path = os.path.join(self.folder, 'targets')
        for ending, magic in (('.pdf', b'%PDF'), ('.xlsx', b'PK')):
            self.cli('targets', '--ledger', self.ledger, '--year', '2024', '--output', path + ending)
            with open(path + ending, 'rb') as file:
                self.assertTrue(file.read(4).startswith(magic))
        with zipfile.ZipFile(path + '.xlsx') as workbook:
            texts = workbook.read('xl/sharedStrings.xml').decode()
            sheet = workbook.read('xl/worksheets/sheet1.xml').decode()
        self.assertIn('缺少基数', texts)
        self.assertIn('<v>0.667</v>', sheet)
        self.assertNotIn('<f>', sheet)       # nothing is added up or averaged
        self.misused('targets', '--ledger', self.ledger, '--year', '2024', '--output', path + '.txt', match='targets.txt')

    def test_template(self):
        self.assertEqual(self.targets('--template')['targets'], 9)
        self.assertEqual(self.targets('--template')['targets'], 9)
        self.assertEqual(self.json('history', '--ledger', self.ledger)[0]['command'], 'add-targets')


class Tips(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市财政局', '市水利局', '市林业局'])
        self.batch(self.ledger, ['work-tip new kind=response title=传达学习 started-on=2024-07-18 due-on=2024-07-25'])
        self.batch(self.ledger, ['tip-receiver new tip=XY2024-001 organization=%03d' % number
                                 for number in (1, 2, 3)])

    def show(self):
        return self.json('tips', 'show', 'XY2024-001', '--ledger', self.ledger, '--date', '2024-07-30')

    def test_response(self):
        self.cli('tips', 'mark', 'XY2024-001', 'handled', '001', '002', '--ledger', self.ledger, '--date', '2024-07-21')
        tip = self.show()
        self.assertEqual(tip['average_days'], {'days': 3, 'of': 2})
        self.assertEqual(tip['not_responded'], '市林业局')
        self.assertEqual([line['days'] for line in tip['lines']], [3, 3, None])
        self.assertEqual([line['overdue'] for line in tip['lines']], [0, 0, 5])
        self.cli('undo', '--ledger', self.ledger)
        self.assertEqual(self.show()['average_days'], {'days': None, 'of': 0})

    def test_written(self):
        path = os.path.join(self.folder, 'tip')
        self.cli('tips', 'mark', 'XY2024-001', 'handled', '001', '--ledger', self.ledger, '--date', '2024-07-21')
        for ending, magic in (('.pdf', b'%PDF'), ('.xlsx', b'PK')):
            self.cli('tips', 'show', 'XY2024-001', '--ledger', self.ledger, '--output', path + ending)
            with open(path + ending, 'rb') as file:
                self.assertTrue(file.read(4).startswith(magic))
        with zipfile.ZipFile(path + '.xlsx') as workbook:
            texts = workbook.read('xl/sharedStrings.xml').decode()
        self.assertIn('市林业局', texts)
        self.assertIn('已办理', texts)

    def test_refusals(self):
        self.fails('tips', 'close', 'XY2024-001', '--ledger', self.ledger, match='summary')
        self.fails('tips', 'mark', 'XY2024-001', 'handled', '001', '--ledger', self.ledger, '--date', '2024-07-01',
                   match='before')


class Meetings(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市财政局', '市水利局'])
        self.meeting = self.set(self.ledger, 'meeting', 'new', 'year=2024', 'kind=special', 'title=年初专题会议',
                                'held-on=2024-01-16')

    def decide(self, name, *values):
        self.set(self.ledger, 'meeting-decision', 'new', 'meeting=年初专题会议', 'decision=' + name, *values)

    def tasks(self, *arguments):
        return self.json('meeting-tasks', '年初专题会议', '--ledger', self.ledger, *arguments)

    def test_tasks(self):
        self.decide('举办专题培训班', 'position=1', 'organization=001', 'due-on=2024-11-30', 'responsible-name=王××')
        self.decide('开展基层党建述职', 'position=2', 'organization=002', 'due-on=2024-12-10')
        self.assertEqual([task['title'] for task in self.tasks()], ['举办专题培训班', '开展基层党建述职'])
        item = self.query(self.ledger, 'checklist-item')[0]
        self.assertEqual((item['organization'], item['due-date'], item['basis'], item['responsible-name']),
                         ('市财政局', '2024-11-30', '年初专题会议', '王××'))
        self.assertEqual(self.query(self.ledger, 'checklist')[0]['kind'], 'task')
        # what is a task already becomes none again; a later decision goes to the same list
        self.fails('meeting-tasks', '年初专题会议', '--ledger', self.ledger, match='no decision')
        self.decide('印发工作要点', 'position=3', 'organization=001', 'due-on=2024-02-20')
        self.assertEqual([task['title'] for task in self.tasks()], ['印发工作要点'])
        self.assertEqual(len(self.query(self.ledger, 'checklist')), 1)
        self.cli('undo', '--ledger', self.ledger)
        self.assertEqual(len(self.query(self.ledger, 'checklist-item')), 2)

    def test_refused(self):
        self.decide('举办专题培训班', 'organization=001')
        self.fails('meeting-tasks', '年初专题会议', '--ledger', self.ledger, match='举办专题培训班')
        self.assertEqual(self.query(self.ledger, 'checklist-item'), [])
        self.fails('meeting-tasks', '没有的会议', '--ledger', self.ledger, match='没有的会议')


class Reminders(CliCase):
    """Tasks of one list, at every distance from Wednesday 14 August 2024."""
    DUE = {'已逾期': '2024-08-01', '今天': '2024-08-14', '本周': '2024-08-16', '本季度': '2024-09-20', '以后': '2024-11-01'}

    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市财政局'])
        self.set(self.ledger, 'checklist', 'new', 'kind=task', 'title=任务清单', 'year=2024')
        self.batch(self.ledger, ['checklist-item new checklist=任务清单 title=%s organization=001 due-date=%s '
                                 'state=in-progress' % pair for pair in self.DUE.items()])

    def remind(self, *arguments):
        return self.json('reminders', '--ledger', self.ledger, '--as-of', '2024-08-14', *arguments)

    def test_sections(self):
        found = self.remind()
        self.assertEqual({section: [row['subject'] for row in part['rows']] for section, part in found.items()},
                         {'overdue': ['已逾期'], 'today': ['今天'], 'week': ['本周'], 'quarter': ['本季度']})
        self.assertEqual([found['overdue']['rows'][0]['days'], found['week']['rows'][0]['days']], [-13, 2])
        self.assertEqual([found[section]['count'] for section in ('overdue', 'quarter')], [1, 1])
        self.assertEqual(list(self.remind('--section', 'today')), ['today'])
        done = self.query(self.ledger, 'checklist-item', '--filter', 'title=已逾期')[0]
        self.set(self.ledger, 'checklist-item', done['id'], 'state=done')
        self.assertEqual(self.remind()['overdue']['count'], 0)

    def test_list_to_send(self):
        path = os.path.join(self.folder, 'reminders')
        for ending, magic in (('.pdf', b'%PDF'), ('.xlsx', b'PK')):
            self.cli('reminders', '--ledger', self.ledger, '--as-of', '2024-08-14', '--output', path + ending)
            with open(path + ending, 'rb') as file:
                self.assertTrue(file.read(4).startswith(magic))
        with zipfile.ZipFile(path + '.xlsx') as workbook:
            texts = workbook.read('xl/sharedStrings.xml').decode()
        self.assertIn('市财政局', texts)
        self.assertNotIn('以后', texts)

    def test_misuse(self):
        self.misused('reminders', '--ledger', self.ledger, '--section', 'month', match='month')
        self.misused('reminders', '--ledger', self.ledger, '--output', 'x.doc', match='x.doc')


if __name__ == '__main__':
    unittest.main()
