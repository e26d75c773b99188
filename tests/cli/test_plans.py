# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The map of the year, the route of a project, the yearly list, and plan and progress side by side."""
import os
import subprocess
import unittest

from cli_case import PDF_LEAKS, CliCase


def pdf(path):
    """Pages, their size in mm, and the words of a PDF."""
    info = subprocess.run(['pdfinfo', path], capture_output=True, check=True, text=True).stdout
    fields = dict(line.split(':', 1) for line in info.splitlines() if ':' in line)
    size = [round(float(part) / 72 * 25.4) for part in fields['Page size'].split()[:3:2]]
    text = subprocess.run(['pdftotext', path, '-'], capture_output=True, check=True, text=True).stdout
    return int(fields['Pages']), tuple(size), ''.join(text.split())


class Paper(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def draw(self, kind, name, *arguments):
        path = self.path(name)
        told = self.cli('chart', kind, '--ledger', self.ledger, '--quarter', '2024Q3', '--output', path, *arguments,
                        env=PDF_LEAKS)
        return path, told

    def test_map_on_one_page(self):
        path, told = self.draw('gantt', 'map.pdf')
        self.assertRegex(told, r'^256 rows on 1 page')
        pages, size, text = pdf(path)
        self.assertEqual((pages, size), (1, (420, 297)))
        # Every project is there, if only with the beginning of its name.
        for project in self.query(self.ledger, 'project'):
            self.assertIn(project['name'][:5], text)

    def test_map_on_a4(self):
        path, told = self.draw('gantt', 'map.pdf', '--paper', 'a4')
        pages, size, _ = pdf(path)
        self.assertEqual(size, (297, 210))
        self.assertGreater(pages, 1)
        self.assertIn('cannot be read on one page', told)
        self.assertIn('written on %d pages' % pages, told)

    def test_list(self):
        path, told = self.draw('project-list', 'list.pdf')
        pages, size, text = pdf(path)
        self.assertEqual(size, (420, 297))
        self.assertIn('written on %d pages' % pages, told)
        self.assertIn('廉洁微课由4门增加到16门', text)
        self.assertIn('1打造年轻干部廉洁教育流动课堂', text)

    def test_list_forced(self):
        path, told = self.draw('project-list', 'list.pdf', '--pages', '1')
        self.assertEqual(pdf(path)[0], 1)
        self.assertIn('cannot be read on paper', told)

    def test_pictures_are_numbered(self):
        self.draw('gantt', 'map.png', '--pages', '3')
        self.assertEqual([name for name in sorted(os.listdir(self.folder)) if name.startswith('map')],
                         ['map-1.png', 'map-2.png', 'map-3.png'])

    def test_route(self):
        path, told = self.draw('gantt', 'route.pdf', '--project', 'SJ2024-001-01')
        self.assertRegex(told, r'^5 rows on 1 page')
        text = pdf(path)[2]
        for task in self.query(self.ledger, 'milestone', '--filter', 'project-id=SJ2024-001-01'):
            self.assertIn(task['task'][:8], text)

    def test_zoom(self):
        whole = self.digest(self.draw('gantt', 'a.png')[0])
        pictures = {self.digest(self.draw('gantt', zoom + '.png', '--zoom', zoom)[0])
                    for zoom in ('year', 'half-year', 'quarter', 'month')}
        self.assertEqual(len(pictures | {whole}), 5)

    def test_size(self):
        path, told = self.draw('gantt', 'map.svg', '--size', '1600x4000')
        self.assertEqual(told, '')
        with open(path, encoding='utf-8') as svg:
            self.assertIn('打造年轻干部廉洁教育流动课堂', svg.read())

    def test_misuse(self):
        given = ('--ledger', self.ledger, '--quarter', '2024Q3', '--output', self.path('a.png'))
        self.misused('chart', 'gantt', *given, '--zoom', 'week', match='--zoom')
        self.misused('chart', 'gantt', *given, '--paper', 'a5', match='--paper')
        self.misused('chart', 'gantt', *given, '--pages', '0', match='--pages')
        self.misused('chart', 'gantt', *given, '--paper', 'a3', '--size', '800x600', match='--paper')
        self.misused('chart', 'ranking', *given, '--project', 'x', match='--project')
        self.misused('chart', 'ranking', *given, '--pages', '2', match='--pages')
        self.misused('chart', 'project-list', *given, '--zoom', 'year', match='--zoom')
        self.fails('chart', 'gantt', *given, '--project', 'SJ2024-999-99', match='SJ2024-999-99')


class Compare(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def compare(self, *arguments):
        return self.json('compare', '--ledger', self.ledger, '--quarter', '2024Q3', *arguments)

    def test_late_first(self):
        result = self.compare()
        self.assertEqual((result['quarter'], result['as-of']), ('2024Q3', '2024-09-30'))
        rows = result['rows']
        self.assertEqual(len(rows), 256)
        running = [row['lag'] for row in rows if row['lag'] is not None and row['light'] != 'grey']
        self.assertEqual(running, sorted(running, reverse=True))
        self.assertGreater(running[0], 40)
        lights = [row['light'] for row in rows]
        first_grey = lights.index('grey')
        self.assertEqual(set(lights[first_grey:]), {'grey'})

    def test_agrees_with_the_figures(self):
        stats = self.stats(self.ledger, '2024Q3')
        rows = self.compare()['rows']
        red = [row for row in rows if row['light'] == 'red']
        missing = [row for row in rows if row['reporting'] == 'missing']
        figures = {figure['code']: figure['value'] for figure in stats['figures']}
        self.assertEqual(len(red), figures['light-red'])
        self.assertEqual(len(missing), figures['reports-missing'])
        for row in missing:
            self.assertEqual(row['progress'], '')

    def test_milestones_of_another_day(self):
        def count(code, *arguments):
            return sum(row['milestones'][code] for row in self.compare(*arguments)['rows'])
        self.assertEqual(count('done', '--as-of', '2024-01-01') + count('overdue', '--as-of', '2024-01-01'), 0)
        self.assertGreater(count('overdue'), 0)
        total = sum(count(code) for code in ('not-started', 'under-way', 'done', 'done-late', 'overdue', 'cancelled'))
        self.assertEqual(total, len(self.query(self.ledger, 'milestone')))

    def test_ticked_off(self):
        milestone = self.query(self.ledger, 'milestone', '--filter', 'state=overdue')[0]
        self.set(self.ledger, 'milestone', milestone['id'], 'actual-end=2024-12-31')
        after = {task['id']: task['state'] for task in self.query(self.ledger, 'milestone')}
        self.assertEqual(after[milestone['id']], 'done-late')

    def test_csv(self):
        rows = self.csv_rows(self.cli('compare', '--ledger', self.ledger, '--quarter', '2024Q3', '--format', 'csv'))
        self.assertEqual(len(rows), 256)
        self.assertEqual([row['项目编号'] for row in rows], [row['number'] for row in self.compare()['rows']])

    def test_misuse(self):
        self.misused('compare', '--ledger', self.ledger, match='--quarter')
        self.misused('compare', '--ledger', self.ledger, '--quarter', '2024Q3', '--format', 'xml', match='xml')
        self.misused('compare', 'project', '--ledger', self.ledger, '--quarter', '2024Q3')


if __name__ == '__main__':
    unittest.main()
