# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Rounds of inspection, problems, acceptance and appraisal."""
import unittest
import zipfile

from cli_case import CliCase


class InspectionCase(CliCase):
    def ledger_with_project(self, name='财政惠企直达'):
        ledger = self.empty()
        self.add_organizations(ledger, ['市财政局', '市审计局'])
        self.set(ledger, 'project', 'new', 'name=' + name, 'year=2024', 'organization=市财政局', 'state=in-progress',
                 'start-date=2024-03-01', 'due-date=2024-12-31')
        return ledger

    def inspections(self, ledger, *arguments):
        return self.json('inspections', '--ledger', ledger, *arguments)


class SelfChecks(InspectionCase):
    def ledger_with_list(self):
        ledger = self.empty()
        self.add_organizations(ledger, ['市财政局', '市审计局'])
        for unit in ('市财政局', '市审计局'):
            self.set(ledger, 'organization', unit, 'files-projects=true')
        self.set(ledger, 'checklist', 'new', 'kind=negative', 'title=2024年负面清单', 'year=2024')
        for place, title in enumerate(('填报数据与实际不符', '组织生活流于形式'), 1):
            self.set(ledger, 'checklist-item', 'new', 'checklist=2024年负面清单', 'position=%d' % place, 'title=' + title)
        return ledger

    def checks(self, ledger, *arguments):
        return self.json('self-checks', '--ledger', ledger, '--year', '2024', *arguments)

    def counts(self, ledger, *arguments):
        matrix = self.checks(ledger, 'matrix', *arguments)
        self.assertEqual(matrix['open'] + matrix['clear'] + matrix['found'], 4)
        return [matrix[key] for key in ('open', 'clear', 'found', 'problems', 'complete')]

    def test_record_and_make_problems(self):
        ledger = self.ledger_with_list()
        self.assertEqual(self.counts(ledger), [4, 0, 0, 0, 0])
        self.assertEqual(self.checks(ledger, 'record', '市财政局', 'clear', '--date', '2024-06-25'), {'recorded': 2})
        self.checks(ledger, 'record', '市审计局', '2', 'found', '--date', '2024-06-26', '--description', '批评意见偏虚')
        self.assertEqual(self.counts(ledger), [1, 2, 1, 0, 1])
        self.assertEqual(self.checks(ledger, 'problems', '--date', '2024-06-30'), {'problems': 1})
        self.assertEqual(self.checks(ledger, 'problems'), {'problems': 0})
        problem = self.query(ledger, 'problem')[0]
        self.assertEqual((problem['description'], problem['source'], problem['found-on']),
                         ('批评意见偏虚', 'self-check', '2024-06-30'))
        check = self.checks(ledger, 'matrix')['units'][1]['checks'][0]
        self.assertEqual((check['line'], check['state'], check['problem']), ('组织生活流于形式', 'found', problem['id']))
        # a later check follows the one before, which stays
        self.checks(ledger, 'record', '市财政局', '填报数据与实际不符', 'found', '--date', '2024-09-20')
        self.assertEqual(self.counts(ledger), [1, 1, 2, 1, 1])
        self.assertEqual(len(self.query(ledger, 'self-check')), 4)
        self.cli('undo', '--ledger', ledger)
        self.assertEqual(self.counts(ledger), [1, 2, 1, 1, 1])

    def test_versions(self):
        ledger = self.ledger_with_list()
        self.checks(ledger, 'record', '市财政局', 'clear', '--date', '2024-06-25')
        self.assertEqual(self.checks(ledger, 'new-version', '--date', '2024-07-01'), {'version': 2})
        self.assertEqual([(entry['version'], entry['retired-on']) for entry in self.checks(ledger, 'versions')],
                         [(2, None), (1, '2024-07-01')])
        self.assertEqual(self.counts(ledger), [4, 0, 0, 0, 0])
        self.assertEqual(self.counts(ledger, '--revision', '1'), [2, 2, 0, 0, 1])
        self.fails('self-checks', '--ledger', ledger, '--year', '2024', '--revision', '1', 'record', '市财政局', 'found',
                   match='out of force')
        self.fails('self-checks', '--ledger', ledger, '--year', '2024', '--revision', '3', 'matrix', match='version')
        self.fails('self-checks', '--ledger', ledger, '--year', '2023', 'matrix', match='2023')
        self.fails('self-checks', '--ledger', ledger, '--year', '2024', 'record', '市财政局', '9', 'clear', match='9')

    def test_export(self):
        ledger = self.ledger_with_list()
        self.checks(ledger, 'record', '市财政局', '1', 'found', '--date', '2024-06-25', '--description', '培训人次虚报')
        book = self.path('checks.xlsx')
        sheet = self.path('sheet.pdf')
        self.cli('self-checks', '--ledger', ledger, '--year', '2024', 'export', '--output', book)
        with zipfile.ZipFile(book) as file:
            text = file.read('xl/sharedStrings.xml').decode()
            self.assertEqual(len([name for name in file.namelist() if name.startswith('xl/worksheets/sheet')]), 2)
        for word in ('市审计局', '组织生活流于形式', '培训人次虚报'):
            self.assertIn(word, text)
        self.cli('self-checks', '--ledger', ledger, '--year', '2024', 'export', '市财政局', '--output', sheet)
        with open(sheet, 'rb') as file:
            self.assertEqual(file.read(5), b'%PDF-')
        self.misused('self-checks', '--ledger', ledger, '--year', '2024', 'export', '--output', sheet)


