# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Coverage of brands, exemplar library, evaluation."""
import re
import sqlite3
import unittest
import zipfile

import openpyxl

from cli_case import PDF_LEAKS, CliCase


class Coverage(CliCase):
    """S1-31, S2-22 on a small register; A2-2 itself is in test-brand-file.c."""

    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市财政局', '市审计局', '市林业局'])

    def brand(self, name, organization, *fields):
        self.set(self.ledger, 'brand', 'new', 'name=' + name, 'organization=%03d' % organization, 'stage=nurture', *fields)

    def coverage(self, *arguments):
        return self.json('brands', 'coverage', '--ledger', self.ledger, *arguments)

    def test_coverage(self):
        self.brand('党领财兴', 1, 'category=people-service')
        self.brand('市审计局品牌', 2, 'unnamed=true')
        coverage = self.coverage()
        self.assertEqual((coverage['total'], coverage['scope']), (3, 'organs'))
        self.assertEqual([coverage[state] for state in ('named', 'unnamed', 'none')],
                         [{'count': 1, 'percent': 33.3}] * 3)
        self.assertEqual([(row['name'], row['state'], row['brands']) for row in coverage['organizations']],
                         [('市财政局', 'named', ['党领财兴']), ('市审计局', 'unnamed', ['市审计局品牌']),
                          ('市林业局', 'none', [])])
        self.assertEqual({category['key']: category['brands'] for category in coverage['categories']
                          if category['brands']}, {'people-service': 1})
        self.assertRegex(self.cli('brands', 'coverage', '--ledger', self.ledger), r'有名称 1（33.3%）|有名称 1 \(33.3%\)')

    def figures(self):
        statistics = self.json('stats', '--ledger', self.ledger, '--quarter', '2024Q3')
        return statistics, {figure['code']: figure['value'] for figure in statistics['figures']}

    def test_statistics(self):
        """The coverage and the brands behind their step are figures of the quarter; of an old ledger, too (S2-8)."""
        self.brand('党领财兴', 1, 'category=people-service', 'state=approved', 'created-on=2022-01-01', 'year-step=foundation',
                   'step-due-on=2024-01-01')
        self.brand('市审计局品牌', 2, 'unnamed=true', 'state=draft')
        statistics, figures = self.figures()
        self.assertEqual([figures[code] for code in ('organizations-with-brand', 'organizations-brand-unnamed',
                                                     'organizations-without-brand', 'brands-behind')], [1, 1, 1, 1])
        self.assertEqual({category['key']: category['brands'] for category in statistics['brand_categories']
                          if category['brands']}, {'people-service': 1})
        database = sqlite3.connect(self.ledger)
        database.execute('UPDATE brand SET state = NULL')
        database.commit()
        database.close()
        self.assertEqual(self.figures()[1]['brands-behind'], 1)
        for state, names in (('approved', ['党领财兴', '市审计局品牌']), ('draft', []), ('withdrawn', [])):
            self.assertEqual([brand['name'] for brand in self.json('query', 'brand', '--ledger', self.ledger, '--filter',
                                                                   'state=' + state)], names)

    def test_empty(self):
        coverage = self.json('brands', 'coverage', '--ledger', self.empty())
        self.assertEqual((coverage['total'], coverage['named']), (0, {'count': 0, 'percent': None}))

    def test_misuse(self):
        self.misused('brands', 'coverage', '--ledger', self.ledger, '--scope', 'all', match='neither organs nor branches')
        self.misused('brands', 'wealth', '--ledger', self.ledger, match='none of coverage')

    def test_scores(self):
        self.brand('党领财兴', 1)
        for rater, total in [('甲', 60), ('乙', 88), ('丙', 89), ('丁', 90), ('戊', 100)]:
            self.set(self.ledger, 'brand-evaluation', 'new', 'brand=党领财兴', 'year=2024', 'rater-kind=expert',
                     'rater=' + rater, 'total=%d' % total)
        score, = self.json('brands', 'scores', '--ledger', self.ledger, '--year', '2024')
        self.assertEqual((score['expert_mean'], score['dropped'], score['composite'], score['rank']), (89.0, 2, None, None))
        self.set(self.ledger, 'brand-evaluation', 'new', 'brand=党领财兴', 'year=2024', 'rater-kind=poll', 'total=80')
        score, = self.json('brands', 'scores', '--ledger', self.ledger, '--year', '2024')
        self.assertEqual((score['composite'], score['rank']), (86.3, 1))


