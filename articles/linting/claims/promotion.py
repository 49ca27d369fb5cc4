"""Selling words: superlatives and new lives."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
from articles.problems import Level

_SOURCE = ("ftc-2022-health-products-guidance", "crane-2023-ketamine-ads")
_FIX = "Leave the word out, and say plainly what was found and what is not known."
_SELF = r"(?:life|lives|self|selves|mind|soul|world|future|story|potential|spirit|family)"

RULES = (
    Rule(
        id="claim-promotion-superlative",
        level=Level.WARNING,
        catches="praises in selling words",
        reason="Such words promise more than any trial has shown.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="EVIDENCE|WARNS",
        of_any=True,
        unless=r"<OTHER>|breakthrough (?:therapy )?(?:status|designation|label)|therapy (?:status|"
        r"designation)|"
        r"<COMPARED>|breakthrough (?:bleeding|pain)",
        patterns=(
            r"@(?:miracles?|miraculous(?:ly)?|breakthroughs?|game ?chang(?:er|ers|ing)|"
            r"revolution(?:ary|ize[sd]?|izing|ise[sd]?|ising)|a revolution in|groundbreaking|"
            r"ground breaking|wonder ?drug|wonder cure|wonders|magic(?:al)?(?: bullet| pill| "
            r"wand)?|cutting edge|state of the art|world class|amazing|incredible|astonishing|"
            r"astounding|extraordinary|superpowers?|super ?charge[sd]?|turbo|turbocharge[sd]?|"
            r"beacon|phenomenal|unprecedented|pioneering|paradigm shift\w*|stunning|spectacular|"
            r"marvel(?:ous)?|holy grail|silver bullet|quantum leap|landmark|godsend|jaw "
            r"dropping|mind blowing|awe inspiring|sensational|trailblazing|unbeatable|visionary|"
            r"second to none|best kept secret|next generation|next level|once in a "
            r"(?:lifetime|generation)|luxury|luxurious|five star|wonder of|superhuman|"
            r"lightning in a bottle|light at the end of the tunnel|psychiatric renaissance)",
            r"@(?:award winning|top rated|highly rated|renowned|celebrated|famous|acclaimed|best "
            r"in the (?:state|"
            r"country|city|world|business|nation)|leading (?:clinic|experts?|center|provider)|"
            r"number one "
            r"clinic|finest|unsurpassed|top (?:clinic|doctors|experts))",
            r"@(?:remarkable|profound|powerful|dramatic|exceptional|outstanding|innovative|"
            r"ultimate|unique|premier|elite|advanced|leading edge|exclusive|proven|superb|"
            r"visionary|unrivall?ed|brilliant|wondrous|fantastic|wonderful|sublime) (?:\w+ )?"
            r"(?:treatments?|therap\w+|healing|results?|relief|medicine|transformation|"
            r"experience|benefits?|changes?|solution|program|recovery|approach|power|tool|shift|"
            r"outcomes?|improvements?|insights?|clinic|gift)",
            r"@(?:most (?:exciting|important|powerful|remarkable|advanced|promising|significant|"
            r"amazing|innovative)|biggest|greatest|hottest|newest and) (?:\w+ )?(?:advance\w*|"
            r"drug|medicine|treatment|therapy|"
            r"discover\w+|development|thing|news|innovation|leap|step|medicine|treatment|gift|"
            r"therapy|breakthrough)",
            r"@(?:medicine|therapy|future|dawn of a new|"
            r"tomorrow) (?:of|in|for) (?:\w+ )?(?:mental|psychiatry|psychiatric|healing|"
            r"medicine|depression|the future|therapy|wellness)",
            r"@(?:future|new age|new era|next chapter|new world|new dawn|new frontier) (?:of|in|"
            r"for) "
            r"(?:\w+ )?(?:mental|psychiatry|healing|care|medicine|therapy|wellness|health)",
            r"@(?:welcome to|say hello to|meet|introducing|step into|discover) (?:\w+ "
            r"){0,4}?(?:new|"
            r"future|you|healing|best|better|era|ketamine|kat|freedom|relief|hope|solution)",
            r"@(?:profoundly|dramatically|radically|powerfully|remarkably|amazingly|incredibly) "
            r"(?:\w+ )?(?:\w+)",
            r"@(?:reshap\w+|redefin\w+|reinvent\w*|shaking up|shakes? up|changing the face of|"
            r"rewriting the (?:rules|book)) (?:\w+ ){0,4}?(?:mental|psychiatry|medicine|care|"
            r"treatment|"
            r"recovery|healing|field|lives|life|depression|therapy|landscape)",
            r"@(?:the )?key to (?:\w+ )?(?:unlock\w*|healing|recovery|wellness|happiness|freedom|a "
            r"better|your)",
            r"@(?:standout|compelling|attractive|exceptional|peerless|stellar|superior) (?:option|"
            r"alternative|choice|treatment|therapy|results?)",
            r"@(?:next (?:big|great) thing|talk of the|hottest|a leap|giant leap|great leap|new "
            r"hope for|"
            r"hope of)",
            r"@(?:new|modern|changing) (?:face|frontier|world|generation|dimension|paradigm|way) "
            r"(?:of|in) (?:\w+ )?"
            r"(?:mental|psychiatr\w+|healing|care|medicine|therapy|wellness|health|treatment)",
            r"@(?:everyone|the world|all the world|people everywhere|the whole country) (?:is )?"
            r"(?:talking|raving|buzzing|excited)",
        ),
    ),
    Rule(
        id="claim-promotion-new-life",
        level=Level.WARNING,
        catches="promises a new life",
        reason="No trial measured that, and it raises hopes that treatment may not meet.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="EVIDENCE|WARNS",
        unless=r"<COMPARED>|change your mind|gift card|feel (?:free|calm enough)|quality of life "
        r"(?:scores?|"
        r"measures?)|risk\w* your|in danger|safety|"
        r"threaten\w*|life support",
        patterns=(
            r"@(?:life|mind|world|soul) (?:chang(?:ing|es?|ed)|alter(?:ing|s|ed)|transform\w*|"
            r"affirming)",
            rf"@(?:chang(?:es?|ed|ing)|transform(?:s|ed|ing|ative)?|turn(?:s|ed)? around|"
            rf"revolutioni[sz]\w+|save[sd]?|"
            rf"rebuild(?:s|ing)?|rewrit\w+|give[sn]? back|gave back|reclaim(?:s|ed|ing)?|"
            rf"recaptur\w+|get|gets|got|getting|take|taking|took|regain(?:s|ed|ing)?|restor\w+|"
            rf"win|unlock(?:s|ed|ing)?|reset(?:s|ting)?|renew(?:s|ed|ing)?|rediscover\w*|"
            rf"reinvent\w*|step into|embrace|begin|start|upgrade|open(?:s)? up|rescue[sd]?|"
            rf"reboot\w*|live|love|shape|become|discover\w*|awaken\w*|unleash\w*|elevat\w+|"
            rf"reawaken\w*|free[sd]?|find) (?:\w+ ){{0,3}}?(?:your|their|his|her|my|people|"
            rf"patients|our patients|a|the|you|countless|so many)(?: \w+){{0,3}}? (?:{_SELF}|"
            rf"yourself)(?: (?:back|again|around|anew|completely|forever|to the fullest))?"
            rf"(?<!the mind)(?<!a family)(?<!your family)(?<!their family)(?<!a story)",
            r"@(?:transform\w*|transformation\w*|transformative|transformational|rebirth|reborn|"
            r"life saver|lifesaver|lifeline to a|fresh start|new beginning|new lease on|"
            r"second chance|new chapter|clean slate|brand new you|new you|best version|best "
            r"self|highest self|true self|authentic self|new version of|happily ever)",
            r"@(?:hope|light|happiness|joy|freedom|healing|help|relief|answer|peace|future) "
            r"(?:you|that you|they|people) (?:have |has |had )?(?:deserve|been waiting|dream\w*|"
            r"been (?:looking|searching|praying))",
            r"@(?:your|a) (?:new|better|brighter|happier|best) (?:life|you|self|future|days?|"
            r"chapter|tomorrow)<gap3>(?:begins?|starts?|awaits?|is (?:here|waiting|one|just)|lies)",
            r"@(?:come home to|back to|return to|be) (?:yourself|your (?:true|old|best) self|who "
            r"you)",
            r"^(?:now |then |just |simply |finally |please |and |so |\w+ly )?@(?:rediscover|"
            r"reclaim|recapture|embrace|experience|unlock|awaken|discover|welcome|"
            r"enjoy|choose|claim|unleash|reignite|find|feel|imagine|celebrate|let go|say yes|open|"
            r"give|"
            r"treat|gift|set|free|heal|become|reconnect|breathe|live|love|start|begin|step|reach|"
            r"return|"
            r"join|transform)"
            r"(?: \w+){0,3}? (?:joy|peace|happiness|freedom|relief|healing|hope|life|power|gift|"
            r"yourself|who you|your (?:true|best|full|real|inner|old|life|mind|spirit|soul|family|"
            r"happiness)|wholeness|free|calm|bliss|possibilit\w+|light|new|deep|ketamine|kat|"
            r"future|"
            r"love|balance|difference|magic)",
            r"@(?:chang\w+|transform\w+|sav\w+|touch\w+|rebuild\w*|brighten\w*|restor\w+) (?:many "
            r"|so many "
            r"|countless |people s |our patients? |more )?(?:lives|families|hearts|souls)",
            r"@(?:become|be|meet|find|free) the (?:\w+ )?(?:person|man|woman|self|you) (?:you|"
            r"that you)",
            r"@(?:doors?|path|way|gateway|key|bridge|passport|road) (?:to|into|toward) (?:a |the |"
            r"your )?(?:\w+ )?"
            r"(?:new|better|brighter|true|best|happier|life|you|self|happiness|joy|freedom|"
            r"healing|peace|"
            r"wellness|tomorrow|future)",
            r"@(?:life|happiness|joy|healing|freedom|hope|your story|the rest of your life|a "
            r"better life) (?:begins?|"
            r"starts?|is waiting|awaits|returns)",
            r"@(?:feel|be|come|become) (?:alive|whole|free|reborn|human|young|happy) ?(?:again|at "
            r"last)?(?=\W*$)",
            r"@(?:gift of|who you (?:were|are) meant|nothing (?:less|short) (?:than|of)|meant to "
            r"be|"
            r"dreamed of|dream come true|answer to your prayers|dare to|say yes to)",
            r"@(?:you deserve|deserve to be|(?:it is|now is) (?:finally )?(?:your|the) (?:turn|"
            r"time) to|hope for the hopeless|(?:people|those) who (?:have )?lost (?:all )?hope|"
            r"hope (?:is here|has arrived|to those|begins)|a way out|(?:break|shed|throw|cast)"
            r"\w*(?: off| free)?(?: from| of)? (?:the |your |these )?(?:chains|shackles|prison|"
            r"grip))",
        ),
    ),
)
