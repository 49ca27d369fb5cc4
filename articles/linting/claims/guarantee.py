"""Guarantees and "everyone": nobody can promise that it helps, nor that it suits all."""

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

_SOURCE = ("ftc-2022-health-products-guidance", "murrough-2013")
_FIX = "Write that it may help some people and may not help you."
_SURELY = (
    r"(?:definitely|certainly|surely|undoubtedly|without (?:a |any )?(?:doubt|question|fail)|no "
    r"doubt|inevitably|always|invariably|100%|unfailingly|assuredly|beyond (?:doubt|question)|"
    r"for sure|certain to|sure to|bound to|guaranteed to|consistently|reliably|rest assured|"
    r"unquestionably|absolutely|every time|mark our words|you can count on|count on)"
)
_ALL = (
    r"(?:everyone|anyone|every (?:single )?(?:one|person|patient|client|veteran|adult|guest|"
    r"participant|member|individual|case)|all (?:of )?(?:our |the |these )?<PEOPLE>|each (?:and "
    r"every )?(?:patient|client|person|one)|100% of|all of (?:them|us)|(?:virtually|almost|"
    r"nearly|practically) (?:everyone|every \w+|all)|no one leaves|any (?:adult|person|patient|"
    r"one)|you too|whoever you are|people of (?:any|every|all) \w+|men and women of all ages)"
)
_GOOD = (
    r"(?:happier|happy|healed|smil\w+|cured|calmer|lighter|changed|satisfied|walk(?:s|ed)? "
    r"(?:away|out)|leave|left|agrees?|loves?|would do it|works?|helps?|helped|worked|benefit(?:s|ed)?|feels?|felt|sees?|saw|recovers?|recovered|"
    r"improves?|improved|responds?|responded|gets? better|got better|heals?|healed|"
    r"experience[sd]?|thrives?|reports?|notices?|noticed|leaves?|achieves?|finds?|found|"
    r"succeeds?|success\w*|results?|effective|right|suitable|appropriate|good|ideal|perfect|"
    r"fits?|relief|better)"
)
_ROUTINE = (
    r"may feel|worse|get(?:s)? (?:\w+ )?(?:plan|copy|list|check|ride)|911|988|in the (?:study|trial|group)|"
    r"written|different(?:ly)?|<COMPARED>|medicines you take|chest pain|reacts?|check\w* |"
    r"ride home|call (?:us|for)|has (?:the|a) right|risks?|as (?:a|an) reminder|"
    r"screen\w*|assess\w*|asked|monitor\w*"
)

