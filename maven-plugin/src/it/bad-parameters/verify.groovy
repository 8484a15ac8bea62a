def log = new File(basedir, 'build.log').text

assert log.contains('postmortem.failOn is "fatal"; one of error, warning, never was expected.')
assert log.contains('postmortem.formats names "sarf", which is no format; did you mean "sarif"?')
assert log.contains('postmortem.today is "tomorrow"; a date such as 2026-06-04 was expected.')
assert log.contains('There is no rule "hindsigt"; did you mean "hindsight"?')
assert log.contains('There is no folder nowhere to adopt reports from')
assert !log.contains('\tat ')
