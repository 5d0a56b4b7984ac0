"""A report as a file of the form that its name says."""

from __future__ import annotations

from pathlib import Path

from core.errors import ConfigurationError
from core.reports.report import Report, in_language
from core.reports.speech import speech_of

FORMS = ("xlsx", "csv", "pdf")


def form_of(file: Path) -> str:
    """`xlsx`, `csv` or `pdf`, by the name of the file.

    Raises:
        ConfigurationError: it ends otherwise.
    """
    form = file.suffix.lower().lstrip(".")
    if form in FORMS:
        return form
    raise ConfigurationError(
        f"{file.name} is neither an Excel, a CSV nor a PDF file.", remedy="End its name with .xlsx, .csv or .pdf."
    )


def write_report(file: Path, report: Report, language: str = "") -> int:
    """Writes a report in the form that the file's name says; gives how many rows it has.

    The file is there as a whole or not at all.

    Args:
        file: where to.
        report: its rows are read once.
        language: code of the language that it is written in; empty for English.

    Raises:
        ConfigurationError: the name ends otherwise, the file cannot be written, or it is too long for a PDF,
            or no translation is there for the language.
    """
    report = in_language(report, speech_of(language))
    match form_of(file):
        case "csv":
            from core.reports.csv_file import write_csv  # noqa: PLC0415 - what each form needs is loaded for it alone

            return write_csv(file, report)
        case "pdf":
            from core.reports.pdf import write_pdf  # noqa: PLC0415 - as above

            return write_pdf(file, report)
        case _:
            from core.reports.excel import write_excel  # noqa: PLC0415 - as above

            return write_excel(file, report)
