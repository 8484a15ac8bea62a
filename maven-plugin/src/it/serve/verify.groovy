def log = new File(basedir, 'build.log').text

assert log =~ /Serving http:\/\/localhost:\d+\/ to this machine; Ctrl-C ends it\./
assert log.contains('Served for 1 s.')
assert !new File(basedir, 'target/postmortem-site').exists()
