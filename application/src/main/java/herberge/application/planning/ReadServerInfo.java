package herberge.application.planning;

import herberge.application.shared.Caller;

/** Returns what a client needs to know about the server. */
@FunctionalInterface
public interface ReadServerInfo {

    ServerInfo read(Caller caller);
}