class Rounds(InspectionCase):
    def test_generate(self):
        ledger = self.ledger_with_project()
        before = self.digest(ledger)
        plan = self.inspections(ledger, 'generate', '--year', '2024', '--dry-run')
        self.assertEqual([entry['kind'] for entry in plan],
                         ['quarterly', 'quarterly', 'mid-year', 'quarterly', 'quarterly', 'year-end'])
        self.assertTrue(all(entry['new'] for entry in plan))
        self.assertEqual(self.query(ledger, 'inspection-round'), [])
        self.assertEqual(self.digest(ledger), before)

        self.inspections(ledger, 'generate', '--year', '2024')
        again = self.inspections(ledger, 'generate', '--year', '2024')
        self.assertFalse(any(entry['new'] for entry in again))
        rounds = self.query(ledger, 'inspection-round')
        self.assertEqual(len(rounds), 6)
        self.assertIn('2024年一季度督查', [entry['title'] for entry in rounds])
        self.cli('undo', '--ledger', ledger)
        self.assertEqual(self.query(ledger, 'inspection-round'), [])

    def test_days_are_settings(self):
        ledger = self.ledger_with_project()
        self.set(ledger, 'setting', 'inspection.quarter-1=04-01/04-20')
        plan = self.inspections(ledger, 'generate', '--year', '2024', '--dry-run')
        self.assertEqual((plan[0]['starts-on'], plan[0]['due-on']), ('2024-04-01', '2024-04-20'))
        self.fails('set', '--ledger', ledger, 'setting', 'inspection.quarter-1=soon', match='soon')

    def test_matrix_open_and_problems(self):
        ledger = self.ledger_with_project()
        self.inspections(ledger, 'generate', '--year', '2024')
        self.assertEqual(self.inspections(ledger, 'open', '2024年一季度督查'), {'opened': 1})
        self.assertEqual(self.inspections(ledger, 'open', '2024年一季度督查'), {'opened': 0})
        record = self.query(ledger, 'inspection')[0]
        self.set(ledger, 'inspection', record['id'], 'inspected-on=2024-04-02', 'inspectors=赵明',
                 'findings=1.支委会记录不全；2.台账未更新', 'demand=补齐', 'deadline=2024-04-30')
        found = self.inspections(ledger, 'problems', '财政惠企直达', '2024年一季度督查', '--dry-run')
        self.assertEqual([entry['description'] for entry in found], ['支委会记录不全', '台账未更新'])
        self.assertEqual(self.query(ledger, 'problem'), [])
        found = self.inspections(ledger, 'problems', '财政惠企直达', '2024年一季度督查')
        self.assertEqual([entry['number'] for entry in found], ['ZG2024-Q1-001', 'ZG2024-Q1-002'])
        self.assertEqual(self.inspections(ledger, 'problems', '财政惠企直达', '2024年一季度督查'), [])

        self.fails('set', '--ledger', ledger, 'problem', 'ZG2024-Q1-001', 'state=closed', match='closing procedure')
        self.cli('set', '--ledger', ledger, 'problem', 'ZG2024-Q1-001', 'measures=补齐记录', 'leader=王建国',
                 'responsible-name=李卫东')
        matrix = self.inspections(ledger, 'matrix', '--year', '2024', '--as-of', '2024-07-10')
        cell = matrix['projects'][0]['cells'][0]
        self.assertEqual((cell['state'], cell['problems'], cell['open-problems']), ('findings', 2, 2))
        self.assertEqual(matrix['projects'][0]['cells'][1]['state'], 'overdue')
        self.assertEqual(matrix['projects'][0]['cells'][3]['state'], 'pending')
        self.assertEqual(matrix['total']['overdue'], 1)
        self.assertIn('财政惠企直达', self.cli('inspections', 'matrix', '--year', '2024', '--ledger', ledger))

    def test_misuse(self):
        ledger = self.ledger_with_project()
        self.misused('inspections', match='argument')
        self.misused('inspections', 'fly', '--ledger', ledger, match='fly')
        self.misused('inspections', 'matrix', '--ledger', ledger, match='--year')
        self.fails('inspections', 'open', '2030年', '--ledger', ledger, match='2030年')
        self.inspections(ledger, 'generate', '--year', '2024')
        self.fails('inspections', 'problems', '财政惠企直达', '2024年年中调度', '--ledger', ledger, match='no record')


