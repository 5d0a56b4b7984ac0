"""What people see and decide at their desk: each part of the App that is about decisions, with what it needs."""
