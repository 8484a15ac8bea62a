def original = new File(basedir, 'legacy/INC-7 Broker full.md').text
def adopted = new File(basedir, 'postmortems/inc-7-broker-full.md').text
def log = new File(basedir, 'build.log').text

assert !new File(basedir, 'dry').exists()
assert adopted.endsWith(original): 'the body stays word for word'
assert adopted.contains('severity: SEV-3')
assert adopted.contains('started_at: 2025-05-06T07:10:00+00:00')
assert adopted.contains('factor: single-point-of-failure')
assert adopted.contains('status: done')
assert log =~ /severity +1 +0 +1/
assert new File(basedir, '.postmortem-baseline.json').exists()
assert new File(basedir, 'target/postmortem-site/index.html').text.contains('Message broker full')
assert log.contains('unchanged, adopted before: postmortems/inc-7-broker-full.md')
