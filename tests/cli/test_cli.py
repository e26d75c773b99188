# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Each command: success, a request that fails (1), a command line that is not understood (2)."""
import json
import os
import re
import subprocess
import unittest

from cli_case import PROGRAM, CliCase

COMMANDS = ['new', 'stats', 'chart', 'report', 'filing', 'topic', 'query', 'set', 'transition', 'change', 'check', 'backup',
            'undo', 'redo',
            'history']


class Frame(CliCase):
    def test_help_lists_the_commands(self):
        text = self.cli('--help')
        for command in COMMANDS:
            self.assertRegex(text, r'(?m)^  %s +\S' % command)

    def test_help_of_each_command(self):
        for command in COMMANDS:
            text = self.cli(command, '--help')
            self.assertIn('linghang-cli [OPTION…] ' + command, text)
            self.assertIn('--ledger', text)

    def test_version(self):
        self.assertRegex(self.cli('--version'), r'\Alinghang-cli \d+\.\d+\.\d+\n\Z')

    def test_misuse(self):
        self.misused(match='command')
        self.misused('fly', match='fly')
        self.misused('--fly', match='--fly')
        self.misused('stats', '--fly', match='--fly')
        self.misused('stats', '--ledger', match='ledger')

    def test_shared_options_before_the_command(self):
        ledger = self.empty()
        self.assertEqual(self.json('--ledger', ledger, 'query', 'project'), [])
        self.assertEqual(self.json('--ledger=' + ledger, 'query', 'project'), [])

    def test_default_ledger(self):
        self.fails('query', 'project', match='linghang')

    def test_arguments_are_utf8(self):
        result = subprocess.run([PROGRAM.encode(), b'query', b'\xd6\xd0'], capture_output=True,
                                env=self.environment())
        self.assertEqual(result.returncode, 2)
        self.assertRegex(result.stderr.decode(), r'\Alinghang-cli: [^\n]*UTF-8[^\n]*\n\Z')

    def test_arguments_are_utf8_in_the_c_locale(self):
        ledger = self.path('账本.linghang')
        self.cli('new', ledger, env={'LC_ALL': 'C'})
        self.set(ledger, 'organization', 'new', 'code=001', 'name=市审计局', 'kind=branch')
        text = self.cli('query', 'organization', '--ledger', ledger, '--filter', 'name=市审计局', env={'LC_ALL': 'C'})
        self.assertIn('市审计局', text)


class Output(CliCase):
    def test_full_output_is_an_error(self):
        with open('/dev/full', 'wb') as full:
            result = subprocess.run([PROGRAM, '--help'], stdout=full, stderr=subprocess.PIPE, env=self.environment())
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stderr.decode(), r'\Alinghang-cli: [^\n]+\n\Z')

    def test_broken_pipe_is_an_error(self):
        ledger = self.sample()
        process = self.start_cli('query', 'project', '--ledger', ledger, '--format', 'json')
        process.stdout.close()
        message = process.stderr.read().decode()
        process.stderr.close()
        self.assertEqual(process.wait(), 1)
        self.assertRegex(message, r'\Alinghang-cli: [^\n]+\n\Z')


