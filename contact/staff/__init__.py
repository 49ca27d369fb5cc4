"""The pages at /staff/: who may enter, what they see, and what is written down of it."""
