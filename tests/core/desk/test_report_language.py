"""Every report that the App writes, in French: no head, fact or sheet of it is English, and its data are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from core.app import App
from core.model.audit import AuditQuery
from core.model.connection import InvoiceMode
from core.model.contract_list import ContractQuery
from core.model.flow import Entity
from core.model.reconcile import ReconcileQuery, Section
from core.model.views import RecordQuery
from resources.checker import check
from tests.helpers.practice import bench

EVER = ReconcileQuery(date(2016, 1, 1), date(2026, 12, 31))
ALIKE = {
    "JAGGAER", "X3", "Action", "Actions", "Cause", "Date", "Document", "Exception", "Exceptions", "Note", "Section", "Site",
    "Total", "Version",
}  # fmt: skip
"""What is called so in French, too."""


@pytest.fixture(scope="module")
def synced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with bench(tmp_path_factory.mktemp("said"), orders=14, invoices=6, contracts=4, mode=InvoiceMode.COMPARE) as made:
        made.pair.jaggaer.do("spoil", kind="unknown-account", order="50057801", value="7777777")
        app = made.app()
        app.sync()
        app.sync(preview=True)
        yield app


def summary(app: App, file: Path, language: str) -> None:
    pack = file.with_suffix(".zip")
    app.evidence_pack(pack, date(2020, 1, 1), date(2040, 1, 1), reconciled=False, language=language)
    file.write_bytes(check.unpacked(pack.read_bytes())["summary.xlsx"])


WRITE: dict[str, Callable[[App, Path, str], object]] = {
    "reconciliation": lambda app, file, code: app.export_reconciliation(app.reconcile(EVER), file, language=code),
    "audit": lambda app, file, code: app.export_audit(file, AuditQuery(), language=code),
    "orders": lambda app, file, code: app.export_records(file, RecordQuery(entity=Entity.ORDER), language=code),
    "contracts": lambda app, file, code: app.export_contracts(file, ContractQuery(), language=code),
    "evidence": summary,
    "preview": lambda app, file, code: app.export_sheet(app.runs(limit=1)[0].run_id, file, language=code),
}


def test_days_of_a_french_reconciliation_are_french_and_what_was_asked_is_said_of_its_noun(
    synced: App, tmp_path: Path
) -> None:
    found = synced.reconcile(EVER)
    row = next(row for row in found.exceptions() if row.section is Section.ORDERS)
    explained = synced.explain(found, [row], "seen 2026-01-05")
    file = tmp_path / "rapprochement.xlsx"
    synced.export_reconciliation(explained, file, language="fr")
    texts = [str(cell) for sheet in load_workbook(file).worksheets for line in sheet.values for cell in line if cell]
    assert explained.made_at is not None
    today = f"{explained.made_at:%d/%m/%Y}"
    [reason] = {text for text in texts if text.startswith("seen 2026-01-05 (")}
    assert today in reason
    assert "toutes les sociétés" in texts
    assert "tous les sites" in texts


@pytest.mark.parametrize("what", WRITE)
def test_no_head_fact_or_sheet_stays_english(synced: App, tmp_path: Path, what: str) -> None:
    texts: dict[str, list[str]] = {}
    for code in ("", "fr"):
        file = tmp_path / f"{what}-{code}.xlsx"
        WRITE[what](synced, file, code)
        book = load_workbook(file)
        texts[code] = [
            *book.sheetnames,
            *(str(cell.value) for sheet in book.worksheets[:-1] for cell in sheet[1]),
            *(str(row[0].value) for row in book.worksheets[-1].iter_rows()),
        ]
    same = {one for one, other in zip(texts[""], texts["fr"], strict=True) if one == other}
    assert len(texts[""]) > 15
    assert same <= ALIKE


def test_the_way_of_a_record_is_drawn_in_french(synced: App, tmp_path: Path) -> None:
    row = next(row for row in synced.records(RecordQuery(entity=Entity.ORDER)).rows if row.x3_key)
    file = tmp_path / "way.pdf"
    synced.export_trace(file, row.key, language="fr")
    document = PdfDocument(file)
    try:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
    for said in ("Dans JAGGAER", "Lignes", "Historique", row.x3_key, "Synchronisé"):
        assert said in text, said
    for english in ("In JAGGAER", "Written", "Account in X3", "not reached", "Page 1 of"):
        assert english not in text, english
