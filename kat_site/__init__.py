"""Joins the two apps into one site: settings, addresses, headers, health."""
