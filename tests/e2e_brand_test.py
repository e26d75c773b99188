#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""A brand on the real window, from proposal to decision with one return: what is missing is told, the proposal goes to the
body above, comes back with a comment that is answered, goes up again, is passed in the queue and approved. Pictures are
left in the folder that LH_SHOTS names.

    tests/gtk-session -- python3 tests/e2e_brand_test.py
"""
import json
import re
import subprocess
import time
import unittest

from e2e_window import CLI, GLib, Window, actions, kids, norm, states, wait, walk

BRAND = '户籍直通车'


class Brand(Window):
    def test_from_proposal_to_decision(self):
        self.make_draft()
        self.refused_without_form()
        self.propose_and_return()
        self.answer_and_propose_again()
        self.pass_in_queue()
        self.approve()

    def record(self, kind, *arguments):
        return json.loads(self.ask('query', kind, *arguments, '--format', 'json'))

    def brand(self):
        return self.record('brand', '--filter', 'name=' + BRAND)[0]

    def enter(self, *lines):
        """What somebody else enters meanwhile."""
        subprocess.run([CLI, 'set', '--ledger', self.ledger, '--batch', '-'], input='\n'.join(lines), text=True, check=True)

    def show_page(self):
        self.app.action('show-page', GLib.Variant('s', 'brands'))
        time.sleep(0.5)

    def show_view(self, name):
        app = self.app
        tab = app.get('page tab', name, app.get('filler', 'LhBrandsPage'))
        app.click(tab, until=lambda: 'selected' in states(tab) or 'checked' in states(tab))
        time.sleep(0.5)

    found_bar = None

    def bar(self):
        # found once: to look through the whole window takes long
        if self.found_bar is None:
            self.found_bar = self.app.get('filler', 'LhBrandBar', self.app.get('filler', 'LhBrandsPage'))
        return self.found_bar

    def wait_for_state(self, word):
        self.app.get('label', re.escape(word), self.bar())

    def open_dialog(self, label):
        """Presses the button of a step in the bar, once nothing is missing for it. Returns the dialog."""
        app = self.app

        def find_button():
            button = app.find('push button', re.escape(label), self.bar(), pred=lambda node: 'click' in actions(node))
            return button if button is not None and button.get_parent().get_name() != 'GtkMenuButton' else None

        def find_dialog():
            frame = app.find('frame', re.escape(label))
            return frame if frame is not None and kids(frame) else None

        wait(find_button, 20, 'the step ' + label, step=0.2)
        # what was entered elsewhere may still be on its way, and the bar is made anew for it
        time.sleep(0.8)
        app.do(wait(find_button, 20, 'the step ' + label))
        return wait(find_dialog, 15, 'the dialog of ' + label)

    def make_draft(self):
        app = self.app
        self.show_page()
        app.do(app.get('push button', 'New'))
        dialog = app.get('frame', 'New Brand')
        app.set_text(app.get('text', 'Brand name', dialog), '户籍直通')
        self.choose_record(app.get('push button', 'Organization', dialog), '市公安局户政管理支队党支部')
        app.set_text(app.get('text', 'Brand name', dialog), BRAND)
        # what is similar is told while the name is typed
        app.get('label', '(?s).*开办直通车.*', dialog)
        self.shot('brand-new')
        app.do(app.get('push button', 'Create', dialog))
        app.gone('frame', 'New Brand')
        self.wait_for_state('Draft')
        self.assertEqual(self.brand()['state'], 'draft')
        self.number = self.brand()['number']

    def refused_without_form(self):
        app = self.app
        time.sleep(1.2)     # what the new brand changes elsewhere makes the bar anew
        button = app.get('push button', r'Propose \(\d+ missing\)', self.bar(), pred=lambda node: 'click' in actions(node))
        app.click(button, until=lambda: app.find('label', 'Missing for.*', self.bar()))
        missing = [norm(node.get_name()) for node in walk(self.bar()) if node.get_role_name() == 'push button']
        self.assertIn('Entry point', missing)
        self.assertIn('Connotation', missing)
        self.shot('brand-missing')
        app.key('Escape')
        self.enter('brand %s connotation=让群众办户口只跑一次 background=窗口排队时间长 carriers=1.延时服务窗口。 '
                   'created-on=2024-03-01 responsible-name=韩×× contact=李×× entry-point=户籍窗口“一次办” '
                   'combining-point=把便民改革与党员示范岗结合' % self.number)

    def propose_and_return(self):
        app = self.app
        self.confirm(self.open_dialog('Propose'), 'Propose')
        self.wait_for_state('First review')
        dialog = self.open_dialog('Return for change')
        app.set_text(app.get('text', 'Opinion on the step', dialog), '载体再充实些')
        app.set_text(app.get('text', 'Comments to be answered', dialog), '载体不少于两项')
        self.shot('brand-return')
        self.confirm(dialog, 'Return for change')
        self.wait_for_state('Returned for change')

    def answer_and_propose_again(self):
        app = self.app
        app.get('push button', r'Propose again \(1 missing\)', self.bar())
        comment = self.record('brand-comment', '--filter', 'brand=' + self.number)[0]
        self.assertEqual(comment['comment'], '载体不少于两项')
        self.enter('brand-comment %s reply=已增加上门办证服务队' % comment['id'],
                   'brand %s carriers="1.延时服务窗口。2.上门办证服务队。"' % self.number)
        self.confirm(self.open_dialog('Propose again'), 'Propose again')
        self.wait_for_state('First review')
        tabs = app.get('page tab list', None, app.get('filler', 'LhBrandPane'))
        tab = next(node for node in kids(tabs) if node.get_role_name() == 'page tab' and app.find('label', 'Steps', node))
        app.click(tab, until=lambda: 'selected' in states(tab))
        # the two versions side by side
        pane = app.get('filler', 'LhBrandStepsTab')
        app.get('label', '1.延时服务窗口。2.上门办证服务队。', pane)
        self.shot('brand-steps')

    def pass_in_queue(self):
        app = self.app
        self.show_view('Review')
        view = app.get('filler', 'LhBrandQueuesView')
        queue = app.get('list', 'Review queues', view)
        row = next(node for node in kids(queue) if app.find('label', '市公安局', node))
        queue.select_child(row.get_index_in_parent())
        table = app.get('tree table', 'Brands that wait', view)
        rows = app.get('list', None, table)
        wait(lambda: rows.get_child_count() == 1 and BRAND in app.cells(table, 0), 5, 'the brand in its queue')
        rows.select_child(0)
        self.shot('brand-queue')
        app.do(app.get('push button', 'Pass…', view))
        dialog = app.get('frame', 'Pass the first review')
        self.confirm(dialog, 'Pass the first review')
        wait(lambda: self.brand()['state'] == 'final-review', 5, 'the decision')

    def approve(self):
        self.show_view('Register')
        self.wait_for_state('Decision of the work committee')
        self.confirm(self.open_dialog('Approve'), 'Approve')
        self.wait_for_state('Brand approved')
        self.shot('brand-approved')
        brand = self.brand()
        self.assertEqual((brand['state'], brand['stage'], brand['step-due-on']), ('approved', 'nurture', '2025-03-01'))
        steps = self.record('brand-step', '--filter', 'brand=' + self.number)
        self.assertEqual([step['transition'] for step in steps], ['propose', 'return', 'resubmit', 'pass', 'approve'])
        self.assertEqual([step['review-round'] for step in steps], [1, 1, 2, 2, 2])
        self.ask('check')


if __name__ == '__main__':
    unittest.main()
