"""JAGGAER against X3: pure comparisons of orders, invoices, suppliers and contracts, and the totals that prove them."""
