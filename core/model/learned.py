"""Types that msgspec converts, learned when their module is imported."""

from __future__ import annotations

import msgspec


def learn(*kinds: type) -> None:
    """Makes msgspec look at these types now; called at the end of the module that defines or converts them.

    msgspec learns a type when it first meets it, and that is not safe among threads: two workers that made it learn
    the same dataclass at once ended the process with a segmentation fault. An import is made by one thread.
    """
    for kind in kinds:
        msgspec.json.Decoder(kind)
