package herberge.application.shared;

/**
 * The network address of a client.
 *
 * @param text    as it is shown and stored
 * @param network what counts as one client: the address itself or, for an IPv6 address, its /64, since a provider gives
 *                a whole /64 to each customer
 */
public record ClientAddress(String text, String network) {}
