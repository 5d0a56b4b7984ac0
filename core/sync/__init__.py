"""The engine: one direction, each step a new value; writes only what the source changed, each exactly once."""
