"""Files that ship with the program, read with importlib.resources."""
