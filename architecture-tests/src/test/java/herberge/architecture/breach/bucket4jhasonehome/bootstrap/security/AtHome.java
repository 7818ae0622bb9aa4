package herberge.architecture.breach.bucket4jhasonehome.bootstrap.security;

import io.github.bucket4j.Bucket;

record AtHome(Bucket library) {}
