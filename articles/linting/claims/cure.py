"""Cure and permanence: no trial shows either, and effects often fade."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import DENIED, Rule
from articles.problems import Level

_SOURCE = ("ftc-2022-health-products-guidance", "murrough-2013-repeat", "newport-2015")
_FIX = "Write that it may help some people, may not help you, and that effects can fade."
_ENDING = (
    r"(?:eliminat(?:es?|ed|ing)|eradicat(?:es?|ed|ing)|eras(?:es?|ed|ing)|end(?:s|ed|ing)?|"
    r"wip(?:es?|ed|ing) (?:out|away)|revers(?:es?|ed|ing)|beat(?:s|en|ing)?|conquer\w*|"
    r"defeat(?:s|ed|ing)?|banish\w*|resolv(?:es?|ed|ing)|vanquish\w*|overcomes?|overcame|"
    r"overcoming|remov(?:es?|ed|ing)|destroy(?:s|ed|ing)?|abolish\w*|fix(?:es|ed|ing)?|"
    r"rids?|extinguish\w*|obliterat\w+|crush(?:es|ed)?|undo(?:es)?|undid|dissolv(?:es?|ed)|"
    r"get(?:s|ting)? rid of|got rid of|put(?:s|ting)? an end to|free(?:s|d)? (?:you|people|"
    r"patients|them|him|her) (?:of|from)|liberat\w+|"
    r"take(?:s|n)? away|took away|knock(?:s|ed)? out|put(?:s|ting)? (?=[\w ]+ behind)|"
    r"silenc\w+|stamp(?:s|ed)? out|break(?:s)? (?:you )?free (?:of|from)|cleans\w+|"
    r"heal(?:s|ed|ing)?|repair(?:s|ed|ing)?|clear(?:s|ed)? (?:up)?|leav(?:e|es|ing)<gap4>behind)"
)
_GONE = (
    r"(?:gone|vanish(?:es|ed)?|disappear(?:s|ed)?|no more|a thing of the past|over|history|"
    r"behind (?:you|them|me|him|her|us)|melts? away for good|lift(?:s|ed)? for good|"
    r"(?:will )?(?:never|not) (?:come|return|coming|be) ?(?:back|again)?|goes? away (?:for "
    r"good|forever|completely|entirely)|ended for good|healed|resolved|cured|a memory|"
    r"evaporat\w+|cease[sd]? to exist)"
)
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
        id="claim-cure",
        level=Level.ERROR,
        catches="promises a cure",
        reason="No trial shows that ketamine or KAT cures any mental health condition.",
        source=_SOURCE,
        fix=_FIX,
        presumes=True,
        unless=r"less common|rare",
        needs=r"recover\w*|cur(?:e|es|ed|ing|ative|able)|remed(?:y|ies)|antidote|panacea|heal\w*|"
        r"answer|fix",
        patterns=(
            r"<TREAT><gap6>@cur(?:e|es|ed|ing|ative)",
            r"@cur(?:es|ed|ing|e) <gap3><ILL>",
            r"<ILL> (?:is|becomes|can be) (?:\w+ )?@curable|@curable",
            r"(?:be|get|become|are|is|were|was|been) (?:\w+ly |now )?@cured",
            r"@(?:the |a |an |your |finally )(?:\w+ )?(?:cure|remedy|antidote|panacea|quick fix)"
            r"(?: \w+){0,2} (?:for|to|that|against|of)",
            r"<TREAT><gap4>@heal(?:s|ed|ing)? (?:\w+ )?<ILL>",
            r"<PEOPLE><gap4>@(?:(?:completely|fully|totally|entirely|permanently|truly) )"
            r"(?:healed|cured|recovered|recover|well)",
            r"@(?:heal|healing|healed|fix|fixed|mend|mended) (?:\w+ )?(?:completely|fully|"
            r"totally|entirely|permanently|at (?:its|the) (?:root|source|core))",
            r"@(?:complete|full|total|permanent|true|guaranteed) (?:cure|healing|recovery)"
            r"(?: from| of)? (?:\w+ )?(?:<ILL>|is|awaits|in)",
        ),
    ),
    Rule(
        id="claim-cure-ends-illness",
        level=Level.ERROR,
        catches="says that treatment ends the illness",
        reason="Trials found fewer symptoms in some people for a while, not an end of illness.",
        source=_SOURCE,
        fix=_FIX,
        presumes=True,
        needs=_ENDING
        + "|ends|stops|dies|finishes|rid|hold|grip|longer|never|escape|stop|kick|win|rise|cure|"
        "put|leave|freedom|free|without|life|stand\\w*|match|chance|slate|"
        "chapter|surrenders?|beyond|page|meets?|loses|power|run",
        unless=r"<COMPARED>|less common|cravings?|poison|side effects?|taper\w*|lost? (?:it|"
        r"benefit)",
        patterns=(
            rf"(?:<TREAT>|can|will|to|you|finally|and|patients|people|rather) <gap3>@{_ENDING} "
            rf"(?:\w+ ){{0,3}}?(?:<ILL>)(?! symptoms?| research)",
            rf"@(?:we|dose|infusion|science) (?:can |will |have )?{_ENDING} (?:\w+ )?<ILL>",
            r"@(?:freedom|free|liberation|escape) from <gap2><SAD>",
            r"@depression free|@(?:live|living|life|lives|future|world|days?|mornings?) (?:\w+ )?"
            r"(?:without|free (?:of|from)|after|beyond) (?:\w+ )?<ILL>",
            r"^(?:\w+ )?@(?:leave|put|conquer|beat|end|defeat|overcome|escape|break free (?:of|"
            r"from)|"
            r"stop|outrun|banish|erase|silence|kick|win against|rise above) (?:\w+ ){0,2}?<ILL>"
            r"(?! without| suddenly| medicines?)",
            r"<ILL> (?:will |can )?(?:no longer|never) @(?:rule|control|run|hold|own|haunt|define|"
            r"weigh|trouble|plague|bother|touch|drag)\w*",
            r"<ILL><gap2>@(?:loses?|lost|releases?|gives? up) (?:its|their|the) (?:hold|grip|"
            r"power)",
            r"(?:we|kat|ketamine|it) (?:can |will )?@(?:cure|heal|end|erase) (?:the |your "
            r")?(?:illness"
            r"|disease|disorder|condition|mind|problem|root)",
            r"<ILL> @(?:ends|stops|dies|finishes) (?:here|now|today|with)",
            r"<ILL><gap3>@(?:not stand|stands? no|no match|meets? its match|loses its|does not "
            r"stand|not survive|has no (?:chance|power)|surrenders?|on the run|does not stand)",
            r"<TREAT><gap3>@(?:wip\w+|clean\w*|clear\w*|slate|closes the (?:book|chapter)|turns "
            r"the page)<gap6>(?:of|on|from) (?:\w+ )?<ILL>",
        ),
    ),
    Rule(
        id="claim-cure-gone",
        level=Level.ERROR,
        catches="says that the illness will be gone",
        reason="Depression often comes back after treatment, and nobody can promise otherwise.",
        source=_SOURCE,
        fix=_FIX,
        presumes=True,
        unless=r"<COMPARED>|if your (?:depression|pain)|half of",
        patterns=(
            rf"<ILL><gap4>@{_GONE}",
            r"@(?:say|saying|said|wave|bid|kiss|kissed) (?:\w+ )?(?:good ?bye|farewell|adieu|so "
            r"long)<gap2>(?:to )?(?:\w+ )?<ILL>",
            r"@(?:kiss|wave|say|bid|wish) (?:\w+ ){0,2}?<ILL> (?:\w+ )?(?:good ?bye|farewell|"
            r"adieu)",
            r"@(?:good ?bye|farewell|so long|no more|adieu)(?: to)?,? (?:\w+ )?(?:<ILL>|<SAD>)",
            r"@(?:take|takes|taking|took|carr(?:y|ies)|wash(?:es)?|lifts?|sweeps?|drives?|pulls?|"
            r"chases?|blows?|blasts?)<gap3><ILL> (?:\w+ )?(?:away|out|off)",
            r"@make(?:s|ing)? <gap3><ILL> <gap2>(?:disappear|vanish|go away|a thing of the past)",
            r"@never (?:\w+ ){0,3}?(?:feel|be|suffer|have|experience|struggle with)(?: from)? "
            r"(?:\w+ )?<ILL> again",
            r"@(?:will |can )?(?:no longer|never again) (?:\w+ )?(?:be|feel|suffer|have|live with|"
            r"struggle with|experience)<gap2>(?:<ILL>|<SAD>)",
            r"<ILL><gap3>@(?:will |does |can |wo )?(?:not|never) (?:come back|return|relapse|"
            r"recur)",
        ),
    ),
    Rule(
        id="claim-cure-permanent",
        level=Level.ERROR,
        catches="promises a permanent result",
        reason="Half of those who responded in one study had relapsed 18 days after the last dose.",
        source=_SOURCE,
        fix="Write how long the effect lasted in which trial, or that no one can say how long.",
        needs=_FOREVER,
        unless=r"<COMPARED>|harm\w*|damage\w*|bladder|memory|heavy|illegal|side effects?|keep "
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
        needs=r"after|stood|once|one|single|stands?|built|here|never|later|on|last\w*|endur\w+|"
        r"durable|"
        r"sustain\w*|wear\w*|fade\w*|stays?|stick\w*|hold\w*|"
        r"long\w*|remain\w*|relaps\w+|persist\w*|wore|years",
        unless=r"<COMPARED>|harm\w*|damage\w*|bladder|safety|side effects?|<HEDGE>|risks?|need "
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
