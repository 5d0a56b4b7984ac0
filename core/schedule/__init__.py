"""The schedule: when something is due, and who sees to it that it runs."""
