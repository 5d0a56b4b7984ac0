"""Switches of the SOAP door and of imports, as text."""

from __future__ import annotations

from core.sandbox.x3 import X3Switches


def test_switches_of_the_soap_door_are_read_like_all_others() -> None:
    told = [
        "services=absent",
        "soap_objects=XPO:POH,XBP:BPS",
        "soap_volume_kb=5",
        "import_quotes=no",
        "import_decimal=,",
    ]
    assert X3Switches.read(told) == X3Switches(
        services="absent", soap_objects="XPO:POH,XBP:BPS", soap_volume_kb=5, import_quotes=False, import_decimal=","
    )


def test_they_are_shown_with_all_others() -> None:
    shown = X3Switches().as_dict()
    assert (shown["soap"], shown["soap_pool"], shown["import_order_template"]) == ("on", "WSPOOL", "POH")
