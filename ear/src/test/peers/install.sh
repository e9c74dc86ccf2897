#!/bin/sh
# Installs what the stories talk to: a browser, PostgreSQL, and protocol clients of another make.
# Does nothing when all of it is there; needs root (or sudo) and Debian's packages otherwise.
set -eu

missing=""
have() { command -v "$1" >/dev/null 2>&1; }
have chromium || missing="$missing chromium"
[ -d /usr/lib/postgresql ] || missing="$missing postgresql"
have pki || missing="$missing strongswan-pki"
# without it "pki --scep" has nothing to fetch by
[ -n "$(ls /usr/lib/ipsec/plugins/libstrongswan-curl.so 2>/dev/null)" ] ||
  missing="$missing libstrongswan-extra-plugins"
# nor without this can it read the certificate of an EC authority
[ -n "$(ls /usr/lib/ipsec/plugins/libstrongswan-openssl.so 2>/dev/null)" ] ||
  missing="$missing libstrongswan-standard-plugins"
have certmonger || missing="$missing certmonger"
have openssl || missing="$missing openssl"
have unzip || missing="$missing unzip"
fc-list 2>/dev/null | grep -qi 'CJK' || missing="$missing fontconfig fonts-noto-cjk"
[ -z "$missing" ] && exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  have sudo || { echo "Please install as root:$missing" >&2; exit 1; }
  as_root=sudo
fi
echo "Installing for the tests:$missing"
$as_root apt-get update -qq
# The packages' own services are not wanted: the stories start what they need themselves.
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
