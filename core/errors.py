"""The error tree, sorted by what happens next (house style, section 5).

```
ConnectorError
├── ConfigurationError        the run stops, the flow pauses; somebody mends a setting
│   ├── CredentialsError      a secret is missing, wrong, or the keyring cannot be used
│   ├── CertificateError      the server's certificate is not trusted
│   ├── SettingsError         values that somebody entered cannot be kept: each is named by its key
│   └── SourceFileError       a profile or settings file is wrong: file, key and value are named
├── TransientError            wait (`retry_after`) and try again
│   └── UnreachableError      nothing answered: the request was never executed
├── RecordError               this record becomes a problem, the run goes on
│   ├── MappingError
│   ├── ValidationError
│   └── RejectedError         the target said no, for a business reason
│       └── LockedError       somebody has the document open there: the same save may succeed later
├── UncertainError            a write was sent and its answer is not known: ask before sending again
├── ContractError             the other side does not speak as agreed; the run stops
│   └── OwnFaultError         it is we who do not: a fault of the program; the run stops
├── BrakeError                too much at once changed, vanished or is gone; a person decides
├── LeaseLostError            another process took the connection over; nothing more may be written
├── ApprovalError             a second person has to approve, or this person may not
├── BusyError                 another process runs this connection
└── StoreError                the local store cannot be used; the run stops before it writes
```

Cancelling is not an error: see `core.model.cancel.Cancelled`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class ConnectorError(Exception):
    """Base of all errors that ML Connector raises on purpose.

    Attributes:
        message: one sentence, for the person in front of the screen. Never a secret.
        remedy: what the reader can do next, as one sentence; may be empty.
        context: short facts for the log and the report (connection, entity, key, request id, step).
    """

    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"

    def __init__(
        self,
        message: str,
        *,
        remedy: str = "",
        context: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.context: dict[str, str] = dict(context or {})

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class ConfigurationError(ConnectorError):
    """A setting is wrong or missing."""

    code = "configuration"
    title = "A setting needs you"


class CredentialsError(ConfigurationError):
    """A sign-in was refused, or the keyring cannot be used."""

    code = "credentials"
    title = "Sign-in refused"


class CertificateError(ConfigurationError):
    """The server's certificate is not trusted on this computer."""

    code = "certificate"
    title = "Certificate not trusted"


class SettingsError(ConfigurationError):
    """Values that a person entered cannot be kept; nothing was changed.

    Attributes:
        faults: key of the setting -> what is wrong with it, as the end of a sentence.
    """

    title = "Not saved"

    def __init__(self, message: str, *, faults: Mapping[str, str], remedy: str = "") -> None:
        super().__init__(message, remedy=remedy, context={"settings": ", ".join(faults)})
        self.faults = dict(faults)


class SourceFileError(ConfigurationError):
    """A file that a person edits (profile, set-up file) is wrong; the message names file, key and value."""

    code = "file"
    title = "A file needs mending"


class TransientError(ConnectorError):
    """A passing fault: the same call may succeed later. The call was refused before it was executed, or only reads.

    Attributes:
        retry_after_s: seconds that the other side asked to wait, or None.
    """

    code = "transient"
    title = "Not reachable at the moment"

    def __init__(
        self,
        message: str,
        *,
        remedy: str = "",
        context: Mapping[str, str] | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(message, remedy=remedy, context=context)
        self.retry_after_s = retry_after_s


class UnreachableError(TransientError):
    """No connection could be made (name, route, refused, TLS hand-shake): nothing was executed."""

    code = "unreachable"
    title = "Cannot be reached"


class RecordError(ConnectorError):
    """One record cannot go on; others do."""

    code = "record"
    title = "A record needs you"


class MappingError(RecordError):
    """A record could not be mapped (a pointer is wrong, a value has another form than the profile says)."""

    code = "mapping"
    title = "Cannot be mapped"


class ValidationError(RecordError):
    """A record has findings of level *stop*."""

    code = "validation"
    title = "Not valid"


class RejectedError(RecordError):
    """The target refused the record for a business reason, after having looked at it; nothing was saved.

    Attributes:
        diagnoses: what the target said, one sentence each, with its path where it gave one.
    """

    code = "rejected"
    title = "Refused by X3"

    def __init__(
        self,
        message: str,
        *,
        remedy: str = "",
        context: Mapping[str, str] | None = None,
        diagnoses: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, remedy=remedy, context=context)
        self.diagnoses = diagnoses


class LockedError(RejectedError):
    """Somebody has the document open in the target; nothing was saved, and the same save may succeed later."""

    code = "locked"
    title = "Open in X3"


class UncertainError(ConnectorError):
    """A write left and its answer was lost or cannot be read: it may have been executed, or may be later."""

    code = "uncertain"
    title = "In doubt"


class ContractError(ConnectorError):
    """An answer has a form that no agreement knows (HTML for JSON, a missing envelope, a cut body)."""

    code = "contract"
    title = "Unexpected answer"


class OwnFaultError(ContractError):
    """ML Connector itself does not do as agreed: neither system is the cause, and no setting mends it."""

    code = "own-fault"
    title = "ML Connector itself failed"


class BrakeError(ConnectorError):
    """A run stopped itself because too much would change; a person decides."""

    code = "brake"
    title = "Stopped for your decision"


class ApprovalError(ConnectorError):
    """Nothing was done: a second person has to approve it first, or this account may not be that person."""

    code = "approval"
    title = "A second person decides"


class LeaseLostError(ConnectorError):
    """The lease of the connection went to another process; this one writes nothing more."""

    code = "lease-lost"
    title = "Another process took over"


class BusyError(ConnectorError):
    """Another process holds the connection's lease; the message says who and since when."""

    code = "busy"
    title = "Already running"


class StoreError(ConnectorError):
    """The local store cannot be opened, read or written."""

    code = "store"
    title = "The local store cannot be used"
