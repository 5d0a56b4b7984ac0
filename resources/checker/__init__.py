"""The stand-alone checker of evidence packs; a copy of it is in each pack."""
