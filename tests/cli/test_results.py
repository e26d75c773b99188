# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Quantified results, awards, outcomes of a year, and what grows from a project."""
import unittest

from cli_case import CliCase


class ResultCase(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市城管局', '市林业局'])
        self.project('三务融合工程', 'P-1', 1)

    def project(self, name, number, organization, **fields):
        extra = ['%s=%s' % (field.replace('_', '-'), value) for field, value in fields.items()]
        self.set(self.ledger, 'project', 'new', 'name=' + name, 'number=' + number, 'year=2024',
                 'organization=%03d' % organization, 'state=' + fields.pop('state', 'in-progress'),
                 *[text for text in extra if not text.startswith('state=')])

    def add(self, name, figure, *arguments, project='P-1'):
        """Adds a result, whatever the rules warn of."""
        result = self.run_cli('result', 'add', project, name, figure, '--ledger', self.ledger, *arguments)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return result.stdout.decode().split()[0]

    def derive(self, name, operation, *terms, unit=None):
        arguments = [argument for term in terms for argument in ('--term', term)]
        return self.json('result', 'derive', 'P-1', name, '--ledger', self.ledger, '--operation', operation, *arguments,
                         *(['--unit', unit] if unit else []))

    def card(self, *arguments):
        return self.json('result', 'list', 'P-1', '--ledger', self.ledger, *arguments)


class City(ResultCase):
    """A0-4."""

    def setUp(self):
        super().setUp()
        for name, figure in [('便民摊点群', '74个'), ('临时摊点', '86处'), ('摊位', '2901个'), ('就业', '7558人')]:
            self.add(name, figure)

    def test_card(self):
        self.project('科学增绿', 'P-2', 2)
        forest = self.json('result', 'add', 'P-2', '营造林', '58.6万亩', '--ledger', self.ledger)
        self.assertEqual((forest['value'], forest['scale'], forest['unit'], forest['shown']),
                         (586000, 'ten-thousand', '亩', '58.6万亩'))
        card = self.card()
        self.assertEqual([result['shown'] for result in card['results']], ['74个', '86处', '2901个', '7558人'])
        self.assertEqual(card['derived'], [])

        self.assertEqual(self.derive('点位合计', 'sum', '便民摊点群', '临时摊点', unit='个')['value'], 160)
        self.assertEqual(self.derive('每摊点就业', 'ratio', '就业', '摊位', unit='人')['shown'], '2.61人')
        text = self.cli('result', 'list', 'P-1', '--ledger', self.ledger)
        self.assertIn('160个', text)
        self.assertIn('2.61人', text)
        for output in (text, self.cli('result', 'totals', '--ledger', self.ledger, '--year', '2024'),
                       self.cli('outcomes', '--ledger', self.ledger, '--year', '2024')):
            self.assertNotIn('3061', output)

    def test_refusals(self):
        self.add('满意率', '98%')
        arguments = ['result', 'derive', 'P-1', '合计', '--ledger', self.ledger]
        self.fails(*arguments, '--operation', 'sum', '--term', '满意率', '--term', '就业', match='percentage')
        self.fails(*arguments, '--operation', 'ratio', '--term', '就业', match='exactly two')
        self.fails(*arguments, '--operation', 'sum', '--term', '就业', '--term', '没有', match='没有')
        self.misused(*arguments, '--operation', 'sum', match='--term')
        self.misused('result', 'remove', '--ledger', self.ledger, match='derive')
        self.fails('result', 'list', 'P-9', '--ledger', self.ledger)
        self.assertEqual(self.card()['derived'], [])

    def test_undo(self):
        self.derive('点位合计', 'sum', '便民摊点群', '临时摊点')
        self.assertEqual(self.cli('undo', '--ledger', self.ledger, env={'LANGUAGE': 'en'}).strip(),
                         'Define a derived figure')
        self.assertEqual(self.card()['derived'], [])
        self.assertEqual(self.query(self.ledger, 'derived-term'), [])


class Totals(ResultCase):
    """Rules R2 to R5."""

    def totals(self, *arguments):
        totals = self.json('result', 'totals', '--ledger', self.ledger, '--year', '2024', *arguments)
        return {(total['subject'], total['unit']): total for total in totals}

    def test_totals(self):
        for name, figure in [('村', '92个'), ('社区', '47个'), ('企业', '40余个')]:
            self.add(name, figure, '--subject', '结对对象')
        self.add('帮扶', '6**0多名')
        self.add('帮扶', '300名')
        self.add('满意率', '98%')
        self.add('全市帮扶', '4707名', '--subject', '全市')
        totals = self.totals()
        pairs = totals['结对对象', '个']
        self.assertEqual((pairs['shown'], pairs['value'], pairs['added'], pairs['left_out']), ('179余个', 179, 3, {}))
        helped = totals['帮扶', '名']
        self.assertEqual((helped['shown'], helped['left_out']), ('300名', {'masked': 1}))
        self.assertEqual(totals['全市', '名']['value'], 4707)
        self.assertEqual((totals['满意率', '%']['value'], totals['满意率', '%']['left_out']), (None, {'percentage': 1}))
        self.assertEqual(len(totals), 4)
        self.assertEqual(self.totals('P-1').keys(), totals.keys())
        self.assertEqual(self.json('result', 'totals', '--ledger', self.ledger, '--year', '2023'), [])

    def test_warnings(self):
        result = self.run_cli('result', 'add', 'P-1', '帮扶', '6**0多名', '--ledger', self.ledger)
        self.assertEqual(result.returncode, 0)
        self.assertIn('enters no total', result.stderr.decode())
        self.fails('result', 'add', 'P-1', '满意率', '98%', '--base', '0', '--ledger', self.ledger, match='base')

    def test_private(self):
        self.add('结对儿童', '363名', '--private', '--evidence', '名册：王××')
        self.add('受助儿童', '王××、李××', '--private')
        hidden = [(result['shown'], result['evidence']) for result in self.card()['results']]
        self.assertEqual(hidden, [('363名', '***'), ('***', '')])
        self.assertNotIn('王××', self.cli('query', 'result-item', '--ledger', self.ledger, '--format', 'csv'))
        self.assertNotIn('王××', self.cli('result', 'list', 'P-1', '--ledger', self.ledger))
        shown = self.card('--with-private')['results']
        self.assertEqual((shown[0]['evidence'], shown[1]['shown']), ('名册：王××', '王××、李××'))
        self.assertIn('王××', self.cli('query', 'result-item', '--ledger', self.ledger, '--format', 'csv',
                                     '--with-private'))


class Awards(ResultCase):
    def setUp(self):
        super().setUp()
        for name in ('十佳创新项目', '十佳攻坚项目'):
            self.set(self.ledger, 'award-category', 'new', 'year=2024', 'title=年度“双十佳新突破”党建项目', 'name=' + name,
                     'places=10', 'level=city-organs', 'pool=2800余个')
        self.batch(self.ledger, ['project new name=项目%02d number=N-%02d year=2024 organization=001 state=accepted'
                                 % (number, number) for number in range(1, 23)])

    def award(self, *arguments):
        return self.cli('award', *arguments, '--ledger', self.ledger, '--date', '2025-01-15')

    def rank(self, *arguments):
        return self.json('award', 'rank', *arguments, '--ledger', self.ledger)

    def test_places(self):
        """A1-3: of two times ten places the 21st is refused."""
        for number in range(1, 23):
            self.award('nominate', '十佳创新项目' if number <= 11 else '十佳攻坚项目', 'N-%02d' % number)
        for number in list(range(1, 11)) + list(range(12, 22)):
            self.award('grant', '十佳创新项目' if number <= 11 else '十佳攻坚项目', 'N-%02d' % number)
        for category, number in (('十佳创新项目', 'N-11'), ('十佳攻坚项目', 'N-22')):
            self.fails('award', 'grant', category, number, '--ledger', self.ledger, match='10 places')
        self.assertEqual([(ranking['granted'], ranking['places'], ranking['share']) for ranking in self.rank()],
                         [(10, 10, '约0.4%'), (10, 10, '约0.4%')])
        text = self.award('list')
        self.assertIn('2024年度“双十佳新突破”党建项目名单（共20个）', text)
        self.assertIn('10. 市城管局：项目10\n', text)
        rows = self.csv_rows(self.award('list', '--format', 'csv'))
        self.assertEqual(len(rows), 20)
        self.award('revoke', '十佳创新项目', 'N-03')
        self.award('grant', '十佳创新项目', 'N-11')

    def test_share(self):
        self.set(self.ledger, 'award-category', 'new', 'year=2023', 'title=优秀项目', 'name=优秀“书记项目”', 'places=20',
                 'pool=2800余个')
        self.assertEqual(self.rank('--year', '2023')[0]['share'], '约0.7%')

    def test_ranking(self):
        rubric = self.set(self.ledger, 'rubric', 'new', 'name=评分表')[0]
        item = self.set(self.ledger, 'rubric-item', 'new', 'rubric=' + rubric, 'name=成效', 'full-mark=100',
                        'nature=qualitative', 'source=judges')[0]
        for number, total in ((1, '88'), (2, '92.5'), (3, '95'), (4, '92.5')):
            acceptance = self.set(self.ledger, 'acceptance', 'new', 'project=N-%02d' % number, 'rubric=' + rubric,
                                  'attempt=1', 'visit-on=2024-12-01', 'visit-record=现场查看')[0]
            self.set(self.ledger, 'acceptance-mark', 'new', 'acceptance=' + acceptance, 'item=' + item,
                     'rater-kind=committee', 'mark=' + total)
            self.set(self.ledger, 'acceptance', acceptance, 'closed-on=2024-12-02')
        self.award('nominate', '十佳创新项目', 'N-01', 'N-02', 'N-03', 'N-04', 'N-05')
        ranking = self.rank('十佳创新项目')[0]
        self.assertEqual([(entry['number'], entry['rank'], entry['tied']) for entry in ranking['nominations']],
                         [('N-03', 1, False), ('N-02', 2, True), ('N-04', 2, True), ('N-01', 4, False),
                          ('N-05', None, False)])
        self.assertIn('并列', ranking['ties'])
        self.fails('award', 'grant', '十佳攻坚项目', 'N-01', '--ledger', self.ledger, match='not nominated')
        self.fails('award', 'rank', '十佳', '--ledger', self.ledger, match='十佳')

    def test_registry(self):
        self.award('nominate', '十佳创新项目', 'N-01')
        self.award('grant', '十佳创新项目', 'N-01')
        self.assertIn('项目01', self.award('list', '--level', 'city-organs'))
        self.assertEqual(self.award('list', '--level', 'province'), '')
        self.assertEqual(self.award('list', '--year', '2023'), '')
        card = self.json('result', 'list', 'N-01', '--ledger', self.ledger)
        self.assertEqual(card['awards'], ['2024年度“双十佳新突破”党建项目 · 十佳创新项目（市直机关）'])


class Growing(ResultCase):
    def test_grow(self):
        self.project('增绿行动', 'P-2', 2, state='accepted', problem='造林成活率低。', measures='一村一策。')
        self.add('营造林', '58.6万亩', project='P-2')
        self.fails('grow', 'P-1', 'brand', '--name', '城管红', '--ledger', self.ledger, match='not finished')
        brand = self.json('grow', 'P-2', 'brand', '--name', '绿色先锋', '--ledger', self.ledger)
        self.assertRegex(brand['number'], r'^PP\d{4}-002-01$')
        practice = self.json('grow', 'P-2', 'practice', '--name', '一村一策增绿', '--ledger', self.ledger)
        self.assertEqual(practice['number'], 'AL2024-002-01')
        stored = self.query(self.ledger, 'practice')[0]
        self.assertEqual((stored['background'], stored['method'], stored['state']),
                         ('造林成活率低。', '一村一策。', 'collected'))
        self.assertIn('营造林58.6万亩', stored['effect'])
        card = self.json('result', 'list', 'P-2', '--ledger', self.ledger)
        self.assertEqual((card['brands'][0]['name'], card['practices'][0]['number']), ('绿色先锋', 'AL2024-002-01'))
        self.misused('grow', 'P-2', 'medal', '--name', 'x', '--ledger', self.ledger)
        self.misused('grow', 'P-2', 'brand', '--ledger', self.ledger, match='--name')
        self.fails('grow', 'P-2', 'practice', '--name', '长' * 31, '--ledger', self.ledger, match='31')


class Outcomes(ResultCase):
    """S0-20: the counts of a year name the rows they count."""

    def test_outcomes(self):
        self.project('办成一件事', 'P-2', 1, result_direction='governance')
        self.add('压减环节', '12个', project='P-2')
        self.set(self.ledger, 'problem', 'new', 'organization=001', 'description=占道经营', 'found-on=2024-03-01',
                 'state=closed', 'measures=划线管理', 'closed-on=2024-05-01')
        thing = self.set(self.ledger, 'member-item', 'new', 'kind=practical-thing', 'title=修路灯', 'done-on=2024-06-01')
        outcomes = self.json('outcomes', '--ledger', self.ledger, '--year', '2024')
        self.assertEqual([outcomes[key]['count'] for key in ('projects', 'brands', 'problems_solved',
                                                             'practical_things_done')], [2, 0, 1, 1])
        self.assertEqual(outcomes['practical_things_done']['ids'], thing)
        directions = {direction['key']: direction for direction in outcomes['directions']}
        self.assertEqual(list(directions), ['business-environment', 'governance', 'livelihood', 'institution', ''])
        self.assertEqual((directions['governance']['projects'], directions['governance']['results'],
                          directions['']['projects']), (1, 1, 1))
        self.assertEqual(directions['governance']['totals'][0]['shown'], '12个')
        self.assertEqual(self.json('outcomes', '--ledger', self.ledger, '--year', '2023')['projects']['count'], 0)
        self.assertIn('治理效能', self.cli('outcomes', '--ledger', self.ledger, '--year', '2024'))


if __name__ == '__main__':
    unittest.main()
