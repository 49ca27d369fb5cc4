"""The one kind of page that the benchmark's Wagtail site has, beside what its starter makes."""
