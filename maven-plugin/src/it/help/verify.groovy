def log = new File(basedir, 'build.log').text

// The documentation of a parameter is its Javadoc, under the name that a user types.
assert log.contains('postmortem:check')
assert log.contains('User property: postmortem.failOn')
assert log.contains('User property: postmortem.changedSince')
assert log.contains('Bound by default to phase: verify') || log.contains('fails the build')
