# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Lists from templates, the duties that follow from them, and how they stand."""
import unittest

from cli_case import CliCase


class DutyCase(CliCase):
    def city(self):
        """A work committee with an organ committee, its branch and a branch directly below."""
        ledger = self.empty()
        self.batch(ledger, ['organization new code=100 name=工委 kind=committee official-order=1'])
        self.batch(ledger, ['organization new code=101 name=甲局 kind=organ-committee official-order=2 parent=工委'])
        self.batch(ledger, ['organization new code=102 name=甲局一支部 kind=branch official-order=3 parent=甲局',
                            'organization new code=103 name=乙局 kind=branch official-order=4 parent=工委'])
        return ledger

    def duties(self, ledger, *arguments):
        return self.json('duties', '--ledger', ledger, *arguments)

    def status(self, ledger, day, *arguments):
        return self.duties(ledger, 'status', '--as-of', day, *arguments)


class Lists(DutyCase):
    def test_lists(self):
        ledger = self.city()
        before = self.digest(ledger)
        drafts = self.duties(ledger, 'lists', '--year', '2025', '--dry-run')
        self.assertEqual(self.digest(ledger), before)
        self.assertEqual([draft['kind'] for draft in drafts].count('theme-day'), 12)
        self.assertEqual([draft['kind'] for draft in drafts].count('organizational-life'), 4)
        self.assertIn('2025年3月主题党日计划清单', [draft['title'] for draft in drafts])
        self.assertTrue(all(draft['new'] and draft['items'] for draft in drafts))

        self.duties(ledger, 'lists', '--year', '2025')
        self.assertEqual(len(self.query(ledger, 'checklist', '--filter', 'year=2025')), len(drafts))
        again = self.duties(ledger, 'lists', '--year', '2025')
        self.assertFalse(any(draft['new'] for draft in again))
        self.cli('undo', '--ledger', ledger)
        self.assertEqual(self.query(ledger, 'checklist'), [])

    def test_retired(self):
        ledger = self.city()
        self.set(ledger, 'checklist-template', 'negative', 'retired=true')
        drafts = self.duties(ledger, 'lists', '--year', '2025', '--dry-run')
        self.assertNotIn('negative', [draft['kind'] for draft in drafts])
        one = self.duties(ledger, 'lists', '--year', '2025', '--template', 'committee-year')
        self.assertEqual([draft['title'] for draft in one], ['2025年工委年度任务清单'])


class Committee(DutyCase):
    """The committee's own year: 32 items; on 1 April with only the list of January published, 7 due and 6 overdue."""

    def test_year(self):
        ledger = self.city()
        self.duties(ledger, 'lists', '--year', '2025', '--template', 'committee-year')
        self.duties(ledger, 'lists', '--year', '2025', '--template', 'theme-day')
        plan = self.duties(ledger, 'generate', '--year', '2025', '--organization', '工委')
        self.assertEqual((plan['required'], plan['present']), (32, 0))
        status = self.status(ledger, '2025-04-01')
        self.assertEqual(status['total']['required'], 32)
        items = {}
        for duty in status['duties']:
            items[duty['item']] = items.get(duty['item'], 0) + duty['required']
        self.assertEqual(sorted(items.values(), reverse=True), [12, 4, 4, 4, 3, 1, 1, 1, 1, 1])
        self.assertEqual((items['发布主题党日计划清单'], items['举办党务干部专题培训班']), (12, 3))

        january = self.query(ledger, 'checklist', '--filter', 'month=1')[0]
        self.set(ledger, 'checklist', january['id'], 'published-on=2025-01-03')
        total = self.status(ledger, '2025-04-01')['total']
        self.assertEqual((total['due'], total['due-done'], total['overdue']), (7, 1, 6))
        self.assertEqual(self.query(ledger, 'duty-record')[0]['note'], '2025年1月主题党日计划清单')
        # publishing and what follows from it are one action
        self.cli('undo', '--ledger', ledger)
        total = self.status(ledger, '2025-04-01')['total']
        self.assertEqual((total['due'], total['due-done'], total['overdue']), (7, 0, 7))
        self.assertEqual(self.query(ledger, 'duty-record'), [])


