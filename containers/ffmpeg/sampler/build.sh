#!/bin/sh
# Compiles the sampler: build.sh OUTPUT
# Needs a C compiler and FFmpeg's libraries (apt-packages.txt).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec "${CC:-cc}" -std=gnu11 -O2 -Wall -Wextra -Werror -fPIE -pie -fstack-protector-strong -D_FORTIFY_SOURCE=2 \
  -Wl,-z,relro,-z,now,--as-needed -o "$1" "$here"/source/*.c \
  -lavformat -lavcodec -lswresample -lswscale -lavutil -lm -pthread
