package herberge.architecture.breach.javalinhasonehome.adapter.postgres;

import org.eclipse.jetty.websocket.api.Session;

record OffendingSession(Session session) {}
