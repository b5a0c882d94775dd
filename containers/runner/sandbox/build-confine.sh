#!/bin/sh
# Compiles the sandbox's launcher: build-confine.sh OUTPUT
# Needs a C compiler and libseccomp-dev (Debian: gcc libc6-dev libseccomp-dev).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec "${CC:-cc}" -std=gnu11 -O2 -Wall -Wextra -Werror -fPIE -pie -fstack-protector-strong -D_FORTIFY_SOURCE=2 \
  -Wl,-z,relro,-z,now -o "$1" "$here"/confine/*.c -lseccomp
