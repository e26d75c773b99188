#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The sheet of the quarter with real keys: typing, moving, copying, pasting a block, undo. What was entered is read
back by the command line.

    tests/gtk-session -- python3 tests/e2e_grid_test.py
"""
import json
import os
import time
import unittest

import e2e_test
from gtkdrive import norm, wait, walk

HEADING_HEIGHT = 30


class Sheet(e2e_test.Window):
    def setUp(self):
        super().setUp()
        self.go('progress-grid')
        self.sheet = self.app.get('table', 'Reports of the quarter', timeout=10)
        wait(lambda: self.cells('Progress of the quarter'), 10, 'the rows')
        self.back_to_start()

    def cells(self, column):
        """The visible cells of a column, from the top."""
        found = [node for node in walk(self.sheet) if norm(node.get_name()).startswith(column + ': ')
                 and node.get_extents(e2e_test.Atspi.CoordType.WINDOW).y > 0]
        return sorted(found, key=lambda node: node.get_extents(e2e_test.Atspi.CoordType.WINDOW).y)

    def back_to_start(self):
        """The cursor to the first cell of the progress column: organization, project, light, plan, promise come first."""
        x, y = self.app.point(self.sheet)
        self.app.xdo('mousemove', x, y, 'click', 1)
        time.sleep(0.3)
        self.app.key('ctrl+Home')
        self.app.key(*['Right'] * 5)
        time.sleep(0.2)

    def rows(self):
        return json.loads(self.ask('grid', '--quarter', '2024Q3', '--format', 'json'))['rows']

    def wait_for(self, place, key, value):
        """What the ledger says of a row, in the order of the sheet."""
        seen = []

        def says():
            seen[:] = [self.rows()[place][key]]
            return seen == [value]

        try:
            wait(says, 6, step=0.2)
        except AssertionError:
            self.fail('%s of row %d is %r, not %r' % (key, place, seen[0], value))

    def test_type_and_move(self):
        before = self.rows()
        self.app.type('Wrote three rules')
        self.app.key('Tab')
        self.app.type('none')
        self.app.key('Return')
        self.app.type('Second row')
        self.app.key('Return')
        self.wait_for(0, 'work_done', 'Wrote three rules')
        self.wait_for(0, 'problems', 'none')
        # Enter after Tab goes on below the cell where the run began
        self.wait_for(1, 'work_done', 'Second row')
        # a project without a report got one, with the progress reported last
        self.assertIsNone(before[1]['work_done'])
        self.assertEqual(self.rows()[1]['actual_progress'], before[1]['progress_before'])
        self.app.key('ctrl+z', 'ctrl+z', 'ctrl+z')
        self.wait_for(0, 'work_done', before[0]['work_done'])
        self.wait_for(1, 'work_done', None)

    def test_edit_and_cancel(self):
        before = self.rows()
        self.app.key('F2')
        self.app.key('End')
        self.app.type('XYZ')
        self.app.key('Escape')
        time.sleep(0.5)
        self.assertEqual(self.rows()[0]['work_done'], before[0]['work_done'])
        self.app.key('F2')
        self.app.key('ctrl+End')
        self.app.key('alt+Return')
        self.app.type('XYZ')
        self.app.key('Return')
        self.wait_for(0, 'work_done', before[0]['work_done'] + '\nXYZ')
        self.app.key('Up')
        self.app.key('Delete')
        self.wait_for(0, 'work_done', None)
        self.app.key('ctrl+z', 'ctrl+z')
        self.wait_for(0, 'work_done', before[0]['work_done'])

    def test_copy_and_fill(self):
        before = self.rows()
        self.app.key('shift+Down', 'shift+Right')
        self.app.key('ctrl+c')
        wait(lambda: self.app.clipboard().count('\t') == 2, 3, 'two rows of two cells')
        self.assertTrue(self.app.clipboard().startswith(before[0]['work_done'] + '\t'))
        self.app.key('Left', 'Up')
        self.app.key('shift+Down', 'shift+Down')
        self.app.key('ctrl+d')
        self.wait_for(2, 'work_done', before[0]['work_done'])
        self.app.key('ctrl+z')
        self.wait_for(2, 'work_done', before[2]['work_done'])

    def test_paste(self):
        before = self.rows()
        self.app.paste('送教上门八次\t没有问题\n"第一批\n第二批"\t"无"\n')
        dialog = self.app.get('frame', 'Check What Is Pasted', timeout=8)
        self.shot('paste')
        self.assertEqual(self.rows()[0]['work_done'], before[0]['work_done'])
        self.app.do(self.app.get('push button', 'Write the Changes', dialog))
        self.wait_for(0, 'work_done', '送教上门八次')
        self.wait_for(1, 'work_done', '第一批\n第二批')
        self.wait_for(1, 'problems', '无')
        self.shot('progress-grid')
        self.app.key('ctrl+z')
        self.wait_for(0, 'work_done', before[0]['work_done'])
        self.wait_for(1, 'work_done', None)


if __name__ == '__main__':
    unittest.main()
