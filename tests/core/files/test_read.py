from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from core.errors import SourceFileError
from core.files.columns import read_columns
from core.files.read import LARGEST_BYTES, read_file, read_files
from core.model.flow import Entity

COLUMNS = read_columns("po-search")
FORMS = {
    "po_search.csv": ("PO search export", 3, 2),
    "po_message_1_0.xml": ("PurchaseOrderMessage 1.0", 1, 1),
    "po_message_2_0.xml": ("PurchaseOrderMessage 2.0", 2, 2),
    "po_message_2_5.xml": ("PurchaseOrderMessage 2.5", 1, 1),
    "po_message_3_0.xml": ("PurchaseOrderMessage 3.0", 1, 1),
    "supplier_message.xml": ("TSMSupplier 1.0", 0, 2),
    "supplier_reply.xml": ("TSMSupplier 1.0", 0, 0),
    "order_request.xml": ("cXML OrderRequest 1.2.011", 1, 1),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_file_is_told_by_its_content_and_known_by_its_hash(samples: Path, name: str, tmp_path: Path) -> None:
    content = (samples / name).read_bytes()
    renamed = tmp_path / "somehow.dat"
    renamed.write_bytes(content)
    found = read_file(renamed, COLUMNS)
    assert (found.form, found.count(Entity.ORDER), found.count(Entity.SUPPLIER)) == FORMS[name]
    assert (found.name, found.sha256) == ("somehow.dat", sha256(content).hexdigest())


def test_every_sample_is_in_the_table(samples: Path) -> None:
    assert {file.name for file in samples.iterdir()} == FORMS.keys()


def test_utf_16_is_xml_all_the_same(samples: Path, tmp_path: Path) -> None:
    text = (samples / "po_message_2_0.xml").read_text("utf-8").replace('encoding="UTF-8"', 'encoding="UTF-16"')
    file = tmp_path / "wide.xml"
    file.write_bytes(text.encode("utf-16"))
    assert read_file(file, COLUMNS).count(Entity.ORDER) == 2


def test_one_broken_file_refuses_all_of_them(samples: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xml"
    broken.write_bytes((samples / "po_message_2_5.xml").read_bytes()[:2000])
    with pytest.raises(SourceFileError, match=r"broken\.xml is no whole XML document: line \d+"):
        read_files([samples / "po_search.csv", broken], COLUMNS)


def test_what_cannot_be_an_export_is_refused_in_words(samples: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.xml"
    page.write_text("<html><body/></html>", encoding="utf-8")
    empty = tmp_path / "empty.csv"
    empty.touch()
    large = tmp_path / "large.csv"
    with large.open("wb") as out:
        out.truncate(LARGEST_BYTES + 1)
    for file, said in (
        (page, "XML of another kind (html, line 1)"),
        (empty, "row 1 has no heading"),
        (large, "larger than 100 MB"),
        (tmp_path / "gone.csv", "cannot be read"),
        (tmp_path, "cannot be read"),
        (samples / "supplier_reply.xml", "no order and no supplier is in it"),
    ):
        with pytest.raises(SourceFileError) as refused:
            read_files([file], COLUMNS)
        assert said in refused.value.message
        assert refused.value.remedy
