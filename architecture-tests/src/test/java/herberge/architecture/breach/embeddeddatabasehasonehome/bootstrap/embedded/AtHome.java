package herberge.architecture.breach.embeddeddatabasehasonehome.bootstrap.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

record AtHome(EmbeddedPostgres library) {}
