package herberge.architecture.breach.embeddeddatabasehasonehome.bootstrap.config;

import org.apache.commons.compress.archivers.ArchiveInputStream;

record OffendingArchive(ArchiveInputStream<?> archive) {}
