"""The command line of product.md section 6."""
