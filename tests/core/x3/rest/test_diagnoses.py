from __future__ import annotations

import pytest

from core.x3.rest.diagnoses import Told, told_in


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"POHNUM": "1"}, Told()),
        (None, Told()),
        ({"$diagnoses": [{"$severity": "error", "$message": "721 : No\n"}]}, Told(("721 : No",), ())),
        ({"$diagnoses": [{"$severity": "warning", "$message": "late"}]}, Told((), ("late",))),
        ({"$diagnoses": {"$severity": 4}}, Told(("X3 gave no reason.",), ())),
        ({"$diagnoses": ["odd"]}, Told((), ("odd",))),
        ({"POHPOP": [{}, {"$diagnoses": [{"$severity": "Error", "$message": "line"}]}]}, Told(("line",), ())),
    ],
)
def test_errors_and_remarks_are_told_apart_wherever_they_stand(value: object, told: Told) -> None:
    assert told_in(value) == told
