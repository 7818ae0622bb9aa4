package herberge.domain.catalog;

/** Identifies an entry within its catalogue. */
public record CatalogId(long value) {}
