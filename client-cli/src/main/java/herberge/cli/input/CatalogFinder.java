package herberge.cli.input;

import herberge.cli.api.Api;
import herberge.cli.api.CatalogEntry;
import herberge.cli.api.QueryString;
import herberge.cli.text.Code;
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
        String name = path.substring(1);
        Code list = new Code("catalog", name);
        if (hits.isEmpty()) {
            throw new NothingFoundException("catalog.none", text, list, name);
        }
        if (hits.size() > 1) {
            String rows = hits.stream()
                    .map(entry -> String.format(Locale.ROOT, "  %d  %s", entry.id(), entry.name()))
                    .collect(Collectors.joining("\n"));
            throw new UsageException("catalog.several", text, list, rows);
        }
        return hits.get(0);
    }
}
