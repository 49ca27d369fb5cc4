"""Guarantees: nobody can promise that it helps."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import DENIED, Rule
from articles.problems import Level

_SOURCE = ("ftc-2022-health-products-guidance", "murrough-2013")
_FIX = "Write that it may help some people and may not help you."
_SURELY = (
    r"(?:definitely|certainly|surely|undoubtedly|without (?:a |any )?(?:doubt|question|fail)|no "
    r"doubt|inevitably|always|invariably|100%|unfailingly|assuredly|beyond (?:doubt|question)|"
    r"for sure|certain to|sure to|bound to|guaranteed to|consistently|reliably|rest assured|"
    r"unquestionably|absolutely|every time|mark our words|you can count on|count on)"
)
RULES = (
    Rule(
        id="claim-guarantee",
        level=Level.WARNING,
        catches="guarantees a result",
        reason="No treatment works for sure, and in trials many people did not respond.",
        source=_SOURCE,
        fix=_FIX,
        unless=r"cancel\w*|prices?|to (?:answer|call|reply|tell|keep)|promising (?:early|but|lead)|"
        r"price|"
        r"payment|paid back|(?:as|we) promised",
        patterns=(
            r"@(?:guarantee[sd]?|guaranteed|guaranteeing)",
            r"@(?:if|unless) (?:you|it|nothing|there)[^.!?]{0,40}?,? (?:you )?(?:do not|will not|"
            r"never|"
            r"need not) (?:have to )?pay",
            r"@(?:stand behind|stake our|bet|back (?:up )?our|we back|put our name)",
            r"@(?:we|i) (?:will )?(?:refund|return|give back)<gap2>(?:money|fee|you|it|every)",
            r"@(?:or )?(?:your )?(?:money back|full refund|money returned)",
            r"@(?:we|i|our \w+|treatment|ketamine|kat) (?:can |will )?(?:promises?|assures?|"
            r"pledges?|vows?|swears?|give you our word)",
            r"@(?:you (?:are|have)|comes? with) (?:\w+ )?(?:assured|promised|our (?:word|promise|"
            r"pledge|assurance|guarantee))",
        ),
    ),
    Rule(
        id="claim-certain",
        level=Level.WARNING,
        catches="speaks of a benefit as certain",
        reason="Whether it helps one person cannot be told beforehand.",
        source=_SOURCE,
        fix=_FIX,
        unless=r"ride|911|988|right to stop|not certain|(?:ask|tell|call) (?:us|your|the)|vomit|"
        r"dizzy|side effects?",
        patterns=(
            r"@(?:success|recovery|relief|healing|improvement|results?|progress|your recovery) "
            r"(?:\w+ )?"
            r"(?:is|are) (?:\w+ )?(?:assured|certain|guaranteed|inevitable|ensured|a given|"
            r"automatic|"
            r"on (?:its|the) way|within reach|sure|yours)",
            rf"@{_SURELY}<gap6>(?:<HELP>|<BETTER>|feel|get|notice|see|effective|change)",
            r"(?:<TREAT>|you) (?:\w+ )?(?:will )?@(?:definitely|certainly|surely|always|"
            r"undoubtedly|invariably|consistently|reliably|inevitably) (?:\w+ )?(?:<HELP>|feel|get|"
            r"notice|see|<BETTER>)",
            r"@(?:you (?:are|can be)|it is|we are) (?:\w+ )?(?:certain|sure|bound|guaranteed|"
            r"confident|convinced)<gap4>(?:<HELP>|feel|<BETTER>|see|notice|change|get)",
            r"@(?:a |the |one )?(?:sure|surefire|sure fire|guaranteed|certain|foolproof|fail "
            r"safe|failsafe|reliable|infallible|dependable|safe bet|sure bet|proven) "
            r"(?:\w+ )?(?:ways?|paths?|routes?|roads?|solutions?|fix|thing|bet|results?|"
            r"remedy|success|escape|answer|relief|cure|treatment for)",
            r"@no way (?:that )?(?:you|it|ketamine|kat)",
            r"@(?:you (?:can not|will not|could not) (?:fail|help) (?:but|to))",
            r"@(?:there is|there are|i have|we have|have) no (?:doubt|question)",
            r"@(?:can not|will not|never) go wrong with",
            r"@(?:only|just|simply) (?:a )?(?:matter|question) of (?:time|when)",
            r"(?:it|ketamine|kat|treatment) @(?:works|helps|heals)(?:,|;|:)? (?:period|full stop|"
            r"end of story|every time|hands down|no (?:ifs|exceptions|questions))",
        ),
    ),
    Rule(
        id="claim-never-fails",
        level=Level.WARNING,
        catches="denies that treatment can fail",
        reason="In trials many people did not respond.",
        source=_SOURCE,
        fix=_FIX,
        says=DENIED,
        unless=r"<COMPARED>|first choice|do not (?:let|miss|fail)|your fault|kidney|<STUDY>",
        patterns=(
            r"<TREAT><gap4>@(?:fail(?:s|ed)?|disappoint(?:s|ed)?|misse?s|let(?:s)? (?:\w+ "
            r"){1,3}?down|be unsuccessful)",
            r"@(?:chance|risk|possibility|danger|question|fear) of (?:failure|failing|"
            r"disappointment)",
            r"@fail(?:s|ed)? (?:you|anyone|our|us|to (?:help|work|lift|ease|treat|relieve))",
            r"@(?:to lose|a wasted)",
            r"(?:no one|never|not one)<gap6>@(?:without (?:relief|results?|feeling|improv\w+|hope|"
            r"help|a difference)|unchanged|disappointed|unhappy|worse|"
            r"empty handed|the same|not (?:feeling|getting|better|improv\w*|help\w*))",
        ),
    ),
)