class Acceptance(InspectionCase):
    ITEMS = (('立项', 20), ('推进', 30), ('成效', 40), ('资料', 10))

    def with_rubric(self, ledger):
        self.set(ledger, 'rubric', 'new', 'name=2023年考评表', 'year=2023', 'excellent-from=90')
        self.batch(ledger, ['rubric-item new rubric=2023年考评表 name=%s full-mark=%d position=%d '
                            'nature=qualitative source=judges' % (name, full, place)
                            for place, (name, full) in enumerate(self.ITEMS, 1)])

    def acceptance(self, ledger, *arguments):
        return self.json('acceptance', '--ledger', ledger, *arguments)

    def test_a0_5(self):
        """A0-5: 92 of 100, excellent; 1 assessed, 255 not, 0.4 %; no closing without a record of the visit."""
        ledger = self.empty()
        self.add_organizations(ledger, ['市残联'])
        self.with_rubric(ledger)
        lines = ['project new name=项目%d year=2023 organization=市残联 state=in-progress' % n for n in range(1, 256)]
        self.batch(ledger, ['project new name=“三先三抓三创”活动 year=2023 organization=市残联 state=in-progress'] + lines)
        project = '“三先三抓三创”活动'

        self.acceptance(ledger, project, 'begin', '--date', '2023-12-10')
        sheet = self.acceptance(ledger, project, 'mark', '立项=18', '推进=27', '成效=38', '资料=9', '--judge', '考评组')
        self.assertEqual((sheet['total'], sheet['full'], sheet['grade'], sheet['closed']), (92, 100, 'excellent', False))
        self.fails('acceptance', project, 'close', '--date', '2023-12-20', '--ledger', ledger, match='visit')
        sheet = self.acceptance(ledger, project, 'close', '--date', '2023-12-20', '--visit-on', '2023-12-18',
                                '--visit-record', '实地查看助残服务点3处')
        self.assertEqual((sheet['total'], sheet['grade'], sheet['closed'], sheet['result']),
                         (92, 'excellent', True, 'accepted'))

        year = self.acceptance(ledger, '--year', '2023')
        self.assertEqual((year['assessed'], year['not-assessed'], year['percent']), (1, 255, 0.4))
        text = self.cli('acceptance', '--year', '2023', '--ledger', ledger, '--lang', 'zh_CN')
        self.assertIn('已考评1个，未考评255个', text)
        self.assertIn('0.4%', text)
        self.assertIn('优秀', self.cli('acceptance', project, 'show', '--ledger', ledger))
        stored = self.query(ledger, 'project', '--filter', 'name=' + project)[0]
        self.assertEqual(stored['acceptance-grade'], 'excellent')

    def test_marks(self):
        ledger = self.ledger_with_project()
        self.acceptance(ledger, '财政惠企直达', 'begin', '--date', '2024-12-10')
        sheet = self.acceptance(ledger, '财政惠企直达', 'show')
        self.assertEqual([line['full'] for line in sheet['lines']], [10, 10, 25, 20, 5, 20, 10])
        self.assertEqual(sheet['lines'][2]['basis'], '项目没有任务分解')
        message = self.fails('acceptance', '财政惠企直达', 'close', '--ledger', ledger, '--date', '2024-12-20')
        for name in ('选题精准', '任务完成', '创新推广'):
            self.assertIn(name, message)

        mark = ('acceptance', '财政惠企直达', 'mark', '--ledger', ledger)
        for judge, points in (('甲', 8), ('乙', 9), ('丙', 10), ('丁', 9), ('戊', 2)):
            self.acceptance(ledger, '财政惠企直达', 'mark', '1=%s' % points, '--judge', judge, '--comment', '按要点评分')
        line = self.acceptance(ledger, '财政惠企直达', 'show')['lines'][0]
        self.assertEqual((line['mean'], line['dropped'], len(line['judges'])), (8.67, 2, 5))
        sheet = self.acceptance(ledger, '财政惠企直达', 'mark', '任务完成=n/a', '--committee', '--comment', '无任务分解')
        self.assertFalse(sheet['lines'][2]['applies'])
        sheet = self.acceptance(ledger, '财政惠企直达', 'mark', '选题精准=9.5', '--self')
        self.assertEqual((sheet['lines'][0]['self'], sheet['lines'][0]['difference']), (9.5, -0.83))
        sheet = self.acceptance(ledger, '财政惠企直达', 'mark', '选题精准=', '--self')
        self.assertIsNone(sheet['lines'][0]['self'])

        self.fails(*mark, '选题精准=11', '--self', match='between 0 and 10')
        self.fails(*mark, '任务完成=20', '--judge', '甲', match='counted from the data')
        self.fails(*mark, '没有=1', '--self', match='选题精准')
        self.fails(*mark, '选题精准=many', '--self', match='many')
        self.misused(*mark, '选题精准=9', match='--judge')
        self.misused('acceptance', '财政惠企直达', 'fly', '--ledger', ledger, match='fly')
        self.misused('acceptance', '--ledger', ledger, match='--year')

    def test_reopen(self):
        ledger = self.ledger_with_project()
        self.with_rubric(ledger)
        self.fails('acceptance', '财政惠企直达', 'show', '--ledger', ledger, match='no acceptance')
        self.acceptance(ledger, '财政惠企直达', 'begin', '--rubric', '2023年考评表', '--date', '2024-12-10')
        self.acceptance(ledger, '财政惠企直达', 'mark', '1=18', '2=27', '3=38', '4=9', '--committee')
        self.acceptance(ledger, '财政惠企直达', 'close', '--date', '2024-12-20', '--visit-on', '2024-12-18',
                        '--visit-record', '查看窗口')
        self.fails('acceptance', '财政惠企直达', 'mark', '1=20', '--committee', '--ledger', ledger, match='Reopen')
        self.fails('acceptance', '财政惠企直达', 'close', '--ledger', ledger, match='closed already')
        self.fails('acceptance', '财政惠企直达', 'reopen', '--date', '2024-12-22', '--ledger', ledger, match='reason')
        sheet = self.acceptance(ledger, '财政惠企直达', 'reopen', '--date', '2024-12-22', '--reason', '计分有误')
        self.assertFalse(sheet['closed'])
        self.acceptance(ledger, '财政惠企直达', 'mark', '1=10', '--committee')
        sheet = self.acceptance(ledger, '财政惠企直达', 'close', '--date', '2024-12-23')
        self.assertEqual((sheet['total'], sheet['grade']), (84, 'good'))
        self.assertEqual(self.query(ledger, 'project')[0]['acceptance-grade'], 'good')
        labels = [entry['command'] for entry in self.json('history', '--ledger', ledger, '--limit', '4')]
        self.assertEqual(labels, ['close-acceptance', 'mark-acceptance', 'reopen-acceptance', 'close-acceptance'])

    def test_appraisal(self):
        ledger = self.ledger_with_project()
        self.with_rubric(ledger)
        self.set(ledger, 'project', 'new', 'name=审计联动', 'year=2024', 'organization=市审计局', 'state=in-progress')
        self.set(ledger, 'project', 'new', 'name=快审', 'year=2024', 'organization=市审计局', 'state=in-progress')
        for name, points in (('审计联动', 18), ('快审', 17)):
            self.acceptance(ledger, name, 'begin', '--rubric', '2023年考评表', '--date', '2024-12-10')
            self.acceptance(ledger, name, 'mark', '1=%d' % points, '2=27', '3=38', '4=9', '--committee')
            self.acceptance(ledger, name, 'close', '--date', '2024-12-20', '--visit-on', '2024-12-18',
                            '--visit-record', '查看台账')
        appraisal = self.json('appraisal', '--year', '2024', '--ledger', ledger)
        lines = {line['organization']: line for line in appraisal['organizations']}
        self.assertEqual((lines['市审计局']['mean'], lines['市审计局']['assessed']), (91.5, 2))
        self.assertEqual((lines['市财政局']['mean'], lines['市财政局']['missing']), (None, 1))
        self.assertEqual(appraisal['total']['projects'], 3)
        rows = self.csv_rows(self.cli('appraisal', '--year', '2024', '--ledger', ledger, '--format', 'csv'))
        self.assertEqual(len(rows), 3)
        self.misused('appraisal', '--ledger', ledger, match='--year')
        below = self.json('appraisal', '--year', '2024', '--ledger', ledger, '--below', '市财政局')
        self.assertEqual(below['organizations'], [])


if __name__ == '__main__':
    unittest.main()
