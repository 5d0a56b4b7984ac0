"""The REST door of the practice Sage X3: `api1` (reference/sage-x3.md 3)."""

from core.sandbox.x3.rest.asked import REST_ROOT
from core.sandbox.x3.rest.door import RestDoor

__all__ = ["REST_ROOT", "RestDoor"]
