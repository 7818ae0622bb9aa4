package herberge.domain.movein;

import org.jspecify.annotations.Nullable;

/**
 * Identifies the database that is moved in.
 *
 * @param sha256    the digest of the file
 * @param logSha256 the digest of its write-ahead log; null if it has none
 * @param bytes     the size of the file
 * @param kind      what it is, such as {@code sqlite}
 */
public record LegacyFile(String sha256, @Nullable String logSha256, long bytes, String kind) {}
