"""Makes the files of the window's languages from the sources: `run.py words` in the source tree.

`pyside6-lupdate` takes what `gui` says into `resources/translations/*.ts`, where translations are written (with Qt
Linguist or by hand); `pyside6-lrelease` makes the `.qm` files that the program reads. A new language begins with its
code: `run.py words de`.
"""

from __future__ import annotations

import sys

from tests.words.files import make_files

if __name__ == "__main__":
    for line in make_files(sys.argv[1:]):
        print(line)  # noqa: T201 - what was made is what the person asked for
