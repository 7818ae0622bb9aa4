package herberge.architecture.breach.jlinehasonehome.cli;

import org.jline.terminal.Terminal;

record AtHome(Terminal library) {}
