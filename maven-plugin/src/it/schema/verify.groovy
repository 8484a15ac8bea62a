import groovy.json.JsonSlurper

def schema = new JsonSlurper().parse(new File(basedir, '.postmortem/postmortem.schema.json'))
def settings = new JsonSlurper().parse(new File(basedir, '.vscode/settings.json'))
def log = new File(basedir, 'build.log').text

assert schema.properties.severity.enum == ['P1', 'P2']
assert schema.properties.services.items.enum == ['checkout']
assert settings['yaml.schemas']['./.postmortem/postmortem-yml.schema.json'] == ['postmortem.yml']
assert log.contains('Written: .postmortem/postmortem.schema.json')
assert log.contains('Unchanged: .postmortem/postmortem.schema.json')
assert log.contains('postmortem.to is ".."; expected a folder inside the repository.')
assert !new File(basedir, '.idea').exists()
