"""Rules on the words by which people look for a page."""

from collections import Counter
from collections.abc import Iterator, Mapping

from articles.descriptions import shortened
from articles.linting.advice import Advice
from articles.linting.page import LintedPage
from articles.problems import Problem
from articles.schema import CITATION
from articles.stems import find_stems
from articles.words import find_words

FEWEST_WORDINGS = 5  # fewer do not tell what people type most
SHARE = 0.3  # of the wordings, from which a word counts as what people type
# Words that many questions have, whatever they are about.
COMMON_WORDS = (
    "a about after again all am an and any are as at be been before being by can cannot cant could"
    " did do does doing dont for from get gets getting go going good had has have having he her"
    " how i if ill im in into is isnt it its ive just know like long make makes many may me mean"
    " means might more most much must my need no not of off often ok okay on one or our out over"
    " people really right s safe say see should so some someone something still take taking tell"
    " than that the their them then there these they thing things this to too until up us use"
    " used using very want was way we were what whats when where which who whom why will with wont"
    " work works would you your back come comes help helps let keep keeps part first new"
)
COMMON = frozenset(COMMON_WORDS.split())
ASKED = Advice(
    id="title-unlike-asked",
    finds="a page that does not name in title or lead what people type who look for it",
    reason="People choose among search results by the words that they typed.",
    source="house rule: titles in patients' words; GOV.UK content design, writing titles",
    fix="write the word into the title or the lead if they stay true, or mend also_asked:",
)
RULES = (ASKED,)


def wording_problems(page: LintedPage) -> Iterator[Problem]:
    """Yield a problem where a word of many wordings is in neither title nor description."""
    wordings = [_words(field.text) for field in page.fields if field.name == "also_asked"]
    heads = [field for field in page.fields if field.name in ("title", "question")]
    if len(wordings) < FEWEST_WORDINGS or not heads:
        return
    leads = (field.text for field in page.fields if field.name in ("lead", "answer"))
    shown = _words(heads[0].text).union(*(_words(_description(lead)) for lead in leads))
    stems = find_stems(shown.union(*wordings))
    there = {stems[word] for word in shown}
    typed = Counter(stem for words in wordings for stem in {stems[word] for word in words})
    missing = {
        stem: count
        for stem, count in typed.items()
        if count >= SHARE * len(wordings) and stem not in there
    }
    if missing:
        names = ", ".join(f"“{_form(stem, wordings, stems)}”" for stem in missing)
        message = (
            f"many who look for this page type {names}, and neither its title nor what search"
            " results show of its lead does"
        )
        yield ASKED.problem(page.path, heads[0].line, message)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.form for word in find_words(text)) - COMMON


def _description(lead: str) -> str:
    return shortened(CITATION.sub("", lead))


def _form(stem: str, wordings: list[frozenset[str]], stems: Mapping[str, str]) -> str:
    """Return the word of a stem that stands most often in the wordings."""
    forms = Counter(word for words in wordings for word in sorted(words) if stems[word] == stem)
    return forms.most_common(1)[0][0]
