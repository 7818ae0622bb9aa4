package herberge.architecture.breach.picoclihasonehome.application.room;

import picocli.CommandLine;

record OffendingStranger(CommandLine library) {}
