# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Acceptance cases whose figures are known beforehand, entered and read through the program alone."""
import unittest

from cli_case import CliCase


class Filing(CliCase):
    """A0-1: 82 organizations file 256 projects; 85 are on the register."""

    def test_filing(self):
        ledger = self.empty()
        self.add_organizations(ledger, ['单位%02d' % number for number in range(1, 86)])
        self.batch(ledger, ['project new name=项目%02d-%d number=%02d-%d year=2023 organization=%03d state=filed '
                            'filed-on=2023-04-10' % (unit, number, unit, number, unit)
                            for unit in range(1, 83) for number in range(1, 4 if unit <= 72 else 5)])
        figures = self.stats(ledger, '2023Q2')
        self.assertEqual((figures['organizations_filed'], figures['projects'], figures['projects_per_organization'],
                          figures['projects_most'], figures['projects_fewest'], figures['organizations_not_filed'],
                          figures['filing_rate'], figures['organizations_with_most']),
                         (82, 256, 3.12, 4, 3, 3, 96.5, 10))
        self.assertEqual(sum(figures['lights'].values()), 256)

        self.take(ledger, '82-4', 'withdraw')
        figures = self.stats(ledger, '2023Q2')
        self.assertEqual((figures['projects'], figures['projects_per_organization'],
                          figures['organizations_with_most']), (255, 3.11, 9))
        self.assertEqual(sum(group['projects'] == 4 for group in figures['organizations']), 9)


class Classes(CliCase):
    """A0-2: the four classes of organs; what is not classed stays in the total."""
    organs = [('市委机关', '党委单位'), ('市纪委机关', '党委单位'), ('市委组织部', '党委单位'), ('市发改委', '项目单位'),
              ('市住建局', '项目单位'), ('市审计局', '财经单位'), ('市财政局', '财经单位'),
              ('市行政审批服务局', '窗口和服务行业'), ('市城管局', '窗口和服务行业'), ('市政协机关', ''),
              ('市中级人民法院', ''), ('市税务局', ''), ('市水务局', ''), ('市市场监督管理局', ''), ('市残联', ''),
              ('市林业局', '')]

    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.batch(self.ledger, ['organization new code=%03d name=%s kind=department official-order=%d '
                                 'sector-class=%s files-projects=true' % (number, name, number, sector)
                                 for number, (name, sector) in enumerate(self.organs, 1)])
        self.set(self.ledger, 'organization', '市行政审批服务局', 'aliases=市行政审批局')
        self.batch(self.ledger, ['project new name=%s项目 number=P-%d year=2023 organization=%s state=filed'
                                 % (name, number, name) for number, (name, _) in enumerate(self.organs, 1)])

    def sectors(self):
        groups = self.stats(self.ledger, '2023Q2')['sectors']
        return {group['key']: group['projects'] for group in groups}

    def test_classes(self):
        self.assertEqual(self.sectors(), {'party-organs': 3, 'project-organs': 2, 'finance-organs': 2,
                                          'window-service': 2, '': 7})
        text = self.cli('stats', '--ledger', self.ledger, '--quarter', '2023Q2', '--lang', 'en')
        for label, count in [('党委单位', 3), ('项目单位', 2), ('财经单位', 2), ('窗口和服务行业', 2), ('Not classified', 7)]:
            self.assertRegex(text, r'(?m)^%s +%d( |$)' % (label, count))

    def test_a_class_opens_its_organs(self):
        register = self.stats(self.ledger, '2023Q2')['register']
        self.assertEqual({sector['key']: sector['organizations'] for sector in register['sectors']},
                         {'party-organs': 3, 'project-organs': 2, 'finance-organs': 2, 'window-service': 2, '': 7})
        organs = self.query(self.ledger, 'organization', '--filter', 'sector-class=财经单位')
        self.assertEqual([organ['name'] for organ in organs], ['市审计局', '市财政局'])
        self.assertEqual(len(self.query(self.ledger, 'organization', '--filter', 'sector-class=')), 7)

    def test_classing_an_organ(self):
        self.set(self.ledger, 'organization', '市水务局', 'sector-class=项目单位')
        sectors = self.sectors()
        self.assertEqual(sectors, {'party-organs': 3, 'project-organs': 3, 'finance-organs': 2, 'window-service': 2,
                                   '': 6})
        self.assertEqual(sum(sectors.values()), 16)

    def test_an_alias_finds_and_adds_nothing(self):
        found = self.query(self.ledger, 'organization', '--search', '市行政审批局')
        self.assertEqual([organ['name'] for organ in found], ['市行政审批服务局'])
        self.set(self.ledger, 'project', 'new', 'name=一窗通办', 'number=P-99', 'year=2023', 'state=filed',
                 'organization=市行政审批局')
        project, = self.query(self.ledger, 'project', '--filter', 'number=P-99')
        self.assertEqual(project['organization'], '市行政审批服务局')
        self.assertEqual(len(self.query(self.ledger, 'organization')), 16)


