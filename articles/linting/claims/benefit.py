"""Speed and benefit without limits: how many, how long, of which drug, against what?"""

from articles.linting.claims.rules import Rule
from articles.problems import Level

_SOURCE = ("murrough-2013", "ftc-2022-health-products-guidance", "newport-2015")
_FIX = "Add “may” and “some people”, say for how long, for which treatment, and against what."
_LIMITED = (
    r"<COMPARED>|<STUDY>|<HEDGE>|usually fades?|not everyone|not the same|ordinary "
    r"antidepressants|expect|side effects?|dizz\w+|call (?:us|911|988|your)|effects of the drug|"
    r"for (?:up to|about|only|around) (?:\w+ ){0,4}?(?:days|weeks|hours)|wear off|wears? off|get (?:\w+ )?help|when you feel|only if|eat|meals?|sedat\w+|blood pressure|whether|how (?:soon|fast|quickly|long)"
)
_SOON = (
    r"(?:(?:within|in|after|inside|in under|in less than|in as little as|as soon as|under) "
    r"(?:just |only |about |a matter of |as little as |the first |a mere |mere |a |an |one "
    r"|a single |the |less than |a few |a couple of |your |their |his |her )*(?:<NUM> )?"
    r"(?:short )?(?:minutes?|hours?|days?|afternoon|morning|evening|night|weekend|sitting|"
    r"session|treatment|infusion|dose|visit|breath|week)s?|overnight|instant(?:ly|aneous\w*)?|"
    r"immediate(?:ly)?|at once|right away|the (?:same|very same|next|very next) (?:day|night|"
    r"evening|afternoon|morning)|same day|on the spot|from the (?:first|very first) "
    r"(?:session|dose|infusion|minute|day)|from day one|before (?:you (?:leave|go home)|"
    r"bedtime|dinner)|straight away|by (?:the )?(?:tomorrow|evening|next morning|"
    r"(?:next|following) (?:day|morning))|by tomorrow|in no time|<NUM> (?:minutes|hours) later|"
    r"before (?:you (?:get|are|arrive|reach|leave|go)|the (?:session|infusion|day)|your (?:ride|"
    r"next))(?: \w+){0,2}|tomorrow|almost at once|(?:one|a single) (?:session|dose|infusion|treatment|visit|"
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
    r"(?:<HELP>|<BETTER>|lifts?|lifted|gone|melts?|fades? away|works?|worked|disappears?|"
    r"vanish\w*|kicks? in|undo|undoes|changes? (?:your|everything)|change|turn\w* around|"
    r"evaporat\w*|hope|light|joy|calm\w*|peace|smil\w+|clear\w*|freedom|free|brighter|heal\w*|"
    r"difference|get(?:s)? (?:\w+ )?life back|notice|notices|working)"
)

RULES = (
    Rule(
        id="claim-speed",
        level=Level.WARNING,
        catches="promises fast relief without limits",
        reason="Some people feel better within a day, many do not, and relief often fades in days.",
        source=_SOURCE,
        fix=_FIX,
        needs=_SOON + r"|walk|come|arrive|one|single|two|waiting|wait|check|float|step|" + _FAST + r"|" + _QUICKLY + r"|session|dose|hours|minutes|hour",
        unless=_LIMITED + r"|drive|do not (?:eat|drink|drive|stop)|help (?:right away|at once|"
        r"immediately)|get help|tell us|911|988|book",
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
            r"@(?:takes? (?:only|just|no more than)|needs? (?:only|just)|all (?:it takes|you "
            r"need) is|one and done|(?:only|just) (?:one|a single|two|three|a few|a handful of))"
            r"<gap3>(?:minutes?|hours?|days?|sessions?|doses?|infusions?|treatments?|visits?)"
            r"(?! of (?:monitoring|checks|watching)| before| after your| long)",
            r"(?:<ILL>|weight|darkness|years|lifetime)<gap6>@(?:in|after|within) (?:just |only |a "
            r"|an |one |single )+(?:sessions?|afternoon|dose|infusion|day|hour|visit|weekend)",
        ),
    ),
    Rule(
        id="claim-benefit-proven",
        level=Level.WARNING,
        catches="calls a benefit proven",
        reason="KAT itself has hardly any controlled trials; the evidence for ketamine is short-term.",
        source=("kew-2023", "dean-2021", "ftc-2022-health-products-guidance"),
        fix="Name the trial, the condition, both arms and the time point.",
        needs=r"prov\w+|scien\w+|clinical\w*|evidence|research|studies|shown|backed|established|"
        r"doctors?|experts|tested|validated|confirmed|undeniable|trials|known|accepted|"
        r"recommended|harvard|yale|literature|researchers|documented|demonstrat\w+",
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
            r"@(?:proven|established|evidence based|science based|research backed|accepted|"
            r"well known|validated|trusted|recogni[sz]ed) (?:\w+ )?(?:treatments?|therap\w+|"
            r"option|way|method|path|solution|relief|benefits?|results?|effective\w*|remedy|"
            r"approach|cure|record|success|power|efficacy)",
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
        needs=r"will|you|your|can|let\w*|restor\w+|feel|brings?|gives?|makes?",
        unless=r"<COMPARED>|<HEDGE>|(?:staff|nurse|team|sleep|movement|company|music|breathing|"
        r"a friend|someone|doctor|clinic|clinician|therapist|ask|ride|your plan|talk\w*|walk\w*|"
        r"water|rest|food|breaks?|lying|list|questions|write|writing|if you|when you|until you|"
        r"before you|side effects?|drive|sick|dizzy|taper|whether)",
        patterns=(
            r"<TREAT> (?:\w+ ){0,3}?@(?:will|can|is going to|helps?|lets?|allows?|makes?|gets?|"
            r"brings?|gives?|has helped|gave|returns?|hands?|enables?|leaves?)(?! not) (?:\w+ ){0,4}?"
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
            r"(?:your|their) (?:\w+ )?(?:anxiety|depression|confidence|mood|energy|sleep|fear|fears|"
            r"worries|joy|motivation|relationships?|pain|focus|symptoms|world|sadness|panic) (?:\w+ )?"
            r"@(?:will|can) (?:\w+ )?(?:ease|grow|lift|improve|return|fade|soar|melt|deepen|brighten|"
            r"shrink|dissolve|bloom|change|vanish|rise|clear|settle|calm|heal|flourish|come back|"
            r"thrive|be)",
            r"@(?:will|can|going to) (?:\w+ )?(?:be|become|feel like|leave as|wake up as)<gap2>(?:new|"
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
        catches="states a benefit as plain fact",
        reason="Trials found it in some people, mostly for a short time.",
        source=_SOURCE,
        fix=_FIX,
        needs=r"<TREAT>",
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
            r"@(?:effective|powerful|highly effective) (?:\w+ )?(?:treatments?|therap\w+|option|"
            r"relief|tool|remedy|solution|medicine|way) (?:for|against|to)<gap4>(?:<ILL>|<SAD>|"
            r"<FEAR>|people|patients|veterans|those)",
            r"(?:ketamine|kat|it|our \w+|this \w+) @(?:simply |just |really |truly |actually )"
            r"(?:works?|helps?)",
        ),
    ),
)
