"""JAGGAER's contracts, read and kept for the reconciliation; nothing of them is written to X3."""
