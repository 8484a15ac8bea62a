#!/bin/sh
# Builds generated sites and prints what they cost, beside Hugo where Hugo is installed, and what a search and a change cost:
# scripts/benchmark-site.sh [postmortems…], 200, 1,000 and 10,000 by default; 50,000 takes minutes and 3 GiB.
# Hugo makes the same pages as far as it can (benchmarks/peers/hugo: page with its shell, table of contents and metadata, data
# of each postmortem and of all, lists by tag, service, team, factor and year, feeds, sitemap; no figures, no drawings, no
# similar incidents), and, so that nobody can say it was held back, bare pages only (benchmarks/peers/hugo-bare). Builds alternate:
# three rounds up to 1,000 postmortems, one beyond; ROUNDS says otherwise. Where npm is there, Pagefind indexes Hugo's pages, and
# answers the same queries. A browser (Chromium) and Node are needed for the price of a search; JAVA_OPTIONS are the JVM's.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 200 1000 10000
classpath=$(mvn -B -ntp -Dquick compile org.codehaus.mojo:exec-maven-plugin:exec -pl benchmarks -am \
  -Dexec.executable=echo -Dexec.args=%classpath | grep "benchmarks/target/classes:" | tail -1)
[ -n "$classpath" ] || { echo "the benchmarks do not compile" >&2; exit 1; }
work="$PWD/benchmarks/target/sites"
peers="$PWD/benchmarks/peers"
mkdir -p "$work"

pagefind="$work/pagefind/node_modules/.bin/pagefind"
if command -v npm >/dev/null && [ ! -x "$pagefind" ]; then
  npm install --silent --no-audit --no-fund --prefix "$work/pagefind" pagefind@1.5.2 >&2 ||
    echo "Pagefind could not be installed: measured without it" >&2
fi

# A peer's site: its layouts, and the postmortems as it can read them.
peer() {
  [ -d "$2" ] && return
  cp -r "$peers/$1" "$2"
  python3 "$peers/hugo-content.py" "$corpus/postmortems" "$2/content/postmortems"
}

for count in "$@"; do
  corpus="$work/corpus-$count"
  heap=-Xmx1g
  [ "$count" -le 10000 ] || heap=-Xmx3g
  options=${JAVA_OPTIONS:-$heap -XX:+UseParallelGC -XX:TieredStopAtLevel=1}
  rounds=${ROUNDS:-$([ "$count" -le 1000 ] && echo 3 || echo 1)}
  [ -d "$corpus" ] || java -cp "$classpath" dev.postmortem.benchmarks.CorpusWriter "$corpus" "$count" 1000 >/dev/null
  echo "== $count postmortems of 1,000 words"
  log="$work/measured-$count"
  rm -f "$log"
  round=0
  while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    # shellcheck disable=SC2086
    python3 benchmarks/measured.py "$log" "this project" \
      java $options -cp "$classpath" dev.postmortem.benchmarks.SiteBuildTime "$corpus" "$work/site-$count" |
      sed 's/^/    /'
    if command -v hugo >/dev/null; then
      peer hugo "$work/hugo-$count"
      peer hugo-bare "$work/hugo-bare-$count"
      rm -rf "$work/hugo-$count/public" "$work/hugo-bare-$count/public"
      python3 benchmarks/measured.py "$log" "Hugo, the same pages as far as it can" \
        hugo --quiet --source "$work/hugo-$count"
      python3 benchmarks/measured.py "$log" "Hugo, bare pages" hugo --quiet --source "$work/hugo-bare-$count"
      if [ -x "$pagefind" ] && [ "$round" = 1 ]; then
        python3 benchmarks/measured.py "$log-pagefind" "Pagefind over Hugo's pages" \
          "$pagefind" --silent --site "$work/hugo-$count/public"
        mv "$work/hugo-$count/public/pagefind" "$work/pagefind-$count"
      fi
    fi
  done
  python3 benchmarks/measured.py "$log"
  if [ -f "$log-pagefind" ]; then
    python3 benchmarks/measured.py "$log-pagefind"
    rm -f "$log-pagefind"
    rm -rf "$work/hugo-$count/public/pagefind"
    mv "$work/pagefind-$count" "$work/hugo-$count/public/pagefind"
    echo "  index: ours $(du -sk --apparent-size "$work/site-$count/search" | cut -f1) kB as scripts," \
      "Pagefind's $(du -sk --apparent-size "$work/hugo-$count/public/pagefind" | cut -f1) kB compressed"
  fi
  if command -v node >/dev/null && command -v chromium >/dev/null; then
    for site in "$work/site-$count" "$work/hugo-$count/public"; do
      [ -d "$site/search" ] || [ -d "$site/pagefind" ] || continue
      echo "  a search in the browser, $([ -d "$site/search" ] && echo ours || echo Pagefind)"
      node benchmarks/search-bytes.mjs "$site" connection conection "cache backpressure" quorum brown |
        sed 's/^/    /'
    done
    node benchmarks/typing.mjs "$work/site-$count" | sed 's/^/  /'
    # shellcheck disable=SC2086
    node benchmarks/reload.mjs "$corpus" 15 \
      java $options -cp "$classpath" dev.postmortem.benchmarks.ServeTime "$corpus" 0 | sed 's/^/  /'
  fi
  # shellcheck disable=SC2086
  java $options -cp "$classpath" dev.postmortem.benchmarks.ServeTime "$corpus" 9 | sed 's/^/  /'
done
