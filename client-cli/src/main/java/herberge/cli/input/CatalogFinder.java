package herberge.cli.input;

import herberge.cli.api.Api;
import herberge.cli.api.CatalogEntry;
import herberge.cli.api.QueryString;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds a service or a discount by its id, its name or a part of its name. */
public final class CatalogFinder {

    private final Api api;
    private final String path;

    /** @param path the path of the catalogue, such as {@code /services} */
    public CatalogFinder(Api api, String path) {
        this.api = api;
        this.path = path;
    }

    public CatalogEntry find(String text) {
        List<CatalogEntry> entries = api.list(path, QueryString.none(), Integer.MAX_VALUE).stream()
                .map(CatalogEntry::of)
                .toList();
        if (NameMatching.isId(text)) {
            return only(text, matching(entries, entry -> Objects.equals(entry.id(), Long.valueOf(text))));
        }
        List<CatalogEntry> exact = matching(entries, entry -> NameMatching.isSame(entry.name(), text));
        return only(
                text, exact.isEmpty() ? matching(entries, entry -> NameMatching.contains(entry.name(), text)) : exact);
    }

    private static List<CatalogEntry> matching(List<CatalogEntry> entries, Predicate<CatalogEntry> condition) {
        return entries.stream().filter(condition).toList();
    }

    private CatalogEntry only(String text, List<CatalogEntry> hits) {
        String list = path.substring(1);
        if (hits.isEmpty()) {
            throw new NothingFoundException("\"" + text + "\" is not among the " + list + ". See: herberge " + list);
        }
        if (hits.size() > 1) {
            throw new UsageException("\"" + text + "\" could be several " + list + "; name one by its id:\n"
                    + hits.stream()
                            .map(entry -> String.format(Locale.ROOT, "  %d  %s", entry.id(), entry.name()))
                            .collect(Collectors.joining("\n")));
        }
        return hits.get(0);
    }
}
