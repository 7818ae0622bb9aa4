package herberge.application.access;

import herberge.application.shared.ClientAddress;

/** Lets a request in that needs no caller, unless too many such come from its address. */
@FunctionalInterface
public interface LimitAnonymous {

    void admit(ClientAddress from);
}
