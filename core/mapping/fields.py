"""Fields that follow their own rule and nothing else, in headers and lines alike."""

from __future__ import annotations

from core.mapping.compiled import CompiledField
from core.mapping.draft import Draft, Place
from core.mapping.reading import Read
from core.model.values import Value


def put_field(
    draft: Draft,
    rule: CompiledField,
    root: object,
    place: Place,
    fields: dict[str, Value],
) -> None:
    """One field that follows its own rule and nothing else."""
    read = draft.read(rule, root)
    if not draft.usable(rule, read, place):
        return
    name, value = rule.name, read.value
    if rule.rule.code:
        draft.code(fields, name, rule.rule.code, read, place, mandatory=rule.rule.mandatory)
        return
    if rule.rule.split and isinstance(value, str):
        put_split(draft, rule, read, place, fields)
        return
    fields[name] = value
    draft.trace(name, value, read, place)


def put_split(draft: Draft, rule: CompiledField, read: Read, place: Place, fields: dict[str, Value]) -> None:
    """One long text over several fields (`name`, `name2`, ...), at word ends; what is too much stays in the last."""
    parts = split_text(str(read.value), rule.rule.split)
    for index, part in enumerate(parts, start=1):
        name = rule.name if index == 1 else f"{rule.name}{index}"
        words = f"part {index} of {len(parts)}" if len(parts) > 1 else read.rule
        fields[name] = part
        draft.trace(name, part, read, place, words)


def split_text(text: str, lengths: list[int]) -> list[str]:
    """`text` in parts of at most these lengths, cut at blanks; inside a word only where it fits no other way.

    What does not fit at all stays in the last part, where it is found to be too long: nothing is lost silently.
    """
    parts = _split(text, lengths, at_words=True)
    if len(parts) == len(lengths) and len(parts[-1]) > lengths[-1]:
        tight = _split(text, lengths, at_words=False)
        if len(tight[-1]) <= lengths[-1]:
            return tight
    return parts


def _split(text: str, lengths: list[int], *, at_words: bool) -> list[str]:
    parts: list[str] = []
    rest = text
    for length in lengths[:-1]:
        if len(rest) <= length:
            break
        cut = rest.rfind(" ", 1, length + 1) if at_words else length
        if cut <= 0:
            cut = length
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest] if rest else parts
