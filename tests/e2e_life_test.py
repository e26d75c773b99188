#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The whole life of a project on the real window: a clerk makes a draft, files it, gets it back with a suggestion, answers,
files again; it is initiated, begun, accepted with marks of judges, and gets an award. Pictures of the form, the tree,
the roadmap, the grid and the acceptance are left in the folder that LH_SHOTS names.

    tests/gtk-session -- python3 tests/e2e_life_test.py
"""
import json
import subprocess
import time
import unittest

from e2e_window import CLI, GLib, Window, actions, norm, wait, walk

PROJECT = '打通涉企审批最后一米'


class Life(Window):
    def test_from_draft_to_award(self):
        self.make_draft()
        self.refused_without_roles()
        self.file_and_return()
        self.answer_and_initiate()
        self.look_around()
        self.accept()
        self.award()

    def record(self, kind, *arguments):
        return json.loads(self.ask('query', kind, *arguments, '--format', 'json'))

    def project(self):
        return self.record('project', '--filter', 'name=' + PROJECT)[0]

    def enter(self, *lines):
        """What somebody else enters meanwhile."""
        subprocess.run([CLI, 'set', '--ledger', self.ledger, '--batch', '-'], input='\n'.join(lines), text=True, check=True)

    def show_page(self, name):
        self.app.action('show-page', GLib.Variant('s', name))
        time.sleep(0.5)

    def make_draft(self):
        app = self.app
        self.show_page('projects')
        app.do(app.get('push button', 'New'))
        dialog = app.get('frame', 'New Project')
        app.set_text(app.get('text', 'Project name', dialog), PROJECT)
        app.set_text(app.get('text', 'Year', dialog), '2024')
        app.set_text(app.get('text', 'Start', dialog), '2024-02-01')
        app.set_text(app.get('text', 'Deadline', dialog), '2024-11-30')
        self.choose_record(app.get('push button', 'Organization', dialog), '市审计局')
        app.do(app.get('push button', 'Create', dialog))
        app.gone('frame', 'New Project')
        form = app.get('frame', 'Initiation Form')
        self.shot('life-charter')
        app.do(app.get('push button', 'Close', form))
        app.gone('frame', 'Initiation Form')
        self.select_project(PROJECT)
        self.assertEqual(self.project()['state'], 'draft')
        self.number = self.project()['number']

    def refused_without_roles(self):
        """The bar tells what the filing lacks, and no dialog opens while it does."""
        app = self.app
        bar = app.get('filler', 'LhWorkflowBar')
        button = app.get('push button', r'File \(\d+ missing\)', bar, pred=lambda node: 'click' in actions(node))
        app.click(button, until=lambda: app.find('label', 'Missing for.*', bar))
        missing = [norm(node.get_name()) for node in walk(bar) if node.get_role_name() == 'push button']
        self.assertIn('Problem to be solved', missing)
        self.assertIn('Goal', missing)
        self.shot('life-missing')
        app.key('Escape')
        self.assertIsNone(app.find('frame', 'File'))
        self.enter('project %s problem=多头跑多次跑 goal=年底前审批环节减少一半 measures=并联办理 lead-name=王×× '
                   'host=市审计局机关党委 carriers=李××;赵×× team=审批先锋队 criteria="small-cut highlight exemplary '
                   'deliverable"' % self.number)

    def file_and_return(self):
        self.take_step('File')
        self.wait_for_state('Filed')
        self.shot('life-filed')
        app = self.app
        dialog = self.open_step('Return for change')
        app.set_text(app.get('text', 'Opinion on the step', dialog), '指标再细化')
        app.set_text(app.get('text', 'Suggestions of the review', dialog), '量化指标不少于两项')
        self.shot('life-return')
        self.confirm(dialog, 'Return for change')
        self.wait_for_state('Returned for change')

    def answer_and_initiate(self):
        """Without an answer to the suggestion it is not filed again; without its plan it is not initiated."""
        suggestion = self.record('review-suggestion', '--filter', 'project=' + self.number)[0]
        self.assertEqual(suggestion['suggestion'], '量化指标不少于两项')
        self.enter('review-suggestion %s reply=已增加到两项 replied-on=2024-03-10 replied-by=李×× settled=true'
                   % suggestion['id'],
                   'project-leader new project=%s name=王×× since=2024-02-01' % self.number,
                   'milestone new project=%s task=梳理事项清单 weight=40 planned-start=2024-02-01 planned-end=2024-06-30 '
                   'actual-end=2024-06-20 state=done' % self.number,
                   'milestone new project=%s task=上线并联审批 weight=60 planned-start=2024-07-01 planned-end=2024-11-20 '
                   'actual-end=2024-11-15 state=done' % self.number,
                   'indicator new project=%s name=审批环节 unit=个 baseline=12 target=6 direction=lower' % self.number,
                   'indicator new project=%s name=满意率 unit=%% baseline=85 target=95 direction=higher' % self.number,
                   *('quarter-plan new project=%s quarter=2024Q%d planned-progress=%d' % (self.number, quarter, share)
                     for quarter, share in ((1, 20), (2, 50), (3, 80), (4, 100))))
        self.take_step('File again')
        self.wait_for_state('Filed')
        self.take_step('Approve initiation')
        self.wait_for_state('Initiated')
        self.take_step('Start the project')
        self.wait_for_state('In progress')
        self.show_tab('Steps')
        self.shot('life-steps')
        steps = self.record('project-step', '--filter', 'project=' + self.number)
        self.assertEqual([step['transition'] for step in steps],
                         ['file', 'return', 'refile', 'approve', 'start'])
        self.assertEqual([step['review-round'] for step in steps][:4], [1, 1, 2, 2])
        self.enter(*('progress new project=%s quarter=2024Q%d actual-progress=%d work-done=完成第%d阶段任务并形成清单 '
                     'next-plan=推进下一阶段任务 reporter=李×× reported-on=2024-%s'
                     % (self.number, quarter, share, quarter, day)
                     for quarter, share, day in ((1, 25, '03-28'), (2, 55, '06-28'), (3, 80, '09-28'))))
        report = self.record('progress', '--filter', 'project=' + self.number, '--filter', 'quarter=2024Q3')[0]
        values = {'审批环节': 6, '满意率': 96}
        self.enter(*('indicator-value new progress=%s indicator=%s value=%d'
                     % (report['id'], indicator['id'], values[indicator['name']])
                     for indicator in self.record('indicator', '--filter', 'project=' + self.number)))

    def look_around(self):
        """Form, tree, roadmap and grid show the project."""
        app = self.app
        self.show_tab('Basics')
        self.shot('life-form')
        for tab in ('Roadmap', 'Plan'):
            self.show_tab(tab)
            self.shot('life-' + tab.lower())
        self.show_page('progress-grid')
        time.sleep(1)
        self.shot('life-grid')
        self.show_page('projects')
        page = app.get('filler', 'LhProjectsPage')
        for view in ('Tree', 'Map', 'List'):
            app.do(app.get('push button', view, page))
            time.sleep(1)
            self.shot('life-' + view.lower())

    def accept(self):
        """Refused without a visit; with it and with the marks the total decides the grade."""
        app = self.app
        self.select_project(PROJECT)
        self.take_step('Request acceptance')
        self.wait_for_state('Acceptance requested')
        self.show_tab('Acceptance')
        app.do(app.get('push button', 'Begin the Acceptance'))
        view = app.get('filler', 'LhAcceptanceView')
        app.get('label', r'(?s)The visit is not recorded.*', view)
        sheet = json.loads(self.ask('acceptance', self.number, 'show', '--format', 'json'))
        marks = ['%s=%g' % (line['item'], line['full'] * 0.9) for line in sheet['lines'] if line['source'] == 'judges']
        for judge in ('周××', '吴××'):
            self.ask('acceptance', self.number, 'mark', *marks, '--judge', judge)
        acceptance = self.record('acceptance', '--filter', 'project=' + self.number)[0]
        self.enter('acceptance %s visit-on=2024-12-05 visit-place=市政务服务中心 visit-record=现场查看并联审批窗口'
                   % acceptance['id'])
        app.gone('label', r'(?s)The visit is not recorded.*', view)
        self.shot('life-acceptance')
        app.do(app.get('push button', 'Close…', view))
        dialog = app.get('frame', 'Close the Acceptance')
        self.shot('life-close')
        self.confirm(dialog, 'Close')
        self.take_step('Accept')
        self.wait_for_state('Accepted')
        self.assertEqual(self.project()['state'], 'accepted')

    def award(self):
        """Nominated and granted; the card of the project and the page of the awards show it."""
        category = self.record('award-category', '--filter', 'year=2024')[0]
        self.ask('award', 'nominate', category['id'], self.number)
        self.ask('award', 'grant', category['id'], self.number)
        self.assertTrue(self.record('award', '--filter', 'project=' + self.number)[0]['granted'])
        app = self.app
        self.show_tab('Results')
        self.shot('life-results')
        self.show_page('results')
        app.do(app.get('push button', 'Awards', app.get('filler', 'LhResultsPage')))
        app.get('filler', 'LhAwardsView')
        self.shot('life-awards')
        self.ask('check')


if __name__ == '__main__':
    unittest.main()
