# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The small registers through the program alone."""
import pathlib
import unittest

from cli_case import CliCase


class Registers(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市审计局', '市水务局'])

    def register(self, *arguments):
        return self.json('register', *arguments, '--ledger', self.ledger)

    def figure(self, name, code, day='2024-09-30'):
        stats = self.register('stats', name, '--as-of', day)
        return {figure['code']: figure['value'] for figure in stats['figures']}.get(code)

    def table(self, name, text):
        path = pathlib.Path(self.ledger).with_name(name)
        path.write_text(text, encoding='utf-8')
        return str(path)

    def test_list(self):
        listed = {entry['code']: entry for entry in self.register('list')}
        self.assertEqual(listed['press']['rows'], 0)
        self.assertEqual(listed['press']['kind'], 'press-item')
        self.assertTrue(listed['members']['import'])
        self.assertFalse(listed['lecture-orders']['import'])

    def test_members(self):
        path = self.table('members.csv', '党员花名册,,\n序号,党员姓名,所在党支部,入党时间,手机\n'
                          '1,王××,市审计局,2004年9月5日,139\n2,李××,市审计局,2010-03-01,\n'
                          '3,张××,市没有局,2011-01-01,\n4,王××,市审计局,2004-09-05,\n')
        seen = self.register('import', 'members', path, '--dry-run')
        self.assertEqual((seen['new'], seen['same'], seen['refused'], seen['written']), (2, 1, 1, False))
        self.assertEqual(seen['ignored'], ['序号'])
        self.assertIn('市没有局', seen['rows'][2]['message'])
        self.assertEqual(self.register('list')[8]['rows'], 0)

        self.fails('register', 'import', 'members', path, '--ledger', self.ledger)
        self.assertEqual(self.figure('members', 'current'), '0')
        done = self.register('import', 'members', path, '--partial')
        self.assertTrue(done['written'])
        self.assertEqual(self.figure('members', 'current'), '2')
        self.assertEqual(self.register('import', 'members', path, '--partial')['new'], 0)

        birthdays = self.register('birthdays', '--as-of', '2024-09-30')
        self.assertEqual([(b['name'], b['day'], b['years']) for b in birthdays], [('王××', '2024-09-05', 20)])

    def test_attendance(self):
        self.register('import', 'members', self.table('m.csv', '姓名,单位\n王××,市审计局\n李××,市审计局\n李××,市水务局\n'))
        self.set(self.ledger, 'training', 'new', 'kind=class', 'year=2024', 'title=党务干部培训班')
        path = self.table('a.csv', '姓名,单位,成绩\n王××,,合格\n李××,市水务局,合格\n赵××,市水务局,\n李××,,\n')
        seen = self.register('import', 'attendance', path, '--training', '党务干部培训班')
        self.assertEqual((seen['new'], seen['refused']), (4, 0))
        self.assertIsNone(seen['rows'][0]['message'])
        self.assertIsNotNone(seen['rows'][2]['message'])
        self.assertIsNotNone(seen['rows'][3]['message'])
        self.assertEqual(self.figure('trainings', 'coverage'), '66.7%')
        self.assertEqual(self.figure('trainings', 'untrained'), '1')
        self.assertEqual(self.figure('trainings', 'unmatched'), '2')

    def test_press(self):
        path = self.table('p.csv', '稿件标题,媒体,级别,类别,刊发时间,单位,正文\n审计先锋,市日报,市级,新闻稿件,2024-05-06,市审计局,全文。\n'
                          '不成,市日报,星级,新闻稿件,2024-05-06,市审计局,\n')
        seen = self.register('import', 'press', path, '--partial')
        self.assertEqual((seen['new'], seen['refused']), (1, 1))
        self.assertEqual(self.figure('press', 'medium-level:city'), '1')
        out = self.cli('register', 'texts', '--ledger', self.ledger)
        self.assertIn('审计先锋', out)
        self.assertIn('全文。', out)

    def test_refusals(self):
        self.misused('register', 'stats', 'nothing', '--ledger', self.ledger)
        self.misused('register', 'dance', '--ledger', self.ledger)
        self.misused('register', 'import', 'lecture-orders', 'x.csv', '--ledger', self.ledger)
        path = self.table('n.csv', '甲,乙\n1,2\n')
        self.fails('register', 'import', 'members', path, '--ledger', self.ledger)


if __name__ == '__main__':
    unittest.main()
