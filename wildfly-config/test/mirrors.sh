#!/bin/sh
# Takes every step back, last first, and compares with the server as it was after trimming.
#
#   mirrors.sh <unpacked dist> <our server>
#
# Does nothing when it was well with the same server and the same scripts before.
set -eu
dist=$1 server=$2
here=$(cd "$(dirname "$0")/.." && pwd)
mirrored=$(dirname "$server")/mirrored-from
stamp=$(cat "$server/.made-from" "$here"/*.cli "$0" | sha256sum)
if [ "$(cat "$mirrored" 2>/dev/null)" = "$stamp" ]; then exit 0; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export JAVA_OPTS="-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"

run() { # folder of configurations, then the lines on the standard input, in one batch
  { echo "embed-server --server-config=standalone.xml --std-out=discard"
    echo batch; grep -v '^ *#'; echo run-batch; echo stop-embedded-server; } >"$work/all.cli"
  JBOSS_HOME=$server JAVA_OPTS="$JAVA_OPTS -Djboss.server.base.dir=$1" "$server/bin/jboss-cli.sh" \
    --file="$work/all.cli" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

mkdir -p "$work/trimmed/configuration" "$work/back/configuration"
cp "$dist"/standalone/configuration/*.properties "$work/trimmed/configuration/"
cp "$dist/standalone/configuration/standalone-full.xml" "$work/trimmed/configuration/standalone.xml"
cp "$server"/standalone/configuration/* "$work/back/configuration/"
run "$work/trimmed" <"$here/trim-server.cli"
cat "$here/remove-server-tuning.cli" "$here/remove-messaging.cli" "$here/remove-datasource.cli" \
  "$here/remove-undertow-tuning.cli" "$here/remove-doors.cli" "$here/remove-renewal.cli" \
  "$here/remove-tls.cli" "$here/remove-security.cli" "$here/remove-logging.cli" \
  "$here/remove-folders.cli" | run "$work/back"

# the order of elements within a section is not ours to keep
for side in trimmed back; do sort "$work/$side/configuration/standalone.xml" >"$work/$side.txt"; done
diff "$work/trimmed.txt" "$work/back.txt"
echo "every step can be taken back"
echo "$stamp" >"$mirrored"
