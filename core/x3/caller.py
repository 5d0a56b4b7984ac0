"""GraphQL over HTTP: one question or one save, signed in, and what its answer means.

Spec: reference/sage-x3.md 2.1 (transport), 2.10 (errors).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.errors import (
    ConfigurationError,
    ConnectorError,
    ContractError,
    RejectedError,
    UncertainError,
)
from core.ports import Depart, at_once
from core.transport.exchange import Answer, Request, System
from core.transport.json import encode
from core.x3.layout import dig
from core.x3.session import API_PATH, Session
from core.x3.signed import send_signed

_READ_BACK = frozenset({400, 401})
_WRITE_BACK = frozenset({400, 401, 409, 422, 500})
"""Statuses whose body may be a GraphQL answer all the same (2.10: expected 200, 4xx and 5xx possible)."""
_BAD_REQUEST = 400
_SERVER_FAULT = 500
_OK = range(200, 300)
_ERROR_SEVERITY = 3
_REFUSALS = frozenset({"data-input-error", "business-rule-error"})
"""Error codes of the platform that say that a save was looked at and refused."""
_BAD_VALUE = "got invalid value"
_UNKNOWN_MEMBER = "is not defined by type"
_LONGEST = 400
_MOST = 20
_ASK_FIRST = "X3 is asked before anything is sent again."


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that X3 confirmed: the node that it answered, its remarks, and the request's id where it gave one."""

    node: Mapping[str, object]
    warnings: tuple[str, ...]
    request_id: str


class Caller:
    """Speaks GraphQL with one endpoint of X3. Safe for use from many threads.

    Attributes:
        path: where GraphQL is, below the system's address.
    """

    def __init__(self, system: System, session: Session, endpoint: str, path: str = API_PATH) -> None:
        self.path = path
        self._system = system
        self._session = session
        self._endpoint = endpoint

    def ask(
        self,
        reason: str,
        document: str,
        variables: Mapping[str, object],
        *,
        attempts: int = 0,
    ) -> Mapping[str, object]:
        """The member `data` of the answer to a question.

        Args:
            reason: what the call is counted as.
            document: the question; always the same text for the same purpose.
            variables: its values.
            attempts: calls in all; 0 = as the policy says.

        Raises:
            ConfigurationError: sign-in, address or a right is missing.
            ContractError: X3 does not know what is asked for (the site changed), or answers something else.
            TransientError: X3 did not answer, after all attempts.
        """
        body = encode({"query": document, "variables": dict(variables)})
        answer = self._signed(reason, body, writes=False, attempts=attempts)
        value = answer.value if isinstance(answer.value, dict) else {}
        errors = _errors(value)
        if answer.status == _BAD_REQUEST:
            raise _not_understood(errors, answer)
        data = value.get("data")
        if errors:
            says = "; ".join(_sentences(errors[0]))
            msg = f"X3 says: {says}{'' if says[-1:] in '.!?' else '.'}"
            raise ContractError(
                msg,
                remedy="Look whether the user of the connection may read this in X3.",
                context={"status": str(answer.status), "reason": reason},
            )
        if not isinstance(data, dict):
            msg = "X3 gave an answer without data."
            raise ContractError(msg, context={"body": _clean(answer.text)})
        return data

    def save(
        self,
        reason: str,
        document: str,
        variables: Mapping[str, object],
        path: tuple[str, ...],
        depart: Depart = at_once,
    ) -> Saved:
        """Makes a save; `path` leads through `data` to the saved node. `depart` is called right before it leaves.

        Raises:
            RejectedError: X3 looked at it and refused, with every diagnosis; nothing was saved.
            TransientError: refused before execution; may be sent again.
            UncertainError: whether it was saved is not known.
            ConfigurationError: sign-in, address or a right is missing; nothing was saved.
            ContractError: X3 does not know the operation or a member of it (the site changed); nothing was saved.
        """
        body = encode({"query": document, "variables": dict(variables)})
        answer = self._signed(reason, body, writes=True, attempts=0, depart=depart)
        value = answer.value if isinstance(answer.value, dict) else {}
        node = dig(value.get("data"), path)
        errors = _errors(value)
        if not errors and isinstance(node, dict) and answer.status in _OK:
            return Saved(
                node,
                _warnings(value),
                str(answer.headers.get("x-request-id") or ""),
            )
        raise self._refusal(answer, value, node, errors)

    def forget_failure(self) -> None:
        """Signs in again even when X3 refused a moment ago."""
        self._session.forget_failure()

    def server_time_offset_s(self) -> float | None:
        """X3's clock less ours; None before the first answer."""
        return self._system.server_time_offset_s()

    def close(self) -> None:
        """Gives connections back."""
        self._system.close()

    def _signed(self, reason: str, body: bytes, *, writes: bool, attempts: int, depart: Depart = at_once) -> Answer:
        """The answer to a call with a fresh token. A 401 proves that nothing was executed, so that it may be repeated."""
        request = Request("POST", self.path, content=body, hand_back=_WRITE_BACK if writes else _READ_BACK)
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "x-xtrem-endpoint": self._endpoint,
        }
        return send_signed(
            self._system, self._session, reason, request, headers, writes=writes, attempts=attempts, depart=depart
        )

    def _refusal(
        self,
        answer: Answer,
        value: Mapping[str, object],
        node: object,
        errors: list[Mapping[str, object]],
    ) -> ConnectorError:
        sentences = tuple(s for error in errors for s in _sentences(error))[:_MOST]
        context = {"status": str(answer.status)}
        if node is None and any(_is_definite(error) for error in errors):
            return RejectedError(
                sentences[0],
                remedy="Mend it in X3 or JAGGAER, then replay.",
                context=context,
                diagnoses=sentences,
            )
        if answer.status == _BAD_REQUEST and errors and value.get("data") is None:
            text = str(errors[0].get("message"))
            if _BAD_VALUE in text and _UNKNOWN_MEMBER not in text:
                return RejectedError(
                    sentences[0],
                    remedy="A value has a form that X3 does not take.",
                    context=context,
                    diagnoses=sentences,
                )
            return _not_understood(errors, answer)
        if answer.status >= _SERVER_FAULT:
            self._system.circuit.bad("a fault of its own")
        said = f" It said: {sentences[0]}" if sentences else ""
        msg = f"X3 gave no clear answer to a save (HTTP {answer.status}).{said}"
        return UncertainError(msg, remedy=_ASK_FIRST, context=context)