class New(CliCase):
    def test_new_is_empty_and_private(self):
        path = self.path('a.linghang')
        self.assertEqual(self.cli('new', path), '')
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
        self.assertEqual(self.query(path, 'project'), [])
        self.assertTrue(self.query(path, 'term', '--filter', 'vocabulary=project-type'))

    def test_new_by_ledger_option(self):
        path = self.path('a.linghang')
        self.cli('new', '--ledger', path)
        self.cli('check', path)

    def test_new_leaves_a_file_alone(self):
        path = self.path('a.linghang')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('mine')
        self.fails('new', path, match='a.linghang')
        self.fails('new', path, '--sample', match='a.linghang')
        with open(path, encoding='utf-8') as file:
            self.assertEqual(file.read(), 'mine')

    def test_new_in_no_folder(self):
        path = self.path('no/a.linghang')
        self.fails('new', path, match='a.linghang|no')
        self.assertFalse(os.path.exists(path))

    def test_language(self):
        chinese, english = self.empty(), self.empty('en')
        name = {ledger: self.query(ledger, 'term', '--filter', 'vocabulary=project-type')[0]['name']
                for ledger in (chinese, english)}
        self.assertRegex(name[chinese], '[\u4e00-\u9fff]')
        self.assertNotEqual(name[chinese], name[english])

    def test_scale(self):
        path = self.path('a.linghang')
        self.cli('new', path, '--scale', 300)
        self.assertEqual(len(self.query(path, 'project')), 300)
        self.cli('check', path)

    def test_misuse(self):
        self.misused('new')
        self.misused('new', 'a', 'b', match='b')
        self.misused('new', 'a', '--scale', '0', match='--scale')
        self.misused('new', 'a', '--scale', 'x', match='--scale')
        self.misused('new', 'a', '--scale', '9', '--sample', match='--sample')
        self.misused('new', 'a', '--language', 'fr', match='fr')


