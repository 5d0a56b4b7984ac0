"""The package for the Windows Installer (.msi), made by wixl from a staged folder."""

from __future__ import annotations

import hashlib
import os
import uuid
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from installer.launcher import ICON, MUTEX
from installer.materials import SUMS
from installer.tools import call, need

SOURCES: Final = Path(__file__).parent / "windows"
DEBIAN: Final = "wixl gcc-mingw-w64-x86-64"
_SPACE: Final = uuid.UUID("006f24e8-8e71-4369-91f5-dc0e02ce5097")
"""Within it a name gives the same identifier at every build."""
_WIX: Final = "http://schemas.microsoft.com/wix/2006/wi"


def make_package(stage: Path, scratch: Path, version: str, target: Path) -> None:
    """Makes the package.

    Args:
        stage: the folder that it installs, with its list of checksums.
        scratch: a folder for what is made on the way, where the launchers' icon is.
        version: of the product; the Windows Installer compares its first three numbers.
        target: the file to be made.

    Raises:
        BuildError: wixl or the compiler is missing or refuses.
    """
    guard, files = scratch / "guard.dll", scratch / "files.wxs"
    compiler = need("x86_64-w64-mingw32-gcc", "gcc", debian=DEBIAN)
    warned = ["-O2", "-Wall", "-Wextra", "-Werror", "-s", "-shared", f'-DRUNNING_MUTEX=L"{MUTEX}"']
    hardened = ["-Wl,--dynamicbase,--nxcompat,--high-entropy-va"]
    call([compiler, *warned, SOURCES / "guard.c", "-o", guard, *hardened, "-lmsi", "-ladvapi32", "-lshell32"])
    write_files(stage, files)
    defined = {  # wixl takes places only as they are seen from its folder
        "VERSION": version,
        "PRODUCT_CODE": str(product_code(version, (stage / SUMS).read_bytes())).upper(),
        "ICON": os.path.relpath(scratch / ICON, stage),
        "GUARD": os.path.relpath(guard, stage),
    }
    words = [word for name, value in defined.items() for word in ("-D", f"{name}={value}")]
    call([need("wixl", debian=DEBIAN), "-a", "x64", *words, "-o", target, SOURCES / "package.wxs", files], cwd=stage)


def product_code(version: str, content: bytes) -> uuid.UUID:
    """The identifier of a version with a content: the same files are the same product, others are another."""
    return uuid.uuid5(_SPACE, f"product {version} {hashlib.sha256(content).hexdigest()}")


def write_files(stage: Path, target: Path) -> None:
    """Writes every file of the staged folder as a component of its own, whose identifier depends on its place alone.

    Spec: Windows Installer, "Changing the Component Code": a file in the same place is the same component in each version.
    """
    root = Element("Wix", xmlns=_WIX)
    fragment = SubElement(root, "Fragment")
    group = Element("ComponentGroup", Id="Files")
    _add_folder(SubElement(fragment, "DirectoryRef", Id="INSTALLDIR"), stage, "", group)
    fragment.append(group)
    indent(root)
    ElementTree(root).write(target, "utf-8", xml_declaration=True)


def _add_folder(element: Element, folder: Path, name: str, group: Element) -> None:
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        place = f"{name}/{path.name}".lstrip("/")
        if path.is_dir():
            _add_folder(SubElement(element, "Directory", Id=_id("d", place), Name=path.name), path, place, group)
            continue
        code = str(uuid.uuid5(_SPACE, f"component {place}")).upper()
        component = SubElement(element, "Component", Id=_id("c", place), Guid=code, Win64="yes")
        SubElement(component, "File", Id=_id("f", place), Name=path.name, KeyPath="yes", Source=place)
        SubElement(group, "ComponentRef", Id=_id("c", place))


def _id(kind: str, place: str) -> str:
    return kind + hashlib.sha256(place.encode()).hexdigest()[:32]
