from __future__ import annotations

import ast
from pathlib import Path

import pytest

import core
from core.model.levels import is_check

SAYS = {"find", "_finding", "Finding"}


def named_checks() -> dict[str, str]:
    """Every check that mapping and validation name in their code -> the file."""
    found: dict[str, str] = {}
    for package in ("mapping", "validation"):
        for file in sorted((Path(core.__file__).parent / package).glob("*.py")):
            for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if not isinstance(call, ast.Call):
                    continue
                name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                said = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "check")]
                words = [a.value for a in said if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                if name in SAYS and words and "-" in words[0] and " " not in words[0]:
                    found[words[0]] = file.name
    return found


def test_every_check_that_is_made_can_be_given_a_level() -> None:
    made = named_checks()
    assert {"amount-differs", "product-not-unique", "text-too-long", "no-lines"} <= made.keys()
    assert {check: file for check, file in made.items() if not is_check(check)} == {}


@pytest.mark.parametrize("name", ["account-missing", "dimension-PJT-out-of-date", "payment-term-inactive", "bad-line"])
def test_codes_of_every_kind_have_their_checks(name: str) -> None:
    assert is_check(name)


@pytest.mark.parametrize("name", ["", "missing", "account", "dimension--missing ", "dimension-PJT", "Account-missing"])
def test_other_names_are_no_checks(name: str) -> None:
    assert not is_check(name)