class Query(CliCase):
    def setUp(self):
        super().setUp()
        self.ledger = self.sample()

    def names(self, *arguments):
        return [row['name'] for row in self.query(self.ledger, 'project', *arguments)]

    def test_counts(self):
        self.assertEqual(len(self.query(self.ledger, 'project')), 256)
        self.assertEqual(len(self.query(self.ledger, 'brand')), 57)
        self.assertGreater(len(self.query(self.ledger, 'duty')), 0)

    def test_json_of_a_project(self):
        row = self.query(self.ledger, 'project', '--limit', '1')[0]
        self.assertRegex(row['id'], r'\A\d+\Z')
        self.assertEqual(row['version'], 1)
        self.assertIsInstance(row['year'], int)
        self.assertRegex(row['organization-id'], r'\A\d+\Z')
        self.assertTrue(row['organization'])
        self.assertIsInstance(row['carriers'], list)
        self.assertRegex(row['start-date'], r'\A\d{4}-\d\d-\d\d\Z')
        self.assertIsNone(row['parent-id'])
        self.assertNotIn('status', row)

    def test_names_of_references(self):
        report = self.query(self.ledger, 'progress', '--limit', '1')[0]
        project, = [row for row in self.query(self.ledger, 'project') if row['id'] == report['project-id']]
        self.assertEqual(report['project'], project['name'])
        text = self.cli('query', 'progress', '--ledger', self.ledger, '--limit', '1', '--fields', 'project')
        self.assertIn(project['name'], text)

    def test_status(self):
        rows = self.query(self.ledger, 'project', '--quarter', '2024Q3', '--sort=-lag')
        lags = [row['status']['lag'] for row in rows if row['status']['lag'] is not None]
        self.assertEqual(lags, sorted(lags, reverse=True))
        self.assertEqual({row['status']['quarter'] for row in rows}, {'2024Q3'})
        self.assertTrue(all(row['status']['reason'] for row in rows))
        red = self.query(self.ledger, 'project', '--quarter', '2024Q3', '--filter', 'light=red')
        self.assertEqual([row['id'] for row in red],
                         [row['id'] for row in self.query(self.ledger, 'project', '--quarter', '2024Q3')
                          if row['status']['light'] == 'red'])
        both = self.query(self.ledger, 'project', '--quarter', '2024Q3', '--filter', 'light!=red',
                          '--filter', 'light=red')
        self.assertEqual(both, [])

    def test_filters(self):
        rows = self.query(self.ledger, 'project')
        value = sorted(row['due-date'] for row in rows)[100]
        for operator, holds in [('=', lambda d: d == value), ('!=', lambda d: d != value), ('<', lambda d: d < value),
                                ('<=', lambda d: d <= value), ('>', lambda d: d > value),
                                ('>=', lambda d: d >= value)]:
            found = self.query(self.ledger, 'project', '--filter', 'due-date%s%s' % (operator, value))
            self.assertEqual([row['id'] for row in found],
                             [row['id'] for row in rows if holds(row['due-date'])], operator)
        number = rows[7]['number']
        self.assertEqual([row['id'] for row in self.query(self.ledger, 'project', '-F', 'number=' + number)],
                         [rows[7]['id']])

    def test_filter_by_names_of_records_and_codes(self):
        rows = self.query(self.ledger, 'project')
        organization = rows[0]['organization']
        found = self.query(self.ledger, 'project', '--filter', 'organization=' + organization)
        self.assertEqual([row['id'] for row in found],
                         [row['id'] for row in rows if row['organization'] == organization])
        term = self.query(self.ledger, 'term', '--filter', 'vocabulary=project-type')[0]
        by_name = self.query(self.ledger, 'project', '--filter', 'type=' + term['name'])
        self.assertEqual(by_name, self.query(self.ledger, 'project', '--filter', 'type=' + term['code']))
        self.assertTrue(by_name)

    def test_empty(self):
        rows = self.query(self.ledger, 'project')
        self.assertEqual(len(self.query(self.ledger, 'project', '--filter', 'finished-on=')) +
                         len(self.query(self.ledger, 'project', '--filter', 'finished-on!=')), len(rows))

    def test_text_inside_a_field(self):
        name = self.names()[3]
        found = self.names('--filter', 'name~' + name[2:5])
        self.assertIn(name, found)
        self.assertTrue(all(name[2:5] in other for other in found))
        self.assertEqual(self.names('--filter', 'name~' + name[2:5], '--limit', '1'), found[:1])

    def test_search(self):
        self.assertIn('市审计局', [row['name'] for row in self.query(self.ledger, 'organization', '--search', '审计')])
        self.assertIn('市审计局', [row['name'] for row in self.query(self.ledger, 'organization', '--search', 'sjj')])

    def test_sort_and_limit(self):
        numbers = [row['number'] for row in self.query(self.ledger, 'project', '--sort', 'number')]
        self.assertEqual(numbers, sorted(numbers))
        last = self.query(self.ledger, 'project', '--sort=-number', '--limit', '3')
        self.assertEqual([row['number'] for row in last], numbers[:-4:-1])

    def test_csv(self):
        text = self.cli('query', 'project', '--ledger', self.ledger, '--format', 'csv', '--quarter', '2024Q3')
        # Line feeds inside of a quoted text are the text's own.
        self.assertEqual(re.sub(r'"[^"]*"', '', text).count('\n'), text.count('\r\n'))
        rows = self.csv_rows(text)
        self.assertEqual(len(rows), 256)
        self.assertEqual(list(rows[0])[0], 'ID')

    def test_private_fields_are_masked(self):
        numbers = {row['contact-phone'] for row in self.query(self.ledger, 'organization')}
        self.assertLessEqual(numbers, {'***', None})
        shown = {row['contact-phone'] for row in self.query(self.ledger, 'organization', '--with-private')}
        self.assertTrue(shown - {None})
        self.assertNotIn('***', shown)

    def test_golden_text(self):
        arguments = ['query', 'organization', '--ledger', self.ledger, '--limit', '6', '--fields', 'code,name,kind,aliases']
        self.assert_golden('query-organization-en.txt', self.cli(*arguments, '--lang', 'en'))
        self.assert_golden('query-organization.json', self.cli(*arguments, '--format', 'json'))

    def test_misuse(self):
        ledger = ('--ledger', self.ledger)
        self.misused('query', *ledger)
        self.misused('query', 'planet', *ledger, match='planet')
        self.misused('query', 'project', *ledger, '--filter', 'name', match='name')
        self.misused('query', 'project', *ledger, '--filter', 'nose=1', match='nose')
        self.misused('query', 'project', *ledger, '--filter', '=1')
        self.misused('query', 'project', *ledger, '--filter', 'light=red', match='--quarter')
        self.misused('query', 'project', *ledger, '--sort', 'lag', match='--quarter')
        self.misused('query', 'project', *ledger, '--sort', 'nose', match='nose')
        self.misused('query', 'project', *ledger, '--fields', 'nose', match='nose')
        self.misused('query', 'project', *ledger, '--quarter', '2024Q9', match='2024Q9')
        self.misused('query', 'project', *ledger, '--as-of', '2024-01-01', match='--quarter')
        self.misused('query', 'brand', *ledger, '--quarter', '2024Q3', match='--quarter')
        self.misused('query', 'project', *ledger, '--limit', '0', match='--limit')
        self.misused('query', 'project', *ledger, '--format', 'xml', match='xml')
        self.misused('query', 'project', *ledger, '--lang', 'fr', match='fr')

    def test_failures(self):
        ledger = ('--ledger', self.ledger)
        self.fails('query', 'project', *ledger, '--filter', 'due-date=2024.2.30', match='due-date')
        self.fails('query', 'project', *ledger, '--filter', 'organization=月球局', match='月球局')
        self.fails('query', 'project', *ledger, '--filter', 'type=月球型', match='type')


