"""Safety absolutes: ketamine has risks, and its long-term safety is not well known."""

from articles.linting.claims.rules import DENIED, Rule
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
        needs=r"safe\w*",
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
        needs=r"safety|track|record",
        unless=r"not (?:\w+ )?(?:well |fully |yet )?(?:known|established|clear|studied|tested)|<COMPARED>",
        patterns=(
            r"@safety<gap6>(?:is|are|has been|have been|was)<gap2>(?:established|proven|proved|"
            r"well known|known|settled|confirmed|beyond|unquestion\w+|clear|guaranteed|assured|"
            r"excellent|demonstrated|documented|undisputed|not in (?:doubt|question))",
            r"@(?:excellent|outstanding|impeccable|stellar|strong|superb|remarkable|long|proven|"
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
        needs=r"safe\w*|gentl\w+|fewer|milder|less|lower|kinder",
        unless=r"in \d{2,}|\d+ (?:people|of)|<COMPARED>|to (?:wait|ask|stay)",
        patterns=(
            r"@(?:one of )?(?:the )?(?:safest|gentlest|least risky|mildest)(?! (?:choice|thing|"
            r"plan|way|time|place) (?:is|to))",
            r"@(?:safer|gentler|milder|kinder|less risky|less dangerous|less invasive|less harsh) "
            r"(?:\w+ ){0,3}?(?:than|alternative|option|choice|to)",
            r"@(?:fewer|less|lower|milder|none of the|without the) (?:\w+ )?(?:side effects?|"
            r"risks?|downsides?|dangers?) (?:than|of|compared)",
            r"@(?:just |every bit |at least )?as safe as",
        ),
    ),
    Rule(
        id="claim-no-risk",
        level=Level.WARNING,
        catches="denies risk or side effects",
        reason="Common side effects happen to many people, and some risks are serious.",
        source=_SOURCE,
        fix="Name the side effects, how often they were seen, and against what.",
        needs=r"<HARM>|emergenc\w+|accidents?|bad|unpleasant|harm\w*|safe|afraid|fear|worry|worries|concern\w*|wrong|danger\w*|damage\w*",
        says=DENIED,
        unless=r"<COMPARED>|weigh\w*|promise|for emergencies|suicid\w*|judg\w+|shame|who to|therapist to|red flag\w*|addict\w*|"
        r"insurance|bladder|pregnan\w*|milk|not safe|not every|no exception|not (?:risk free|harmless)|not all|"
        r"not free|not only|stud(?:y|ies)|rule out|well known|never ignore|less|no worse|"
        r"(?:do|does|did|will|can) not (?:\w+ ){0,4}?(?:make|remove|prevent|take away|cover|"
        r"prove|mean|tell|weigh|wait|replace)",
        patterns=(
            r"<TREAT><gap9>@(?:<HARM>|harm\w*)",
            r"^(?:\w+ )?(?:<HARM>|emergencies|accidents?) (?:\w+ )?(?:do|does|did|can|will|have) "
            r"(?:simply |just )?(?:not|never) @(?:happen|occur|arise|exist|last|been)\w*",
            r"^(?:\w+ )?(?:<HARM>|emergencies|accidents?) (?:\w+ )?never @(?:happen|occur|arise)s?",
            r"(?:no|zero|without|free (?:of|from)|0|not any|never any|nothing|little to no)<gap2>"
            r"@<HARM>",
            r"@(?:go|goes|went) wrong|@(?:bad|unpleasant|dangerous|serious|harmful|terrible) "
            r"(?:can |could |will |ever |has )*(?:happens?|happened|occurs?)",
            r"@(?:complications?|dangers?|problems|side effects|accidents?|emergenc(?:y|ies)|harm) "
            r"(?:\w+ ){0,3}?(?:happen|occur|arise|seen|expected|possible|come up)",
            r"@(?:known|reported|recorded|documented|observed) (?:\w+ )?(?:<HARM>)",
            r"@(?:to (?:worry|fear|be afraid|lose)|fear|be scared|reason to worry|worry about)",
            r"@(?:hurt|harm|damage|injure|endanger)s? (?:you|anyone|your|the)",
        ),
    ),
    Rule(
        id="claim-harmless",
        level=Level.WARNING,
        catches="calls the treatment harmless, risk-free or gentle",
        reason="It makes a drug with known risks sound like a spa treatment.",
        source=(*_SOURCE, "ftc-2022-health-products-guidance"),
        fix="Leave the word out, or name the risks.",
        needs=r"harmless\w*|risk|side|gentl\w+|natural\w*|holistic\w*|toxi\w+|worry|danger|"
        r"trouble|benign|foolproof|organic|clean|painless|invasive|mild|soothing|detox\w*",
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
    Rule(
        id="claim-side-effects-minor",
        level=Level.WARNING,
        catches="plays side effects down",
        reason="Some are common, some serious; dizziness came in 38 in 100 with Spravato, 14 in "
        "100 with placebo.",
        source=("janssen-2026-spravato-label", "short-2018"),
        fix="Say how often each was seen and against what, and when to call for help.",
        needs=r"side|adverse|tolerat\w+|complications?|dangers?|harm|problems|risks?|reactions?|discomfort|downsides?|breath\w*|blood|"
        r"heart",
        unless=r"<COMPARED>|but (?:some|a few|not|serious|rare)|not every|some need|call|some "
        r"people|(?:may|can) (?:also )?be serious|more serious|though|however|in \d{2,}",
        patterns=(
            r"@(?:side effects?|adverse (?:effects?|events?)|downsides?|reactions?|risks?|any "
            r"discomfort)<gap4>(?:is|are|was|were|remain|stay|tend to be|will be)<gap3>(?:mild|"
            r"minor|minimal|tiny|negligible|rare|nothing|trivial|fleeting|"
            r"manageable|(?:always|all|only|just) (?:short|brief|temporary)|over|pleasant|few|slight|insignificant|harmless|low|gone|over|rarely)",
            r"@(?:side effects?|adverse effects?)<gap3>(?:always |quickly |soon |just |simply )*"
            r"(?:go away|pass|fade|disappear|vanish|resolve|wear off|clear|subside)",
            r"@(?:minimal|negligible|virtually no|almost no|practically no|hardly any|next to no|"
            r"few if any|the only|trivial|barely any|only (?:mild|minor)|few|few or no) (?:\w+ )?(?:side "
            r"effects?|risks?|adverse|downsides?|dangers?)",
            r"@(?:side effects?|complications?|risks?|dangers?|harm|problems)<gap4>(?:out of the "
            r"question|unheard of|impossible|a myth|ruled out|a thing of the past|pleasant|"
            r"nonexistent|virtually|practically|unlikely|the exception|all but)",
            r"@only (?:real |known |likely )?(?:side effects?|risk|danger|downside|drawback) "
            r"(?:\w+ )?(?:is|are|was|were|might)",
            r"@(?:well|easily|widely|exceptionally well|extremely well) tolerated",
            r"@tolerated (?:very |extremely |remarkably )?well",
            r"@(?:tolerate|handle)s? (?:it|ketamine|kat|treatment|the \w+) (?:\w+ )?(?:well|"
            r"easily|beautifully|perfectly|fine|without|superbly|wonderfully)",
        ),
    ),
    Rule(
        id="claim-body-unaffected",
        level=Level.WARNING,
        catches="denies effects on breathing, blood pressure or the heart",
        reason="The label warns of slowed breathing, raised blood pressure and sedation.",
        source=("janssen-2026-spravato-label", "riva-posse-2018"),
        fix="Write that these are checked before, during and after, because they can change.",
        needs=r"breath\w*|blood pressure|heart|oxygen|pulse",
        says=DENIED,
        unless=r"can not breathe|you do not have|medicines?|tablets|uncontrolled|well controlled",
        patterns=(
            r"<TREAT><gap4>@(?:affect|slow|raise|change|stop|touch|influence|disturb|strain|"
            r"impair|depress|suppress|increase|alter|put)\w*<gap4>(?:breath\w*|blood pressure|"
            r"heart\w*|oxygen|pulse)",
            r"@(?:effect|impact|change|strain|influence) (?:on|in) (?:\w+ )?(?:breathing|blood "
            r"pressure|heart|oxygen|pulse)",
            r"@(?:need|reason|necessary)<gap3>(?:watch|monitor|check|measure)\w*<gap3>(?:breath"
            r"\w*|blood pressure|heart|oxygen|pulse)",
        ),
    ),
)
