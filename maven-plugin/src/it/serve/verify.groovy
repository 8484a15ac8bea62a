def log = new File(basedir, 'build.log').text

assert log =~ /Serving http:\/\/localhost:\d+\/ on this machine; press Ctrl-C to stop\./
assert log.contains('Stopped after 1 s.')
assert !new File(basedir, 'target/postmortem-site').exists()
