"""Makes what a finance clerk installs out of the source tree; no part of the product."""
