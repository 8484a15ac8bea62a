def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^postmortem\.yml:2:1: error: .*severites.*\[configuration\]/
assert log.contains('severities'): 'it says what was probably meant'
assert !log.contains('\tat ')
