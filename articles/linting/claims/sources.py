"""Short references for sources of rules that no page of the content cites."""

SHORT: dict[str, str] = {
    "fda-nda211243-history": "FDA, approval history of Spravato (NDA 211243)",
    "ftc-2024-reviews-rule": "FTC, 16 CFR 465, 2024",
    "ftc-oarfpa": "Opioid Addiction Recovery Fraud Prevention Act, 15 USC 45d, 2018",
    "joneborg-2022": "Joneborg and others, 2022",
    "morgan-curran-2012": "Morgan and Curran, 2012",
    "morrison-2024-cognition": "Morrison and others, 2024",
    "nutt-2010": "Nutt and others, 2010",
    "rhee-2022": "Rhee and others, 2022",
    "swainson-2021-canmat": "Swainson and others, 2021 (CANMAT)",
}  # by the key that a rule gives