class Generate(DutyCase):
    def test_generate(self):
        ledger = self.city()
        self.duties(ledger, 'lists', '--year', '2025')
        before = self.digest(ledger)
        plan = self.duties(ledger, 'generate', '--year', '2025', '--dry-run')
        self.assertEqual(self.digest(ledger), before)
        self.assertGreater(plan['created'], 100)
        self.assertEqual(sum(entry['created'] for entry in plan['lists']), plan['created'])
        self.assertEqual(sum(entry['created'] for entry in plan['organizations']), plan['created'])
        self.assertEqual(self.duties(ledger, 'generate', '--year', '2025')['created'], plan['created'])
        again = self.duties(ledger, 'generate', '--year', '2025')
        self.assertEqual((again['created'], again['present']), (0, plan['created']))
        self.assertEqual(len(self.query(ledger, 'duty')), plan['created'])
        self.assertEqual(self.cli('history', '--ledger', ledger).count('生成履责事项'), 1)
        self.assertIn('0 new duties', self.cli('duties', 'generate', '--year', '2025', '--ledger', ledger, '--lang', 'en'))

        reasons = {entry['item']: entry['reason'] for entry in plan['skipped']}
        self.assertEqual(reasons['推送专项工作提示'], 'no-calendar')
        self.assertEqual(reasons['拨付党建专项经费'], 'no-bearer')
        self.assertEqual(reasons['机关党委委员述职'], 'no-members')

    def test_one_organization(self):
        ledger = self.city()
        self.duties(ledger, 'lists', '--year', '2025')
        plan = self.duties(ledger, 'generate', '--year', '2025', '--organization', '甲局一支部')
        self.assertEqual([entry['name'] for entry in plan['organizations']], ['甲局一支部'])
        self.assertEqual({duty['organization'] for duty in self.query(ledger, 'duty')}, {'甲局一支部'})

    def test_end(self):
        ledger = self.city()
        self.duties(ledger, 'lists', '--year', '2025', '--template', 'theme-day')
        self.duties(ledger, 'generate', '--year', '2025')
        self.set(ledger, 'organization', '乙局', 'active-until=2025-06-30')
        plan = self.duties(ledger, 'generate', '--year', '2025')
        self.assertEqual(len(plan['superfluous']), 6)
        self.assertEqual({entry['reason'] for entry in plan['superfluous']}, {'not-active'})
        self.assertEqual(len(self.query(ledger, 'duty')), 24)
        self.duties(ledger, 'generate', '--year', '2025', '--remove')
        self.assertEqual(len(self.query(ledger, 'duty')), 18)


class Record(DutyCase):
    def prepare(self):
        ledger = self.city()
        self.duties(ledger, 'lists', '--year', '2025', '--template', 'party-group')
        self.duties(ledger, 'generate', '--year', '2025', '--organization', '甲局')
        return ledger

    def record(self, ledger, *arguments):
        return self.duties(ledger, 'record', '--organization', '甲局', *arguments)

    def test_record(self):
        ledger = self.prepare()
        self.fails('duties', 'record', '--ledger', ledger, '--organization', '甲局', '--item', '专题研究机关党建工作',
                   '--period', '2025H1', '--date', '2025-05-06', match='closes only with evidence')
        done = self.record(ledger, '--item', '专题研究机关党建工作', '--period', '2025H1', '--date', '2025-05-06',
                           '--note', '专题研究', '--evidence', '党组会纪要〔2025〕6号')
        self.assertEqual((done['done'], done['required'], done['state']), (1, 1, 'done'))
        partly = self.record(ledger, '--item', '开展理论学习中心组学习', '--period', '2025', '--date', '2025-04-02',
                             '--times', '9')
        self.assertEqual((partly['done'], partly['required'], partly['state']), (9, 12, 'open'))
        exempt = self.record(ledger, '--item', '通报履职情况', '--period', '2025', '--exempt', '机构改革')
        self.assertEqual(exempt['state'], 'exempt')

        status = self.status(ledger, '2025-07-01')
        states = {(duty['item'], duty['period-start']): duty['state'] for duty in status['duties']}
        self.assertEqual(states['专题研究机关党建工作', '2025-01-01'], 'done')
        self.assertEqual(states['专题研究机关党建工作', '2025-07-01'], 'open')
        self.assertEqual(states['开展廉政警示教育', '2025-01-01'], 'missed')
        self.assertEqual(status['total']['exempt'], 1)
        self.assertEqual([level['level'] for level in status['levels']], ['party-group'])
        # a day before nothing was done
        self.assertEqual(self.status(ledger, '2025-03-31')['total']['done'], 0)

        duty = self.query(ledger, 'duty', '--filter', 'state=done')[0]
        self.cli('duties', 'record', duty['id'], '--date', '2025-06-02', '--evidence', '纪要', '--ledger', ledger)
        self.assertIn('专题研究机关党建工作', self.cli('duties', 'status', '--as-of', '2025-07-01', '--ledger', ledger))
        rows = self.csv_rows(self.cli('duties', 'status', '--as-of', '2025-07-01', '--ledger', ledger, '--format', 'csv'))
        self.assertEqual(len(rows), len(status['duties']))

    def test_refused(self):
        ledger = self.prepare()
        duty = self.query(ledger, 'duty')[0]
        self.fails('set', '--ledger', ledger, 'duty', duty['id'], 'state=done', match='when it is recorded')
        self.fails('set', '--ledger', ledger, 'duty', duty['id'], 'state=exempt', match='reason')
        self.fails('duties', 'record', '--ledger', ledger, '--organization', '甲局', '--item', '没有', '--period', '2025',
                   '--date', '2025-05-06', match='没有')

    def test_misuse(self):
        ledger = self.city()
        self.misused('duties', match='argument')
        self.misused('duties', 'fly', '--ledger', ledger, match='fly')
        self.misused('duties', 'generate', '--ledger', ledger, match='--year')
        self.misused('duties', 'record', '1', '--ledger', ledger, match='--date')
        self.misused('duties', 'record', '--date', '2025-01-01', '--ledger', ledger, match='--period')
        self.misused('duties', 'record', '--organization', '甲局', '--item', 'x', '--period', '2025Q9', '--date',
                     '2025-01-01', '--ledger', ledger, match='2025Q9')


if __name__ == '__main__':
    unittest.main()
