"""The first-run wizard: a page for each step of `core.onboarding`."""
