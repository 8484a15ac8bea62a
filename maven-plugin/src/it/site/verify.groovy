def home = new File(basedir, 'target/postmortem-site/index.html')

assert home.text.contains('Label printing stopped')
assert new File(basedir, 'build.log').text =~ /1 postmortem.* in \d+\.\d s\. Open \S+target.postmortem-site.index\.html/

// The rules that the repository is checked by, as the linter tells of them.
def rule = new File(basedir, 'target/postmortem-site/rules/hindsight.html')
assert rule.text.contains('<h1><code>hindsight</code></h1>')
assert new File(basedir, 'target/postmortem-site/rules/index.html').text.contains('href="../rules/hindsight.html"')
