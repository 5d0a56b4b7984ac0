"""The two programs, compiled for Windows and signed."""

from __future__ import annotations

import re
import shutil
import struct
from pathlib import Path

import pytest

from installer.errors import BuildError
from installer.icon import SIZES
from installer.launcher import COMMAND, WINDOW, make_launchers
from installer.runtime import product_version
from installer.setup_program import make_setup
from installer.sign import sign, sign_command
from installer.tools import call, need

pytestmark = pytest.mark.windows

CONSOLE, GUI = 3, 2
SCRIPT = """#!/bin/sh
set -e
{signer} sign -certs {folder}/cert.pem -key {folder}/key.pem -n "ML Connector" -in "$1" -out "$1.signed"
mv "$1.signed" "$1"
"""


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("programs")
    make_launchers(folder, "1.2.3", folder / "work")
    return folder


def subsystem(program: Path) -> int:
    """Which kind of program it is. Source: Microsoft, "PE Format"."""
    data = program.read_bytes()
    header = struct.unpack_from("<I", data, 0x3C)[0]
    return int(struct.unpack_from("<H", data, header + 24 + 68)[0])


def test_one_has_a_console_and_the_other_has_none(programs: Path) -> None:
    assert (subsystem(programs / COMMAND), subsystem(programs / WINDOW)) == (CONSOLE, GUI)


def test_they_say_their_version_and_ask_for_no_rights(programs: Path) -> None:
    for name in (COMMAND, WINDOW):
        content = (programs / name).read_bytes()
        assert product_version(programs / name) == "1.2.3"
        assert all(word in content for word in (b"asInvoker", b"PerMonitorV2", b"longPathAware", b">UTF-8<"))
        assert (programs / "work" / "ml-connector.ico").stat().st_size > sum(4 * size * size for size in SIZES)
        assert re.search(rb"ML Connector", content.replace(b"\0", b""))


def test_they_are_signed_by_the_command_that_is_given(programs: Path, tmp_path: Path) -> None:
    program, script = tmp_path / COMMAND, tmp_path / "sign.sh"
    shutil.copy(programs / COMMAND, program)
    words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Nobody"]
    words += ["-addext", "extendedKeyUsage=codeSigning"]
    call([need("openssl"), *words, "-keyout", tmp_path / "key.pem", "-out", tmp_path / "cert.pem"])
    script.write_text(SCRIPT.format(signer=need("osslsigncode"), folder=tmp_path))
    verify: list[str | Path] = [need("osslsigncode"), "verify", "-CAfile", tmp_path / "cert.pem", "-in", program]
    with pytest.raises(BuildError):
        call(verify)
    sign(program, sign_command({"ML_CONNECTOR_SIGN": f"sh {script} {{file}}"}))
    assert "Number of verified signatures: 1" in call(verify)
    damaged = bytearray(program.read_bytes())
    damaged[0x400] ^= 1
    program.write_bytes(damaged)
    with pytest.raises(BuildError):
        call(verify)


def test_the_uninstaller_is_signed_before_it_is_packed(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stage").mkdir()
    shutil.copy(programs / COMMAND, tmp_path / "stage")
    seen = tmp_path / "seen.txt"
    (tmp_path / "sign.sh").write_text(f'echo "$1" >> {seen}\n')
    monkeypatch.setenv("ML_CONNECTOR_SIGN", f"sh {tmp_path / 'sign.sh'} {{file}}")
    target = tmp_path / "ml-connector-setup.exe"
    make_setup(tmp_path / "stage", programs / "work", "1.2.3", target, quick=True, signed=True)
    assert target.is_file()
    assert len(seen.read_text().splitlines()) == 1
    monkeypatch.setenv("ML_CONNECTOR_SIGN", "false {file}")
    with pytest.raises(BuildError):
        make_setup(tmp_path / "stage", programs / "work", "1.2.3", target, quick=True, signed=True)
