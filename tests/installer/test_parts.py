"""The parts of the build that need no Windows."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from PIL.IcoImagePlugin import IcoImageFile

from installer.errors import BuildError
from installer.icon import SIZES, drawn_png, write_icon
from installer.launcher import numbers
from installer.materials import bill, lay_licences, write_sums
from installer.packages import QT, locked, slim, used_modules
from installer.product import PARTS, languages, lay_product, version
from installer.runtime import LIBRARY, embeddable, lay_runtime, product_version, trim_runtime
from installer.sign import sign, sign_command
from installer.tools import ROOT, call, need

LOCK = """\
click==8.5.1 ; sys_platform != 'cli' \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via ml-connector
click-more==1.0 \\
    --hash=sha256:cc
"""


def test_what_is_installed_is_what_the_lock_has_with_its_hashes() -> None:
    assert locked(LOCK, "click==8.5.1\n") == "click==8.5.1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n"


@pytest.mark.parametrize("pin", ["click==8.5.2", "clic==8.5.1", "rich==1"])
def test_a_pin_that_the_lock_has_not_stops_the_build(pin: str) -> None:
    with pytest.raises(BuildError, match=r"requirements\.lock has no"):
        locked(LOCK, pin)


def test_the_parts_of_qt_that_the_window_uses_are_known() -> None:
    used = used_modules(ROOT / "gui")
    assert {"QtCore", "QtGui", "QtWidgets"} <= used <= QT.keys()


def test_a_part_of_qt_that_is_used_and_not_known_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "film.py").write_text("from PySide6.QtMultimedia import QMediaPlayer\n")
    with pytest.raises(BuildError, match="QtMultimedia"):
        slim(tmp_path / "packages", tmp_path / "app", frozenset())


def test_unused_parts_of_qt_and_what_is_for_builders_are_left_out(tmp_path: Path) -> None:
    packages, product = tmp_path / "packages", tmp_path / "app"
    kept = ["PySide6/Qt6Core.dll", "PySide6/QtCore.pyd", "PySide6/translations/qtbase_fr.qm", "lxml/etree.pyd"]
    kept += ["PySide6/plugins/platforms/qwindows.dll", "a.dist-info/METADATA"]
    gone = ["PySide6/Qt6Quick.dll", "PySide6/QtQml.pyd", "PySide6/translations/qtbase_ko.qm", "lxml/etree.pyi"]
    gone += ["PySide6/plugins/sqldrivers/qsqlite.dll", "a.dist-info/RECORD", "a/tests/test_a.py"]
    for name in kept + gone:
        (packages / name).parent.mkdir(parents=True, exist_ok=True)
        (packages / name).touch()
    product.mkdir()
    (product / "a.py").write_text("from PySide6.QtCore import Qt\n")
    slim(packages, product, frozenset({"fr"}))
    assert {path.relative_to(packages).as_posix() for path in packages.rglob("*") if path.is_file()} == set(kept)
    assert not (packages / "PySide6" / "plugins" / "sqldrivers").exists()


def packed(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name in names:
            file.writestr(name, b"content")
    return data.getvalue()


def test_python_looks_for_modules_in_the_folders_of_the_program_alone(tmp_path: Path) -> None:
    lay_runtime(tmp_path / "runtime", packed("cp313/" + LIBRARY, "cp313/python313._pth", "cp313/python.exe"))
    lines = (tmp_path / "runtime" / "python313._pth").read_text("ascii").split()
    assert lines == ["python313.zip", ".", "..\\site-packages", "..\\app"]
    assert "import" not in lines, "site would bring packages of the account in"
    trim_runtime(tmp_path / "runtime")
    assert {file.name for file in (tmp_path / "runtime").iterdir()} == {LIBRARY, "python313._pth"}


def test_another_python_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"no python313\.dll"):
        lay_runtime(tmp_path / "runtime", packed("python312.dll"))


def test_an_embeddable_python_that_is_given_is_taken(tmp_path: Path) -> None:
    given = tmp_path / "python.zip"
    given.write_bytes(packed(LIBRARY))
    assert embeddable(tmp_path / "cache", given) == given.read_bytes()


def test_the_version_of_a_library_is_what_its_resource_says(tmp_path: Path) -> None:
    file = tmp_path / "a.dll"
    file.write_bytes(b"MZ" + "ProductVersion\0003.13.2\0Other\0".encode("utf-16-le"))
    assert product_version(file) == "3.13.2"
    file.write_bytes(b"MZ")
    assert product_version(file) == ""


def test_the_product_is_copied_without_what_only_the_sources_need(tmp_path: Path) -> None:
    lay_product(tmp_path / "app")
    assert {path.name for path in (tmp_path / "app").iterdir()} == set(PARTS)
    there = {path.relative_to(tmp_path / "app").as_posix() for path in (tmp_path / "app").rglob("*")}
    assert {"core/__main__.py", "gui/launch.py", "resources/profiles/profile.schema.json"} <= there
    assert not [name for name in there if "__pycache__" in name or "screenshots/" in name or name.endswith(".ts")]
    assert {f"resources/translations/ml-connector_{language}.qm" for language in languages()} <= there
    assert "fr" in languages()


def test_the_version_is_that_of_the_product() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "core", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.split()[-1] == version()
    assert numbers("1.2.3") == ["1", "2", "3", "0"]
    assert len(numbers(version())) == 4


def test_the_icon_has_every_size_each_drawn_on_its_own(tmp_path: Path) -> None:
    write_icon(tmp_path / "a.ico")
    with Image.open(tmp_path / "a.ico") as icon:
        assert isinstance(icon, IcoImageFile)
        assert icon.info["sizes"] == {(size, size) for size in SIZES}
        for size in SIZES:
            with Image.open(io.BytesIO(drawn_png(size))) as drawn:
                assert icon.ico.getimage((size, size)).tobytes() == drawn.convert("RGBA").tobytes()
    with Image.open(io.BytesIO(drawn_png(256))) as drawn:
        colours = {pixel for _, pixel in drawn.convert("RGBA").getcolors(1 << 16) or []}
    assert {(0, 0, 0, 0), (11, 99, 206, 255), (255, 255, 255, 255)} <= colours


def test_nothing_is_signed_unless_said() -> None:
    assert sign_command({}) == ()
    sign(Path("nowhere.exe"), ())


def test_what_signs_gets_the_file_and_its_failure_stops_the_build(tmp_path: Path) -> None:
    script = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_text('signed')"
    command = sign_command({"ML_CONNECTOR_SIGN": f'"{Path(sys.executable).as_posix()}" -c "{script}" {{file}}'})
    sign(tmp_path / "a b.exe", command)
    assert (tmp_path / "a b.exe").read_text() == "signed"
    with pytest.raises(BuildError, match="ended with"):
        sign(tmp_path / "none" / "a.exe", command)
    with pytest.raises(BuildError, match="names no file"):
        sign_command({"ML_CONNECTOR_SIGN": "signtool sign"})


def test_the_bill_of_materials_names_every_part_and_its_licence(tmp_path: Path) -> None:
    packages, runtime = tmp_path / "site-packages", tmp_path / "runtime"
    said = {
        "PySide6_Essentials": ("6.11.3", "License-Expression: LicenseRef-Qt-Commercial OR LGPL-3.0-only"),
        "click": ("8.5.1", "License-Expression: BSD-3-Clause"),
        "old": ("1", "License: MIT\nClassifier: License :: OSI Approved :: MIT License"),
    }
    for name, (number, line) in said.items():
        info = packages / f"{name}-{number}.dist-info"
        (info / "licenses").mkdir(parents=True)
        (info / "licenses" / "LICENSE.txt").write_text(f"licence of {name}")
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {number}\n{line}\n\nLong text")
    runtime.mkdir()
    for name in (LIBRARY, "libcrypto-3.dll", "sqlite3.dll"):
        (runtime / name).write_bytes("ProductVersion\0009.1\0".encode("utf-16-le"))
    (runtime / "LICENSE.txt").write_text("licence of CPython")

    made = bill("1.2.3", packages, runtime)
    assert made == json.loads(json.dumps(bill("1.2.3", packages, runtime))), "the same parts give the same bill"
    parts = {part["name"]: part for part in made["components"]}
    assert parts.keys() == {*said, "Qt", "CPython", "OpenSSL", "SQLite"}
    assert parts["click"]["purl"] == "pkg:pypi/click@8.5.1"
    assert parts["click"]["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert parts["PySide6_Essentials"]["licenses"] == [{"expression": "LGPL-3.0-only"}], "the one it is used under"
    assert parts["old"]["licenses"] == [{"license": {"name": "MIT License"}}]
    assert parts["CPython"]["version"] == "9.1"
    assert set(made["dependencies"][0]["dependsOn"]) == {part["bom-ref"] for part in parts.values()}
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", made["serialNumber"])

    lay_licences(tmp_path / "licences", packages, runtime)
    assert (tmp_path / "licences" / "click-8.5.1" / "LICENSE.txt").read_text() == "licence of click"
    assert (tmp_path / "licences" / "CPython.txt").read_text() == "licence of CPython"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (tmp_path / "licences" / "LGPL-3.0.txt").read_text()
    assert not (runtime / "LICENSE.txt").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="sha256sum is not there")
def test_the_list_of_checksums_is_what_sha256sum_reads(tmp_path: Path) -> None:
    (tmp_path / "a b").write_bytes(b"content")
    write_sums(tmp_path / "sums", [tmp_path / "a b"], tmp_path)
    assert call([need("sha256sum"), "--check", "sums"], cwd=tmp_path).strip() == "a b: OK"
    (tmp_path / "a b").write_bytes(b"other")
    with pytest.raises(BuildError):
        call([need("sha256sum"), "--check", "sums"], cwd=tmp_path)


def test_a_program_that_is_missing_is_named_with_what_brings_it() -> None:
    with pytest.raises(BuildError, match="no-such-program is missing here"):
        need("no-such-program")
