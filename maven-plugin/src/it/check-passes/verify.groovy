def log = new File(basedir, 'build.log').text

// Bound to verify without a phase of its own, as the goal says.
assert log =~ /postmortem-maven-plugin:.*:check/
assert log.contains('BUILD SUCCESS')
assert !log.contains('error:')
