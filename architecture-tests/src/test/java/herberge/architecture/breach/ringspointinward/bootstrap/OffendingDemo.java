package herberge.architecture.breach.ringspointinward.bootstrap;

import herberge.architecture.breach.ringspointinward.cli.RoomsCommand;

record OffendingDemo(RoomsCommand command) {}
