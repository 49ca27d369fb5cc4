"""Checks on content/subjects.yaml: each subject once, and each sentence on some page."""

from collections.abc import Iterator

from articles.problems import Level, Problem
from articles.single_files import SUBJECTS
from articles.subjects import one_line, said, shown_text
from articles.whole import Whole


def check_subjects(whole: Whole) -> Iterator[Problem]:
    """Yield subjects that stand there twice, and sentences that no page says."""
    seen: set[str] = set()
    for place, subject in enumerate(whole.subjects):
        if subject.slug in seen:
            message = f'the subject "{subject.slug}" is there already'
            fix = 'delete one of the two, or write another "slug:"'
            line = whole.line(SUBJECTS, (place, "slug"))
            yield Problem(SUBJECTS, line, message, fix, rule="subject-repeated")
        seen.add(subject.slug)
    yield from _check_sentences(whole)


def _check_sentences(whole: Whole) -> Iterator[Problem]:
    """Report sentences on the legal status that were changed on the pages, and not here."""
    unsaid = {sentence for subject in whole.subjects for sentence in subject.legal_status}
    for text in _texts(whole):
        unsaid -= {found for subject in whole.subjects for found in said(subject, text)}
        if not unsaid:
            return
    for place, subject in enumerate(whole.subjects):
        for number, sentence in enumerate(subject.legal_status):
            if sentence in unsaid:
                line = whole.line(SUBJECTS, (place, "legal_status", number))
                message = f'no page says "{sentence}", so nobody is told it'
                fix = "copy the sentence from a page, without its sources; or delete the line"
                yield Problem(SUBJECTS, line, message, fix, Level.WARNING, "subject-unsaid")


def _texts(whole: Whole) -> Iterator[str]:
    """Yield what each page says, the home page first."""
    home = whole.home
    figures = (fact.figure for fact in home.facts)
    yield one_line((home.title, home.lead, *figures, *whole.facts.point_texts))
    for one in whole.parsed:
        yield shown_text(one.title, one.lead, one.rendered)
