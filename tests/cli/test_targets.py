# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Targets of the year, work tips and decisions of meetings, through the program alone."""
import unittest

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

    def test_refusals(self):
        self.fails('tips', 'close', 'XY2024-001', '--ledger', self.ledger, match='summary')
        self.fails('tips', 'mark', 'XY2024-001', 'handled', '001', '--ledger', self.ledger, '--date', '2024-07-01',
                   match='before')


if __name__ == '__main__':
    unittest.main()
