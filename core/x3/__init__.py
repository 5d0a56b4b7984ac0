"""The Sage X3 side: how we sign in, ask and write there (reference/sage-x3.md)."""
