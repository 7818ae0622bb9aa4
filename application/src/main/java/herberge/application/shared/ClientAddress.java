package herberge.application.shared;

/**
 * Where a request comes from.
 *
 * @param text    as it is shown and stored
 * @param network what is counted as one place: the address itself or, of an IPv6 address, its /64, all of which one
 *                customer is given
 */
public record ClientAddress(String text, String network) {}
