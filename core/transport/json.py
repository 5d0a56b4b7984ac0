"""JSON as the systems speak it: exact decimals in, exact decimals out, odd bodies refused with a snippet."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import msgspec

from core.errors import ContractError
from core.model.values import decimal_text

MAX_DEPTH: Final = 100
SNIPPET: Final = 300
_LARGEST_EXPONENT: Final = 60
_LONGEST_NUMBER: Final = 100
_BOM: Final = b"\xef\xbb\xbf"


class UnreadableAnswerError(ContractError):
    """A body is not the JSON that was agreed (HTML, cut off, another encoding)."""


def decode(body: bytes, *, system: str = "The server", show: bool = True) -> object:
    """The value of a JSON body: `dict`, `list`, `str`, `int`, `Decimal`, `bool`, `None`; never float.

    A byte order mark is tolerated. NaN and infinities are no JSON. A number too large to be meant (exponent beyond
    60, more than 100 characters) becomes a text that says so, so that its record is found wrong and not the page.

    Args:
        body: bytes as they came, uncompressed.
        system: name of the system, for the message.
        show: whether the message may quote the body; False where it may hold a secret.

    Raises:
        UnreadableAnswerError: the body is no JSON, or nested deeper than 100; quoted up to 300 characters.
    """
    try:
        value: object = _DECODER.decode(body.removeprefix(_BOM))
    except (ValueError, RecursionError) as error:
        raise _unreadable(body, system, str(error), show=show) from None
    if not _is_shallow(value):
        raise _unreadable(body, system, "nested too deeply", show=show)
    return value


def encode(value: object) -> bytes:
    """A value as JSON: a Decimal is a string (`"12.5"`, as X3 wants it), dates are ISO texts, floats are refused.

    Raises:
        TypeError: a value has no exact form in JSON.
    """
    return _ENCODER.encode(_exact(value))


def snippet(body: bytes) -> str:
    """The beginning of a body in printable characters, at most 300."""
    text = body[: SNIPPET * 2].decode("utf-8", "replace").strip()
    return "".join(c if c.isprintable() else " " for c in text)[:SNIPPET].strip()


def _number(text: str) -> Decimal | str:
    if len(text) <= _LONGEST_NUMBER:
        number = Decimal(text)
        if abs(number.adjusted()) <= _LARGEST_EXPONENT:
            return number
    return f"a number out of range: {text[:20]}"


def _is_shallow(value: object) -> bool:
    level = [value] if isinstance(value, (dict, list)) else []
    for _ in range(MAX_DEPTH + 1):
        level = [
            child
            for parent in level
            for child in (parent.values() if type(parent) is dict else parent)
            if type(child) is dict or type(child) is list
        ]
        if not level:
            return True
    return False


def _exact(value: object) -> object:
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, float):
        msg = "a float is not exact; use Decimal"
        raise TypeError(msg)
    if isinstance(value, dict):
        return {key: _exact(member) for key, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [_exact(element) for element in value]
    return value


def _unreadable(body: bytes, system: str, why: str, *, show: bool) -> UnreadableAnswerError:
    start = body.removeprefix(_BOM).lstrip()[:1]
    what = "an empty answer" if not start else "an answer that is not JSON"
    if start == b"<":
        what = "a web page instead of data"
    context = {"why": why[:SNIPPET], "bytes": str(len(body))}
    if show:
        context["body"] = snippet(body)
    return UnreadableAnswerError(
        f"{system} gave {what}.",
        remedy="Often a proxy or a maintenance page stands in between: open the address in a browser.",
        context=context,
    )


_DECODER: Final = msgspec.json.Decoder(float_hook=_number)
_ENCODER: Final = msgspec.json.Encoder()
