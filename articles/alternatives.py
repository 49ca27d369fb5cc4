"""Many texts in one pattern, as a tree: what does not begin like any of them is left at once."""

import re
from collections.abc import Callable, Iterable

_Tree = dict[str, "_Tree"]
_END = ""  # in a tree: a text ends here


def one_of(texts: Iterable[str], write: Callable[[str], str] = re.escape) -> str:
    """Return a regular expression for one of the texts, the longest that is there.

    It matches what `|` between them matches, the longest first. `write` returns the expression
    for one character.
    """
    tree: _Tree = {}
    for text in texts:
        at = tree
        for sign in text:
            at = at.setdefault(sign, {})
        at[_END] = {}
    return _pattern(tree, write)


def _pattern(tree: _Tree, write: Callable[[str], str]) -> str:
    """Return the pattern of what may follow."""
    options = [write(sign) + _pattern(after, write) for sign, after in tree.items() if sign != _END]
    if not options:
        return ""
    if len(options) == 1 and _END not in tree:
        return options[0]
    return f"(?:{'|'.join(options)}){'?' if _END in tree else ''}"