def _not_understood(errors: list[Mapping[str, object]], answer: Answer) -> ConnectorError:
    context = {"status": str(answer.status), "body": _clean(answer.text)}
    if not errors:
        msg = "X3 did not accept the request (HTTP 400)."
        return ConfigurationError(
            msg,
            remedy="Compare folder and endpoint with X3 (the endpoint names one folder).",
            context=context,
        )
    msg = f"X3 does not know what was asked for: {_sentences(errors[0])[0]}"
    return ContractError(
        msg,
        remedy="X3's services were changed: check the connection, which asks anew what X3 offers.",
        context=context,
    )


def _errors(value: Mapping[str, object]) -> list[Mapping[str, object]]:
    errors = value.get("errors")
    if not isinstance(errors, list):
        return []
    return [e if isinstance(e, dict) else {"message": str(e)} for e in errors]


def _diagnoses(extensions: object) -> list[Mapping[str, object]]:
    found = extensions.get("diagnoses") if isinstance(extensions, dict) else None
    return [d for d in found if isinstance(d, dict)] if isinstance(found, list) else []


def _is_definite(error: Mapping[str, object]) -> bool:
    """Whether an error says that X3 looked at the save and refused it, rather than that something broke."""
    extensions = error.get("extensions")
    if isinstance(extensions, dict) and extensions.get("code") in _REFUSALS:
        return True
    return any(d.get("severity") == _ERROR_SEVERITY for d in _diagnoses(extensions))


def _sentences(error: Mapping[str, object]) -> list[str]:
    """What an error says: its diagnoses with their place, else its message."""
    said = [_sentence(diagnosis) for diagnosis in _diagnoses(error.get("extensions"))]
    return said or [_clean(error.get("message"))]


def _sentence(diagnosis: Mapping[str, object]) -> str:
    path = diagnosis.get("path")
    place = " ".join(str(step) for step in path) if isinstance(path, list) else ""
    text = _clean(diagnosis.get("message"))
    return f"{text} ({_clean(place)})" if place else text


def _warnings(value: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(_sentence(d) for d in _diagnoses(value.get("extensions")))[:_MOST]


def _clean(text: object) -> str:
    shown = "".join(c if c.isprintable() else " " for c in str(text or "")[: 2 * _LONGEST])
    return shown.strip()[:_LONGEST] or "no text"
