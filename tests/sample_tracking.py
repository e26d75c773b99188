# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""What check-sample.py asks of the tracking entries of the sample."""
import datetime
from collections import Counter


def check_tracking_entries(data, projects):
    entries = data['tracking-entries']
    n_projects = len({(row['organization-code'], row['project']) for row in entries})
    if not 50 <= n_projects <= 70:
        yield 'entries of %d projects' % n_projects
    seen = Counter((row['organization-code'], row['project'], row['entered-on']) for row in entries)
    yield from ('%s: two entries on %s' % key[1:] for key, n in seen.items() if n > 1)
    for row in entries:
        project = projects.get((row['organization-code'], row['project']))
        if project is None:
            yield 'no such project: ' + row['project']
        elif not project['start-date'] <= row['entered-on'] <= (project['finished-on'] or '2024-12-31'):
            yield '%s: an entry of %s' % (row['project'], row['entered-on'])
        if datetime.date.fromisoformat(row['entered-on']).weekday() > 4:
            yield '%s: an entry on a weekend, %s' % (row['project'], row['entered-on'])
        if len(row['text']) > 120 or not row['text'].endswith('。'):
            yield 'not a short sentence: ' + row['text']
