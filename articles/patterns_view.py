"""The page that shows every syntax and every component beside its source, for `make edit` alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.documents import Article
from articles.editions import current_edition
from articles.entries import Topic
from articles.library import Fact, Library
from articles.pattern_samples import Samples, read_samples
from articles.search import Piece, Result
from articles.way import Step, Way

FOLDER = "components/"
# Components that stand on the page already, or would stand there twice under one id or name.
ELSEWHERE: Mapping[str, str] = {
    "breadcrumbs": "above the title of this page",
    "changes": "on a page that changed",
    "checkbox_field": "on the contact page",
    "choice_field": "on the contact page",
    "contents": "beside the text of an article",
    "error_summary": "on the contact page, where something is missing",
    "event_days": "on the page of a month",
    "feed_note": "below the list of months",
    "field": "on the contact page",
    "handout_file": "on the list of handouts, where files were made",
    "handout_links": "at the end of an article that a handout is made of",
    "handout_meta": "on a handout",
    "handout_origin": "on a handout",
    "handout_standing": "on a handout",
    "index_list": "on the page that stands in for the search, where the site is exported as files",
    "inquiry_fields": "on the contact page",
    "inquiry_form": "on the contact page",
    "newest": "on lists such as all topics",
    "outside_form": "on the contact page, where the site is exported as files",
    "page_head": "at the top of this page",
    "page_review": "below a page such as Get help now",
    "question_group": "on the page of all questions",
    "question_search": "on the page of all questions",
    "result_pages": "on the search page",
    "review_verdict": "below a page that a clinician reviewed",
    "search_answer": "on the search page",
    "search_box": "in the header",
    "search_box_big": "on the first page and on the search page",
    "sources": "at the end of this page",
    "urgent_help": "after a message from somebody in danger",
    "ways_to_reach_us": "on the contact page",
}

NO_TOPIC = Topic(slug="topic", title="A topic", kicker="Kicker", lead="What it is about.")


@dataclass(frozen=True, slots=True)
class Component:
    """One component: its template, and what becomes of it."""

    name: str
    source: str
    html: SafeString
    elsewhere: str  # where it is to be seen instead; empty where it is shown

    @property
    def id(self) -> str:
        """Place on the page."""
        return f"component-{self.name.replace('_', '-')}"

    @property
    def is_item(self) -> bool:
        """Tell whether it needs a list around it."""
        return self.html.startswith("<li")


@never_cache
@require_safe
def patterns(request: HttpRequest) -> HttpResponse:
    """Show every syntax and every component."""
    found = read_samples()
    components = read_components(current_edition().library, found)
    context = {
        "samples": found.samples,
        "components": components,
        "sources": found.sources,
        "breadcrumbs": ({"title": "Home", "url": "/"},),
    }
    return render(request, "edit/patterns.html", context)


def read_components(library: Library, samples: Samples) -> tuple[Component, ...]:
    """Return all templates of components, filled from the clinic's own files."""
    values = sample_values(library, samples)
    folder = Path(str(get_template(f"{FOLDER}chips.html").origin)).parent  # type: ignore[attr-defined]
    components = []
    for file in sorted(folder.glob("*.html")):
        name = file.stem
        elsewhere = ELSEWHERE.get(name, "")
        html = "" if elsewhere else get_template(f"{FOLDER}{file.name}").render(values)
        source = file.read_text(encoding="utf-8").strip()
        components.append(Component(name, source, SafeString(html.strip()), elsewhere))
    return tuple(components)


def sample_values(library: Library, samples: Samples) -> dict[str, object]:
    """Return what the components need: real pages and facts of the clinic, and some plain words."""
    articles = tuple(library.articles.values())[:3]
    article = articles[0] if articles else None
    topic = article.topic if article else NO_TOPIC
    page = next(iter(library.pages.values()), None)
    questions = tuple(library.questions.values())[:3]
    question = questions[0] if questions else None
    way = Way((Step("Know what can go wrong", articles),) if articles else ())
    return {
        "article": article,
        "answer": question.linked_answer if question else "",
        "articles": articles,
        "before_contact": articles,
        "clinic": library.clinic,
        "clinicians": tuple(library.clinic.clinicians.values()),
        "count": len(library.articles_in(topic)),
        "facts": (Fact("7 in 10", "A sentence that says what the figure means."),) * 3,
        "glossary": samples.glossary,
        "group": question.group if question else None,
        "here": question.slug if question else "",
        "is_near": True,
        "hours": library.clinic.opening_hours,
        "items": articles,
        "key_points": ("One thing to keep.", "Another thing to keep."),
        "label": "Read first",
        "location": next(iter(library.clinic.locations), None),
        "next": articles[-1] if articles else None,
        "page": page,
        "place": way.place_of(article) if article else None,
        "previous": article,
        "prices": library.clinic.prices,
        "question": question,
        "questions": questions,
        "related": articles,
        "results": tuple(map(_result_of, articles)),
        "step": way.steps[0] if articles else None,
        "steps": way.steps,
        "topic": topic,
        "url": "/patterns/",
    }


def _result_of(article: Article) -> Result:
    return Result(
        url=article.url,
        slug=article.slug,
        title=article.title,
        kind="Article",
        section="",
        snippet=(Piece(article.lead),),
        breadcrumb=(article.topic.title,),
    )
