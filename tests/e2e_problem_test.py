#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""A problem is closed on the real window, with one return: the unit asks for it, the committee demands more and sets a new
deadline, the unit asks again, and two persons review it. What was said is read back by the command line.

    tests/gtk-session -- python3 tests/e2e_problem_test.py
"""
import datetime
import json
import os
import subprocess
import unittest

from e2e_window import CLI, Window, wait

# Reported as done by its unit, and not asked to be closed yet.
PROBLEM = 'ZG2024-Q3-017'


class Problem(Window):
    step_bar = 'LhProblemBar'
    settling = 0.4

    def problem(self):
        return json.loads(self.ask('query', 'problem', '--filter', 'number=' + PROBLEM, '--format', 'json'))[0]

    def enter(self, *values):
        """What the unit enters meanwhile."""
        subprocess.run([CLI, 'set', '--ledger', self.ledger, 'problem', PROBLEM, *values], check=True)

    def attach(self, name):
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write('党组会研究党建责任清单对账情况')
        self.ask('attachment', 'add', 'problem', PROBLEM, path)

    def select(self):
        """Finds the problem by its number, which opens its pane."""
        app = self.app
        self.go('rectification')
        page = app.get('filler', 'LhProblemsPage')
        app.set_text(app.get('entry', 'Search in this list', page), PROBLEM)
        table = app.get('tree table', 'Problems', page)
        rows = app.get('list', None, table)
        wait(lambda: rows.get_child_count() == 1 and PROBLEM in app.cells(table, 0), 5, 'the row of the problem')
        rows.select_child(0)
        # found once: to look through the whole window takes long
        self.found_bar = app.get('filler', self.step_bar, page)

    def bar(self):
        return self.found_bar

    def step(self, label, person, state, who='Taken by'):
        dialog = self.open_step(label)
        self.app.set_text(self.app.get('text', who, dialog), person)
        self.confirm(dialog, label)
        self.wait_for_state(state)

    def test_close_with_one_return(self):
        self.attach('对账表.txt')
        self.select()
        self.step('Request closing', '王建国', 'Closing requested', who='Head of the unit')
        self.shot('problem-requested')

        deadline = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
        dialog = self.open_step('Return for more')
        self.app.set_text(self.app.get('text', 'Taken by', dialog), '赵敏')
        self.app.set_text(self.app.get('text', 'Opinion on the step', dialog), '对账只到上半年')
        # nothing is returned without saying what is still to be done
        self.app.do(self.app.get('push button', 'Return for more', dialog))
        self.app.get('label', r'(?s).*further demand.*', dialog)
        self.shot('problem-refused')
        self.app.set_text(self.app.get('text', 'Further demand', dialog), '补齐三季度对账记录')
        self.app.set_text(self.app.get('text', 'New deadline', dialog), deadline)
        self.confirm(dialog, 'Return for more')
        self.wait_for_state('Returned for more')
        self.shot('problem-returned')
        problem = self.problem()
        self.assertEqual((problem['state'], problem['extended-deadline'], problem['return-count']), ('returned', deadline, 1))

        self.attach('三季度对账记录.txt')
        self.enter('completion=100')
        self.ask('problem', 'transition', PROBLEM, 'complete', '--person', '李卫东')
        self.ask('problem', 'transition', PROBLEM, 'request-closing', '--person', '王建国')
        self.wait_for_state('Closing requested')
        self.step('Pass the first review of closing', '赵敏', 'Closing requested')
        self.assertEqual(self.problem()['first-reviewer'], '赵敏')

        # who made the first review does not make the second
        dialog = self.open_step('Agree to close')
        self.app.set_text(self.app.get('text', 'Taken by', dialog), '赵敏')
        self.app.do(self.app.get('push button', 'Agree to close', dialog))
        self.app.get('label', r'(?s).*two different persons.*', dialog)
        self.app.set_text(self.app.get('text', 'Taken by', dialog), '钱进')
        self.confirm(dialog, 'Agree to close')
        self.wait_for_state('Closed')
        self.shot('problem-closed')
        problem = self.problem()
        self.assertEqual((problem['state'], problem['return-count'], problem['closed-on']),
                         ('closed', 1, datetime.date.today().isoformat()))
        steps = json.loads(self.ask('query', 'problem-step', '--filter', 'problem=' + PROBLEM, '--format', 'json'))
        self.assertEqual([step['transition'] for step in steps][-7:],
                         ['complete', 'request-closing', 'return', 'complete', 'request-closing', 'first-pass', 'close'])
        self.ask('check')


if __name__ == '__main__':
    unittest.main()
