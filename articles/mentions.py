"""What a text touches on that asks for help beside it: suicide and self-harm."""

import re

_SELF = r"(?:your|my|them|him|her|one)sel\w+"
_LIFE = r"(?:your|my|their|his|her|one[’']s) (?:own )?li(?:fe|ves)"
_SUICIDE = re.compile(
    rf"\bsuicid\w+|\b(?:kill|harm|hurt)(?:s|ed|ing)? {_SELF}|\b(?:end|tak)(?:e|ing)? {_LIFE}"
    r"|\bself[- ](?:harm|injur)\w*|\b(?:want|wish|wanting|wishing)(?:ed|s)? to die\b"
    r"|\bnot (?:want|wanting) to (?:live|be alive)\b|\bbetter off dead\b|\bdie by\b",
    re.IGNORECASE,
)


def mentions_suicide(text: str) -> bool:
    """Tell whether a text speaks of suicide or of hurting oneself, in whatever sense."""
    return _SUICIDE.search(text) is not None
