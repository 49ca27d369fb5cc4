"""Safety absolutes: ketamine has risks, and its long-term safety is not well known."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
from articles.problems import Level

_SOURCE = ("short-2018", "janssen-2026-spravato-label", "fda-2023-compounded-ketamine")
_FIX = (
    "Write that serious problems are uncommon with screening and monitoring, that there are "
    "risks, and that long-term safety is not well known."
)
_SURE = (
    r"(?:completely|perfectly|totally|entirely|absolutely|fully|100%|inherently|remarkably|"
    r"extremely|incredibly|exceptionally|very|extraordinarily|wholly|utterly|demonstrably|"
    r"proven|proved|unquestionably|always|perfect|so|quite|really|generally|medically|"
    r"surprisingly|highly|known to be|considered|as safe as)"
)
_NOT_CLAIM = (
    r"(?:safe(?:ly)? (?:for you )?to (?:go|leave|drive|come|use for)|to keep (?:you|yourself|them|"
    r"people|everyone) safe|stay(?:ing)? safe|keep(?:s|ing)? (?:\w+ ){0,2}?safe|safe (?:place|"
    r"space|ride|room|enough to|storage|setting|in an emergency)|feel safe|store[sd]? "
    r"(?:\w+ )?safe\w*|get(?:s)? home safe\w*|safely home|home safely|safety plan|safe way "
    r"home|slowly and safely|"
    r"safest (?:choice|thing|plan|way|time|place) (?:is to|to)|make sure|checks? that|"
    r"(?:is|are) it safe)"
)

RULES = (
    Rule(
        id="claim-safe",
        level=Level.WARNING,
        catches="calls the treatment safe",
        reason="“Safe” alone tells nothing of the risks, and no treatment is without any.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="",
        unless=_NOT_CLAIM + r"|for one|not as safe|pregnan\w+|breast ?feed\w*|milk|unsafe",
        patterns=(
            r"<TREAT><gap6>@(?:is|are|was|were|has been|have been|proves?|proved|remains?|stays?|"
            r"being|makes?|be)(?: \w+){0,3}? (?:safe|safely)(?! \w+ing)",
            rf"@{_SURE} safe(?:ly)?",
            r"@safe,? (?:and |yet |but |even |\w+ and )?(?:effective|gentle|proven|reliable|"
            r"natural|easy|non|simple|comfortable|convenient|affordable|therap\w+|treatments?|"
            r"option|way|medicine|alternative|path|drug|choice|solution|relief|use)",
            r"@(?:used|given|administered|taken|using|studied|trusted) (?:\w+ ){0,2}?(?:safely|as "
            r"safe)",
            r"@(?:treats?|helps?|eases?|works?) (?:\w+ ){0,3}?safely|@safely (?:and (?:\w+ ))?"
            r"(?:treat|heal|ease|reliev|help|use|give|receiv|tak|hav|lift)\w*",
            r"@safe enough (?:for|to (?:use|take|have|give))",
            r"@(?:bladder|kidney|liver|heart|brain|pregnancy|baby) safe",
            r"@safe (?:for|in) (?:almost |nearly |virtually |practically )?(?:all|every\w*|"
            r"any\w*|most|adults|people|patients|teens|older|children|seniors|long term)",
            r"@(?:proven|known|shown|established|confirmed|demonstrated|considered) (?:to be )?"
            r"(?:\w+ )?safe",
        ),
    ),
    Rule(
        id="claim-safety-established",
        level=Level.WARNING,
        catches="says that safety is settled or praises a safety record",
        reason="Its record in surgery proves nothing about repeated doses for depression.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="",
        unless=r"not (?:\w+ )?(?:well |fully |yet )?(?:known|established|clear|studied|tested)|"
        r"<COMPARED>",
        patterns=(
            r"@safety<gap6>(?:is|are|has been|have been|was)<gap2>(?:established|proven|proved|"
            r"well known|known|settled|confirmed|beyond|unquestion\w+|clear|guaranteed|assured|"
            r"excellent|demonstrated|documented|undisputed|not in (?:doubt|question))",
            r"@(?:excellent|outstanding|impeccable|stellar|strong|superb|remarkable|long(?! term)|"
            r"proven|"
            r"established|exceptional|spotless|flawless|perfect|better|great|good|favou?rable|"
            r"wide|unmatched|solid|reassuring|superior) (?:\w+ )?(?:safety|track)"
            r"(?: (?:profile|record|margin))?",
            r"@(?:decades|years|half a century) of (?:\w+ )?(?:safe\w*|safe use)",
            r"@(?:your|complete|total|full|absolute) safety (?:is )?(?:guaranteed|assured|"
            r"certain)",
        ),
    ),
    Rule(
        id="claim-safest",
        level=Level.WARNING,
        catches="calls the treatment safer or the safest",
        reason="No good head-to-head data show that; treatments have different side effects.",
        source=("nutt-2010", "rhee-2022", "short-2018"),
        fix="Write which side effects each treatment has, without ranking them.",
        unless=r"to speak|to say|in \d{2,}|\d+ (?:people|of)|<COMPARED>|to (?:wait|ask|stay)|"
        r"in a clinic|than at "
        r"home",
        patterns=(
            r"@(?:one of )?(?:the )?(?:safest|gentlest|least risky|mildest)(?! (?:choice|thing|"
            r"plan|way|time|place) (?:is|to))",
            r"@(?:no|not a) (?:safer|gentler|better|kinder) (?:way|place|option|treatment|choice)",
            r"@(?:safer|gentler|milder|kinder|less risky|less dangerous|less invasive|less harsh) "
            r"(?:\w+ ){0,3}?(?:than|alternative|option|choice|to)",
            r"@(?:fewer|less|lower|milder|none of the|without the) (?:\w+ )?(?:side effects?|"
            r"risks?|downsides?|dangers?) (?:than|of|compared)",
            r"@(?:just |every bit |at least )?as safe as",
        ),
    ),
    Rule(
        id="claim-harmless",
        level=Level.WARNING,
        catches="calls the treatment harmless, risk-free or gentle",
        reason="It makes a drug with known risks sound like a spa treatment.",
        source=(*_SOURCE, "ftc-2022-health-products-guidance"),
        fix="Leave the word out, or name the risks.",
        unless_meant="",
        unless=r"gentle (?:movement|walk\w*|stretch\w*|music|exercise|voice|reminder)|"
        r"natural (?:history|course)|pollut\w*|<COMPARED>",
        patterns=(
            r"@(?:harmless(?:ly)?|benign|foolproof|nontoxic|non toxic)",
            r"@(?:risk|side effect|worry|danger|trouble|complication|pain) free",
            r"<TREAT><gap4>@(?:gentle|all natural|natural|holistic|organic|chemical free|"
            r"painless|noninvasive|non invasive)",
            r"@(?:gentle|all natural|natural|holistic|organic|painless|non invasive) (?:\w+ )?"
            r"(?:medicine|treatments?|therap\w+|healing|drug|approach|option|remedy|alternative|"
            r"way|relief|solution|dose)",
            r"@(?:detox\w*|cleans\w+) (?:your |the )?(?:mind|body|brain|soul|treatment)",
        ),
    ),
)
