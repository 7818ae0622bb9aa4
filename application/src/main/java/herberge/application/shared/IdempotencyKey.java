package herberge.application.shared;

/**
 * Identifies a request, so that sending it again changes nothing a second time.
 *
 * @param name   chosen by the client; unique among the keys of one user
 * @param digest of everything that makes the request what it is; another request under the same name is refused
 */
public record IdempotencyKey(String name, String digest) {}
