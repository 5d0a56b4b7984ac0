"""Reports as files: one writer for Excel, one for PDF, one for CSV; what a report says is the caller's."""
