"""Contrast of what the style sheet pairs: every rule's text on its ground, chosen, hovered over and disabled too."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette

from gui.stylesheet import style_sheet
from gui.theme import DARK, LIGHT, Tokens, palette_of
from tests.gui.test_theme import LEAST_CONTRAST, contrast

LEAST_DISABLED = 3.0
PICTURES = dict.fromkeys(("chevron-up", "chevron-down", "check"), "x.png")
PAGE, CARD = "bg", "surface"
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")

Rules = dict[str, dict[str, str]]


def rules_of(tokens: Tokens) -> Rules:
    """Selector -> property -> value, of the whole sheet."""
    sheet = re.sub(r"/\*.*?\*/", "", style_sheet(tokens.as_dict(), PICTURES), flags=re.DOTALL)
    rules: Rules = {}
    for selectors, body in _RULE.findall(sheet):
        pairs = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        said = {name.strip(): value.strip() for name, value in pairs.items()}
        for selector in selectors.split(","):
            rules.setdefault(selector.strip(), {}).update(said)
    return rules


def with_base(rules: Rules, selector: str) -> dict[str, str]:
    """What holds for a selector: its own rule over that without states, over that of the class."""
    base = re.sub(r"(?<!:):(?!:)[\w-]+", "", selector)
    plain = re.sub(r"\[[^\]]*\]", "", base)
    merged: dict[str, str] = {}
    for each in dict.fromkeys((plain, base, selector)):
        merged |= rules.get(each, {})
    return merged


def pairs(tokens: Tokens) -> Iterator[tuple[str, str, str, float]]:
    """Selector, text, ground, and the least contrast."""
    rules = rules_of(tokens)
    for selector in rules:
        said = with_base(rules, selector)
        least = LEAST_DISABLED if ":disabled" in selector else LEAST_CONTRAST
        colour = _COLOUR.search(said.get("color", tokens.text))
        if colour is None or not {"color", "background", "selection-background-color"} & rules[selector].keys():
            continue
        ground = _COLOUR.search(said.get("background", ""))
        grounds = [ground.group()] if ground else [tokens.bg, tokens.surface]
        if not _shows_text(selector):
            continue
        for each in grounds:
            yield selector, colour.group(), each, least
        chosen = said.get("selection-background-color")
        if chosen:
            yield f"{selector} (chosen)", said.get("selection-color", tokens.text), chosen, least


def _shows_text(selector: str) -> bool:
    parts = (
        "::indicator",
        "::handle",
        "::chunk",
        "::separator",
        "::groove",
        "::down-arrow",
        "::up-arrow",
        "nav-edge",
        "hairline",
    )
    return not any(part in selector for part in parts)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_rule_of_the_style_sheet_has_enough_contrast(tokens: Tokens) -> None:
    found = list(pairs(tokens))
    poor = [
        f"{selector}: {text} on {ground} is {contrast(text, ground):.2f}, {least} at least"
        for selector, text, ground, least in found
        if contrast(text, ground) < least
    ]
    assert poor == []
    assert len(found) > 60


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_what_the_style_sheet_does_not_reach_has_enough_contrast_too(tokens: Tokens) -> None:
    palette = palette_of(tokens)
    role, group = QPalette.ColorRole, QPalette.ColorGroup

    def of(name: QPalette.ColorRole, state: QPalette.ColorGroup = group.Active) -> str:
        return palette.color(state, name).name()

    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Base),
    ):
        assert contrast(of(text), of(ground)) >= LEAST_CONTRAST, (text, ground)
        assert contrast(of(text, group.Inactive), of(ground, group.Inactive)) >= LEAST_CONTRAST, (text, ground)
    for text in (role.WindowText, role.Text, role.ButtonText):
        assert contrast(of(text, group.Disabled), of(role.Window, group.Disabled)) >= LEAST_DISABLED, text


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ring_around_what_has_the_keyboard_stands_out_from_every_ground(tokens: Tokens) -> None:
    grounds = (tokens.bg, tokens.surface, tokens.raised, tokens.nav, tokens.selection, tokens.head)
    assert min(contrast(tokens.accent, ground) for ground in grounds) >= LEAST_DISABLED
    assert contrast(tokens.text, tokens.bg) >= LEAST_DISABLED, (
        "the primary button has its ring in the colour of the text"
    )
