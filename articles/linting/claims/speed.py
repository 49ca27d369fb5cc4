"""Speed without limits: who felt it, and for how long."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
from articles.problems import Level

_SOURCE = ("murrough-2013", "ftc-2022-health-products-guidance", "newport-2015")
_FIX = "Add “may” and “some people”, say for how long, for which treatment, and against what."
_LIMITED = (
    r"<COMPARED>|<STUDY>|<HEDGE>|(?:benefit|effect|relief|improvement)s? (?:is|are) (?:\w+ )?gone|"
    r"nervous|urine|found in|anxious about|usually fades?|not everyone|not the same|ordinary "
    r"antidepressants|expect|side effects?|leaves? (?:your|the)|blood|dizz\w+|call (?:us|911|988|"
    r"your)|effects of the drug|"
    r"for (?:up to|about|only|around) (?:\w+ ){0,4}?(?:days|weeks|hours)|wear off|wears? off|get "
    r"(?:\w+ )?help|when you feel|only if|eat|meals?|sedat\w+|blood pressure|whether|how (?:soon|"
    r"fast|quickly|long)"
)
_SOON = (
    r"(?:(?:within|in|after|inside|in under|in less than|in as little as|as soon as|under) "
    r"(?:just |only |about |a matter of |as little as |the first |a mere |mere |a |an |one "
    r"|a single |very |first |second |the |less than |a few |a couple of |your |their |his |her "
    r")*(?:<NUM> )?"
    r"(?:short )?(?:minutes?|hours?|days?|afternoon|morning|evening|night|weekend|sitting|"
    r"session|treatment|infusion|dose|visit|breath|week)s?|overnight|instant(?:ly|aneous\w*)?|"
    r"immediate(?:ly)?|at once|right away|the (?:same|very same|next|very next) (?:day|night|"
    r"evening|afternoon|morning)|same day|on the spot|from the (?:first|very first) "
    r"(?:session|dose|infusion|minute|day)|from day one|before (?:you (?:leave|go home)|"
    r"bedtime|dinner)|straight away|by (?:the )?(?:tomorrow|evening|next morning|"
    r"(?:next|following) (?:day|morning))|by tomorrow|in no time|<NUM> (?:minutes|hours) later|"
    r"before (?:you (?:get|are|arrive|reach|leave|go)|the (?:session|infusion|day)|your (?:ride|"
    r"next))(?: \w+){0,2}|tomorrow|almost at once|(?:one|a single) (?:session|dose|infusion|"
    r"treatment|visit|"
    r"afternoon) (?:is (?:all|enough)|can|will|and|lifts|does)|first (?:session|dose|infusion))"
)
_FAST = (
    r"(?:fast|rapid|quick|speedy|instant|immediate|same day|prompt|swift|near instant|overnight|"
    r"lightning fast|fast acting|rapid acting|quick acting)"
)
_QUICKLY = r"(?:quickly|rapidly|swiftly|fast|instantly|immediately|promptly|speedily|at once)"
_RELIEF = (
    r"(?:relief|results?|recovery|improvement\w*|healing|antidepressant\w*|change|changes|"
    r"benefits?|transformation|solution|remission|rescue|lift|action|effects?|"
    r"treatment|therapy|turnaround|fix)"
)
_LIFTS = (
    r"(?:(?!stop)(?:<HELP>)|<BETTER>|lifts?|lifted|gone|melts?|fades? away|works?|worked|"
    r"disappears?|"
    r"vanish\w*|kicks? in|undo|undoes|changes? (?:your|everything)|change|turn\w* around|"
    r"evaporat\w*|hope|light|joy|calm\w*|peace|smil\w+|clear\w*|freedom|free|brighter|heal\w*|"
    r"difference|results?|get(?:s)? (?:\w+ )?life back|notice|notices|working)"
)

RULES = (
    Rule(
        id="claim-speed",
        level=Level.WARNING,
        catches="promises fast relief without limits",
        reason="Some people feel better within a day, many do not, and relief often fades in days.",
        source=_SOURCE,
        fix=_FIX,
        unless=_LIMITED
        + r"|helps you plan|passes through|leaves (?:the|your) body|drive|do not (?:eat|drink|"
        r"drive|stop)|help (?:right away|at once|immediately)|get help|tell us|911|988|book",
        patterns=(
            rf"@{_LIFTS}<gap6>{_SOON}",
            rf"{_SOON}<gap9>@{_LIFTS}",
            rf"@{_FAST},? (?:\w+ ){{0,2}}?{_RELIEF}",
            rf"{_RELIEF}<gap3>@(?:is|are|comes?|arrives?|happens?|follows?)<gap2>(?:{_FAST}|"
            rf"{_QUICKLY}|{_SOON})",
            rf"<TREAT><gap2>@(?:works?|helps?|acts?|treats?|relieves?|lifts?|heals?|eases?)"
            rf"<gap6>(?:{_QUICKLY}|{_SOON})",
            rf"@{_QUICKLY} (?:and \w+ )?(?:<HELP>|recover\w*|improv\w*|heals?|changes?|"
            rf"restores?|turns?)",
            r"@(?:walk|come|arrive|check|go|step|float) in (?:\w+ )?(?:\w+),? (?:and )?(?:walk|"
            r"leave|go|come|check|float|step)",
            r"(?:one|a single|1|first|two) (?:\w+ )?(?:session|dose|infusion|treatment|visit)s?"
            r"<gap2>@(?:is|are|was|can be|may be) (?:all|enough|plenty|often enough)",
            r"@(?:no (?:more )?(?:waiting|weeks of waiting|long wait)|without (?:the )?(?:wait|"
            r"weeks))",
            rf"<KET>[^;.!?]{{0,40}}? @{_SOON}",
            r"@(?:takes? (?:only|just|no more than)|needs? (?:only|just)|all (?:it takes|you "
            r"need) is|one and done|(?:only|just) (?:one|a single|two|three|a few|a handful of))"
            r"<gap3>(?:minutes?|hours?|days?|sessions?|doses?|infusions?|treatments?|visits?)"
            r"(?! of (?:monitoring|checks|watching)| before| after your| long)",
            r"(?:<ILL>|weight|darkness|years|lifetime)<gap6>@(?:in|after|within) (?:just |only |a "
            r"|an |one |single )+(?:sessions?|afternoon|dose|infusion|day|hour|visit|weekend)",
        ),
    ),
)
