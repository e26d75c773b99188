# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Documents of a project, as other programs read them: the charter and the responsibility letter."""
import json
import os
import re
import shutil
import struct
import subprocess
import unittest
import zipfile
import zlib

import openpyxl

from cli_case import PDF_LEAKS, CliCase

CJK = 'WenQuanYi Micro Hei'
LONG = ''.join(chr(0x4e00 + i) for i in range(200))


def squeeze(text):
    return re.sub(r'\s|\u200b', '', text)


class DocumentCase(CliCase):
    def setUp(self):
        super().setUp()
        if shutil.which('pdftotext') is None:
            self.skipTest('pdftotext is not installed')
        self.ledger = self.sample()

    def projects(self, *arguments):
        return json.loads(self.cli('query', 'project', '--ledger', self.ledger, '--format', 'json', *arguments))

    def document(self, kind, name, *arguments):
        path = self.path(name)
        outcome = json.loads(self.cli('document', kind, '--ledger', self.ledger, '--output', path, '--format', 'json',
                                      *arguments, env=PDF_LEAKS))
        self.assertEqual(outcome[0]['file'], path)
        return path, outcome[0]

    def set(self, *arguments):
        self.cli('set', '--ledger', self.ledger, *arguments)

    def text(self, path):
        run = subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, text=True)
        return squeeze(run.stdout)

    def info(self, path):
        run = subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True)
        return dict(re.split(r':\s*', line, maxsplit=1) for line in run.stdout.splitlines() if ':' in line)

    def assert_inside(self, path):
        """Every word stands on its page."""
        run = subprocess.run(['pdftotext', '-bbox', path, '-'], check=True, capture_output=True, text=True)
        width = height = 0
        words = 0
        for line in run.stdout.splitlines():
            page = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line)
            word = re.search(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"', line)
            if page:
                width, height = float(page[1]), float(page[2])
            elif word:
                x_min, y_min, x_max, y_max = (float(value) for value in word.groups())
                self.assertGreaterEqual(x_min, 30, line)
                self.assertLessEqual(x_max, width - 30, line)
                self.assertGreaterEqual(y_min, 25, line)
                self.assertLessEqual(y_max, height - 10, line)
                words += 1
        self.assertGreater(words, 20)


class Charter(DocumentCase):
    FIELDS = ['number', 'name', 'organization', 'lead-name', 'lead-post', 'responsible-name', 'responsible-post', 'contact',
              'background', 'problem', 'goal', 'measures', 'outcome']

    def test_every_field_is_printed(self):
        for project in self.projects()[::40]:
            path, outcome = self.document('charter', 'c.pdf', '--project', project['number'])
            text = self.text(path)
            self.assertEqual(outcome['pages'], 1, project['number'])
            self.assertFalse(outcome['overflowed'])
            for field in self.FIELDS:
                if project[field]:
                    self.assertIn(squeeze(project[field]), text, field)
            self.assert_inside(path)

    def test_parts_are_printed(self):
        project = self.projects()[5]
        text = self.text(self.document('charter', 'c.pdf', '--project', project['number'])[0])
        parts = json.loads(self.cli('query', 'quarter-plan', '--ledger', self.ledger, '--format', 'json', '--filter',
                                    'project-id=' + project['number']))
        self.assertEqual(len(parts), 4)
        for part in parts:
            self.assertIn(squeeze(part['task']), text)
            self.assertIn(squeeze(part['completion-sign']), text)
        for word in ('一季度', '四季度', '选题标准', '切口小', '立项初审', '与上年不重复', '计划完成率', '（盖章）'):
            self.assertIn(word, text)

    def test_paper_and_properties(self):
        project = self.projects()[5]
        info = self.info(self.document('charter', 'c.pdf', '--project', project['number'])[0])
        self.assertIn('A4', info['Page size'])
        self.assertEqual(info['Pages'], '1')
        self.assertIn('立项书', info['Title'])
        self.assertIn(project['name'], info['Title'])
        self.assertEqual(info['Author'], project['organization'])

    def test_phone_is_masked(self):
        number = self.projects()[0]['number']
        self.set('project', number, 'contact-phone=13812341234')
        for name in ('c.pdf', 'c.xlsx'):
            path, _ = self.document('charter', name, '--project', number)
            text = self.text(path) if name.endswith('.pdf') else self.workbook_text(path)
            self.assertIn('138****1234', text)
            self.assertNotIn('13812341234', text)

    def test_both_deadlines(self):
        number = self.projects()[0]['number']
        self.set('project', number, 'due-date=2024-12-31', 'approved-due-date=2025-03-31')
        text = self.text(self.document('charter', 'c.pdf', '--project', number)[0])
        self.assertIn('2024.12.31（延期至2025.3.31）', text)

    def test_ticks(self):
        number = self.projects()[0]['number']
        self.set('project', number, 'criteria=small-cut highlight', 'review-checks=has-indicators')
        path, _ = self.document('charter', 'c.xlsx', '--project', number)
        text = self.workbook_text(path)
        self.assertIn('√切口小', text)
        self.assertIn('√有亮点', text)
        self.assertIn('□示范强', text)
        self.assertIn('√有量化指标', text)

    def test_long_texts_fit_or_go_on(self):
        number = self.projects()[0]['number']
        self.set('project', number, 'measures=' + LONG, 'problem=' + LONG, 'background=' + LONG)
        path, outcome = self.document('charter', 'c.pdf', '--project', number)
        self.assertEqual(outcome['pages'], 1)
        self.assertEqual(self.text(path).count(LONG), 3)
        self.assert_inside(path)
        self.set('project', number, 'measures=' + '\n'.join([LONG] * 7))
        run = self.run_cli('document', 'charter', '--ledger', self.ledger, '--project', number, '--output', path,
                           env=PDF_LEAKS)
        self.assertEqual(run.returncode, 0)
        self.assertIn('2 pages', run.stderr.decode())
        self.assertEqual(self.info(path)['Pages'], '2')
        # one of them goes on over the page, whose number stands between
        self.assertEqual(re.sub('第.页共.页', '', self.text(path)).count(LONG), 9)
        self.assert_inside(path)

    def test_empty_project(self):
        self.set('project', 'new', 'year=2025', 'name=空白项目', 'organization-id=013', 'state=draft')
        path, outcome = self.document('charter', 'c.pdf', '--project', '空白项目')
        self.assertEqual(outcome['pages'], 1)
        self.assertIn('空白项目', self.text(path))
        self.document('charter', 'c.xlsx', '--project', '空白项目')

    def test_rare_names(self):
        number = self.projects()[0]['number']
        self.set('project', number, 'lead-name=王堃', 'responsible-name=李喆', 'contact=陈珺')
        text = self.text(self.document('charter', 'c.pdf', '--project', number)[0])
        for name in ('王堃', '李喆', '陈珺'):
            self.assertIn(name, text)

    def workbook_text(self, path):
        sheet = openpyxl.load_workbook(path).worksheets[0]
        return squeeze(' '.join(str(cell.value) for row in sheet for cell in row if cell.value is not None))

    def test_workbook(self):
        project = self.projects()[5]
        path, _ = self.document('charter', 'c.xlsx', '--project', project['number'])
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        text = self.workbook_text(path)
        for field in self.FIELDS:
            if project[field]:
                self.assertIn(squeeze(project[field]), text, field)
        self.assertEqual((int(sheet.page_setup.paperSize), sheet.page_setup.orientation), (9, 'portrait'))
        self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
        self.assertGreater(len(sheet.merged_cells.ranges), 60)
        lists = [validation.formula1 for validation in sheet.data_validations.dataValidation]
        self.assertIn('"服务型,提升型,破题型"', lists)
        self.assertTrue(any('攻坚类' in choices for choices in lists))
        values = [cell.value for row in sheet for cell in row]
        self.assertIn(6, values)          # the baseline of the indicator, a number
        self.assertIn(0.45, values)       # the plan of the second quarter
        self.assertTrue(any(getattr(value, 'year', 0) == 2024 for value in values))
        self.assertTrue(sheet.protection.sheet)
        locked = {cell.value: cell.protection.locked for row in sheet for cell in row if cell.value}
        self.assertTrue(locked['项目名称'])
        self.assertFalse(locked[project['name']])

    @unittest.skipIf(shutil.which('soffice') is None, 'LibreOffice is not installed')
    def test_workbook_prints_on_one_page(self):
        path, _ = self.document('charter', 'c.xlsx', '--project', self.projects()[5]['number'])
        subprocess.run(['soffice', '-env:UserInstallation=file://' + self.path('profile'), '--headless', '--convert-to',
                        'pdf', '--outdir', self.path('out'), path], check=True, capture_output=True)
        self.assertEqual(self.info(os.path.join(self.path('out'), 'c.pdf'))['Pages'], '1')


class Pledge(DocumentCase):
    def test_letter(self):
        project = next(p for p in self.projects() if p['organization'] == '市财政局')
        path, outcome = self.document('pledge', 'p.pdf', '--project', project['number'])
        text = self.text(path)
        self.assertGreater(outcome['pages'], 1)
        for word in ('编号：ZR2024-', '责任单位：', '一、责任目标', '二、责任内容', '三、考核办法', '四、奖惩', '五、附则',
                     '一式两份', '代表（签字）', '责任人（签字）', '完成的得满分，部分完成的按比例得分', '—1—'):
            self.assertIn(word, text)
        self.assertIn(squeeze(project['goal']), text)
        self.assertIn(project['name'], text)
        self.assert_inside(path)

    def test_letter_covers_all_projects_of_its_secretary(self):
        projects = self.projects()
        first, second = next((a, b) for a in projects for b in projects
                             if a is not b and a['lead-name'] and (a['organization'], a['lead-name'], a['lead-post'])
                             == (b['organization'], b['lead-name'], b['lead-post']))
        text = self.text(self.document('pledge', 'p.pdf', '--project', first['number'])[0])
        self.assertIn(second['number'], text)
        self.assertIn(squeeze(second['goal']), text)

    def test_texts_of_project_and_office(self):
        number = self.projects()[0]['number']
        self.set('setting', 'pledge.rewards=奖惩按市直机关工委年度考核办法执行。')
        self.set('project', number, 'pledge-assessment=按季度逐项打分。', 'pledge-number=ZR2024-甲1',
                 'pledge-representative=沈××', 'pledge-signed-on=')
        text = self.text(self.document('pledge', 'p.pdf', '--project', number)[0])
        self.assertIn('奖惩按市直机关工委年度考核办法执行。', text)
        self.assertNotIn('通报表扬', text)
        self.assertIn('按季度逐项打分。', text)
        self.assertNotIn('百分制', text)
        self.assertIn('编号：ZR2024-甲1', text)
        self.assertIn('代表（签字）：沈××', text)
        self.assertIn('年月日', text)

    def test_duties_of_the_bearer(self):
        project = next(p for p in self.projects() if p['lead-post'] == '党组书记、局长')
        text = self.text(self.document('pledge', 'p.pdf', '--project', project['number'])[0])
        self.assertIn('领办书记项目', text)
        self.assertIn('到联系点讲党课', text)
        self.assertNotIn('检查党支部组织生活质量', text)

    def test_nobody_leads(self):
        self.set('project', 'new', 'year=2025', 'name=无人领办', 'organization-id=013', 'state=draft')
        self.fails('document', 'pledge', '--ledger', self.ledger, '--project', '无人领办', '--output',
                   self.path('p.pdf'), match='no leading secretary')
        self.assertFalse(os.path.exists(self.path('p.pdf')))

    def test_number_of_pages_is_found_by_no_signature_alone(self):
        for project in self.projects()[::60]:
            path, outcome = self.document('pledge', 'p.pdf', '--project', project['number'])
            last = subprocess.run(['pdftotext', '-raw', '-f', str(outcome['pages']), path, '-'], check=True,
                                  capture_output=True, text=True).stdout
            self.assertGreater(len(squeeze(last)), 60, project['number'])


class Acceptance(DocumentCase):
    ITEMS = [('选题精准', 40, 'judges', 36, (30, 32)), ('指标达成', 20, 'indicator-attainment', 20, ()),
             ('工作实效', 40, 'judges', 38, (36, 37))]

    def record(self, kind, *fields):
        run = self.run_cli('set', kind, 'new', '--ledger', self.ledger, *fields)
        self.assertEqual(run.returncode, 0, run.stderr.decode())
        return run.stdout.decode().strip()

    def begin(self, project):
        rubric = self.record('rubric', 'year=2024', 'name=评分表')
        items = [self.record('rubric-item', 'rubric-id=' + rubric, 'position=%d' % position, 'name=' + name,
                             'full-mark=%d' % full, 'source=' + source, 'guidance=看成效',
                             'nature=' + ('qualitative' if source == 'judges' else 'quantitative'))
                 for position, (name, full, source, _, _) in enumerate(self.ITEMS)]
        acceptance = self.record('acceptance', 'project-id=' + project, 'rubric-id=' + rubric, 'attempt=1',
                                 'applied-on=2024-12-10', 'completion=' + LONG, 'unit-opinion=同意申请验收。',
                                 'group-leader=王堃', 'group-members=李喆;陈珺', 'visit-on=2024-12-18',
                                 'visit-place=办事大厅', 'visit-record=核对台账10件。', 'opinion=同意通过验收。')
        for item, (_, _, _, own, marks) in zip(items, self.ITEMS):
            self.record('acceptance-mark', 'acceptance-id=' + acceptance, 'item-id=' + item, 'rater-kind=self',
                        'mark=%s' % own)
            for number, mark in enumerate(marks):
                self.record('acceptance-mark', 'acceptance-id=' + acceptance, 'item-id=' + item, 'rater-kind=judge',
                            'rater=评委%d' % (number + 1), 'mark=%s' % mark)

    def test_application_and_score_sheet(self):
        project = next(p for p in self.projects() if p['organization'] == '市信访局')
        self.begin(project['number'])
        path, outcome = self.document('acceptance', 'a.pdf', '--project', project['number'])
        text = self.text(path)
        self.assertEqual(outcome['pages'], 2)
        for word in ('验收申请表', '验收评分表', '立项目标', '完成情况（逐条对照）', LONG, '同意申请验收。', '2024年12月10日',
                     '选题精准', '看成效', '王堃', '李喆、陈珺', '2024年12月18日', '办事大厅', '核对台账10件。', '同意通过验收。',
                     squeeze(project['goal'])):
            self.assertIn(word, text)
        # the mean of the judges, and how far the unit is from it
        self.assertIn('4036' + '31.00' + '-5.00', text)
        self.assertIn('4038' + '36.50' + '-1.50', text)
        self.assertIn('94', text)
        self.assert_inside(path)

    def test_no_acceptance(self):
        self.fails('document', 'acceptance', '--ledger', self.ledger, '--project', self.projects()[0]['number'],
                   '--output', self.path('a.pdf'), match='no acceptance yet')


class AttackList(DocumentCase):
    def test_list_of_a_secretary(self):
        projects = [p for p in self.projects() if p['organization'] == '市信访局']
        lead = projects[0]['lead-name'], projects[0]['lead-post']
        path, outcome = self.document('attack-list', 'l.pdf', '--project', projects[0]['number'], '--quarter', '2024Q3')
        text = self.text(path)
        self.assertEqual(outcome['pages'], 1)
        self.assertIn('2024年第三季度（截至2024年9月30日）', text)
        for project in projects:
            same = (project['lead-name'], project['lead-post']) == lead
            self.assertEqual(project['number'] in text, same, project['number'])
        states = {p['number']: p['status'] for p in self.projects('--quarter', '2024Q3')}
        status = states[projects[0]['number']]
        self.assertIn('%.1f%%' % status['planned'], text)
        self.assertIn('%.1f%%' % status['actual'], text)
        self.assert_inside(path)

    def test_other_year(self):
        self.fails('document', 'attack-list', '--ledger', self.ledger, '--project', self.projects()[0]['number'],
                   '--quarter', '2022Q1', '--output', self.path('l.pdf'), match='no attack list')


class Awards(DocumentCase):
    def test_list(self):
        path = self.path('w.pdf')
        outcome = json.loads(self.cli('document', 'awards', '--ledger', self.ledger, '--year', '2023', '--output', path,
                                      '--format', 'json', env=PDF_LEAKS))
        text = self.text(path)
        granted = [a for a in json.loads(self.cli('query', 'award', '--ledger', self.ledger, '--format', 'json'))
                   if a['granted'] and a['granted-on'] < '2024-06-01']
        self.assertGreater(len(granted), 0)
        self.assertEqual(outcome[0]['pages'], 1)
        for award in granted:
            self.assertIn(award['project'], text)
        self.assertIn('2023年度市直机关党建优秀“书记项目”名单', text)
        self.assertIn('（共%d个）' % len(granted), text)
        self.assert_inside(path)

    def test_nothing_granted(self):
        self.fails('document', 'awards', '--ledger', self.ledger, '--year', '2019', '--output', self.path('w.pdf'),
                   match='no award of the year was granted')
        self.misused('document', 'awards', '--ledger', self.ledger, '--output', self.path('w.pdf'))
        self.misused('document', 'awards', '--ledger', self.ledger, '--year', '2023', '--output', self.path('w.xlsx'))


class All(DocumentCase):
    def test_all_of_a_year(self):
        folder = self.path('all')
        run = self.run_cli('document', 'pledge', '--ledger', self.ledger, '--year', '2024', '--all', folder,
                           '--format', 'json', env=PDF_LEAKS)
        files = json.loads(run.stdout)
        ended = [p for p in self.projects() if p['state'] in ('withdrawn', 'rejected', 'terminated')]
        secretaries = {(p['organization'], p['lead-name'], p['lead-post']) for p in self.projects() if p not in ended}
        self.assertEqual(run.returncode, 0)
        self.assertEqual(len(files), len(secretaries))
        self.assertEqual(len(run.stderr.splitlines()), len(ended))
        self.assertGreater(len(ended), 0)
        self.assertEqual(sorted(os.listdir(folder)), sorted(os.path.basename(f['file']) for f in files))

    def test_all_workbooks(self):
        folder = self.path('all')
        out = self.cli('document', 'charter', '--ledger', self.ledger, '--year', '2024', '--all', folder, '--as', 'xlsx')
        self.assertIn('256 files', out)
        self.assertEqual(len(os.listdir(folder)), 256)

    def test_usage(self):
        for arguments in (['charter'], ['letter', '--project', 'x', '--output', 'x.pdf'],
                          ['charter', '--project', 'x', '--output', 'x.doc'],
                          ['pledge', '--project', 'x', '--output', 'x.xlsx'],
                          ['charter', '--all', 'x'], ['charter', '--year', '2024', '--all', 'x', '--as', 'doc']):
            self.misused('document', '--ledger', self.ledger, *arguments)

    def test_unknown_project(self):
        self.fails('document', 'charter', '--ledger', self.ledger, '--project', 'SJ1999-1', '--output',
                   self.path('c.pdf'), match='SJ1999-1')


class PressCase(DocumentCase):
    @staticmethod
    def png():
        def chunk(kind, data):
            return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
        return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 4, 2, 8, 2, 0, 0, 0)) +
                chunk(b'IDAT', zlib.compress((b'\0' + b'\xc0\x20\x20' * 4) * 2)) + chunk(b'IEND', b''))

    def test_press_piece(self):
        self.set('project', 'SJ2024-013-01', 'problem=办事要跑多个窗口。', 'measures=1.合并窗口。', 'outcome=办事时间缩短一半。')
        self.set('result-item', 'new', 'project=SJ2024-013-01', 'name=办理业务', 'value-text=312件')
        self.set('result-item', 'new', 'project=SJ2024-013-01', 'name=群众来信', 'value-text=7封', 'private=true')
        path, outcome = self.document('press-piece', 'p.pdf', '--project', 'SJ2024-013-01')
        text = self.text(path)
        for part in ('一、破解难题', '办事要跑多个窗口。', '二、主要做法', '合并窗口', '三、取得成效', '办事时间缩短一半。', '办理业务312件'):
            self.assertIn(part, text)
        self.assertNotIn('7封', text)
        written, _ = self.document('press-piece', 'p.txt', '--project', 'SJ2024-013-01')
        with open(written, encoding='utf-8') as file:
            plain = file.read()
        self.assertIn('　　一、破解难题\n　　办事要跑多个窗口。\n', plain)
        self.assertLess(plain.index('主要做法'), plain.index('取得成效'))

    def test_picture(self):
        picture = self.path('现场.png')
        with open(picture, 'wb') as file:
            file.write(self.png())
        bare, _ = self.document('press-piece', 'a.odt', '--project', 'SJ2024-013-01')
        self.cli('attachment', 'add', 'project', 'SJ2024-013-01', picture, '--ledger', self.ledger)
        shown, _ = self.document('press-piece', 'b.odt', '--project', 'SJ2024-013-01')
        for path, n in ((bare, 0), (shown, 1)):
            with zipfile.ZipFile(path) as file:
                self.assertEqual(sum(name.startswith('Pictures/') for name in file.namelist()), n)
                self.assertEqual('>现场<' in file.read('content.xml').decode(), n == 1)

    def test_press_summary(self):
        self.set('press-item', 'new', 'title=一窗办成一件事', 'medium=示例日报', 'published-on=2024-08-02',
                 'project=SJ2024-013-01')
        text = self.text(self.document('press-summary', 's.pdf', '--project', 'SJ2024-013-01')[0])
        self.assertRegex(text, '1.*示例日报.*一窗办成一件事')
        self.assertIn('已刊发（1篇）', text)
        brand = json.loads(self.cli('query', 'brand', '--ledger', self.ledger, '--format', 'json'))[0]
        text = self.text(self.document('press-summary', 'b.pdf', '--brand', brand['number'])[0])
        self.assertIn(brand['name'], text)

    def test_results_summary(self):
        early = self.text(self.document('results-summary', 'e.pdf', '--as-of', '2024-03-31')[0])
        late = self.text(self.document('results-summary', 'l.pdf', '--as-of', '2024-09-30')[0])
        self.assertIn('截至2024年3月31日', early)
        counted = [int(re.search(r'解决问题(\d+)个', text).group(1)) for text in (early, late)]
        self.assertLess(counted[0], counted[1])
        # money and things stand in tables of their own
        money, things = late.split('资金', 1)[1].split('实事', 1)
        self.assertIn('为企业节约成本1930万元', money)
        self.assertNotIn('人次', money)
        self.assertNotIn('万元', things.split('另有', 1)[0])

    def test_tip_and_reminders(self):
        tip = json.loads(self.cli('query', 'work-tip', '--ledger', self.ledger, '--format', 'json'))[0]
        self.assertIn(squeeze(tip['title']), self.text(self.document('tip', 't.pdf', '--item', tip['number'])[0]))
        listed = self.document('reminders', 'r.pdf', '--as-of', '2024-09-30')[1]
        self.assertGreater(listed['pages'], 1)
        path = self.document('reminders', 'r.odt', '--as-of', '2024-10-10')[0]
        with zipfile.ZipFile(path) as package:
            units = re.findall(r'>([^<>]+)（\d+件）<', package.read('content.xml').decode('utf-8'))
        # each unit is named once: what nobody else is to do stands with the committee's own
        self.assertEqual(units[0], '市直机关工委')
        self.assertEqual(len(units), len(set(units)))
        self.misused('document', 'tip', '--ledger', self.ledger, '--output', self.path('t.pdf'), match='--item')
        self.misused('document', 'reminders', '--ledger', self.ledger, '--output', self.path('r.doc'), match='.txt')


