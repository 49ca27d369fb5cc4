"""Selling words: superlatives, brand words, urgency and discounts."""

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
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
        of_any=True,
        needs=r"reshap\w+|redefin\w+|reinvent\w*|shak\w+|changing|rewriting|key|standout|compelling|"
        r"attractive|peerless|stellar|mirac\w+|break ?through\w*|game|revolution\w*|ground ?breaking|wonder\w*|magic\w*|"
        r"cutting|state|world|amazing|incredible|astonish\w*|astound\w*|extraordinar\w+|"
        r"super\w*|turbo|beacon|exciting|phenomenal|unprecedented|pioneer\w*|paradigm|"
        r"remarkable|powerful|profound\w*|stunning|dramatic\w*|spectacular|marvel\w*|best|"
        r"leading|welcome|hello|meet|introducing|step|discover|future|ultimate|new|next|secret|holy|silver|quantum|premier|unique|elite|"
        r"exceptional|innovative|advanced|landmark|medicine|godsend|blessing|mind|awe\w*|"
        r"gift|sensational|renaissance|dawn|era|hottest|once|unlike|astronomical|luxur\w+|"
        r"proven|trailblaz\w+|supercharg\w*|disrupt\w*|tomorrow|jaw|unbeatable|visionary",
        unless=r"breakthrough therapy (?:status|designation)|therapy (?:status|designation)|"
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
            r"@(?:remarkable|profound|powerful|dramatic|exceptional|outstanding|innovative|"
            r"ultimate|unique|premier|elite|advanced|leading edge|exclusive|proven|superb|"
            r"visionary|unrivall?ed|brilliant|wondrous|fantastic|wonderful|sublime) (?:\w+ )?"
            r"(?:treatments?|therap\w+|healing|results?|relief|medicine|transformation|"
            r"experience|benefits?|changes?|solution|program|recovery|approach|power|tool|shift|"
            r"outcomes?|improvements?|insights?|clinic|gift)",
            r"@(?:most (?:exciting|important|powerful|remarkable|advanced|promising|significant|"
            r"amazing|innovative)|biggest|greatest|hottest|newest and) (?:\w+ )?(?:advance\w*|"
            r"discover\w+|development|thing|news|innovation|leap|step|medicine|treatment|gift|"
            r"therapy|breakthrough)",
            r"@(?:medicine|therapy|future|dawn of a new|"
            r"tomorrow) (?:of|in|for) (?:\w+ )?(?:mental|psychiatry|psychiatric|healing|"
            r"medicine|depression|the future|therapy|wellness)",
            r"@(?:future|new age|new era|next chapter|new world|new dawn|new frontier) (?:of|in|for) "
            r"(?:\w+ )?(?:mental|psychiatry|healing|care|medicine|therapy|wellness|health)",
            r"@(?:welcome to|say hello to|meet|introducing|step into|discover) (?:\w+ ){0,4}?(?:new|"
            r"future|you|healing|best|better|era|ketamine|kat|freedom|relief|hope|solution)",
            r"@(?:profoundly|dramatically|radically|powerfully|remarkably|amazingly|incredibly) "
            r"(?:\w+ )?(?:\w+)",
            r"@(?:reshap\w+|redefin\w+|reinvent\w*|shaking up|shakes? up|changing the face of|"
            r"rewriting the (?:rules|book)) (?:\w+ ){0,4}?(?:mental|psychiatry|medicine|care|treatment|"
            r"recovery|healing|field|lives|life|depression|therapy|landscape)",
            r"@(?:the )?key to (?:\w+ )?(?:unlock\w*|healing|recovery|wellness|happiness|freedom|a "
            r"better|your)",
            r"@(?:standout|compelling|attractive|exceptional|peerless|stellar|superior) (?:option|"
            r"alternative|choice|treatment|therapy|results?)",
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
        needs=_SELF + r"|you|yourself|transform\w*|chapter|start|hope|beginning|happiness|joy|"
        r"version|rebirth|reborn|reset|renewed|light|shackles|prison|chains|peace|freedom|relief|healing|power|gift|free|calm|bliss|ketamine|kat|"
        r"meant|nothing|dream\w*|prayers|dare|yes|deep|love|balance|difference|magic|who",
        unless=r"<COMPARED>|gift card|feel (?:free|calm enough)|quality of life (?:scores?|measures?)|risk\w* your|in danger|safety|"
        r"threaten\w*|life support",
        patterns=(
            rf"@(?:life|mind|world|soul) (?:chang(?:ing|es?|ed)|alter(?:ing|s|ed)|transform\w*|"
            rf"affirming)",
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
            r"^(?:now |then |just |simply |finally |please |and |so |\w+ly )?@(?:rediscover|reclaim|recapture|embrace|experience|unlock|awaken|discover|welcome|"
            r"enjoy|choose|claim|unleash|reignite|find|feel|imagine|celebrate|let go|say yes|open|give|"
            r"treat|gift|set|free|heal|become|reconnect|breathe|live|love|start|begin|step|reach|return|"
            r"join|transform)"
            r"(?: \w+){0,3}? (?:joy|peace|happiness|freedom|relief|healing|hope|life|power|gift|"
            r"yourself|who you|your (?:true|best|full|real|inner|old|life|mind|spirit|soul|family|"
            r"happiness)|wholeness|free|calm|bliss|possibilit\w+|light|new|deep|ketamine|kat|future|"
            r"love|balance|difference|magic)",
            r"@(?:gift of|who you (?:were|are) meant|nothing (?:less|short) (?:than|of)|meant to be|"
            r"dreamed of|dream come true|answer to your prayers|dare to|say yes to)",
            r"@(?:you deserve|deserve to be|(?:it is|now is) (?:finally )?(?:your|the) (?:turn|"
            r"time) to|hope for the hopeless|(?:people|those) who (?:have )?lost (?:all )?hope|"
            r"hope (?:is here|has arrived|to those|begins)|a way out|(?:break|shed|throw|cast)"
            r"\w*(?: off| free)?(?: from| of)? (?:the |your |these )?(?:chains|shackles|prison|"
            r"grip))",
        ),
    ),
    Rule(
        id="claim-promotion-trip",
        level=Level.WARNING,
        catches="speaks of a trip, a journey or a sacred medicine",
        reason="Brand words make a drug session sound like an adventure.",
        source=("ftc-2022-health-products-guidance", "nida-dissociatives"),
        fix="Write “session”, “ketamine” and “feeling detached (dissociation)”.",
        of_any=True,
        needs=r"trip\w*|journey\w*|voyage|adventure|sacred|medicine|plant|spiritual\w*|ceremon\w+|"
        r"shaman\w*|mystic\w*|magical|ego|heroic|odyssey|enlighten\w*|travel\w*|portal|"
        r"psychonaut\w*|quest|awakening|cosmic|divine|universe",
        unless=r"trip (?:to|home|back)|(?:long|car|bus|taxi|road|field|business|day) trips?|"
        r"plan (?:your|the) (?:trip|journey)|the medicine (?:is|was|you|wears?|has|can|may|"
        r"comes|in|dose|takes|given|"
        r"that|or|and|by|at|for|to|alone|itself)",
        patterns=(
            r"@(?:ketamine |psychedelic |healing |inner |mind |kat |guided |our |your |spiritual "
            r"|emotional |mental health |wellness |personal |recovery |the |a |each |every )"
            r"(?:\w+ )?(?:trips?|journeys?|voyages?|adventures?|odyssey|ceremon(?:y|ies)|quest)(?! (?:by|to the (?:clinic|"
            r"bathroom)|home|on (?:a|the) (?:bus|train)))",
            r"@(?:journey(?:ing|ed|s)?|tripping|psychonauts?) (?:of|to|into|toward|towards|"
            r"through|within|inward|begins|with|together)",
            r"@(?:sacred|spiritual|mystical|divine|cosmic|shamanic|heroic|magical|"
            r"transcendent\w*) (?:\w+ )?(?:medicine|experience|healing|dose|space|awakening|"
            r"session|plant|molecule|teacher|connection|encounter|insight)",
            r"@(?:the medicine (?:will (?:take|show|teach|guide|give|carry|lead)|shows|teaches|"
            r"guides|knows|works|speaks|gives you|leads)|ego (?:death|dissolution)|oneness with|"
            r"spiritual awakening|enlightenment|portal to|gateway to|meet the medicine|work with "
            r"the medicine|let the medicine)",
        ),
    ),
    Rule(
        id="claim-urgency",
        level=Level.WARNING,
        catches="hurries the reader",
        reason="A choice about treatment needs time; pressure to book is a red flag.",
        source=("ftc-2022-health-products-guidance", "crane-2023-ketamine-ads"),
        fix="Say how to ask a question, and that there is no rush.",
        needs=r"now|sooner|earlier|longer|faster|today|only|left|hurry|wait\w*|limited|time|last|soon|act|before|"
        r"expire\w*|ends?|delay\w*|spots?|places|slots?|seats?|suffer\w*|another|fast|late|"
        r"miss|filling|tomorrow|hesitate|first|countdown|moment|day|tonight|deadline|rush|midnight|noon|lock|price|happiness|going|week|month",
        unless=r"call (?:us )?today if|(?:do|does|did) not wait (?:for|if|until)|we do not wait|"
        r"now and then|last days|911|988|chest pain|emergenc\w+|poison|crisis|suicid\w*|can not be woken|"
        r"no rush|no hurry|ride|side effects?|cancel\w*|until you|if you (?:have|feel|get|are "
        r"thinking)|ask (?:for|about)|unborn|clinic (?:same|that) day|same day|overdose",
        says=ASSERTED | DENIED,
        patterns=(
            r"@(?:only|just|last|final|limited) (?:\w+ ){0,3}?(?:spots?|places?|slots?|seats?|"
            r"openings?|appointments?|spaces|chance|call|days|hours|availability|number of|"
            r"time|few left)(?: \w+){0,3}? (?:left|remain\w*|available|offer|only|to|this|for|"
            r"at this|open)",
            r"@(?:book|call|act|enroll|sign up|schedule|reserve|start|begin|join|claim|apply|"
            r"contact us|order|buy|register|secure|grab|lock in|get started|hurry|come in|reach out)"
            r"(?: \w+){0,5}?,? (?:now|today|tonight|before (?:it|they|spots?|places?|the|we|"
            r"prices)|while|right away|this (?:week|month|minute)|immediately|fast|at once|"
            r"without delay|soon|quickly)",
            r"@(?:do not|never|why|stop) (?:wait\w*|delay\w*|hesitat\w+|put(?:ting)? (?:it|"
            r"this|off)|miss(?: out| your| this)?|suffer\w*|let (?:another|depression|this|one "
            r"more)|spend another|settle|live another|waste another|lose another|go another|"
            r"procrastinat\w+|struggle)",
            r"@(?:book|call|sign up|enroll|order|reserve|start|join|schedule|register|apply)<gap4>"
            r"(?:before|by|while|until)<gap3>(?:midnight|noon|friday|monday|sunday|saturday|"
            r"thursday|the end of|month|prices?|week|holidays?|\d+)",
            r"@(?:lock in|price (?:goes up|rises)|(?:your|true|real) (?:\w+ )?(?:happiness|relief|"
            r"healing|recovery|life|future|mind|health) (?:can not|will not|should not|does not) "
            r"wait)",
            r"@(?:hurry|act fast|act now|limited time|while supplies|while (?:spots|places|it|"
            r"they) last|time is running|running out|filling (?:up )?(?:fast|quickly)|fill(?:s)? "
            r"up (?:fast|quickly)|before it is too late|last chance|selling out|sold out|going "
            r"fast|first come|offer (?:ends|expires|closes|is valid|lasts|runs)|sale ends|ends "
            r"(?:soon|friday|monday|sunday|saturday|tonight|tomorrow|today|this)|countdown|"
            r"what are you waiting for|do not miss out|the clock is ticking|not a moment to|"
            r"spots are|slots are (?:limited|going))",
            r"@(?:every|each) (?:single )?(?:\w+ )?(?:day|week|hour|moment|month|minute|year) "
            r"(?:\w+ )?(?:you|without|that|of|spent)",
            r"@(?:one more|another) (?:\w+ )?(?:day|minute|week|night|hour|year|moment|month) "
            r"(?:of|in|with|to|without|feeling|suffering|living)",
            r"@(?:the (?:longer|sooner|earlier|faster) (?:you|we) (?:\w+|start|begin|book|call|delay)?)",
            r"@(?:tomorrow|waiting|delay(?:ing)?|later) (?:may|could|might|will|can|is|means)"
            r"<gap3>(?:too late|harder|worse|cost|longer|more)",
        ),
    ),
    Rule(
        id="claim-discount",
        level=Level.WARNING,
        catches="sells treatment by discount or prepaid package",
        reason="Large prepaid packages and discounts press people before they know if it helps.",
        source=("ftc-2022-health-products-guidance",),
        fix="Print the price list and the cancellation terms, without a deadline.",
        needs=r"us|treat|gratis|included|discount\w*|sale|off|free|save|offer\w*|deal\w*|special|package\w*|coupon\w*|"
        r"promo\w*|bundle\w*|prepa\w+|gift|refer\w*|voucher\w*|reward\w*|bonus\w*|half|price\w*|"
        r"friday|loyalty|membership|upfront|cash|black",
        unless=r"free (?:of|from|to|helpline|call|support|service|and confidential|copy|"
        r"interpreter)|good faith|off label|before you pay|toll free|manufacturer|"
        r"savings programs?|copay|insur\w+|tax|countdown discounts|ask about",
        patterns=(
            r"@(?:(?:special|big|exclusive|introductory|seasonal|summer|holiday|new patient|early "
            r"bird|group|first time|cash|loyalty|military|limited) )*(?:discounts?|deals?|coupons?|"
            r"promo codes?|promotions?|vouchers?|black friday|special offers?|gift cards?|bonus "
            r"(?:session|infusion|dose)|bogo)",
            r"@(?:save|get|take|receive|enjoy|now) (?:\w+ ){0,3}?(?:<NUM>%|\$ ?\d+|half|<NUM> "
            r"dollars|a third|hundreds)(?: \w+){0,2}? ?(?:off|when|if|on|by|now|today|free|your)?"
            r"(?= |$|\W)(?<! of)",
            r"@(?:buy|pay for|book|prepay|purchase|order) (?:\w+ ){0,5}?(?:and |, )?(?:get|receive|"
            r"save|enjoy) (?:\w+ ){0,3}?(?:free|off|half|<NUM>%|discount|another|save|"
            r"at no|session|bonus)",
            r"@(?:first|second|third|next|last|fourth|fifth|sixth|seventh|tenth)(?: \w+)? (?:is|are|comes?)"
            r" (?:\w+ )?(?:on us|free|half|our treat|at no|included|gratis)",
            r"@(?:first|second|third|next|one|fourth|sixth|initial|extra) (?:infusion|session|"
            r"dose|treatment|visit|consultation|lozenge)s? (?:is |are |comes )?(?:free|on us|"
            r"half price|at no (?:cost|charge)|for half)",
            r"@(?:prepay\w*|prepaid|pay (?:\w+ ){0,2}?(?:upfront|up front|in advance))<gap6>"
            r"(?:sav\w+|discount|free|less|infusions?|sessions?|package)",
            r"@(?:<NUM>%|half|\$ ?\d+|<NUM> dollars) (?:off|discount)",
            r"@(?:refer|bring) (?:a |your |\w+ )*(?:friends?|family|partner|spouse)<gap4>(?:and|to|"
            r"for) (?:\w+ )?(?:get|save|receive|free|earn|discount|half|off|credit|both)",
            r"@(?:on sale|sale (?:price|ends|today|now)|lowest prices?|half price|price (?:goes|"
            r"drops|rises|increase)|money saving|bargain|best (?:price|value|deal))",
        ),
    ),
)
