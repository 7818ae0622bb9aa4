package herberge.architecture.breach.embeddeddatabasehasonehome.bootstrap.config;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

record OffendingStranger(EmbeddedPostgres library) {}
