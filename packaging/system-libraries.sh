#!/bin/sh
# The system libraries that Qt needs on Debian and its kin. Installs what is missing when it may,
# else names it. Does nothing on other systems.
set -eu
command -v dpkg-query >/dev/null 2>&1 || exit 0

wanted="libgl1 libegl1 libglib2.0-0 libxkbcommon0 libfreetype6 libfontconfig1 libdbus-1-3
libgssapi-krb5-2 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1
libxkbcommon-x11-0"
# A distribution's own Python comes without venv.
python3 -c 'import ensurepip' >/dev/null 2>&1 || wanted="$wanted python3-venv"

missing=""
for name in $wanted; do
    # Newer releases call some of them …t64.
    for kin in "$name" "${name}t64"; do
        if [ "$(dpkg-query -W -f='${db:Status-Status}' "$kin" 2>/dev/null)" = installed ]; then
            continue 2
        fi
    done
    missing="$missing $name"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
else
    echo "Missing system libraries (install them as root):$missing" >&2
fi
