"""A report as a CSV file: UTF-8, commas, days and times by ISO 8601, amounts exact and with a point.

A report of one section is its heads and its rows, so that a program can read it; several follow each other, each under
its title. What was asked and the seal have no place in such a file: they are in the Excel and the PDF form.
"""

from __future__ import annotations

import csv
from pathlib import Path

from core.reports.report import Report, plain
from core.spreadsheet import holdable, whole


def write_csv(file: Path, report: Report) -> int:
    """Writes a report as a CSV file, which is there as a whole or not at all; gives how many rows it has.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    rows = 0
    with whole(file) as beside, beside.open("w", encoding="utf-8-sig", newline="") as stream:
        out = csv.writer(stream)
        for number, section in enumerate(report.sections):
            if len(report.sections) > 1:
                if number:
                    out.writerow([])
                out.writerow([holdable(section.title)])
            out.writerow([holdable(column.name) for column in section.columns])
            for row in section.rows:
                rows += 1
                out.writerow([holdable(value) if isinstance(value, str) else plain(value) for value in row])
    return rows
