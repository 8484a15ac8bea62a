#!/bin/sh
# Compares what two revisions report on the same files: scripts/compare-output.sh REVISION [folder…], usually of origin/main.
# Builds REVISION and this working tree, each with a local Maven repository of its own below target/compare. Then both adopt
# each folder of older reports, lint the result and the sample corpus in the profile strict, build the sites, and write the
# digest of a year and the list of actions. Prints how many findings, pages and reports differ, and where the differences lie.
# The day is fixed, so that ages do not differ. KEEP=1 reuses builds and results of an earlier run.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { echo "usage: scripts/compare-output.sh REVISION [folder with older reports…]" >&2; exit 2; }
revision=$(git rev-parse --short "$1^{commit}")
if [ "$revision" = "$(git rev-parse --short HEAD)" ] && [ -z "$(git status --porcelain)" ]; then
  echo "Warning: $1 is what is checked out, and nothing is uncommitted: there is nothing to compare." >&2
  echo "Name the revision before your commits, such as origin/main." >&2
fi
shift
root=$PWD
work=$root/target/compare
today=2026-11-30
export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
[ -n "${KEEP:-}" ] || rm -rf "$work"
mkdir -p "$work"

# Builds the checkout $2 into the local repository of side $1.
build() {
  [ -d "$work/$1/m2" ] && return
  echo "building $2" >&2
  mkdir -p "$work/$1"
  (cd "$2" && mvn -B -ntp -q -Dquick install -DskipTests -pl maven-plugin -am -Dmaven.repo.local="$work/$1/m2" >&2)
}

if [ ! -d "$work/before/m2" ]; then
  git worktree add -q --detach "$work/checkout" "$revision"
  build before "$work/checkout"
  git worktree remove --force "$work/checkout"
fi
build after "$root"

version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)

# Runs a goal of side $1 in the folder $2; findings may end it with an error, which its log then holds.
goal() (
  side=$1
  folder=$2
  name=$3
  shift 3
  (cd "$folder" && mvn -B -ntp -o -q -Dmaven.repo.local="$work/$side/m2" -Dpostmortem.today=$today \
    "dev.postmortem:postmortem-maven-plugin:$version:$name" "$@" >"$folder/../$name.log" 2>&1) || true
)

# Everything that side $1 has to say of the corpus $2, copied from $3; adopted first unless it has a postmortem.yml.
results() (
  here=$work/$1/$2/repository
  [ ! -d "$here" ] || exit 0
  mkdir -p "$here"
  if [ -f "$3/postmortem.yml" ]; then
    cp -r "$3/." "$here"
    rm -rf "$here/target" "$here/pom.xml"
  else
    cp -r "$3/." "$here/legacy"
    echo "profile: strict" >"$here/postmortem.yml" # marks the root
    goal "$1" "$here" adopt -Dpostmortem.from=legacy -Dpostmortem.to=postmortems
  fi
  goal "$1" "$here" lint -Dpostmortem.formats=json,markdown,sarif
  goal "$1" "$here" site
  goal "$1" "$here" report -Dpostmortem.period=2026 -Dpostmortem.output=report.md
  goal "$1" "$here" actions -Dpostmortem.format=json -Dpostmortem.output=actions.json
)

for corpus in "$root/sample-postmortems" "$@"; do
  name=$(basename "$corpus")
  results before "$name" "$corpus"
  results after "$name" "$corpus"
  python3 scripts/compare-output.py "$name" "$work/before/$name/repository" "$work/after/$name/repository"
done
