def log = new File(basedir, 'build.log').text

assert log.contains('STATE') && log.contains('2026-03-02-label-printing#A1')
assert log.contains('In the whole corpus')
assert new File(basedir, 'target/actions.csv').text.startsWith('incident,id,action,')
assert log.contains('overdue; the list says which.')
assert log.contains('postmortem.service is "nowhere", which nothing has')
assert !log.contains('\tat ')
