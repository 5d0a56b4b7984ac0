"""HTTP for both clients: a client factory, the retry policy, and the one place that turns httpx errors into ours.

A client of a system builds one `System` and speaks through it: `System.fetch` reads (retried), `System.write` sends a
save (never retried once it may have been executed). Signing in, and what an answer means, stay with the client.
"""
