# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""What leaves the program is in the language of the ledger; messages are in that of the shell."""
import subprocess
import unittest

import openpyxl

from cli_case import PDF_LEAKS, CliCase

CHINESE = '[\u4e00-\u9fff]'


class Language(CliCase):
    def test_messages(self):
        path = self.path('no')
        self.assertRegex(self.fails('check', path, env={'LANGUAGE': 'zh_CN'}), CHINESE)
        self.assertNotRegex(self.fails('check', path, env={'LANGUAGE': 'en'}), CHINESE)
        self.assertRegex(self.cli('--help', env={'LANGUAGE': 'zh_CN'}), CHINESE)

    def test_figures(self):
        ledger = self.sample()
        for language in 'en', 'zh_CN':
            text = self.cli('stats', '--ledger', ledger, '--quarter', '2024Q3', env={'LANGUAGE': language})
            self.assertIn('2024年第三季度', text)
        english = self.cli('stats', '--ledger', ledger, '--quarter', '2024Q3', '--lang', 'en',
                           env={'LANGUAGE': 'zh_CN'})
        self.assertIn('third quarter of 2024', english)

    def test_headings_of_csv(self):
        text = self.cli('query', 'project', '--ledger', self.sample(), '--format', 'csv', '--quarter', '2024Q3')
        for heading in list(self.csv_rows(text)[0])[1:]:
            self.assertRegex(heading, CHINESE)

    def test_groups_without_a_class(self):
        text = self.cli('stats', '--ledger', self.sample(), '--quarter', '2024Q3')
        self.assertRegex(text, r'(?m)^未分类 +21 ')

    def test_chart(self):
        path = self.path('a.pdf')
        self.cli('chart', 'light-strip', '--ledger', self.sample(), '--quarter', '2024Q3', '--output', path,
                 env=PDF_LEAKS)
        text = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
        self.assertIn('三季度', text.replace(' ', ''))

    def test_workbook(self):
        sheets = {}
        for language in 'zh_CN', 'en':
            path = self.path(language + '.xlsx')
            self.cli('report', '--ledger', self.sample(), '--quarter', '2024Q3', '--output', path, '--lang', language)
            sheets[language] = openpyxl.load_workbook(path).sheetnames
        self.assertEqual(len(sheets['en']), len(sheets['zh_CN']))
        for name in sheets['zh_CN']:
            self.assertRegex(name, CHINESE)
        for name in sheets['en']:
            self.assertNotRegex(name, CHINESE)

    def test_golden(self):
        ledger = self.sample()
        for name, arguments in {
                'stats-2024Q3.txt': ['stats', '--quarter', '2024Q3'],
                'query-organization.txt': ['query', 'organization', '--limit', '6', '--fields',
                                           'code,name,kind,aliases'],
                'query-project.txt': ['query', 'project', '--limit', '12', '--quarter', '2024Q3'],
                'query-brand.csv': ['query', 'brand', '--limit', '3', '--format', 'csv'],
                'history.txt': ['history']}.items():
            self.assert_golden(name, self.cli(arguments[0], *arguments[1:], '--ledger', ledger))


if __name__ == '__main__':
    unittest.main()
