"""Each setting can be judged on its own, before the site starts."""

import re
from pathlib import Path

import pytest

from kat_site.installation.setting_checks import check_setting, readers
from tests.serving import ROOT


def test_every_setting_of_the_site_is_known() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^(?:# ?)?([A-Z][A-Z_]+)=", text, re.MULTILINE))

    assert set(readers(Path(), is_production=True)) == named


@pytest.mark.parametrize(
    ("name", "value", "wrong"),
    [
        ("KAT_SITE_URL", "https://www.clinic.example", None),
        ("KAT_SITE_URL", "http://www.clinic.example", "KAT_SITE_URL: production needs"),
        ("EMAIL_URL", "imap://a:secret@b", "EMAIL_URL: 'imap' is not a way"),
        ("DATABASE_URL", "mysql://a:secret@b/c", "DATABASE_URL: 'mysql' is not a database"),
        ("PORT", "http", "PORT: unexpected value 'http'"),
        (
            "KAT_SITE_ULR",
            "x",
            'KAT_SITE_ULR is no setting of the site. Did you mean "KAT_SITE_URL"?',
        ),
        ("KAT_HOST", "a\nb", "KAT_HOST has more than one line"),
    ],
)
def test_a_setting_is_right_or_told_what_is_wrong(name: str, value: str, wrong: str | None) -> None:
    found = check_setting(name, {"KAT_ENV": "production", name: value})

    if wrong is None:
        assert found is None
    else:
        assert found is not None
        assert found[0].startswith(wrong)
        assert "secret" not in "".join(found)
        assert found[1]
