"""Copies postmortems for a site made by Hugo: hugo-content.py <postmortems> <content>. What Hugo's taxonomies can only read
as a list of its own is added to the front matter: the ids of the factors, and the year."""
import pathlib
import re
import sys

source, target = map(pathlib.Path, sys.argv[1:])
for file in sorted(source.rglob('*.md')):
    text = file.read_text(encoding='utf-8')
    end = text.index('\n---\n', 4)
    front, body = text[:end], text[end:]
    factors = re.findall(r'^ +- +factor: *(\S+)', front, re.M)
    year = re.search(r'^started_at: *(\d{4})', front, re.M)
    front += '\nfactors: [' + ', '.join(factors) + ']'
    if year:
        front += '\nyears: ["' + year.group(1) + '"]'
    copy = target / file.relative_to(source)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(front + body, encoding='utf-8')
