"""The Atom feed of new and changed articles and questions."""

from datetime import date, datetime, time

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed, get_tag_uri

from articles.editions import current_edition
from articles.library import Library
from articles.methods import reading_page

CONTENT_TYPE = "application/atom+xml; charset=utf-8"


@reading_page
def feed(request: HttpRequest) -> HttpResponse:
    """Send /feed.xml."""
    return HttpResponse(render_feed(current_edition().library), content_type=CONTENT_TYPE)


def render_feed(library: Library) -> str:
    """Return the feed as text, newest change first; ids stay when a page changes."""
    site = settings.KAT_SITE_URL
    name = library.clinic.name
    generator = Atom1Feed(
        title=f"{name}: articles and questions",
        link=f"{site}/",
        description=library.home.lead,
        language="en-us",
        author_name=name,
        feed_url=f"{site}/feed.xml",
        feed_guid=f"{site}/",
    )
    for one in sorted(library.publications, key=lambda one: one.last_changed, reverse=True):
        link = f"{site}{one.url}"
        generator.add_item(
            title=one.title,
            link=link,
            description=one.lead,
            author_name=", ".join(one.authors),
            unique_id=get_tag_uri(link, one.published),
            pubdate=_midnight(one.published, library),
            updateddate=_midnight(one.last_changed, library),
        )
    return str(generator.writeString("utf-8"))


def _midnight(day: date, library: Library) -> datetime:
    """Return the beginning of a day where the clinic is."""
    return datetime.combine(day, time.min, tzinfo=library.clinic.zone)
