"""`AOWSIMPORT` and `AOWSBATGET`: files imported through a template (reference/sage-x3.md 4.4).

Documents are saved one by one, through the same rules as by any other door; one that is refused does not stop the others
(switch `import_on_error`). `O_STATUS` is 0 when all went well, else 1 [A]; `O_MESSA` is the import log [A]. The numbers
of the orders that were made are not told [A].
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from core.sandbox.x3.diagnoses import Diagnoses, Diagnosis, SaveRefused
from core.sandbox.x3.soap.layout import Published
from core.sandbox.x3.soap.placing import place
from core.sandbox.x3.soap.sent import Sent
from core.sandbox.x3.soap.template import Document, FileRefusedError, Template, read_documents
from core.sandbox.x3.switches import X3Switches

IMPORT, BATCH_STATE = "AOWSIMPORT", "AOWSBATGET"
DONE, FAILED, PENDING = 0, 1, 2
"""Values of `O_STATUS`; only 0 = OK is given by the reference."""


class Gathered(Protocol):
    """What one call gathers while it is executed."""

    status: int
    warnings: list[Diagnosis]
    language: Literal["", "ENG", "FRA"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an import ended: its status, and the lines of its log as (message type, text)."""

    status: int
    log: tuple[tuple[int, str], ...] = ()

    @property
    def text(self) -> str:
        """The log as one text."""
        return "\n".join(text for _, text in self.log)


class Importer:
    """Imports files; batch requests run when their time has come.

    Args:
        objects: by object code.
        switches: templates and their form.
        save: saves one document and gives the warnings; raises `SaveRefused`.
        now: the server's clock.
    """

    def __init__(
        self,
        objects: Mapping[str, Published],
        switches: X3Switches,
        save: Callable[[Published, Sent, Gathered], list[str]],
        now: Callable[[], datetime],
    ) -> None:
        self._objects, self._switches, self._save, self._now = objects, switches, save, now
        self._templates = {
            switches.import_order_template: ("POH", switches.import_order_layout),
            switches.import_supplier_template: ("BPS", switches.import_supplier_layout),
            switches.import_invoice_template: ("PIH", switches.import_invoice_layout),
        }
        self._due: dict[int, tuple[datetime, Sent, Gathered]] = {}
        self._finished: dict[int, Outcome] = {}

    def object_of(self, sent: Sent) -> Published | None:
        """The object that an import is about."""
        code, _ = self._templates.get(sent.first("I_MODIMP"), ("", ""))
        return self._objects.get(code)

    def run(self, sent: Sent, call: Gathered) -> dict[str, str | int]:
        """Imports a file now, or takes it as a batch request; gives the outputs."""
        inputs: dict[str, str | int] = {
            name: sent.first(name) for name in ("I_MODIMP", "I_AOWSTA", "I_EXEC", "I_RECORDSEP")
        }
        if sent.first("I_EXEC").upper() in {"", "REALTIME"}:
            return inputs | _outputs(0, self._import(sent, call))
        number = len(self._due) + len(self._finished) + 1
        due = self._now() + timedelta(seconds=self._switches.import_batch_s)
        self._due[number] = (due, sent, call)
        return inputs | _outputs(number, Outcome(DONE))

    def state_of(self, sent: Sent) -> dict[str, str | int]:
        """How a batch request stands."""
        text = sent.first("I_REQNUM").strip()
        number = int(text) if text.isdecimal() else 0
        if number in self._due:
            return {"I_REQNUM": text} | _outputs(number, Outcome(PENDING, ((1, "Pending"),)))
        unknown = Outcome(FAILED, ((3, f"Request {text}: Does not exist"),))
        return {"I_REQNUM": text} | _outputs(number, self._finished.get(number, unknown))

    def land(self, *, everything: bool = False) -> None:
        """Runs the batch requests whose time has come, or all of them: X3 goes on when nobody looks."""
        now = self._now()
        for number, (due, sent, call) in list(self._due.items()):
            if everything or due <= now:
                del self._due[number]
                self._finished[number] = self._import(sent, call)

    # -- parts --------------------------------------------------------------------------------------------------

    def _import(self, sent: Sent, call: Gathered) -> Outcome:
        name = sent.first("I_MODIMP")
        shown = self.object_of(sent)
        if shown is None:
            return Outcome(FAILED, ((3, f"Template {name}: Does not exist"),))
        template = Template.read(name, self._templates[name][1])
        try:
            separator = sent.first("I_RECORDSEP")
            documents = read_documents(sent.first("I_FILE"), separator, template, shown, self._switches)
        except FileRefusedError as error:
            return Outcome(FAILED, ((3, str(error)),))
        if sent.first("I_AOWSTA").upper() == "YES":
            return Outcome(DONE, ((1, "Kept in the temporary storage"),))
        log: list[tuple[int, str]] = []
        for document in documents:
            refused = self._import_one(document, shown, call, log)
            if refused and self._switches.import_on_error == "stop":
                break
        failed = any(kind > 2 for kind, _ in log)  # noqa: PLR2004 - 3 = error
        return Outcome(FAILED if failed else DONE, tuple(log))

    def _import_one(self, document: Document, shown: Published, call: Gathered, log: list[tuple[int, str]]) -> bool:
        """Saves one document; whether it was refused."""
        if document.wrong:
            log.append((3, document.wrong))
            return True
        where = f"Record {document.record}"
        try:
            log += [(2, f"{where}: {text}") for text in self._save(shown, document.sent, call)]
        except SaveRefused as error:
            found = (error.extensions or {}).get("diagnoses") or [{"message": error.message}]
            log += [(int(d.get("severity", 3)), f"{where}: {d['message']}") for d in found]
            return True
        return False


def placed_data(shown: Published, sent: Sent, found: Diagnoses, template: str) -> dict[str, object]:
    """Data of a create from one document of a file.

    Raises:
        SaveRefused: a value is none of its field's.
    """
    placed = place(sent, shown, template, found, strict=True)
    found.settle()
    return shown.data(placed.header, placed.lines, None)


def _outputs(number: int, outcome: Outcome) -> dict[str, str | int]:
    return {"O_REQNUM": number, "O_STATUS": outcome.status, "O_MESSA": outcome.text}
