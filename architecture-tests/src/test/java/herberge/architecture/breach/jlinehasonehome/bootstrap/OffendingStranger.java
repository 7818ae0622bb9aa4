package herberge.architecture.breach.jlinehasonehome.bootstrap;

import org.jline.terminal.Terminal;

record OffendingStranger(Terminal library) {}
