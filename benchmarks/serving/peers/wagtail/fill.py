"""Put the article into the Wagtail site: run by its manage.py shell, with the site's settings."""

from pathlib import Path

from guide.models import GuidePage
from wagtail.models import Page, Site

home = Site.objects.get(is_default_site=True).root_page.specific
parent = home.add_child(instance=Page(title="Articles", slug="articles"))
parent.add_child(
    instance=GuidePage(
        title=Path("title.txt").read_text(encoding="utf-8"),
        slug=Path("slug.txt").read_text(encoding="utf-8"),
        body=Path("body.html").read_text(encoding="utf-8"),
    )
)