class OnePlusN(CliCase):
    """A1-5: one upper project with four of equal weight."""
    progress = [100, 50, 25, 0]

    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.add_organizations(self.ledger, ['上级单位', '甲', '乙', '丙', '丁', '戊'])
        self.set(self.ledger, 'project', 'new', 'name=年度攻坚', 'number=UP', 'year=2024', 'state=in-progress',
                 'organization=001', 'lead-name=总牵头', 'start-date=2024-01-01', 'due-date=2024-12-31',
                 'pledge-signed-on=2024-01-05')
        self.batch(self.ledger, ['project new name=子项目%d number=N-%d year=2024 state=in-progress organization=%03d '
                                 'lead-name=书记%d parent=UP start-date=2024-01-01 due-date=2024-12-31 '
                                 'pledge-signed-on=2024-01-05' % (number, number, number + 1, number)
                                 for number in range(1, 5)])
        self.batch(self.ledger, ['progress new project=N-%d quarter=2024Q3 actual-progress=%d reported-on=2024-09-28'
                                 % (number, actual) for number, actual in enumerate(self.progress, 1)])

    def test_progress_of_the_upper_project(self):
        upper, = self.query(self.ledger, 'project', '--quarter', '2024Q3', '--filter', 'number=UP')
        self.assertEqual(upper['status']['actual'], 43.8)

    def test_each_secretary_has_a_list_of_one_line(self):
        secretaries = {group['label']: group['projects'] for group in self.stats(self.ledger, '2024Q3')['secretaries']}
        self.assertEqual({key: value for key, value in secretaries.items() if key != '总牵头'},
                         {'书记%d' % number: 1 for number in range(1, 5)})
        for number in range(1, 5):
            lines = self.query(self.ledger, 'project', '--filter', 'lead-name=书记%d' % number)
            self.assertEqual([line['number'] for line in lines], ['N-%d' % number])

    def test_acceptance_waits_for_the_children(self):
        self.set(self.ledger, 'setting', 'workflow.off=visit acceptance')
        self.take(self.ledger, 'N-1', 'request-acceptance', 'accept')
        message = self.fails('transition', 'UP', 'request-acceptance', '--ledger', self.ledger)
        for number in range(2, 5):
            self.assertIn('子项目%d' % number, message)
        self.assertNotIn('子项目1', message)
        for number in range(2, 5):
            self.take(self.ledger, 'N-%d' % number, 'request-acceptance', 'accept')
        self.take(self.ledger, 'UP', 'request-acceptance', 'accept')

    def test_a_secretary_without_a_signed_letter(self):
        self.assertEqual(self.stats(self.ledger, '2024Q3')['secretaries_below_minimum'], 0)
        self.set(self.ledger, 'project', 'new', 'name=未签', 'number=N-9', 'year=2024', 'state=in-progress',
                 'organization=006', 'lead-name=书记9')
        self.assertEqual(self.stats(self.ledger, '2024Q3')['secretaries_below_minimum'], 1)


class Tree(CliCase):
    """A2-1: 8 organ committees, 5 general branches and 44 branches below the committee; 104 branches, 1950 members."""

    def setUp(self):
        super().setUp()
        self.ledger = self.empty()
        self.set(self.ledger, 'organization', 'new', 'code=000', 'name=工委', 'kind=committee', 'official-order=0')
        bodies = [('organ-committee', 5)] * 8 + [('general-branch', 4)] * 5
        self.batch(self.ledger, ['organization new code=%03d name=机关%d kind=%s official-order=%d parent=000 '
                                 'department=部门%d files-projects=true' % (number, number, kind, number, number)
                                 for number, (kind, _) in enumerate(bodies, 1)])
        parents = [number for number, (_, branches) in enumerate(bodies, 1) for _ in range(branches)] + [0] * 44
        self.assertEqual(len(parents), 104)
        self.batch(self.ledger, ['organization new code=%d name=支部%d kind=branch official-order=%d parent=%03d '
                                 'member-count=%d %s'
                                 % (100 + number, number, 100 + number, parent, 19 if number <= 78 else 18,
                                    '' if parent else 'department=局%d files-projects=true' % number)
                                 for number, parent in enumerate(parents, 1)])

    def organizations(self, *arguments):
        return self.query(self.ledger, 'organization', *arguments)

    def test_counts(self):
        direct = self.organizations('--filter', 'parent=工委')
        branches = self.organizations('--filter', 'kind=branch')
        below = [branch for branch in branches if branch['parent'] != '工委']
        self.assertEqual(len(direct), 57)
        self.assertEqual(len(branches), 104)
        self.assertEqual(len(below), 60)
        self.assertEqual(round(len(below) / 13, 2), 4.62)
        self.assertEqual(len(self.organizations('--filter', 'kind!=committee')), 117)
        self.assertEqual(sum(branch['member-count'] for branch in branches), 1950)
        register = self.stats(self.ledger, '2025Q2')['register']
        self.assertEqual({key: register[key] for key in register if key not in ('sectors', 'departments')},
                         {'organ_committees': 8, 'general_branches': 5, 'direct_branches': 44, 'direct': 57,
                          'branches': 104, 'branches_below': 60, 'branches_per_body': 4.62,
                          'party_organizations': 117, 'temporary_branches': 0, 'members': 1950,
                          'members_per_branch': 18.75})
        self.assertEqual(register['departments'], 57)

    def test_a_branch_is_closed(self):
        self.set(self.ledger, 'organization', '支部104', 'active-until=2025-06-30')
        for day, direct, branches in [('2025-06-30', 57, 104), ('2025-07-01', 56, 103)]:
            self.assertEqual(len(self.organizations('--as-of', day, '--filter', 'parent=工委')), direct)
            self.assertEqual(len(self.organizations('--as-of', day, '--filter', 'kind=branch')), branches)
            register = self.stats(self.ledger, '2025Q2', '--as-of', day)['register']
            self.assertEqual((register['direct'], register['branches']), (direct, branches))


if __name__ == '__main__':
    unittest.main()
