# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""What leaves the program as files: charts and the quarterly workbook, without a display."""
import os
import struct
import subprocess
import unittest
import xml.etree.ElementTree as xml

import openpyxl

from cli_case import PDF_LEAKS, CliCase

KINDS = ['light-strip', 'ranking', 'columns', 'heat-map', 'categories', 'light-shares', 'light-trend', 'trend',
         's-curve', 'problem-rates']

# What is planned and judged, with what each of them needs
JUDGED = {'cards': [], 'project-funnel': [], 'problem-funnel': [], 'brand-funnel': [], 'targets': [], 'risk-grid': [],
          'route-map': ['--project', 'SJ2024-024-01'], 'radar': ['--organization', '024']}


def png_size(path):
    with open(path, 'rb') as file:
        head = file.read(24)
    assert head[:8] == b'\x89PNG\r\n\x1a\n', 'no PNG'
    return struct.unpack('>II', head[16:24])


def svg_root(path):
    root = xml.parse(path).getroot()
    assert root.tag == '{http://www.w3.org/2000/svg}svg', root.tag
    return root


class Charts(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def chart(self, kind, name, *arguments):
        path = self.path(name)
        self.assertEqual(self.cli('chart', kind, '--ledger', self.ledger, '--quarter', '2024Q3', '--output', path,
                                  *arguments, env=PDF_LEAKS if name.endswith('.pdf') else None), '')
        return path

    def test_png(self):
        for kind in KINDS:
            self.assertEqual(png_size(self.chart(kind, kind + '.png')), (1920, 1080))
        self.assertEqual(png_size(self.chart('ranking', 'a.png', '--size', '640x360')), (640, 360))
        self.assertEqual(png_size(self.chart('ranking', 'b.png', '--size', '640x360', '--scale', '2')), (1280, 720))

    def test_png_is_the_same_every_time(self):
        first = self.digest(self.chart('columns', 'a.png'))
        self.assertEqual(self.digest(self.chart('columns', 'b.png')), first)

    def test_svg(self):
        for kind in KINDS:
            root = svg_root(self.chart(kind, kind + '.svg', '--size', '1200x600'))
            width, height = (float(root.get(name).removesuffix('px')) for name in ('width', 'height'))
            self.assertEqual(width / height, 2)
            self.assertGreater(len(list(root.iter())), 20)

    def test_pdf(self):
        for kind in KINDS:
            path = self.chart(kind, kind + '.pdf')
            info = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
            self.assertRegex(info, r'Pages: +1\n')

    def test_labels_are_the_figures(self):
        path = self.chart('light-strip', 'a.pdf')
        text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
        lights = self.stats(self.ledger, '2024Q3')['lights']
        for count in filter(None, lights.values()):
            self.assertRegex(text, r'(?<!\d)%d(?!\d)' % count)

    def test_judged(self):
        found = {}
        for kind, arguments in JUDGED.items():
            self.assertEqual(png_size(self.chart(kind, kind + '.png', *arguments)), (1920, 1080))
            path = self.chart(kind, kind + '.pdf', *arguments)
            found[kind] = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True,
                                         check=True).stdout
        figures = self.stats(self.ledger, '2024Q3')
        self.assertIn('%.1f%%' % figures['actual_progress'], found['cards'])
        for code in ('problems_found', 'problems_completed', 'problems_closed'):
            self.assertRegex(found['problem-funnel'], r'(?<!\d)%d(?!\d)' % figures['problems'][code])
        self.assertIn('%.1f%%' % figures['problems']['closing_rate'], found['problem-funnel'])

    def test_judged_misuse(self):
        given = ('--ledger', self.ledger, '--quarter', '2024Q3', '--output', self.path('a.png'))
        self.misused('chart', 'route-map', *given, match='--project')
        self.misused('chart', 'radar', *given, match='--organization')
        self.misused('chart', 'cards', *given, '--organization', '024', match='radar')
        self.misused('chart', 'cards', *given, '--project', 'SJ2024-024-01', match='gantt')
        self.fails('chart', 'radar', *given, '--organization', '999')

    def test_themes(self):
        pictures = {self.digest(self.chart('columns', theme + '.png', '--theme', theme))
                    for theme in ('light', 'dark', 'high-contrast', 'print')}
        self.assertEqual(len(pictures), 4)

    def test_language(self):
        english = self.chart('light-strip', 'a.pdf', '--lang', 'en')
        text = subprocess.run(['pdftotext', english, '-'], capture_output=True, text=True, check=True).stdout
        self.assertIn('2024', text)
        self.assertNotIn('季度', text)

    def test_options_of_the_ranking(self):
        whole = self.digest(self.chart('ranking', 'whole.png'))
        for name, arguments in {'ends': ['--ends', '5'], 'page': ['--first', '11', '--count', '10'],
                                'hidden': ['--hide-names'], 'by': ['--by', 'sector']}.items():
            self.assertNotEqual(self.digest(self.chart('ranking', name + '.png', *arguments)), whole, name)

    def test_a_file_is_replaced_as_a_whole(self):
        path = self.chart('columns', 'a.png')
        before = self.digest(path)
        self.fails('chart', 'columns', '--ledger', self.path('no'), '--quarter', '2024Q3', '--output', path)
        self.assertEqual(self.digest(path), before)

    def test_misuse(self):
        given = ('--ledger', self.ledger, '--quarter', '2024Q3', '--output', self.path('a.png'))
        self.misused('chart', *given)
        self.misused('chart', 'cake', *given, match='cake.*ranking')
        self.misused('chart', 'ranking', '--ledger', self.ledger, '--output', self.path('a.png'), match='--quarter')
        self.misused('chart', 'ranking', '--ledger', self.ledger, '--quarter', '2024Q3', match='--output')
        for name, value in [('--output', 'a.gif'), ('--size', '10'), ('--size', '9x9'), ('--size', '640x360x2'),
                            ('--scale', '9'), ('--theme', 'pink'), ('--by', 'moon'), ('--count', '0')]:
            self.misused('chart', 'ranking', *given, name, value, match=name)
        self.assertFalse(os.path.exists(self.path('a.png')))

    def test_failures(self):
        self.fails('chart', 'ranking', '--ledger', self.ledger, '--quarter', '2024Q3',
                   '--output', self.path('no/a.png'), match='a.png|no')
        self.fails('chart', 'ranking', '--ledger', self.path('no'), '--quarter', '2024Q3',
                   '--output', self.path('a.png'), match='no')

    def test_empty_ledger(self):
        self.ledger = self.empty()
        for kind in KINDS:
            self.assertEqual(png_size(self.chart(kind, kind + '.png')), (1920, 1080))


