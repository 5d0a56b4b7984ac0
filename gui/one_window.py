"""One window for each home and account: a second start brings the first window to the front, and ends.

The first start holds a lock in the account's own folder for such things and listens beside it. Where a process died, its
lock is not believed: Qt looks whether that process is still there.
"""

from __future__ import annotations

import hashlib
import sys
import time
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from core.account import os_account

SHOW: Final = b"show\n"
STAY: Final = b"stay\n"
"""The log-on opens the program in the tray: a window that is there stays as it is."""
_TAKEN: Final = b"taken\n"
ANSWER_MS: Final = 30_000
"""So long a first start may take until its window is there, and a busy window until it answers."""
_AGAIN_S: Final = 0.1
LONGEST_PATH: Final = 100
"""Bytes of the path of a socket: systems allow 104 to 108."""
_ASFW_ANY: Final = -1


class Place(Enum):
    """What a start finds."""

    FIRST = "first"
    """Nobody else: this start opens the window."""
    SECOND = "second"
    """A window is open, and was told."""
    SILENT = "silent"
    """A window is open, and does not answer."""


class OneWindow(QObject):
    """The claim of this start to be the only one.

    Args:
        home: the home folder that the window shows.
        account: of the operating system; that of this process by default.
        folder: where the lock lies; the account's own folder for such things by default.

    Signals:
        asked: another start wants the window to come to the front.
    """

    asked = Signal()

    def __init__(self, home: Path, *, account: str = "", folder: Path | None = None) -> None:
        super().__init__()
        whose = f"{account or os_account().id}\n{str(home).casefold() if sys.platform == 'win32' else home}"
        self._name = f"ml-connector-{hashlib.sha256(whose.encode()).hexdigest()[:16]}"
        self._folder = folder or _folder()
        self._lock = QLockFile(str(self._folder / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # only a process that is gone loses it, however long a window is open
        self._server: QLocalServer | None = None

    @property
    def holder(self) -> int:
        """Number of the process that is first; 0 = not known."""
        found = self._lock.getLockInfo()
        return int(found[0]) if found and found[0] else 0

    def claim(self, word: bytes = SHOW, wait_ms: int = ANSWER_MS) -> Place:
        """Becomes the first, or tells the first one `word`; waits for its answer."""
        end = time.monotonic() + wait_ms / 1000
        while True:
            if self._lock.tryLock(0):
                self._listen()
                return Place.FIRST
            left = int((end - time.monotonic()) * 1000)
            if left <= 0:
                return Place.SILENT
            if self._tell(word, left):
                return Place.SECOND
            time.sleep(_AGAIN_S)

    def close(self) -> None:
        """Gives the place back."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    # -- inside --------------------------------------------------------------------------------------------------------

    @property
    def _address(self) -> str:
        """A pipe of Windows has a name; elsewhere it is a file beside the lock, or where Qt puts one of too long a name."""
        beside = str(self._folder / f"{self._name}.socket")
        return self._name if sys.platform == "win32" or len(beside.encode()) > LONGEST_PATH else beside

    def _listen(self) -> None:
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._address)  # what a start that died left behind
        server.newConnection.connect(self._answer)
        server.listen(self._address)

    def _answer(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._take(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        if bytes(socket.readLine().data()) == SHOW:
            self.asked.emit()
        socket.write(_TAKEN)
        socket.flush()

    def _tell(self, word: bytes, wait_ms: int) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(min(wait_ms, 1000)):
            return False
        _let_come_to_front()
        socket.write(word)
        socket.flush()
        taken = socket.waitForReadyRead(wait_ms) and bytes(socket.readAll().data()) == _TAKEN
        socket.disconnectFromServer()
        return taken


def _folder() -> Path:
    """A folder of this account alone, on this computer alone."""
    kind = QStandardPaths.StandardLocation
    where = kind.TempLocation if sys.platform == "win32" else kind.RuntimeLocation
    found = Path(QStandardPaths.writableLocation(where) or QStandardPaths.writableLocation(kind.TempLocation))
    found.mkdir(parents=True, exist_ok=True)
    return found


def _let_come_to_front() -> None:  # pragma: no cover - tried on Windows
    """Windows lets only the program in front put another one there."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        ctypes.windll.user32.AllowSetForegroundWindow(_ASFW_ANY)
