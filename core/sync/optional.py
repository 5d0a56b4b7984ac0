"""Flows that a site may refuse us: what JAGGAER or X3 do not give ends such a flow, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from core.errors import CertificateError, ConfigurationError, ContractError, CredentialsError
from core.model.flow import FlowName
from core.sync.context import RunContext
from core.sync.positions import note_comparison

OPTIONAL: Final = frozenset({FlowName.INVOICES, FlowName.CONTRACTS})
_REFUSED: Final = frozenset({"400", "403", "404", "405"})
"""Answers that say that we may not have a resource, that there is none, or that its filter is another."""


@contextmanager
def alone(context: RunContext, flow: FlowName) -> Iterator[None]:
    """What is refused of an optional flow becomes a note of the run; everything else stops the run as ever."""
    try:
        yield
    except (CredentialsError, CertificateError):
        raise
    except (ConfigurationError, ContractError) as error:
        refused = error.context.get("status", "") in _REFUSED or "return_code" in error.context
        if flow not in OPTIONAL or not refused or context.failure is not None:
            raise
        context.notes.append(f"The {flow.value} were left out: {error.message} {error.remedy}".rstrip())
        if context.full and not context.preview:
            # Else every sync from here on would compare all flows in full, since this one never was.
            note_comparison(context.store, flow, context.started_at)
