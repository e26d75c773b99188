# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Bad files, programs that compete, programs that die. LH_REPEAT says how often the last are tried: 3 times with every
run, 100 times in the suite 'heavy', and by hand 1000 times before a release: LH_CLI=… LH_REPEAT=1000 test_faults.py."""
import os
import random
import shutil
import signal
import sqlite3
import stat
import tempfile
import time
import unittest

from cli_case import PROGRAM, CliCase

NOBODY = 65534
REPEAT = int(os.environ.get('LH_REPEAT', '3'))


class BadFiles(CliCase):
    """One clear message that names the file, status 1, and not a byte of the file changed."""
    commands = [('query', 'project'), ('stats', '--quarter', '2024Q3'), ('check',), ('history',), ('undo',),
                ('set', 'organization', '001', 'note=x')]

    def assert_refused(self, path, commands=None, match='.'):
        before = (self.digest(path), os.stat(path).st_mode, self.ledgers())
        for command in commands or self.commands:
            message = self.fails(*command, '--ledger', path, match=match)
            self.assertIn(os.path.basename(path), message)
        self.assertEqual((self.digest(path), os.stat(path).st_mode, self.ledgers()), before)

    def ledgers(self):
        # SQLite's helpers beside a file that may not be written are no change of it.
        return sorted(name for name in os.listdir(self.folder) if not name.endswith(('-wal', '-shm')))

    def test_missing(self):
        path = self.path('missing.linghang')
        for command in self.commands:
            self.assertIn('missing.linghang', self.fails(*command, '--ledger', path))
        self.assertEqual(os.listdir(self.folder), [])

    def test_folder(self):
        path = self.path('folder.linghang')
        os.mkdir(path)
        for command in self.commands:
            self.assertIn('folder.linghang', self.fails(*command, '--ledger', path))

    def test_text(self):
        path = self.path('letter.linghang')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('尊敬的同志：\n' * 1000)
        self.assert_refused(path)

    def test_empty_file(self):
        path = self.path('nothing.linghang')
        open(path, 'w', encoding='utf-8').close()
        self.assert_refused(path)

    def test_another_database(self):
        path = self.path('browser.sqlite')
        database = sqlite3.connect(path)
        database.execute('CREATE TABLE bookmark (url TEXT)')
        database.commit()
        database.close()
        self.assert_refused(path)

    def test_newer(self):
        path = self.sample()
        database = sqlite3.connect(path)
        database.execute('PRAGMA user_version = 9999')
        database.commit()
        database.close()
        for suffix in '-wal', '-shm':
            if os.path.exists(path + suffix):
                os.unlink(path + suffix)
        self.assert_refused(path, match='[Nn]ewer|version')

    def test_damaged(self):
        whole = self.sample()
        size = os.path.getsize(whole)
        dice = random.Random(1)
        for number in range(5):
            path = self.path('damaged-%d.linghang' % number)
            shutil.copyfile(whole, path)
            with open(path, 'r+b') as file:
                # The first page tells what the file is; what follows is what damage usually hits.
                for _ in range(60):
                    file.seek(dice.randrange(4096, size - 512))
                    file.write(dice.randbytes(512))
            message = self.fails('check', path)
            self.assertTrue('damaged-%d' % number in message, message)

    def test_truncated(self):
        path = self.sample()
        with open(path, 'r+b') as file:
            file.truncate(os.path.getsize(path) // 2)
        for command in [('check',), ('stats', '--quarter', '2024Q3')]:
            self.assertIn(os.path.basename(path), self.fails(*command, '--ledger', path))

    def be_somebody_else(self, folder_owner):
        """Root writes every file; the program must be another user then. It runs from a copy, because that user may not
        be allowed into the folder where it was built."""
        if os.geteuid() == 0:
            os.chown(self.folder, folder_owner, folder_owner)
            programs = tempfile.TemporaryDirectory(prefix='lh-cli-')
            self.addCleanup(programs.cleanup)
            os.chmod(programs.name, 0o755)
            self.program = shutil.copy(PROGRAM, programs.name)
            self.user = NOBODY

    def assert_read_only(self, path):
        self.assert_refused(path, [('set', 'organization', '001', 'note=x'), ('undo',)])
        self.assertEqual(self.stats(path, '2024Q3')['projects'], 256)
        self.assertEqual(len(self.query(path, 'project')), 256)

    def test_read_only_file(self):
        path = self.sample()
        os.chmod(path, stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
        self.be_somebody_else(NOBODY)
        self.assert_read_only(path)

    def test_read_only_folder(self):
        path = self.sample()
        os.chmod(path, stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
        os.chmod(self.folder, 0o555)
        self.addCleanup(os.chmod, self.folder, 0o755)
        self.be_somebody_else(os.geteuid())
        self.assert_read_only(path)

    def test_locked(self):
        path = self.sample()
        holder = sqlite3.connect(path, isolation_level=None)
        self.addCleanup(holder.close)
        holder.execute('PRAGMA locking_mode = EXCLUSIVE')
        holder.execute('BEGIN EXCLUSIVE')
        start = time.monotonic()
        self.assertIn(os.path.basename(path),
                      self.fails('set', 'organization', '001', 'note=x', '--ledger', path, timeout=60))
        self.assertLess(time.monotonic() - start, 30)
        holder.execute('ROLLBACK')


class Writers(CliCase):
    def test_two_writers_lose_nothing(self):
        ledger = self.empty()
        self.add_organizations(ledger, ['甲', '乙'])
        rounds = 4 * REPEAT
        for number in range(rounds):
            writers = [self.start_cli('set', 'organization', code, '%s=%d' % (field, number), '--ledger', ledger)
                       for code, field in [('001', 'note'), ('002', 'note'), ('001', 'contact')]]
            failed = 0
            for writer in writers:
                _, message = writer.communicate(timeout=60)
                failed += writer.returncode
                # Losing a race for one record is told; it is never silent.
                self.assertEqual(bool(message), bool(writer.returncode), message)
            rows = {row['code']: row for row in self.query(ledger, 'organization')}
            self.assertEqual(rows['002']['note'], str(number))
            stored = [rows['001']['note'] == str(number), rows['001']['contact'] == str(number)]
            self.assertEqual(stored.count(True), 2 - failed)
        versions = sum(row['version'] - 1 for row in self.query(ledger, 'organization'))
        changes = sum(change['operation'] == 'update'
                      for entry in self.json('history', '--ledger', ledger) for change in entry['changes'])
        self.assertEqual(changes, versions)
        self.cli('check', ledger)

    def test_reader_beside_a_writer(self):
        ledger = self.sample()
        writer = self.start_cli('set', 'organization', '001', 'note=x', '--ledger', ledger)
        self.assertEqual(self.stats(ledger, '2024Q3')['projects'], 256)
        writer.communicate(timeout=60)
        self.assertEqual(writer.returncode, 0)


class Kills(CliCase):
    def test_killed_in_the_middle_of_writing(self):
        """What a program has reported as done stands; what it has not is there as a whole or not at all."""
        ledger = self.empty()
        self.add_organizations(ledger, ['甲', '乙'])
        dice = random.Random(7)
        duration = self.measure(ledger)
        done = 0
        for number in range(1, REPEAT + 1):
            writer = self.start_cli('set', '--ledger', ledger, '--batch', self.write_batch(number))
            time.sleep(dice.uniform(0, duration))
            writer.send_signal(signal.SIGKILL)
            output, _ = writer.communicate(timeout=60)
            notes = {row['note'] for row in self.query(ledger, 'organization')}
            self.assertEqual(len(notes), 1, 'half of a change')
            note = int(notes.pop())
            if output:
                self.assertEqual(note, number, 'a completed change was lost')
            self.assertIn(note, (done, number))
            done = note
        self.cli('check', ledger)

    def write_batch(self, number):
        path = self.path('batch-%d' % number)
        with open(path, 'w', encoding='utf-8') as file:
            file.write('organization 001 note=%d\norganization 002 note=%d\n' % (number, number))
        return path

    def measure(self, ledger):
        start = time.monotonic()
        self.set(ledger, '--batch', self.write_batch(0))
        return time.monotonic() - start


if __name__ == '__main__':
    unittest.main()
