def log = new File(basedir, 'build.log').text

assert new File(basedir, '.postmortem-baseline.json').text.contains('person-at-fault')
assert log.contains('No baseline file found; nothing to remove.'): 'pruning adds nothing'
assert log =~ /: (\d+) findings? in the baseline \(before: 0\)/
assert log =~ /: (\d+) findings? in the baseline \(before: \1\)/
