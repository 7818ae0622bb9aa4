package herberge.architecture.breach.embeddeddatabasehasonehome.adapter.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

record AtHome(EmbeddedPostgres library) {}
