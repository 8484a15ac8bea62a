def log = new File(basedir, 'build.log').text

assert log.contains('Tracker https://tickets.invalid: ') && log.contains('2 tickets were not looked up.')
assert log.contains('BUILD SUCCESS')
assert !log.contains('\tat ')
