# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""Test Anything Protocol for the checks that are scripts: one line per check, offenders below it."""
import sys
import traceback


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
        for line in '\n'.join(offenders).splitlines():
            print('# ' + line)
        sys.stdout.flush()
    sys.exit(1 if failed else 0)


class Skip(Exception):
    """What the check needs is not installed."""
