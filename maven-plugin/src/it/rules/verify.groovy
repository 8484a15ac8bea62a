def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^  person-at-fault +error/