class FontsCase(CliCase):
    """Machines with other fonts: fontconfig is told which files there are, and what else a family is called."""
    CONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>%s</dir><cachedir>%s</cachedir>%s</fontconfig>"""
    RENAME = """<match target="scan"><test name="family"><string>%s</string></test>
<edit name="family" mode="append"><string>%s</string></edit></match>"""

    def check(self, family, renamed=(), *arguments):
        """On a machine that has the folder of one family only."""
        files = subprocess.run(['fc-list', '-f', '%{file}\\n', family], capture_output=True, text=True).stdout.split('\n')
        if not files[0]:
            self.skipTest(f'{family} is not installed')
        config = self.path('fonts.conf')
        with open(config, 'w', encoding='utf-8') as file:
            file.write(self.CONFIG % (os.path.dirname(files[0]), self.path('cache'),
                                      ''.join(self.RENAME % (family, name) for name in renamed)))
        shutil.rmtree(self.path('cache'), ignore_errors=True)
        run = self.run_cli('check', '--fonts', *arguments, '--format', 'json',
                           env={'FONTCONFIG_FILE': config, 'FONTCONFIG_PATH': self.folder})
        found = json.loads(run.stdout)
        return run, {row['role']: row for row in found['roles']}, found['missing']

    def test_office_and_stand_ins(self):
        run, roles, missing = self.check(CJK, ['仿宋_GB2312', 'LXGW WenKai'])
        self.assertEqual((run.returncode, missing), (0, ''), run.stderr)
        self.assertEqual({role: row['match'] for role, row in roles.items()},
                         {'title': 'other', 'body': 'exact', 'kai': 'similar', 'hei': 'similar', 'song': 'other',
                          'latin': 'other'})
        self.assertEqual((roles['body']['wanted'], roles['body']['family']), ('仿宋_GB2312', '仿宋_GB2312'))
        self.assertEqual((roles['kai']['wanted'], roles['kai']['family']), ('楷体_GB2312', 'LXGW WenKai'))
        self.assertEqual(roles['body']['advice'], 'Nothing to install.')
        self.assertIn('fonts-noto-cjk', roles['title']['advice'])
        self.assertIn('~/.local/share/fonts', roles['kai']['advice'])

    def test_missing_characters(self):
        ledger = self.sample()
        self.cli('set', '--ledger', ledger, 'project', 'SJ2024-013-01', 'name=堃喆行动')
        run, roles, missing = self.check('DejaVu Sans', (), ledger)
        self.assertEqual(run.returncode, 1)
        self.assertIn('fonts-noto-cjk', run.stderr.decode())
        self.assertTrue(set('堃喆') <= set(missing), missing)
        self.assertTrue(set('堃喆') <= set(roles['body']['lacking']))
        self.assertEqual(len(missing), len(set(missing)))
        run, roles, missing = self.check(CJK, (), ledger)
        self.assertEqual((run.returncode, missing, roles['hei']['lacking']), (0, '', ''), run.stderr)

    def test_text(self):
        out = self.cli('check', '--fonts')
        for family in ('方正小标宋_GBK', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体', 'Times New Roman'):
            self.assertIn(family, out)


if __name__ == '__main__':
    unittest.main()
