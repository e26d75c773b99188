#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Closing the quarter on the real window: the desk opens the dialog, the quarter is closed, a correction from elsewhere is
told as a change by the banner, and reopening asks for a reason.

    tests/gtk-session -- python3 tests/e2e_closing_test.py
"""
import json
import subprocess
import time
import unittest

from e2e_window import CLI, Window, norm, wait, walk


class Closing(Window):
    def texts(self, node):
        return [norm(child.get_name()) for child in walk(node) if child.get_name()]

    def wait_for_text(self, node, part):
        wait(lambda: any(part in text for text in self.texts(node)), 10, part)

    def correct(self):
        report = json.loads(self.ask('query', 'progress', '--filter', 'quarter=2024Q3', '--format', 'json'))[5]
        subprocess.run([CLI, 'set', 'progress', report['id'], 'actual-progress=99.5', '--ledger', self.ledger], check=True)

    def test_close_correct_reopen(self):
        app = self.app
        app.action('close-quarter')
        dialog = app.get('frame', 'Closing of .*')
        self.wait_for_text(dialog, 'Reports of the quarter not received')
        self.shot('closing-before')
        app.do(app.get('push button', 'Close the Quarter', dialog))
        self.wait_for_text(dialog, 'No figure has changed since.')
        closing = json.loads(self.ask('quarter', 'list', '--format', 'json'))
        self.assertEqual([(item['quarter'], item['closed']) for item in closing], [('2024Q3', True)])

        self.correct()
        window = app.get('filler', 'LhClosedBanner')
        self.wait_for_text(window, 'differ since')
        app.do(app.get('push button', 'Close', dialog))
        app.gone('frame', 'Closing of .*')
        self.shot('closing-banner')
        app.action('close-quarter')
        dialog = app.get('frame', 'Closing of .*')
        time.sleep(1)
        self.shot('closing-changes')
        self.wait_for_text(dialog, '→')
        app.set_text(app.get('text', 'Reason.*', dialog), '市财政局更正进度')
        app.do(app.get('push button', 'Reopen', dialog))
        self.wait_for_text(dialog, 'Before closing')
        self.wait_for_text(dialog, '市财政局更正进度')
        closing = json.loads(self.ask('quarter', 'list', '--format', 'json'))
        self.assertEqual([item['reopen_reason'] for item in closing], ['市财政局更正进度'])


if __name__ == '__main__':
    unittest.main()
