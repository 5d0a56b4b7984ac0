#!/bin/sh
# Prints the Python of this system that runs ML Connector; says what is missing and ends with 9 when there is none.
# ML_CONNECTOR_PYTHON names one to take instead.

try='
import sys
good = sys.implementation.name == "cpython" and (3, 11) <= sys.version_info[:2] <= (3, 14) and sys.maxsize > 2**32
if good:
    import ctypes, sqlite3, ssl, zoneinfo
    print(getattr(sys, "_base_executable", sys.executable))
sys.exit(not good)
'
for python in ${ML_CONNECTOR_PYTHON:+"$ML_CONNECTOR_PYTHON"} /usr/bin/python3 python3 \
    /usr/bin/python3.14 /usr/bin/python3.13 /usr/bin/python3.12 /usr/bin/python3.11 \
    python3.14 python3.13 python3.12 python3.11; do
    if command -v "$python" >/dev/null 2>&1 && "$python" -ISc "$try" 2>/dev/null; then
        exit 0
    fi
done
echo "ML Connector needs CPython 3.11, 3.12, 3.13 or 3.14 with its standard library, and found none. Debian, Ubuntu: apt-get install python3; RHEL 9: dnf install python3.12" >&2
exit 9
