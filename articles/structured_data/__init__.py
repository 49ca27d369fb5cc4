"""What search engines are told of a page, as JSON-LD in the words of schema.org.

Each kind of page has its function in `graphs`. The rule for all: nothing that the page does not
show. docs/decisions/0013-structured-data.md says more.
"""
