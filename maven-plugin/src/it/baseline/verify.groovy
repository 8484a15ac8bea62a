def log = new File(basedir, 'build.log').text

assert new File(basedir, '.postmortem-baseline.json').text.contains('person-at-fault')
assert log.contains('There is no record that anything could be taken off.'): 'pruning adds nothing'
assert log =~ /holds (\d+) findings? on record \(before: 0\)/
assert log =~ /holds (\d+) findings? on record \(before: \1\)/
