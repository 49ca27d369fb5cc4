"""Trips, journeys and sacred medicines."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
from articles.problems import Level

RULES = (
    Rule(
        id="claim-promotion-trip",
        level=Level.WARNING,
        catches="speaks of a trip, a journey or a sacred medicine",
        reason="Brand words make a drug session sound like an adventure.",
        source=("ftc-2022-health-products-guidance", "nida-dissociatives"),
        fix="Write “session”, “ketamine” and “feeling detached (dissociation)”.",
        of_any=True,
        unless=r"trip (?:to|home|back)|(?:long|car|bus|taxi|road|field|business|day) trips?|"
        r"plan (?:your|the) (?:trip|journey)|the medicine (?:is|was|you|wears?|has|can|may|"
        r"comes|in|dose|takes|given|"
        r"that|or|and|by|at|for|to|alone|itself)",
        patterns=(
            r"@(?:ketamine |psychedelic |healing |inner |mind |kat |guided |our |your |spiritual "
            r"|emotional |mental health |wellness |personal |recovery |the |a |each |every )"
            r"(?:\w+ )?(?:trips?|journeys?|voyages?|adventures?|odyssey|ceremon(?:y|ies)|"
            r"quest)(?! (?:by|to the (?:clinic|"
            r"bathroom)|home|on (?:a|the) (?:bus|train)))",
            r"@(?:journey(?:ing|ed|s)?|tripping|psychonauts?) (?:of|to|into|toward|towards|"
            r"through|within|inward|begins|with|together)",
            r"@(?:sacred|spiritual|mystical|divine|cosmic|shamanic|heroic|magical|"
            r"transcendent\w*) (?:\w+ )?(?:medicine|experience|healing|dose|space|awakening|"
            r"session|plant|molecule|teacher|connection|encounter|insight)",
            r"@(?:the medicine (?:will (?:take|show|teach|guide|give|carry|lead)|shows|teaches|"
            r"guides|knows|works|speaks|gives you|leads)|ego (?:death|dissolution)|oneness with|"
            r"spiritual awakening|enlightenment|portal to|gateway to|meet the medicine|work with "
            r"the medicine|let the medicine)",
        ),
    ),
)
