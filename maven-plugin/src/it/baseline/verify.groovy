assert new File(basedir, '.postmortem-baseline.json').text.contains('person-at-fault')
assert new File(basedir, 'build.log').text.contains('on record (before: 0)')
