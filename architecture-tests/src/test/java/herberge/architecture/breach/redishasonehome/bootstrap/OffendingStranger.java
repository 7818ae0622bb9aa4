package herberge.architecture.breach.redishasonehome.bootstrap;

import redis.clients.jedis.HostAndPort;

record OffendingStranger(HostAndPort library) {}
