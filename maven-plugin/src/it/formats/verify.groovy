import groovy.json.JsonSlurper

def reports = new File(basedir, 'target/postmortem')
def json = new JsonSlurper().parse(new File(reports, 'findings.json'))
def sarif = new JsonSlurper().parse(new File(reports, 'findings.sarif'))
def log = new File(basedir, 'build.log').text

assert json.version == 1
assert json.findings*.rule.contains('person-at-fault')
assert sarif.version == '2.1.0'
assert sarif.runs[0].results*.ruleId.contains('person-at-fault')
// On GitHub Actions annotations are on by themselves, each at the start of its line.
assert log =~ /(?m)^::error .*file=\S*postmortems\/2026-03-02-label-printing.md/
assert new File(basedir, 'summary.md').text.contains('person-at-fault')

def junit = new groovy.xml.XmlParser().parse(new File(reports, 'findings-junit.xml'))
assert junit.testsuite.testcase.failure.'@type'.contains('person-at-fault')
def checkstyle = new groovy.xml.XmlParser().parse(new File(reports, 'findings-checkstyle.xml'))
assert checkstyle.file.error.@source.contains('postmortem.wording.person-at-fault')
def gitlab = new JsonSlurper().parse(new File(reports, 'findings-gitlab.json'))
assert gitlab*.check_name.contains('person-at-fault')
def rdjson = new JsonSlurper().parse(new File(reports, 'findings-rdjson.json'))
assert rdjson.diagnostics*.code*.value.contains('person-at-fault')
assert new File(reports, 'findings.md').text.contains('person-at-fault')
// Without the console's form one line says what the files hold, and no finding is printed.
assert log =~ /(?m)^\d+ findings? \(\d+ errors?, \d+ warnings?\) in 1 file; 1 postmortem checked\./
assert !log.contains('= help:')
