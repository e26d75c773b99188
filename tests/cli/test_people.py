# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""1+N, responsibility chains and secretaries, entered and read through the program alone."""
import unittest

from cli_case import CliCase


class Upper(CliCase):
    """A1-5: one upper project split into four."""

    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市财政局', '市一局', '市二局', '市三局', '市四局'])
        self.batch(self.ledger, ['project new name=年度攻坚 number=U-1 year=2024 organization=001 state=in-progress '
                                 'start-date=2024-01-01 due-date=2024-12-31 filed-on=2024-03-01 approved-on=2024-03-20'])

    def split(self, *arguments):
        return self.json('split', 'U-1', '--ledger', self.ledger, *arguments)

    def split_in_four(self):
        children = []
        for number, name in enumerate('甲乙丙丁', 2):
            children += ['--child', '攻坚%s;%03d;书记%s' % (name, number, name)]
        return self.split(*children)

    def report(self, progress):
        self.batch(self.ledger, ['progress new project=SJ2024-%03d-01 quarter=2024Q3 actual-progress=%d '
                                 'reported-on=2024-10-02 work-done=落实任务' % (number, value)
                                 for number, value in enumerate(progress, 2)])

    def status(self, number):
        projects = self.query(self.ledger, 'project', '--quarter', '2024Q3')
        return next(project['status'] for project in projects if project['number'] == number)

    def test_split_is_one_step(self):
        parts = self.split_in_four()
        self.assertEqual([part['share'] for part in parts], [25, 25, 25, 25])
        self.assertEqual([part['number'] for part in parts], ['SJ2024-%03d-01' % n for n in range(2, 6)])
        plans = self.query(self.ledger, 'quarter-plan')
        self.assertEqual(sorted(plan['planned-progress'] for plan in plans), sorted([25, 50, 75, 100] * 4))
        history = self.json('history', '--ledger', self.ledger)
        self.assertEqual(history[0]['command'], 'split-project')
        self.cli('undo', '--ledger', self.ledger)
        self.assertEqual(len(self.query(self.ledger, 'project')), 1)
        self.assertEqual(self.query(self.ledger, 'quarter-plan'), [])

    def test_progress_lists_and_acceptance(self):
        self.split_in_four()
        self.report([100, 50, 25, 0])
        self.set(self.ledger, 'setting', 'workflow.off=visit acceptance')
        self.take(self.ledger, 'SJ2024-002-01', 'start', 'request-acceptance', 'accept')
        self.assertEqual((self.status('U-1')['actual'], self.status('U-1')['basis']), (43.8, 'children'))
        self.assertEqual(self.status('SJ2024-003-01')['basis'], 'reported')

        lists = self.json('attack-list', '--ledger', self.ledger, '--year', '2024')
        self.assertEqual([(one['secretary'], [line['name'] for line in one['lines']]) for one in lists],
                         [('书记' + name, ['攻坚' + name]) for name in '甲乙丙丁'])
        self.assertEqual(lists[0]['lines'][0]['upper'], '年度攻坚')
        one = self.json('attack-list', '--ledger', self.ledger, '--year', '2024', '--secretary', '书记乙')
        self.assertEqual(len(one), 1)
        self.fails('attack-list', '--ledger', self.ledger, '--year', '2024', '--secretary', '无此人', match='无此人')

        message = self.fails('transition', 'U-1', 'request-acceptance', '--ledger', self.ledger)
        for name in '乙丙丁':
            self.assertIn('攻坚' + name, message)
        self.assertNotIn('攻坚甲', message)

    def test_letters(self):
        self.split_in_four()
        self.assertEqual(self.cli('pledge', 'SJ2024-002-01', '--signed', '2024-02-28', '--representative', '沈××',
                                  '--ledger', self.ledger), 'ZR2024-002\n')
        below = self.json('secretaries', '--ledger', self.ledger, '--year', '2024', '--below-minimum')
        self.assertEqual([secretary['name'] for secretary in below], ['书记乙', '书记丙', '书记丁'])
        self.assertEqual(self.stats(self.ledger, '2024Q4')['secretaries_below_minimum'], 3)
        everybody = self.json('secretaries', '--ledger', self.ledger, '--year', '2024')
        self.assertEqual([(one['name'], one['projects'], one['signed'], one['below_minimum']) for one in everybody],
                         [('书记甲', 1, 1, False), ('书记乙', 1, 0, True), ('书记丙', 1, 0, True), ('书记丁', 1, 0, True)])
        text = self.cli('secretaries', '--ledger', self.ledger, '--year', '2024', '--below-minimum', '--lang', 'zh_CN')
        self.assertEqual(text.count('未达最低1项'), 3)
        self.fails('pledge', 'U-1', '--ledger', self.ledger, match='年度攻坚')

    def test_table(self):
        path = self.path('parts.csv')
        with open(path, 'w', encoding='utf-8-sig') as file:
            file.write('name,organization,lead,due,share,q3,q4\n攻坚甲,市一局,书记甲,2024-11-30,60,70,100\n'
                       '攻坚乙,市二局,书记乙,,40,,\n')
        parts = self.split('--csv', path)
        self.assertEqual([(part['organization'], part['share']) for part in parts], [('市一局', 60), ('市二局', 40)])
        project = self.query(self.ledger, 'project', '--filter', 'number=SJ2024-002-01')[0]
        self.assertEqual((project['due-date'], project['start-date'], project['parent']),
                         ('2024-11-30', '2024-01-01', '年度攻坚'))

    def test_refusals(self):
        self.misused('split', '--ledger', self.ledger)
        self.fails('split', 'U-1', '--ledger', self.ledger, match='at least one')
        self.fails('split', 'U-1', '--child', '无单位', '--ledger', self.ledger, match='organization')
        self.fails('split', 'U-1', '--child', '攻坚;无此单位', '--ledger', self.ledger, match='无此单位')
        self.misused('split', 'U-1', '--child', '攻坚;002;书记;昨天', '--ledger', self.ledger, match='昨天')
        self.misused('chain', '--ledger', self.ledger, match='--year')
        self.misused('secretaries', '--ledger', self.ledger, '--year', '1', match='--year')
        self.misused('secretaries', '--ledger', self.ledger, '--year', '2024', '--quarter', '2024Q3')
        self.assertEqual(len(self.query(self.ledger, 'project')), 1)

    def test_shares_that_do_not_fit_are_told(self):
        result = self.run_cli('split', 'U-1', '--child', '攻坚甲;002;书记甲;;;60', '--child', '攻坚乙;003;书记乙;;;30',
                              '--ledger', self.ledger)
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stderr.decode(), r'warning: .*90\.0%')


