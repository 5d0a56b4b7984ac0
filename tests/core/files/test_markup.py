from __future__ import annotations

import socket
import threading

import pytest

from core.errors import SourceFileError
from core.files.markup import parse, text

ENTITY = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"
BOMB = (
    "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'>"
    + "".join(f"<!ENTITY b{n} '{f'&b{n - 1};' * 10}'>".replace("&b0;", "&b;") for n in range(1, 12))
    + "]><a c='&b11;'>&b11;</a>"
)


@pytest.mark.parametrize(
    "document",
    [
        ENTITY,
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hosts'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hosts'>]><a>harmless</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/hosts'> %x;]><a/>",
        "<!DOCTYPE a SYSTEM 'http://dtd.invalid/a.dtd'><a>&unknown;</a>",
        BOMB,
        "<a>" * 5000,
        "<a><b></a>",
        "",
    ],
)
def test_entities_bombs_and_broken_documents_are_refused_by_name_and_line(document: str) -> None:
    with pytest.raises(SourceFileError) as refused:
        parse(document.encode(), "export.xml")
    assert refused.value.message.startswith("export.xml")
    assert "127.0.0.1" not in refused.value.message


def test_nothing_is_fetched_for_a_doctype() -> None:
    called = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        port = server.getsockname()[1]

        def listen() -> None:
            try:
                server.accept()
            except OSError:
                return
            called.set()

        listener = threading.Thread(target=listen)
        listener.start()
        root = parse(
            f"<!DOCTYPE a SYSTEM 'http://127.0.0.1:{port}/a.dtd'><a> read\n  whole </a>".encode(), "export.xml"
        )
        listener.join()
    assert text(root) == "read whole"
    assert not called.is_set()