RULES = (
    Rule(
        id="claim-guarantee",
        level=Level.WARNING,
        catches="guarantees a result",
        reason="No treatment works for sure, and in trials many people did not respond.",
        source=_SOURCE,
        fix=_FIX,
        needs=r"guarant\w+|money|refund\w*|promis\w+|assur\w+|warrant\w+|pledge|word|vow",
        unless=r"promising (?:early|but|lead)|price|payment|paid back|(?:as|we) promised",
        patterns=(
            r"@(?:guarantee[sd]?|guaranteed|guaranteeing)",
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
        needs=_SURELY + r"|assured|inevitable|ensured|given|automatic|way|reach|yours|doubt|certain|sure|surefire|bet|count|matter|period|stop|story|hands|ifs|exceptions|go|wrong|question|reliable|foolproof",
        unless=r"ride|911|988|right to stop|not certain|(?:ask|tell|call) (?:us|your|the)|vomit|dizzy|side effects?",
        patterns=(
            r"@(?:success|recovery|relief|healing|improvement|results?|progress|your recovery) (?:\w+ )?"
            r"(?:is|are) (?:\w+ )?(?:assured|certain|guaranteed|inevitable|ensured|a given|automatic|"
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
        needs=r"without|unchanged|unhappy|worse|empty|same|not|fail\w*|disappoint\w*|let|miss\w*|unsuccessful|waste\w*|lose",
        unless=r"<COMPARED>|first choice|do not (?:let|miss|fail)|your fault|kidney|<STUDY>",
        patterns=(
            r"<TREAT><gap4>@(?:fail(?:s|ed)?|disappoint(?:s|ed)?|misse?s|let(?:s)? (?:you|anyone|"
            r"people) down|be unsuccessful)",
            r"@fail(?:s|ed)? (?:you|anyone|our|us|to (?:help|work|lift|ease|treat|relieve))",
            r"@(?:to lose|a wasted)",
            r"(?:no one|never|not one)<gap6>@(?:without|unchanged|disappointed|unhappy|worse|"
            r"empty handed|the same|not (?:feeling|getting|better|improv\w*|help\w*))",
        ),
    ),
    Rule(
        id="claim-everyone-benefits",
        level=Level.WARNING,
        catches="says that it works for everyone",
        reason="In every trial some people did not get better.",
        source=_SOURCE,
        fix=_FIX,
        needs=r"everyone|every|anyone|all|each|100%|any|whoever|whatever|matter|no one|you|no|"
        r"whichever|regardless|whole",
        unless=_ROUTINE,
        patterns=(
            rf"@{_ALL}<gap6>{_GOOD}",
            rf"<TREAT><gap3>@(?:works?|helps?|helped|worked|benefits?|heals?|succeeds?|is "
            rf"effective)<gap3>{_ALL}",
            r"<TREAT><gap2>@(?:works?|helps?|is effective|treats?|effective|relieves?)"
            r"<gap2>(?:all|every|any|each) (?:\w+ )?(?:types?|kinds?|forms?|sorts?|cases?|"
            r"conditions?|<ILL>|diagnos[ie]s|age|body|brain|problem)",
            r"@(?:no matter|whatever|regardless of|whichever|however) <gap9>(?:<HELP>|works?|"
            r"effective|answer|solution|for you|benefit|heal|better)",
            r"@(?:works?|helps?|helped|worked|heals?) (?:for )?(?:everyone|anyone|all (?:of )?"
            r"(?:our |the )?<PEOPLE>|each of)",
        ),
    ),
    Rule(
        id="claim-everyone-suits",
        level=Level.WARNING,
        catches="says that it suits everyone or needs no screening",
        reason="Some people must not have ketamine, and others need more checks first.",
        source=("janssen-2026-spravato-label", "ketalar-label", "sanacora-2017"),
        fix="Say who should not have it and what is checked first.",
        needs=r"candidate|eligible|qualified|pulse|fit|match|if|long|everyone|every\w*|anyone|anybody|all|any|who|no one|one size|screening|history|"
        r"checkup|exam|evaluation|assessment|referral|exceptions|questions|limits?|"
        r"restrictions?|diagnosis",
        unless=_ROUTINE.replace("|assess\\w*", "").replace("|screen\\w*", "") + r"|not (?:right|"
        r"for|suit\w*|safe)|pressure|911",
        patterns=(
            rf"<TREAT><gap3>@(?:is|are|can be) (?:\w+ )?(?:right|suitable|appropriate|good|fit|"
            rf"ideal|perfect|made|meant|suited|open|available|for)<gap2>(?:\w+ )?{_ALL}",
            r"(?:you are|you will be|anyone is|everyone is|makes? you) @(?:a |an |the )?(?:good |ideal |"
            r"perfect |great )?(?:candidate|fit|match|eligible|qualified)",
            r"@(?:if you|as long as you|anyone who) (?:have a pulse|can (?:breathe|sit|pay)|are (?:sad|"
            r"breathing|alive|stressed|unhappy|down))",
            rf"@(?:suits|suitable for|right for|open to|fits) (?:\w+ )?{_ALL}",
            rf"@{_ALL} (?:\w+ )?(?:can|may|could|is able to|qualif\w+|is eligible|is a (?:good )?"
            rf"candidate)<gap3>(?:have|get|use|take|start|try|receive|benefit|come|join|qualify|"
            rf"ketamine|kat|treated|be treated|for|do|begin)",
            r"@(?:we|our clinic) (?:\w+ )?(?:accepts?|takes?|treats?|welcomes?) (?:everyone|anyone|"
            r"all comers|all patients|any patient)",
            r"@(?:no|without (?:a |any )?|skip the) (?:long |medical |health |full |prior )*"
            r"(?:screening|history|exam|evaluation|assessment|checkup|medical records|questions|"
            r"exceptions|tests|paperwork) (?:is |are )?(?:needed|required|necessary|asked|at all)",
            r"@(?:one size fits all|there are no (?:exceptions|age limits|contraindications))",
        ),
    ),
    Rule(
        id="claim-no-exclusion",
        level=Level.WARNING,
        catches="denies that anyone is unsuited",
        reason="Some people must not have ketamine, and others need more checks first.",
        source=("janssen-2026-spravato-label", "ketalar-label"),
        fix="Say who should not have it and what is checked first.",
        says=ASSERTED,
        patterns=(
            r"@(?:no one|there is no one|none)(?: is| has)? (?:who |that )?(?:can not|can be|will "
            r"not|would not|should not|is too|too|is excluded|excluded|turned away|ruled out|"
            r"beyond)<gap4>(?:benefit|helped|help|ketamine|kat|treatment|away|hope|sick|old|"
            r"have|by|from)?",
            r"@no one (?:is )?(?:too (?:sick|old|young|depressed|far gone)|turned away)",
            r"@there is no one<gap4>not",
        ),
    ),
)
