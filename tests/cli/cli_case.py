# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Runs the real linghang-cli on real files. LH_CLI names the program; LH_UPDATE_GOLDEN=1 rewrites golden files."""
import csv
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = os.environ.get('LH_CLI', 'linghang-cli')
GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'golden')


# Cairo 1.16 forgets a table for each font that it puts into a PDF, which is no leak of ours.
PDF_LEAKS = {'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'}


class CliCase(unittest.TestCase):
    """A test with a folder of its own. The sample ledger is made once for all tests of a program; each works on a
    copy."""
    maxDiff = None
    user = None
    program = PROGRAM
    templates = tempfile.TemporaryDirectory(prefix='lh-cli-')

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='lh-cli-')
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def environment(self, **changes):
        # As a script starts it: without a display, and with no ledger of the user to fall back on.
        env = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
        env.update(HOME=self.folder, XDG_DATA_HOME=self.path('data'), LC_ALL='C.UTF-8', LANGUAGE='en', TZ='UTC')
        env.update(changes)
        return env

    def run_cli(self, *arguments, stdin=None, env=None, timeout=120):
        return subprocess.run([self.program, *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout,
                              env=self.environment(**(env or {})), user=self.user)

    def start_cli(self, *arguments):
        return subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=self.environment())

    def cli(self, *arguments, **options):
        """A command that must succeed, silently on stderr. Returns its output."""
        result = self.run_cli(*arguments, **options)
        self.assertEqual((result.returncode, result.stderr.decode()), (0, ''), arguments)
        return result.stdout.decode()

    def json(self, *arguments, **options):
        return json.loads(self.cli(*arguments, '--format', 'json', **options))

    def refuse(self, status, *arguments, match='.', **options):
        """A command that must fail with a status and one line on stderr. Returns the line."""
        result = self.run_cli(*arguments, **options)
        message = result.stderr.decode()
        self.assertEqual(result.returncode, status, (arguments, message, result.stdout.decode()[:200]))
        self.assertRegex(message, r'\Alinghang-cli: [^\n]+\n\Z')
        self.assertRegex(message, match)
        return message

    def fails(self, *arguments, match='.', **options):
        return self.refuse(1, *arguments, match=match, **options)

    def misused(self, *arguments, match='.', **options):
        return self.refuse(2, *arguments, match=match, **options)

    # ---- ledgers
    def template(self, name, *arguments):
        path = os.path.join(CliCase.templates.name, name)
        if not os.path.exists(path):
            self.cli('new', path, *arguments)
        copy = self.path(name)
        shutil.copyfile(path, copy)
        return copy

    def sample(self):
        return self.template('sample.linghang', '--sample')

    def empty(self, language='zh_CN'):
        return self.template('empty-%s.linghang' % language, '--language', language)

    def set(self, ledger, *arguments):
        """Changes a ledger; returns the ids of the changed records. Rules may warn, and the change is made."""
        return self.change('set', '--ledger', ledger, *arguments)

    def batch(self, ledger, lines):
        return self.change('set', '--ledger', ledger, '--batch', '-', stdin='\n'.join(lines).encode())

    def change(self, *arguments, stdin=None):
        result = self.run_cli(*arguments, stdin=stdin)
        warnings = result.stderr.decode()
        self.assertEqual(result.returncode, 0, (arguments, warnings))
        for line in warnings.splitlines():
            self.assertRegex(line, r'\Alinghang-cli: warning: ')
        return result.stdout.decode().split()

    def take(self, ledger, project, *actions):
        """Takes steps of a project, one after the other."""
        for action in actions:
            self.change('transition', project, action, '--ledger', ledger, '--person', '赵明', '--opinion', '意见')

    def query(self, ledger, kind, *arguments):
        return self.json('query', kind, '--ledger', ledger, *arguments)

    def stats(self, ledger, quarter, *arguments):
        return self.json('stats', '--ledger', ledger, '--quarter', quarter, *arguments)

    def add_organizations(self, ledger, names, **fields):
        """Registers Party branches that are expected to file, by name and in this order."""
        extra = ''.join(' %s=%s' % (name.replace('_', '-'), value) for name, value in fields.items())
        return self.batch(ledger, ['organization new code=%03d name=%s kind=branch official-order=%d '
                                   'files-projects=true%s' % (number, name, number * 10, extra)
                                   for number, name in enumerate(names, 1)])

    # ---- comparing
    @staticmethod
    def digest(path):
        with open(path, 'rb') as file:
            return hashlib.sha256(file.read()).hexdigest()

    @staticmethod
    def csv_rows(text):
        assert text.startswith('\ufeff'), 'no byte order mark'
        return list(csv.DictReader(io.StringIO(text[1:], newline='')))

    def normalize(self, text):
        """Takes out of a text what differs from run to run: paths, ids, times, versions and the user."""
        text = text.replace(self.folder, 'FOLDER')
        text = re.sub(r'\b\d{17,19}\b', 'ID', text)
        text = re.sub(r'\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?Z?', 'TIME', text)
        return re.sub(r'(?m)^TIME  \S+ *', 'TIME  WHO  ', text)

    def assert_golden(self, name, text):
        path = os.path.join(GOLDEN, name)
        text = self.normalize(text)
        if os.environ.get('LH_UPDATE_GOLDEN'):
            with open(path, 'w', encoding='utf-8', newline='') as file:
                file.write(text)
        with open(path, encoding='utf-8', newline='') as file:
            self.assertEqual(text, file.read(), 'differs from golden/%s' % name)
