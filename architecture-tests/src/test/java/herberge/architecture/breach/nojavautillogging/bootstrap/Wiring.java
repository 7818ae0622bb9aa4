package herberge.architecture.breach.nojavautillogging.bootstrap;

import org.slf4j.Logger;

record Wiring(Logger log) {}
