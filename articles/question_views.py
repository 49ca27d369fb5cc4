"""The pages of questions and answers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.artwork.pictures import site_card, topic_card
from articles.documents import Article
from articles.editions import current_edition
from articles.methods import reading_page
from articles.newest import newest_question
from articles.reading import Crumb, home_crumb, moved_or_gone
from articles.rendering import Heading
from articles.search import Scope
from articles.search_views import answer_query, render_answer, searchable_page
from articles.structured_data import graphs

TITLE = "Questions and answers"
PAGE_TITLE = f"{TITLE} about ketamine therapy"  # in the browser's tab and in search results


@searchable_page
def questions(request: HttpRequest) -> HttpResponse:
    """Show all questions with their short answers, group by group, or those that `?q=` finds."""
    edition = current_edition()
    library = edition.library
    if not library.questions:
        raise Http404("There are no questions.")
    answer = answer_query(request, edition, Scope.QUESTIONS, title=PAGE_TITLE, what="questions")
    breadcrumbs = (home_crumb(),)
    context: dict[str, object] = {
        "groups_with_questions": library.groups_with_questions,
        "contents": tuple(Heading(2, group.slug, group.title) for group in library.groups),
        "newest": newest_question(library),
        "breadcrumbs": breadcrumbs,
        "graph": "" if answer.is_asked else graphs.questions_graph(library, TITLE, breadcrumbs),
    }
    return render_answer(request, answer, "articles/questions.html", context)


@reading_page
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one question with its whole answer."""
    library = current_edition().library  # once: every look-up below sees the same edition
    found = library.question(slug)
    if found is None:
        return moved_or_gone(request, library)
    previous, following = library.question_neighbors(found)
    every = reverse("articles:questions")
    main = library.publication(f"/{found.main_article}/")
    breadcrumbs = (
        home_crumb(),
        Crumb("Questions", every),
        Crumb(found.group.title, f"{every}#{found.group.slug}"),
    )
    context = {
        "question": found,
        "picture": topic_card(library, main.topic)
        if isinstance(main, Article)
        else site_card(library),
        "siblings": library.questions_in(found.group),
        "related": library.related(found),
        "previous": previous,
        "next": following,
        "breadcrumbs": breadcrumbs,
        "graph": graphs.question_graph(library, found, breadcrumbs),
    }
    return render(request, "articles/question.html", context)
