"""The edges: HTTP, sockets, database, browser.

    settings   every setting, typed and documented        access    who may do what
    runtime    spawn, sleep, offload for the async mode    contract  wire types
    store      database                                    actions   use cases; all saving and publishing
    identity   who is asking                               errors    the one error shape
    api        HTTP JSON                                   live      Socket.IO, heads, presence
    cli        the command line's subcommands
    pages      shell and printable pages                   client    the browser's source

`web.wiring.create_app` puts them together as `web.services.Services`; this module imports nothing, so that tools may use
`web.contract` without loading a web framework.
"""
