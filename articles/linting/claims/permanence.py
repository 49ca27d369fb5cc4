"""Permanence: effects often fade, and how long they last is not well known."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import DENIED, Rule
from articles.problems import Level

_SOURCE = ("ftc-2022-health-products-guidance", "murrough-2013-repeat", "newport-2015")
_FOREVER = (
    r"(?:permanent(?:ly)?|forever|for (?:good|life|ever|keeps|the long haul)|"
    r"once and for all|a lifetime|for the rest of (?:your|their) li(?:fe|ves)|lifelong|"
    r"life long|never to return|endless|everlasting|for years to come|indefinite(?:ly)?|"
    r"eternal(?:ly)?)"
)
_LASTING = r"(?:lasting|long lasting|enduring|durable|sustained|long term|lifelong|permanent)"
_GAIN = (
    r"(?:relief|change|results?|benefits?|recovery|remission|healing|freedom|effects?|"
    r"improvements?|peace|happiness|wellness|wellbeing|well being|calm|transformation|"
    r"progress|gains?|solution|joy|shifts?|difference)"
)

RULES = (
    Rule(
        id="claim-cure-permanent",
        level=Level.ERROR,
        catches="promises a permanent result",
        reason="Half of those who responded in one study had relapsed 18 days after the last dose.",
        source=_SOURCE,
        fix="Write how long the effect lasted in which trial, or that no one can say how long.",
        unless=r"<COMPARED>|habits?|harm\w*|damage\w*|bladder|memory|heavy|illegal|side effects?|"
        r"keep "
        r"records|medical record|injur\w+|risk",
        patterns=(
            rf"(?:<TREAT>|{_GAIN}|<ILL>|<BETTER>)<gap6>@{_FOREVER}",
            rf"@{_FOREVER}(?:<gap3>)(?:{_GAIN}|<ILL>|<BETTER>|cure)",
            rf"(?:life|mind|brain|mood|change|changes|you|keeps?)<gap3>@{_FOREVER}",
        ),
    ),
    Rule(
        id="claim-lasting",
        level=Level.WARNING,
        catches="promises a lasting effect",
        reason="How long an effect lasts is not well known; after one dose it often fades in days.",
        source=("newport-2015", "murrough-2013-repeat", "kew-2023"),
        fix="Write how long it lasted, in how many people, of which treatment.",
        unless=r"<COMPARED>|habits?|harm\w*|damage\w*|bladder|safety|side effects?|<HEDGE>|risks?|"
        r"need "
        r"more|to stay well|keep taking",
        patterns=(
            rf"@{_LASTING},? (?:\w+ )?(?:{_GAIN}|<ILL> (?:relief|recovery|freedom))",
            rf"(?:{_GAIN}|effects|it|mood|<TREAT>)<gap4>@(?:lasts?|endures?|persists?|continues?|"
            rf"remains?|stays?) (?:\w+ ){{0,3}}?(?:for )?(?:long|months|years|decades|well after|"
            rf"well "
            rf"beyond|on and on|on its own|over time|after treatment|with you)",
            rf"(?:{_GAIN}|effects|it|mood)<gap4>@(?:are|is|will be) (?:\w+ )?{_LASTING}",
            rf"@(?:makes?|making|keeps?|locks? in|cements?|sustains?|prolongs?|extends?|"
            rf"lengthens?) (?:\w+ ){{0,3}}?(?:{_GAIN}|effect)"
            rf"(?: \w+){{0,3}}? (?:last|longer|lasting|stick|for|going|in place)",
            rf"@makes? (?:\w+ ){{0,3}}?(?:{_GAIN}) (?:last|stick|stay)",
            r"(?:it|this|that|they|results|gains) @(?:sticks?|stays? put)(?=[.!,:;]|$)",
            r"@(?:stays?|stayed) (?:repaired|healed|gone|well|better|cured|away|fixed|lifted)",
            r"@(?:only|just) (?:need|have|takes?) (?:to )?(?:\w+ )?(?:this|it|kat|treatment|one "
            r"course|ketamine)? ?(?:once|one time|a single time|never again)",
            r"@(?:need|needs|takes?|require)<gap1>(?:only|just)<gap1>(?:one|a single) (?:\w+ "
            r")?(?:series|"
            r"course|round|program|cycle)",
            r"@(?:long after|months after|years after|even after) (?:the |your |their )?(?:last|"
            r"final|treatment|"
            r"session|infusion|program)[^.!?]{0,40}? (?:well|better|free|remission|calm|happy|"
            r"relief)",
            r"@(?:one|once) and (?:done|you are (?:done|set|free))",
            r"@(?:stands? the test of time|built to last|here to stay|never fades?|for (?:many )?"
            r"(?:years|decades)|years? (?:later|afterward|on)|year after year)",
        ),
    ),
    Rule(
        id="claim-no-relapse",
        level=Level.WARNING,
        catches="denies that effects wear off or that care goes on",
        reason="Benefit often fades in days to weeks, and many people need more care.",
        source=("newport-2015", "murrough-2013-repeat", "wilkinson-2021"),
        fix="Write that effects can fade, and what happens then.",
        unless=r"can not (?:say|tell|promise)|to stop (?:your|taking)",
        patterns=(
            rf"(?:{_GAIN}|effects?|it|mood)<gap6>@(?:wears? off|fades?|wanes?|ends?|stops?|"
            rf"runs? out|goes away|go away|diminish\w*|disappears?)",
            r"@(?:relapse[sd]?|relapsing|come[sb]? back|coming back|return(?:s|ed)?)",
            r"(?:follow ups?|boosters?|maintenance|more sessions|further treatment|repeat "
            r"sessions?)(?: \w+)? "
            r"(?:is|are) (?:not|never) @(?:needed|necessary|required|ever needed)",
            r"@(?:follow ups?|boosters?|booster sessions?|maintenance|repeat sessions?|"
            r"more sessions|another (?:treatment|course|visit|round|therapy)|top ups?|further "
            r"(?:care|treatment|sessions)|another (?:dose|session|"
            r"infusion)|follow up (?:treatment|care|sessions?|visits?))",
        ),
        says=DENIED,
    ),
)
