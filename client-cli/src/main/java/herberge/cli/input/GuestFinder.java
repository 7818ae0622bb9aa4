package herberge.cli.input;

import herberge.cli.api.Api;
import herberge.cli.api.Guest;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import java.util.List;
import java.util.Optional;
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
            throw new UsageException("guest.blank");
        }
        List<Guest> hits = api.list("/guests", QueryString.of("q", text), MAX_SHOWN + 1).stream()
                .map(Guest::of)
                .toList();
        if (hits.isEmpty()) {
            throw new NothingFoundException("guest.none", text);
        }
        Guest guest = hits.size() == 1 ? hits.get(0) : chooseExact(hits, text);
        Long id = guest.id();
        if (id == null) {
            throw new NothingFoundException("guest.none", text);
        }
        return id;
    }

    /**
     * Returns the guest whose name contains the text as it is written; among several the user chooses. Empty if there is
     * none, even if the search finds similar names.
     */
    public Optional<Long> findWritten(String text) {
        if (NameMatching.isId(text)) {
            return Optional.of(Long.parseLong(text));
        }
        if (text.isBlank()) {
            throw new UsageException("guest.blank");
        }
        List<Guest> written = api.list("/guests", QueryString.of("q", text), MAX_SHOWN + 1).stream()
                .map(Guest::of)
                .filter(guest -> NameMatching.contains(guest.fullName(), text))
                .toList();
        if (written.size() <= 1) {
            return written.stream().findFirst().flatMap(guest -> Optional.ofNullable(guest.id()));
        }
        return Optional.ofNullable(chooser.choose(text, "choose.guests", written, GuestFinder::describeGuest)
                .id());
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
        return chooser.choose(text, "choose.guests", hits, GuestFinder::describeGuest);
    }

    private static String describeGuest(Guest guest) {
        String facts = Stream.of(guest.city(), guest.email(), guest.phone())
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(", "));
        return guest.id() + "  " + guest.fullName() + (facts.isEmpty() ? "" : "  (" + facts + ")");
    }
}
