"""Insurance absolutes: plans decide case by case."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

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
        unless=_DEPENDS,
        patterns=(
            r"@(?:covers?|pays? for|reimburses?) (?:every|all|each|your|the|100%|ketamine|kat|"
            r"everything|it|our) (?:\w+ )?(?:sessions?|infusions?|treatments?|visits?|kat|care|"
            r"costs?|therapy)?(?: \w+){0,2}? (?:in full|fully|completely|100%)",
            r"^@(?:100%|fully|completely|always|all|totally) (?:covered|paid|reimbursed)",
            rf"{_PAYER}<gap4>@(?:covers?|covered|pays?|paid|reimburses?|will (?:\w+ )?(?:cover|"
            rf"pay|reimburse)|foots?|picks? up|takes? care of|funds?|accepts?|handles?|includes?)",
            rf"(?:<KET>|<ESK>|treatments?|care|sessions|visits?|costs?|everything|"
            rf"fees?)<gap3>@(?:is|are|be|"
            rf"will be|gets?)<gap3>(?:covered|paid|reimbursed|free (?:to|for|of charge|with|"
            rf"under)|fully covered|included)"
            rf"(?:<gap4>(?:{_PAYER}|by|for|to you))?",
            rf"@(?:covered|paid for|reimbursed|fully covered|accepted|approved|billed|funded) "
            rf"(?:in full )?(?:by|through|under|with|to) (?:\w+ ){{0,3}}?{_PAYER}",
            rf"@(?:all|every|any|most|major|each)<gap2>{_PAYER}<gap3>(?:pay|cover|accept|"
            rf"reimburse)\w*",
        ),
        guard=lambda statement, _found: (
            rx(
                r"<KET>|<ESK>|sessions?|treatments?|therapy|care|infusions?|everything|it|costs?|"
                r"visits?|"
                r"program|us"
            ).search(statement.text)
            is not None
        ),
    ),
    Rule(
        id="claim-insurance-never",
        level=Level.WARNING,
        catches="says that insurance never pays",
        reason="Spravato is often covered with prior approval, and some plans pay for the therapy.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="",
        says=ASSERTED | DENIED,
        of_any=True,
        unless=_DEPENDS + r"|does not (?:mean|tell|promise|list)|until|never promise|no one can|"
        r"guarantee|for other uses|not covered there",
        patterns=(
            rf"(?:no|none of the|not a single|not one|zero)<gap2>@{_PAYER}<gap6>(?:covers?|"
            rf"pays?|reimburses?|will|accepts?)",
            rf"{_PAYER}<gap3>@(?:refuses?|denies|deny|rejects?|declines?|"
            rf"exclud\w+)<gap6>(?:always|every|"
            rf"all|any|ketamine|kat|claims?)",
            rf"{_PAYER}<gap3>@(?:never|will never|does not ever|refuses to|always (?:refuse|"
            rf"den)\w*|flatly)<gap3>(?:covers?|pays?|reimburses?|claims?)?",
            r"@(?:never|not) (?:be )?(?:covered|paid|reimbursed|payable)(?: \w+){0,3}? (?:by "
            r"(?:any|all|insur\w+)|insurance compan\w+|insurers?|anywhere|under any)",
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
        unless=r"988|911|helpline|interpreter|lifeline|no (?:set|standard|single|fixed) (?:price|"
        r"cost)|usually|usual|good faith|crisis|does not (?:pay|cover|mean)|cancel|insurance does "
        r"not|may|confidential|not (?:included|listed|know|need to decide)|insurance (?:usually|"
        r"often)|surprise|do not pay|print|few|before|poison|hotline|reliable|number",
        patterns=(
            r"@(?:out of pocket|cost to you|costs? (?:at all|whatsoever|for you)|pay (?:anything|"
            r"a (?:cent|penny|dime|dollar)|out|for)|copays?|charge to you|a (?:penny|cent|dime)|"
            r"bill(?:s|ed)? to you|fees? to you|cost you|surprise bills?)",
            r"(?:no|zero|without|any) @(?:cost|costs|charge|charges|out of pocket|copay|fees?)",
            r"pay (?:nothing|zero|0|\$0)@",
        ),
    ),
)
