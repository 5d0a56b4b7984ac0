"""Makes the guides as pages that read and search without a network, with pictures of the window as it is now."""
