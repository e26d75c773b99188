# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Raw opinions: taken in from lists, merged into items, counted, through the program alone."""
import csv
import random
import unittest

import openpyxl

from cli_case import CliCase

HEAD = ['序号', '填报单位', '意见来源', '地点', '征集时间', '提出人', '意见建议（每行一条）', '备注']
ROWS = [
    [1, '单位01', '群众', '文昌街道', '2024.3.5', '居民王××', '楼道灯坏了三个月，没人修', ''],
    [2, '单位01', '党员', '社区', '2024年3月6日', '', '希望把楼道灯修一修，坏了好久', ''],
    [3, '单位02', '企业', '座谈会', '2024-03-07', '某企业', '惠企政策看不懂', '已当场解释'],
]


class Opinions(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['单位01', '单位02'])

    # ---- helpers
    def workbook(self, rows, name='意见.xlsx', head=HEAD, prepare=None):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = '征集表'
        sheet.append(['2024年“查找身边小事”意见建议征集表'])
        sheet.append([])
        sheet.append(head)
        for row in rows:
            sheet.append(row)
        if prepare:
            prepare(book, sheet)
        book.save(self.path(name))
        return self.path(name)

    def text(self, content, name='意见.csv'):
        with open(self.path(name), 'wb') as file:
            file.write(content)
        return self.path(name)

    def take_in(self, path, *arguments):
        return self.json('opinions', 'import', path, '--year', 2024, '--ledger', self.ledger, *arguments)

    def counts(self, path, *arguments):
        result = self.take_in(path, *arguments)
        return [result[key] for key in ('new', 'known', 'refused', 'empty')]

    def figures(self):
        return self.json('opinions', 'stats', '--year', 2024, '--as-of', '2024-09-30', '--ledger', self.ledger)

    def places(self):
        stats = self.figures()
        places = [stats[key] for key in ('merged', 'in_topics', 'set_aside', 'open')]
        self.assertEqual(sum(places), stats['opinions'])
        for table in ('levels', 'states', 'units'):
            self.assertEqual(sum(row['items'] for row in stats[table]), stats['items'])
            self.assertEqual(sum(row['opinions'] for row in stats[table]), stats['merged'])
        return places

    def ids(self):
        return [row['id'] for row in self.query(self.ledger, 'opinion', '--sort', 'raised-on')]

    def merge(self, *arguments):
        return self.json('opinions', 'merge', *arguments, '--ledger', self.ledger)

    # ---- lists
    def test_a_workbook_is_taken_in_once(self):
        path = self.workbook(ROWS)
        self.assertEqual(self.counts(path, '--dry-run'), [3, 0, 0, 0])
        self.assertEqual(self.places(), [0, 0, 0, 0])
        self.assertEqual(self.counts(path), [3, 0, 0, 0])
        self.assertEqual(self.counts(path), [0, 3, 0, 0])
        self.assertEqual(self.places(), [0, 0, 0, 3])
        first = self.query(self.ledger, 'opinion', '--sort', 'raised-on')[0]
        self.assertEqual((first['source'], first['place'], first['raised-on'], first['content']),
                         ('public', '文昌街道', '2024-03-05', '楼道灯坏了三个月，没人修'))
        # one step, one entry of the history
        self.cli('undo', '--ledger', self.ledger)
        self.assertEqual(self.places(), [0, 0, 0, 0])

    def test_the_same_words_of_two_people_are_two(self):
        rows = [[1, '单位01', '', '', '', '', '公厕太脏', ''], [2, '单位01', '', '', '', '', '公厕太脏', '']]
        self.assertEqual(self.counts(self.workbook(rows)), [2, 0, 0, 0])
        rows.append([3, '单位01', '', '', '', '', '公厕太脏', ''])
        self.assertEqual(self.counts(self.workbook(rows)), [1, 2, 0, 0])

    def test_text_files(self):
        content = '单位,来源,意见建议\r\n单位01,居民,"路灯不亮,没人管"\r\n,,公交太少\r\n'
        for encoding in ('utf-8', 'utf-8-sig', 'gb18030'):
            self.assertEqual(self.counts(self.text(content.encode(encoding)), '--dry-run'), [2, 0, 0, 0], encoding)
        self.assertEqual(self.counts(self.text('意见\n停水\n'.encode())), [1, 0, 0, 0])

    def test_what_stands_around_the_list(self):
        def prepare(book, sheet):
            sheet.merge_cells('B4:B5')       # one unit beside two rows
            hidden = book.create_sheet('隐藏')
            hidden.append(['意见建议'])
            hidden.append(['不该读到'])
            hidden.sheet_state = 'hidden'
            other = book.create_sheet('说明')
            other.append(['填表说明', '请逐条填写'])
        rows = [[1, '单位01', '群众', '', '', '', '路灯不亮', ''], [2, None, '同上', '', '', '', '公交太少', ''],
                [3, '单位02', '', '', '', '', '无', ''], [None] * 8, [4, '', '', '', '', '', '', ''],
                ['合计', '', '', '', '', '', '', '2'], ['填表人：张三', '', '', '', '', '', '', '审核人：李四']]
        result = self.take_in(self.workbook(rows, prepare=prepare))
        self.assertEqual([result[key] for key in ('new', 'known', 'refused', 'empty')], [2, 0, 0, 1])
        stored = self.query(self.ledger, 'opinion')
        self.assertEqual({row['source'] for row in stored}, {'public'})
        self.assertEqual(len({row['organization'] for row in stored}), 1)

    def test_bad_rows_are_told_and_nothing_is_written(self):
        rows = ROWS + [[4, '没有的局', '群众', '', '', '', '停车难', ''], [5, '单位01', '外星人', '', '', '', '供暖不热', ''],
                       [6, '单位01', '', '', '2024.2.30', '', '噪声', ''], [7, '单位01', '', '', '', '张三', '', ''],
                       [8, '单位01', '', '长' * 61, '', '', '积水', '']]
        path = self.workbook(rows)
        result = self.take_in(path, '--dry-run')
        problems = [line for row in result['rows'] for line in row['problems']]
        self.assertEqual([line['cell'] for line in problems], ['征集表!B7', '征集表!C8', '征集表!E9', '征集表!G10', '征集表!D11'])
        for line in problems:
            self.assertGreater(len(line['problem']), 10)
        self.fails('opinions', 'import', path, '--year', 2024, '--ledger', self.ledger, match='5 rows are refused')
        self.assertEqual(self.places(), [0, 0, 0, 0])
        self.assertEqual(self.counts(path, '--skip-refused'), [3, 0, 5, 0])
        self.assertEqual(self.places(), [0, 0, 0, 3])

    def test_files_that_are_no_list(self):
        empty = self.text(b'')
        for path, match in ((empty, 'no list'), (self.text('甲,乙\n1,2\n'.encode(), 'a.csv'), 'no list'),
                            (self.text(b'\x00\x01\x02', 'b.csv'), 'neither'), (self.text(b'\xff\xff\xff', 'c.csv'), 'neither'),
                            (self.text(b'PK\x03\x04broken', 'd.xlsx'), '.'), (self.path('missing.xlsx'), '.')):
            self.fails('opinions', 'import', path, '--ledger', self.ledger, match=match)

    def test_damaged_files(self):
        """A light fuzz: whatever is wrong with a file, there is a sentence or a list, and never half of one."""
        chance = random.Random(11)
        with open(self.workbook(ROWS), 'rb') as file:
            book = file.read()
        text = ('单位,来源,意见建议\n' + ''.join('单位01,群众,意见%d\n' % i for i in range(20))).encode('gb18030')
        for turn in range(40):
            source, name = (book, 'x.xlsx') if turn % 2 else (text, 'x.csv')
            damaged = bytearray(source)
            for _ in range(chance.randint(1, 8)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            if turn % 5 == 0:
                del damaged[chance.randrange(len(damaged)):]
            result = self.run_cli('opinions', 'import', self.text(bytes(damaged), name), '--dry-run', '--ledger', self.ledger)
            self.assertIn(result.returncode, (0, 1), result.stderr)
        self.assertEqual(self.places(), [0, 0, 0, 0])

    def test_ten_thousand_rows(self):
        path = self.path('big.csv')
        with open(path, 'w', newline='') as file:
            writer = csv.writer(file)
            writer.writerow(['单位', '来源', '提出人', '意见建议'])
            writer.writerows(['单位01', '群众', '居民%d' % i, '第%d条路灯不亮' % i] for i in range(10000))
        self.cli('opinions', 'import', path, '--year', 2024, '--ledger', self.ledger)
        self.assertEqual(self.places(), [0, 0, 0, 10000])

    # ---- items
    def test_merge_move_and_count(self):
        self.take_in(self.workbook(ROWS))
        lamps, more, policy = self.ids()
        clusters = self.merge('--year', 2024)
        self.assertEqual([{row['id'] for row in cluster['opinions']} for cluster in clusters], [{lamps, more}])
        self.assertIn('楼道灯', clusters[0]['words'])
        self.assertEqual(self.places(), [0, 0, 0, 3])      # proposed, not merged

        item = self.merge(lamps, more, '--title', '楼道灯损坏')
        self.assertEqual((item['number'], item['title'], item['opinions']), ('YJ2024-001', '楼道灯损坏', 2))
        self.assertEqual(self.places(), [2, 0, 0, 1])
        self.merge(policy, '--item', 'YJ2024-001')
        self.assertEqual(self.places(), [3, 0, 0, 0])
        other = self.merge(policy)
        self.assertEqual((other['number'], other['title']), ('YJ2024-002', '惠企政策看不懂'))
        self.assertEqual(self.places(), [3, 0, 0, 0])
        self.assertEqual(self.query(self.ledger, 'opinion', '--sort', 'raised-on')[2]['content'], '惠企政策看不懂')
        self.set(self.ledger, 'opinion', policy, 'item=')
        self.change('topic', 'set-aside', policy, '--reason', '已解释', '--ledger', self.ledger)
        self.assertEqual(self.places(), [2, 0, 1, 0])
        self.fails('opinions', 'merge', policy, '--item', 'YJ2024-001', '--ledger', self.ledger, match='set aside')
        self.fails('opinions', 'merge', lamps, '--item', 'nothing', '--ledger', self.ledger)
        self.misused('opinions', 'burn', '--ledger', self.ledger, match='import, merge, stats')

    def test_the_sample(self):
        self.ledger = self.sample()
        stats = self.figures()
        self.assertEqual([stats[key] for key in ('opinions', 'merged', 'in_topics', 'set_aside', 'open', 'items')],
                         [278, 189, 32, 8, 49, 61])
        self.assertEqual([row['items'] for row in stats['levels']], [33, 22, 6])
        self.assertEqual(self.json('filing', '--year', 2024, '--ledger', self.ledger)['opinions_open'], stats['open'])
        clusters = self.merge('--year', 2024)
        self.assertGreaterEqual(len(clusters), 6)
        market = [cluster for cluster in clusters if '秤' in cluster['words']]
        self.assertGreaterEqual(len(market[0]['opinions']), 4)
        self.places()


if __name__ == '__main__':
    unittest.main()
