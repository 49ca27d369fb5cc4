"""Tests in a real browser. A package, so that the browser and its site end with the last of them."""
