"""Where the data is, a safe copy of it, whether the audit chain is intact, and what the program is made of."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import QLibraryInfo, Qt, qVersion
from PySide6.QtWidgets import QFrame, QVBoxLayout

from core import __version__
from core.errors import ConnectorError
from core.model.audit import Verification
from core.model.configuring import Backup, DataPlace
from core.model.moving import Moved
from gui.context import Context
from gui.dialogs.support import show_support
from gui.settings.form import FoldButton
from gui.settings.parts import OpenFolder, Part
from gui.widgets.basics import FlatScroll, Scrolled, column, label, selectable
from gui.words import QT_TR_NOOP, said, tr

HOMES = QT_TR_NOOP("Files for another computer (*.zip)")
STORES = QT_TR_NOOP("Copies of the store (*.db)")
_LIBRARIES = (
    "PySide6-Essentials",
    "SQLAlchemy",
    "httpx",
    "keyring",
    "cryptography",
    "msgspec",
    "lxml",
    "openpyxl",
    "xlsxwriter",
    "APScheduler",
    "tenacity",
    "truststore",
    "click",
    "rich",
    "platformdirs",
    "tzdata",
)
"""Libraries that come with the program; those that are not installed are not shown."""


class DataSection(FlatScroll):
    """Data folder, copies, log, audit chain, hosts, versions and licences."""

    def __init__(self, context: Context, show_folder: OpenFolder) -> None:
        super().__init__()
        self._context = context
        self._show_folder = show_folder
        self._place: DataPlace | None = None
        self.setAccessibleName(tr("Data and program"))
        inside = Scrolled()
        self._layout = column(inside, margins=(0, 0, 8, 8), spacing=12)
        self._build_folder()
        self._build_kept()
        self._build_audit()
        self._build_hosts()
        self._build_about()
        self._layout.addStretch(1)
        self.setWidget(inside)

    def show_place(self, place: DataPlace) -> None:
        """Shows where the data is, and how much."""
        self._place = place
        size = self._context.locale.formattedDataSize
        self.where.setText(str(place.folder))
        text = tr("The store has {size}, the log {log}. {free} are free on this disk.")
        self.sizes.setText(
            text.format(size=size(place.store_bytes), log=size(place.log_bytes), free=size(place.free_bytes))
        )
        self.hosts.setText("\n".join(place.hosts) or tr("Nobody yet."))

    # -- building ----------------------------------------------------------------------------------------------------

    def _card(self, title: str) -> QVBoxLayout:
        frame = QFrame()
        frame.setProperty("look", "card")
        frame.setAccessibleName(title)
        layout = column(frame, margins=(20, 14, 20, 12), spacing=6)
        layout.addWidget(label(title, "section", wrap=True))
        self._layout.addWidget(frame)
        return layout

    def _build_folder(self) -> None:
        layout = self._card(tr("Data folder"))
        self.where = selectable("", wrap=True)
        self.sizes = label("", "muted", wrap=True)
        layout.addWidget(self.where)
        layout.addWidget(self.sizes)
        part = self.folder = Part(self._context)
        self.back_up = part.button(tr("Save a copy now…"), self._back_up, "archive")
        self.take_along = part.button(tr("For another computer…"), self._move, "arrow-right")
        self.support = part.button(tr("For support…"), self._for_support, "life-buoy")
        part.button(tr("Open the folder"), lambda: self._open("folder"), "external-link")
        part.button(tr("Open the log's folder"), lambda: self._open("logs"), "external-link")
        part.close_line()
        layout.addWidget(part)

    def _build_kept(self) -> None:
        layout = self._card(tr("How long it is kept"))
        text = tr(
            "Records as JAGGAER sent them, what was written, decisions and the audit chain are kept for ever, unless the"
            " settings under Approvals give an end. Then old entries of the chain go to a file that verifies by itself, and"
            " nothing that was written to X3 is touched. Bank accounts, personal tax ids and private addresses are dropped before"
            " a record is stored, as the profile says."
        )
        layout.addWidget(label(text, "muted", wrap=True))

    def _build_audit(self) -> None:
        layout = self._card(tr("Audit chain"))
        text = tr("Every decision and every write is a link of a chain that is sealed: a change of a link breaks it.")
        layout.addWidget(label(text, "muted", wrap=True))
        part = self.audit = Part(self._context)
        self.verify = part.button(tr("Verify the chain"), self._verify, "link")
        part.close_line()
        layout.addWidget(part)

    def _build_hosts(self) -> None:
        layout = self._card(tr("Whom it talks to"))
        layout.addWidget(label(tr("These computers, and nobody else. There is no cloud of ours."), "muted", wrap=True))
        self.hosts = selectable("", wrap=True)
        layout.addWidget(self.hosts)

    def _build_about(self) -> None:
        layout = self._card(tr("About ML Connector"))
        text = tr("Version {version}, with Python {python} and Qt {qt} on {system}. Apache License 2.0.")
        self.about = selectable(
            text.format(
                version=__version__,
                python=platform.python_version(),
                qt=qVersion(),
                system=platform.platform(terse=True),
            ),
            wrap=True,
        )
        layout.addWidget(self.about)
        self.fold = FoldButton(self._context)
        self.fold.setText(f" {tr('Libraries and their licences')}")
        self.fold.setAccessibleName(tr("Libraries and their licences"))
        self.fold.toggled.connect(self._unfold)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.licences = selectable("", "muted", wrap=True)
        self.licences.hide()
        layout.addWidget(self.licences)

    # -- doing -------------------------------------------------------------------------------------------------------

    def _open(self, what: str) -> None:
        if self._place is None:
            return
        folder = self._place.logs if what == "logs" else self._place.folder
        if not self._show_folder(folder):
            self.folder.say(str(folder))

    def _move(self) -> None:
        context = self._context
        name = tr("ML Connector for another computer {day}").format(day=f"{context.now().astimezone():%Y-%m-%d}")
        file = context.file_to_save(self.window(), tr("Save everything for another computer"), f"{name}.zip", tr(HOMES))
        if file is None:
            return
        self.take_along.setEnabled(False)
        self.folder.say(tr("Copying…"))

        def done(made: Moved) -> None:
            self.take_along.setEnabled(True)
            text = tr(
                "✓ {file}: everything but the secrets. On the other computer, choose it on the first page of the set-up. From"
                " then on, work on that computer only: two that write to the same X3 would not know of each other."
            )
            self.folder.say(text.format(file=made.file))

        def failed(error: ConnectorError) -> None:
            self.take_along.setEnabled(True)
            self.folder.failed(error)

        context.bridge.run(lambda: context.app.export_home(file), done, failed, owner=self, topic="moving")

    def _for_support(self) -> None:
        show_support(self._context, self)

    def _back_up(self) -> None:
        context = self._context
        name = tr("Copy of ML Connector {day}").format(day=f"{context.now().astimezone():%Y-%m-%d}")
        file = context.file_to_save(self.window(), tr("Save a copy of the store"), f"{name}.db", tr(STORES))
        if file is None:
            return
        self.back_up.setEnabled(False)
        self.folder.say(tr("Copying…"))

        def done(made: Backup) -> None:
            self.back_up.setEnabled(True)
            text = tr("✓ {file}: {size}, looked through and sound. Secrets are not in it.")
            self.folder.say(text.format(file=made.file, size=context.locale.formattedDataSize(made.size_bytes)))

        def failed(error: ConnectorError) -> None:
            self.back_up.setEnabled(True)
            self.folder.failed(error)

        # Whoever chose a file that is there was asked by the dialog already.
        context.bridge.run(lambda: context.app.back_up(file, replace=True), done, failed, owner=self, topic="backup")

    def verify_chain(self, connection: str) -> None:
        """Verifies the audit chain of a connection, and says what came of it."""
        self.verify.setEnabled(False)
        self.audit.say(tr("Verifying…"))
        app = self._context.app

        def failed(error: ConnectorError) -> None:
            self.verify.setEnabled(True)
            self.audit.failed(error)

        self._context.bridge.run(
            lambda: app.verify_audit(connection), self._verified, failed, owner=self, topic="verify"
        )

    connection = ""
    """Whose chain the button verifies."""

    def _verify(self) -> None:
        self.verify_chain(self.connection)

    def _verified(self, found: Verification) -> None:
        self.verify.setEnabled(True)
        who = ", ".join(found.sealed_by)
        if found.ok:
            told = [tr("✓ Intact: %Ln entries.", "", found.entries)]
        else:
            told = [
                tr("✕ NOT intact, first at entry {number}: {reason}").format(
                    number=found.first_bad, reason=said(found.reason)
                )
            ]
        told.append(tr("Sealed by {who}.").format(who=who) if who else tr("Nobody has sealed it yet."))
        if found.anchored_to:
            text = tr("Anchored outside of the store up to entry {number}.")
            told.append(text.format(number=self._context.locale.toString(found.anchored_to)))
        else:
            told.append(tr("No seal outside of the store covers it yet."))
        self.audit.say("\n".join(told))

    def _unfold(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.licences.setVisible(on)
        if on and not self.licences.text():
            self._context.bridge.run(licences, self.licences.setText, owner=self, topic="licences")


def licences() -> str:
    """Libraries that come with the program, with version and licence, one a line; slow."""
    lines = [f"Qt {QLibraryInfo.version().toString()}: LGPL-3.0-only"]
    for name in _LIBRARIES:
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        named = next((about[key] for key in ("License-Expression", "License") if key in about), "").splitlines()
        licence = named[0] if named and len(named[0]) < _LONGEST else _classified(about)
        lines.append(f"{about['Name']} {about['Version']}: {licence}")
    lines += ["Inter: OFL-1.1", "Lucide: ISC"]
    return "\n".join(lines)


_LONGEST = 60


def _classified(about: metadata.PackageMetadata) -> str:
    found = [one.rpartition(" :: ")[2] for one in about.get_all("Classifier") or () if one.startswith("License ::")]
    return ", ".join(found) or "?"
