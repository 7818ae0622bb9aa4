package herberge.architecture.breach.picoclihasonehome.adapter.http;

import picocli.CommandLine;

record OffendingStranger(CommandLine library) {}
