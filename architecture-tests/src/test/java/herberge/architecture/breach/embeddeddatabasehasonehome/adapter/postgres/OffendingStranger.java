package herberge.architecture.breach.embeddeddatabasehasonehome.adapter.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

record OffendingStranger(EmbeddedPostgres library) {}
