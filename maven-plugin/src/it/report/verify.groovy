def log = new File(basedir, 'build.log').text

assert log.contains('# Postmortems: 2026-Q1') && log.contains('## What happened')
assert new File(basedir, 'target/digest.md').text.startsWith('# Postmortems: 2026-03')
assert log.contains('postmortem.period is "spring"; expected a quarter (2026-Q3), month (2026-07) or year (2026).')
assert !log.contains('\tat ')
