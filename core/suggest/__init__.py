"""Suggestions: what a code may mean, from likeness, from history and from the live chart. Pure; it never applies itself."""
