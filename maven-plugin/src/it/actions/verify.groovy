def log = new File(basedir, 'build.log').text

assert log.contains('STATE') && log.contains('2026-03-02-label-printing#A1')
assert log.contains('Whole corpus')
assert new File(basedir, 'target/actions.csv').text.startsWith('incident,id,action,')
assert log.contains('overdue; see the list.')
assert log.contains('postmortem.service is "nowhere", which nothing has')
assert !log.contains('\tat ')
