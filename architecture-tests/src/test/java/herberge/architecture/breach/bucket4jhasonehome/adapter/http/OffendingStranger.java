package herberge.architecture.breach.bucket4jhasonehome.adapter.http;

import io.github.bucket4j.Bucket;

record OffendingStranger(Bucket library) {}
