"""The practice Sage X3 (reference/sage-x3.md): the GraphQL Xtrem API of the current generation, on loopback."""

from core.sandbox.x3.practice import X3Practice
from core.sandbox.x3.switches import X3Switches

__all__ = ["X3Practice", "X3Switches"]
