"""Guarantees, “everyone”, rates, ranks and speed, told by meaning alone."""

from articles.linting.claims.rules import DENIED, DOUBT, LIMITED, Rule
from articles.problems import Level

_FTC = "ftc-2022-health-products-guidance"
_TWICE_DENIED = (
    r"@(?:no|not|never|hardly|no one)(?: [\w']+){0,7}? (?:not|never|failed to|without)"
    r"(?: \w+){0,2}? (?:<HELP>|gain|profit|reach|respond|better|results?|difference|fit|right|"
    r"suited|eligible|candidate)"
)
ARMS = (  # two figures, the second of another group
    r"\d+(?:%| (?:in|of|out of) \d+).*? (?:with|on|after|and|but|while|against|than|vs|versus|"
    r"compared)\b.* \d+(?:%| (?:in|of|out of) \d+)"
)


RULES = (
    Rule(
        id="claim-guarantee-meant",
        level=Level.WARNING,
        is_general=True,
        catches="promises a sure result",
        reason="No treatment works for sure, and in trials many people did not respond.",
        source=(_FTC, "murrough-2013"),
        fix="Write that it may help some people and may not help you.",
        unless_meant=f"{DOUBT}|FACTS",
        unless=r"cancel\w*|wish|but we can not|can not (?:promise|guarantee)|no (?:one|guarantee|"
        r"promise)|"
        r"not (?:certain|sure|"
        r"guaranteed|promise)|never (?:promise|guarantee)|prices?|promises? (?:to|of)|should",
        recipes=("@CERTAIN RELIEF|HELPS|IMPROVE|CURE", "@SURE TREATMENT|WE|READER|RELIEF|HELPS"),
    ),
    Rule(
        id="claim-guarantee-denied-meant",
        level=Level.WARNING,
        is_general=True,
        catches="denies that treatment can fail",
        reason="In trials many people did not respond.",
        source=(_FTC, "murrough-2013"),
        fix="Write that it may help some people and may not help you.",
        says=DENIED,
        unless_meant=DOUBT,
        unless=r"not your fault|blame|do not (?:miss|let)|miss a",
        recipes=("@FAILS TREATMENT|WE|READER|PEOPLE",),
    ),
    Rule(
        id="claim-everyone-meant",
        level=Level.WARNING,
        is_general=True,
        catches="says that it works for or suits everyone",
        reason="In every trial some people did not get better, and some must not have it.",
        source=(_FTC, "murrough-2013", "ketalar-label"),
        fix="Write that it may help some people and may not help you, and who should not have it.",
        unless_meant=f"{DOUBT}|CAREFUL|WARNS",
        recipes=(
            "@ALL HELPS|RELIEF|IMPROVE|SUITS|CURE +TREATMENT|WE|READER|PEOPLE",
            "@NOREASON TREATMENT",
        ),
        patterns=(  # “not a patient we could not help”
            _TWICE_DENIED,
        ),
    ),
    Rule(
        id="claim-rate-meant",
        level=Level.WARNING,
        is_general=True,
        catches="says how many get better without a comparison",
        reason="“Most” hides how many got better on placebo, and for how long.",
        source=("murrough-2013", _FTC, "wilkinson-2019"),
        fix="Give both arms: how many in 100 improved with it and without it, at what time, in "
        "which trial.",
        unless_meant=f"{DOUBT}|WARNS|CAREFUL",
        unless=ARMS
        + r"|<COMPARED>|no better|and \d+|against|while \d+|vs|at least half|ill again|lost|"
        r"did not|not (?:get better|improve\b(?! on)|help)|need|untreated|pay|dizz\w*|sleepy|"
        r"side effects?|nause\w*|vomit\w*|sick|tired|detached|"
        r"headaches?|answering|scared|wears? off|dissociat\w*|wounds?|not certain|died|relapse\w*",
        recipes=(
            "@MANY|SHARE IMPROVE|RELIEF|CURE|HELPS +PEOPLE|WE|ILL|TREATMENT",
            "@SUCCESSRATE SHARE|MANY|HIGH",
        ),
    ),
    Rule(
        id="claim-comparison-meant",
        level=Level.WARNING,
        is_general=True,
        catches="ranks ketamine above other treatments",
        reason="No trial has compared KAT with standard care, and ketamine is not clearly better.",
        source=("kew-2023", "rhee-2022", "ekstrand-2022"),
        fix="Write that ketamine can be faster, is not clearly better, and name the other options.",
        of_any=True,
        unless_meant=f"{DOUBT}|WARNS",
        unless=r"given|fades?|wears? off|drive|not (?:\w+ )?(?:better|stronger|superior|known)|"
        r"no better|depends",
        recipes=(
            "@BEATS >RIVAL +KETAMINE|WE|READER",
            "@SLURS RIVAL +KETAMINE|WE",
            "@THAN <MORE >RIVAL +KETAMINE|WE|TREATMENT",
            "@BEST +KETAMINE|WE",
            "@BEST ILL !RIVAL",
            "@HELPS >RIVALFAILS",
            "@KETAMINE <RIVALFAILS",
        ),
    ),
    Rule(
        id="claim-speed-meant",
        level=Level.WARNING,
        is_general=True,
        catches="promises quick relief without limits",
        reason="Some people feel better within a day, many do not, and relief often fades in days.",
        source=("murrough-2013", _FTC, "newport-2015"),
        fix="Add “may” and “some people”, say for how long, for which treatment, against what.",
        unless_meant=LIMITED,
        unless=r"answer\w*|repl(?:y|ies)|bell|routine|feel clear|breathe|<COMPARED>|"
        r"get (?:\w+ )?help|lips",
        recipes=("@SOON RELIEF|HELPS|CURE",),
    ),
)
