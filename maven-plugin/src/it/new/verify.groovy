def file = new File(basedir, 'postmortems/2026/2026-06-01-doors-stay-shut.md').text
def log = new File(basedir, 'build.log').text

assert file.contains('title: Doors stay shut') && file.contains('severity: SEV-2')
assert log.contains('No terminal to ask; set it with -Dpostmortem.title=')
assert !log.contains('\tat ')
