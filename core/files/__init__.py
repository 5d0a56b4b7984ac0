"""Files that JAGGAER exports, read as records of the same form as its API gives (reference/jaggaer-j1p.md 4.6)."""
