"""What stands behind `?`: most of it, such as marks of where a visitor came from, is never read."""

from collections.abc import Collection, Mapping

from django.core.exceptions import TooManyFieldsSent
from django.http import QueryDict


def is_read(environ: Mapping[str, object], names: Collection[str] | None) -> bool:
    """Tell whether an answer may depend on a request's query, of which it reads these names.

    None stands for an answer that does not say what it reads.
    """
    if not environ.get("QUERY_STRING"):
        return False
    if names is None or (names and environ.get("CONTENT_TYPE")):
        return True  # its charset would decide how Django reads a query
    return bool(names) and _has_any(environ, names)


def _has_any(environ: Mapping[str, object], names: Collection[str]) -> bool:
    try:
        query = str(environ["QUERY_STRING"]).encode("iso-8859-1")  # bytes, as WSGI has them
        asked = QueryDict(query, encoding="utf-8")
    except (TooManyFieldsSent, ValueError):
        return True  # Django is to say what is wrong with it
    return not asked.keys().isdisjoint(names)
