"""The audit chain: its form, its seals, and what can be said about it afterwards."""
