package herberge.architecture.breach.picoclihasonehome.cli;

import picocli.CommandLine;

record AtHome(CommandLine library) {}
