"""What every template is given while content is edited."""

from django.http import HttpRequest

from articles.editing.panels import panel_for
from articles.editing.state import working_state
from articles.editions import today_of


def editing(request: HttpRequest) -> dict[str, object]:
    """Return what to tell the editor on this page."""
    state = working_state()
    return {"editing": panel_for(request.path, state, today=today_of(state.edition.library))}
