#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The main job, end to end, on the real window: register a project, report its quarter, see the charts change, export
the workbook and read it. Screenshots of each page are left in the folder that LH_SHOTS names.

    tests/gtk-session -- python3 tests/e2e_test.py
"""
import os
import re
import unittest

import openpyxl

from e2e_window import PAGES, Atspi, Window, actions, norm, states, wait, walk

def ancestors(node):
    """The nearest three, outermost first."""
    names = []
    while len(names) < 3 and node.get_parent():
        node = node.get_parent()
        names.insert(0, norm(node.get_name()) or node.get_role_name())
    return names


PROJECT = '审计护航一线行'


class MainJob(Window):
    def test_register_report_chart_export(self):
        self.shot('home')
        self.wait_for_chart(r'绿灯154个（60\.2%），红灯20个')
        # What the office does not ask for need not be entered.
        self.ask('set', 'setting', 'workflow.off=host carriers team problem goal measures milestones indicators plan survey '
                 'diagnosis')
        self.register_project()
        self.start_project()
        self.report_progress()
        self.export_workbook()
        self.undo_everything()

    def register_project(self):
        app = self.app
        self.go('projects')
        app.do(app.get('push button', 'New'))
        dialog = app.get('frame', 'New Project')
        app.set_text(app.get('text', 'Project name', dialog), PROJECT)
        app.set_text(app.get('text', 'Year', dialog), '2024')
        app.set_text(app.get('text', 'Leading secretary', dialog), '王××')
        app.set_text(app.get('text', 'Start', dialog), '2024-07-01')
        app.set_text(app.get('text', 'Deadline', dialog), '2024-12-31')
        self.choose_record(app.get('push button', 'Organization', dialog), '市审计局')
        self.shot('new-project')
        app.do(app.get('push button', 'Create', dialog))
        app.gone('frame', 'New Project')
        form = app.get('frame', 'Initiation Form')
        self.shot('initiation-form')
        app.do(app.get('push button', 'Close', form))
        app.gone('frame', 'Initiation Form')
        app.get('label', '257 of 257 shown.*')

    def start_project(self):
        """A draft is not counted; a project in progress owes a report."""
        app = self.app
        self.select_project(PROJECT)
        for step in ('File', 'Approve initiation', 'Start the project'):
            self.take_step(step)
        self.wait_for_chart(r'绿灯154个（59\.9%），红灯20个')
        self.wait_for_chart(r'82个单位中12个未报齐')
        self.shot('project')

    def report_progress(self):
        app = self.app
        self.show_tab('Progress')
        form = app.get('filler', 'LhProgressForm', app.get('filler', 'LhProjectPane'))
        progress = app.get('text', 'Cumulative progress', form)
        wait(lambda: progress.get_extents(Atspi.CoordType.WINDOW).width > 0, 5, 'the form of the report on screen')
        app.click(progress, until=lambda: 'focused' in states(progress))
        self.type_into(progress, '80')
        self.wait_for_chart(r'82个单位中11个未报齐')
        reported_on = app.get('text', 'Reported on', form)
        self.tab_to(reported_on)
        self.type_into(reported_on, '2024-09-28')
        self.wait_for_chart(r'绿灯155个（60\.3%），红灯20个')
        self.shot('progress')
        self.assertIn('"light": "green"', self.ask('query', 'project', '--filter', 'name=' + PROJECT, '--quarter',
                                                   '2024Q3', '--format', 'json'))
        self.go('home')
        self.shot('home-after')

    def export_workbook(self):
        app = self.app
        path = os.path.join(self.folder, 'report.xlsx')
        app.do(app.frame, 'win.export-report')
        dialog = app.get('frame', 'Export Workbook')
        self.shot('export')
        app.do(app.get('push button', 'Export.*', dialog))
        chooser = app.get('filler', 'Export.*')
        app.set_text(app.get('text', 'Name:.*', chooser), path)
        app.do(app.get('push button', 'Save|Export', chooser, pred=lambda node: 'click' in actions(node)))
        wait(lambda: os.path.exists(path), 20, 'the workbook')
        self.check_workbook(path)

    def check_workbook(self, path):
        book = openpyxl.load_workbook(path)
        values = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
        self.assertIn(PROJECT, values)
        cover = {row[1].value: row[2].value for row in book.worksheets[0].iter_rows() if len(row) > 2}
        self.assertEqual((cover['申报项目'], cover['已申报单位'], cover['绿灯'], cover['红灯']), (257, 82, 155, 20))

    def undo_everything(self):
        """What was typed is one step of undo each; the ledger is as before in the end, on screen and on disk."""
        app = self.app

        def step_back():
            if not self.ask('query', 'project', '--filter', 'name=' + PROJECT, '--format', 'json').strip('[]\n '):
                return True
            button = app.get('push button', 'Undo.*')
            if 'sensitive' in states(button):
                app.do(button)
            return False

        wait(step_back, 30, 'the project to be undone', step=0.3)
        self.wait_for_chart(r'绿灯154个（60\.2%），红灯20个')
        self.ask('check')


class Pages(Window):
    """Each page as a clerk sees it."""
    language = 'zh_CN'

    def test_pages(self):
        for page in PAGES:
            self.go(page)
            if page == 'inspections':
                # What is on it is asked for when it is first seen.
                matrix = self.app.get('filler', 'LhInspectionMatrixPage')
                wait(lambda: any(re.match(r'显示 \d+ 个', node.get_name()) for node in walk(matrix)), 20,
                     'the projects against the rounds')
            self.shot(page)
        self.assertEqual(sorted(set(self.nameless())), [], 'controls without a name')

    def nameless(self):
        """What a screen reader would call after its class. The inside of a list of choices and of an expander, to which
        GTK 4.8 gives no name, is read with what is around it; what was never on the screen may get its text later."""
        for node in walk(self.app.frame):
            if node.get_role_name() not in ('push button', 'toggle button', 'check box', 'entry', 'text'):
                continue
            name = norm(node.get_name())
            around = node.get_parent().get_role_name()
            if not re.match(r'(Gtk|Adw|Lh)[A-Z]|$', name) or name == 'GtkExpander' or around == 'combo box' \
                    or (name == 'GtkMenuButton' and around == 'push button'):
                continue
            if node.get_extents(Atspi.CoordType.WINDOW).width > 0:
                yield '%s in %s' % (name, ' > '.join(ancestors(node)))

    def test_project(self):
        self.go('projects')
        page = self.app.get('filler', 'LhProjectsPage')
        table = self.app.get('tree table', None, page)
        rows = self.app.get('list', None, table)
        wait(lambda: rows.get_child_count() > 5, 5, 'rows')
        rows.select_child(0)
        self.app.get('filler', 'LhProjectPane')
        self.shot('project')


if __name__ == '__main__':
    unittest.main()
