"""From a source record to what is wanted in the target: pure functions, no network, no store."""
