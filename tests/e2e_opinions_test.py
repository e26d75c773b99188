#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Raw opinions become an item by one key and join one by the mouse, in the window a clerk sees."""
import json
import time
import unittest

from e2e_window import Window, kids, wait, walk


class Opinions(Window):
    language = 'zh_CN'

    def stats(self):
        return json.loads(self.ask('opinions', 'stats', '--year', '2024', '--as-of', '2024-09-30', '--format', 'json'))

    def test_merge_by_a_key_and_by_the_mouse(self):
        app = self.app
        before = self.stats()
        self.assertEqual(before['opinions'],
                         sum(before[place] for place in ('merged', 'in_topics', 'set_aside', 'open')))
        self.go('rectification')
        app.click(app.get(None, '意见建议', pred=lambda node: node.get_role_name() in ('toggle button', 'radio button', 'page tab')))
        page = app.get('filler', 'LhOpinionsPage')
        app.get('label', r'\d+ 组可归并', page)
        self.shot('opinions')
        table = app.get('tree table', None, page)
        rows = app.get('list', None, table)
        wait(lambda: rows.get_child_count() > 5, 5, 'rows')
        rows.select_child(0)
        app.get('label', r'\d+ 条相似|没有相似意见', page)
        self.shot('opinions-similar')
        app.do(app.get('push button', '归并', page))
        wait(lambda: self.stats()['items'] == before['items'] + 1, 10, 'the new item')
        after = self.stats()
        self.assertEqual((after['opinions'], after['merged'], after['open']),
                         (before['opinions'], before['merged'] + 1, before['open'] - 1))
        self.shot('opinions-item')
        self.drag(rows, [node for node in walk(page) if node.get_role_name() == 'tree table'][1], after)

    def drag(self, rows, items, before):
        """The first open opinion is dragged onto an item in the middle of the table by the mouse: it joins that item."""
        app = self.app
        x, y = app.point(kids(rows)[0])
        # a table keeps some rows above and below those that are seen
        to_x, to_y = app.point(items)
        app.xdo('mousemove', x, y, 'mousedown', 1)
        for i in range(1, 11):
            app.xdo('mousemove', x + (to_x - x) * i // 10, y + (to_y - y) * i // 10)
            time.sleep(0.03)
        time.sleep(0.3)
        self.shot('opinions-drag')
        app.xdo('mouseup', 1)
        wait(lambda: self.stats()['merged'] == before['merged'] + 1, 10, 'the opinion that was dropped')
        after = self.stats()
        self.assertEqual((after['items'], after['open']), (before['items'], before['open'] - 1))


if __name__ == '__main__':
    unittest.main()
