"""Sets the site up, and finds out what is wrong with an installation.

Both begin before Django's settings are read, since those may be what is missing.
"""
