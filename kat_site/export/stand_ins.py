"""The pages that stand in where the live page needs a program: search, the contact form, errors."""

from http import HTTPStatus
from urllib.parse import urlsplit

from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from articles.editions import current_edition
from articles.methods import reading_page, safe_only
from contact.forms import InquiryForm


@reading_page
def search(request: HttpRequest) -> HttpResponse:
    """List every page and every question, since nobody can search for the reader."""
    library = current_edition().library
    context = {
        "topics_with_articles": library.topics_with_articles,
        "groups_with_questions": library.groups_with_questions,
        "handouts": tuple(library.handouts.values()),
        "pages": tuple(library.pages.values()),
    }
    return render(request, "export/search.html", context)


def contact(request: HttpRequest) -> HttpResponseBase:
    """Show the form that goes to KAT_EXPORT_FORM_URL; without one, how to call and visit."""
    form_url = urlsplit(settings.KAT_EXPORT_FORM_URL)
    if not form_url.netloc:
        return _contact(request)
    origin = f"{form_url.scheme}://{form_url.netloc}"
    allow = csp_update({"form-action": [origin]})
    return allow(_contact)(request)


@reading_page
def _contact(request: HttpRequest) -> HttpResponse:
    context = {
        "form": InquiryForm(),
        "form_url": settings.KAT_EXPORT_FORM_URL,
        "form_host": urlsplit(settings.KAT_EXPORT_FORM_URL).hostname,
    }
    return render(request, "export/contact.html", context)


@safe_only
def missing(request: HttpRequest) -> HttpResponse:
    """Say that a page is not there, whichever it was."""
    return render(request, "404.html", {"suggestions": ()}, status=HTTPStatus.NOT_FOUND)


@safe_only
def withdrawn(request: HttpRequest) -> HttpResponse:
    """Say that a page is no longer there, whichever it was."""
    return render(request, "410.html", {"replacement": None}, status=HTTPStatus.GONE)
