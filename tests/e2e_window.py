# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""A real window on a copy of the sample ledger, for end-to-end tests."""
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest

# Here the accessibility bus itself warns; what the program warns of is read in its log.
os.environ.pop('G_DEBUG', None)

from gtkdrive import Atspi, App, GLib, actions, kids, norm, states, text, wait, walk  # noqa: E402

APP = os.environ.get('LH_APP', 'linghang')
CLI = os.environ.get('LH_CLI', 'linghang-cli')
SHOTS = os.environ.get('LH_SHOTS', 'shots')
APP_ID = 'io.github.linghang.Linghang'


def read_pages():
    """The names of the pages, in the order of the sidebar, as the template of the window has them."""
    source = os.environ.get('LH_SRCDIR', os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))
    with open(os.path.join(source, 'ui', 'lh-window.ui'), encoding='utf-8') as file:
        return re.findall(r'<property name="name">([a-z-]+)</property>', file.read().split('id="pages"')[1])


PAGES = read_pages()


class Window(unittest.TestCase):
    """One window on a copy of the sample ledger: 256 projects, third quarter of 2024."""
    language = 'en'
    #: the bar of the steps, over the pane of a record
    step_bar = 'LhWorkflowBar'
    #: what was entered elsewhere may still be on its way, and the bar is made anew for it
    settling = 1.2

    @classmethod
    def setUpClass(cls):
        os.makedirs(SHOTS, exist_ok=True)
        folder = tempfile.TemporaryDirectory(prefix='lh-e2e-')
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        cls.ledger = os.path.join(cls.folder, 'sample.linghang')
        subprocess.run([CLI, 'new', cls.ledger, '--sample'], check=True)
        cls.app = App([APP, cls.ledger], 'linghang', APP_ID, env={'LANGUAGE': cls.language},
                      log=os.path.join(SHOTS, '%s-%s.log' % (os.path.basename(sys.argv[0]).removesuffix('.py'), cls.__name__)))
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

    # ---- the workflow of a project
    def bar(self):
        return self.app.get('filler', self.step_bar)

    def open_step(self, label):
        """Presses the button of a step in the bar over the pane, once nothing is missing for it. Returns the dialog."""
        app = self.app
        bar = self.bar()

        def find_button():
            # while something is missing the same button opens a popover that tells what
            button = app.find('push button', re.escape(label), bar, pred=lambda node: 'click' in actions(node))
            return button if button is not None and button.get_parent().get_name() != 'GtkMenuButton' else None

        def find_dialog():
            # a node without children counts as false
            frame = app.find('frame', re.escape(label))
            return frame if frame is not None and kids(frame) else None

        wait(find_button, 20, 'the step ' + label, step=0.2)
        time.sleep(self.settling)
        app.do(wait(find_button, 20, 'the step ' + label))
        return wait(find_dialog, 15, 'the dialog of ' + label)

    def take_step(self, label, **fields):
        """Takes a step: opens its dialog, fills it in, confirms."""
        app = self.app
        dialog = self.open_step(label)
        for name, value in fields.items():
            app.set_text(app.get('text', name, dialog), value)
        self.confirm(dialog, label)

    def confirm(self, dialog, label):
        """Presses the button of a dialog that closes it; a picture is kept when it does not close."""
        name = dialog.get_name()
        self.app.do(self.app.get('push button', re.escape(label), dialog))
        try:
            self.app.gone('frame', re.escape(name))
        except AssertionError:
            self.shot('refused')
            raise

    def wait_for_state(self, word):
        self.app.get('label', re.escape(word), self.bar())

    def select_project(self, name):
        """Finds the project in the list, which opens its pane."""
        app = self.app
        app.set_text(app.get('entry', 'Search in this list'), name)
        app.get('label', '1 of .* shown.*')
        table = app.get('tree table', 'Projects')
        rows = app.get('list', None, table)
        wait(lambda: rows.get_child_count() == 1 and name in app.cells(table, 0), 5, 'the row of the project')
        rows.select_child(0)
        pane = app.get('filler', 'LhProjectPane')
        app.get('label', name, pane)
        return pane

    def show_tab(self, name):
        """A tab of the pane, by its English name."""
        app = self.app
        tabs = app.get('page tab list', None, app.get('filler', 'LhProjectPane'))
        tab = next(node for node in kids(tabs) if node.get_role_name() == 'page tab' and app.find('label', name, node))
        app.click(tab, until=lambda: 'selected' in states(tab))
        time.sleep(0.3)
