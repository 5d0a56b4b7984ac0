"""The import door: documents created by files that X3 imports through a template (reference/sage-x3.md 4.4)."""
