"""The pages that are made from the content."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control

from articles.artwork.pictures import topic_card
from articles.editions import current_edition
from articles.methods import View, reading_page, safe_only
from articles.newest import newest_article, newest_at_home, newest_on_topic
from articles.reading import Crumb, home_crumb, moved_or_gone
from articles.search import Scope
from articles.search_views import answer_query, render_answer, searchable_page
from articles.structured_data import graphs

ONE_YEAR_SECONDS = 31_536_000


def immutable(view: View) -> View:
    """Allow GET and HEAD, and let caches keep the file for good: its address has a hash."""
    return safe_only(cache_control(public=True, max_age=ONE_YEAR_SECONDS, immutable=True)(view))


@searchable_page
def home(request: HttpRequest) -> HttpResponse:
    """Show the home page, and beneath its search box what `?q=` finds."""
    edition = current_edition()
    library = edition.library
    answer = answer_query(request, edition, Scope.ALL, title=library.home.title, what="found here")
    context: dict[str, object] = {
        "home": library.home,
        "facts": library.home.facts,
        "sources": library.home.sources,
        "start_here": library.start_here,
        "steps": library.way.steps,
        "most_asked": library.most_asked,
        "question_count": len(library.questions),
        "topics_with_articles": library.topics_with_articles,
        "newest": newest_at_home(library),
        "graph": "" if answer.is_asked else graphs.home_graph(library),
    }
    return render_answer(request, answer, "articles/home.html", context)


@reading_page
def topics(request: HttpRequest) -> HttpResponse:
    """Show all topics."""
    library = current_edition().library
    paths = (f"/topics/{topic.slug}/" for topic in library.topics)
    context = {
        "topics_with_articles": library.topics_with_articles,
        "graph": graphs.list_graph(library, request.path, "Topics", paths),
        "newest": newest_article(library),
    }
    return render(request, "articles/topics.html", context)


@reading_page
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one topic and its articles."""
    library = current_edition().library
    found = library.topic(slug)
    if found is None:
        raise Http404(f"No topic named {slug}.")
    breadcrumbs = (home_crumb(), Crumb("Topics", reverse("articles:topics")))
    context = {
        "topic": found,
        "picture": topic_card(library, found),
        "articles": library.articles_in(found),
        "questions": library.questions_on(found),
        "next_step": library.way.after_topic(found.slug),
        "newest": newest_on_topic(library, found),
        "breadcrumbs": breadcrumbs,
        "graph": graphs.topic_graph(library, found, breadcrumbs),
    }
    return render(request, "articles/topic.html", context)


@reading_page
def articles(request: HttpRequest) -> HttpResponse:
    """Show all articles by topic."""
    library = current_edition().library
    paths = (article.url for article in library.articles.values())
    context = {
        "topics_with_articles": library.topics_with_articles,
        "graph": graphs.list_graph(library, request.path, "All articles", paths),
        "newest": newest_article(library),
    }
    return render(request, "articles/articles.html", context)


@reading_page
def article(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an article."""
    library = current_edition().library  # once: every look-up below sees the same edition
    found = library.article(slug)
    if found is None:
        return moved_or_gone(request, library)
    previous, following = library.neighbors(found)
    topic_url = reverse("articles:topic", args=[found.topic.slug])
    breadcrumbs = (home_crumb(), Crumb(found.topic.title, topic_url))
    context = {
        "article": found,
        "picture": topic_card(library, found.topic),
        "handouts": library.handouts_of(found),
        "related": library.related(found),
        "previous": previous,
        "next": following,
        "place": library.way.place_of(found),
        "breadcrumbs": breadcrumbs,
        "graph": graphs.article_graph(library, found, breadcrumbs),
    }
    return render(request, "articles/article.html", context)


@reading_page
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a page such as About or Privacy."""
    library = current_edition().library
    found = library.page(slug)
    if found is None:
        raise Http404(f"No page named {slug}.")
    breadcrumbs = (home_crumb(),)
    graph = graphs.page_graph(library, found, breadcrumbs)
    context = {"page": found, "breadcrumbs": breadcrumbs, "graph": graph}
    return render(request, "articles/page.html", context)


@reading_page
def glossary(request: HttpRequest) -> HttpResponse:
    """Show what words mean, from A to Z."""
    library = current_edition().library
    if not library.glossary.terms:
        raise Http404("There is no glossary.")
    breadcrumbs = (home_crumb(),)
    context = {
        "glossary": library.glossary,
        "sources": library.glossary_sources,
        "breadcrumbs": breadcrumbs,
        "graph": graphs.glossary_graph(library, "Glossary", breadcrumbs),
    }
    return render(request, "articles/glossary.html", context)


@immutable
def image(request: HttpRequest, name: str) -> HttpResponse:
    """Send a picture of content/images/."""
    found = current_edition().library.images.get(request.path)
    if found is None:
        return HttpResponseNotFound("No such picture.", content_type="text/plain")
    return HttpResponse(found.content, content_type=found.content_type)
