"""Benefit stated as proven, promised or plain fact."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
from articles.problems import Level

_SOURCE = ("murrough-2013", "ftc-2022-health-products-guidance", "newport-2015")
_FIX = "Add “may” and “some people”, say for how long, for which treatment, and against what."
RULES = (
    Rule(
        id="claim-benefit-proven",
        level=Level.WARNING,
        catches="calls a benefit proven",
        reason="KAT itself has hardly any controlled trials; the evidence for ketamine is "
        "short-term.",
        source=("kew-2023", "dean-2021", "ftc-2022-health-products-guidance"),
        fix="Name the trial, the condition, both arms and the time point.",
        unless_meant="",
        unless=r"<COMPARED>|<HEDGE>|best evidence|exposure|emdr|first|mixed|small|not (?:yet|the "
        r"same|enough)|further|no (?:\w+ )?(?:trial|evidence|proof|stud)|whether|ask|animals|"
        r"rats|mice|little|largest|decent|does not|no one|side effects?|bladder|harm\w*|risk\w*|"
        r"in \d{2,}|review\b|too (?:few|short|small)|low certainty|better than",
        patterns=(
            r"<TREAT><gap3>@(?:is|are|has been|have been)<gap1>(?:proven|proved|scientifically|"
            r"clinically|medically|research|evidence|science|well established|well proven|"
            r"validated|shown|known|backed|supported|confirmed|demonstrated)(?: \w+){0,2}? "
            r"(?:to (?:<HELP>|lift|work)|proven|treatment|backed|based|effective|by|research|"
            r"science|<HELP>|for)",
            r"@(?:clinically|scientifically|medically|time|research|well) "
            r"(?:proven|validated|tested|backed|proved|established|demonstrated)",
            r"@(?:backed|supported|proven|validated|confirmed|endorsed|borne out) by (?:\w+ ){0,3}?"
            r"(?:research|science|studies|evidence|trials?|doctors|experts|data|literature|"
            r"neuroscience|universities)",
            r"@(?:science|research|studies|evidence|trials?|data|experts|doctors|researchers|"
            r"universities|psychiatrists) (?:\w+ ){0,2}?(?:proves?|proven|proved|confirms?|"
            r"shows?|shown|agrees?|demonstrat\w+|establish\w+|leaves no doubt)<gap6>(?:<TREAT>)"
            r"<gap4>(?:<HELP>|effective|<BETTER>)",
            r"@(?:science|research|studies|evidence|trials?|data|experts|doctors|researchers) "
            r"(?:\w+ ){0,2}?"
            r"(?:proves?|proven|proved|confirm(?:s|ed)?|shows?|shown|supports?|backs?|agrees? on|"
            r"underlines?)<gap2>(?:the |"
            r"its |many |"
            r"great |clear )*(?:benefits?|power|value|efficacy|effectiveness|success)",
            r"@(?:proven|established|evidence based|science based|research backed|accepted|"
            r"well known|validated|trusted|recogni[sz]ed) (?:\w+ )?(?:treatments?|therap\w+|"
            r"option|way|method|path|solution|relief|benefits?|results?|effective\w*|remedy|"
            r"approach|cure|record|success|power|efficacy)",
            r"@(?:doctors?|psychiatrists?|experts|therapists|physicians|clinicians|specialists|"
            r"hospitals|"
            r"universities) (?:\w+ ){0,2}?(?:recommend|prefer|choose|trust|rely on|swear by|love|"
            r"favor|agree|"
            r"endorse|praise|turn to|prescribe)\w*[^;.!?]{0,20}? <KET>",
            r"<KET> (?:is|are) @(?:often|commonly|widely|routinely|regularly) (?:prescribed|used|"
            r"given|chosen|"
            r"recommended) for",
            r"@(?:widely|universally|generally|fully) (?:accepted|embraced|endorsed|recogni[sz]ed|"
            r"recommended|supported)",
            r"@(?:undeniable|overwhelming|indisputable|solid|strong|mounting|compelling|ample|"
            r"abundant|conclusive|powerful) (?:\w+ )?(?:evidence|proof|research|science|results)",
        ),
    ),
    Rule(
        id="claim-benefit-promise",
        level=Level.WARNING,
        catches="promises you a benefit",
        reason="It may help some people and may not help you.",
        source=_SOURCE,
        fix=_FIX,
        unless=r"<COMPARED>|<HEDGE>|(?:staff|nurse|team|sleep|movement|company|music|breathing|"
        r"a friend|someone|doctor|clinic|clinician|therapist|ask|ride|your plan|talk\w*|walk\w*|"
        r"water|rest|food|breaks?|lying|list|questions|write|writing|if you|when you|until you|"
        r"before you|side effects?|drive|sick|dizzy|taper|whether)",
        patterns=(
            r"<TREAT> (?:\w+ ){0,3}?@(?:will|can|is going to|helps?|lets?|allows?|makes?|gets?|"
            r"brings?|gives?|has helped|gave|returns?|hands?|enables?|leaves?)(?! not) (?:\w+ "
            r"){0,4}?"
            r"(?:you|your|people|patients|them|clients|her|him)<gap4>(?:<BETTER>|joy|"
            r"life|happiness|hope|peace|calm|motivation|energy|sleep|mood|spark|future|light|"
            r"thrive|free|love|cope|live|move|grow|clarity|confidence|again)",
            r"@you (?:\w+ )?(?:will|are going to|can|shall) (?:\w+ )?(?:feel|be|wake|sleep|enjoy|"
            r"laugh|smile|notice|see|experience|live|leave|get|become|find|have|love|rediscover|"
            r"emerge|think|walk out|regain)<gap4>(?:<BETTER>|joy\w*|peace\w*|calm\w*|hope\w*|"
            r"clearer|motivated|energy|refreshed|renewed|brighter|lifted|lightness|easily|"
            r"yourself|relaxed|stronger|free|alive|happy|hopeful|restored|life|optimis\w+)",
            r"<TREAT> (?:\w+ )?@(?:restores?|rekindles?|returns?|brings? back|revives?|renews?|"
            r"reignites?|unlocks?|delivers?|gives? back|awakens?|produces|builds|boosts?|"
            r"improves?|enhances?|increases?|sharpens?|sparks?|gets?)<gap4>(?:joy|motivation|"
            r"mood|energy|hope|sleep|happiness|life|focus|self|confidence|relationships?|"
            r"resilience|clarity|results?|pleasure|spark|quality of life|wellbeing|well being|"
            r"appetite|creativity|love|peace|balance|memory|outlook|zest)",
            r"(?:your|their) (?:\w+ )?(?:anxiety|depression|confidence|mood|energy|sleep|fear|"
            r"fears|"
            r"worries|joy|motivation|relationships?|pain|focus|symptoms|world|sadness|panic) "
            r"(?:\w+ )?"
            r"@(?:will|can) (?:\w+ )?(?:ease|grow|lift|improve|return|fade|soar|melt|deepen|"
            r"brighten|"
            r"shrink|dissolve|bloom|change|vanish|rise|clear|settle|calm|heal|flourish|come back|"
            r"thrive|be)",
            r"@(?:will|can|going to) (?:\w+ )?(?:be|become|feel like|leave as|wake up "
            r"as)<gap2>(?:new|"
            r"different|changed|better|whole|other|happier) (?:person|human|man|woman|you|life)",
            r"@(?:feel|be|become|wake up|start feeling|sleep) (?:like )?(?:your(?:self| old self)|"
            r"better|happier|calmer|hopeful|lighter|alive|whole|normal)(?: again)?<gap4>"
            r"(?:with|after|through|thanks to|at) (?:our|ketamine|kat|treatment|infusions?|"
            r"sessions?|each)",
        ),
    ),
    Rule(
        id="claim-benefit-plain",
        level=Level.WARNING,
        is_general=True,
        catches="states a benefit as plain fact",
        reason="Trials found it in some people, mostly for a short time.",
        source=_SOURCE,
        fix=_FIX,
        unless=r"<COMPARED>|<STUDY>|<HEDGE>|whether|how well|ask|no (?:\w+ )?(?:better|proof|"
        r"evidence)|approv\w+|side effects?|treat\w* (?:\w+ ){0,3}?as|what (?:it|ketamine|kat)|"
        r"clinics? (?:that|to|who)|taken with|studied|idea|first|aims?|hope|hopes|try|how|"
        r"certified|off label|do not stop|keep taking|is used|are used|does it|use it|used to|"
        r"insur\w+|covers?|pays?|who (?:treat|prescrib)\w*|antidepressants|pills",
        patterns=(
            r"(?:ketamine|kat|esketamine|spravato|infusions?|lozenges?|our (?:program|treatment|"
            r"clinic|therapy|sessions|team|approach)|this (?:treatment|therapy|medicine)|the "
            r"(?:treatment|therapy|medicine|infusions?))(?: infusions?| therapy| treatment| "
            r"sessions?)? (?:\w+ly |also |does |can |will )?"
            r"@(?:helps?|treats?|relieves?|eases?|lifts?|improves?|reduces?|lowers?|lessens?|"
            r"calms?|alleviates?|soothes?|controls?|stops?|fights?|combats?|tackles?|quiets?|"
            r"tames?|works? (?:for|against|on|wonders)|is (?:\w+ )?(?:effective|helpful|good|"
            r"useful|beneficial) (?:for|in|against)|is an? (?:\w+ )?(?:effective|powerful|good|"
            r"helpful|useful) (?:\w+ )?(?:treatment|option|therapy|tool|way|remedy|medicine))"
            r"<gap6>(?:<ILL>|<SAD>|<FEAR>|mood|you)(?<!adults with depression)",
            r"<KET> (?:\w+ly |can |will |therapy |treatment |infusions? )*@(?!(?:is|was|has|does|"
            r"causes|worsens|"
            r"triggers|raises|affects|means|costs|uses|carries|needs|as|versus|this|its|was|"
            r"trials|doses|"
            r"sessions|clinics|studies|provokes|brings on)\b)\w+[^s\W]s (?:away |out |the |your |"
            r"their |his |"
            r"her |all |our |severe |deep |even |through )*(?:<ILL>|<SAD>)",
            r"@(?:effective|powerful|highly effective) (?:\w+ )?(?:treatments?|therap\w+|option|"
            r"relief|tool|remedy|solution|medicine|way) (?:for|against|to)<gap4>(?:<ILL>|<SAD>|"
            r"<FEAR>|people|patients|veterans|those)",
            r"(?:ketamine|kat|it|our \w+|this \w+) @(?:simply |just |really |truly |actually )"
            r"(?:works?|helps?)",
        ),
    ),
)
