"""What goes to support: without secrets, and without what is about persons, prices or banks."""
