package herberge.architecture.breach.bucket4jhasonehome.adapter.security;

import io.github.bucket4j.Bucket;

record AtHome(Bucket library) {}
