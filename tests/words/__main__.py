"""Makes the files of the window's languages from the sources: `run.py words` in the source tree.

`pyside6-lupdate` takes what `gui` says into `resources/translations/*.ts`, where translations are written (with Qt
Linguist or by hand); `pyside6-lrelease` makes the `.qm` files that the program reads. A new language begins with its
code: `run.py words de`.

Who translates without Qt Linguist gets what is open as JSON, and has it taken in again:

    run.py words --open de > open.json
    run.py words --take de open.json

Two sides of a merge are joined in the same way: keep one side's files, then take the other's `.ts`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.words.files import make_files, open_messages


def main(argv: Sequence[str]) -> int:
    """Makes the files, or hands out or takes in translations; gives the exit code."""
    parser = argparse.ArgumentParser(prog="run.py words", description="Makes the files of the window's languages.")
    parser.add_argument("codes", nargs="*", metavar="CODE", help="a language that begins")
    parser.add_argument("--open", metavar="CODE", help="print what has no translation, as JSON")
    parser.add_argument(
        "--take", nargs=2, metavar=("CODE", "FILE"), help="take translations from such a file, or from another .ts"
    )
    options = parser.parse_args(argv)
    if options.open:
        sys.stdout.write(open_messages(options.open) + "\n")
        return 0
    taken = (options.take[0], Path(options.take[1])) if options.take else None
    for line in make_files(options.codes, taken):
        sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
