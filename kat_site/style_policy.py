"""The policy, with the clinic's color in it: an edit may change that while the site runs."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from articles.editions import current_edition, editions
from articles.inline_sources import inline_source
from articles.theme import theme_css

STYLES = "style-src"


class StylePolicyMiddleware(CSPMiddleware):
    """Let the clinic's color through, which stands in each page, by its digest."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return what makes up the policy of one answer, as django-csp asks for it."""
        parts = super().get_policy_parts(request, response, report_only)
        css = _theme()
        if css:
            update = dict(parts.update or {})
            update[STYLES] = [*update.get(STYLES, []), inline_source(css)]
            parts.update = update
        return parts


def _theme() -> str:
    """Return the color in use; none before there is an edition, and then no page has one."""
    return theme_css(current_edition().library.clinic) if editions().is_ready else ""