class Reports(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def report(self, name, *arguments):
        path = self.path(name)
        self.assertEqual(self.cli('report', '--ledger', self.ledger, '--quarter', '2024Q3', '--output', path,
                                  *arguments), '')
        return path

    def test_both_editions(self):
        figures = self.stats(self.ledger, '2024Q3')
        for edition in 'print', 'data':
            book = openpyxl.load_workbook(self.report(edition + '.xlsx', '--edition', edition))
            values = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
            self.assertIn(figures['projects'], values)
            self.assertIn(figures['organizations_filed'], values)
            names = {row['name'] for row in self.query(self.ledger, 'project')}
            self.assertLessEqual(names, values)

    def test_misuse(self):
        given = ('--ledger', self.ledger, '--quarter', '2024Q3')
        self.misused('report', *given, match='--output')
        self.misused('report', *given, '--output', self.path('a.xls'), match='--output')
        self.misused('report', *given, '--output', self.path('a.xlsx'), '--edition', 'pocket', match='pocket')
        self.misused('report', '--ledger', self.ledger, '--output', self.path('a.xlsx'), match='--quarter')

    def test_failures(self):
        self.fails('report', '--ledger', self.ledger, '--quarter', '2024Q3', '--output', self.path('no/a.xlsx'),
                   match='a.xlsx|no')
        self.assertEqual([name for name in os.listdir(self.folder) if name.endswith('.xlsx')], [])


if __name__ == '__main__':
    unittest.main()
