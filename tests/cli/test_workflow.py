# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Steps of a project and its changes, from a shell."""
import unittest

from cli_case import CliCase


class Workflow(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市残联党支部'])
        self.set(self.ledger, 'project', 'new', 'name=三先三抓三创', 'number=P-1', 'year=2023', 'organization=001',
                 'host=市残联党支部', 'team=助残服务队', 'problem=办事跑得多', 'goal=跑动次数降到1次', 'measures=梳理清单',
                 'start-date=2023-04-01', 'due-date=2023-12-31')
        self.batch(self.ledger, ['milestone new project=P-1 task=印发清单 weight=100 state=not-started',
                                 'indicator new project=P-1 name=跑动次数 target=1 direction=lower',
                                 'quarter-plan new project=P-1 quarter=2023Q4 planned-progress=100'])

    def step(self, action, *options):
        return self.json('transition', 'P-1', action, '--ledger', self.ledger, '--person', '赵明', *options)

    def actions(self):
        listed = self.json('transition', 'P-1', '--list', '--ledger', self.ledger)
        return {action['action']: action for action in listed['actions']}

    def state(self):
        project, = self.query(self.ledger, 'project')
        return project['state']

    def approve(self):
        self.step('file', '--date', '2023-04-10')
        self.set(self.ledger, 'project', 'P-1', 'lead-name=陈××', 'carriers=李××;张××')
        self.step('approve', '--date', '2023-04-20', '--opinion', '同意立项')


class Steps(Workflow):
    def test_three_roles(self):
        """A0-3: what is missing is named, exactly."""
        self.assertEqual(self.step('file', '--date', '2023-04-10')['state'], 'filed')
        approve = self.actions()['approve']
        self.assertFalse(approve['possible'])
        self.assertEqual([item['requirement'] for item in approve['missing']], ['lead', 'carriers'])
        self.assertEqual((approve['actor'], approve['state']), ('committee', 'approved'))
        message = self.fails('transition', 'P-1', 'approve', '--ledger', self.ledger)
        self.assertTrue(message.endswith('Missing: Leading secretary; Those who carry it out.\n'), message)
        self.assertEqual(self.state(), 'filed')
        message = self.fails('transition', 'P-1', 'approve', '--ledger', self.ledger, env={'LANGUAGE': 'zh_CN'})
        self.assertIn('领办人', message)
        self.assertIn('承办人', message)

        self.set(self.ledger, 'project', 'P-1', 'lead-name=陈××', 'carriers=李××')
        self.step('approve', '--date', '2023-04-20', '--opinion', '同意立项')
        project, = self.query(self.ledger, 'project', '--fields', 'state,filed-on,approved-on,review-opinion')
        self.assertEqual([project[key] for key in ('state', 'filed-on', 'approved-on', 'review-opinion')],
                         ['approved', '2023-04-10', '2023-04-20', '同意立项'])
        leader, = self.query(self.ledger, 'project-leader')
        self.assertEqual((leader['name'], leader['since'], leader['until']), ('陈××', '2023-04-20', None))
        steps = self.query(self.ledger, 'project-step')
        self.assertEqual([(step['transition'], step['person'], step['review-round']) for step in steps],
                         [('file', '赵明', 1), ('approve', '赵明', 1)])

    def test_no_skipping(self):
        self.fails('set', 'project', 'P-1', 'state=in-progress', '--ledger', self.ledger, match='step')
        self.fails('transition', 'P-1', 'start', '--ledger', self.ledger, match='Draft')
        self.assertEqual(self.state(), 'draft')
        self.assertEqual(set(self.actions()), {'file'})

    def test_a_round_of_review(self):
        self.step('file', '--date', '2023-04-10')
        self.fails('transition', 'P-1', 'return', '--ledger', self.ledger, match='opinion')
        self.step('return', '--date', '2023-04-12', '--opinion', '请修改', '--suggestion', '细化指标', '--suggestion', '补充进度')
        suggestions = self.query(self.ledger, 'review-suggestion')
        self.assertEqual([suggestion['suggestion'] for suggestion in suggestions], ['细化指标', '补充进度'])
        self.assertEqual(len(self.actions()['refile']['missing']), 2)
        for suggestion in suggestions:
            self.set(self.ledger, 'review-suggestion', suggestion['id'], 'reply=已修改')
        self.step('refile', '--date', '2023-04-15')
        self.assertEqual([step['review-round'] for step in self.query(self.ledger, 'project-step')], [1, 1, 2])
        self.assertEqual(self.cli('undo', '--ledger', self.ledger), 'Step of the workflow\n')
        self.assertEqual(self.state(), 'returned')

    def test_requirements_switched_off(self):
        self.step('file', '--date', '2023-04-10')
        self.fails('set', 'setting', 'workflow.off=lead nonsense', '--ledger', self.ledger, match='nonsense')
        self.set(self.ledger, 'setting', 'workflow.off=lead carriers survey diagnosis')
        self.step('approve')
        self.assertEqual(self.state(), 'approved')

    def test_text(self):
        text = self.cli('transition', 'P-1', '--list', '--ledger', self.ledger, '--lang', 'en')
        self.assertRegex(text, r'(?m)^file +File +Filed +Unit')
        self.assertEqual(self.cli('transition', 'P-1', 'file', '--ledger', self.ledger, '--lang', 'en'), 'Filed\n')

    def test_misuse(self):
        self.misused('transition', 'P-1', '--ledger', self.ledger)
        self.misused('transition', 'P-1', 'fly', '--ledger', self.ledger, match='fly')
        self.fails('transition', 'P-9', 'file', '--ledger', self.ledger, match='P-9')
        self.misused('transition', 'P-1', 'file', '--date', 'soon', '--ledger', self.ledger, match='soon')


class Changes(Workflow):
    def setUp(self):
        super().setUp()
        self.approve()
        self.step('start', '--date', '2023-05-01')

    def request(self, kind, *assignments):
        return self.json('change', 'request', 'P-1', kind, *assignments, '--ledger', self.ledger, '--person', '李××',
                         '--opinion', '进度受影响', '--date', '2023-09-01')['state']

    def decide(self, answer, date):
        return self.json('change', 'decide', 'P-1', answer, '--ledger', self.ledger, '--person', '工委办公室',
                         '--opinion', '已研究', '--date', date)['state']

    def test_extension(self):
        self.fails('change', 'request', 'P-1', 'extension', 'new-due-date=2023-12-31', '--opinion', '理由',
                   '--ledger', self.ledger, match='2023')
        self.assertEqual(self.request('extension', 'new-due-date=2024-03-31'), 'change-requested')
        self.assertEqual(self.decide('agree', '2023-09-03'), 'change-requested')
        self.assertEqual(self.decide('agree', '2023-09-10'), 'in-progress')
        project, = self.query(self.ledger, 'project', '--fields', 'due-date,approved-due-date')
        self.assertEqual((project['due-date'], project['approved-due-date']), ('2023-12-31', '2024-03-31'))
        request, = self.query(self.ledger, 'project-change')
        self.assertEqual((request['state'], request['original-due-date'], request['unit-decided-on'], request['decided-on']),
                         ('approved', '2023-12-31', '2023-09-03', '2023-09-10'))

    def test_leader(self):
        self.request('leader', 'new-leader-name=许××')
        self.decide('agree', '2023-09-03')
        self.decide('agree', '2023-09-10')
        leaders = self.query(self.ledger, 'project-leader')
        self.assertEqual(sorted((leader['name'], leader['until']) for leader in leaders),
                         sorted([('陈××', '2023-09-10'), ('许××', None)]))

    def test_refusal(self):
        self.request('termination')
        self.assertEqual(self.decide('refuse', '2023-09-03'), 'in-progress')
        self.fails('change', 'decide', 'P-1', 'agree', '--ledger', self.ledger, match='no change request')

    def test_misuse(self):
        self.misused('change', '--ledger', self.ledger)
        self.misused('change', 'fly', 'P-1', 'pause', '--ledger', self.ledger, match='fly')
        self.misused('change', 'request', 'P-1', 'fly', '--ledger', self.ledger, match='fly')
        self.misused('change', 'decide', 'P-1', 'perhaps', '--ledger', self.ledger, match='perhaps')
        self.fails('change', 'request', 'P-1', 'pause', '--ledger', self.ledger, match='missing')


if __name__ == '__main__':
    unittest.main()
