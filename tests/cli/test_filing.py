# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Rounds, who filed, topics and what projects serve, through the program alone."""
import unittest

from cli_case import CliCase


class FilingCase(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.empty()

    def round(self, **fields):
        extra = ['%s=%s' % (name.replace('_', '-'), value) for name, value in fields.items()]
        return self.set(self.ledger, 'project-round', 'new', 'year=2023', 'number=市直工发〔2023〕9号',
                        'title=关于实施机关党建“书记项目”的通知', 'issued-on=2023-03-22', *extra)[0]

    def filing(self, *arguments):
        return self.json('filing', '--year', 2023, '--ledger', self.ledger, *arguments)

    def topic(self, *arguments):
        return self.change('topic', *arguments, '--ledger', self.ledger)

    def opinion(self, content, **fields):
        extra = ['%s=%s' % (name.replace('_', '-'), value) for name, value in fields.items()]
        return self.set(self.ledger, 'opinion', 'new', 'year=2023', 'content=' + content, *extra)[0]


class Filing(FilingCase):
    """A0-1: 82 of 85 organizations file 256 projects."""

    def setUp(self):
        super().setUp()
        self.add_organizations(self.ledger, ['单位%02d' % number for number in range(1, 86)])
        self.batch(self.ledger, ['project new name=项目%02d-%d number=%02d-%d year=2023 organization=%03d state=filed '
                                 'filed-on=2023-04-%02d' % (unit, number, unit, number, unit, 10 if unit > 2 else 20)
                                 for unit in range(1, 83) for number in range(1, 4 if unit <= 72 else 5)])

    def test_totals(self):
        filing = self.filing()
        self.assertEqual([filing[key] for key in ('organizations_registered', 'organizations_filed', 'projects',
                                                  'projects_per_organization', 'projects_most', 'projects_fewest',
                                                  'organizations_not_filed', 'filing_rate')],
                         [85, 82, 256, 3.12, 4, 3, 3, 96.5])
        self.assertEqual(sum(row['filed'] for row in filing['organizations']), 256)
        self.assertIsNone(filing['round'])
        stats = self.stats(self.ledger, '2023Q2')
        self.assertEqual([stats[key] for key in ('organizations_registered', 'filing_rate')], [85, 96.5])

        self.take(self.ledger, '82-4', 'withdraw')
        filing = self.filing()
        self.assertEqual((filing['projects'], filing['projects_per_organization'], filing['organizations_with_most']),
                         (255, 3.11, 9))

    def test_a_round_and_its_window(self):
        self.round(filing_from='2023-03-22', filing_until='2023-04-15', expected_per_organization=3)
        self.assertEqual(self.filing()['projects_without_round'], 256)
        self.assertEqual(self.change('filing', '--year', 2023, '--hang', '--ledger', self.ledger), ['256'])
        self.assertEqual(self.change('filing', '--year', 2023, '--hang', '--ledger', self.ledger), ['0'])
        filing = self.filing()
        self.assertEqual((filing['projects_without_round'], filing['projects_late'], filing['organizations_late']),
                         (0, 6, 2))
        states = [row['state'] for row in filing['organizations']]
        self.assertEqual((states.count('filed'), states.count('late'), states.count('missing')), (80, 2, 3))
        self.assertEqual(filing['round']['filing_until'], '2023-04-15')
        # one step of undo for all of them
        self.cli('undo', '--ledger', self.ledger)
        self.assertEqual(self.filing()['projects_without_round'], 256)

    def test_an_excused_organization_counts_no_more(self):
        number = self.round()
        self.fails('set', 'round-filer', 'new', 'round=' + number, 'organization=083', 'exempt=true', '--ledger',
                   self.ledger, match='reason')
        self.set(self.ledger, 'round-filer', 'new', 'round=' + number, 'organization=083', 'exempt=true',
                 'reason=上级统一安排')
        filing = self.filing()
        self.assertEqual((filing['organizations_registered'], filing['organizations_not_filed'],
                          filing['organizations_exempt'], filing['filing_rate']), (84, 2, 1, 97.6))

    def test_reminder_and_table(self):
        self.round(filing_until='2023-04-15')
        text = self.cli('filing', '--year', 2023, '--reminder', '--ledger', self.ledger, '--lang', 'en')
        self.assertEqual([line for line in text.splitlines() if line[:2] in ('1.', '2.', '3.', '4.')],
                         ['1. 单位83', '2. 单位84', '3. 单位85'])
        rows = self.csv_rows('\ufeff' + self.cli('filing', '--year', 2023, '--ledger', self.ledger, '--format', 'csv',
                                                 '--lang', 'en').lstrip('\ufeff'))
        self.assertEqual(len(rows), 85)
        self.assertEqual(rows[84]['State'], 'Not filed')
        text = self.cli('filing', '--year', 2023, '--ledger', self.ledger, '--lang', 'en')
        self.assertRegex(text, r'(?m)^Filing rate +96\.5%$')

    def test_misuse(self):
        self.misused('filing', '--year', 'soon', '--ledger', self.ledger, match='--year')
        self.misused('filing', '--reminder', '--hang', '--ledger', self.ledger, match='together')
        self.fails('filing', '--year', 2023, '--hang', '--ledger', self.ledger, match='2023')


class Topics(FilingCase):
    """S0-5, S3-4 to S3-6, A3-1."""

    def setUp(self):
        super().setUp()
        self.add_organizations(self.ledger, ['市财政局', '市审计局'])

    def test_from_an_opinion_to_a_project_and_back(self):
        first = self.opinion('资金到账慢', organization='市财政局', place='开发区', raised_on='2023-01-05')
        second = self.opinion('材料交了三遍', organization='市财政局')
        topic = self.topic('from-opinion', first, second, '--title', '惠企资金兑付慢')[0]
        project = self.topic('to-project', topic)[0]
        found = self.query(self.ledger, 'project')[0]
        self.assertEqual((found['id'], found['name'], found['state'], found['year'], found['problem']),
                         (project, '惠企资金兑付慢', 'draft', 2023, '1.资金到账慢\n2.材料交了三遍'))
        trace = self.json('topic', 'trace', project, '--ledger', self.ledger)
        self.assertEqual(trace['topics'][0]['title'], '惠企资金兑付慢')
        self.assertEqual([opinion['content'] for opinion in trace['topics'][0]['opinions']], ['资金到账慢', '材料交了三遍'])
        self.fails('topic', 'to-project', topic, '--ledger', self.ledger, match='already')
        self.fails('set', 'opinion', first, 'content=钱慢', '--ledger', self.ledger, match='text')
        labels = self.cli('history', '--ledger', self.ledger, '--lang', 'en')
        self.assertIn('Draw a topic from opinions', labels)
        self.assertIn('Make a project of a topic', labels)

    def test_opinions_are_set_aside_with_a_reason(self):
        opinion = self.opinion('建一座游乐园')
        self.fails('topic', 'from-opinion', opinion, '--ledger', self.ledger, match='organization')
        self.fails('topic', 'set-aside', opinion, '--ledger', self.ledger, match='reason')
        self.topic('set-aside', opinion, '--reason', '不属于机关党建')
        self.fails('topic', 'from-opinion', opinion, '--organization', '市财政局', '--ledger', self.ledger, match='aside')
        self.assertEqual(self.filing()['opinions_set_aside'], 1)

    def test_further_opinions(self):
        topic = self.topic('from-opinion', self.opinion('一', organization='市财政局'))[0]
        self.topic('add-opinion', topic, self.opinion('二'))
        self.assertEqual(self.filing()['opinions_open'], 0)

    def test_dimensions(self):
        """A3-1: 7, 5, 2 and 2 not filled in, of 16, all inferred; the third core problem needs a reason."""
        codes = ['central-difficulty'] * 7 + ['public-concern'] * 5 + ['team-gap'] * 2 + [''] * 2
        self.batch(self.ledger, ['topic new year=2023 organization=市财政局 title=议题%d dimension=%s inferred=%s'
                                 % (number, code, 'true' if code else 'false') for number, code in enumerate(codes)])
        counts = self.json('topic', 'dimensions', '--year', 2023, '--ledger', self.ledger)['dimensions']
        self.assertEqual([(count['key'], count['topics'], count['inferred']) for count in counts],
                         [('central-difficulty', 7, 7), ('public-concern', 5, 5), ('team-gap', 2, 2), ('', 2, 0)])
        self.batch(self.ledger, ['project new year=2023 organization=市财政局 name=项目%d state=filed topic-dimension=%s '
                                 'dimension-inferred=%s' % (number, code, 'true' if code else 'false')
                                 for number, code in enumerate(codes)])
        groups = self.stats(self.ledger, '2023Q2')['topics']
        self.assertEqual({group['key']: (group['projects'], group['inferred']) for group in groups},
                         {'central-difficulty': (7, 7), 'public-concern': (5, 5), 'team-gap': (2, 2), '': (2, 0)})
        text = self.cli('stats', '--ledger', self.ledger, '--quarter', '2023Q2', '--lang', 'en')
        self.assertRegex(text, r'中心工作难点 \(inferred: 7\) +7 ')
        self.assertRegex(text, r'(?m)^Not filled in +2 ')

    def test_core_problems(self):
        core = ['topic', 'new', 'year=2023', 'organization=市财政局', 'core=true']
        self.set(self.ledger, *core, 'title=一')
        self.set(self.ledger, *core, 'title=二')
        self.fails('set', *core, 'title=三', '--ledger', self.ledger, match='More than two')
        result = self.run_cli('set', *core, 'title=三', 'core-reason=承担试点', '--ledger', self.ledger)
        self.assertEqual(result.returncode, 0)
        self.assertIn('warning: More than two', result.stderr.decode())

    def test_misuse(self):
        self.misused('topic', '--ledger', self.ledger)
        self.misused('topic', 'fly', '--ledger', self.ledger, match='fly')
        self.misused('topic', 'to-project', '--ledger', self.ledger, match='missing')
        self.fails('topic', 'to-project', '没有', '--ledger', self.ledger)


class Groupings(FilingCase):
    """A0-2 beside the classes: work mode, level, direction, key tasks and the share of types."""

    def test_groups(self):
        self.add_organizations(self.ledger, ['市林业局'])
        self.batch(self.ledger, ['key-task new year=2023 name=乡村振兴 position=1', 'key-task new year=2023 name=数字政府 position=2'])
        ids = self.batch(self.ledger, ['project new year=2023 organization=市林业局 state=filed name=%s %s' % pair for pair in [
            ('一', 'work-mode=党建+林长制 level=党组书记项目 type=服务型'), ('二', 'work-mode=党建+林长制 type=服务型'),
            ('三', 'type=破题型 result-direction=民生福祉')]])
        self.set(self.ledger, 'project-key-task', 'new', 'project=' + ids[0], 'key-task=乡村振兴')
        stats = self.stats(self.ledger, '2023Q2')
        counts = lambda key: [(group['label'], group['projects'], group['share']) for group in stats[key]]
        self.assertEqual(counts('work_modes'), [('党建+林长制', 2, 66.7), ('未填', 1, 33.3)])
        self.assertEqual(counts('levels'), [('党组书记项目', 1, 33.3), ('未填', 2, 66.7)])
        self.assertEqual(counts('directions'), [('未填', 2, 66.7), ('民生福祉', 1, 33.3)])
        self.assertEqual(counts('types'), [('服务型', 2, 66.7), ('破题型', 1, 33.3)])
        self.assertEqual(counts('key_tasks'), [('乡村振兴', 1, 33.3), ('数字政府', 0, 0), ('未对接重点工作', 2, 66.7)])


class Sample(CliCase):
    def test_the_sample_has_a_round(self):
        ledger = self.sample()
        filing = self.json('filing', '--year', 2024, '--ledger', ledger)
        self.assertEqual([filing[key] for key in (
            'organizations_registered', 'organizations_filed', 'projects', 'filing_rate', 'organizations_short',
            'projects_without_round')], [85, 82, 256, 96.5, 1, 0])
        self.assertEqual(sum(row['state'] == 'late' for row in filing['organizations']), filing['organizations_late'])
        self.assertGreater(filing['organizations_late'], 0)
        stats = self.stats(ledger, '2024Q3')
        self.assertEqual([group['projects'] for group in stats['key_tasks'][:-1]], [17, 34, 15, 42, 43, 37, 30, 23])
        self.assertEqual(sum(group['projects'] for group in stats['levels']), 256)


if __name__ == '__main__':
    unittest.main()
