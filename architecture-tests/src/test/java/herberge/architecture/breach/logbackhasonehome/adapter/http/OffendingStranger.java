package herberge.architecture.breach.logbackhasonehome.adapter.http;

import ch.qos.logback.classic.LoggerContext;

record OffendingStranger(LoggerContext library) {}
