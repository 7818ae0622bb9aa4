package herberge.architecture.breach.password4jhasonehome.bootstrap.config;

import com.password4j.Hash;

record OffendingStranger(Hash library) {}
