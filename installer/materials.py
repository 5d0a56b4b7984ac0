"""What the program is made of: a bill of materials, the licences of everything, and a list of checksums."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Iterable
from email.message import Message
from email.parser import Parser
from pathlib import Path
from typing import Any, Final

from installer.runtime import LIBRARY, product_version
from installer.tools import ROOT, sha256

BILL: Final = "bill-of-materials.cdx.json"
SUMS: Final = "SHA256SUMS.txt"
LICENCES: Final = "licences"
_OWN: Final = Path(__file__).parent / "licences"
_LGPL: Final = "LGPL-3.0-only"
_LIBRARIES: Final = {
    "libcrypto-3.dll": ("OpenSSL", "Apache-2.0"),
    "sqlite3.dll": ("SQLite", "blessing"),
}
"""Libraries inside CPython that a watch over weak spots asks for by name."""
_BY_LAW: Final = {"pyside6_essentials": _LGPL, "shiboken6": _LGPL}
"""Packages of several licences -> the one under which they are used."""


def lay_licences(folder: Path, site_packages: Path, runtime: Path | None = None) -> None:
    """Collects the licence of every part in one folder, each in a folder of its name and version."""
    shutil.copytree(_OWN, folder)
    shutil.copy(ROOT / "LICENSE", folder / "ML Connector.txt")
    if runtime is not None:
        shutil.move(runtime / "LICENSE.txt", folder / "CPython.txt")
    for info in sorted(site_packages.glob("*.dist-info")):
        texts = [file for file in info.rglob("*") if file.is_file() and _is_licence(file.relative_to(info))]
        for text in texts:
            target = folder / info.name.removesuffix(".dist-info") / text.name
            target.parent.mkdir(exist_ok=True)
            shutil.copy(text, target)
        if (info / "licenses").is_dir():
            shutil.rmtree(info / "licenses")


def bill(version: str, site_packages: Path, runtime: Path | None = None) -> dict[str, Any]:
    """The bill of materials.

    Source: CycloneDX 1.6, JSON.

    Args:
        version: of the product.
        site_packages: the folder of the packages, with what they say of themselves.
        runtime: the folder of CPython, None = that of the system is used.
    """
    parts = [_package(info) for info in sorted(site_packages.glob("*.dist-info"), key=lambda path: path.name.lower())]
    qt = next(part["version"] for part in parts if part["name"].lower() == "pyside6_essentials")
    parts.append(_generic("Qt", qt, _LGPL))
    if runtime is not None:
        parts.append(_generic("CPython", product_version(runtime / LIBRARY), "PSF-2.0", runtime / LIBRARY))
        for file, (name, licence) in _LIBRARIES.items():
            parts.append(_generic(name, product_version(runtime / file), licence, runtime / file))
    product = _generic("ml-connector", version, "Apache-2.0")
    known = json.dumps(parts, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_OID, f"ml-connector {version} {known}").urn,
        "version": 1,
        "metadata": {"component": {**product, "type": "application"}},
        "components": parts,
        "dependencies": [{"ref": product["bom-ref"], "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def write_sums(file: Path, files: Iterable[Path], above: Path) -> None:
    """Writes SHA-256 and name of files, a line each, as `sha256sum --check` reads them."""
    lines = [f"{sha256(one)}  {one.relative_to(above).as_posix()}\n" for one in sorted(files)]
    file.write_text("".join(lines), "utf-8", newline="\n")


def _is_licence(inside: Path) -> bool:
    return inside.parts[0] == "licenses" or inside.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))


def _package(info: Path) -> dict[str, Any]:
    said = Parser().parsestr((info / "METADATA").read_text("utf-8"), headersonly=True)
    name, version = str(said["Name"]), str(said["Version"])
    address = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    return {
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": version,
        "purl": address,
        **_licences(_BY_LAW.get(name.lower()) or _expression(said), said),
    }


def _expression(said: Message) -> str:
    return str(said["License-Expression"] or "")


def _licences(expression: str, said: Message) -> dict[str, Any]:
    if expression:
        return {"licenses": [{"expression": expression}]}
    marks = [str(mark) for mark in said.get_all("Classifier", [])]
    names = [mark.rpartition(" :: ")[2] for mark in marks if mark.startswith("License :: ")]
    first = str(said["License"] or "").strip().partition("\n")[0]
    names = names or ([first] if first else [])
    return {"licenses": [{"license": {"name": name}} for name in names]} if names else {}


def _generic(name: str, version: str, licence: str, file: Path | None = None) -> dict[str, Any]:
    address = f"pkg:generic/{name.lower()}@{version}"
    hashes = {"hashes": [{"alg": "SHA-256", "content": sha256(file)}]} if file else {}
    return {
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": version,
        "purl": address,
        "licenses": [{"license": {"id": licence}}],
        **hashes,
    }
