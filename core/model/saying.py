"""The core's sentences in another language: for the window, and for reports. The core speaks English and knows no Qt.

What the core writes for people is known as templates (`resources/translations/core.txt`, made from its sources by
`run.py words`): `Account {0} is not in X3`. A sentence is matched with the template that says most of it in its own
words, the translation of that template is filled with the same values, and values that are themselves words of the core
are translated, too. Several sentences in a row are taken one by one; what nobody knows stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Final

CONTEXT: Final = "core"
"""Context of the templates in the files of the languages."""

_PLACE = re.compile(r"\{(\d+)\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST_LETTERS = 4
_SHORT = frozenset({"row {0}", "{0} row {1}"})
_LEAST_BEGINNING = 4
_SURE_BEGINNING = 8
_DEEPEST = 8
_MOST_PIECES = 12
_LONGEST_RUN = 7
"""So many pieces (sentences and what is between them) may make one template."""
_SENTENCE_END = re.compile(r"(?<=[.!?:;])(\s+)|(\n+)")
_LIST = re.compile(r"(, | and | or |; )")
_QUOTED = re.compile(r"(?:^X3 (?:refused it|says|remarked|refused)\b|\bsaid\b).*: \{\d+\}\.?$")
"""Templates whose last value is what somebody else said, in their words."""
_TOUCHING = re.compile(r"\{\d+\}(?= \{\d+\})")
_CODE = re.compile(r"\d|[A-Z]{2}")
_LONGEST_NAME = 3
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)((?: [A-Z]{3})?)")
_AND = " and "
_JOINED = re.compile(_AND)
_PREPOSITION = re.compile(r" (?=(?:with|in|on|of) )")
_COUNTED = re.compile(r"(\d[\d,.]* )([^\W\d].*)", re.DOTALL)
_REMARK = re.compile(r"(\s*\()(.*)(\))(\s.*)?", re.DOTALL)
_EVENT = re.compile(
    r"(?: as (\S+))?(?: \((?!not compared)(.*?)\))?(?: from the file (.*?))?(?: X3 remarked: (.*?))?"
    r"(?: \(not compared, X3 does not show it: (.*)\))?",
    re.DOTALL,
)
"""What is known of an event, behind its name (`core/views.py`): what it made, why, whence, what was said of it."""
_ENDS = ".:;,"
_Best = tuple[int, str, str, str, tuple[str, tuple[str, ...]]]
"""Letters of the template that says most, the text without its end, as it was tried, its end, template and values."""


def known_templates() -> tuple[str, ...]:
    """What the core says, as it was when the files of the languages were made."""
    source = files("resources").joinpath("translations", "core.txt")
    text = source.read_text("utf-8") if source.is_file() else ""
    return tuple(unescaped(line) for line in text.split("\n") if line)


def escaped(template: str) -> str:
    """A template as a line of the file."""
    return template.replace("\\", "\\\\").replace("\n", "\\n")


def unescaped(line: str) -> str:
    """A line of the file as a template."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], line)


