"""Calls of X3's SOAP service, signed in, and what their answers mean.

Spec: reference/sage-x3.md 4.1 (transport, pool), 4.3 (status, messages).
"""

from __future__ import annotations

import re
from typing import Final

from core.errors import ConfigurationError, ConnectorError, ContractError, RejectedError, TransientError, UncertainError
from core.model.connection import SoapSettings
from core.ports import Depart, at_once
from core.transport.exchange import Answer, Request, System
from core.x3.session import Session
from core.x3.signed import UNAUTHORIZED, send_signed
from core.x3.soap.envelope import OK, CallContext, Keys, SoapAnswer, build, clean, read_answer
from core.x3.soap.safe_xml import XmlError

PATH: Final = "/soap-generic/syracuse/collaboration/syracuse/CAdxWebServiceXmlCC"
_HEADERS: Final = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '""', "Accept": "text/xml"}
_SERVER_FAULT = 500
_NOT_THERE = frozenset({"404", "405"})
_NO_CHILDREN: Final = "no web services accepted"
"""What the server says with HTTP 500 when no process of the pool takes a call: nothing was executed (4.1)."""
_ASK_FIRST: Final = "X3 is asked before anything is sent again."


class SoapCaller:
    """Speaks SOAP with one pool of X3. Safe for use from many threads."""

    def __init__(self, system: System, session: Session, settings: SoapSettings) -> None:
        self._system = system
        self._session = session
        self._settings = settings
        self._context = CallContext(settings.pool, settings.language, settings.json_results)

    def ask(
        self, reason: str, operation: str, name: str, *, attempts: int = 0, **parts: str | int | Keys
    ) -> SoapAnswer:
        """The answer to a call that changes nothing; it has a status, which may be 0.

        Raises:
            ConfigurationError: no SOAP service, or its pool takes no calls; sign-in or a right is missing.
            ContractError: X3 answers something else.
            TransientError: X3 did not answer, after all attempts.
        """
        body = self._body(operation, name, parts)
        answer = self._send(reason, body, frozenset({UNAUTHORIZED, _SERVER_FAULT}), writes=False, attempts=attempts)
        if answer.status == _SERVER_FAULT:
            if self._pool_is_closed(answer):
                raise self._closed()
            said = _told(answer).fault
            try:
                answer = self._send(reason, body, frozenset({UNAUTHORIZED}), writes=False, attempts=attempts)
            except TransientError as error:
                message = f"{error.message} It said: {said}" if said else error.message
                raise TransientError(message, remedy=error.remedy, context=error.context) from error
        told = _told(answer)
        if told.status not in {OK, None} and self._is_about_pool(told, name):
            raise self._closed()
        if told.status is None:
            msg = f"X3's SOAP service did not run {operation} of {name}: {told.fault or 'it gave no status'}"
            raise ContractError(msg, context={"reason": reason})
        return told

    def save(
        self, reason: str, operation: str, name: str, depart: Depart = at_once, **parts: str | int | Keys
    ) -> SoapAnswer:
        """Makes a save; sent once, `depart` is called right before. What it gives ran: its status is 1, or 0 with nothing but remarks.

        Raises:
            RejectedError: X3 looked at it and refused, with its messages; nothing was saved.
            TransientError: refused before execution; may be sent again.
            UncertainError: whether it was saved is not known.
            ConfigurationError: no SOAP service, its pool takes no calls, or a right is missing; nothing was saved.
        """
        body = self._body(operation, name, parts)
        answer = self._send(reason, body, frozenset({UNAUTHORIZED, _SERVER_FAULT}), writes=True, depart=depart)
        told = _told(answer)
        if answer.status == _SERVER_FAULT or told.status is None:
            if answer.status == _SERVER_FAULT and self._has_no_children(answer):
                raise self._closed()
            self._system.circuit.bad("a fault of its own")
            said = f" It said: {told.fault}" if told.fault else ""
            msg = f"X3 gave no clear answer to a save (HTTP {answer.status}).{said}"
            raise UncertainError(msg, remedy=_ASK_FIRST, context={"status": str(answer.status)})
        if told.status != OK and (told.errors or not told.remarks):
            raise refusal(told)
        return told

    def forget_failure(self) -> None:
        """Signs in again even when X3 refused a moment ago."""
        self._session.forget_failure()

    def _body(self, operation: str, name: str, parts: dict[str, str | int | Keys]) -> bytes:
        try:
            return build(operation, self._context, name, **parts)
        except XmlError as error:
            msg = f"A value cannot be sent to X3: {error}."
            raise RejectedError(msg, remedy="Correct it in JAGGAER.", diagnoses=(msg,)) from None

    def _send(
        self,
        reason: str,
        body: bytes,
        hand_back: frozenset[int],
        *,
        writes: bool,
        attempts: int = 0,
        depart: Depart = at_once,
    ) -> Answer:
        request = Request("POST", PATH, content=body, hand_back=hand_back, reader=read_answer)
        try:
            return send_signed(
                self._system, self._session, reason, request, _HEADERS, writes=writes, attempts=attempts, depart=depart
            )
        except ConfigurationError as error:
            if error.context.get("status") in _NOT_THERE:
                raise ConfigurationError(
                    "This X3 has no SOAP web services at the usual address.",
                    remedy="Ask the X3 administrator whether classic SOAP web services are switched on.",
                    context=error.context,
                ) from error
            raise

    def _has_no_children(self, answer: Answer) -> bool:
        return _NO_CHILDREN in answer.text.casefold()

    def _pool_is_closed(self, answer: Answer) -> bool:
        """Whether a fault is the pool's: for reads, an answer that names it will do."""
        return self._has_no_children(answer) or self._settings.pool.casefold() in answer.text.casefold()

    def _is_about_pool(self, told: SoapAnswer, name: str) -> bool:
        """Whether X3 refuses a question by naming the pool, and not what was asked for."""
        text = " ".join(told.errors).casefold()
        return (
            bool(re.search(rf"\b{re.escape(self._settings.pool.casefold())}\b", text)) and name.casefold() not in text
        )

    def _closed(self) -> ConnectorError:
        pool = self._settings.pool
        return ConfigurationError(
            f"SOAP pool {pool} of X3 takes no calls: it is unknown, stopped, or has no web service processes.",
            remedy=f"Ask the X3 administrator to start classic SOAP pool {pool} and to allow web service processes on "
            "the host, or enter the name of the right pool (x3.soap.pool).",
            context={"status": str(_SERVER_FAULT), "step": "soap-pool"},
        )


def refusal(told: SoapAnswer) -> RejectedError:
    """The error for a save that X3 looked at and refused."""
    said = (*told.errors, *told.remarks) or ("X3 gave no reason.",)
    return RejectedError(said[0], remedy="Mend it in X3 or JAGGAER, then replay.", diagnoses=said)


def sentence(told: SoapAnswer) -> str:
    """What an answer says, in one sentence."""
    return clean("; ".join((*told.errors, *told.remarks))) or "no reason given"


def _told(answer: Answer) -> SoapAnswer:
    return answer.value if isinstance(answer.value, SoapAnswer) else SoapAnswer(None, (), None, clean(answer.text))
