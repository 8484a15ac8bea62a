def log = new File(basedir, 'build.log').text

assert log.contains('postmortem.failOn is "fatal"; expected error, warning or never.')
assert log.contains('There is no folder nowhere to adopt reports from')
assert !log.contains('\tat ')
