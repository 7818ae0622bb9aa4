package herberge.architecture.breach.picoclihasonehome.bootstrap;

import picocli.CommandLine;

record AtHome(CommandLine library) {}
