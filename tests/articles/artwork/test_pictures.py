"""Pictures of shared links, and icons: drawn, kept, and sent."""

import io

import pytest
from django.core.management import call_command
from django.test import Client
from PIL import Image

from articles.artwork.icon_set import make_icons, short_name
from articles.artwork.line_breaks import break_lines
from articles.artwork.pictures import Card, make_cards
from articles.clinic import PLACEHOLDER_CLINIC, BrandColor
from articles.drawn_files import draw, folder, make_pictures, pictures_of
from articles.editions import current_edition
from tests.articles.content import ContentFolder

SMALL = 100_000  # bytes
BRAND = BrandColor(light="#0f5c5c", dark="#7fd1c7")
TITLES = (
    "Benefits",
    "Ketamine-assisted therapy, explained plainly",
    "W" * 65,
    "Terapia asistida con ketamina: riesgos, señales y qué preguntar",
)


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("title", TITLES)
def test_a_picture_has_the_size_that_networks_show_and_the_same_bytes_twice(title: str) -> None:
    card = Card("risks", title, "The Northern Shore Ketamine Clinic of May", BRAND)

    content = draw(card)

    assert content == draw(card)
    assert opened(content).format == "PNG"
    assert opened(content).size == (1200, 630)
    assert len(content) < SMALL


def test_text_stays_on_the_picture_and_off_the_sea() -> None:
    plain = opened(draw(Card("x", " ", " ", BRAND))).convert("RGB")
    written = opened(draw(Card("x", "W" * 65, "W" * 40, BRAND))).convert("RGB")

    width, height = written.size
    changed = [
        (x, y)
        for y in range(0, height, 2)
        for x in range(0, width, 2)
        if written.getpixel((x, y)) == (0x17, 0x30, 0x2F) != plain.getpixel((x, y))
    ]

    assert changed
    assert max(x for x, _ in changed) < width - 72
    assert max(y for _, y in changed) < 424  # where the water begins
    assert min(y for _, y in changed) > 40


def test_lines_are_about_as_wide_as_each_other_and_break_no_word_without_need() -> None:
    def measure(text: str) -> float:
        return len(text) * 10

    assert break_lines("How to get ready for it", 150, measure) == ["How to get", "ready for it"]
    assert break_lines("ketamine-assisted therapy", 180, measure) == [
        "ketamine-assisted",
        "therapy",
    ]
    assert break_lines("ketamine-assisted therapy", 160, measure) == [
        "ketamine-",
        "assisted therapy",
    ]
    assert break_lines("W" * 5, 30, measure) == ["WWW", "WW"]
    assert break_lines("", 30, measure) == []


def test_another_title_name_or_color_has_another_address() -> None:
    card = Card("risks", "Risks", "Clinic", BRAND)
    others = (
        Card("risks", "Harms", "Clinic", BRAND),
        Card("risks", "Risks", "Other", BRAND),
        Card("risks", "Risks", "Clinic", BrandColor(light="#7a1f5c", dark="#f0a0d0")),
    )

    assert len({card.url, *(other.url for other in others)}) == 4
    assert card.url == Card("risks", "Risks", "Clinic", BRAND).url


def test_every_icon_has_the_size_that_the_manifest_says() -> None:
    icons = make_icons(PLACEHOLDER_CLINIC)

    for icon in icons.values():
        content = draw(icon)
        assert content == draw(icon)
        assert len(content) < SMALL / 4
        if icon.suffix == "png":
            assert opened(content).size == (icon.size, icon.size)

    assert opened(draw(icons["favicon"])).info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    svg = draw(icons["icon"]).decode()
    assert "prefers-color-scheme:dark" in svg
    assert "#7fd1c7" in svg


