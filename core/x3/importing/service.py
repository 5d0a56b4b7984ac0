"""Calls of `AOWSIMPORT` and `AOWSBATGET`, and what their outputs say (reference/sage-x3.md 4.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.errors import ContractError
from core.ports import Depart, at_once
from core.transport.json import encode
from core.x3.soap.caller import SoapCaller
from core.x3.soap.envelope import OK, SoapAnswer, clean
from core.x3.soap.objects import read_object

IMPORT: Final = "AOWSIMPORT"
BATCH_STATE: Final = "AOWSBATGET"
REALTIME: Final = "REALTIME"
BATCH: Final = "BATCH"
_DONE, _FAILED = "0", "1"
"""Values of `O_STATUS`; the reference gives 0 alone, 1 is what is taken for a failure where a text comes with it."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """What a call gave back.

    Attributes:
        request: number of the batch request; empty when there is none.
        status: `O_STATUS` as text; empty where the answer has none.
        said: the import log and the messages, one sentence each.
    """

    request: str
    status: str
    said: tuple[str, ...]

    @property
    def done(self) -> bool:
        """Whether all went well."""
        return self.status == _DONE

    @property
    def failed(self) -> bool:
        """Whether the file was refused."""
        return self.status == _FAILED and bool(self.said)


class ImportService:
    """The services as calls. Safe for use from many threads."""

    def __init__(self, caller: SoapCaller) -> None:
        self._caller = caller

    def is_open(self) -> None:
        """Asks whether the pool takes calls; what it says of the service does not matter, since sites differ.

        Raises:
            ConfigurationError: no SOAP service, or its pool takes no calls.
        """
        self._caller.ask("discover", "getDescription", IMPORT)

    def run(self, template: str, separator: str, file: str, execution: str, depart: Depart = at_once) -> Outputs:
        """Imports a file; sent once, `depart` is called right before.

        Raises:
            RejectedError: X3 refused the call; nothing was imported.
            TransientError: refused before execution; may be sent again.
            UncertainError: whether it was imported is not known.
        """
        group = {
            "I_MODIMP": template,
            "I_AOWSTA": "NO",
            "I_EXEC": execution,
            "I_RECORDSEP": separator,
            "I_FILE": file,
        }
        return outputs_of(self._caller.save("create", "run", IMPORT, depart, inputXml=_group(group)))

    def state(self, request: str) -> Outputs:
        """How a batch request stands."""
        told = self._caller.ask("batch", "run", BATCH_STATE, inputXml=_group({"I_REQNUM": request}))
        return outputs_of(told) if told.status == OK else Outputs(request, "", _texts(told, ""))

    def forget_failure(self) -> None:
        """Signs in again even when X3 refused a moment ago."""
        self._caller.forget_failure()


def _group(values: dict[str, str]) -> str:
    return encode({"GRP1": values}).decode()


def outputs_of(told: SoapAnswer) -> Outputs:
    """What a call of a service gave back, in whichever group and form it stands."""
    try:
        groups = read_object(told.result or "").groups.values()
    except ContractError:
        return Outputs("", "", _texts(told, ""))
    cells = {code: values for group in groups for code, values in group.items()}
    request, status, log = (next(iter(cells.get(code, ())), "").strip() for code in ("O_REQNUM", "O_STATUS", "O_MESSA"))
    return Outputs("" if request == "0" else request, status, _texts(told, log))


def _texts(told: SoapAnswer, log: str) -> tuple[str, ...]:
    lines = (*told.errors, *told.remarks, *log.splitlines())
    return tuple(filter(None, map(clean, lines)))
