"""What a review is worth among the other files, and what to tell the editor of it."""

from collections import Counter
from collections.abc import Iterator

from articles.parsing import Parsed
from articles.problems import Level, Problem, meant
from articles.respelling import count_words
from articles.review_standing import Standing, judge, kept_path
from articles.single_files import CLINIC
from articles.whole import Whole


def standing_of(one: Parsed, whole: Whole) -> Standing:
    """Say what the review of a page is worth."""
    others = (other for other in whole.parsed if other is not one)
    return judge(
        one.front.review,
        changed=one.front.changed,
        text=lambda: one.substance,
        kept=whole.reviewed.get(kept_path(one.path), ""),
        elsewhere=lambda: sum((count_words(other.substance) for other in others), Counter()),
    )


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
    elif standing_of(one, whole) is Standing.CHANGED:
        message = f"the page changed since its review on {review.on}, and says so to readers"
        fix = (
            'set "changed:" if the change matters to readers, and let a clinician read and sign the'
            f" page: manage.py review sign {one.kind}/{one.slug} --by {review.by}"
        )
        line = one.yaml.line(("review",))
        yield Problem(one.path, line, message, fix, Level.WARNING, "review-changed")
