"""How fast pages are served, beside other ways to serve them: `python -m benchmarks.serving`."""
