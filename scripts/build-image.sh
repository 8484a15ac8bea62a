#!/bin/sh
# Makes an image of the command for this system: its own runtime, man pages, and a class-data archive, so that no Java is
# needed and a start takes a second. Takes the jar from "mvn package -pl cli -am -Pimage"; writes cli/target/image.
set -e
cd "$(dirname "$0")/.."
built=cli/target/postmortem
image=$PWD/cli/target/image/postmortem
if [ ! -f "$built/lib/postmortem.jar" ]; then
  echo "$built/lib/postmortem.jar is missing; first run: mvn -q -Dquick package -pl cli -am" >&2
  exit 2
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}
rm -rf "$image"
mkdir -p "$image"
cp -R "$built/." "$image"
rm -f "$image/lib/postmortem.jsa"

# jdk.crypto.ec: trackers are asked over TLS. jdk.localedata is not needed: output is English.
modules=$("${java}jdeps" --print-module-deps --ignore-missing-deps --multi-release 17 "$built/lib/postmortem.jar")
"${java}jlink" --add-modules "$modules,jdk.crypto.ec" --strip-debug --no-header-files --no-man-pages --compress=2 \
  --output "$image/runtime"
"$image/runtime/bin/java" -XX:+UseSerialGC -Xshare:dump > /dev/null

# The archive has the classes of what is run most: a check, and a check of what changed.
sample=$PWD/cli/target/image/sample
rm -rf "$sample"
mkdir -p "$sample"
cp -R sample-postmortems/postmortem.yml sample-postmortems/postmortems "$sample"
git init -q "$sample"
git -C "$sample" add -A
git -C "$sample" -c user.name=build -c user.email=build@localhost commit -q -m "Sample"
first=$(find "$sample/postmortems" -name '*.md' | sort | head -n 1)
echo >> "$first"
POSTMORTEM_JAVA_OPTIONS="-Xlog:cds=off -Xlog:cds+dynamic=off -XX:ArchiveClassesAtExit=postmortem.jsa" \
  "$image/bin/postmortem" check -C "$sample" --changed-since=HEAD > /dev/null 2>&1 || [ $? -eq 1 ]
rm -rf "$sample"
[ -f "$image/lib/postmortem.jsa" ] || { echo "no class-data archive was made" >&2; exit 1; }
du -sh "$image" | cut -f 1
"$image/bin/postmortem" --version
