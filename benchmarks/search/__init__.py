"""The site's own search beside MiniSearch and lunr: `python -m benchmarks.search`."""
