# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Charts of any figure, and charts as specifications."""
import json
import unittest
from xml.etree import ElementTree

from cli_case import CliCase


class ChartSpecifications(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def draw(self, *arguments):
        self.assertEqual(self.cli('chart', '--ledger', self.ledger, '--quarter', '2024Q3', *arguments), '')

    def spec(self, *arguments):
        path = self.path('chart.json')
        self.draw('--save-spec', path, *arguments)
        with open(path, encoding='utf-8') as file:
            return json.load(file)

    def figure(self, figure, by, kind, *arguments):
        spec = self.spec('--figure', figure, '--by', by, '--kind', kind, *arguments)
        values = {row['label']: row['cells'][0] for row in spec['categories']}
        return spec, {label: cell['value'] if isinstance(cell, dict) else cell for label, cell in values.items()}

    def stats_value(self, code):
        figures = self.stats(self.ledger, '2024Q3')['figures']
        return next(figure['value'] for figure in figures if figure['code'] == code)

    def test_a_specification_opens_exactly(self):
        for kind in ['light-strip', 'ranking', 'columns', 'heat-map']:
            first, again, saved = self.path('a.png'), self.path('b.png'), self.path('a.json')
            self.draw(kind, '--output', first, '--save-spec', saved, '--theme', 'briefing')
            self.assertEqual(self.cli('chart', '--spec', saved, '--output', again), '')
            self.assertEqual(self.digest(first), self.digest(again))
            self.assertEqual(self.cli('chart', '--spec', saved, '--output', again, '--theme', 'print'), '')
            self.assertNotEqual(self.digest(first), self.digest(again))

    def test_lights_of_the_quarter(self):
        spec, values = self.figure('projects', 'light', 'light-strip')
        self.assertEqual(list(values.values()), [154, 55, 20, 18, 9])
        self.assertIn('256', spec['title'])

    def test_groups_add_up(self):
        for code, by in [('projects', 'sector'), ('projects-behind', 'organization'), ('reports-missing', 'category'),
                         ('organizations-filed', 'sector')]:
            _, values = self.figure(code, by, 'columns')
            self.assertEqual(sum(values.values()), self.stats_value(code), code)

    def test_rates_and_time(self):
        _, rates = self.figure('closing-rate', 'sector', 'ranking')
        self.assertTrue(all(0 <= rate <= 100 for rate in rates.values()))
        self.assertEqual(list(rates.values()), sorted(rates.values(), reverse=True))
        spec, quarters = self.figure('actual-progress', 'quarter', 'columns', '--periods', '3')
        self.assertEqual([row['key'] for row in spec['categories']], ['2024Q1', '2024Q2', '2024Q3'])
        self.assertEqual(list(quarters.values())[-1], self.stats_value('actual-progress'))

    def test_a_closed_quarter_stays(self):
        """Whatever is corrected after the closing, each chart of the closed quarter is drawn as it was closed."""
        kinds = [('ranking',), ('light-strip',), ('cards',), ('project-funnel',),
                 ('--figure', 'actual-progress', '--by', 'sector', '--kind', 'ranking')]
        paths = [('gantt', self.path('map.svg')), ('project-list', self.path('list.svg'))]

        def draw_all():
            for kind, path in paths:
                self.cli('chart', '--ledger', self.ledger, '--quarter', '2024Q3', kind, '--pages', '1', '--output', path)
            return [self.spec(*kind) for kind in kinds] + [self.digest(path) for _, path in paths]

        self.cli('quarter', 'close', '--quarter', '2024Q3', '--ledger', self.ledger)
        closed = draw_all()
        closed_on = json.loads(self.cli('quarter', 'list', '--format', 'json', '--ledger', self.ledger))[0]['closed_on']
        year, month, day = (int(part) for part in closed_on.split('-'))
        for spec in closed[:len(kinds)]:
            self.assertIn('截至2024年9月30日', spec['source'])
            self.assertIn('已封账，封账日期%d年%d月%d日' % (year, month, day), spec['source'])
        before = self.spec('--figure', 'actual-progress', '--by', 'quarter', '--kind', 'columns', '--periods', '3')

        reports = json.loads(self.cli('query', 'progress', '--filter', 'quarter=2024Q3', '--format', 'json', '--ledger',
                                      self.ledger))
        for report in reports[:5]:
            self.set(self.ledger, 'progress', report['id'], 'actual-progress=99.5')
        self.set(self.ledger, 'project', reports[0]['project-id'], 'name=改了名的项目')
        self.assertEqual(draw_all(), closed)
        # as of another day the ledger is told as it stands
        self.assertNotEqual(self.spec('ranking', '--as-of', '2024-10-01'), closed[0])
        # a later quarter that looks back sees what was frozen
        path = self.path('back.json')
        self.cli('chart', '--ledger', self.ledger, '--quarter', '2024Q4', '--figure', 'actual-progress', '--by', 'quarter',
                 '--kind', 'columns', '--periods', '4', '--save-spec', path)
        with open(path, encoding='utf-8') as file:
            back = json.load(file)
        self.assertEqual([row['cells'] for row in back['categories'] if row['key'] == '2024Q3'],
                         [row['cells'] for row in before['categories'] if row['key'] == '2024Q3'])

    def test_text_of_an_svg(self):
        def texts(*arguments):
            path = self.path('text.svg')
            self.draw('ranking', '--ends', '5', '--output', path, *arguments)
            return [''.join(node.itertext()) for node in ElementTree.parse(path).iter('{http://www.w3.org/2000/svg}text')]

        title = self.spec('ranking', '--ends', '5')['title']
        self.assertEqual(texts(), [])
        self.assertEqual(texts('--text', 'outlines'), [])
        words = texts('--text', 'text', '--scale', '2')
        self.assertIn(title.replace(' ', ''), ''.join(words).replace(' ', ''))
        self.assertTrue(any('封账' in word or '截至' in word for word in words))
        self.misused('chart', 'ranking', '--ledger', self.ledger, '--quarter', '2024Q3', '--output', self.path('a.svg'),
                     '--text', 'bold', match='outlines')

    def test_filter(self):
        _, sectors = self.figure('projects', 'sector', 'columns')
        _, lights = self.figure('projects', 'light', 'columns', '--filter', 'sector=party-organs')
        self.assertEqual(sum(lights.values()), sectors['党委单位'])

    def test_refusals(self):
        options = ['chart', '--ledger', self.ledger, '--quarter', '2024Q3', '--save-spec', self.path('no.json')]
        self.fails(*options, '--figure', 'nothing', '--by', 'light', '--kind', 'table', match='nothing')
        self.fails(*options, '--figure', 'projects', '--by', 'cause', '--kind', 'table', match='organization, sector')
        self.fails(*options, '--figure', 'closing-rate', '--by', 'sector', '--kind', 'doughnut', match='ranking')
        self.fails(*options, '--figure', 'projects', '--by', 'light', '--kind', 'columns', '--filter', 'sector=moon',
                   match='sector=moon')
        self.misused(*options, '--figure', 'projects', match='--kind')
        self.misused(*options, 'ranking', '--figure', 'projects', '--kind', 'ranking')
        with open(self.path('bad.json'), 'w', encoding='utf-8') as file:
            file.write('{"version": 1, "kind": "ranking", "colour": "red"}')
        self.fails('chart', '--spec', self.path('bad.json'), '--output', self.path('no.png'), match='colour')


if __name__ == '__main__':
    unittest.main()
