"""Which suppliers of X3 a supplier of JAGGAER can be: by identifiers, name, address and telephone. Pure.

Records are compared field by field, and what agrees or disagrees counts by how much it says (after Fellegi and Sunter,
"A Theory for Record Linkage", 1969). It finds, says why, and how sure it is; what follows from that is decided elsewhere.
"""