class Stats(CliCase):
    def test_sample(self):
        figures = self.stats(self.sample(), '2024Q3')
        self.assertEqual(figures['organizations_filed'], 82)
        self.assertEqual(figures['projects'], 256)
        self.assertEqual(str(figures['projects_per_organization']), '3.12')
        self.assertEqual(sum(figures['lights'].values()), 256)
        self.assertEqual(figures['quarter'], '2024Q3')
        self.assertEqual(sum(group['projects'] for group in figures['states']), 256)
        self.assertEqual(sum(group['projects'] for group in figures['organizations']), 256)
        self.assertEqual(len(figures['organizations']), 82)
        self.assertEqual([point['quarter'] for point in figures['trend']], ['2024Q1', '2024Q2', '2024Q3', '2024Q4'])
        for figure in figures['figures']:
            self.assertTrue(figure['label'] and figure['definition'], figure)

    def test_golden(self):
        ledger = self.sample()
        self.assert_golden('stats-2024Q3-en.txt',
                           self.cli('stats', '--ledger', ledger, '--quarter', '2024Q3', '--lang', 'en'))
        figures = self.stats(ledger, '2024Q3', '--lang', 'en')
        # A few of each kind show the form.
        short = {key: value[:2] if isinstance(value, list) and key not in ('figures', 'trend') else value
                 for key, value in figures.items()}
        self.assert_golden('stats-2024Q3-en.json', json.dumps(short, ensure_ascii=False, indent=1) + '\n')

    def test_ways_to_write_a_quarter(self):
        ledger = self.sample()
        text = self.cli('stats', '--ledger', ledger, '--quarter', '2024Q3')
        self.assertEqual(self.cli('stats', '--ledger', ledger, '--quarter', '2024年第三季度'), text)

    def test_as_of(self):
        ledger = self.sample()
        self.assertEqual(self.stats(ledger, '2024Q3', '--as-of', '2024-10-08')['as_of'], '2024-10-08')
        self.assertEqual(self.stats(ledger, '2024Q3', '--as-of', '2024年10月8日')['as_of'], '2024-10-08')

    def test_without_projects(self):
        figures = self.stats(self.empty(), '2024Q3')
        self.assertEqual(figures['projects'], 0)
        self.assertIsNone(figures['projects_per_organization'])
        self.assertEqual(figures['organizations'], [])

    def test_misuse(self):
        ledger = ('--ledger', self.empty())
        self.misused('stats', *ledger, match='--quarter')
        self.misused('stats', *ledger, '--quarter', 'autumn', match='autumn')
        self.misused('stats', *ledger, '--quarter', '2024Q3', '--as-of', 'soon', match='--as-of')
        self.misused('stats', *ledger, '--quarter', '2024Q3', '--format', 'csv', match='csv')
        self.misused('stats', *ledger, '--quarter', '2024Q3', 'more', match='more')


if __name__ == '__main__':
    unittest.main()
