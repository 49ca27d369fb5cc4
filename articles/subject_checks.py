"""Checks on content/subjects.yaml: each subject once, and each sentence on some page."""

from collections.abc import Iterator

from articles.problems import Level, Problem
from articles.single_files import SUBJECTS
from articles.subjects import one_line
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
    home = _text_of_home(whole)
    sentences = (sentence for subject in whole.subjects for sentence in subject.legal_status)
    wanted = frozenset(sentence for sentence in sentences if sentence not in home)
    unsaid = whole.sentences.unseen(wanted, whole.parsed)
    for place, subject in enumerate(whole.subjects):
        for number, sentence in enumerate(subject.legal_status):
            if sentence in unsaid:
                line = whole.line(SUBJECTS, (place, "legal_status", number))
                message = f'no page says "{sentence}", so nobody is told it'
                fix = "copy the sentence from a page, without its sources; or delete the line"
                yield Problem(SUBJECTS, line, message, fix, Level.WARNING, "subject-unsaid")


def _text_of_home(whole: Whole) -> str:
    home = whole.home
    figures = (fact.figure for fact in home.facts)
    return one_line((home.title, home.lead, *figures, *whole.facts.point_texts))
