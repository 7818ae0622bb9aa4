package herberge.architecture.breach.domainisplainjava.domain.room;

import java.nio.file.Path;

record OffendingFile(Path path) {}
