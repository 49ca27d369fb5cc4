"""Legal slogans and drug tests."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.linting.claims.words import rx
from articles.problems import Level

RULES = (
    Rule(
        id="claim-legal-psychedelic",
        level=Level.WARNING,
        catches="sells ketamine as a legal psychedelic",
        reason="It is a Schedule III controlled anesthetic with dissociative effects.",
        source=("dea-1999-ketamine-schedule-iii", "dore-2019", "nida-dissociatives"),
        fix="Write “a Schedule III controlled anesthetic with dissociative effects, by "
        "prescription”.",
        of_any=True,
        unless=r"slogan|not (?:a|class\w*) (?:\w+ )?psychedelic|against the law|street|schedule "
        r"iii|"
        r"legal (?:advice|guardian|rights?|help|name|status|notice)|someone else|classic|not all",
        patterns=(
            r"@(?:only |first |one |truly |fully |completely |100% |perfectly |and )*(?:legal|"
            r"lawful|legally (?:available|accessible|sanctioned)|legalized|above board)(?: and "
            r"\w+)? (?:\w+ )?(?:psychedelics?|trip|high|hallucinogen\w*|medicine|psychoactive|"
            r"alternative to)",
            r"@(?:psychedelics?|hallucinogen\w*|trip|high)<gap9>(?:legal\w*|without breaking|"
            r"within "
            r"the law|law abiding|lawful|allowed by law|permitted)",
            r"<KET><gap3>@(?:is|are|has been)<gap2>(?:fully|completely|perfectly|100%|totally|"
            r"entirely|now|finally)<gap1>(?:legal|lawful|legalized|unrestricted|decriminali\w+)",
            r"<KET><gap3>@(?:legal and|unregulated|unrestricted|deregulated|over the counter)",
            r"@(?:psychedelic (?:therapy|medicine|treatment|healing|journey|experience|"
            r"renaissance|revolution))(?! research| drugs)(?=.*(?:ketamine|kat|our|we|legal))",
        ),
    ),
    Rule(
        id="claim-legal-unrestricted",
        level=Level.WARNING,
        catches="denies that the law restricts ketamine",
        reason="It is a Schedule III controlled substance and needs a prescription.",
        source=("dea-1999-ketamine-schedule-iii", "crs-pdmp"),
        fix="Write that it is a controlled substance and needs a prescription.",
        unless_meant="",
        says=DENIED,
        unless=r"not (?:classed|a classic)|rems|off label|no federal|psychedelic|not approved|"
        r"<MEDS> list|compounded|fda|our clinic",
        patterns=(
            r"@(?:laws?|rules?|one|limits?) (?:\w+ )?(?:limits?|restricts?|controls?|governs?|"
            r"stops?|forbids?|"
            r"bans?|prevents?|on)<gap6><KET>",
            r"<KET><gap6>@(?:restrict\w*|controlled|illegal|scheduled|prescription|regulated|"
            r"limits|rules)",
            r"@(?:need|require)\w*<gap3>(?:prescription|doctor note|license)",
        ),
    ),
    Rule(
        id="claim-drug-test",
        level=Level.WARNING,
        catches="promises that ketamine will not show on a drug test",
        reason="Standard federal tests do not look for it, but others can find it.",
        source=("hhs-2026-drug-test-panels", "adamowicz-2005", "dejong-2020-urine"),
        fix="Write that some tests can find it, and to tell the tester about the prescription.",
        says=ASSERTED | DENIED,
        of_any=True,
        guard=lambda statement, _found: (
            rx(
                r"drug (?:tests?|screen\w*|testing)|work (?:tests?|screen\w*)|tests? (?:will|for|"
                r"is|at|"
                r"can|never|do|does|comes?|you)|boss|screen\w*|employers?|urine|detect\w*|panel|"
                r"trace"
            ).search(statement.text)
            is not None
        ),
        unless=r"patients did not|help to|standard|federal|other tests|some tests|may|might|tell "
        r"the|no one can|pregnan\w+|"
        r"ask|can find|liver|<STUDY>|thinking|memory|blood tests?|urine (?:test )?(?:can|for)|"
        r"pain|bladder|passing urine|blood in|clinic",
        patterns=(
            r"@(?:pass|passes|beat|clear|ace)<gap3>(?:tests?|screen\w*|panels?|drug)",
            r"@(?:tests?|screens?|screening|panels?|samples?|urine)<gap4>(?:clear|clean|negative|"
            r"not (?:\w+ )?(?:show|find|detect|pick|catch)\w*|miss|never (?:show|find|detect)\w*)",
            r"@(?:not|never|nothing|no|can not|undetect\w+|invisible|no trace|untraceable)"
            r"<gap4>(?:show\w*|appear\w*|detect\w*|turn up|picked up|find|found|trace|register|"
            r"trigger|come up|fail|to|on)<gap4>(?:tests? you|boss|job|tests?|screen\w*|panels?|"
            r"employers?|urine|"
            r"ketamine|positive|days?)",
            r"<KET><gap4>@(?:out of|gone from|leaves?|clears?|flushed) (?:\w+ )?(?:system|body|"
            r"blood|urine)"
            r"<gap9>(?:tests?|screen\w*|employers?|find|detect\w*)",
            r"(?:can not|not|never) @fail<gap3>(?:tests?|screen\w*)",
            r"^@(?:undetectable|invisible|untraceable)[^.!?]{0,20}? (?:tests?|screen\w*)",
            r"<KET><gap4>@(?:undetectable|invisible|untraceable|leaves? (?:no trace|your (?:body|"
            r"system|blood)))<gap9>(?:test\w*|screen\w*|employers?|clear|day|hours)",
        ),
    ),
)
