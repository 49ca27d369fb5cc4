from coloraide import Color
from hypothesis import given
from hypothesis import strategies as st

from articles.colors import least_contrast, mix

COLORS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(COLORS, COLORS)
def test_contrast_is_what_a_color_library_says(color: str, background: str) -> None:
    found = least_contrast(color, (background,))

    assert abs(found - Color(color).contrast(background)) < 0.01


@given(COLORS, COLORS, st.sampled_from([0.08, 0.1, 0.2, 0.34, 0.92]))
def test_a_mix_is_what_a_color_library_makes_of_it(color: str, other: str, share: float) -> None:
    found = Color(mix(color, other, share=share)).coords()

    expected = Color(other).mix(color, share, space="srgb").coords()
    assert all(abs(one - each) <= 0.51 / 255 for one, each in zip(found, expected, strict=True))


def test_the_least_contrast_counts() -> None:
    assert least_contrast("#000000", ("#ffffff", "#000000")) == 1
    assert least_contrast("#000000", ("#ffffff",)) == 21
