#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""A quarter's duties are ticked in the window with real keys and taken back; who is missing is copied as a reminder. What
was recorded is read back by the command line.

    tests/gtk-session -- python3 tests/e2e_duties_test.py
"""
import json
import time
import unittest

import e2e_window
from gtkdrive import actions, norm, wait, walk


class Duties(e2e_window.Window):
    language = 'zh_CN'

    def count_records(self):
        return len(json.loads(self.ask('query', 'duty-records', '--format', 'json')))

    def press(self, name):
        def find():
            page = self.app.get('filler', 'LhChecklistsPage')
            return next((node for node in walk(page) if norm(node.get_name()).startswith(name) and 'click' in actions(node)),
                        None)

        wait(find, 10, name)
        self.app.do(find())

    def click_open_cell(self, sheet):
        cell = wait(lambda: next((node for node in walk(sheet)
                                  if norm(node.get_name()).startswith('市委社会工作部, 下半年')), None), 10, 'a cell')
        x, y = self.app.point(cell)
        self.app.xdo('mousemove', x, y, 'click', 1)

    def test_tick_and_undo(self):
        self.go('checklists')
        self.press('打卡')
        sheet = self.app.get('table', '各单位分期完成情况', timeout=10)
        wait(lambda: any('待办' in norm(node.get_name()) for node in walk(sheet)), 10, 'an open cell')
        self.shot('duties-before')
        # a cell says its unit, its period and how it stands
        self.assertTrue(any(norm(node.get_name()).startswith('市纪委监委机关, 下半年') for node in walk(sheet)))

        # a click on a cell only selects it; another one on the cell that is selected records
        before = self.count_records()
        self.click_open_cell(sheet)
        time.sleep(1)
        self.assertEqual(self.count_records(), before)
        self.click_open_cell(sheet)
        wait(lambda: self.count_records() == before + 1, 6, 'the record of a click', step=0.3)
        self.app.key('ctrl+z')
        wait(lambda: self.count_records() == before, 6, 'no record', step=0.3)

        # a unit with open ones below it, the second half of the year: below the totals, after the names
        self.app.key('ctrl+Home', *['Down'] * 7, 'Right', 'Right')
        self.app.key('space')
        wait(lambda: self.count_records() == before + 1, 6, 'one record', step=0.3)
        self.shot('duties-ticked')
        self.app.key('ctrl+z')
        wait(lambda: self.count_records() == before, 6, 'no record', step=0.3)

        # a block takes one action, and one step back
        self.app.key('shift+Down', 'shift+Down')
        self.app.key('space')
        wait(lambda: self.count_records() == before + 3, 6, 'three records', step=0.3)
        self.app.key('ctrl+z')
        wait(lambda: self.count_records() == before, 6, 'no record', step=0.3)

        # the first half: one unit is missing
        self.app.key('ctrl+Home', 'Down', 'Right')
        time.sleep(0.5)
        self.press('复制为催办名单')
        wait(lambda: '市文化旅游集团' in self.app.clipboard(), 5, 'the names of those missing')
        self.assertIn('1 个单位', self.app.clipboard())
        self.shot('duties-missing')


if __name__ == '__main__':
    unittest.main(verbosity=2)
