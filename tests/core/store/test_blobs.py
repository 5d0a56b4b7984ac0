from __future__ import annotations

import random

import pytest
from sqlalchemy import insert

from core.errors import StoreError
from core.store import codec
from core.store.blobs import Blobs, learn
from core.store.connection_store import ConnectionStore
from core.store.database import Store
from core.store.tables import dictionaries
from tests.core.store.realistic import Order

DATA = [codec.pack_source(Order(n).record) for n in range(1, 41)]


def taught(cs: ConnectionStore) -> tuple[Blobs, int]:
    """Blobs that have learned a dictionary, which is in the store under the number given."""
    blobs = Blobs()
    for data in DATA[:16]:
        blobs.pack(cs.connection_id, "order/source", data)
    ((kind, data),) = blobs.learned(cs.connection_id)
    with cs.write() as write:
        values = {"connection_id": cs.connection_id, "kind": kind, "data": data}
        made = write.execute(insert(dictionaries).values(values))
        number = int((made.inserted_primary_key or (0,))[0])
    blobs.adopt(cs.connection_id, number, kind, data)
    return blobs, number


def test_a_blob_comes_back_without_a_dictionary(cs: ConnectionStore) -> None:
    blobs = Blobs()
    with cs.read() as read:
        assert blobs.unpack(read, blobs.pack(1, "any", b"[1]")) == b"[1]"
        assert blobs.unpack(read, blobs.keep(b"[1]")) == b"[1]"


def test_a_learned_dictionary_halves_the_blobs_and_they_come_back(cs: ConnectionStore) -> None:
    plain = Blobs()
    blobs, _ = taught(cs)
    small = [blobs.pack(cs.connection_id, "order/source", data) for data in DATA[16:]]
    large = [plain.pack(cs.connection_id, "another", data) for data in DATA[16:]]
    assert sum(map(len, small)) < sum(map(len, large)) / 2
    with cs.read() as read:
        assert [blobs.unpack(read, blob) for blob in small] == DATA[16:]


def test_another_process_reads_blobs_with_a_dictionary_that_it_never_loaded(cs: ConnectionStore) -> None:
    blobs, _ = taught(cs)
    blob = blobs.pack(cs.connection_id, "order/source", DATA[30])
    with cs.read() as read:
        assert Blobs().unpack(read, blob) == DATA[30]


def test_a_later_process_goes_on_with_the_dictionary_in_the_store(cs: ConnectionStore) -> None:
    _, number = taught(cs)
    later = Blobs()
    with cs.read() as read:
        later.load(read, cs.connection_id)
    blob = later.pack(cs.connection_id, "order/source", DATA[30])
    assert blob[:3] == b"\x02" + number.to_bytes(2, "big")


def test_no_value_of_a_single_record_stays_in_a_dictionary() -> None:
    dictionary = learn(DATA[:16])
    for n in range(1, 17):
        order = Order(n)
        for own in (order.number, str(order.source_id), order.texts[0], order.keys[1]):
            assert own.encode() not in dictionary
    assert b"splittableFieldSetGroup" in dictionary


def test_every_damaged_blob_is_noticed(cs: ConnectionStore) -> None:
    blobs, _ = taught(cs)
    rng = random.Random(5)
    with cs.read() as read:
        for data in (DATA[20], DATA[21]):
            for blob in (
                blobs.pack(cs.connection_id, "order/source", data),
                blobs.pack(9, "plain", data),
                blobs.keep(data),
            ):
                for _ in range(150):
                    broken = bytearray(blob)
                    place = rng.randrange(len(broken))
                    broken[place] ^= 1 << rng.randrange(8)
                    with pytest.raises(StoreError, match="damaged"):
                        blobs.unpack(read, bytes(broken))
                with pytest.raises(StoreError, match="damaged"):
                    blobs.unpack(read, blob[:-1])


def test_samples_that_led_to_a_dictionary_which_was_never_stored_are_collected_again(store: Store) -> None:
    del store
    blobs = Blobs()
    for data in DATA[:16]:
        blobs.pack(1, "order/source", data)
    assert len(blobs.learned(1)) == 1
    assert blobs.learned(1) == []
    assert blobs.pack(1, "order/source", DATA[16])[:1] == b"\x01"
    for data in DATA[17:33]:
        blobs.pack(1, "order/source", data)
    assert len(blobs.learned(1)) == 1
