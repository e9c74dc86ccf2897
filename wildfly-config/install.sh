#!/bin/sh
# Makes our server out of the bare one. The order of the steps lives here, nowhere else.
#
#   install.sh <unpacked dist> <folder of our jars> <server to make>
#
# Does nothing when the server was made from the same scripts, modules and jars; the stamp in it
# tells. A changed script therefore always reaches the server.
set -eu

dist=$1 parts=$2 server=$3
here=$(cd "$(dirname "$0")" && pwd)

steps="trim-server add-folders add-logging add-security add-tls add-renewal
  add-doors tune-undertow add-datasource add-messaging tune-server"

# What the product never starts; see trim-server.cli.
unused="bin/client standalone/configuration/standalone-ha.xml
  standalone/configuration/standalone-full-ha.xml
  standalone/configuration/standalone-load-balancer.xml
  standalone/configuration/standalone-microprofile.xml
  standalone/configuration/standalone-microprofile-ha.xml
  .galleon .installation"

stamp() {
  (cd "$here" && cat install.sh logging.properties ./*.cli && find modules -type f | sort | xargs cat) | sha256sum
  (cd "$parts" && find . -type f ! -name device-trust.jar ! -name launcher.jar | sort | xargs sha256sum)
  # our own jars are packed anew with each build: what counts is what lies in them
  classes_of "$parts/device-trust.jar"
  classes_of "$parts/launcher.jar"
}

classes_of() {
  (mkdir -p "$parts/.list" && cd "$parts/.list" && rm -rf ./* &&
    "${JAVA_HOME:+$JAVA_HOME/bin/}jar" --extract --file "$1" &&
    find . -name '*.class' | sort | xargs sha256sum)
}

cli() { # one step; the embedded server reports a failure by its exit code
  "$server/bin/jboss-cli.sh" --file="$1" >"$server/install.log" 2>&1 ||
    { cat "$server/install.log" >&2; echo "install.sh: $1 failed" >&2; exit 1; }
}

wanted=$(stamp | sha256sum)
rm -rf "$parts/.list"
if [ -f "$server/.made-from" ] && [ "$(cat "$server/.made-from")" = "$wanted" ]; then exit 0; fi

rm -rf "$server"
mkdir -p "$(dirname "$server")"
cp -R "$dist" "$server"
for path in $unused; do rm -rf "${server:?}/$path"; done
chmod +x "$server"/bin/*.sh
mv "$server/standalone/configuration/standalone-full.xml" \
  "$server/standalone/configuration/standalone.xml"

# the patched Undertow in place of the bundled one
base="$server/modules/system/layers/base"
for part in core servlet; do
  folder="$base/io/undertow/$part/main"
  rm "$folder"/undertow-$part-*.jar
  cp "$parts/undertow-$part.jar" "$folder/"
  sed -i "s/undertow-$part-[^\"]*\.jar/undertow-$part.jar/" "$folder/module.xml"
  grep -q "undertow-$part.jar" "$folder/module.xml"
done

# our modules
cp -R "$here/modules/." "$server/modules/"
persistence="$server/modules/org/eclipse/persistence/main"
cp "$base"/org/eclipse/persistence/main/jipijapa-eclipselink-*.jar \
  "$persistence/jipijapa-eclipselink.jar"
cp "$parts"/org.eclipse.persistence.*.jar "$persistence/"
cp "$parts/postgresql.jar" "$server/modules/org/postgresql/jdbc/main/"
cp "$parts/accp.jar" "$server/modules/software/amazon/accp/main/"
cp "$parts/device-trust.jar" "$server/modules/org/chatelaine/device-trust/main/"
cp "$parts/launcher.jar" "$server/modules/org/chatelaine/launcher/main/"

# one run of the command line for all steps: each start of it costs seconds
all="$server/install.cli"
{
  echo "embed-server --server-config=standalone.xml --std-out=discard"
  echo "batch"
  for step in $steps; do echo "# $step"; grep -v '^ *#' "$here/$step.cli"; done
  echo "run-batch"
  echo "stop-embedded-server"
} >"$all"
JAVA_OPTS="-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1" cli "$all"
rm -f "$all" "$server/install.log"

cp "$here/logging.properties" "$server/standalone/configuration/logging.properties"
rm -rf "$server"/standalone/configuration/standalone_xml_history "$server"/standalone/log \
  "$server"/standalone/data "$server"/standalone/tmp "$server"/standalone/deployments
echo "$wanted" >"$server/.made-from"
