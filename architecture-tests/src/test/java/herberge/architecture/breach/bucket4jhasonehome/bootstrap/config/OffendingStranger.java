package herberge.architecture.breach.bucket4jhasonehome.bootstrap.config;

import io.github.bucket4j.Bucket;

record OffendingStranger(Bucket library) {}
