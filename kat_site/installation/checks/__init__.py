"""What the doctor looks at: one part of an installation a module.

No finding repeats a setting's value, a name, an address of a person, or a message.
"""
