"""Relaxed JSON, in which X3 filters and sort orders are written (reference/sage-x3.md 2.4).

Unquoted keys, strings in single or double quotes with backslash escapes, numbers, true, false, null, lists, objects.
Nothing else of JavaScript: no comments, no expressions.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias

Relaxed: TypeAlias = "bool | int | Decimal | str | list[Relaxed] | dict[str, Relaxed] | None"

_SPACE = re.compile(r"\s*")
_KEY = re.compile(r"[A-Za-z_$][\w$]*")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
_UNICODE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}")
_PLAIN = {"'": re.compile(r"[^'\\]*"), '"': re.compile(r'[^"\\]*')}
_WORDS = {"true": True, "false": False, "null": None}
_ESCAPES = {
    "'": "'",
    '"': '"',
    "\\": "\\",
    "/": "/",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
}
_DEEPEST = 40


class RelaxedError(ValueError):
    """The text is no relaxed JSON; the message says where it stops making sense."""


def parse_relaxed(text: str) -> Relaxed:
    """The value that a relaxed JSON text stands for; integers as int, other numbers as Decimal.

    Raises:
        RelaxedError: the text is not relaxed JSON, has a key twice, or something follows it.
    """
    reader = _Reader(text)
    value = reader.value(0)
    reader.skip()
    if reader.at != len(text):
        raise reader.wrong("unexpected text after the end")
    return value


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def wrong(self, what: str) -> RelaxedError:
        return RelaxedError(f"{what} at character {self.at + 1}")

    def skip(self) -> None:
        match = _SPACE.match(self.text, self.at)
        if match:
            self.at = match.end()

    def peek(self) -> str:
        self.skip()
        return self.text[self.at : self.at + 1]

    def value(self, depth: int) -> Relaxed:
        if depth > _DEEPEST:
            raise self.wrong("nested too deeply")
        char = self.peek()
        if char == "{":
            return self.mapping(depth)
        if char == "[":
            return self.sequence(depth)
        if char in _PLAIN:
            return self.string(char)
        if number := _NUMBER.match(self.text, self.at):
            self.at = number.end()
            literal = number.group()
            return int(literal) if literal.lstrip("+-").isdigit() else Decimal(literal)
        if word := _KEY.match(self.text, self.at):
            if word.group() not in _WORDS:
                raise self.wrong(f"unexpected word {word.group()!r}")
            self.at = word.end()
            return _WORDS[word.group()]
        raise self.wrong("a value is missing")

    def mapping(self, depth: int) -> dict[str, Relaxed]:
        self.at += 1
        found: dict[str, Relaxed] = {}
        if self.peek() == "}":
            self.at += 1
            return found
        while True:
            key = self.key()
            if key in found:
                raise self.wrong(f"the key {key!r} occurs twice")
            if self.peek() != ":":
                raise self.wrong("a colon is missing")
            self.at += 1
            found[key] = self.value(depth + 1)
            if self.closes("}"):
                return found

    def sequence(self, depth: int) -> list[Relaxed]:
        self.at += 1
        found: list[Relaxed] = []
        if self.peek() == "]":
            self.at += 1
            return found
        while True:
            found.append(self.value(depth + 1))
            if self.closes("]"):
                return found

    def closes(self, bracket: str) -> bool:
        char = self.peek()
        self.at += 1
        if char == bracket:
            return True
        if char != ",":
            self.at -= 1
            raise self.wrong(f"a comma or {bracket} is missing")
        return False

    def key(self) -> str:
        char = self.peek()
        if char in _PLAIN:
            return self.string(char)
        if word := _KEY.match(self.text, self.at):
            self.at = word.end()
            return word.group()
        raise self.wrong("a key is missing")

    def string(self, quote: str) -> str:
        self.at += 1
        plain = _PLAIN[quote]
        parts: list[str] = []
        while True:
            match = plain.match(self.text, self.at)
            if match:
                parts.append(match.group())
                self.at = match.end()
            char = self.text[self.at : self.at + 1]
            if char == quote:
                self.at += 1
                return "".join(parts)
            if not char:
                raise self.wrong("a string is not closed")
            parts.append(self.escape())

    def escape(self) -> str:
        char = self.text[self.at + 1 : self.at + 2]
        if char == "u":
            return self.code_point()
        if char not in _ESCAPES:
            raise self.wrong("an unknown escape")
        self.at += 2
        return _ESCAPES[char]

    def code_point(self) -> str:
        match = _UNICODE.match(self.text, self.at)
        if match is None:
            raise self.wrong("a \\u escape needs four digits")
        self.at = match.end()
        # Two surrogates in a row are one character.
        digits = match.group().replace("\\u", "")
        return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")
