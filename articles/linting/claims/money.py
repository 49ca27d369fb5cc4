"""Insurance absolutes, legal slogans and drug tests."""

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.linting.claims.words import rx
from articles.problems import Level

_PAYER = (
    r"(?:insur(?:ance|ers?|ed)|medicare|medicaid|tricare|(?:the )?va|(?:health )?plans?|blue "
    r"cross|aetna|cigna|"
    r"kaiser|humana|unitedhealthcare|payers?|carriers?|your policy|policies|your coverage|"
    r"coverage|fsa|hsa)"
)
_SOURCE = ("cms-a59250-esketamine", "crane-2023-ketamine-ads", "va-2026-esketamine")
_FIX = (
    "Write that off-label ketamine is usually self-pay, that Spravato is often covered with "
    "prior approval, and to ask the plan."
)
_DEPENDS = (
    r"often|usually|sometimes|some plans|some insurers|may|might|could|depends|ask|prior "
    r"approval|prior authori\w+|check|if (?:your|the|it)|most|whether|rarely|not promise|"
    r"on label|deductible|copays?|superbill|does not mean|parts? of|in part|va mental health|"
    r"make sure|for label|bill|covered for the cost|medicare (?:contractor|article)|"
    r"good faith|appeal\w*|deni\w+|first line|discover\w*|dental"
)

