"""Who keeps the task of the operating system: Windows Task Scheduler, systemd, cron, launchd."""
