# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Brands from proposal to decision and through three years, through the program alone."""
import unittest

from cli_case import CliCase

FORM = ('connotation=以服务对象满意为标准 background=窗口多流动党员多 carriers=党员示范岗 created-on=2024-03-01 '
        'responsible-name=王×× contact=李×× entry-point=窗口服务 combining-point=与政务服务改革结合')


class Brand(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()

    def organization(self, code, kind, parent=None):
        return 'organization new code=%s name=单位%s kind=%s official-order=%s files-projects=true%s' % (
            code, code, kind, code, ' parent-id=' + parent if parent else '')

    def brand(self, code, name, form=FORM):
        return 'brand new organization-id=%s name=%s stage=applied %s' % (code, name, form)

    def step(self, *arguments):
        return self.json('brand', 'transition', *arguments, '--ledger', self.ledger)

    def queues(self):
        counts = {}
        for queue in self.json('brand', 'queues', '--ledger', self.ledger):
            self.assertEqual(queue['count'], len(queue['brands']))
            counts[queue['queue']] = counts.get(queue['queue'], 0) + queue['count']
        return counts

    def field(self, name, field):
        return self.json('query', 'brand', '--ledger', self.ledger, '--filter', 'name=' + name)[0][field]

    def test_a2_3(self):
        """104 branches, 60 below 13 bodies, 44 directly under the committee."""
        self.batch(self.ledger, [self.organization('000', 'committee')])
        self.batch(self.ledger, [self.organization('%03d' % (100 + i), 'organ-committee', '000') for i in range(13)])
        self.batch(self.ledger,
                   [self.organization('%03d' % (200 + i), 'branch', '%03d' % (100 + i % 13) if i < 60 else '000')
                    for i in range(104)])
        names = ['%03d号' % (7 * i) for i in range(104)]
        self.batch(self.ledger, [self.brand('%03d' % (200 + i), names[i]) for i in range(104)])
        self.assertEqual(self.queues(), {'final-review': 0, 'returned': 0, 'draft': 104})
        self.step(*names, 'propose', '--date', '2024-03-05')
        self.assertEqual(self.queues(), {'first-review': 60, 'final-review': 44, 'returned': 0, 'draft': 0})
        self.step(*names[:50], 'pass', '--date', '2024-03-08')
        self.step(*names[50:60], 'return', '--date', '2024-03-08', '--opinion', '再商议')
        found = self.queues()
        self.assertEqual((found['final-review'], found['returned']), (94, 10))
        self.assertNotIn('first-review', found)
        # three actions, three entries of the journal
        commands = [entry['command'] for entry in self.json('history', '--ledger', self.ledger)[:3]]
        self.assertEqual(commands, ['return-brand', 'pass-brand', 'propose-brand'])

    def test_return_and_reply(self):
        self.batch(self.ledger, [self.organization('013', 'branch')])
        self.batch(self.ledger, [self.brand('013', '窗口星光')])
        actions = self.step('窗口星光', '--list')['actions']
        self.assertEqual([(action['action'], action['possible']) for action in actions],
                         [('propose', True), ('withdraw', True)])
        self.assertEqual(self.step('窗口星光', 'propose', '--date', '2024-03-05')[0]['state'], 'final-review')
        self.fails('brand', 'transition', '窗口星光', 'return', '--ledger', self.ledger, match='opinion')
        self.step('窗口星光', 'return', '--date', '2024-03-08', '--opinion', '再商议', '--comment', '名称再响亮些',
                  '--comment', '载体再具体些')
        tried = self.step('窗口星光', 'resubmit', '--dry-run')[0]
        self.assertEqual((tried['possible'], tried['to']), (False, 'final-review'))
        self.assertIn('2', tried['missing'])
        self.assertEqual(self.field('窗口星光', 'state'), 'returned')
        comments = self.json('query', 'brand-comment', '--ledger', self.ledger)
        self.batch(self.ledger, ['brand-comment %s reply=已修改' % comment['id'] for comment in comments])
        self.assertEqual(self.step('窗口星光', 'resubmit', '--date', '2024-03-12')[0]['from'], 'returned')
        self.step('窗口星光', 'approve', '--date', '2024-03-20', '--opinion', '同意', '--person', '工委办公室')
        self.assertEqual(self.field('窗口星光', 'approved-on'), '2024-03-20')
        steps = self.json('query', 'brand-step', '--ledger', self.ledger)
        self.assertEqual([step['review-round'] for step in steps], [1, 1, 2, 2])
        self.cli('undo', '--ledger', self.ledger)
        self.assertEqual(self.field('窗口星光', 'state'), 'final-review')

    def test_refused(self):
        self.batch(self.ledger, [self.organization('013', 'branch')])
        self.batch(self.ledger, [self.brand('013', '窗口星光', form='created-on=2024-03-01')])
        self.fails('brand', 'transition', '窗口星光', 'propose', '--ledger', self.ledger,
                   match='Connotation.*Entry point')
        self.fails('set', 'brand', '窗口星光', 'state=approved', '--ledger', self.ledger, match='only by a step')
        self.misused('brand', 'transition', '窗口星光', 'fly', '--ledger', self.ledger)
        self.misused('brand', 'fly', '--ledger', self.ledger)

    def test_three_years(self):
        self.batch(self.ledger, [self.organization('013', 'branch')])
        self.batch(self.ledger, [self.brand('013', '窗口星光')])
        self.step('窗口星光', 'propose', '--date', '2024-03-05')
        self.step('窗口星光', 'approve', '--date', '2024-03-20')
        behind = self.json('brand', 'behind', '--ledger', self.ledger, '--date', '2025-03-02')
        self.assertEqual([(row['name'], row['step-due-on']) for row in behind], [('窗口星光', '2025-03-01')])
        self.assertEqual(self.json('brand', 'behind', '--ledger', self.ledger, '--date', '2025-03-01'), [])
        self.step('窗口星光', 'restage', '--date', '2025-03-02', '--opinion', '阵地和制度已建立')
        self.assertEqual(self.field('窗口星光', 'year-step'), 'foundation')
        self.step('窗口星光', 'restage', '--date', '2025-06-02', '--opinion', '复评', '--year-step', 'brand')
        self.assertEqual(self.field('窗口星光', 'year-step'), 'brand')
        text = self.cli('brand', 'transition', '窗口星光', '--list', '--ledger', self.ledger, '--lang', 'zh_CN')
        self.assertIn('纳入系统管理', text)


if __name__ == '__main__':
    unittest.main()
