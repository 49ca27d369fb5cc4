"""The admin site as staff meet it: sign-in with a code, and the inbox as its first page."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse

from contact.staff.sign_in import SignInForm
from kat_site import facts


class StaffSite(AdminSite):
    """Django's admin with a second factor, and nothing but the inbox and its records in it."""

    site_header = "Inbox"
    site_title = "Inbox"
    index_title = "Inbox"
    enable_nav_sidebar = False
    login_form = SignInForm
    login_template = "staff/sign_in.html"
    final_catch_all_view = True
    starting_page: ClassVar[str] = "admin:contact_inquiry_changelist"

    def has_permission(self, request: HttpRequest) -> bool:
        """Tell whether these pages are open to whoever asks: staff who gave a code."""
        if not super().has_permission(request):
            return False
        return settings.DEBUG or bool(request.user.is_verified())  # type: ignore[union-attr]

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Return the admin's addresses, and the list of pages that need a reviewer."""
        return [
            path("reviews/", self.admin_view(self.reviews), name="reviews"),
            *super().get_urls(),
        ]

    def reviews(self, request: HttpRequest) -> HttpResponse:
        """List the pages of the site that need a reviewer."""
        context = {
            **self.each_context(request),
            "title": "Reviews of pages",
            "reviews": facts.reviews_now(),
        }
        return TemplateResponse(request, "staff/reviews.html", context)

    def index(  # type: ignore[override]
        self,
        request: HttpRequest,  # noqa: ARG002
        extra_context: dict[str, Any] | None = None,  # noqa: ARG002
    ) -> HttpResponse:
        """Lead to the inbox."""
        return HttpResponseRedirect(reverse(self.starting_page))


site = StaffSite(name="admin")
