"""What no other rule names: a benefit said of ketamine or KAT without any limit."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
from articles.problems import Level

_OURS = (
    r"(?:<KET>|<ESK>|infusions?|lozenges?|troches?|our (?:\w+ )?\w+|with us|this (?:treatment|"
    r"therapy|medicine|program|method)|the (?:treatment|therapy|program|series|protocol)|"
    r"(?:one|a single|two|three|six|each|every|first|second|few) (?:\w+ )?(?:sessions?|doses?|"
    r"infusions?|treatments?)|treatment (?:here|with us))"
)
_VERB = (
    r"(?:strengthen\w*|enhanc\w+|heighten\w*|support(?:s)? (?:healing|recovery)|replenish\w*|"
    r"revitali[sz]\w*|"
    r"energi[sz]\w+|brighten\w*|comfort(?:s|ed)|regain\w*|reconnects?|reprograms?|rewrites?|"
    r"retrains?|"
    r"loosens?|releases?|sheds?|spares?|steadies|stabili[sz]es|balances|harmoni[sz]es|uplifts?|"
    r"inspires?|motivates?|accelerates?|deepens?|expands?|makes? (?:therapy|treatment|life|things|"
    r"healing|recovery)|uproot\w*|opens? (?:doors?|up|the|"
    r"hearts)|creates?|carries (?:you|people)|guides? (?:you|people)|wakes? up|lights? up|fills?|"
    r"switch(?:es)? (?:off|on)|turns? (?:off|on|down|up)|shuts? (?:off|down)|kick ?starts?|jump "
    r"?starts?|"
    r"keeps? (?:you|people|depression|anxiety)|takes? (?:the|away|care)|moves? (?:you|people)|"
    r"points? the way|paves?|ignites?|fuels?|supercharges?|enriches|reliev\w+|heal(?:s|ed|ing)?|"
    r"recover(?:s|ed)?|restor\w+|transform\w*|unlock\w*|"
    r"beat(?:s|en)?|conquer\w*|tackl\w+|overcomes?|overcame|thriv\w+|saves?|saved|rescu\w+|"
    r"benefit(?:s|ed)?|improv\w+|eas(?:es|ed)|lift(?:s|ed)|resolv\w+|solv\w+|fix(?:es|ed)|"
    r"cur(?:es|ed)|works|worked|deliver(?:s|ed)?|brings? (?:back|joy|hope|peace|relief|calm|"
    r"change|out|people|you|new|lasting|real)|brought|gives? (?:you|people|patients|them|back|"
    r"hope|new|real|veterans|clients)|gave|helps? (?:you|people|patients|them|with|to|break|end|"
    r"beat|\w+ing|teen\w*|veterans|couples|children|clients)|treats? (?!adults|people|"
    r"patients)\w+|chang(?:es|ed)|soothes?|"
    r"calms?|frees?|break(?:s|ing)? (?:the|through|down|free)|rebuil\w+|repair\w*|rekindl\w+|"
    r"lets? go|gets? (?:people|you|patients|them|results|to the)|turns? (?:your|"
    r"things|lives)|set you|shines?|excels?|succeeds?|boosts?|sharpens?|melts?|dissolves?|"
    r"empower\w*|nurtur\w+|protects?|puts? (?:you|people) (?:back|in)|makes? (?:it "
    r"possible|life|you (?:feel (?:better|good|calm|happy)|better|happ\w+|whole|calm\w*))|wins|"
    r"stops? (?:depression|anxiety|suicid\w+|panic|the)|"
    r"quiets?|tames?|clears?|revers\w+|fights?|combats?|erases?|ends|leaves? (?:you|people|"
    r"patients) (?:feeling|with|calm\w*|happ\w*|free|lighter))"
)
_GOOD = (
    r"(?:relief|healing|joy\w*|happi\w+|happy|lighter|calmer|peace\w*|freedom|powerful|power|"
    r"effective\w*|success\w*|magic\w*|amazing|wonderful|(?:really |very |many )?positive "
    r"(?:effects?|change|impact)|valuable (?:addition|tool|part|option)|useful (?:addition|tool|"
    r"option)|documented|solution|the answer|hope|"
    r"remedy|alive|"
    r"sober|the key|breakthrough|thriving|(?:great|good|smart|ideal|perfect|excellent|best|"
    r"better|wise|proven|powerful|potent|strong|superb|wonderful|sensible|reliable|right|new|"
    r"natural|modern|effective|real|true|valuable|attractive|fresh) (?:\w+ )?(?:choice|option|"
    r"alternative|way|treatment|tool|antidepressant|therapy|medicine|solution|chance|answer|"
    r"path|start|approach|help|hope)|feel(?:s|ing)? (?:better|good|great|well|like|whole|human|"
    r"alive|free|happy|lighter)|felt (?:better|whole|alive)|get(?:s|ting)? better|got better|"
    r"sleep better|think (?:more )?clear\w*|well again|whole again|back to (?:normal|life|your|"
    r"work|health)|all (?:you|it|they) (?:need|takes?)|no match for|worth (?:it|every)|relaxed|"
    r"stronger|healthier|serenity|bliss\w*|renewed|refreshed|confident|resilien\w+|find(?:s)? "
    r"each other|walk(?:ed|s)? "
    r"(?:out|away) (?:happ|cured|calm|free|light|feel|smil|new)\w*|new (?:life|you|person|"
    r"beginning|start|chapter))"
)
_LIMITED = (
    r"<COMPARED>|<STUDY>|<HEDGED>|whether|ask|asks|tell|tells|call|but|however|although|though|"
    r"unless|until|approv\w+|certified|can also|clinician|prescriber|side effects?|risks?|harm|"
    r"benefit against|benefits and|do not|not|no|never|none|no one|only as|surgery|anesth\w+|"
    r"question\w*|tired|dizzy|sleepy|staff|nurse|ride|rest|insur\w+|your plan|a plan|label\w*|law|"
    r"price|"
    r"cost\w*|page|pages|site|text|write|review\w*|reader|source\w*|words?|reported|measured|"
    r"score\w*|aims?|try|trying|talk therapy helps|hours later|records?|list|checks?|"
    r"pressure|oxygen|breath\w*|until|need help|e mail|question|you choose|your choice|"
    r"choose|choosing|consent|stop at|wrong|wear|recovery (?:room|area|time)|in the way|"
    r"<NUM> (?:in|of|out of) <NUM>|scans?|keep(?:s)? (?:you|people) safe"
)

_NEUTRAL = (
    r"(?:pairs|joins|links|is|was|has|does|acts|blocks|affects|costs|takes|lasts|means|needs|"
    r"comes|belongs|differs|"
    r"includes|involves|leaves|raises|slows|causes|worsens|carries|uses|stays|falls|rises|wears|"
    r"fades|interacts|depends|varies|passes|peaks|starts|begins|ends|goes|gets|runs|asks|"
    r"requires|combines|consists|contains|reaches|remains|sounds|looks|seems|appears|makes|"
    r"puts|increases|triggers|as|versus|this|its|trials|doses|sessions|clinics|studies|visits|"
    r"programs|risks|effects|infusions|lozenges|s|records|follows|counts|refers|stands|feels|"
    r"lowers|adds|keeps|us|always|sometimes|itself|sales|treatments|was|products|sprays|"
    r"tablets|poisons|kills|harms|hurts|damages|injures)"
)
_BODY = (
    r"(?:blood|pressure|breath\w*|bladder|liver|nause\w*|vomit\w*|sedat\w*|psychosis|mania|"
    r"withdrawal|"
    r"dizz\w*|sleepy|detach\w*|confus\w*|heart|receptors?|glutamate|urine|test|federal|schedule|"
    r"prescription|hallucinat\w*|unreal|strange)"
)

RULES = (
    Rule(
        id="claim-benefit-unhedged",
        level=Level.WARNING,
        is_general=True,
        catches="praises the treatment without any limit",
        reason="It may help some people and may not help you, and effects can fade.",
        source=("ftc-2022-health-products-guidance", "murrough-2013", "kew-2023"),
        fix="Add “may” and “some people”, say for how long and against what, or leave it out.",
        unless=_LIMITED,
        patterns=(
            r"^@(?:real|true|fast|effective|proven|gentle|safe|new|deep|help|relief|healing|hope|"
            r"freedom|peace|"
            r"rest|comfort|support|answers)(?: \w+){0,2}? (?:for|from|to) (?:\w+ ){0,2}?(?:<ILL>|"
            r"<SAD>|<FEAR>|"
            r"eating disorders)",
            r"(?:relief|healing|recovery|happiness|peace|freedom|joy|change) @(?:is|becomes?|can "
            r"be) (?:\w+ )?"
            r"(?:possible|near|here|real|yours|waiting|at hand|within reach|closer)",
            r"<KET> @for (?:a |an |your |more |less |better )?(?:better|more|less|deeper|calmer|"
            r"happier|good|"
            r"brighter|stress|sleep|joy|peace|focus|happiness|wellness|health)",
            r"@(?:improv\w+|enhanc\w+|boost\w*|lifts?|rais\w+|increas\w+)[^;.!?]{0,30}? "
            r"(?:quality of life|motivation|"
            r"relationships|self esteem|happiness|confidence|wellbeing|well being|outlook)",
            r"@(?:makes?|making) (?:it )?(?:easier|simple|possible|safe)(?: for \w+)? to (?:\w+ "
            r"){0,2}?(?:explore|work|"
            r"process|heal|talk|open|face|let|feel|access|change|recover|express)",
            rf"^(?:[\w ]{{1,30}}[,:] )?(?:<KET>|our (?:\w+ )?(?:therapy|treatment|program|"
            rf"sessions|approach|"
            rf"infusions)|this (?:therapy|treatment|program))(?: (?:therapy|treatment))? (?:\w+ly "
            rf"|also |simply "
            rf"|truly |just |then )*@(?!{_NEUTRAL}\b)[a-z]+[^s\W]s\b(?!.*{_BODY})(?! \w+ing (?:of|"
            rf"in))",
            r"(?:ketamine|kat|it) (?:\w+ly )?@(?:lifts|heals|cures|works|delivers|wins|soothes|"
            r"calms)",
            rf"{_OURS}[^;.!?]{{0,60}}? @(?:{_VERB}|{_GOOD})",
            rf"@{_GOOD}[^;.!?]{{0,60}}? {_OURS}",
            rf"(?:<ILL>|<SAD>|<FEAR>|appetite|mood|pain|symptoms?)[^;.!?]{{0,30}}? @(?:fades?|"
            rf"eases?|lifts?|"
            rf"melts?|drops?|vanish\w*|shrinks?|retreats?|subsides?|loosens|recedes?|disappears?|"
            rf"improves?|is (?:gone|lifted|over)|faded|eased|lifted|disappeared|improved) "
            rf"(?:\w+ )?(?:with|after|under|thanks to|during|through|by) (?:\w+ )?(?:<KET>|"
            rf"{_OURS})",
            rf"@(?:{_VERB})[^;.!?]{{0,40}}? (?:with|after|through|thanks to|by|from|at|on) "
            rf"(?:\w+ )?{_OURS}",
            rf"(?:you|your \w+|people|patients|clients|veterans) (?:\w+ )?(?:will|can|are|is|"
            rf"leave|leaves|go home|wake|walk|become|find|regain)[^;.!?]{{0,40}}? @{_GOOD}",
        ),
    ),
)
