#!/usr/bin/env bash
# Becomes a command inside the cached Debian root. Runs in a mount namespace of its own ("unshare --mount"), so all that is
# mounted here is gone when the command ends, however it ends, and nobody else ever sees it.
# Usage: enter-root.sh ROOT RUN_FOLDER COMMAND...    RUN_FOLDER is seen as /lab
set -euo pipefail

root=$1 run=$2
shift 2
# The root is shared by all laboratories and must stay as it was made: read-only.
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount --bind "$run" "$root/lab"
mount --bind /proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount --bind "$run/hosts" "$root/etc/hosts"
# The same process from here on, so that its number is Asterisk's.
exec chroot "$root" "$@"