class Chains(CliCase):
    """A3-2: sixteen projects, one of them with its three tasks."""

    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市住建局', '市水利局', '市数据局'])
        self.batch(self.ledger, ['project new name=匠心住建·焕新筑梦 number=P-1 year=2024 organization=001 state=in-progress',
                                 'project new name=水网建设 number=P-2 year=2024 organization=002 state=in-progress '
                                 'lead-name=陈××',
                                 'project new name=数据赋能 number=P-3 year=2024 organization=003 state=in-progress '
                                 'lead-name=许×× lead-inferred=true'] +
                   ['project new name=项目%02d number=P-%d year=2024 organization=003 state=in-progress' % (n, n)
                    for n in range(4, 17)])
        self.batch(self.ledger, ['chain-slot new project=P-1 level=%s task=%s progress=50' % slot for slot in
                                 [('party-group', '定航建机制'), ('organ-committee', '护航聚合力'),
                                  ('branch', '划桨抓落地')]])

    def test_chains(self):
        result = self.json('chain', '--ledger', self.ledger, '--year', '2024', '--lang', 'zh_CN')
        self.assertEqual((result['projects'], result['complete'], result['incomplete']), (16, 1, 15))
        complete = [chain for chain in result['chains'] if chain['complete']]
        self.assertEqual([chain['name'] for chain in complete], ['匠心住建·焕新筑梦'])
        self.assertEqual([slot['task'] for slot in complete[0]['slots']], ['定航建机制', '护航聚合力', '划桨抓落地'])
        self.assertEqual({chain['missing'] for chain in result['chains'] if not chain['complete']},
                         {'党组（党委）、机关党委、党支部'})
        incomplete = self.json('chain', '--ledger', self.ledger, '--year', '2024', '--incomplete')
        self.assertEqual(len(incomplete['chains']), 15)

    def test_inferred(self):
        text = self.cli('chain', '--ledger', self.ledger, '--year', '2024', '--lang', 'zh_CN')
        self.assertRegex(text, r'(?m)水网建设 +陈×× ')
        self.assertRegex(text, r'(?m)数据赋能 +许××（推断）')

    def test_one_slot_missing(self):
        slots = self.query(self.ledger, 'chain-slot')
        self.set(self.ledger, 'chain-slot', next(slot['id'] for slot in slots if slot['level'] == 'branch'), 'task=')
        result = self.json('chain', '--ledger', self.ledger, '--year', '2024', '--lang', 'zh_CN')
        chain = next(chain for chain in result['chains'] if chain['number'] == 'P-1')
        self.assertEqual((chain['complete'], chain['missing']), (False, '党支部'))

    def test_coverage(self):
        self.set(self.ledger, 'project', 'P-1', 'major=true')
        self.set(self.ledger, 'project', 'P-2', 'major=true')
        self.set(self.ledger, 'project-partner', 'new', 'project=P-1', 'role=联建单元', 'name=“比邻”支部联建单元')
        result = self.json('chain', '--ledger', self.ledger, '--year', '2024')
        self.assertEqual((result['major'], result['major_covered']), (2, 1))


class Sample(CliCase):
    """What the sample shows of its people."""

    def test_people(self):
        ledger = self.sample()
        result = self.json('chain', '--ledger', ledger, '--year', '2024', '--lang', 'zh_CN')
        self.assertEqual((result['projects'], result['complete'], result['incomplete']), (256, 5, 251))
        self.assertEqual((result['major'], result['major_covered']), (5, 4))
        self.assertEqual(result['members'], 13)
        partial = next(chain for chain in result['chains'] if chain['name'] == '推进户籍业务就近办全城通办')
        self.assertEqual(partial['missing'], '机关党委')
        numbers = [project['pledge-number'] for project in self.query(ledger, 'project') if project['pledge-number']]
        self.assertEqual(len(numbers), len(set(numbers)))
        self.assertIn('ZR2024-045', numbers)
        below = self.json('secretaries', '--ledger', ledger, '--quarter', '2024Q3', '--below-minimum')
        self.assertEqual(len(below), self.stats(ledger, '2024Q3')['secretaries_below_minimum'])


if __name__ == '__main__':
    unittest.main()