class Sayings:
    """Finds the templates of sentences, and says them in another language.

    Args:
        templates: what the core says.
        translate: a template in the language; itself where the language does not know it.
        word: a single word or name of a thing in the language; itself where it does not know it.
        number: a number that is written as the English do (`12,340.50`), as the language writes it.
    """

    def __init__(
        self,
        templates: Iterable[str],
        translate: Callable[[str], str],
        word: Callable[[str], str] = lambda text: text,
        number: Callable[[str], str] = lambda text: text,
    ) -> None:
        self._translate = translate
        self._word = word
        self._number = number
        self._whole: set[str] = set()
        self._by_word: dict[str, list[tuple[int, str]]] = {}
        self._beginnings: dict[str, list[str]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._index(templates)
        self.say = lru_cache(maxsize=4096)(self._say)

    def _index(self, templates: Iterable[str]) -> None:
        words: dict[str, list[str]] = {}
        often: dict[str, int] = {}
        for template in templates:
            if not _PLACE.search(template):
                self._whole.add(template)
                if len(template) >= _LEAST_BEGINNING:
                    self._beginnings.setdefault(template[:_LEAST_BEGINNING], []).append(template)
                continue
            own = _own_words(template)
            # A part that is added to a sentence (` by {0}`) may be short.
            if own and (_letters(template) >= _LEAST_LETTERS or template[0] in " ,;(" or template in _SHORT):
                words[template] = own
                for one in set(own):
                    often[one] = often.get(one, 0) + 1
        for beginnings in self._beginnings.values():
            beginnings.sort(key=len, reverse=True)
        for template, own in words.items():
            rarest = min(own, key=lambda one: (often[one], -len(one), one))
            self._by_word.setdefault(rarest, []).append((_letters(template), template))

    def template_of(self, text: str) -> str:
        """The template of a single sentence; empty where there is none."""
        found = self._match(text)
        return found[0] if found else ""

    def _match(self, text: str) -> tuple[str, tuple[str, ...]] | None:
        if text in self._whole:
            return text, ()
        candidates = [pair for word in set(_WORD.findall(text)) for pair in self._by_word.get(word, ())]
        for _, template in sorted(candidates, key=lambda pair: (-pair[0], pair[1])):
            found = self._pattern(template).fullmatch(text)
            if found:
                return template, found.groups()
        return None

    def _weight(self, text: str) -> int:
        found = self._match(text)
        return _letters(found[0]) if found else 0

    def _pattern(self, template: str) -> re.Pattern[str]:
        pattern = self._patterns.get(template)
        if pattern is None:
            parts = _PLACE.split(template)
            literal = [re.escape(part) if n % 2 == 0 else "(.*?)" for n, part in enumerate(parts)]
            pattern = self._patterns[template] = re.compile("".join(literal), re.DOTALL)
        return pattern

    def _say(self, text: str) -> str:
        return self._event(text) or self._sentences(text)

    def _event(self, text: str) -> str:
        """The name of an event with what is known of it; empty where it is none."""
        for template in self._beginnings.get(text[:_LEAST_BEGINNING], ()):
            found = _EVENT.fullmatch(text, len(template)) if text.startswith(template) else None
            if found is None or not any(found.groups()):
                continue
            made, reason, file, remark, unseen = found.groups()
            parts = [
                self._translate(template),
                self._fill(" as {0}", (made,), _DEEPEST) if made else "",
                f" ({self._sentences(reason)})" if reason else "",
                self._fill(" from the file {0}", (file,), _DEEPEST) if file else "",
                f" {self._fill('X3 remarked: {0}', (remark,), _DEEPEST)}" if remark else "",
                f" {self._fill('(not compared, X3 does not show it: {0})', (unseen,), 0)}" if unseen else "",
            ]
            return "".join(parts)
        return ""

    def _sentences(self, text: str) -> str:
        told = self._one(text, 0, several=_SENTENCE_END.search(text) is not None)
        if told is not None:
            return told
        told = self._several(text)
        return self._part(text) if told == text else told

    def _one(self, text: str, depth: int, *, several: bool = False) -> str | None:
        """A sentence or a part of one, also without its end or with another beginning; None where no template fits."""
        beginning = "" if several else self._known_beginning(text)
        bare = text.rstrip(_ENDS)
        best: _Best | None = None
        for begun, end in ((text, ""), (bare, text[len(bare) :]), (f"{bare}.", text[len(bare) :])):
            for tried in dict.fromkeys((begun, begun[:1].lower() + begun[1:], begun[:1].upper() + begun[1:])):
                found = self._match(tried) if tried else None
                if found is not None and (best is None or _letters(found[0]) > best[0]):
                    best = (_letters(found[0]), begun, tried, end, found)
            if best is not None and not best[4][1]:
                break
        if not several and (best is None or best[4][1]):
            two = self._two(text, depth, best)
            if two is not None:
                return two
        if best is not None and (not best[4][1] or best[0] >= _letters(beginning)):
            _, begun, tried, end, found = best
            said = self._fill(*found, depth)
            if begun == f"{bare}." and begun != text:
                said = said.removesuffix(".")
            return (said if tried == begun else _begun_as(said, begun)) + self._end(end)
        if not beginning:
            return None
        return self._translate(beginning) + self._value(text[len(beginning) :], depth + 1)

    def _two(self, text: str, depth: int, best: _Best | None) -> str | None:
        """Two sentences that `and` makes one, each said by its own template; None where one template says more of it.

        A template that fits the whole takes the first of them for a value, and the value would be said by halves.
        """
        if _AND not in text or depth > _DEEPEST or (best is not None and _QUOTED.search(best[4][0])):
            return None
        least = best[0] if best is not None else 0
        found = ""
        for place in _JOINED.finditer(text):
            first, second = text[: place.start()], text[place.end() :]
            weights = [self._sentence_weight(part) for part in (first, second)]
            if all(weights) and sum(weights) + len(_AND.strip()) > least:
                least = sum(weights) + len(_AND.strip())
                said = [self._one(part, depth + 1) for part in (first, second)]
                found = self._translate(_AND).join(part or "" for part in said)
        return found or None

    def _sentence_weight(self, text: str) -> int:
        """How much of a part its template says; 0 where it is no sentence that the core says by itself."""
        bare = text.rstrip(_ENDS)
        weight = 0
        for tried in (text, bare, f"{bare}."):
            for begun in (tried, tried[:1].upper() + tried[1:]):
                found = self._match(begun) if begun else None
                # A single word of its own is no sentence: the part is one of a list.
                if found is not None and len(_own_words(found[0])) > 1 and not _QUOTED.search(found[0]):
                    weight = max(weight, _letters(found[0]))
        return weight

    def _known_beginning(self, text: str) -> str:
        """What begins as one that is known goes on in any way: `Written to X3` ` as POUS1`; empty for none."""
        for template in self._beginnings.get(text[:_LEAST_BEGINNING], ()):
            rest = text[len(template) :]
            if not text.startswith(template) or not rest or rest[0].isalnum() or template[-1] in _ENDS:
                continue
            if len(template) >= _SURE_BEGINNING and " " in template:
                return template
        return ""

    def _fill(self, template: str, values: tuple[str, ...], depth: int) -> str:
        kept = list(values)
        for place in _TOUCHING.finditer(template):
            number = int(place[0][1:-1])
            kept[number : number + 2] = self._parted(kept[number], kept[number + 1])
        said = [self._value(value, depth + 1) for value in kept]
        if said and _QUOTED.search(template):
            said[-1] = kept[-1]
        return _PLACE.sub(lambda place: said[int(place[1])], self._translate(template))

    def _parted(self, first: str, second: str) -> tuple[str, str]:
        """Two values with nothing but a space between them: `receipt date` and `2026-11-03`, not `receipt` and `date …`."""
        words = f"{first} {second}".split(" ")
        for count in range(len(words) - 1, 0, -1):
            one, other = " ".join(words[:count]), " ".join(words[count:])
            if self._is_known(one) or self._is_known(other):
                return one, other
        return first, second

    def _is_known(self, text: str) -> bool:
        return text in self._whole or self._word(text) != text

    def _value(self, value: str, depth: int) -> str:
        """A value: a part of a sentence, a word, a list of such, or data."""
        if amount := _NUMBER.fullmatch(value):
            return self._number(amount[1]) + amount[2]
        if not _WORD.search(value) or depth > _DEEPEST:
            return value
        word = self._word(value)
        if word != value:
            return word
        inner = value.strip()
        if inner != value and self._weight(inner) > self._weight(value):
            return value.replace(inner, self._value(inner, depth), 1)
        told = self._each(value, depth) or self._one(value, depth)
        if told is not None:
            return told
        if inner != value:
            return value.replace(inner, self._value(inner, depth), 1)
        if remark := _REMARK.fullmatch(value):
            begin, text, end, rest = remark.groups()
            return begin + self._sentences(text) + end + (self._value(rest, depth + 1) if rest else "")
        if counted := _COUNTED.fullmatch(value):
            count, space = counted[1][:-1], counted[1][-1]
            return self._value(count, depth + 1) + space + self._value(counted[2], depth + 1)
        several = self._several(value)
        if several != value:
            return several
        named = self._named(value)
        if named:
            return named
        parts = _LIST.split(value)
        if len(parts) == 1:
            return self._joined(value, depth) or value
        said = [self._value(part, depth + 1) if n % 2 == 0 else part for n, part in enumerate(parts)]
        if said[::2] == parts[::2]:
            return value
        return "".join(part if n % 2 == 0 else self._translate(part) for n, part in enumerate(said))

    def _each(self, value: str, depth: int) -> str | None:
        """A list of parts that are all known; None where it is none."""
        parts = value.split("; ")
        if len(parts) == 1:
            return None
        said = [self._value(part, depth + 1) for part in parts]
        return (
            self._translate("; ").join(said)
            if all(one != part for one, part in zip(said, parts, strict=True))
            else None
        )

    def _end(self, signs: str) -> str:
        """What ends a part, with the space that the language has before it."""
        before = self._translate("; ")[:-2]
        return "".join(f"{before}{sign}" if sign in ";:" else sign for sign in signs)

    def _joined(self, value: str, depth: int) -> str:
        """Data with a known part behind it: `GENESEE` `with commodity code 12`; empty where it is none."""
        for place in _PREPOSITION.finditer(value):
            data, part = value[: place.start()], value[place.start() + 1 :]
            if data and self._match(part):
                return f"{data} {self._value(part, depth + 1)}"
        return ""

    def _named(self, value: str) -> str:
        """A thing with its code, such as `Account 744202`; empty where it is none."""
        words = value.split(" ")
        for count in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
            name, rest = " ".join(words[:count]), " ".join(words[count:])
            if self._is_known(name) and _CODE.search(rest):
                said = self._word(name)
                return f"{self._translate(name) if said == name else said} {rest}"
        return ""

    def _part(self, piece: str) -> str:
        bare = piece.rstrip(_ENDS)
        return self._value(bare, 1) + piece[len(bare) :]

    def _several(self, text: str) -> str:
        """Sentences in a row, as few pieces as possible, the longest first."""
        pieces = [piece for piece in _SENTENCE_END.split(text) if piece]
        if len(pieces) == 1 or len(pieces) > 2 * _MOST_PIECES:
            return text
        said: list[str] = []
        start = 0
        while start < len(pieces):
            if pieces[start].isspace():
                said.append(pieces[start])
                start += 1
                continue
            for end in range(min(len(pieces), start + _LONGEST_RUN), start, -1):
                piece = "".join(pieces[start:end])
                told = self._one(piece, 0, several=end > start + 1)
                if told is not None or end == start + 1:
                    said.append(self._part(piece) if told is None else told)
                    start = end
                    break
        return "".join(said)


def _letters(template: str) -> int:
    return sum(map(len, _WORD.findall(_PLACE.sub(" ", template))))


def _own_words(template: str) -> list[str]:
    """The words of a template that stand alone, with no value grown to them."""
    return [
        found[0]
        for found in _WORD.finditer(template)
        if template[found.start() - 1 : found.start()] not in {"}", "{"}
        and template[found.end() : found.end() + 1] != "{"
    ]


def _begun_as(text: str, pattern: str) -> str:
    first = text[:1].upper() if pattern[:1].isupper() else text[:1].lower()
    return first + text[1:]
