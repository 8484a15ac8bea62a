def log = new File(basedir, 'build.log').text

// One module of three has postmortems: it is judged once, and the others are not spoken of.
assert log.count('[person-at-fault]') == 1
assert !log.contains('Skipping this module')