RULES = (
    Rule(
        id="claim-insurance-covered",
        level=Level.WARNING,
        catches="says that insurance pays",
        reason="Plans decide case by case; off-label ketamine is usually paid out of pocket.",
        source=_SOURCE,
        fix=_FIX,
        of_any=True,
        needs=_PAYER + r"|cover\w*|pocket|reimburs\w*|cost|costs|pay|free|bills?|charge|copay",
        unless=_DEPENDS,
        patterns=(
            rf"@(?:covers?|pays? for|reimburses?) (?:every|all|each|your|the|100%|ketamine|kat|"
            rf"everything|it|our) (?:\w+ )?(?:sessions?|infusions?|treatments?|visits?|kat|care|"
            rf"costs?|therapy)?(?: \w+){{0,2}}? (?:in full|fully|completely|100%)",
            rf"{_PAYER}<gap4>@(?:covers?|covered|pays?|paid|reimburses?|will (?:\w+ )?(?:cover|"
            rf"pay|reimburse)|foots?|picks? up|takes? care of|funds?|accepts?|handles?|includes?)",
            rf"(?:<KET>|<ESK>|treatments?|care|sessions|visits?|costs?|everything|fees?)<gap3>@(?:is|are|be|"
            rf"will be|gets?)<gap3>(?:covered|paid|reimbursed|free (?:to|for|of charge|with|under)|fully covered|included)"
            rf"(?:<gap4>(?:{_PAYER}|by|for|to you))?",
            rf"@(?:covered|paid for|reimbursed|fully covered|accepted|approved|billed|funded) "
            rf"(?:in full )?(?:by|through|under|with|to) (?:\w+ ){{0,3}}?{_PAYER}",
            rf"@(?:all|every|any|most|major|each)<gap2>{_PAYER}<gap3>(?:pay|cover|accept|"
            rf"reimburse)\w*",
        ),
        guard=lambda statement, _found: rx(
            r"<KET>|<ESK>|sessions?|treatments?|therapy|care|infusions?|everything|it|costs?|visits?|"
            r"program|us"
        ).search(statement.text) is not None,
    ),
    Rule(
        id="claim-insurance-never",
        level=Level.WARNING,
        catches="says that insurance never pays",
        reason="Spravato is often covered with prior approval, and some plans pay for the therapy.",
        source=_SOURCE,
        fix=_FIX,
        says=ASSERTED | DENIED,
        of_any=True,
        needs=_PAYER + r"|cover\w*|reimburs\w*",
        unless=_DEPENDS + r"|does not (?:mean|tell|promise|list)|until|never promise|no one can|"
        r"guarantee|for other uses|not covered there",
        patterns=(
            rf"(?:no|none of the|not a single|not one|zero)<gap2>@{_PAYER}<gap6>(?:covers?|"
            rf"pays?|reimburses?|will|accepts?)",
            rf"{_PAYER}<gap3>@(?:never|will never|does not ever|refuses to|always (?:refuse|"
            rf"den)\w*|flatly)<gap3>(?:covers?|pays?|reimburses?|claims?)?",
            rf"@(?:never|not) (?:be )?(?:covered|paid|reimbursed|payable)(?: \w+){{0,3}}? (?:by "
            rf"(?:any|all|insur\w+)|insurance compan\w+|insurers?|anywhere|under any)",
            r"(?:ketamine|kat|treatment|spravato|esketamine)<gap3>@(?:is|are) (?:never|not ever|"
            r"simply not|not) (?:covered|paid for|reimbursed)(?: by (?:insur\w+|any \w+))?(?=\W*$)",
        ),
    ),
    Rule(
        id="claim-insurance-no-cost",
        level=Level.WARNING,
        catches="promises that it costs nothing",
        reason="Visits, monitoring, deductibles and copays are billed even where a plan pays.",
        source=("cms-nosurprises-gfe", "cms-a59250-esketamine"),
        fix="Print the clinic’s own prices and the right to a good-faith estimate.",
        says=DENIED,
        of_any=True,
        needs=r"cost|costs|pay|charge|pocket|fees?|bill|copay|price|cent|dollar|dime|penny",
        unless=r"988|911|helpline|interpreter|lifeline|no (?:set|standard|single|fixed) (?:price|"
        r"cost)|usually|usual|good faith|crisis|does not (?:pay|cover|mean)|cancel|insurance does "
        r"not|may|confidential|not (?:included|listed|know|need to decide)|insurance (?:usually|"
        r"often)|surprise|do not pay|print|before|poison|hotline|reliable|number",
        patterns=(
            r"@(?:out of pocket|cost to you|costs? (?:at all|whatsoever|for you)|pay (?:anything|"
            r"a (?:cent|penny|dime|dollar)|out|for)|copays?|charge to you|a (?:penny|cent|dime)|"
            r"bill(?:s|ed)? to you|fees? to you|cost you|surprise bills?)",
            r"(?:no|zero|without|any) @(?:cost|costs|charge|charges|out of pocket|copay|fees?)",
            r"pay (?:nothing|zero|0|\$0)@",
        ),
    ),
    Rule(
        id="claim-legal-psychedelic",
        level=Level.WARNING,
        catches="sells ketamine as a legal psychedelic",
        reason="It is a Schedule III controlled anesthetic with dissociative effects.",
        source=("dea-1999-ketamine-schedule-iii", "dore-2019", "nida-dissociatives"),
        fix="Write “a Schedule III controlled anesthetic with dissociative effects, by "
        "prescription”.",
        of_any=True,
        needs=r"legal\w*|lawful\w*|psychedelics?|illegal",
        unless=r"slogan|not (?:a|class\w*) (?:\w+ )?psychedelic|against the law|street|schedule iii|"
        r"legal (?:advice|guardian|rights?|help|name|status|notice)|someone else|classic|not all",
        patterns=(
            r"@(?:only |first |one |truly |fully |completely |100% |perfectly |and )*(?:legal|"
            r"lawful|legally (?:available|accessible|sanctioned)|legalized|above board)(?: and "
            r"\w+)? (?:\w+ )?(?:psychedelics?|trip|high|hallucinogen\w*|medicine|psychoactive|"
            r"alternative to)",
            r"@(?:psychedelics?|hallucinogen\w*|trip|high)<gap9>(?:legal\w*|without breaking|within "
            r"the law|law abiding|lawful|allowed by law|permitted)",
            r"<KET><gap3>@(?:is|are|has been)<gap2>(?:fully|completely|perfectly|100%|totally|"
            r"entirely|now|finally)<gap1>(?:legal|lawful|legalized|unrestricted|decriminali\w+)",
            r"@(?:psychedelic (?:therapy|medicine|treatment|healing|journey|experience|"
            r"renaissance|revolution))(?! research| drugs)(?=.*(?:ketamine|kat|our|we|legal))",
        ),
    ),
    Rule(
        id="claim-legal-unrestricted",
        level=Level.WARNING,
        catches="denies that the law restricts ketamine",
        reason="It is a Schedule III controlled substance and needs a prescription.",
        source=("dea-1999-ketamine-schedule-iii", "crs-pdmp"),
        fix="Write that it is a controlled substance and needs a prescription.",
        says=DENIED,
        needs=r"restrict\w*|controlled|prescription|schedul\w*|regulat\w+|illegal|limits|law|rules",
        unless=r"not (?:classed|a classic)|rems|off label|no federal|psychedelic|not approved|"
        r"<MEDS> list|compounded|fda|our clinic",
        patterns=(
            r"<KET><gap6>@(?:restrict\w*|controlled|illegal|scheduled|prescription|regulated|"
            r"limits|rules)",
            r"@(?:need|require)\w*<gap3>(?:prescription|doctor note|license)",
        ),
    ),
    Rule(
        id="claim-drug-test",
        level=Level.WARNING,
        catches="promises that ketamine will not show on a drug test",
        reason="Standard federal tests do not look for it, but others can find it.",
        source=("hhs-2026-drug-test-panels", "adamowicz-2005", "dejong-2020-urine"),
        fix="Write that some tests can find it, and to tell the tester about the prescription.",
        says=ASSERTED | DENIED,
        of_any=True,
        needs=r"tests?|tested|testing|detect\w*|screen\w*|urine|employers?|panel|trace|sample|boss",
        guard=lambda statement, _found: rx(
            r"drug (?:tests?|screen\w*|testing)|work (?:tests?|screen\w*)|tests? (?:will|for|is|at|"
            r"can|never|do|does|comes?|you)|boss|screen\w*|employers?|urine|detect\w*|panel|trace"
        ).search(statement.text) is not None,
        unless=r"patients did not|help to|standard|federal|other tests|some tests|may|might|tell the|no one can|pregnan\w+|"
        r"ask|can find|liver|<STUDY>|thinking|memory|blood tests?|urine (?:test )?(?:can|for)|"
        r"pain|bladder|passing urine|blood in|clinic",
        patterns=(
            r"@(?:pass|passes|beat|clear|ace)<gap3>(?:tests?|screen\w*|panels?|drug)",
            r"@(?:tests?|screens?|screening|panels?|samples?|urine)<gap4>(?:clear|clean|negative|"
            r"not (?:\w+ )?(?:show|find|detect|pick|catch)\w*|miss|never (?:show|find|detect)\w*)",
            r"@(?:not|never|nothing|no|can not|undetect\w+|invisible|no trace|untraceable)"
            r"<gap4>(?:show\w*|appear\w*|detect\w*|turn up|picked up|find|found|trace|register|"
            r"trigger|come up|fail|to|on)<gap4>(?:tests? you|boss|job|tests?|screen\w*|panels?|employers?|urine|"
            r"ketamine|positive|days?)",
            r"<KET><gap4>@(?:undetectable|invisible|untraceable|leaves? (?:no trace|your (?:body|"
            r"system|blood)))<gap9>(?:test\w*|screen\w*|employers?|clear|day|hours)",
        ),
    ),
)
