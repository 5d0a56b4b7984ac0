"""Campaigns: a sync killed at many instants, and a judge."""
