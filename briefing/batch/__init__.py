"""A corpus → one row an input: cut into shards, briefed under guard, here or on a cluster.

     SOURCE...        File        Shard        Request         bytes          a part         OUT
    ┌─────────┐   ┌─────────┐   ┌────────┐   ┌─────────┐   ┌─────────┐   ┌───────────┐   ┌──────┐
    │ sources │──▶│ shards  │──▶│ local  │──▶│ reading │──▶│ guard   │──▶│ parts     │──▶│ run  │
    │ (finds) │   │ (cuts)  │   │ cluster│   │         │   │ (child) │   │ (commits) │   │(joins)│
    └─────────┘   └─────────┘   └────────┘   └─────────┘   └─────────┘   └───────────┘   └──────┘

What stands between the shard and its part (`shard_work`) is the same code wherever it runs.
"""
