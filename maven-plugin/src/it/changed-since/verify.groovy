def log = new File(basedir, 'build.log').text

assert log.contains('postmortems/2026-04-02-new.md:')
assert log.contains('[judgemental-word]')
assert !(log =~ /postmortems\/2026-02-02-old.md:\d+/): 'the old file was not touched by the branch'
assert log.contains('There is no branch, tag or commit "origin/nowhere" in this clone')
assert !log.contains('\tat ')
