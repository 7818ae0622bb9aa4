package herberge.application.planning;

import herberge.application.shared.Caller;

/** Tells what a client needs to know about the server. */
@FunctionalInterface
public interface ReadInfo {

    HouseInfo read(Caller caller);
}
