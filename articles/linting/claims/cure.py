"""Cure: no trial shows one."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
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
)
