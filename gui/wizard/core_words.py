"""Sentences of the core in the language of the window."""

from __future__ import annotations


def said(text: str) -> str:
    """The sentence as it is shown."""
    return text
