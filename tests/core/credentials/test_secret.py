from __future__ import annotations

import pickle

import pytest

from core.credentials import Secret


def test_a_secret_prints_as_stars_everywhere() -> None:
    secret = Secret("hunter2")
    texts = [str(secret), repr(secret), f"{secret}", f"{secret!r}", str([secret]), str({"a": secret})]
    assert not any("hunter2" in text for text in texts)
    assert secret.reveal() == "hunter2"


def test_secrets_compare_by_value_with_secrets_alone() -> None:
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a")}) == 1
    assert not Secret("")


def test_a_secret_is_not_written_to_files() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret("a"))
