"""What to tell the editor of a review: who made it, and whether it still stands."""

from collections.abc import Iterator

from articles.parsing import Parsed
from articles.problems import Level, Problem, meant
from articles.review_standing import Standing
from articles.single_files import CLINIC
from articles.whole import Whole


def check_review(one: Parsed, whole: Whole) -> Iterator[Problem]:
    """Report a reviewer whom the clinic does not name, and a text that is not the reviewed one."""
    review = one.front.review
    if review is None:
        return
    if CLINIC not in whole.unreadable and review.by not in whole.clinic.clinicians:
        message = f'"{review.by}" behind "by:" is no entry below "clinicians:" in clinic.yaml'
        near = meant(review.by, whole.clinic.clinicians)
        fix = "add an entry of this name there, with name:, credential: and role:"
        fix = f"write {near}; or {fix}" if near else fix
        line = one.yaml.line(("review", "by"))
        yield Problem(one.path, line, message, fix, rule="reviewer-unknown")
    elif whole.standings[one.path] is Standing.CHANGED:
        message = f"the page changed since its review on {review.on}, and says so to readers"
        fix = (
            'set "changed:" if the change matters to readers, and let a clinician read and sign the'
            f" page: manage.py review sign {one.kind}/{one.slug} --by {review.by}"
        )
        line = one.yaml.line(("review",))
        yield Problem(one.path, line, message, fix, Level.WARNING, "review-changed")
