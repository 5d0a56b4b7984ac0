from __future__ import annotations

import pytest

from core.errors import ContractError
from core.model.flow import Entity
from core.x3.soap.layout import SoapLayout, bind
from core.x3.soap.publication import Publication, read_publication

DESCRIBED = """<ADXDESC NAM="YPOH"><GRP NAM="H_7" DIM="1"><FLD NAM="POHNUM" TYP="Char" LEN="20"/>
 <FLD NAM="BPSNUM" TYP="Char" LEN="15"/><FLD NAM="POHFCY" TYP="Char"/><FLD NAM="ORDREF" TYP="Char" LEN="30" C_ENG="Our reference"/>
 <FLD NAM="TOTORD" TYP="Decimal" LEN="27.13" MOD="No"/></GRP>
 <GRP NAM="L_9" DIM="99"><FLD NAM="ITMREF" TYP="Char" LEN="20"/>{columns}</GRP></ADXDESC>"""
GRIDS = {
    "a tab": '<TAB ID="L_9"><LIN NUM="1"><FLD NAME="ITMREF"/></LIN></TAB>',
    "a tab without rows": '<TAB ID="L_9"><FLD NAME="ITMREF"/></TAB>',
    "a word": '<GRP NAM="L_9" TYB="Tableau"><FLD NAM="ITMREF"/></GRP>',
    "a dimension": '<GRP NAM="L_9" DIM="30"><FLD NAM="ITMREF"/></GRP>',
}


def described(columns: str = "") -> Publication:
    return read_publication("YPOH", DESCRIBED.replace("{columns}", columns))


def order(columns: str, *, types: tuple[str, ...] = ()) -> SoapLayout:
    layout = bind(described(columns), Entity.ORDER, reference="ORDREF", dimension_types=types)
    assert layout is not None
    return layout


def fields(*codes: str) -> str:
    return "".join(f'<FLD NAM="{code}" TYP="Char"/>' for code in codes)


@pytest.mark.parametrize("grid", list(GRIDS))
def test_a_grid_is_known_by_what_it_says_of_itself(grid: str) -> None:
    found = read_publication("Y", f"<D><GRP NAM='A'><FLD NAM='POHNUM'/></GRP>{GRIDS[grid]}</D>")
    assert list(found.grids) == ["L_9"]
    assert found.grids["L_9"]["ITMREF"].block == "L_9"
    assert [f.code for f in found.groups] == ["POHNUM"]


def test_a_description_may_have_the_form_of_the_object() -> None:
    found = read_publication("Y", '{"A_1": {"POHNUM": "", "BPRNAM": ["", ""]}, "L_9": [{"ITMREF": ""}]}')
    assert found.group_field("BPRNAM", "POHNUM") is not None
    assert found.groups[1].size == 2
    assert list(found.grids) == ["L_9"]


@pytest.mark.parametrize("text", ["<RESULT/>", "{}", "nothing", "<A><GRP NAM='A'/></A>"])
def test_a_description_without_fields_is_told(text: str) -> None:
    with pytest.raises(ContractError, match="Y"):
        read_publication("Y", text)


def test_lengths_are_those_of_texts_and_what_cannot_be_entered_is_known() -> None:
    found = described()
    assert {f.code: f.length for f in found.groups} == {
        "POHNUM": 20,
        "BPSNUM": 15,
        "POHFCY": 0,
        "ORDREF": 30,
        "TOTORD": 0,
    }
    assert [f.code for f in found.groups if not f.writable] == ["TOTORD"]


def test_an_array_and_what_is_only_shown_are_known_in_the_form_of_a_result_too() -> None:
    found = read_publication(
        "Y",
        """<RESULT NAME="Y"><GRP ID="A"><FLD NAME="BPRNAM" TYPE="Char" LEN="35" SIZE="2"/>
        <FLD NAME="BPSNUM" TYPE="Char" SIZE="15"/><FLD NAME="TOTORD" TYPE="Decimal" LEN="27.13" READONLY="1"/></GRP></RESULT>""",
    )
    assert [(f.code, f.size, f.length, f.writable) for f in found.groups] == [
        ("BPRNAM", 2, 35, True),
        ("BPSNUM", 1, 0, True),
        ("TOTORD", 1, 0, False),
    ]


def test_block_ids_come_from_the_description_alone() -> None:
    layout = order(fields("UOM", "QTYUOM"))
    assert layout.key.field.block == "H_7"
    assert layout.grid == "L_9"
    assert layout.reference is not None
    assert {name: place.code for name, place in layout.rows.items()} == {
        "product": "ITMREF",
        "quantity": "QTYUOM",
        "unit": "UOM",
    }


def test_a_grid_of_purchase_units_alone_is_taken_as_a_pair() -> None:
    assert order(fields("PUU", "QTYPUU")).rows["quantity"].code == "QTYPUU"
    assert "quantity" not in order(fields("QTYPUU")).rows
    assert "quantity" not in order(fields("UOM", "QTYPUU", "PUU")).rows


@pytest.mark.parametrize(
    ("columns", "types", "slots", "untyped"),
    [
        (fields("DIE1", "CCE1", "DIE2", "CCE2"), (), [("CCE1", 0, "DIE1"), ("CCE2", 0, "DIE2")], ()),
        (fields("CCE1", "CCE2"), ("CCT", "PJT"), [("CCE1", 0, "CCT"), ("CCE2", 0, "PJT")], ()),
        (fields("CCE1", "CCE2"), ("", "PJT"), [("CCE2", 0, "PJT")], ("CCE1",)),
        (fields("CCE1", "CCE2"), (), [], ("CCE1", "CCE2")),
        (fields("DIE", "CCE"), (), [("CCE", 0, "DIE")], ()),
        ('<LST NAM="DIE" DIM="2"/><LST NAM="CCE" DIM="2"/>', (), [("CCE", 0, "DIE"), ("CCE", 1, "DIE")], ()),
        ('<LST NAM="CCE" DIM="2"/>', ("CCT", "PJT"), [("CCE", 0, "CCT"), ("CCE", 1, "PJT")], ()),
        ("", (), [], ()),
    ],
)
def test_dimension_columns_are_found(
    columns: str, types: tuple[str, ...], slots: list[tuple[str, int, str]], untyped: tuple[str, ...]
) -> None:
    layout = order(columns, types=types)
    found = [(slot.code.code, slot.code.index, slot.type.code if slot.type else slot.fixed) for slot in layout.slots]
    assert found == slots
    assert layout.untyped == untyped


def test_an_object_without_its_number_is_none_of_ours() -> None:
    other = read_publication("Y", "<D><GRP NAM='A'><FLD NAM='ITMREF'/></GRP></D>")
    assert bind(other, Entity.ORDER, reference="ORDREF") is None
