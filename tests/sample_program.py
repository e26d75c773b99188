# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Linghang developers
"""What the sources of the program say about records and codes, for check-sample.py."""
import re
from collections import defaultdict


def fields(root, entities):
    """The properties of each record and the most characters of each, from the field tables."""
    found_fields = {}
    for entity in entities.values():
        source = (root / 'src' / 'domain' / ('lh-%s.c' % entity)).read_text(encoding='utf-8')
        found = re.findall(r'\{ "([a-z-]+)", LH_FIELD_[^}]*?(\d+) \}', source)
        found_fields[entity] = {name: int(most) for name, most in found}
    return found_fields


def codes(root, terms):
    """The vocabularies that belong to the program, and those of data/vocabulary.csv."""
    found_codes = defaultdict(set)
    header = (root / 'src' / 'domain' / 'lh-codes.h').read_text(encoding='utf-8')
    source = (root / 'src' / 'domain' / 'lh-codes.c').read_text(encoding='utf-8')
    defines = dict(re.findall(r'#define (LH_STATE_\w+) "([a-z-]+)"', header))
    tables = dict(re.findall(r'static const LhCode (\w+)\[\] = \{(.*?)\n\};', source, re.S))
    for vocabulary, table in re.findall(r'\{ "([a-z-]+)", (\w+) \}', source):
        for word in re.findall(r'\{ ("[a-z-]+"|LH_STATE_\w+), N_', tables.get(table, '')):
            found_codes[vocabulary].add(word.strip('"') if word[0] == '"' else defines[word])
    for term in terms:
        found_codes[term['vocabulary']].add(term['code'])
    return found_codes
