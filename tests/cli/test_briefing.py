# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""The set of a briefing: its files, that all of them tell the same figures, naming, and that it is complete or not there."""
import os
import re
import struct
import subprocess
import unittest

import openpyxl

from cli_case import PDF_LEAKS, CliCase

QUARTER = '2024Q3'


def read_pdf(path):
    return subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True).stdout


def read_text(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return file.read()


def squeeze(text):
    """Without the breaks of lines, which differ from paper to slide."""
    return re.sub(r'\s+', '', text)


def read_workbook(path):
    """All texts, and the figures by name: percentages as they are shown."""
    texts, figures = [], {}
    for sheet in openpyxl.load_workbook(path, data_only=True):
        for row in sheet.iter_rows():
            name = None
            for cell in row:
                if isinstance(cell.value, str):
                    texts.append(cell.value)
                    name = cell.value
                elif isinstance(cell.value, (int, float)) and name is not None:
                    percent = '%' in (cell.number_format or '')
                    figures.setdefault(name, '%.1f%%' % (cell.value * 100) if percent else '%g' % cell.value)
    return '\n'.join(texts), figures


class Briefing(CliCase):
    made = {}

    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def briefing(self, *arguments, output=None):
        return self.json('briefing', '--ledger', self.ledger, '--quarter', QUARTER, '--output', output or self.folder,
                         *arguments, env=PDF_LEAKS)

    def shared(self, naming):
        """A set that is only read; made once for all tests of the program."""
        folder = os.path.join(CliCase.templates.name, 'briefing-' + naming)
        if naming not in self.made:
            os.mkdir(folder)
            self.made[naming] = self.briefing('--naming', naming, output=folder)
        return self.made[naming]

    def files(self, made):
        return {os.path.splitext(name)[1] if not name.startswith('图表/') else name: os.path.join(made['folder'], name)
                for name in made['files']}

    def read(self, made):
        paper, slides = [os.path.join(made['folder'], name) for name in made['files'] if name.endswith('.pdf')]
        files = self.files(made)
        texts, figures = read_workbook(files['.xlsx'])
        return {'paper': read_pdf(paper), 'slides': read_pdf(slides), 'text': read_text(files['.txt']),
                'workbook': texts}, figures


class Files(Briefing):
    def test_all_of_them_are_there(self):
        made = self.briefing()
        self.assertEqual(os.path.basename(made['folder']), '2024年第三季度书记项目简报套件(截至20240930)')
        found = [os.path.relpath(os.path.join(root, name), made['folder'])
                 for root, _, names in os.walk(made['folder']) for name in names]
        self.assertEqual(sorted(found), sorted(made['files']))
        self.assertEqual(os.listdir(self.folder).count(os.path.basename(made['folder'])), 1)
        self.assertEqual([name for name in os.listdir(self.folder) if name.startswith('.linghang-briefing')], [])
        for name in made['files']:
            self.assertLessEqual(len(os.path.basename(name)), 80)
            self.assertNotRegex(name, r'[\\:*?<>|"]')

    def test_charts_are_slides_twice_the_size(self):
        made = self.shared('no')
        pictures = [name for name in made['files'] if name.endswith('.png')]
        self.assertGreaterEqual(len(pictures), 4)
        for name in pictures:
            with open(os.path.join(made['folder'], name), 'rb') as file:
                self.assertEqual(struct.unpack('>II', file.read(24)[16:24]), (3840, 2160))
            self.assertIn(name[:-4] + '.svg', made['files'])

    def test_pages(self):
        made = self.shared('yes')
        paper, slides = [os.path.join(made['folder'], name) for name in made['files'] if name.endswith('.pdf')]
        sizes = [subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout
                 for path in (paper, slides)]
        self.assertRegex(sizes[0], r'Page size: +595\.\d* x 841\.\d* pts \(A4\)')
        self.assertRegex(sizes[1], r'Page size: +1440 x 810 pts')
        n_charts = sum(name.endswith('.png') for name in made['files'])
        self.assertIn('Pages:           %d\n' % (n_charts + 4), sizes[1])

    def test_nothing_is_overwritten(self):
        first = self.briefing()
        second = self.briefing()
        self.assertEqual(second['folder'], first['folder'] + ' (2)')

    def test_text_is_for_windows(self):
        with open(self.files(self.shared('no'))['.txt'], 'rb') as file:
            data = file.read()
        self.assertTrue(data.startswith(b'\xef\xbb\xbf'))
        self.assertEqual(data.count(b'\n'), data.count(b'\r\n'))


class Figures(Briefing):
    """One statistic: window and stats have it from where the briefing has it."""
    def check(self, naming):
        texts, figures = self.read(self.shared(naming))
        stats = {figure['code']: figure for figure in self.stats(self.ledger, QUARTER)['figures']}
        problems = {figure['code']: figure for figure in self.stats(self.ledger, QUARTER)['problems']['figures']}

        def shown(code):
            figure = stats.get(code) or problems[code]
            return '%.1f%%' % figure['value'] if figure['unit'] == '%' else '%g' % figure['value']

        sentences = [
            '%s个单位申报书记项目%s个，平均进度%s' % tuple(map(shown, ('organizations-filed', 'projects', 'actual-progress'))),
            '应报进展%s份，按时报送%s份，迟报%s份，未报%s份，按时报送率%s' % tuple(map(shown, (
                'reports-due', 'reports-on-time', 'reports-late', 'reports-missing', 'on-time-rate'))),
            '发现问题%s个，已整改%s个，整改率%s；已销号%s个，销号率%s' % tuple(map(shown, (
                'problems-found', 'problems-completed', 'rectification-rate', 'problems-closed', 'closing-rate'))),
            '应履职%s次，已履职%s次' % tuple(map(shown, ('duties-required', 'duties-done'))),
        ]
        for sentence in sentences:
            self.assertIn(sentence, squeeze(texts['text']))
            self.assertIn(sentence, squeeze(texts['paper']))
        self.assertIn(sentences[0], squeeze(texts['slides']))
        for code in ('projects', 'actual-progress', 'on-time-rate', 'rectification-rate', 'organizations-filed', 'light-red'):
            self.assertIn(shown(code), texts['slides'], code)
        for code in stats:
            if stats[code]['value'] is not None and stats[code]['label'] in figures:
                self.assertEqual(figures[stats[code]['label']], shown(code), code)
        self.assertEqual(figures['平均实际进度'], shown('actual-progress'))
        return texts, figures, problems

    def test_named(self):
        self.check('yes')

    def test_numbered(self):
        _, figures, problems = self.check('no')
        for code in ('rectification-rate', 'closing-rate'):
            self.assertEqual(figures[problems[code]['label']], '%.1f%%' % problems[code]['value'])

    def test_lights_and_ranking(self):
        texts, _ = self.read(self.shared('yes'))
        stats = self.stats(self.ledger, QUARTER)
        for text in (texts['text'], texts['paper']):
            self.assertIn('红灯项目%d个' % stats['light_red'], squeeze(text))
        self.assertEqual(len(re.findall(r'(?m)^\d+\.[■◆▲]', texts['text'])),
                         stats['light_red'] + stats['light_orange'] + stats['light_yellow'])
        best = max(stats['organizations'], key=lambda group: group['actual'] or 0)
        self.assertIn('%s（%.1f%%）' % (best['label'], best['actual']), squeeze(texts['text']))
        self.assertIn('%s（%.1f%%）' % (best['label'], best['actual']), squeeze(texts['paper']))

    def test_another_day_has_other_figures(self):
        made = self.briefing('--as-of', '2024-08-15')
        self.assertTrue(made['folder'].endswith('(截至20240815)'))
        self.assertIn('截至2024年8月15日', read_text(self.files(made)['.txt']))


class Naming(Briefing):
    def test_nobody_is_named(self):
        made = self.shared('no')
        self.assertFalse(made['naming'])
        texts, _ = self.read(made)
        for name in made['files']:
            if name.endswith('.svg'):
                with open(os.path.join(made['folder'], name), encoding='utf-8') as file:
                    texts[name] = file.read()
        organizations = self.query(self.ledger, 'organization')
        projects = self.query(self.ledger, 'project')
        names = {text for organization in organizations for text in (organization['name'], organization['full-name'])
                 if text and len(text) >= 3}
        self.assertGreater(len(names), 100)
        for where, text in texts.items():
            flat = squeeze(text)
            self.assertEqual([name for name in names if name in flat and name not in '示例市直机关工委'], [], where)
            self.assertEqual([project['name'] for project in projects if project['name'] in flat], [], where)
        self.assertIn('单位1（', squeeze(texts['text']))

    def test_a_unit_has_one_number(self):
        """The last of the ranking has the same number in every file."""
        texts, _ = self.read(self.shared('no'))
        stats = self.stats(self.ledger, QUARTER)
        last = min(group['actual'] for group in stats['organizations'] if group['actual'] is not None)
        number = re.search(r'单位(\d+)（%.1f%%）' % last, squeeze(texts['text'])).group(1)
        self.assertIn('单位%s（%.1f%%）' % (number, last), squeeze(texts['paper']))
        self.assertIn('单位' + number, texts['workbook'].split('\n'))

    def test_names_with_yes(self):
        texts, _ = self.read(self.shared('yes'))
        for where in ('text', 'paper', 'slides', 'workbook'):
            self.assertIn('市财政局', texts[where], where)
            self.assertNotIn('单位1（', squeeze(texts[where]))


class OfTheLedger(Briefing):
    def test_head_texts_and_foot(self):
        self.set(self.ledger, 'briefing', 'new', 'quarter=2024Q3', 'title=机关党建工作简报', 'issue-number=7', 'issuer=某市直机关工委办公室',
                 'issued-on=2024-10-12', 'naming=true', 'highlights=第一条要目', 'next-work=第一件下季工作',
                 'practices=评价结果与预算安排挂钩办法', 'sent-up=市委办公室', 'sent-down=市直各单位', 'copies=120')
        made = self.json('briefing', '--ledger', self.ledger, '--briefing', '机关党建工作简报', '--output', self.folder,
                         env=PDF_LEAKS)
        self.assertTrue(made['naming'])
        paper = squeeze(self.read(made)[0]['paper'])
        for text in ('机关党建工作简报', '第7期', '某市直机关工委办公室', '2024年10月12日', '第一条要目', '1.第一件下季工作', '报：市委办公室',
                     '发：市直各单位', '（共印120份）', '市财政局：评价结果与预算安排挂钩办法'):
            self.assertIn(text, paper)
        self.assertNotIn('送：', paper)
        self.assertNotIn('逐项会商', paper)   # what the program writes when the clerk wrote nothing

    def test_practices_tell_where_they_were_promoted(self):
        texts, _ = self.read(self.shared('yes'))
        for where in ('text', 'paper', 'slides'):
            self.assertRegex(squeeze(texts[where]), '已推广：[^，]+，2024年1[0-2]月')


class Failures(Briefing):
    def test_usage(self):
        self.misused('briefing', '--ledger', self.ledger, match='--quarter')
        self.misused('briefing', '--ledger', self.ledger, '--quarter', QUARTER, '--naming', 'maybe', match='maybe')
        self.misused('briefing', '--ledger', self.ledger, '--quarter', QUARTER, '--theme', 'pink', match='pink')
        self.fails('briefing', '--ledger', self.ledger, '--briefing', 'none of that name', match='none of that name')

    def test_a_folder_that_is_not_there(self):
        self.fails('briefing', '--ledger', self.ledger, '--quarter', QUARTER, '--output', self.path('nowhere'),
                   match='does not exist')
        self.assertFalse(os.path.exists(self.path('nowhere')))

    @unittest.skipUnless(os.path.exists('/usr/bin/prlimit'), 'needs prlimit')
    def test_nothing_is_left_of_a_set_that_could_not_be_written(self):
        """A file that may not grow beyond 40 kB: the first PDF is larger."""
        output = self.path('out')
        os.mkdir(output)
        result = subprocess.run(['prlimit', '--fsize=40000', self.program, 'briefing', '--ledger', self.ledger,
                                 '--quarter', QUARTER, '--output', output], capture_output=True,
                                env=self.environment(**PDF_LEAKS))
        self.assertNotEqual(result.returncode, 0)
        if result.returncode == 1:
            self.assertEqual(os.listdir(output), [])

    def test_an_empty_year(self):
        self.ledger = self.empty()
        texts, _ = self.read(self.briefing())
        self.assertIn('尚未报送进展', squeeze(texts['paper']))


if __name__ == '__main__':
    unittest.main()