def test_a_maskable_icon_is_filled_to_the_edges_and_has_its_mark_inside_the_safe_circle() -> None:
    picture = opened(draw(make_icons(PLACEHOLDER_CLINIC)["maskable-512"])).convert("RGB")
    ground = picture.getpixel((0, 0))

    drawn = [
        ((x - 256) ** 2 + (y - 256) ** 2) ** 0.5
        for x in range(0, 512, 4)
        for y in range(0, 512, 4)
        if picture.getpixel((x, y)) != ground
    ]

    assert drawn
    assert max(drawn) <= 0.4 * 512  # https://www.w3.org/TR/appmanifest/#icon-masks


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Example Clinic", "Example"),
        ("Sea Clinic", "Sea Clinic"),
        ("Psychotherapiezentrum", "Psychotherapiezentrum"),
    ],
)
def test_a_short_name_has_whole_words(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.fixture
def topics(site: ContentFolder) -> ContentFolder:
    """A site with one topic that readers see."""
    site.article("risks/side-effects")
    return site


def test_the_command_makes_what_is_missing_and_removes_what_is_stale(
    topics: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("build_social_images")
    first = {path.name: path.read_bytes() for path in folder().iterdir()}
    (folder() / "gone.0123456789ab.png").write_bytes(b"old")
    call_command("build_social_images", "--anew")

    assert {path.name: path.read_bytes() for path in folder().iterdir()} == first
    assert {name.partition(".")[0] for name in first} >= {"site", "risks", "favicon"}
    assert capsys.readouterr().out.endswith(f"{len(first) + 1} of earlier states removed\n")


def test_a_picture_that_was_not_made_yet_is_drawn_when_it_is_asked_for(
    topics: ContentFolder,
) -> None:
    card = make_cards(current_edition().library)["risks"]

    answer = Client().get(card.url)

    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert (folder() / card.file_name).read_bytes() == answer.content


def test_a_picture_is_sent_even_where_it_cannot_be_kept(topics: ContentFolder) -> None:
    card = make_cards(current_edition().library)["site"]
    folder().parent.mkdir(exist_ok=True)
    folder().write_text("a file where the folder should be")

    assert opened(Client().get(card.url).content).size == (1200, 630)


def test_an_earlier_address_of_a_picture_leads_to_the_present_one(topics: ContentFolder) -> None:
    card = make_cards(current_edition().library)["risks"]

    answer = Client().get("/social/risks.0123456789ab.png")
    unknown = Client().get("/social/nothing.0123456789ab.png")

    assert (answer.status_code, answer.headers["Location"]) == (302, card.url)
    assert unknown.status_code == 404
    assert "immutable" not in unknown.headers.get("Cache-Control", "")


def test_every_page_names_the_picture_of_its_topic(topics: ContentFolder) -> None:
    cards = make_cards(current_edition().library)

    for path, card in (
        ("/", cards["site"]),
        ("/pages/about/", cards["site"]),
        ("/topics/risks/", cards["risks"]),
        ("/articles/side-effects/", cards["risks"]),
    ):
        html = Client().get(path).text
        assert f'<meta property="og:image" content="http://127.0.0.1:8000{card.url}">' in html
        assert f'<meta property="og:url" content="http://127.0.0.1:8000{path}">' in html


def test_a_shared_search_shows_nothing_of_what_was_typed(topics: ContentFolder) -> None:
    for path in ("/search/", "/"):
        html = Client().get(path, {"q": "zebrafish"}).text
        shared = [line for line in html.splitlines() if 'property="og:' in line]

        assert '<meta property="og:title" content="Search">' in shared
        assert not [line for line in shared if "zebrafish" in line or "og:url" in line]


def test_the_icons_are_at_their_fixed_addresses(topics: ContentFolder) -> None:
    client = Client()
    manifest = client.get("/site.webmanifest")
    html = client.get("/").text

    assert client.get("/favicon.ico").headers["Content-Type"] == "image/x-icon"
    assert client.get("/apple-touch-icon.png").headers["Content-Type"] == "image/png"
    assert manifest.headers["Content-Type"] == "application/manifest+json"
    found = manifest.json()
    assert found["name"] == current_edition().library.clinic.name
    assert {(icon["sizes"], icon["purpose"]) for icon in found["icons"]} == {
        ("any", "any"),
        ("192x192", "any"),
        ("512x512", "any"),
        ("192x192", "maskable"),
        ("512x512", "maskable"),
    }
    for icon in found["icons"]:
        assert client.get(icon["src"]).headers["Content-Type"] == icon["type"]
        assert icon["src"] in html or icon["type"] == "image/png"


def test_the_svg_icon_may_use_its_own_style_and_no_other(topics: ContentFolder) -> None:
    policy = (
        Client()
        .get(make_icons(current_edition().library.clinic)["icon"].url)
        .headers["Content-Security-Policy"]
    )

    assert "style-src 'self' 'sha256-" in policy
    assert "unsafe" not in policy


def test_two_topics_of_any_name_have_two_pictures(topics: ContentFolder) -> None:
    pictures = pictures_of(current_edition().library)

    assert len(set(make_pictures(pictures))) == len(pictures)
