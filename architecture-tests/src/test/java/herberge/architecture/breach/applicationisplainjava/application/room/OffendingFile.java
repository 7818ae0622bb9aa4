package herberge.architecture.breach.applicationisplainjava.application.room;

import java.nio.file.Path;

record OffendingFile(Path path) {}
