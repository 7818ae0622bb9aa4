package herberge.architecture.breach.logbackhasonehome.bootstrap.logging;

import ch.qos.logback.classic.LoggerContext;

record AtHome(LoggerContext library) {}
