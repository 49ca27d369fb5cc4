"""What the site costs as it grows: `python -m benchmarks.size 10 100 1000 10000`."""
