"""Pressure to buy: urgency, discounts and prepaid packages."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

RULES = (
    Rule(
        id="claim-urgency",
        level=Level.WARNING,
        catches="hurries the reader",
        reason="A choice about treatment needs time; pressure to book is a red flag.",
        source=("ftc-2022-health-products-guidance", "crane-2023-ketamine-ads"),
        fix="Say how to ask a question, and that there is no rush.",
        unless_meant="EVIDENCE",
        unless=r"call (?:us )?today if|put off care|receipts?|records?|list is (?:about|around)|"
        r"do not (?:need|have) to|(?:do|does|did) not "
        r"wait (?:for|if|"
        r"until)|we do not wait|"
        r"now and then|last days|911|988|chest pain|emergenc\w+|poison|crisis|suicid\w*|can not "
        r"be woken|"
        r"no rush|no hurry|ride|side effects?|cancel\w*|until you|if you (?:have|feel|get|are "
        r"thinking)|ask (?:for|about)|unborn|clinic (?:same|that) day|same day|overdose",
        says=ASSERTED | DENIED,
        patterns=(
            r"@(?:only|just|last|final|limited) (?:\w+ ){0,3}?(?:spots?|places?|slots?|seats?|"
            r"openings?|appointments?|spaces|chance|call|days|hours|availability|number of|"
            r"time|few left)(?: \w+){0,3}? (?:left|remain\w*|available|offer|only|to|this|for|"
            r"at this|open)",
            r"(?:^|[,;:.!] |(?:and|so|to|please|then|just|or|can|why not|better|must) )@(?:book|"
            r"call|act|"
            r"enroll|sign up|schedule|reserve|start|begin|join|claim|apply|"
            r"contact us|order|buy|register|secure|grab|lock in|get started|hurry|come in|reach "
            r"out)"
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
            r"@(?:lock in|secure your|save your|hold your|waiting list is|list is growing|valid "
            r"(?:until|"
            r"through|till)|available until|price (?:goes up|rises)|(?:your|true|real) (?:\w+ "
            r")?(?:happiness|relief|"
            r"healing|recovery|life|future|mind|health) (?:can not|will not|should not|does not) "
            r"wait)",
            r"@prices? (?:go|goes|will|are|is)? ?(?:up|rise|rising|increase|increasing|going up|"
            r"go up)",
            r"@(?:do not|never|stop) (?:put|putting|push|pushing) (?:\w+ ){0,4}?(?:off|"
            r"back)?<gap2>(?:feeling|"
            r"healing|treatment|recovery|help|better|life|it|this)",
            r"@(?:limited|special|exclusive|one time|final|flash) (?:offer|deal|sale|availability|"
            r"release|"
            r"intake|enrollment|run)",
            r"@(?:hurry|act fast|act now|limited time|while supplies|while (?:spots|places|it|"
            r"they) last|time is running|running out|filling (?:up )?(?:fast|quickly)|fills? "
            r"(?:fast|quickly)|fill (?:fast|quickly)|fill(?:s)? "
            r"up (?:fast|quickly)|before it is too late|last chance|selling out|sold out|going "
            r"fast|first come|offer (?:ends|expires|closes|is valid|lasts|runs)|sale ends|ends "
            r"(?:soon|friday|monday|sunday|saturday|tonight|tomorrow|today|this)|countdown|"
            r"what are you waiting for|do not miss out|the clock is ticking|not a moment to|"
            r"spots are|slots are (?:limited|going))",
            r"@(?:every|each) (?:single )?(?:\w+ )?(?:day|week|hour|moment|month|minute|year) "
            r"(?:\w+ )?(?:you|without|that|of|spent)",
            r"@(?:one more|another) (?:\w+ )?(?:day|minute|week|night|hour|year|moment|month) "
            r"(?:of|in|with|to|without|feeling|suffering|living)",
            r"@(?:the (?:longer|sooner|earlier|faster) (?:you|we) (?:\w+|start|begin|book|call|"
            r"delay)?)",
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
        unless_meant="",
        unless=r"should not|careful|wary|free (?:of|from|to|helpline|call|support|service|"
        r"and confidential|copy|"
        r"interpreter)|good faith|off label|before you pay|toll free|manufacturer|"
        r"savings programs?|hard to|refund|copay|insur\w+|tax|countdown discounts|ask about",
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
            r"@(?:first|second|third|next|last|fourth|fifth|sixth|seventh|tenth)(?: \w+)? (?:is|"
            r"are|comes?)"
            r" (?:\w+ )?(?:on us|free|half|our treat|at no|included|gratis)",
            r"@(?:first|second|third|next|one|fourth|sixth|initial|extra) (?:infusion|session|"
            r"dose|treatment|visit|consultation|lozenge)s? (?:is |are |comes )?(?:free|on us|"
            r"half price|at no (?:cost|charge)|for half)",
            r"@(?:prepay\w*|prepaid|pay (?:\w+ ){0,2}?(?:upfront|up front|in advance))<gap6>"
            r"(?:sav\w+|discount|free|less|infusions?|sessions?|package)",
            r"@(?:<NUM>%|half|\$ ?\d+|<NUM> dollars) (?:off|discount)",
            r"@(?:refer|bring) (?:a |your |\w+ )*(?:friends?|family|partner|spouse)<gap4>(?:and|to|"
            r"for) (?:\w+ )?(?:get|save|receive|free|earn|discount|half|off|credit|both)",
            r"@(?:buy|pay for|book|prepay|purchase|order|take|get) (?:\w+ ){0,6}?(?:and|to|you) "
            r"save",
            r"@(?:and|to|you) pay (?:only |just )?(?:half|less|nothing|<NUM>%|later)",
            r"@(?:on sale|sale (?:price|ends|today|now)|lowest prices?|half price|price (?:goes|"
            r"drops|rises|increase)|money saving|bargain|best (?:price|value|deal))",
        ),
    ),
)
