package herberge.cli.input;

import herberge.cli.api.Api;
import herberge.cli.api.Guest;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a guest by id or by the server's search. */
public final class GuestFinder {

    private static final int MAX_SHOWN = 10;

    private final Api api;
    private final Chooser chooser;

    public GuestFinder(Api api, Chooser chooser) {
        this.api = api;
        this.chooser = chooser;
    }

    /** Returns the server's response about the guest; a change is based on its version. */
    public ServerResponse fetch(String text) {
        return api.get("/guests/" + findId(text), QueryString.none());
    }

    public long findId(String text) {
        if (NameMatching.isId(text)) {
            return Long.parseLong(text);
        }
        if (text.isBlank()) {
            throw new UsageException("Name a guest: an id, or a name to search for.");
        }
        List<Guest> hits = api.list("/guests", QueryString.of("q", text), MAX_SHOWN + 1).stream()
                .map(Guest::of)
                .toList();
        if (hits.isEmpty()) {
            throw new NothingFoundException(
                    "No guest is found by \"" + text + "\". Enter one first: herberge guests add [FIRST] LAST");
        }
        Guest guest = hits.size() == 1 ? hits.get(0) : chooseExact(hits, text);
        Long id = guest.id();
        if (id == null) {
            throw new NothingFoundException("The guest found by \"" + text + "\" has no id.");
        }
        return id;
    }

    /**
     * Chooses the only guest whose name contains the text literally, because the search tolerates typos: it finds Meier
     * for Meyer. Among several the user chooses.
     */
    private Guest chooseExact(List<Guest> hits, String text) {
        List<Guest> written = hits.stream()
                .filter(guest -> NameMatching.contains(guest.fullName(), text))
                .toList();
        if (written.size() == 1 && hits.size() <= MAX_SHOWN) {
            return written.get(0);
        }
        List<Guest> named = hits.stream()
                .filter(guest -> NameMatching.isSame(guest.fullName(), text))
                .toList();
        if (named.size() == 1 && hits.size() <= MAX_SHOWN) {
            return named.get(0);
        }
        return chooser.choose(text, "guests", "name one by the id", hits, GuestFinder::describeGuest);
    }

    private static String describeGuest(Guest guest) {
        String facts = Stream.of(guest.city(), guest.email(), guest.phone())
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(", "));
        return guest.id() + "  " + guest.fullName() + (facts.isEmpty() ? "" : "  (" + facts + ")");
    }
}
