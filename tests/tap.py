# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Test Anything Protocol for the checks that are scripts: one line per check; offenders go to stderr, which meson shows."""
import sys
import traceback

MOST = 40


def run(checks):
    """Runs (name, function) pairs. A function returns the offenders, one string each; none is a pass. A function
    that raises Skip was not able to look. Ends the process, with status 1 when a check failed."""
    failed = False
    print('1..%d' % len(checks))
    for number, (name, check) in enumerate(checks, 1):
        try:
            offenders = list(check())
        except Skip as reason:
            print('ok %d %s # SKIP %s' % (number, name, reason), flush=True)
            continue
        except Exception:
            offenders = traceback.format_exc().splitlines()
        failed = failed or bool(offenders)
        print('%s %d %s' % ('not ok' if offenders else 'ok', number, name))
        sys.stdout.flush()
        report(name, '\n'.join(offenders).splitlines())
    sys.exit(1 if failed else 0)


def report(name, lines):
    if lines:
        print('%s:' % name, file=sys.stderr)
        for line in lines[:MOST]:
            print('  ' + line, file=sys.stderr)
        if len(lines) > MOST:
            print('  and %d more' % (len(lines) - MOST), file=sys.stderr)
        sys.stderr.flush()


class Skip(Exception):
    """What the check needs is not installed."""
