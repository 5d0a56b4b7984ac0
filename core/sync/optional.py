"""Flows that a site may refuse us: what JAGGAER or X3 do not give ends such a flow, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from core.errors import CertificateError, ConfigurationError, CredentialsError
from core.model.flow import FlowName
from core.sync.context import RunContext

OPTIONAL: Final = frozenset({FlowName.INVOICES, FlowName.CONTRACTS})
_REFUSED: Final = frozenset({"403", "404", "405"})
"""Answers that say that we may not have a resource, or that there is none."""


@contextmanager
def alone(context: RunContext, flow: FlowName) -> Iterator[None]:
    """What is refused of an optional flow becomes a note of the run; everything else stops the run as ever."""
    try:
        yield
    except (CredentialsError, CertificateError):
        raise
    except ConfigurationError as error:
        if flow not in OPTIONAL or error.context.get("status", "") not in _REFUSED or context.failure is not None:
            raise
        context.notes.append(f"The {flow.value} were left out: {error.message} {error.remedy}".rstrip())
