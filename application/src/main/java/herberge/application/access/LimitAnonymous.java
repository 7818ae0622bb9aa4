package herberge.application.access;

import herberge.application.shared.ClientAddress;

/** Admits a request that needs no caller, unless its address sends too many such requests. */
@FunctionalInterface
public interface LimitAnonymous {

    void admit(ClientAddress from);
}
