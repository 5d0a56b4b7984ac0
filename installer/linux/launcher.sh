#!/bin/sh
# Starts @WHAT@ in the system's Python: the one that it was installed with or, when that is gone, another.

here=$(dirname -- "$(readlink -f -- "$0")")
python=
[ -r "$here/python" ] && read -r python <"$here/python"
if [ ! -x "$python" ]; then
    python=$("$here/find-python.sh") || exit 3
fi
exec "$python" -IS -X utf8 "$here/start.py" @MODULE@ "$@"