class Library(CliCase):
    """A1-3."""

    def test_library(self):
        ledger = self.empty()
        self.assertEqual(self.json('brands', 'library', '--ledger', ledger)['rate'], None)
        for number in range(10):
            self.set(ledger, 'designation', 'new', 'standard=four-strong', 'name=第%d党支部' % number)
        self.set(ledger, 'exemplar-batch', 'new', 'number=1', 'title=首批')
        for number in range(3):
            self.set(ledger, 'exemplar', 'new', 'batch=首批', 'name=第%d党支部' % number, 'state=admitted')
        library = self.json('brands', 'library', '--ledger', ledger)
        self.assertEqual((library['designated'], library['admitted'], library['rate'], library['outside']), (10, 3, 30.0, 7))
        self.assertEqual(library['batches'][0]['admitted'], 3)


class Documents(CliCase):
    """Forms F8, F9, F22 and the card of a brand."""

    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['市财政局', '市审计局'])
        for name, organization in [('审计利剑', 2), ('党领财兴', 1)]:
            self.set(self.ledger, 'brand', 'new', 'name=' + name, 'organization=%03d' % organization, 'stage=nurture',
                     'grade=typical', 'grade-year=2024', 'background=背景。', 'connotation=内涵。', 'results=成效。')

    def test_forms(self):
        for kind in ('brand', 'brand-card'):
            path = self.path(kind + '.pdf')
            self.cli('document', kind, '--ledger', self.ledger, '--brand', '党领财兴', '--output', path, env=PDF_LEAKS)
            with open(path, 'rb') as file:
                self.assertEqual(file.read(5), b'%PDF-')

    def test_ledger(self):
        path = self.path('ledger.xlsx')
        self.cli('document', 'brand-ledger', '--ledger', self.ledger, '--output', path)
        sheet = openpyxl.load_workbook(path).active
        cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
        header = next(row for row in cells if '品牌名称' in row)
        self.assertEqual(header, ['序号', '单位', '党组织', '品牌名称', '品牌内涵（摘要）', '创建时间', '培育阶段', '评定等级', '评定年度',
                                  '综合得分', '负责人', '本年度主要工作', '下一步', '备注'])
        names = [row[3] for row in cells[cells.index(header) + 1:] if row[3]]
        self.assertEqual(names, ['党领财兴', '审计利剑'])

    def test_compilation(self):
        """Cover, contents, one page for each brand in official order, index."""
        path = self.path('compilation.pdf')
        self.cli('document', 'compilation', '--ledger', self.ledger, '--year', '2024', '--output', path, env=PDF_LEAKS)
        with open(path, 'rb') as file:
            self.assertEqual(len(re.findall(rb'/Type /Page\b', file.read())), 5)

    def compile(self, *arguments):
        """The headings of a compilation, in order."""
        path = self.path('compilation.odt')
        self.cli('document', 'compilation', '--ledger', self.ledger, '--year', '2024', '--output', path, *arguments)
        with zipfile.ZipFile(path) as package:
            text = re.sub(r'<[^>]+>', '|', package.read('content.xml').decode())
        return [part for part in text.split('|') if re.match('党建品牌“|第.篇|审计一线|.*名称索引', part)]

    def test_chosen_entries(self):
        """The same choice as in the window (S1-25): entries, official order or that given, chapters."""
        self.set(self.ledger, 'practice', 'new', 'title=审计一线的支部工作法', 'organization=002', 'year=2024',
                 'kind=branch-method', 'state=first-review', 'background=背景。')
        entries = ['--entry', 'brand:审计利剑', '--entry', 'practice:审计一线的支部工作法', '--entry', 'brand:党领财兴']
        finance, audit, case = '党建品牌“党领财兴”', '党建品牌“审计利剑”', '审计一线的支部工作法'
        titles = [part for part in self.compile(*entries) if part in (finance, audit, case)]
        self.assertEqual(titles[0], finance)
        titles = [part for part in self.compile(*entries, '--as-given') if part in (finance, audit, case)]
        self.assertEqual(titles[:3], [audit, case, finance])
        chapters = self.compile(*entries, '--chapters')
        self.assertIn('第一篇　党建品牌', chapters)
        self.assertLess(chapters.index('第一篇　党建品牌'), chapters.index('第二篇　工作案例'))
        self.misused('document', 'compilation', '--ledger', self.ledger, '--output', self.path('a.pdf'), '--entry', '审计利剑',
                     match='brand:NAME')

    def test_nothing(self):
        self.fails('document', 'compilation', '--ledger', self.empty('en'), '--output', self.path('none.pdf'),
                   match='nothing to compile')
        self.misused('document', 'brand', '--ledger', self.ledger, '--output', self.path('a.pdf'), match='--brand')
        self.misused('document', 'brand', '--ledger', self.ledger, '--brand', '党领财兴', match='ends in .pdf')


if __name__ == '__main__':
    unittest.main()
