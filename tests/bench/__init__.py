"""Measures the product against a bound that keeps no books (product.md section 9): `python run.py bench`."""
