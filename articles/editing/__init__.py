"""What `make edit` adds to the site: every page as it is saved, with what is wrong beside it."""
