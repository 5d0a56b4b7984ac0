"""Starts `tests.bench.window` as the program starts its window."""

from __future__ import annotations

import importlib

from core.garbage import hold_collector

if __name__ == "__main__":
    hold_collector()
    importlib.import_module("tests.bench.window").main()
