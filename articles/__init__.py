"""Read the content files, check them, and show them as pages; needs no database."""
