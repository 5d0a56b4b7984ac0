"""JAGGAER's invoices against X3's: compared, coded, entered; never posted (product.md section 2)."""
