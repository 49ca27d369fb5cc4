"""Pictures that the site draws of itself: one for each shared link, and its icons.

`pictures` and `icon_set` name them and need nothing; what draws (`canvas`, `cards`, `icons`) needs
Pillow, and is imported where a picture is not there yet.
"""
