"""The practice systems: a JAGGAER and a Sage X3 on loopback, real HTTP, with faults on request.

They share no parser, writer, model or profile with the client, so that both cannot be wrong together.
"""
