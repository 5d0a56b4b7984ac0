"""ML Connector's window: everything that shows the core."""
