#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The main job, end to end, on the real window: register a project, report its quarter, see the charts change, export
the workbook and read it. Screenshots of each page are left in the folder that LH_SHOTS names.

    tests/gtk-session -- python3 tests/e2e_test.py
"""
import os
import re
import subprocess
import tempfile
import time
import unittest

import openpyxl

# A warning ends the program that is tested; here the accessibility bus itself warns.
G_DEBUG = os.environ.pop('G_DEBUG', '')

from gtkdrive import Atspi, App, actions, kids, norm, states, text, wait, walk  # noqa: E402

APP = os.environ.get('LH_APP', 'linghang')
CLI = os.environ.get('LH_CLI', 'linghang-cli')
SHOTS = os.environ.get('LH_SHOTS', 'shots')
APP_ID = 'io.github.linghang.Linghang'
PAGES = ['home', 'projects', 'progress-grid', 'results', 'secretaries', 'brands', 'checklists', 'charts',
         'organizations']
PROJECT = '审计护航一线行'


class Window(unittest.TestCase):
    """One window on a copy of the sample ledger: 256 projects, third quarter of 2024."""
    language = 'en'

    @classmethod
    def setUpClass(cls):
        os.makedirs(SHOTS, exist_ok=True)
        folder = tempfile.TemporaryDirectory(prefix='lh-e2e-')
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        cls.ledger = os.path.join(cls.folder, 'sample.linghang')
        subprocess.run([CLI, 'new', cls.ledger, '--sample'], check=True)
        cls.app = App([APP, cls.ledger], 'linghang', APP_ID, env={'LANGUAGE': cls.language, 'G_DEBUG': G_DEBUG},
                      log=os.path.join(SHOTS, 'e2e-%s.log' % cls.language))
        cls.addClassCleanup(cls.app.close)
        wait(lambda: len(cls.charts()) == 4, 20, 'the charts of the home page')

    def setUp(self):
        self.addCleanup(lambda: self.assertIsNone(self.app.proc.poll(), 'the program ended'))

    @classmethod
    def shot(cls, name):
        # What AT-SPI tells of already is drawn by the next frames.
        time.sleep(0.5)
        cls.app.shot(os.path.join(SHOTS, '%s-%s.png' % (cls.language, name)))

    @classmethod
    def go(cls, page):
        """Pages by place, because their names are translated."""
        side = next(node for node in walk(cls.app.get('filler', 'LhSidebar')) if node.get_role_name() == 'list')
        rows = [row for row in kids(side) if row.get_role_name() == 'list item']
        row = rows[PAGES.index(page)]
        side.select_child(row.get_index_in_parent())
        wait(lambda: 'selected' in states(row), 5, 'the page ' + page)

    @classmethod
    def charts(cls):
        """What the four charts of the home page say, in the language of the ledger."""
        home = cls.app.get('filler', 'LhHomePage')
        return [norm(node.get_name()) for node in walk(home)
                if node.get_role_name() == 'image' and 'chart.copy' in actions(node)]

    def wait_for_chart(self, pattern):
        titles = []

        def says():
            titles[:] = self.charts()
            return any(re.search(pattern, title) for title in titles)

        try:
            wait(says, 10)
        except AssertionError:
            self.fail('no chart says %s: %s' % (pattern, titles))

    def ask(self, *arguments):
        return subprocess.run([CLI, *arguments, '--ledger', self.ledger], check=True, capture_output=True,
                              text=True).stdout

    # ---- as a person
    def tab_to(self, field):
        """Goes to a field that may lie below what is on the screen; the form scrolls along."""
        for _ in range(30):
            if 'focused' in states(field):
                return
            self.app.key('Tab')
            time.sleep(0.1)
        self.fail('%s is not reached by Tab' % field.get_name())

    def type_into(self, field, value):
        """Types into the field of a form that has the focus; leaving it saves it."""
        self.app.key('ctrl+a')
        self.app.type(value)
        wait(lambda: text(field) == value, 3, 'the text ' + value)
        self.app.key('Tab')

    def click_in_popover(self, node, popover):
        """GTK 4.8 tells where things in a popover are as if it began at its button: its X window knows better."""
        place, inside = popover.get_extents(Atspi.CoordType.WINDOW), node.get_extents(Atspi.CoordType.WINDOW)
        tree = subprocess.run(['xwininfo', '-root', '-tree'], capture_output=True, text=True, check=True).stdout
        found = re.search(r' %dx%d\+\S+ +\+(-?\d+)\+(-?\d+)$' % (place.width, place.height), tree, re.M)
        self.assertTrue(found, 'the window of the popover')
        self.app.xdo('mousemove', int(found.group(1)) + inside.x - place.x + inside.width // 2,
                     int(found.group(2)) + inside.y - place.y + inside.height // 2, 'click', 1)

    def click_choice(self, name, popover, button):
        self.click_in_popover(self.app.get('label', re.escape(name), popover), popover)
        time.sleep(0.5)
        return self.app.find('label', re.escape(name), button)

    def choose_record(self, row, name):
        """Takes a record in a row of a form: opens its choices, searches, takes the one of that name."""
        button = kids(row)[0]
        self.app.do(button)
        popover = self.app.get('filler', 'LhChoicePopover', row)
        self.app.set_text(self.app.get('entry', None, popover), name)
        choices = self.app.get('list', None, popover)
        wait(lambda: 0 < len(kids(choices)) < 10, 3, 'the choices that match')
        # The popover shrinks around what is left of them; a click meanwhile goes past.
        wait(lambda: self.click_choice(name, popover, button), 10, 'the choice of ' + name)


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
        app.get('label', '257 of 257 shown.*')

    def start_project(self):
        """A draft is not counted; a project in progress owes a report."""
        app = self.app
        app.set_text(app.get('entry', 'Search in this list'), PROJECT)
        app.get('label', '1 of 257 shown.*')
        table = app.get('tree table', 'Projects')
        rows = app.get('list', None, table)
        wait(lambda: rows.get_child_count() == 1 and PROJECT in app.cells(table, 0), 5, 'the row of the project')
        rows.select_child(0)
        pane = app.get('filler', 'LhProjectPane')
        app.get('label', PROJECT, pane)
        for step in ('File', 'Approve initiation', 'Start'):
            self.take_step(step, pane)
        self.wait_for_chart(r'绿灯154个（59\.9%），红灯20个')
        self.wait_for_chart(r'82个单位中12个未报齐')
        self.shot('project')

    def take_step(self, step, pane):
        app = self.app
        app.do(app.get('push button', step, app.get('filler', 'LhWorkflowBar', pane)))
        dialog = app.get('frame', step)
        app.do(app.get('push button', step, dialog))
        app.gone('frame', step, timeout=20)

    def report_progress(self):
        app = self.app
        pane = app.get('filler', 'LhProjectPane')
        tabs = app.get('page tab list', None, pane)
        tab = next(node for node in kids(tabs)
                   if node.get_role_name() == 'page tab' and app.find('label', 'Progress', node))
        app.click(tab, until=lambda: app.find('text', 'Cumulative progress', pane))
        form = app.get('filler', 'LhProgressForm', pane)
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
        dialog = app.get('frame', 'Export Quarterly Report')
        self.shot('export')
        app.do(app.get('push button', 'Export.*', dialog))
        chooser = app.get('filler', 'Export Quarterly Report')
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
            self.shot(page)

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
