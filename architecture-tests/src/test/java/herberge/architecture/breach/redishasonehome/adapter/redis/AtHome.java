package herberge.architecture.breach.redishasonehome.adapter.redis;

import redis.clients.jedis.HostAndPort;

record AtHome(HostAndPort library) {}
