#!/bin/sh
# Lays the product out as it is shipped.
#
#   lay-out.sh <server> <ear> <folder of launcher jars> <folder of command jars> <target>
#
# The server is copied only when it was made anew: it is by far the largest part.
set -eu
server=$1 ear=$2 launcher=$3 commands=$4 product=$5
here=$(cd "$(dirname "$0")/.." && pwd)

mkdir -p "$product"
if ! cmp -s "$server/.made-from" "$product/server/.made-from"; then
  # a copy that was broken off is never taken for the server, though it has the server's stamp
  rm -rf "$product/server.new"
  cp -R "$server" "$product/server.new"
  rm -rf "$product/server"
  mv "$product/server.new" "$product/server"
fi
rm -rf "$product/bin" "$product/lib"
mkdir -p "$product/lib"
cp -R "$here/product/bin" "$product/bin"
chmod +x "$product"/bin/*
cp "$here/product/commands" "$product/lib/commands"
cp -R "$launcher" "$product/lib/launcher"
if [ -d "$commands" ]; then cp "$commands"/*.jar "$product/lib/"; fi
cp "$here/../../../LICENSE" "$product/"
for text in NOTICE README.md CHANGELOG.md; do
  if [ -f "$here/../../../$text" ]; then cp "$here/../../../$text" "$product/"; fi
done
# Last, since its age tells the run script whether the product is older than the sources; and moved,
# since a running server still reads the old one.
cp "$ear" "$product/chatelaine.ear.new"
mv "$product/chatelaine.ear.new" "$product/chatelaine.ear"
