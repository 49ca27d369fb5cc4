"""What an editor may type behind a name: {name: text}, for messages."""

from collections.abc import Mapping

EXAMPLES: Mapping[str, str] = {
    **dict.fromkeys(("published", "changed", "sources_checked", "publish_on", "on"), "2026-11-21"),
    **dict.fromkeys(("expires_on", "due"), "2027-11-21"),
    "answer": "One or two plain sentences.",
    "as_of": "2026-11-21",
    "by": "name-of-clinician",
    "closes": "17:00",
    "credential": "MD",
    "days": "[Monday, Tuesday, Wednesday, Thursday, Friday]",
    "emergency_line": "In an emergency, call 911.",
    "kicker": "Safety",
    "lead": "One or two plain sentences.",
    "legal_name": "Name of the Clinic, LLC",
    "meaning": "What the word means, in plain words.",
    "name": "the name",
    "note": "What changed, in one sentence.",
    "opens": "09:00",
    "postal_code": '"20001"',
    "price": "$400",
    "question": "How long does a session last?",
    "slug": "side-effects",
    "telephone": "202-555-0143",
    "term": "Off-label",
    "time_zone": "America/New_York",
    "title": "Side effects and risks",
    "url": "https://example.org/",
}
