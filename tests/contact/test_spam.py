"""What a text alone says of whether it sells something."""

import json

import pytest

from benchmarks.learn_wording import ROOT, learn_from_messages, read_messages
from contact.signing import Timing
from contact.spam import (
    WORDING,
    families,
    find_signs_of_a_machine,
    find_signs_of_an_offer,
    text_digest,
    weigh,
)
from contact.staff.reading import SUSPICIONS


@pytest.mark.parametrize(
    "text",
    [
        "?",
        "hi",
        "ok",
        "👍",
        "🙏🙏🙏",
        "call me",
        "202-555-0143",
        "appt",
        "PLEASE CALL ME BACK AS SOON AS YOU CAN!!! MY HUSBAND IS NOT WELL",
        "Do I have to stop Viagra before the session?",
        "Could I pay with a loan? I have $3,000.",
        "My husband lost his money at an online casino and cannot sleep.",
        "I do SEO for a living and I am burned out. Can you help?",
        "Do you take Bitcoin?",
        "Your website does not open on my phone.",
        "This is the policy of my plan: https://plan.example/policy.pdf Is it covered?",
        "Is this true? https://news.example/ketamine",
        "Mi mamá está muy triste, ¿cuánto cuesta la primera visita?",
        "Мне 40 лет, я не сплю. Можно записаться на приём?",
        "我妈妈有抑郁症，请问怎么预约？",
        "أمي حزينة منذ شهور، هل يمكن أن نحجز موعدا؟",
        "मेरी माँ को नींद नहीं आती। क्या आप मदद कर सकते हैं?",
        "Wszystko mnie boli, nie śpię od tygodni.",
        "Angstschweiß und Kopfschmerzen, was tun?",
        "Your driver left a package for you at our door, we are the bakery next door.",
        "I'm a nurse practitioner. Would you see a patient of mine with bipolar depression?",
        "I sell houses for a living and have not slept in a month.",
        "Is it legit? A text with your name wants my card: https://pay.example/x",
        "Konbyen kòb pou premye vizit la? Manman m pa ka dòmi.",
        "Mẹ tôi buồn quá, phòng khám có nhận bảo hiểm không?",
        "Masakit po ang likod ng nanay ko, magkano po ang session?",
    ],
)
def test_what_people_write_is_not_suspect(text: str) -> None:
    assert find_signs_of_an_offer(text) == ()


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("We put your site on page one of Google, from $99 a month.", "offers search ranking"),
        ("S E O and b a c k l i n k s for your site", "offers search ranking"),
        ("Cheap s.e.o for you", "offers search ranking"),
        ("Best ЅЕО and bаcklinks for you", "offers search ranking"),  # of another alphabet
        ("B4cklinks and gu3st posts", "offers search ranking"),
        ("back\u200blinks, dofollow\u00ad, cheap", "offers search ranking"),
        ("ｂａｃｋｌｉｎｋｓ on sale", "offers search ranking"),
        ("Продвижение сайтов в топ, недорого", "offers search ranking"),
        ("专业外链建设，价格优惠，加微信", "offers search ranking"),
        ("Business loans up to $500,000, no collateral, apply now", "offers money or asks for it"),
        ("Online casino, 200 free spins, no deposit", "offers gambling"),
        ("Buy Xanax without prescription, overnight delivery", "offers drugs or pills"),
        (
            "Virtual assistants from $7 per hour for your practice",
            "offers services or software to the clinic",
        ),
        ("http://a.example http://b.example http://c.example", "links"),
        ('<a href="https://x.example">cheap bags</a>', "has code for links"),
        ("[url=https://x.example]cheap bags[/url]", "has code for links"),
        ("dfgkjhdfg sdkfjhg skdjfhg", "says nothing"),
        ("asdf asdf", "says nothing"),
        ("1", "says nothing"),
        ("' OR '1'='1", "written for a machine"),
        ("${jndi:ldap://x.example/a}", "written for a machine"),
        ("{{7*7}}", "written for a machine"),
    ],
)
def test_an_offer_is_suspect_and_the_reason_has_a_name(text: str, sign: str) -> None:
    assert sign in find_signs_of_an_offer(text)


@pytest.mark.parametrize(
    "text",
    [
        "Our team helps practices such as yours to win more clients. Could we talk on Tuesday?",
        "Wir helfen Praxen, online mehr Kunden zu gewinnen.",
        "Aidons votre entreprise à trouver des clients sur internet, devis gratuit.",
        "本公司供应诊所设备，欢迎索取报价。",
    ],
)
def test_an_offer_in_other_words_is_suspect(text: str) -> None:
    assert WORDING in find_signs_of_an_offer(text)


def test_the_wording_alone_may_put_a_message_aside_and_says_so() -> None:
    text = "Is there someone on your side who takes care of growth?"

    assert [name for name, weight in weigh(text) if weight > 0] == []
    assert find_signs_of_an_offer(text) == (WORDING,)


def test_staff_read_words_for_each_rule() -> None:
    names = {family.name for family in families() if family.weight > 0}
    for name in ("spam.jsonl", "examples-spam.txt"):
        for text in read_messages(name):
            names |= set(find_signs_of_an_offer(text))

    assert names <= set(SUSPICIONS)
    assert WORDING in names


def test_what_says_no_word_is_judged_too() -> None:
    assert "says nothing" in find_signs_of_an_offer("a" * 2000)
    assert "says nothing" in find_signs_of_an_offer("\n" * 1999 + "!")


@pytest.mark.parametrize(
    ("timing", "honeypot", "signs"),
    [
        (Timing.FINE, "", ()),
        (Timing.FINE, " \n", ()),
        (Timing.FINE, "x", ("hidden-field",)),
        (Timing.TOO_FAST, "x", ("sent-too-fast", "hidden-field")),
        (Timing.MISSING, "", ("form-not-ours",)),
    ],
)
def test_a_machine_is_known_by_how_it_sends(
    timing: Timing, honeypot: str, signs: tuple[str, ...]
) -> None:
    assert find_signs_of_a_machine(timing, honeypot) == signs


def test_copies_are_the_same_whatever_their_capitals_and_spaces() -> None:
    text = "We have an offer for you, dear owner of the site."

    assert text_digest(text) == text_digest("  " + text.upper().replace(" ", "\n ")) != ""
    assert text_digest(text) != text_digest(text + "!")
    assert text_digest("a" * 40) == ""
    assert text_digest("a" * 41) != ""


@pytest.mark.long
def test_the_wording_is_what_the_messages_teach() -> None:
    written = json.loads((ROOT / "contact/wording.json").read_text(encoding="utf-8"))

    assert learn_from_messages() == written
