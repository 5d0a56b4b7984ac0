"""JAGGAER as a source: signing in, walking lists, reading records, checking the connection."""
