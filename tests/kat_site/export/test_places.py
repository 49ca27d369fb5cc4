"""What servers of files are told: which headers belong to which addresses."""

from kat_site.export.answers import Answer
from kat_site.export.netlify import headers_file, redirects_file
from kat_site.export.places import Layout, Place, common, file_name, places, types

PAGE = (("Cache-Control", "max-age=0"), ("X-A", "1"))
PICTURE = (("Cache-Control", "immutable"), ("X-A", "1"))


def answer(
    path: str, headers: tuple[tuple[str, str], ...], content_type: str = "text/html"
) -> Answer:
    said = (("Content-Type", content_type), ("ETag", '"1"'), ("Content-Length", "1"), *headers)
    return Answer(path, 200, said, b"")


ANSWERS = (
    answer("/", PAGE),
    answer("/faq/", PAGE),
    answer("/faq/a/", PAGE),
    answer("/handouts/", PAGE),
    answer("/handouts/a.pdf", PICTURE, "application/pdf"),
    answer("/images/a.svg", PICTURE, "image/svg+xml"),
    answer("/images/b.png", PICTURE, "image/png"),
    answer("/feed.xml", PAGE, "application/atom+xml"),
    answer("/sitemap.xml", PAGE, "application/xml"),
)  # fmt: skip


def test_a_folder_of_like_answers_is_one_place_and_no_two_places_overlap() -> None:
    assert places(ANSWERS) == (
        Place("/", False, PAGE, "text/html"),
        Place("/feed.xml", False, PAGE, "application/atom+xml"),
        Place("/sitemap.xml", False, PAGE, "application/xml"),
        Place("/faq/", True, PAGE, "text/html"),
        Place("/handouts/", False, PAGE, "text/html"),
        Place("/handouts/a.pdf", False, PICTURE, "application/pdf"),
        Place("/images/", True, PICTURE, None),
    )


def test_what_all_answers_have_is_told_once() -> None:
    assert common([answer.lasting for answer in ANSWERS]) == (("X-A", "1"),)
    assert common([]) == ()


def test_an_ending_has_a_type_where_it_always_has_the_same() -> None:
    assert types(ANSWERS) == (
        ("html", "text/html"),
        ("pdf", "application/pdf"),
        ("png", "image/png"),
        ("svg", "image/svg+xml"),
    )


def test_an_address_with_a_slash_is_a_folder_with_an_index() -> None:
    assert [file_name(path) for path in ("/", "/faq/a/", "/feed.xml")] == [
        "index.html",
        "faq/a/index.html",
        "feed.xml",
    ]


def test_header_and_redirect_files_are_as_hosts_read_them() -> None:
    layout = Layout(
        common=(("X-A", "1"),),
        places=places(ANSWERS[:3]),
        types=(),
        redirects=(("/faq/é/", "/faq/a/", 301),),
        gone=("/faq/old/",),
        missing=(),
        withdrawn=(),
    )

    assert headers_file(layout) == (
        "/*\n  X-A: 1\n"
        "/\n  Cache-Control: max-age=0\n  Content-Type: text/html\n"
        "/faq/*\n  Cache-Control: max-age=0\n  Content-Type: text/html\n"
    )
    assert redirects_file(layout) == (
        "/faq/%C3%A9/ /faq/a/ 301\n"
        "/faq/old/ /410.html 410\n"
        "/ q=:q /search/?q=:q 302!\n"
        "/faq/ q=:q /search/?q=:q 302!\n"
    )
