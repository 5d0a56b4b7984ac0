"""`python run.py guides`: the guides as pages, in `build/guides`.

```
python run.py guides [--out DIR] [--pictures DIR] [--orders N]
```
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def say(text: str) -> None:
    """What goes on, on standard error."""
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {text}\n")
    sys.stderr.flush()


def without_noise() -> None:
    """Leaves out what Qt says whenever a dialog is shown without a screen."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler  # noqa: PLC0415

    def tell(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support"):
            sys.stderr.write(f"{text}\n")

    qInstallMessageHandler(tell)


def main(argv: Sequence[str] | None = None) -> int:
    """Makes them; gives 0, or 1 where something is wrong with them."""
    parser = argparse.ArgumentParser(prog="run.py guides", description="Makes the guides as pages for a browser.")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "guides", help="where they go; made anew")
    parser.add_argument("--pictures", type=Path, help="takes the pictures from there instead of making them")
    parser.add_argument("--orders", type=int, default=300, help="practice orders that the pictures show")
    told = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.guides.scale import SCALE  # noqa: PLC0415 - Qt reads the scale when it is loaded

    os.environ["QT_SCALE_FACTOR"] = str(SCALE)
    from tests.guides.pages import LANGUAGES, PagesError, make, wanted  # noqa: PLC0415
    from tests.guides.pictures import take  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as scratch:
        pictures = told.pictures or Path(scratch)
        if told.pictures is None:
            say("The pictures are taken of the practice systems")
            without_noise()
            take(pictures, LANGUAGES, wanted("en"), told.orders)
        say("The pages are made")
        try:
            make(told.out, pictures, SCALE)
        except PagesError as error:
            sys.stderr.write(f"{error}\n")
            return 1
    sys.stdout.write(f"{told.out / 'index.html'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
