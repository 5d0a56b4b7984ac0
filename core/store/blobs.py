"""Blobs: JSON text, compressed with what its kind has in common.

A blob is one byte for its form and zlib data: form 1 without dictionary, form 2 with the preset dictionary whose number
stands in the next two bytes. Form 0, for what is removed again soon, is a CRC-32 (4 bytes) and the text as it is. Records of one source are alike: member names, words, and most of the structure repeat
from record to record. After the first sixteen blobs of a kind the store learns what they share (only what at least a
quarter of them has, so that no single record's values stay in the dictionary) and keeps it as a row of
`dictionaries`. That halves the store.
"""

from __future__ import annotations

import threading
import zlib
from collections import Counter
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, select

from core.store.codec import damaged, from_bytes, to_plain_bytes
from core.store.tables import dictionaries

LEVEL = 6
_SAMPLES = 16
_SHARED_BY = _SAMPLES // 4
_LARGEST = 16_384
_MOST = 0xFFFF

Opens = Callable[[], Connection]


class Blobs:
    """Packs and unpacks the blobs of a store. Thread-safe."""

    def __init__(self) -> None:
        self.empty_sheet = b"\x01" + zlib.compress(b"[[],[]]")
        """A sheet without lines."""
        self._lock = threading.Lock()
        self._data: dict[int, bytes] = {}
        self._newest: dict[tuple[int, str], int] = {}
        self._samples: dict[tuple[int, str], list[bytes]] = {}
        self._known: set[int] = set()

    def load(self, connection: Connection, connection_id: int) -> None:
        """Reads the dictionaries of a connection, once."""
        if connection_id in self._known:
            return
        table = dictionaries.c
        rows = connection.execute(
            select(table.dictionary_id, table.kind, table.data)
            .where(table.connection_id == connection_id)
            .order_by(table.dictionary_id)
        ).all()
        with self._lock:
            for number, kind, data in rows:
                self._adopt(connection_id, number, kind, data)
            self._known.add(connection_id)

    def pack(self, connection_id: int, kind: str, data: bytes) -> bytes:
        """A blob. `load` was called for the connection."""
        key = (connection_id, kind)
        number = self._newest.get(key)
        if number is None:
            with self._lock:
                samples = self._samples.setdefault(key, [])
                if len(samples) < _SAMPLES and len(data) <= 4 * _LARGEST:
                    samples.append(data)
            return b"\x01" + zlib.compress(data, LEVEL)
        pressing = zlib.compressobj(LEVEL, zdict=self._data[number])
        return (
            b"\x02" + number.to_bytes(2, "big") + pressing.compress(data) + pressing.flush()
        )  # fmt: skip

    def keep(self, data: bytes) -> bytes:
        """A blob that is not compressed."""
        return b"\x00" + zlib.crc32(data).to_bytes(4, "big") + data

    def unpack(self, connection: Connection, blob: bytes) -> bytes:
        """The JSON text of a blob.

        Raises:
            StoreError: the blob is damaged.
        """
        try:
            if blob[:1] == b"\x00":
                data = blob[5:]
                if zlib.crc32(data) == int.from_bytes(blob[1:5], "big"):
                    return data
            if blob[:1] == b"\x01":
                return zlib.decompress(memoryview(blob)[1:])
            if blob[:1] == b"\x02":
                dictionary = self._dictionary(connection, int.from_bytes(blob[1:3], "big"))
                opening = zlib.decompressobj(zdict=dictionary)
                data = opening.decompress(memoryview(blob)[3:])
                if opening.eof:
                    return data
        except zlib.error as error:
            raise damaged() from error
        raise damaged()

    def learned(self, connection_id: int) -> list[tuple[str, bytes]]:
        """Kind and data of dictionaries that can be made now; each is given once, then either adopted or lost."""
        found: list[tuple[str, bytes]] = []
        with self._lock:
            for key, samples in list(self._samples.items()):
                if key[0] == connection_id and len(samples) >= _SAMPLES:
                    del self._samples[key]
                    found.append((key[1], learn(samples)))
        return found

    def adopt(self, connection_id: int, number: int, kind: str, data: bytes) -> None:
        """Packs with a dictionary from now on; its row is committed."""
        with self._lock:
            self._adopt(connection_id, number, kind, data)

    def _adopt(self, connection_id: int, number: int, kind: str, data: bytes) -> None:
        self._data[number] = data
        if number <= _MOST:
            self._newest[connection_id, kind] = number
            self._samples.pop((connection_id, kind), None)

    def _dictionary(self, connection: Connection, number: int) -> bytes:
        data = self._data.get(number)
        if data is None:
            # Another process learned it after this one began.
            table = dictionaries.c
            data = connection.scalar(select(table.data).where(table.dictionary_id == number))
            if data is None:
                raise damaged()
            with self._lock:
                self._data[number] = data
        return data


def learn(samples: list[bytes]) -> bytes:
    """A dictionary from JSON texts: the longest skeleton among them, less every value that few of them share."""
    parsed = [from_bytes(sample) for sample in samples]
    shares: Counter[object] = Counter()
    for value in parsed:
        words: set[object] = set()
        _collect(value, words)
        shares.update(words)
    shared = {word for word, count in shares.items() if count >= _SHARED_BY}
    skeletons = (to_plain_bytes(_skeleton(value, shared)) for value in parsed)
    return max(skeletons, key=len)[-_LARGEST:]


def _collect(value: Any, words: set[object]) -> None:  # noqa: ANN401  # JSON
    if isinstance(value, dict):
        for name, member in value.items():
            words.add(name)
            _collect(member, words)
    elif isinstance(value, list):
        for member in value:
            _collect(member, words)
    else:
        words.add(value)


def _skeleton(value: Any, shared: set[object]) -> Any:  # noqa: ANN401  # JSON
    if isinstance(value, dict):
        return {
            name if name in shared else f"{place}": _skeleton(member, shared)
            for place, (name, member) in enumerate(value.items())
        }
    if isinstance(value, list):
        return [_skeleton(member, shared) for member in value]
    return value if value in shared else ""
