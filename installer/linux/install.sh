#!/bin/sh
# Installs ML Connector; --help tells how.

here=$(dirname -- "$(readlink -f -- "$0")")
python=$("$here/find-python.sh") || exit 9
exec "$python" -IS -X utf8 "$here/setup.py" install "$@"
