"""What every template is given while content is edited."""

from django.http import HttpRequest

from articles.editing.panels import panel_for
from articles.editing.state import today_in, working_state


def editing(request: HttpRequest) -> dict[str, object]:
    """Return what to tell the editor on this page."""
    state = working_state()
    return {"editing": panel_for(request.path, state, today=today_in(state))}
