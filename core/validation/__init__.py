"""From a mapped record to findings: pure functions over a view of the reference data."""
