"""The REST door of Sage X3: `api1` (reference/sage-x3.md 3)."""
