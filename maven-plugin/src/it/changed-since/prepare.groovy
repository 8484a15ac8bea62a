def run = { String... command ->
  def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
  def output = process.inputStream.text
  assert process.waitFor() == 0: command.join(' ') + '\n' + output
}
def commit = { String message ->
  run('git', 'add', '-A', '.')
  run('git', '-c', 'user.name=it', '-c', 'user.email=it@example.org', '-c', 'commit.gpgsign=false',
      'commit', '-q', '-m', message)
}
run('git', 'init', '-q', '-b', 'main')
new File(basedir, '.gitignore').text = 'build.log\ntarget/\n'
commit('Postmortems, one of them not yet blameless')
run('git', 'checkout', '-q', '-b', 'branch')
def good = new File(basedir, 'postmortems/2026-03-02-label-printing.md').text
new File(basedir, 'postmortems/2026-04-02-new.md').text =
    good.replace('The runbook had no step for certificates.', 'The operator was careless.')
commit('One more')
