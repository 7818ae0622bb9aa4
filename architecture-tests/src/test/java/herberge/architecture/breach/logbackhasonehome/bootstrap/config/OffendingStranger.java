package herberge.architecture.breach.logbackhasonehome.bootstrap.config;

import ch.qos.logback.classic.LoggerContext;

record OffendingStranger(LoggerContext library) {}
