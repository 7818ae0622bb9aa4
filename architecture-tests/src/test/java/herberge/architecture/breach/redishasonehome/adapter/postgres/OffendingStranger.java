package herberge.architecture.breach.redishasonehome.adapter.postgres;

import redis.clients.jedis.HostAndPort;

record OffendingStranger(HostAndPort library) {}
