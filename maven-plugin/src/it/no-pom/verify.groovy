assert new File(basedir, 'build.log').text.contains('BUILD SUCCESS')
assert new File(basedir, 'target/postmortem/findings.json').text.contains('"version"')
