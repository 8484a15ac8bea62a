def file = 'postmortems/2026/2026-03-02-label-printing.md'
def lines = new File(basedir, file).readLines()
def number = lines.findIndexOf { it.contains('forgot') } + 1
def column = lines[number - 1].indexOf('The engineer forgot') + 1
def log = new File(basedir, 'build.log').text

assert number > 0
assert log.contains("$file:$number:$column: error: ")
assert log.contains('[person-at-fault]')
assert log.contains('The postmortems have 1 error in 1 file')
assert !log.contains('\tat '): 'no stack trace for content'
