def log = new File(basedir, 'build.log').text
def text = new File(basedir, 'postmortems/2026-03-02-label-printing.md').text

assert log =~ /(?m)^-  - factor: missing-guardrails$/
assert log =~ /(?m)^\+  - factor: missing-guard-rail$/
assert log.contains('Nothing was written: postmortem.dryRun is set.')
assert log.contains('Fixed: 1 finding in 1 file.')
assert log.contains('No automatic fixes available.')
assert log.contains('did you mean "causality"?')
assert !log.contains('\tat ')
assert text.contains('- factor: missing-guard-rail\n')
