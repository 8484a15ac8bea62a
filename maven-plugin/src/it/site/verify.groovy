def home = new File(basedir, 'target/postmortem-site/index.html')

assert home.text.contains('Label printing stopped')
assert new File(basedir, 'build.log').text =~ /1 postmortem.* in \d+\.\d s\. Open \S+target.postmortem-site.index\.html/
