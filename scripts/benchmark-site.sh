#!/bin/sh
# Builds generated sites and prints what they cost, beside Hugo on the same pages where Hugo is installed:
# scripts/benchmark-site.sh [postmortems…], 200, 1,000 and 10,000 by default. Peak memory and CPU seconds are the
# whole process's; a browser (Chromium) and Node are needed for the price of a search. JAVA_OPTIONS are the JVM's.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 200 1000 10000
mvn -B -ntp -q package -DskipTests -Dquick -pl benchmarks -am >&2
classpath=$(mvn -B -ntp org.codehaus.mojo:exec-maven-plugin:exec -pl benchmarks -am -Dexec.executable=echo \
  -Dexec.args=%classpath 2>/dev/null | grep "benchmarks/target/classes" | tail -1)
work="$PWD/benchmarks/target/sites"
options=${JAVA_OPTIONS:--Xmx1g -XX:+UseParallelGC}
mkdir -p "$work"

# Wall seconds, CPU seconds and peak memory of a command; its output stays.
measured() {
  python3 - "$@" <<'PY'
import os, resource, subprocess, sys, time
begin = time.time()
code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"    {time.time() - begin:.1f} s wall, {used.ru_utime + used.ru_stime:.1f} CPU s, "
      f"peak {used.ru_maxrss / 1024:.0f} MiB")
sys.exit(code)
PY
}

for count in "$@"; do
  corpus="$work/corpus-$count"
  [ -d "$corpus" ] || java -cp "$classpath" dev.postmortem.benchmarks.CorpusWriter "$corpus" "$count" 1000 >/dev/null
  echo "== $count postmortems of 1,000 words"
  echo "  this project"
  # shellcheck disable=SC2086
  measured java $options -cp "$classpath" dev.postmortem.benchmarks.SiteBuildTime "$corpus" "$work/site-$count"
  if command -v hugo >/dev/null; then
    peer="$work/hugo-$count"
    if [ ! -d "$peer" ]; then
      mkdir -p "$peer/content" "$peer/layouts/_default"
      cp -r "$corpus/postmortems" "$peer/content/"
      cat > "$peer/config.toml" <<'TOML'
baseURL = "https://postmortems.example/"
title = "Generated corpus"
disableKinds = ["RSS"]
[taxonomies]
tag = "tags"
service = "services"
TOML
      cat > "$peer/layouts/_default/single.html" <<'HTML'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main>
<h1>{{ .Title }}</h1><p>{{ .Params.severity }} {{ .Params.started_at }}</p>
<ul>{{ range .Params.services }}<li><a href="/services/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
{{ .Content }}</main></body></html>
HTML
      cat > "$peer/layouts/_default/list.html" <<'HTML'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main>
<h1>{{ .Title }}</h1><ul>{{ range first 500 .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</main></body></html>
HTML
      cp "$peer/layouts/_default/list.html" "$peer/layouts/index.html"
    fi
    rm -rf "$peer/public"
    echo "  hugo, pages only ($(hugo version | cut -d' ' -f2))"
    measured hugo --quiet --source "$peer"
  fi
  if command -v node >/dev/null && command -v chromium >/dev/null; then
    echo "  a search in the browser"
    node benchmarks/search-bytes.mjs "$work/site-$count" connection conection "cache backpressure" quorum \
      'brown' | sed 's/^/    /'
  fi
  # shellcheck disable=SC2086
  java $options -cp "$classpath" dev.postmortem.benchmarks.ServeTime "$corpus" 9 | sed 's/^/  /'
done
