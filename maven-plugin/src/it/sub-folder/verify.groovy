def log = new File(basedir, 'build.log').text

// Started two folders below: the whole repository is judged, and lint never fails.
assert log.contains('postmortems/2025/2025-03-02-label-printing.md:')
assert log.contains('[person-at-fault]')
assert log.contains('BUILD SUCCESS')
